//! Notes on the unit of all tables of a part.

use super::heads::{HeadUnit, NOTE_LINES, english_scale};
use crate::text::Document;

/// A line of its own that says in what the amounts of a whole part are, (Dollars in millions, except per share amounts):
/// it holds for all tables below it, where one right above a table holds for that table.
#[derive(Default)]
pub(super) struct NoteOverPart {
    /// Line and unit of the last note, until it is known what it holds for.
    seen: Option<(usize, HeadUnit)>,
    unit: Option<HeadUnit>,
}

impl NoteOverPart {
    /// Takes notice of the next line, which may be a row.
    pub(super) fn see(&mut self, document: &Document, index: usize, is_row: bool) {
        if let Some((line, unit)) = self.seen.take_if(|(line, _)| is_row || index - *line > NOTE_LINES)
            && index - line > NOTE_LINES
        {
            self.unit = Some(unit);
        }
        if is_row {
            return;
        }
        let line = document.trim(document.lines[index].clone());
        let words = &document.chars[line.clone()];
        if words.len() <= LONGEST_NOTE && words.first() == Some(&'(') && words.last() == Some(&')') {
            let text: String = words.iter().collect();
            if let Some(unit) = english_scale(&text).filter(|_| text.contains(" in ") || text.starts_with("(in ")) {
                self.seen = Some((index, unit));
            }
        }
    }

    /// The unit that holds for the line seen last.
    pub(super) fn unit(&self) -> Option<&HeadUnit> {
        self.unit.as_ref()
    }
}

/// Longest [`NoteOverPart`].
const LONGEST_NOTE: usize = 100;
