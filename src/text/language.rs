//! Which language most of a text is in.

/// The languages that the rules tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, simplified or traditional.
    Chinese,
    /// Japanese.
    Japanese,
    /// English, and whatever else is written in Latin letters.
    English,
    /// None of them.
    Unknown,
}

impl Language {
    /// BCP 47 code; `und` where unknown.
    pub fn code(self) -> &'static str {
        match self {
            Language::Chinese => "zh",
            Language::Japanese => "ja",
            Language::English => "en",
            Language::Unknown => "und",
        }
    }

    /// Judges by the letters of a folded text: kana in one of twelve says Japanese, and a Han character says as much as
    /// four Latin letters.
    pub fn of(chars: &[char]) -> Language {
        // Sums of truths, not a branch for each, which become vector code.
        let (mut han, mut kana, mut latin) = (0u32, 0u32, 0u32);
        for &c in chars {
            let c = c as u32;
            han += u32::from((c.wrapping_sub(0x4e00) < 0x5200) | (c.wrapping_sub(0x3400) < 0x19c0));
            kana += u32::from(c.wrapping_sub(0x3041) < 0xba);
            latin += u32::from((c | 0x20).wrapping_sub(u32::from(b'a')) < 26);
        }
        Letters { han: han as usize, kana: kana as usize, latin: latin as usize }.language()
    }

    /// The same for the UTF-16 code units of a text that is not folded.
    pub fn of_units(units: &[u16]) -> Language {
        let mut letters = Letters { han: 0, kana: 0, latin: 0 };
        // Few enough for sums of 16 bits, of which a vector has most.
        for units in units.chunks(1 << 15) {
            let (mut han, mut kana, mut latin) = (0u16, 0u16, 0u16);
            for &c in units {
                han += u16::from((c.wrapping_sub(0x4e00) < 0x5200) | (c.wrapping_sub(0x3400) < 0x19c0));
                kana += u16::from(c.wrapping_sub(0x3041) < 0xba);
                let full_width = ((c.wrapping_sub(0xff21) & !0x20) < 26) & (c > 0xff20);
                latin += u16::from(((c | 0x20).wrapping_sub(u16::from(b'a')) < 26) | full_width);
            }
            letters.han += usize::from(han);
            letters.kana += usize::from(kana);
            letters.latin += usize::from(latin);
        }
        letters.language()
    }
}

/// How many letters of each kind a text has.
struct Letters {
    han: usize,
    kana: usize,
    latin: usize,
}

impl Letters {
    fn language(&self) -> Language {
        let &Letters { han, kana, latin } = self;
        if han + kana + latin == 0 {
            Language::Unknown
        } else if kana * 12 > han + kana {
            Language::Japanese
        } else if han * 4 >= latin {
            Language::Chinese
        } else {
            Language::English
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folded;

    #[test]
    fn tells_languages_apart() {
        let detect = |text: &str| {
            let units: Vec<u16> = text.encode_utf16().collect();
            let language = Language::of(&folded(text));
            assert_eq!(Language::of_units(&units), language);
            language
        };
        assert_eq!(detect("全市GDP增长8%"), Language::Chinese);
        assert_eq!(detect("The school (学校) grew by 8% over the year."), Language::English);
        assert_eq!(detect("本年度の売上高は増加した。"), Language::Japanese);
        assert_eq!(detect("12 345"), Language::Unknown);
        assert_eq!(detect("ＡＢＣ"), Language::English);
    }
}
