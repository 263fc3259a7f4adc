//! Cue words of the context, `data/units/cues.tsv`, found in one pass over the text.

use super::change::TRANSITIVE;
use super::index::Index;
use super::openings::LatinPhrases;
use crate::text::phrases::{Phrases, goes_on};
use reportlens_analysis::order;
use std::sync::OnceLock;

/// What a cue says of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 不低于: at least, before the number.
    Min,
    /// 不超过: at most.
    Max,
    /// 约: about.
    Approx,
    /// 以上, after the unit.
    AfterMin,
    /// 以下.
    AfterMax,
    /// 左右.
    AfterApprox,
    /// 增长: a difference upwards.
    Up,
    /// 下降: a difference downwards.
    Down,
    /// 增至: states a level, whatever went before.
    Level,
    /// 力争: planned, required or aimed at.
    Target,
    /// 完成了: so or done.
    Done,
    /// Holds a cue but is none itself: 增加值.
    None,
}

impl Role {
    fn named(name: &str) -> Option<Role> {
        Some(match name {
            "min" => Role::Min,
            "max" => Role::Max,
            "approx" => Role::Approx,
            "after-min" => Role::AfterMin,
            "after-max" => Role::AfterMax,
            "after-approx" => Role::AfterApprox,
            "up" => Role::Up,
            "down" => Role::Down,
            "level" => Role::Level,
            "target" => Role::Target,
            "done" => Role::Done,
            "none" => Role::None,
            _ => return None,
        })
    }
}

/// One cue in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub start: usize,
    pub end: usize,
    pub role: Role,
    /// Whether it is one of [`TRANSITIVE`].
    pub is_transitive: bool,
}

/// What the table says of a cue.
#[derive(Clone, Copy, Debug)]
struct Entry {
    role: Role,
    is_transitive: bool,
}

/// The table, of two cues that start alike the longer one first; Latin ones in lower case.
fn table() -> &'static Phrases<Entry> {
    static TABLE: OnceLock<Phrases<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = include_str!("../../data/units/cues.tsv").lines().filter(|line| !line.starts_with('#'));
        let rows = lines.filter_map(|line| line.split_once('\t'));
        let entries: Vec<(&str, Entry)> = rows
            .filter_map(|(phrase, role)| {
                Some((phrase, Entry { role: Role::named(role)?, is_transitive: TRANSITIVE.contains(&phrase) }))
            })
            .collect();
        Phrases::new(order::by_key(entries, |(phrase, _)| order::descending(phrase.chars().count())))
    })
}

/// The characters that cues start with.
pub(super) fn first_characters() -> impl Iterator<Item = char> {
    table().iter().map(|(phrase, _)| phrase[0])
}

/// The Latin ones of the table, in the same order.
fn latin_table() -> &'static LatinPhrases<Entry> {
    static TABLE: OnceLock<LatinPhrases<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let is_latin = |(phrase, _): &&(Box<[char]>, Entry)| phrase[0].is_ascii_alphabetic() && phrase.len() > 1;
        LatinPhrases::new(table().iter().filter(is_latin).cloned())
    })
}

/// Collects the cues of a text.
pub(super) struct Finder {
    table: &'static Phrases<Entry>,
    latin: &'static LatinPhrases<Entry>,
    cues: Vec<Cue>,
}

impl Finder {
    pub fn new() -> Finder {
        Finder { table: table(), latin: latin_table(), cues: Vec::new() }
    }

    /// Reads the cue at `at`, where no Latin word goes on, and says where the next one may start.
    pub fn read(&mut self, chars: &[char], at: usize) -> usize {
        let latin = chars[at].is_ascii_alphabetic();
        let entries = if latin { self.latin.opening_at(chars, at) } else { self.table.of(chars[at]) };
        let Some((phrase, entry)) = entries.iter().find(|(phrase, _)| starts_with(&chars[at..], phrase, latin)) else {
            return at + 1;
        };
        let end = at + phrase.len();
        self.cues.push(Cue { start: at, end, role: entry.role, is_transitive: entry.is_transitive });
        end
    }

    /// All that were read of a text of `length` characters.
    pub fn finish(self, length: usize) -> Cues {
        Cues { index: Index::new(length, self.cues.iter().map(|cue| cue.start)), cues: self.cues }
    }
}

/// The cues of a text in order, disjoint; of two that start together the longer one.
pub(super) struct Cues {
    cues: Vec<Cue>,
    index: Index,
}

impl Cues {
    /// Number of cues that start before `at`.
    fn starting_before(&self, at: usize) -> usize {
        let mut count = self.index.before(at);
        while self.cues.get(count).is_some_and(|cue| cue.start < at) {
            count += 1;
        }
        count
    }

    /// Cues that lie within `start..end`.
    pub fn within(&self, start: usize, end: usize) -> &[Cue] {
        let first = self.starting_before(start);
        let mut last = self.starting_before(end).max(first);
        while last > first && self.cues[last - 1].end > end {
            last -= 1;
        }
        &self.cues[first..last]
    }

    /// Whether one that lies within `start..end` has such a role.
    #[inline]
    pub fn has_within(&self, start: usize, end: usize, is_sought: impl Fn(Role) -> bool) -> bool {
        let cues = self.cues[self.starting_before(start)..].iter();
        cues.take_while(|cue| cue.end <= end).any(|cue| is_sought(cue.role))
    }

    /// The cue that ends at `end`.
    pub fn ending_at(&self, end: usize) -> Option<Cue> {
        let last = self.starting_before(end).checked_sub(1)?;
        Some(self.cues[last]).filter(|cue| cue.end == end)
    }

    /// The cue that starts at `start`.
    pub fn starting_at(&self, start: usize) -> Option<Cue> {
        self.cues.get(self.starting_before(start)).copied().filter(|cue| cue.start == start)
    }
}

/// Whether `chars` go on with `phrase`; a Latin one in any case and up to a word's end.
fn starts_with(chars: &[char], phrase: &[char], latin: bool) -> bool {
    if !latin {
        return goes_on(chars, phrase);
    }
    let second = chars.get(1).map(char::to_ascii_lowercase);
    if phrase.len() > 1 && second != Some(phrase[1]) && phrase[1] != ' ' {
        return false;
    }
    chars.len() >= phrase.len()
        && chars
            .iter()
            .zip(phrase)
            .all(|(c, expected)| c.to_ascii_lowercase() == *expected || *c == '\n' && *expected == ' ')
        && !chars.get(phrase.len()).is_some_and(char::is_ascii_alphanumeric)
}
