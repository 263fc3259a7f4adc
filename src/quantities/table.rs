//! Tables in pasted text: cells parted by tabs, by |, by runs of blanks or by leaders, with the unit of a bare number in the head
//! of its column or row, or in a note above (单位：万元, in thousands).

use super::amount::Measured;
use super::numeral::{self, Reading};
use super::units::Units;
use super::{dates, grouped};
use crate::analysis::Kind;
use crate::text::wide::{WIDE, has_wide, is_wide_row};
use crate::text::{Chars, Document, rows};
use rust_decimal::Decimal;

/// Lines above a table in which a note on its unit is looked for.
const NOTE_LINES: usize = 4;

/// A cell that holds nothing but a number, or a number with its unit.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The whole cell.
    pub range: Chars,
    /// Whether the unit stands in the cell, which is read like running text then: 48 min.
    pub has_unit: bool,
    /// The digits.
    pub number: Chars,
    /// Whether a minus or brackets make it negative.
    pub negative: bool,
    /// Whether % stands behind it.
    pub percent: bool,
    /// The first cell of the row.
    pub row: Option<Chars>,
    /// The head of the column.
    pub column: Option<Chars>,
    /// Magnitude and unit by the heads or the note.
    pub unit: Option<HeadUnit>,
    /// Whether the lines above say that the table is one of changes: 涨跌幅度.
    pub of_changes: bool,
    /// Whether the columns and not the rows name what is measured: their heads have units of their own.
    pub named_by_column: bool,
}

/// Magnitude and unit that a head or note states.
#[derive(Clone, Debug)]
pub(super) struct HeadUnit {
    /// Power of ten.
    pub exponent: u32,
    pub unit: Measured,
    /// Whether a note names % as well: 单位：亿元、%.
    pub percents: bool,
}

/// The numeric cells of all tables, in order.
pub(super) struct Tables(Vec<Cell>);

/// How the cells of a line are parted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Tab,
    Bar,
    /// Ideographic blanks, one between two cells.
    Wide,
    /// Two blanks or more, or the dots of a leader.
    Blanks,
}

struct Row {
    separator: Separator,
    cells: Vec<Chars>,
}

impl Tables {
    /// Looks at each line once.
    pub fn find(document: &Document) -> Tables {
        let mut cells = Vec::new();
        let mut block: Vec<(usize, Row)> = Vec::new();
        let whole = document.text(0..document.chars.len());
        let seps = Separators { tabs: whole.contains('\t'), bars: whole.contains('|'), wide: has_wide(whole) };
        if !seps.tabs && !seps.bars && !seps.wide && !has_gap(&document.chars) {
            return Tables(cells);
        }
        let mut over = NoteOverPart::default();
        for (index, line) in document.lines.iter().enumerate() {
            let row = row(document, line, seps);
            over.see(document, index, row.is_some());
            let goes_on = match (&row, block.last()) {
                (Some(row), Some((_, last))) => row.separator == last.separator,
                (_, None) => true,
                (None, _) => false,
            };
            if !goes_on {
                read_block(document, &std::mem::take(&mut block), over.unit(), &mut cells);
            }
            if let Some(row) = row {
                block.push((index, row));
            }
        }
        read_block(document, &block, over.unit(), &mut cells);
        Tables(cells)
    }

    /// The numeric cell that holds the character at `at`.
    #[inline]
    pub fn cell(&self, at: usize) -> Option<&Cell> {
        let next = self.0.partition_point(|cell| cell.range.end <= at);
        self.0.get(next).filter(|cell| cell.range.start <= at)
    }
}

/// A line of its own that says in what the amounts of a whole part are, (Dollars in millions, except per share amounts):
/// it holds for all tables below it, where one right above a table holds for that table.
#[derive(Default)]
struct NoteOverPart {
    /// Line and unit of the last note, until it is known what it holds for.
    seen: Option<(usize, HeadUnit)>,
    unit: Option<HeadUnit>,
}

impl NoteOverPart {
    /// Takes notice of the next line, which may be a row.
    fn see(&mut self, document: &Document, index: usize, is_row: bool) {
        if let Some((line, unit)) = self.seen.take_if(|(line, _)| is_row || index - *line > NOTE_LINES)
            && index - line > NOTE_LINES
        {
            self.unit = Some(unit);
        }
        if is_row {
            return;
        }
        let line = document.trim(document.lines[index].clone());
        let words = &document.chars[line.clone()];
        if words.len() <= LONGEST_NOTE && words.first() == Some(&'(') && words.last() == Some(&')') {
            let text: String = words.iter().collect();
            if let Some(unit) = english_scale(&text).filter(|_| text.contains(" in ") || text.starts_with("(in ")) {
                self.seen = Some((index, unit));
            }
        }
    }

