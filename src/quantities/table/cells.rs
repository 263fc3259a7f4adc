//! What a cell of a table holds by itself.

use super::bounds;
use crate::analysis::Bound;
use crate::quantities::numeral::{self, Numeral, Reading};
use crate::quantities::{dates, grouped};
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, starts_with, starts_with_any};
use rust_decimal::Decimal;

/// Whether the column counts rows or names years and codes.
pub(super) fn is_counter(chars: &[char], head: Option<&Chars>, cell: &Chars) -> bool {
    let Some(head) = head else { return is_year(chars, cell) };
    let text: String = chars[head.clone()].iter().collect();
    let named = [
        "序号", "编号", "代码", "年份", "排名", "名次", "页码", "电话", "日期", "时间", "文号", "学号", "工号", "编码",
        "号码", "邮编", "账号", "证号", "附注", "附註", "行次", "No.", "Page", "Rank", "Date", "Note", "Ref",
    ];
    // 时间进度 is a value; Current Year and 前連結会計年度 are over amounts.
    let is_time = |name: &str| matches!(name, "年份" | "日期" | "时间");
    let years = ["年度", "Year"];
    named.iter().any(|name| text.ends_with(name) || text.starts_with(name) && !is_time(name))
        || years.contains(&text.as_str())
        || years.iter().any(|name| text.starts_with(name) || text.ends_with(name)) && is_year(chars, cell)
}

pub(super) fn is_year(chars: &[char], cell: &Chars) -> bool {
    match numeral::read_at(chars, cell.start) {
        Reading::Numeral(numeral) => numeral.end == cell.end && dates::is_year_like(chars, cell.start, &numeral),
        Reading::Skip(_) => false,
    }
}

/// The number that a cell is.
#[derive(Clone, Debug)]
pub(in crate::quantities) struct Figure {
    /// Its digits.
    pub digits: Chars,
    /// Those of the upper end of a range.
    pub max: Option<Chars>,
    /// Whether a minus or brackets make it negative.
    pub negative: bool,
    /// Whether % stands behind it.
    pub percent: bool,
    pub bound: Bound,
}

/// The number of a cell that holds nothing else but a sign, brackets, $, % or the words of a bound: (1,204), 〔254〕, 85以上, 16-17.
pub(super) fn number(chars: &[char], cell: &Chars) -> Option<Figure> {
    /// Characters of the longest such cell, with the interval behind its number.
    const LONGEST: usize = 60;
    if cell.len() > LONGEST || !chars[cell.clone()].iter().any(char::is_ascii_digit) {
        return None;
    }
    let mut start = cell.start;
    let mut end = cell.end;
    let mut negative = false;
    if end > start + 1 && matches!((chars[start], chars[end - 1]), ('(', ')') | ('[', ']') | ('〔', '〕')) {
        (negative, start, end) = (chars[start] == '(', start + 1, end - 1);
    }
    let lower = bounds::before(&chars[start..end]);
    start += lower.map_or(0, |(_, length)| length);
    while start < end && matches!(chars[start], '$' | '￥' | '¥' | '€' | '£' | ' ' | '*') {
        start += 1;
    }
    if start < end && matches!(chars[start], '-' | '−' | '+' | '–') {
        negative |= chars[start] != '+';
        start += 1;
    }
    let end = before_aside(chars, start, end);
    let upper = bounds::after(&chars[start..end]);
    let end = end - upper.map_or(0, |(_, length)| length);
    let percent = end > start && chars[end - 1] == '%';
    let end = end - usize::from(percent);
    if !chars.get(start).is_some_and(char::is_ascii_digit) || start >= end {
        return None;
    }
    let bound = lower.or(upper).map_or(Bound::Exact, |(bound, _)| bound);
    let figure = |digits, max| Figure { digits, max, negative, percent, bound };
    // A numeral goes over blanks, and a tab is folded to one: what is in the next cell is not part of it.
    let Reading::Numeral(numeral) = numeral::read_at(&chars[..end], start) else { return None };
    if numeral.end == end || chars[numeral.end..end].iter().all(|c| matches!(c, ' ' | '*')) {
        return Some(figure(start..numeral.end, None));
    }
    if grouped::joined(&chars[..end], start, &numeral).is_some_and(|it| it.end == end) {
        return Some(figure(start..end, None));
    }
    let max = upper_end(chars, &numeral, percent, end).filter(|_| bound == Bound::Exact && !negative)?;
    Some(figure(start..numeral.end, Some(max)))
}

/// The digits behind the dash of a range whose first number is `from`: 16-17, 35%~40%. None of 5-3 and 2020-21.
fn upper_end(chars: &[char], from: &Numeral, percent: bool, end: usize) -> Option<Chars> {
    let dash = from.end + usize::from(percent && chars[from.end] == '%');
    let start = dash + 1;
    if !matches!(chars.get(dash), Some('-' | '–' | '—' | '~' | '至')) || !chars[start..end].first()?.is_ascii_digit()
    {
        return None;
    }
    match numeral::read_at(&chars[..end], start) {
        Reading::Numeral(to) if to.end == end && to.value > from.value && chars[start] != '0' => {
            let year = Decimal::from(1900)..Decimal::from(2200);
            (percent || !year.contains(&from.value)).then_some(start..end)
        }
        _ => None,
    }
}

