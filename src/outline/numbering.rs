//! The numbering systems: a table that people can extend.
//!
//! A row says how a marker is written: words before the ordinal, the script of the ordinal, signs after it. Rows that
//! stand for the same rank (`1.` and `1、`) share a [`Family`], and so count on from each other; the sign tells them
//! apart for the notes. `rank` is the prior of the tree: GB/T 9704-2012 orders 一、 (一) 1. (1), books and laws order
//! 编 章 节 条; how the document itself nests overrules it.

use super::numerals::Numerals;
use crate::text::phrases::{Phrases, starts_with, starts_with_any};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Markers that count on from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Family {
    /// 第一编, 第一篇, 第一卷.
    Volume,
    /// 第一部分, Part I.
    Part,
    /// Appendix A.
    Appendix,
    /// 第一章, Chapter 1.
    Chapter,
    /// Item 7 of a form.
    Item,
    /// 第一节, Section 1.
    Section,
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
    /// i. and i)
    LowerRoman,
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
    /// 一个是, 再一个是
    OneIs,
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

    /// May be all of its line, its title on the next: PART I, 01.
    pub(super) fn may_stand_alone(self) -> bool {
        self <= Family::Section || self == Family::Bare
    }

    /// Says by itself that a line is a heading, whatever its number.
    pub(super) fn is_strong(self) -> bool {
        self <= Family::Section || matches!(self, Family::Financial | Family::Han | Family::Article | Family::HanParen)
    }
}

/// Where a marker may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a paragraph only.
    Start,
    /// After the end of a clause too.
    Anywhere,
}

/// What has to follow a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Anything but white space alone.
    Any,
    /// White space, punctuation, Chinese or the end of the line.
    Break,
    /// No digit: `1.2万` is an amount. A year may: `1.2023年工作`.
    NoAmount,
    /// Chinese, behind a blank too, or the end of the line.
    Chinese,
}

/// One way to write a marker.
pub(super) struct Row {
    pub(super) family: Family,
    pub(super) before: &'static [&'static str],
    pub(super) numerals: &'static [Numerals],
    pub(super) after: &'static [&'static str],
    pub(super) place: Place,
    pub(super) then: Then,
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
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "任务", "任務", "问题", "問題", "议题", "議題", "议程", "議程", "专题", "專題", "措施", "案例", "目标", "目標",
    "建议", "建議", "案由", "提案", "议案", "議案", "亮点", "亮點", "做法", "举措", "舉措", "对策", "對策", "关键词", "關鍵詞",
    "模块", "板块", "类型", "類型", "经验", "启示", "路径", "行动", "行動", "工程", "方案", "原因", "特点",
    "关注事项", "關注事項", "重点", "重點", "策略",
];

/// The same in English, where a colon or dash has to follow: Priority 1: Safety.
const ENGLISH_LABELS: &[&str] = &[
    "Priority ",
    "Objective ",
    "Goal ",
    "Recommendation ",
    "Finding ",
    "Theme ",
    "Pillar ",
    "Task ",
    "Phase ",
    "Step ",
    "Strategy ",
    "Initiative ",
    "Outcome ",
    "Principle ",
    "Lesson ",
    "Question ",
    "Key Result ",
    "Result ",
    "Milestone ",
    "Workstream ",
    "Action ",
    "Output ",
    "Strategic Priority ",
    "Strategic Goal ",
    "Strategic Objective ",
    "Key Finding ",
    "Key Priority ",
    "Case Study ",
    "Focus Area ",
    "Priority Area ",
    "Component ",
    "Challenge ",
    "Work Package ",
];

/// What 条 counts in a speech: 第一条主线,是… is no article.
const COUNTED: &[&str] = &[
    "主线", "主線", "经验", "經驗", "教训", "教訓", "建议", "建議", "措施", "路径", "路徑", "途径", "途徑", "渠道",
    "原因", "理由", "体会", "體會", "线索", "線索", "红线", "底线", "赛道", "路", "线",
];

/// Whether `rest`, which follows 第一条, is a thing that 条 counts and what is said of it.
pub(super) fn is_counted(rest: &[char]) -> bool {
    COUNTED.iter().any(|thing| {
        starts_with(rest, thing) && {
            let rest = &rest[thing.chars().count()..];
            let rest = rest.strip_prefix(&[',']).unwrap_or(rest);
            starts_with_any(rest, &["是", "就是", "也就是", "即", ":"])
        }
    })
}