    fn unit(&self) -> Option<&HeadUnit> {
        self.unit.as_ref()
    }
}

/// Longest [`NoteOverPart`].
const LONGEST_NOTE: usize = 100;

/// Whether two blanks, or two dots, stand side by side. In pieces without a branch inside, which is quicker.
fn has_gap(chars: &[char]) -> bool {
    const PIECE: usize = 32;
    let mut pieces = chars.chunks(PIECE).zip(chars.get(1..).unwrap_or_default().chunks(PIECE));
    let both = |(piece, shifted): (&[char], &[char])| {
        piece.iter().zip(shifted).fold(false, |found, (&c, &next)| found | ((c == next) & ((c == ' ') | (c == '.'))))
    };
    pieces.any(both)
}

/// Which separators the text has anywhere.
#[derive(Clone, Copy)]
struct Separators {
    tabs: bool,
    bars: bool,
    wide: bool,
}

/// The cells of a line, if it has more than one, or with ideographic blanks more than two.
fn row(document: &Document, line: &Chars, Separators { tabs, bars, wide }: Separators) -> Option<Row> {
    let chars = &document.chars;
    let text = document.text(line.clone());
    let separator = if tabs && text.contains('\t') {
        Separator::Tab
    } else if bars && text.contains('|') {
        Separator::Bar
    } else if wide && is_wide_row(text) {
        Separator::Wide
    } else if has_gap(&chars[line.clone()]) {
        Separator::Blanks
    } else {
        return None;
    };
    let leader = if separator == Separator::Blanks { rows::leader(&chars[line.clone()]) } else { None };
    let leader = leader.map_or(0..0, |found| line.start + found.start..line.start + found.end);
    let mut cells = Vec::new();
    let mut start = line.start;
    let mut source = text.chars();
    for at in line.clone() {
        let c = source.next()?;
        let parts = match separator {
            Separator::Tab => c == '\t',
            Separator::Bar => c == '|',
            Separator::Wide => c == WIDE,
            Separator::Blanks => {
                leader.contains(&at)
                    || chars[at] == ' '
                        && at + 1 < line.end
                        && chars[at + 1] == ' '
                        && !is_sign_of_money(chars, start..at)
            }
        };
        if parts {
            cells.push(document.trim(start..at));
            start = at + 1;
        }
    }
    cells.push(document.trim(start..line.end));
    match separator {
        Separator::Tab => {}
        Separator::Bar => {
            if cells.first().is_some_and(Chars::is_empty) {
                cells.remove(0);
            }
            if cells.last().is_some_and(Chars::is_empty) {
                cells.pop();
            }
        }
        Separator::Wide | Separator::Blanks => cells.retain(|cell| !cell.is_empty()),
    }
    (cells.len() > 1).then_some(Row { separator, cells })
}

/// Whether there is but the sign of a currency, which a table sets apart from its amounts: `$   2.71`.
fn is_sign_of_money(chars: &[char], cell: Chars) -> bool {
    let mut signs = chars[cell].iter().filter(|&&c| c != ' ');
    matches!((signs.next(), signs.next()), (Some('$' | '¥' | '£' | '€'), None))
}

