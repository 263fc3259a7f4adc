//! Every place where given terms stand.

use super::candidates::Candidate;
use super::hash::FastMap;
use crate::text::{Chars, Document};
use crate::words::Tokens;
use std::ops::Range;

/// A term of so many characters is meant wherever they stand, also where the cut went another way: 农村电商 in 农村电商培训.
const UNMISTAKABLE: usize = 4;

/// For each candidate its occurrences in order. Those of one candidate never overlap each other; those of different ones
/// may. An occurrence in Latin letters begins and ends where a word does; one that was made of words does not cut
/// words in two while it is short (国家 is not in 中国家庭), but may be part of one (教育 is in 教育局).
pub(super) fn find(document: &Document, tokens: &Tokens, candidates: &[Candidate]) -> Vec<Vec<Chars>> {
    let chars = &document.chars;
    let borders = Borders::new(chars.len(), tokens);
    let index = Index::new(candidates);
    let mut found: Vec<Vec<Chars>> = vec![Vec::new(); candidates.len()];
    let mut previous_is_letter = false;
    for at in 0..chars.len() {
        let is_letter = is_letter(chars[at]);
        let inside = is_letter && previous_is_letter;
        previous_is_letter = is_letter;
        let Some(&next) = chars.get(at + 1) else { break };
        if inside {
            continue;
        }
        for &candidate in index.starting_with(chars[at], next) {
            let candidate = candidate as usize;
            let key = &candidates[candidate].key;
            let end = at + key.len();
            if stands_at(key, chars, at)
                && found[candidate].last().is_none_or(|last| last.end <= at)
                && (!candidates[candidate].of_words || key.len() >= UNMISTAKABLE || borders.respected_by(at, end))
            {
                found[candidate].push(at..end);
            }
        }
    }
    found
}

/// Whether `key` stands in `chars` at `at`, and no letter goes on behind it.
fn stands_at(key: &[char], chars: &[char], at: usize) -> bool {
    let Some(text) = chars.get(at..at + key.len()) else { return false };
    text.iter().zip(key).all(|(c, key)| c.to_ascii_lowercase() == *key)
        && !(text.last().is_some_and(|&c| is_letter(c)) && chars.get(at + key.len()).is_some_and(|&c| is_letter(c)))
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ')
}

/// Candidates by their first two characters.
struct Index {
    /// One bit for each of the lowest sixteen bits of a pair's hash: most pairs are in no candidate.
    filter: Vec<u64>,
    ranges: FastMap<Range<u32>>,
    sorted: Vec<u32>,
}

impl Index {
    fn new(candidates: &[Candidate]) -> Index {
        let pair = |index: &u32| {
            let key = &candidates[*index as usize].key;
            pair(key[0], key[1])
        };
        let mut sorted: Vec<u32> =
            (0..candidates.len() as u32).filter(|&index| candidates[index as usize].key.len() > 1).collect();
        sorted.sort_by_key(pair);
        let mut index = Index { filter: vec![0; 1024], ranges: FastMap::default(), sorted };
        for (at, candidate) in index.sorted.iter().enumerate() {
            let pair = pair(candidate);
            let (word, bit) = filter_place(pair);
            index.filter[word] |= bit;
            let range = index.ranges.entry(pair).or_insert(at as u32..at as u32);
            range.end = at as u32 + 1;
        }
        index
    }

    #[inline]
    fn starting_with(&self, first: char, second: char) -> &[u32] {
        let pair = pair(first.to_ascii_lowercase(), second.to_ascii_lowercase());
        let (word, bit) = filter_place(pair);
        if self.filter[word] & bit == 0 {
            return &[];
        }
        let Some(range) = self.ranges.get(&pair) else { return &[] };
        &self.sorted[range.start as usize..range.end as usize]
    }
}

fn pair(first: char, second: char) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

#[inline]
fn filter_place(pair: u64) -> (usize, u64) {
    let hash = (pair ^ pair >> 25).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
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