/// The systems; of the rows that fit, the first wins. Everything is written half-width, as the text is folded.
#[rustfmt::skip]
pub(super) static TABLE: &[Row] = {
    use Family as F;
    use Numerals as N;
    use Place::{Anywhere, Start};
    use Then::{Any, Break, Chinese, NoAmount};
    const ENGLISH: &[&str] = &[".", ":", ""];
    &[
        row(F::Volume, &["第"], &[N::Chinese, N::Arabic], &["编", "編", "篇", "卷"], Start, Any),
        row(F::Part, &["第"], &[N::Chinese, N::Arabic, N::UpperRoman], &["部分", "部"], Start, Any),
        row(F::Chapter, &["第"], &[N::Chinese, N::Arabic, N::Financial], &["章", "讲", "講"], Start, Any),
        row(F::Section, &["第"], &[N::Chinese, N::Arabic], &["节", "節"], Start, Any),
        row(F::Article, &["第"], &[N::Chinese, N::Arabic], &["条", "條"], Start, Any),
        row(F::Stage, &["第"], &[N::Chinese], &["阶段", "階段", "步"], Start, Any),
        row(F::Labelled, LABELS, &[N::Chinese, N::Arabic], &[":", " "], Start, Any),
        row(F::Labelled, &["第"], &[N::Chinese, N::Arabic], &["案:", "案 "], Start, Any),
        row(F::Labelled, &["Q", "NO.", "No."], &[N::Arabic], &[":", ".", ""], Start, Chinese),
        row(F::Labelled, ENGLISH_LABELS, &[N::Arabic, N::EnglishWord], &[":", " -", " –", " —"], Start, Any),
        row(F::Financial, &[""], &[N::Financial], &["、", "."], Start, Any),
        row(F::Financial, &[""], &[N::Financial], &[" "], Start, Any),
        row(F::Han, &[""], &[N::Chinese], &["、", "."], Anywhere, Any),
        row(F::Han, &[""], &[N::Chinese], &[" "], Start, Any),
        row(F::Han, &[""], &[N::Chinese], &[",", ":"], Start, Chinese),
        row(F::HanParen, &["(", "〔"], &[N::Chinese], &[")、", ")", "〕"], Anywhere, Any),
        row(F::HanParen, &[""], &[N::Chinese], &[")、", ")"], Start, Any),
        row(F::HanParen, &["[", "<", "〈"], &[N::Chinese], &["]", ">", "〉"], Start, Any),
        row(F::HanParen, &[""], &[N::ParenthesisedIdeograph], &["、", ""], Anywhere, Any),
        row(F::Stem, &[""], &[N::Stem], &["、", "."], Start, Any),
        row(F::StemParen, &["("], &[N::Stem], &[")"], Anywhere, Any),
        row(F::Arabic, &[""], &[N::Arabic], &["、"], Anywhere, Any),
        row(F::Arabic, &[""], &[N::Arabic], &["."], Anywhere, NoAmount),
        row(F::Arabic, &[""], &[N::Dotted], &[""], Anywhere, Any),
        row(F::Arabic, &[""], &[N::Arabic], &[",", ":"], Start, Chinese),
        row(F::Bare, &[""], &[N::ZeroLed], &[" |", "|", "丨", " ·", "·", " /", "/", ""], Start, Chinese),
        row(F::Bare, &[""], &[N::Arabic], &[" "], Start, NoAmount),
        row(F::Circled, &[""], &[N::Arabic], &["\u{fe0f}\u{20e3}", "\u{20e3}"], Start, Any),
        row(F::ArabicParen, &["("], &[N::Arabic], &[")、", ")"], Anywhere, Any),
        row(F::ArabicParen, &[""], &[N::Parenthesised], &["、", ""], Anywhere, Any),
        row(F::ArabicClose, &[""], &[N::Arabic], &[")、", ")"], Anywhere, Any),
        row(F::Circled, &[""], &[N::Circled], &["、", ".", ""], Anywhere, Any),
        row(F::Chapter, &["Chapter ", "CHAPTER "], &[N::Arabic, N::UpperRoman, N::EnglishWord], ENGLISH, Start, Break),
        row(F::Part, &["Part ", "PART "], &[N::Arabic, N::UpperRoman, N::UpperLatin, N::EnglishWord], ENGLISH, Start, Break),
        row(F::Part, &["Part.", "PART.", "Part", "PART"], &[N::Arabic], &[""], Start, Break),
        row(F::Decimal2, &["Section ", "SECTION "], &[N::Pair], ENGLISH, Start, Break),
        row(F::Section, &["Section ", "SECTION "], &[N::Arabic, N::UpperRoman, N::UpperLatin], ENGLISH, Start, Break),
        row(F::Article, &["Article ", "ARTICLE "], &[N::Arabic, N::UpperRoman], ENGLISH, Start, Break),
        row(F::Appendix, &["Appendix ", "APPENDIX ", "Annex ", "ANNEX ", "Schedule "], &[N::Arabic, N::UpperRoman, N::UpperLatin], ENGLISH, Start, Break),
        row(F::Roman, &[""], &[N::UpperRoman], &[".", "、", ")"], Start, Break),
        row(F::Roman, &[""], &[N::RomanSign], &[" "], Start, Any),
        row(F::Latin, &[""], &[N::UpperLatin], &[".", "、", ")"], Start, Break),
        row(F::RomanParen, &["("], &[N::LowerRoman, N::UpperRoman], &[")"], Anywhere, Any),
        row(F::LatinParen, &["("], &[N::LowerLatin, N::UpperLatin], &[")"], Anywhere, Any),
        row(F::LowerRoman, &[""], &[N::LowerRoman], &[")", "."], Start, Break),
        row(F::LowerLatin, &[""], &[N::LowerLatin], &[")"], Start, Any),
        row(F::LowerLatin, &[""], &[N::LowerLatin], &[")", "."], Anywhere, Break),
        row(F::KatakanaParen, &["("], &[N::Katakana], &[")"], Start, Any),
        row(F::Katakana, &[""], &[N::Katakana], &[" ", ".", "、"], Start, Any),
        row(F::Ordinal, &["第"], &[N::Chinese], &["に、", "点,", "點,", "方面,", "方面:", "个方面,", "个方面:", "个方面是", ",", "、", ":"], Anywhere, Any),
        row(F::Among, &["其"], &[N::Chinese], &["是", ",", "、", ":", ""], Anywhere, Any),
        row(F::Is, &["", "第"], &[N::Chinese], &["是", "则是", "則是"], Anywhere, Any),
        row(F::Must, &["", "第"], &[N::Chinese], &["要"], Anywhere, Any),
    ]
};

