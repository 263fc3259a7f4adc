//! Classes of characters: what runs together to a token.

use super::TokenKind;

/// What decides where a token ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    Han,
    Latin,
    Digit,
    Hiragana,
    Katakana,
    Other,
    Punctuation,
}

impl Class {
    #[inline]
    pub fn of(c: char) -> Class {
        match c {
            _ if is_han(c) => Class::Han,
            '\0'..='\x7f' => ASCII[c as usize],
            // Signs; what they are follows from the rest, but these are most of those in a Chinese text.
            '\u{2010}'..='\u{2027}' | '、'..='〃' | '〈'..='〟' => Class::Punctuation,
            _ => Class::of_others(c),
        }
    }

    /// The class of what is neither a Han character nor an ASCII one.
    fn of_others(c: char) -> Class {
        match c {
            '\u{3041}'..='\u{309f}' => Class::Hiragana,
            '\u{30a1}'..='\u{30fa}' | 'ー'..='ヿ' => Class::Katakana,
            _ if c.is_whitespace() => Class::Space,
            _ if c.is_alphanumeric() => Class::Other,
            _ => Class::Punctuation,
        }
    }

    /// What a token of such characters is.
    pub fn token_kind(self) -> TokenKind {
        match self {
            Class::Latin => TokenKind::Latin,
            Class::Digit => TokenKind::Number,
            Class::Han => TokenKind::Han,
            Class::Hiragana | Class::Katakana | Class::Other => TokenKind::Other,
            Class::Space | Class::Punctuation => TokenKind::Punctuation,
        }
    }
}

/// Classes of the ASCII characters.
const ASCII: [Class; 128] = {
    let mut classes = [Class::Punctuation; 128];
    let mut at = 0;
    while at < 128 {
        classes[at] = match at as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Latin,
            b'0'..=b'9' => Class::Digit,
            b'\t'..=b'\r' | b' ' => Class::Space,
            _ => Class::Punctuation,
        };
        at += 1;
    }
    classes
};

/// Whether `c` is one of the characters that words of the dictionary are made of.
#[inline]
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '々')
}

/// Code units of the characters of [`is_han`].
pub(super) const HAN: [std::ops::RangeInclusive<usize>; 4] =
    [0x3400..=0x4dbf, 0x4e00..=0x9fff, 0x3005..=0x3005, 0x3007..=0x3007];

#[cfg(test)]
mod tests {
    use super::{Class, HAN, is_han};

    #[test]
    fn the_ranges_of_signs_hold_nothing_else() {
        for c in '\0'..='\u{ffff}' {
            let class = match Class::of_others(c) {
                _ if is_han(c) => Class::Han,
                _ if c.is_ascii_alphabetic() => Class::Latin,
                _ if c.is_ascii_digit() => Class::Digit,
                class => class,
            };
            assert!(Class::of(c) == class, "{c:?}");
            assert_eq!(HAN.iter().any(|range| range.contains(&(c as usize))), is_han(c), "{c:?}");
        }
    }
}
