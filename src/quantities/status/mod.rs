//! Whether an amount is so or is wanted.

mod column;
mod demands;
mod english;
mod facts;
mod japanese;
mod limits;
mod paragraph;
mod premises;
mod sizes;
mod years;

use super::amount::Amount;
use super::by_how_much::of_nearest;
use super::clause::Scope;
use super::cues::{Cue, Role};
use super::index::Cut;
use super::label::goals::goal_behind;
use super::marks::Marks;
use super::modes::{Mode, Modes};
use super::numeral;
use super::table::Cell;
use super::title_years;
use crate::analysis::{Bound, Kind, Status};
use crate::text::phrases::{contains_any, ends_with, ends_with_any, is, is_any, starts_with, starts_with_any};
use crate::text::{Chars, Document, Language};
use crate::words::Tag;
pub(super) use demands::compares;
pub(super) use premises::has_consequence;

/// Judges the status of amounts in order.
pub(super) struct Judge<'a> {
    document: &'a Document<'a>,
    marks: &'a Marks,
    tokens: &'a Cut<'a>,
    modes: &'a Modes,
    /// The lines that begin with a lead which names a plan.
    led: Vec<Chars>,
    /// What the paragraph says of the sentence asked for last, with where that starts.
    of_sentence: Option<(usize, Option<Status>)>,
}

impl<'a> Judge<'a> {
    pub fn new(document: &'a Document<'a>, modes: &'a Modes, marks: &'a Marks, tokens: &'a Cut) -> Self {
        let led = match document.language {
            Language::Chinese => paragraph::led(document),
            _ => Vec::new(),
        };
        Judge { document, marks, tokens, modes, led, of_sentence: None }
    }

    /// Done or wanted; `cues` are those of the sentence before the amount.
    pub fn status(
        &mut self,
        amount: &Amount,
        scope: Scope,
        cues: &[Cue],
        cell: Option<&Cell>,
        section: Option<usize>,
    ) -> Status {
        let mode = self.modes.of(section);
        if let Some(status) = cell.and_then(|cell| self.of_column(cell, mode)) {
            return status;
        }
        let start = amount.range.start;
        let foreseen = english::is_foreseen(&self.document.chars, amount.range.clone()).then_some(Status::Target);
        let cue = foreseen
            .or_else(|| self.of_predicate(amount, scope))
            .or_else(|| cues.iter().rev().find_map(|cue| self.weigh(cue, start, mode)))
            .or_else(|| self.is_proposed(scope.sentence, start).then_some(Status::Target))
            .or_else(|| self.of_paragraph(scope, mode));
        let bound = || self.is_demanded_bound(amount);
        let forbidden = self.document.chars[amount.range.clone()].starts_with(&['不', '得']);
        let behind = &self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        let fined = starts_with_any(behind, &["罚款", "的罚款", "罰款", "的罰款", "罰鍰", "之罰鍰"]);
        let wanted = match (cue, mode) {
            _ if self.is_intended_in_japanese(amount, scope) || self.is_prescribed(amount, scope) => true,
            // 低于5%的控制目标
            _ if goal_behind(&self.document.chars, amount.range.end, scope.clause_end).is_some() => true,
            _ if self.is_required(amount, scope) || self.is_held_against_reached(amount) => true,
            _ if forbidden || fined && self.is_sanction(scope, start) => true,
            (Some(Status::Target), _) => true,
            (Some(Status::Actual), _) if !bound() => false,
            (None, Mode::Plan) if self.is_past(scope, start) => false,
            (_, Mode::Plan) => true,
            (_, Mode::Rule) => bound() || self.is_sanction(scope, start),
            (_, Mode::Report) => {
                bound() && (self.modes.demands() || self.is_periodic(scope, start) && !self.is_outlay(amount, scope))
            }
        };
        if wanted && !self.is_premise(amount, scope) { Status::Target } else { Status::Actual }
    }

