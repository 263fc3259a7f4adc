//! Measures of one activity side by side: 东部地区商品房销售面积20790万平方米;销售额22807亿元.

use super::earlier::MEASURES;
use super::{Labels, MAX_LABEL, concat};
use crate::analysis::Quantity;
use crate::text::Chars;
use crate::words::Dictionary;

/// What the second of such measures ends with.
const SUMS: &[char] = &['额', '額', '量', '数', '數', '入', '价', '價', '费', '費', '值'];

impl Labels<'_> {
    /// 东部地区商品房销售额: the measure that `phrase` is alone, of what an amount before the one at `index` was another measure of.
    pub(super) fn of_activity(&self, phrase: &Chars, index: usize, earlier: &[Quantity]) -> Option<String> {
        /// Characters of such a measure, whose first two name the activity.
        const LENGTH: std::ops::RangeInclusive<usize> = 3..=5;
        /// Characters behind the activity, of the measure before.
        const TAIL: std::ops::RangeInclusive<usize> = 1..=2;
        /// Bytes of the shortest owner.
        const SHORTEST: usize = 2 * '一'.len_utf8();
        /// Characters between the two.
        const REACH: usize = 16;
        let chars = &self.document.chars;
        let measure = &chars[phrase.clone()];
        if !LENGTH.contains(&measure.len()) || !SUMS.contains(measure.last()?) {
            return None;
        }
        let last = index.checked_sub(1)?;
        let gap = chars.get(self.amounts[last].range.end..phrase.start)?;
        let opens = matches!(gap.last(), Some(',' | ';' | '、'));
        if !opens || gap.len() > REACH || gap.iter().any(|c| matches!(c, '。' | '\n')) {
            return None;
        }
        let label = &*earlier[last].label;
        let activity: String = measure[..2].iter().collect();
        let at = label.rfind(&activity).filter(|&at| at >= SHORTEST && label.ends_with(MEASURES))?;
        let tail = label[at + activity.len()..].chars().count();
        let whole = label[..at].chars().count() + measure.len() <= MAX_LABEL;
        let known = || Dictionary::embedded().get(measure[..2].iter().copied()).is_some();
        (TAIL.contains(&tail) && whole && known()).then(|| concat(&label[..at], &self.text(phrase.clone())))
    }
}
