//! What a measure or an amount of money is counted by: 每餐收费, 每日垃圾量.

use super::Labels;
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::text::Chars;

impl Labels<'_> {
    /// 每餐收费8元, 每年发电4700万度: a short name goes with what it is counted by.
    pub(super) fn with_each(&self, from: usize, phrase: Chars, amount: &Amount) -> Chars {
        /// Characters of the longest such name.
        const SHORT: usize = 4;
        let each = |end: usize| {
            let said = &self.document.chars[from..end.max(from)];
            matches!(
                said,
                [
                    ..,
                    '每',
                    '餐' | '月' | '天' | '日' | '年' | '周' | '班' | '亩' | '畝' | '吨' | '噸' | '户' | '戶' | '株'
                ]
            )
        };
        let per_head = |end: usize| self.document.chars[from..end.max(from)].ends_with(&['每', '人']);
        let mut start = phrase.start;
        if phrase.len() <= SHORT && matches!(amount.kind, Kind::Money | Kind::Measure | Kind::Duration) {
            while each(start) || start < phrase.start && per_head(start) {
                start -= 2;
            }
        }
        start..phrase.end
    }
}
