//! What the words beside an English number say that it is of; what a difference is in that is named as a noun: the drop in water use from 148 litres to 143 litres, a two-thirds reduction
//! in plastic waste.

use super::english_phrases::says_enough;
use super::english_words::{DIFFERENCES, role};
use super::{Labels, Last};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::{Cue, Role};
use crate::text::phrases::{contains_any, ends_with, ends_with_any, is_any, starts_with, starts_with_any, string_of};

impl Labels<'_> {
    /// What an amount is of that the words right beside its number say: 12 of 15 clinics, nine in ten patients, the drop in water use from
    /// 148 litres.
    #[inline(never)]
    pub(super) fn beside_number(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let behind = &chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        match (amount.kind, behind) {
            (Kind::Count, [' ', 'o', 'f', ' ', c, ..]) if c.is_ascii_digit() && !amount.unit.is_empty() => {
                return Some(amount.unit.clone().into_owned());
            }
            (Kind::Ratio, [' ', rest @ ..])
                if rest.first().is_some_and(char::is_ascii_lowercase)
                    && contains_any(&chars[amount.range.clone()], &[" in ", " out of "]) =>
            {
                if let Some(named) = self.named_behind(amount, rest) {
                    return Some(named);
                }
            }
            _ => {}
        }
        self.change_in(amount, scope)
    }

    /// 20% of respondents write programs (a decrease of 3pp), on a daily basis — an increase of 4pp: whether the amount only says by how much
    /// `last` is more or less than before.
    pub(super) fn adds_difference(&self, amount: &Amount, last: &Last) -> bool {
        const REACH: usize = 40;
        let chars = &self.document.chars;
        let start = amount.range.start;
        if amount.kind != Kind::Percent
            || last.amount.kind != Kind::Percent
            || !matches!(chars[..start], [.., ' ', 'o', 'f', ' '])
        {
            return false;
        }
        // a rise of 2% in wages
        if starts_with_any(&chars[amount.range.end..], &[" in ", " on "]) {
            return false;
        }
        let from = last.amount.range.end.max(start.saturating_sub(REACH));
        let Some(before) = chars.get(from..start - " of ".len()) else { return false };
        let Some(noun) = DIFFERENCES.iter().find(|noun| ends_with(before, noun)) else { return false };
        let before = &before[..before.len() - noun.len()];
        let before = [" slight ", " further ", " small ", " sharp "]
            .iter()
            .find(|word| ends_with(before, word))
            .map_or(before, |word| &before[..before.len() - word.len() + 1]);
        ends_with_any(before, &["(a ", "(an ", ", a ", ", an ", "— a ", "— an ", "– a ", "– an "])
    }

    /// the drop in household water use from 148 litres in 2016 to 143 litres: what stands between the noun of the change and from.
    fn change_in(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 8;
        const REACH: usize = 100;
        const FROM: [char; 6] = [' ', 'f', 'r', 'o', 'm', ' '];
        let chars = &self.document.chars;
        let start = amount.range.start;
        if !matches!(chars[..start], [.., 'm' | 'o', ' ']) {
            return None;
        }
        let from = scope.clause.max(start.saturating_sub(REACH)).min(start);
        // A verb stands before most.
        let is_noun = |cue: &&Cue| {
            matches!(cue.role, Role::Up | Role::Down)
                && starts_with(&chars[cue.end..start], " in ")
                && names(&chars[cue.start..cue.end])
        };
        let noun = self.cues.within(from, start).iter().rfind(is_noun)?;
        let named = &chars[noun.end + " in ".len()..start];
        let end = named.windows(FROM.len()).position(|six| six == FROM)?;
        if !ends_with_any(named, &[" from ", " to "]) {
            return None;
        }
        let named = string_of(&named[..end]);
        let words: Vec<&str> = named.split_whitespace().skip_while(|word| role(word).is_lead).collect();
        let plain =
            words.len() <= MOST && !words.iter().any(|word| role(word).is_verb || word.ends_with([',', ';', ':']));
        let phrase = words.join(" ");
        (plain && phrase.len() > 2 && says_enough(&phrase)).then_some(phrase)
    }
}

/// Whether `word` names a change.
fn names(word: &[char]) -> bool {
    is_any(word, DIFFERENCES) || is_any(word, &["cut", "jump", "shift"])
}
