//! Labels of what a limit picks out, and of limits themselves: 入住率低于20%的9所敬老院, 水分超过12.5%的按规定扣量.

use super::before::is_nominal;
use super::{Labels, Last, MAX_LABEL, Part, concat};
use crate::analysis::{Bound, Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::status::has_consequence;
use crate::text::Chars;
use crate::text::phrases::ends_with_any;

/// What is given in points, before a limit that is said with 的: 检查得分低于80分的单位.
const SCORES: &[&str] = &["分", "成绩", "成績", "满意度", "滿意度", "测评", "考核", "评价", "评议", "評價"];

impl Labels<'_> {
    /// 低于20%的9所敬老院, 投资1亿元以上的5个项目: the noun that is counted right behind a limit that begins at `limit`, with that where
    /// the noun says too little alone.
    pub(super) fn within_limit(&self, limit: usize, amount: &Amount, scope: Scope) -> Option<String> {
        if amount.kind != Kind::Count || !matches!(self.document.chars[..amount.range.start], [.., '的']) {
            return None;
        }
        let end = scope.clause_end.max(amount.range.end);
        // 10年以上的4人全部调整
        let noun = self.noun(amount.range.end, end).map(|noun| self.text(noun))?;
        if noun.starts_with(['全', '均', '都', '已']) {
            return None;
        }
        let generic = self.words.is(&noun.chars().collect::<Vec<_>>(), Part::Generic);
        let limit = self.document.trim(limit..amount.range.start - 1);
        if generic && limit.len() + noun.len() / '一'.len_utf8() <= MAX_LABEL {
            return Some(concat(&self.text(limit), &noun));
        }
        Some(noun)
    }

    /// 水分超过12.5%的按规定扣量, 得分低于80分的单位予以通报: what the limit is of, where what it picks out follows with 的.
    pub(super) fn of_limit(&self, amount: &Amount, before: &Chars) -> Option<String> {
        let chars = &self.document.chars;
        if chars.get(amount.range.end) != Some(&'的') || before.len() < 2 {
            return None;
        }
        let scored = &*amount.unit == "分" && ends_with_any(&chars[before.clone()], SCORES);
        let picks = || self.picks_out(amount, before);
        (scored || has_consequence(&chars[amount.range.end + 1..]) || picks()).then(|| self.text(before.clone()))
    }

    /// 年接待游客超过5万人次的旅行社, 床位100张以上的养老院: whether a count, bounded right behind what it is of, says which of those are meant
    /// that the noun behind names.
    fn picks_out(&self, amount: &Amount, before: &Chars) -> bool {
        let chars = &self.document.chars;
        const LONGEST: usize = 8;
        let age = matches!(&*amount.unit, "年" | "岁" | "周岁" | "歲" | "週歲");
        let bounded = amount.bound != Bound::Exact && matches!(amount.kind, Kind::Count | Kind::Measure) && !age;
        let close = || before.end <= amount.range.start && before.end + 1 >= amount.range.start;
        let named = || self.inside(before.start, before.end).last().is_some_and(is_nominal) && !self.is_deed(before);
        let picked = || self.noun(amount.range.end + 1, chars.len().min(amount.range.end + 1 + MAX_LABEL)).is_some();
        bounded && before.len() <= LONGEST && close() && named() && picked()
    }

    /// 年收入20万元以上的7个,5万元以下的还有4个: what such a limit before was of, where nothing stands before this one.
    pub(super) fn of_parallel_limit(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 3;
        let amount = &self.amounts[index];
        let limits = |at: usize| {
            let limit = &self.amounts[at];
            let chars = &self.document.chars;
            // 50万元以上的村占比达62%,消除10万元以下薄弱村14个
            let of = chars.get(limit.range.end) == Some(&'的')
                || limit.kind == Kind::Money && matches!(chars[..limit.range.end], [.., '以', '上' | '下']);
            limit.bound != Bound::Exact && of
        };
        let said = self.document.trim(scope.clause.min(amount.range.start)..amount.range.start);
        if !limits(index) || !(said.is_empty() || self.is_deed(&said)) {
            return None;
        }
        let before = (index.saturating_sub(AMOUNTS)..index).rev();
        let before = before.take_while(|&at| self.amounts[at].range.start >= scope.sentence);
        let same = |&at: &usize| self.amounts[at].unit == amount.unit && limits(at);
        { before }.find(same).map(|at| earlier[at].label.to_string()).filter(|label| !label.is_empty())
    }

    /// 覆盖80%以上的重点基地, 完成九成的任务: what is done to the part, where nothing else names it.
    pub(super) fn of_part_done(&self, amount: &Amount, scope: Scope, before: Option<&Chars>) -> Option<String> {
        let chars = &self.document.chars;
        let of = chars.get(amount.range.end) == Some(&'的');
        if !of || !matches!(amount.kind, Kind::Percent | Kind::Ratio) || before.is_some_and(|verb| !self.is_deed(verb))
        {
            return None;
        }
        let done = amount.range.start.checked_sub(2).filter(|&verb| self.is_deed(&(verb..verb + 2)));
        done.filter(|&verb| verb >= scope.clause)?;
        let noun = self.noun(amount.range.end + 1, scope.clause_end.max(amount.range.end + 1))?;
        let verb = before.map_or(String::new(), |verb| self.text(verb.clone()));
        Some(concat(&verb, &self.text(noun)))
    }

    /// 100张以上床位的养老院5所: the noun without what the amount right before says of it.
    pub(super) fn without_limit(&self, phrase: Chars, last: Option<Last>) -> Chars {
        let limits = |last: Last| last.amount.range.end == phrase.start && last.amount.bound != Bound::Exact;
        if !last.is_some_and(limits) {
            return phrase;
        }
        let of = self.document.chars[phrase.clone()].iter().rposition(|c| *c == '的');
        of.filter(|of| of + 3 <= phrase.len()).map_or(phrase.start, |of| phrase.start + of + 1)..phrase.end
    }
}
