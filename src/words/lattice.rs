//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::dictionary::Packed;
use super::trie::{NO_CODE, Trie};
use super::{Sink, Token, TokenKind};
use crate::text::Chars;

/// What a character costs that starts no word of the dictionary.
const UNKNOWN_COST: u16 = 160;

/// The longest word of Han characters; `build/main.rs` refuses longer ones.
const LONGEST: usize = 16;

/// The best way to a position: from the high bits down its cost in 40, how much shorter than 255 its last word is in 8, and
/// that word's entry in 16. So the smallest of several is the cheapest one, and of equally cheap ones that with the
/// longest last word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Step(u64);

impl Step {
    const START: Step = Step(0);

    /// No way has come here yet.
    const UNREACHED: Step = Step(u64::MAX);

    /// The way that goes on with a word.
    #[inline]
    fn then(self, length: usize, cost: u16, entry: Packed) -> Step {
        let cost = (self.0 & !0xff_ffff) + (u64::from(cost) << 24);
        Step(cost | (255 - length as u64) << 16 | u64::from(entry.0))
    }

    /// The way that goes on with a word of the dictionary.
    #[inline]
    fn through(self, length: usize, word: Packed) -> Step {
        self.then(length, word.cost(), word)
    }

    /// Length of the last word.
    #[inline]
    fn length(self) -> usize {
        255 - (self.0 >> 16 & 0xff) as usize
    }

    /// Entry of the last word.
    #[inline]
    fn entry(self) -> Packed {
        Packed(self.0 as u16)
    }
}

/// Buffers of a cut, kept between runs.
#[derive(Default)]
pub(super) struct Lattice {
    codes: Vec<u16>,
    steps: Vec<Step>,
}

impl Lattice {
    /// Cuts `range` of `chars`. Of two equally cheap cuts the one with the longer last word wins.
    pub(super) fn cut(&mut self, trie: &Trie, chars: &[char], range: Chars, sink: &mut impl Sink) {
        self.codes.clear();
        self.codes.extend(chars[range.clone()].iter().map(|&c| trie.code(c)));
        self.codes.extend([NO_CODE; LONGEST]);
        self.steps.clear();
        self.steps.resize(range.len() + 1 + LONGEST, Step::UNREACHED);
        self.steps[0] = Step::START;
        self.walk(trie, &range, sink);
        self.turn(range.len());
        let mut at = 0;
        while at < range.len() {
            let (length, entry) = (self.steps[at].length(), self.steps[at].entry());
            let start = (range.start + at) as u32;
            sink.token(Token { start, end: start + length as u32, kind: TokenKind::Han, word: entry.word() });
            at += length;
        }
    }

    /// Finds the best way to each position.
    fn walk(&mut self, trie: &Trie, range: &Chars, sink: &mut impl Sink) {
        for (at, codes) in self.codes.array_windows::<LONGEST>().take(range.len()).enumerate() {
            let Some(steps) = self.steps[at..].first_chunk_mut::<{ LONGEST + 1 }>() else { return };
            let here = steps[0];
            let first = trie.first(codes[0]);
            let single = match Packed(first.value()) {
                word if word.cost() < UNKNOWN_COST => here.then(1, word.cost(), word),
                _ => here.then(1, UNKNOWN_COST, Packed::NONE),
            };
            steps[1] = steps[1].min(single);
            // Whether a pair goes on is hard to guess, whether a triple does is not.
            let pair = trie.child(first, codes[1]);
            steps[2] = steps[2].min(here.through(2, Packed(pair.value())));
            let mut node = trie.child(pair, codes[2]);
            let mut length = 3;
            while !node.is_empty() {
                let entry = Packed(node.value());
                steps[length] = steps[length].min(here.through(length, entry));
                if entry.is_phrase() {
                    let start = (range.start + at) as u32;
                    sink.phrase(start, start + length as u32, entry);
                }
                if length == LONGEST { break; }
                node = trie.child(node, codes[length]);
                length += 1;
            }
        }
    }

    /// Turns the best way to `end` round: each of its positions then has the step that leaves it.
    fn turn(&mut self, end: usize) {
        let mut at = end;
        let mut step = self.steps[at];
        while at > 0 {
            at -= step.length();
            std::mem::swap(&mut self.steps[at], &mut step);
        }
    }
}
