//! Keywords: candidate terms and their ranking.

use crate::analysis::{Keyword, Quantity};
use crate::outline::Outline;
use crate::text::Document;
use crate::words::Tokens;

/// How keywords are chosen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// At most so many terms.
    pub limit: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { limit: 200 }
    }
}

/// The terms of `document`, best first.
pub fn rank(
    _document: &Document,
    _outline: &Outline,
    _quantities: &[Quantity],
    _tokens: &Tokens,
    _options: &Options,
) -> Vec<Keyword> {
    Vec::new()
}
