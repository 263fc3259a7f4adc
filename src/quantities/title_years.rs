//! Years that titles, heads and the beginning of a text name.

use super::numeral;
use crate::text::{Chars, Document, Language, fold};

/// The year at `at`, in Arabic digits.
pub(super) fn year_at(chars: &[char], at: usize) -> Option<u32> {
    let digits: String = chars.get(at..at + 4)?.iter().collect();
    digits.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// The year of the Republic of China at `at`, as one of ours: 113年 is 2024.
pub(super) fn republic_year_at(chars: &[char], at: usize) -> Option<u32> {
    const FIRST: u32 = 1911;
    let inside = at > 0 && (chars[at - 1].is_ascii_digit() || matches!(chars[at - 1], '第' | ','));
    match chars.get(at..at + 4)? {
        ['1', tens, ones, '年'] if !inside => {
            let year = 100 + 10 * tens.to_digit(10)? + ones.to_digit(10)?;
            (year < 150).then_some(FIRST + year)
        }
        _ => None,
    }
}

/// The first and last year of the five-year plan named at `at`: 2016 and 2020 of 十三五”时期, but nothing of 十五年.
pub(super) fn five_years_at(chars: &[char], at: usize) -> Option<(u32, u32)> {
    /// The first year of the tenth.
    const TENTH: u32 = 2001;
    let (past_tenth, length) = match chars.get(at..at + 4)? {
        ['十', '五', next, _] if *next != '五' => (0, 2),
        ['十', ones, '五', _] => (numeral::chinese_digit(*ones)?, 3),
        _ => return None,
    };
    let named = matches!(chars[at + length], '”' | '"' | '时' | '時' | '期' | '规' | '規' | '以' | '发' | '收');
    let first = TENTH + 5 * past_tenth;
    named.then_some((first, first + 4))
}

/// The year that `head` begins with, of 2023/24 the later one.
pub(super) fn fiscal_year_at(chars: &[char], head: Chars) -> Option<u32> {
    let year = year_at(chars, head.start)?;
    let next = match chars[head.start + 4..head.end] {
        ['/' | '-' | '–', a, b] => a.to_digit(10).zip(b.to_digit(10)).map(|(a, b)| a * 10 + b),
        _ => None,
    };
    Some(if next == Some((year + 1) % 100) { year + 1 } else { year })
}

/// The last year that `title` names.
pub(super) fn last_year(title: &str) -> Option<u32> {
    if !title.contains("20") && !title.contains("２０") {
        return None;
    }
    let chars: Vec<char> = title.chars().map(fold).collect();
    (0..chars.len()).rev().find_map(|at| year_at(&chars, at).filter(|_| chars.get(at + 4) == Some(&'年')))
}

/// The month, the quarter or the half of the year that `title` names alone: 11 of 2023年11月物业月报, 3 of 三季度工作情况.
pub(super) fn part_of_year(title: &str) -> Option<(char, u32)> {
    let named = ['月', '季'].into_iter().find_map(|sign| Some((title.split_once(sign)?.0, sign)));
    let Some((before, sign)) = named else {
        // 2024年半年度 is the first, as 上半年总结和下半年计划 is.
        let half = if title.contains("下半年") && !title.contains("上半年") { 2 } else { 1 };
        return title.contains("半年").then_some(('半', half));
    };
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (rest, part) = match before[before.len() - digits..].parse() {
        Ok(part) => (&before[..before.len() - digits], part),
        Err(_) => {
            let last = before.chars().next_back()?;
            (&before[..before.len() - last.len_utf8()], numeral::chinese_digit(last)?)
        }
    };
    // 1-11月, 十一月
    let alone = !rest.ends_with(['-', '—', '~', '至', '十']);
    (alone && (1..=12).contains(&part)).then_some((sign, part))
}

/// The first year in the title, else the first one at the beginning of the text that is no deadline.
pub(super) fn document_year(document: &Document, title: &str) -> Option<u32> {
    let language = document.language;
    let find = |text: &str| {
        let chars: Vec<char> = text.chars().map(fold).collect();
        let is_told = |at: usize| match language {
            // of 2023, and no code
            Language::English => {
                let of_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
                !(of_word(chars.get(at + 4)) || at > 0 && of_word(chars.get(at - 1)))
            }
            _ => chars.get(at + 4) == Some(&'年') && (at == 0 || chars[at - 1] != '到'),
        };
        (0..chars.len()).find_map(|at| year_at(&chars, at).filter(|_| is_told(at)))
    };
    let of_republic = || {
        let chars: Vec<char> = title.chars().collect();
        (0..chars.len()).find_map(|at| republic_year_at(&chars, at)).filter(|_| language == Language::Chinese)
    };
    find(title).or_else(of_republic).or_else(|| {
        let head: String =
            document.source.chars().take(if language == Language::English { 400 } else { 1500 }).collect();
        find(&head)
    })
}

/// The year of the first date in a short line at the beginning or end of a Chinese text, which no deadline is: 成文日期:1996年02月05日.
pub(super) fn dated_year(document: &Document) -> Option<u32> {
    /// Lines of the head and of the end of a document.
    const LINES: usize = 24;
    /// Characters of the longest line of such.
    const LONGEST: usize = 60;
    if document.language != Language::Chinese {
        return None;
    }
    let lines = &document.lines;
    let head = lines.len().min(LINES);
    let end = &lines[head..];
    let end = &end[end.len().saturating_sub(LINES)..];
    let beside = lines[..head].iter().chain(end).filter(|line| line.len() <= LONGEST);
    beside.map(|line| &document.chars[line.clone()]).find_map(date_in)
}

/// The year of the first date in `line` that is no deadline: 2021年3月4日, but not 2021年3月4日前.
fn date_in(line: &[char]) -> Option<u32> {
    /// Characters of the longest month and day: 02月05日.
    const DAY: usize = 6;
    let day = (1..line.len()).find(|&at| line[at] == '日' && line[at - 1].is_ascii_digit())?;
    let at = line[..day].iter().rposition(|&c| c == '年').filter(|&at| at >= 4 && day - at <= DAY)?;
    let whole = line[at + 1..day].iter().all(|c| c.is_ascii_digit() || *c == '月');
    let ends = matches!(line.get(day + 1), Some('前' | '起' | '之' | '至'));
    if whole && !ends && !line.contains(&'。') { year_at(line, at - 4) } else { None }
}
