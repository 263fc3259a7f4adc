//! The text as blocks: what may hold a heading and what cannot.

use super::numbering::Family;
use super::{asides, contents, marker};
use crate::text::code::fence_mark;
use crate::text::rows;
use crate::text::wide::{WIDE, is_wide_row};
use crate::text::{Chars, Document};
use std::collections::HashMap;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph or a line that stands alone.
    Text,
    /// A Markdown heading of this level, `#` or underlined.
    Hash(u8),
    /// Bulleted, quoted.
    Bullet,
    /// Code, tables, notes, lists of attachments, captions, contents: nothing to be read here.
    Skip,
}

/// A paragraph, trimmed.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) range: Chars,
    pub(super) kind: Kind,
    /// Whether a blank line, or the start of the text, is before it.
    pub(super) after_blank: bool,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
}

/// Words with which captions begin, a number after them.
const CAPTIONS: &[&str] = &[
    "表", "专栏", "專欄", "图", "圖", "图表", "圖表", "附表", "附图", "Table ", "TABLE ", "Figure ", "FIGURE ",
    "Fig. ", "Chart ", "Exhibit ",
];

/// Signs of bullets that need no blank after them.
const BULLETS: &str = "•‧・●■◆▪○◇□★☆►➢·>◎▶✓✔※☑";

/// Splits `document` into blocks; also where its tables of contents are.
pub(super) fn read(document: &Document) -> (Vec<Block>, Vec<Chars>) {
    let mut blocks: Vec<Block> = Vec::with_capacity(document.paragraphs.len());
    let mut fence = None;
    let mut in_comment = false;
    let mut last_end = 0;
    for range in &document.paragraphs {
        let range = range.clone();
        let line = &document.chars[range.clone()];
        let after_blank = blocks.is_empty() || has_blank_line(&document.chars[last_end..range.start]);
        last_end = range.end;
        let is_row = is_table_row(line, document.text(range.clone()));
        let indented = range.start >= 4 && document.chars[range.start - 4..range.start].iter().all(|&c| c == ' ');
        let mut kind = if is_row || is_caption(line) { Kind::Skip } else { classify(line) };
        if indented && matches!(kind, Kind::Hash(_)) {
            kind = Kind::Skip;
        }
        if let Some(mark) = fence_mark(line) {
            fence = match fence {
                None => Some(mark),
                Some(open) if open == mark => None,
                other => other,
            };
            kind = Kind::Skip;
        } else if fence.is_some() || in_comment || is_markup(line) {
            kind = Kind::Skip;
            in_comment = (in_comment || line.starts_with(&['<', '!', '-', '-'])) && !line.ends_with(&['-', '-', '>']);
        } else if let Some(level) = underline(line) {
            kind = Kind::Skip;
            let above = blocks.last_mut().filter(|above| !after_blank && above.kind == Kind::Text);
            if let Some(above) = above.filter(|above| above.range.len() < LONGEST_UNDERLINED) {
                above.kind = Kind::Hash(level);
            }
        }
        let numbered = matches!(kind, Kind::Text | Kind::Bullet).then(|| number_behind_sign(line)).flatten();
        let range = match numbered {
            Some(sign) => range.start + sign..range.end,
            None if kind == Kind::Text => without_emphasis(&document.chars, range),
            None => range,
        };
        kind = if numbered.is_some() { Kind::Text } else { kind };
        blocks.push(Block { range, kind, after_blank, is_row });
    }
    mark_front_matter(document, &mut blocks);
    mark_rows_of_blanks(document, &mut blocks);
    extend_tables(document, &mut blocks);
    mark_decorated(document, &mut blocks);
    let contents = contents::mark(document, &mut blocks);
    asides::mark(document, &mut blocks);
    (blocks, contents)
}

/// Where the number begins of a line that a sign decorates, ◆一、概况, or of a paragraph that Markdown quotes: >（一）人口总量。….
fn number_behind_sign(line: &[char]) -> Option<usize> {
    let is_quoted = line[0] == '>' && line[..line.len() - 1].contains(&'。');
    let sign = match is_quoted {
        true => line.iter().take_while(|c| matches!(c, '>' | ' ')).count(),
        false => super::wording::decoration(line),
    };
    let marker = marker::read(line.get(sign..).filter(|_| sign > 0)?, true)?;
    let lowest = if is_quoted { Family::HanParen } else { Family::Arabic };
    (marker.family <= lowest).then_some(sign)
}

