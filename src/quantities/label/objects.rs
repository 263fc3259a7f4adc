//! What was won, sold or put in, before a number: 技能大赛金牌, 销售苹果, 研发投入.

use super::before::holds;
use super::{Labels, MAX_LABEL, Part};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::{contains_any, ends_with};

impl Labels<'_> {
    /// 在技能大赛中获得金牌: the prize, with what it was won in where that stands right before.
    pub(super) fn awarded(&self, from: usize, to: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        // Mostly it is not even near, which can be said of many characters at once.
        if to
            .checked_sub(16)
            .and_then(|near| chars[near..].first_chunk::<16>())
            .is_some_and(|near| !holds(near, ['获']))
        {
            return None;
        }
        let near = from.max(to.saturating_sub(14));
        let at = near + chars[near..to.saturating_sub(1).max(near)].iter().rposition(|&c| c == '获')?;
        if at == from {
            return None;
        }
        let contest = self.phrase(from, at)?;
        let prize = contains_any(&chars[at..to], &["奖", "冠军", "金牌", "银牌", "铜牌", "名"]);
        (prize
            && to - contest.start <= MAX_LABEL
            && chars[contest.clone()].iter().any(|c| matches!(c, '赛' | '賽' | '评' | '評')))
        .then_some(contest.start..to)
    }

    /// 帮助农户销售苹果6万元: the object of trade.
    pub(super) fn sold(&self, from: usize, to: usize, amount: &Amount) -> Option<Chars> {
        if amount.kind != Kind::Money {
            return None;
        }
        let chars = &self.document.chars;
        let at = (from..to.saturating_sub(3))
            .rev()
            .find(|&at| matches!((chars[at], chars[at + 1]), ('销' | '銷', '售') | ('采' | '採', '购' | '購')))?;
        // 政府采购支出总额, 企业销售收入
        if ends_with(&chars[from..at], "政府") || matches!(chars[at + 2..to], ['收', '入', ..] | ['量', ..]) {
            return None;
        }
        // 销售总额, 采购成本: a measure of the trade, and nothing that is traded.
        let measures = |range: &Chars| {
            range.len() <= 3 && matches!(chars[range.end - 1], '额' | '額' | '價' | '价' | '量' | '费' | '費' | '率')
                || self.words.is(&chars[range.clone()], Part::Attribute)
        };
        let object = self.phrase(at + 2, to).filter(|range| range.len() >= 2)?;
        Some(if measures(&object) { at..object.end } else { object })
    }

    /// 研发投入9350万元, 区级财政累计投入1.37亿元: what is put in, and not only by whom or for what.
    pub(super) fn with_input(&self, phrase: Chars, amount: &Amount) -> Chars {
        const LONGEST: usize = 5;
        let start = amount.range.start;
        let rest = self.document.chars.get(phrase.end..start).filter(|rest| rest.len() <= LONGEST);
        let put = amount.kind == Kind::Money
            && rest.is_some_and(|rest| {
                matches!(rest, ['投', '入'] | ['累', '计' | '計', '投', '入'] | ['年' | '共' | '总' | '總', '投', '入'])
            });
        // 截至报告期末累计投入
        if put && !matches!(self.document.chars[phrase.end - 1], '末' | '底') { phrase.start..start } else { phrase }
    }
}
