//! One map between the three ways to count: bytes, characters (Unicode scalar values) and UTF-16 code units.

/// Byte, character and UTF-16 offsets of one text.
///
/// Knows the offsets of some characters and counts on from there, at most [`Stretch::CHARS`] characters or
/// [`OffsetMap::BYTES`] bytes: less than a byte for each character, and four for each one outside the basic plane.
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    /// Number of characters.
    length: usize,
    /// Every [`Stretch::CHARS`] characters, the end of the text counting as one.
    stretches: Vec<Stretch>,
    /// How many characters start before every [`Self::BYTES`]th byte.
    chars: Vec<u32>,
    /// Indices of the characters that take two UTF-16 code units.
    astral: Vec<u32>,
}

/// Where a few characters are.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    /// Byte offset of the first.
    start: u32,
    /// How many bytes each takes but for one, in two bits, from the lowest on.
    more: u32,
}

impl Stretch {
    const CHARS: usize = 16;

    /// Byte offset of the character at `place`, counted without going from one character to the next.
    #[inline]
    fn byte_of(self, place: usize) -> usize {
        let before = self.more & ((1 << (2 * place)) - 1);
        let twos = before & 0xaaaa_aaaa;
        self.start as usize + place + (before.count_ones() + twos.count_ones()) as usize
    }
}

impl<'t> OffsetMap<'t> {
    const BYTES: usize = 32;

    /// Maps `text`.
    ///
    /// # Panics
    ///
    /// Where `text` is 4 GiB or longer, whose offsets would not fit.
    pub fn new(text: &'t str) -> Self {
        assert!(u32::try_from(text.len()).is_ok(), "a text to be mapped is shorter than 4 GiB");
        let source = text.as_bytes();
        let mut chars = Vec::with_capacity(source.len() / Self::BYTES + 1);
        let mut length = 0;
        for stretch in source.chunks(Self::BYTES) {
            chars.push(length as u32);
            length += starts(stretch);
        }
        let mut stretches = Vec::with_capacity(length / Stretch::CHARS + 1);
        let mut astral = Vec::new();
        let mut at = 0;
        while at < source.len() {
            let first = stretches.len() * Stretch::CHARS;
            let mut stretch = Stretch { start: at as u32, more: 0 };
            for place in 0..Stretch::CHARS {
                let Some(&byte) = source.get(at) else { break };
                if byte >= FOUR_BYTES {
                    astral.push((first + place) as u32);
                }
                let width = width(byte);
                stretch.more |= (width as u32 - 1) << (2 * place);
                at += width;
            }
            stretches.push(stretch);
        }
        if length.is_multiple_of(Stretch::CHARS) {
            stretches.push(Stretch { start: source.len() as u32, more: 0 });
        }
        OffsetMap { text, length, stretches, chars, astral }
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
        self.stretches[index / Stretch::CHARS].byte_of(index % Stretch::CHARS)
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
    pub fn utf16_of_char(&self, index: usize) -> usize {
        index + self.astral.partition_point(|&at| (at as usize) < index)
    }
}

/// The way from bytes to UTF-16 offsets, where nothing else is asked for: quicker to make than an [`OffsetMap`].
#[derive(Clone, Debug)]
pub struct Utf16Map<'t> {
    text: &'t str,
    /// How many UTF-16 code units are before every [`Self::BYTES`]th byte.
    units: Vec<u32>,
}

impl<'t> Utf16Map<'t> {
    const BYTES: usize = 32;

    /// Maps `text`.
    ///
    /// # Panics
    ///
    /// Where `text` is 4 GiB or longer, whose offsets would not fit.
    pub fn new(text: &'t str) -> Self {
        assert!(u32::try_from(text.len()).is_ok(), "a text to be mapped is shorter than 4 GiB");
        let mut units = Vec::with_capacity(text.len() / Self::BYTES + 1);
        let mut count = 0;
        for stretch in text.as_bytes().chunks(Self::BYTES) {
            units.push(count as u32);
            count += utf16_units(stretch);
        }
        units.push(count as u32);
        Utf16Map { text, units }
    }

    /// UTF-16 offset of the character that byte `byte` belongs to; the length of the text for its end.
    pub fn utf16_of_byte(&self, byte: usize) -> usize {
        let source = self.text.as_bytes();
        let Some(&first) = source.get(byte) else { return self.units[self.units.len() - 1] as usize };
        let mut start = byte;
        let mut lead = first;
        while !is_start(lead) {
            start -= 1;
            lead = source[start];
        }
        let stretch = start / Self::BYTES;
        self.units[stretch] as usize + utf16_units(&source[stretch * Self::BYTES..start])
    }
}

/// What characters of four bytes start with, which are those that take two UTF-16 code units, and nothing else does.
const FOUR_BYTES: u8 = 0xf0;

/// Bytes of the character that starts with `byte`.
#[inline]
fn width(byte: u8) -> usize {
    const WIDTHS: [u8; 16] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4];
    usize::from(WIDTHS[usize::from(byte >> 4)])
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

/// How many UTF-16 code units the characters take that start in `bytes`.
#[inline]
fn utf16_units(bytes: &[u8]) -> usize {
    let mut words = bytes.chunks_exact(8);
    let mut units = bytes.len();
    for word in words.by_ref() {
        let word = u64::from_le_bytes(<[u8; 8]>::try_from(word).unwrap_or_default());
        let inner = word >> 7 & !(word >> 6) & 0x0101_0101_0101_0101;
        let four = word >> 7 & word >> 6 & word >> 5 & word >> 4 & 0x0101_0101_0101_0101;
        units = units + four.count_ones() as usize - inner.count_ones() as usize;
    }
    for &byte in words.remainder() {
        units = units + usize::from(byte >= FOUR_BYTES) - usize::from(!is_start(byte));
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_bytes_characters_and_utf16() {
        for text in ["aä中💛b".to_owned(), "aä中💛b".repeat(40), "中".repeat(64), "plain".repeat(32)] {
            let map = OffsetMap::new(&text);
            let utf16 = Utf16Map::new(&text);
            assert_eq!(map.chars(), text.chars().count());
            for (index, (byte, _)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
                assert_eq!(map.byte_of_char(index), byte);
                assert_eq!(map.char_of_byte(byte), index);
                assert_eq!(map.utf16_of_char(index), text[..byte].encode_utf16().count());
                assert_eq!(utf16.utf16_of_byte(byte), text[..byte].encode_utf16().count());
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
        assert!((0..long.len()).all(|byte| Utf16Map::new(&long).utf16_of_byte(byte) == byte / 3));
    }

    #[test]
    fn an_empty_text_has_its_end() {
        let map = OffsetMap::new("");
        assert_eq!((map.chars(), map.byte_of_char(0), map.char_of_byte(0)), (0, 0, 0));
        assert_eq!((map.utf16_of_char(0), Utf16Map::new("").utf16_of_byte(0)), (0, 0));
    }
}