/// `range` without the signs of emphasis that it begins with, and those that close it: **一、概况**, **党建**：….
fn without_emphasis(chars: &[char], range: Chars) -> Chars {
    let (words, length) = (&chars[range.clone()], range.len());
    let closed = words.ends_with(&['*', '*']);
    if !words.starts_with(&['*', '*']) || length < 5 || words[2] == '*' || words[2].is_whitespace() {
        return range;
    }
    range.start + 2..range.end - if closed { 2 } else { 0 }
}

/// Lines of a Markdown file's front matter at most.
const LONGEST_FRONT_MATTER: usize = 60;

/// YAML between two lines of --- at the start of a Markdown file.
fn mark_front_matter(document: &Document, blocks: &mut [Block]) {
    let line = |block: &Block| &document.chars[block.range.clone()];
    let is_fence = |block: &Block| line(block).len() == 3 && line(block).iter().all(|&c| c == '-');
    if !blocks.first().is_some_and(is_fence) {
        return;
    }
    let Some(end) = blocks.iter().skip(1).take(LONGEST_FRONT_MATTER).position(is_fence) else { return };
    let inner = &mut blocks[..end + 2];
    let holds_text = inner.iter().any(|block| line(block).contains(&'。') || line(block)[0] == '#');
    if inner.len() > 2 && line(&inner[1]).contains(&':') && !holds_text {
        inner.iter_mut().for_each(|block| block.kind = Kind::Skip);
    }
}

/// Signs that decorate titles as well as bullets.
const DECORATIONS: &str = "◆■●★▲□◇☆▶✦❖☞▌▎◎◈♦▼▽█▍";

/// Whether a title may be decorated with `c`: one of [`DECORATIONS`], or a dingbat or a pictograph but no tick or box of a form.
#[inline(never)]
pub(super) fn is_decoration(c: char) -> bool {
    c >= '\u{2580}' && (is_pictograph(c) || DECORATIONS.contains(c))
}

/// Which of the decorations a title has: they go by their form, but for pictographs, of which each title may have its own.
pub(super) fn decoration_class(c: char) -> char {
    if is_pictograph(c) { '\u{1f300}' } else { c }
}

fn is_pictograph(c: char) -> bool {
    let of_block = matches!(c, '\u{2600}'..='\u{2775}' | '\u{2794}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}');
    of_block && !"☐☑☒✓✔".contains(c) && !DECORATIONS.contains(c)
}

/// Longest decorated title.
const LONGEST_DECORATED: usize = 40;

/// Lines with one of [`DECORATIONS`] are titles, and not bullets, where two or more stand alone above paragraphs, or above lines
/// with another sign.
fn mark_decorated(document: &Document, blocks: &mut [Block]) {
    let sign = |block: &Block| {
        let line = &document.chars[block.range.clone()];
        let ends = matches!(line[line.len() - 1], '。' | ';' | '.' | ',' | ':');
        (block.kind == Kind::Bullet && is_decoration(line[0]) && line.len() <= LONGEST_DECORATED && !ends)
            .then_some(line[0])
    };
    let stands_above = |next: &Block, sign: char| match next.kind {
        Kind::Text => true,
        Kind::Bullet => is_decoration(document.chars[next.range.start]) && document.chars[next.range.start] != sign,
        _ => false,
    };
    let titles: Vec<(usize, char)> = (1..blocks.len())
        .filter_map(|index| Some((index, sign(&blocks[index])?)))
        .filter(|&(index, sign)| blocks.get(index + 1).is_some_and(|next| stands_above(next, sign)))
        .collect();
    let mut counts: HashMap<char, u32> = HashMap::new();
    titles.iter().for_each(|&(_, decoration)| *counts.entry(decoration).or_default() += 1);
    for (index, decoration) in titles {
        if counts[&decoration] >= 2 {
            blocks[index].kind = Kind::Text;
        }
    }
}

