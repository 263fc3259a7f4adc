//! Reading an amount that starts with a numeral or a currency.

use super::amount::{Amount, Measured, Reader};
use super::numeral::{self, Form, Numeral, Reading};
use super::units::Currency;
use super::{cues::Role, dates};
use crate::analysis::Kind;
use crate::words::Tag;
use rust_decimal::Decimal;

/// A line at least this long may have been wrapped by a page's width.
const WRAPPED_LINE: usize = 24;

/// What stands after a numeral.
pub(super) enum After {
    /// A unit.
    Unit(Measured),
    /// Nothing that counts.
    Bare(usize),
}

impl Reader<'_> {
    /// Reads the amount whose numeral starts at `start`, or says where to go on.
    pub fn read(&self, start: usize) -> Result<Amount, usize> {
        if let Some(amount) = self.hundredths(start).or_else(|| self.tenths(start)) {
            return Ok(amount);
        }
        let numeral = match numeral::read_at(self.chars, start) {
            Reading::Numeral(numeral) => numeral,
            Reading::Skip(end) => return Err(end.max(start + 1)),
        };
        let numeral = self.without_marker(start, numeral)?;
        if let Some(end) = dates::end(self.chars, start, &numeral) {
            return Err(end.max(numeral.end));
        }
        if self.is_part_of_name(start, &numeral) {
            return Err(numeral.end);
        }
        self.read_on(start, start, numeral, None)
    }

    /// Reads `$4.2 billion`: the amount whose currency stands from `from` to before the numeral at `start`.
    pub fn read_money(&self, from: usize, start: usize, currency: &Currency) -> Result<Amount, usize> {
        match numeral::read_at(self.chars, start) {
            Reading::Numeral(numeral) => self.read_on(from, start, numeral, Some(currency)),
            Reading::Skip(end) => Err(end),
        }
    }

    /// Goes on after the first numeral: magnitude, unit, range.
    fn read_on(
        &self,
        from: usize,
        start: usize,
        numeral: Numeral,
        currency: Option<&Currency>,
    ) -> Result<Amount, usize> {
        if currency.is_none() {
            if let Some(amount) = self.proportion(start, &numeral) {
                return amount;
            }
        }
        let numeral = self.slashed(start, numeral);
        let written_end = numeral.end;
        let (numeral, end) = self.with_more(self.magnified(numeral, currency.is_some()));
        let after = match currency {
            Some(currency) => After::Unit(self.money_after(currency, end)),
            None => self.after(start, end, &numeral),
        };
        let fail = Err(match &after {
            After::Unit(unit) => unit.end,
            After::Bare(end) => (*end).max(written_end),
        });
        if let Some((numeral, unit)) = self.range(from, start, &numeral, &after) {
            return self.amount(from, &numeral, unit).map_or(fail, Ok);
        }
        match after {
            After::Unit(unit) => {
                if !self.is_counting(start, &numeral, &unit) {
                    return fail;
                }
                let mut numeral = numeral;
                let unit = self.tailed(&mut numeral, unit);
                let unit = self.with_minor(&mut numeral, unit);
                self.amount(from, &numeral, unit).map_or(fail, Ok)
            }
            After::Bare(end) => match self.bare(start, &numeral, end) {
                Some(unit) => self.amount(from, &numeral, unit).map_or(fail, Ok),
                None => fail,
            },
        }
    }

    /// 1/3, 10 1/2: a proper fraction with a small denominator that a unit, 以上 or of follows.
    fn slashed(&self, start: usize, numeral: Numeral) -> Numeral {
        let (top, at) = match self.peek(numeral.end) {
            Some('/') => (numeral, numeral.end),
            Some(' ') => match numeral::read_at(self.chars, numeral.end + 1) {
                Reading::Numeral(top) if top.form == Form::Arabic && self.peek(top.end) == Some('/') => (top, top.end),
                _ => return numeral,
            },
            _ => return numeral,
        };
        let Reading::Numeral(bottom) = numeral::read_at(self.chars, at + 1) else { return numeral };
        let proper = bottom.form == Form::Arabic
            && bottom.value.is_integer()
            && top.value < bottom.value
            && bottom.value <= Decimal::from(100)
            && !top.value.is_zero();
        let plain =
            start.checked_sub(1).is_none_or(|before| self.chars[before] != '/') && self.peek(bottom.end) != Some('/');
        let followed = self.peek(bottom.end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && c != '月')
            || self.starts_with(bottom.end, " of ")
            || self.units.in_words(self.chars, bottom.end + 1).is_some();
        match top.value.checked_div(bottom.value) {
            Some(part) if proper && plain && followed => {
                let whole = if at == numeral.end { Decimal::ZERO } else { numeral.value };
                Numeral { value: whole + part, end: bottom.end, fraction: true, ..numeral }
            }
            _ => numeral,
        }
    }

    /// 50元6角, 3 dollars 50 cents, 5 ft 2 in: the smaller unit that follows is part of the amount.
    fn with_minor(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        const MINOR: &[(&str, &[&str], i64)] = &[
            ("元", &["角", "毛"], 10),
            ("USD", &["cents", "cent", "美分"], 100),
            ("ft", &["in", "inches"], 12),
            ("feet", &["inches", "in"], 12),
        ];
        let Some((_, minors, ratio)) = MINOR.iter().find(|(name, ..)| *name == unit.name) else { return unit };
        let mut open = self.after_blank(unit.end);
        if self.starts_with(open, "and ") {
            open += 4;
        }
        let Reading::Numeral(part) = numeral::read_at(self.chars, open) else { return unit };
        let at = self.after_blank(part.end);
        // 15 dollars 50: two digits that end the clause.
        let ends = self.peek(part.end).is_none_or(|c| matches!(c, '.' | '!' | '?' | ';'))
            || self.starts_with(part.end, " more");
        if unit.name == "USD"
            && open > unit.end
            && ends
            && part.value < Decimal::ONE_HUNDRED
            && part.value >= Decimal::TEN
            && part.value.is_integer()
        {
            numeral.value += part.value / Decimal::ONE_HUNDRED;
            return Measured { end: part.end, ..unit };
        }
        let Some(minor) = minors.iter().find(|minor| self.starts_with(at, minor)) else { return unit };
        let Some(value) = part.value.checked_div(Decimal::from(*ratio)).filter(|value| *value < Decimal::ONE) else {
            return unit;
        };
        numeral.value += value;
        let mut end = at + minor.chars().count();
        // 50元6角3分
        if let (true, Reading::Numeral(cents)) = (unit.name == "元", numeral::read_at(self.chars, end)) {
            if self.peek(cents.end) == Some('分') && cents.value < Decimal::TEN {
                numeral.value += cents.value / Decimal::ONE_HUNDRED;
                end = cents.end + 1;
            }
        }
        Measured { end, ..unit }
    }

    /// 2.5所学校 at the start of a line is point 2 with 5所: things are not counted in halves.
    fn without_marker(&self, start: usize, numeral: Numeral) -> Result<Numeral, usize> {
        let opens = self.previous(start).is_none_or(|c| matches!(c, '\n' | '。' | ';'));
        if !opens || numeral.form != Form::Arabic || numeral.value.scale() == 0 {
            return Ok(numeral);
        }
        let point = (start..numeral.end).find(|&at| self.chars[at] == '.').unwrap_or(start);
        let before_han =
            self.peek(numeral.end) == Some(' ') && self.peek(numeral.end + 1).is_some_and(|c| !c.is_ascii());
        if before_han
            || dates::is_year_like(
                self.chars,
                point + 1,
                &Numeral { value: self.digits(point + 1, numeral.end), ..numeral },
            )
        {
            return Err(if before_han { numeral.end } else { point + 1 });
        }
        let whole = self.peek(point + 1) != Some('0') && self.chars[numeral.end - 1].is_ascii_digit();
        match self.units.longest(self.chars, numeral.end) {
            Some(unit) if whole && unit.kind == Kind::Count && unit.chars.len() == 1 => Err(point + 1),
            _ => Ok(numeral),
        }
    }

    fn digits(&self, start: usize, end: usize) -> Decimal {
        let digits = self.chars[start..end].iter().take(9).filter_map(|c| c.to_digit(10));
        Decimal::from(digits.fold(0, |value, digit| value * 10 + digit))
    }

    /// 百分之三点五, 千分之五, 万分之三, blanks between the signs allowed.
    fn hundredths(&self, start: usize) -> Option<Amount> {
        let (mut exponent, mut at) = (0, start);
        while let Some(power) = self.peek(at).and_then(numeral::chinese_power).filter(|_| at < start + 4) {
            (exponent, at) = (exponent + power, at + 1);
        }
        let open = self.spaced(at, "分之").filter(|_| exponent >= 2)?;
        let open = self.after_blanks(open);
        let (unit, kind) = match exponent {
            2 => ("%", Kind::Percent),
            3 => ("‰", Kind::Percent),
            _ => ("", Kind::Ratio),
        };
        let hundred = matches!(self.peek(open), Some('百')).then_some(Numeral {
            value: Decimal::ONE_HUNDRED,
            max: None,
            end: open + 1,
            form: Form::Chinese,
            more: false,
            fraction: false,
        });
        let mut numeral = match (hundred, numeral::read_at(self.chars, open)) {
            (Some(hundred), _) => hundred,
            (None, Reading::Numeral(numeral)) => self.magnified(numeral, true),
            _ => return None,
        };
        if kind == Kind::Ratio {
            numeral.value = numeral.value.checked_div(numeral::scaled(Decimal::ONE, exponent)?)?;
        }
        let (numeral, end) = self.with_more(numeral);
        self.amount(start, &numeral, Measured::plain(unit, kind, end))
    }

    /// 九九折, 对折, 七成六: two digits of a discount or of tenths.
    fn tenths(&self, start: usize) -> Option<Amount> {
        let digit = |at: usize| {
            self.peek(at).and_then(|c| {
                c.to_digit(10)
                    .or_else(|| numeral::chinese_digit(c))
                    .or((c == '半' || c == '对' || c == '對').then_some(5))
            })
        };
        let tens = digit(start)?;
        let at = self.after_blank(start + 1);
        let (low, unit, end) = match self.peek(at)? {
            '成' => (digit(self.after_blank(at + 1))?, "成", self.after_blank(at + 1) + 1),
            '折' if matches!(self.peek(start), Some('对' | '對' | '半')) => (0, "折", at + 1),
            _ => (digit(at)?, "折", self.after_blank(at + 1) + 1),
        };
        if unit == "折" && self.peek(end - 1) != Some('折')
            || self.previous(start).is_some_and(|c| c.is_ascii_digit() || c == '.')
        {
            return None;
        }
        if matches!(self.peek(start), Some('半')) && unit == "成" {
            return None;
        }
        let value = Decimal::new(i64::from(tens * 10 + low), 1);
        let numeral = Numeral { value, max: None, end, form: Form::Chinese, more: false, fraction: false };
        self.amount(start, &numeral, Measured::plain(unit, Kind::Ratio, end))
    }

    /// The end of `text` at `at`, blanks between its characters allowed.
    fn spaced(&self, at: usize, text: &str) -> Option<usize> {
        let mut at = at;
        for expected in text.chars() {
            at = self.after_blanks(at);
            if self.peek(at)? != expected {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// `at`, or the character after up to four blanks there.
    fn after_blanks(&self, at: usize) -> usize {
        at + self.chars[at.min(self.chars.len())..].iter().take(4).take_while(|c| **c == ' ').count()
    }

    /// 余, 多, 几 behind the numeral: more than it says.
    fn with_more(&self, mut numeral: Numeral) -> (Numeral, usize) {
        let end = numeral.end;
        let at = self.after_blank(end);
        match self.peek(at) {
            Some('余' | '餘' | '多' | '几' | '幾' | '来') if !self.is_word_start(at) => {
                numeral.more = true;
                (numeral, at + 1)
            }
            Some('+')
                if numeral.form == Form::Arabic && !self.peek(at + 1).is_some_and(|c| c.is_ascii_alphanumeric()) =>
            {
                numeral.more = true;
                (numeral, at + 1)
            }
            _ => (numeral, end),
        }
    }

    /// Whether a longer word starts at `at`, such as 多媒体.
    fn is_word_start(&self, at: usize) -> bool {
        self.units.longest(self.chars, at + 1).is_none()
            && self.cues.starting_at(at).is_some_and(|cue| cue.role == Role::None)
    }

    /// Names, codes, ordinals: 第三届, AK47, 〔2020〕34号, “268智慧课堂”, 《…》, 一切, Item 7.
    fn is_part_of_name(&self, start: usize, numeral: &Numeral) -> bool {
        match self.previous(start) {
            Some('第' | '初' | '农' | '#' | '_' | '@' | '№') => return true,
            Some('周') if numeral.form != Form::Arabic => return true,
            Some(c) if c.is_ascii_alphanumeric() => return true,
            Some('.') if start >= 2 && self.is_marker_digit(start - 2) => {}
            Some('.' | '-' | '/' | '+') if start >= 2 && self.chars[start - 2].is_ascii_alphanumeric() => return true,
            Some('表' | '图' | '圖') if start >= 2 && !is_noun_before_figure(self.chars[start - 2]) => return true,
            Some('和' | '成') if start >= 2 && matches!(self.chars[start - 2], '令' | '平') => return true,
            Some('國' | '国') if start >= 2 && self.chars[start - 2] == '民' => return true,
            _ => {}
        }
        if self.is_quoted_name(start, numeral) || self.is_designated(start, numeral) {
            return true;
        }
        matches!(numeral.form, Form::Chinese | Form::Digits) && self.is_inside_word(start)
    }

    /// Whether the digit at `at` is a marker at the start of a line: 3.3个专项债券.
    fn is_marker_digit(&self, at: usize) -> bool {
        let start = at - self.chars[..at].iter().rev().take(2).take_while(|c| c.is_ascii_digit()).count();
        self.chars[at].is_ascii_digit() && self.previous(start).is_none_or(|c| matches!(c, '\n' | '。' | ';' | ' '))
    }

    /// Whether a Chinese numeral ends or continues a word that starts before it: 统一, 第一, or starts with 百 or 千
    /// alone: 千方百计.
    fn is_inside_word(&self, start: usize) -> bool {
        if matches!(self.chars[start], '百' | '千' | '佰' | '仟') {
            return true;
        }
        let token = self.tokens.within(start..start + 1).first();
        token.is_some_and(|token| {
            (token.start as usize) < start && token.word.is_some_and(|word| word.tag != Tag::Number)
        })
    }

    /// Whether a word of the dictionary goes on behind the Chinese numeral that is no number with its classifier: 一切,
    /// 十分, 三心二意.
    fn is_word_of_numeral(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        let adverb = unit.name == "分" && self.chars[start] == '十' && numeral.end == start + 1;
        adverb
            || self.tokens.within(start..numeral.end).iter().any(|token| {
                let end = token.end as usize;
                let number = token.word.is_none_or(|word| word.tag == Tag::Number) || end <= unit.end;
                end > numeral.end && token.range().len() > 1 && !number
            })
    }

    /// 2.45:1. What has more parts (11:39:50) is a structure and no ratio.
    fn proportion(&self, start: usize, numeral: &Numeral) -> Option<Result<Amount, usize>> {
        if self.peek(numeral.end)? != ':' || numeral.form != Form::Arabic {
            return None;
        }
        let Reading::Numeral(second) = numeral::read_at(self.chars, numeral.end + 1) else { return None };
        if second.form != Form::Arabic {
            return None;
        }
        if self.peek(second.end) == Some(':') && self.peek(second.end + 1).is_some_and(|c| c.is_ascii_digit()) {
            let parts =
                self.chars[second.end..].iter().take(40).take_while(|c| c.is_ascii_digit() || matches!(c, ':' | '.'));
            return Some(Err(second.end + parts.count()));
        }
        let value = numeral.value.checked_div(second.value)?;
        let numeral = Numeral { value, ..*numeral };
        self.amount(start, &numeral, Measured::plain("", Kind::Ratio, second.end)).map(Ok)
    }

    /// The unit at `at`: of the tables, of currencies, or the noun that is counted in English.
    pub fn after(&self, start: usize, at: usize, numeral: &Numeral) -> After {
        if let Some(unit) = self.han_unit(start, at, numeral).or_else(|| self.unknown_unit(start, at, numeral)) {
            return After::Unit(unit);
        }
        self.latin_unit(start, at, numeral).map_or(After::Bare(at), After::Unit)
    }

    /// A unit of the Chinese table with 多 or 半 inside or behind it: 两个多月, 三年半, 一成多. The numeral is changed by it.
    fn tailed(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        let half = Decimal::new(5, 1);
        if matches!(unit.name.as_str(), "个" | "個") && matches!(self.peek(unit.end), Some('多' | '半')) {
            let mut whole: Vec<char> = vec!['个'];
            whole.extend(self.chars[unit.end + 1..].iter().take(4));
            if let Some(inner) = self.units.longest(&whole, 0).filter(|inner| inner.chars.len() > 1) {
                if self.peek(unit.end) == Some('半') {
                    numeral.value += half;
                } else {
                    numeral.more = true;
                }
                return Measured::of(inner, unit.end + inner.chars.len());
            }
        }
        let measured = matches!(unit.kind, Kind::Duration | Kind::Measure | Kind::Ratio);
        match self.peek(unit.end) {
            Some('半') if measured && numeral.value.is_integer() && self.peek(unit.end + 1) != Some('径') => {
                numeral.value += half;
                Measured { end: unit.end + 1, ..unit }
            }
            Some('多')
                if measured
                    && !self.is_word_start(unit.end)
                    && self.units.longest(self.chars, unit.end + 1).is_none() =>
            {
                numeral.more = true;
                Measured { end: unit.end + 1, ..unit }
            }
            _ => unit,
        }
    }

    /// A unit of the Chinese table, a blank before it allowed.
    fn han_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        for point in ["个百分点", "個百分點"] {
            if let Some(end) = self.spaced(at, point).filter(|end| *end > at + 4) {
                return Some(Measured {
                    group: "个百分点".to_owned(), ..Measured::plain(point, Kind::Percent, end)
                });
            }
        }
        let open = self.after_wrap(at);
        let unit = self.units.longest(self.chars, open)?;
        let mut end = open + unit.chars.len();
        let last = self.chars[end - 1];
        if unit.chars.len() == 1 && !is_sure(last) && self.starts_longer_word(open) {
            return None;
        }
        if dates::is_year_like(self.chars, start, numeral) && open > at && unit.kind == Kind::Count {
            return None;
        }
        // 5G is a network, 200M a bandwidth.
        if last.is_ascii_alphabetic()
            && open > at
            && last.is_ascii_lowercase()
            && unit.chars.len() == 1
            && self.is_english_word_gap(end)
        {
            return None;
        }
        if last == '年' && self.peek(end) == Some('级') || last == '年' && self.peek(end) == Some('級') {
            return None;
        }
        // 棵次, 冊次: times that so many were counted.
        if unit.kind == Kind::Count && self.peek(end) == Some('次') && !self.starts_with(end, "次年") && last != '次'
        {
            let name: String = self.chars[open..=end].iter().collect();
            return Some(Measured::plain(&name, Kind::Count, end + 1));
        }
        let mut measured = Measured::of(unit, end);
        if measured.kind == Kind::Money {
            if let Some(word) = ["人民币", "人民幣"].iter().find(|word| self.starts_with(end, word)) {
                end += word.chars().count();
                measured.end = end;
            }
        }
        // 元/吨, 人次/年, 条/秒
        if matches!(self.peek(end), Some('/' | '∕')) {
            if let Some(per) = self.units.longest(self.chars, end + 1) {
                let stop = end + 1 + per.chars.len();
                let name = format!("{}/{}", measured.name, per.chars.iter().collect::<String>());
                return Some(Measured { group: name.clone(), factor: Decimal::ONE, name, end: stop, ..measured });
            }
        }
        Some(measured)
    }

    /// 8金19银: one character that is no unit of the table, between an Arabic number and the next one or the end.
    fn unknown_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let c = self.peek(at).filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))?;
        let ends = self
            .peek(at + 1)
            .is_none_or(|next| next.is_ascii_digit() || matches!(next, ',' | '。' | ';' | '、' | '(' | ')' | '\n'));
        let function = self
            .tokens
            .within(at..at + 1)
            .first()
            .and_then(|token| token.word)
            .is_some_and(|word| matches!(word.tag, Tag::Function | Tag::Adverb | Tag::Time));
        let ordinal = function
            || matches!(
                c,
                '至' | '到'
                    | '号'
                    | '月'
                    | '时'
                    | '點'
                    | '点'
                    | '年'
                    | '日'
                    | '级'
                    | '期'
                    | '版'
                    | '楼'
                    | '线'
                    | '路'
                    | '中'
                    | '小'
                    | '大'
                    | '下'
                    | '上'
                    | '前'
                    | '后'
                    | '和'
                    | '及'
                    | '与'
                    | '等'
                    | '世'
                    | '届'
            );
        let known = numeral::chinese_power(c).is_some() || numeral::chinese_digit(c).is_some();
        if !ends
            || ordinal
            || known
            || numeral.form != Form::Arabic
            || numeral.fraction
            || dates::is_year_like(self.chars, start, numeral)
        {
            return None;
        }
        Some(Measured::plain(&c.to_string(), Kind::Count, at + 1))
    }

    /// `at`, or where the text goes on behind a blank or behind the line break of a wrapped line.
    fn after_wrap(&self, at: usize) -> usize {
        let wrapped = self.peek(at) == Some('\n') && {
            let line = self.chars[..at].iter().rev().take(WRAPPED_LINE).take_while(|c| **c != '\n').count();
            line == WRAPPED_LINE
        };
        if wrapped { at + 1 } else { self.after_blank(at) }
    }

    /// 10项目建设: the noun that starts here is longer than the classifier.
    fn starts_longer_word(&self, at: usize) -> bool {
        let Some(token) = self.tokens.within(at..at + 1).first() else { return false };
        token.start as usize == at && token.range().len() > 1 && token.word.is_some_and(|word| word.tag != Tag::Number)
    }

    /// `10 m of cable` is a length, `10 a day` is none: a lone letter that is a word of English.
    fn is_english_word_gap(&self, end: usize) -> bool {
        self.chars[end - 1] == 'a' && self.peek(end) == Some(' ')
    }

    pub fn starts_with(&self, at: usize, text: &str) -> bool {
        self.chars[at.min(self.chars.len())..].iter().copied().zip(text.chars()).filter(|(a, b)| a == b).count()
            == text.chars().count()
    }

    /// A numeral without a unit: a quantity only where the text around it says so.
    fn bare(&self, start: usize, numeral: &Numeral, end: usize) -> Option<Measured> {
        if numeral.fraction {
            return Some(Measured::plain("", Kind::Ratio, end));
        }
        if numeral.form != Form::Arabic || dates::is_year_like(self.chars, start, numeral) {
            return None;
        }
        let unitless = Some(Measured::plain("", Kind::Count, end));
        let next = self.peek(end);
        let han_follows = next.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let magnified = trailing_magnitude(self.chars, start, numeral.end).is_some();
        if magnified && next.is_none_or(|c| !c.is_ascii_alphanumeric()) {
            return unitless;
        }
        if han_follows && self.previous(start) == Some('等') {
            return unitless;
        }
        if self.is_stated_number(start, end, numeral) {
            return unitless;
        }
        None
    }

    /// What a Chinese numeral with a classifier says only now and then: 一支队伍, 两个维护, 三年行动计划.
    fn is_counting(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        if unit.kind == Kind::Duration && self.names_plan(unit.end) {
            return false;
        }
        if matches!(numeral.form, Form::Arabic | Form::Words) {
            return !(unit.name == "G" && numeral.value < Decimal::from(7));
        }
        // 四人民币 is no way to name money.
        let bare_currency = unit.kind == Kind::Money
            && self.chars[..unit.end].ends_with(&['民', '币'])
            && !self.chars[..unit.end].ends_with(&['元', '人', '民', '币']);
        if bare_currency || self.is_word_of_numeral(start, numeral, unit) || self.is_set_phrase(start, numeral, unit) {
            return false;
        }
        if self.chars[start] == '半' {
            if matches!(unit.name.as_str(), "成" | "折") {
                return true;
            }
            let partial = matches!(self.previous(start), Some('上' | '下' | '前' | '后' | '大' | '多' | '小'));
            return unit.kind == Kind::Duration && !partial;
        }
        let one = numeral.end == start + 1 && matches!(self.chars[start], '一' | '壹');
        !one || self.is_strict_one(start, unit)
    }

    /// Whether 一 counts and is no mere article: 各一次, 每季度一次, 任期一年, 一立方米.
    fn is_strict_one(&self, start: usize, unit: &Measured) -> bool {
        let strict = matches!(
            self.previous(start),
            Some('各' | '每' | '少' | '于' | '仅' | '只' | '足' | '过' | '到' | '满' | '前' | '超' | '期' | '限')
        );
        match unit.kind {
            Kind::Count => {
                let clause = self.chars[start.saturating_sub(16)..start]
                    .iter()
                    .rev()
                    .take_while(|c| !matches!(c, ',' | '。' | ';' | '、'));
                strict
                    || clause.into_iter().any(|c| *c == '每')
                    || self
                        .cues
                        .starting_at(unit.end)
                        .is_some_and(|cue| matches!(cue.role, Role::AfterMin | Role::AfterMax))
            }
            Kind::Duration => {
                strict
                    || self
                        .cues
                        .starting_at(unit.end)
                        .is_some_and(|cue| matches!(cue.role, Role::AfterMin | Role::AfterMax))
            }
            _ => true,
        }
    }

    /// 三年行动计划, 五年规划.
    fn names_plan(&self, at: usize) -> bool {
        ["行动", "规划", "计划", "攻坚", "制", "期规划", "发展规划", "改革", "禁渔", "禁捕", "提升工程"]
            .iter()
            .any(|name| self.starts_with(at, name))
    }
}

/// 代表10人 and 地图3幅 are no figures.
fn is_noun_before_figure(c: char) -> bool {
    matches!(
        c,
        '代' | '地'
            | '报'
            | '附'
            | '构'
            | '企'
            | '意'
            | '力'
            | '手'
            | '仪'
            | '电'
            | '水'
            | '气'
            | '制'
            | '绘'
            | '插'
            | '画'
            | '拼'
    )
}

/// Units that no longer word is looked for behind.
fn is_sure(c: char) -> bool {
    matches!(
        c,
        '个' | '個'
            | '名'
            | '元'
            | '人'
            | '年'
            | '天'
            | '日'
            | '次'
            | '户'
            | '月'
            | '%'
            | '‰'
            | '岁'
            | '所'
            | '亩'
            | '吨'
            | '倍'
            | '℃'
    )
}

/// The exponent of the 万, 亿 or 万亿 that ends a numeral.
pub(super) fn trailing_magnitude(chars: &[char], start: usize, end: usize) -> Option<u32> {
    let signs = chars[start..end].iter().rev().take(2);
    let sum: u32 = signs.map_while(|&c| numeral::chinese_power(c).filter(|exponent| *exponent >= 4)).sum();
    (sum > 0).then_some(sum)
}
