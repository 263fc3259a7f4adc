//! What somebody got, behind how much of it: 警方接獲320宗投訴, 共收到12件申请加入计划的个案.

use super::Labels;
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::is_han;
use crate::text::phrases::ends_with_any;

/// Verbs of those who get it.
const GOT: &[&str] = &["接獲", "接获", "接到", "收到", "接報", "接报"];

/// What they get, which the dictionary may have for verbs.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "投訴", "投诉", "申請", "申请", "舉報", "举报", "查詢", "查询", "求助", "報告", "报告", "來信", "来信", "個案", "个案", "意見", "意见", "建議", "建议", "報修", "报修",
    "請求", "请求", "訴求", "诉求", "線索", "线索", "上訴", "案件",
];

impl Labels<'_> {
    /// The words from `amount` to the end of its clause, where somebody got that.
    pub(super) fn received(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const SHORTEST: usize = 2;
        const LONGEST: usize = 20;
        let chars = &self.document.chars;
        let before = &chars[scope.clause.min(amount.range.start)..amount.range.start];
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        if amount.kind != Kind::Count || !ends_with_any(before, GOT) {
            return None;
        }
        let thing = amount.range.end..scope.clause_end.max(amount.range.end);
        let words = &chars[thing.clone()];
        let fits = (SHORTEST..=LONGEST).contains(&words.len()) && words.iter().all(|c| is_han(*c));
        (fits && ends_with_any(words, THINGS)).then(|| self.text(thing))
    }
}
