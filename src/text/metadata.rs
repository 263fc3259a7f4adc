//! Rows in which a document states its index number, issuer, date and the like.

use super::{Chars, Document};
use crate::analysis::Metadata;

/// Metadata rows with the range of each, in order and disjoint.
pub(super) fn find(_document: &Document) -> Vec<(Metadata, Chars)> {
    Vec::new()
}
