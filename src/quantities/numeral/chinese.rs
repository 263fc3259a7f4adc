//! Chinese and Japanese numerals, alone and mixed with Arabic digits.
//!
//! 三百五十万亿, 一万五千亿, 两千零五, 四百五 (450), 三点五, 壹贰叁, 廿, 3万4000, 一千多万, 三分之一, 两三.

mod parts;

use super::signs::{digit, is_magnitude, is_more, is_unit_of_thousand, power};
use super::{Form, Numeral, Reading, arabic, columns, scaled};
use rust_decimal::Decimal;

/// The state of reading one numeral.
struct Reader<'c> {
    chars: &'c [char],
    at: usize,
    /// Parts that a 万, 亿 or 兆 has closed, with its exponent, large to small.
    closed: [(Decimal, u32); 4],
    closed_count: usize,
    /// What stands below the next 万, without `pending`.
    section: Decimal,
    /// Exponent of the power read last in this section; `None` after 零 and at the start.
    last_power: Option<u32>,
    /// The power before the 零 that was read last.
    before_zero: Option<u32>,
    /// The coefficient not yet given a power.
    pending: Option<Decimal>,
    /// The upper coefficient of 两三.
    pending_max: Option<Decimal>,
    /// 两三 was read and widens the value by this much.
    spread: Decimal,
    more: bool,
    overflow: bool,
}

/// Reads a numeral that starts with a Chinese sign.
pub(super) fn read(chars: &[char], at: usize) -> Reading {
    if chars[at] == '半' {
        let half = |value: i64, scale, end| Numeral {
            value: Decimal::new(value, scale),
            max: None,
            end,
            form: Form::Chinese,
            more: false,
            fraction: false,
        };
        return Reading::Numeral(if chars.get(at + 1) == Some(&'百') {
            half(50, 0, at + 2)
        } else {
            half(5, 1, at + 1)
        });
    }
    if let Some(reading) = read_digits(chars, at) {
        return reading;
    }
    let mut reader = Reader::new(chars, at);
    reader.run();
    reader.finish(at, Form::Chinese)
}

/// Reads what may follow an Arabic numeral: 万, 千, 分之.
#[inline]
pub(super) fn read_tail(chars: &[char], numeral: Numeral) -> Reading {
    match chars.get(numeral.end) {
        Some(' ') => {}
        // No sign of a numeral.
        Some(..='\u{4dff}') | None => return Reading::Numeral(numeral),
        Some(_) => {}
    }
    match magnified(chars, numeral) {
        Some(numeral) => Reading::Numeral(numeral),
        None => read_signs(chars, numeral),
    }
}

/// `numeral` with a 万 or 亿 behind it, with which it ends; `None` for all else.
#[inline]
fn magnified(chars: &[char], numeral: Numeral) -> Option<Numeral> {
    let exponent = match chars.get(numeral.end)? {
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    };
    let end = numeral.end + 1;
    let goes_on = |c: char| {
        c == ' '
            || c.is_ascii_digit()
            || matches!(c, '点' | '點' | '分')
            || is_more(c)
            || digit(c).is_some()
            || power(c).is_some()
    };
    if numeral.value.is_zero() || chars.get(end).is_some_and(|&c| goes_on(c)) {
        return None;
    }
    Some(Numeral { value: scaled(numeral.value, exponent)?, end, ..numeral })
}

fn read_signs(chars: &[char], numeral: Numeral) -> Reading {
    let next = chars.get(numeral.end).copied();
    // 100 万 is set with a blank in many a report.
    let gap = usize::from(
        next == Some(' ') && chars.get(numeral.end + 1).is_some_and(|&c| is_magnitude(chars, numeral.end + 1, c)),
    );
    match chars.get(numeral.end + gap).copied() {
        Some(c) if power(c).is_some_and(|exponent| exponent > 1) || is_more(c) || c == '分' || c == '又' => {
            let mut reader = Reader::new(chars, numeral.end + gap);
            reader.pending = Some(numeral.value);
            reader.run();
            if reader.at == numeral.end + gap && !reader.overflow {
                let tail = reader.fraction(numeral.value);
                return Reading::Numeral(tail.map_or(numeral, |(value, end)| Numeral {
                    value,
                    end,
                    fraction: true,
                    ..numeral
                }));
            }
            reader.finish(numeral.end, Form::Arabic)
        }
        _ => Reading::Numeral(numeral),
    }
}

