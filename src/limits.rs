//! How long a text may be.

use std::fmt;

/// Longest text that the page and the command line take, in UTF-16 code units: up to 60 MB of Chinese.
///
/// Measured with the built file on repeated work reports: 60 MB take 1.2 GB of a tab's memory and 200 MB take 3.7 of the
/// 4 GB that WebAssembly can address. A text of nothing but numbers takes twice as much as a report.
pub const MAX_LENGTH: usize = 20_000_000;

/// A text is longer than [`MAX_LENGTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Its length in UTF-16 code units, as far as it was counted.
    pub length: usize,
}

impl TooLong {
    /// What this error is called in JavaScript.
    pub const CODE: &'static str = "too-long";
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TooLong { length } = self;
        write!(f, "the text is too long: {length} characters, and {MAX_LENGTH} can be analysed; give it in parts")
    }
}

impl std::error::Error for TooLong {}

/// Whether a text of `length` UTF-16 code units is taken.
pub fn check(length: usize) -> Result<(), TooLong> {
    if length > MAX_LENGTH { Err(TooLong { length }) } else { Ok(()) }
}

/// The part of `text`, from its beginning, that is at most `bytes` long and ends with a character.
pub(crate) fn beginning(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_taken() {
        assert_eq!(check(MAX_LENGTH), Ok(()));
        assert_eq!(check(MAX_LENGTH + 1), Err(TooLong { length: MAX_LENGTH + 1 }));
    }

    #[test]
    fn a_beginning_ends_with_a_character() {
        assert_eq!(beginning("中文", 5), "中");
        assert_eq!(beginning("中文", 6), "中文");
        assert_eq!(beginning("", 6), "");
    }
}
