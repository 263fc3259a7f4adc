//! Arabic numerals: 1,100.9, 1/3, 50k is the extractor's.

use super::{Form, Numeral, Reading};
use rust_decimal::Decimal;

/// Longest run of digits that is a numeral: what a [`Decimal`] holds for certain.
const MAX_DIGITS: usize = 27;

/// Reads digits with thousands separators and a decimal part.
#[inline]
pub(super) fn read(chars: &[char], at: usize) -> Reading {
    let numeral = short(chars, at).map_or_else(|| read_long(chars, at), Reading::Numeral);
    match numeral {
        Reading::Numeral(whole) if chars.get(whole.end).copied().is_some_and(may_open_part) => with_part(chars, whole),
        numeral => numeral,
    }
}

/// Whether the fraction of one character, or the blank before it, may be `c`.
#[inline]
fn may_open_part(c: char) -> bool {
    matches!(c, ' ' | '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{215e}')
}

/// With the fraction of one character that may stand behind a whole number: 4½, 52 ½.
#[inline(never)]
fn with_part(chars: &[char], whole: Numeral) -> Reading {
    let at = whole.end + usize::from(chars[whole.end] == ' ');
    let part = chars.get(at).and_then(|c| super::notation::vulgar(*c)).filter(|_| whole.value.is_integer());
    let value = part.and_then(|part| whole.value.checked_add(part));
    Reading::Numeral(value.map_or(whole, |value| Numeral { value, end: at + 1, ..whole }))
}

/// A few digits without separators, a few more behind one point: most numerals by far. `None` for all else.
#[inline]
fn short(chars: &[char], at: usize) -> Option<Numeral> {
    /// Most digits on either side of the point.
    const FEW: usize = 9;
    let (whole, first) = few_digits(chars.get(at..)?, 0, FEW);
    let mut end = at + first;
    let (mut mantissa, mut scale) = (whole, 0);
    if chars.get(end) == Some(&'.') {
        let (all, behind) = few_digits(&chars[end + 1..], whole, FEW);
        if behind > 0 {
            (mantissa, scale, end) = (all, behind, end + 1 + behind);
        }
    }
    let goes_on = match chars.get(end) {
        Some('0'..='9') => true,
        Some(' ') => matches!(chars.get(end + 1), Some('0'..='9' | '.')),
        Some(',' | '.') => is_digit(chars, end + 1),
        _ => false,
    };
    if first == 0 || goes_on {
        return None;
    }
    let value = Decimal::new(mantissa, scale as u32);
    Some(Numeral { value, max: None, end, form: Form::Arabic, more: false, fraction: false })
}

/// `value` with the digits that `chars` begin with behind it, and how many these are, `most` at most.
#[inline]
fn few_digits(chars: &[char], mut value: i64, most: usize) -> (i64, usize) {
    let mut count = 0;
    for &c in chars.iter().take(most) {
        let digit = (c as u32).wrapping_sub('0' as u32);
        if digit > 9 {
            break;
        }
        value = value * 10 + i64::from(digit);
        count += 1;
    }
    (value, count)
}

fn read_long(chars: &[char], at: usize) -> Reading {
    let mut end = digits_end(chars, at);
    if end - at <= 3 {
        while is_group(chars, end, ',') {
            end += 4;
        }
        if end - at <= 3 && chars.get(end) == Some(&' ') {
            end = spaced_groups_end(chars, at, end);
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
        if stop > end && is_group(chars, stop, ',') {
            end = stop + 4;
        }
    }
    let mut scale = 0;
    if let Some(point) = spaced_point(chars, at, end) {
        let stop = digits_end(chars, point);
        (scale, end) = (stop - point, stop);
    } else if chars.get(end) == Some(&'.') && is_digit(chars, end + 1) {
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

/// Where the decimals begin of a number behind a Chinese word whose point was set wide: 投资12 . 5亿元.
fn spaced_point(chars: &[char], at: usize, end: usize) -> Option<usize> {
    let rest = chars.get(end..)?.strip_prefix(&[' ', '.'])?;
    let blank = usize::from(rest.first() == Some(&' '));
    let before = chars[..at].iter().rev().find(|c| **c != ' ');
    let wide = before.is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) && rest.get(blank)?.is_ascii_digit();
    wide.then_some(end + 2 + blank)
}

/// The end of the groups of three digits, a blank before each, that go on with the digits in `at..end`: 約330 000個, as Hong Kong
/// writes them. `end` where these may be numbers of their own (columns, a number of an item): the digits stand right
/// behind a word, or a group begins with 0, and a word follows the last group.
fn spaced_groups_end(chars: &[char], at: usize, end: usize) -> usize {
    /// More are no number that anybody writes out.
    const MOST: usize = 4;
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut stop = end;
    let mut zero = false;
    while stop < end + 4 * MOST && is_group(chars, stop, ' ') {
        zero |= chars[stop + 1] == '0';
        stop += 4;
    }
    let before = at.checked_sub(1).map(|before| chars[before]);
    let behind_word = match before {
        Some(' ') => zero && at.checked_sub(2).is_some_and(|before| is_han(chars[before])),
        Some('第' | '表' | '圖' | '图' | '件') => zero,
        Some(c) => is_han(c) || matches!(c, ',' | '(' | '、'),
        None => false,
    };
    let decimals = if chars.get(stop) == Some(&'.') { digits_end(chars, stop + 1) - stop } else { 0 };
    let of = stop + if decimals > 1 { decimals } else { 0 };
    let of = of + usize::from(chars.get(of) == Some(&' '));
    let before_word =
        chars.get(of).is_some_and(|&c| is_han(c) && !matches!(c, '年' | '月' | '日') || matches!(c, '㎡' | '㎥'));
    let plain = chars[at] != '0' && !chars[at..end].contains(&',');
    if behind_word && before_word && plain { stop } else { end }
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

/// Whether `sign`, three digits and no further one stand at `at`.
fn is_group(chars: &[char], at: usize, sign: char) -> bool {
    chars.get(at) == Some(&sign) && (1..=3).all(|offset| is_digit(chars, at + offset)) && !is_digit(chars, at + 4)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numerals_are_read_as_long_ones_are() {
        let texts = [
            "0",
            "7",
            "95",
            "123456789",
            "1234567890",
            "3.5",
            "0.05",
            "12.",
            "12.x",
            "1.2.3",
            "1,234",
            "1,234.5",
            "12,3",
            "12.5,",
            "12.345678901",
            "123456789.123456789",
            "5.0万",
            "2020年",
            ".5",
            "x",
            "",
            "1,",
            "12.34.",
            "1.2,345",
        ];
        for text in texts {
            let chars: Vec<char> = text.chars().collect();
            if let Some(numeral) = short(&chars, 0) {
                assert_eq!(Reading::Numeral(numeral), read_long(&chars, 0), "{text}");
                assert_eq!(
                    Some(numeral.value.scale()),
                    value(&chars[..numeral.end], numeral.value.scale()).map(|value| value.scale())
                );
            }
        }
    }
}
