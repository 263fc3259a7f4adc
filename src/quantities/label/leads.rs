//! Where a noun phrase begins: behind dates, the numbers of lines, and words that only lead to it.

use super::before::is_stop;
use super::{Labels, Part};
use crate::analysis::Kind;
use crate::quantities::units::Units;
use crate::words::{Tag, Token, TokenKind};

impl Labels<'_> {
    /// `tokens` without what does not belong to the noun phrase at their end.
    pub(super) fn without_leads<'t>(&self, mut tokens: &'t [Token]) -> &'t [Token] {
        while let Some((first, rest)) = tokens.split_first() {
            if self.is_of_government(first) || self.is_of_industry(first) {
                break;
            }
            if let Some(length) = self.marker_length(tokens) {
                tokens = &tokens[length..];
                continue;
            }
            if self.begins_attribute(first) || self.begins_rate(tokens) || self.is_of_kind(first, rest) {
                break;
            }
            // 六要素站, but 二季度
            if matches!(self.document.chars[first.range()], ['二' | '三' | '四' | '五' | '六'])
                && rest.first().is_some_and(|next| {
                    next.start == first.end
                        && next.range().len() > 1
                        && next.word.is_some_and(|word| word.tag == Tag::Noun)
                        && !matches!(self.document.chars[next.start as usize], '季' | '月' | '年' | '日')
                })
            {
                break;
            }
            // 月收入 is what somebody earns, but 6月工资
            if let (['月'], Some('收' | '工' | '薪' | '租' | '活')) =
                (&self.document.chars[first.range()], self.document.chars.get(first.end as usize))
                && !self.document.chars[..first.start as usize]
                    .last()
                    .is_some_and(|c| c.is_ascii_digit() || is_numeral(c))
            {
                break;
            }
            // 期末考试及格率
            if let (['期', '末'], Some('考' | '测' | '检')) =
                (&self.document.chars[first.range()], self.document.chars.get(first.end as usize))
            {
                break;
            }
            // 分办15件, 到岗11天, of which nothing but one character is left.
            if let (['分' | '到'], [only]) = (&self.document.chars[first.range()], rest)
                && only.range().len() == 1
                && only.start == first.end
            {
                break;
            }
            // 每件成本, 每亩收益, 每平方米成本
            if let (['每'], [of, _, ..]) = (&self.document.chars[first.range()], rest)
                && of.start == first.end
                && (of.range().len() == 1 || self.is_unit(of))
            {
                break;
            }
            // 平均每人次補助
            if let ([.., '每', '人'], Some(['次'])) =
                (&self.document.chars[first.range()], rest.first().map(|next| &self.document.chars[next.range()]))
            {
                break;
            }
            let dated = self.is_date(first, rest.first());
            if !(dated || self.is_unit_of_date(first) || self.leads(first)) {
                break;
            }
            tokens = rest;
            // 1~9月: the sign goes with the number.
            if dated && tokens.first().is_some_and(|sign| matches!(self.document.chars[sign.range()], ['~' | '–'])) {
                tokens = &tokens[1..];
            }
        }
        tokens
    }

    /// Whether `token` is a unit that things are measured in: 平方米, 公里.
    pub(super) fn is_unit(&self, token: &Token) -> bool {
        let unit = Units::embedded().longest(&self.document.chars, token.start as usize);
        unit.is_some_and(|unit| unit.kind == Kind::Measure && unit.chars.len() == token.range().len())
    }

    /// 市本级收入, 县区级支出: whose level the word is part of.
    fn is_of_government(&self, token: &Token) -> bool {
        let chars = &self.document.chars;
        matches!(chars[token.range()], ['省' | '市' | '县' | '縣' | '区' | '區' | '州'])
            && match chars[token.end as usize..] {
                ['本' | '区' | '區' | '市' | '乡' | '鄉', '级' | '級', ..] => true,
                // 市外到位资金, but 市|外资
                ['外', next, ..] => !"资贸商汇向来出语籍国事卖围".contains(next),
                _ => false,
            }
    }

    /// 一产增加值, 三产占比: primary, secondary and tertiary industry.
    fn is_of_industry(&self, token: &Token) -> bool {
        matches!(self.document.chars[token.range()], ['一' | '二' | '三'])
            && matches!(self.document.chars[token.end as usize..], ['产' | '產', next, ..] if next != '品')
    }

    /// How many of `tokens` are the sign or number of an item, section or line, if they begin with one.
    fn marker_length(&self, tokens: &[Token]) -> Option<usize> {
        let first = tokens.first()?;
        let text = &self.document.chars[first.range()];
        let behind = self.document.chars.get(first.end as usize).copied();
        // （甲）完成38個場地
        if text == ['('] {
            let marker = tokens.get(1)?;
            let closed = self.document.chars.get(marker.end as usize) == Some(&')');
            return (marker.range().len() == 1 && closed).then_some(2);
        }
        // ✅ before what was done.
        if let [sign] = *text
            && (('\u{2190}'..'\u{2e80}').contains(&sign) || sign >= '\u{1f000}')
        {
            return (tokens.len() > 1).then_some(1);
        }
        if first.kind != TokenKind::Number {
            return None;
        }
        // 1.全市一般公共预算收入
        if behind == Some('.') && tokens.get(2).is_some_and(|next| next.kind == TokenKind::Han) {
            return Some(2);
        }
        // 3.1.2 路基土石方: a number with a point names a section here, and no amount.
        if text.contains(&'.') && tokens.len() > 1 {
            return Some(1);
        }
        // 1、日常会议, 3、会长
        let opens_line = || {
            let before = first.start.checked_sub(1).map(|before| self.document.chars[before as usize]);
            before.is_none_or(|before| matches!(before, '\n' | '。' | ';' | ' '))
        };
        (behind == Some('、') && tokens.len() > 2 && opens_line()).then_some(2)
    }

    /// 均价, and not 均 and a price.
    fn begins_attribute(&self, token: &Token) -> bool {
        let whole = token.start as usize..token.start as usize + 2;
        token.range().len() == 1
            && self.document.chars.get(whole).is_some_and(|word| self.words.is(word, Part::Attribute))
    }

    /// 及时率, 成功治疗率, 综合机械化率: a word that is part of what a rate is called.
    fn begins_rate(&self, tokens: &[Token]) -> bool {
        const LONGEST: u32 = 6;
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
        let length = last.end - first.start;
        self.document.chars[last.end as usize - 1] == '率'
            && length <= LONGEST
            && match self.document.chars[first.range()] {
                ['及', '时' | '時'] | ['成', '功'] | ['持', '续' | '續'] => true,
                // Of 综合利用率 it is named before what is used.
                ['综' | '綜', '合'] => length == LONGEST,
                _ => false,
            }
    }

    /// 在治患者, 在孵企业: 在 with a verb of one character says which.
    fn is_of_kind(&self, first: &Token, rest: &[Token]) -> bool {
        const STATES: &str = "治管孵册研营途用保建役编岗读校籍训库职产园";
        let chars = &self.document.chars;
        if rest.is_empty() || rest[0].start != first.end {
            return false;
        }
        match (&chars[first.range()], &chars[rest[0].range()]) {
            (['在'], [state]) => STATES.contains(*state),
            // 到账经费
            (['到'], [state]) => matches!(state, '账' | '賬' | '帐' | '帳' | '位' | '期'),
            _ => false,
        }
    }

    /// Whether `token` is a year, month or day. The cut keeps a date whole or leaves its unit to the `next` token, by what
    /// stands around it.
    fn is_date(&self, token: &Token, next: Option<&Token>) -> bool {
        let chars = &self.document.chars;
        let text = &chars[token.range()];
        if token.kind == TokenKind::Number {
            let goes_on = |next: &Token| {
                matches!(chars[next.start as usize], '年' | '月' | '日' | '底' | '-' | '—' | '~' | '–' | '至')
            };
            return matches!(text.last(), Some('年' | '月' | '日' | '号' | '號' | '底' | '末' | '初'))
                || next.is_some_and(goes_on);
        }
        if !text.first().is_some_and(is_numeral) {
            return false;
        }
        if text.iter().all(is_numeral) {
            let beyond = chars[token.end as usize..].iter().take(4).find(|c| !is_numeral(c));
            return beyond.is_some_and(|c| matches!(c, '年' | '月' | '日' | '至' | '季'));
        }
        // Of 二零二二年 the cut may leave 二年 to the next word.
        let of_year = matches!(text, [numeral @ .., '年'] if numeral.iter().all(is_numeral));
        of_year && chars[..token.start as usize].last().is_some_and(is_numeral)
    }

    /// Whether `token` is the unit of a date whose number stands before it.
    fn is_unit_of_date(&self, token: &Token) -> bool {
        let before = self.document.chars[..token.start as usize].last();
        match &self.document.chars[token.range()] {
            ['年' | '月' | '日' | '底' | '末' | '初'] => true,
            ['年', '底' | '末' | '度'] | ['月', '底' | '份'] => true,
            ['度'] => before == Some(&'季'),
            ['季', '度'] | ['季'] => before.is_some_and(|c| is_numeral(c) || matches!(c, '当' | '當')),
            _ => false,
        }
    }

    /// Whether `token` is a word or sign that is dropped at the start of a label.
    fn leads(&self, token: &Token) -> bool {
        let text = &self.document.chars[token.range()];
        let article = matches!(text, ['第', .., '条' | '條']) || token.kind == TokenKind::Other && text.len() <= 2;
        article || self.is(token, Part::Lead) || is_stop(text) && text != ['“'] && text != ['《']
    }

    /// 信用社至2009年6月底各项贷款余额: what stands behind the end of a month, year or season within the phrase.
    #[inline(never)]
    pub(super) fn after_date<'t>(&self, tokens: &'t [Token]) -> &'t [Token] {
        let ends = |token: &Token| {
            match self.document.chars[..token.end as usize] {
                [.., before, '底' | '末'] => matches!(before, '月' | '年'),
                // 基金会2019年度预算收入
                [.., digit, '年', '度'] => digit.is_ascii_digit(),
                // 供热公司本供暖季供热面积
                [.., a, b, c, '季'] => [a, b, c].iter().any(|c| matches!(c, '本' | '今' | '当' | '當' | '上')),
                _ => false,
            }
        };
        match tokens.iter().rposition(ends) {
            Some(at) if at + 2 < tokens.len() => &tokens[at + 1..],
            _ => tokens,
        }
    }

    /// 智慧教室、云教室等创新性教室: what sums the list up, where it says enough.
    pub(super) fn after_list<'t>(&self, tokens: &'t [Token]) -> &'t [Token] {
        let is_end = |token: &Token| token.start + 1 == token.end && self.document.chars[token.start as usize] == '等';
        let at = tokens.iter().rposition(is_end);
        match at.map(|at| &tokens[at + 1..]) {
            Some(rest) if rest.len() > 1 || rest.first().is_some_and(|only| only.range().len() > 2) => {
                self.without_leads(rest)
            }
            _ => tokens,
        }
    }
}

/// Whether `c` is a digit of years and days written in Chinese.
fn is_numeral(c: &char) -> bool {
    matches!(c, '零' | '〇' | '○' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}
