//! Texts of labels: put together, cut, looked into.

/// Longest label, in characters.
pub(super) const MAX_LABEL: usize = 28;

/// `label`, cut where it is longer than any name: labels are put together from those before, and would grow with a text that goes on
/// and on without an end of a sentence.
pub(in crate::quantities) fn bounded(mut label: String) -> String {
    const MOST_BYTES: usize = 400;
    if label.len() > MOST_BYTES {
        label.truncate(label.floor_char_boundary(MOST_BYTES));
    }
    label
}

/// `first` and `second` as one name. Each `format!` of its own costs the page more bytes than the rule that it serves.
#[inline(never)]
pub(super) fn concat(first: &str, second: &str) -> String {
    let mut name = String::with_capacity(first.len() + second.len());
    name.push_str(first);
    name.push_str(second);
    name
}

/// Whether `word` is part of `label`.
#[inline(never)]
pub(super) fn names(label: &str, word: &str) -> bool {
    label.contains(word)
}
