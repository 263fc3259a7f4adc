//! Numbers whose neighbours alone say that they measure: 样本量:875 on a line of its own, 65m+120m+65m.

use super::amount::Reader;
use super::numeral::Numeral;
use crate::text::phrases::{contains_any, ends_with, ends_with_any, starts_with};

impl Reader<'_> {
    /// 运输量指数达到178, 价格指数85, 指数突破250大关: whether the bare number is that of an index.
    pub(super) fn is_index(&self, start: usize, end: usize) -> bool {
        let closes = self.peek(end).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | ')' | '\n' | '大'));
        closes && self.is_of_index(start)
    }

    /// 综合指数3.64: whether an index stands before the bare number at `start`.
    pub(super) fn is_of_index(&self, start: usize) -> bool {
        const REACHING: &[&str] = &[
            "达到",
            "達到",
            "突破",
            "升至",
            "降至",
            "跌至",
            "增至",
            "回升至",
            "回落至",
            "升到",
            "降到",
            "为",
            "為",
            "达",
            "達",
            "是",
            "约为",
        ];
        let before = &self.chars[..start];
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let verb = REACHING.iter().filter(|verb| ends_with(before, verb)).map(|verb| verb.chars().count()).max();
        ends_with_any(&before[..before.len() - verb.unwrap_or(0)], &["指数", "指數"])
    }

    /// **样本量** :875: whether a label that ends in 数 or 量 stands from the start of the line to the number that ends it at `end`.
    // A function of its own, as it is asked of every bare number and few stand so.
    #[inline(never)]
    pub(super) fn is_count_behind_label(&self, start: usize, end: usize) -> bool {
        /// Characters of the longest line before its number.
        const REACH: usize = 24;
        const SHORTEST: usize = 3;
        /// What a page counts of itself, which its text does not tell.
        #[rustfmt::skip]
        const OF_PAGES: &[&str] = &["浏览", "点击", "阅读", "访问", "字数", "页数", "期数", "评论", "下载", "观看", "播放", "人气", "瀏覽", "點擊", "閱讀", "册数", "序数"];
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let blanks = before.iter().rev().take_while(|c| **c == ' ').count();
        let Some((':', label)) = before[..before.len() - blanks].split_last().map(|(sign, label)| (*sign, label))
        else {
            return false;
        };
        let label = &label[label.iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1)..];
        let label = &label[label.iter().take_while(|c| matches!(c, '-' | '*' | '•' | ' ')).count()..];
        let ends = label.iter().rev().take_while(|c| matches!(c, '*' | ' ')).count();
        let label = &label[..label.len() - ends];
        let ends_line = self.peek(end).is_none_or(|c| matches!(c, '\n' | '\r'));
        let han = || label.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        ends_line
            && label.len() >= SHORTEST
            && matches!(label.last(), Some('数' | '量' | '數'))
            && han()
            && !contains_any(label, OF_PAGES)
    }

    /// 65m+120m+65m: whether the number at `start`, behind a plus sign, is a length added to another in the same unit.
    pub(super) fn adds_length(&self, start: usize, numeral: &Numeral) -> bool {
        const UNITS: [&str; 4] = ["km", "cm", "mm", "m"];
        let before = &self.chars[..start.saturating_sub(1)];
        let digits = |unit: &str| {
            let length = unit.len();
            before.len() > length
                && starts_with(&before[before.len() - length..], unit)
                && before[before.len() - length - 1].is_ascii_digit()
                && self.starts_with(numeral.end, unit)
        };
        UNITS.iter().any(|unit| digits(unit))
    }
}
