//! What an English amount is said to be of or in behind it: $1.12 billion of net sales, an 18% increase in enrollment.

use super::Labels;
use super::english_phrases::says_enough;
use super::english_words::role;
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{starts_with, starts_with_any, string_of};

/// Blanks that are looked over for the words behind an amount.
const REACH: usize = 12;

impl Labels<'_> {
    /// $1.12 billion of net sales: what follows of or in.
    pub(super) fn after_of(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let ahead = &chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        if !matches!(ahead, [' ', 'i' | 'd' | 'r' | 'g' | 'o' | 'f' | 't', ..]) {
            return None;
        }
        let opening = [
            " increase in ",
            " improvement in ",
            " drop in ",
            " gain in ",
            " decrease in ",
            " rise in ",
            " decline in ",
            " reduction in ",
            " reduction of ",
            " growth in ",
            " of ",
            " in ",
            " for ",
            " through ",
        ]
        .iter()
        .find(|word| starts_with(ahead, word))?;
        self.named_behind(amount, &ahead[opening.len()..])
    }

    /// The noun phrase that `rest`, which stands behind `amount`, begins with.
    pub(super) fn named_behind(&self, amount: &Amount, rest: &[char]) -> Option<String> {
        // Leads and five words at most.
        let reach = rest.iter().enumerate().filter(|(_, c)| **c == ' ').nth(REACH).map_or(rest.len(), |(at, _)| at);
        let rest = string_of(&rest[..reach]);
        let stops = [
            "in",
            "for",
            "from",
            "to",
            "and",
            "by",
            "at",
            "on",
            "with",
            "under",
            "through",
            "during",
            "that",
            "which",
            "as",
            "compared",
            "over",
            "since",
            "were",
            "was",
            "is",
            "are",
            "had",
            "has",
            "have",
            "will",
            "according",
            "following",
            "after",
            "before",
            "across",
            "between",
            "among",
            "than",
            "until",
            "within",
            "associated",
            "per",
            "ago",
        ];
        let words: Vec<&str> = rest
            .split_whitespace()
            .skip_while(|word| role(word).is_lead)
            .take_while(|word| !stops.contains(word) && !word.starts_with('('))
            .take(5)
            .collect();
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | '(' | ')'));
        // revenue a year ago
        let phrase = phrase.trim_end_matches(" a year");
        let dated = phrase.split(' ').any(|word| word.len() >= 4 && word.bytes().take(4).all(|c| c.is_ascii_digit()));
        let year = dated
            || phrase.chars().next().is_some_and(|c| c.is_ascii_digit())
            || phrase.to_lowercase().starts_with("fiscal")
            || phrase.contains("months ended")
            || phrase.contains("year ended");
        // 2.5% of GDP is not what GDP is.
        let of_output = amount.kind == Kind::Percent && phrase.eq_ignore_ascii_case("gdp");
        (phrase.len() > 2 && !year && !of_output && says_enough(phrase)).then(|| phrase.to_owned())
    }

    /// an 18% increase in enrollment.
    pub(super) fn is_change_of(&self, amount: &Amount) -> bool {
        let chars = &self.document.chars;
        let ahead = &chars[amount.range.end..chars.len().min(amount.range.end + 16)];
        matches!(ahead, [' ', 'i' | 'd' | 'g' | 'r', ..])
            && starts_with_any(
                ahead,
                &[
                    " increase in ",
                    " improvement in ",
                    " drop in ",
                    " gain in ",
                    " decrease in ",
                    " growth in ",
                    " rise in ",
                    " decline in ",
                    " reduction in ",
                    " reduction of ",
                ],
            )
    }
}
