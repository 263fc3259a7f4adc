//! Numerals that are part of a name: quoted programmes, designations, set phrases.

use super::amount::{Measured, Reader};
use super::cues::Role;
use super::dates;
use super::lower::WordLists;
use super::numeral::{Form, Numeral};
use super::quoted::Enclosure;
use crate::analysis::Kind;
use crate::text::phrases::ends_with;
use crate::words::Tag;
use rust_decimal::Decimal;
use std::sync::OnceLock;

/// Words of English that a plain number behind them names and does not count.
const DESIGNATORS: &[&str] = &[
    "item",
    "items",
    "note",
    "notes",
    "page",
    "pages",
    "part",
    "parts",
    "section",
    "sections",
    "chapter",
    "article",
    "articles",
    "form",
    "rule",
    "no",
    "nos",
    "figure",
    "fig",
    "table",
    "exhibit",
    "phase",
    "level",
    "grade",
    "grades",
    "title",
    "tier",
    "step",
    "schedule",
    "appendix",
    "volume",
    "vol",
    "version",
    "room",
    "suite",
    "route",
    "highway",
    "number",
    "annex",
    "clause",
    "paragraph",
    "line",
    "lot",
    "unit",
    "flight",
    "series",
    "fortune",
    "topic",
    "asu",
    "asc",
    "ifrs",
    "ias",
    "iso",
    "act",
    "chapters",
    "question",
    "track",
    "gate",
    "scope",
    "resolution",
    "box",
    "goal",
    "objective",
    "priority",
    "recommendation",
    "appendices",
    "class",
];

/// Set phrases with a Chinese numeral and a classifier, by what follows the classifier.
const SET_PHRASES: &[&str] = &[
    "维护",
    "确立",
    "意识",
    "自信",
    "全面",
    "务必",
    "代表",
    "毫不动摇",
    "规定",
    "坚持",
    "统筹",
    "结合",
    "必须",
    "有利于",
    "不",
    "没有",
    "从严",
    "责任",
    "转变",
    "文明",
    "允许",
    "更好",
    "先行",
    "一律",
    "一百年",
    "大局",
    "合理",
    "好",
    "老",
    "关键",
    "伟大",
    "明确",
    "答案",
    "高地",
    "循环",
    "提升年",
    "革命",
    "口子",
];

/// Whether `word` is one of [`DESIGNATORS`].
fn designates(word: &[char]) -> bool {
    static WORDS: OnceLock<WordLists> = OnceLock::new();
    WORDS.get_or_init(|| WordLists::new(&[(DESIGNATORS, 1)])).of(word) != 0
}