/// Reads the numeric cells of lines that make up one table.
fn read_block(document: &Document, block: &[(usize, Row)], over: Option<&HeadUnit>, out: &mut Vec<Cell>) {
    let chars = &document.chars;
    let is_rule =
        |row: &Row| row.cells.iter().all(|cell| chars[cell.clone()].iter().all(|c| matches!(c, '-' | ':' | '=' | ' ')));
    let rows: Vec<&(usize, Row)> = block.iter().filter(|(_, row)| !is_rule(row)).collect();
    if rows.len() < 2 {
        return;
    }
    let is_head =
        |row: &Row| row.cells.iter().skip(1).all(|cell| number(chars, cell).is_none() || is_year(chars, cell));
    let head = rows.iter().position(|(_, row)| is_head(row)).filter(|index| *index < 2);
    let note = note_above(document, rows[0].0).or_else(|| over.cloned());
    let percents = note.as_ref().is_some_and(|note| note.percents);
    let of_changes = is_of_changes(document, rows[0].0);
    let named_by_column = head.is_some_and(|head| are_measures(chars, &rows[head].1.cells));
    let dollars = rows.iter().any(|(_, row)| row.cells.iter().any(|cell| chars.get(cell.start) == Some(&'$')));
    for (index, (_, row)) in rows.iter().enumerate() {
        if head.is_some_and(|head| index <= head) {
            continue;
        }
        let heads = head.map(|head| &rows[head].1.cells);
        for (column, cell) in row.cells.iter().enumerate() {
            let bare = number(chars, cell);
            let has_unit = bare.is_none() && is_number_with_unit(chars, cell);
            let Some((digits, negative, percent)) = bare.or_else(|| has_unit.then(|| (cell.clone(), false, false)))
            else {
                continue;
            };
            let first = row.cells[0].clone();
            let labelled = column > 0 && number(chars, &first).is_none();
            let column_head = heads.and_then(|heads| head_of(heads, row, column));
            if column == 0 || is_counter(chars, column_head.as_ref(), cell) {
                continue;
            }
            let unit = column_head
                .as_ref()
                .and_then(|range| {
                    head_unit(chars, range).or_else(|| percents.then(|| share_unit(chars, range)).flatten())
                })
                .or_else(|| labelled.then(|| head_unit(chars, &first)).flatten())
                .or_else(|| note.clone())
                .map(|unit| in_dollars(chars, unit, dollars, &first));
            out.push(Cell {
                range: cell.clone(),
                has_unit,
                number: digits,
                negative,
                percent,
                row: labelled.then_some(first),
                column: column_head,
                unit,
                of_changes,
                named_by_column,
            });
        }
    }
}

/// The head over a cell: by its number, or counted from the right where the corner is empty.
fn head_of(heads: &[Chars], row: &Row, column: usize) -> Option<Chars> {
    let head = if heads.len() == row.cells.len() {
        heads.get(column)
    } else if row.separator == Separator::Blanks || heads.len() + 1 == row.cells.len() {
        let from_right = row.cells.len() - column;
        heads.len().checked_sub(from_right).and_then(|at| heads.get(at))
    } else {
        heads.get(column)
    };
    head.filter(|range| !range.is_empty()).cloned()
}

/// In a table with a $ somewhere, amounts in thousands are dollars; what is per share is not in thousands.
fn in_dollars(chars: &[char], mut unit: HeadUnit, dollars: bool, row: &Chars) -> HeadUnit {
    if unit.unit.name.is_empty() && dollars {
        unit.unit = Measured::plain("USD", Kind::Money, 0);
    }
    let label: String = chars[row.clone()].iter().map(char::to_ascii_lowercase).collect();
    if label.contains("per share") || label.contains("per unit") || label.contains("每股") {
        unit.exponent = 0;
    }
    unit
}

/// Whether the column counts rows or names years and codes.
fn is_counter(chars: &[char], head: Option<&Chars>, cell: &Chars) -> bool {
    let Some(head) = head else { return is_year(chars, cell) };
    let text: String = chars[head.clone()].iter().collect();
    let named = [
        "序号", "编号", "代码", "年份", "排名", "名次", "页码", "电话", "日期", "时间", "文号", "No.", "Page", "Rank",
        "Date", "Note", "Ref",
    ];
    // Current Year and 前連結会計年度 are over amounts.
    let years = ["年度", "Year"];
    named.iter().any(|name| text.starts_with(name) || text.ends_with(name))
        || years.contains(&text.as_str())
        || years.iter().any(|name| text.starts_with(name) || text.ends_with(name)) && is_year(chars, cell)
}

fn is_year(chars: &[char], cell: &Chars) -> bool {
    match numeral::read_at(chars, cell.start) {
        Reading::Numeral(numeral) => numeral.end == cell.end && dates::is_year_like(chars, cell.start, &numeral),
        Reading::Skip(_) => false,
    }
}

