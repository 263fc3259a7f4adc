//! Numbers below zero in brackets, as accountants write them in running text: an operating margin of (0.3)%, EPS of $(0.42).

use super::amount::Reader;
use super::numeral::{self, Form, Numeral, Reading};

/// Characters of the longest such number.
const LONGEST: usize = 20;

impl Reader<'_> {
    /// The number at `at`, which a bracket of its own makes one below zero: 0.17, (0.42).
    pub(super) fn number_or_negative(&self, at: usize) -> Reading {
        match self.peek(at) {
            Some('(') => self.negative_at(at).map_or(Reading::Skip(at + 1), Reading::Numeral),
            _ => numeral::read_at(self.chars, at),
        }
    }

    /// The number below zero whose bracket opens at `at`.
    pub(super) fn negative_at(&self, at: usize) -> Option<Numeral> {
        let close = self.bracket_of_figures(at)?;
        match numeral::read_at(&self.chars[..close], at + 1) {
            Reading::Numeral(numeral) if numeral.end == close && numeral.form == Form::Arabic && !numeral.fraction => {
                Some(Numeral { value: -numeral.value, end: close + 1, ..numeral })
            }
            _ => None,
        }
    }

    /// Whether a bracket at `at` holds a percentage below zero, whose sign stands behind it: (54.0)%. (14%) is none.
    pub(super) fn is_negative_percentage(&self, at: usize) -> bool {
        self.bracket_of_figures(at).is_some_and(|close| self.peek(close + 1) == Some('%'))
            && self.previous(at).is_none_or(|c| matches!(c, ' ' | '\n' | '(' | '\t'))
    }

    /// Where the bracket at `at` closes, if it holds figures alone.
    fn bracket_of_figures(&self, at: usize) -> Option<usize> {
        let rest = self.chars[at..].strip_prefix(&['('])?;
        let length = rest.iter().take(LONGEST).take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).count();
        (rest.get(length) == Some(&')') && rest[0].is_ascii_digit()).then_some(at + 1 + length)
    }
}
