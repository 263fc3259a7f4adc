//! What stands beside the text: notes, lists of attachments, captions, units of tables, subtitles.

use super::blocks::{Block, Kind, begins_with};
use super::bold_lines::is_bold;
use super::marker;
use super::numbering::Family;
use super::wording;
use crate::text::Document;
use crate::text::phrases::{Phrases, holds_any, is_any};
use std::sync::OnceLock;

/// Words that open notes and lists of attachments, with what has to follow them.
#[rustfmt::skip]
const OPENERS: &[&str] = &[
    "附件", "附表", "附图", "附圖", "附:", "附录:", "附錄:", "注:", "注 :", "注释:", "註釋:", "备注", "備註", "註:", "資料來源", "资料来源",
    "数据来源", "數據來源", "来源:", "來源:", "別紙", "別添", "Note:", "Notes:", "Attachment", "Attachments", "Enclosure", "Enclosures",
    "Source:",
];

/// What stands alone above a note.
const NOTES: [&str; 4] = ["注:", "註:", "备注:", "備註:"];

/// What says in which unit a table counts.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "单位:", "單位:", "(单位", "(單位", "金额单位", "金額單位", "单位为", "單位為", "(in millions", "(in thousands", "(amounts in",
    "(dollars in", "(In millions", "(In thousands", "(Amounts in",
    "(Dollars in", "(All amounts in", "(unaudited", "Amounts in", "In thousands", "In millions", "(単位",
];

/// Makes blocks beside the text [`Kind::Skip`].
pub(super) fn mark(document: &Document, blocks: &mut [Block]) {
    mark_lists(document, blocks);
    mark_captions(document, blocks);
    mark_names_of_pictures(document, blocks);
    mark_subtitle(document, blocks);
}

fn opens_aside(line: &[char]) -> bool {
    static TABLE: OnceLock<Phrases<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| Phrases::new(OPENERS.iter().map(|&word| (word, ()))));
    table.starting(line).any(|(word, ())| {
        let next = line.get(word.len()).copied();
        word.ends_with(&[':'])
            || next.is_none_or(|c| c.is_ascii_digit() || " :(.、".contains(c) || super::numerals::is_chinese(c))
    })
}

/// An opener, and the numbered lines that follow it as its list.
fn mark_lists(document: &Document, blocks: &mut [Block]) {
    let mut list: Option<u32> = None;
    let mut heads_note = false;
    for block in blocks {
        let line = &document.chars[block.range.clone()];
        let is_note = std::mem::replace(&mut heads_note, is_any(line, &NOTES));
        if block.kind != Kind::Text {
            list = None;
            continue;
        }
        if is_note && marker::read(line, true).is_none() {
            block.kind = Kind::Skip;
            continue;
        }
        if opens_aside(line) {
            block.kind = Kind::Skip;
            // 附件:1.… holds the first item of its own list.
            let holds_first = line.windows(2).take(40).any(|pair| pair[0] == '1' && matches!(pair[1], '.' | '、'));
            list = Some(if holds_first { 2 } else { 1 });
            continue;
        }
        let marker = list.and_then(|_| marker::read(line, true)).filter(|marker| {
            matches!(marker.family, Family::Arabic | Family::ArabicParen | Family::ArabicClose | Family::Bare)
        });
        list = match (list, marker) {
            (Some(next), Some(marker)) if marker.ordinal == next && (next > 1 || !block.after_blank) => {
                block.kind = Kind::Skip;
                Some(next + 1)
            }
            _ => None,
        };
    }
}

/// Lines that name a table's unit, and the table's title above them or above its rows.
fn mark_captions(document: &Document, blocks: &mut [Block]) {
    for index in 0..blocks.len() {
        let line = &document.chars[blocks[index].range.clone()];
        let unit =
            blocks[index].kind != Kind::Skip && line.len() < 80 && UNITS.iter().any(|word| begins_with(line, word));
        let row = blocks[index].is_row && !blocks[index].after_blank;
        if unit {
            blocks[index].kind = Kind::Skip;
        }
        if !(unit || row) || index == 0 || blocks[index - 1].kind != Kind::Text {
            continue;
        }
        let above = &blocks[index - 1];
        let words = &document.chars[above.range.clone()];
        let between_rows = index > 1 && blocks[index - 2].is_row && !above.after_blank && words.len() < LONGEST_LABEL;
        let unnumbered =
            marker::read(words, true).is_none_or(|marker| marker.family == Family::Article) && !names_statement(words);
        if between_rows || unnumbered && wording::is_title_like(document, above) {
            blocks[index - 1].kind = Kind::Skip;
        }
    }
}

/// ![](board.png) / 社区看板 / ## 三、…: a line below a picture names it where no text follows before the next heading or picture.
fn mark_names_of_pictures(document: &Document, blocks: &mut [Block]) {
    let is_picture = |block: &Block| document.chars[block.range.clone()].starts_with(&['!', '[']);
    for index in 1..blocks.len() {
        let (above, block) = (&blocks[index - 1], &blocks[index]);
        let ends = |next: &Block| is_picture(next) || matches!(next.kind, Kind::Hash(_));
        let named = is_picture(above) && !is_bold(document, block) && wording::is_title_like(document, block);
        if named
            && marker::read(&document.chars[block.range.clone()], true).is_none()
            && blocks.get(index + 1).is_none_or(ends)
        {
            blocks[index].kind = Kind::Skip;
        }
    }
}

/// Financial statements, whose names are headings and no captions.
const STATEMENTS: &[&str] = &["Statement of", "Statements of", "Balance Sheet", "Income Statement", "Reconciliation"];

fn names_statement(words: &[char]) -> bool {
    const LONGEST: usize = 100;
    let line: String = words.iter().take(LONGEST).collect();
    !line.contains('(') && holds_any(&line, STATEMENTS)
}

/// Longest label between two rows of a table.
const LONGEST_LABEL: usize = 40;

/// —— below the title: where and when a speech was given.
fn mark_subtitle(document: &Document, blocks: &mut [Block]) {
    let Some(title) = blocks.iter().position(|block| block.kind != Kind::Skip) else { return };
    for block in blocks.iter_mut().skip(title + 1).filter(|block| block.kind != Kind::Skip).take(2) {
        let line = &document.chars[block.range.clone()];
        if line[0] == '—' && line.len() < 60 && !line.contains(&'。') {
            block.kind = Kind::Skip;
        }
    }
}
