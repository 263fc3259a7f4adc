//! How an amount goes on with the difference before it: by 5.1%, or 900,000 cubic metres; latency by 33% and memory by 34%.

use super::amount::Amount;
use crate::text::phrases::{contains, ends_with, starts_with};

/// Whether two amounts are two values of one statement: 增长5.1%、7.3%, or 8.9%.
pub(super) fn is_joined(between: &[char]) -> bool {
    // 8.4% p.a. and 6.4%
    let between = if starts_with(between, " p.a. ") { &between[" p.a.".len()..] } else { between };
    if between.len() > 6 {
        return is_next_object(between);
    }
    let words = ["、", "和", "及", "以及", "与", "or", ",or", "and", ",and", "或", ",即"];
    let text = || between.iter().copied().filter(|c| !c.is_whitespace());
    words.iter().any(|word| text().eq(word.chars()))
}

/// by 5.1%, or 900,000 cubic metres; 下跌0.4%或329宗, 减少12%,即310宗: the same difference in another unit.
pub(super) fn is_said_again(between: &[char]) -> bool {
    matches!(between, [',', ' ', 'o', 'r', ' '] | ['或' | '即'] | [',', '或' | '即'])
}

/// latency by 33% and memory by 34%: the second object of one verb.
fn is_next_object(between: &[char]) -> bool {
    const LONGEST: usize = 40;
    between.len() <= LONGEST
        && starts_with(between, " and ")
        && ends_with(between, " by ")
        && !between.contains(&',')
        && !between.contains(&'.')
        && between.iter().filter(|c| **c == ' ').count() <= 6
}

/// rose 12%, and 71% of those …: a share of something else, and no second value of the statement.
pub(super) fn is_share_of_others(chars: &[char], amount: &Amount, last: &Amount) -> bool {
    let between = &chars[last.range.end.min(amount.range.start)..amount.range.start];
    starts_with(&chars[amount.range.end..], " of ") && contains(between, "and")
}
