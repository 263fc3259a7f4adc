//! Phrases looked up by the characters they start with, and comparing characters with text without copying either.

use reportlens_analysis::order;

/// Phrases, each with what is known of it.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// A hash table with linear probing: a first character, and where its phrases begin and end in `phrases`.
    slots: Box<[(char, u16, u16)]>,
    /// By first character, then in the order given.
    phrases: Vec<(Box<[char]>, T)>,
    /// How far a hash is shifted to become a slot.
    shift: u32,
}

/// A character that starts no phrase.
const EMPTY: char = '\0';

impl<T> Phrases<T> {
    /// A table of `phrases`, at most 65,535, none of them empty.
    pub fn new<P: AsRef<str>>(phrases: impl IntoIterator<Item = (P, T)>) -> Self {
        let of_chars = |(phrase, value): (P, T)| (phrase.as_ref().chars().collect::<Box<[char]>>(), value);
        let phrases = phrases.into_iter().map(of_chars).filter(|(phrase, _)| !phrase.is_empty()).collect();
        let phrases = order::by_key(phrases, |(phrase, _)| i64::from(u32::from(phrase[0])));
        let size = (phrases.len() * 4).next_power_of_two().max(4);
        let mut table = Phrases { slots: vec![(EMPTY, 0, 0); size].into(), phrases, shift: 32 - size.trailing_zeros() };
        let mut start = 0;
        while start < table.phrases.len() {
            let first = table.phrases[start].0[0];
            let end = table.phrases.partition_point(|(phrase, _)| phrase[0] <= first);
            let mut slot = table.slot(first);
            while table.slots[slot].0 != EMPTY {
                slot = (slot + 1) & (size - 1);
            }
            table.slots[slot] = (first, start as u16, end as u16);
            start = end;
        }
        table
    }

    #[inline]
    fn slot(&self, c: char) -> usize {
        ((c as u32).wrapping_mul(0x9e37_79b1) >> self.shift) as usize
    }

