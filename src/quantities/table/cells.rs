//! What a cell of a table holds by itself.

use crate::quantities::numeral::{self, Reading};
use crate::quantities::{dates, grouped};
use crate::text::Chars;

/// Whether the column counts rows or names years and codes.
pub(super) fn is_counter(chars: &[char], head: Option<&Chars>, cell: &Chars) -> bool {
    let Some(head) = head else { return is_year(chars, cell) };
    let text: String = chars[head.clone()].iter().collect();
    let named = [
        "序号", "编号", "代码", "年份", "排名", "名次", "页码", "电话", "日期", "时间", "文号", "No.", "Page", "Rank",
        "Date", "Note", "Ref",
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

/// The digits of a cell that holds nothing else but a sign, brackets, $ or %.
pub(super) fn number(chars: &[char], cell: &Chars) -> Option<(Chars, bool, bool)> {
    let mut start = cell.start;
    let mut end = cell.end;
    let mut negative = false;
    if end > start + 1 && matches!((chars[start], chars[end - 1]), ('(', ')') | ('[', ']')) {
        (negative, start, end) = (chars[start] == '(', start + 1, end - 1);
    }
    while start < end && matches!(chars[start], '$' | '￥' | '¥' | '€' | '£' | ' ' | '*') {
        start += 1;
    }
    if start < end && matches!(chars[start], '-' | '−' | '+' | '–') {
        negative |= chars[start] != '+';
        start += 1;
    }
    let end = before_aside(chars, start, end);
    let percent = end > start && chars[end - 1] == '%';
    let end = end - usize::from(percent);
    if !chars.get(start).is_some_and(char::is_ascii_digit) || start >= end {
        return None;
    }
    // A numeral goes over blanks, and a tab is folded to one: what is in the next cell is not part of it.
    match numeral::read_at(&chars[..end], start) {
        Reading::Numeral(numeral)
            if numeral.end == end || chars[numeral.end..end].iter().all(|c| matches!(c, ' ' | '*')) =>
        {
            Some((start..numeral.end, negative, percent))
        }
        Reading::Numeral(numeral)
            if grouped::joined(&chars[..end], start, &numeral).is_some_and(|it| it.end == end) =>
        {
            Some((start..end, negative, percent))
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

/// Whether a cell is a number and a unit of one word: 48 min, ≥99.9 %, 12万元.
pub(super) fn is_number_with_unit(chars: &[char], cell: &Chars) -> bool {
    const LONGEST: usize = 16;
    let text = &chars[cell.clone()];
    let text = match text {
        ['≥' | '≤' | '<' | '>' | '~' | '约' | '近', rest @ ..] => rest,
        _ => text,
    };
    let digits = text.iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')).count();
    let unit = &text[digits..];
    text.first().is_some_and(char::is_ascii_digit)
        // 1.校舍 is a point of a list.
        && text[digits - 1] != '.'
        && text.len() <= LONGEST
        && (1..=8).contains(&unit.len())
        && unit.iter().all(|c| c.is_alphabetic() || matches!(c, '%' | '/' | '℃'))
}
