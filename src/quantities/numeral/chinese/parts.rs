//! What follows the whole of a Chinese numeral: 点三三, 分之一, 三分一.

use super::{Reader, chinese_or_arabic_digit};
use crate::quantities::numeral::signs::{digit, power, starts};
use crate::quantities::numeral::{Form, Numeral, Reading, arabic};
use rust_decimal::Decimal;

impl Reader<'_> {
    /// 点三三 after the numeral: its value and its end.
    pub(super) fn decimals(&self) -> Option<(Decimal, usize)> {
        // 四百 点 五: blanks about the point.
        let blank = |at: usize| usize::from(self.chars.get(at) == Some(&' '));
        let point = self.at + blank(self.at);
        if !matches!(self.chars.get(point)?, '点' | '點') {
            return None;
        }
        let first = point + 1 + blank(point + 1);
        let digits = self.chars[first.min(self.chars.len())..]
            .iter()
            .take(20)
            .map_while(|&c| digit(c).filter(|_| !matches!(c, '两' | '兩')));
        let (mut mantissa, mut scale) = (0i128, 0);
        for digit in digits {
            mantissa = mantissa * 10 + i128::from(digit);
            scale += 1;
        }
        (scale > 0).then(|| (Decimal::from_i128_with_scale(mantissa, scale), first + scale as usize))
    }

    /// 三分一, 四分三: how Cantonese says a part; 三分二厘 and 五分三次 are something else.
    fn part(&self, denominator: Decimal) -> Option<(Decimal, usize)> {
        const PARTS: [(char, char); 5] = [('三', '一'), ('三', '二'), ('四', '一'), ('四', '三'), ('五', '一')];
        let written = self.at.checked_sub(1).map(|before| self.chars[before]).zip(self.peek(1));
        let one_digit = denominator < Decimal::TEN && written.is_some_and(|written| PARTS.contains(&written));
        let counts = self.peek(2).is_some_and(|c| {
            chinese_or_arabic_digit(c)
                || power(c).is_some()
                || matches!(c, '秒' | '厘' | '釐' | '次' | '个' | '個' | '下')
        });
        let numerator = Decimal::from(digit(self.peek(1)?)?);
        if one_digit && !counts { Some((numerator.checked_div(denominator)?, self.at + 2)) } else { None }
    }

    /// 分之 and a numerator after `denominator`: the quotient and its end.
    pub(super) fn fraction(&self, denominator: Decimal) -> Option<(Decimal, usize)> {
        if self.peek(0)? != '分' || denominator.is_zero() {
            return None;
        }
        if self.peek(1)? != '之' {
            return self.part(denominator);
        }
        // Bounded: the numerator has no denominator of its own.
        let numerator = match self.peek(2)? {
            c if c.is_ascii_digit() => match arabic::read(self.chars, self.at + 2) {
                Reading::Numeral(numeral) => numeral,
                Reading::Skip(_) => return None,
            },
            c if starts(c) => {
                let mut reader = Reader::new(self.chars, self.at + 2);
                reader.run();
                let end = reader.at;
                if reader.overflow || reader.is_empty() {
                    return None;
                }
                let decimals = reader.decimals();
                let value = reader.total()? + decimals.map_or(Decimal::ZERO, |(value, _)| value);
                let end = decimals.map_or(end, |(_, end)| end);
                Numeral { value, max: None, end, form: Form::Chinese, more: false, fraction: false }
            }
            _ => return None,
        };
        Some((numerator.value.checked_div(denominator)?, numerator.end))
    }
}
