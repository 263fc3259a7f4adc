//! Units that the heads of a table or a note above it state.

use crate::analysis::Kind;
use crate::quantities::amount::Measured;
use crate::quantities::numeral;
use crate::quantities::units::{Units, carbon_end};
use crate::text::phrases::{contains_any, holds_any};
use crate::text::{Chars, Document, is_han};
use rust_decimal::Decimal;

/// Lines above a table in which a note on its unit is looked for.
pub(super) const NOTE_LINES: usize = 4;

/// Magnitude and unit that a head or note states.
#[derive(Clone, Debug)]
pub(in crate::quantities) struct HeadUnit {
    /// Power of ten.
    pub exponent: u32,
    pub unit: Measured,
    /// Whether a note names % as well: 单位：亿元、%.
    pub percents: bool,
    /// What a note names behind it: 单位：个、亿元.
    pub next: Option<Box<HeadUnit>>,
}

impl HeadUnit {
    pub fn new(exponent: u32, unit: Measured) -> HeadUnit {
        HeadUnit { exponent, unit, percents: false, next: None }
    }

    /// That of the figure at `place` of `of` in a row whose note names as many units as it has figures, else the one that counts or the
    /// first that does not, as `counts` says of the figure's head.
    pub fn at(&self, place: usize, of: usize, counts: bool) -> Option<&HeadUnit> {
        let units = || std::iter::successors(Some(self), |unit| unit.next.as_deref());
        if self.next.is_some() && units().count() == of {
            return units().nth(place);
        }
        units().find(|unit| (unit.unit.kind == Kind::Count) == counts).or(if counts { None } else { Some(self) })
    }

    /// That of a mark, which has no name: 0.7 of 1.
    pub fn of_marks() -> HeadUnit {
        HeadUnit::new(0, Measured::plain("", Kind::Measure, 0))
    }
}

/// In a table with a $ somewhere, amounts in thousands are dollars; what is per share is not in thousands.
pub(super) fn in_dollars(chars: &[char], mut unit: HeadUnit, dollars: bool, row: &Chars) -> HeadUnit {
    if unit.unit.name.is_empty() && dollars {
        unit.unit = Measured::plain("USD", Kind::Money, 0);
    }
    let label: String = chars[row.clone()].iter().map(char::to_ascii_lowercase).collect();
    if label.contains("per share") || label.contains("per unit") || label.contains("每股") {
        unit.exponent = 0;
    }
    unit
}

/// The unit of a note in the lines above a table.
pub(super) fn note_above(document: &Document, line: usize) -> Option<HeadUnit> {
    for above in (line.saturating_sub(NOTE_LINES)..line).rev() {
        let range = &document.lines[above];
        let chars = &document.chars[range.clone()];
        if chars.len() > 120 {
            return None;
        }
        let text: String = chars.iter().collect();
        if notes_unit(&text) {
            return unit_note(document, range);
        }
        // A head of the table above says nothing of this one.
        let is_row = || document.text(range.clone()).matches(['\t', '|']).count() > 1;
        if let Some(unit) = english_scale(&text).or_else(|| percent_note(&text)).filter(|_| !is_row()) {
            return Some(unit);
        }
        if let Some(unit) = unit_alone(&document.chars, &document.trim(range.clone())) {
            return Some(unit);
        }
        // 表1 推广面积(万亩)
        if above + 1 == line && chars.first() == Some(&'表') && chars.ends_with(&[')']) {
            return head_unit(&document.chars, range);
        }
    }
    None
}

/// What a note on the unit begins with.
const NOTE_MARKS: [&str; 9] =
    ["单位:", "单位：", "單位：", "單位:", "単位:", "计量单位:", "計量單位:", "(单位", "(單位"];

/// Whether `text` has one.
fn notes_unit(text: &str) -> bool {
    holds_any(text, &NOTE_MARKS)
}

