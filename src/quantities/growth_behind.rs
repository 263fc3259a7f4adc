//! Growth that Chinese names behind its amount: 实现了13%的增长, 取得20%以上的降幅, 10倍的性能提升.

use super::amount::Amount;
use crate::analysis::{Change, Kind};
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, starts_with_any};

/// Nouns of a rise and of a fall, behind 的.
const RISES: &[&str] = &["增长", "增幅", "涨幅", "升幅", "提升", "上升", "上涨", "上漲", "增長", "漲幅"];
const FALLS: &[&str] = &["下降", "降幅", "跌幅", "下滑", "下跌", "回落", "减少", "缩减", "縮減", "減少", "跌幅"];

/// Verbs between what grew, or since when, and the amount.
const VERBS: &[&str] = &[
    "实现了",
    "实现",
    "取得了",
    "取得",
    "录得",
    "保持了",
    "保持",
    "出现了",
    "出現了",
    "出现",
    "出現",
    "有",
    "實現了",
    "實現",
    "錄得",
];

/// The change that closes the clause behind an amount which ends at `end`; 8%的增长目标 is no growth.
pub(super) fn in_chinese(chars: &[char], end: usize) -> Option<Change> {
    if chars.get(end) != Some(&'的') {
        return None;
    }
    let noun = &chars[end + 1..];
    let closes = noun.get(2).is_none_or(|c| !c.is_alphanumeric());
    match (closes, starts_with_any(noun, RISES), starts_with_any(noun, FALLS)) {
        (true, true, _) => Some(Change::Increase),
        (true, _, true) => Some(Change::Decrease),
        _ => None,
    }
}

/// What a noun of growth begins with that says what it is held against.
const COMPARED: &[&str] = &["同比", "环比", "環比", "年均", "整体", "整體", "平均", "年度", "净", "淨", "正"];

/// The noun behind a share and 的 that names growth and what grew, and which way that went: 性能 of 10倍的性能提升, nothing of 12%的同比增长.
pub(super) fn named(chars: &[char], amount: &Amount) -> Option<(Chars, Change)> {
    const LONGEST: usize = 10;
    /// Characters of the words of growth.
    const GROWTH: usize = 2;
    if chars.get(amount.range.end) != Some(&'的') || !matches!(amount.kind, Kind::Percent | Kind::Ratio) {
        return None;
    }
    let start = amount.range.end + 1;
    let length = chars[start..].iter().take(LONGEST).take_while(|c| ('\u{4e00}'..='\u{9fff}').contains(*c)).count();
    let noun = &chars[start..start + length];
    let change = match (ends_with_any(noun, RISES), ends_with_any(noun, FALLS)) {
        (true, _) => Change::Increase,
        (_, true) => Change::Decrease,
        _ => return None,
    };
    let grown = &noun[..length - GROWTH];
    let compared = COMPARED.iter().find(|compared| starts_with_any(grown, &[compared]));
    let skipped = compared.map_or(0, |compared| compared.chars().count());
    Some((start + skipped..start + grown.len(), change))
}

/// 总规模较去年同期实现了13%的增长: where the words begin, at the end of `said` before such an amount, that tell since when, and their verb.
pub(super) fn comparison(said: &[char]) -> Option<usize> {
    /// Characters of the longest time, with the word that compares.
    const LONGEST: usize = 14;
    const OF_TIMES: &str = "0123456789〇零一二三四五六七八九十年月日上下去今前同本期季度末底初半个";
    if !matches!(said.last(), Some('了' | '现' | '得' | '持' | '有' | '現')) {
        return None;
    }
    let verb = VERBS.iter().find(|verb| crate::text::phrases::ends_with(said, verb))?;
    let said = &said[..said.len() - verb.chars().count()];
    let time = said.iter().rev().take(LONGEST).take_while(|&&c| OF_TIMES.contains(c)).count();
    match said[..said.len() - time] {
        [.., '相', '较' | '較' | '比', '于' | '於'] => Some(said.len() - time - 3),
        [.., '相', '较' | '較' | '比'] => Some(said.len() - time - 2),
        [.., '比' | '较' | '較'] if time > 0 => Some(said.len() - time - 1),
        _ => Some(said.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_closes_its_clause() {
        let of = |text: &str| in_chinese(&text.chars().collect::<Vec<_>>(), 3);
        assert_eq!(of("13%的增长。"), Some(Change::Increase));
        assert_eq!(of("20%的降幅"), Some(Change::Decrease));
        assert_eq!(of("13%的增长目标"), None);
        assert_eq!(of("13%的人"), None);
        assert_eq!(of("13%"), None);
    }

    #[test]
    fn the_time_that_growth_is_told_since() {
        let at = |text: &str| comparison(&text.chars().collect::<Vec<_>>());
        assert_eq!(at("总规模较去年同期实现了"), Some(3));
        assert_eq!(at("相较于去年同期实现了"), Some(0));
        assert_eq!(at("出口出现"), Some(2));
        assert_eq!(at("出口增长"), None);
    }
}
