//! Notes on numbering that a careful reader would stop at.
//!
//! Codes and what their `args` hold, markers as written:
//!
//! | code | args |
//! |---|---|
//! | `numbering-gap` | the marker before, this one |
//! | `numbering-repeat` | this marker |
//! | `level-skipped` | the marker of the section, this one |
//! | `mixed-markers` | the marker before, this one |
//! | `mixed-width` | the marker before, this one |

use super::item::{Item, System};
use super::numbering::Family;
use super::scan::Candidate;
use super::tree::Place;
use crate::analysis::{HeadingKind, Note};
use crate::text::Document;

/// All notes in document order.
pub(super) fn find(document: &Document, items: &[Item], candidates: &[Candidate], places: &[Place]) -> Vec<Note> {
    let mut item_of = vec![None; candidates.len()];
    for (index, item) in items.iter().enumerate() {
        if let Some(candidate) = item.candidate {
            item_of[candidate] = Some(index);
        }
    }
    let finder = Finder { document, items, candidates, places, item_of };
    let mut notes = Vec::new();
    // The last child of each item, and of the document.
    let mut last_child: Vec<Option<usize>> = vec![None; items.len() + 1];
    // How the first of each item's siblings is written.
    let mut firsts: Vec<Option<Style>> = vec![None; items.len()];
    for (index, place) in places.iter().enumerate() {
        let slot = place.parent.map_or(0, |parent| parent + 1);
        finder.sequence(index, last_child[slot], &mut notes);
        finder.marks(index, &mut firsts, &mut notes);
        finder.level(index, last_child[slot], &mut notes);
        last_child[slot] = Some(index);
    }
    notes
}

/// The sign that closes a marker, and the widths of its signs and digits.
type Style = (char, Width);

/// Whether signs, and digits, are full-width.
type Width = (Option<bool>, Option<bool>);

struct Finder<'a> {
    document: &'a Document<'a>,
    items: &'a [Item],
    candidates: &'a [Candidate],
    places: &'a [Place],
    item_of: Vec<Option<usize>>,
}

impl Finder<'_> {
    fn candidate(&self, index: usize) -> Option<&Candidate> {
        Some(&self.candidates[self.items[index].candidate?])
    }

    /// The item that this one counts on from.
    fn previous(&self, index: usize) -> Option<usize> {
        self.item_of[self.candidate(index)?.previous?]
    }

    fn marker(&self, index: usize) -> &str {
        let item = &self.items[index];
        let end = if item.marker_end > item.start { item.marker_end } else { item.end };
        self.document.text(item.start..end).trim()
    }

    fn note(&self, code: &str, index: usize, args: &[&str]) -> Note {
        let item = &self.items[index];
        let end = if item.marker_end > item.start { item.marker_end } else { item.end };
        let span = self.document.span(item.start..end);
        let args = args.iter().map(|&arg| arg.to_owned()).collect();
        Note { code: code.to_owned(), key: format!("note.{code}"), args, start: span.start, end: span.end }
    }

    /// Gaps and repeats.
    fn sequence(&self, index: usize, sibling: Option<usize>, notes: &mut Vec<Note>) {
        let Some(candidate) = self.candidate(index) else { return };
        if candidate.gap
            && let Some(previous) = self.previous(index)
        {
            if self.candidate(previous).is_some_and(|before| before.marker.ordinal == candidate.marker.ordinal) {
                notes.push(self.note("numbering-repeat", index, &[self.marker(index)]));
            } else {
                notes.push(self.note("numbering-gap", index, &[self.marker(previous), self.marker(index)]));
            }
        }
        let Some(before) = sibling.and_then(|sibling| self.candidate(sibling)) else { return };
        let same = before.marker.family == candidate.marker.family && before.marker.ordinal == candidate.marker.ordinal;
        let counts = candidate.marker.ordinal > 1 || candidate.next.is_some() && before.previous.is_none();
        if same && counts && candidate.previous.is_none() && !candidate.marker.family.is_loose() {
            notes.push(self.note("numbering-repeat", index, &[self.marker(index)]));
        }
    }

    /// Siblings whose markers are written in two ways; once for each change.
    fn marks(&self, index: usize, firsts: &mut [Option<Style>], notes: &mut Vec<Note>) {
        if let Some(candidate) = self.candidate(index) {
            let inherited = self.previous(index).and_then(|previous| firsts[previous]);
            firsts[index] = inherited.or(Some((candidate.marker.sign, width(self.marker(index)))));
        }
        let Some(first) = firsts[index] else { return };
        let (Some(previous), Some(candidate)) = (self.previous(index), self.candidate(index)) else { return };
        let Some(before) = self.candidate(previous) else { return };
        if candidate.marker.family.is_cue() || candidate.marker.family.is_loose() {
            return;
        }
        let args = [self.marker(previous), self.marker(index)];
        // One that is written like the first of its siblings is right, whatever stands between.
        let (first_sign, first_width) = first;
        if before.marker.sign != candidate.marker.sign && first_sign != candidate.marker.sign {
            notes.push(self.note("mixed-markers", index, &args));
        } else if before.marker.sign == candidate.marker.sign
            && width(args[0]) != width(args[1])
            && first_width != width(args[1])
        {
            notes.push(self.note("mixed-width", index, &args));
        }
    }

    /// Levels that are left out: Markdown's and decimal ones. Chinese reports leave out (一) below 一、 as they please.
    fn level(&self, index: usize, sibling: Option<usize>, notes: &mut Vec<Note>) {
        let item = &self.items[index];
        let Some(parent) = self.places[index].parent.filter(|_| item.kind == HeadingKind::Heading) else { return };
        let skipped = match (self.items[parent].system, item.system) {
            (System::Hash(above), System::Hash(level)) => level > above + 1,
            (System::Numbered(above), System::Numbered(family)) => {
                family == Family::Decimal3 && above < Family::Decimal2 && above >= Family::Bare
            }
            _ => false,
        };
        // The first of them stands for its siblings.
        let first = sibling.is_none_or(|sibling| self.items[sibling].system != item.system);
        if skipped && first {
            notes.push(self.note("level-skipped", index, &[self.marker(parent), self.marker(index)]));
        }
    }
}

/// Which of a marker's signs are full-width: brackets and stops, and digits and letters.
fn width(marker: &str) -> Width {
    let (mut signs, mut digits) = (None, None);
    for c in marker.chars() {
        match c {
            '（' | '）' | '．' | '：' => signs = Some(true),
            '(' | ')' | '.' | ':' => signs = Some(false),
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => digits = Some(true),
            '0'..='9' | 'A'..='Z' | 'a'..='z' => digits = Some(false),
            _ => {}
        }
    }
    (signs, digits)
}
