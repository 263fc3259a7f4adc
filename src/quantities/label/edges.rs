//! Where a noun phrase ends: without what the cut into tokens leaves at its end.

use super::{Labels, Last, Part};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, starts_with};
use crate::words::Tag;
use crate::words::Token;

/// Whether times that a change is told from are written with `c`: 去年同期, 2022年末, 期初, 过去, 原来, 最初.
fn is_of_time(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '年' | '月' | '日' | '季' | '度' | '期' | '末' | '底' | '初' | '半' | '时' | '時' | '的')
        || matches!(c, '同' | '上' | '去' | '前' | '今' | '本' | '原' | '来' | '來' | '过' | '過' | '以' | '先')
        || matches!(c, '最' | '当' | '當' | '学' | '學' | '一' | '二' | '三' | '四' | '五' | '十' | '“' | '”')
}

/// Whether `words` say a time that something is held against: “十五”时期.
pub(super) fn is_span(words: &[char]) -> bool {
    matches!(words, [.., '时' | '時', '期']) && words.iter().all(|&c| is_of_time(c))
}

/// Whether `words` are nothing but a time: 两年, 三季度, “十三五”期间.
pub(super) fn is_time_alone(words: &[char]) -> bool {
    let number = |c: char| "两兩近六七八九间間第".contains(c);
    // 前11个月完成298亿元
    if let [digits @ .., '个' | '個', '月'] = words {
        return digits.iter().all(|&c| is_of_time(c) || number(c));
    }
    matches!(words, [.., '年' | '月' | '季' | '度' | '期' | '间' | '間'])
        && words.iter().all(|&c| is_of_time(c) || number(c))
}

/// 第一季度基金规模: `label` without the quarter that it begins with, for what is said of the next.
pub(super) fn without_quarter(label: &str) -> &str {
    let number = label.trim_start_matches('第').strip_prefix(['一', '二', '三', '四']);
    number.and_then(|rest| rest.strip_prefix("季度")).filter(|rest| !rest.is_empty()).unwrap_or(label)
}

/// Whether `words` tell in what spirit something was done that is counted in the next clause: 发扬红十字精神,出动30人.
pub(super) fn is_spirit(words: &[char]) -> bool {
    ends_with_any(words, &["精神", "理念", "原则", "宗旨", "方针"])
}

