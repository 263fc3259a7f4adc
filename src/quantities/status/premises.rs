//! Amounts that are so, or are only supposed, in a plan or rule: what a change starts from, conditions, definitions, whom it is for.

use super::{Judge, english, sizes};
use crate::analysis::Bound;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::marks::Mark;
use crate::text::phrases::{ends_with, ends_with_any, starts_with_any};

/// What is done with those that a condition is true of: 水分超过12.5%的按规定扣量, 两次以上的追究责任.
#[rustfmt::skip]
const CONSEQUENCES: &[&str] = &[
    "必须", "必須", "应当", "應當", "应由", "應由", "应按", "應按", "应及", "應及", "须", "須", "一律", "不得", "按", "予以", "给予", "給予", "追究", "责令", "責令",
    "实行", "實行", "纳入", "納入", "取消", "方可", "视为", "視為", "不予", "优先", "優先", "由县", "由市", "由省", "由区", "由所",
    "扣减", "扣減", "扣除", "扣发", "扣發", "核减", "核減", "约谈", "約談", "通报", "通報",
];

/// Verbs of a change behind what it starts from: 由每平方米5元调整为6.5元.
#[rustfmt::skip]
const CHANGING: &[&str] = &[
    "调整", "提高", "提升", "增加", "增至", "下降", "上升", "上调", "下调", "降低", "降到", "降至", "降为", "降為", "压减", "壓減", "压缩", "壓縮", "减少", "减至", "減至", "缩短", "扩大", "扩至", "擴至",
    "延长", "升至", "升到", "調整", "減少", "上調", "下調", "擴大", "延長", "縮短",
];

/// Before 的, when it was so what a change starts from.
#[rustfmt::skip]
const BEFORE_CHANGE: &[&str] = &[
    "由今年的", "由去年的", "从今年的", "從今年的", "从去年的", "從去年的", "由现时的", "由現時的", "由目前的", "从目前的", "從目前的", "由年初的", "从年初的", "從年初的",
];

/// Whether `behind`, which follows a limit and 的, says what is done with those that are within it.
pub(in crate::quantities) fn has_consequence(behind: &[char]) -> bool {
    starts_with_any(behind, CONSEQUENCES)
}

impl Judge<'_> {
    /// A condition (满3年的,), what a change starts from (由18万台提升至), a definition (任期为三年), an age (60岁以上老人).
    pub(super) fn is_premise(&self, amount: &Amount, scope: Scope) -> bool {
        let chars = &self.document.chars;
        let before = &chars[scope.clause..amount.range.start];
        let after = &chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        let marked = self.marks.has_within(scope.sentence..amount.range.start);
        let has = |mark: Mark, from: usize| marked && self.marks.of(mark, from..amount.range.start).next().is_some();
        let terms = ["任期", "有效期", "任期为", "有效期为", "所称", "是指"];
        let may_define = matches!(before.last(), Some('期' | '为' | '為' | '称' | '稱' | '指'));
        let defined = !self.is_demanded_bound(amount)
            && (may_define && ends_with_any(before, &terms) || has(Mark::Means, scope.clause));
        // 尚未整改的46个问题
        let left = before.ends_with(&['的'])
            && before[before.len().saturating_sub(10)..].windows(2).any(|it| it == ['尚', '未'] || it == ['仍', '未']);
        let basis = left || after.starts_with(&['为', '基', '数']);
        let given = english::is_there_already(before, after) || sizes::is_in_brackets(amount, before, after);
        let supposed = has(Mark::If, scope.sentence) || has(Mark::Would, scope.clause);
        is_origin(before, after) || self.is_condition(amount, scope, after) || defined || basis || given || supposed
    }

    /// 满3年的, 深度超过5米的必须论证, 低于20%的9所敬老院, 80岁以上老人: whether the amount says which of them are meant.
    fn is_condition(&self, amount: &Amount, scope: Scope, after: &[char]) -> bool {
        let Some(first) = after.first().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(*c)) else { return false };
        if after.last() == Some(&'的') && self.document.chars.get(scope.clause_end) == Some(&',') {
            return true;
        }
        let bounded = matches!(amount.bound, Bound::Min | Bound::Max);
        if *first == '的' {
            // 对整改率低于90%的单位,一律约谈, but 对5万元以下的小额贷款
            const WHOM: &str = "单企部乡镇村户者校县区人员院店站司班组";
            const NOUN: usize = 6;
            let opens = || matches!(self.document.chars[scope.clause], '对' | '對' | '凡');
            let whom = || after[1..].iter().take(NOUN).any(|c| WHOM.contains(*c));
            if bounded && !self.is_demanded_bound(amount) && opens() && whom() {
                return true;
            }
            let counted = bounded && !self.is_demanded_bound(amount) && after.get(1).is_some_and(char::is_ascii_digit);
            return counted || has_consequence(&after[1..]);
        }
        (bounded || amount.rare.as_ref().is_some_and(|rare| rare.max.is_some()))
            && matches!(&*amount.unit, "岁" | "周岁" | "歲" | "週歲")
    }
}

/// 由18万台提升至: whether a change starts from the amount between `before` and `after`.
fn is_origin(before: &[char], after: &[char]) -> bool {
    /// Characters from 由 to the amount.
    const REACH: usize = 12;
    let origin = |near: &[char]| near.iter().any(|c| matches!(c, '由' | '从' | '從' | '自'));
    match before.last() {
        Some('由' | '从' | '從') => true,
        Some(' ') if ends_with(before, "from ") => true,
        Some('的') if ends_with_any(before, BEFORE_CHANGE) => true,
        _ if after.starts_with(&['か', 'ら']) => true,
        _ => origin(&before[before.len().saturating_sub(REACH)..]) && starts_with_any(after, CHANGING),
    }
}
