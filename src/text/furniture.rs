//! Page numbers and running heads of a text that was copied from pages.

use super::{Chars, Document};
use rustc_hash::FxHashMap;

/// Marks among `lines`, which are trimmed and not blank, those that belong to the page and not to the text.
pub(super) fn mark(document: &Document, lines: &[Chars], marked: &mut [bool]) {
    let numbers: Vec<Option<PageNumber>> =
        lines.iter().map(|line| page_number(&document.chars[line.clone()])).collect();
    let words = |index: usize| lines.get(index).map(|line| &document.chars[line.clone()]);
    let is_head = |words: &[char]| (SHORTEST_HEAD..=LONGEST_HEAD).contains(&words.len());
    let share_head = |one: usize, other: usize| {
        let same = |one: Option<&[char]>, other: Option<&[char]>| one.is_some_and(is_head) && one == other;
        same(words(one + 1), words(other + 1)) || one > 0 && other > 0 && same(words(one - 1), words(other - 1))
    };
    let is_page: Vec<bool> = (0..lines.len()).map(|index| is_page_number(&numbers, index, &share_head)).collect();
    let mut counts: FxHashMap<&[char], u32> = FxHashMap::default();
    for (index, line) in lines.iter().enumerate().filter(|(index, _)| is_near(&is_page, *index)) {
        if !is_page[index] && line.len() <= LONGEST_HEAD {
            *counts.entry(&document.chars[line.clone()]).or_default() += 1;
        }
    }
    // The title above the text is a head of its pages, too.
    for line in lines.iter().take(TITLE_LINES).enumerate().filter(|(index, _)| !is_near(&is_page, *index)) {
        if let Some(count) = counts.get_mut(&document.chars[line.1.clone()]) {
            *count += 1;
        }
    }
    for (index, line) in lines.iter().enumerate() {
        let head = is_near(&is_page, index)
            && counts.get(&document.chars[line.clone()]).is_some_and(|&count| count >= FEWEST_HEADS);
        marked[index] |= is_page[index] || head;
    }
}

/// Shortest running head by which numbers are known for those of pages.
const SHORTEST_HEAD: usize = 6;

/// Longest running head.
const LONGEST_HEAD: usize = 60;

/// Lines among which the title is.
const TITLE_LINES: usize = 6;

/// A running head stands on so many pages at least.
const FEWEST_HEADS: u32 = 2;

#[derive(Clone, Copy)]
struct PageNumber {
    value: u32,
    /// Whether its form says what it is: — 3 —, 第3页, Page 3 of 9.
    is_plain: bool,
}

/// The page number that a line is, if it is nothing else.
fn page_number(line: &[char]) -> Option<PageNumber> {
    if line.len() > 24 || !line.iter().any(char::is_ascii_digit) {
        return None;
    }
    let plain: String = line.iter().filter(|c| !c.is_whitespace()).collect();
    let lower = plain.to_ascii_lowercase();
    // ## Page 13: a page that was made Markdown
    let lower = match lower.trim_start_matches('#') {
        page if page.starts_with("page") || page.starts_with('第') => page,
        _ => &lower,
    };
    let bracketed =
        lower.strip_prefix('[').and_then(|page| page.strip_suffix(']')).filter(|page| page.starts_with("page"));
    let lower = bracketed.unwrap_or(lower);
    let inner = lower.trim_matches(|c| matches!(c, '-' | '—' | '–' | '·' | '•' | '~' | '～' | '―' | '─'));
    let dashed = inner.len() < lower.len()
        && lower.starts_with(['-', '—', '–', '·', '―', '─', '~', '～'])
        && lower.ends_with(['-', '—', '–', '·', '―', '─', '~', '～']);
    let named = inner
        .strip_prefix('第')
        .and_then(|rest| rest.split_once(['页', '頁']))
        .or_else(|| inner.strip_prefix("page").map(|rest| (rest, "")));
    let (digits, is_plain) = match named {
        Some((digits, _)) => (digits, true),
        None => (inner, dashed),
    };
    let (digits, is_plain) = match digits.split_once("of").or_else(|| digits.split_once('/')) {
        Some((page, pages)) if !pages.is_empty() && pages.chars().all(|c| c.is_ascii_digit()) => (page, true),
        Some(_) => return None,
        None => (digits, is_plain),
    };
    let value = digits.parse().ok().filter(|_| digits.len() <= 4 && digits.chars().all(|c| c.is_ascii_digit()))?;
    // 01 numbers a part.
    let is_part = !is_plain && digits.starts_with('0');
    (!is_part).then_some(PageNumber { value, is_plain })
}

/// A bare number is one where the last or the next bare number counts with it, some lines away, or at the text's end; or where both
/// stand beside the same head, by which an excerpt may leave pages out.
fn is_page_number(numbers: &[Option<PageNumber>], index: usize, share_head: &impl Fn(usize, usize) -> bool) -> bool {
    let Some(number) = numbers[index] else { return false };
    if number.is_plain {
        return true;
    }
    let far = |other: usize| other.abs_diff(index) >= FEWEST_LINES;
    let before = numbers[..index].iter().rev().take(MOST_LINES).position(Option::is_some).map(|back| index - 1 - back);
    let after = numbers[index + 1..].iter().take(MOST_LINES).position(Option::is_some).map(|on| index + 1 + on);
    let counts = |other: Option<usize>, difference: i64| {
        other.is_some_and(|other| {
            far(other)
                && numbers[other].is_some_and(|other| i64::from(other.value) - i64::from(number.value) == difference)
        })
    };
    let headed = |other: Option<usize>| {
        other.is_some_and(|other| {
            numbers[other].is_some_and(|page| (1..=MOST_PAGES).contains(&page.value.abs_diff(number.value)))
                && share_head(other, index)
        })
    };
    let alone = before.is_none() && after.is_none();
    counts(before, -1)
        || counts(after, 1)
        || headed(before)
        || headed(after)
        || alone && index > 5 && index + 1 == numbers.len()
}

/// Lines of a page: at least, and at most.
const FEWEST_LINES: usize = 4;
const MOST_LINES: usize = 120;

/// Pages that an excerpt leaves out between two, at most.
const MOST_PAGES: u32 = 20;

/// Whether a page number stands on the line before or after.
fn is_near(is_page: &[bool], index: usize) -> bool {
    index > 0 && is_page[index - 1] || is_page.get(index + 1) == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_page_numbers() {
        let value =
            |text: &str| page_number(&text.chars().collect::<Vec<_>>()).map(|number| (number.value, number.is_plain));
        assert_eq!(value("— 3 —"), Some((3, true)));
        assert_eq!(value("第 3 页 共 9 页"), Some((3, true)));
        assert_eq!(value("Page 3 of 9"), Some((3, true)));
        assert_eq!(value("## Page 13"), Some((13, true)));
        assert_eq!(value("[PAGE 2]"), Some((2, true)));
        assert_eq!(value("[2]"), None);
        assert_eq!(value("## 13"), None);
        assert_eq!(value("16 / 168"), Some((16, true)));
        assert_eq!(value("13"), Some((13, false)));
        assert_eq!(value("2020年"), None);
    }
}
