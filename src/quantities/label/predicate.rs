//! What is said of a counted noun behind it: 6所学校被确定为示范校, 12个部门未按期编报.

use super::after::ends_group;
use super::{Labels, MAX_LABEL, Part, concat};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::{Phrases, starts_with};
use crate::words::{Tag, Token};
use std::sync::OnceLock;

/// Predicates whose object names what is counted.
pub(super) const AWARDS: &[&str] = &[
    "获得",
    "獲得",
    "荣获",
    "榮獲",
    "获",
    "獲",
    "获评",
    "獲評",
    "入选",
    "入選",
    "获批",
    "獲批",
    "成为",
    "成為",
    "列为",
    "列為",
    "命名为",
    "命名為",
    "评为",
    "評為",
    "确定为",
    "確定為",
    "认定为",
    "認定為",
    "被评为",
    "被評為",
    "被确定为",
    "被確定為",
    "被认定为",
    "被認定為",
    "被列为",
    "被列為",
    "被命名为",
    "被命名為",
    "创建成为",
    "創建成為",
    "跻身",
    "躋身",
    "创成",
    "創成",
    "通过",
    "通過",
    "达到",
    "達到",
    "列入",
    "纳入",
    "納入",
    "为",
    "為",
    "喜获",
    "喜獲",
    "晋升",
    "晉升",
    "被授予",
];

/// Characters of the longest award that `chars` go on with.
fn award_at(chars: &[char]) -> Option<usize> {
    static TABLE: OnceLock<Phrases<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| Phrases::new(AWARDS.iter().map(|&award| (award, ()))));
    table.starting(chars).map(|(award, ())| award.len()).max()
}

/// What is said of a counted noun.
pub(super) enum Predicate {
    /// It was awarded or made this.
    Award(Chars),
    /// It did this, or this was done to it.
    Action(Chars),
}

