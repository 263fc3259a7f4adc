//! Notations that only a whole text is read as: 40k, 2e5, 2^5, 1 3/5, ⅔, 12,34,567.89, two and a half million.

use super::{Reading, read_at};
use rust_decimal::Decimal;
use std::str::FromStr;

/// Largest exponent of a power that is worked out.
const MAX_EXPONENT: i64 = 64;

/// Reads all of `text`, in lower case and without sign.
pub(super) fn read(text: &str) -> Option<Decimal> {
    let text = text.trim();
    decimal(text)
        .or_else(|| suffixed(text))
        .or_else(|| power(text))
        .or_else(|| fraction(text))
        .or_else(|| dozens(text))
        .or_else(|| words(text))
}

fn whole(text: &str) -> Option<Decimal> {
    let chars: Vec<char> = text.trim().chars().collect();
    match read_at(&chars, 0) {
        Reading::Numeral(numeral) if numeral.end == chars.len() => Some(numeral.value),
        _ => None,
    }
}

/// .5, 1 234 567.89, 12,34,567.89, 2e5.
fn decimal(text: &str) -> Option<Decimal> {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | 'e' | '-' | '+');
    if text.is_empty() || !text.chars().all(plain) || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let packed: String = text.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
    if packed.contains('e') {
        Decimal::from_scientific(&packed.replace("e+", "e")).ok()
    } else {
        Decimal::from_str(&packed).ok()
    }
}

/// 40k, 10 m, 1.2bn.
fn suffixed(text: &str) -> Option<Decimal> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let exponent = match text[digits.len()..].trim() {
        "k" => 3,
        "m" | "mm" | "mn" | "mil" | "mln" => 6,
        "g" | "b" | "bn" | "bln" => 9,
        "t" | "tn" | "tln" => 12,
        _ => return None,
    };
    super::scaled(decimal(digits.trim())?, exponent)
}

/// 2^5, 1.1^+23, 1.3x10^6.
fn power(text: &str) -> Option<Decimal> {
    if let Some((factor, power_of_ten)) = text.split_once('x') {
        return decimal(factor)?.checked_mul(power(power_of_ten)?);
    }
    let (base, exponent) = text.split_once('^')?;
    let base = decimal(base)?;
    // A doubled minus is a dash and a sign, as the peer reads it.
    let exponent = exponent.strip_prefix("--").unwrap_or(exponent);
    let exponent: i64 = exponent.trim_start_matches('+').parse().ok()?;
    if exponent.abs() > MAX_EXPONENT {
        return None;
    }
    let mut value = Decimal::ONE;
    for _ in 0..exponent.abs() {
        value = value.checked_mul(base)?;
    }
    if exponent < 0 { Decimal::ONE.checked_div(value) } else { Some(value) }
}

/// The value of a fraction that is one character.
pub(super) fn vulgar(c: char) -> Option<Decimal> {
    let (top, bottom): (i64, i64) = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        _ => return None,
    };
    Decimal::from(top).checked_div(Decimal::from(bottom))
}

/// 3/5, 1 3/5, ⅔, 2 ½.
fn fraction(text: &str) -> Option<Decimal> {
    let last = text.chars().last()?;
    if let Some(part) = vulgar(last) {
        let rest = text[..text.len() - last.len_utf8()].trim();
        return if rest.is_empty() { Some(part) } else { decimal(rest)?.checked_add(part) };
    }
    let (top, bottom) = text.split_once('/')?;
    let bottom = decimal(bottom)?;
    let (whole, top) = match top.trim().rsplit_once(' ') {
        Some((whole, top)) => (decimal(whole)?, decimal(top)?),
        None => (Decimal::ZERO, decimal(top)?),
    };
    whole.checked_add(top.checked_div(bottom)?)
}

/// 一打, 3 dozens, half a dozen.
fn dozens(text: &str) -> Option<Decimal> {
    let count = ["打", "dozens", "dozen", "dozs", "dzs"].iter().find_map(|word| text.strip_suffix(word))?;
    let count = match count.trim() {
        "" | "a" => Decimal::ONE,
        "half a" => Decimal::new(5, 1),
        count => whole(count).or_else(|| read(count))?,
    };
    count.checked_mul(Decimal::from(12))
}

/// English words with fractions, points and magnitudes behind.
fn words(text: &str) -> Option<Decimal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" - ", "-");
    let text = text.replace("nought", "zero").replace("naught", "zero");
    if !text.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    if let Some((left, right)) = text.split_once(" point ") {
        return whole(left)?.checked_add(behind_point(right)?);
    }
    if let Some(value) = whole(&text) {
        return Some(value);
    }
    for sign in [" over ", " out of ", " in "] {
        if let Some((top, bottom)) = text.split_once(sign) {
            return read(top)?.checked_div(read(bottom.trim_end_matches('s'))?);
        }
    }
    let fraction_word = matches!(text.as_str(), "half" | "quarter").then(|| simple(&text)).flatten();
    fraction_word
        .or_else(|| magnified(&text))
        .or_else(|| mixed(&text))
        .or_else(|| simple(&text))
        .or_else(|| figures(&text))
}

