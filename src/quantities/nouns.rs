//! Nouns that English counts, and the words around them: what ends the phrase, what is a plural, what an adjective.

use super::lower::WordLists;
use crate::text::phrases::is_any;
use std::sync::OnceLock;

/// Plurals that do not end in s.
const PLURALS: &[&str] = &[
    "people",
    "children",
    "men",
    "women",
    "staff",
    "personnel",
    "feet",
    "species",
    "aircraft",
    "criteria",
    "data",
    "media",
    "police",
    "sheep",
    "fish",
    "cattle",
    "alumni",
    "teeth",
    "mice",
    "geese",
    "series",
    "headcount",
    "crew",
    "livestock",
    "offspring",
    "housing",
    "spacecraft",
    "faculty",
];

/// Words that no counted noun phrase goes across.
const STOPS: &[&str] = &[
    "of",
    "in",
    "to",
    "and",
    "or",
    "for",
    "from",
    "with",
    "at",
    "by",
    "on",
    "the",
    "a",
    "an",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "per",
    "than",
    "that",
    "which",
    "as",
    "but",
    "not",
    "compared",
    "will",
    "would",
    "may",
    "can",
    "could",
    "should",
    "this",
    "these",
    "its",
    "their",
    "our",
    "his",
    "it",
    "we",
    "they",
    "he",
    "she",
    "us",
    "due",
    "if",
    "when",
    "while",
    "where",
    "who",
    "whose",
    "because",
    "since",
    "until",
    "over",
    "under",
    "above",
    "below",
    "between",
    "during",
    "after",
    "before",
    "about",
    "into",
    "through",
    "versus",
    "vs",
    "each",
    "every",
    "any",
    "all",
    "no",
    "so",
    "such",
    "up",
    "down",
    "out",
    "plus",
    "minus",
    "times",
    "includes",
    "remains",
    "requires",
    "provides",
    "contains",
    "describes",
    "does",
    "says",
    "shows",
    "refers",
    "applies",
    "becomes",
    "gives",
    "takes",
    "makes",
    "helps",
    "represents",
    "reflects",
    "yes",
    "thus",
    "perhaps",
    "always",
    "across",
    "overseas",
    "abroad",
    "years'",
    "am",
    "pm",
];

/// Endings of adjectives and participles, which are no part of the unit.
const ADJECTIVE_ENDINGS: &[&str] =
    &["ed", "ive", "al", "ous", "ful", "ic", "able", "ible", "est", "ary", "less", "ish", "ior"];

/// Other words that are no part of the unit.
const ADJECTIVES: &[&str] = &[
    "new",
    "full",
    "more",
    "fewer",
    "other",
    "different",
    "major",
    "minor",
    "local",
    "public",
    "private",
    "open",
    "key",
    "main",
    "top",
    "large",
    "small",
    "net",
    "gross",
    "total",
    "average",
    "additional",
    "adult",
    "young",
    "old",
    "elderly",
    "early",
    "late",
    "high",
    "low",
    "great",
    "good",
    "main",
    "direct",
    "common",
    "current",
    "former",
    "existing",
    "remaining",
    "participating",
    "outstanding",
    "operating",
    "growing",
    "leading",
    "working",
    "live",
    "single",
    "double",
    "whole",
    "free",
    "many",
    "most",
    "further",
    "extra",
    "separate",
    "individual",
    "consecutive",
    "successive",
    "straight",
    "foreign",
    "senior",
    "junior",
    "rural",
    "urban",
    "independent",
    "urgent",
    "primary",
    "secondary",
    "older",
    "younger",
    "larger",
    "smaller",
    "bigger",
    "better",
    "longer",
    "shorter",
    "cheaper",
    "newer",
    "hot",
    "cold",
    "warm",
    "wet",
    "dead",
    "lonely",
    "blank",
    "empty",
    "vacant",
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "annual",
    "strong",
    "slow",
    "fast",
    "quick",
    "rapid",
    "poor",
    "frail",
    "modern",
];

/// Bit of [`lists_of`] for words that no counted noun phrase goes across.
pub(super) const STOP: u8 = 1;
/// Bit for plurals that do not end in s.
pub(super) const PLURAL: u8 = 2;
const ADJECTIVE: u8 = 4;

/// The lists that `word` is in.
pub(super) fn lists_of(word: &[char]) -> u8 {
    static LISTS: OnceLock<WordLists> = OnceLock::new();
    LISTS.get_or_init(|| WordLists::new(&[(STOPS, STOP), (PLURALS, PLURAL), (ADJECTIVES, ADJECTIVE)])).of(word)
}

/// Whether `word` only describes what is counted.
pub(super) fn is_adjective(word: &[char]) -> bool {
    let ending = |ending: &&str| word.len() > ending.len() + 2 && ends_with_word(word, ending);
    word.iter().any(|c| matches!(c, '-' | '/'))
        || lists_of(word) & ADJECTIVE != 0
        || ADJECTIVE_ENDINGS.iter().any(ending)
}

/// Adjectives that make one name with the noun behind them, of which what is counted is no part of the unit: open source
/// communities are communities, public health nurses nurses, first year students students, late night events events.
#[rustfmt::skip]
const DESCRIBING: &[&str] = &[
    "open", "high", "low", "full", "public", "mental", "social", "primary", "secondary", "early", "dead", "first", "second", "third", "final",
    "late", "long", "short", "middle",
];

/// Whether `word` describes the noun behind it, and not what is counted.
pub(super) fn describes_next(word: &[char]) -> bool {
    is_any(word, DESCRIBING)
}

/// Whether `word` ends with `ending`, whatever its case.
fn ends_with_word(word: &[char], ending: &str) -> bool {
    let mut word = word.iter().rev().map(char::to_ascii_lowercase);
    ending.chars().rev().all(|c| word.next() == Some(c))
}

/// Whether `word`, which is in `lists`, is a plural, or two with a stroke between are: Faculty/Staff.
pub(super) fn is_plural(word: &[char], lists: u8) -> bool {
    lists & PLURAL != 0
        || ends_as_plural(word)
        || word.iter().rposition(|c| *c == '/').is_some_and(|stroke| lists_of(&word[stroke + 1..]) & PLURAL != 0)
}

/// Whether `word` ends as plurals do.
pub(super) fn ends_as_plural(word: &[char]) -> bool {
    let others = ["ss", "us", "is", "'s"];
    // 16 LTS
    let short = word.len() == 3 && word.iter().all(char::is_ascii_uppercase);
    word.len() > 2 && !short && ends_with_word(word, "s") && !others.iter().any(|ending| ends_with_word(word, ending))
}
