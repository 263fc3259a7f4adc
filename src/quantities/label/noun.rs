//! The noun phrase of what is counted, from where it starts: modifiers up to the first noun, then nouns.

use super::before::is_nominal;
use super::predicate::is_plan;
use super::{Labels, Part};
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::words::{Tag, Token, TokenKind};

/// Characters that words for places and the like end with: 风场, 晶圆厂.
const SUFFIXES: &str = "点點场場厂廠站馆館园園院店坝壩库庫池塔室楼樓船机機社所員员区區带帶港路桥橋网網口桶箱柜";

/// By what people do something: 7位同志利用业余时间….
const MEANS: &[&[char]] = &[&['利', '用'], &['通', '过'], &['通', '過'], &['凭', '借'], &['借', '助']];

/// What nouns of people end with.
const PEOPLE: &str = "志部者生员員工师師民众眾手警";

impl Labels<'_> {
    /// Whether `token` names people: 同志, 干部, 患者.
    fn is_of_people(&self, token: &Token) -> bool {
        PEOPLE.contains(self.document.chars[token.end as usize - 1])
    }

    /// The noun phrase at `start`: modifiers up to the first noun, then nouns.
    pub(super) fn noun(&self, start: usize, limit: usize) -> Option<Chars> {
        let tokens = self.tokens_from(start, limit);
        let lead = tokens
            .iter()
            .take_while(|token| matches!(self.document.chars[token.range()], ['各' | '多'] | ['各', '类' | '類']))
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
                noun |= is_nominal(token) || self.is_place(token) || index > 0 && self.is_suffix(token);
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

    /// 42场深度访谈, 1次桌面推演: what is counted by how often it was done goes on with the verb that ends the clause.
    pub(super) fn with_event(&self, noun: Chars, limit: usize, amount: &Amount) -> Chars {
        /// What the names of events end with, which need no verb.
        const EVENTS: &str = "会會议議动動座坛壇赛賽课課展演训訓查谈談班练練";
        let chars = &self.document.chars;
        let times = matches!(
            &*amount.unit,
            "次" | "场" | "場" | "轮" | "輪" | "批" | "期" | "遍" | "例" | "台" | "场次" | "批次"
        ) && !EVENTS.contains(chars[noun.end - 1]);
        let done = self.tokens_from(noun.end, limit).first().is_some_and(|next| {
            // 18.4万人饮水困难
            let said = match next.word.map(|word| word.tag) {
                Some(Tag::Verb) => times,
                Some(Tag::Adjective) => noun.len() == 2,
                _ => false,
            };
            let parts = self.words.parts(&chars[next.range()]);
            let ends =
                next.end as usize == limit || matches!(chars[next.end as usize], '、' | '和' | '及' | '并' | '並');
            said && ends && next.range().len() == 2 && !parts.has(Part::Award) && !parts.has(Part::Predicate)
        });
        if done { noun.start..noun.end + 2 } else { noun }
    }

    /// 42个国家和地区: the noun goes on with another up to the end of the clause.
    pub(super) fn with_conjunct(&self, noun: Chars, limit: usize) -> Chars {
        let tokens = self.tokens_from(noun.end, limit);
        let [and, nouns @ ..] = &*tokens else { return noun };
        let joins = matches!(self.document.chars[and.range()], ['和' | '及' | '与' | '與' | '或']);
        match nouns.last() {
            Some(last) if joins && last.end as usize == limit && nouns.iter().all(is_nominal) => noun.start..limit,
            _ => noun,
        }
    }

    /// The end of a noun whose last character the cut has left: 标段, 宿位, 海上风场, 边贸点.
    fn with_classifier(&self, tokens: &[Token], noun: Chars) -> Option<usize> {
        let next = tokens.iter().find(|token| token.start as usize == noun.end)?;
        let text = &self.document.chars[next.range()];
        let suffix =
            matches!(text, ['段' | '位' | '点' | '點' | '间' | '間' | '项' | '項' | '戶' | '件']) && noun.len() == 1;
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
        // 3家单位违规发放津补贴
        let breach = || matches!(text, ['违' | '違', '规' | '規' | '法' | '纪' | '紀'] | ['擅', '自']);
        let does = |next: &Token| next.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        if noun && breach() && tokens.get(index + 1).is_some_and(does) {
            return false;
        }
        if parts.has(Part::Award)
            // 1.3万农户户均增收3600元
            || noun && matches!(text, ['户' | '戶' | '人' | '亩' | '畝' | '年' | '月' | '日' | '村' | '校', '均'])
            // 泵站进行检修
            || noun && matches!(text, ['进' | '進', '行'] | ['全', '部'] | ['免', '费' | '費'] | ['同' | '环' | '環', '比'])
            // 7名干部到部机关挂职, 9名患者症状较入院明显好转
            || noun && matches!(text, ['到' | '赴' | '较' | '較' | '因'] | ['前', '往'])
            || noun && MEANS.contains(&text) && self.is_of_people(&tokens[index - 1])
            || matches!(text, ['被' | '在' | '与' | '與' | '及' | '和' | '的' | '占' | '佔' | '中'] | ['占' | '佔', '比', ..])
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
        // 9个县级以上水源地
        if !noun && index > 0 && matches!(text, ['以', '上'] | ['及', '以', '上']) {
            return matches!(self.document.chars[..token.start as usize], [.., '级' | '級']);
        }
        // 17个入河排污口
        if !noun && index > 0 && self.is_suffix(token) {
            return true;
        }
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
}