/// The unit of a note in `range`: 单位：亿元、%.
pub(super) fn unit_note(document: &Document, range: &Chars) -> Option<HeadUnit> {
    let text: String = document.chars[range.clone()].iter().collect();
    let (at, mark) = NOTE_MARKS.iter().find_map(|mark| Some((text.rfind(mark)?, mark)))?;
    let open = range.start + text[..at + mark.len()].chars().count();
    let open = open + usize::from(document.chars.get(open) == Some(&':'));
    let open = open + usize::from(document.chars.get(open) == Some(&' '));
    let percents = text.contains('%');
    units_from(&document.chars, open, range.end).map(|unit| HeadUnit { percents, ..unit })
}

/// The units that are listed from `open` on: 个、亿元.
fn units_from(chars: &[char], open: usize, end: usize) -> Option<HeadUnit> {
    const MOST: usize = 8;
    let mut units: Vec<HeadUnit> = Vec::new();
    let mut at = open;
    while units.len() < MOST
        && let Some((unit, stop)) = unit_from(chars, at, end)
    {
        units.push(unit);
        if stop >= end || !matches!(chars[stop], '、' | ',') {
            break;
        }
        at = stop + 1;
    }
    let next = |next: Option<HeadUnit>, unit| Some(HeadUnit { next: next.map(Box::new), ..unit });
    units.into_iter().rev().fold(None, next)
}

/// £m unless stated, in the corner of a table: the scale of what has no unit of its own.
pub(super) fn scale_in_corner(chars: &[char], corner: &Chars) -> Option<HeadUnit> {
    let corner = chars[corner.clone()].iter().collect::<String>();
    english_scale(&corner).filter(|_| corner.starts_with(['£', '€', '$']))
}

/// 百萬元 or (万元) on a line of its own, over the column of amounts.
fn unit_alone(chars: &[char], line: &Chars) -> Option<HeadUnit> {
    const LONGEST: usize = 12;
    let inner = match chars[line.clone()] {
        ['(', .., ')'] => line.start + 1..line.end - 1,
        _ => line.clone(),
    };
    if inner.len() > LONGEST {
        return None;
    }
    let (unit, _) = unit_from(chars, inner.start, inner.end).filter(|(_, end)| *end == inner.end)?;
    (unit.exponent > 0 || unit.unit.kind == Kind::Money).then_some(unit)
}

/// 万元 in 金额（万元）, 金额/万元, (in millions), % in % Change.
pub(super) fn head_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    let text: String = chars[head.clone()].iter().collect();
    if let Some(unit) = english_scale(&text) {
        return Some(unit);
    }
    for at in head.clone().rev() {
        // The slash of MB/s is part of the unit.
        if matches!(chars[at], '(' | '/' | '[' | ':' | ',')
            && !(chars[at] == '/' && is_in_brackets(&chars[head.start..at]))
            && let Some((unit, end)) = unit_from(chars, at + 1, head.end)
            && !(chars[at] == '/' && is_rate(chars, at, &unit))
            && (end == head.end || matches!(chars[end], ')' | ']'))
        {
            return Some(as_sign(unit));
        }
    }
    if let Some(exponent) = bare_magnitude(&chars[head.clone()]) {
        return Some(HeadUnit::new(exponent, Measured::plain("", Kind::Count, 0)));
    }
    // Hazard ratio (95% CI)
    let percent = text.contains('%')
        && !text.split('%').next().is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    (percent || is_in_percent(&text)).then(|| HeadUnit::new(0, Measured::plain("%", Kind::Percent, 0)))
}

/// Whether the bracket that a name ends with says so: Public debt (percent of GDP), Broad money (percent change).
fn is_in_percent(name: &str) -> bool {
    let Some((_, inside)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) else { return false };
    let at = inside.find("percent").or_else(|| inside.find("per cent"));
    let counted = |at: usize| inside[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
    at.is_some_and(|at| !counted(at)) && !inside.contains("point")
}

/// The power of ten of a head that states a magnitude and no unit: MAU(万), 播放量(千万).
fn bare_magnitude(head: &[char]) -> Option<u32> {
    const MOST: usize = 2;
    let inside = head.strip_suffix(&[')'])?.rsplit(|c| *c == '(').next().filter(|inside| inside.len() <= MOST)?;
    let powers = inside.iter().map(|&c| numeral::chinese_power(c));
    powers.sum::<Option<u32>>().filter(|&power| power > 0)
}

/// 分 for a column of points, whatever unit its rows have.
pub(super) fn score_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    const POINTS: [&str; 6] = ["分值", "得分", "评分", "分数", "評分", "分數"];
    let head = &chars[head.clone()];
    if !matches!(head, [.., '值' | '分' | '数' | '數' | ')']) {
        return None;
    }
    let (unit, _) = contains_any(head, &POINTS).then(|| unit_from(&['分'], 0, 1)).flatten()?;
    Some(unit)
}

