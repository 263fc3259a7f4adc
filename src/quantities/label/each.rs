//! What a measure or an amount of money is counted by: 每餐收费, 每日垃圾量.

use super::Labels;
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::text::Chars;

/// What something is counted by in such a name.
const COUNTED_BY: &str = "餐月天日年周班亩畝吨噸户戶株";

impl Labels<'_> {
    /// 每餐收费8元, 每年发电4700万度: a short name goes with what it is counted by.
    pub(super) fn with_each(&self, from: usize, phrase: Chars, amount: &Amount) -> Chars {
        /// Characters of the longest such name.
        const SHORT: usize = 4;
        let each = |end: usize| {
            let said = &self.document.chars[from..end.max(from)];
            matches!(said, [.., '每', of] if COUNTED_BY.contains(*of))
        };
        let per_head = |end: usize| self.document.chars[from..end.max(from)].ends_with(&['每', '人']);
        let mut start = phrase.start;
        let hours = matches!(&*amount.unit, "学时" | "课时");
        if phrase.len() <= SHORT && (hours || matches!(amount.kind, Kind::Money | Kind::Measure | Kind::Duration)) {
            while each(start) || start < phrase.start && per_head(start) {
                start -= 2;
            }
        }
        // 日处理能力由10万吨提高到18万吨
        let daily = start == from + 1 && self.document.chars[from] == '日' && amount.kind == Kind::Measure;
        start - usize::from(daily)..phrase.end
    }
}
