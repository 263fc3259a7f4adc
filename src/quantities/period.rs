//! The time that an amount speaks of.

use super::amount::Amount;
use super::clause::Scope;
use super::dates;
use super::eras::{era_year, names_next_year};
use super::label::is_time;
use super::marks::Marks;
use super::table::Cell;
use crate::analysis::{HeadingKind, Period, Status};
use crate::outline::Outline;
use crate::text::phrases::{Phrases, contains_any, ends_with, ends_with_any, starts_with_any};
use crate::text::{Chars, Document};
use smol_str::SmolStr;
use std::sync::OnceLock;

/// Periods named without a year, longest first where one starts another.
const NAMED: &[&str] = &[
    "上半年",
    "下半年",
    "前三季度",
    "一季度",
    "二季度",
    "三季度",
    "四季度",
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "今年以来",
    "今年以來",
    "今年",
    "去年同期",
    "去年末",
    "去年底",
    "去年",
    "上年同期",
    "上年末",
    "上年底",
    "上年",
    "本年度",
    "本年",
    "全年",
    "年内",
    "年內",
    "报告期内",
    "報告期內",
    "报告期末",
    "報告期末",
    "年末",
    "明年",
    "来年",
    "來年",
    "本期",
    "上期",
    "当年",
    "當年",
    "过去一年",
    "過去一年",
    "过去的一年",
    "過去的一年",
    "过去五年",
    "過去五年",
    "过去的五年",
    "過去的五年",
    "五年来",
    "五年來",
    "近年来",
    "近年來",
];

/// [`NAMED`] by their first characters.
fn named() -> &'static Phrases<()> {
    static TABLE: OnceLock<Phrases<()>> = OnceLock::new();
    TABLE.get_or_init(|| Phrases::new(NAMED.iter().map(|&name| (name, ()))))
}

/// What a period may start with.
pub(super) const FIRST: &str = "12二“fFQq上下前一二三四第今去本全年报明来当过五近令平昭民";

/// Whether a period may start at `at`, wherever the text that it has to be in ends. Rules out most places quickly.
pub(super) fn may_start(chars: &[char], at: usize) -> bool {
    let next = chars.get(at + 1).copied().unwrap_or(' ');
    match chars[at] {
        '1' | '2' => {
            let digits = chars[at..].iter().take(4).take_while(|c| c.is_ascii_digit()).count();
            let opens = || !at.checked_sub(1).is_some_and(|before| chars[before].is_ascii_digit());
            digits == 4 && opens()
                || digits == 3 && chars.get(at + 3) == Some(&'年') && opens()
                || months(chars, at).is_some()
        }
        '令' | '平' | '昭' | '民' => era_year(chars, at).is_some(),
        '“' => next == '十',
        'f' | 'F' => matches!(next, 'i' | 'I' | 'y' | 'Y'),
        'q' | 'Q' => matches!(next, '1'..='4'),
        '二' if super::numeral::chinese_digit(next).is_some() => true,
        // 前三季度, 2020年上半年 and 2023年末 have begun before.
        _ => !goes_on(&chars[..at], chars[at]) && named().starts(&chars[at..]),
    }
}

/// Whether what `before` ends with begins the period whose name goes on with `next`: 前, 第, 2020年.
fn goes_on(before: &[char], next: char) -> bool {
    match before {
        [.., '前' | '第'] => true,
        // 建馆以来年均
        [.., '以'] if matches!(next, '来' | '來') => true,
        [.., digit, '年'] => digit.is_ascii_digit(),
        // 去年末, 三年内
        [.., before] => {
            let counts = |c: char| c.is_ascii_digit() || super::numeral::chinese_digit(c).is_some();
            next == '年' && (counts(*before) || matches!(before, '上' | '去' | '十' | '几' | '幾' | '数' | '數' | '半'))
        }
        _ => false,
    }
}

/// Those of [`NAMED`] that are a day of a year named elsewhere: 年末结转 says nothing of the sentences after it.
const DAYS: &[&str] = &["年末", "报告期末"];