/// 宗 of a column of 宗数, 人次 of 培训人次.
pub(super) fn counted_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    const COUNTS: &[char] = &['宗', '户', '件', '笔', '人', '家', '起', '例', '台', '场', '批', '辆', '戶', '筆', '臺'];
    let end = match chars[head.clone()] {
        [.., classifier, '数' | '數'] if COUNTS.contains(&classifier) => head.end - 1,
        [.., '人' | '场' | '場' | '批', '次'] => head.end,
        _ => return None,
    };
    let length = if chars[end - 1] == '次' { 2 } else { 1 };
    let start = end.checked_sub(length).filter(|&start| start >= head.start)?;
    unit_from(chars, start, end).map(|(unit, _)| unit).filter(|unit| unit.unit.kind == Kind::Count)
}

/// 受惠業主數目, 车辆数, 申请数量: whether a head counts things, so that a note on money over the table is not for its column.
pub(super) fn counts_things(chars: &[char], head: &Chars) -> bool {
    const COUNTED: &str = "目量辆輛个個校店员員点點站床所村项項";
    match chars[head.clone()] {
        [.., '数' | '數', '目' | '量'] => true,
        [.., counted, '数' | '數'] => COUNTED.contains(counted),
        _ => false,
    }
}

/// Requests/s: what comes in a second, and not a length of time.
fn is_rate(chars: &[char], slash: usize, unit: &HeadUnit) -> bool {
    unit.unit.kind == Kind::Duration && slash > 0 && chars[slash - 1].is_ascii_lowercase()
}

/// The unit that a cell is: 万元, Percentage.
pub(super) fn stated_unit(chars: &[char], cell: &Chars) -> Option<HeadUnit> {
    // million m3
    let (exponent, start) = match numeral::magnitude_word(chars, cell.start) {
        Some((exponent, stop)) if stop < cell.end && chars[stop] == ' ' => (exponent, stop + 1),
        _ => (0, cell.start),
    };
    let (mut unit, _) =
        unit_from(chars, start, cell.end).filter(|(_, end)| *end == cell.end || is_sign(chars, *end, cell))?;
    unit.exponent += exponent;
    Some(as_sign(unit))
}

/// Whether what goes on with a cell at `end` is the sign of the unit before it: 公噸 t, 千瓦時 (kWh).
fn is_sign(chars: &[char], end: usize, cell: &Chars) -> bool {
    const LONGEST: usize = 6;
    // A currency may have more words than the cell.
    let Some(rest) = chars.get(end..cell.end) else { return false };
    let of_sign = |c: &char| c.is_ascii_alphabetic() || matches!(c, '(' | ')' | '²' | '³' | '2' | '3' | '/' | '%');
    let apart = is_han(chars[end - 1]) && matches!(rest, [' ', ..] | ['(', .., ')']);
    apart && rest.len() <= LONGEST + 2 && rest[1..].iter().all(of_sign)
}

/// What a column of units holds that is no unit elsewhere: 标台, 園, 1/10万.
pub(super) fn unit_as_written(chars: &[char], cell: &Chars) -> Option<HeadUnit> {
    const LONGEST: usize = 8;
    let words = &chars[cell.clone()];
    let is_han = |c: &char| is_han(*c);
    let fits = words.len() <= LONGEST
        && words.iter().any(is_han)
        && words.iter().all(|c| is_han(c) || c.is_ascii_digit() || *c == '/');
    let kind = match words {
        ['月' | '日' | '季'] => Kind::Duration,
        _ if words.contains(&'/') => Kind::Measure,
        _ => Kind::Count,
    };
    let name = || words.iter().collect::<String>();
    fits.then(|| HeadUnit::new(0, Measured::plain(name(), kind, 0)))
}

