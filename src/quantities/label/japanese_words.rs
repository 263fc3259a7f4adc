//! Japanese words around a number that name nothing: eras, signs, what a figure is held against, reasons.

use crate::text::phrases::ends_with_any;

/// Characters of the marker, ① or (ア), that `words` begin with.
pub(super) fn marker_length(words: &[char]) -> usize {
    match words {
        ['①'..='⑳', ..] => 1,
        ['(', _, ')', ..] => 3,
        _ => 0,
    }
}

/// Whether a phrase is nothing but a year: 令和3年, 平成八年度, 4年.
pub(super) fn is_year(phrase: &[char]) -> bool {
    let phrase = phrase.strip_suffix(&['度']).unwrap_or(phrase);
    let Some(year) = phrase.strip_suffix(&['年']) else { return false };
    !year.is_empty() && year.len() - era_length(year) <= 4 && year[era_length(year)..].iter().all(|&c| is_of_year(c))
}

fn is_of_year(c: char) -> bool {
    c.is_ascii_digit() || c == '元' || c == '十' || crate::quantities::numeral::chinese_digit(c).is_some()
}

/// Characters of the era that `text` begins with.
fn era_length(text: &[char]) -> usize {
    if matches!(text, ['令' | '平', '和' | '成', ..] | ['昭', '和', ..]) { 2 } else { 0 }
}

/// Characters of the signs and of the year of an era that `text` begins with: ※令和4年度.
pub(super) fn opening_length(text: &[char]) -> usize {
    let signs = text
        .iter()
        .take(2)
        .take_while(|c| matches!(c, '※' | '○' | '◯' | '●' | '◎' | '▽' | '▼' | '■' | '□' | '◇' | '◆' | '・'))
        .count();
    let era = era_length(&text[signs..]);
    if era == 0 {
        return signs;
    }
    let year = text[signs + era..].iter().take(3).take_while(|&&c| is_of_year(c)).count();
    let end = signs + era + year;
    match &text[end..] {
        // Nothing but the year.
        ['年', '度'] => signs,
        ['年', '度', 'の', _, ..] if year > 0 => end + 3,
        ['年', '度', _, ..] | ['年', 'の', _, ..] if year > 0 => end + 2,
        ['年', _, ..] if year > 0 => end + 1,
        _ => signs,
    }
}

/// Whether `phrase` ends with what a figure is held against, or with when it was taken: 前年同期比, 前年度末に比べ, 年度末現在.
pub(super) fn is_held_against(phrase: &[char]) -> bool {
    const ENDS: &[&str] =
        &["に比べ", "に比べて", "と比べ", "同期比", "前年比", "前年度比", "前期比", "年度比", "現在", "同"];
    const LONGEST: usize = 14;
    phrase.len() <= LONGEST && ends_with_any(phrase, ENDS)
}

/// Whether `clause` ends with a reason: 計上により.
pub(super) fn is_reason(clause: &[char]) -> bool {
    ends_with_any(
        clause,
        &["により", "によって", "ため", "ことから", "結果", "などから", "を受け", "を受けて", "影響で"],
    )
}

/// Whether a phrase is nothing but the period that a figure is compared with.
pub(super) fn is_period_compared(phrase: &[char]) -> bool {
    let plain = ["前年", "前年度", "前期", "前回", "前月", "昨年", "昨年度", "前連結会計年度", "前事業年度"];
    plain.iter().any(|period| period.chars().eq(phrase.iter().copied()))
        || ends_with_any(phrase, &["年度末", "前期末", "前年末", "前年同期", "前年度比", "前年比", "前期比", "前月比"])
}
