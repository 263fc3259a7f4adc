//! The source as a document: lines, paragraphs, sentences, page chrome, metadata, offsets.

mod chrome;
pub(crate) mod code;
mod count;
mod document;
mod fold;
mod furniture;
mod han;
mod language;
mod line_ends;
mod metadata;
mod offsets;
mod paragraphs;
pub(crate) mod phrases;
pub(crate) mod rows;
mod sentences;
pub(crate) mod spaced;
pub(crate) mod stops;
pub(crate) mod wide;
mod wraps;

pub use document::{Chars, Document, OffsetUnit};
pub use fold::{fold, fold_units, folded};
pub(crate) use han::is_han;
pub use language::Language;
pub(crate) use line_ends::Unified;
pub use offsets::OffsetMap;
pub(crate) use wraps::Joined;