/// A period that the text states, which holds on.
struct Stated {
    period: Chars,
    /// Where its paragraph ends.
    until: usize,
    /// The heading that it stands under, beside whose section it does not hold: pasted text may be all one paragraph.
    section: Option<usize>,
    /// 到2025年: of what is to be, and not of what is told next to it.
    is_deadline: bool,
}

/// Periods by document order.
pub(super) struct Periods<'a> {
    document: &'a Document<'a>,
    outline: &'a Outline,
    marks: &'a Marks,
    /// Year of the title.
    title: Option<Chars>,
    /// The section that `of_section` belongs to, and its period by its title.
    section: Option<usize>,
    of_section: Option<Chars>,
    /// Period stated last.
    last: Option<Stated>,
    /// The line that the amount stands in whose paragraph was asked for last.
    line: usize,
    /// The text given last, with where it stands.
    text: Option<(Chars, SmolStr)>,
}

impl<'a> Periods<'a> {
    pub fn new(document: &'a Document<'a>, outline: &'a Outline, marks: &'a Marks) -> Self {
        // Of 2023年总结和2024年计划 the first is what the document is about.
        let title = outline.title.clone().and_then(|range| {
            (range.start..range.end).find_map(|at| period_at(&document.chars, at, range.end).map(|end| at..end))
        });
        Periods { document, outline, marks, title, section: None, of_section: None, last: None, line: 0, text: None }
    }

    /// The period of `amount`: of its sentence, else of its paragraph, section or document, which is then inherited. `last` is
    /// where the amount before it starts.
    pub fn of(
        &mut self,
        amount: &Amount,
        last: Option<usize>,
        scope: Scope,
        section: Option<usize>,
        cell: Option<&Cell>,
        status: Status,
    ) -> Option<Period> {
        let head = |range: &Option<Chars>| range.clone().and_then(|range| self.of_column(range));
        if let Some(text) =
            cell.and_then(|cell| head(&cell.column).or_else(|| head(&cell.over)).or_else(|| head(&cell.row)))
        {
            return Some(Period { text: text.into(), inherited: false });
        }
        let (range, inherited) = self.place(amount, last, scope, section, status)?;
        if let Some((of, text)) = &self.text
            && *of == range
        {
            return Some(Period { text: text.clone(), inherited });
        }
        let text = SmolStr::from(self.document.text(range.clone()));
        self.text = Some((range, text.clone()));
        Some(Period { text, inherited })
    }

    /// Where the period of an amount in running text stands, and whether it is inherited.
    fn place(
        &mut self,
        amount: &Amount,
        last: Option<usize>,
        scope: Scope,
        section: Option<usize>,
        status: Status,
    ) -> Option<(Chars, bool)> {
        if let Some(range) = self.behind(amount, scope) {
            return Some((range, false));
        }
        // None crosses the sign that the clause starts behind.
        for &at in self.marks.periods(scope.sentence..amount.range.start).iter().rev() {
            let at = at as usize;
            let inherited = at < scope.clause;
            let limit = if inherited { scope.clause } else { amount.range.start };
            let Some(end) = period_at(&self.document.chars, at, limit) else { continue };
            if names_next_year(&self.document.chars[at..end], &self.document.chars[end..limit]) {
                return None;
            }
            let origin = is_origin(&self.document.chars, at..end);
            if origin && last.is_some_and(|last| last >= end) && self.led_on(end..amount.range.start) {
                continue;
            }
            if origin {
                return Some((at..end, inherited));
            }
            if !DAYS.iter().any(|day| day.chars().eq(self.document.chars[at..end].iter().copied())) {
                self.last = Some(Stated {
                    period: at..end,
                    until: self.paragraph_end(amount.range.start),
                    section: self.heading(section),
                    is_deadline: is_deadline(&self.document.chars, at..end),
                });
            }
            return Some((at..end, inherited));
        }
        if let Some(stated) = &self.last
            && amount.range.start < stated.until
            && !(stated.is_deadline && status == Status::Actual)
            && stated.section.is_none_or(|of| self.is_within(section, of))
        {
            return Some((stated.period.clone(), true));
        }
        if section != self.section || section.is_none() {
            self.section = section;
            self.of_section = self.by_headings(section);
        }
        self.of_section.clone().or_else(|| self.title.clone()).map(|range| (range, true))
    }

