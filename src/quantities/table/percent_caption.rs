//! Captions of English tables of percentages: Table 3 Percentage change in output, Unemployment rate (%) by region, Weight and
//! percentage change; and heads that say over how long: 1 month, 12 months.

use super::cells::number;
use super::heads::HeadUnit;
use super::split::Row;
use crate::analysis::Kind;
use crate::quantities::amount::Measured;
use crate::text::phrases::{holds_any, is_any};
use crate::text::{Chars, Document};

/// What a caption says of the percentages below it.
#[derive(Clone, Copy)]
pub(super) struct Caption {
    /// Whether all columns without a unit of their own are percentages, and not only those whose heads say over how long.
    pub all: bool,
    /// Whether they are changes.
    pub changes: bool,
}

impl Caption {
    /// That of the two lines above `line`. Amounts whose thousands are parted, and long ones, are no percentages.
    pub fn above(document: &Document, line: usize, rows: &[&(usize, Row)]) -> Option<Caption> {
        const LINES: usize = 2;
        const LONGEST: usize = 110;
        const PERCENT: &[&str] = &["per cent", "percent", "Per cent", "Percent", "%)", "% change", ", %"];
        const CHANGES: &[&str] = &["change", "growth", "Change", "Growth", "increase", "Increase"];
        const AND: &[&str] = &[" and percent", " and per cent", " and %", ", percentage"];
        let mut above =
            (line.saturating_sub(LINES)..line).rev().map(|above| document.trim(document.lines[above].clone()));
        let range = above.find(|range| !range.is_empty()).filter(|range| range.len() <= LONGEST)?;
        let text = document.text(range);
        let title = text.is_ascii() && !text.ends_with(['.', ';']) && !text.contains(['|', '\t']);
        // Prices up 5 per cent
        let told = |at: usize| text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
        let tells = || ["%", "per"].iter().any(|sign| text.match_indices(sign).any(|(at, _)| told(at)));
        if !title || !holds_any(text, PERCENT) || tells() || rows.iter().any(|(_, row)| has_long(document, row)) {
            return None;
        }
        let all = !holds_any(text, AND);
        Some(Caption { all, changes: holds_any(text, CHANGES) })
    }

    /// The unit of a column under `head`, which has none of its own.
    pub fn unit(self, chars: &[char], head: Option<&Chars>) -> Option<HeadUnit> {
        let holds = self.all || head.is_some_and(|head| is_length_of_time(&chars[head.clone()]));
        holds.then(|| HeadUnit::new(0, Measured::plain("%", Kind::Percent, 0)))
    }
}

/// Whether a cell of the row is a number of four digits or with parted thousands.
fn has_long(document: &Document, row: &Row) -> bool {
    const FEWEST: usize = 4;
    let is_long = |cell: &Chars| {
        let cell = &document.chars[cell.clone()];
        let whole = cell.iter().skip_while(|c| !c.is_ascii_digit()).take_while(|c| **c != '.');
        whole.filter(|c| matches!(c, '0'..='9' | ',')).count() >= FEWEST
    };
    row.cells.iter().skip(1).any(|cell| number(&document.chars, cell).is_some() && is_long(cell))
}

/// Whether `words` say over how long: 1 month, 12 months, 5 years %.
pub(in crate::quantities) fn is_length_of_time(words: &[char]) -> bool {
    const TIMES: &[&str] =
        &[" month", " months", " year", " years", " week", " weeks", " day", " days", " quarter", " quarters"];
    const LONGEST: usize = 16;
    let digits = words.iter().take_while(|c| c.is_ascii_digit()).count();
    let time = words.iter().rposition(char::is_ascii_alphabetic).map_or(0, |last| last + 1);
    (1..=2).contains(&digits) && words.len() <= LONGEST && time > digits && is_any(&words[digits..time], TIMES)
}

/// Whether the first of `rows` is one of heads, some of which say over how long, over a row of plain numbers: Division, Weight, 1 month.
pub(super) fn is_head_of_times(chars: &[char], rows: &[&(usize, Row)]) -> bool {
    let [(_, first), (_, second), ..] = rows else { return false };
    let heads = &first.cells[1.min(first.cells.len())..];
    let plain = |at: usize| second.cells.get(at + 1).is_some_and(|cell| number(chars, cell).is_some());
    let named = |head: &Chars| !chars[head.clone()].iter().any(char::is_ascii_digit);
    first.cells.len() == second.cells.len()
        && heads
            .iter()
            .enumerate()
            .all(|(at, head)| is_length_of_time(&chars[head.clone()]) && plain(at) || named(head))
        && heads.iter().any(|head| is_length_of_time(&chars[head.clone()]))
        && !chars[first.cells[0].clone()].iter().any(char::is_ascii_digit)
}
