//! The sides of budgets and funds, and their sums: 收入总计32亿元, 基金收入118亿元,支出104亿元.

use super::{Labels, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::{ends_with, is_any};

impl Labels<'_> {
    /// 捐款3万元,捐物2万元,合计5万元: nothing but that it is the sum.
    pub(super) fn sum(&self, from: usize, amount: &Amount) -> Option<String> {
        const SUMS: &[&str] = &["合计", "总计", "共计", "共計", "小计", "小計", "合計", "總計"];
        const SIDES: &[&str] =
            &["收入", "支出", "费用", "費用", "经费", "經費", "資金", "资金", "投资", "投資", "財力", "财力"];
        let gap = &self.document.chars[from.max(amount.range.start.saturating_sub(8))..amount.range.start];
        // Mostly it does not even end so.
        if !gap.iter().rev().take(2).any(|c| matches!(c, '计' | '計')) {
            return None;
        }
        let said: String = gap.iter().filter(|c| c.is_alphanumeric()).collect();
        // 上级补助8亿元,调入资金2亿元,收入总计32亿元
        let kind = SIDES.iter().find_map(|side| said.strip_prefix(side)).unwrap_or(&said);
        SUMS.contains(&kind).then_some(said)
    }

    /// 全市社会保险基金收入118亿元,支出104亿元,年末结余186亿元: the budget or fund whose other side `phrase` is.
    pub(super) fn of_budget(&self, phrase: &Chars, index: usize, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 6;
        const REACH: usize = 200;
        let side = &self.document.chars[phrase.clone()];
        if side.len() > 6 || !matches!(side.last(), Some('出' | '量' | '计' | '計' | '余' | '餘')) {
            return None;
        }
        // 28个项目支出3.67亿元
        let last = index.checked_sub(1).map_or(0, |last| self.amounts[last].range.end);
        let beside = &self.document.chars[last.min(phrase.start)..phrase.start];
        if !beside.is_empty() && beside.len() < 8 && !beside.iter().any(|c| matches!(c, ',' | ';' | '。' | '、' | '\n'))
        {
            return None;
        }
        let other_side = is_any(side, &["支出", "总支出", "支出总量", "支出合计", "歲出", "岁出"]);
        let alone = other_side || ends_with(side, "结余") || ends_with(side, "結餘");
        let amount = self.amounts.get(index).filter(|amount| alone && amount.kind != Kind::Count)?;
        let near = (index.saturating_sub(AMOUNTS)..index).rev();
        let near = near.filter(|&other| self.amounts[other].range.end + REACH > amount.range.start);
        near.filter_map(|other| {
            let label = earlier.get(other)?.label.as_str();
            let at = ["总收入", "收入", "总支出", "支出", "歲入", "岁入"].iter().find_map(|side| label.rfind(side))?;
            let fund = &label[..at];
            let is_fund = ["预算", "基金", "預算"].iter().any(|kind| fund.ends_with(kind));
            is_fund.then(|| concat(fund, &self.text(phrase.clone())))
        })
        .next()
    }
}
