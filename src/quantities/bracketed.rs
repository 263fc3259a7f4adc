//! Figures in brackets behind what they count, in a list of such items: - Analysts (50), - Europe (130 offices / 37 sites).

use super::amount::Reader;
use crate::text::{Chars, Document};

/// Characters of the longest such item.
const LONGEST: usize = 100;

/// Characters between its bracket and the last of the figures in that.
const NEAR: usize = 32;

/// What an item of a list names before the bracket that closes its line, where an amount from `at` to `end` is within the bracket.
pub(super) fn item_before(document: &Document, at: usize, end: usize) -> Option<Chars> {
    let chars = &document.chars;
    // Most amounts are in no bracket, and are seen here to be in none.
    if !matches!(chars[end..], [')', ..] | [' ', '/', ..] | ['/', ..]) {
        return None;
    }
    let behind = chars[..at].iter().rev().take(NEAR).position(|c| matches!(c, '(' | ')' | ';' | '。' | '\n'))?;
    let open = at - 1 - behind;
    if chars[open] != '(' {
        return None;
    }
    let start = open - chars[..open].iter().rev().take(LONGEST).position(|c| *c == '\n').unwrap_or(open.min(LONGEST));
    let rest = &chars[open + 1..chars.len().min(open + LONGEST)];
    let close = rest.iter().position(|c| matches!(c, ')' | '\n'))?;
    let closes = rest[close] == ')' && rest[close + 1..].iter().find(|c| **c != ' ').is_none_or(|c| *c == '\n');
    let item = document.trim(start..open);
    let bullet = chars[item.clone()].iter().take_while(|c| matches!(c, '-' | '–' | '•' | '·' | '●' | '*')).count();
    let named = document.trim(item.start + bullet..item.end);
    let words = &chars[named.clone()];
    let plain = |c: &char| c.is_alphabetic() || matches!(c, ' ' | '/' | '-' | '&' | ',' | '\'' | '’' | '、' | '·');
    (closes && (1..=2).contains(&bullet) && words.len() > 1 && words.iter().all(plain)).then_some(named)
}

impl Reader<'_> {
    /// Whether the number from `start` to `end` is all that stands in the bracket behind an item, and in that of the item above or below,
    /// too. Years, and what counts 1, 2, 3, are none.
    pub(super) fn is_counted_in_brackets(&self, start: usize, end: usize) -> bool {
        let alone = self.previous(start) == Some('(') && self.peek(end) == Some(')');
        let year = end - start == 4 && matches!(self.chars[start..end], ['1', '9', ..] | ['2', '0', ..]);
        alone
            && end - start > 1
            && !year
            && self.has_like(start, end)
            && item_before(self.document, start, end).is_some()
    }

    /// Whether the line above or below that of the number ends with a number of more than one digit in brackets.
    fn has_like(&self, start: usize, end: usize) -> bool {
        let ends_so = |line: &[char]| {
            let line = line.strip_suffix(&[')']).unwrap_or_default();
            let digits = line.iter().rev().take_while(|c| c.is_ascii_digit() || **c == ',').count();
            digits > 1 && line[..line.len() - digits].ends_with(&['('])
        };
        let below = self.chars[end..].iter().take(LONGEST).position(|c| *c == '\n').is_some_and(|stop| {
            let from = end + stop + 1;
            let length = self.chars[from..].iter().take(LONGEST).position(|c| *c == '\n');
            ends_so(&self.chars[from..length.map_or(self.chars.len().min(from + LONGEST), |length| from + length)])
        });
        below || {
            let above = self.chars[..start].iter().rev().take(LONGEST).position(|c| *c == '\n');
            above.is_some_and(|length| {
                let stop = start - length - 1;
                ends_so(&self.chars[stop.saturating_sub(LONGEST)..stop])
            })
        }
    }
}
