//! Sizes told before what has them: 一个长7.6米、宽2.05米、深2.5米的坑道.

use super::{Labels, MAX_LABEL, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;

/// What is measured by one character before the number.
const SIZES: &[char] = &['长', '宽', '高', '深', '厚'];

impl Labels<'_> {
    /// The size of what stands behind 的, after the last of the sizes.
    #[inline(never)]
    pub(super) fn of_sized(&self, index: usize, scope: Scope) -> Option<String> {
        const MOST: usize = 4;
        const LONGEST: usize = 12;
        let chars = &self.document.chars;
        let is_size = |amount: &Amount| {
            amount.kind == Kind::Measure && amount.range.start > 0 && SIZES.contains(&chars[amount.range.start - 1])
        };
        let amount = &self.amounts[index];
        if !is_size(amount) {
            return None;
        }
        let mut end = amount.range.end;
        for next in self.amounts[index + 1..].iter().take(MOST) {
            let goes_on = next.range.start == end + 2 && matches!(chars[end], '、' | ',') && is_size(next);
            if !goes_on {
                break;
            }
            end = next.range.end;
        }
        // The last comma may have ended a clause.
        let limit = chars.len().min(scope.clause_end.max(end + MAX_LABEL));
        chars.get(end).filter(|of| **of == '的')?;
        let noun = self.noun(end + 1, limit).filter(|noun| noun.len() <= LONGEST)?;
        // 坑道内作业
        let inside =
            chars[noun.clone()].iter().position(|c| matches!(c, '内' | '內' | '里' | '裡' | '上')).filter(|&at| at > 1);
        let noun = noun.start..inside.map_or(noun.end, |at| noun.start + at);
        let size = concat(&self.text(amount.range.start - 1..amount.range.start), "度");
        Some(concat(&self.text(noun), &size))
    }
}
