//! Units that no table has, told by their capitals and what stands around them: crushed 3,500 TCH of cane, a throughput of 4.5 MMBPD.

use super::amount::{Measured, Reader};
use super::numeral::{Form, Numeral};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, is_any, starts_with_any};

/// What a number that is measured stands behind.
#[rustfmt::skip]
const BEFORE: &[&str] = &[" of ", " at ", " to ", " from ", " was ", " were ", " is ", " are ", " reached ", " record ", " about ", " over ", " only ", "ed "];

/// Capitals behind a number that is a version or a time of day.
#[rustfmt::skip]
const NO_UNITS: &[&str] = &[
    "LTS", "RC", "GA", "SP", "SDK", "API", "AM", "PM", "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "CST", "CDT", "MST", "PST", "PDT",
    "IST", "HKT", "SGT", "JST", "AEST", "AD", "BC", "CE", "BCE", "GPA",
];

impl Reader<'_> {
    /// The two to six capitals behind the number from `start` to `at`, which has a point or a comma, where what they stand
    /// before shows that they are no name of it.
    pub(super) fn abbreviated_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        const LETTERS: usize = 6;
        if self.peek(at) != Some(' ') || !self.peek(at + 1).is_some_and(|c| c.is_ascii_uppercase()) {
            return None;
        }
        let open = at + 1;
        let length = self.chars[open..].iter().take(LETTERS + 1).take_while(|c| c.is_ascii_uppercase()).count();
        let end = open + length;
        let closes = match &self.chars[end..] {
            [] | ['\n' | ';' | ')' | ',', ..] | ['.'] | ['.', ' ' | '\n', ..] => true,
            behind => starts_with_any(behind, &[" of ", " in ", " per ", " and ", " from ", " for ", " on "]),
        };
        let parted = numeral.form == Form::Arabic && self.chars[start..at].iter().any(|c| matches!(c, '.' | ','));
        let measures = (2..=LETTERS).contains(&length)
            && closes
            && parted
            && ends_with_any(&self.chars[..start], BEFORE)
            && !is_any(&self.chars[open..end], NO_UNITS);
        measures.then(|| Measured::plain(self.chars[open..end].iter().collect::<String>(), Kind::Measure, end))
    }
}
