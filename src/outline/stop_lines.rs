//! Titles on lines of their own that a full stop closes: 生态底色更加亮丽。

use super::blocks::{Block, Kind};
use super::item::{Item, System};
use super::opening::{Close, Opening};
use super::run_in;
use crate::analysis::HeadingKind;
use crate::text::Document;

/// Short sentences that are all of their line, each above a paragraph of several sentences, where three or more of the document
/// are, and the most of them right below a heading or a few paragraphs below the last. `starts` says which blocks begin with a marker,
/// `is_heading` which are headings of another kind.
pub(super) fn find(document: &Document, blocks: &[Block], starts: &[bool], is_heading: &[bool]) -> Vec<Item> {
    const FEWEST: usize = 3;
    const NEAR: usize = 3;
    let free = |index: &usize| !starts[*index] && !is_heading[*index];
    let items: Vec<Item> = (1..blocks.len().saturating_sub(1))
        .filter(free)
        .filter(|&index| !starts[index + 1] && is_text(document, &blocks[index + 1]))
        .filter_map(|index| item(document, blocks, index))
        .collect();
    let blocks_of = || items.iter().map(|item| item.block);
    let near = blocks_of().zip(blocks_of().skip(1)).filter(|(last, next)| next - last <= NEAR).count();
    let below = blocks_of().filter(|&block| starts[block - 1] || is_heading[block - 1]).count();
    if items.len() < FEWEST || (near + below) * 2 < items.len() { Vec::new() } else { items }
}

/// Whether a block is a paragraph of two sentences or more, and long.
fn is_text(document: &Document, block: &Block) -> bool {
    const LONG: usize = 32;
    let stops = document.chars[block.range.clone()].iter().filter(|c| **c == '。').take(2).count();
    block.kind == Kind::Text && block.range.len() >= LONG && stops == 2
}

fn item(document: &Document, blocks: &[Block], index: usize) -> Option<Item> {
    const LONGEST: usize = 24;
    let (chars, block) = (&document.chars, &blocks[index]);
    let opening = Opening::read(chars, block.range.start, block.range.end);
    let words = &chars[opening.start..opening.end];
    let fits = block.kind == Kind::Text
        && opening.close == Close::Stop
        && chars[opening.end] == '。'
        && !opening.goes_on
        && (4..=LONGEST).contains(&words.len())
        && opening.clauses <= 2
        && !opening.holds_amounts(chars)
        && opening.is_topic(chars)
        && !run_in::is_said(words);
    fits.then_some(Item {
        start: opening.start,
        marker_end: opening.start,
        title_start: opening.start,
        end: opening.end,
        kind: HeadingKind::Heading,
        system: System::RunIn,
        block: index,
        candidate: None,
    })
}
