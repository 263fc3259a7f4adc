//! Lines within a table that say what the rows below are classes of: 研发人员学历 above 本科 and 硕士.

use super::split::Row;
use crate::text::phrases::ends_with;
use crate::text::{Chars, is_han};

/// What such a line ends with, longest first.
const BY: &[&str] = &[
    "学历构成",
    "学历结构",
    "学历层次",
    "年龄构成",
    "年龄结构",
    "专业构成",
    "专业结构",
    "职称结构",
    "教育程度",
    "学历",
    "年龄",
    "构成",
    "结构",
    "分布",
    "类别",
    "类型",
];

/// Whether `line`, which has no cells, may be such a line.
pub(super) fn is_line(line: &[char]) -> bool {
    const LONGEST: usize = 14;
    line.len() <= LONGEST && line.iter().all(|&c| is_han(c)) && BY.iter().any(|by| ends_with(line, by))
}

/// Whether `line` may be the name of a section of a table's rows: a few words without a figure or a stop.
pub(super) fn is_section(line: &[char]) -> bool {
    const LONGEST: usize = 40;
    (2..=LONGEST).contains(&line.len())
        && line.iter().all(|&c| c.is_alphabetic() || matches!(c, ' ' | '-' | '&' | '、' | ',' | '(' | ')'))
}

/// What `row` and those below are classes of, `class` being that of the row above.
pub(super) fn behind(chars: &[char], row: &Row, class: Option<Chars>) -> Option<Chars> {
    if is_row(row) {
        return stem(chars, row);
    }
    class.filter(|_| !row.cells.first().is_some_and(|name| ends(&chars[name.clone()])))
}

/// Whether nothing but the first cell of a row is filled.
fn is_row(row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| !cell.is_empty()) && row.cells[1..].iter().all(Chars::is_empty)
}

/// 研发人员 of 研发人员学历.
fn stem(chars: &[char], row: &Row) -> Option<Chars> {
    const SHORTEST: usize = 2;
    let cell = row.cells.first()?;
    let words = &chars[cell.clone()];
    let by = BY.iter().find(|by| ends_with(words, by))?;
    let end = cell.end - by.chars().count();
    (end >= cell.start + SHORTEST).then_some(cell.start..end)
}

/// Whether a row named so is none of the classes, as it names a measure: 研发投入占营业收入比例.
fn ends(name: &[char]) -> bool {
    const MEASURES: &str = "例额率比数量值计";
    const LONGEST: usize = 10;
    name.len() > LONGEST || name.last().is_some_and(|&last| MEASURES.contains(last))
}
