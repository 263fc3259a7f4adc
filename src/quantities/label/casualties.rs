//! What befell people who are counted: 2人死亡, 5名作业人员受伤.

use super::Labels;
use super::bare::whole;
use super::endings::Endings;
use crate::analysis::Quantity;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::ends_with_any;

/// What may befall them, as it stands behind the number.
const BEFELL: &[&str] = &[
    "死亡",
    "遇难",
    "遇難",
    "受伤",
    "轻伤",
    "輕傷",
    "重伤",
    "重傷",
    "伤亡",
    "傷亡",
    "失踪",
    "失蹤",
    "被困",
    "被埋",
    "掩埋",
    "获救",
    "獲救",
    "生还",
    "生還",
    "脱险",
    "脫險",
    "溺亡",
    "中毒",
    "撤离",
    "撤離",
    "脱离危险",
    "脫離危險",
    "生命危险",
    "生命危險",
];

/// What their last characters can be.
const ENDS: &[char] = &['亡', '难', '伤', '踪', '困', '埋', '救', '还', '险', '毒', '离'];

/// What befell people in accidents that are counted before.
static SUFFERED: Endings = Endings::new(&["死亡", "受伤", "伤", "亡", "受傷"]);

impl Labels<'_> {
    /// 生产安全事故死亡 of 生产安全事故3起,死亡2人: `label` with the accidents that the sentence has counted.
    pub(super) fn of_accident(&self, label: &str, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 3;
        if !SUFFERED.has(label) || !matches!(&*self.amounts[index].unit, "人" | "名") {
            return None;
        }
        let before = (index.saturating_sub(AMOUNTS)..index).rev();
        let before = before.take_while(|&at| self.amounts[at].range.start >= scope.sentence);
        let counted = |&at: &usize| matches!(&*self.amounts[at].unit, "起" | "宗" | "次" | "件");
        let accident = &earlier[{ before }.find(counted)?].label;
        let named = ["事故", "火灾", "事件", "灾害", "火災", "災害"].iter().any(|kind| accident.ends_with(kind));
        let suffered = if label == "伤" { "受伤" } else { label };
        if named { whole(accident, suffered) } else { None }
    }

    /// What befell those whom `amount` counts, with who they are where that is said: 作业人员死亡.
    #[inline(never)]
    pub(super) fn befallen(&self, amount: &Amount) -> Option<String> {
        /// Characters of the longest such phrase.
        const LONGEST: usize = 12;
        /// Of the longest one that is a label.
        const SHORT: usize = 6;
        let chars = &self.document.chars;
        let goes_on = chars.get(amount.range.end).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        if !goes_on || !matches!(&*amount.unit, "人" | "名") {
            return None;
        }
        let ahead = &chars[amount.range.end..chars.len().min(amount.range.end + LONGEST + 1)];
        let said = ahead.iter().take_while(|c| ('\u{4e00}'..='\u{9fff}').contains(*c) && **c != '的').count();
        let befell = |length: &usize| {
            (2..=LONGEST).contains(length)
                && ENDS.contains(&ahead[length - 1])
                && ends_with_any(&ahead[..*length], BEFELL)
        };
        // 9人受伤被送往医院
        let at_once = Some(2).filter(|length| *length <= said && befell(length));
        let length = at_once.or(Some(said).filter(befell))?;
        // 4名遇难者 are told by their noun.
        let noun = matches!(ahead.get(length), Some('者' | '人' | '率'));
        // 因抢救无效于当晚死亡
        let start = if length > SHORT { amount.range.end + length - 2 } else { amount.range.end };
        (!noun).then(|| self.text(start..amount.range.end + length))
    }
}
