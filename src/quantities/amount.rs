//! One amount: numeral, magnitude, unit, range and the bounds that touch it.

use super::numeral::{self, Form, Numeral, Reading};
use super::units::{Unit, Units};
use super::{cues::Cues, cues::Role, dates, quoted::Enclosure, quoted::Quoted};
use crate::analysis::{Bound, Kind};
use crate::text::{Chars, Document};
use crate::words::{Tag, Tokens};
use rust_decimal::Decimal;

/// An amount before its context is known.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// With the bounds that touch it.
    pub range: Chars,
    pub value: Decimal,
    pub max: Option<Decimal>,
    pub unit: String,
    pub group: String,
    pub factor: Decimal,
    pub kind: Kind,
    pub bound: Bound,
}

/// What amounts are read from.
pub(super) struct Reader<'a> {
    pub document: &'a Document<'a>,
    pub chars: &'a [char],
    pub tokens: &'a Tokens,
    pub cues: &'a Cues,
    pub quoted: &'a Quoted,
    pub units: &'static Units,
}

/// A unit as read.
#[derive(Clone)]
pub(super) struct Measured {
    pub name: String,
    pub group: String,
    pub factor: Decimal,
    pub kind: Kind,
    pub end: usize,
}

impl Measured {
    fn of(unit: &Unit, end: usize) -> Measured {
        let name = match unit.kind {
            Kind::Money => unit.group.clone(),
            Kind::Percent
                if unit.chars.starts_with(&['个'])
                    || unit.chars.starts_with(&['百'])
                    || unit.chars.starts_with(&['個']) =>
            {
                "个百分点".to_owned()
            }
            _ => unit.name(),
        };
        Measured { name, group: unit.group.clone(), factor: unit.factor, kind: unit.kind, end }
    }

    fn plain(name: &str, kind: Kind, end: usize) -> Measured {
        Measured { name: name.to_owned(), group: name.to_owned(), factor: Decimal::ONE, kind, end }
    }
}

