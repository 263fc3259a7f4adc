//! Amounts as engineers note them in Chinese reports: 5000 → 1000 fragments, 8 vs 1, 队列长度 ≤ 100, 3.5 append/s, 4999 fragment 累积, 8 vCPU, 2126 ms.

use super::amount::{Measured, Reader};
use super::dates;
use super::nouns;
use super::numeral::{self, Form, Numeral, Reading};
use super::read::After;
use crate::analysis::Kind;
use crate::text::phrases::{contains_any, is_any, starts_with_any};
use crate::text::{Language, is_han};
use std::ops::Range;

/// Signs of what is measured, none of which stands behind a year.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "ms", "us", "µs", "μs", "ns", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "Kbps", "Mbps", "Gbps", "kg", "km", "mm", "cm", "nm", "Hz", "kHz", "MHz",
    "GHz", "kW", "kWh", "MWh", "GWh", "mAh", "rpm", "fps", "QPS", "TPS", "RPS", "IOPS", "qps", "tps", "px", "ppm", "tokens",
];

/// What machines have so many of, whose names are no words.
const PARTS: &[&str] = &["vCPU", "vCPUs", "GPU", "GPUs", "CPU", "CPUs", "TPU", "TPUs"];

/// What so many are done in or for, behind a stroke.
const PER: &[&str] =
    &["s", "sec", "min", "h", "hr", "hour", "day", "op", "req", "iter", "epoch", "step", "core", "node"];

/// What is numbered by the figure behind it: 阶段 2 review.
const NUMBERED: &str = "段骤驟表图圖务務案章节節本号號期版次周第条條题題点點级級";

/// What stands between two values of one measure.
const BETWEEN: &[&str] = &["→", "->", "vs ", "vs."];

