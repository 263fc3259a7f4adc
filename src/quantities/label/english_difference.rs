//! What an English difference is in that is named as a noun: the drop in water use from 148 litres to 143 litres, a two-thirds reduction
//! in plastic waste.

use super::Labels;
use super::english_phrases::says_enough;
use super::english_words::{DIFFERENCES, role};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with_any, string_of};

impl Labels<'_> {
    /// the drop in household water use from 148 litres in 2016 to 143 litres: what stands between the noun of the change and from.
    pub(super) fn change_in(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 8;
        let start = amount.range.start;
        let before = &self.document.chars[scope.clause.min(start)..start];
        if !ends_with_any(before, &["from ", " to "]) {
            return None;
        }
        let text = string_of(before);
        let (named, _) = text.rsplit_once("from ")?;
        let (change, named) = named.rsplit_once(" in ").filter(|(_, named)| !named.trim().is_empty())?;
        let noun = change.rsplit(' ').next().unwrap_or_default();
        if !DIFFERENCES.contains(&noun) && !matches!(noun, "cut" | "change" | "shift" | "jump") {
            return None;
        }
        let words: Vec<&str> = named.split_whitespace().skip_while(|word| role(word).is_lead).collect();
        let plain = words.len() <= MOST && !words.iter().any(|word| role(word).is_verb || word.ends_with([',', ';', ':']));
        let phrase = words.join(" ");
        (plain && phrase.len() > 2 && says_enough(&phrase)).then_some(phrase)
    }
}
