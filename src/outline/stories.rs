//! Titles of stories that were pasted one below the other, each above a line that says where it came from and when, or above a
//! paragraph that begins with it.

use super::blocks::{Block, Kind};
use super::item::{Item, System};
use super::wording::decoration;
use crate::analysis::HeadingKind;
use crate::text::phrases::{contains_any, ends_with_any, starts_with};
use crate::text::{Document, is_han};

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
    if titles.len() >= FEWEST {
        return titles.into_iter().map(|index| item(index, &blocks[index], decoration(words(index)))).collect();
    }
    // What is numbered has titles of its own.
    if starts.contains(&true) {
        return Vec::new();
    }
    let plain = |index: usize| blocks[index].kind == Kind::Text;
    // A line that goes on is not over.
    let closes =
        |index: usize| index == 0 || !words(index - 1).last().is_some_and(|c| matches!(c, ',' | '、' | ':' | ';'));
    let titles: Vec<usize> = (0..blocks.len().saturating_sub(1))
        .filter(|&index| {
            plain(index + 1)
                && has_dateline(words(index + 1))
                && is_title(index)
                && closes(index)
                && plain_title(words(index))
        })
        .collect();
    if titles.len() < FEWEST {
        return Vec::new();
    }
    titles.into_iter().map(|index| item(index, &blocks[index], decoration(words(index)))).collect()
}

/// Whether a title is one line of Chinese words: no row of a table, no sentence.
fn plain_title(words: &[char]) -> bool {
    let han = words.iter().filter(|c| is_han(**c)).count();
    han * 2 > words.len() && !words.iter().any(|c| matches!(c, '\t' | '|' | '。' | ';'))
}

/// Whether a paragraph begins as news do: 近日,市政府出台…; 本报讯(记者 某某)…; 3月16日,…; 环境保护部今日发布….
fn has_dateline(words: &[char]) -> bool {
    /// Characters of the shortest such paragraph, and of where it says when.
    const SHORTEST: usize = 40;
    const REACH: usize = 14;
    const NEWS: &[&str] =
        &["近日", "日前", "今日", "昨日", "今天", "昨天", "本报讯", "本网讯", "讯(", "记者从", "新华社"];
    let lead = &words[..words.len().min(REACH)];
    let day = || {
        let digits = |run: &[char]| run.iter().rev().take_while(|c| c.is_ascii_digit()).count();
        lead.iter().position(|&c| c == '日').is_some_and(|day| {
            let month = lead[..day].iter().position(|&c| c == '月');
            digits(&lead[..day]) > 0 && month.is_some_and(|month| digits(&lead[..month]) > 0)
        })
    };
    words.len() >= SHORTEST && words.contains(&'。') && (contains_any(lead, NEWS) || day())
}

/// Characters of the shortest and the longest title of a story.
const SHORTEST_TITLE: usize = 4;
const LONGEST_TITLE: usize = 50;

/// Whether a line names a source and, behind a blank or a dot, a date: 经济日报 2019-01-23 23:33:13, 数据分析 · 2025-10.
pub(super) fn is_byline(words: &[char]) -> bool {
    const LONGEST: usize = 48;
    const LONGEST_SOURCE: usize = 24;
    const FIELDS: &[&str] = &["发布时间:", "发布日期:", "更新时间:", "发表时间:", "發布日期:", "發佈日期:", "发布于:"];
    // 发布时间:2011-03-25 发布人:-
    if let Some(field) = FIELDS.iter().find(|field| starts_with(words, field)) {
        let value = &words[field.chars().count()..];
        let value = &value[value.iter().take_while(|c| **c == ' ').count()..];
        return words.len() <= LONGEST && matches!(value, ['1', '9', ..] | ['2', '0', ..]);
    }
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
