//! A heading or point on its way into the tree.

use super::numbering::Family;
use crate::analysis::HeadingKind;

/// What gives an item its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    /// Markdown, with its level.
    Hash(u8),
    /// A line without a number.
    Line {
        /// Lower is higher.
        tier: u8,
        /// Whether it names a year or a kind of document, and so a part of the report.
        is_part: bool,
        /// Whether chapters can be under it: it has no text of its own, or is a part.
        holds_chapters: bool,
        /// Whether it opens or closes the report beside its numbered sections: 前言, 结语.
        stands_apart: bool,
    },
    /// The phrase that opens a paragraph, without a number.
    RunIn,
    /// A marker.
    Numbered(Family),
}

/// A heading or point with its place.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// First character of the marker, or of the title where there is none.
    pub(super) start: usize,
    /// Character after the marker.
    pub(super) marker_end: usize,
    /// First character of the title.
    pub(super) title_start: usize,
    /// Character after the title.
    pub(super) end: usize,
    pub(super) kind: HeadingKind,
    pub(super) system: System,
    /// Index of its block.
    pub(super) block: usize,
    /// Index of its candidate.
    pub(super) candidate: Option<usize>,
}
