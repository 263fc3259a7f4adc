//! The noun phrase before a number: 为民办实事项目224项, 义务教育优质均衡比例为84.38%.

use super::between::may_lead_to_level;
use super::edges::{is_span, is_time_alone};
use super::{Labels, MAX_LABEL, Part};
use crate::analysis::{Change, Kind};
use crate::quantities::amount::Amount;
use crate::quantities::change_of_object::takes_object;
use crate::quantities::cues::{Cue, Role};
use crate::quantities::growth_behind::comparison;
use crate::text::Chars;
use crate::text::phrases::ends_with;
use crate::words::{Tag, Token, TokenKind};

impl Labels<'_> {
    /// The phrase that an amount's number is stated of, between `from` and the amount.
    pub(super) fn before(&self, from: usize, amount: &Amount, change: Change) -> Option<Chars> {
        let mut to = amount.range.start;
        // 国家自然科学基金获批12项
        if to > from + 4 && self.document.chars[from..to].ends_with(&['获', '批']) {
            to -= 2;
        }
        if change != Change::Level {
            // 亩均增收800元
            if matches!(
                self.document.chars[from..to],
                [.., '均', '增' | '創' | '创', '收']
                    | [.., '均', '月' | '年', '增' | '创', '收']
                    | [.., '助' | '促' | '带' | '帶', '农' | '民', '增', '收']
                    | [.., '拉', '动', _, _, '增', '长']
                    | [.., '降', '本']
                    | [.., '减', '重']
            ) {
                return self.phrase(from, to);
            }
            to = comparison(&self.document.chars[from..to]).map_or(to, |at| from + at);
            to = self.before_note(from, self.before_change(from, to));
            if let Some(object) = self.object_of_change(from, amount, to, change) {
                return Some(object);
            }
        } else {
            // 工程比计划滞后11天
            if let Some(compared) = self.before_delay(from, to) {
                to = compared;
            } else if let [.., '滞' | '滯', '后' | '後'] = self.document.chars[from..to] {
                let compared = self.before_change(from, to);
                to = if matches!(self.document.chars[compared], '比' | '较' | '較') { compared } else { to };
            }
            to = before_record(&self.document.chars[from..to]).map_or(to, |at| from + at);
            to = self.before_note(from, self.before_times(from, to));
            to = self.before_note(from, self.before_level(from, to));
            to = self.before_origin(from, to);
        }
        if let Some(object) = self.sold(from, to, amount) {
            return Some(object);
        }
        let share = amount.kind == Kind::Percent || amount.kind == Kind::Ratio;
        if share && let Some(of) = self.share(from, to) {
            return Some(of);
        }
        let phrase = self.phrase(from, to).map(|phrase| self.with_input(phrase, amount));
        let phrase = phrase.map(|phrase| self.with_each(from, phrase, amount));
        let phrase = phrase.map(|phrase| if amount.kind == Kind::Measure { self.found(phrase) } else { phrase });
        // 投资225亿元,是“十五”时期的6倍
        let phrase =
            phrase.filter(|phrase| amount.kind != Kind::Ratio || !is_span(&self.document.chars[phrase.clone()]));
        // 两年平均增长5.2%
        let timed = |phrase: &Chars| {
            let words = &self.document.chars[phrase.clone()];
            (change != Change::Level || words.ends_with(&['个', '月'])) && is_time_alone(words)
        };
        let phrase = phrase.filter(|phrase| !timed(phrase));
        let phrase = phrase.map(|phrase| if change == Change::Level { phrase } else { self.without_years(phrase) });
        self.awarded(from, to).or(phrase)
    }

    /// 新增学位7575个: the object between the verb of change and the number.
    fn object_of_change(&self, from: usize, amount: &Amount, to: usize, change: Change) -> Option<Chars> {
        if to != amount.range.start {
            return None;
        }
        let verb = |cue: &Cue| &self.document.chars[cue.start..cue.end];
        let objected = change != Change::Level && amount.kind != Kind::Count;
        let takes = |cue: &Cue| cue.is_transitive || objected && takes_object(verb(cue));
        let cue = self
            .cues
            .within(from, to)
            .iter()
            .rev()
            .find(|cue| matches!(cue.role, Role::Up | Role::Down) && cue.end + 1 < to && takes(cue))?;
        let object = self.phrase(cue.end, to)?;
        // 城镇新增就业3万人: the object says too little without whose it is.
        let whose = self.inside(from, cue.start).last().filter(|token| {
            let text = &self.document.chars[token.range()];
            token.end as usize == cue.start
                && token.word.is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Name))
                && text.len() == 2
                && !matches!(text[1], '年' | '期' | '度' | '内' | '內')
                && !self.words.is(text, Part::Lead)
                && !self.words.is(text, Part::Verb)
        });
        match whose {
            Some(whose) if object.len() <= 2 && object.start == cue.end => {
                Some(self.whole_owner(from, whose)..object.end)
            }
            // 核减预算180万元, 压降贷款1.2亿元
            _ if object.start == cue.end && self.words.is(&self.document.chars[cue.start..cue.end], Part::Kept) => {
                Some(cue.start..object.end)
            }
            _ => Some(object),
        }
    }

    /// Where the noun starts that ends with `whose`: 小微企业新增贷款 for a noun that says too little alone.
    fn whole_owner(&self, from: usize, whose: &Token) -> usize {
        let start = whose.start as usize;
        let before = self.inside(from, start).last().filter(|before| {
            let of_kind = before.word.is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Attribute));
            self.is(whose, Part::Generic)
                && of_kind
                && before.end == whose.start
                && before.range().len() == 2
                && !self.is(before, Part::Lead)
                && !self.is(before, Part::Verb)
        });
        before.map_or(start, |before| before.start as usize)
    }

    /// Start of what is left of `from..to` without the words dropped at the start.
    pub(super) fn lead_start(&self, from: usize, to: usize) -> usize {
        self.phrase(from, to).map_or(from, |range| range.start)
    }

    /// The noun phrase in `from..to`: without words dropped at either end and without the verbs that govern it.
    pub(super) fn phrase(&self, from: usize, to: usize) -> Option<Chars> {
        // A label is cut to its end anyway.
        let mut tokens = self.inside(from.max(to.saturating_sub(2 * MAX_LABEL)), to);
        let mut listed = false;
        while let Some(last) = tokens.last() {
            let text = &self.document.chars[last.range()];
            listed |= matches!(text, ['等' | '各']);
            let is_bound = || {
                let range = last.range();
                let is_bound = |role| matches!(role, Role::Min | Role::Max | Role::Approx);
                // 近视率 is a rate.
                !matches!(text, [.., '率' | '数' | '數' | '量' | '额' | '額' | '费' | '費' | '度'])
                    && self.cues.has_within(range.start, range.end, is_bound)
                    || may_lead_to_level(text)
                        && self
                            .cues
                            .starting_at(range.start)
                            .is_some_and(|cue| cue.end == range.end && cue.role == Role::Level)
            };
            // 保障标准由每人每月670元, 均价每吨812元
            let per = matches!(text, ['每', _]);
            if tokens.len() > 2
                && self.document.chars[tokens[tokens.len() - 2].range()] == ['每']
                && tokens[tokens.len() - 2].end == last.start
                && (text.len() == 1
                    || matches!(text, ['学' | '學', '期' | '年'] | ['学' | '學', '时' | '時'] | ['人', '次'])
                    || self.is_unit(last))
            {
                tokens = &tokens[..tokens.len() - 2];
                continue;
            }
            // 失业率维持在5%
            let kept = matches!(text, ['维' | '維', '持']) && self.document.chars.get(last.end as usize) == Some(&'在');
            if !(per || kept || self.words.is(text, Part::Tail) || is_stop(text) || is_bound()) {
                match self.without_origin(tokens).or_else(|| self.without_since(tokens)) {
                    Some(rest) => tokens = rest,
                    None => break,
                }
                continue;
            }
            tokens = &tokens[..tokens.len() - 1];
            // 出栏率维持在92%, 小区发展到48处
            if let (['在' | '到'], Some(verb)) = (text, tokens.last())
                && matches!(self.document.chars[verb.range()], ['维' | '維', '持'] | ['发', '展'] | ['發', '展'])
            {
                tokens = &tokens[..tokens.len() - 1];
            }
        }
        // 聚焦粮食安全.粮食生产面积: a heading that runs in, or the cell before.
        let stop = |token: &Token| match self.document.chars[token.range()] {
            ['|' | ':' | '➤' | '►' | '▶' | '●' | '■' | '◆' | '★' | '✓' | '✔'] => true,
            // A dash between blanks parts what a paste ran together.
            ['-'] => {
                let beside = [token.start.wrapping_sub(1), token.end];
                beside.iter().all(|&at| self.document.chars.get(at as usize) == Some(&' '))
            }
            ['.'] => token.start.checked_sub(1).is_some_and(|before| !self.document.chars[before as usize].is_ascii()),
            _ => false,
        };
        let span =
            tokens.first().map_or(0, |first| first.start as usize)..tokens.last().map_or(0, |last| last.end as usize);
        // One pass, without a branch, says whether any of it may be there at all.
        let may_part = self.document.chars[span.clone()].iter().fold(false, |found, c| {
            found
                | matches!(
                    c,
                    '|' | ':' | '.' | '-' | '\u{2500}'..='\u{27bf}' | '底' | '末' | '度' | '季' | '是' | '为' | '為'
                )
        });
        let mut may_date = false;
        if may_part {
            let holds = |sought: char| self.document.chars[span.clone()].contains(&sought);
            may_date = holds('底') || holds('末') || holds('度') || holds('季');
            if let Some(at) = tokens.iter().rposition(stop) {
                tokens = &tokens[at + 1..];
            }
            if holds('是') || holds('为') || holds('為') {
                tokens = self.without_copula(tokens);
            }
        }
        if let Some(rate) = self.per_thousand(tokens) {
            return Some(rate);
        }
        let governed = (0..tokens.len().saturating_sub(1)).rev().find(|&at| self.governs(tokens, at));
        let verb = governed.map(|at| &tokens[at..=at + 1]);
        let governing = tokens;
        if let Some(at) = governed {
            tokens = &tokens[at + 1..];
        }
        tokens = self.without_body(tokens);
        // 代表、委员共提交建议: who did it stands before 共.
        let all = |token: &Token| {
            matches!(self.document.chars[token.range()], ['共'] | ['共', '有'] | ['已'] | ['已', '经' | '經'])
        };
        let noun = |tokens: &[Token]| {
            let word = tokens.last().and_then(|last| last.word);
            word.is_none_or(|word| word.tag != Tag::Verb)
                && !tokens.iter().any(|token| matches!(self.document.chars[token.range()], ['(' | ')']))
        };
        if let Some(at) = tokens.iter().rposition(all).filter(|&at| at > 0 && at + 2 < tokens.len() && noun(tokens)) {
            let success = matches!(self.document.chars[tokens[at + 1].range()], ['成', '功']);
            tokens = &tokens[at + 1 + usize::from(success && at + 3 < tokens.len())..];
        }
        if tokens.last().zip(tokens.first()).is_some_and(|(last, first)| last.end - first.start > 18) {
            let is = |at: usize, word: &[char]| self.document.chars[tokens[at].range()] == *word;
            // 归属于上市公司股东的扣除非经常性损益的净利润
            let excluding = (1..tokens.len()).find(|&at| is(at, &['扣', '除']) && is(at - 1, &['的'])).map(|at| at - 1);
            let of = excluding.or_else(|| (0..tokens.len() - 1).rev().find(|&at| is(at, &['的'])));
            tokens = of.map_or(tokens, |at| &tokens[at + 1..]);
        }
        if may_date {
            tokens = self.after_date(tokens);
        }
        tokens = self.without_leads(tokens);
        if !listed {
            tokens = self.after_list(tokens);
        }
        let (first, last) = (tokens.first()?, tokens.last()?);
        if tokens.len() == 1 {
            let parts = self.words.parts(&self.document.chars[first.range()]);
            // 距全年目标93%还差4.3个百分点
            let away = matches!(self.document.chars[first.range()], ['距' | '离' | '離' | '受' | '因']);
            if parts.has(Part::Verb) || parts.has(Part::Light) || parts.has(Part::Tail) || away {
                return None;
            }
        }
        let mut range = first.start as usize..last.end as usize;
        range.end = self.without_tail(&range);
        // 其中下转2.6万人次, of which the cut has left one character.
        let left = range.len() == 1 && first.word.is_some_and(|word| word.tag == Tag::Verb);
        if left
            && range.start > from
            && matches!(self.document.chars[range.start - 1], '上' | '下' | '分' | '会' | '會' | '主')
        {
            range.start -= 1;
        }
        // 含泥量, 含水率; not 包含流量
        let contents = range.start > from && matches!(self.document.chars[range.clone()], [_, '量' | '率']);
        if contents
            && matches!(self.document.chars[..range.start], [.., before, '含'] if !matches!(before, '包' | '内' | '內' | '蕴' | '蘊' | '不'))
        {
            range.start -= 1;
        }
        // 获批课题, 新获批13个: the cut took 批 for the noun's.
        if range.len() != 2 && self.document.chars[..range.start + 1].ends_with(&['获', '批']) {
            range.start += 1;
        }
        if range.is_empty() {
            return None;
        }
        // 判处罪犯5236人: the noun says too little without what was done.
        if let Some([verb, object]) = verb
            && (object.start == verb.end && object.start as usize == range.start
                || matches!(
                    self.document.chars[verb.end as usize..range.start],
                    ['各', '类' | '類' | '項' | '项' | '种' | '種']
                ))
            && range.len() <= 2
            && verb.range().len() == 2
            && !self.is(verb, Part::Light)
            && !matches!(self.document.chars[verb.start as usize], '每' | '至')
        {
            range.start = verb.start as usize;
        }
        // 城镇新增就业累计达到5921万人: so it does without whose it is.
        if let Some(at) = governed.filter(|&at| at > 0 && range.len() <= 2)
            && let [whose, verb, ..] = &governing[at - 1..]
            && matches!(self.document.chars[verb.range()], ['新' | '净' | '淨', '增'])
            && (verb.end as usize, whose.end) == (range.start, verb.start)
            && is_nominal(whose)
            && whose.range().len() == 2
            && !self.is(whose, Part::Lead)
        {
            range.start = whose.start as usize;
        }
        // 新开工项目: the verb that is kept has its adverb.
        let anew = range.start > from && self.document.chars[range.start - 1] == '新' && range.len() > 3;
        let verbal = |token: &Token| {
            token.range().len() == 2 && token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun))
        };
        if anew && self.inside(range.start, range.end).first().is_some_and(verbal) {
            range.start -= 1;
        }
        let range = self.with_class(self.controlled(range));
        let range = self.unbracketed(self.unquoted(self.shortened(range, tokens)));
        (!range.is_empty()).then_some(range)
    }

    /// 每千名老年人拥有养老床位: so many to so many is said whole.
    fn per_thousand(&self, tokens: &[Token]) -> Option<Chars> {
        let chars = &self.document.chars;
        let per = |token: &Token| {
            let start = token.start as usize;
            chars[start] == '每' && matches!(chars.get(start + 1), Some('千' | '万' | '萬' | '百'))
        };
        let at = tokens.iter().rposition(per)?;
        let range = tokens[at].start as usize..tokens.last()?.end as usize;
        let range = range.start..self.without_tail(&range);
        let whole = !chars[range.clone()].iter().any(|c| matches!(c, ',' | '、' | '。' | ';'));
        (whole && (6..=MAX_LABEL).contains(&range.len())).then_some(range)
    }

    /// At most [`MAX_LABEL`] characters of the end, cut between tokens.
    fn shortened(&self, range: Chars, tokens: &[Token]) -> Chars {
        if range.len() <= MAX_LABEL {
            return range;
        }
        let opens = |token: &&Token| !is_stop(&self.document.chars[token.range()]);
        let starts = tokens.iter().filter(opens).map(|token| token.start as usize);
        let start = { starts }.find(|start| range.end.saturating_sub(*start) <= MAX_LABEL);
        start.unwrap_or(range.end - MAX_LABEL)..range.end
    }
}