/// 二〇二〇: three or more digits without a power, or two with 〇 among them. 两三 is left to the reader.
fn read_digits(chars: &[char], at: usize) -> Option<Reading> {
    let count = chars[at..].iter().take_while(|&&c| digit(c).is_some()).count();
    if chars.get(at + count) == Some(&'・') || count == 2 && matches!(chars.get(at + count), Some('%' | '歳')) {
        return columns::read(chars, at, count);
    }
    if count < 2 || count == 2 && !matches!(chars[at + 1], '〇' | '零' | '○') {
        return None;
    }
    if chars.get(at + count).is_some_and(|&c| power(c).is_some() || c == '点') && count < 4 {
        return None;
    }
    if count > 12 {
        return Some(Reading::Skip(at + count));
    }
    let value =
        chars[at..at + count].iter().filter_map(|&c| digit(c)).fold(0i64, |value, digit| value * 10 + i64::from(digit));
    let value = Decimal::from(value);
    Some(Reading::Numeral(Numeral {
        value,
        max: None,
        end: at + count,
        form: Form::Digits,
        more: false,
        fraction: false,
    }))
}

impl<'c> Reader<'c> {
    fn new(chars: &'c [char], at: usize) -> Self {
        Reader {
            chars,
            at,
            closed: [(Decimal::ZERO, 0); 4],
            closed_count: 0,
            section: Decimal::ZERO,
            last_power: None,
            before_zero: None,
            pending: None,
            pending_max: None,
            spread: Decimal::ZERO,
            more: false,
            overflow: false,
        }
    }

    fn peek(&self, offset: usize) -> Option<char> {
        self.chars.get(self.at + offset).copied()
    }

    fn is_empty(&self) -> bool {
        self.closed_count == 0 && self.section.is_zero() && self.pending.is_none()
    }

    /// Takes signs as long as they make up a numeral.
    fn run(&mut self) {
        loop {
            let blanks = self.blanks();
            let Some(c) = self.peek(0) else { break };
            let at = self.at;
            let taken = if let Some(digit) = digit(c) {
                self.take_digit(digit)
            } else if let Some(exponent) = power(c) {
                self.take_power(c, exponent)
            } else if c.is_ascii_digit() {
                self.take_arabic()
            } else {
                match c {
                    '廿' | '卅' if self.pending.is_none() && self.last_power.is_none() => {
                        self.section += Decimal::from(if c == '廿' { 20 } else { 30 });
                        self.last_power = Some(1);
                        self.at += 1;
                        true
                    }
                    _ if is_more(c) => self.take_more(),
                    _ => false,
                }
            };
            if !taken || self.overflow {
                // Blanks that lead to no more signs are not part of the numeral.
                self.at = if self.at == at { at - blanks } else { self.at };
                break;
            }
        }
    }

    /// Goes over blanks inside a numeral (三百 五 十, 7 万): only where a power stands on one side of them.
    fn blanks(&mut self) -> usize {
        let blanks = self.chars[self.at..].iter().take(3).take_while(|c| **c == ' ').count();
        if blanks == 0 || blanks == 3 || self.is_empty() {
            return 0;
        }
        let after = self.peek(blanks).unwrap_or(' ');
        let large = is_magnitude(self.chars, self.at + blanks, after);
        let written = self.at.checked_sub(1).is_some_and(|before| power(self.chars[before]).is_some());
        let joins = large
            || written && after.is_ascii_digit() && self.is_magnified(self.at + blanks)
            || power(after).is_some() && self.pending.is_some()
            || written
                && digit(after).is_some()
                && self.chars.get(self.at + blanks + 1).is_some_and(|&c| power(c).is_some() || c == ' ');
        if !joins {
            return 0;
        }
        self.at += blanks;
        blanks
    }

