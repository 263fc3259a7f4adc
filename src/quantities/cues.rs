//! Cue words of the context, `data/units/cues.tsv`, found in one pass over the text.

use super::hash::CharState;
use std::collections::HashMap;
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
}

struct Table {
    by_first: HashMap<char, Vec<(Vec<char>, Role)>, CharState>,
    /// A bit for each character of the basic plane that a cue starts with: most start none.
    firsts: Vec<u64>,
}

impl Table {
    fn embedded() -> &'static Table {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| {
            let mut by_first: HashMap<char, Vec<(Vec<char>, Role)>, CharState> = HashMap::default();
            let lines = include_str!("../../data/units/cues.tsv").lines();
            for (phrase, role) in lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
                let chars: Vec<char> = phrase.chars().collect();
                if let (Some(&first), Some(role)) = (chars.first(), Role::named(role)) {
                    by_first.entry(first).or_default().push((chars, role));
                }
            }
            by_first
                .values_mut()
                .for_each(|entries| entries.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len())));
            let mut firsts = vec![0u64; 0x1_0000 / 64];
            #[allow(clippy::iter_over_hash_type, reason = "the order does not show in a set of bits")]
            by_first
                .keys()
                .filter(|c| (**c as usize) < 0x1_0000)
                .for_each(|&c| firsts[c as usize / 64] |= 1 << (c as usize % 64));
            Table { by_first, firsts }
        })
    }
}

/// The cues of a text in order, disjoint; of two that start together the longer one.
pub(super) struct Cues(Vec<Cue>);

impl Cues {
    pub fn find(chars: &[char]) -> Cues {
        let table = Table::embedded();
        let mut cues = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            let first = chars[at].to_ascii_lowercase() as usize;
            if table.firsts.get(first / 64).is_none_or(|bits| bits >> (first % 64) & 1 == 0) {
                at += 1;
                continue;
            }
            let found = table.by_first.get(&chars[at].to_ascii_lowercase()).and_then(|entries| {
                let latin = chars[at].is_ascii_alphabetic();
                if latin && at > 0 && chars[at - 1].is_ascii_alphanumeric() {
                    return None;
                }
                entries.iter().find(|(phrase, _)| starts_with(&chars[at..], phrase, latin))
            });
            match found {
                Some((phrase, role)) => {
                    cues.push(Cue { start: at, end: at + phrase.len(), role: *role });
                    at += phrase.len();
                }
                None => at += 1,
            }
        }
        Cues(cues)
    }

    /// Cues that lie within `start..end`.
    pub fn within(&self, start: usize, end: usize) -> &[Cue] {
        let first = self.0.partition_point(|cue| cue.start < start);
        let last = self.0.partition_point(|cue| cue.end <= end);
        &self.0[first..last.max(first)]
    }

    /// The cue that ends at `end`.
    pub fn ending_at(&self, end: usize) -> Option<Cue> {
        let at = self.0.partition_point(|cue| cue.end < end);
        self.0.get(at).copied().filter(|cue| cue.end == end)
    }

    /// The cue that starts at `start`.
    pub fn starting_at(&self, start: usize) -> Option<Cue> {
        let at = self.0.partition_point(|cue| cue.start < start);
        self.0.get(at).copied().filter(|cue| cue.start == start)
    }
}

/// Whether `chars` go on with `phrase`; a Latin one in any case and up to a word's end.
fn starts_with(chars: &[char], phrase: &[char], latin: bool) -> bool {
    if !latin {
        return chars.starts_with(phrase);
    }
    chars.len() >= phrase.len()
        && chars
            .iter()
            .zip(phrase)
            .all(|(c, expected)| c.to_ascii_lowercase() == *expected || *c == '\n' && *expected == ' ')
        && !chars.get(phrase.len()).is_some_and(char::is_ascii_alphanumeric)
}