/// % for percent.
fn as_sign(mut unit: HeadUnit) -> HeadUnit {
    if unit.unit.kind == Kind::Percent && unit.unit.name.len() > 1 && unit.unit.group == "%" {
        unit.unit = Measured::plain("%", Kind::Percent, 0);
    }
    unit
}

/// (In percent of GDP, unless otherwise indicated): the unit of what says nothing else.
fn percent_note(text: &str) -> Option<HeadUnit> {
    let words = text.trim_start_matches('(');
    let percent =
        words.starts_with("In percent") || words.starts_with("in percent") || words.starts_with("Percent of ");
    percent.then(|| HeadUnit::new(0, Measured::plain("%", Kind::Percent, 0)))
}

/// Whether `before` ends within brackets.
fn is_in_brackets(before: &[char]) -> bool {
    matches!(before.iter().rev().find(|c| matches!(c, '(' | ')' | '[' | ']')), Some('(' | '['))
}

/// % for a column of shares and changes under a note that names % too.
pub(super) fn share_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    let text: String = chars[head.clone()].iter().collect();
    let shares = ["增减", "增长", "为预算", "占", "比重", "完成", "率", "同比", "幅", "为上年", "比上年", "较上年"];
    let share = holds_any(&text, &shares) && !text.ends_with('额') && !text.ends_with('数');
    share.then(|| HeadUnit::new(0, Measured::plain("%", Kind::Percent, 0)))
}

/// A magnitude and a unit at `at`, and where they end.
fn unit_from(chars: &[char], at: usize, limit: usize) -> Option<(HeadUnit, usize)> {
    let mut exponent = 0;
    let mut end = at;
    while end < limit && end < at + 3 {
        let Some(power) = numeral::chinese_power(chars[end]) else { break };
        exponent += power;
        end += 1;
    }
    let units = Units::embedded();
    if let Some(found) = after_currency(chars, at, limit, units) {
        return Some(found);
    }
    // 亿千瓦时: the 千 belongs to the unit.
    if end > at && chars[end - 1] == '千' && units.longest(chars, end - 1).is_some_and(|unit| unit.chars.len() > 2) {
        end -= 1;
        exponent -= 3;
    }
    if let Some(unit) = units.longest(chars, end) {
        let mut stop = end + unit.chars.len();
        let carbon = carbon_end(chars, unit, stop);
        let mut unit = Measured::of(unit, stop);
        if carbon > stop {
            unit.name = chars[end..carbon].iter().filter(|c| **c != ' ').collect::<String>().into();
            stop = carbon;
        }
        if chars.get(stop) == Some(&'/') {
            if let Some(per) = units.per_end(chars, stop + 1) {
                let name = format!("{}/{}", unit.name, chars[stop + 1..per].iter().collect::<String>());
                stop = per;
                unit = Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), ..unit };
            } else if let Some((name, end)) = divided(chars, end, stop) {
                return (end <= limit).then(|| (HeadUnit::new(exponent, Measured::plain(name, Kind::Measure, 0)), end));
            } else if let Some(length) = per_many(&chars[stop + 1..limit.max(stop + 1)]) {
                let name: String = chars[end..stop + 1 + length].iter().collect();
                stop += 1 + length;
                unit = Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), ..unit };
            }
        }
        return (stop <= limit).then_some((HeadUnit::new(exponent, unit), stop));
    }
    if let Some((unit, stop)) = units.in_words(chars, end).filter(|(_, stop)| *stop <= limit) {
        if let Some((name, stop)) = divided(chars, end, stop).filter(|(_, stop)| *stop <= limit) {
            return Some((HeadUnit::new(exponent, Measured::plain(name, Kind::Measure, 0)), stop));
        }
        let stop = carbon_end(chars, unit, stop).min(limit);
        let name: String = chars[end..stop].iter().collect();
        let unit = Measured { group: unit.group.into(), factor: unit.factor, ..Measured::plain(name, unit.kind, 0) };
        return Some((HeadUnit::new(exponent, unit), stop));
    }
    if let Some(currency) = units.currency_after(chars, end) {
        return Some((HeadUnit::new(exponent, Measured::money(currency, 0)), end + currency.chars.len()));
    }
    None
}

