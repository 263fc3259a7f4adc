//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::Sink;
use super::dictionary::{Packed, Word};
use super::trie::{NOT_HAN, Node, Trie, Ways};
use std::cell::Cell;

/// What a character costs that starts no word of the dictionary.
const UNKNOWN_COST: u16 = 160;

/// The longest word of Han characters; `build/main.rs` refuses longer ones.
const LONGEST: usize = 16;

/// The best way to a position: from the high bits down its cost in 40, how much shorter than 255 its last word is in 8, and
/// that word's entry in 16. So the smallest of several is the cheapest one, and of equally cheap ones that with the
/// longest last word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step(u64);

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
    pub(super) fn word(self) -> Option<Word> {
        let entry = Packed(self.0 as u16);
        (self.length() > 1 || entry.cost() < UNKNOWN_COST).then(|| entry.word()).flatten()
    }
}

/// What begins at a character. That of a block is found before any walk: the loads, which miss the cache, then overlap, as no
/// branch of a walk stands between them.
struct Head {
    /// The word of the character alone.
    single: Packed,
    /// The node of it and the next one.
    pair: Node,
}

/// Cuts the Han characters of blocks. Buffers, kept between blocks.
#[derive(Default)]
pub(super) struct Lattice {
    /// Codes of the block's characters, and [`LONGEST`] of none.
    codes: Vec<u16>,
    heads: Vec<Head>,
    walk: Walk,
}

impl Lattice {
    /// Reads the characters of a block.
    pub fn read(&mut self, trie: &Trie, chars: &[char]) {
        self.codes.clear();
        self.codes.extend(chars.iter().map(|&c| trie.code_of_han(c)));
        self.codes.extend([NOT_HAN; LONGEST]);
        self.heads.clear();
        // The least of all, not a search, as that becomes vector code.
        if self.codes.iter().fold(NOT_HAN, |least, &code| least.min(code)) < NOT_HAN {
            read_heads(trie.ways(), &self.codes[..=chars.len()], &mut self.heads);
        }
    }

    /// Whether the character at `at` of the block is a Han character.
    #[inline]
    pub fn is_han(&self, at: usize) -> bool {
        self.codes[at] != NOT_HAN
    }

    /// Cuts the run of Han characters that begins at `at` of the block, which begins at `base`, and says where it ends in
    /// the block. Of two equally cheap cuts the one with the longer last word wins.
    pub fn cut(&mut self, trie: &Trie, at: usize, base: u32, sink: &mut impl Sink) -> usize {
        let start = base + at as u32;
        let length = self.walk.find(trie.ways(), &self.codes[at..], &self.heads[at..], start, sink);
        self.walk.give(length, start, sink);
        at + length
    }
}

/// Finds what begins at each character but the last.
// As the others here, a function of its own: in one, what is loaded would not fit into the registers that V8 has for it.
#[inline(never)]
fn read_heads(trie: Ways, codes: &[u16], heads: &mut Vec<Head>) {
    heads.extend(codes.array_windows().map(|&[code, next]| {
        let first = trie.first(code);
        Head { single: Packed(first.value()), pair: trie.child(first, next) }
    }));
}

/// The ways through a run of Han characters.
#[derive(Default)]
struct Walk {
    steps: Vec<Step>,
    /// Where words end, from the first position of a run.
    ends: Vec<u32>,
}

impl Walk {
    /// Finds the best way to each position of the run that begins at `start` and with `codes`, and says how long it is.
    #[inline(never)]
    fn find(&mut self, trie: Ways, codes: &[u16], heads: &[Head], start: u32, sink: &mut impl Sink) -> usize {
        if self.steps.len() < codes.len() + 1 {
            self.steps.resize(codes.len() + 1, Step::UNREACHED);
            self.ends.resize(codes.len() + 1, 0);
        }
        if let Some(first) = self.steps.first_chunk_mut::<LONGEST>() {
            *first = [Step::UNREACHED; LONGEST];
        }
        // The best way to here, and the best one to the next position that does not come through here.
        let (mut here, mut passing) = (Step::START, Step::UNREACHED);
        let windows = codes.array_windows::<LONGEST>().enumerate();
        // Cells, since windows that can be written to may not overlap.
        let steps = Cell::from_mut(&mut self.steps[..]).as_slice_of_cells().array_windows::<{ LONGEST + 1 }>();
        for (((at, codes), head), steps) in windows.zip(heads).zip(steps) {
            if codes[0] == NOT_HAN {
                return at;
            }
            steps[LONGEST].set(Step::UNREACHED);
            let next = passing.min(here.then(1, head.single.cost().min(UNKNOWN_COST), head.single));
            passing = steps[2].get().min(here.through(2, Packed(head.pair.value())));
            if trie.may_lead_on(head.pair, codes[2]) {
                go_on(trie, head.pair, codes, here, steps, start + at as u32, sink);
            }
            steps[1].set(next);
            here = next;
        }
        heads.len()
    }

    /// Gives the words of the best way through a run of `length` that begins at `start`.
    #[inline(never)]
    fn give(&mut self, length: usize, start: u32, sink: &mut impl Sink) {
        let (mut at, mut first) = (length, length);
        while at > 0 {
            first -= 1;
            self.ends[first] = at as u32;
            at -= self.steps[at].length();
        }
        sink.words(self.ends[first..length].iter().map(|&end| {
            let step = self.steps[end as usize];
            let end = start + end;
            (end - step.length() as u32, end, step)
        }));
    }
}

/// Goes on from `here`, which is at `start`, with the words of three and more characters that begin with a pair.
#[inline(never)]
fn go_on(
    trie: Ways,
    pair: Node,
    codes: &[u16; LONGEST],
    here: Step,
    steps: &[Cell<Step>; LONGEST + 1],
    start: u32,
    sink: &mut impl Sink,
) {
    let mut node = pair;
    for (length, &code) in (3..).zip(&codes[2..]) {
        node = trie.child(node, code);
        if node.code() != code {
            break;
        }
        let entry = Packed(node.value());
        steps[length].set(steps[length].get().min(here.through(length, entry)));
        if entry.is_phrase() {
            sink.phrase(start, start + length as u32, entry);
        }
    }
}
