//! The bare cut: where the tokens of a text end, for callers who want nothing else.

use super::dictionary::Packed;
use super::lattice::Step;
use super::{Cutter, Sink, TokenKind, blocks, expected};
use crate::text::{Language, fold_units};

/// Ends of the tokens of the text that has these code units of UTF-16, counted in them, in order: those of
/// [`segment`](super::segment). Code units, as a browser has the text in them.
pub fn ends(units: &[u16]) -> Vec<u32> {
    let language = Language::of_units(units);
    let mut cutter = Cutter::new(language);
    let mut ends = Ends(Vec::with_capacity(expected(units.len(), language)));
    let mut chars = Vec::new();
    let mut start = 0;
    for block in blocks(units) {
        chars.clear();
        fold_units(block, &mut chars);
        let known = ends.0.len();
        cutter.cut(&chars, start, &mut ends);
        if chars.len() < block.len() {
            in_utf16(&mut ends.0[known..], &chars, start);
        }
        start += block.len() as u32;
    }
    ends.0
}

/// Makes characters behind `start` code units. `ends` are in order.
fn in_utf16(ends: &mut [u32], chars: &[char], start: u32) {
    let mut astral = chars.iter().zip(start..).filter(|(c, _)| **c > '\u{ffff}').map(|(_, at)| at).peekable();
    let mut more = 0;
    for end in ends {
        while astral.next_if(|at| at < end).is_some() {
            more += 1;
        }
        *end += more;
    }
}

struct Ends(Vec<u32>);

impl Sink for Ends {
    #[inline]
    fn token(&mut self, _: u32, end: u32, _: TokenKind) {
        self.0.push(end);
    }

    #[inline]
    fn words(&mut self, words: impl Iterator<Item = (u32, u32, Step)>) {
        self.0.extend(words.map(|(_, end, _)| end));
    }

    fn phrase(&mut self, _: u32, _: u32, _: Packed) {}
}
