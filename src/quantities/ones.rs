//! When 一 counts and is no mere article: 各一次, 小学2所、一所初中, 发生一起事故.

use super::amount::{Measured, Reader};
use super::cues::Role;
use super::numeral;
use crate::analysis::Kind;
use crate::text::phrases::{contains_any, ends_with_any};
use crate::words::Tag;

impl Reader<'_> {
    /// Whether 一 counts and is no mere article: 各一次, 每季度一次, 任期一年, 一立方米.
    pub(super) fn is_strict_one(&self, start: usize, unit: &Measured) -> bool {
        // 每一位 is all of them, 前一段 some time ago.
        let every = self.previous(start) == Some('每') && unit.kind != Kind::Money;
        if every || unit.name == "段" && self.previous(start) == Some('前') {
            return false;
        }
        let strict = matches!(
            self.previous(start),
            Some(
                '各' | '每'
                    | '少'
                    | '于'
                    | '於'
                    | '仅'
                    | '僅'
                    | '只'
                    | '足'
                    | '过'
                    | '過'
                    | '到'
                    | '满'
                    | '滿'
                    | '前'
                    | '超'
                    | '期'
                    | '限'
            )
        );
        // 提前一年, but 比前一年 and 檢視前一年
        let before = self.previous(start) == Some('前') && unit.kind == Kind::Duration;
        if before && !matches!(self.chars[..start], [.., '提', _]) {
            return false;
        }
        match unit.kind {
            Kind::Count => {
                let clause = self.chars[start.saturating_sub(16)..start]
                    .iter()
                    .rev()
                    .take_while(|c| !matches!(c, ',' | '。' | ';' | '、'));
                strict
                    || self.is_listed_beside(start, unit)
                    || self.is_one_thing(start, unit)
                    || clause.into_iter().any(|c| *c == '每')
                    || self.cue_at(unit.end).is_some_and(|cue| matches!(cue.role, Role::AfterMin | Role::AfterMax))
            }
            Kind::Duration => {
                // 开发了一年多, 历时一年半; 一年多来 says since when.
                let longer = matches!(self.chars[unit.end..], ['多' | '余' | '餘' | '半' | '零', next, ..] if !matches!(next, '来' | '來' | '前' | '载' | '載'));
                strict
                    || longer
                    || self.cue_at(unit.end).is_some_and(|cue| matches!(cue.role, Role::AfterMin | Role::AfterMax))
            }
            _ => true,
        }
    }

    /// 小学2所、一所初中: whether the 一 at `start` stands in a list beside others that are counted by the same classifier.
    pub(super) fn is_listed_beside(&self, start: usize, unit: &Measured) -> bool {
        /// Characters of the longest item.
        const REACH: usize = 12;
        let [classifier] = self.chars[start + 1..unit.end] else { return false };
        if !"所家座处處间間名位辆輛台栋棟".contains(classifier) {
            return false;
        }
        let joins = |c: &char| matches!(c, '、' | '和' | '及');
        let counts = |pair: &[char]| {
            pair[1] == classifier && (pair[0].is_ascii_digit() || numeral::chinese_digit(pair[0]).is_some())
        };
        let near = &self.chars[start.saturating_sub(REACH)..start];
        let item = near.iter().rposition(|c| matches!(c, ',' | '。' | ';')).map_or(near, |at| &near[at + 1..]);
        let before = || item.iter().any(joins) && item.windows(2).any(counts);
        let behind = &self.chars[unit.end..self.chars.len().min(unit.end + REACH)];
        let next = behind.iter().position(|c| matches!(c, ',' | '。' | ';')).map_or(behind, |at| &behind[..at]);
        let behind = || next.iter().position(joins).is_some_and(|at| next[at..].windows(2).any(counts));
        before() || behind()
    }

    /// 建起烘干房一座, 购置旋耕机一台: whether the 一 at `start` counts the thing right before it, at the end of its clause.
    fn is_one_thing(&self, start: usize, unit: &Measured) -> bool {
        let [classifier] = self.chars[start + 1..unit.end] else { return false };
        if !"座处處栋棟幢台臺辆輛套间間所艘架名".contains(classifier)
            || !self.peek(unit.end).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '(' | ')' | '\n'))
        {
            return false;
        }
        let thing = start.checked_sub(1).and_then(|at| self.tokens.within(at..start).first());
        thing.is_some_and(|thing| {
            let noun = thing.word.is_none_or(|word| matches!(word.tag, Tag::Noun | Tag::VerbalNoun));
            noun && thing.end as usize == start
        })
    }

    /// 发生一起有限空间作业事件, 所有学校全部接受一次评估: whether the 一 at `start` counts what came about, or how often each has done so.
    pub(super) fn is_one_event(&self, start: usize, unit: &Measured) -> bool {
        /// Characters before it that tell of each.
        const REACH: usize = 10;
        #[rustfmt::skip]
        const BEFALLING: &[&str] =
            &["发生", "發生", "发生了", "發生了", "查处", "查處", "破获", "侦破", "接报", "处置", "通报", "引发"];
        const EACH: &[&str] = &["全部", "各校", "各村", "各镇", "各乡", "各单位", "逐一", "都要"];
        let often = match self.chars[start..unit.end] {
            ['一', '次' | '轮' | '輪' | '遍'] => true,
            ['一', '起' | '例' | '宗'] => false,
            _ => return false,
        };
        let before = &self.chars[start.saturating_sub(REACH)..start];
        self.peek(unit.end) != Some('性')
            && (ends_with_any(before, BEFALLING) || often && !before.contains(&',') && contains_any(before, EACH))
    }
}
