//! What a sum is that its noun names behind 的: 获得2亿元的融资, 携带100万元的抢险物资.

use super::{Labels, MAX_LABEL, concat};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, is_any};
use crate::words::Token;

/// Verbs whose object the noun is.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "获得", "取得", "拿到", "得到", "携带", "签下", "簽下", "签订", "签署", "簽署", "达成", "達成", "投入", "捐赠", "捐助", "筹集", "筹得", "籌得", "募集", "募得", "拿出", "争取", "爭取", "进行", "進行",
    "完成", "收到", "引进", "引進", "购置", "購置", "采购", "採購", "提供", "赢得", "贏得", "中标", "中標", "支付", "接到", "斩获", "獲得", "取得", "簽訂", "投入", "捐贈", "籌集", "募集", "提供", "收到",
];

/// What has the sum, and is not it: 投入5亿元的项目.
const OWNERS: &[&str] = &[
    "项目", "項目", "企业", "企業", "公司", "工程", "单位", "單位", "项目", "標準", "标准", "水平", "规模", "規模",
    "大关", "大關", "目标", "目標",
];

/// What is done with it, or where it goes: 物资奔赴一线.
const ERRANDS: &[&str] = &[
    "奔赴", "赶赴", "趕赴", "前往", "用于", "支持", "支援", "开展", "開展", "投入", "助力", "帮助", "幫助", "运往",
    "運往", "送往",
];

impl Labels<'_> {
    /// The noun behind the amount, with who got or gave it where that says too little alone: 商业公司获得1000万元的融资.
    // A function of its own, as few amounts stand before 的.
    #[inline(never)]
    pub(super) fn of_sum(&self, from: usize, amount: &Amount, scope: Scope) -> Option<String> {
        const LONGEST: usize = 12;
        const LONGEST_OWNER: usize = 8;
        let chars = &self.document.chars;
        let said = self.document.trim(from..amount.range.start);
        let said = said.start..said.end - usize::from(chars[said.clone()].last() == Some(&'了'));
        // 捐赠了价值500万元的医疗设备
        let worth = chars[said.clone()].ends_with(&['了', '价', '值']);
        if !worth && !ends_with_any(&chars[said.clone()], VERBS) {
            return None;
        }
        let noun = self.named_sum(amount.range.end + 1, scope.clause_end)?;
        let goes_on = |token: &&Token| is_any(&chars[token.range()], ERRANDS);
        let stop = self.inside(noun.start, noun.end).iter().skip(1).find(goes_on);
        let noun = noun.start..stop.map_or(noun.end, |verb| verb.start as usize);
        // The clause goes on: 携带100万元的物资奔赴一线.
        if noun.start != amount.range.end + 1 || noun.len() > LONGEST || ends_with_any(&chars[noun.clone()], OWNERS) {
            return None;
        }
        let noun = self.text(noun);
        if worth {
            return Some(concat(&noun, "价值"));
        }
        let owner =
            self.phrase(from, said.end - 2).filter(|owner| owner.end == said.end - 2 && owner.len() <= LONGEST_OWNER);
        match owner.filter(|_| noun.chars().count() <= 2) {
            Some(owner) if owner.len() < MAX_LABEL => Some(concat(&self.text(owner), &noun)),
            _ => Some(noun),
        }
    }

    /// The noun at `start`: all of the clause where that is short, as 收入 and the like are taken for verbs.
    fn named_sum(&self, start: usize, clause_end: usize) -> Option<Chars> {
        const LONGEST: usize = 6;
        let rest = self.document.trim(start..clause_end.max(start));
        let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        let whole = (2..=LONGEST).contains(&rest.len()) && self.document.chars[rest.clone()].iter().all(han);
        if whole { Some(rest) } else { self.noun(start, clause_end) }
    }
}
