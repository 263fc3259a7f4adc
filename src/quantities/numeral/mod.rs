//! Numerals: Arabic, Chinese, mixed and English ones as exact decimals.
//!
//! Everything here reads characters folded by [`crate::text::fold`]. A numeral too large for a [`Decimal`]
//! (96 bits) is not read at all; [`Reading::Skip`] says how far it reaches, so that no text is read twice.

mod arabic;
mod chinese;
mod columns;
mod english;
mod notation;
mod signs;
pub(super) use english::{magnitude as magnitude_word, words};

pub(super) use english::word_end;
use rust_decimal::Decimal;
pub use signs::{digit as chinese_digit, power as chinese_power};

/// What a numeral is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// 1,234.5, also with a Chinese magnitude behind: 3.5万.
    Arabic,
    /// 三百五十, 两千零五.
    Chinese,
    /// 二〇二〇: digits read one by one.
    Digits,
    /// three hundred and five.
    Words,
}

/// One numeral.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its value; the lower one of 两三 (2 to 3).
    pub value: Decimal,
    /// The upper value of 两三 and 七八百.
    pub max: Option<Decimal>,
    /// Character after the last.
    pub end: usize,
    /// How it is written.
    pub form: Form,
    /// Whether 余, 多 or 几 stands inside: 一千多万 is more than 10,000,000.
    pub more: bool,
    /// Whether a denominator was read: 三分之一, 1/3. 百分之 is the extractor's, since it is a unit.
    pub fraction: bool,
}

/// What stands at one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// A numeral.
    Numeral(Numeral),
    /// No numeral, and none starts before this character either.
    Skip(usize),
}

/// What a numeral can start with, but for Latin letters; some of it only with 分之 or 折 behind, which are the extractor's.
pub(super) const FIRST: &str =
    "0123456789万萬佰仟对對½⅓⅔¼¾零〇一壹壱二两兩贰貳弐俩倆三叁參叄参四肆五伍六陆陸七柒八捌九玖十拾百千廿卅半";

/// An Arabic `numeral` with the magnitude behind it: 12 300万.
pub(super) fn with_tail(chars: &[char], numeral: Numeral) -> Numeral {
    match chinese::read_tail(chars, numeral) {
        Reading::Numeral(whole) => whole,
        Reading::Skip(_) => numeral,
    }
}

/// Reads the numeral that starts at `at`, without a sign: the longest one that is well formed.
pub fn read_at(chars: &[char], at: usize) -> Reading {
    match chars.get(at) {
        Some('0'..='9') => match arabic::read(chars, at) {
            Reading::Numeral(numeral) => chinese::read_tail(chars, numeral),
            skip => skip,
        },
        Some(&c) if signs::starts(c) => chinese::read(chars, at),
        Some(&c) if notation::vulgar(c).is_some() => {
            let value = notation::vulgar(c).unwrap_or_default();
            Reading::Numeral(Numeral { value, max: None, end: at + 1, form: Form::Arabic, more: false, fraction: true })
        }
        Some(c) if c.is_ascii_alphabetic() => english::read(chars, at),
        _ => Reading::Skip(at + 1),
    }
}

/// Reads all of `text` as one numeral with an optional sign, blanks between Chinese signs allowed.
///
/// ```
/// use reportlens::quantities::numeral::read;
/// assert_eq!(read("一万五千亿").unwrap().to_string(), "1500000000000");
/// assert_eq!(read("-1,100.9").unwrap().to_string(), "-1100.9");
/// assert_eq!(read("minus three hundred and five").unwrap().to_string(), "-305");
/// assert_eq!(read("教育"), None);
/// ```
pub fn read(text: &str) -> Option<Decimal> {
    let chars: Vec<char> = text.trim().chars().map(crate::text::fold).collect();
    let lower: Vec<char> = chars.iter().map(char::to_ascii_lowercase).collect();
    for (sign, negative) in
        [("minus ", true), ("negative ", true), ("负", true), ("負", true), ("-", true), ("+", false)]
    {
        let sign: Vec<char> = sign.chars().collect();
        if let Some(rest) = lower.strip_prefix(sign.as_slice()) {
            let rest: Vec<char> = rest.iter().copied().skip_while(|c| *c == ' ').collect();
            return read_unsigned(&rest).map(|value| if negative { -value } else { value });
        }
    }
    read_unsigned(&lower)
}

fn read_unsigned(chars: &[char]) -> Option<Decimal> {
    let han = chars.iter().any(|c| ('\u{3000}'..='\u{9fff}').contains(c));
    let packed: Vec<char> = if han { chars.iter().copied().filter(|c| *c != ' ').collect() } else { chars.to_vec() };
    // In running text 零 alone is part of a word: 零距离.
    if matches!(packed[..], ['零' | '〇']) {
        return Some(Decimal::ZERO);
    }
    // 一百又三分之一, and the sign that some put before the numerator.
    if let Some(at) = packed.iter().position(|c| *c == '又') {
        return read_unsigned(&packed[..at])?.checked_add(read_unsigned(&packed[at + 1..])?);
    }
    if let Some(at) = packed.windows(2).position(|pair| pair == ['分', '之']) {
        let negative = packed.get(at + 2).is_some_and(|c| matches!(c, '负' | '負'));
        let top = read_unsigned(&packed[at + 2 + usize::from(negative)..])?;
        let quotient = top.checked_div(read_unsigned(&packed[..at])?)?;
        return Some(if negative { -quotient } else { quotient });
    }
    match read_at(&packed, 0) {
        Reading::Numeral(numeral) if numeral.end == packed.len() => Some(numeral.value),
        Reading::Numeral(numeral) if numeral.end + 1 == packed.len() && signs::is_more(packed[numeral.end]) => {
            Some(numeral.value)
        }
        _ => notation::read(&packed.iter().collect::<String>()),
    }
}

/// `value` times ten to the power of `exponent`, where that fits.
pub fn scaled(value: Decimal, exponent: u32) -> Option<Decimal> {
    let small = i64::try_from(value.mantissa()).ok().filter(|mantissa| *mantissa != 0);
    if let Some(mantissa) = small.and_then(|mantissa| mantissa.checked_mul(10i64.checked_pow(exponent)?)) {
        return Some(Decimal::new(mantissa, value.scale()));
    }
    value.checked_mul(Decimal::from_i128_with_scale(10i128.checked_pow(exponent)?, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_numeral_starts_with_anything_else() {
        for c in ('\0'..'\u{1_0000}').filter(|c| !c.is_ascii_alphabetic() && !FIRST.contains(*c)) {
            for rest in ["", "三", "百", "点五"] {
                let text: Vec<char> = std::iter::once(c).chain(rest.chars()).collect();
                // A circle is a bullet, and larger fractions are read where a whole text is one.
                let known = c == '○' || notation::vulgar(c).is_some();
                assert!(known || matches!(read_at(&text, 0), Reading::Skip(_)), "{c}");
            }
        }
    }
}
