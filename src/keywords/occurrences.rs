//! Every place where given terms stand.

use super::candidates::Candidate;
use super::hash::{Numbers, spread};
use crate::text::Document;
use crate::words::Tokens;

/// A term of so many characters is meant wherever they stand, also where the cut went another way: 农村电商 in 农村电商培训.
const UNMISTAKABLE: usize = 4;

/// A candidate, by its index, and the character that it starts at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub start: u32,
    pub candidate: u32,
}

/// Where the candidates stand.
pub(super) struct Occurrences {
    /// By their starts, of those with the same start the longest first.
    pub list: Vec<Occurrence>,
    /// How many each candidate has.
    pub counts: Vec<u32>,
}

/// All occurrences. Those of one candidate never overlap each other; those of different ones may. An occurrence in Latin
/// letters begins and ends where a word does; one that was made of words does not cut words in two while it is short
/// (国家 is not in 中国家庭), but may be part of one (教育 is in 教育局).
pub(super) fn find(document: &Document, tokens: &Tokens, candidates: &[Candidate]) -> Occurrences {
    let chars = &document.chars;
    let borders = Borders::new(chars.len(), tokens);
    let index = Index::new(candidates);
    let mut found = Occurrences { list: Vec::new(), counts: vec![0; candidates.len()] };
    // Where the last occurrence of each candidate ends.
    let mut ends = vec![0u32; candidates.len()];
    let mut here: Vec<(u32, usize)> = Vec::new();
    let mut previous_is_letter = false;
    for (at, pair) in chars.windows(2).enumerate() {
        let is_first_letter = is_letter(pair[0]);
        let inside = is_first_letter && previous_is_letter;
        previous_is_letter = is_first_letter;
        if inside || !index.may_start(pair[0], pair[1]) {
            continue;
        }
        index.starting_at(chars, at, &mut here);
        for (candidate, end) in here.drain(..).rev() {
            let index = candidate as usize;
            let in_word = is_letter(chars[end - 1]) && chars.get(end).is_some_and(|&c| is_letter(c));
            let cuts_words = || candidates[index].of_words && end - at < UNMISTAKABLE && !borders.respected_by(at, end);
            if ends[index] as usize <= at && !in_word && !cuts_words() {
                ends[index] = end as u32;
                found.counts[index] += 1;
                found.list.push(Occurrence { start: at as u32, candidate });
            }
        }
    }
    found
}

#[inline]
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ')
}

/// The candidates as a trie whose edges are in one table; its first step is two characters long.
struct Index {
    /// One bit for each of the highest sixteen bits of a pair's hash: most pairs begin no candidate.
    filter: Vec<u64>,
    edges: Numbers,
    /// For each node the candidate that ends there and one, or 0.
    ends: Vec<u32>,
}

impl Index {
    fn new(candidates: &[Candidate]) -> Index {
        let length: usize = candidates.iter().map(|candidate| candidate.key.len()).sum();
        let mut index = Index { filter: vec![0; 1024], edges: Numbers::with_capacity(length / 2), ends: vec![0] };
        for (number, candidate) in (1..).zip(candidates) {
            if let [first, second, rest @ ..] = candidate.key.as_slice() {
                let (word, bit) = filter_place(first_step(*first, *second));
                index.filter[word] |= bit;
                let mut node = index.edges.number(first_step(*first, *second));
                for &c in rest {
                    node = index.edges.number(step(node, c));
                }
                index.ends.resize(index.edges.count() + 1, 0);
                index.ends[node as usize] = number;
            }
        }
        index
    }

    #[inline]
    fn may_start(&self, first: char, second: char) -> bool {
        let (word, bit) = filter_place(first_step(first.to_ascii_lowercase(), second.to_ascii_lowercase()));
        self.filter[word] & bit != 0
    }

    /// Appends to `found` the candidates that stand in `chars` at `at`, each with its end, the shortest first.
    #[inline]
    fn starting_at(&self, chars: &[char], at: usize, found: &mut Vec<(u32, usize)>) {
        let mut node = self.edges.get(first_step(chars[at].to_ascii_lowercase(), chars[at + 1].to_ascii_lowercase()));
        let mut end = at + 2;
        while node != 0 {
            match self.ends[node as usize] {
                0 => {}
                number => found.push((number - 1, end)),
            }
            let Some(c) = chars.get(end) else { return };
            node = self.edges.get(step(node, c.to_ascii_lowercase()));
            end += 1;
        }
    }
}

fn first_step(first: char, second: char) -> u64 {
    1 << 63 | u64::from(first) << 32 | u64::from(second)
}

fn step(node: u32, c: char) -> u64 {
    u64::from(node) << 32 | u64::from(c)
}

#[inline]
fn filter_place(step: u64) -> (usize, u64) {
    let hash = spread(step) >> 48;
    (hash as usize >> 6, 1 << (hash & 63))
}

/// Where tokens begin or end: a bit for each position.
struct Borders(Vec<u64>);

impl Borders {
    fn new(length: usize, tokens: &Tokens) -> Borders {
        let mut bits = vec![0u64; length / 64 + 1];
        for token in &tokens.0 {
            for at in [token.start, token.end] {
                bits[at as usize / 64] |= 1 << (at % 64);
            }
        }
        Borders(bits)
    }

    fn at(&self, index: usize) -> bool {
        self.0[index / 64] >> (index % 64) & 1 == 1
    }

    /// Whether `start..end` is made of whole tokens, or stands inside one.
    fn respected_by(&self, start: usize, end: usize) -> bool {
        self.at(start) && self.at(end) || (start + 1..end).all(|index| !self.at(index))
    }
}
