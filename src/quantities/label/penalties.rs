//! Fines of a rule, by what they are imposed for: 造成树木死亡的，每株处五千元以上五万元以下的罚款.

use super::{Labels, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with_any, starts_with_any};

/// Verbs of imposing right before the amount.
const IMPOSED: &[&str] = &["处", "處", "处以", "處以"];

/// What is imposed, on either side of the amount.
const FINES: &[&str] = &["罚款", "罰款", "罚金", "罰金", "罰鍰"];

impl Labels<'_> {
    /// 造成树木死亡每株罚款: the condition that the sentence states, with what the fine is counted for.
    pub(super) fn of_penalty(&self, amount: &Amount, scope: Scope) -> Option<String> {
        /// Characters of the longest condition that a name holds, and how far before the amount it may end.
        const LONGEST: usize = 18;
        const REACH: usize = 40;
        let chars = &self.document.chars;
        let start = amount.range.start;
        if amount.kind != Kind::Money {
            return None;
        }
        let said = &chars[scope.sentence.min(start)..start];
        let behind = &chars[amount.range.end..];
        let behind = behind.strip_prefix(&['的']).unwrap_or(behind);
        let imposed = ends_with_any(said, IMPOSED) && starts_with_any(behind, FINES);
        if !imposed && !ends_with_any(said, FINES) {
            return None;
        }
        let near = said.len().saturating_sub(REACH);
        let of = said.windows(2).rposition(|two| two == ['的', ',']).filter(|&of| of >= near)?;
        let open = said[..of]
            .iter()
            .rposition(|c| matches!(c, ',' | '。' | ';' | ':' | ')' | '\n' | ' '))
            .map_or(0, |at| at + 1);
        let condition = scope.sentence + open..scope.sentence + of;
        if !(2..=LONGEST).contains(&condition.len()) {
            return None;
        }
        let each = said[of + 2..].windows(2).find(|two| two[0] == '每').map(|two| two.iter().collect::<String>());
        let fine = concat(each.as_deref().unwrap_or("的"), self.added.fine);
        Some(concat(&self.text(condition), &fine))
    }
}
