//! The numbering systems: a table that people can extend.
//!
//! A row says how a marker is written: words before the ordinal, the script of the ordinal, signs after it. Rows that
//! stand for the same rank (`1.` and `1、`) share a [`Family`], and so count on from each other; the sign tells them
//! apart for the notes. `rank` is the prior of the tree: GB/T 9704-2012 orders 一、 (一) 1. (1), books and laws order
//! 编 章 节 条; how the document itself nests overrules it.

use super::numerals::{self, Numerals};

/// Markers that count on from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Family {
    /// 第一编, 第一篇, 第一卷.
    Volume,
    /// 第一部分, Part I.
    Part,
    /// 第一章, Chapter 1.
    Chapter,
    /// Item 7 of a form.
    Item,
    /// 第一节, Section 1.
    Section,
    /// Appendix A.
    Appendix,
    /// 壹、
    Financial,
    /// I.
    Roman,
    /// 第一条, Article 1.
    Article,
    /// 第一阶段, 第一步.
    Stage,
    /// 任务一, 议题一.
    Labelled,
    /// 一、
    Han,
    /// 甲、
    Stem,
    /// (一)
    HanParen,
    /// A.
    Latin,
    /// "1 总则": a number and a blank.
    Bare,
    /// 1.
    Arabic,
    /// 1.1
    Decimal2,
    /// 1.1.1
    Decimal3,
    /// 1.1.1.1
    Decimal4,
    /// (1)
    ArabicParen,
    /// 1)
    ArabicClose,
    /// ①
    Circled,
    /// ア
    Katakana,
    /// (ア)
    KatakanaParen,
    /// a. and a)
    LowerLatin,
    /// (a)
    LatinParen,
    /// (i)
    RomanParen,
    /// (甲)
    StemParen,
    /// ——
    Dash,
    /// 第一，
    Ordinal,
    /// 首先，
    Sequence,
    /// First,
    EnglishSequence,
    /// 其一，
    Among,
    /// 一是
    Is,
    /// 一要
    Must,
}

/// Number of families.
pub(super) const FAMILIES: usize = Family::Must as usize + 1;

impl Family {
    /// Enumerates inside running text, and nothing else.
    pub(super) fn is_cue(self) -> bool {
        self >= Family::Ordinal
    }

    /// Place in the prior order of levels; smaller is higher.
    pub(super) fn rank(self) -> u8 {
        self as u8
    }

    /// Numbers may skip (Item 1, 1A, 2), or there are none.
    pub(super) fn is_loose(self) -> bool {
        matches!(self, Family::Item | Family::Dash | Family::Appendix)
    }

    /// Says by itself that a line is a heading, whatever its number.
    pub(super) fn is_strong(self) -> bool {
        self <= Family::Section || matches!(self, Family::Han | Family::Article | Family::HanParen)
    }
}

/// Where a marker may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// At the start of a paragraph only.
    Start,
    /// After the end of a clause too.
    Anywhere,
}

/// What has to follow a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Anything but white space alone.
    Any,
    /// White space, punctuation or the end of the line.
    Break,
    /// No digit: `1.2万` is an amount. A year may: `1.2023年工作`.
    NoAmount,
}

/// One way to write a marker.
struct Row {
    family: Family,
    before: &'static [&'static str],
    numerals: &'static [Numerals],
    after: &'static [&'static str],
    place: Place,
    then: Then,
}

const fn row(
    family: Family,
    before: &'static [&'static str],
    numerals: &'static [Numerals],
    after: &'static [&'static str],
    place: Place,
    then: Then,
) -> Row {
    Row { family, before, numerals, after, place, then }
}

/// What labels are numbered as headings are: 任务一, 议题2.
const LABELS: &[&str] = &[
    "任务", "任務", "问题", "問題", "议题", "議題", "议程", "議程", "专题", "專題", "措施", "案例", "目标", "目標",
    "建议", "建議",
];

