//! Reads a marker by the table of [`numbering`].

use super::numbering::{self, Family, Place, Row, Then};
use super::numerals::{self, Numerals};
use crate::text::is_han;
use crate::text::phrases::is_any;

/// A marker as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) family: Family,
    /// Its number; 0 where any goes on ([`numbering::SEQUENCE`]).
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
        .or_else(|| numbering::rows(first).find_map(|row| row.read(chars, at_start)))
        .or_else(|| sequence(chars))
        .or_else(|| dash(chars, at_start))
        .or_else(|| framed(chars).filter(|_| at_start))
        .or_else(|| before_frame(chars).filter(|_| at_start))
}

/// No marker looks further ahead.
const WINDOW: usize = 24;

/// A quick no for most characters.
pub(super) fn may_begin(c: char) -> bool {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '(' | '〔' | '【' | '—' => true,
        '\u{4e00}'..='\u{9fff}' | '[' | '<' | '〈' => numbering::may_begin(c),
        'ま' => true,
        _ => {
            matches!(c, '①'..='⒛' | '⓵'..='⓾' | '❶'..='➓' | '㉑'..='㊿' | '㈠'..='㈩' | 'Ⅰ'..='ⅻ' | 'ア'..='ト')
        }
    }
}

impl Row {
    fn read(&self, chars: &[char], at_start: bool) -> Option<Marker> {
        if self.place == Place::Start && !at_start {
            return None;
        }
        self.before.iter().find_map(|before| {
            let number_start = spaced_prefix(chars, before)?;
            self.numerals.iter().find_map(|&numerals| {
                let (ordinal, length) = numerals::read(numerals, &chars[number_start..])?;
                self.after.iter().find_map(|after| self.close(chars, before, number_start + length, after, ordinal))
            })
        })
    }

    /// The marker whose number ends at `number_end`, where `after` closes it.
    fn close(&self, chars: &[char], before: &str, number_end: usize, after: &str, ordinal: u32) -> Option<Marker> {
        let framed = !before.trim().is_empty() && !after.trim().is_empty();
        let spaced = (framed || after == "、") && chars.get(number_end) == Some(&' ');
        let end = number_end + usize::from(spaced);
        let end = end + prefix(chars.get(end..)?, after)?;
        if self.family == Family::Han && is_pair(ordinal, &chars[end..])
            || self.family == Family::Article && numbering::is_counted(&chars[end..])
            || after != " " && !self.then.holds(&chars[end..])
            // Letters before a blank are words: I think.
            || self.family == Family::Roman && after == " " && chars[0].is_ascii()
        {
            return None;
        }
        // 第一阶段： closes with its colon; the blank after "1 总则" is not part of the marker.
        let colon = before == "第" && !after.is_empty() && chars.get(end) == Some(&':');
        // 1.、 and （一）. have one sign too many.
        let twice = matches!((after, chars.get(end)), ("." | ")", Some('、')) | (")", Some('.')));
        let length = end + usize::from(colon || twice) - usize::from(after == " ");
        Some(Marker { family: self.family, ordinal, length, sign: after.chars().next_back().unwrap_or('\0') })
    }
}

impl Then {
    fn holds(self, rest: &[char]) -> bool {
        let next = rest.first().copied();
        match self {
            Then::Any => true,
            Then::Break => next.is_none_or(|c| !c.is_alphanumeric() || is_han(c)),
            Then::NoAmount => next.is_none_or(|c| !c.is_ascii_digit()) || is_year(rest),
            Then::Chinese => {
                let next = rest.iter().find(|c| !c.is_whitespace());
                next.is_none_or(|&c| is_han(c) || matches!(c, '“' | '《')) || is_year(rest)
            }
        }
    }
}

/// 二、三产业 and 一、二季度: two numbers that go together, and no marker.
fn is_pair(ordinal: u32, chars: &[char]) -> bool {
    const COUNTED: &str = "产產季級级类類线線等轮輪期批次档檔环環本胎孩月楼号號组組者审審";
    let Some((next, length)) = numerals::read(Numerals::Chinese, chars) else { return false };
    let grade = chars.get(length) == Some(&'年') && chars.get(length + 1) == Some(&'级');
    next == ordinal + 1 && (grade || chars.get(length).is_some_and(|&c| COUNTED.contains(c)))
}

