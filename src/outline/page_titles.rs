//! Titles that the page of a website shows among its own words: 原标题：…, or a line that stands there twice.

use super::blocks::{Block, Kind};
use super::front::{LONGEST_TITLE, Title, is_title, names_document};
use crate::text::{Chars, Document};

/// Blocks at the head among which such a title is.
const HEAD: usize = 10;

/// Words that a page puts before the title of what it took over.
const LABELS: &[&str] = &["原标题:", "原標題:", "文章标题:", "文章標題:"];

/// The title by the page's word for it, or as a line that the page shows in its navigation and again above the text.
pub(super) fn find(document: &Document, blocks: &[Block]) -> Option<Title> {
    let head = || blocks.iter().enumerate().filter(|(_, block)| block.kind == Kind::Text).take(HEAD);
    let labelled = head().find_map(|(index, block)| Some(titled(index, behind_label(document, &block.range)?)));
    labelled.or_else(|| {
        let words = |block: &Block| &document.chars[block.range.clone()];
        let again = |(index, block): &(usize, &Block)| {
            (SHORTEST..=LONGEST_TITLE).contains(&block.range.len())
                && is_title(document, block)
                && head().any(|(before, other)| before < *index && words(other) == words(block))
        };
        let (index, block) = head().find(again)?;
        // A list of contents stands below the title.
        let named = head()
            .any(|(before, other)| before < index && words(other) != words(block) && names_document(words(other)));
        (!named).then(|| titled(index, block.range.clone()))
    })
}

/// The shortest line that is a title as it comes again: parts of a report have shorter ones.
const SHORTEST: usize = 10;

fn titled(block: usize, range: Chars) -> Title {
    Title { range, block, is_whole: true }
}

/// What stands behind the page's word for a title in the line.
fn behind_label(document: &Document, line: &Chars) -> Option<Chars> {
    let words = &document.chars[line.clone()];
    let label = LABELS.iter().find(|label| super::blocks::begins_with(words, label))?;
    let title = document.trim(line.start + label.chars().count()..line.end);
    (2..=LONGEST_TITLE).contains(&title.len()).then_some(title)
}
