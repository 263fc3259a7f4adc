//! One map between the three ways to count: bytes, characters (Unicode scalar values) and UTF-16 code units.

use super::fold::{GROUP, folded_by_groups};

/// Byte, character and UTF-16 offsets of one text.
///
/// Knows the offset of every [`GROUP`]th character and the bytes of those behind it, and how many characters start before every
/// [`OffsetMap::BYTES`]th byte: less than a byte for each character, and four for each one outside the basic plane.
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    /// Number of characters.
    length: usize,
    /// For every [`GROUP`] characters, the end of the text counting as one.
    groups: Vec<Group>,
    /// How many characters start before every [`Self::BYTES`]th byte.
    chars: Vec<u32>,
    /// Indices of the characters that take two UTF-16 code units.
    astral: Vec<u32>,
}

/// Some characters that stand side by side.
#[derive(Clone, Copy, Debug)]
struct Group {
    /// Byte offset of the first.
    start: u32,
    /// The bytes of each beyond its first, two bits a character, the first in the lowest.
    widths: u32,
}

/// The lower of two bits.
const LOW_BITS: u32 = 0x5555_5555;

impl<'t> OffsetMap<'t> {
    const BYTES: usize = 32;

    /// Maps `text`.
    ///
    /// # Panics
    ///
    /// Where `text` is 4 GiB or longer, whose offsets would not fit.
    pub fn new(text: &'t str) -> Self {
        OffsetMap::and_folded(text).0
    }

    /// [`OffsetMap::new`] and [`folded`](super::folded) in one pass.
    pub(super) fn and_folded(text: &'t str) -> (Self, Vec<char>) {
        assert!(u32::try_from(text.len()).is_ok(), "a text to be mapped is shorter than 4 GiB");
        let mut chars = Vec::with_capacity(text.len() / Self::BYTES + 1);
        let mut length = 0;
        for stretch in text.as_bytes().chunks(Self::BYTES) {
            chars.push(length as u32);
            length += starts(stretch);
        }
        let mut groups = Vec::with_capacity(length / GROUP + 1);
        let mut astral = Vec::new();
        let folded = folded_by_groups(text, |start, widths| {
            let first = (groups.len() * GROUP) as u32;
            groups.push(Group { start: start as u32, widths });
            let mut fours = widths & widths >> 1 & LOW_BITS;
            while fours != 0 {
                astral.push(first + fours.trailing_zeros() / 2);
                fours &= fours - 1;
            }
        });
        if length.is_multiple_of(GROUP) {
            groups.push(Group { start: text.len() as u32, widths: 0 });
        }
        (OffsetMap { text, length, groups, chars, astral }, folded)
    }

    /// Number of characters.
    pub fn chars(&self) -> usize {
        self.length
    }

    /// Byte offset of character `index`; the length of the text for the index after the last.
    ///
    /// # Panics
    ///
    /// Where `index` is larger than [`Self::chars`].
    #[inline]
    pub fn byte_of_char(&self, index: usize) -> usize {
        let (group, place) = (&self.groups[index / GROUP], index % GROUP);
        let before = group.widths & ((1 << (2 * place)) - 1);
        let more = (before & LOW_BITS).count_ones() + 2 * (before & !LOW_BITS).count_ones();
        group.start as usize + place + more as usize
    }

    /// Byte offsets of the characters `range.start` and `range.end`.
    ///
    /// # Panics
    ///
    /// Where the end is larger than [`Self::chars`].
    #[inline]
    pub(super) fn bytes_of_chars(&self, range: &std::ops::Range<usize>) -> (usize, usize) {
        (self.byte_of_char(range.start), self.byte_of_char(range.end))
    }

    /// Index of the character that byte `byte` belongs to; the number of characters for the end of the text.
    #[inline]
    pub fn char_of_byte(&self, byte: usize) -> usize {
        if byte >= self.text.len() {
            return self.length;
        }
        let stretch = byte / Self::BYTES;
        self.chars[stretch] as usize + starts(&self.text.as_bytes()[stretch * Self::BYTES..=byte]) - 1
    }

    /// UTF-16 offset of character `index`.
    #[inline]
    pub fn utf16_of_char(&self, index: usize) -> usize {
        index + self.astral_before(index)
    }

    /// UTF-16 offsets of the characters `range.start` and `range.end`.
    #[inline]
    pub(super) fn utf16_of_chars(&self, range: &std::ops::Range<usize>) -> (usize, usize) {
        (self.utf16_of_char(range.start), self.utf16_of_char(range.end))
    }

    /// Index of the character that starts at the UTF-16 offset `offset`.
    #[inline]
    pub fn char_of_utf16(&self, offset: usize) -> usize {
        if self.astral.is_empty() {
            return offset;
        }
        // The character `at` with so many of its kind before it starts at the sum of the two.
        let (mut least, mut most) = (0, self.astral.len());
        while least < most {
            let middle = least.midpoint(most);
            if self.astral[middle] as usize + middle < offset {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        offset - least
    }

    /// How many characters before character `index` take two UTF-16 code units.
    #[inline]
    fn astral_before(&self, index: usize) -> usize {
        if self.astral.is_empty() { 0 } else { self.astral.partition_point(|&at| (at as usize) < index) }
    }
}

/// How many characters start in `bytes`.
#[inline]
fn starts(bytes: &[u8]) -> usize {
    let mut words = bytes.chunks_exact(8);
    let mut inner = 0;
    for word in words.by_ref() {
        let word = u64::from_le_bytes(<[u8; 8]>::try_from(word).unwrap_or_default());
        // Of a byte inside a character the highest bit is set and the next one is not.
        inner += (word >> 7 & !(word >> 6) & 0x0101_0101_0101_0101).count_ones() as usize;
    }
    let rest = words.remainder();
    inner += rest.iter().filter(|&&byte| !is_start(byte)).count();
    bytes.len() - inner
}

/// Whether a character starts with `byte`.
#[inline]
fn is_start(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_bytes_characters_and_utf16() {
        for text in ["aä中💛b".to_owned(), "aä中💛b".repeat(40), "中".repeat(64), "plain".repeat(32)] {
            let map = OffsetMap::new(&text);
            assert_eq!(map.chars(), text.chars().count());
            for (index, (byte, _)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
                assert_eq!(map.byte_of_char(index), byte);
                assert_eq!(map.char_of_byte(byte), index);
                assert_eq!(map.utf16_of_char(index), text[..byte].encode_utf16().count());
                for end in index..map.chars().min(index + 20) {
                    assert_eq!(map.bytes_of_chars(&(index..end)), (byte, map.byte_of_char(end)));
                }
            }
        }
    }

    #[test]
    fn a_byte_inside_a_character_belongs_to_it() {
        assert_eq!(OffsetMap::new("中文").char_of_byte(4), 1);
        let long = "中".repeat(50);
        assert!((0..long.len()).all(|byte| OffsetMap::new(&long).char_of_byte(byte) == byte / 3));
    }

    #[test]
    fn an_empty_text_has_its_end() {
        let map = OffsetMap::new("");
        assert_eq!((map.chars(), map.byte_of_char(0), map.char_of_byte(0)), (0, 0, 0));
        assert_eq!(map.utf16_of_char(0), 0);
    }
}
