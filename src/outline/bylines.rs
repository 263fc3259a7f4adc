//! Names of bodies below the titles of stories that tell of them: Cutting waiting times by 40% / Department of Health / Challenge.

use super::blocks::{Block, Kind};
use super::front;
use super::wording::{is_figure, is_latin};
use crate::text::Document;
use crate::text::phrases::starts_with_any;

/// How names of bodies begin that do not end with what they are.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "Department of ", "Department for ", "Ministry of ", "Office of ", "Office for ", "Bureau of ", "Center for ", "Centers for ", "Centre for ",
    "Institute of ", "Institute for ", "Division of ", "Agency for ", "Council of ", "Council for ", "Board of ", "University of ", "City of ",
    "County of ", "Institutes of ",
];

/// Leaves out the lines that name a body between the title of a story and a figure or another title: there they are no titles themselves.
pub(super) fn mark(document: &Document, blocks: &mut [Block], starts: &[bool]) {
    let words = |index: usize| &document.chars[blocks[index].range.clone()];
    let is_line = |index: usize| {
        let last = words(index).last().copied();
        blocks[index].kind == Kind::Text
            && !starts[index]
            && blocks[index].after_blank
            && last.is_some_and(|c| c.is_alphanumeric() || c == '%')
    };
    let found: Vec<usize> = (2..blocks.len().saturating_sub(1))
        .filter(|&index| blocks[index].after_blank && is_line(index) && names_body(words(index)))
        .filter(|&index| is_line(index - 1) && tells_story(words(index - 1)))
        .filter(|&index| is_line(index + 1) && (is_figure(words(index + 1)) || words(index + 1).len() <= LONGEST_TITLE))
        .collect();
    found.into_iter().for_each(|index| blocks[index].kind = Kind::Skip);
}

/// Characters of the title below such a line.
const LONGEST_TITLE: usize = 40;

/// Whether a line names a body and nothing else.
fn names_body(words: &[char]) -> bool {
    const LONGEST: usize = 80;
    words.len() <= LONGEST
        && words[0].is_ascii_uppercase()
        && words.contains(&' ')
        && (starts_with_any(words, BODIES) || front::is_any_body(words))
}

/// Whether a title is as long as those of stories are.
fn tells_story(words: &[char]) -> bool {
    const FEWEST: usize = 6;
    const LONGEST: usize = 110;
    is_latin(words) && words.len() <= LONGEST && words.iter().filter(|c| **c == ' ').count() + 1 >= FEWEST
}
