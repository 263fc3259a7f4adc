//! The cheapest way through the words that a run of Han characters can be cut into (a unigram lattice).

use super::{Dictionary, Token, TokenKind, Word};
use crate::text::Chars;

/// What a character costs that starts no word of the dictionary.
const UNKNOWN_COST: u32 = 160;

/// Best way to one position.
#[derive(Clone, Copy)]
struct Step {
    cost: u32,
    from: u32,
    word: Option<Word>,
}

/// Buffers of a cut, kept between runs.
#[derive(Default)]
pub(super) struct Lattice {
    steps: Vec<Step>,
    path: Vec<Token>,
}

impl Lattice {
    /// Cuts `range` of `chars` and appends its tokens. Of two equally cheap cuts the one with the longer last word wins.
    pub(super) fn cut(&mut self, dictionary: &Dictionary, chars: &[char], range: Chars, tokens: &mut Vec<Token>) {
        let run = &chars[range.clone()];
        self.steps.clear();
        self.steps.resize(run.len() + 1, Step { cost: u32::MAX, from: 0, word: None });
        self.steps[0].cost = 0;
        for at in 0..run.len() {
            let cost = self.steps[at].cost;
            let mut known = false;
            for (word, length) in dictionary.prefixes(&run[at..]) {
                if word.cost == Word::PHRASE_COST {
                    continue;
                }
                known |= length == 1;
                self.reach(at + length, cost + u32::from(word.cost), at, Some(word));
            }
            if !known {
                self.reach(at + 1, cost + UNKNOWN_COST, at, None);
            }
        }
        let mut end = run.len();
        while end > 0 {
            let Step { from, word, .. } = self.steps[end];
            let (start, stop) = (range.start as u32 + from, (range.start + end) as u32);
            self.path.push(Token { start, end: stop, kind: TokenKind::Han, word });
            end = from as usize;
        }
        tokens.extend(self.path.drain(..).rev());
    }

    fn reach(&mut self, to: usize, cost: u32, from: usize, word: Option<Word>) {
        let step = &mut self.steps[to];
        if cost < step.cost {
            *step = Step { cost, from: from as u32, word };
        }
    }
}