impl Reader<'_> {
    /// 2126 ms, 1999 tokens/s: whether a sign of [`MEASURES`] or a rate stands behind the number that ends at `end`, which is no year then.
    pub(super) fn is_measured_and_no_year(&self, end: usize) -> bool {
        if self.peek(end) != Some(' ') || !self.peek(end + 1).is_some_and(char::is_alphabetic) {
            return false;
        }
        let open = end + 1;
        let stop = self.letters_end(open);
        is_any(&self.chars[open..stop], MEASURES) || self.rate_end(stop).is_some()
    }

    /// 3.5 append/s, 8 vCPU, 4999 fragment 累积: the unit behind the blank at `at` that no table has.
    pub(super) fn engineering_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        if self.peek(at) != Some(' ') || numeral.form != Form::Arabic {
            return None;
        }
        let open = at + 1;
        let stop = self.letters_end(open);
        let word = &self.chars[open..stop];
        let name = |end: usize| self.chars[open..end].iter().collect::<String>();
        if is_any(word, PARTS) && !self.is_behind_latin(start) {
            return Some(Measured::plain(name(stop), Kind::Count, stop));
        }
        if word.len() > 1
            && let Some(end) = self.rate_end(stop)
        {
            return Some(Measured::plain(name(end), Kind::Measure, end));
        }
        // 实验 2 baseline, 场景 3 retry: small ones number what stands before them.
        let counts = self.is_thing_in_chinese(stop, word)
            && numeral.value.is_integer()
            && numeral.value >= 10.into()
            && !self.is_behind_latin(start)
            && !self.is_listed_behind_latin(start)
            && !dates::is_year_like(self.chars, start, numeral);
        counts.then(|| Measured::plain(name(stop), Kind::Count, stop))
    }

    /// Whether an English word within Chinese names what is counted, its plural being left out: 4999 fragment 累积.
    fn is_thing_in_chinese(&self, stop: usize, word: &[char]) -> bool {
        let closes = match (self.peek(stop), self.peek(stop + 1)) {
            (None | Some('\n' | ',' | '。' | ';' | '、' | ')' | '|'), _) => true,
            (Some(' '), Some(c)) => is_han(c) || matches!(c, '|' | '→'),
            (Some(c), _) => is_han(c),
        };
        closes
            && self.document.language == Language::Chinese
            && (4..=12).contains(&word.len())
            && word.iter().all(char::is_ascii_lowercase)
            && nouns::lists_of(word) & nouns::STOP == 0
    }

    /// Python 3 node, 阶段 2 review, (1 frag): whether what stands before the number at `start` has it for its own.
    fn is_behind_latin(&self, start: usize) -> bool {
        let before = self.chars[..start].iter().rev().find(|c| !matches!(c, ' ' | '*'));
        before.is_none_or(|&c| {
            c.is_ascii_alphanumeric() || NUMBERED.contains(c) || matches!(c, '\n' | '(' | '.' | '-' | '#')
        })
    }

    /// 0 airplane, 1 automobile: whether the number at `start` follows a Latin word and a comma.
    fn is_listed_behind_latin(&self, start: usize) -> bool {
        let before = self.chars[..start].strip_suffix(&[' ']).unwrap_or(&self.chars[..start]);
        matches!(before, [.., letter, ','] if letter.is_ascii_alphabetic())
    }

    /// The end of what the rate of a word that ends at `at` is taken by: /s, /op.
    fn rate_end(&self, at: usize) -> Option<usize> {
        let open = at + usize::from(self.peek(at) == Some('/'));
        let stop = self.letters_end(open);
        let ends = open > at
            && is_any(&self.chars[open..stop], PER)
            && !self.peek(stop).is_some_and(|c| matches!(c, '/' | '0'..='9'));
        ends.then_some(stop)
    }

    fn letters_end(&self, open: usize) -> usize {
        const LONGEST: usize = 16;
        let letter = |c: &&char| c.is_ascii_alphabetic() || matches!(c, 'µ' | 'μ');
        let open = open.min(self.chars.len());
        open + self.chars[open..].iter().take(LONGEST).take_while(letter).count()
    }

    /// The unit of a bare number that ends at `end` and goes on to another, or comes from one: 5000 → 1000 fragments, QPS 从 1200 → 3400.
    pub(super) fn unit_of_pair(&self, start: usize, end: usize) -> Option<Measured> {
        if let Some(next) = self.other_value(end) {
            let Reading::Numeral(second) = numeral::read_at(self.chars, next) else { return None };
            return match self.after(next, second.end, &second) {
                // 2020 → 2021 年, 2 → 3 月: dates.
                After::Unit(unit)
                    if unit.kind != Kind::Money && !matches!(&*unit.name, "年" | "月" | "日" | "号" | "號") =>
                {
                    let month = matches!(self.peek(second.end), Some('月'))
                        || self.peek(self.after_blank(second.end)) == Some('月');
                    (!month).then_some(Measured { end, ..unit })
                }
                After::Unit(_) => None,
                After::Bare(_) => {
                    self.is_pair(start..end, next..second.end).then(|| Measured::plain("", Kind::Count, end))
                }
            };
        }
        let first = self.value_before(start)?;
        self.is_pair(first, start..end).then(|| Measured::plain("", Kind::Count, end))
    }

    /// Where the digits begin that an arrow or vs behind `end` leads to.
    fn other_value(&self, end: usize) -> Option<usize> {
        let sign = self.after_blank(end);
        if !matches!(self.peek(sign), Some('→' | '-' | 'v')) {
            return None;
        }
        let rest = &self.chars[sign..];
        let length = BETWEEN.iter().find(|between| starts_with_any(rest, &[**between]))?.chars().count();
        let at = sign + length;
        let at = at + self.chars[at..].iter().take(4).take_while(|c| matches!(c, ' ' | '~' | '*')).count();
        // 1-> and -5: a dash and a sign are no arrow.
        self.peek(at).filter(char::is_ascii_digit).map(|_| at)
    }

    /// The digits from which an arrow or vs before `start` comes.
    fn value_before(&self, start: usize) -> Option<Range<usize>> {
        const FEW: usize = 12;
        let before = &self.chars[..start];
        let blanks = before.iter().rev().take(3).take_while(|c| matches!(c, ' ' | '~')).count();
        let before = &before[..start - blanks];
        let before = match before {
            [rest @ .., '→'] | [rest @ .., '-', '>'] | [rest @ .., 'v', 's'] | [rest @ .., 'v', 's', '.'] => rest,
            _ => return None,
        };
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let digits = before.iter().rev().take(FEW).take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).count();
        (digits > 0).then(|| before.len() - digits..before.len())
    }

    /// Whether two bare numbers are values of something that is named before them in Chinese: 线程数(8 vs 1), QPS 从 1200 → 3400. No years,
    /// and no steps: 1 → 2:.
    fn is_pair(&self, first: Range<usize>, second: Range<usize>) -> bool {
        const REACH: usize = 12;
        let is_year = |range: &Range<usize>| {
            range.len() == 4 && matches!(self.chars[range.start..range.start + 2], ['1', '9'] | ['2', '0'])
        };
        let before = &self.chars[first.start.saturating_sub(REACH)..first.start];
        let line = &before[before.iter().rposition(|c| *c == '\n').map_or(0, |stop| stop + 1)..];
        let named = line.iter().any(|c| is_han(*c)) || line.contains(&':');
        let behind = line.iter().rev().find(|c| !matches!(c, ' ' | '*' | '('));
        let numbered = behind.is_none_or(|&c| NUMBERED.contains(c) || c == '-' || c.is_ascii_digit());
        let closes =
            self.peek(second.end).is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '.' | '-' | '/'));
        // 升级 Python 3.9 → 3.11
        let version = contains_any(line, &["升级", "升級", "版本", "比赛", "比賽"]);
        named && !numbered && closes && !version && !(is_year(&first) && is_year(&second))
    }

    /// 队列长度 ≤ 100, manifest version > 10000: whether a sign bounds the bare number from `start` to `end` behind what is named.
    pub(super) fn is_bounded_by_sign(&self, start: usize, end: usize, numeral: &Numeral) -> bool {
        let before = &self.chars[..start];
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let [before @ .., '≤' | '≥' | '<' | '>'] = before else { return false };
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        let name = before.iter().rev().take(12).take_while(|c| c.is_ascii_lowercase()).count();
        let large = numeral.value.is_integer() && numeral.value >= 10.into();
        let named = before.last().is_some_and(|c| is_han(*c))
            || name >= 3 && large && self.document.language == Language::Chinese;
        named && self.peek(end).is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '/' | '-' | '>'))
    }
}
