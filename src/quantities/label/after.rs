//! The noun phrase after a counted number: 11个重点学校项目; what is said of it is in `predicate`.

use super::before::is_nominal;
use super::predicate::{Predicate, is_plan};
use super::{Labels, MAX_LABEL, Part};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::Role;
use crate::text::Chars;
use crate::text::phrases::ends_with;
use crate::words::{Tag, Token, TokenKind};

/// Characters that words for places and the like end with: 风场, 晶圆厂.
const SUFFIXES: &str = "点點场場厂廠站馆館园園院店坝壩库庫池塔室楼樓船机機社所員员区區带帶港路桥橋网網";

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
        let start = end + usize::from(of);
        // 2,000 个 上限
        let start = if of { start } else { start + usize::from(chars.get(start) == Some(&' ')) };
        if chars.get(start).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '\n' | '(' | ')' | '|'))
            // 低于15℃时
            // 三年来共投入
            || matches!(chars[start], '来' | '來')
            || matches!(chars[start], '时' | '時') && chars.get(start + 1).is_none_or(|c| !"间間段速期长長点代".contains(*c))
        {
            return None;
        }
        if self.leads_on(start) || of && self.demands_at(start) {
            return None;
        }
        let noun = self.noun(start, limit.min(start + MAX_LABEL));
        // 站点126个全部联网: what was done to all of them.
        let all = |noun: &Chars| matches!(chars[noun.start..], ['全', '部' | '数' | '數', ..]);
        let noun = noun.filter(|noun| before.is_none() || of || !all(noun));
        // 校车103辆安全运营: what they do.
        let noun = noun.filter(|noun| of || !before.is_some_and(|phrase| self.is_done_by(phrase, amount, noun)));
        // 5項公費疫苗、學生交通補助每年1萬元: what follows the first item is the next amount's.
        let noun = noun.map(|noun| match chars[noun.clone()].iter().position(|c| *c == '、') {
            Some(at) if next < scope.clause_end => noun.start..noun.start + at,
            _ => noun,
        });
        // 120名调解员中取得证书的有86人
        let noun = noun.map(|noun| match chars[noun.clone()].iter().position(|c| *c == '中') {
            Some(at) if at > 1 && next < scope.clause_end && !is_of_middle(chars.get(noun.start + at + 1)) => {
                noun.start..noun.start + at
            }
            _ => noun,
        });
        let rest = noun.as_ref().map_or(start, |noun| noun.end);
        let predicate = self.predicate(rest, limit);
        // 贷款5100户余额3900万元, 余额达3900万元, but 27个村民小组504户
        let counts = self.amounts.get(self.amounts.partition_point(|other| other.range.start < next));
        let counts = counts.is_some_and(|next| next.kind == Kind::Count && matches!(&*next.unit, "户" | "戶" | "人"))
            && !matches!(&*amount.unit, "户" | "戶" | "人" | "名");
        let claims = |noun: &Chars| {
            let gap = chars.get(noun.end..next.max(noun.end)).filter(|gap| gap.len() <= 2 && !counts);
            gap.is_some_and(|gap| gap.iter().all(|c| matches!(c, '达' | '到' | '为' | '约' | '近' | '超')))
        };
        let claimed = noun.as_ref().is_some_and(claims);
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
            (Some(noun), Some(predicate)) if self.is_generic(&noun) => Some(self.joined(predicate, &noun)),
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
            (None, Some(Predicate::Award(object))) => Some(self.text(object)),
            (None, Some(Predicate::Action(action))) if before.is_none() => {
                let end = self.end_of_unknown(&action);
                // 7家整改到位、9家停业
                let end = end - usize::from(chars[end - 1] == '、');
                // 50万个新增单位和65万个职位
                let joined = matches!(chars[end - 1], '和' | '及' | '与' | '與') && end - action.start > 2;
                Some(self.text(action.start..end - usize::from(joined)))
            }
            _ => None,
        }
    }

    /// 91%的单位愿意继续招聘, 六成的老人为空巢老人: whose share an amount is that opens its clause.
    pub(super) fn share_of_those(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio);
        let opens = || self.inside(scope.clause, amount.range.start).iter().all(|token| self.is(token, Part::Lead));
        // 近三成企业未设置专岗
        let of = chars.get(amount.range.end) == Some(&'的');
        let tenths = amount.unit == "成" && chars.get(amount.range.end).is_some_and(|c| !c.is_ascii());
        if !share || !(of || tenths) || !opens() {
            return None;
        }
        let start = amount.range.end + usize::from(of);
        let limit = scope.clause_end.max(start);
        let noun = self.noun(start, limit.min(start + MAX_LABEL))?;
        // 的老人为空巢老人
        if chars[noun.end..limit].first() == Some(&'为')
            && let Some(called) = self.noun(noun.end + 1, limit)
        {
            return Some(format!("{}{}", self.text(called), self.added.share));
        }
        let told = self.predicate(noun.end, limit).map(|predicate| self.joined(predicate, &noun));
        let told = told.filter(|told| told.chars().count() <= 16).unwrap_or_else(|| self.text(noun));
        Some(format!("{told}{}", self.added.share))
    }

    /// The amount that the one at `index` only counts by other means: 5类29项安全隐患, 38支共600余人的队伍.
    pub(super) fn same_noun(&self, index: usize) -> usize {
        let mut at = index;
        while at < index + 3 {
            // 863名0—14岁残疾儿童
            let end = self.amounts[at].range.end;
            let is_age = |next: &Amount| matches!(&*next.unit, "岁" | "周岁" | "歲") && next.range.start == end;
            let counts = |next: &&Amount| next.kind == Kind::Count || is_age(next);
            let Some(next) = self.amounts.get(at + 1).filter(counts) else { break };
            let own = self.amounts[at].range.end;
            let end = Some(self.after_bracket(own)).filter(|end| *end <= next.range.start).unwrap_or(own);
            if !matches!(&self.document.chars[end..next.range.start], [] | ['共'] | ['约']) {
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
    fn after_bracket(&self, end: usize) -> usize {
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
            && !self.is(deed, Part::Tail)
            && !self.is(deed, Part::Award);
        says.then(|| deed.range())
    }

    fn is_generic(&self, noun: &Chars) -> bool {
        self.words.is(&self.document.chars[noun.clone()], Part::Generic)
    }

    /// The noun phrase at `start`: modifiers up to the first noun, then nouns.
    pub(super) fn noun(&self, start: usize, limit: usize) -> Option<Chars> {
        let tokens = self.tokens_from(start, limit);
        let lead = tokens
            .iter()
            .take_while(|token| matches!(self.document.chars[token.range()], ['各' | '多'] | ['各', '类']))
            .count();
        let tokens = &tokens[lead..];
        let start = tokens.first().map_or(start, |token| token.start as usize);
        let mut stop = start;
        let mut noun = false;
        let mut quoted = false;
        for (index, token) in tokens.iter().enumerate() {
            if token.start as usize != stop || token.end as usize > limit {
                break;
            }
            let text = &self.document.chars[token.range()];
            if quoted {
                quoted = text != ['”'];
                noun = true;
            } else if text == ['“'] && (!noun || self.names_by_quote(tokens, index)) {
                quoted = true;
            } else if !self.takes(tokens, index, noun) {
                break;
            } else {
                noun |= is_nominal(token) || self.is_place(token);
            }
            stop = token.end as usize;
        }
        if noun && !quoted {
            stop = self.related(tokens, stop).or_else(|| self.with_classifier(tokens, start..stop)).unwrap_or(stop);
        }
        // 6条河流治理项目年度完成投资5亿元
        let yearly = matches!(self.document.chars[start..stop], [_, _, .., '年', '度']);
        let stop = if yearly { stop - 2 } else { stop };
        (noun && !quoted && stop > start).then_some(start..stop)
    }

    /// 高新技术“精英行动”企业: whether the quote that opens at `index` is followed by the noun that it tells more of.
    fn names_by_quote(&self, tokens: &[Token], index: usize) -> bool {
        /// Tokens of the longest such quote, with its signs.
        const LONGEST: usize = 8;
        let close = tokens[index..].iter().take(LONGEST).position(|token| self.document.chars[token.range()] == ['”']);
        let noun = |next: &Token| is_nominal(next) && next.word.is_none_or(|word| word.tag != Tag::VerbalNoun);
        close.and_then(|close| tokens.get(index + close + 1)).is_some_and(noun)
    }

    /// The end of a noun whose last character the cut has left: 标段, 宿位, 海上风场, 边贸点.
    fn with_classifier(&self, tokens: &[Token], noun: Chars) -> Option<usize> {
        let next = tokens.iter().find(|token| token.start as usize == noun.end)?;
        let text = &self.document.chars[next.range()];
        let suffix = matches!(text, ['段' | '位' | '点' | '點' | '间' | '間' | '项' | '戶' | '件']) && noun.len() == 1;
        // 幼儿园园舍
        let doubled = self.document.chars[noun.end - 1] == self.document.chars[noun.end];
        (suffix || self.is_suffix(next) && !doubled).then_some(next.end as usize)
    }

    /// Whether `token` is one of [`SUFFIXES`].
    fn is_suffix(&self, token: &Token) -> bool {
        matches!(self.document.chars[token.range()], [c] if SUFFIXES.contains(c))
    }

    /// The end of what the noun that ends at `stop` is the subject of, where that counts: 35公顷政府主导的用地.
    fn related(&self, tokens: &[Token], stop: usize) -> Option<usize> {
        let at = tokens.iter().position(|token| token.start as usize == stop)?;
        let [verb, of, rest @ ..] = &tokens[at..] else { return None };
        let does = verb.word.is_none_or(|word| {
            matches!(word.tag, Tag::Verb | Tag::VerbalNoun | Tag::Attribute | Tag::Adjective | Tag::Other)
        });
        let plain = !self.is(verb, Part::Award) && verb.range().len() == 2;
        let joined = verb.end == of.start && self.document.chars[of.range()] == ['的'];
        if !(does && plain && joined) {
            return None;
        }
        let mut end = of.end;
        for noun in rest.iter().take_while(|token| is_nominal(token)) {
            if noun.start != end {
                break;
            }
            end = noun.end;
        }
        (end > of.end).then_some(end as usize)
    }

    fn takes(&self, tokens: &[Token], index: usize, noun: bool) -> bool {
        let token = &tokens[index];
        let text = &self.document.chars[token.range()];
        let parts = self.words.parts(text);
        // 正高、特级教师
        if text == ['、'] && noun {
            return tokens
                .get(index + 1)
                .is_some_and(|next| is_nominal(next) || next.word.is_some_and(|word| word.tag == Tag::Attribute))
                && tokens[..index].iter().all(|before| self.document.chars[before.range()] != ['、']);
        }
        // 18个项目计划年内开工
        let goes_on = || {
            tokens.get(index + 1).is_some_and(|next| {
                let tag = next.word.map(|word| word.tag);
                matches!(tag, Some(Tag::Verb | Tag::Time))
                    || matches!(self.document.chars[next.start as usize], '于' | '於' | '在' | '年' | '明')
            })
        };
        if noun && is_plan(text) && goes_on() {
            return false;
        }
        // 仅3份有书面回复
        if !noun && text == ['有'] {
            return false;
        }
        // 54件B类建议
        if noun && matches!(text, ['类' | '類' | '级' | '級' | '型']) && tokens[index - 1].kind == TokenKind::Latin
        {
            return true;
        }
        // 47家承办单位办理
        if index == 2 && parts.has(Part::Verb) && self.is(&tokens[0], Part::Verb) && self.is(&tokens[1], Part::Generic)
        {
            return false;
        }
        if index == 0
            && parts.has(Part::Verb)
            && !(parts.has(Part::Award) || parts.has(Part::Predicate) || parts.has(Part::Light))
            && tokens.get(1).is_some_and(|next| self.is(next, Part::Generic))
        {
            return true;
        }
        // 12个村, 自治区级示范区
        if self.is_place(token) && !noun || matches!(text, ['级' | '級']) && noun {
            return true;
        }
        if parts.has(Part::Award)
            // 泵站进行检修
            || noun && matches!(text, ['进' | '進', '行'] | ['全', '部'])
            || matches!(text, ['被' | '在' | '与' | '及' | '和' | '的' | '占' | '佔' | '中'] | ['占' | '佔', '比', ..])
        {
            return false;
        }
        // 全行34名员工凝心聚力, but 农村义务教育学校
        if noun
            && text.len() == 4
            && token.word.is_some_and(|word| word.tag == Tag::Idiom)
            && !tokens.get(index + 1).is_some_and(|next| next.start == token.end && is_nominal(next))
        {
            return false;
        }
        if is_nominal(token) {
            // 村集体经济组织全部登记: without an object the verb is the noun it can be.
            let governs = parts.has(Part::Verb) && tokens.get(index + 1).is_some_and(is_nominal);
            return !((governs || parts.has(Part::Predicate)) && noun);
        }
        let tag = token.word.map(|word| word.tag);
        let modifies = matches!(
            tag,
            Some(Tag::Verb | Tag::VerbalNoun | Tag::Adjective | Tag::Other | Tag::Idiom | Tag::Attribute)
        );
        if !modifies || parts.has(Part::Predicate) {
            return false;
        }
        if !noun {
            return !(parts.has(Part::Verb) && index == 0);
        }
        // 灾后重建项目, 核心育种场: a verb or an adjective between two nouns is part of the phrase.
        let next = tokens.get(index + 1).filter(|next| next.start == token.end);
        !parts.has(Part::Verb) && next.is_some_and(|next| is_nominal(next) || self.is_suffix(next))
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
            '中' => !is_of_middle(chars.get(at + 1)),
            '进' | '進' => chars.get(at + 1) == Some(&'行'),
            _ => false,
        });
        ends.map_or(action.end, |at| action.start + at)
    }
}

/// Whether 中 goes on with `next` as one word: 社区中心.
fn is_of_middle(next: Option<&char>) -> bool {
    const NEXT: &str = "心学學小型医醫层層队隊国國央部式药藥考标標选選奖獎签簽试試转轉期等级級高低文华華职職";
    next.is_some_and(|&c| NEXT.contains(c))
}
