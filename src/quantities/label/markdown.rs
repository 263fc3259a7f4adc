//! What notes of engineers have around numbers: signs of emphasis and pictures in labels, pairs of values joined by an arrow or vs.

use super::{Labels, Last};
use crate::quantities::amount::Amount;
use crate::text::phrases::{contains, starts_with_any};

/// `label` without the signs of emphasis, the pictures and the arrow that stand in Markdown: 成功率 of ✅ **成功率**.
pub(super) fn without_signs(label: String) -> String {
    // The first byte of pictures, that of other signs, and emphasis.
    let marked = |byte: u8| matches!(byte, 0xf0 | b'*' | b'~' | b'`' | 0xe2);
    if !label.bytes().any(marked) {
        return label;
    }
    // `open` is a name in code.
    let is_sign = |c: char| matches!(c, '→' | '~' | '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}');
    let plain: String = if label.contains("**") { label.replace("**", "") } else { label };
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
