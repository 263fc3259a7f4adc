//! Arabic numerals: 1,100.9, 1/3, 50k is the extractor's.

use super::{Form, Numeral, Reading};
use rust_decimal::Decimal;

/// Longest run of digits that is a numeral: what a [`Decimal`] holds for certain.
const MAX_DIGITS: usize = 27;

/// Reads digits with thousands separators and a decimal part.
pub(super) fn read(chars: &[char], at: usize) -> Reading {
    let mut end = digits_end(chars, at);
    if end - at <= 3 {
        while is_group(chars, end) {
            end += 4;
        }
    }
    // 12,34,567: Indian grouping, of which the last group has three digits.
    if end - at <= 2 && chars.get(end) == Some(&',') {
        let mut stop = end;
        while chars.get(stop) == Some(&',')
            && is_digit(chars, stop + 1)
            && is_digit(chars, stop + 2)
            && chars.get(stop + 3) == Some(&',')
        {
            stop += 3;
        }
        if stop > end && is_group(chars, stop) {
            end = stop + 4;
        }
    }
    let mut scale = 0;
    if chars.get(end) == Some(&'.') && is_digit(chars, end + 1) {
        let stop = digits_end(chars, end + 1);
        // 1.2.3 is a marker or a version and no number.
        if chars.get(stop) == Some(&'.') && is_digit(chars, stop + 1) {
            return Reading::Skip(dotted_end(chars, stop));
        }
        scale = stop - end - 1;
        end = stop;
    }
    match value(&chars[at..end], scale as u32) {
        Some(value) => {
            Reading::Numeral(Numeral { value, max: None, end, form: Form::Arabic, more: false, fraction: false })
        }
        None => Reading::Skip(end),
    }
}

/// The digits among `chars`, of which `scale` stand behind the point. `None` where they are more than [`MAX_DIGITS`].
fn value(chars: &[char], scale: u32) -> Option<Decimal> {
    /// Most digits that fit into 64 bits with a sign.
    const SMALL: usize = 18;
    let digits = || chars.iter().filter_map(|c| c.to_digit(10));
    match chars.len() {
        // Most numerals by far; wasm has no wider numbers.
        ..=SMALL => Some(Decimal::new(digits().fold(0, |value, digit| value * 10 + i64::from(digit)), scale)),
        _ if digits().count() > MAX_DIGITS => None,
        _ => {
            let mantissa = digits().fold(0, |value, digit| value * 10 + i128::from(digit));
            Some(Decimal::from_i128_with_scale(mantissa, scale))
        }
    }
}

/// Whether `,ddd` and no further digit stands at `at`.
fn is_group(chars: &[char], at: usize) -> bool {
    chars.get(at) == Some(&',') && (1..=3).all(|offset| is_digit(chars, at + offset)) && !is_digit(chars, at + 4)
}

fn is_digit(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(char::is_ascii_digit)
}

/// End of the digits from `at` on.
pub(super) fn digits_end(chars: &[char], at: usize) -> usize {
    at + chars[at..].iter().take_while(|c| c.is_ascii_digit()).count()
}

fn dotted_end(chars: &[char], at: usize) -> usize {
    at + chars[at..].iter().take_while(|c| c.is_ascii_digit() || **c == '.').count()
}