impl Labels<'_> {
    /// 行业云、组网专线、物联网和大数据等业务: of a long list its last item with what all are.
    pub(super) fn end_of_list(&self, phrase: Chars) -> Chars {
        const LONG: usize = 16;
        let chars = &self.document.chars[phrase.clone()];
        let all = chars.iter().position(|c| *c == '等').filter(|_| chars.len() > LONG);
        let item = all.and_then(|all| chars[..all].iter().rposition(|c| matches!(c, '、' | '和' | '及')));
        phrase.start + item.map_or(0, |item| item + 1)..phrase.end
    }

    /// 工程投资三年累计增长20%: without the years at the end over which a rate is taken.
    pub(super) fn without_years(&self, phrase: Chars) -> Chars {
        match self.document.chars[phrase.clone()] {
            [.., _, _, number, '年'] if "两兩二三四五六七八九十".contains(number) => {
                phrase.start..phrase.end - 2
            }
            _ => phrase,
        }
    }

    /// 大班额由上年的63个减少到11个: what stands before the time that a change starts from.
    pub(super) fn without_origin<'t>(&self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        const LONGEST: usize = 5;
        if !tokens.last().is_some_and(|last| is_of_time(self.document.chars[last.end as usize - 1])) {
            return None;
        }
        let near = tokens.len().saturating_sub(LONGEST);
        let from = |token: &Token| matches!(self.document.chars[token.range()], ['由' | '从' | '從']);
        let at = near + tokens[near..].iter().rposition(from)?;
        let time = &tokens[at + 1..];
        let is_time = |token: &Token| self.document.chars[token.range()].iter().all(|&c| is_of_time(c));
        (!time.is_empty() && time.iter().all(is_time)).then(|| &tokens[..at])
    }

    /// 參與數目自2016年以來, 使用人次自开通以来: what stands before the time since when it is counted.
    pub(super) fn without_since<'t>(&self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        const LONGEST: usize = 7;
        let chars = &self.document.chars;
        let end = tokens.last().map_or(0, |last| last.end as usize);
        if !matches!(chars[..end], [.., '以', '来' | '來']) {
            return None;
        }
        let near = tokens.len().saturating_sub(LONGEST);
        let since = |token: &Token| matches!(chars[token.range()], ['自'] | ['自', '从' | '從']);
        let at = near + tokens[near..].iter().rposition(since)?;
        (at > 0).then(|| &tokens[..at])
    }

    /// 其次是社会事务类, 排在第三的是文化类: what is named behind 是.
    #[inline(never)]
    pub(super) fn without_copula<'t>(&self, tokens: &'t [Token]) -> &'t [Token] {
        let chars = &self.document.chars;
        let is_copula = |token: &Token| {
            let start = token.start as usize;
            let before = start.checked_sub(1).map(|at| chars[at]);
            let alone = token.range().len() == 1
                && (chars[start] == '是' && matches!(before, Some('的' | '别' | '別' | '次'))
                    // 人数最多的三个省份依次为湖南, 前三的品类为家居
                    || matches!(chars[start], '为' | '為') && matches!(before, Some('次' | '类' | '類' | '名' | '位')));
            alone
                || matches!(chars[token.range()], ['依', '次', '为' | '為'])
                || matches!(chars[token.range()], ['其' | '依', '次', '是'] | ['分', '别' | '別', '是'])
        };
        match tokens.iter().rposition(is_copula) {
            Some(at) if at + 1 < tokens.len() => &tokens[at + 1..],
            _ => tokens,
        }
    }

    /// 最大降水量出现在某站: what was found there.
    #[inline(never)]
    pub(super) fn found(&self, phrase: Chars) -> Chars {
        let said = &self.document.chars[phrase.clone()];
        let at = said.windows(3).position(|it| *it == ['出', '现', '在']).filter(|&at| at > 1);
        phrase.start..at.map_or(phrase.end, |at| phrase.start + at)
    }

    /// 成本控制在预算5381万元以内: what is kept within it.
    pub(super) fn controlled(&self, range: Chars) -> Chars {
        let text = &self.document.chars[range.clone()];
        // Few phrases hold it.
        let Some(at) = text.iter().position(|c| *c == '控').filter(|&at| starts_with(&text[at..], "控制在")) else {
            return range;
        };
        match at {
            0 if text.len() > 4 => range.start + 3..range.end,
            2.. => range.start..range.start + at,
            _ => range,
        }
    }

    /// Ⅰ—Ⅲ类水质断面: a class with its Roman numerals.
    pub(super) fn with_class(&self, range: Chars) -> Chars {
        let chars = &self.document.chars;
        let roman = |c: char| ('\u{2160}'..='\u{217f}').contains(&c);
        if !matches!(chars[range.start], '类' | '類' | '级' | '級')
            || !range.start.checked_sub(1).is_some_and(|before| roman(chars[before]))
        {
            return range;
        }
        let joins = |c: char| matches!(c, '-' | '—' | '~' | '～' | '至' | '、' | '和' | '劣');
        let length = chars[..range.start].iter().rev().take_while(|&&c| roman(c) || joins(c)).count();
        // 达到Ⅱ类, 和Ⅲ类: no joint comes first.
        let lead = chars[range.start - length..].iter().take_while(|&&c| joins(c) && c != '劣').count();
        range.start - length + lead..range.end
    }

    /// Words dropped at the end that the cut into tokens has hidden: 率达到.
    pub(super) fn without_tail(&self, range: &Chars) -> usize {
        let mut end = range.end;
        while end > range.start + 1
            && matches!(self.document.chars[end - 1], 'は' | 'が' | 'を' | 'に' | 'で' | 'と' | 'も' | 'の')
        {
            end -= 1;
        }
        for _ in 0..3 {
            match self.words.tail(&self.document.chars[range.start..end]) {
                Some(length) => end -= length,
                None => break,
            }
        }
        // 达95%, 均为95%; not 行为.
        let verb = match self.document.chars[end - 1] {
            '为' | '為' => end < 2 || self.document.chars[end - 2] != '行',
            // 电子送达92万人次
            c => {
                c == '达'
                    && !matches!(
                        self.document.chars[end - 2],
                        '送' | '发' | '發' | '到' | '抵' | '表' | '传' | '傳' | '直' | '通'
                    )
            }
        };
        if end > range.start + 2 && verb { end - 1 } else { end }
    }

    /// 23个项目、1.36亿元预算未细化, 12个首长级职位、1799个主任级职位: whether `phrase`, before an amount that names its own noun, is no more
    /// than what the count before it counted.
    pub(super) fn is_noun_of(&self, phrase: &Chars, amount: &Amount, last: Option<Last>) -> bool {
        let chars = &self.document.chars;
        let named = chars.get(amount.range.end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        let counted = last.is_some_and(|last| last.amount.kind == Kind::Count && last.amount.range.end == phrase.start);
        let joint = match chars.get(phrase.end..amount.range.start) {
            Some(['、']) => matches!(amount.kind, Kind::Money | Kind::Count),
            Some(['和' | '及' | '与' | '與']) => amount.kind == Kind::Count,
            _ => false,
        };
        named && counted && joint
    }

    /// 7家盈利、9家持平: whether `phrase` is what is said of the amount before, and something else is said of this one.
    #[inline(never)]
    pub(super) fn is_said_before(&self, phrase: &Chars, amount: &Amount, last: Option<Last>) -> bool {
        let chars = &self.document.chars;
        let goes_on = chars
            .get(amount.range.end)
            .is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && !matches!(c, '的' | '和' | '与' | '與' | '及'));
        let same = last.is_some_and(|last| {
            last.amount.kind == Kind::Count && last.amount.range.end == phrase.start && last.amount.unit == amount.unit
        });
        goes_on && same && chars[phrase.end..amount.range.start] == ['、']
    }

    /// 提供5项公费疫苗、大学生交通补助每年1万元: of a list that goes on behind a count its first items are what was counted.
    pub(super) fn without_noun_of(&self, phrase: Chars, amount: &Amount, last: Option<Last>) -> Chars {
        let chars = &self.document.chars[phrase.clone()];
        let counted = last.is_some_and(|last| {
            // The list began before the count.
            let before = &self.document.chars[last.amount.range.start.saturating_sub(8)..last.amount.range.start];
            last.amount.kind == Kind::Count && last.amount.range.end == phrase.start && before.contains(&'、')
        });
        match chars.iter().rposition(|c| *c == '、').filter(|at| counted && at + 3 < chars.len()) {
            Some(at) => phrase.start + at + 1..phrase.end,
            None if matches!(amount.kind, Kind::Money | Kind::Duration) => self.without_doer(phrase, last),
            None => phrase,
        }
    }

    /// 3个部门超范围列支公用经费128万元: those counted, who did with the money what follows.
    pub(super) fn doer_of(&self, noun: &Chars) -> Option<Chars> {
        let tokens = self.inside(noun.start, noun.end);
        let (first, rest) = tokens.split_first()?;
        let does = |token: &Token| {
            token.word.is_some_and(|word| word.tag == Tag::Verb)
                || matches!(
                    self.document.chars[token.range()],
                    ['超', ..] | ['违' | '違', '规' | '規'] | ['多', '头' | '頭'] | ['虚' | '虛', _]
                )
        };
        let verb = rest.iter().any(does);
        (verb && first.start as usize == noun.start && self.is(first, Part::Generic)).then(|| first.range())
    }

    /// `phrase` without those who did it and were counted right before.
    fn without_doer(&self, phrase: Chars, last: Option<Last>) -> Chars {
        let counted = last.is_some_and(|last| last.amount.kind == Kind::Count && last.amount.range.end == phrase.start);
        let doer = if counted { self.doer_of(&phrase) } else { None };
        doer.map_or(phrase.start, |doer| doer.end)..phrase.end
    }

    /// 村 and its like, which the dictionary does not know for nouns. A bracket behind may belong to a longer name: 县(市、区)残联.
    pub(super) fn is_place(&self, token: &Token) -> bool {
        let chars = &self.document.chars;
        let end = token.end as usize;
        matches!(chars[token.range()], ['村' | '镇' | '乡' | '县' | '鎮' | '鄉' | '縣'])
            && (chars.get(end) != Some(&'(')
                || self.end_of_places(end).is_some_and(|end| {
                    !chars.get(end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && *c != '的')
                }))
    }

    /// 7个县(市、区), 11个乡镇(街道): the end of a bracket at `open` that names the other places of that rank.
    fn end_of_places(&self, open: usize) -> Option<usize> {
        /// Characters of the longest such bracket, with its signs.
        const LONGEST: usize = 7;
        let bracket = self.document.chars.get(open..)?.strip_prefix(&['('])?;
        let close = bracket.iter().take(LONGEST).position(|c| *c == ')')?;
        let places = bracket[..close].iter().all(|&c| "市区區县縣旗乡鄉镇鎮街道村社居场場、".contains(c));
        places.then_some(open + close + 2)
    }

    /// `noun` with the bracket of places behind it.
    pub(super) fn with_places(&self, noun: Chars) -> Chars {
        noun.start..self.end_of_places(noun.end).unwrap_or(noun.end)
    }

    /// Whether `phrase` is nothing but verbs of building: 新建、改扩建.
    pub(super) fn is_building(&self, phrase: &Chars) -> bool {
        let mut parts = self.document.chars[phrase.clone()].split(|&c| c == '、');
        let builds = |verb| self.words.is(verb, Part::Kept) || self.words.is(verb, Part::Soft);
        // 新建改造, 投运, but 加宽1.5米通组路
        let verbs = |phrase: &Chars| {
            let tokens = self.inside(phrase.start, phrase.end);
            let sizes = matches!(self.document.chars[phrase.end - 1], '宽' | '寬' | '深' | '高' | '长' | '長' | '厚');
            !sizes
                && tokens.iter().all(|token| {
                    let text = &self.document.chars[token.range()];
                    builds(text)
                        || token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun))
                        || matches!(text, ['重', '点' | '點'])
                })
        };
        parts.all(builds) || verbs(phrase)
    }
}
