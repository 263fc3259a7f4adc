//! Ordinals in the scripts that headings are numbered in.

/// A way to write an ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numerals {
    /// 一, 十一, 二十三.
    Chinese,
    /// 壹, 貳.
    Financial,
    /// 1, 12.
    Arabic,
    /// ① to ㊿ and ❶: one character each.
    Circled,
    /// ⑴ to ⒇.
    Parenthesised,
    /// ⒈ to ⒛.
    Dotted,
    /// ㈠ to ㈩.
    ParenthesisedIdeograph,
    /// A, B.
    UpperLatin,
    /// a, b.
    LowerLatin,
    /// I, II, IV.
    UpperRoman,
    /// i, ii, iv.
    LowerRoman,
    /// ア, イ, ウ.
    Katakana,
    /// One, Two.
    EnglishWord,
    /// 甲, 乙, 丙.
    Stem,
    /// 01, 02: the nought says that it is a number of its own.
    ZeroLed,
    /// Ⅰ, Ⅱ: signs of their own, and no letters.
    RomanSign,
    /// 3.1, of which the second number counts.
    Pair,
}

impl Numerals {
    /// What an ordinal may start with.
    pub(super) fn first_characters(self) -> Box<dyn Iterator<Item = char>> {
        match self {
            Numerals::Chinese => Box::new("〇零一二三四五六七八九十百廿".chars()),
            Numerals::Financial => Box::new("壹貳參肆伍陸柒捌玖拾贰叁陆".chars()),
            Numerals::Arabic => Box::new('0'..='9'),
            Numerals::Circled => Box::new(CIRCLED.iter().flat_map(|(signs, _)| signs.clone())),
            Numerals::Parenthesised => Box::new('⑴'..='⒇'),
            Numerals::Dotted => Box::new('⒈'..='⒛'),
            Numerals::ParenthesisedIdeograph => Box::new(('㈠'..='㈩').chain('㊀'..='㊉')),
            Numerals::UpperLatin => Box::new('A'..='Z'),
            Numerals::LowerLatin => Box::new('a'..='z'),
            Numerals::UpperRoman => Box::new("IVX".chars().chain('Ⅰ'..='Ⅻ')),
            Numerals::LowerRoman => Box::new("ivx".chars().chain('ⅰ'..='ⅻ')),
            Numerals::Katakana => Box::new("アイウエオカキクケコサシスセソタチツテト".chars()),
            Numerals::EnglishWord => Box::new(('a'..='z').chain('A'..='Z')),
            Numerals::Stem => Box::new("甲乙丙丁戊己庚辛壬癸".chars()),
            Numerals::ZeroLed => Box::new(['0'].into_iter()),
            Numerals::RomanSign => Box::new('Ⅰ'..='Ⅻ'),
            Numerals::Pair => Box::new('1'..='9'),
        }
    }
}

/// Encircled numbers, black ones too, with the number of the first.
const CIRCLED: &[(std::ops::RangeInclusive<char>, u32)] = &[
    ('①'..='⑳', 1),
    ('㉑'..='㉟', 21),
    ('㊱'..='㊿', 36),
    ('❶'..='❿', 1),
    ('➀'..='➉', 1),
    ('➊'..='➓', 1),
    ('⓵'..='⓾', 1),
];

/// No report counts its headings further; larger numbers are years and amounts.
const LARGEST: u32 = 999;

