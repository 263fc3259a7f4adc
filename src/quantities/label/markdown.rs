//! What notes of engineers have around numbers: signs of emphasis and pictures in labels, pairs of values joined by an arrow or vs.

use super::{Labels, Last};
use crate::quantities::amount::Amount;
use crate::text::phrases::{contains, starts_with_any};

/// Whether a text holds any of the signs that [`without_signs`] takes off its labels.
pub(super) fn signs_are_in(chars: &[char]) -> bool {
    // Without a branch, as most texts hold none: the signs of ASCII, and the two blocks in which all others are.
    let within = |c: char, first: u32, last: u32| (c as u32).wrapping_sub(first) <= last - first;
    let marks = |c: char| (c == '*') | (c == '`') | (c == '~') | within(c, 0x2190, 0x2bff) | within(c, 0xfe0f, 0x1faff);
    chars.iter().fold(false, |found, &c| found | marks(c))
}

/// The arrow, and pictures.
fn is_sign(c: char) -> bool {
    matches!(c, '→' | '~' | '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}

/// `label` without the signs of emphasis, the pictures and the arrow that stand in Markdown: 成功率 of ✅ **成功率**.
pub(super) fn without_signs(label: String) -> String {
    let plain: String = if label.contains("**") { label.replace("**", "") } else { label };
    // `open` is a name in code.
    let odd = plain.matches('`').count() % 2 == 1;
    let is_end = |c: char| is_sign(c) || c == ' ' || odd && c == '`';
    let inner = plain.trim_matches(is_end);
    if inner.len() == plain.len() { plain } else { inner.to_owned() }
}

impl Labels<'_> {
    /// 3.2% → 3.8%, 线程数(8 vs 1): the second of two values is of what the first is of, which stands before a bracket that holds both.
    pub(super) fn of_pair(&self, from: usize, amount: &Amount, last: Option<Last>) -> Option<String> {
        const NEAR: usize = 6;
        let chars = &self.document.chars;
        let start = amount.range.start;
        if let Some(last) = last
            && start <= last.amount.range.end + NEAR
        {
            let between = &chars[last.amount.range.end.min(start)..start];
            if between.contains(&'→') || contains(between, "->") || contains(between, " vs") {
                return Some(last.label.to_owned());
            }
        }
        if !starts_with_any(&chars[amount.range.end..], &[" vs ", " vs."]) {
            return None;
        }
        let open = start - usize::from(chars[..start].ends_with(&['(']));
        Some(self.text(self.phrase(from.min(open), open)?))
    }
}
