//! The numbered fields of a form, which are labels with their values and no headings: what a company tells its stock exchange.

use super::blocks::{Block, Kind};
use super::scan::{Before, Candidate};
use crate::text::Document;
use crate::text::phrases::starts_with_any;
use std::collections::HashSet;

/// Fields that no form of the Taiwanese exchange is without, and no report has.
const FIELDS: &[&str] = &["事實發生日", "其他應敘明事項", "其它應敘明事項"];

/// Fields of a form at most.
const MOST: usize = 60;

/// The candidates that number the fields of a form: 1.事實發生日:115/07/16 2.公司名稱:…. Its lines hold no titles.
pub(super) fn mark(document: &Document, blocks: &mut [Block], candidates: &[Candidate]) -> HashSet<usize> {
    let is_field = |candidate: &Candidate| {
        let words = &document.chars[candidate.marker_end()..blocks[candidate.block].range.end];
        let blanks = words.iter().take_while(|c| **c == ' ').count();
        starts_with_any(&words[blanks..], FIELDS)
    };
    let fields: Vec<usize> = (0..candidates.len()).filter(|&index| is_field(&candidates[index])).collect();
    let mut found = HashSet::new();
    for field in fields {
        let back = std::iter::successors(Some(field), |&index| candidates[index].previous).take(MOST);
        let on = std::iter::successors(Some(field), |&index| candidates[index].next).take(MOST);
        found.extend(back.chain(on));
    }
    for candidate in found.iter().map(|&index| &candidates[index]).filter(|it| it.before == Before::Start) {
        blocks[candidate.block].kind = Kind::Skip;
    }
    found
}
