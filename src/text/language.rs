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
        let han = count(chars, |c| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}'));
        let kana = count(chars, |c| matches!(c, '\u{3041}'..='\u{30fa}'));
        let latin = count(chars, |c| c.is_ascii_alphabetic());
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

/// How many of `chars` are such. A sum of truths, not a branch for each, which becomes vector code.
fn count(chars: &[char], is: impl Fn(char) -> bool) -> usize {
    chars.iter().map(|&c| u32::from(is(c))).sum::<u32>() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_apart() {
        let detect = |text: &str| Language::of(&text.chars().collect::<Vec<_>>());
        assert_eq!(detect("全市GDP增长8%"), Language::Chinese);
        assert_eq!(detect("The school (学校) grew by 8% over the year."), Language::English);
        assert_eq!(detect("本年度の売上高は増加した。"), Language::Japanese);
        assert_eq!(detect("12 345"), Language::Unknown);
    }
}