    /// The innermost heading at or above the entry `section`.
    fn heading(&self, mut section: Option<usize>) -> Option<usize> {
        let entries = &self.outline.headings;
        while let Some(point) = section.filter(|&index| entries[index].kind == HeadingKind::Point) {
            section = entries[point].parent;
        }
        section
    }

    /// Whether the entry `section` is `of` or stands under it.
    fn is_within(&self, mut section: Option<usize>, of: usize) -> bool {
        while let Some(index) = section.filter(|&index| index > of) {
            section = self.outline.headings[index].parent;
        }
        section == Some(of)
    }

    /// Whether a change leads on in `range`: 由上年的63个减少到11个.
    fn led_on(&self, range: Chars) -> bool {
        self.document.chars[range].iter().any(|c| matches!(c, '到' | '至' | '为' | '為' | '达' | '達'))
    }

    /// The period right behind an amount, where English puts it: $0.80 in 2018, 15.4% in the fourth quarter of 2015.
    fn behind(&self, amount: &Amount, scope: Scope) -> Option<Chars> {
        const REACH: usize = 40;
        let chars = &self.document.chars;
        let end = amount.range.end;
        let open = end + usize::from(chars.get(end) == Some(&')'));
        if !matches!(chars.get(open..open + 3), Some([' ', 'i' | 'f' | 'd', 'n' | 'o' | 'u'])) {
            return None;
        }
        let limit = scope.clause_end.max(open).min(open + REACH);
        let at = *self.marks.periods(open..limit).first()? as usize;
        let between: String = chars[open..at].iter().collect();
        let end = period_at(chars, at, limit).filter(|_| is_time(&between))?;
        Some(at..end)
    }

    /// Where the line ends that holds `at`, which is not before the place asked for last.
    fn paragraph_end(&mut self, at: usize) -> usize {
        let lines = &self.document.lines;
        while lines.get(self.line).is_some_and(|line| line.end < at) {
            self.line += 1;
        }
        lines.get(self.line).map_or(at, |line| line.end)
    }

    fn by_headings(&self, mut section: Option<usize>) -> Option<Chars> {
        while let Some(index) = section {
            let entry = &self.outline.headings[index];
            let range = self.document.chars_of(crate::analysis::Span { start: entry.start, end: entry.end });
            // Of 2025年和“十四五”时期工作回顾 the first is what most of it tells of.
            let mut named = self.marks.periods(range.clone()).iter().map(|&at| at as usize);
            let period = named.find_map(|at| Some(at..period_at(&self.document.chars, at, range.end)?));
            if period.is_some() {
                return period;
            }
            section = entry.parent;
        }
        None
    }

    /// 2023年, FY2023, 2023 as the head of a column.
    fn of_column(&self, column: Chars) -> Option<&'a str> {
        self.last_in(column.clone()).map(|range| self.document.text(range)).or_else(|| {
            let text = self.document.text(column).trim();
            let year = text.trim_start_matches("FY").trim_start_matches("fiscal ");
            (year.len() == 4 && year.chars().all(|c| c.is_ascii_digit())).then_some(text)
        })
    }

    /// The last period named in `range`.
    fn last_in(&self, range: Chars) -> Option<Chars> {
        self.marks.periods(range.clone()).iter().rev().find_map(|&at| {
            let end = period_at(&self.document.chars, at as usize, range.end)?;
            Some(at as usize..end)
        })
    }
}

/// 由上年的63个减少到11个: whether `period` is what a change starts from, and so not the period of what it leads to. 从2021年起
/// is not.
fn is_origin(chars: &[char], period: Chars) -> bool {
    let from = period.start.checked_sub(1).is_some_and(|before| matches!(chars[before], '由' | '从' | '從'));
    let since = || matches!(chars[period.end..], ['起' | '开' | '開' | '至' | '到' | '以', ..]);
    from && !since()
}