    /// Whether digits with a magnitude behind them stand at `at`: 5 兆 6,913 億円, as a PDF sets it.
    fn is_magnified(&self, at: usize) -> bool {
        /// 9,999.
        const MOST: usize = 5;
        let digits = self.chars[at..].iter().take(MOST).take_while(|c| c.is_ascii_digit() || **c == ',').count();
        let behind = at + digits + usize::from(self.chars.get(at + digits) == Some(&' '));
        self.chars.get(behind).is_some_and(|&c| matches!(c, '万' | '萬' | '亿' | '億'))
    }

    fn take_digit(&mut self, digit: u32) -> bool {
        let value = Decimal::from(digit);
        match self.pending {
            // 两三, 七八百: neighbours say a range. 九十 cannot follow 九.
            Some(low) if self.pending_max.is_none() && value == low + Decimal::ONE && !low.is_zero() => {
                self.pending_max = Some(value);
            }
            Some(low) if self.pending_max.is_none() && low == Decimal::from(3) && digit == 5 => {
                self.pending_max = Some(value)
            }
            Some(_) => return false,
            None if digit == 0 => {
                if self.is_empty() && matches!(self.peek(1), Some('十' | '拾')) {
                    self.at += 1;
                    return true;
                }
                if self.is_empty() && self.peek(1) != Some('点') && self.peek(1) != Some('點') {
                    return false;
                }
                if self.is_empty() {
                    self.pending = Some(value);
                } else if !self
                    .peek(1)
                    .is_some_and(|c| chinese_or_arabic_digit(c) || is_more(c) || matches!(c, '十' | '拾'))
                {
                    return false;
                }
                self.before_zero = self.last_power.take();
            }
            None => self.pending = Some(value),
        }
        self.at += 1;
        true
    }

    fn take_arabic(&mut self) -> bool {
        if self.pending.is_some() || self.is_empty() {
            return false;
        }
        match arabic::read(self.chars, self.at) {
            // 3万4000: what follows a power is smaller than it.
            Reading::Numeral(numeral) if self.fits(numeral.value) => {
                self.pending = Some(numeral.value);
                self.last_power = None;
                self.at = numeral.end;
                true
            }
            _ => false,
        }
    }

    /// Whether `value` is smaller than the power before it, so that the two are one numeral.
    fn fits(&self, value: Decimal) -> bool {
        let exponent = self
            .last_power
            .or(self.before_zero)
            .or_else(|| self.closed_count.checked_sub(1).map(|last| self.closed[last].1));
        exponent.and_then(|exponent| scaled(Decimal::ONE, exponent)).is_some_and(|power| value < power)
    }

    fn take_power(&mut self, c: char, exponent: u32) -> bool {
        if exponent >= 4 {
            return self.close(c, exponent);
        }
        // 五千克, 3千瓦: the power belongs to the unit.
        if exponent == 3 && self.pending.is_some() && is_unit_of_thousand(self.chars, self.at + 1) {
            return false;
        }
        // In one section powers get smaller.
        if self.last_power.is_some_and(|last| last <= exponent) {
            return false;
        }
        let coefficient = match self.pending.take() {
            Some(coefficient) => coefficient,
            None if exponent == 1 || self.is_empty() => Decimal::ONE,
            None => return false,
        };
        match scaled(coefficient, exponent) {
            Some(value) => self.section += value,
            None => self.overflow = true,
        }
        if let Some(max) = self.pending_max.take() {
            self.spread = scaled(max - coefficient, exponent).unwrap_or_default();
        }
        self.last_power = Some(exponent);
        self.at += 1;
        true
    }

    /// 万, 亿, 兆: multiplies all that is smaller.
    fn close(&mut self, c: char, exponent: u32) -> bool {
        if self.is_empty() || !is_magnitude(self.chars, self.at, c) {
            return false;
        }
        let below = self.section + self.pending.unwrap_or_default();
        let mut sum = below;
        while self.closed_count > 0 && self.closed[self.closed_count - 1].1 < exponent {
            self.closed_count -= 1;
            match sum.checked_add(self.closed[self.closed_count].0) {
                Some(value) => sum = value,
                None => self.overflow = true,
            }
        }
        // 0万元
        let nought = self.pending.is_some() && self.closed_count == 0;
        if sum.is_zero() && !nought {
            // 四万万
            if self.closed_count == 0 || self.closed[self.closed_count - 1].1 != exponent || self.peek(0) != Some(c) {
                return false;
            }
            self.closed_count -= 1;
            sum = self.closed[self.closed_count].0;
        }
        if let (Some(max), Some(low)) = (self.pending_max.take(), self.pending) {
            self.spread += max - low;
        }
        match (scaled(sum, exponent), scaled(self.spread, exponent)) {
            (Some(value), Some(spread)) if self.closed_count < self.closed.len() => {
                self.closed[self.closed_count] = (value, exponent);
                self.closed_count += 1;
                self.spread = spread;
            }
            _ => self.overflow = true,
        }
        self.section = Decimal::ZERO;
        self.pending = None;
        self.last_power = Some(exponent);
        self.at += 1;
        true
    }

