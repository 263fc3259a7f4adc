//! Numerals that are part of a name: quoted programmes, designations, set phrases.

use super::amount::{Measured, Reader};
use super::cues::{Cue, Role};
use super::dates;
use super::lower::WordLists;
use super::numeral::{self, Form, Numeral};
use super::quoted::Enclosure;
use crate::analysis::Kind;
use crate::text::phrases::{ends_with, ends_with_any, is_any};
use crate::words::Tag;
use rust_decimal::Decimal;
use std::sync::OnceLock;

/// Nouns right before a number with a point that say what it is a value of.
const VALUES: &[&str] = &[
    "指数",
    "指數",
    "系数",
    "係數",
    "因子",
    "比值",
    "容积率",
    "值",
    "强度",
    "強度",
    "收入比",
    "倍率",
    "密度",
    "绩点",
    "績點",
    "均分",
    "得分",
    "评分",
    "評分",
    "倍差",
    "ROI",
    "ROI ",
    "PMI",
    "PMI ",
    "PUE",
    "PUE ",
    "GPA ",
];

/// Nouns that end so are ratios.
const RATIOS: &[&str] = &[
    "容积率",
    "容積率",
    "比值",
    "收入比",
    "倍率",
    "生师比",
    "生師比",
    "师生比",
    "師生比",
    "床护比",
    "床護比",
    "医护比",
    "醫護比",
    "倍差",
];

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
    "scopes",
    "resolution",
    "box",
    "goal",
    "objective",
    "priority",
    "recommendation",
    "appendices",
    "class",
];

/// Words that do so with a capital before a small number: Year 5 pupils, Group 2, Stage 3.
const TITLES: &[&str] = &[
    "Year", "Years", "Week", "Day", "Stage", "Group", "Band", "Zone", "Category", "Type", "Ward", "District", "Area",
    "Cohort", "Arm", "Visit", "Round", "Wave", "Module", "Option", "Model", "Station", "Building", "Block", "Unit",
    "Period", "Region", "Site", "Team", "Key", "Core",
];

/// Those of them that say when in a row of a table, before how long: Past Year, 11 months.
const PERIODS: &[&str] = &["Year", "Week"];

/// Set phrases with a Chinese numeral and a classifier, by what follows the classifier.
const SET_PHRASES: &[&str] = &[
    "维护",
    "維護",
    "确立",
    "確立",
    "意识",
    "意識",
    "自信",
    "全面",
    "务必",
    "務必",
    "代表",
    "毫不动摇",
    "毫不動搖",
    "规定",
    "規定",
    "坚持",
    "堅持",
    "统筹",
    "統籌",
    "结合",
    "結合",
    "必须",
    "必須",
    "有利于",
    "有利於",
    "不",
    "没有",
    "沒有",
    "从严",
    "從嚴",
    "责任",
    "責任",
    "转变",
    "轉變",
    "文明",
    "允许",
    "允許",
    "更好",
    "先行",
    "一律",
    "一百年",
    "大局",
    "合理",
    "好",
    "老",
    "关键",
    "關鍵",
    "伟大",
    "偉大",
    "明确",
    "明確",
    "答案",
    "高地",
    "循环",
    "循環",
    "提升年",
    "革命",
    "口子",
    "制度改革",
];

/// Whether `word` is one of [`DESIGNATORS`].
fn designates(word: &[char]) -> bool {
    static WORDS: OnceLock<WordLists> = OnceLock::new();
    WORDS.get_or_init(|| WordLists::new(&[(DESIGNATORS, 1)])).of(word) != 0
}

/// Whether `quote` holds percentages and nothing else: “3% to 4%”, as a forecast is quoted, and not “5G”.
fn holds_percentages(quote: &[char]) -> bool {
    const WORDS: &[&str] = &["to", "and", "per", "cent", "percent", "about", "around"];
    let mut words = quote.split(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '%' | '-' | '–'));
    let closes = matches!(quote, [.., '%']) || ends_with_any(quote, &["cent"]);
    closes && words.all(|word| word.is_empty() || is_any(word, WORDS))
}

