//! Which characters are Chinese.

/// Whether `c` is one of the common block of Chinese characters (U+4E00 to U+9FFF), which what reports are written with nearly always is.
#[inline]
pub(crate) fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
