//! What the things counted are of or for, in English: 14 incidents of bullying, 1,046 arrests for impaired driving.

use super::Labels;
use super::english_words::{is_time, role};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;

/// Nouns of what is done to something: responses to the survey.
const DIRECTED: &[&str] =
    &["responses", "visits", "visitors", "referrals", "admissions", "changes", "amendments", "repairs"];

/// Words that end the phrase, or say that it is none.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "in", "for", "from", "to", "and", "or", "by", "at", "on", "with", "under", "through", "during", "that", "which", "who", "as",
    "compared", "over", "since", "were", "was", "is", "are", "had", "has", "have", "will", "would", "after", "before",
    "across", "between", "among", "than", "until", "within", "per", "while", "because", "via", "this", "last", "of",
];

/// Pronouns, which name nothing.
const PRONOUNS: &[&str] = &["them", "which", "whom", "these", "those", "it", "whose", "each", "any", "us"];

impl Labels<'_> {
    /// `noun`, which the amount counts, with what it is of or for; nothing where that is not said right behind it.
    pub(super) fn with_purpose(&self, noun: &str, amount: &Amount, scope: Scope) -> Option<String> {
        let ahead = &self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        if !matches!(ahead, [' ', 'o', 'f', ..] | [' ', 'f', 'o', ..] | [' ', 't', 'o', ..]) {
            return None;
        }
        let ahead: String = ahead.iter().collect();
        let directed = DIRECTED.contains(&noun.rsplit(' ').next().unwrap_or(noun));
        let (link, rest) = [" of ", " for ", " to "]
            .into_iter()
            .filter(|link| *link != " to " || directed)
            .find_map(|link| Some((link, ahead.strip_prefix(link)?)))?;
        let of = link == " of ";
        let most = if of { 3 } else { 4 };
        let words: Vec<&str> = rest
            .split_whitespace()
            .enumerate()
            .skip_while(|(at, word)| {
                of && (matches!(*word, "the" | "our" | "its" | "their") || *at == 1 && is_number(word))
            })
            .map(|(_, word)| word)
            .take_while(|word| !STOPS.contains(word))
            .take(most + 1)
            .collect();
        let first = *words.first()?;
        // 12 wardens for Station 9, shares for $5 million
        let says_nothing = !first.starts_with(|c: char| if of { c.is_alphabetic() } else { c.is_lowercase() })
            || PRONOUNS.contains(&first)
            || !of && role(first).is_lead && first != "the"
            || words.len() > most;
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        // two of the commercial leases
        if of && phrase.ends_with(noun) {
            return Some(phrase.to_owned());
        }
        if says_nothing || phrase.len() < 3 || is_time(phrase) {
            return None;
        }
        match (of, words.len()) {
            (true, 1 | 2) => Some(format!("{phrase} {noun}")),
            (true, _) => Some(format!("{noun} of {phrase}")),
            (false, _) => Some(format!("{noun}{link}{phrase}")),
        }
    }
}

/// Whether `word` is a number, of seven of the nine clinics, 23 of the 60 vehicles.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || matches!(
            word,
            "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "eleven" | "twelve"
        )
}