/// zero three, seventy-one: digits behind the point.
fn behind_point(text: &str) -> Option<Decimal> {
    let digits: String =
        text.split(' ').map(|word| whole(word).map(|digit| digit.to_string())).collect::<Option<_>>()?;
    Decimal::from_str(&format!("0.{digits}")).ok()
}

/// half million, five and a half million, two thirds of a million, one million and a half.
fn magnified(text: &str) -> Option<Decimal> {
    const MAGNITUDES: [(&str, u32); 6] =
        [("thousand", 3), ("lakh", 5), ("million", 6), ("crore", 7), ("billion", 9), ("trillion", 12)];
    for (word, exponent) in MAGNITUDES {
        if let Some(rest) = text.strip_suffix(word) {
            let rest = rest.trim().trim_end_matches(" of a").trim();
            // one billion and three quarters million
            if let Some((large, part)) = rest
                .split_once(" and ")
                .filter(|(large, _)| whole(large).is_some_and(|value| value >= Decimal::from(1000)))
            {
                return whole(large)?.checked_add(super::scaled(simple(part)?, exponent)?);
            }
            return super::scaled(mixed(rest).or_else(|| simple(rest))?, exponent);
        }
        if let Some((count, part)) = text.split_once(&format!("{word} and ")) {
            let part = simple(part).filter(|part| *part < Decimal::ONE)?;
            return super::scaled(read(count.trim())?.checked_add(part)?, exponent);
        }
    }
    None
}

/// two and a half: a whole and a fraction.
fn mixed(text: &str) -> Option<Decimal> {
    let (left, right) = text.rsplit_once(" and ")?;
    let part = simple(right).filter(|part| *part < Decimal::ONE)?;
    whole(left).or_else(|| whole(&left.replace(" and ", " ")))?.checked_add(part)
}

/// half, a quarter, two thirds, one-eighth, five.
fn simple(text: &str) -> Option<Decimal> {
    match text {
        "half" | "a half" | "one half" => return Some(Decimal::new(5, 1)),
        "quarter" | "a quarter" | "one quarter" => return Some(Decimal::new(25, 2)),
        _ => {}
    }
    ratio(text).or_else(|| whole(text))
}

/// Numerator and denominator in words: the last word, or the last two with a hyphen, is an ordinal.
fn ratio(text: &str) -> Option<Decimal> {
    let at = text.rfind([' ', '-'])?;
    let (top, bottom) = (&text[..at], &text[at + 1..]);
    if let Some(tens) = top.rfind(' ').filter(|_| text.as_bytes()[at] == b'-')
        && let Some(bottom) = ordinal(&text[tens + 1..])
    {
        return numerator(&text[..tens])?.checked_div(bottom);
    }
    numerator(top)?.checked_div(ordinal(bottom)?)
}

fn numerator(text: &str) -> Option<Decimal> {
    match text.strip_prefix("a ").unwrap_or(text) {
        "a" => Some(Decimal::ONE),
        "hundred" => Some(Decimal::ONE_HUNDRED),
        rest => whole(rest).or_else(|| whole(&format!("one {rest}"))),
    }
}

/// third(s), quarter(s), twenty-first, hundredth(s).
fn ordinal(word: &str) -> Option<Decimal> {
    let word = word.strip_suffix('s').filter(|word| !word.is_empty()).unwrap_or(word);
    const IRREGULAR: [(&str, i64); 9] = [
        ("half", 2),
        ("halve", 2),
        ("third", 3),
        ("quarter", 4),
        ("fifth", 5),
        ("eighth", 8),
        ("ninth", 9),
        ("twelfth", 12),
        ("first", 1),
    ];
    if let Some((tens, unit)) = word.split_once('-') {
        return whole(tens)?.checked_add(ordinal(unit)?);
    }
    if let Some((_, value)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == word) {
        return Some(Decimal::from(*value));
    }
    let stem = word.strip_suffix("th")?;
    let stem = stem.strip_suffix("ie").map(|stem| format!("{stem}y")).unwrap_or_else(|| stem.to_owned());
    whole(&stem).or_else(|| whole(&format!("one {stem}")))
}

/// 4 thousand 3 hundred and 21: figures and words together.
fn figures(text: &str) -> Option<Decimal> {
    let mut total = Decimal::ZERO;
    let mut group: Option<Decimal> = None;
    for word in text.split(' ').filter(|word| *word != "and") {
        if let Some(value) = decimal(word).or_else(|| whole(word)) {
            group = Some(group.unwrap_or_default().checked_add(value)?);
            continue;
        }
        let chars: Vec<char> = word.chars().collect();
        let (exponent, end) = super::magnitude_word(&chars, 0)?;
        if end != chars.len() {
            return None;
        }
        total = total.checked_add(super::scaled(group.take()?, exponent)?)?;
    }
    total.checked_add(group.unwrap_or_default())
}