/// Whether one of `sought` is among `chars`. A sum without branches, which becomes vector code.
#[inline]
pub(super) fn holds<const N: usize, const M: usize>(chars: &[char; N], sought: [char; M]) -> bool {
    chars.iter().fold(false, |found, &next| found | sought.iter().fold(false, |found, &c| found | (next == c)))
}

/// Whether a token is a sign that is in no label.
pub(super) fn is_stop(text: &[char]) -> bool {
    matches!(
        text,
        [',' | '、'
            | ':'
            | ';'
            | '。'
            | '('
            | ')'
            | '“'
            | '·'
            | '—'
            | '/'
            | '-'
            | '《'
            | '*'
            | '#'
            | '|'
            | '['
            | ']'
            | '+'
            | '↑'
            | '↓'
            | '→'
            | '•'
            | '‧'
            | '>'
            | '【'
            | '】']
    )
}

/// Whether a token can be part of a noun phrase.
pub(super) fn is_nominal(token: &Token) -> bool {
    match token.word.map(|word| word.tag) {
        Some(tag) => {
            matches!(tag, Tag::Noun | Tag::Name | Tag::Person | Tag::VerbalNoun)
                || tag == Tag::Idiom && token.range().len() <= 4
        }
        None => matches!(token.kind, TokenKind::Han | TokenKind::Latin),
    }
}

/// 至創紀錄的, 达历史新高的: where begins what says of a level that none was so high.
fn before_record(words: &[char]) -> Option<usize> {
    const RECORDS: &[&str] = &[
        "創紀錄的",
        "创纪录的",
        "創新高的",
        "创新高的",
        "歷史新高的",
        "历史新高的",
        "破紀錄的",
        "新高的",
        "創紀錄",
        "创纪录",
    ];
    let record = RECORDS.iter().find(|record| ends_with(words, record))?;
    let at = words.len() - record.chars().count();
    Some(at - usize::from(words[..at].ends_with(&['創']) || words[..at].ends_with(&['创'])))
}
