//! From bytes to UTF-16 code units, as JavaScript counts.

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
        if byte >= source.len() {
            return self.units[self.units.len() - 1] as usize;
        }
        let start = self.text.floor_char_boundary(byte);
        let stretch = start / Self::BYTES;
        self.units[stretch] as usize + utf16_units(&source[stretch * Self::BYTES..start])
    }
}

/// What characters of four bytes start with, which are those that take two UTF-16 code units, and nothing else does.
const FOUR_BYTES: u8 = 0xf0;

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
        units = units + usize::from(byte >= FOUR_BYTES) - usize::from(byte & 0b1100_0000 == 0b1000_0000);
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_utf16() {
        for text in ["aä中💛b".to_owned(), "aä中💛b".repeat(40), "中".repeat(64), "plain".repeat(32), String::new()]
        {
            let map = Utf16Map::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(map.utf16_of_byte(byte), text[..byte].encode_utf16().count());
            }
        }
    }

    #[test]
    fn a_byte_inside_a_character_belongs_to_it() {
        let long = "中".repeat(50);
        assert!((0..long.len()).all(|byte| Utf16Map::new(&long).utf16_of_byte(byte) == byte / 3));
    }
}
