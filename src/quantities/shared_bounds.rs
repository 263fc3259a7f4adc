//! Bounds that are said once of two amounts: 达95%、85%以上, 分别超过2%、5%.

use super::amount::Amount;
use crate::analysis::Bound;
use crate::text::phrases::{contains_any, ends_with_any};

/// Bounds behind a unit.
const BEHIND: &[&str] = &["以上", "左右", "以下", "以内", "以內"];

/// Gives each amount the bound that its neighbour has for both.
pub(super) fn share(chars: &[char], amounts: &mut [Amount]) {
    for last in (1..amounts.len()).rev() {
        let (left, right) = amounts.split_at_mut(last);
        let (left, right) = (&mut left[last - 1], &right[0]);
        if right.bound != Bound::Exact && is_behind(chars, left, right) {
            left.bound = right.bound;
        }
    }
    for next in 1..amounts.len() {
        let (left, right) = amounts.split_at_mut(next);
        let (left, right) = (&left[next - 1], &mut right[0]);
        if left.bound != Bound::Exact && is_before(chars, left, right) {
            right.bound = left.bound;
        }
    }
}

/// What stands between two amounts of a list in the same unit, of which the one at `exact` has no bound.
fn joint<'c>(chars: &'c [char], left: &Amount, right: &Amount, exact: Bound) -> Option<&'c [char]> {
    let between = chars.get(left.range.end..right.range.start).filter(|between| (1..=2).contains(&between.len()))?;
    let joined = matches!(between, ['、' | '和' | '及' | '与' | '與' | '或'] | ['以', '及']);
    (joined && exact == Bound::Exact && left.unit == right.unit).then_some(between)
}

/// 达95%、85%以上, 分别增长5%、6.5%左右: whether the bound behind `right` is that of `left` too.
fn is_behind(chars: &[char], left: &Amount, right: &Amount) -> bool {
    joint(chars, left, right, left.bound).is_some_and(|between| {
        let written = &chars[right.range.clone()];
        let listed = between == ['、'] && right.bound == Bound::Min && written.ends_with(&['以', '上']);
        listed || ends_with_any(written, BEHIND) && are_respective(chars, left)
    })
}

/// 分别超过2%、5%: whether the bound before `left` is that of `right` too.
fn is_before(chars: &[char], left: &Amount, right: &Amount) -> bool {
    let written = &chars[left.range.clone()];
    let leads = || !(written[0].is_ascii_digit() || matches!(written[0], '近') || ends_with_any(written, BEHIND));
    joint(chars, left, right, right.bound).is_some() && leads() && are_respective(chars, left)
}

/// Whether 分别 stands before `first`: 分别增长, 分别控制在.
fn are_respective(chars: &[char], first: &Amount) -> bool {
    const REACH: usize = 10;
    let before = &chars[first.range.start.saturating_sub(REACH)..first.range.start];
    let clause = &before[before.iter().rposition(|c| matches!(c, ',' | '。' | ';')).map_or(0, |at| at + 1)..];
    contains_any(clause, &["分别", "分別"])
}