/// Rows whose cells one blank parts, two or more with as many figures, and the heads right above them.
fn mark_rows_of_blanks(document: &Document, blocks: &mut [Block]) {
    let line = |block: &Block| &document.chars[block.range.clone()];
    let cells = |block: &Block| line(block).split(|c| *c == ' ').count();
    let mut last = 0;
    for index in 0..blocks.len() {
        let figures = rows::figures(line(&blocks[index]));
        if figures > 0 && figures == last && !blocks[index].after_blank {
            let first = index - 1;
            for row in &mut blocks[first..=index] {
                (row.kind, row.is_row) = (Kind::Skip, true);
            }
            let head = first.checked_sub(1).filter(|&head| {
                let block = &blocks[head];
                !blocks[first].after_blank && block.kind == Kind::Text && cells(block) == cells(&blocks[first])
            });
            if let Some(head) = head {
                (blocks[head].kind, blocks[head].is_row) = (Kind::Skip, true);
            }
        }
        // 金流量净额 below 经营活动产生的现 42,556 118,203: the rest of a row's name.
        if index > 0 && !blocks[index].after_blank && is_rest_of_name(line(&blocks[index - 1]), line(&blocks[index])) {
            (blocks[index].kind, blocks[index].is_row) = (Kind::Skip, true);
            continue;
        }
        last = figures;
    }
}

/// Whether `line` goes on with the name of the row of figures that `above` is.
fn is_rest_of_name(above: &[char], line: &[char]) -> bool {
    const SHORTEST_NAME: usize = 6;
    rows::may_be_rest_of_name(line)
        && above.iter().position(|c| *c == ' ').is_some_and(|name| name >= SHORTEST_NAME && name >= line.len())
        && rows::figures(above) > 0
}

/// Lines of two cells are rows where they touch a row.
fn extend_tables(document: &Document, blocks: &mut [Block]) {
    for index in 0..blocks.len() {
        let touches = |above: usize, below: usize| {
            blocks.get(below).is_some_and(|below| !below.after_blank) && blocks[above].range.len() < LONGEST_ROW
        };
        let by_row = index > 0 && blocks[index - 1].is_row && touches(index - 1, index)
            || blocks.get(index + 1).is_some_and(|next| next.is_row) && touches(index, index + 1);
        let block = &blocks[index];
        if block.kind == Kind::Text
            && by_row
            && block.range.len() < LONGEST_ROW
            && document.text(block.range.clone()).contains('\t')
        {
            blocks[index].kind = Kind::Skip;
            blocks[index].is_row = true;
        }
    }
    for index in (0..blocks.len().saturating_sub(1)).rev() {
        let (block, next) = (&blocks[index], &blocks[index + 1]);
        let heads = next.is_row && !next.after_blank && block.kind == Kind::Text;
        if heads && is_head_row(&document.chars, block) {
            blocks[index].kind = Kind::Skip;
            blocks[index].is_row = true;
        }
    }
}

/// The head of a table's columns, far from the margin or with a wide gap: `        Three Months Ended`.
fn is_head_row(chars: &[char], block: &Block) -> bool {
    const FAR: usize = 12;
    const LONGEST: usize = 80;
    let line = &chars[block.range.clone()];
    let indent = chars[..block.range.start].iter().rev().take(FAR).take_while(|&&c| c == ' ').count();
    line.len() < LONGEST
        && !line.contains(&'。')
        && (indent == FAR || line.windows(3).any(|gap| gap.iter().all(|&c| c == ' ')))
}

/// A line of nothing but tags or images: <p align="center">, <!-- draft -->, [![build](badge.svg)](ci).
fn is_markup(line: &[char]) -> bool {
    match line {
        ['<', '!', '-', '-', ..] => true,
        ['<', '/', .., '>'] => true,
        ['<', c, .., '>'] => c.is_ascii_alphabetic() && line.contains(&'='),
        ['[', '!', '[', .., ')'] | ['!', '[', .., ')'] => !line.contains(&'。'),
        _ => false,
    }
}

/// Longest line that a line of = or - makes a heading.
const LONGEST_UNDERLINED: usize = 120;

fn has_blank_line(between: &[char]) -> bool {
    let breaks = |sign: char| between.iter().filter(|&&c| c == sign).count();
    breaks('\n') > 1 || breaks('\r') > 1
}

