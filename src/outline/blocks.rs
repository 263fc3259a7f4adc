//! The text as blocks: what may hold a heading and what cannot.

use crate::text::{Chars, Document};

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
}

/// Words before a colon that open a list of what is not the report's text.
const ASIDES: &[&str] = &[
    "附件",
    "附:",
    "附表",
    "注:",
    "注 :",
    "备注",
    "備註",
    "说明:",
    "說明:",
    "Note:",
    "Notes:",
    "Attachment",
    "Enclosure",
    "Source:",
    "来源:",
    "资料来源",
];

/// Words with which captions begin, a number after them.
const CAPTIONS: &[&str] = &["表", "图", "圖", "Table ", "Figure ", "Fig. ", "Chart ", "图表", "圖表", "附表", "附图"];

/// Splits `document` into blocks.
pub(super) fn read(document: &Document) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(document.paragraphs.len());
    let mut fence = None;
    let mut last_end = 0;
    for paragraph in &document.paragraphs {
        let range = document.trim(paragraph.clone());
        let line = &document.chars[range.clone()];
        let after_blank = blocks.is_empty() || has_blank_line(&document.chars[last_end..range.start]);
        last_end = range.end;
        let mut kind = classify(line);
        if let Some(mark) = fence_mark(line) {
            match fence {
                None => fence = Some(mark),
                Some(open) if open == mark => fence = None,
                Some(_) => {}
            }
            kind = Kind::Skip;
        }
        if fence.is_some() || document.is_outside_text(range.start) {
            kind = Kind::Skip;
        }
        if kind == Kind::Skip && is_underline(line).is_some() {
            let level = is_underline(line).unwrap_or(1);
            if let Some(above) =
                blocks.last_mut().filter(|above| !after_blank && above.kind == Kind::Text && above.range.len() < 120)
            {
                above.kind = Kind::Hash(level);
            }
        }
        blocks.push(Block { range, kind, after_blank });
    }
    blocks
}

fn has_blank_line(between: &[char]) -> bool {
    between.iter().filter(|&&c| c == '\n').count() > 1 || between.iter().filter(|&&c| c == '\r').count() > 1
}

/// The sign of a code fence.
fn fence_mark(line: &[char]) -> Option<char> {
    let mark = *line.first().filter(|c| matches!(c, '`' | '~'))?;
    (line.len() >= 3 && line[1] == mark && line[2] == mark).then_some(mark)
}

/// The level that a line of = or - gives to the line above.
fn is_underline(line: &[char]) -> Option<u8> {
    let mark = *line.first()?;
    (line.len() >= 3 && line.len() < 200 && line.iter().all(|&c| c == mark)).then_some(())?;
    match mark {
        '=' => Some(1),
        '-' => Some(2),
        _ => None,
    }
}

fn classify(line: &[char]) -> Kind {
    let Some(&first) = line.first() else { return Kind::Skip };
    if first == '#' {
        let level = line.iter().take(7).take_while(|&&c| c == '#').count();
        if level <= 6 && line.len() > level && (line[level] == ' ' || !line[level].is_ascii()) {
            return Kind::Hash(level as u8);
        }
    }
    if is_underline(line).is_some()
        || !line.iter().any(|c| c.is_alphanumeric())
        || is_table_row(line)
        || is_caption(line)
    {
        return Kind::Skip;
    }
    let begins = |words: &[&str]| words.iter().any(|word| begins_with(line, word));
    if begins(ASIDES) {
        return Kind::Skip;
    }
    let bullet =
        matches!(first, '•' | '●' | '■' | '◆' | '▪' | '○' | '◇' | '□' | '★' | '►' | '➢' | '·' | '>' | '◎' | '▶')
            || matches!(first, '-' | '*' | '+' | '–') && line.get(1) == Some(&' ');
    if bullet { Kind::Bullet } else { Kind::Text }
}

fn begins_with(line: &[char], word: &str) -> bool {
    word.chars().zip(line.iter()).all(|(a, &b)| a == b) && line.len() >= word.chars().count()
}

/// A row of cells, between bars or tabs.
fn is_table_row(line: &[char]) -> bool {
    line[0] == '|' || line.iter().filter(|&&c| c == '|').count() > 2
}

fn is_caption(line: &[char]) -> bool {
    line.len() < 80
        && CAPTIONS.iter().any(|word| {
            begins_with(line, word) && {
                let rest = &line[word.chars().count()..];
                let rest = if rest.first() == Some(&' ') { &rest[1..] } else { rest };
                rest.first().is_some_and(|c| {
                    c.is_ascii_digit()
                        || super::numerals::is_chinese(*c) && rest.get(1).is_none_or(|c| " :".contains(*c))
                })
            }
        })
}