/// The systems; of the rows that fit, the first wins. Everything is written half-width, as the text is folded.
#[rustfmt::skip]
static TABLE: &[Row] = {
    use Family as F;
    use Numerals as N;
    use Place::{Anywhere, Start};
    use Then::{Any, Break, NoAmount};
    const ENGLISH: &[&str] = &[".", ":", ""];
    &[
        row(F::Volume, &["第"], &[N::Chinese, N::Arabic], &["编", "編", "篇", "卷"], Start, Any),
        row(F::Part, &["第"], &[N::Chinese, N::Arabic], &["部分", "部"], Start, Any),
        row(F::Chapter, &["第"], &[N::Chinese, N::Arabic], &["章", "讲", "講"], Start, Any),
        row(F::Section, &["第"], &[N::Chinese, N::Arabic], &["节", "節"], Start, Any),
        row(F::Article, &["第"], &[N::Chinese, N::Arabic], &["条", "條"], Start, Any),
        row(F::Stage, &["第"], &[N::Chinese], &["阶段", "階段", "步"], Start, Any),
        row(F::Labelled, LABELS, &[N::Chinese, N::Arabic], &[":", " "], Start, Any),
        row(F::Financial, &[""], &[N::Financial], &["、", "."], Start, Any),
        row(F::Han, &[""], &[N::Chinese], &["、", "."], Anywhere, Any),
        row(F::Han, &[""], &[N::Chinese], &[" "], Start, Any),
        row(F::HanParen, &["(", "〔"], &[N::Chinese], &[")、", ")", "〕"], Anywhere, Any),
        row(F::HanParen, &[""], &[N::ParenthesisedIdeograph], &["、", ""], Anywhere, Any),
        row(F::Stem, &[""], &[N::Stem], &["、", "."], Start, Any),
        row(F::StemParen, &["("], &[N::Stem], &[")"], Anywhere, Any),
        row(F::Arabic, &[""], &[N::Arabic], &["、"], Anywhere, Any),
        row(F::Arabic, &[""], &[N::Arabic], &["."], Anywhere, NoAmount),
        row(F::Arabic, &[""], &[N::Dotted], &[""], Anywhere, Any),
        row(F::Bare, &[""], &[N::Arabic], &[" "], Start, NoAmount),
        row(F::ArabicParen, &["("], &[N::Arabic], &[")、", ")"], Anywhere, Any),
        row(F::ArabicParen, &[""], &[N::Parenthesised], &["、", ""], Anywhere, Any),
        row(F::ArabicClose, &[""], &[N::Arabic], &[")、", ")"], Anywhere, Any),
        row(F::Circled, &[""], &[N::Circled], &["、", ".", ""], Anywhere, Any),
        row(F::Chapter, &["Chapter ", "CHAPTER "], &[N::Arabic, N::UpperRoman, N::EnglishWord], ENGLISH, Start, Break),
        row(F::Part, &["Part ", "PART "], &[N::Arabic, N::UpperRoman, N::UpperLatin, N::EnglishWord], ENGLISH, Start, Break),
        row(F::Section, &["Section ", "SECTION "], &[N::Arabic, N::UpperRoman, N::UpperLatin], ENGLISH, Start, Break),
        row(F::Article, &["Article ", "ARTICLE "], &[N::Arabic, N::UpperRoman], ENGLISH, Start, Break),
        row(F::Appendix, &["Appendix ", "APPENDIX ", "Annex ", "ANNEX ", "Schedule "], &[N::Arabic, N::UpperRoman, N::UpperLatin], ENGLISH, Start, Break),
        row(F::Roman, &[""], &[N::UpperRoman], &[".", "、"], Start, Break),
        row(F::Latin, &[""], &[N::UpperLatin], &[".", "、", ")"], Start, Break),
        row(F::RomanParen, &["("], &[N::LowerRoman, N::UpperRoman], &[")"], Anywhere, Any),
        row(F::LatinParen, &["("], &[N::LowerLatin, N::UpperLatin], &[")"], Anywhere, Any),
        row(F::LowerLatin, &[""], &[N::LowerLatin], &[")", "."], Anywhere, Break),
        row(F::KatakanaParen, &["("], &[N::Katakana], &[")"], Start, Any),
        row(F::Katakana, &[""], &[N::Katakana], &[" ", ".", "、"], Start, Any),
        row(F::Ordinal, &["第"], &[N::Chinese], &["に、", "点,", "點,", ",", "、", ":"], Anywhere, Any),
        row(F::Among, &["其"], &[N::Chinese], &["是", ",", "、", ":", ""], Anywhere, Any),
        row(F::Is, &["", "第"], &[N::Chinese], &["是", "则是", "則是"], Anywhere, Any),
        row(F::Must, &["", "第"], &[N::Chinese], &["要"], Anywhere, Any),
    ]
};

