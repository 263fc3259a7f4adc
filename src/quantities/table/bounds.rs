//! Words of bounds around the number of a cell: ≥15, 85以上, 约4,800, 40+.

use crate::analysis::Bound;
use crate::text::phrases::{ends_with, starts_with};

/// What stands before a number, the longer ones first.
const BEFORE: &[(&str, Bound)] = &[
    ("不低于", Bound::Min),
    ("不少于", Bound::Min),
    ("不小于", Bound::Min),
    ("大于等于", Bound::Min),
    (">=", Bound::Min),
    ("≥", Bound::Min),
    ("≧", Bound::Min),
    (">", Bound::Min),
    ("大于", Bound::Min),
    ("高于", Bound::Min),
    ("超过", Bound::Min),
    ("超過", Bound::Min),
    ("至少", Bound::Min),
    ("超", Bound::Min),
    ("at least", Bound::Min),
    ("over", Bound::Min),
    ("不高于", Bound::Max),
    ("不超过", Bound::Max),
    ("不超過", Bound::Max),
    ("不大于", Bound::Max),
    ("不多于", Bound::Max),
    ("小于等于", Bound::Max),
    ("<=", Bound::Max),
    ("≤", Bound::Max),
    ("≦", Bound::Max),
    ("<", Bound::Max),
    ("小于", Bound::Max),
    ("低于", Bound::Max),
    ("至多", Bound::Max),
    ("近", Bound::Max),
    ("up to", Bound::Max),
    ("under", Bound::Max),
    ("约", Bound::Approx),
    ("約", Bound::Approx),
    ("≈", Bound::Approx),
    ("~", Bound::Approx),
    ("about", Bound::Approx),
];

/// What stands behind one.
const AFTER: &[(&str, Bound)] = &[
    ("及以上", Bound::Min),
    ("以上", Bound::Min),
    ("余", Bound::Min),
    ("餘", Bound::Min),
    ("+", Bound::Min),
    ("及以下", Bound::Max),
    ("以下", Bound::Max),
    ("以内", Bound::Max),
    ("以內", Bound::Max),
    ("左右", Bound::Approx),
];

/// The bound that a cell begins with, and how many characters of it and the blanks behind it.
pub(super) fn before(cell: &[char]) -> Option<(Bound, usize)> {
    if cell.first().is_none_or(char::is_ascii_digit) {
        return None;
    }
    let (word, bound) = BEFORE.iter().find(|(word, _)| starts_with(cell, word))?;
    let length = word.chars().count();
    let blanks = cell[length..].iter().take_while(|c| **c == ' ').count();
    Some((*bound, length + blanks))
}

/// The bound that a cell ends with, and how many characters of it and the blanks before it.
pub(super) fn after(cell: &[char]) -> Option<(Bound, usize)> {
    if cell.last().is_none_or(char::is_ascii_digit) {
        return None;
    }
    let (word, bound) = AFTER.iter().find(|(word, _)| ends_with(cell, word))?;
    let length = word.chars().count();
    let blanks = cell[..cell.len() - length].iter().rev().take_while(|c| **c == ' ').count();
    Some((*bound, length + blanks))
}