impl Reader<'_> {
    fn peek(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn previous(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|at| self.chars[at])
    }

    /// Reads the amount whose numeral starts at `start`, or says where to go on.
    pub fn read(&self, start: usize) -> Result<Amount, usize> {
        if let Some(amount) = self.hundredths(start) {
            return Ok(amount);
        }
        let numeral = match numeral::read_at(self.chars, start) {
            Reading::Numeral(numeral) => numeral,
            Reading::Skip(end) => return Err(end.max(start + 1)),
        };
        if let Some(end) = dates::end(self.chars, start, &numeral) {
            return Err(end.max(numeral.end));
        }
        if self.is_part_of_name(start, &numeral) {
            return Err(numeral.end);
        }
        let (numeral, more_end) = self.with_more(numeral);
        if let Some(amount) = self.proportion(start, &numeral) {
            return amount;
        }
        if let Some(amount) = self.range_of_bare(start, &numeral) {
            return amount;
        }
        let Some(unit) = self.unit_at(start, more_end, &numeral) else {
            return self.bare(start, &numeral, more_end);
        };
        if let Some(amount) = self.range_of_measured(start, &numeral, &unit) {
            return Ok(amount);
        }
        if !self.is_counting(start, &numeral, &unit) {
            return Err(unit.end);
        }
        Ok(self.amount(start, &numeral, unit))
    }

    /// 百分之三点五.
    fn hundredths(&self, start: usize) -> Option<Amount> {
        let unit = match (self.peek(start)?, self.peek(start + 1)?, self.peek(start + 2)?) {
            ('百', '分', '之') => "%",
            ('千', '分', '之') => "‰",
            _ => return None,
        };
        let Reading::Numeral(numeral) = numeral::read_at(self.chars, start + 3) else { return None };
        let mut numeral = numeral;
        if numeral.end == start + 4 && self.chars[start + 3] == '百' {
            numeral.value = Decimal::ONE_HUNDRED;
        }
        let (numeral, end) = self.with_more(numeral);
        Some(self.amount(start, &numeral, Measured::plain(unit, Kind::Percent, end)))
    }

    /// 余, 多, 几, 来 behind the numeral: more than it says.
    fn with_more(&self, mut numeral: Numeral) -> (Numeral, usize) {
        let mut end = numeral.end;
        if matches!(self.peek(end), Some('余' | '餘' | '多' | '几' | '幾')) && !self.is_word_start(end) {
            numeral.more = true;
            end += 1;
        }
        (numeral, end)
    }

    /// Whether a longer word starts at `at`, such as 多媒体.
    fn is_word_start(&self, at: usize) -> bool {
        self.cues.starting_at(at).is_some_and(|cue| cue.role == Role::None)
    }

    /// Names, codes, ordinals: 第三届, AK47, 〔2020〕34号, “268智慧课堂”, 《…》, 一切.
    fn is_part_of_name(&self, start: usize, numeral: &Numeral) -> bool {
        match self.previous(start) {
            Some('第' | '初' | '农' | '周' | '#' | '_' | '@' | '№')
                if self.previous(start) != Some('周') || numeral.form != Form::Arabic =>
            {
                return true;
            }
            Some(c) if c.is_ascii_alphanumeric() => return true,
            Some('.' | '-' | '/' | '+') if start >= 2 && self.chars[start - 2].is_ascii_alphanumeric() => return true,
            _ => {}
        }
        match self.quoted.around(start) {
            Some((_, Enclosure::Title)) => return true,
            Some((range, Enclosure::Quote)) => {
                let speech = range.len() > 16 && self.chars[range].iter().any(|c| matches!(c, ',' | '。' | ';'));
                if !speech || numeral.form != Form::Arabic {
                    return true;
                }
            }
            None => {}
        }
        numeral.form != Form::Arabic && numeral.form != Form::Words && self.is_inside_word(start, numeral.end)
    }

    /// Whether a Chinese numeral is part of a word: 统一, 一切, 千方百计.
    fn is_inside_word(&self, start: usize, end: usize) -> bool {
        if matches!(self.chars[start], '百' | '千') {
            return true;
        }
        self.tokens.within(start..end).iter().any(|token| {
            let Some(word) = token.word else { return false };
            let range = token.range();
            let sticks_out = range.start < start || range.end > end;
            sticks_out && range.len() > 1 && word.tag != Tag::Number
        })
    }

    /// 2.45:1
    fn proportion(&self, start: usize, numeral: &Numeral) -> Option<Result<Amount, usize>> {
        if self.peek(numeral.end)? != ':' || numeral.form != Form::Arabic {
            return None;
        }
        let Reading::Numeral(second) = numeral::read_at(self.chars, numeral.end + 1) else { return None };
        if second.form != Form::Arabic || self.peek(second.end) == Some(':') {
            return Some(Err(second.end));
        }
        let value = numeral.value.checked_div(second.value)?;
        let numeral = Numeral { value, ..*numeral };
        Some(Ok(self.amount(start, &numeral, Measured::plain("", Kind::Ratio, second.end))))
    }

    /// The sign of a range at `at`: its end.
    fn connector(&self, at: usize) -> Option<usize> {
        match self.peek(at)? {
            '-' | '~' | '—' | '–' | '―' | '−' | '～' => {
                let end = at + 1 + usize::from(matches!(self.peek(at + 1), Some('-' | '—' | '―')));
                Some(end)
            }
            '至' | '到' => Some(at + 1),
            _ => None,
        }
    }

    /// 3-6岁, 5至10亿元.
    fn range_of_bare(&self, start: usize, numeral: &Numeral) -> Option<Result<Amount, usize>> {
        let open = self.connector(numeral.end)?;
        let Reading::Numeral(second) = numeral::read_at(self.chars, open) else { return None };
        let (second, more_end) = self.with_more(second);
        let unit = self.unit_at(open, more_end, &second)?;
        let mut low = numeral.value;
        if let Some(exponent) = trailing_magnitude(self.chars, open, second.end) {
            if trailing_magnitude(self.chars, start, numeral.end).is_none() {
                low = numeral::scaled(low, exponent)?;
            }
        }
        if low >= second.value || self.comes_from(start) {
            return None;
        }
        let numeral = Numeral { value: low, max: Some(second.value), ..second };
        Some(Ok(self.amount(start, &numeral, unit)))
    }

    /// 67%～89%, 5亿元至10亿元.
    fn range_of_measured(&self, start: usize, numeral: &Numeral, unit: &Measured) -> Option<Amount> {
        let open = self.connector(unit.end)?;
        let Reading::Numeral(second) = numeral::read_at(self.chars, open) else { return None };
        let (second, more_end) = self.with_more(second);
        let second_unit = self.unit_at(open, more_end, &second)?;
        if second_unit.name != unit.name || numeral.value >= second.value || self.comes_from(start) {
            return None;
        }
        let numeral = Numeral { max: Some(second.value), ..*numeral };
        Some(self.amount(start, &numeral, second_unit))
    }

    /// 由3.2万人增至3.5万人 and 从80%到90% are two levels.
    fn comes_from(&self, start: usize) -> bool {
        matches!(self.previous(start), Some('由' | '从' | '從' | '自'))
    }

    /// The unit at `at`, a blank before it allowed.
    fn unit_at(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let blank = usize::from(self.peek(at) == Some(' '));
        let unit = self.units.longest(self.chars, at + blank)?;
        let mut end = at + blank + unit.chars.len();
        let last = self.chars[end - 1];
        // 10项目建设: the noun that starts here is longer than the classifier.
        if unit.chars.len() == 1
            && !matches!(last, '个' | '名' | '元' | '人' | '年' | '天' | '%' | '‰' | '岁' | '所' | '亩' | '吨' | '倍')
        {
            let token = self.tokens.within(at + blank..end).first()?;
            let known =
                self.units.longest(self.chars, at + blank).is_some_and(|unit| unit.chars.len() == token.range().len());
            if token.end as usize > end
                && token.range().len() > 1
                && token.start as usize == at + blank
                && !known
                && token.word.is_some_and(|word| word.tag != Tag::Number)
            {
                return None;
            }
        }
        if dates::is_year_like(self.chars, start, numeral) && blank == 1 && unit.kind == Kind::Count && !last.is_ascii()
        {
            return None;
        }
        let mut measured = Measured::of(unit, end);
        // 元/吨, 人次/年
        if self.peek(end) == Some('/') {
            if let Some(per) = self.units.longest(self.chars, end + 1) {
                end += 1 + per.chars.len();
                let name = format!("{}/{}", measured.name, per.name());
                measured = Measured {
                    group: name.clone(),
                    name,
                    kind: if measured.kind == Kind::Money { Kind::Money } else { Kind::Measure },
                    end,
                    ..measured
                };
            }
        }
        Some(measured)
    }

    /// A numeral without a unit: a quantity only where the text around it says so.
    fn bare(&self, start: usize, numeral: &Numeral, end: usize) -> Result<Amount, usize> {
        let unitless = || Ok(self.amount(start, numeral, Measured::plain("", Kind::Count, end)));
        if numeral.fraction {
            return Ok(self.amount(start, numeral, Measured::plain("", Kind::Ratio, end)));
        }
        if numeral.form != Form::Arabic {
            return Err(numeral.end);
        }
        let han_follows = self.peek(end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let magnitude = trailing_magnitude(self.chars, start, numeral.end).is_some();
        if magnitude && (han_follows || numeral.more) {
            return unitless();
        }
        if han_follows && self.previous(start) == Some('等') && !dates::is_year_like(self.chars, start, numeral) {
            return unitless();
        }
        Err(end)
    }

    /// What a Chinese numeral with a classifier says only now and then: 一支队伍, 两个维护, 三年行动计划.
    fn is_counting(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        if unit.kind == Kind::Duration && self.names_plan(unit.end) {
            return false;
        }
        if numeral.form == Form::Arabic || numeral.form == Form::Words {
            return true;
        }
        let alone = numeral.end == start + 1;
        if self.chars[start] == '半' {
            return unit.kind == Kind::Duration
                && !matches!(self.previous(start), Some('上' | '下' | '前' | '后' | '大' | '多' | '小'));
        }
        if alone && matches!(self.chars[start], '一' | '壹') && unit.kind == Kind::Count {
            return matches!(self.previous(start), Some('各' | '每' | '少' | '于' | '仅' | '只' | '足' | '过'))
                || self.chars[start.saturating_sub(16)..start]
                    .iter()
                    .rev()
                    .take_while(|c| !matches!(c, ',' | '。' | ';' | '、'))
                    .any(|c| *c == '每');
        }
        if alone && unit.kind == Kind::Duration && self.chars[start] == '一' {
            return matches!(self.previous(start), Some('期' | '满' | '每' | '过' | '超' | '少' | '足'));
        }
        true
    }

    /// 三年行动计划, 五年规划.
    fn names_plan(&self, at: usize) -> bool {
        let ahead = &self.chars[at..self.chars.len().min(at + 8)];
        ["行动", "规划", "计划", "攻坚", "制", "期规划", "发展规划", "改革"]
            .iter()
            .any(|name| name.chars().eq(ahead.iter().copied().take(name.chars().count())))
    }

    /// The amount with its sign and with the bounds that touch it.
    fn amount(&self, start: usize, numeral: &Numeral, unit: Measured) -> Amount {
        let mut bound = if numeral.more { Bound::Min } else { Bound::Exact };
        let (mut value, mut max) = (numeral.value, numeral.max);
        let mut from = start;
        if let Some(sign) = self.sign(start) {
            from = sign;
            value = -value;
            max = max.map(|max| -max);
        }
        let mut end = unit.end;
        if let Some(cue) = self.cues.starting_at(end) {
            let role = match cue.role {
                Role::AfterMin => Some(Bound::Min),
                Role::AfterMax => Some(Bound::Max),
                Role::AfterApprox => Some(Bound::Approx),
                _ => None,
            };
            if let Some(role) = role {
                end = cue.end;
                bound = role;
            }
        }
        if let Some(cue) = self.cues.ending_at(from) {
            let recent = self.chars[cue.start..cue.end] == ['近'] && unit.kind == Kind::Duration;
            let role = match cue.role {
                Role::Min => Some(Bound::Min),
                Role::Max if !recent => Some(Bound::Max),
                Role::Approx => Some(Bound::Approx),
                _ => None,
            };
            if let Some(role) = role {
                from = cue.start;
                bound = role;
            }
        }
        Amount {
            range: from..end,
            value,
            max,
            unit: unit.name,
            group: unit.group,
            factor: unit.factor,
            kind: unit.kind,
            bound,
        }
    }

    /// Where a minus before `start` stands.
    fn sign(&self, start: usize) -> Option<usize> {
        let at = start.checked_sub(1)?;
        match self.chars[at] {
            '负' | '負' => Some(at),
            '-' | '−' | '–' => {
                self.previous(at).is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-' && c != '%').then_some(at)
            }
            _ => None,
        }
    }
}

/// The exponent of the 万, 亿 or 万亿 that ends a numeral.
fn trailing_magnitude(chars: &[char], start: usize, end: usize) -> Option<u32> {
    let signs = chars[start..end]
        .iter()
        .rev()
        .take(2)
        .map_while(|&c| numeral::chinese_power(c).filter(|exponent| *exponent >= 4));
    let sum: u32 = signs.sum();
    (sum > 0).then_some(sum)
}
