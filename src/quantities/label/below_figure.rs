//! Labels of the figures of cards, which stand alone on a line over what they measure: `99%` over `uptime since the launch`.

use super::Labels;
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::{contains, starts_with};

/// Longest line that is read.
const LONGEST: usize = 160;

/// What a line begins with before it names what is measured.
const LEADS: &[&str] = &[
    "increase in ",
    "decrease in ",
    "reduction in ",
    "growth in ",
    "rise in ",
    "drop in ",
    "in ",
    "of ",
    "more ",
    "the ",
];

/// What ends the name of what is measured.
const ENDS: &[&str] = &[
    " (",
    ", ",
    ". ",
    "; ",
    " since ",
    " from ",
    " over ",
    " after ",
    " during ",
    " compared ",
    " between ",
    " as of ",
    " thanks ",
    " through ",
    " by ",
    " in 2",
    " in 1",
    " per ",
    " within ",
    " – ",
    " - ",
    " — ",
];

impl Labels<'_> {
    /// What the line below an amount says that fills its own line under a blank one.
    pub(super) fn line_below(&self, amount: &Amount) -> Option<String> {
        let chars = &self.document.chars;
        let end = amount.range.end;
        let named = amount.kind == Kind::Count && !amount.unit.is_empty();
        if chars.get(end) != Some(&'\n') || named || !chars.get(end + 1)?.is_ascii_alphabetic() {
            return None;
        }
        let before = &chars[..amount.range.start];
        let signs = before.iter().rev().take(2).take_while(|c| matches!(c, '$' | '£' | '€' | '+' | '-')).count();
        let above = &before[..before.len() - signs];
        if !(above.is_empty() || above.ends_with(&['\n', '\n'])) {
            return None;
        }
        let length = chars[end + 1..].iter().take(LONGEST + 1).take_while(|c| **c != '\n').count();
        let name = (length <= LONGEST).then(|| self.name_of_figure(end + 1..end + 1 + length))?;
        let text = self.document.text(self.document.trim(name)).trim_end_matches(['.', '*', ':']);
        (text.len() > 2).then(|| text.to_owned())
    }

    /// What `line` names, without the words that lead to it and what is said of it.
    fn name_of_figure(&self, line: Chars) -> Chars {
        let chars = &self.document.chars;
        let mut open = line.start;
        while let Some(lead) = LEADS.iter().find(|lead| starts_with(&chars[open..line.end], lead)) {
            open += lead.len();
        }
        let words = &chars[open..line.end];
        let ends = |end: &&str| (3..words.len()).find(|&at| starts_with(&words[at..], end));
        let close = ENDS.iter().filter(|end| contains(words, end)).filter_map(ends).min();
        open..close.map_or(line.end, |close| open + close)
    }
}
