//! Parts of a whole: 百分之三点五, 七成六, 九折, 1/3, half a million, 50元6角.

use super::amount::{Amount, Measured, Reader};
use super::bare_english::verb_follows;
use super::numeral::{self, Form, Numeral, Reading};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, starts_with_any};
use rust_decimal::Decimal;

/// Parts of a whole as words, and their value with its scale.
const PARTS: [(&str, i64, u32); 9] = [
    ("half", 5, 1),
    ("a half", 5, 1),
    ("one half", 5, 1),
    ("a quarter", 25, 2),
    ("one quarter", 25, 2),
    ("quarter", 25, 2),
    ("three quarters", 75, 2),
    ("three-quarters", 75, 2),
    ("three-fourths", 75, 2),
];

/// Those that no decimal writes, as quotients.
const THIRDS: [(&str, i64, i64); 6] = [
    ("two thirds", 2, 3),
    ("two-thirds", 2, 3),
    ("one third", 1, 3),
    ("one-third", 1, 3),
    ("a third", 1, 3),
    ("one-fifth", 1, 5),
];

/// What [`Reader::part_of_million`] reads may start with.
pub(super) fn parts() -> impl Iterator<Item = &'static str> {
    PARTS.iter().map(|part| part.0).chain(THIRDS.iter().map(|third| third.0))
}