/// Reads an ordinal at the start of `chars`: its value and its length. The longest reading is taken.
pub(super) fn read(numerals: Numerals, chars: &[char]) -> Option<(u32, usize)> {
    let first = *chars.first()?;
    let one_of = |signs: &str| signs.chars().position(|sign| sign == first).map(|at| (at as u32 + 1, 1));
    match numerals {
        Numerals::Chinese => chinese(chars),
        Numerals::Financial => one_of("壹貳參肆伍陸柒捌玖拾").or_else(|| one_of("壹贰叁肆伍陆柒捌玖拾")),
        Numerals::Arabic => arabic(chars),
        Numerals::Circled => {
            let (signs, one) = CIRCLED.iter().find(|(signs, _)| signs.contains(&first))?;
            Some((first as u32 - *signs.start() as u32 + one, 1))
        }
        Numerals::Parenthesised => ('⑴'..='⒇').contains(&first).then(|| (first as u32 - '⑴' as u32 + 1, 1)),
        Numerals::Dotted => ('⒈'..='⒛').contains(&first).then(|| (first as u32 - '⒈' as u32 + 1, 1)),
        Numerals::ParenthesisedIdeograph => one_of("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩").or_else(|| one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")),
        Numerals::UpperLatin => single(chars, |c| c.is_ascii_uppercase(), 'A'),
        Numerals::LowerLatin => single(chars, |c| c.is_ascii_lowercase(), 'a'),
        Numerals::UpperRoman => roman(chars, |c| c),
        Numerals::LowerRoman => roman(chars, |c| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { '-' }),
        Numerals::Katakana => one_of("アイウエオカキクケコサシスセソタチツテト"),
        Numerals::EnglishWord => english_word(chars),
        Numerals::Stem => one_of("甲乙丙丁戊己庚辛壬癸"),
        Numerals::ZeroLed => arabic(chars).filter(|&(_, length)| first == '0' && length == 2),
        Numerals::RomanSign => one_of("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"),
        Numerals::Pair => {
            let (_, first) = arabic(chars)?;
            let (value, second) = chars.get(first + 1..).filter(|_| chars[first] == '.').and_then(arabic)?;
            Some((value, first + 1 + second))
        }
    }
}

/// The value of a Chinese digit.
pub(super) fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether `c` can stand in a Chinese ordinal.
pub(super) fn is_chinese(c: char) -> bool {
    chinese_digit(c).is_some() || matches!(c, '十' | '百' | '廿')
}

/// 1 to 999: 三, 十一, 二十, 廿三, 一百零二, and positional 二〇.
fn chinese(chars: &[char]) -> Option<(u32, usize)> {
    let length = chars.iter().take(7).take_while(|&&c| is_chinese(c)).count();
    if length == 0 || length > 6 {
        return None;
    }
    let chars = &chars[..length];
    if length > 1 && chars.iter().all(|&c| chinese_digit(c).is_some()) {
        // Digit by digit, which only counting in 〇 does; 二三 is "two or three".
        let value = chars.iter().fold(0, |value, &c| value * 10 + chinese_digit(c).unwrap_or(0));
        return (chars.contains(&'〇') && chars[0] != '〇' && value <= LARGEST).then_some((value, length));
    }
    let (mut value, mut digit) = (0, None);
    for &c in chars {
        match c {
            '百' => value += digit.take().unwrap_or(1) * 100,
            '十' => value += digit.take().unwrap_or(1) * 10,
            '廿' => value += 20,
            _ => {
                if digit.is_some_and(|digit| digit != 0) {
                    return None;
                }
                digit = chinese_digit(c);
            }
        }
    }
    value += digit.unwrap_or(0);
    (1..=LARGEST).contains(&value).then_some((value, length))
}

fn arabic(chars: &[char]) -> Option<(u32, usize)> {
    let length = chars.iter().take(4).take_while(|c| c.is_ascii_digit()).count();
    if length == 0 || length > 3 || chars[0] == '0' && length != 2 {
        return None;
    }
    let value = chars[..length].iter().fold(0, |value, &c| value * 10 + c as u32 - '0' as u32);
    (value > 0).then_some((value, length))
}

/// One letter that no other letter follows.
fn single(chars: &[char], is_letter: fn(char) -> bool, base: char) -> Option<(u32, usize)> {
    let alone = chars.get(1).is_none_or(|next| !next.is_ascii_alphanumeric());
    (is_letter(chars[0]) && alone).then(|| (chars[0] as u32 - base as u32 + 1, 1))
}

/// Up to XXXIX in the strict form, and the single characters Ⅰ to Ⅻ.
fn roman(chars: &[char], fold: fn(char) -> char) -> Option<(u32, usize)> {
    match (chars[0], fold('i')) {
        (c @ 'Ⅰ'..='Ⅻ', 'i') => return Some((c as u32 - 'Ⅰ' as u32 + 1, 1)),
        (c @ 'ⅰ'..='ⅻ', 'I') => return Some((c as u32 - 'ⅰ' as u32 + 1, 1)),
        _ => {}
    }
    let length = chars.iter().take(8).take_while(|&&c| matches!(fold(c), 'I' | 'V' | 'X')).count();
    if length == 0 || chars.get(length).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let numeral: String = chars[..length].iter().map(|&c| fold(c)).collect();
    let tens = numeral.chars().take_while(|&c| c == 'X').count().min(3);
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    // "IX" has its X after the tens.
    let ones = ONES.iter().position(|&ones| ones == &numeral[tens..])?;
    Some((tens as u32 * 10 + ones as u32, length))
}

fn english_word(chars: &[char]) -> Option<(u32, usize)> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let length = chars.iter().take(7).take_while(|c| c.is_ascii_alphabetic()).count();
    let word: String = chars[..length].iter().map(|c| c.to_ascii_lowercase()).collect();
    WORDS.iter().position(|&other| other == word).map(|at| (at as u32 + 1, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(numerals: Numerals, text: &str) -> Option<(u32, usize)> {
        read(numerals, &text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn reads_chinese_ordinals() {
        for (text, expected) in [
            ("三、", (3, 1)),
            ("十一、", (11, 2)),
            ("二十三条", (23, 3)),
            ("一百零二", (102, 4)),
            ("廿三", (23, 2)),
            ("二〇", (20, 2)),
        ] {
            assert_eq!(value(Numerals::Chinese, text), Some(expected), "{text}");
        }
        assert_eq!(value(Numerals::Chinese, "二三"), None);
        assert_eq!(value(Numerals::Chinese, "零"), None);
    }

    #[test]
    fn years_and_amounts_are_no_ordinals() {
        assert_eq!(value(Numerals::Arabic, "2020年"), None);
        assert_eq!(value(Numerals::Arabic, "0.5"), None);
        assert_eq!(value(Numerals::Arabic, "12."), Some((12, 2)));
        assert_eq!(value(Numerals::Arabic, "01 "), Some((1, 2)));
    }

    #[test]
    fn reads_roman_numerals_in_strict_form() {
        for (text, expected) in
            [("IV.", Some((4, 2))), ("XIX.", Some((19, 3))), ("IIII.", None), ("IT", None), ("Ⅲ", Some((3, 1)))]
        {
            assert_eq!(value(Numerals::UpperRoman, text), expected, "{text}");
        }
        assert_eq!(value(Numerals::LowerRoman, "iv)"), Some((4, 2)));
    }
}