    /// The phrases that start with `first`, in the order given.
    #[inline]
    pub fn of(&self, first: char) -> &[(Box<[char]>, T)] {
        let mut slot = self.slot(first);
        loop {
            let (c, start, end) = self.slots[slot];
            if c == first {
                return &self.phrases[usize::from(start)..usize::from(end)];
            }
            if c == EMPTY {
                return &[];
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The phrases that `chars` go on with, in the order given.
    #[inline]
    pub fn starting<'p>(&'p self, chars: &'p [char]) -> impl Iterator<Item = &'p (Box<[char]>, T)> {
        let phrases = chars.first().map_or(&[][..], |&first| self.of(first));
        phrases.iter().filter(|(phrase, _)| goes_on(chars, phrase))
    }

    /// Whether `chars` go on with one of them.
    #[inline]
    pub fn starts(&self, chars: &[char]) -> bool {
        self.starting(chars).next().is_some()
    }

    /// Whether one of them is anywhere in `chars`.
    pub fn is_in(&self, chars: &[char]) -> bool {
        (0..chars.len()).any(|at| self.starts(&chars[at..]))
    }

    /// Every phrase with what is known of it.
    pub fn iter(&self) -> impl Iterator<Item = &(Box<[char]>, T)> {
        self.phrases.iter()
    }
}

/// Whether `chars` begin with `phrase`, of which the first character is known to fit. Phrases are short and mostly differ
/// in the second: a loop is done sooner than a call.
#[inline]
pub(crate) fn goes_on(chars: &[char], phrase: &[char]) -> bool {
    chars.len() >= phrase.len() && (1..phrase.len()).all(|at| chars[at] == phrase[at])
}

/// Whether `chars` are `text`. Of a text that is known where this is asked one comparison says no most often, and the rest is a call: there
/// are many such places.
#[inline]
pub(crate) fn is(chars: &[char], text: &str) -> bool {
    chars.first().copied() == text.chars().next() && is_whole(chars, text)
}

#[inline(never)]
fn is_whole(chars: &[char], text: &str) -> bool {
    text.chars().eq(chars.iter().copied())
}

/// Whether `chars` begin with `text`, by a comparison and a call as [`is`].
#[inline]
pub(crate) fn starts_with(chars: &[char], text: &str) -> bool {
    text.chars().next().is_none_or(|first| chars.first() == Some(&first) && begins(chars, text))
}

#[inline(never)]
fn begins(chars: &[char], text: &str) -> bool {
    let mut chars = chars.iter();
    text.chars().all(|c| chars.next() == Some(&c))
}

/// Whether `chars` end with `text`, by a comparison and a call as [`is`].
#[inline]
pub(crate) fn ends_with(chars: &[char], text: &str) -> bool {
    text.chars().next_back().is_none_or(|last| chars.last() == Some(&last) && ends(chars, text))
}

#[inline(never)]
fn ends(chars: &[char], text: &str) -> bool {
    let mut chars = chars.iter().rev();
    text.chars().rev().all(|c| chars.next() == Some(&c))
}

/// Whether `text`, which is not empty, is anywhere in `chars`.
pub(crate) fn contains(chars: &[char], text: &str) -> bool {
    let Some(first) = text.chars().next() else { return true };
    chars.iter().enumerate().any(|(at, &c)| c == first && starts_with(&chars[at..], text))
}

/// Whether `chars` are one of `texts`.
#[inline]
pub(crate) fn is_any(chars: &[char], texts: &[&str]) -> bool {
    texts.iter().any(|text| is(chars, text))
}

/// Whether `chars` begin with one of `texts`.
#[inline]
pub(crate) fn starts_with_any(chars: &[char], texts: &[&str]) -> bool {
    texts.iter().any(|text| starts_with(chars, text))
}

/// Whether `chars` end with one of `texts`.
#[inline]
pub(crate) fn ends_with_any(chars: &[char], texts: &[&str]) -> bool {
    texts.iter().any(|text| ends_with(chars, text))
}

/// Whether one of `texts` is anywhere in `chars`.
#[inline]
pub(crate) fn contains_any(chars: &[char], texts: &[&str]) -> bool {
    texts.iter().any(|text| contains(chars, text))
}

/// Whether one of `words` is anywhere in `text`.
#[inline]
pub(crate) fn holds_any(text: &str, words: &[&str]) -> bool {
    let mut seen = [false; 256];
    text.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    let may_hold = |word: &str| word.bytes().take(3).all(|byte| seen[usize::from(byte)]);
    words.iter().any(|word| may_hold(word) && holds(text.as_bytes(), word.as_bytes()))
}

/// Whether the short `word` is in `text`: `str::contains` takes longer to prepare its search than to look through a title.
fn holds(text: &[u8], word: &[u8]) -> bool {
    let Some((first, rest)) = word.split_first() else { return true };
    text.iter().enumerate().any(|(at, byte)| byte == first && text[at + 1..].starts_with(rest))
}

/// `chars` as a string.
pub(crate) fn string_of(chars: &[char]) -> String {
    // Of ASCII the bytes are the characters, which is vector code where encoding is a loop with branches.
    if chars.iter().fold(true, |ascii, c| ascii & c.is_ascii()) {
        String::from_utf8(chars.iter().map(|&c| c as u8).collect()).unwrap_or_default()
    } else {
        chars.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_by_what_they_start_with() {
        let table = Phrases::new([("上半年", 1), ("今年", 2), ("上年", 3), ("今年以来", 4), ("year", 5)]);
        let found = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            table.starting(&chars).map(|(_, value)| *value).collect::<Vec<_>>()
        };
        assert_eq!(found("今年以来"), [2, 4]);
        assert_eq!(found("上年"), [3]);
        assert_eq!(found("年"), [0; 0]);
        assert_eq!(found(""), [0; 0]);
        assert!(table.is_in(&"在上半年里".chars().collect::<Vec<_>>()));
        assert!(!table.is_in(&"在上半".chars().collect::<Vec<_>>()));
    }

    #[test]
    fn looks_for_words_in_text() {
        assert!(holds_any("next steps", &["goals", "steps"]) && holds_any("下一步打算", &["安排", "打算"]));
        assert!(!holds_any("steep", &["steps", "打"]) && !holds_any("", &["a"]));
        for text in ["", "a share of 5%", "naïve", "控辍保学"] {
            assert_eq!(string_of(&text.chars().collect::<Vec<_>>()), text);
        }
    }

    #[test]
    fn compares_characters_with_text() {
        let chars: Vec<char> = "按期完成".chars().collect();
        assert!(is(&chars, "按期完成") && !is(&chars, "按期") && !is(&chars[..2], "按期完成"));
        assert!(starts_with(&chars, "按期") && ends_with(&chars, "完成") && contains(&chars, "期完"));
        assert!(!starts_with(&chars[..1], "按期") && !ends_with(&chars[3..], "完成") && !contains(&chars, "成功"));
    }
}