impl Labels<'_> {
    /// What is said of the noun that ends at `start`.
    pub(super) fn predicate(&self, start: usize, limit: usize) -> Option<Predicate> {
        let chars = &self.document.chars;
        // 86个乡镇中财政收入超过50万元的
        if chars.get(start) == Some(&'中') && start > 1 && limit > start + 2 && ends_group(&chars[start - 2..], 2) {
            return None;
        }
        let tokens = self.inside(self.behind_deadline(start, limit), limit);
        let mut at = 0;
        while tokens.get(at).is_some_and(|token| {
            at > 0 && self.is_of_time(token)
                // 成功入选
                || matches!(chars[token.range()], ['成', '功'] | ['顺' | '順', '利'] | ['先', '后' | '後'])
                || (matches!(token.word.map(|word| word.tag), Some(Tag::Function | Tag::Adverb))
                    || is_plan(&chars[token.range()])
                    || chars[token.range()] == ['全', '部'])
                    && !matches!(chars[token.start as usize], '被' | '为' | '為' | '的' | '在' | '未' | '不' | '无' | '無')
        }) {
            at += 1;
        }
        // 2个项目尚未开工
        at -= usize::from(at > 0 && chars[tokens[at - 1].range()].ends_with(&['未']));
        let first = tokens.get(at)?;
        // 92个区县(及县级市), 12个部门及所属38家单位
        let joined =
            tokens[..at].iter().any(|token| matches!(chars[token.range()], ['及' | '和' | '与' | '與'] | ['以', '及']));
        let aside = joined || matches!(chars[first.start as usize], '占' | '佔' | '(' | '0'..='9');
        // 四项指标同比分别下降
        // 21个项目因环评滞后, 1.3万农户户均增收3600元
        let aside = aside || matches!(chars[first.range()], ['因'] | ['由', '于'] | ['由', '於']);
        let aside = aside
            || matches!(
                chars[first.range()],
                ['同' | '环' | '環', '比'] | ['户' | '戶' | '人' | '亩' | '畝' | '年', '均']
            );
        if aside || self.leads_on(first.start as usize) {
            return None;
        }
        if chars[first.start as usize] == '的' {
            let rest = self.inside(first.end as usize, limit);
            let last = rest.last()?;
            let range = first.end as usize..last.end as usize;
            return (range.len() <= 10 && !chars[range.clone()].iter().any(|c| matches!(c, '、' | '和')))
                .then_some(Predicate::Action(range));
        }
        if chars[first.start as usize] == '为'
            && start.checked_sub(1).is_some()
            && chars[start.saturating_sub(12)..start].contains(&'以')
        {
            return None;
        }
        if let Some(length) = award_at(&chars[first.start as usize..limit]) {
            let open = first.start as usize + length;
            let object = self.object(open, limit)?;
            return Some(Predicate::Award(object));
        }
        let stop = tokens
            .iter()
            .skip(at + 1)
            // 开展例行督察、对3个部门开展专项督察
            .position(|token| {
                matches!(
                    chars[token.start as usize..],
                    ['并' | '並' | '的', ..] | ['、', '对' | '對' | '向' | '将' | '將', ..]
                )
            })
            .map_or(tokens.len(), |stop| stop + at + 1);
        let tokens = &tokens[..stop];
        let last = tokens.last()?;
        let passes = matches!(chars[first.range()], ['被'] | ['是']);
        let open = if passes { first.end } else { first.start } as usize;
        let light = (self.is(first, Part::Verb) || matches!(chars[first.range()], ['进' | '進', '行']))
            && tokens.len() > at + 1;
        let open = if light { first.end as usize } else { open };
        // 进行了换届
        let open = open + usize::from(light && chars[open] == '了');
        let range = open..last.end as usize;
        (range.len() >= 2 && range.len() <= 16).then_some(Predicate::Action(range))
    }

    /// 全部竣工 of 要在6月底前全部竣工: where what is said starts behind the time by which it is to be so.
    fn behind_deadline(&self, start: usize, limit: usize) -> usize {
        /// Characters of the longest such time.
        const REACH: usize = 12;
        let said = self.document.chars.get(start..limit).unwrap_or_default();
        let open = usize::from(matches!(said.first(), Some('要' | '须' | '应' | '将')));
        if said.get(open) != Some(&'在') {
            return start;
        }
        let end = said[open..].iter().take(REACH).position(|&c| c == '前');
        end.map_or(start, |end| start + open + end + 1)
    }

    /// Whether a token behind 于 goes on with when something is done, which does not say what: 宿位將於2027-28年度啟用.
    fn is_of_time(&self, token: &Token) -> bool {
        let chars = &self.document.chars;
        if token.word.is_some_and(|word| word.tag == Tag::Time) {
            return true;
        }
        let of_date = |c: char| {
            c.is_ascii_digit()
                || matches!(c, '年' | '月' | '日' | '-' | '/' | '底' | '度' | '份' | '○' | '〇')
                || crate::quantities::numeral::chinese_digit(c).is_some()
        };
        let before = token.start.checked_sub(1).map(|before| chars[before as usize]);
        before.is_some_and(|before| matches!(before, '于' | '於') || of_date(before))
            && chars[token.range()].iter().all(|&c| of_date(c))
    }

    /// 对5个粮库进行维修改造: what is done to those that `amount` counts, whose noun ends at `end`.
    pub(super) fn done_to(&self, amount: &Amount, scope: Scope, end: usize) -> Option<Predicate> {
        const LIGHT: &[&str] = &["进行", "進行", "开展", "開展", "实施", "實施", "予以", "给予", "給予"];
        /// Characters of the longest deed.
        const LONGEST: usize = 8;
        /// Characters of what else is counted before that is said.
        const OTHERS: usize = 16;
        let chars = &self.document.chars;
        let reach = end..scope.clause_end.min(end + OTHERS).max(end);
        // 对3个乡镇、2个部门负责人进行了约谈, 对42所学校1.3万名新生开展筛查
        let others = matches!(chars.get(end), Some('、' | '和' | '0'..='9'));
        let starts = if others { reach } else { end..end + 1 };
        let (at, light) = starts.into_iter().find_map(|at| {
            let light = LIGHT.iter().find(|verb| starts_with(&chars[at..scope.clause_end.max(at)], verb))?;
            Some((at, light.chars().count()))
        })?;
        let to = |token: &Token| matches!(chars[token.range()], ['对' | '對' | '为' | '為' | '将' | '將']);
        if !self.inside(scope.clause, amount.range.start).iter().any(to) {
            return None;
        }
        let start = at + light;
        let start = start + usize::from(chars.get(start) == Some(&'了'));
        // 开展2轮督查
        let times = self.amounts.get(self.amounts.partition_point(|other| other.range.start < start));
        let start = times.filter(|times| times.range.start == start).map_or(start, |times| times.range.end);
        let next = self.amounts.get(self.amounts.partition_point(|other| other.range.start < start));
        let limit = next.map_or(scope.clause_end, |next| next.range.start.min(scope.clause_end));
        let done = self.document.trim(start..limit.max(start));
        let done = match chars[done.clone()].iter().position(|c| matches!(c, '并' | '並' | '、' | '和' | '或' | '及'))
        {
            Some(and) => done.start..done.start + and,
            None => done,
        };
        let han = chars[done.clone()].iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        let one = matches!(chars.get(done.start), Some('一' | '两' | '兩' | '的'));
        (han && !one && (2..=LONGEST).contains(&done.len())).then_some(Predicate::Action(done))
    }

    /// The object of an award without its ordinal, its quotes and the word for it: 第二届市创新市长奖, “示范校”称号.
    fn object(&self, start: usize, limit: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        let mut start = start;
        if let Some(open) = (start..limit.min(start + 3)).find(|&at| chars[at] == '“') {
            let close = (open..limit).find(|&at| chars[at] == '”')?;
            return (close > open + 1).then_some(open + 1..close);
        }
        if let Some(ordinal) = (start..limit.min(start + 10)).find(|&at| chars[at] == '第') {
            let tail = (ordinal..limit.min(ordinal + 6)).find(|&at| matches!(chars[at], '届' | '批' | '屆' | '期'));
            if let Some(tail) = tail.filter(|_| ordinal <= start + 1) {
                start = tail + 1;
            }
        }
        let tokens = self.inside(start, limit);
        let (first, last) = (tokens.first()?, tokens.last()?);
        let range = first.start as usize..last.end as usize;
        (range.len() >= 2).then(|| range.start..range.end.min(range.start + MAX_LABEL))
    }

    pub(super) fn joined(&self, predicate: Predicate, noun: &Chars) -> String {
        match predicate {
            Predicate::Award(object) => self.text(object),
            Predicate::Action(mut action) => {
                // 4家单位进行约谈
                if action.len() > 2 && matches!(self.document.chars[action.clone()], ['进' | '進', '行', ..]) {
                    action.start += 2;
                }
                concat(&self.text(action), &self.text(noun.clone()))
            }
        }
    }
}

/// Whether `word` says that what follows is only planned.
pub(super) fn is_plan(word: &[char]) -> bool {
    matches!(word, ['预' | '預', '计' | '計'] | ['计' | '計', '划' | '劃'] | ['拟' | '擬'])
}
