//! Verbs that say all that is said of an amount: 立案32起, 调整17条; and labels without them.

use super::rates::ends_in_noun;
use super::{Labels, Last, Part, concat, names};
use crate::analysis::{Change, Kind};
use crate::quantities::amount::Amount;
use crate::quantities::cues::Role;
use crate::text::Chars;
use crate::text::phrases::{contains, ends_with};
use crate::words::{Dictionary, Tag, Token, TokenKind};

/// Verbs of sending people somewhere, or of choosing them.
#[rustfmt::skip]
const SENDING: &[&str] = &[
    "抽调", "选派", "派出", "派驻", "委派", "调派", "选聘", "遴选", "选拔", "选送", "推荐", "抽調", "選派", "遴選", "選拔",
];

impl Labels<'_> {
    /// 9票同意,0票反对: how they voted.
    pub(super) fn vote(&self, amount: &Amount) -> Option<String> {
        const VOTES: &[[char; 2]] =
            &[['同', '意'], ['反', '对'], ['反', '對'], ['弃', '权'], ['棄', '權'], ['赞', '成'], ['贊', '成']];
        let end = amount.range.end;
        let vote = self.document.chars.get(end..end + 2).filter(|_| amount.unit == "票")?;
        VOTES.iter().any(|word| word == vote).then(|| self.text(end..end + 2))
    }

    /// 选派12人到高校进修, 抽调30人组成专班: people who are sent somewhere, of whom nothing says who they are.
    #[inline(never)]
    pub(super) fn sent_out(&self, amount: &Amount) -> Option<String> {
        if !matches!(&*amount.unit, "人" | "名") {
            return None;
        }
        let (before, behind) = self.document.chars.split_at(amount.range.end);
        let before = &before[..amount.range.start];
        let before = before.strip_suffix(&['了']).unwrap_or(before);
        let verb = SENDING.iter().find(|verb| ends_with(before, verb))?;
        // 科技特派员选派120名, 从致富能手中选拔326名
        let opens = before[..before.len() - verb.chars().count()].last();
        if !opens.is_none_or(|c| ",。;:、\n 共已并并还還再先后均拟将各也".contains(*c)) {
            return None;
        }
        let does = || {
            let token = self.tokens.within(amount.range.end..amount.range.end + 2).first()?;
            let whole = token.start as usize == amount.range.end && token.end as usize == amount.range.end + 2;
            // 选聘10名教练
            let closes = behind.get(2).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '\n'));
            token.word.filter(|word| whole && !closes && matches!(word.tag, Tag::Verb | Tag::VerbalNoun))
        };
        let goes = matches!(behind, ['赴' | '到' | '去' | '进' | '入' | '進' | '前' | ',' | '。' | ';', ..])
            || does().is_some();
        goes.then(|| concat(verb, "人员"))
    }

    /// 立案查处32起, 拘留326人: what was done is all that is said of a count of cases.
    #[inline(never)]
    pub(super) fn deed(&self, from: usize, amount: &Amount) -> Option<String> {
        let cases =
            matches!(&*amount.unit, "起" | "件" | "宗" | "例" | "次" | "场" | "人次" | "场次" | "案" | "工日" | "台班");
        let tokens = self.inside(from, amount.range.start);
        let first = tokens.iter().position(|token| !self.is(token, Part::Lead) && token.kind == TokenKind::Han)?;
        let verbs = &tokens[first..];
        let all = verbs.iter().all(|token| {
            let verb = token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
            verb || self.is(token, Part::Verb) && token.range().len() > 1
        });
        (cases && all && verbs.len() <= 3).then(|| self.text(verbs[0].start as usize..amount.range.start))
    }

    /// 应急演练132场,动员4560人次: what was done in the course of what the amount before counts.
    #[inline(never)]
    pub(super) fn done_in(&self, from: usize, amount: &Amount, last: Last) -> Option<String> {
        const LONGEST: usize = 12;
        let verb = self.deed(from, amount)?;
        // 聘请律师24名,化解76件: people are no occasion.
        let known = last.label.chars().count() > LONGEST
            || names(last.label, &verb)
            || verb == "投入"
            || matches!(&*last.amount.unit, "名" | "人" | "位" | "户");
        Some(if known { verb } else { concat(last.label, &verb) })
    }

    /// 受理执行案件9万件,执结8万件: what was done to what the amount before counts. 减少3件 says how many fewer.
    #[inline(never)]
    pub(super) fn deed_of(&self, from: usize, amount: &Amount, change: Change, last: Last) -> Option<String> {
        // 计划产值1850万元,实际完成1627万元
        let planned = ["计划", "预算", "目标"].iter().find_map(|plan| last.label.strip_prefix(plan));
        let planned = planned.filter(|rest| !rest.is_empty() && last.amount.unit == amount.unit);
        if let Some(rest) = planned.filter(|_| contains(&self.document.chars[from..amount.range.start], "实际")) {
            return Some(concat("实际", rest));
        }
        // 计划投资232亿元,完成63.5%
        let fulfils = amount.unit == "%" && matches!(self.document.chars[from..amount.range.start], [.., '完', '成']);
        if fulfils && change == Change::Level && !last.label.is_empty() && last.amount.unit != "%" {
            return Some(concat(&last.label.replacen("计划", "", 1), "完成率"));
        }
        let verb = self.deed(from, amount)?;
        let same = last.amount.unit == amount.unit && change == Change::Level;
        Some(same.then(|| self.of_deed(&verb, last.label)).flatten().unwrap_or(verb))
    }

    /// 立案2起 opens its sentence: a verb, where nothing else is said.
    pub(super) fn only_said(&self, from: usize, amount: &Amount) -> Option<String> {
        let tokens = self.without_leads(self.inside(from, amount.range.start));
        let [verb] = tokens else { return None };
        let done = verb.range().len() > 1 && self.is(verb, Part::Verb) && !self.is(verb, Part::Light);
        (done && matches!(amount.kind, Kind::Count | Kind::Money)).then(|| self.text(verb.range()))
    }

    /// Whether a label says only that something grew or fell: 减少, 净增, 提高了.
    pub(super) fn is_change_alone(&self, label: &str) -> bool {
        const CHANGES: &[&str] = &[
            "增加",
            "减少",
            "減少",
            "净增",
            "淨增",
            "提高",
            "下降",
            "上升",
            "增长",
            "增長",
            "降低",
            "提升",
            "改善",
            "平均增长",
            "平均增長",
        ];
        // Most labels are longer.
        const LONGEST: usize = 5 * '增'.len_utf8();
        // 比上年多收5吨, 少缴3万元
        let by_verb =
            label.len() == '收'.len_utf8() && !label.is_ascii() || label.len() == 6 && label.starts_with(['多', '少']);
        by_verb || label.len() <= LONGEST && CHANGES.contains(&label.trim_end_matches('了'))
    }

    /// Whether a phrase is a verb only: 调整.
    #[inline(never)]
    pub(super) fn is_deed(&self, phrase: &Chars) -> bool {
        if phrase.len() != 2 {
            return false;
        }
        let tokens = self.inside(phrase.start, phrase.end);
        !tokens.is_empty()
            && tokens.iter().all(|token| {
                let does = token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
                (does || self.is(token, Part::Verb)) && !self.is(token, Part::Attribute)
            })
    }

    /// The verb that is all between two counts of the same: 开工, 整改 of 整改到位.
    pub(super) fn deed_alone(&self, from: usize, amount: &Amount, last: Last) -> Option<Chars> {
        if amount.kind != Kind::Count || last.amount.unit != amount.unit {
            return None;
        }
        let chars = &self.document.chars;
        let open = (from..amount.range.start).find(|&at| !matches!(chars[at], '、' | ',' | ' ' | '\n' | '已'));
        let verb = open.unwrap_or(from)..amount.range.start;
        let verb = match chars[verb.clone()] {
            [_, _, '到', '位'] | [_, _, '完', '毕' | '成'] => verb.start..verb.end - 2,
            _ => verb,
        };
        let alone = self.is_deed(&verb)
            // 签约 is there to say that its 约 is no cue.
            && self.cues.within(verb.start, verb.end).iter().all(|cue| cue.role == Role::None)
            && !self.words.is(&chars[verb.clone()], Part::Light);
        alone.then_some(verb)
    }

    /// 调整 with 撤销线路 is 调整线路.
    #[inline(never)]
    pub(super) fn of_deed(&self, verb: &str, label: &str) -> Option<String> {
        let noun = self.without_deed(label);
        // 小区总户数1649户,已交付1602户
        if let Some((_, number)) =
            noun.rsplit_once('总').filter(|(_, number)| matches!(*number, "户数" | "人数" | "套数"))
        {
            return Some(concat(verb, number));
        }
        // 抢救无效于当晚死亡, 建档: nothing that the verb could be done to.
        let length = noun.chars().count();
        let mut ends = noun.chars().rev();
        let (last, first) = (ends.next()?, ends.next()?);
        let tag = || Dictionary::embedded().get([first, last]).map(|word| word.tag);
        let alone = noun.len() == label.len() && length == 2;
        // 扶持创业2600人,带动就业8900人
        let act = length == 2 && matches!(tag(), Some(Tag::Verb | Tag::VerbalNoun));
        // 新登记社会组织143家,注销68家: the longer word is a noun.
        let verbal = || match last {
            '案' => self.words.is(&[first, last], Part::Verb),
            _ => tag() == Some(Tag::Verb) && !ends_in_noun(noun),
        };
        // 行政复议申请102件,受理87件: done to what the deed before was done to.
        if !act && verbal() {
            const NO_DEEDS: &[&str] = &["达到", "剩下", "剩余", "余下"];
            let stem = &label[..label.len() - last.len_utf8() - first.len_utf8()];
            let done = length >= 4 && verb.chars().count() == 2 && !NO_DEEDS.contains(&verb);
            return done.then(|| concat(stem, verb));
        }
        if act || alone && !matches!(tag(), Some(Tag::Noun | Tag::Name)) {
            return None;
        }
        // 将1260人纳入失信名单,拘留215人
        let named = (2..12).contains(&length) && !names(noun, verb) && !noun.ends_with("名单");
        // 刑事案件破案: the verb has its object.
        let of_case = verb.ends_with('案') && !noun.ends_with(verb);
        named.then(|| if of_case { concat(noun, verb) } else { concat(verb, noun) })
    }

    /// What a label's verb was done to: 线路 of 撤销线路, 矛盾纠纷 of 摸排化解矛盾纠纷.
    #[inline(never)]
    pub(super) fn without_deed<'l>(&self, label: &'l str) -> &'l str {
        let object = self.without_first_deed(label);
        let chars: Vec<char> = object.chars().take(5).collect();
        let again = object.len() < label.len()
            && chars.len() == 5
            && matches!(self.words.parts(&chars[..2]), parts if parts.has(Part::Verb) && parts.has(Part::Kept));
        if again { &object[chars[0].len_utf8() + chars[1].len_utf8()..] } else { object }
    }

    /// `label` without the verb that it begins with.
    fn without_first_deed<'l>(&self, label: &'l str) -> &'l str {
        let chars: Vec<char> = label.chars().take(3).collect();
        let done = |length: usize| {
            let parts = self.words.parts(&chars[..length.min(chars.len())]);
            let word = || Dictionary::embedded().get(chars[..length.min(chars.len())].iter().copied());
            parts.has(Part::Verb)
                || parts.has(Part::Soft)
                || parts.has(Part::Kept)
                || length == 2 && word().is_some_and(|word| word.tag == Tag::Verb)
        };
        // 新登记社会组织
        let anew = || {
            let verb = Dictionary::embedded().get(chars.iter().copied().skip(1)).map(|word| word.tag);
            chars.len() == 3 && chars[0] == '新' && matches!(verb, Some(Tag::Verb | Tag::VerbalNoun))
        };
        let length = (2..=3).rev().find(|&length| done(length)).unwrap_or_else(|| if anew() { 3 } else { 0 });
        let bytes: usize = chars.iter().take(length).map(|c| c.len_utf8()).sum();
        &label[bytes..]
    }

    /// 环保部门查处案件: `tokens` without the body that did what stays in the label.
    pub(super) fn without_body<'t>(&self, tokens: &'t [Token]) -> &'t [Token] {
        let chars = &self.document.chars;
        let done_by_body = |at: &usize| {
            let verb = self.words.parts(&chars[tokens[*at].range()]);
            let body = chars[tokens[at - 1].end as usize - 1];
            verb.has(Part::Kept)
                && verb.has(Part::Verb)
                && matches!(body, '门' | '門' | '关' | '關' | '局' | '院' | '署' | '厅' | '廳')
        };
        (1..tokens.len()).rev().find(done_by_body).map_or(tokens, |at| &tokens[at..])
    }
}
