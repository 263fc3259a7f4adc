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
    /// How many have a barrier before them.
    pub left_open: u32,
    /// How many have a barrier behind them.
    pub right_open: u32,
    /// Count of the commonest sequence that has one telling unit more before it.
    pub left_max: u32,
    /// Count of the commonest sequence that has one telling unit more behind it.
    pub right_max: u32,
}

/// All sequences that come back, shortest first, ties by first occurrence.
pub(super) fn count(units: &Units) -> Vec<Ngram> {
    let list = &units.list;
    let mut ngrams: Vec<Ngram> = Vec::new();
    let mut grams: Vec<u32> = list.iter().map(|unit| unit.id).collect();
    let mut live: Vec<u32> = (0..list.len() as u32).filter(|&at| grams[at as usize] != BARRIER).collect();
    let mut distinct = units.identities as usize;
    for words in 1..=MAX_WORDS {
        let mut counts = vec![0u32; distinct];
        for &at in &live {
            counts[grams[at as usize] as usize] += 1;
        }
        // From numbers within the level to indices into `ngrams`, shifted by one; 0 for what does not come back.
        let mut index = vec![0u32; distinct];
        live.retain(|&at| {
            let gram = grams[at as usize] as usize;
            if counts[gram] < 2 && words > 1 {
                grams[at as usize] = BARRIER;
                return false;
            }
            if index[gram] == 0 {
                ngrams.push(Ngram {
                    first: at,
                    words: words as u8,
                    count: counts[gram],
                    left_open: 0,
                    right_open: 0,
                    left_max: 0,
                    right_max: 0,
                });
                index[gram] = ngrams.len() as u32;
            }
            let ngram = &mut ngrams[index[gram] as usize - 1];
            let at = at as usize;
            ngram.left_open += u32::from(list[at - 1].id == BARRIER);
            ngram.right_open += u32::from(list[at + words].id == BARRIER);
            grams[at] = index[gram];
            true
        });
        let mut map: FastMap<u32> = FastMap::default();
        let mut next_live = Vec::new();
        for &at in &live {
            let (this, next) = (grams[at as usize], grams[at as usize + 1]);
            // Indices of this level only: what is behind `at` has not been overwritten yet.
            if next == BARRIER || ngrams[this as usize - 1].count < 2 || ngrams[next as usize - 1].count < 2 {
                continue;
            }
            next_live.push((at, u64::from(this) << 32 | u64::from(next)));
        }
        let mut level_counts: Vec<(u32, u32, u32)> = Vec::new();
        let mut positions = Vec::with_capacity(next_live.len());
        for (at, key) in next_live {
            let next = level_counts.len() as u32 + 1;
            let gram = *map.entry(key).or_insert(next);
            if gram == next {
                level_counts.push(((key >> 32) as u32, key as u32, 0));
            }
            level_counts[gram as usize - 1].2 += 1;
            positions.push((at, gram));
        }
        for &(left, right, count) in &level_counts {
            let added = &list[ngrams[right as usize - 1].first as usize + words - 1];
            if !matches!(added.role(), Role::Tail | Role::Lead) && !matches!(added.tag(), Tag::Adjective | Tag::Verb) {
                let prefix = &mut ngrams[left as usize - 1];
                prefix.right_max = prefix.right_max.max(count);
            }
            let added = &list[ngrams[left as usize - 1].first as usize];
            if added.role() != Role::Lead && !matches!(added.tag(), Tag::Verb | Tag::Adverb | Tag::Time) {
                let suffix = &mut ngrams[right as usize - 1];
                suffix.left_max = suffix.left_max.max(count);
            }
        }
        for &at in &live {
            grams[at as usize] = BARRIER;
        }
        live.clear();
        for (at, gram) in positions {
            grams[at as usize] = gram;
            live.push(at);
        }
        distinct = level_counts.len() + 1;
        if live.is_empty() {
            break;
        }
    }
    ngrams
}
