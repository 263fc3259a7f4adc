//! Labels of amounts behind a link of Markdown: - [Relay Chain](https://…): 16.6m DOT.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::text::phrases::contains;

/// Characters between a link and the amount that it names.
const NEAR: usize = 24;

/// Characters of the longest link, and of the longest text of one.
const LONGEST: usize = 240;
const LONGEST_TEXT: usize = 60;

/// Whether a text holds a link at all.
pub(super) fn are_in(chars: &[char]) -> bool {
    // Most texts hold no bracket of the kind, which is found sooner without a branch.
    chars.iter().fold(false, |found, c| found | (*c == '[')) && chars.array_windows().any(|two| *two == [']', '('])
}

impl Labels<'_> {
    /// The text of the link that opens the line, or the item of a list, in which no more than a colon or a few words stand before the amount.
    pub(super) fn of_link(&self, amount: &Amount) -> Option<String> {
        if !self.has_links {
            return None;
        }
        let chars = &self.document.chars;
        let before = &chars[..amount.range.start];
        let gap =
            before.iter().rev().take(NEAR).position(|c| matches!(c, ')' | '\n' | '.' | '(') || c.is_ascii_digit())?;
        let close = before.len() - gap - 1;
        if before[close] != ')' {
            return None;
        }
        let line = &before[..close];
        let line = &line[line.len() - line.iter().rev().take(LONGEST).take_while(|c| **c != '\n').count()..];
        let open = line.iter().position(|c| *c == '[')?;
        let text = &line[open + 1..];
        let text = &text[..text.windows(2).take(LONGEST_TEXT).position(|two| two == [']', '('])?];
        let opens = line[..open].iter().all(|c| matches!(c, ' ' | '-' | '*' | '•' | '+'));
        let alone = !contains(&line[open + text.len() + 3..], "](");
        (opens && alone && text.iter().any(|c| c.is_alphabetic())).then(|| text.iter().collect())
    }
}
