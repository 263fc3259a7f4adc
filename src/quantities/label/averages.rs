//! Averages told as what something comes to: 补助标准提高到人均89元, 拨款标准为生均1.2万元.

use super::{Labels, Last, MAX_LABEL, concat};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, ends_with_any};

/// What an average is taken over, before 均.
const OVER: &str = "人生户村亩件次镇县校班店单";

/// How often it is paid.
const TIMES: &[&str] = &["每月", "每年", "每天", "每次"];

/// What leads to it behind its subject, longest first.
const LEADING: &[&str] = &[
    "分别达到",
    "分别提高到",
    "提高到",
    "增加到",
    "提升到",
    "上升到",
    "增长到",
    "提高至",
    "增加至",
    "下降到",
    "达到",
    "达",
    "为",
    "由",
    "从",
    "是",
];

impl Labels<'_> {
    /// 人均补助标准 of 补助标准提高到人均89元; 每年4428元 behind 人均每月577元、 is of the same.
    pub(super) fn of_average(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let before = self.document.chars.get(scope.clause..amount.range.start)?;
        // Most amounts have neither before them.
        let average = match before {
            [head @ .., _, '年' | '月' | '天' | '次'] if ends_with_any(before, TIMES) => head,
            [.., '均'] => before,
            _ => return None,
        };
        if let [.., '、'] = average {
            let same = last.filter(|last| last.amount.unit == amount.unit && last.label.contains('均'));
            return same.map(|last| last.label.to_owned());
        }
        let [head @ .., over, '均'] = average else { return None };
        let lead = LEADING.iter().find(|lead| ends_with(head, lead)).filter(|_| OVER.contains(*over))?;
        let end = scope.clause + head.len() - lead.chars().count();
        let subject = self.phrase(scope.clause, end).filter(|subject| subject.len() + 2 <= MAX_LABEL)?;
        Some(concat(&self.text(scope.clause + head.len()..scope.clause + average.len()), &self.text(subject)))
    }

    /// 每千人口注册护士: what stands beside 每千人口拥有执业医师3.2名、 is of as many.
    pub(super) fn of_so_many(&self, text: &str, amount: &Amount, between: &[char], last: Last) -> Option<String> {
        const MANY: &[&str] = &["人口", "老人", "名老人", "居民", "常住人口", "户籍人口", "学生", "儿童"];
        let rest = last.label.strip_prefix('每')?;
        let beside = match between {
            ['、'] => true,
            [','] => last.amount.unit == amount.unit,
            _ => false,
        };
        let many = rest.chars().next().filter(|c| beside && matches!(c, '百' | '千' | '万' | '十'))?;
        let behind = &rest[many.len_utf8()..];
        let of = MANY.iter().filter(|of| behind.starts_with(**of)).max_by_key(|of| of.len())?;
        let whole = last.label.len() - behind.len() + of.len();
        Some(concat(&last.label[..whole], text)).filter(|label| label.chars().count() <= MAX_LABEL)
    }
}