/// The level that a line of = or - gives to the line above.
fn underline(line: &[char]) -> Option<u8> {
    let level = match line[0] {
        '=' => 1,
        '-' => 2,
        _ => return None,
    };
    (line.len() >= 3 && line.len() < LONGEST_ROW && line.iter().all(|&c| c == line[0])).then_some(level)
}

fn classify(line: &[char]) -> Kind {
    let first = line[0];
    let hashes = line.iter().take(7).take_while(|&&c| c == '#').count();
    // # # # closes a press release.
    let named = || line.iter().any(|c| !matches!(c, '#' | ' '));
    if (1..=6).contains(&hashes) && line.get(hashes).is_some_and(|&c| c == ' ' || !c.is_ascii()) && named() {
        return Kind::Hash(hashes as u8);
    }
    if !line.iter().any(|c| c.is_alphanumeric()) {
        return Kind::Skip;
    }
    // -- GDP growth: two hyphens before a blank are one sign.
    let sign = if line.starts_with(&['-', '-']) { 2 } else { 1 };
    let bullet = BULLETS.contains(first) || matches!(first, '-' | '*' | '+' | '–') && line.get(sign) == Some(&' ');
    if bullet { Kind::Bullet } else { Kind::Text }
}

/// Whether `line` begins with `word`.
pub(super) fn begins_with(line: &[char], word: &str) -> bool {
    let mut at = 0;
    word.chars().all(|c| {
        at += 1;
        line.get(at - 1) == Some(&c)
    })
}

/// Longest row of a table.
const LONGEST_ROW: usize = 200;

/// A row of cells, between bars, tabs or wide gaps.
fn is_table_row(line: &[char], source: &str) -> bool {
    if line[0] == '|' || line[line.len() - 1] == '|' {
        return true;
    }
    if line.len() > LONGEST_ROW {
        return false;
    }
    let tabs = source.bytes().filter(|&byte| byte == b'\t').count();
    if tabs == 1
        && source
            .rsplit('\t')
            .next()
            .is_some_and(|cell| begins_with_figure(cell) && cell.len() < 20 && !names_year(cell))
    {
        return true;
    }
    tabs >= 2
        || is_wide_table_row(source)
        || rows::leader(line).is_some()
        || rows::ends_in_figure(line)
        || line.iter().filter(|&&c| c == '|').count() > 2
        || rows::has_gaps(line)
}

/// $520,748.91, 412
fn begins_with_figure(cell: &str) -> bool {
    cell.trim_start_matches(['$', '£', '€', '¥']).starts_with(|c: char| c.is_ascii_digit())
}

/// 2025年工作计划 behind a number and a tab is a title; 2025年6月 is a cell.
fn names_year(cell: &str) -> bool {
    let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix('年');
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() && !super::numerals::is_chinese(c)))
}

/// 1. 自来水普及率（%）　91.5　95　预期性: one of the cells after the first is a number.
fn is_wide_table_row(source: &str) -> bool {
    is_wide_row(source) && source.split(WIDE).skip(1).any(|cell| cell.starts_with(|c: char| c.is_ascii_digit()))
}

/// What the line below a picture begins with, behind its sign.
const PICTURES: &[&str] = &["图为", "圖為", "图/", "图:", "圖:"];

/// 表1 …, Table 3. …, ▲ 图为…: the title of a table or figure.
fn is_caption(line: &[char]) -> bool {
    /// Characters, and of a Latin one.
    const LONGEST: usize = 80;
    const LONGEST_LATIN: usize = 160;
    let longest = if line[0].is_ascii() { LONGEST_LATIN } else { LONGEST };
    let words = &line[super::wording::decoration(line)..];
    line.len() < LONGEST && PICTURES.iter().any(|word| begins_with(words, word))
        || line.len() < longest
            && CAPTIONS.iter().any(|word| {
                begins_with(line, word) && {
                    let rest = &line[word.chars().count()..];
                    let rest = rest.strip_prefix(&[' ']).unwrap_or(rest);
                    let han = |c: char| {
                        super::numerals::is_chinese(c) && rest.get(1).is_none_or(|&next| " :、".contains(next))
                    };
                    rest.first().is_some_and(|&c| c.is_ascii_digit() || han(c))
                }
            })
}
