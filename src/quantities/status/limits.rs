//! Limits that a rule sets: The policy sets a limit of five years or 150,000 kilometres.

use super::Judge;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains, contains_any, ends_with, ends_with_any};

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

impl Judge<'_> {
    /// The policy sets a limit of five years or 150,000 kilometres: whether the amount is a limit that somebody set.
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
        matches!(near, [.., c, ' '] if c.is_ascii_lowercase()) && (first() || second()) && contains_any(before, SETTING)
    }
}