impl Reader<'_> {
    /// 百分之三点五, 千分之五, 万分之三, blanks between the signs allowed.
    pub fn hundredths(&self, start: usize) -> Option<Amount> {
        let (mut exponent, mut at) = (0, start);
        while let Some(power) = self.peek(at).and_then(numeral::chinese_power).filter(|_| at < start + 4) {
            (exponent, at) = (exponent + power, at + 1);
        }
        if exponent < 2 {
            return None;
        }
        let open = self.spaced(at, "分之")?;
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
        let (mut numeral, mut end) = self.with_more(numeral);
        // 百分之二點五至三點五
        if kind == Kind::Percent
            && matches!(self.peek(end), Some('至' | '到'))
            && let Reading::Numeral(second) = numeral::read_at(self.chars, end + 1)
            && second.value > numeral.value
            && self.units.longest(self.chars, second.end).is_none()
        {
            (numeral.max, end) = (Some(second.value), second.end);
        }
        self.amount(start, &numeral, Measured::plain(unit, kind, end))
    }

    /// 九九折, 对折, 七成六: two digits of a discount or of tenths.
    pub fn tenths(&self, start: usize) -> Option<Amount> {
        let digit = |at: usize| {
            self.peek(at).and_then(|c| {
                c.to_digit(10)
                    .or_else(|| numeral::chinese_digit(c))
                    .or((c == '半' || c == '对' || c == '對').then_some(5))
            })
        };
        let at = self.after_blank(start + 1);
        // What most numerals go on with.
        if self.peek(at)?.is_ascii_punctuation() {
            return None;
        }
        let tens = digit(start)?;
        let (low, unit, end) = match self.peek(at)? {
            // 四成参演单位 counts no third.
            '成' if matches!(self.peek(self.after_blank(at + 1)), Some('参' | '參')) => return None,
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
    pub fn spaced(&self, at: usize, text: &str) -> Option<usize> {
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
    #[inline]
    pub fn after_blanks(&self, at: usize) -> usize {
        if self.peek(at) != Some(' ') {
            return at;
        }
        at + self.chars[at.min(self.chars.len())..].iter().take(4).take_while(|c| **c == ' ').count()
    }

    /// 1/3, 10 1/2: a proper fraction with a small denominator that a unit, 以上 or of follows.
    #[inline]
    pub fn slashed(&self, start: usize, numeral: Numeral) -> Numeral {
        if matches!(self.peek(numeral.end), Some('/' | ' ')) { self.with_slash(start, numeral) } else { numeral }
    }

    fn with_slash(&self, start: usize, numeral: Numeral) -> Numeral {
        let (top, at) = match self.peek(numeral.end) {
            Some('/') => (numeral, numeral.end),
            // Words are no Arabic numeral.
            Some(' ') if !self.peek(numeral.end + 1).is_some_and(|c| c.is_ascii_alphabetic()) => {
                match numeral::read_at(self.chars, numeral.end + 1) {
                    Reading::Numeral(top) if top.form == Form::Arabic && self.peek(top.end) == Some('/') => {
                        (top, top.end)
                    }
                    _ => return numeral,
                }
            }
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
        // 占近1/4, 不到1/5
        let shared =
            self.previous(start).is_some_and(|c| matches!(c, '占' | '佔' | '近' | '约' | '約' | '到' | '足' | '超'))
                && self.peek(bottom.end).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | ')' | '\n'));
        let followed = shared
            || self.peek(bottom.end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && c != '月')
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
    #[inline]
    pub fn with_minor(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        let (minors, ratio): (&[&str], i64) = match &*unit.name {
            "元" => (&["角", "毛"], 10),
            "块" | "塊" => return self.in_colloquial_yuan(numeral, unit),
            "USD" => (&["cents", "cent", "美分"], 100),
            "JPY" => (&["銭"], 100),
            "ft" => (&["in", "inches"], 12),
            "feet" => (&["inches", "in"], 12),
            _ => return unit,
        };
        // What most amounts of money end before.
        let closes = self.peek(unit.end).is_none_or(|c| c.is_ascii_punctuation() || matches!(c, '。' | '、' | '\n'));
        if closes { unit } else { self.and_minor(numeral, unit, minors, ratio) }
    }

    /// 3块5, 一块二毛: `unit` is yuan where tenths of it follow, and else a piece of something.
    fn in_colloquial_yuan(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        let Reading::Numeral(part) = numeral::read_at(self.chars, unit.end) else { return unit };
        let minor = matches!(self.peek(part.end), Some('毛' | '角'));
        let closes = self.peek(part.end).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | ')' | '钱' | '\n'));
        let tenths = part.value.is_integer() && part.value < Decimal::TEN && part.end == unit.end + 1;
        let Some(yuan) = self.units.longest(&['元'], 0).filter(|_| tenths && (minor || closes)) else { return unit };
        numeral.value += part.value / Decimal::TEN;
        Measured::of(yuan, part.end + usize::from(minor || self.peek(part.end) == Some('钱')))
    }

    /// With the one of `minors` that may follow, `ratio` of which are one of `unit`.
    fn and_minor(&self, numeral: &mut Numeral, unit: Measured, minors: &[&str], ratio: i64) -> Measured {
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
        let Some(value) = part.value.checked_div(Decimal::from(ratio)).filter(|value| *value < Decimal::ONE) else {
            return unit;
        };
        numeral.value += value;
        let mut end = at + minor.chars().count();
        // 50元6角3分
        if let (true, Reading::Numeral(cents)) = (unit.name == "元", numeral::read_at(self.chars, end))
            && self.peek(cents.end) == Some('分')
            && cents.value < Decimal::TEN
        {
            numeral.value += cents.value / Decimal::ONE_HUNDRED;
            end = cents.end + 1;
        }
        Measured { end, ..unit }
    }

    /// fell by a quarter, one-third larger: whether a part from `start` to `end` is a difference and needs no whole.
    fn says_difference(&self, start: usize, end: usize) -> bool {
        #[rustfmt::skip]
        const COMPARED: &[&str] = &[
            " larger", " smaller", " higher", " lower", " more ", " less ", " fewer ", " faster", " slower", " longer", " shorter", " cheaper",
            " above ", " below ",
        ];
        #[rustfmt::skip]
        const GOING_ON: &[&str] = &[
            " in ", " since ", " from ", " over ", " by ", " to ", " between ", " compared ", " and ", " per ",
        ];
        const BY: &[&str] = &[" by ", " by about ", " by almost ", " by nearly ", " by over ", " by more than "];
        let behind = &self.chars[end..];
        let closes = matches!(behind, [] | [',' | ';' | '\n' | ')', ..] | ['.'] | ['.', ' ' | '\n', ..])
            || starts_with_any(behind, GOING_ON);
        closes && ends_with_any(&self.chars[..start], BY)
            // Sales ended the quarter lower.
            || !matches!(self.chars[start], 'h' | 'q') && starts_with_any(behind, COMPARED)
    }

    /// half a million, quarter million, three quarters billion; three quarters of, two-thirds of.
    pub fn part_of_million(&self, start: usize) -> Option<Amount> {
        let written = |text: &str| {
            self.chars[start..].len() >= text.len()
                && self.chars[start..].iter().zip(text.chars()).all(|(c, expected)| c.to_ascii_lowercase() == expected)
        };
        let ends = |end: usize| !self.peek(end).is_some_and(|c| c.is_ascii_alphanumeric());
        let exact = PARTS
            .iter()
            .filter(|(text, ..)| written(text))
            .map(|(text, value, scale)| (text.len(), Decimal::new(*value, *scale)))
            .max_by_key(|part| part.0);
        let third = THIRDS.iter().find(|(text, ..)| written(text)).and_then(|(text, top, bottom)| {
            Some((text.len(), Decimal::from(*top).checked_div(Decimal::from(*bottom))?))
        });
        let (length, value) = exact.or(third)?;
        let end = start + length;
        if !ends(end) {
            return None;
        }
        let numeral = Numeral { value, max: None, end, form: Form::Words, more: false, fraction: true };
        let open = if self.starts_with(end, " a ") { end + 3 } else { end + 1 };
        if let Some((exponent, stop)) =
            numeral::magnitude_word(self.chars, open).filter(|_| self.peek(end) == Some(' '))
        {
            let numeral = Numeral { value: numeral::scaled(value, exponent)?, end: stop, ..numeral };
            let unit = self.latin_unit(start, stop, &numeral).unwrap_or_else(|| Measured::plain("", Kind::Count, stop));
            return self.amount(start, &numeral, unit);
        }
        let differs = self.says_difference(start, end);
        // A quarter of the year is a time and a third party is none: the whole must follow.
        let of = self.starts_with(end, " of ")
            || differs
            || verb_follows(self.chars, end)
            || third.is_some()
                && (self.chars[end - 1] == 's' || !self.peek(end + 1).is_some_and(|c| c.is_ascii_alphabetic()));
        let ordinal = value == Decimal::new(5, 1) && length == 4 && {
            let before: String = self.chars[start.saturating_sub(10)..start].iter().collect();
            ["first ", "second ", "latter ", "other ", "this ", "same ", "each ", "top ", "one-"]
                .iter()
                .any(|word| before.ends_with(word))
        };
        let quarter =
            ordinal || length < 10 && value == Decimal::new(25, 2) && !differs && !self.starts_with(end, " of the ");
        (of && !quarter).then(|| self.amount(start, &numeral, Measured::plain("", Kind::Ratio, end))).flatten()
    }
}
