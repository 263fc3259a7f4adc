//! Which sequences of one to eight units come back, counted level by level: a sequence can only come back where both
//! sequences that are one unit shorter do, so each level looks at fewer places than the one before.

use super::hash::FastMap;
use super::units::{BARRIER, Units};
use crate::words::{Role, Tag};

/// Longest term in words.
const MAX_WORDS: usize = 8;

/// A sequence of units that stands in the text more than once, or one unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ngram {
    /// Index of the unit that its first occurrence starts with.
    pub first: u32,
    /// Number of units.
    pub words: u8,
    /// Occurrences, overlapping ones included.
    pub count: u32,
    /// Count of the commonest sequence that has one telling unit more before it.
    pub left_max: u32,
    /// Count of the commonest sequence that has one telling unit more behind it.
    pub right_max: u32,
}

/// All sequences that come back, shortest first, ties by first occurrence; single units that do not are among them.
pub(super) fn count(units: &Units) -> Vec<Ngram> {
    let mut counter = Counter::new(units);
    for words in 1..=MAX_WORDS {
        counter.keep_repeated(words);
        counter.extend(words);
        if counter.live.is_empty() {
            break;
        }
    }
    counter.ngrams
}

struct Counter<'u> {
    units: &'u Units,
    ngrams: Vec<Ngram>,
    /// For each unit the sequence of this level's length that starts there, [`BARRIER`] for none: first as a number within the
    /// level, then, where it comes back, as its index in `ngrams` and one.
    grams: Vec<u32>,
    /// Where `grams` is not [`BARRIER`], ascending.
    live: Vec<u32>,
    /// Numbers within the level are smaller.
    distinct: usize,
}

impl Counter<'_> {
    fn new(units: &Units) -> Counter<'_> {
        let grams: Vec<u32> = units.list.iter().map(|unit| unit.id).collect();
        let live = (0..grams.len() as u32).filter(|&at| grams[at as usize] != BARRIER).collect();
        Counter { units, ngrams: Vec::new(), grams, live, distinct: units.identities as usize }
    }

    /// Makes an [`Ngram`] of each sequence of this level that comes back, and forgets the others.
    fn keep_repeated(&mut self, words: usize) {
        let Counter { ngrams, grams, live, distinct, .. } = self;
        let mut counts = vec![0u32; *distinct];
        for &at in live.iter() {
            counts[grams[at as usize] as usize] += 1;
        }
        let mut index = vec![0u32; *distinct];
        live.retain(|&first| {
            let gram = &mut grams[first as usize];
            let count = counts[*gram as usize];
            if count < 2 && words > 1 {
                *gram = BARRIER;
                return false;
            }
            let index = &mut index[*gram as usize];
            if *index == 0 {
                ngrams.push(Ngram { first, words: words as u8, count, left_max: 0, right_max: 0 });
                *index = ngrams.len() as u32;
            }
            *gram = *index;
            true
        });
    }

    /// Goes on to the next level: two sequences that come back, one unit apart, are one that is a unit longer.
    fn extend(&mut self, words: usize) {
        let repeated = |gram: u32| gram != BARRIER && self.ngrams[gram as usize - 1].count > 1;
        let pair = |at: u32| {
            let (this, next) = (self.grams[at as usize], self.grams[at as usize + 1]);
            (repeated(this) && repeated(next)).then_some((at, this, next))
        };
        let mut numbers: FastMap<u32> = FastMap::default();
        let mut longer: Vec<(u32, u32, u32)> = Vec::new();
        let mut places: Vec<(u32, u32)> = Vec::new();
        for (at, left, right) in self.live.iter().filter_map(|&at| pair(at)) {
            let fresh = longer.len() as u32 + 1;
            let number = *numbers.entry(u64::from(left) << 32 | u64::from(right)).or_insert(fresh);
            if number == fresh {
                longer.push((left, right, 0));
            }
            longer[number as usize - 1].2 += 1;
            places.push((at, number));
        }
        for &(left, right, count) in &longer {
            self.note_longer(words, left as usize - 1, right as usize - 1, count);
        }
        for &at in &self.live {
            self.grams[at as usize] = BARRIER;
        }
        for &(at, number) in &places {
            self.grams[at as usize] = number;
        }
        self.live = places.into_iter().map(|(at, _)| at).collect();
        self.distinct = longer.len() + 1;
    }

    /// Notes in the sequences `left` and `right`, which overlap in all but one unit, how often they are one. Words that
    /// terms stand beside without being part of a longer one (加强, 工作) do not count.
    fn note_longer(&mut self, words: usize, left: usize, right: usize, count: u32) {
        let list = &self.units.list;
        let before = &list[self.ngrams[left].first as usize];
        let behind = &list[self.ngrams[right].first as usize + words - 1];
        if !matches!(behind.role(), Role::Tail | Role::Lead) && !matches!(behind.tag(), Tag::Adjective | Tag::Verb) {
            let prefix = &mut self.ngrams[left].right_max;
            *prefix = (*prefix).max(count);
        }
        if before.role() != Role::Lead && !matches!(before.tag(), Tag::Verb | Tag::Adverb | Tag::Time) {
            let suffix = &mut self.ngrams[right].left_max;
            *suffix = (*suffix).max(count);
        }
    }
}