    /// Unemployment rose to 4.6%: what an English plan says in the past tense is so.
    fn is_past(&self, scope: Scope, start: usize) -> bool {
        #[rustfmt::skip]
        const PAST: &[&str] = &[
            "rose", "fell", "grew", "was", "were", "had", "dropped", "climbed", "declined", "served", "took", "stood", "accounted", "collected",
            "received", "spent", "ended", "saw", "experienced", "totaled", "totalled", "averaged",
        ];
        /// Characters of which one is no sign in a Chinese sentence: 全部脱贫,32个县摘帽.
        const NEAR: usize = 3;
        let chars = &self.document.chars[scope.sentence..start];
        if chars.is_empty() || chars[chars.len().saturating_sub(NEAR)..].iter().any(|c| !c.is_ascii()) {
            return match self.document.language {
                Language::Japanese => self.is_past_in_japanese(scope, start),
                _ => {
                    self.is_of_past_year(scope.sentence, start)
                        || self.is_told_as_past(scope.sentence, start)
                        || self.is_under_past_period(scope.sentence, start)
                }
            };
        }
        let behind = &self.document.chars[start..scope.clause_end.max(start)];
        // Rs. 1,410 crore has been proposed
        const WANTED: &[&str] = &["proposed", "planned", "allocated", "earmarked", "budgeted", "set", "requested"];
        let done = |perfect: &&str| {
            let at = behind.windows(perfect.len()).position(|words| is(words, perfect))? + perfect.len();
            Some(!starts_with_any(&behind[at..], WANTED))
        };
        if let Some(done) = [" has been ", " have been "].iter().find_map(done) {
            return done;
        }
        // Since then files have been downloaded 140,000 times
        if contains_any(chars, &[" has been ", " have been "]) && !contains_any(chars, WANTED) {
            return true;
        }
        english::says_so(chars) || chars.split(|c| !c.is_ascii_alphabetic()).any(|word| is_any(word, PAST))
    }

