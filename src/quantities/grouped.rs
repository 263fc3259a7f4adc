//! Thousands that blanks part, as ISO 80000 and many statistical offices write them: 121 000 persons, 2 635 000.

use super::amount::Reader;
use super::numeral::{self, Form, Numeral};
use rust_decimal::Decimal;

/// Words before a number that say that it states a value, whatever comes after.
const STATING: &[&str] = &["by", "to", "of", "at", "from", "was", "were", "than", "over", "about", "around", "nearly"];

/// Words before a number that names a place in the text.
const NAMING: &[&str] =
    &["page", "pages", "section", "sections", "table", "figure", "item", "chapter", "no", "paragraph"];

/// Most groups behind the first.
const MOST: usize = 5;

impl Reader<'_> {
    /// `numeral` at `start` with the groups of three digits behind it, where they are of one number.
    #[inline]
    pub fn with_groups(&self, start: usize, numeral: Numeral) -> Numeral {
        if self.peek(numeral.end) != Some(' ') || !self.peek(numeral.end + 1).is_some_and(|c| c.is_ascii_digit()) {
            return numeral;
        }
        match joined(self.chars, start, &numeral) {
            Some(whole) if self.is_one_number(start, numeral.end, whole.end) => numeral::with_tail(self.chars, whole),
            _ => numeral,
        }
    }

    /// Whether the digits from `start` to `end`, of which a blank stands at `blank`, are one number and not two: the blank
    /// does not break the line, or what stands before and after is as it is around one.
    fn is_one_number(&self, start: usize, blank: usize, end: usize) -> bool {
        match self.document.text(blank..blank + 1) {
            "\u{a0}" | "\u{2009}" | "\u{202f}" => return true,
            " " => {}
            _ => return false,
        }
        let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let open = start - usize::from(self.previous(start) == Some(' '));
        let Some(before) = self.previous(open) else { return false };
        let counts = match (self.peek(end), self.peek(end + 1)) {
            (Some(c), _) if is_han(c) || c == '%' => true,
            (Some(' '), Some(c)) => c.is_ascii_lowercase() || is_han(c),
            _ => false,
        };
        if is_han(before) {
            return counts && !matches!(before, '第' | '表' | '图' | '圖' | '年' | '月' | '日' | '号' | '號');
        }
        if matches!(before, ',' | ';' | '(') && (open < start || before == '(') {
            return counts;
        }
        if !before.is_ascii_lowercase() || open == start {
            return false;
        }
        let letters = self.chars[..open].iter().rev().take(12).take_while(|c| c.is_ascii_alphabetic()).count();
        let word: String = self.chars[open - letters..open].iter().map(char::to_ascii_lowercase).collect();
        let closes = self.peek(end).is_none_or(|c| matches!(c, ' ' | ',' | '.' | ';' | ')' | '\n'))
            && !self.peek(end + 1).is_some_and(|c| c.is_ascii_digit());
        !NAMING.contains(&word.as_str()) && (counts || closes && STATING.contains(&word.as_str()))
    }
}

/// The numeral at `start` with all groups of three digits behind it: 2 635 000. `None` where there are none.
pub(super) fn joined(chars: &[char], start: usize, numeral: &Numeral) -> Option<Numeral> {
    let first = numeral.end - start;
    if first > 3 || chars[start] == '0' || numeral.form != Form::Arabic || numeral.value.scale() > 0 {
        return None;
    }
    let mut end = numeral.end;
    let mut value = numeral.value;
    for _ in 0..MOST {
        let Some(&[' ', a, b, c]) = chars.get(end..end + 4) else { break };
        let (Some(a), Some(b), Some(c)) = (a.to_digit(10), b.to_digit(10), c.to_digit(10)) else { break };
        let goes_on = chars.get(end + 4).is_some_and(|c| c.is_ascii_digit())
            || matches!(chars.get(end + 4), Some(',' | '.' | '-' | '/' | ':'))
                && chars.get(end + 5).is_some_and(|c| c.is_ascii_digit());
        if goes_on {
            return None;
        }
        value = value.checked_mul(Decimal::ONE_THOUSAND)?.checked_add(Decimal::from(a * 100 + b * 10 + c))?;
        end += 4;
    }
    (end > numeral.end).then_some(Numeral { value, end, ..*numeral })
}
