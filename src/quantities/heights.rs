//! Words of a change that say how high something is, or which end of a range is meant, and not how much more there is of it.

use crate::text::phrases::starts_with_any;

/// 楼高, 坝高: whether `said` ends with 高 behind what has a height.
pub(super) fn is_height(said: &[char]) -> bool {
    const HIGH: &str = "楼樓身坝壩塔墙牆堤层層株限净淨";
    matches!(said, [.., high, '高'] if HIGH.contains(*high))
}

/// the lower bound of 5.5 to 7.5%, at the lower to middle end of: whether what stands behind the comparative that ends at `end` says that it
/// is an end of a range.
pub(super) fn is_of_limit(chars: &[char], end: usize) -> bool {
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
        " bound", " end ", " end,", " limit", " half", " quartile", " tier", " band", " threshold", " range", " to middle ", " to upper ",
        " or upper ", " and upper ",
    ];
    matches!(chars[end - 1..], ['r', ' ', ..]) && starts_with_any(&chars[end..], ENDS)
}