/// 到2025年, by 2025, 令和7年度までに: whether `period` is the end of a time to come. 截至2025年底 is not.
fn is_deadline(chars: &[char], period: Chars) -> bool {
    let before = &chars[period.start.saturating_sub(3)..period.start];
    if matches!(chars[period.end..], ['ま', 'で', ..]) {
        return true;
    }
    match before {
        [.., '截', '至' | '到'] | ['截', '止', '至' | '到'] => false,
        [.., '到' | '至'] => true,
        _ => ends_with(before, "by ") || ends_with(before, "By "),
    }
}

/// The end of 1-9月 where it starts at `at` and no year before it takes it.
fn months(chars: &[char], at: usize) -> Option<usize> {
    let alone = at.checked_sub(1).is_none_or(|before| {
        let c = chars[before];
        !c.is_ascii_alphanumeric() && !matches!(c, '年' | '.' | '-' | '/' | '~')
    });
    if alone { months_from(chars, at) } else { None }
}

/// The end of the months from January on that start at `at`.
fn months_from(chars: &[char], at: usize) -> Option<usize> {
    let ['1', sign, rest @ ..] = chars.get(at..)? else { return None };
    let digits = rest.iter().take(3).take_while(|c| c.is_ascii_digit()).count();
    let to = matches!(sign, '-' | '~' | '—' | '–' | '至' | '到');
    (to && (1..=2).contains(&digits) && rest.get(digits) == Some(&'月')).then_some(at + 2 + digits + 1)
}

/// The end of the period that starts at `at`, where that is not what an amount is held against: 与上年同月比较, 與2022年相比.
fn period_at(chars: &[char], at: usize, limit: usize) -> Option<usize> {
    const REACH: usize = 4;
    let end = period_from(chars, at, limit)?;
    let with = at.checked_sub(1).is_some_and(|before| matches!(chars[before], '与' | '與' | '跟'));
    let compared = with && chars[end..chars.len().min(end + REACH)].contains(&'比');
    (!compared).then_some(end)
}

/// The end of the period that starts at `at`.
fn period_from(chars: &[char], at: usize, limit: usize) -> Option<usize> {
    let rest = &chars[at..limit];
    match rest.first()? {
        '1' | '2' if !at.checked_sub(1).is_some_and(|before| chars[before].is_ascii_digit()) => months(chars, at)
            .filter(|end| *end <= limit)
            .or_else(|| year(chars, at, limit))
            .or_else(|| year_of_republic(chars, at, limit)),
        '令' | '平' | '昭' | '民' => {
            let end = era_year(chars, at).filter(|end| *end < limit)?;
            let end = after_year(chars, end, limit);
            let compared = starts_with_any(&chars[end..], &["に比べ", "と比べ", "比"]);
            (!compared && !is_compared(&chars[..at])).then_some(end)
        }
        '二' if rest.get(4) == Some(&'年') && rest[..4].iter().all(|c| super::numeral::chinese_digit(*c).is_some()) => {
            Some(at + 5)
        }
        '“' if rest.len() > 5 && rest[1] == '十' && matches!(rest[3], '五') && rest[4] == '”' => Some(
            at + 5
                + if rest[5..].starts_with(&['期', '间']) || rest[5..].starts_with(&['时', '期']) { 2 } else { 0 },
        ),
        'f' | 'F' | 'Q' | 'q' => english(rest).map(|length| at + length),
        _ => {
            let (named, ()) = named().starting(rest).next()?;
            (!is_compared(&chars[..at])).then(|| at + named.len())
        }
    }
}