    /// 2600套住房将于2026年建成, 18个项目计划年内开工: what is said behind the noun that a count is the subject with.
    fn of_predicate(&self, amount: &Amount, scope: Scope) -> Option<Status> {
        /// Characters of the longest such noun.
        const NOUN: usize = 10;
        const ENGLISH_NOUN: usize = 30;
        if !matches!(amount.kind, Kind::Count | Kind::Measure) {
            return None;
        }
        let chars = &self.document.chars;
        let english = chars.get(amount.range.end) == Some(&' ');
        let limit = scope.clause_end.min(amount.range.end + if english { ENGLISH_NOUN } else { NOUN });
        let cues = self.marks.cues.within(amount.range.end, limit);
        if english && english::is_to_come(chars, amount.range.end, cues) {
            return Some(Status::Target);
        }
        let cue = cues.iter().find(|cue| matches!(cue.role, Role::Target | Role::Done))?;
        let noun = &chars[amount.range.end..cue.start];
        let plain = noun.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && *c != '的');
        // 其中2人已被采取强制措施
        if cue.role == Role::Done {
            return (plain && chars[cue.start] == '已').then_some(Status::Actual);
        }
        let plain = plain && !noun.is_empty();
        let planned = matches!(
            chars[cue.start..cue.end],
            ['将' | '將' | '拟' | '擬'] | ['预' | '預', '计' | '計'] | ['计' | '計', '划' | '劃']
        );
        (plain && planned && (self.is_followed_by_verb(cue.end) || self.is_followed_by_time(cue.end)))
            .then_some(Status::Target)
    }

    /// 我會推出以下措施: (一)…: an item of a list in brackets whose lead says what somebody will do.
    fn is_item_of_intents(&self, from: usize) -> bool {
        const REACH: usize = 800;
        const LEAD: usize = 120;
        const INTENTS: &[&str] = &["我會", "我們會", "政府會", "我们会", "將會", "将会", " will:", " will "];
        let chars = &self.document.chars;
        if !self.marks.cues.has_within(from.saturating_sub(REACH), from, |role| role == Role::Target) {
            return false;
        }
        let mut end = from;
        while from - end < REACH {
            end -= chars[..end].iter().rev().take(REACH).take_while(|c| c.is_whitespace()).count();
            let length = chars[..end].iter().rev().take(REACH).take_while(|c| **c != '\n').count();
            let line = &chars[end - length..end];
            let indent = line.iter().take_while(|c| c.is_whitespace()).count();
            if line.get(indent) != Some(&'(') {
                let lead = &line[line.len().saturating_sub(LEAD)..];
                return line.last() == Some(&':') && contains_any(lead, INTENTS);
            }
            end -= length;
        }
        false
    }

    /// What `cue` says of the number at `start`.
    fn weigh(&self, cue: &Cue, start: usize, mode: Mode) -> Option<Status> {
        let chars = &self.document.chars;
        match cue.role {
            // 尚有5个乡镇未通,共需2.3亿元: so of what it touches.
            Role::Done if chars[cue.start] == '尚' && cue.end < start => None,
            Role::Done if matches!(chars[cue.start..cue.end], ['实' | '實', '际' | '際']) && !self.is_fact(cue) => {
                None
            }
            // 較上年度增列2億元
            Role::Done if matches!(chars[..cue.start], [.., '较' | '較' | '比']) => None,
            // 目前已入驻36家,今年再引进12家
            Role::Done if mode == Mode::Plan && self.turns_ahead(cue.end, start) => None,
            Role::Done => Some(Status::Actual),
            Role::Target => {
                let counts = match chars[cue.start..cue.end] {
                    ['将' | '將'] => {
                        (self.is_followed_by_verb(cue.end) || self.turns_to(cue.end)) && !self.disposes(cue)
                    }
                    ['预', '计'] | ['預', '計'] if mode == Mode::Report && self.is_estimate(cue) => false,
                    // 未达预定的45%
                    ['预' | '預', '定'] if matches!(chars[cue.end..start], ['的' | '之']) => true,
                    ['预', '计' | '定'] | ['預', '計' | '定'] => {
                        (self.is_followed_by_verb(cue.end) || self.is_expected(cue.end, start))
                            && !self.is_modified(cue.start)
                            // 预计投资额7.6亿元, 预计年产值85亿元
                            || matches!(chars[cue.end..], ['投', '资', ..] | ['总', '投', '资', ..])
                            // 每年的經常開支預計為6,240萬元
                            || mode == Mode::Plan && matches!(chars[cue.end..], ['为' | '為' | '约' | '約', ..])
                            || matches!(chars[cue.end..], ['年', '产' | '產' | '销' | '銷' | '营' | '營' | '税' | '稅' | '可' | '利' | '新', ..])
                    }
                    ['计' | '計', '划' | '劃'] if self.names_class(cue.end) => false,
                    // 計劃接受了三輪申請: what it has done
                    ['计' | '計', '划' | '劃'] if chars.get(cue.end + 2) == Some(&'了') => false,
                    // 项目计划总投资5.2亿元
                    ['计' | '計', '划' | '劃'] if matches!(chars[cue.end..], ['总' | '總', '投', '资' | '資', ..]) => {
                        true
                    }
                    ['计', '划'] | ['計', '劃'] | ['规' | '規', '划'] => {
                        self.is_followed_by_verb(cue.end)
                            && (!self.is_modified(cue.start) || self.is_followed_by_deed(cue.end))
                            && !self.is_share_of_plan(cue.start, start)
                            // 高于“十二五”计划预期目标62个百分点
                            && !matches!(chars[cue.end..], ['预' | '預', '期', ..] | ['目', '标' | '標', ..] | ['任', '务' | '務', ..])
                            // 计划推展顺利: how it goes.
                            && !matches!(chars[cue.end..], ['推', '展' | '行', ..] | ['进' | '進', '展', ..] | ['顺' | '順', ..])
                            && !self.is_fulfilment(cue.end, start)
                            || self.is_beside_actual(start)
                    }
                    ['目', '标' | '標'] => {
                        let value = chars[cue.end..start].strip_prefix(&['值']);
                        let said = value.unwrap_or(&chars[cue.end..start]);
                        // 高于年度目标值62%
                        let valued = value.is_some_and(|said| matches!(said, [] | [' ']));
                        // 日均订单12.6万单(目标12万单)
                        let alone = matches!(said, [] | [' ']) && matches!(chars[..cue.start], [.., '(' | ',' | ';']);
                        alone
                            || valued
                            || said.is_empty() && self.is_own_goal(cue.start)
                            || said
                                .first()
                                .is_some_and(|c| matches!(c, '为' | '為' | '是' | ':' | '達' | '达' | '減' | '减'))
                    }
                    [first, ..] if first.is_ascii_alphabetic() => !self.is_compared_with(cue, start),
                    // 占比要超45%
                    ['要'] => {
                        self.opens_clause(cue.start)
                            || cue.end + 2 >= start && matches!(chars.get(cue.end), Some('超' | '达' | '達'))
                    }
                    // 要求年底前整改率达到95%以上, 隐患整改要求3日内到位
                    ['要', '求'] => {
                        cue.end == start
                            || self.opens_clause(cue.start)
                                && (self.is_followed_by_time(cue.end) || self.is_followed_by_verb(cue.end))
                    }
                    // 建议增加摊铺机1台, but 建议办理满意率
                    ['建', '议' | '議'] => self.opens_clause(cue.start) && self.is_followed_by_verb(cue.end),
                    // 高于预期目标2个百分点, 未达预期
                    ['预' | '預', '期'] => {
                        !matches!(chars[cue.end..], ['目', '标' | '標', ..] | ['收', '益', ..])
                            && !self.is_expectation(cue, mode)
                            && !matches!(
                                chars[..cue.start],
                                [.., '达' | '達' | '及' | '于' | '於' | '出' | '合' | '超']
                            )
                    }
                    // 優於預估
                    ['預', '估', ..] => !matches!(chars[..cue.start], [.., '較' | '於' | '出' | '過' | '逾']),
                    // 降水量预测的准确率
                    ['预' | '預', '测' | '測'] => {
                        !matches!(chars[cue.end..], ['的' | '准' | '準' | '误' | '誤' | '模' | '系', ..])
                    }
                    // 占应开标项目的98.4%
                    // 应保尽保12万人, 应编未编方案, 应询的7个部门
                    ['应' | '應'] => {
                        !matches!(chars[..cue.start], [.., '占' | '佔'])
                            && !matches!(chars[cue.end..], [_, '尽' | '盡' | '未' | '的', ..])
                            && self.is_word(cue)
                    }
                    // 署方會增設38個職位, but 當局會同業界
                    [.., '署' | '局' | '方' | '門', '會' | '会'] => {
                        matches!(chars.get(cue.end), Some('為' | '为')) || self.is_followed_by_verb(cue.end)
                    }
                    ['拟' | '擬'] => !self.names_chosen(cue.end),
                    ['可', ..] if chars[cue.start..cue.end] != ['可', '以'] => !self.is_of_what_is_there(cue),
                    ['可', '以'] => mode == Mode::Rule,
                    // Japanese secures what Chinese ensures.
                    ['确' | '確', '保'] => self.document.language != Language::Japanese,
                    ['到'] => self.is_later_year(cue.end),
                    _ => true,
                };
                (counts && !self.is_of_past_months(cue.end, start)).then_some(Status::Target)
            }
            _ => None,
        }
    }

    /// higher than forecast: 1.3 million; against the target of 4,800 houses, 4,260 were built: what was aimed at is compared with.
    fn is_compared_with(&self, cue: &Cue, start: usize) -> bool {
        let chars = &self.document.chars;
        let stated =
            starts_with(&chars[cue.end..start], " of ") && chars[cue.end..start].windows(2).any(|it| *it == [',', ' ']);
        // 86 per cent of the annual target
        const REACH: usize = 24;
        let near = &chars[cue.start.saturating_sub(REACH)..cue.start];
        // missed the forecast by $1.5 million, fell short of the goal
        let missed = ends_with(&chars[cue.end..start], " by ") && of_nearest(near).is_some()
            || near.ends_with(&[' '])
                && ends_with_any(near, &["short of ", "short of the ", "short of its ", "short of our "]);
        let share = near.contains(&'o') && contains_any(near, &[" cent of", "percent of", "% of"]);
        let done = english::is_done_for_goal(&chars[cue.start..cue.end], &chars[cue.end..start]);
        stated || done || missed || share || ends_with(&chars[..cue.start], " than ")
    }

    /// 过去一年。预计完成地区生产总值186亿元: a sentence that opens so in an account of the year estimates what is done, as the figures are not
    /// yet out.
    fn is_estimate(&self, cue: &Cue) -> bool {
        let chars = &self.document.chars;
        let opens = cue.start.checked_sub(1).is_none_or(|at| matches!(chars[at], '\n' | '。' | ' '));
        // 预计2021年前三季度
        let year =
            5 * usize::from(title_years::year_at(chars, cue.end).is_some() && chars.get(cue.end + 4) == Some(&'年'));
        let part = &chars[cue.end + year..];
        let part_of_year = matches!(
            part,
            ['上', '半', '年', ..] | ['前', _, '季', ..] | ['前', _, '个' | '個', ..] | [_, '季', '度', ..]
        );
        part_of_year
            || opens && matches!(chars[cue.end..], ['完', '成', ..] | ['实' | '實', '现' | '現', ..] | ['全', '年', ..])
    }

    /// 占年度计划投资6000万元的52.88%, 完成年度计划92.4%: how much of the plan is done.
    fn is_share_of_plan(&self, plan: usize, start: usize) -> bool {
        const NEAR: usize = 10;
        let before = &self.document.chars[plan.saturating_sub(NEAR)..plan];
        let clause = before.iter().rposition(|c| matches!(c, '。' | ',' | ';' | ':' | '\n')).map_or(0, |at| at + 1);
        let before = &before[clause..];
        let fulfilled = before.contains(&'完') && before.windows(2).any(|pair| pair == ['完', '成']);
        fulfilled
            || self.document.chars[..start].last() == Some(&'的') && before.iter().any(|c| matches!(c, '占' | '佔'))
    }

    fn is_followed_by_verb(&self, at: usize) -> bool {
        let Some(token) = self.tokens.within(at..at + 1).first() else { return false };
        let tag = token.word.map(|word| word.tag);
        let number = self.document.chars[at].is_ascii_digit();
        matches!(tag, Some(Tag::Verb | Tag::VerbalNoun))
            || number
            || matches!(
                self.document.chars[at],
                '于' | '於' | '到' | '在' | '继' | '繼' | '再' | '进' | '進' | '实' | '實' | '首'
            )
    }

    /// 安居工程计划开工1250套: a verb that no plan is named by.
    fn is_followed_by_deed(&self, at: usize) -> bool {
        const DEEDS: &[&str] = &["开工", "新建", "改造", "建成", "竣工", "新增", "招收", "招录", "发放", "培训"];
        starts_with_any(&self.document.chars[at..], DEEDS)
    }

    /// 预计系统可于二〇二六年启用, 預計二零二五年啟用: a year comes first, or what may come is said before `start`.
    fn is_expected(&self, at: usize, start: usize) -> bool {
        let clause = self.document.chars[at..start].iter().take(24).take_while(|c| **c != ',');
        let first = self.document.chars[at];
        let year = first.is_ascii_digit() || numeral::chinese_digit(first).is_some();
        year || clause.into_iter().any(|c| matches!(c, '可' | '将' | '將' | '会' | '會'))
    }

    /// Whether a noun stands before 计划: 行动计划.
    fn is_modified(&self, at: usize) -> bool {
        // 自携装置(BYOD)计划
        let aside = |at: usize| {
            const LONGEST: usize = 24;
            let open = || self.document.chars[..at].iter().rev().take(LONGEST).position(|c| *c == '(');
            if at > 0 && self.document.chars[at - 1] == ')' { open().map_or(at, |length| at - length - 1) } else { at }
        };
        aside(at).checked_sub(1).is_some_and(|before| {
            let c = self.document.chars[before];
            ('\u{4e00}'..='\u{9fff}').contains(&c)
                && !matches!(
                    c,
                    '年' | '月'
                        | '度'
                        | '内'
                        | '期'
                        | '初'
                        | '份'
                        | '司'
                        | '局'
                        | '校'
                        | '并'
                        | '还'
                        | '区'
                        | '市'
                        | '县'
                        | '省'
                        | '们'
                        | '原'
                        | '我'
                        | '們'
                        | '還'
                        | '並'
                        | '內'
                        | '區'
                        | '縣'
                )
        })
    }

    /// Whether the cut has the cue for a word, or for several: 应诉率 is no 应.
    fn is_word(&self, cue: &Cue) -> bool {
        let tokens = self.tokens.within(cue.start..cue.end);
        tokens.first().is_some_and(|first| first.start as usize == cue.start)
            && tokens.last().is_some_and(|last| last.end as usize == cue.end)
    }

    fn opens_clause(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            let c = self.document.chars[before];
            !('\u{4e00}'..='\u{9fff}').contains(&c)
                || matches!(
                    c,
                    '一' | '二' | '三' | '四' | '五' | '六' | '也' | '还' | '還' | '都' | '均' | '位' | '门' | '門'
                )
        })
    }

    /// 到2025年, 2025年底前: not known to be over. 恢复到2019年的八成 says no time.
    fn is_later_year(&self, at: usize) -> bool {
        let chars = &self.document.chars;
        // 從1990年到2005年間
        let ranges = at > 5 && chars[at - 2] == '年' && chars[at - 3].is_ascii_digit();
        let compared = ranges || matches!(chars.get(at + 5), Some('的' | '同' | '水'));
        !compared && title_years::year_at(chars, at).is_some_and(|year| self.modes.may_be_later(year))
    }

    /// 不少于, 不得超过: words of a demand.
    fn is_demanded_bound(&self, amount: &Amount) -> bool {
        let chars = &self.document.chars[amount.range.clone()];
        // 不低于试用期工资的80%
        let of_whole = amount.kind == Kind::Percent
            && matches!(amount.bound, Bound::Min | Bound::Max)
            && matches!(chars, [first, .., '%'] if first.is_ascii_digit());
        of_whole
            || chars.first() == Some(&'不') && !chars.starts_with(&['不', '足']) && !chars.starts_with(&['不', '到'])
            || chars.starts_with(&['最', '少'])
            || chars.starts_with(&['至', '少'])
            || {
                let before = &self.document.chars[amount.range.start.saturating_sub(6)..amount.range.start];
                let before_time = &self.document.chars[amount.range.start.saturating_sub(14)..amount.range.start];
                before.contains(&'少') && before.windows(2).any(|pair| matches!(pair, ['至' | '最', '少']))
                    // 至少每三个月进行一次
                    || amount.bound == Bound::Min
                        && before_time.windows(3).any(|it| matches!(it, ['至' | '最', '少', '每']))
            }
    }

    fn is_periodic(&self, scope: Scope, start: usize) -> bool {
        self.document.chars[scope.clause..start].contains(&'每')
            || matches!(self.document.chars[scope.clause..start], [.., '占' | '佔', '比'])
    }

    /// 处二千元以上二万元以下罚款.
    fn is_sanction(&self, scope: Scope, start: usize) -> bool {
        let clause = &self.document.chars[scope.clause..start];
        let sanctions = |at: usize| {
            let token = self.tokens.within(scope.clause + at..scope.clause + at + 1).first();
            token.is_some_and(|token| {
                matches!(
                    self.document.chars[token.range()],
                    ['处' | '處'] | ['并' | '並' | '可', '处' | '處'] | ['处' | '處', '以']
                )
            })
        };
        matches!(clause, [.., '并' | '並', '处' | '處'])
            || matches!(clause, [.., '罚' | '罰', '款'])
            || clause.iter().enumerate().any(|(at, c)| matches!(c, '处' | '處') && sanctions(at))
    }
}
