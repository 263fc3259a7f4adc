//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::class::is_han;
use super::dictionary::{Packed, Word};
use super::trie::{NO_CODE, Node, Trie};
use super::{Sink, TokenKind};
use std::cell::Cell;

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

    /// No way has come here yet. Not all ones, of which the compiler would make a call of memset.
    const UNREACHED: Step = Step(u64::MAX >> 1);

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

    /// The last word, if it is one of the dictionary and no rare character.
    fn word(self) -> Option<Word> {
        let entry = Packed(self.0 as u16);
        (self.length() > 1 || entry.cost() < UNKNOWN_COST).then(|| entry.word()).flatten()
    }
}

/// Buffers of a cut, kept between runs.
#[derive(Default)]
pub(super) struct Lattice {
    codes: Vec<u16>,
    /// The word of each character, and the node of it and the next one. Those of a run are found
    /// before its walk: the loads, which miss the cache, then overlap, as no branch of the walk stands between them.
    pairs: Vec<(Packed, Node)>,
    steps: Vec<Step>,
}

impl Lattice {
    /// Cuts the run of Han characters that begins at `start` and says where it ends. Of two equally cheap cuts the one with
    /// the longer last word wins.
    pub(super) fn cut(&mut self, trie: &Trie, chars: &[char], start: usize, sink: &mut impl Sink) -> usize {
        self.codes.clear();
        self.codes.extend(chars[start..].iter().take_while(|&&c| is_han(c)).map(|&c| trie.code(c)));
        let length = self.codes.len();
        self.codes.extend([NO_CODE; LONGEST]);
        self.walk(trie, start, sink);
        self.turn(length);
        let mut at = 0;
        while at < length {
            let step = self.steps[at];
            let start = (start + at) as u32;
            at += step.length();
            sink.token(start, start + step.length() as u32, || (TokenKind::Han, step.word()));
        }
        start + length
    }

    /// Finds the best way to each position of the run that begins at `start`.
    fn walk(&mut self, trie: &Trie, start: usize, sink: &mut impl Sink) {
        if self.steps.len() < self.codes.len() + 1 {
            self.steps.resize(self.codes.len() + 1, Step::UNREACHED);
        }
        if let Some(first) = self.steps.first_chunk_mut::<LONGEST>() {
            *first = [Step::UNREACHED; LONGEST];
        }
        let trie = trie.ways();
        let pairs = self.codes[..self.codes.len() - LONGEST + 1].array_windows().map(|&[code, next]| {
            let first = trie.first(code);
            (Packed(first.value()), trie.child(first, next))
        });
        self.pairs.clear();
        self.pairs.extend(pairs);
        // The best way to here, and the best one to the next position that does not come through here.
        let (mut here, mut passing) = (Step::START, Step::UNREACHED);
        // The last of these is the empty one behind the run.
        let windows = self.codes.array_windows::<LONGEST>().enumerate();
        // Cells, since windows that can be written to may not overlap.
        let steps = Cell::from_mut(&mut self.steps[..]).as_slice_of_cells().array_windows::<{ LONGEST + 1 }>();
        for (((at, codes), &(single, pair)), steps) in windows.zip(&self.pairs).zip(steps) {
            steps[LONGEST].set(Step::UNREACHED);
            let next = passing.min(here.then(1, single.cost().min(UNKNOWN_COST), single));
            // Whether a pair goes on is hard to guess, whether a triple does is not.
            passing = steps[2].get().min(here.through(2, Packed(pair.value())));
            let mut node = pair;
            for (length, &code) in (3..).zip(&codes[2..]) {
                node = trie.child(node, code);
                if node.code() != code {
                    break;
                }
                let entry = Packed(node.value());
                steps[length].set(steps[length].get().min(here.through(length, entry)));
                if entry.is_phrase() {
                    let start = (start + at) as u32;
                    sink.phrase(start, start + length as u32, entry);
                }
            }
            steps[1].set(next);
            here = next;
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
