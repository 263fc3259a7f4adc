//! Labels of values alone on their line, the line above naming them, as the figures of a web page are pasted:
//! `Questioned costs:` over `$227,226`.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::text::Chars;

/// Longest line that is a label, and longest one whose last sign says that it is.
const LONGEST: usize = 60;
const LONGEST_SIGNED: usize = 120;

impl Labels<'_> {
    /// The line above an amount that fills its own, if it reads as a label.
    pub(super) fn line_above(&self, amount: &Amount) -> Option<String> {
        let chars = &self.document.chars;
        if !matches!(chars[..amount.range.start].last(), Some(' ' | '\n')) {
            return None;
        }
        let is_break = |c: Option<&char>| c.is_none_or(|c| *c == '\n');
        let is_sign = |c: &&char| matches!(**c, ' ' | '|' | '\t');
        let blanks = chars[..amount.range.start].iter().rev().take(8).take_while(|c| **c == ' ').count();
        let start = amount.range.start - blanks;
        if start < 2 || chars[start - 1] != '\n' {
            return None;
        }
        let after = chars[amount.range.end..].iter().take(8).take_while(is_sign).count();
        if !is_break(chars.get(amount.range.end + after)) {
            return None;
        }
        let length = chars[..start - 1].iter().rev().take(LONGEST_SIGNED + 1).take_while(|c| **c != '\n').count();
        let line: Chars = self.document.trim(start - 1 - length..start - 1);
        let words = &chars[line.clone()];
        let sentence = words.last().is_none_or(|c| matches!(c, '。' | '.' | '!' | '?' | ';' | ','));
        let marked = words.first().is_none_or(|c| matches!(c, '#' | '-' | '*' | '•' | '>' | '$'));
        let letters = words.iter().filter(|c| c.is_alphabetic()).count();
        let longest = if matches!(words.last(), Some(':' | '|')) { LONGEST_SIGNED } else { LONGEST };
        if length > longest || sentence || marked || letters * 2 < words.len() || letters < 2 {
            return None;
        }
        let text = self.document.text(line).trim_end_matches([':', '：', '|', ' ']);
        let text = match text.rfind(['(', '（']).filter(|open| *open > 0 && text.ends_with([')', '）'])) {
            Some(open) => text[..open].trim_end(),
            None => text,
        };
        (!text.is_empty()).then(|| text.to_owned())
    }
}
