//! One map between the three ways to count: bytes, characters (Unicode scalar values) and UTF-16 code units.

/// Byte, character and UTF-16 offsets of one text.
///
/// Costs four bytes for each character and four more for each one outside the basic plane.
#[derive(Clone, Debug)]
pub struct OffsetMap {
    /// Byte offset of each character, then the length of the text.
    bytes: Vec<u32>,
    /// Indices of the characters that take two UTF-16 code units.
    astral: Vec<u32>,
}

impl OffsetMap {
    /// Maps `text`.
    ///
    /// # Panics
    ///
    /// Where `text` is 4 GiB or longer, whose offsets would not fit.
    pub fn new(text: &str) -> Self {
        assert!(u32::try_from(text.len()).is_ok(), "a text to be mapped is shorter than 4 GiB");
        let mut bytes = Vec::with_capacity(text.chars().count() + 1);
        let mut astral = Vec::new();
        for (index, (byte, c)) in text.char_indices().enumerate() {
            bytes.push(byte as u32);
            if c.len_utf16() == 2 {
                astral.push(index as u32);
            }
        }
        bytes.push(text.len() as u32);
        OffsetMap { bytes, astral }
    }

    /// Number of characters.
    pub fn chars(&self) -> usize {
        self.bytes.len() - 1
    }

    /// Byte offset of character `index`; the length of the text for the index after the last.
    ///
    /// # Panics
    ///
    /// Where `index` is larger than [`Self::chars`].
    pub fn byte_of_char(&self, index: usize) -> usize {
        self.bytes[index] as usize
    }

    /// Index of the character that byte `byte` belongs to; the number of characters for the end of the text.
    pub fn char_of_byte(&self, byte: usize) -> usize {
        match self.bytes.binary_search(&(byte as u32)) {
            Ok(index) => index,
            Err(index) => index - 1,
        }
    }

    /// UTF-16 offset of character `index`.
    pub fn utf16_of_char(&self, index: usize) -> usize {
        index + self.astral.partition_point(|&at| (at as usize) < index)
    }

    /// UTF-16 offset of the character that byte `byte` belongs to.
    pub fn utf16_of_byte(&self, byte: usize) -> usize {
        self.utf16_of_char(self.char_of_byte(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_bytes_characters_and_utf16() {
        let text = "aä中💛b";
        let map = OffsetMap::new(text);
        assert_eq!(map.chars(), 5);
        for (index, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(map.byte_of_char(index), byte);
            assert_eq!(map.char_of_byte(byte), index);
            assert_eq!(map.utf16_of_byte(byte), text[..byte].encode_utf16().count());
        }
        assert_eq!(map.utf16_of_byte(text.len()), 6);
    }

    #[test]
    fn a_byte_inside_a_character_belongs_to_it() {
        assert_eq!(OffsetMap::new("中文").char_of_byte(4), 1);
    }

    #[test]
    fn an_empty_text_has_its_end() {
        let map = OffsetMap::new("");
        assert_eq!((map.chars(), map.byte_of_char(0), map.utf16_of_byte(0)), (0, 0, 0));
    }
}