/// Whether the period behind `before` is what an amount is held against: 比上年, 慢于上年同期.
fn is_compared(before: &[char]) -> bool {
    match before {
        [.., '比' | '较' | '較'] => true,
        [.., than, '于' | '於'] => {
            matches!(than, '高' | '低' | '多' | '少' | '快' | '慢' | '大' | '小' | '优' | '優')
        }
        _ => false,
    }
}
/// What stands before a year in English that says when something is so. In lower case.
const ENGLISH_LEADS: &[&str] = &[
    "in ",
    "fiscal ",
    "fy",
    "year ",
    "by ",
    "since ",
    "during ",
    "for ",
    ", ",
    "quarter ",
    "quarter of ",
    "half of ",
    "half ",
    "january ",
    "february ",
    "march ",
    "april ",
    "may ",
    "june ",
    "july ",
    "august ",
    "september ",
    "october ",
    "november ",
    "december ",
];

/// 2020年, 2020年9月, 2021-2023年, in 2023.
fn year(chars: &[char], at: usize, limit: usize) -> Option<usize> {
    let digits = chars[at..limit].iter().take(5).take_while(|c| c.is_ascii_digit()).count();
    let value = chars[at..at + digits].iter().filter_map(|c| c.to_digit(10)).fold(0, |value, digit| value * 10 + digit);
    if digits != 4 || !(1900..2200).contains(&value) {
        return None;
    }
    let end = at + 4;
    if is_compared(&chars[..at]) {
        return None;
    }
    match chars.get(end) {
        Some('年') if end < limit => Some(after_year(chars, end, limit)),
        _ => {
            let mut before = [' '; 12];
            let reach = at.min(before.len());
            before[..reach].copy_from_slice(&chars[at - reach..at]);
            before[..reach].iter_mut().for_each(|c| *c = c.to_ascii_lowercase());
            let english = ends_with_any(&before[..reach], ENGLISH_LEADS);
            let compared = ["compared to ", "compared with ", "than in ", "than for "];
            let far =
                chars[at - at.min(36)..at].split(|c| matches!(c, '.' | ';' | '\n')).next_back().unwrap_or_default();
            let named = english && !contains_any(far, &compared);
            (named && chars.get(end).is_none_or(|c| !c.is_ascii_digit() && *c != '年')).then_some(end)
        }
    }
}

/// The end of the period that is the year whose 年 stands at `end`, or a part of it: 2020年9月, 2023年末, 令和5年度.
fn after_year(chars: &[char], end: usize, limit: usize) -> usize {
    let behind = &chars[end + 1..limit.max(end + 1)];
    if let Some((part, ())) = named().starting(behind).next() {
        return end + 1 + part.len();
    }
    if matches!(behind.first(), Some('度' | '末' | '底' | '初')) {
        return end + 2;
    }
    if let Some(months) = months_from(chars, end + 1).filter(|months| *months <= limit) {
        return months;
    }
    let month = behind.iter().take(2).take_while(|c| c.is_ascii_digit()).count();
    if month > 0 && chars.get(end + 1 + month) == Some(&'月') { end + 2 + month } else { end + 1 }
}

/// 112年底, where what stands beside it makes it a year of the Republic of China and no length of time.
fn year_of_republic(chars: &[char], at: usize, limit: usize) -> Option<usize> {
    let ['1', '0'..='4', '0'..='9', '年', ..] = chars.get(at..limit)? else { return None };
    (!is_compared(&chars[..at]) && dates::is_year_of_republic(chars, at, at + 3))
        .then(|| after_year(chars, at + 3, limit))
}

/// fiscal 2022, FY2023, Q3 2023.
fn english(rest: &[char]) -> Option<usize> {
    let text: String = rest.iter().take(12).map(char::to_ascii_lowercase).collect();
    let length = if text.starts_with("fiscal ") {
        7
    } else if text.starts_with("fy") {
        2
    } else if text.starts_with('q') && text[1..].starts_with(['1', '2', '3', '4']) && text[2..].starts_with(' ') {
        3
    } else {
        return None;
    };
    let digits = rest[length..].iter().take(5).take_while(|c| c.is_ascii_digit()).count();
    (digits == 4 || digits == 2 && length == 2).then_some(length + digits)
}
