//! Bounds in brackets that say how large what they stand behind is, and no aim.

use crate::analysis::Bound;
use crate::quantities::amount::Amount;
use crate::text::phrases::ends_with_any;

/// What such a bracket opens behind.
const SIZES: &[&str] = &["规模(", "規模(", "大型企业(", "大型企業(", "小企业(", "小企業("];

/// 一定規模（30人以上）企業: whether the bounded `amount`, alone in its bracket between `before` and `after`, says which ones.
pub(super) fn is_in_brackets(amount: &Amount, before: &[char], after: &[char]) -> bool {
    amount.bound != Bound::Exact && after.first() == Some(&')') && ends_with_any(before, SIZES)
}