/// The digits of a cell that holds nothing else but a sign, brackets, $ or %.
fn number(chars: &[char], cell: &Chars) -> Option<(Chars, bool, bool)> {
    let mut start = cell.start;
    let mut end = cell.end;
    let mut negative = false;
    if end > start + 1 && matches!((chars[start], chars[end - 1]), ('(', ')') | ('[', ']')) {
        (negative, start, end) = (chars[start] == '(', start + 1, end - 1);
    }
    while start < end && matches!(chars[start], '$' | '￥' | '¥' | '€' | '£' | ' ' | '*') {
        start += 1;
    }
    if start < end && matches!(chars[start], '-' | '−' | '+' | '–') {
        negative |= chars[start] != '+';
        start += 1;
    }
    let percent = end > start && chars[end - 1] == '%';
    let end = end - usize::from(percent);
    if !chars.get(start).is_some_and(char::is_ascii_digit) || start >= end {
        return None;
    }
    // A numeral goes over blanks, and a tab is folded to one: what is in the next cell is not part of it.
    match numeral::read_at(&chars[..end], start) {
        Reading::Numeral(numeral)
            if numeral.end == end || chars[numeral.end..end].iter().all(|c| matches!(c, ' ' | '*')) =>
        {
            Some((start..numeral.end, negative, percent))
        }
        Reading::Numeral(numeral)
            if grouped::joined(&chars[..end], start, &numeral).is_some_and(|it| it.end == end) =>
        {
            Some((start..end, negative, percent))
        }
        _ => None,
    }
}

/// Whether a cell is a number and a unit of one word: 48 min, ≥99.9 %, 12万元.
fn is_number_with_unit(chars: &[char], cell: &Chars) -> bool {
    const LONGEST: usize = 16;
    let text = &chars[cell.clone()];
    let text = match text {
        ['≥' | '≤' | '<' | '>' | '~' | '约' | '近', rest @ ..] => rest,
        _ => text,
    };
    let digits = text.iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')).count();
    let unit = &text[digits..];
    text.first().is_some_and(char::is_ascii_digit)
        && text.len() <= LONGEST
        && (1..=8).contains(&unit.len())
        && unit.iter().all(|c| c.is_alphabetic() || matches!(c, '%' | '/' | '℃'))
}

/// Whether the heads of columns name several measures: two differ and one of them has a unit, or the corner says that
/// the rows are of one kind (分产品, 地区).
fn are_measures(chars: &[char], heads: &[Chars]) -> bool {
    let corner: String = heads.first().map(|range| chars[range.clone()].iter().collect()).unwrap_or_default();
    let kinds = [
        "分产品",
        "分行业",
        "分地区",
        "地区",
        "区县",
        "县区",
        "单位",
        "年龄",
        "组",
        "产品",
        "企业",
        "学校",
        "医院",
        "乡镇",
        "街道",
        "部门",
        "行业",
        "类别",
        "名称",
        "Segment",
        "Region",
    ];
    let units = heads.iter().skip(1).filter(|range| head_unit(chars, range).is_some()).count();
    let indicators = ["指标", "项目", "科目"].iter().any(|word| corner.contains(word));
    !indicators && (kinds.iter().any(|kind| corner.contains(kind)) || units > 1)
}

/// Whether the caption right above names changes.
fn is_of_changes(document: &Document, line: usize) -> bool {
    (line.saturating_sub(2)..line).any(|above| {
        let range = &document.lines[above];
        range.len() < 60 && {
            let text = document.text(range.clone());
            ["涨跌", "增减", "增长速度", "变动幅度"].iter().any(|word| text.contains(word))
        }
    })
}

/// The unit of a note in the lines above a table.
fn note_above(document: &Document, line: usize) -> Option<HeadUnit> {
    for above in (line.saturating_sub(NOTE_LINES)..line).rev() {
        let range = &document.lines[above];
        let chars = &document.chars[range.clone()];
        if chars.len() > 120 {
            return None;
        }
        let text: String = chars.iter().collect();
        for mark in ["单位:", "单位：", "單位:", "単位:", "计量单位:", "(单位"] {
            if let Some(at) = text.find(mark) {
                let open = range.start + text[..at + mark.len()].chars().count();
                let open = open + usize::from(document.chars.get(open) == Some(&':'));
                let open = open + usize::from(document.chars.get(open) == Some(&' '));
                let percents = text.contains('%');
                return unit_from(&document.chars, open, range.end).map(|(unit, _)| HeadUnit { percents, ..unit });
            }
        }
        if let Some(unit) = english_scale(&text) {
            return Some(unit);
        }
    }
    None
}

