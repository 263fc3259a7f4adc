//! The bare cut: where the tokens of a text end, for callers who want nothing else.

use super::dictionary::Packed;
use super::{Sink, TokenKind, Word, cut, expected};
use crate::text::{Language, folded};

/// Ends of the tokens of `text`, in UTF-16 code units, in order: those of [`segment`](super::segment).
pub fn ends(text: &str) -> Vec<u32> {
    let chars = folded(text);
    let language = Language::of(&chars);
    let mut ends = Ends(Vec::with_capacity(expected(chars.len(), language)));
    cut(&chars, language, &mut ends);
    // The greatest byte, and not a search for one, as that becomes vector code.
    if text.bytes().fold(0, u8::max) >= FOUR_BYTES {
        in_utf16(&mut ends.0, &chars);
    }
    ends.0
}

/// What a character that takes two code units begins with in UTF-8, at least.
const FOUR_BYTES: u8 = 0xf0;

/// Makes characters code units. `ends` are in order.
fn in_utf16(ends: &mut [u32], chars: &[char]) {
    let mut astral = chars.iter().enumerate().filter(|(_, c)| **c > '\u{ffff}').map(|(at, _)| at as u32).peekable();
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
    fn token(&mut self, _: u32, end: u32, _: impl FnOnce() -> (TokenKind, Option<Word>)) {
        self.0.push(end);
    }

    fn phrase(&mut self, _: u32, _: u32, _: Packed) {}
}