/// Words that count without numerals, with their ordinal; 0 goes on from any.
const SEQUENCE: &[(Family, &str, u32)] = &[
    (Family::Sequence, "首先", 1),
    (Family::Sequence, "其次", 2),
    (Family::Sequence, "再次", 3),
    (Family::Sequence, "再者", 3),
    (Family::Sequence, "最后", 0),
    (Family::Sequence, "最後", 0),
    (Family::Sequence, "まず、", 1),
    (Family::Sequence, "次に、", 2),
    (Family::Sequence, "最後に、", 0),
    (Family::EnglishSequence, "Firstly", 1),
    (Family::EnglishSequence, "Secondly", 2),
    (Family::EnglishSequence, "Thirdly", 3),
    (Family::EnglishSequence, "First", 1),
    (Family::EnglishSequence, "Second", 2),
    (Family::EnglishSequence, "Third", 3),
    (Family::EnglishSequence, "Fourth", 4),
    (Family::EnglishSequence, "Fifth", 5),
    (Family::EnglishSequence, "Sixth", 6),
    (Family::EnglishSequence, "Finally", 0),
    (Family::EnglishSequence, "Lastly", 0),
];

/// A marker as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) family: Family,
    /// Its number; 0 where any goes on ([`SEQUENCE`]).
    pub(super) ordinal: u32,
    /// Characters from its first to its last sign, blanks after it not counted.
    pub(super) length: usize,
    /// The sign that closes it, for telling `1.` and `1、` apart; `'\0'` where it has none.
    pub(super) sign: char,
}

/// Reads the marker that `chars` begins with. `at_start`: whether a paragraph starts there.
pub(super) fn read(chars: &[char], at_start: bool) -> Option<Marker> {
    let first = *chars.first()?;
    if !may_begin(first) {
        return None;
    }
    let chars = &chars[..chars.len().min(WINDOW)];
    item(chars, at_start)
        .or_else(|| decimal(chars, at_start))
        .or_else(|| TABLE.iter().find_map(|row| row.read(chars, at_start)))
        .or_else(|| sequence(chars))
        .or_else(|| dash(chars, at_start))
}

/// No marker looks further ahead.
const WINDOW: usize = 24;

/// A quick no for most characters.
pub(super) fn may_begin(c: char) -> bool {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '(' | '〔' | '—' => true,
        '\u{4e00}'..='\u{9fff}' => {
            numerals::is_chinese(c)
                || "第其首再最次ま甲乙丙丁戊己庚辛壬癸壹贰貳叁參肆伍陆陸柒捌玖拾任问問议議专專措案目建".contains(c)
        }
        'ま' => true,
        _ => matches!(c, '①'..='⒛' | '❶'..='❿' | '➀'..='➉' | '㉑'..='㊿' | '㈠'..='㈩' | 'Ⅰ'..='ⅻ' | 'ア'..='ト'),
    }
}