impl Reader<'_> {
    /// Whether the numeral stands in a title, or in a quote too short to be speech.
    pub fn is_quoted_name(&self, start: usize, numeral: &Numeral) -> bool {
        match self.quoted.around(start) {
            Some((_, Enclosure::Title)) => true,
            Some((range, Enclosure::Quote)) => {
                let quote = &self.chars[range.start + 1..range.end - 1];
                let speech = range.len() > 16 && quote.iter().any(|c| matches!(c, ',' | '。' | ';' | '.'));
                let figures = || self.previous(range.start) == Some(' ') && holds_percentages(quote);
                !speech && !figures() || !matches!(numeral.form, Form::Arabic | Form::Words)
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
        // who now number 265,000
        if self.chars[start..numeral.end].contains(&',') {
            return false;
        }
        let before = self.first_of_listed(start) - 1;
        let dot = usize::from(self.previous(before) == Some('.'));
        let stop = before - dot;
        let length = self.chars[..stop].iter().rev().take(14).take_while(|c| c.is_ascii_alphabetic()).count();
        let word = &self.chars[stop - length..stop];
        let titled = || numeral.value < Decimal::ONE_HUNDRED && is_any(word, TITLES);
        let period = || {
            matches!(word.last(), Some('r' | 'k' | 'h'))
                && is_any(word, PERIODS)
                && self.units.in_words(self.chars, numeral.end + 1).is_some_and(|(unit, _)| unit.kind == Kind::Duration)
        };
        (designates(word) || titled()) && !matches!(self.peek(numeral.end), Some('%')) && !period()
    }

    /// Where the first of the numbers stands that a word before them names together: Scope 1 and 2 emissions, Tables 3, 4 and 7.
    fn first_of_listed(&self, start: usize) -> usize {
        /// Digits of the longest such number, and how many are listed at most.
        const DIGITS: usize = 3;
        const MOST: usize = 4;
        const SIGNS: &[&str] = &[", and ", " and ", ", ", " & ", " or "];
        let mut first = start;
        for _ in 0..MOST {
            let before = &self.chars[..first];
            let Some(sign) = SIGNS.iter().find(|sign| ends_with(before, sign)) else { break };
            let stop = first - sign.len();
            let digits = self.chars[..stop].iter().rev().take(DIGITS + 1).take_while(|c| c.is_ascii_digit()).count();
            if !(1..=DIGITS).contains(&digits) || self.previous(stop - digits) != Some(' ') {
                break;
            }
            first = stop - digits;
        }
        first
    }

    /// 316L stainless steel, Ryzen 5800X: a grade and no litres, a model and not how often. 2L+ is a line of treatment.
    pub fn is_grade(&self, numeral: &Numeral) -> bool {
        let may_be = matches!(self.peek(numeral.end), Some('X' | 'L')) && numeral.form == Form::Arabic;
        if may_be && self.chars[numeral.end..].starts_with(&['L', '+']) {
            return true;
        }
        if !may_be || numeral.value < Decimal::ONE_HUNDRED {
            return false;
        }
        let open = numeral.end + 1;
        let ends = |at: usize| !self.peek(at).is_some_and(|c| c.is_alphanumeric());
        self.peek(numeral.end) == Some('X') && ends(open)
            || self.peek(numeral.end) == Some('L')
                && [" stainless", " steel", "\nstainless", "不锈钢", "不鏽鋼", "ステンレス"]
                    .iter()
                    .any(|word| self.starts_with(open, word))
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
            && [
                "会议",
                "全会",
                "全体会议",
                "产业",
                "党代会",
                "代表大会",
                "常委会",
                "扩大会议",
                "學術",
                "會議",
                "大會",
                "全會",
                "產業",
                "委員會",
            ]
            .iter()
            .any(|phrase| self.starts_with(unit.end, phrase))
        {
            return self.previous(start) != Some('开') && self.previous(start) != Some('了');
        }
        // 四届三次职工代表大会
        if unit.name == "次" && matches!(self.previous(start), Some('届' | '屆')) {
            return true;
        }
        // 两期, 四间, 八场 are words of the dictionary, and no names.
        let plain = matches!(self.chars[start..], ['两' | '兩', '期', ..])
            || matches!(&*unit.name, "间" | "剂" | "场" | "站" | "队" | "票" | "所" | "場" | "間" | "劑");
        // 三笔字, 四级联动: no noun can follow that the classifier would count.
        let one_word = !plain
            && self.tokens.within(start..unit.end).first().is_some_and(|token| {
                token.word.is_some_and(|word| !matches!(word.tag, Tag::Number | Tag::Time | Tag::Other))
                    && token.range().len() > numeral.end - start
            });
        one_word
            || matches!(&*unit.name, "笔" | "道" | "门" | "线" | "面" | "本" | "轮" | "册" | "包" | "堂" | "部" | "孔")
                && !self.is_classifier_context(unit.end)
    }

    /// 3组、5组, 7栋和9栋: groups and houses that are called by their numbers, as what is counted would be said of each.
    pub fn is_one_of_named(&self, start: usize, numeral: &Numeral) -> bool {
        let Some('组' | '班' | '栋' | '幢' | '队' | '社') = self.peek(numeral.end) else { return false };
        let unit_end = numeral.end + 1;
        let joins = |c: char| matches!(c, '、' | '和' | '至');
        let is_digit = |c: char| c.is_ascii_digit() || numeral::chinese_digit(c).is_some();
        let before = matches!(self.chars[..start], [.., number, of, join] if joins(join)
            && (is_digit(number) && of == self.chars[numeral.end] || of.is_ascii_digit()));
        let behind = || {
            let join = self.peek(unit_end).is_some_and(joins);
            let digits = self.chars[unit_end..].iter().skip(1).take(3).take_while(|c| is_digit(**c)).count();
            join && digits > 0 && self.peek(unit_end + 1 + digits) == self.peek(numeral.end)
        };
        before || behind()
    }

    /// Whether a noun that the classifier counts follows, or the phrase ends.
    fn is_classifier_context(&self, end: usize) -> bool {
        let Some(token) = self.tokens.within(end..end + 1).first() else { return true };
        token.range().len() > 1 || !('\u{4e00}'..='\u{9fff}').contains(&self.chars[end])
    }

    /// Whether a bare number is stated as a value: 指数为102.3, 比值达0.85, 影响因子8.7.
    pub fn is_stated_number(&self, start: usize, end: usize, numeral: &Numeral) -> bool {
        if self.is_listed_in_english(start, end) || self.is_told_by_participle(start, end) {
            return true;
        }
        // From 1 to 3 are grades and days, and hardly counts.
        let few = numeral.value.is_integer() && numeral.value < Decimal::TEN;
        if !few && (self.is_stated_in_english(start, end) || self.is_bounded_in_english(start, end)) {
            return true;
        }
        if self.opens_with_deed(start, end) || few && self.is_said_of_those(start, end) {
            return true;
        }
        if self.is_compared_in_brackets(start, end)
            || self.is_part_of_them(start, end)
            || self.is_counted_in_brackets(start, end)
        {
            return true;
        }
        // against a target of 2.5.
        const RATED: &[&str] = &[
            " target of ",
            " rate of ",
            " ratio of ",
            " score of ",
            " was ",
            " were ",
            " stood at ",
            " averaged ",
            " reached ",
            " compared with ",
            " compared to ",
        ];
        let stops = || self.peek(end) != Some('.') || self.peek(end + 1).is_none_or(char::is_whitespace);
        if numeral.value.scale() > 0
            && self.previous(start) == Some(' ')
            && stops()
            && ends_with_any(&self.chars[..start], RATED)
        {
            return true;
        }
        if numeral.value.scale() == 0 {
            return self.is_count_behind_label(start, end)
                || self.is_on_card(start, end)
                || !few && self.is_index(start, end);
        }
        // pH值由4.6上升到5.4
        let level = |cue: Option<Cue>| cue.is_some_and(|cue| cue.role == Role::Level);
        if matches!(self.previous(start), Some('由' | '从' | '從' | '的')) && level(self.cues.starting_at(end)) {
            return true;
        }
        // CMI值达到1.22以上
        let bound =
            self.cue_at(end).filter(|cue| matches!(cue.role, Role::AfterMin | Role::AfterMax | Role::AfterApprox));
        let stop = bound.map_or(end, |cue| cue.end);
        if !self.peek(stop).is_none_or(|c| matches!(c, ',' | '。' | ';' | '\n' | '、' | ')' | ' ')) {
            return false;
        }
        let cue = self.cues.ending_at(start);
        // 比上年同期缩小0.05
        if cue.is_some_and(|cue| matches!(cue.role, Role::Up | Role::Down) && !self.chars[cue.start].is_ascii()) {
            return true;
        }
        let at = cue.map_or(start, |cue| cue.start);
        matches!(self.previous(at), Some('为' | '达' | '到' | '至' | '是' | '為' | '達'))
            || !self.chars[at].is_ascii() && level(cue)
            || ends_with_any(&self.chars[..at], VALUES)
    }

    /// 容积率1.70, 收入比值为2.62: whether the noun before the bare number at `start` names a ratio.
    pub fn is_of_rate(&self, start: usize) -> bool {
        /// Characters from the noun to the second of two values.
        const REACH: usize = 24;
        let before = &self.chars[..start];
        // 收入比由上年的2.04缩小到1.99
        let near = &before[start.saturating_sub(REACH)..];
        let clause = &near[near.iter().rposition(|c| matches!(c, ',' | '。' | ';')).map_or(0, |at| at + 1)..];
        let from = clause.iter().rposition(|c| matches!(c, '由' | '从' | '從'));
        if from.is_some_and(|from| ends_with_any(&clause[..from], RATIOS)) {
            return true;
        }
        let before = before.strip_suffix(&['达', '到']).unwrap_or(before);
        // 收入倍差缩小至1.85
        let before = match before {
            [
                rest @ ..,
                '缩' | '縮' | '下' | '降' | '扩' | '擴' | '提' | '上',
                '小' | '降' | '低' | '大' | '高' | '升',
                '至' | '到' | '为' | '為',
            ] => rest,
            [rest @ .., '降' | '升', '至' | '到' | '为' | '為'] => rest,
            _ => before,
        };
        let before = before.strip_suffix(&['为']).or(before.strip_suffix(&['达'])).unwrap_or(before);
        ends_with_any(before, RATIOS)
    }

    /// 871 (2021: 879): the same measure at another time, and what it is compared with.
    fn is_compared_in_brackets(&self, start: usize, end: usize) -> bool {
        const LONGEST: usize = 16;
        let is_time = |words: &[char]| {
            let year = words.iter().filter(|c| c.is_ascii_digit()).count() >= 4;
            let quarter = matches!(words, ['Q' | 'H', c, ..] if c.is_ascii_digit());
            words.len() <= LONGEST && (year || quarter || words.starts_with(&['F', 'Y']))
        };
        let before = &self.chars[start.saturating_sub(LONGEST + 3)..start];
        let inside = before.ends_with(&[':', ' '])
            && self.peek(end).is_some_and(|c| matches!(c, ')' | ',' | ';'))
            && before.iter().rposition(|&c| c == '(').is_some_and(|open| is_time(&before[open + 1..before.len() - 2]));
        let ahead = &self.chars[end..self.chars.len().min(end + LONGEST + 3)];
        let outside = ahead.starts_with(&[' ', '('])
            && self.previous(start) == Some(' ')
            && ahead.iter().position(|&c| c == ':').is_some_and(|colon| is_time(&ahead[2..colon]))
            && ahead.iter().position(|&c| c == ')').is_none_or(|close| ahead[..close].contains(&':'));
        inside || outside
    }
}