/// Where the number in `start..end` ends whose share or interval stands behind it: 352 (6.9), 0.90 (0.78–1.04).
fn before_aside(chars: &[char], start: usize, end: usize) -> usize {
    let text = &chars[start..end];
    let open = text.iter().rposition(|c| *c == '(').filter(|&open| open > 1 && text[open - 1] == ' ');
    let Some(open) = open.filter(|_| text.last() == Some(&')')) else { return end };
    let aside = &text[open + 1..text.len() - 1];
    let plain = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '-' | '–' | '−' | ' ' | '<');
    if aside.iter().all(plain) && aside.iter().any(char::is_ascii_digit) { start + open - 1 } else { end }
}

/// The cell without the sign of a note behind its number: 1.345 (註4), 11,987註1, 2,450 (Note 3).
pub(super) fn before_note(chars: &[char], cell: &Chars) -> Chars {
    const LONGEST: usize = 10;
    let words = &chars[cell.clone()];
    let may_be = words.first().is_some_and(|c| c.is_ascii_digit() || matches!(c, '(' | '-' | '+' | '<'));
    if !may_be || !words.last().is_some_and(|c| c.is_ascii_digit() || *c == ')') {
        return cell.clone();
    }
    let mark = words
        .iter()
        .rev()
        .take(LONGEST)
        .position(|c| matches!(c, '註' | '注' | 'N'))
        .map(|back| words.len() - 1 - back);
    let Some(mark) = mark.filter(|&mark| mark > 0) else { return cell.clone() };
    let number = match words[mark..] {
        ['N', 'o', 't', 'e', ..] => &words[mark + 4..],
        ['註' | '注', ..] => &words[mark + 1..],
        _ => return cell.clone(),
    };
    let number = number.strip_suffix(&[')']).unwrap_or(number);
    let plain = number.iter().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '、'));
    let before = words[..mark].iter().rposition(|c| !matches!(c, ' ' | '(')).map_or(0, |last| last + 1);
    if plain && before > 0 { cell.start..cell.start + before } else { cell.clone() }
}

/// Whether a cell is a number and a unit of one word: 48 min, ≥99.9 %, 12万元.
pub(super) fn is_number_with_unit(chars: &[char], cell: &Chars) -> bool {
    const LONGEST: usize = 16;
    let text = &chars[cell.clone()];
    let text = &text[bounds::before(text).map_or(0, |(_, length)| length)..];
    let digits = text.iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')).count();
    let unit = &text[digits..];
    text.first().is_some_and(char::is_ascii_digit)
        // 1.校舍 is a point of a list.
        && text[digits - 1] != '.'
        && text.len() <= LONGEST
        && (1..=8).contains(&unit.len())
        && unit.iter().all(|c| c.is_alphabetic() || matches!(c, '%' | '/' | '℃'))
}

/// Whether a cell says when: 2025年, 113年底, 3月, 第二季度, 上半年, Q3, Mar 3-4, 2024-05-20.
pub(in crate::quantities) fn is_period(chars: &[char], cell: &Chars) -> bool {
    const LONGEST: usize = 24;
    const NAMES: &[&str] =
        &["上半年", "下半年", "全年", "年初", "年末", "年底", "季度", "本期", "上期", "期初", "期末"];
    const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words = &chars[cell.clone()];
    if words.is_empty() || words.len() > LONGEST {
        return false;
    }
    if words[0].is_ascii_alphabetic() {
        let lower: Vec<char> = words.iter().map(char::to_ascii_lowercase).collect();
        let letters = lower.iter().take_while(|c| c.is_ascii_alphabetic()).count();
        let rest_is_digits =
            lower[letters..].iter().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | ',' | '/'));
        let opens = match letters {
            1 => matches!(lower[0], 'q' | 'h') && lower.len() > 1,
            2 => starts_with(&lower, "fy") && lower.len() > 2,
            3 => starts_with_any(&lower, MONTHS),
            _ => letters <= 9 && starts_with_any(&lower, MONTHS) && ends_with_any(&lower[..letters], MONTH_ENDS),
        };
        return opens && rest_is_digits;
    }
    if words.len() <= 4 && ends_with_any(words, NAMES) {
        return true;
    }
    let digits = words.iter().filter(|c| c.is_ascii_digit()).count();
    let dated = words.iter().all(|c| {
        c.is_ascii_digit()
            || matches!(c, '-' | '–' | '/' | '.' | '~' | '至' | '年' | '月' | '日' | '底' | '末' | '初' | '度')
    });
    let named = words.contains(&'月') || words.contains(&'日') || words.contains(&'年') && digits >= 3;
    let separators = words.iter().filter(|c| matches!(c, '-' | '/' | '.')).count();
    dated && digits > 0 && (named || digits >= 4 && separators >= 1 && dates_like(words))
}

/// What the names of months end with.
const MONTH_ENDS: &[&str] = &["uary", "rch", "ril", "une", "uly", "ust", "ber", "ept"];

/// 2024-05-20, 2020-21: four digits first, of a year.
fn dates_like(words: &[char]) -> bool {
    let digits = words.iter().take_while(|c| c.is_ascii_digit()).count();
    digits == 4 && matches!(words[..2], ['1', '9'] | ['2', '0'])
}
