//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::dictionary::Packed;
use super::{Dictionary, Phrase, Token, TokenKind, Word};
use crate::text::Chars;

/// What a character costs that starts no word of the dictionary.
const UNKNOWN_COST: u32 = 160;

/// Best way to one position: its cost, how many characters its last word has, and that word's entry.
#[derive(Clone, Copy)]
struct Step {
    cost: u32,
    length: u16,
    entry: Packed,
}

/// A position that no way has reached yet.
const UNREACHED: Step = Step { cost: u32::MAX, length: 0, entry: Packed::NONE };

/// Buffers of a cut, kept between runs.
#[derive(Default)]
pub(super) struct Lattice {
    codes: Vec<u16>,
    steps: Vec<Step>,
    path: Vec<Token>,
}

impl Lattice {
    /// Cuts `range` of `chars` and appends its tokens, and the phrases met on the way. Of two equally cheap cuts the one
    /// with the longer last word wins.
    pub(super) fn cut(
        &mut self,
        dictionary: &Dictionary,
        chars: &[char],
        range: Chars,
        tokens: &mut Vec<Token>,
        phrases: &mut Vec<Phrase>,
    ) {
        let length = range.len();
        self.codes.clear();
        dictionary.encode(&chars[range.clone()], &mut self.codes);
        self.steps.clear();
        self.steps.resize(length + 1, UNREACHED);
        self.steps[0].cost = 0;
        for at in 0..length {
            let cost = self.steps[at].cost;
            let steps = &mut self.steps[at + 1..];
            reach(steps, 1, cost + UNKNOWN_COST, Packed::NONE);
            dictionary.prefixes(&self.codes[at..], |entry, length| {
                if entry.cost() == Word::PHRASE_COST {
                    let start = (range.start + at) as u32;
                    phrases.extend(entry.word().map(|word| Phrase { start, end: start + length as u32, word }));
                } else {
                    reach(steps, length, cost + u32::from(entry.cost()), entry);
                }
            });
        }
        let mut end = length;
        while end > 0 {
            let Step { length, entry, .. } = self.steps[end];
            let start = end - usize::from(length);
            let (from, to) = ((range.start + start) as u32, (range.start + end) as u32);
            self.path.push(Token { start: from, end: to, kind: TokenKind::Han, word: entry.word() });
            end = start;
        }
        tokens.extend(self.path.drain(..).rev());
    }
}

/// Notes that a word of `length` characters reaches a position at `cost`, where that is cheaper than what is known.
#[inline]
fn reach(steps: &mut [Step], length: usize, cost: u32, entry: Packed) {
    let step = &mut steps[length - 1];
    if cost < step.cost {
        *step = Step { cost, length: length as u16, entry };
    }
}