    /// 余, 多 and 几 inside: they must be followed by a magnitude, otherwise they belong to the unit's side.
    fn take_more(&mut self) -> bool {
        let follows = self.peek(1).is_some_and(|c| is_magnitude(self.chars, self.at + 1, c));
        if !follows || self.is_empty() {
            return false;
        }
        self.more = true;
        self.at += 1;
        true
    }

    fn total(&self) -> Option<Decimal> {
        let mut total = self.section;
        for (value, _) in &self.closed[..self.closed_count] {
            total = total.checked_add(*value)?;
        }
        total.checked_add(self.pending.unwrap_or_default())
    }

    /// The numeral read, with its decimals or its denominator.
    fn finish(mut self, start: usize, form: Form) -> Reading {
        if self.overflow {
            return Reading::Skip(run_end(self.chars, self.at.max(start + 1)));
        }
        if self.is_empty() {
            return Reading::Skip(start + 1);
        }
        // 四百五 is 450, 一万三 is 13000; not in 3万4.
        if let (Some(low), Some(last @ 2..)) = (self.pending, self.last_power) {
            let shift = last - 1;
            self.pending = scaled(low, shift);
            self.pending_max = self.pending_max.and_then(|max| scaled(max, shift));
        }
        let max_of_pending = self.pending_max.zip(self.pending).map(|(max, low)| max - low);
        let Some(mut value) = self.total() else { return Reading::Skip(self.at) };
        let mut end = self.at;
        if let Some((decimals, stop)) = self.decimals() {
            value += decimals;
            end = stop;
            if self.chars.get(end).is_some_and(|&c| matches!(c, '万' | '萬' | '亿' | '億')) {
                let mut tail = Reader::new(self.chars, end);
                tail.pending = Some(value);
                tail.run();
                return tail.finish(start, form);
            }
        }
        let mut fraction = false;
        if let Some((quotient, stop)) = self.fraction(value) {
            (value, end, fraction) = (quotient, stop, true);
        }
        let spread = self.spread + max_of_pending.unwrap_or_default();
        let max = if spread.is_zero() { None } else { value.checked_add(spread) };
        Reading::Numeral(Numeral { value, max, end, form, more: self.more, fraction })
    }
}

fn chinese_or_arabic_digit(c: char) -> bool {
    digit(c).is_some() || c.is_ascii_digit()
}

/// End of the signs of numerals from `at` on.
fn run_end(chars: &[char], at: usize) -> usize {
    at + chars[at..].iter().take_while(|&&c| chinese_or_arabic_digit(c) || power(c).is_some()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_magnitude_is_read_as_other_signs_are() {
        let numbers = ["3", "3.5", "0.05", "120", "5.0", "1,200", "0", "999999999999999999"];
        let tails = "万|亿|億|万元|亿年|萬人|万亿|万多|万3|万 元|万分之一|亿点五|亿,|廿|亿廿";
        for (number, tail) in numbers.iter().flat_map(|number| tails.split('|').map(move |tail| (number, tail))) {
            let chars: Vec<char> = number.chars().chain(tail.chars()).collect();
            let Reading::Numeral(numeral) = arabic::read(&chars, 0) else { panic!() };
            if let Some(magnified) = magnified(&chars, numeral) {
                let Reading::Numeral(read) = read_signs(&chars, numeral) else { panic!() };
                assert_eq!((read, read.value.scale()), (magnified, magnified.value.scale()), "{number}{tail}");
            }
        }
    }
}
