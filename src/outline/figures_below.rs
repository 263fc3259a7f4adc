//! Titles over figures that stand large, each with its label: The year at a glance / 1,146 / people supported / 14,870 / home visits made.

use super::blocks::{Block, Kind};
use super::wording::is_figure;
use crate::text::Document;

/// So many such groups make what stands above them a title.
const FEWEST: usize = 2;

/// Lines of a figure's label at most.
const MOST: usize = 4;

/// Whether groups of a figure and its label stand below the block `index`, a blank line before each.
pub(super) fn are(document: &Document, blocks: &[Block], index: usize) -> bool {
    let mut at = index + 1;
    for _ in 0..FEWEST {
        let Some(block) = blocks.get(at).filter(|block| block.after_blank && block.kind == Kind::Text) else {
            return false;
        };
        let label = blocks[at + 1..].iter().take(MOST).take_while(|block| !block.after_blank).count();
        if label == 0 || !is_figure(&document.chars[block.range.clone()]) {
            return false;
        }
        at += 1 + label;
    }
    true
}
