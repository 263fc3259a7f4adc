//! Which of those that were counted: 其中2家尚未纳入, 取得许可的仅58家, 72个竣工投产, 其余11项.

use super::{Labels, Last, Part, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::words::{Tag, Token};

/// Words between what is part of a group and its number.
pub(super) const BEFORE_NUMBER: &[char] =
    &['有', '仅', '僅', '只', '已', '为', '為', '达', '達', '到', '占', '佔', '约', '約', '却', '也'];

impl Labels<'_> {
    /// 其中2家尚未纳入医保定点: what those have not done or got.
    pub(super) fn not_yet(&self, amount: &Amount, scope: Scope, last: Last) -> Option<String> {
        let chars = &self.document.chars;
        let said = amount.range.end..scope.clause_end.max(amount.range.end);
        let lacks = matches!(
            chars[said.clone()],
            ['未' | '没' | '无', _, _, ..] | ['尚' | '仍' | '还', '未' | '没' | '无', ..]
        );
        // 126名未成年人
        let lacks = lacks
            && !matches!(
                chars[said.clone()],
                ['未', '成', ..] | ['未', '来' | '來', ..] | ['无', '线' | '人' | '障', ..]
            );
        let same = amount.kind == Kind::Count && self.is_same_count(amount, last.amount) && !last.label.is_empty();
        (lacks && same).then(|| self.those(self.document.trim(said), last.label)).flatten()
    }

    /// 其中提供就餐服务的143家, 取得许可的仅58家: those of the things counted before that the clause tells of before 的.
    pub(super) fn those_that_do(&self, index: usize, scope: Scope, last: Last, earlier: &[Quantity]) -> Option<String> {
        const LONGEST: usize = 14;
        const AMOUNTS: usize = 3;
        const REACH: usize = 60;
        let chars = &self.document.chars;
        let amount = &self.amounts[index];
        let from = scope.clause.max(last.amount.range.end);
        let mut end = amount.range.start;
        while end > from && BEFORE_NUMBER.contains(&chars[end - 1]) {
            end -= 1;
        }
        let of = end.checked_sub(1).filter(|&of| of > from && chars[of] == '的')?;
        // 8个项目总投资5.8亿元,其中投资超亿元的2个
        let counted = |other: &usize| {
            let other = &self.amounts[*other];
            other.kind == Kind::Count
                && self.is_same_count(amount, other)
                && other.range.end + REACH > amount.range.start
        };
        let group =
            (index.saturating_sub(AMOUNTS)..index).rev().find(counted).map_or("", |other| &*earlier[other].label);
        // 正在解决或列入计划 is no group that others could be of.
        let group = if group.contains('或') { "" } else { group };
        let same = amount.kind == Kind::Count && !group.is_empty();
        let tokens = self.without_leads(self.inside(from, of));
        let first = tokens.first()?;
        let said = first.start as usize..of;
        let does = matches!(first.word.map(|word| word.tag), Some(Tag::Verb | Tag::VerbalNoun));
        (same && does && (4..=LONGEST).contains(&said.len())).then(|| self.those(said, group)).flatten()
    }

    /// 实施重点项目152个,72个竣工投产: what those have done of which as many were counted before, where nothing but that is said.
    #[inline(never)]
    pub(super) fn those_done(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const LONGEST: usize = 6;
        const AMOUNTS: usize = 4;
        let amount = &self.amounts[index];
        let said = amount.range.end..scope.clause_end.max(amount.range.end);
        if !matches!(&*amount.unit, "个" | "项" | "家" | "所" | "处" | "座" | "条" | "宗" | "個" | "項" | "處")
            || !(2..=LONGEST).contains(&said.len())
            || !self.document.trim(scope.clause.min(amount.range.start)..amount.range.start).is_empty()
        {
            return None;
        }
        let tokens = self.inside(said.start, said.end);
        let does = |token: &Token| {
            let verb = token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
            verb || self.is(token, Part::Verb) || matches!(self.document.chars[token.range()], ['不' | '未'])
        };
        let whole = tokens.first()?.start as usize == said.start && tokens.last()?.end as usize == said.end;
        if !whole || !tokens.iter().all(does) {
            return None;
        }
        let of = (index.saturating_sub(AMOUNTS)..index).find(|&at| {
            let of = &self.amounts[at];
            of.range.start >= scope.sentence && of.unit == amount.unit && of.value > amount.value
        })?;
        let named = self.without_deed(&earlier[of].label);
        let short = (2..=12).contains(&named.chars().count());
        short.then(|| concat(&self.text(said), named))
    }

    /// Those of the group that is `named` of which so much is `said`.
    pub(super) fn those(&self, said: Chars, named: &str) -> Option<String> {
        const LONGEST: usize = 14;
        let chars = &self.document.chars;
        let said = self.without_aspect(said);
        let short = (2..=LONGEST).contains(&said.len());
        let whole = chars[said.clone()].iter().all(|c| !matches!(c, ',' | '。' | ';' | '(' | '、' | '的'));
        let called = said.start.checked_sub(1).is_some_and(|at| matches!(chars[at], '是' | '为' | '為'));
        let named = named.rsplit_once('的').map_or(named, |(_, noun)| noun);
        let told = self.text(said);
        (short && whole).then(|| match told.chars().count() {
            // 四成是新入职人员
            _ if called => told,
            2 | 3 => concat(&told, named),
            _ => format!("{told}的{named}"),
        })
    }

    /// 发现隐患32项,整改21项,其余11项: the others of those that the sentence counted first.
    #[inline(never)]
    pub(super) fn rest(&self, phrase: &Chars, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 4;
        const OTHERS: [[char; 2]; 5] = [['其', '余'], ['其', '他'], ['其', '它'], ['剩', '余'], ['余', '下']];
        let chars = &self.document.chars;
        if phrase.len() != 2 || !OTHERS.iter().any(|word| *word == chars[phrase.clone()]) {
            return None;
        }
        let amount = &self.amounts[index];
        let first = (index.saturating_sub(AMOUNTS)..index).find(|&other| {
            let other = &self.amounts[other];
            other.range.start >= scope.sentence && other.kind == Kind::Count && other.unit == amount.unit
        })?;
        let of = self.without_deed(&earlier[first].label);
        let others = || match self.deed_left(index, first) {
            Some(deed) if chars[phrase.start + 1] != '他' && chars[phrase.start + 1] != '它' => {
                let deed = self.text(deed);
                if of.starts_with(&deed) { concat("未", of) } else { format!("未{deed}{of}") }
            }
            _ => concat(&self.text(phrase.clone()), of),
        };
        ((2..=12).contains(&of.chars().count())).then(others)
    }

    /// 发现隐患32项,已整改21项,其余11项: what was done to those counted between the amount at `first` and this one, and so not yet to the
    /// others.
    fn deed_left(&self, index: usize, first: usize) -> Option<Chars> {
        const LONGEST: usize = 24;
        /// What may stand behind a deed and adds nothing.
        const DONE: [[char; 2]; 3] = [['到', '位'], ['完', '毕'], ['完', '成']];
        let chars = &self.document.chars;
        // 化解182件,化解率97.8%,其余4件
        let rated = usize::from(self.amounts[index - 1].kind == Kind::Percent);
        let (amount, at) = (&self.amounts[index], index.checked_sub(1 + rated)?);
        let done = &self.amounts[at];
        // 治愈30例,死亡5例,其余15例
        if at != first + 1 || done.unit != amount.unit {
            return None;
        }
        let gap = self.amounts[first].range.end..done.range.start;
        if gap.len() > LONGEST {
            return None;
        }
        // 其余9件全部完成, 其余30份为首次签订
        if matches!(
            chars[amount.range.end..],
            ['全' | '均' | '都' | '已' | '也' | '为' | '是' | '属' | '系' | '在' | '就', ..]
        ) {
            return None;
        }
        let mut tokens = self.inside(gap.start, gap.end);
        if let [rest @ .., _, end] = tokens
            && DONE.iter().any(|word| *word == chars[end.range()])
        {
            tokens = &tokens[..=rest.len()];
        }
        let (deed, before) = tokens.split_last()?;
        // 参加培训80名, 整村搬迁20个
        let adds = |token: &Token| match token.word.map(|word| word.tag) {
            Some(Tag::Noun | Tag::Name) => false,
            Some(Tag::Verb | Tag::VerbalNoun) => {
                token.range().len() == 1 || DONE.iter().any(|word| *word == chars[token.range()])
            }
            _ => true,
        };
        let alone = before.last().is_none_or(adds);
        let (word, deed) = (deed.word?, deed.range());
        let does = matches!(word.tag, Tag::Verb | Tag::VerbalNoun) && !self.words.is(&chars[deed.clone()], Part::Light);
        (deed.len() == 2 && does && alone).then_some(deed)
    }

    /// Whether both count the same things.
    pub(super) fn is_same_count(&self, amount: &Amount, of: &Amount) -> bool {
        amount.unit == of.unit
            || matches!((&*amount.unit, &*of.unit), ("个" | "家" | "名" | "人", "个" | "家" | "名" | "人"))
    }
}