impl Reader<'_> {
    /// Whether the numeral stands in a title, or in a quote too short to be speech.
    pub fn is_quoted_name(&self, start: usize, numeral: &Numeral) -> bool {
        match self.quoted.around(start) {
            Some((_, Enclosure::Title)) => true,
            Some((range, Enclosure::Quote)) => {
                let speech = range.len() > 16 && self.chars[range].iter().any(|c| matches!(c, ',' | '。' | ';' | '.'));
                !speech || !matches!(numeral.form, Form::Arabic | Form::Words)
            }
            None => false,
        }
    }

    /// Whether a word before the numeral makes it a designation: Item 7, Note 14, December 31.
    pub fn is_designated(&self, start: usize, numeral: &Numeral) -> bool {
        if numeral.form != Form::Arabic || self.previous(start) != Some(' ') || numeral.value.scale() > 0 {
            return false;
        }
        if dates::month_beside(self.chars, start, numeral.end) {
            return true;
        }
        let before = start - 1;
        let dot = usize::from(self.previous(before) == Some('.'));
        let stop = before - dot;
        let length = self.chars[..stop].iter().rev().take(14).take_while(|c| c.is_ascii_alphabetic()).count();
        designates(&self.chars[stop - length..stop]) && !matches!(self.peek(numeral.end), Some('%'))
    }

    /// 两个维护, 四个全面, 八项规定, 十八届三次会议: the classifier is followed by what makes it a slogan or a name.
    pub fn is_set_phrase(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        if unit.kind != Kind::Count {
            return false;
        }
        if matches!(&*unit.name, "个" | "項" | "项" | "個")
            && SET_PHRASES.iter().any(|phrase| self.starts_with(unit.end, phrase))
        {
            return true;
        }
        if unit.name == "次"
            && ["会议", "全会", "全体会议", "产业", "党代会", "代表大会", "常委会", "扩大会议", "學術"]
                .iter()
                .any(|phrase| self.starts_with(unit.end, phrase))
        {
            return self.previous(start) != Some('开') && self.previous(start) != Some('了');
        }
        // 三笔字, 四级联动: no noun can follow that the classifier would count.
        let one_word = self.tokens.within(start..unit.end).first().is_some_and(|token| {
            token.word.is_some_and(|word| !matches!(word.tag, Tag::Number | Tag::Time | Tag::Other))
                && token.range().len() > numeral.end - start
        });
        one_word
            || matches!(&*unit.name, "笔" | "道" | "门" | "线" | "面" | "本" | "轮" | "册" | "包" | "堂" | "部" | "孔")
                && !self.is_classifier_context(unit.end)
    }

    /// Whether a noun that the classifier counts follows, or the phrase ends.
    fn is_classifier_context(&self, end: usize) -> bool {
        let Some(token) = self.tokens.within(end..end + 1).first() else { return true };
        token.range().len() > 1 || !('\u{4e00}'..='\u{9fff}').contains(&self.chars[end])
    }

    /// Whether a bare number is stated as a value: 指数为102.3, 比值达0.85.
    pub fn is_stated_number(&self, start: usize, end: usize, numeral: &Numeral) -> bool {
        // From 1 to 3 are grades and days, and hardly counts.
        let few = numeral.value.is_integer() && numeral.value < Decimal::TEN;
        if !few && self.is_stated_in_english(start, end) {
            return true;
        }
        let closes = self.peek(end).is_none_or(|c| matches!(c, ',' | '。' | ';' | '\n' | '、' | ')' | ' '));
        if numeral.value.scale() == 0 || !closes {
            return false;
        }
        let at = self.cues.ending_at(start).map_or(start, |cue| cue.start);
        matches!(self.previous(at), Some('为' | '达' | '到' | '至' | '是' | '為' | '達'))
    }

    /// Whether what stands beside a number whose thousands are parted states it as a value: rose 3,900 to 227,500, up 25,000, a
    /// 15,000 increase, remained at 147,000. No year, and hardly a code, is written so.
    fn states_thousands(&self, start: usize, end: usize) -> bool {
        const BEFORE: &[&str] =
            &["was", "were", "is", "are", "at", "of", "to", "reached", "totaled", "totalled", "only"];
        const AFTER: &[&str] = &[
            "increase",
            "rise",
            "gain",
            "decrease",
            "decline",
            "drop",
            "reduction",
            "higher",
            "lower",
            "more",
            "fewer",
        ];
        let open = start - 1;
        let changes = self.cues.ending_at(open).is_some_and(|cue| matches!(cue.role, Role::Up | Role::Down));
        let before = |word: &&str| {
            ends_with(&self.chars[..open], word)
                && !self.previous(open - word.len()).is_some_and(|c| c.is_alphanumeric())
        };
        let after = |word: &&str| {
            self.starts_with(end + 1, word) && !self.peek(end + 1 + word.len()).is_some_and(|c| c.is_alphanumeric())
        };
        changes
            || BEFORE.iter().any(|word| open > word.len() && before(word))
            || self.peek(end) == Some(' ') && AFTER.iter().any(after)
    }

    /// 2.1 million are children, falls fell from 1,206 to 1,037, rose by 58,000: a number without a noun that a magnitude
    /// or a verb of change vouches for.
    fn is_stated_in_english(&self, start: usize, end: usize) -> bool {
        const REACH: usize = 60;
        const NEAR: usize = 24;
        let closes = self.peek(end).is_none_or(|c| matches!(c, ',' | '.' | ';' | '\n' | ')' | ' '));
        let goes_on = self.peek(end) == Some('.') && self.peek(end + 1).is_some_and(|c| c.is_ascii_alphanumeric());
        if !closes || goes_on || self.previous(start) != Some(' ') || start < 4 {
            return false;
        }
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let latin = before[before.len() - 3..].iter().all(|c| c.is_ascii_alphabetic() || *c == ' ');
        if !latin {
            return false;
        }
        if self.chars[end - 1].is_ascii_lowercase() && self.chars[start].is_ascii_digit() {
            return true;
        }
        if self.chars[start..end].iter().any(|c| matches!(c, ',' | ' ')) && self.states_thousands(start, end) {
            return true;
        }
        let changes = |reach: usize| {
            let from = start - before.len().min(reach);
            let sentence = self.chars[from..start].windows(2).rposition(|pair| matches!(pair, ['.' | ';', ' ']));
            let from = sentence.map_or(from, |stop| from + stop);
            self.cues.has_within(from, start, |role| matches!(role, Role::Up | Role::Down))
        };
        // rose from 12 to 31 August
        let until = end + 4;
        let digits = self.chars[until.min(self.chars.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
        let dated = dates::month_beside(self.chars, start, end)
            || self.starts_with(end, " to ") && digits > 0 && dates::month_beside(self.chars, until, until + digits);
        let from_to = || before.windows(6).rev().take(40).any(|six| six == [' ', 'f', 'r', 'o', 'm', ' ']);
        !dated
            && (before.ends_with(&['f', 'r', 'o', 'm', ' ']) && changes(REACH)
                || before.ends_with(&[' ', 'b', 'y', ' ']) && changes(NEAR)
                || before.ends_with(&[' ', 't', 'o', ' ']) && (changes(NEAR) || from_to() && changes(REACH)))
    }
}
