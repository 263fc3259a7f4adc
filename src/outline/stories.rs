//! Titles of stories that were pasted one below the other, each above a line that says where it came from and when.

use super::blocks::{Block, Kind};
use super::item::{Item, System};
use super::wording::decoration;
use crate::analysis::HeadingKind;
use crate::text::Document;
use crate::text::phrases::ends_with_any;

/// The titles of two stories and more, above lines such as 国家税务总局 2019-01-23 23:16:54 and 数据分析 · 2025-10. `starts` says which blocks begin
/// with a marker.
pub(super) fn find(document: &Document, blocks: &[Block], starts: &[bool]) -> Vec<Item> {
    const FEWEST: usize = 2;
    let words = |index: usize| &document.chars[blocks[index].range.clone()];
    let is_title = |index: usize| {
        let last = words(index).last();
        blocks[index].kind == Kind::Text
            && !starts[index]
            && (SHORTEST_TITLE..=LONGEST_TITLE).contains(&words(index).len())
            && !last.is_some_and(|c| matches!(c, '。' | ',' | ';' | ':' | '、'))
            && words(index).iter().any(|c| c.is_alphabetic())
            && !is_byline(words(index))
    };
    // The story itself, be it below a title of its own.
    let has_text = |from: usize| (from..blocks.len().min(from + 2)).any(|index| words(index).contains(&'。'));
    let is_byline_at = |index: usize| blocks[index].kind == Kind::Text && !starts[index] && is_byline(words(index));
    let titles: Vec<usize> = (1..blocks.len())
        .filter(|&index| is_byline_at(index) && is_title(index - 1) && has_text(index + 1))
        .map(|index| index - 1)
        .collect();
    // A page's own title stands once above such a line.
    if titles.len() < FEWEST {
        return Vec::new();
    }
    titles.into_iter().map(|index| item(index, &blocks[index], decoration(words(index)))).collect()
}

/// Characters of the shortest and the longest title of a story.
const SHORTEST_TITLE: usize = 4;
const LONGEST_TITLE: usize = 50;

/// Whether a line names a source and, behind a blank or a dot, a date: 经济日报 2019-01-23 23:33:13, 数据分析 · 2025-10.
fn is_byline(words: &[char]) -> bool {
    const LONGEST: usize = 48;
    const LONGEST_SOURCE: usize = 24;
    if words.len() > LONGEST || !words.last().is_some_and(|c| c.is_ascii_digit() || matches!(c, '日' | '月')) {
        return false;
    }
    let is_of_date = |c: &char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ':' | ' ' | '年' | '月' | '日');
    let date = words.iter().rev().take_while(|c| is_of_date(c)).count();
    let (source, date) = words.split_at(words.len() - date);
    let source = source.iter().rposition(|c| !matches!(c, ' ' | '·' | '|')).map_or(&[][..], |last| &source[..=last]);
    let year = date.iter().position(char::is_ascii_digit).map_or(&[][..], |first| &date[first..]);
    let is_parted = date.first() == Some(&' ') || words.get(source.len()) == Some(&' ');
    const DATED: &[&str] = &["时间", "日期", "期限", "截止", "截至", "时限", "時間", "有效期"];
    (2..=LONGEST_SOURCE).contains(&source.len())
        && source.iter().any(|c| *c > '\u{2e80}')
        && !ends_with_any(source, DATED)
        && is_parted
        && source.iter().all(|c| c.is_alphanumeric() || matches!(c, '-' | '·' | ' '))
        && matches!(year, ['1', '9', ..] | ['2', '0', ..])
        && year.len() >= "2025-10".len()
        && matches!(year[4], '-' | '/' | '.' | '年')
}

/// The title of a story, which stands above all that its story divides into.
fn item(index: usize, block: &Block, sign: usize) -> Item {
    Item {
        start: block.range.start,
        marker_end: block.range.start + usize::from(sign > 0),
        title_start: block.range.start + sign,
        end: block.range.end,
        kind: HeadingKind::Heading,
        system: System::Hash(1),
        block: index,
        candidate: None,
    }
}