impl Row {
    fn read(&self, chars: &[char], at_start: bool) -> Option<Marker> {
        if self.place == Place::Start && !at_start {
            return None;
        }
        self.before.iter().find_map(|before| {
            let after_before = spaced_prefix(chars, before)?;
            self.numerals.iter().find_map(|&numerals| {
                let (ordinal, length) = numerals::read(numerals, &chars[after_before..])?;
                let number_end = after_before + length;
                self.after.iter().find_map(|after| {
                    let gap = usize::from(
                        !before.trim().is_empty() && !after.trim().is_empty() && chars.get(number_end) == Some(&' '),
                    );
                    let end = number_end + gap;
                    let end = end + prefix(chars.get(end..)?, after)?;
                    let mark = end - usize::from(*after == " ");
                    (self.then.holds(&chars[end..]) || *after == " ").then_some(Marker {
                        family: self.family,
                        ordinal,
                        length: mark,
                        sign: after.chars().next_back().unwrap_or('\0'),
                    })
                })
            })
        })
    }
}

impl Then {
    fn holds(self, rest: &[char]) -> bool {
        let next = rest.first().copied();
        match self {
            Then::Any => true,
            Then::Break => next.is_none_or(|c| !c.is_alphanumeric()),
            Then::NoAmount => next.is_none_or(|c| !c.is_ascii_digit()) || is_year(rest),
        }
    }
}

/// Whether `chars` begins with 2023年 or the like.
pub(super) fn is_year(chars: &[char]) -> bool {
    chars.len() > 4 && chars[..4].iter().all(char::is_ascii_digit) && chars[4] == '年'
}

