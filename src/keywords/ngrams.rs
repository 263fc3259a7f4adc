//! Which sequences of one to eight units come back, counted level by level: a sequence can only come back where both
//! sequences that are one unit shorter do, so each level looks at fewer places than the one before.

use super::form;
use super::hash::{Numbers, spread};
use super::units::{BARRIER, Units};
use crate::words::{Role, Tag};

/// Longest term in words.
pub(super) const MAX_WORDS: usize = 8;

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

/// Where a sequence that comes back stands, and its number within its level, from 1, with [`TOO_LONG`].
#[derive(Clone, Copy)]
struct Live {
    at: u32,
    number: u32,
}

/// The bit that says of a number that neither its sequence nor a longer one around it can be a term.
const TOO_LONG: u32 = 1 << 31;

/// Where the sequence with `number` is found in its level.
#[inline]
fn index(number: u32) -> usize {
    (number & !TOO_LONG) as usize - 1
}

/// Calls `found` with all sequences that come back, shortest first; single units that do not are among them, those that
/// are too long for a term need not be.
pub(super) fn count(units: &Units, mut found: impl FnMut(&Ngram)) {
    let (mut level, mut live) = singles(units);
    let mut filter = Filter::default();
    for words in 1..=MAX_WORDS {
        filter.count(&live, &level);
        // Of the last level too, for what it says of the sequences inside.
        let longer = extend(units, words, &mut level, &mut live, &filter);
        level.iter().filter(|ngram| ngram.count > 1 || words == 1).for_each(&mut found);
        if longer.is_empty() {
            return;
        }
        level = longer;
    }
}

/// The first level, and the places of those that come back.
fn singles(units: &Units) -> (Vec<Ngram>, Vec<Live>) {
    let mut counts = vec![0u32; units.identities()];
    units.ids().for_each(|id| counts[id as usize] += 1);
    counts[BARRIER as usize] = 0;
    let mut numbers = vec![0u32; counts.len()];
    let mut level = Vec::new();
    let mut live = Vec::with_capacity(units.len());
    for (at, id) in units.ids().enumerate().filter(|&(_, id)| id != BARRIER) {
        let (count, number) = (counts[id as usize], &mut numbers[id as usize]);
        if *number == 0 {
            level.push(ngram(at as u32, 1, count));
            *number = level.len() as u32 | too_long(units, at as u32, 1);
        }
        if count > 1 {
            live.push(Live { at: at as u32, number: *number });
        }
    }
    live.shrink_to_fit();
    (level, live)
}

fn ngram(first: u32, words: usize, count: u32) -> Ngram {
    Ngram { first, words: words as u8, count, left_max: 0, right_max: 0 }
}

/// [`TOO_LONG`] where it holds for the `words` units from `first` on, or else 0.
fn too_long(units: &Units, first: u32, words: usize) -> u32 {
    let unit = |index: usize| units.at(first as usize + index);
    let length = (unit(words - 1).end - unit(0).start) as usize;
    let latin = (0..words).all(|index| unit(index).latin);
    if form::is_too_long(length, words, latin) { TOO_LONG } else { 0 }
}

/// The key of the sequence that two live ones make, where they are neighbours and may be a term or its surroundings.
#[inline]
fn pair(left: Live, right: Live) -> Option<u64> {
    (left.at + 1 == right.at && left.number & right.number & TOO_LONG == 0)
        .then_some(u64::from(left.number) << 32 | u64::from(right.number))
}

/// Where sequences come back so often on the average, nearly all of their pairs come back too.
const COMMON: usize = 8;

/// Which pairs may come back, known before any is counted exactly: most of a text's pairs do not, and need no place in
/// a table of numbers.
#[derive(Default)]
struct Filter {
    /// By hash, 0, 1 or 2 for more.
    seen: Vec<u8>,
    shift: u32,
    /// Set where nearly all of them do.
    all_pass: bool,
}

impl Filter {
    /// Counts the pairs of `live`, which are the places of `level`.
    fn count(&mut self, live: &[Live], level: &[Ngram]) {
        // Of single words that says nothing: there are not that many.
        let of_words = level.first().is_some_and(|ngram| ngram.words == 1);
        self.all_pass = !of_words && live.len() > level.len().saturating_mul(COMMON);
        if self.all_pass {
            return;
        }
        let places = (live.len() * 2).max(2).next_power_of_two();
        self.shift = 64 - places.trailing_zeros();
        self.seen.clear();
        self.seen.resize(places, 0);
        for pair in live.windows(2).filter_map(|live| pair(live[0], live[1])) {
            let place = self.place(pair);
            self.seen[place] = (self.seen[place] + 1).min(2);
        }
    }

    fn may_come_back(&self, pair: u64) -> bool {
        self.all_pass || self.seen[self.place(pair)] > 1
    }

    fn place(&self, pair: u64) -> usize {
        (spread(pair) >> self.shift) as usize
    }
}

/// The next level: two sequences that come back, one unit apart, are one that is a unit longer. Leaves in `live` the
/// places of those that come back.
fn extend(units: &Units, words: usize, level: &mut [Ngram], live: &mut Vec<Live>, filter: &Filter) -> Vec<Ngram> {
    let mut numbers = Numbers::with_capacity(live.len() / 32);
    let mut longer: Vec<Ngram> = Vec::new();
    let (mut parents, mut flags) = (Vec::new(), Vec::new());
    let mut kept = 0;
    for at in 1..live.len() {
        let left = live[at - 1];
        let Some(pair) = pair(left, live[at]).filter(|&pair| filter.may_come_back(pair)) else { continue };
        let number = numbers.number(pair);
        if number as usize > longer.len() {
            longer.push(ngram(left.at, words + 1, 0));
            parents.push((index((pair >> 32) as u32), index(pair as u32)));
            flags.push(too_long(units, left.at, words + 1));
        }
        longer[number as usize - 1].count += 1;
        live[kept] = Live { at: left.at, number };
        kept += 1;
    }
    live.truncate(kept);
    live.retain_mut(|place| {
        let at = index(place.number);
        place.number |= flags[at];
        longer[at].count > 1
    });
    for (ngram, &parents) in longer.iter().zip(&parents) {
        note_longer(units, words, level, parents, ngram.count);
    }
    longer
}

/// Notes in the sequences `left` and `right`, which overlap in all but one unit, how often they are one. Words that
/// terms stand beside without being part of a longer one (加强, 工作) do not count.
fn note_longer(units: &Units, words: usize, level: &mut [Ngram], (left, right): (usize, usize), count: u32) {
    let before = units.at(level[left].first as usize);
    let behind = units.at(level[right].first as usize + words - 1);
    // A single character that is a verb elsewhere may well be part of a name: 松 in 松桥市.
    let is_verb = behind.length() > 1 && matches!(behind.tag(), Tag::Verb | Tag::Adjective);
    if !matches!(behind.role(), Role::Tail | Role::Lead) && !is_verb {
        let prefix = &mut level[left].right_max;
        *prefix = (*prefix).max(count);
    }
    // Nor is a single character behind a verb its object: 面 in 攻击面收敛.
    let opens = units.at(level[right].first as usize).length() > 1;
    let is_verb = opens && before.length() > 1 && before.tag() == Tag::Verb;
    if before.role() != Role::Lead && !matches!(before.tag(), Tag::Adverb | Tag::Time) && !is_verb {
        let suffix = &mut level[right].left_max;
        *suffix = (*suffix).max(count);
    }
}