/// 新臺幣千元, 人民币万元: a currency's name before the magnitude.
fn after_currency(chars: &[char], at: usize, limit: usize, units: &'static Units) -> Option<(HeadUnit, usize)> {
    let currency = units.longest(chars, at).filter(|unit| unit.kind == Kind::Money)?;
    let mut end = at + currency.chars.len();
    let mut exponent = 0;
    while let Some(power) = chars.get(end).filter(|_| end < limit).and_then(|&c| numeral::chinese_power(c)) {
        exponent += power;
        end += 1;
    }
    if exponent == 0 {
        return None;
    }
    end += usize::from(matches!(chars.get(end), Some('元' | '圓' | '圆')) && end < limit);
    Some((HeadUnit::new(exponent, Measured::of(currency, end)), end))
}

/// Characters of what stands behind the slash of 元/月, 元/千次, 张/千人.
fn per_many(behind: &[char]) -> Option<usize> {
    const LONGEST: usize = 4;
    let length = behind.iter().take(LONGEST + 1).take_while(|c| ('\u{4e00}'..='\u{9fff}').contains(*c)).count();
    let many = behind.first().is_some_and(|&c| c == '月' || numeral::chinese_power(c).is_some());
    (many && (1..=LONGEST).contains(&length)).then_some(length)
}

/// The unit from `start` to `end` with what a slash divides it by, and where that ends.
fn divided(chars: &[char], start: usize, end: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 6;
    let rest = chars.get(end..)?.strip_prefix(&['/'])?;
    let length = rest.iter().take(LONGEST + 1).take_while(|c| c.is_ascii_alphabetic()).count();
    let stop = end + 1 + length;
    (1..=LONGEST).contains(&length).then(|| (chars[start..stop].iter().collect(), stop))
}

/// $31.6 million: a sentence that says how much and no scale.
fn counts(lower: &str, scale: &str) -> bool {
    lower.split_once(scale).is_some_and(|(before, _)| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// in millions, USD thousands, $ billion, RMB'000, Rs. in crore.
pub(super) fn english_scale(text: &str) -> Option<HeadUnit> {
    let lower = text.to_ascii_lowercase();
    let exponent = if lower.contains("crore") {
        7
    } else if lower.contains("lakh") {
        5
    } else if lower.contains("thousand") || ["'000", "’000", "$000", "£000"].iter().any(|scale| lower.contains(scale))
    {
        3
    } else if lower.contains("million") && !counts(&lower, "million")
        || lower.contains("mln)")
        || lower.contains("$m)")
        || ["£m", "€m", "$m"].iter().any(|scale| lower == *scale || lower.starts_with(&format!("{scale} ")))
    {
        6
    } else if lower.contains("billion") || lower.contains("$bn") {
        9
    } else {
        return None;
    };
    let marked = lower.contains("in ")
        || lower.contains('(')
        || lower.contains('$')
        || lower.contains('£')
        || lower.contains('€')
        || lower.contains("'000")
        || lower.contains("’000");
    if !marked || lower.len() > 100 && !lower.contains("(in ") {
        return None;
    }
    let codes = [
        ("us$", "USD"),
        ("hk$", "HKD"),
        ("$", "USD"),
        ("usd", "USD"),
        ("rmb", "CNY"),
        ("cny", "CNY"),
        ("eur", "EUR"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("hkd", "HKD"),
        ("yen", "JPY"),
        ("dollars", "USD"),
        ("₹", "INR"),
        ("(rs", "INR"),
        ("in rs", "INR"),
        ("ksh", "KES"),
    ];
    let code = codes.iter().find(|(mark, _)| lower.contains(mark)).map_or("", |(_, code)| *code);
    let kind = if code.is_empty() { Kind::Count } else { Kind::Money };
    Some(HeadUnit::new(exponent, Measured::plain(code, kind, 0)))
}
