//! The document's title.

use super::blocks::{Block, Kind};
use super::opening::{Close, Opening};
use super::unnumbered;
use crate::text::{Chars, Document};

/// A title and the block that it stands in.
pub(super) struct Title {
    pub(super) range: Chars,
    pub(super) block: usize,
    /// Whether the block is nothing but the title.
    pub(super) is_whole: bool,
}

/// Finds the title among the first blocks; `starts` says which begin with a marker.
pub(super) fn find(document: &Document, blocks: &[Block], starts: &[bool]) -> Option<Title> {
    let block = blocks.iter().position(|block| block.kind != Kind::Skip)?;
    let first = &blocks[block];
    if let Kind::Hash(1) = first.kind {
        let others = blocks.iter().filter(|block| block.kind == Kind::Hash(1)).count();
        let signs = document.chars[first.range.clone()].iter().take_while(|&&c| c == '#' || c == ' ').count();
        return (others == 1).then(|| Title {
            range: first.range.start + signs..first.range.end,
            block,
            is_whole: true,
        });
    }
    if starts[block] || first.kind != Kind::Text {
        return None;
    }
    if unnumbered::is_title_like(document, first) && block + 1 < blocks.len() {
        return Some(Title { range: first.range.clone(), block, is_whole: true });
    }
    let opening = Opening::read(&document.chars, first.range.start, first.range.end);
    (opening.close == Close::Gap && opening.width(&document.chars) <= 40).then(|| Title {
        range: opening.start..opening.end,
        block,
        is_whole: false,
    })
}
