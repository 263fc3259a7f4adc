//! So many out of so many: 9 in 10 of all journeys, one in five women, 12 of 15 clinics.

use super::amount::{Amount, Measured, Reader};
use super::bare_english::verb_follows;
use super::numeral::{self, Form, Numeral, Reading};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, is_any, starts_with_any};
use rust_decimal::Decimal;

/// What stands before numbers that name a place: page 3 of 12, Phase 2 of 3.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "page", "part", "section", "figure", "table", "step", "phase", "chapter", "item", "slide", "day", "week", "round", "stage", "rule",
    "Page", "Part", "Section", "Figure", "Table", "Step", "Phase", "Chapter", "Item", "Slide", "Day", "Week", "Round", "Stage", "Rule",
    "Article", "Clause", "Volume", "Schedule", "Annex", "Module", "Level", "No.", "no.",
];

/// What a share out of so many may be closed by.
const CLOSING: &[char] = &[',', '.', ';', ')', ':', '\n'];

impl Reader<'_> {
    /// The part of a whole that 9 in 10, one in five and seven out of ten say. 5 in 2020, 3 in 10 days and 40 in 50 towns say none.
    #[inline]
    pub(super) fn out_of(&self, start: usize, numeral: &Numeral) -> Option<Amount> {
        if self.peek(numeral.end) == Some(' ') && matches!(self.peek(numeral.end + 1), Some('i' | 'o')) {
            self.share_of_many(start, numeral)
        } else {
            None
        }
    }

    fn share_of_many(&self, start: usize, numeral: &Numeral) -> Option<Amount> {
        let joint = [" in every ", " in ", " out of every ", " out of "];
        let joint = joint.iter().find(|joint| self.starts_with(numeral.end, joint))?;
        let open = numeral.end + joint.len();
        // A numeral of words would go on into the noun's.
        if !self.peek(open)?.is_ascii_alphanumeric() || !numeral.value.is_integer() || numeral.value.is_zero() {
            return None;
        }
        let Reading::Numeral(whole) = numeral::read_at(self.chars, open) else { return None };
        let round = is_power_of_ten(whole.value);
        let fits = numeral.value < whole.value
            && whole.value.is_integer()
            && !whole.more
            && (round
                || whole.value < Decimal::TEN
                || numeral.value == Decimal::ONE && whole.value < Decimal::ONE_HUNDRED);
        if !fits || self.names_place(start) || self.units.in_words(self.chars, self.after_blank(whole.end)).is_some() {
            return None;
        }
        let said = match self.peek(whole.end) {
            None => true,
            Some(' ') => {
                let rest = &self.chars[whole.end..];
                starts_with_any(rest, &[" of ", " (", " still "])
                    || verb_follows(self.chars, whole.end)
                    || self.counted_noun(whole.end).is_some()
            }
            Some(c) => CLOSING.contains(&c) && !self.peek(whole.end + 1).is_some_and(|c| c.is_ascii_digit()),
        };
        let value = numeral.value.checked_div(whole.value)?;
        let share = Numeral { value, end: whole.end, fraction: true, ..*numeral };
        if said { self.amount(start, &share, Measured::plain("", Kind::Ratio, whole.end)) } else { None }
    }

    /// The unit of the first of two numbers: 12 of 15 clinics, three of four schools, 1,440 of 1,920. Page 3 of 12 has none. Behind out of
    /// it is the second that counts the noun, and the first has none: 7,967 out of 18,744 staff.
    pub(super) fn of_so_many(&self, start: usize, numeral: &Numeral, end: usize) -> Option<Measured> {
        let written = |form: Form| matches!(form, Form::Arabic | Form::Words);
        let out = self.starts_with(end, " out of ");
        let open = end + if out { " out of ".len() } else { " of ".len() };
        if !out && !self.starts_with(end, " of ") || !self.peek(open)?.is_ascii_alphanumeric() || !written(numeral.form)
        {
            return None;
        }
        let Reading::Numeral(whole) = numeral::read_at(self.chars, open) else { return None };
        let is_year = matches!(self.chars[open..whole.end], ['1', '9', _, _] | ['2', '0', _, _]);
        let counts = written(whole.form) && whole.value >= numeral.value && whole.value.is_integer();
        if !counts || is_year || !numeral.value.is_integer() || self.names_place(start) {
            return None;
        }
        if out {
            return Some(Measured::plain("", Kind::Count, end));
        }
        if let Some((noun, stop)) = self.counted_noun(whole.end).filter(|_| self.peek(whole.end) == Some(' ')) {
            let unit: String = self.chars[self.head_of(noun, stop)..stop].iter().collect();
            return Some(Measured::plain(unit, Kind::Count, end));
        }
        let closes = self.peek(whole.end).is_none_or(|c| matches!(c, ')' | ',' | ';' | '\n'));
        (closes && self.previous(start) == Some('(')).then(|| Measured::plain("", Kind::Count, end))
    }

    /// Whether one of [`PLACES`] or a word in capitals stands before the number at `start`, or a sign that is none of a sentence.
    fn names_place(&self, start: usize) -> bool {
        const LONGEST: usize = 12;
        match self.previous(start) {
            None | Some('\n' | '(' | '~' | '*') => return false,
            Some(' ') => {}
            _ => return true,
        }
        let before = &self.chars[start.saturating_sub(LONGEST)..start - 1];
        let word = &before[before.iter().rposition(|c| *c == ' ').map_or(0, |at| at + 1)..];
        is_any(word, PLACES)
    }

    /// Whether a number that a magnitude in words ends, 12 million, ends at `end`.
    pub(super) fn is_in_words(&self, end: usize) -> bool {
        const MAGNITUDES: &[&str] = &[" million", " billion", " trillion", " thousand", " lakh", " crore"];
        self.chars[end - 1].is_ascii_lowercase() && ends_with_any(&self.chars[..end], MAGNITUDES)
    }

    /// Whether zero at `start` says what something is called, and not how many: net zero emissions, zero carbon homes, zero waste sites.
    pub(super) fn is_called_zero(&self, start: usize, end: usize) -> bool {
        #[rustfmt::skip]
        const OF_NAMES: &[&str] = &[
            " emission ", " carbon ", " waste ", " energy ", " tolerance ", " trust ", " hunger ", " harm ", " rated ", " interest ",
        ];
        const COUNTED: &[&str] = &["emissions", "incidents", "accidents"];
        let named = || {
            OF_NAMES.iter().find(|name| self.starts_with(end, name)).is_some_and(|name| {
                let rest = &self.chars[end + name.len()..];
                !starts_with_any(rest, COUNTED) && rest.first().is_some_and(char::is_ascii_alphabetic)
            })
        };
        ends_with_any(&self.chars[..start], &["net ", "Net ", "near ", "net-", "Net-"]) || named()
    }
}

/// 10, 100, 100,000.
fn is_power_of_ten(value: Decimal) -> bool {
    let mut power = Decimal::TEN;
    while power < value && power < Decimal::from(1_000_000) {
        power *= Decimal::TEN;
    }
    power == value
}
