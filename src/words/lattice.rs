//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::class::is_han;
use super::dictionary::Packed;
use super::trie::{NO_CODE, Trie};
use super::{Sink, Token, TokenKind};

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
            let (length, entry) = (self.steps[at].length(), self.steps[at].entry());
            let start = (start + at) as u32;
            sink.token(Token { start, end: start + length as u32, kind: TokenKind::Han, word: entry.word() });
            at += length;
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
            first[0] = Step::START;
        }
        // The last of these is the empty one behind the run.
        let windows = self.codes.array_windows::<LONGEST>().enumerate();
        for (at, codes) in windows.take(self.codes.len() - LONGEST) {
            let Some(steps) = self.steps[at..].first_chunk_mut::<{ LONGEST + 1 }>() else { return };
            steps[LONGEST] = Step::UNREACHED;
            let here = steps[0];
            let first = trie.first(codes[0]);
            let single = match Packed(first.value()) {
                word if word.cost() < UNKNOWN_COST => here.through(1, word),
                _ => here.then(1, UNKNOWN_COST, Packed::NONE),
            };
            steps[1] = steps[1].min(single);
            // Whether a pair goes on is hard to guess, whether a triple does is not.
            let pair = trie.child(first, codes[1]);
            steps[2] = steps[2].min(here.through(2, Packed(pair.value())));
            let mut node = pair;
            for length in 3..=LONGEST {
                node = trie.child(node, codes[length - 1]);
                if node.is_empty() {
                    break;
                }
                let entry = Packed(node.value());
                steps[length] = steps[length].min(here.through(length, entry));
                if entry.is_phrase() {
                    let start = (start + at) as u32;
                    sink.phrase(start, start + length as u32, entry);
                }
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
