//! Lines as rows of cells: what parts the cells, and where they are.

use crate::text::wide::{WIDE, is_wide_row};
use crate::text::{Chars, Document, rows};

/// How the cells of a line are parted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Separator {
    Tab,
    Bar,
    /// Ideographic blanks, one between two cells.
    Wide,
    /// Two blanks or more, or the dots of a leader.
    Blanks,
    /// One blank, where figures stand at the end.
    Blank,
}

pub(super) struct Row {
    pub separator: Separator,
    pub cells: Vec<Chars>,
}

/// Which separators the text has anywhere.
#[derive(Clone, Copy)]
pub(super) struct Separators {
    pub tabs: bool,
    pub bars: bool,
    pub wide: bool,
}

/// The cells of a line, if it has more than one, or with ideographic blanks more than two.
pub(super) fn row(document: &Document, line: &Chars, Separators { tabs, bars, wide }: Separators) -> Option<Row> {
    let chars = &document.chars;
    let text = document.text(line.clone());
    let separator = if tabs && text.contains('\t') {
        Separator::Tab
    } else if bars && text.contains('|') {
        Separator::Bar
    } else if wide && is_wide_row(text) {
        Separator::Wide
    } else if has_gap(&chars[line.clone()]) {
        Separator::Blanks
    } else {
        return None;
    };
    let leader = if separator == Separator::Blanks { rows::leader(&chars[line.clone()]) } else { None };
    let leader = leader.map_or(0..0, |found| line.start + found.start..line.start + found.end);
    let mut cells = Vec::new();
    let mut start = line.start;
    let mut source = text.chars();
    for at in line.clone() {
        let c = source.next()?;
        let parts = match separator {
            Separator::Tab => c == '\t',
            Separator::Bar => c == '|',
            Separator::Wide => c == WIDE,
            Separator::Blank => chars[at] == ' ',
            Separator::Blanks => {
                leader.contains(&at)
                    || chars[at] == ' '
                        && at + 1 < line.end
                        && chars[at + 1] == ' '
                        && !is_sign_of_money(chars, start..at)
            }
        };
        if parts {
            cells.push(document.trim(start..at));
            start = at + 1;
        }
    }
    cells.push(document.trim(start..line.end));
    match separator {
        Separator::Tab => {}
        Separator::Bar => {
            if cells.first().is_some_and(Chars::is_empty) {
                cells.remove(0);
            }
            if cells.last().is_some_and(Chars::is_empty) {
                cells.pop();
            }
            cells.iter_mut().for_each(|cell| *cell = undecorated(chars, cell));
        }
        Separator::Wide | Separator::Blanks | Separator::Blank => cells.retain(|cell| !cell.is_empty()),
    }
    (cells.len() > 1).then_some(Row { separator, cells })
}

/// The number of a cell without the signs of emphasis and pictures around it: 10.0x of 🔴 **10.0x**.
fn undecorated(chars: &[char], cell: &Chars) -> Chars {
    let is_sign = |c: &char| matches!(c, '*' | '`' | ' ' | '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}');
    let words = &chars[cell.clone()];
    if words.first().is_none_or(|first| !is_sign(first)) {
        return cell.clone();
    }
    let start = cell.start + words.iter().take_while(|c| is_sign(c)).count();
    let is_number = |rest: &[char]| match rest {
        ['~' | '<' | '>' | '≤' | '≥' | '+' | '-', digit, ..] => digit.is_ascii_digit(),
        _ => rest.first().is_some_and(char::is_ascii_digit),
    };
    if !is_number(&chars[start..cell.end]) {
        return cell.clone();
    }
    start..cell.end - chars[start..cell.end].iter().rev().take_while(|c| is_sign(c)).count()
}

/// The cells of a line that one blank parts: `1 冷库 4200 52.5%`, `figures` of them at its end, or the head above one with `below`.
pub(super) fn row_of_blanks(
    document: &Document,
    line: &Chars,
    figures: usize,
    below: usize,
    above: Option<&Row>,
) -> Option<Row> {
    let range = document.trim(line.clone());
    let is_head = figures == 0 && below > 0 && range.len() <= LONGEST_HEAD;
    if figures == 0 && !is_head {
        return None;
    }
    let mut cells = Vec::new();
    let mut start = range.start;
    for cell in document.chars[range].split(|c| *c == ' ') {
        cells.push(start..start + cell.len());
        start += cell.len() + 1;
    }
    cells.retain(|cell| !cell.is_empty());
    // A table of one row is none.
    let goes_on = above.is_some_and(|above| above.separator == Separator::Blank) || figures == below || is_head;
    (goes_on && cells.len() > 2).then_some(Row { separator: Separator::Blank, cells })
}

/// Longest head of such a table.
const LONGEST_HEAD: usize = 80;

/// Whether there is but the sign of a currency, which a table sets apart from its amounts: `$   2.71`.
fn is_sign_of_money(chars: &[char], cell: Chars) -> bool {
    let mut signs = chars[cell].iter().filter(|&&c| c != ' ');
    matches!((signs.next(), signs.next()), (Some('$' | '¥' | '£' | '€'), None))
}

/// Whether two blanks, or two dots, stand side by side. In pieces without a branch inside, which is quicker.
pub(super) fn has_gap(chars: &[char]) -> bool {
    const PIECE: usize = 32;
    let mut pieces = chars.chunks(PIECE).zip(chars.get(1..).unwrap_or_default().chunks(PIECE));
    let both = |(piece, shifted): (&[char], &[char])| {
        piece.iter().zip(shifted).fold(false, |found, (&c, &next)| found | ((c == next) & ((c == ' ') | (c == '.'))))
    };
    pieces.any(both)
}
