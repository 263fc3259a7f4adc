//! The source as a document: lines, paragraphs, sentences, page chrome, metadata, offsets.

mod chrome;
mod count;
mod document;
mod fold;
mod language;
mod metadata;
mod offsets;
mod sentences;

pub use document::{Chars, Document};
pub use fold::fold;
pub use language::Language;
pub use offsets::OffsetMap;
