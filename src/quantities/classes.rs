//! What a character may begin, in one table, so that a pass over the text looks closer only where it pays.

use super::{SIGNS, clause, cues, marks, numeral, period, quoted};
use std::sync::OnceLock;

/// A sign that may end a clause.
pub(super) const STOP: u8 = 1;
/// The first character of a cue.
pub(super) const CUE: u8 = 2;
/// A sign that opens a quote or a title.
pub(super) const QUOTE: u8 = 4;
/// The first character of a period.
pub(super) const PERIOD: u8 = 8;
/// The first character of what [`marks::Mark`] names.
pub(super) const MARK: u8 = 16;
/// The first character of an amount.
pub(super) const AMOUNT: u8 = 32;
/// Such a one that is neither a letter nor part of a numeral.
pub(super) const SIGN: u8 = 64;
/// A letter or digit of ASCII.
pub(super) const WORD: u8 = 128;

/// A byte of flags for each character of the basic plane.
pub(super) struct Classes(Box<[u8]>);

impl Classes {
    /// The table.
    pub fn embedded() -> &'static Classes {
        static CLASSES: OnceLock<Classes> = OnceLock::new();
        CLASSES.get_or_init(|| {
            let mut classes = vec![0; 0x1_0000].into_boxed_slice();
            let mut add = |c: char, class: u8| classes[c as usize] |= class;
            let letters = ('a'..='z').chain('A'..='Z');
            letters.clone().chain('0'..='9').for_each(|c| add(c, WORD));
            letters.chain(numeral::FIRST.chars()).for_each(|c| add(c, AMOUNT));
            SIGNS.chars().for_each(|c| add(c, AMOUNT | SIGN));
            for c in cues::first_characters() {
                add(c, CUE);
                add(c.to_ascii_uppercase(), CUE);
            }
            quoted::OPENING.chars().for_each(|c| add(c, QUOTE));
            period::FIRST.chars().for_each(|c| add(c, PERIOD));
            marks::FIRST.chars().for_each(|c| add(c, MARK));
            clause::STOPS.chars().for_each(|c| add(c, STOP));
            Classes(classes)
        })
    }

    /// The flags of `c`.
    #[inline]
    pub fn of(&self, c: char) -> u8 {
        self.0.get(c as usize).copied().unwrap_or(0)
    }
}
