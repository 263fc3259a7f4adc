//! The label by what stands after a counted number; the noun phrase is in `noun`, what is said of it in `predicate`.

use super::predicate::Predicate;
use super::{Labels, MAX_LABEL, Part};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::Role;
use crate::text::Chars;
use crate::text::phrases::ends_with;
use crate::words::{Dictionary, Tag, Token};

/// What people who were counted do together.
const JOINING: [[char; 2]; 7] =
    [['组', '成'], ['組', '成'], ['负', '责'], ['負', '責'], ['担', '任'], ['从', '事'], ['轮', '流']];

impl Labels<'_> {
    /// The label by what follows `amount`, `next` being where the next one starts.
    pub(super) fn after(&self, amount: &Amount, scope: Scope, next: usize, before: Option<&Chars>) -> Option<String> {
        let chars = &self.document.chars;
        // 储罐25台(含1台消防水罐): the bracket is of another amount.
        let end = Some(self.after_bracket(amount.range.end)).filter(|end| *end <= next).unwrap_or(amount.range.end);
        let limit = scope.clause_end.min(next).max(end);
        if amount.kind == Kind::Money && chars[end..limit].starts_with(&['用', '于']) {
            return self.phrase(end + 2, limit).map(|range| self.text(range));
        }
        // 人民币伍万元整
        if amount.kind == Kind::Money && chars.get(end) == Some(&'整') {
            return None;
        }
        if amount.kind == Kind::Money && chars.get(end) != Some(&'的') {
            return self.spent(amount, limit, scope.clause_end, before);
        }
        let of = chars.get(end) == Some(&'的');
        // 1000吨级泊位
        let of_class = amount.kind == Kind::Measure && matches!(chars.get(end), Some('级' | '級'));
        let start = end + usize::from(of || of_class);
        // 2,000 个 上限
        let start = if of { start } else { start + usize::from(chars.get(start) == Some(&' ')) };
        if chars.get(start).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '\n' | '(' | ')' | '|'))
            // 低于15℃时
            // 三年来共投入
            || matches!(chars[start], '来' | '來')
            // 34182人居首, 13507人次之, 58455人最多
            || matches!(chars[start..], ['居', '首' | '冠' | '次' | '末' | '多', ..] | ['次', '之', ..] | ['最', '多' | '高' | '少' | '低', ..])
            || matches!(chars[start], '时' | '時') && chars.get(start + 1).is_none_or(|c| !"间間段速期长長点代".contains(*c))
        {
            return None;
        }
        if self.leads_on(start) || of && self.demands_at(start) {
            return None;
        }
        // 19个村中年收入20万元以上的
        if next < scope.clause_end && chars[start + 1..].first() == Some(&'中') && ends_group(&chars[start..], 1) {
            return Some(self.text(start..start + 1));
        }
        if let Some(errand) = self.went_for(start, scope.clause_end) {
            return Some(self.text(errand));
        }
        let noun = self.noun(start, limit.min(start + MAX_LABEL));
        // 站点126个全部联网: what was done to all of them.
        let all = |noun: &Chars| matches!(chars[noun.start..], ['全', '部' | '数' | '數', ..]);
        let noun = noun.filter(|noun| before.is_none() || of || !all(noun));
        // 撂荒地还有3200亩没有复耕
        let lacks = |noun: &Chars| matches!(chars[noun.start..], ['没' | '沒', '有', ..] | ['未' | '无' | '無', ..]);
        let noun = noun.filter(|noun| of || before.is_none() || !lacks(noun));
        // 指数突破250大关
        let noun = noun.filter(|noun| {
            !matches!(chars[noun.clone()], ['大', '关' | '關'] | ['关' | '關', '口'] | ['整', '数' | '數'])
        });
        // 校车103辆安全运营: what they do.
        let noun = noun.filter(|noun| of || !before.is_some_and(|phrase| self.is_done_by(phrase, amount, noun)));
        // 抽调骨干15人组成专班
        let joins = |noun: &Chars| JOINING.iter().any(|verb| chars[noun.clone()].starts_with(verb));
        let people = matches!(&*amount.unit, "人" | "名") && before.is_some_and(|phrase| phrase.len() > 2);
        let noun = noun.filter(|noun| of || !people || !joins(noun));
        // 5項公費疫苗、學生交通補助每年1萬元: what follows the first item is the next amount's.
        let noun = noun.map(|noun| match chars[noun.clone()].iter().position(|c| *c == '、') {
            Some(at) if next < scope.clause_end => noun.start..noun.start + at,
            _ => noun,
        });
        // 对6家企业处罚款12万元
        let noun = noun.map(|noun| {
            match chars[noun.clone()].windows(3).position(|it| matches!(it, ['处' | '處', '罚' | '罰', '款'])) {
                Some(at) if at > 1 => noun.start..noun.start + at,
                _ => noun,
            }
        });
        // 120名调解员中取得证书的有86人
        let noun = noun.map(|noun| match chars[noun.clone()].iter().position(|c| *c == '中') {
            Some(at) if next < scope.clause_end && ends_group(&chars[noun.start..], at) => noun.start..noun.start + at,
            _ => noun,
        });
        let noun = noun.map(|noun| self.without_errand(noun, amount));
        let noun = noun.map(|noun| self.with_event(self.with_places(noun), limit, amount));
        let noun = noun.map(|noun| if limit < next { self.with_conjunct(noun, limit) } else { noun });
        let rest = noun.as_ref().map_or(start, |noun| noun.end);
        if let Some(noun) = noun.clone()
            && let Some(done) = self.done_to(amount, scope, rest)
        {
            return Some(self.joined(done, &noun));
        }
        if let Some(noun) = &noun
            && let Some(errand) = self.went_for(rest, scope.clause_end)
        {
            return Some(self.joined(Predicate::Action(errand), noun));
        }
        let predicate = self.predicate(rest, limit);
        // 贷款5100户余额3900万元, 余额达3900万元, but 27个村民小组504户
        let counts = self.amounts.get(self.amounts.partition_point(|other| other.range.start < next));
        // 6个乡镇33个村
        let beside = |next: &Amount| {
            let noun = noun.as_ref().is_some_and(|noun| noun.end == next.range.start);
            noun && amount.kind == Kind::Count && amount.unit == next.unit
        };
        let counts = counts.is_some_and(|next| {
            next.kind == Kind::Count && (matches!(&*next.unit, "户" | "戶" | "人") || beside(next))
        }) && !matches!(&*amount.unit, "户" | "戶" | "人" | "名");
        let claims = |noun: &Chars| {
            let gap = chars.get(noun.end..next.max(noun.end)).filter(|gap| gap.len() <= 2 && !counts);
            gap.is_some_and(|gap| {
                let changes = matches!(
                    gap,
                    ['增', '长' | '長' | '加'] | ['下', '降'] | ['上', '升' | '涨' | '漲'] | ['提', '高']
                );
                changes || gap.iter().all(|c| matches!(c, '达' | '達' | '到' | '为' | '為' | '约' | '約' | '近' | '超'))
            })
        };
        let claimed = noun.as_ref().is_some_and(claims);
        if before.is_none()
            && matches!(amount.kind, Kind::Count | Kind::Measure)
            && let Some(label) = self.described(start, limit, noun.as_ref(), predicate.as_ref())
        {
            return Some(label);
        }
        // 9个水源地水质达标率100%
        let rate = |noun: &&Chars| before.is_none() || chars[noun.end - 1] == '率';
        let measured = noun.as_ref().filter(|_| claimed).filter(rate).and_then(|noun| self.without_measure(noun));
        if let Some(thing) = measured {
            return Some(self.text(thing));
        }
        match (noun, predicate) {
            // 新建、改扩建82所中小学校舍9万平方米
            (Some(noun), _) if claimed && before.is_some_and(|phrase| self.is_building(phrase)) => {
                Some(self.text(noun))
            }
            // 3个部门超范围列支公用经费128万元
            (Some(noun), _) if claimed && self.doer_of(&noun).is_some() => {
                self.doer_of(&noun).map(|doer| format!("{}{}", self.text(doer.end..noun.end), self.text(doer)))
            }
            (Some(_), _) if claimed && before.is_some() => None,
            // 8个项目总投资5.8亿元
            (Some(noun), _) if claimed && ends_with(&chars[noun.clone()], "总投资") => {
                Some(self.text(noun.start..noun.end - 3)).filter(|owner| !owner.is_empty())
            }
            // 46个问题已整改44个: that is told of the next.
            (Some(noun), Some(_))
                if self.is_generic(&noun) && limit == next && self.is_counted_so(next, &amount.unit) =>
            {
                Some(self.text(noun))
            }
            (Some(noun), Some(predicate)) if self.is_generic(&noun) => Some(self.joined(predicate, &noun)),
            // 3条线路停运, 1名教授退休
            (Some(noun), Some(Predicate::Action(done))) if noun.len() <= 3 && self.is_end(&done, noun.end, limit) => {
                Some(self.joined(Predicate::Action(done), &noun))
            }
            (Some(noun), None) if self.is_generic(&noun) => {
                let deed = self.deed_before(amount, scope).map(|deed| {
                    // 塑料污染治理抽查的40家商户
                    let whole = before.filter(|phrase| phrase.end == deed.end && phrase.start < deed.start);
                    self.text(whole.filter(|phrase| phrase.len() <= 12).cloned().unwrap_or(deed))
                });
                let deed = deed.unwrap_or_default();
                Some(format!("{deed}{}", self.text(noun)))
            }
            (Some(noun), _) => Some(self.text(noun)),
            // 事实无人抚养儿童2134名全部纳入保障
            (None, Some(Predicate::Award(_)))
                if matches!(chars[start..], ['全', '部', ..] | ['均' | '都' | '已', ..])
                    && before.is_some_and(|things| things.end == amount.range.start && things.len() > 2) =>
            {
                None
            }
            (None, Some(Predicate::Award(object))) => Some(self.text(object)),
            (None, Some(Predicate::Action(action))) if before.is_none_or(|doer| self.is_done_often(amount, doer)) => {
                let end = self.end_of_unknown(&action);
                // 7家整改到位、9家停业
                let end = end - usize::from(chars[end - 1] == '、');
                // 50万个新增单位和65万个职位
                let joined = matches!(chars[end - 1], '和' | '及' | '与' | '與' | '、') && end - action.start > 2;
                Some(self.text(action.start..end - usize::from(joined)))
            }
            _ => None,
        }
    }

    /// 水源地 of 水源地水质达标率: what a noun names whose end is the measure of the next amount.
    fn without_measure(&self, noun: &Chars) -> Option<Chars> {
        let tokens = self.inside(noun.start, noun.end);
        let measures = |token: &Token| {
            let text = &self.document.chars[token.range()];
            text.len() > 1
                && (matches!(text.last(), Some('率' | '额' | '額' | '值')) || self.is(token, Part::Attribute))
        };
        let [things @ .., last] = tokens else { return None };
        let kept = things.last()?;
        let whole = measures(last)
            && last.end as usize == noun.end
            && kept.end as usize - noun.start >= if self.document.chars[noun.end - 1] == '率' { 2 } else { 3 };
        whole.then_some(noun.start..kept.end as usize)
    }

    /// Whether the amount at `start` counts by `unit`.
    fn is_counted_so(&self, start: usize, unit: &str) -> bool {
        let next = self.amounts.get(self.amounts.partition_point(|other| other.range.start < start));
        next.is_some_and(|next| next.range.start == start && next.kind == Kind::Count && next.unit == unit)
    }

    /// 为经济带来66亿元的增加值: what was brought about is named behind the amount, and before it only to whom.
    pub(super) fn is_brought(&self, amount: &Amount, before: Option<&Chars>) -> bool {
        let chars = &self.document.chars;
        let of = chars.get(amount.range.end) == Some(&'的');
        of && before.is_some_and(|phrase| {
            matches!(
                chars[phrase.clone()],
                [.., '带' | '帶', '来' | '來']
                    | [.., '产' | '產' | '创' | '創', '生' | '造']
                    | [.., '设' | '設' | '成', '立']
            )
        })
    }

    /// 市政府先后3次召开专题会议: whether `doer` has done so often what follows.
    fn is_done_often(&self, amount: &Amount, doer: &Chars) -> bool {
        let often = matches!(&*amount.unit, "次" | "轮" | "遍" | "回");
        let names = |token: &Token| token.word.is_none_or(|word| matches!(word.tag, Tag::Noun | Tag::Name));
        often && self.inside(doer.start, doer.end).last().is_some_and(names)
    }

    /// The amount that the one at `index` only counts by other means: 5类29项安全隐患, 38支共600余人的队伍.
    pub(super) fn same_noun(&self, index: usize) -> usize {
        let mut at = index;
        while at < index + 3 {
            // 863名0—14岁残疾儿童
            let end = self.amounts[at].range.end;
            let is_age =
                |next: &Amount| matches!(&*next.unit, "岁" | "周岁" | "歲" | "週歲") && next.range.start == end;
            let counts = |next: &&Amount| next.kind == Kind::Count || is_age(next);
            let Some(next) = self.amounts.get(at + 1).filter(counts) else { break };
            let own = self.amounts[at].range.end;
            let end = Some(self.after_bracket(own)).filter(|end| *end <= next.range.start).unwrap_or(own);
            if !matches!(&self.document.chars[end..next.range.start], [] | ['共'] | ['约' | '約']) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether `noun`, behind an amount whose things stand right before it, is what they do: 校车103辆安全运营.
    #[inline(never)]
    fn is_done_by(&self, before: &Chars, amount: &Amount, noun: &Chars) -> bool {
        let verbal = |token: &Token| token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        let things = |token: &Token| token.word.is_some_and(|word| word.tag == Tag::Noun);
        before.end == amount.range.start
            && self.inside(before.start, before.end).last().is_some_and(things)
            && self.inside(noun.start, noun.end).last().is_some_and(verbal)
    }

    /// A bracket after the unit is no part of the noun: 37场(次).
    pub(super) fn after_bracket(&self, end: usize) -> usize {
        let chars = &self.document.chars;
        if chars.get(end) != Some(&'(') {
            return end;
        }
        chars[end..].iter().take(12).position(|c| *c == ')').map_or(end, |close| end + close + 1)
    }

    /// 随机抽查18家单位, 抽查的40家商户: what was done to what is counted.
    fn deed_before(&self, amount: &Amount, scope: Scope) -> Option<Chars> {
        let tokens = self.inside(scope.clause, amount.range.start);
        let of = tokens.last().is_some_and(|last| self.document.chars[last.range()] == ['的']);
        let tokens = &tokens[..tokens.len() - usize::from(of)];
        let deed = tokens.last().filter(|deed| deed.end as usize + usize::from(of) == amount.range.start)?;
        let done = deed.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        let says = done
            && deed.range().len() == 2
            && !self.is(deed, Part::Light)
            && !self.is(deed, Part::Verb)
            && !self.is(deed, Part::Lead)
            // 涉及4个部门, but 涉及86栋3120户 of what was named before.
            && (!self.is(deed, Part::Tail) || self.document.chars[deed.range()] == ['涉', '及'])
            && !self.is(deed, Part::Award);
        says.then(|| deed.range())
    }

    /// Whether `done` is one verb between a noun that ends at `from` and the end of the clause.
    fn is_end(&self, done: &Chars, from: usize, limit: usize) -> bool {
        let chars = &self.document.chars[done.clone()];
        let verb = || Dictionary::embedded().get(chars.iter().copied()).is_some_and(|word| word.tag == Tag::Verb);
        chars.len() == 2
            // 董事会由9名董事组成
            && !matches!(chars, ['组' | '組' | '构' | '構', '成']) && from == done.start && done.end == limit && verb() && !self.words.is(chars, Part::Predicate)
    }

    fn is_generic(&self, noun: &Chars) -> bool {
        self.words.is(&self.document.chars[noun.clone()], Part::Generic)
    }

    /// Whether what stands at `at` tells of the next amount: 12项减为5项.
    pub(super) fn leads_on(&self, at: usize) -> bool {
        self.cues.starting_at(at).is_some_and(|cue| {
            let words = &self.document.chars[cue.start..cue.end];
            cue.role == Role::Level
                && matches!(words, [verb, .., '到' | '至' | '为' | '為'] if !matches!(verb, '达' | '達'))
        })
    }

    /// 投入8000万元升级改造学校网络, 安排3万元用于扶贫: what money went to.
    fn spent(&self, amount: &Amount, limit: usize, scope_end: usize, before: Option<&Chars>) -> Option<String> {
        let chars = &self.document.chars;
        let start = amount.range.end;
        // 由670元提高到710元
        let differs =
            self.cues.within(start, limit).first().is_some_and(|cue| cue.start == start && cue.role == Role::Level);
        if before.is_some() || differs || !chars.get(start).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) {
            return None;
        }
        let mut range = self.document.trim(start..limit);
        // 投入85万元为6个分馆更新设备
        if matches!(chars[start], '为' | '為' | '对' | '對' | '给' | '給') {
            range.start += 1;
            if range.len() < 2 {
                let done = self.done_for(limit, scope_end)?;
                return Some(format!("{done}投入"));
            }
        }
        // 20亿元以上项目同比减少3个: what is told of the next amount.
        let told = chars[range.clone()].windows(2).position(|it| matches!(it, ['同' | '环' | '環', '比']));
        let range = range.start..told.filter(|&at| at > 1).map_or(range.end, |at| range.start + at);
        let text = self.text(range.start..range.end.min(range.start + 20));
        let put = chars[start.saturating_sub(12)..start].windows(2).any(|pair| pair == ['投', '入']);
        Some(if put { format!("{text}投入") } else { text })
    }

    /// 6个分馆更新了设备, 5个粮库进行维修: what is done for those that the amount at `at` counts.
    fn done_for(&self, at: usize, clause_end: usize) -> Option<String> {
        const LONGEST: usize = 14;
        let next = self.amounts.get(self.amounts.partition_point(|next| next.range.start < at))?;
        let whole = self.document.trim(next.range.end..clause_end.min(next.range.end + LONGEST).max(next.range.end));
        let noun = self.noun(whole.start, whole.end).map_or(whole.start, |noun| noun.end);
        let noun = if noun == whole.start { self.end_of_unknown(&whole) } else { noun };
        let done = self.text(noun..whole.end).replace('了', "");
        match done.strip_prefix("进行") {
            Some(done) => Some(format!("{}{done}", self.text(whole.start..noun))),
            None => (done.chars().count() > 1).then_some(done),
        }
    }

    /// Where what is counted ends that no dictionary has, before 进行 or 中: 泵站进行检修, 调解员中.
    fn end_of_unknown(&self, action: &Chars) -> usize {
        const SHORTEST: usize = 2;
        let chars = &self.document.chars[action.clone()];
        // 19个村中,集体收入不足10万元的有5个
        if matches!(chars, [of, '中'] if !matches!(of, '初' | '高')) {
            return action.start + 1;
        }
        let ends = (SHORTEST..chars.len()).find(|&at| match chars[at] {
            '中' => ends_group(chars, at),
            '进' | '進' => chars.get(at + 1) == Some(&'行'),
            _ => false,
        });
        ends.map_or(action.end, |at| action.start + at)
    }
}

/// Whether 中 at `middle` ends the group of those named in `noun` before it: 调解员中, 村中, but not 社区中心, 集中供养点.
pub(super) fn ends_group(noun: &[char], middle: usize) -> bool {
    const NEXT: &str = "心学學小型医醫层層队隊国國央部式药藥考标標选選奖獎签簽试試转轉期等级級高低文华華职職";
    const ALONE: &str = "村户戶人县縣镇鎮乡鄉校店";
    let goes_on = noun.get(middle + 1).is_some_and(|&c| NEXT.contains(c));
    (middle > 1 || middle == 1 && ALONE.contains(noun[0])) && !goes_on
}
