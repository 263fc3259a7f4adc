//! What words do in a label, `data/units/label-words.tsv`.

use crate::quantities::hash::CharState;
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Brings its object about (完成, 组织): the object is the label.
    Verb,
    /// Such a verb that is as often part of a noun phrase.
    Soft,
    /// 新建: stays before its object, and before all items of its list.
    Kept,
    /// Says something of the noun before it: 参加.
    Predicate,
    /// Dropped at the start: 全年, 全市, 其中.
    Lead,
    /// Dropped at the end: 达到, 共.
    Tail,
    /// Noun that says too little alone: 学校.
    Generic,
    /// Noun for an attribute of what was named before: 投资, 占比.
    Attribute,
}

/// The table. A word may do several things.
pub(super) struct Words {
    parts: HashMap<Box<[char]>, u16, CharState>,
}

impl Words {
    /// The embedded table.
    pub fn embedded() -> &'static Words {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| {
            let mut parts: HashMap<Box<[char]>, u16, CharState> = HashMap::default();
            let rows = include_str!("../../../data/units/label-words.tsv").lines();
            for (word, part) in rows.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
                let part = match part {
                    "verb" => Part::Verb,
                    "soft" => Part::Soft,
                    "kept" => Part::Kept,
                    "predicate" => Part::Predicate,
                    "lead" => Part::Lead,
                    "tail" => Part::Tail,
                    "generic" => Part::Generic,
                    "attribute" => Part::Attribute,
                    _ => continue,
                };
                *parts.entry(word.chars().collect()).or_default() |= 1 << part as u16;
            }
            Words { parts }
        })
    }

    /// Whether `word` does `part`.
    pub fn is(&self, word: &[char], part: Part) -> bool {
        self.parts.get(word).is_some_and(|parts| parts & (1 << part as u16) != 0)
    }
}
