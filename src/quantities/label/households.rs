//! Households and people: 脱贫户63户198人, 辖6个村民小组,共412户1537人.

use super::{Labels, Last, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;

impl Labels<'_> {
    /// Whose people, or how many households and people a place has, where nothing else is said of the amount.
    pub(super) fn of_households(&self, amount: &Amount, scope: Scope, last: Last) -> Option<String> {
        const LONGEST_GAP: usize = 4;
        const LONGEST_NOUN: usize = 12;
        if amount.kind != Kind::Count || !matches!(&*amount.unit, "户" | "戶" | "人") {
            return None;
        }
        let end = last.amount.range.end;
        let gap = self.document.chars.get(end..amount.range.start)?;
        let leads = |words: &[char]| {
            words.len() <= LONGEST_GAP
                && words.iter().all(|c| matches!(c, ',' | '、' | '共' | '计' | '計' | '有' | '总' | '總' | ' '))
        };
        let after_comma = self.document.chars.get(scope.clause.max(end)..amount.range.start)?;
        if !leads(after_comma)
            || gap.len() > LONGEST_GAP + LONGEST_NOUN
            || self.document.chars.get(amount.range.end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        {
            return None;
        }
        let counted = if amount.unit == "人" { self.added.people } else { self.added.households };
        let label = last.label;
        // 6个村民小组, 12个行政村
        if last.amount.unit == "个"
            && scope.clause > end
            && label.ends_with(['组', '村', '镇', '乡', '區', '区', '里', '道', '會', '会'])
        {
            return Some(counted.to_owned());
        }
        let of_households =
            leads(gap) && matches!(&*last.amount.unit, "户" | "戶") && amount.unit == "人" && !label.is_empty();
        (of_households && !label.ends_with(counted)).then(|| match label.strip_suffix(self.added.households) {
            Some(owner) => concat(owner, counted),
            None => concat(label, counted),
        })
    }

    /// 每班不超过30人: how many there are in each.
    pub(super) fn of_every(&self, from: usize, amount: &Amount) -> Option<String> {
        const LONGEST: usize = 4;
        let said = self.document.trim(from..amount.range.start.max(from));
        let words = &self.document.chars[said.clone()];
        let each = words.first() == Some(&'每') && (2..=LONGEST).contains(&words.len());
        (each && matches!(&*amount.unit, "人" | "名")).then(|| concat(&self.text(said), self.added.people))
    }
}