/// Length of `text` where `chars` begins with it.
fn prefix(chars: &[char], text: &str) -> Option<usize> {
    let mut length = 0;
    for c in text.chars() {
        if chars.get(length) != Some(&c) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// [`prefix`], and one blank that may follow it: 第 一 章, ( 一 ).
fn spaced_prefix(chars: &[char], text: &str) -> Option<usize> {
    let length = prefix(chars, text)?;
    let blank = length > 0 && chars.get(length) == Some(&' ');
    Some(length + usize::from(blank))
}

/// Item 7. and Item 1A. of a form.
fn item(chars: &[char], at_start: bool) -> Option<Marker> {
    let word = prefix(chars, "Item ").or_else(|| prefix(chars, "ITEM ")).filter(|_| at_start)?;
    let (number, digits) = numerals::read(Numerals::Arabic, &chars[word..])?;
    let end = word + digits;
    let letter = chars.get(end).copied().filter(char::is_ascii_uppercase);
    let end = end + usize::from(letter.is_some());
    let sign = chars.get(end).copied().filter(|c| matches!(c, '.' | ':'));
    let ordinal = number * 27 + letter.map_or(0, |letter| letter as u32 - 'A' as u32 + 1);
    let length = end + usize::from(sign.is_some());
    Then::Break.holds(&chars[length..]).then_some(Marker {
        family: Family::Item,
        ordinal,
        length,
        sign: sign.unwrap_or('\0'),
    })
}

/// 1.1, 1.1.1 and 1.1.1.1, at the start of a paragraph.
fn decimal(chars: &[char], at_start: bool) -> Option<Marker> {
    if !at_start || !chars[0].is_ascii_digit() {
        return None;
    }
    let (mut end, mut count, mut last) = (0, 0, 0);
    loop {
        let digits = chars[end..].iter().take(3).take_while(|c| c.is_ascii_digit()).count();
        if digits == 0 || digits > 2 || chars[end] == '0' {
            break;
        }
        last = chars[end..end + digits].iter().fold(0, |value, &c| value * 10 + c as u32 - '0' as u32);
        end += digits;
        count += 1;
        match (chars.get(end), chars.get(end + 1)) {
            (Some('.'), Some(next)) if next.is_ascii_digit() && count < 5 => end += 1,
            _ => break,
        }
    }
    let family = match count {
        2 => Family::Decimal2,
        3 => Family::Decimal3,
        4 => Family::Decimal4,
        _ => return None,
    };
    let next = chars.get(end).copied();
    if next.is_some_and(|c| c.is_ascii_alphanumeric() || "%‰万萬亿億千百元倍个個米公吨噸亩畝".contains(c))
    {
        return None;
    }
    let sign = next.filter(|c| matches!(c, '.' | '、')).unwrap_or('\0');
    Some(Marker { family, ordinal: last, length: end + usize::from(sign != '\0'), sign })
}

/// 首先 and First; the comma after an English one is part of the cue.
fn sequence(chars: &[char]) -> Option<Marker> {
    SEQUENCE.iter().find_map(|&(family, word, ordinal)| {
        let length = prefix(chars, word)?;
        let next = chars.get(length).copied().unwrap_or(' ');
        let cue =
            if family == Family::EnglishSequence { next == ',' } else { !"级級位席长長日天".contains(next) };
        cue.then_some(Marker { family, ordinal, length, sign: '\0' })
    })
}

/// —— before an item.
fn dash(chars: &[char], at_start: bool) -> Option<Marker> {
    let length = chars.iter().take(3).take_while(|&&c| c == '—').count();
    (at_start && length == 2).then_some(Marker { family: Family::Dash, ordinal: 0, length, sign: '\0' })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marker(text: &str) -> Option<(Family, u32, usize)> {
        let chars: Vec<char> = text.chars().map(crate::text::fold).collect();
        read(&chars, true).map(|marker| (marker.family, marker.ordinal, marker.length))
    }

    #[test]
    fn reads_every_system() {
        for (text, expected) in [
            ("第一编 总则", (Family::Volume, 1, 3)),
            ("第三部分 财务", (Family::Part, 3, 4)),
            ("第 二 章 学校", (Family::Chapter, 2, 5)),
            ("第１節 概要", (Family::Section, 1, 3)),
            ("第十二条 本法", (Family::Article, 12, 4)),
            ("一、概况", (Family::Han, 1, 2)),
            ("（二）党建", (Family::HanParen, 2, 3)),
            ("㈠党建", (Family::HanParen, 1, 1)),
            ("3．安全", (Family::Arabic, 3, 2)),
            ("3、安全", (Family::Arabic, 3, 2)),
            ("（４）安全", (Family::ArabicParen, 4, 3)),
            ("⑴安全", (Family::ArabicParen, 1, 1)),
            ("2) safety", (Family::ArabicClose, 2, 2)),
            ("②安全", (Family::Circled, 2, 1)),
            ("1.2 安全", (Family::Decimal2, 2, 3)),
            ("3.1.4. Pay", (Family::Decimal3, 4, 6)),
            ("Chapter IV The school", (Family::Chapter, 4, 10)),
            ("ITEM 7. Business", (Family::Item, 189, 7)),
            ("Appendix B: Tables", (Family::Appendix, 2, 11)),
            ("IV. Methods", (Family::Roman, 4, 3)),
            ("B. Methods", (Family::Latin, 2, 2)),
            ("(b) the second", (Family::LatinParen, 2, 3)),
            ("(iii) the third", (Family::RomanParen, 3, 5)),
            ("一是加强", (Family::Is, 1, 2)),
            ("二要加强", (Family::Must, 2, 2)),
            ("第一，加强", (Family::Ordinal, 1, 3)),
            ("其二，加强", (Family::Among, 2, 3)),
            ("首先，加强", (Family::Sequence, 1, 3)),
            ("Second, we", (Family::EnglishSequence, 2, 7)),
            ("(ア)概要", (Family::KatakanaParen, 1, 3)),
            ("——加强", (Family::Dash, 0, 2)),
        ] {
            assert_eq!(marker(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn numbers_and_names_are_no_markers() {
        for text in [
            "1.2万人",
            "2020年",
            "3.5%",
            "第一封信",
            "第三季度",
            "U.S. sales",
            "I think",
            "A school",
            "10月",
            "Second quarter",
        ] {
            assert_eq!(marker(text), None, "{text}");
        }
    }
}
