//! Reading an amount that starts with a numeral or a currency.

use super::amount::{Amount, Measured, Reader};
use super::label::bracket_of_time;
use super::numeral::{self, Form, Numeral, Reading};
use super::units::Currency;
use super::{cues::Role, dates};
use crate::analysis::Kind;
use crate::text::phrases::{starts_with, starts_with_any};
use crate::words::Tag;
use rust_decimal::Decimal;

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
        // 两年零七个月, 1小时零5分
        if matches!(self.chars[start], '零') && matches!(self.previous(start), Some('年' | '时' | '時')) {
            return Err(start + 1);
        }
        let digit = self.chars[start].is_ascii_digit();
        if let Some(amount) = self.tenths(start).or_else(|| if digit { None } else { self.hundredths(start) }) {
            return Ok(amount);
        }
        let numeral = match numeral::read_at(self.chars, start) {
            Reading::Numeral(numeral) => self.with_groups(start, numeral),
            Reading::Skip(end) => return Err(end.max(start + 1)),
        };
        if let Some(next) = self.after_marker(start, &numeral) {
            return Err(next);
        }
        let date = dates::end(self.chars, start, &numeral).or_else(|| self.republic_year_end(start, &numeral));
        if let Some(end) = date.filter(|&end| end > numeral.end || !self.is_measured_and_no_year(end)) {
            return Err(end.max(numeral.end));
        }
        if self.is_part_of_name(start, &numeral) {
            return Err(numeral.end);
        }
        self.read_on(start, start, numeral, None)
    }

    /// Reads `$4.2 billion`: the amount whose currency stands from `from` to before the numeral at `start`.
    pub fn read_money(&self, from: usize, start: usize, currency: &'static Currency) -> Result<Amount, usize> {
        match self.number_or_negative(start) {
            Reading::Numeral(numeral) => self.read_on(from, start, self.with_groups(start, numeral), Some(currency)),
            Reading::Skip(end) => Err(end),
        }
    }

    /// Reads `(0.3)%`: the percentage below zero whose bracket opens at `at`.
    pub fn read_percentage(&self, at: usize) -> Result<Amount, usize> {
        let numeral = self.negative_at(at).ok_or(at + 1)?;
        self.read_on(at, at, numeral, None)
    }

    /// Goes on after the first numeral: magnitude, unit, range.
    fn read_on(
        &self,
        from: usize,
        start: usize,
        numeral: Numeral,
        currency: Option<&'static Currency>,
    ) -> Result<Amount, usize> {
        if currency.is_none()
            && self.peek(numeral.end).is_some_and(is_of_ratio)
            && let Some(amount) = self.proportion(start, &numeral)
        {
            return amount;
        }
        if currency.is_none()
            && let Some(amount) = self.out_of(start, &numeral)
        {
            return Ok(amount);
        }
        let numeral = self.with_power(self.slashed(start, numeral));
        let written_end = numeral.end;
        let (numeral, end) = self.with_more(self.magnified(numeral, currency.is_some()));
        let after = match currency {
            Some(currency) => After::Unit(self.with_divisor(self.money_after(currency, end))),
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

    /// 2.5所学校 at the start of a line is point 2 with 5所: things are not counted in halves. Where to go on behind it.
    #[inline]
    fn after_marker(&self, start: usize, numeral: &Numeral) -> Option<usize> {
        // 附件:1.2023年…表, and the next below it
        let listed = || {
            let year = numeral.end == start + 6 && self.chars[start + 1] == '.' && self.peek(numeral.end) == Some('年');
            year && self.previous(start).is_some_and(|c| matches!(c, ':' | ' '))
        };
        let opens = self.previous(start).is_none_or(|c| matches!(c, '\n' | '。' | ';')) || listed();
        let may_be = opens && numeral.form == Form::Arabic && numeral.value.scale() > 0;
        if may_be { self.after_pointed_marker(start, numeral) } else { None }
    }

    fn after_pointed_marker(&self, start: usize, numeral: &Numeral) -> Option<usize> {
        let point = (start..numeral.end).find(|&at| self.chars[at] == '.').unwrap_or(start);
        let before_han =
            self.peek(numeral.end) == Some(' ') && self.peek(numeral.end + 1).is_some_and(|c| !c.is_ascii());
        // 1.113年全國
        let of_republic = numeral.value.scale() == 3
            && self.peek(numeral.end) == Some('年')
            && self.peek(point + 1) == Some('1')
            && self.digits(point + 1, numeral.end) < Decimal::from(150);
        if of_republic {
            return Some(point + 1);
        }
        if before_han
            || dates::is_year_like(
                self.chars,
                point + 1,
                &Numeral { value: self.digits(point + 1, numeral.end), ..*numeral },
            )
        {
            return Some(if before_han { numeral.end } else { point + 1 });
        }
        let whole = self.peek(point + 1) != Some('0') && self.chars[numeral.end - 1].is_ascii_digit();
        match self.units.longest(self.chars, numeral.end) {
            Some(unit) if whole && unit.kind == Kind::Count && unit.chars.len() == 1 => Some(point + 1),
            _ => None,
        }
    }

    fn digits(&self, start: usize, end: usize) -> Decimal {
        let digits = self.chars[start..end].iter().take(9).filter_map(|c| c.to_digit(10));
        Decimal::from(digits.fold(0, |value, digit| value * 10 + digit))
    }

    /// 余, 多, 几 behind the numeral: more than it says.
    #[inline]
    pub fn with_more(&self, mut numeral: Numeral) -> (Numeral, usize) {
        let end = numeral.end;
        let at = self.after_blank(end);
        match self.peek(at) {
            Some('余' | '餘' | '多' | '几' | '幾' | '来' | '來') if !self.is_word_start(at) => {
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
    pub fn is_word_start(&self, at: usize) -> bool {
        self.cue_at(at).is_some_and(|cue| cue.role == Role::None) && self.units.longest(self.chars, at + 1).is_none()
    }

    /// Names, codes, ordinals: 第三届, AK47, 〔2020〕34号, “368互助课堂”, 《…》, 一切, Item 7.
    fn is_part_of_name(&self, start: usize, numeral: &Numeral) -> bool {
        match self.previous(start) {
            Some('第' | '初' | '#' | '_' | '@' | '№') => return true,
            // 农八师, but 涉农30亿元
            Some('农' | '農') if numeral.form != Form::Arabic => return true,
            // 第 20 期
            Some(' ') if start >= 2 && matches!(self.chars[start - 2], '第' | '表' | '图' | '圖') => return true,
            Some('周') if numeral.form != Form::Arabic => return true,
            // 三二分段
            Some(c) if numeral.form == Form::Chinese && c != '零' && numeral::chinese_digit(c).is_some() => {
                return true;
            }
            // 第一个五年, 第二個百年
            Some('个' | '個') if self.is_ordinal_before(start - 1) => return true,
            // 第10及11段
            Some('及' | '和' | '与' | '與' | '或' | '至') if self.is_ordinal_before(start - 1) => return true,
            // 首两轮, 首三批
            Some('首') if numeral.form == Form::Chinese => return true,
            // GDP1.2万亿元
            Some(c) if c.is_ascii_alphabetic() && self.measures_behind_letters(start, numeral) => {}
            Some(c) if c.is_ascii_alphanumeric() => return true,
            Some('.') if start >= 2 && self.is_marker_digit(start - 2) => {}
            Some('+') if self.adds_length(start, numeral) => {}
            Some('.' | '-' | '/' | '+') if start >= 2 && self.chars[start - 2].is_ascii_alphanumeric() => return true,
            Some('表' | '图' | '圖') if start >= 2 && !is_noun_before_figure(self.chars[start - 2]) => return true,
            Some('和' | '成') if start >= 2 && matches!(self.chars[start - 2], '令' | '平') => return true,
            Some('國' | '国') if start >= 2 && self.chars[start - 2] == '民' => return true,
            _ => {}
        }
        if self.is_quoted_name(start, numeral)
            || self.is_designated(start, numeral)
            || self.is_grade(numeral)
            || self.is_one_of_named(start, numeral)
        {
            return true;
        }
        matches!(numeral.form, Form::Chinese | Form::Digits) && self.is_inside_word(start)
    }

    /// Whether an ordinal ends before the classifier at `at`: 第十四个.
    fn is_ordinal_before(&self, at: usize) -> bool {
        let digits = self.chars[..at].iter().rev().take(4);
        let digits =
            digits.take_while(|&&c| c.is_ascii_digit() || c == '十' || numeral::chinese_digit(c).is_some()).count();
        digits > 0 && self.previous(at - digits) == Some('第')
    }

    /// Whether the digit at `at` is a marker at the start of a line: 3.3个专项债券.
    fn is_marker_digit(&self, at: usize) -> bool {
        let start = at - self.chars[..at].iter().rev().take(2).take_while(|c| c.is_ascii_digit()).count();
        self.chars[at].is_ascii_digit() && self.previous(start).is_none_or(|c| matches!(c, '\n' | '。' | ';' | ' '))
    }

    /// 近千人, 超百家: whether the bound before 百 or 千 and what is counted behind it make the word a number.
    fn is_bounded_power(&self, start: usize) -> bool {
        matches!(self.previous(start), Some('近' | '超' | '逾'))
            && self.units.longest(self.chars, start + 1).is_some_and(|unit| unit.kind == Kind::Count)
    }

    /// Whether a Chinese numeral ends or continues a word that starts before it: 统一, 第一, or starts with 百 or 千
    /// alone: 千方百计.
    fn is_inside_word(&self, start: usize) -> bool {
        if matches!(self.chars[start], '百' | '千' | '佰' | '仟') {
            return !self.is_bounded_power(start);
        }
        let token = self.tokens.within(start..start + 1).first();
        token.is_some_and(|token| {
            (token.start as usize) < start && token.word.is_some_and(|word| word.tag != Tag::Number)
        })
    }

    /// 2.45:1, the sign behind the first being known. What has more parts (11:39:50) is a structure and no ratio.
    fn proportion(&self, start: usize, numeral: &Numeral) -> Option<Result<Amount, usize>> {
        if numeral.form != Form::Arabic {
            return None;
        }
        let Reading::Numeral(second) = numeral::read_at(self.chars, numeral.end + 1) else { return None };
        if second.form != Form::Arabic {
            return None;
        }
        if self.peek(second.end).is_some_and(is_of_ratio)
            && self.peek(second.end + 1).is_some_and(|c| c.is_ascii_digit())
        {
            let parts = self.chars[second.end..]
                .iter()
                .take(40)
                .take_while(|&&c| c.is_ascii_digit() || c == '.' || is_of_ratio(c));
            return Some(Err(second.end + parts.count()));
        }
        // 註3:2023年
        if self.peek(second.end) == Some('年') || matches!(self.previous(start), Some('註' | '注')) {
            return Some(Err(numeral.end + 1));
        }
        if self.is_of_two(second.end) && numeral.value == second.value {
            return Some(Err(second.end));
        }
        let value = numeral.value.checked_div(second.value)?;
        let numeral = Numeral { value, ..*numeral };
        self.amount(start, &numeral, Measured::plain("", Kind::Ratio, second.end)).map(Ok)
    }

    /// 1:1 meetings: whether the words from `at` on say what two people do with each other.
    fn is_of_two(&self, at: usize) -> bool {
        #[rustfmt::skip]
        const DONE: &[&str] = &[
            "meeting", "session", "call", "chat", "conversation", "coaching", "mentoring", "mentorship", "tutoring", "tuition", "interview",
            "check-in", "consultation", "counselling", "counseling", "support", "advice", "appointment", "training", "discussion", "with ",
        ];
        matches!(self.peek(at), Some(' ' | '-')) && starts_with_any(&self.chars[at + 1..], DONE)
    }

    /// The unit at `at`: of the tables, of currencies, or the noun that is counted in English.
    pub fn after(&self, start: usize, at: usize, numeral: &Numeral) -> After {
        if let Some(unit) = self.han_unit(start, at, numeral) {
            return After::Unit(self.with_divisor(unit));
        }
        let unknown = || {
            self.loose_unit(start, at, numeral)
                .or_else(|| self.unknown_unit(start, at, numeral))
                .or_else(|| self.unknown_per(start, at, numeral))
        };
        if let Some(unit) = self.magnitude(start, at, numeral.form).or_else(unknown) {
            return After::Unit(unit);
        }
        let unit = self.latin_unit(start, at, numeral).map(|unit| self.with_divisor(unit));
        let rate = |unit: &Measured| unit.kind == Kind::Count && self.peek(unit.end) == Some('/');
        let engineering = if unit.as_ref().is_none_or(rate) { self.engineering_unit(start, at, numeral) } else { None };
        engineering.or(unit).map_or(After::Bare(at), After::Unit)
    }

    pub fn starts_with(&self, at: usize, text: &str) -> bool {
        starts_with(&self.chars[at.min(self.chars.len())..], text)
    }

    /// Where the words of a bound start that touch the number at `start`, or the number: (2022年:约 2,700).
    fn bound_start(&self, start: usize) -> usize {
        let stop = if self.previous(start) == Some(' ') { start - 1 } else { start };
        let bounds = |role| matches!(role, Role::Min | Role::Max | Role::Approx);
        self.cues.ending_at(stop).filter(|cue| bounds(cue.role)).map_or(start, |cue| cue.start)
    }

    /// Whether the number at `start` stands in the bracket of another time, behind a number.
    fn is_of_other_time(&self, start: usize) -> bool {
        const REACH: usize = 28;
        bracket_of_time(self.chars, self.bound_start(start)).is_some_and(|bracket| {
            self.chars[bracket.start.saturating_sub(REACH)..bracket.start].iter().any(char::is_ascii_digit)
        })
    }

    /// A numeral without a unit: a quantity only where the text around it says so.
    fn bare(&self, start: usize, numeral: &Numeral, end: usize) -> Option<Measured> {
        if numeral.fraction {
            return Some(Measured::plain("", Kind::Ratio, end));
        }
        let unitless = Some(Measured::plain("", Kind::Count, end));
        // 孕产妇死亡率8.6/10万
        if let Some(of) = PER_MANY.iter().find(|of| self.starts_with(end, of)) {
            return Some(Measured::plain(*of, Kind::Ratio, end + of.chars().count()));
        }
        if self.is_factor(start) && matches!(numeral.form, Form::Words | Form::Arabic) {
            return Some(Measured::plain("", Kind::Ratio, end));
        }
        if let Some(unit) = self.spelled(start, numeral, end) {
            return Some(unit);
        }
        if numeral.form != Form::Arabic {
            return None;
        }
        if let Some(unit) = self.unit_of_pair(start, end) {
            return Some(unit);
        }
        if self.is_bounded_by_sign(start, end, numeral) {
            return unitless;
        }
        if dates::is_year_like(self.chars, start, numeral) {
            return None;
        }
        // 263个(3Q2022:265)
        if self.peek(end) == Some(')') && self.is_of_other_time(start) {
            return unitless;
        }
        let next = self.peek(end);
        let han_follows = next.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let magnified =
            trailing_magnitude(self.chars, start, numeral.end).is_some() || self.chars[numeral.end - 1] == 'M';
        if magnified && next.is_none_or(|c| !c.is_ascii_alphanumeric()) {
            return self.unnamed_money(start, end).or(unitless);
        }
        if let Some(unit) = self
            .unit_of_second(start, end)
            .or_else(|| self.of_so_many(start, numeral, end))
            .or_else(|| self.noun_of_next(start, numeral, end))
        {
            return Some(unit);
        }
        if self.is_in_words(numeral.end) && next.is_none_or(|c| !c.is_ascii_alphanumeric()) {
            return unitless;
        }
        if han_follows && self.previous(start) == Some('等') {
            return unitless;
        }
        if self.is_stated_number(start, end, numeral) {
            let kind = match () {
                () if self.is_of_rate(start) => Kind::Ratio,
                () if self.is_of_index(start) => Kind::Measure,
                () => Kind::Count,
            };
            return Some(Measured::plain("", kind, end));
        }
        None
    }
}

/// 2:1, 0.41∶1
fn is_of_ratio(c: char) -> bool {
    matches!(c, ':' | '∶')
}

/// What so many of many are written with.
const PER_MANY: &[&str] = &["/10万", "/十万", "/10萬", "/100,000"];

/// 代表10人 and 地图3幅 are no figures.
fn is_noun_before_figure(c: char) -> bool {
    matches!(
        c,
        '代' | '地'
            | '报'
            | '報'
            | '附'
            | '构'
            | '構'
            | '企'
            | '意'
            | '力'
            | '手'
            | '仪'
            | '儀'
            | '电'
            | '電'
            | '水'
            | '气'
            | '氣'
            | '制'
            | '绘'
            | '繪'
            | '插'
            | '画'
            | '畫'
            | '拼'
    )
}

/// The exponent of the 万, 亿 or 万亿 that ends a numeral.
pub(super) fn trailing_magnitude(chars: &[char], start: usize, end: usize) -> Option<u32> {
    let signs = chars[start..end].iter().rev().take(2);
    let sum: u32 = signs.map_while(|&c| numeral::chinese_power(c).filter(|exponent| *exponent >= 4)).sum();
    (sum > 0).then_some(sum)
}
