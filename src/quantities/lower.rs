//! Words of the text in lower case, for looking them up in tables of English.

use rustc_hash::FxHashMap;

/// A short word of ASCII in lower case.
pub(super) struct Lower {
    bytes: [u8; Lower::LONGEST],
    length: usize,
}

impl Lower {
    /// Most characters of a word. No table has longer ones.
    const LONGEST: usize = 24;

    /// Of `word`, if it is no longer than those of the tables and all ASCII.
    #[inline]
    pub fn of(word: &[char]) -> Option<Lower> {
        let mut lower = Lower { bytes: [0; Self::LONGEST], length: word.len() };
        for (byte, c) in lower.bytes.get_mut(..word.len())?.iter_mut().zip(word) {
            *byte = u8::try_from(*c).ok().filter(u8::is_ascii)?.to_ascii_lowercase();
        }
        Some(lower)
    }

    /// The word.
    #[inline]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// Words of several lists, each list being a bit.
pub(super) struct WordLists(FxHashMap<&'static str, u8>);

impl WordLists {
    /// Of lists in lower case with their bits.
    pub fn new(lists: &[(&[&'static str], u8)]) -> WordLists {
        let mut words: FxHashMap<_, u8> = FxHashMap::default();
        for (list, bit) in lists {
            list.iter().for_each(|&word| *words.entry(word).or_default() |= bit);
        }
        WordLists(words)
    }

    /// The bits of the lists that `word` is in, whatever its case.
    #[inline]
    pub fn of(&self, word: &[char]) -> u8 {
        Lower::of(word).and_then(|word| self.0.get(word.as_str()).copied()).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case() {
        let lists = WordLists::new(&[(&["of", "people"], 1), (&["people"], 2)]);
        let of = |word: &str| lists.of(&word.chars().collect::<Vec<_>>());
        assert_eq!((of("OF"), of("People"), of("ofé"), of("of all the people in the world"), of("")), (1, 3, 0, 0, 0));
    }
}