/// 万元 in 金额（万元）, 金额/万元, (in millions), % in % Change.
fn head_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    let text: String = chars[head.clone()].iter().collect();
    if let Some(unit) = english_scale(&text) {
        return Some(unit);
    }
    for at in head.clone().rev() {
        // The slash of MB/s is part of the unit.
        if matches!(chars[at], '(' | '/' | '[' | ':' | ',')
            && !(chars[at] == '/' && is_in_brackets(&chars[head.start..at]))
            && let Some((unit, end)) = unit_from(chars, at + 1, head.end)
            && (end == head.end || matches!(chars[end], ')' | ']'))
        {
            return Some(unit);
        }
    }
    text.contains('%').then(|| HeadUnit { exponent: 0, unit: Measured::plain("%", Kind::Percent, 0), percents: false })
}

/// Whether `before` ends within brackets.
fn is_in_brackets(before: &[char]) -> bool {
    matches!(before.iter().rev().find(|c| matches!(c, '(' | ')' | '[' | ']')), Some('(' | '['))
}

/// % for a column of shares and changes under a note that names % too.
fn share_unit(chars: &[char], head: &Chars) -> Option<HeadUnit> {
    let text: String = chars[head.clone()].iter().collect();
    let shares = ["增减", "增长", "为预算", "占", "比重", "完成", "率", "同比", "幅", "为上年", "比上年", "较上年"];
    let share = shares.iter().any(|word| text.contains(word)) && !text.ends_with('额') && !text.ends_with('数');
    share.then(|| HeadUnit { exponent: 0, unit: Measured::plain("%", Kind::Percent, 0), percents: false })
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
    if let Some(unit) = units.longest(chars, end) {
        let mut stop = end + unit.chars.len();
        let mut unit = Measured::of(unit, stop);
        if chars.get(stop) == Some(&'/') {
            if let Some(per) = units.longest(chars, stop + 1) {
                stop += 1 + per.chars.len();
                let name = format!("{}/{}", unit.name, per.chars.iter().collect::<String>());
                unit = Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), ..unit };
            } else if let Some((name, end)) = divided(chars, end, stop) {
                return (end <= limit).then(|| {
                    (HeadUnit { exponent, unit: Measured::plain(name, Kind::Measure, 0), percents: false }, end)
                });
            } else if chars.get(stop + 1) == Some(&'月') {
                stop += 2;
                let name = format!("{}/月", unit.name);
                unit = Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), ..unit };
            }
        }
        return (stop <= limit).then_some((HeadUnit { exponent, unit, percents: false }, stop));
    }
    if let Some((unit, stop)) = units.in_words(chars, end).filter(|(_, stop)| *stop <= limit) {
        if let Some((name, stop)) = divided(chars, end, stop).filter(|(_, stop)| *stop <= limit) {
            return Some((HeadUnit { exponent, unit: Measured::plain(name, Kind::Measure, 0), percents: false }, stop));
        }
        let name: String = chars[end..stop].iter().collect();
        let unit = Measured { group: unit.group.into(), factor: unit.factor, ..Measured::plain(name, unit.kind, 0) };
        return Some((HeadUnit { exponent, unit, percents: false }, stop));
    }
    if let Some(currency) = units.currency_after(chars, end) {
        return Some((
            HeadUnit { exponent, unit: Measured::money(currency, 0), percents: false },
            end + currency.chars.len(),
        ));
    }
    None
}

/// The unit from `start` to `end` with what a slash divides it by, and where that ends.
fn divided(chars: &[char], start: usize, end: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 6;
    let rest = chars.get(end..)?.strip_prefix(&['/'])?;
    let length = rest.iter().take(LONGEST + 1).take_while(|c| c.is_ascii_alphabetic()).count();
    let stop = end + 1 + length;
    (1..=LONGEST).contains(&length).then(|| (chars[start..stop].iter().collect(), stop))
}

/// in millions, USD thousands, $ billion, RMB'000.
fn english_scale(text: &str) -> Option<HeadUnit> {
    let lower = text.to_ascii_lowercase();
    let exponent = if lower.contains("thousand") || lower.contains("'000") || lower.contains("’000") {
        3
    } else if lower.contains("million") || lower.contains("mln)") || lower.contains("$m)") {
        6
    } else if lower.contains("billion") || lower.contains("$bn") {
        9
    } else {
        return None;
    };
    let marked = lower.contains("in ")
        || lower.contains('(')
        || lower.contains('$')
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
    ];
    let code = codes.iter().find(|(mark, _)| lower.contains(mark)).map_or("", |(_, code)| *code);
    let kind = if code.is_empty() { Kind::Count } else { Kind::Money };
    Some(HeadUnit { exponent, unit: Measured::plain(code, kind, 0), percents: false })
}
