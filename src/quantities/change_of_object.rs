//! Verbs whose object stands before by how much it changed: 降低成本12%, 缩短办理时间3天.

use super::amount::Amount;
use crate::analysis::{Bound, Kind};

/// Verbs whose object may stand before by how much it changed: 降低成本12%.
pub(super) fn takes_object(word: &[char]) -> bool {
    matches!(word, ['降', '低'] | ['缩' | '縮', '短'] | ['提', '高' | '升'] | ['压' | '壓', '缩'])
}

/// Whether `gap` names what changed by the `amount`: 缩短办理时间3天, but 提高覆盖率98%, 改造提升农田2万亩.
pub(super) fn is_object_of(gap: &[char], amount: &Amount, raised: bool) -> bool {
    const LONGEST: usize = 8;
    let measured = match amount.kind {
        Kind::Percent => amount.unit != "%" || !matches!(gap.last(), Some('率' | '比' | '度' | '重' | '面')),
        Kind::Duration | Kind::Money => true,
        Kind::Measure => !raised,
        _ => false,
    };
    measured
        && amount.bound == Bound::Exact
        && (2..=LONGEST).contains(&gap.len())
        && gap.iter().all(|c| {
            ('\u{4e00}'..='\u{9fff}').contains(c)
                && !matches!(
                    c,
                    '的' | '到'
                        | '至'
                        | '为'
                        | '為'
                        | '由'
                        | '从'
                        | '從'
                        | '占'
                        | '佔'
                        | '达'
                        | '達'
                        | '等'
                        | '和'
                        | '以'
                )
        })
}
