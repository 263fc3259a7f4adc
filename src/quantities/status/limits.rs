//! Limits that a rule sets: The policy sets a limit of five years or 150,000 kilometres.

use super::Judge;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains, contains_any, ends_with, ends_with_any, starts_with_any};

/// Nouns of a limit before the amount that it is.
const LIMITS: &[&str] = &[
    "limit of ",
    "threshold of ",
    "ceiling of ",
    "cap of ",
    "minimum of ",
    "maximum of ",
    "deadline of ",
    "limits of ",
];

/// Verbs of those who set it.
const SETTING: &[&str] = &[
    " set ",
    " sets ",
    " prescribe",
    " impose",
    " require",
    " specif",
    " stipulate",
    " lays down ",
    " establishe",
    " provides for ",
    " mandate",
    " allows ",
];

/// What stands before a limit, or a budget, that something is held against.
#[rustfmt::skip]
const HELD_AGAINST: &[&str] = &[
    "within ", "below ", "under ", "above ", "over ", "beyond ", "against ", "exceeding ", "exceeded ", "exceeds ", "exceed ",
];

/// Whether `before` ends with what something is held against, and which noun names it: well within the limit of, against a budget of.
fn is_held_against(before: &[char]) -> bool {
    /// Characters of the longest words that describe the limit.
    const LONGEST: usize = 24;
    let Some(length) = LIMITS.iter().chain(&["budget of "]).find(|noun| ends_with(before, noun)).map(|noun| noun.len())
    else {
        return false;
    };
    let before = &before[..before.len() - length];
    let near = &before[before.len().saturating_sub(LONGEST)..];
    let Some(article) =
        (0..near.len()).rev().find(|&at| starts_with_any(&near[at..], &["the ", "a ", "its ", "our ", "their "]))
    else {
        return false;
    };
    ends_with_any(&near[..article], HELD_AGAINST)
}

impl Judge<'_> {
    /// The policy sets a limit of five years or 150,000 kilometres; within the limit of 10 mg/L: whether the amount is a limit that somebody
    /// set, or that something is held against.
    pub(super) fn is_prescribed(&self, amount: &Amount, scope: Scope) -> bool {
        /// Characters from the noun to the second of two limits.
        const REACH: usize = 48;
        let before = &self.document.chars[scope.sentence.min(amount.range.start)..amount.range.start];
        let near = &before[before.len().saturating_sub(REACH)..];
        // Few amounts stand behind of and or.
        let own = matches!(self.document.chars[amount.range.start], 'm' | 'M');
        if !own && !matches!(near, [.., 'o', 'f', ' '] | [.., ' ', 'o', 'r', ' ']) {
            return false;
        }
        // maximum of is part of the amount
        let first =
            || ends_with_any(near, LIMITS) || own && contains(&self.document.chars[amount.range.clone()], "imum of ");
        let second = || ends_with(near, " or ") && contains_any(near, LIMITS);
        matches!(near, [.., c, ' '] if c.is_ascii_lowercase())
            && ((first() || second()) && contains_any(before, SETTING) || is_held_against(near))
    }
}