/// Words that count without numerals, with their ordinal; 0 goes on from any.
pub(super) const SEQUENCE: &[(Family, &str, u32)] = &[
    (Family::Sequence, "まず、", 1),
    (Family::Sequence, "次に、", 2),
    (Family::Sequence, "最後に、", 0),
    (Family::Sequence, "首先", 1),
    (Family::Sequence, "其次", 2),
    (Family::Sequence, "再次", 3),
    (Family::Sequence, "再者", 3),
    (Family::Sequence, "最后", 0),
    (Family::Sequence, "最後", 0),
    (Family::OneIs, "一个是", 1),
    (Family::OneIs, "再一个是", 0),
    (Family::OneIs, "还有一个是", 0),
    (Family::OneIs, "另一个是", 0),
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

/// The words of [`SEQUENCE`] that `chars` begin with.
pub(super) fn sequence(chars: &[char]) -> impl Iterator<Item = (&[char], &(Family, u32))> {
    static WORDS: OnceLock<Phrases<(Family, u32)>> = OnceLock::new();
    let words =
        WORDS.get_or_init(|| Phrases::new(SEQUENCE.iter().map(|&(family, word, ordinal)| (word, (family, ordinal)))));
    words.starting(chars).map(|(word, entry)| (&word[..], entry))
}

/// A bit for each row of [`TABLE`], by the first characters of markers.
fn rows_by_first() -> &'static Phrases<u64> {
    static ROWS: OnceLock<Phrases<u64>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows: BTreeMap<char, u64> = BTreeMap::new();
        SEQUENCE.iter().filter_map(|(_, word, _)| word.chars().next()).for_each(|c| _ = rows.insert(c, 0));
        for (index, row) in TABLE.iter().enumerate() {
            let mut add = |c: char| *rows.entry(c).or_default() |= 1 << index;
            for before in row.before {
                match before.chars().next() {
                    Some(first) => add(first),
                    None => row.numerals.iter().for_each(|numerals| numerals.first_characters().for_each(&mut add)),
                }
            }
        }
        Phrases::new(rows.into_iter().map(|(c, rows)| (c.to_string(), rows)))
    })
}

/// Whether a marker may begin with the Chinese character `c`.
pub(super) fn may_begin(c: char) -> bool {
    !rows_by_first().of(c).is_empty()
}

/// The rows of [`TABLE`] that a marker may be of that begins with `first`.
pub(super) fn rows(first: char) -> impl Iterator<Item = &'static Row> {
    let rows = rows_by_first().of(first).first().map_or(0, |(_, rows)| *rows);
    TABLE.iter().enumerate().filter(move |(index, _)| rows >> index & 1 == 1).map(|(_, row)| row)
}

#[cfg(test)]
mod tests {
    use super::super::numerals;
    use super::*;

    #[test]
    fn every_row_is_found_by_what_it_may_begin_with() {
        assert!(TABLE.len() <= u64::BITS as usize);
        for (first, ordinal) in ('\0'..'\u{1_0000}').flat_map(|c| TABLE.iter().map(move |row| (c, row))) {
            let reads = |numerals: &Numerals| numerals::read(*numerals, &[first, 'n', 'e', ' ']).is_some();
            let alone = |numerals: &Numerals| numerals::read(*numerals, &[first]).is_some();
            let begins = ordinal.before.contains(&"") && ordinal.numerals.iter().any(|n| reads(n) || alone(n));
            assert!(!begins || rows(first).any(|row| std::ptr::eq(row, ordinal)), "{first}");
        }
    }
}
