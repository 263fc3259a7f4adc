//! Arabic numerals: 1,100.9, 1/3, 50k is the extractor's.

use super::{Form, Numeral, Reading};
use rust_decimal::Decimal;

/// Longest run of digits that is a numeral: what a [`Decimal`] holds for certain.
const MAX_DIGITS: usize = 27;

/// Reads digits with thousands separators and a decimal part.
pub(super) fn read(chars: &[char], at: usize) -> Reading {
    let mut digits = 0usize;
    let mut mantissa = 0i128;
    let mut push = |c: char| {
        digits += 1;
        if digits <= MAX_DIGITS {
            mantissa = mantissa * 10 + i128::from(c as u32 - '0' as u32);
        }
    };
    let mut end = digits_end(chars, at);
    chars[at..end].iter().for_each(|&c| push(c));
    if end - at <= 3 {
        while is_group(chars, end) {
            chars[end + 1..end + 4].iter().for_each(|&c| push(c));
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
            chars[end..stop + 4].iter().filter(|c| c.is_ascii_digit()).for_each(|&c| push(c));
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
        chars[end + 1..stop].iter().for_each(|&c| push(c));
        scale = stop - end - 1;
        end = stop;
    }
    if digits > MAX_DIGITS {
        return Reading::Skip(end);
    }
    let value = Decimal::from_i128_with_scale(mantissa, scale as u32);
    Reading::Numeral(Numeral { value, max: None, end, form: Form::Arabic, more: false, fraction: false })
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
