//! Numbers as a reader of either language says them.

use super::FigureLanguage;
use reportlens_analysis::{Bound, Kind};

/// Powers of a thousand, or ten thousand, that have a name, largest first.
const CHINESE: [(f64, &str); 3] = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")];
const ENGLISH: [(f64, &str); 3] = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")];

/// `value` short: `6.97亿`, `1.2 million`, `3200`; two decimals at most, more for what is under 1.
pub fn short(value: f64, language: FigureLanguage) -> String {
    let (number, name) = parts(value, language);
    number + name
}

/// From `value` to `upper`, a magnitude that both have said once: `2.5–3亿`.
pub fn short_range(value: f64, upper: f64, language: FigureLanguage) -> String {
    let (from, magnitude) = parts(value, language);
    let (to, upper_magnitude) = parts(upper, language);
    let magnitude = if magnitude == upper_magnitude { "" } else { magnitude };
    format!("{from}{magnitude}–{to}{upper_magnitude}")
}

/// The number and the name of its magnitude.
fn parts(value: f64, language: FigureLanguage) -> (String, &'static str) {
    let names = match language {
        FigureLanguage::Chinese => CHINESE,
        FigureLanguage::English => ENGLISH,
    };
    if value.abs() >= UNSPEAKABLE {
        return (format!("{value:.2e}"), "");
    }
    match names.into_iter().find(|(magnitude, _)| value.abs() >= *magnitude) {
        Some((magnitude, name)) => (decimal(value / magnitude), name),
        None => (decimal(value), ""),
    }
}

/// From here on no one has a name for it.
const UNSPEAKABLE: f64 = 1e18;

/// `value` with separators and without trailing zeros.
fn decimal(value: f64) -> String {
    let places = if value != 0.0 && value.abs() < 1.0 { 4 } else { 2 };
    let text = format!("{:.places$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value < 0.0 {
        out.push('−');
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 && whole.len() > 4 {
            out.push(',');
        }
        out.push(digit);
    }
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The sign of how sharp a value is: `≥`, `≤`, `≈` or nothing.
pub fn bound_sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::Min => "≥",
        Bound::Max => "≤",
        Bound::Approx => "≈",
    }
}

/// The name of `unit` in `language`: percentage points have one name in all texts, and are called so by Chinese readers only.
pub fn unit_name(unit: &str, language: FigureLanguage) -> &str {
    if language == FigureLanguage::English && unit == "个百分点" { "percentage points" } else { unit }
}

/// `value` with its unit as it is read out: `≥320 篇`, `84.38%`, `USD 4.2 billion`.
pub fn with_unit(value: &str, unit: &str, kind: Kind) -> String {
    match kind {
        _ if unit.is_empty() => value.to_owned(),
        Kind::Money if unit.is_ascii() => format!("{unit} {value}"),
        _ if unit.starts_with(|c: char| c.is_ascii_alphabetic())
            || value.ends_with(|c: char| c.is_ascii_alphabetic()) =>
        {
            format!("{value} {unit}")
        }
        _ => format!("{value}{unit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_by_language() {
        assert_eq!(short(697_000_000.0, FigureLanguage::Chinese), "6.97亿");
        assert_eq!(short(697_000_000.0, FigureLanguage::English), "697 million");
        assert_eq!(short(1.2e12, FigureLanguage::Chinese), "1.2万亿");
        assert_eq!(short(4.2e9, FigureLanguage::English), "4.2 billion");
        assert_eq!(short(3200.0, FigureLanguage::Chinese), "3200");
        assert_eq!(short(12_345.0, FigureLanguage::English), "12,345");
        assert_eq!(short(-0.1, FigureLanguage::Chinese), "−0.1");
        assert_eq!(short_range(2.5e8, 3e8, FigureLanguage::Chinese), "2.5–3亿");
        assert_eq!(short_range(5000.0, 1e4, FigureLanguage::Chinese), "5000–1万");
        assert_eq!(short(1e300, FigureLanguage::Chinese), "1.00e300");
        assert_eq!(short(0.0, FigureLanguage::Chinese), "0");
    }

    #[test]
    fn units_stand_where_they_are_said() {
        assert_eq!(with_unit("6.97亿", "元", Kind::Money), "6.97亿元");
        assert_eq!(with_unit("4.2 billion", "USD", Kind::Money), "USD 4.2 billion");
        assert_eq!(with_unit("120", "schools", Kind::Count), "120 schools");
        assert_eq!(with_unit("84.38", "%", Kind::Percent), "84.38%");
    }
}
