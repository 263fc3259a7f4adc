//! Labels of English numbers that count some of what the sentence before counted: 120 sites were inspected. Of these, 45 failed.

use super::{Labels, concat};
use crate::analysis::Kind;
use crate::quantities::clause::Scope;
use crate::text::phrases::starts_with_any;

/// How a sentence begins that goes on with what was counted.
const OPENINGS: &[&str] = &[
    "Of these",
    "Of those",
    "Of them",
    "Of which",
    "Of whom",
    "of these",
    "of those",
    "of them",
    "of which",
    "of whom",
    "Among them",
    "Among these",
    "Among those",
    "Another ",
    "The remaining ",
    "The other ",
    "A further ",
];

/// Words of what is said of them, at most.
const MOST: usize = 3;

impl Labels<'_> {
    /// `label`, which is what is said of the number at `index`, with the noun that was counted before: sites failed, new members.
    pub(super) fn of_these(&self, index: usize, scope: Scope, label: String) -> String {
        let amount = &self.amounts[index];
        let bare = amount.kind == Kind::Count && amount.unit.is_empty() && !label.is_empty();
        if !bare || label.split(' ').count() > MOST || !self.goes_on_with_these(scope, amount.range.start) {
            return label;
        }
        let Some(noun) = self.counted_before(index) else { return label };
        // Of these 371 were medical beds.
        if label.contains(noun) || label.ends_with('s') {
            return label;
        }
        let first = label.split(' ').next().unwrap_or_default();
        let told = label.contains(' ') || ["ed", "en", "wn"].iter().any(|end| first.ends_with(end));
        let (head, tail) = if told { (noun, &*label) } else { (&*label, noun) };
        concat(&concat(head, " "), tail)
    }

    /// Whether the sentence begins as those do that speak of what was counted.
    fn goes_on_with_these(&self, scope: Scope, start: usize) -> bool {
        let sentence = &self.document.chars[scope.sentence.min(start)..start];
        let blanks = sentence.iter().take_while(|c| c.is_whitespace()).count();
        starts_with_any(&sentence[blanks..], OPENINGS)
    }

    /// The noun of the nearest count before the amount at `index`, in the same paragraph.
    fn counted_before(&self, index: usize) -> Option<&str> {
        const AMOUNTS: usize = 4;
        const REACH: usize = 240;
        let start = self.amounts[index].range.start;
        let mut before = self.amounts[index.saturating_sub(AMOUNTS)..index].iter().rev();
        let counted = before.find(|other| other.kind == Kind::Count && !other.unit.is_empty())?;
        let between = self.document.chars.get(counted.range.end..start)?;
        let plural = counted.unit.ends_with('s') || counted.unit == "people" || counted.unit == "children";
        (plural && between.len() <= REACH && !between.contains(&'\n')).then_some(&*counted.unit)
    }
}