/// Whether `chars` begins with 2023年, or 113年 of the Republic's years.
pub(super) fn is_year(chars: &[char]) -> bool {
    let digits = chars.iter().take(5).take_while(|c| c.is_ascii_digit()).count();
    chars.get(digits) == Some(&'年') && (digits == 4 || digits == 3 && chars[0] == '1')
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

/// 【一】, 【2】 and 【案例一】: a number, or a label and its number, in a frame of its own.
fn framed(chars: &[char]) -> Option<Marker> {
    let inner = &chars.strip_prefix(&['【'])?;
    let end = inner.iter().take(WINDOW).position(|&c| c == '】')?;
    let label = numbering::LABELS.iter().find_map(|label| prefix(inner, label)).unwrap_or(0);
    let (numerals, family) = match inner[label] {
        '0'..='9' => (Numerals::Arabic, Family::ArabicParen),
        _ => (Numerals::Chinese, Family::HanParen),
    };
    let (ordinal, length) = numerals::read(numerals, &inner[label..end])?;
    let family = if label > 0 { Family::Labelled } else { family };
    (label + length == end).then_some(Marker { family, ordinal, length: end + 2, sign: '】' })
}

/// 第2【事業の状況】 and 4【経理の状況】 of a securities report: the number of a title in a frame.
fn before_frame(chars: &[char]) -> Option<Marker> {
    let word = usize::from(chars[0] == '第');
    let (ordinal, digits) = numerals::read(Numerals::Arabic, &chars[word..])?;
    let length = word + digits;
    let family = if word > 0 { Family::Chapter } else { Family::Section };
    (chars[length..].iter().find(|c| **c != ' ') == Some(&'【')).then_some(Marker {
        family,
        ordinal,
        length,
        sign: '\0',
    })
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

/// Length of `O1：` and `KR2：` of a plan by objectives, and of the `0.` of a first section: numbers that only a Markdown heading has.
pub(super) fn objective(words: &[char]) -> Option<usize> {
    let letters = words.iter().take(3).take_while(|c| c.is_ascii_uppercase()).count();
    let digits = words[letters..].iter().take(2).take_while(|c| c.is_ascii_digit()).count();
    let known = is_any(&words[..letters], &["O", "KR"]) || letters == 0 && words.first() == Some(&'0');
    let sign = words.get(letters + digits)?;
    (known && digits > 0 && matches!(sign, ':' | '.' | '、')).then_some(letters + digits + 1)
}

/// 首先 and First; the comma after an English one is part of the cue.
fn sequence(chars: &[char]) -> Option<Marker> {
    numbering::sequence(chars).find_map(|(word, &(family, ordinal))| {
        let length = word.len();
        let next = chars.get(length).copied().unwrap_or(' ');
        let cue = match family {
            Family::EnglishSequence => next == ',',
            _ => !"级級位席长長日天一".contains(next),
        };
        let comma = usize::from(matches!(next, ',' | '、' | ':'));
        cue.then_some(Marker { family, ordinal, length: length + comma, sign: '\0' })
    })
}

/// —— before an item. Within a paragraph the item is a short phrase that a comma, a colon or a full stop closes.
fn dash(chars: &[char], at_start: bool) -> Option<Marker> {
    const LONGEST_ITEM: usize = 20;
    let length = chars.iter().take(3).take_while(|&&c| c == '—').count();
    let closed = || {
        chars[length..]
            .iter()
            .take(LONGEST_ITEM)
            .find(|c| matches!(c, ',' | ':' | '。' | ';'))
            .is_some_and(|&c| c != ';')
    };
    (length == 2 && (at_start || closed())).then_some(Marker { family: Family::Dash, ordinal: 0, length, sign: '\0' })
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
