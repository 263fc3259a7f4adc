//! Reads the lines that make up one table.

use super::about::{
    are_measures, are_opposite, base_year, caption, has_units, is_of_aims, is_of_changes, is_of_done, is_of_goals,
};
use super::cells::{Figure, before_note, is_counter, is_number_with_unit, is_period, number};
use super::classes;
use super::columns::{Columns, Placed, is_figure};
use super::heads::{
    HeadUnit, counted_unit, counts_things, head_unit, in_dollars, note_above, scale_in_corner, score_unit, share_unit,
    stated_unit, unit_as_written, unit_note,
};
use super::names::{Name, Names, is_change, is_generic};
use super::percent_caption::{Caption, is_head_of_times, is_length_of_time};
use super::split::{Row, Separator};
use super::{Cell, Tables};
use crate::analysis::Bound;
use crate::quantities::label::counts_cases;
use crate::text::phrases::{contains_any, holds_any, is_any};
use crate::text::{Chars, Document};
use std::rc::Rc;

/// Reads the numeric cells of lines that make up one table.
pub(super) fn read(document: &Document, block: &[(usize, Row)], over: Option<&HeadUnit>, tables: &mut Tables) {
    let chars = &document.chars;
    let is_rule =
        |row: &Row| row.cells.iter().all(|cell| chars[cell.clone()].iter().all(|c| matches!(c, '-' | ':' | '=' | ' ')));
    let captions =
        block.windows(2).take_while(|rows| is_caption(chars, &rows[0].1, &rows[1].1)).take(MOST_CAPTIONS).count();
    let rows: Vec<&(usize, Row)> = block[captions..].iter().filter(|(_, row)| !is_rule(row)).collect();
    if rows.len() < 2 {
        return;
    }
    let is_head = |row: &Row| row.cells.len() > 1 && row.cells.iter().skip(1).all(|cell| !is_figure(chars, cell));
    let head = rows.iter().position(|(_, row)| is_head(row)).filter(|index| *index < 2);
    let head = head.or_else(|| is_head_of_times(chars, &rows).then_some(0));
    let of_years = rows.iter().take(2).position(|(_, row)| is_head_of_years(chars, row)).filter(|_| head != Some(1));
    if let Some(head) = of_years {
        tables.others.extend(rows[head].1.cells[1..].iter().cloned());
    }
    let head = of_years.or(head);
    if let Some(head) = head {
        let lengths = rows[head].1.cells.iter().filter(|cell| is_length_of_time(&chars[(*cell).clone()]));
        tables.others.extend(lengths.cloned());
    }
    let columns = head.map(|head| Columns::of(chars, &rows[head..]));
    let first = head.map_or(0, |head| head + columns.as_ref().map_or(1, |columns| columns.rows));
    let in_corner = || {
        rows[0]
            .1
            .cells
            .first()
            .and_then(|corner| unit_note(document, corner).or_else(|| scale_in_corner(chars, corner)))
    };
    let note = note_above(document, rows[0].0).or_else(in_corner).or_else(|| over.cloned());
    let percents = note.as_ref().is_some_and(|note| note.percents);
    let shift = |row: &Row| columns.as_ref().map_or(0, |columns| columns.shift(chars, row));
    let below = rows.iter().skip(first);
    let mut class = None;
    let mut unit = None;
    let placed: Vec<Placed> = below
        .map(|(_, row)| {
            class = classes::behind(chars, row, class.take());
            let mut placed = Placed { row, shift: shift(row), class: class.clone(), unit: None };
            if row.separator == Separator::Tab
                && let Some(own) = columns.as_ref().and_then(|columns| columns.unit_cell(&placed, row.cells.len()))
            {
                // One cell for several rows.
                unit = Some(own.clone()).filter(|own| !own.is_empty()).or(unit.take());
                placed.unit = unit.clone().filter(|_| !is_ratio(&chars[row.cells[0].clone()]));
            }
            placed
        })
        .collect();
    let names = Names::of(chars, &placed);
    let table = Table {
        of_changes: is_of_changes(document, rows[0].0)
            || columns.as_ref().is_some_and(|columns| are_opposite(chars, columns)),
        named_by_column: columns.as_ref().is_some_and(|columns| {
            are_measures(chars, &columns.heads) || rows.get(first).is_some_and(|(_, row)| has_units(chars, row))
        }),
        dollars: rows.iter().any(|(_, row)| row.cells.iter().any(|cell| chars.get(cell.start) == Some(&'$'))),
        base_year: columns
            .as_ref()
            .filter(|_| is_of_aims(chars, &rows) || is_of_goals(document, rows[0].0))
            .and_then(|columns| base_year(chars, columns)),
        has_done: columns.as_ref().is_some_and(|columns| columns.all().any(|head| is_of_done(&chars[head.clone()]))),
        caption: caption(document, rows[0].0).map(Rc::from),
        chars,
        columns,
        names,
        note,
        percents,
        percent: Caption::above(document, rows[0].0, &rows[first..]),
    };
    let mut group: Option<Chars> = None;
    let mut scores = Scores { rows: &placed, small: Vec::new() };
    for row in &placed {
        if row.shift == 0 && !row.row.cells[0].is_empty() && !is_change(&chars[row.row.cells[0].clone()]) {
            group = Some(row.row.cells[0].clone());
        }
        table.read_row(row, group.as_ref(), &mut scores, tables);
    }
}

/// 新增據點數 30 40-50 40-50: whether one of the cells is a number and no range, so that the ranges are of numbers, too.
fn holds_plain_number(chars: &[char], row: &Row) -> bool {
    row.cells[1..].iter().any(|cell| number(chars, cell).is_some_and(|it| it.max.is_none() && !it.percent))
}

/// 年度 104 105 106: whether a row says which years of the Republic its columns are of, one after the other.
fn is_head_of_years(chars: &[char], row: &Row) -> bool {
    const NAMES: [&str; 4] = ["年度", "年份", "年別", "學年度"];
    let year = |cell: &Chars| -> Option<u32> {
        let words = &chars[cell.clone()];
        let digits = (2..=3).contains(&words.len()) && words[0] != '0';
        words
            .iter()
            .filter(|_| digits)
            .try_fold(0, |value, c| Some(value * 10 + c.to_digit(10)?))
            .filter(|&year| year > 0)
    };
    let of_republic = 80..=130;
    let mut cells = row.cells.iter();
    let named = cells.next().is_some_and(|name| is_any(&chars[name.clone()], &NAMES));
    let mut last = None;
    named
        && row.cells.len() > 2
        && cells.all(|cell| {
            let year = year(cell).filter(|year| of_republic.contains(year));
            let follows = year.is_some_and(|year| last.is_none_or(|last| last + 1 == year));
            last = year;
            follows
        })
}

/// Whether the name of a row is that of a ratio, which has no unit: 廢棄物回收率 below 廢棄物總重.
fn is_ratio(name: &[char]) -> bool {
    contains_any(name, &["率", "比", "倍", "指数", "指數", "系数", "係數"])
}

/// 2.72个百分点 of the cell 增加2.72个百分点.
fn behind_verb(chars: &[char], cell: &Chars) -> Chars {
    match chars[cell.clone()] {
        ['增', '加', digit, .., '百', '分', '点'] | ['减', '少', digit, .., '百', '分', '点']
            if digit.is_ascii_digit() =>
        {
            cell.start + 2..cell.end
        }
        _ => cell.clone(),
    }
}

/// Most lines of a caption.
const MOST_CAPTIONS: usize = 2;

/// What holds for all cells of a table.
struct Table<'a> {
    chars: &'a [char],
    columns: Option<Columns>,
    names: Names,
    /// The unit that a note above states.
    note: Option<HeadUnit>,
    /// Whether it names % as well.
    percents: bool,
    /// What a caption of percentages above says of them.
    percent: Option<Caption>,
    of_changes: bool,
    named_by_column: bool,
    dollars: bool,
    base_year: Option<u32>,
    /// Whether a column says what was done.
    has_done: bool,
    caption: Option<Rc<str>>,
}

impl Table<'_> {
    /// Adds the numeric cells of `row`.
    fn read_row(&self, placed: &Placed, group: Option<&Chars>, scores: &mut Scores, tables: &mut Tables) {
        let (chars, row) = (self.chars, placed.row);
        // All cells behind the first number have the name that this one has.
        let mut name: Option<Name> = None;
        for (at, cell) in row.cells.iter().enumerate() {
            // 容积率    2.01: a figure that blanks alone set apart may stand there for want of a unit.
            let blanks = matches!(row.separator, Separator::Blanks | Separator::Blank);
            let moved_up = || blanks && placed.shift == 0 && number(chars, cell).is_some();
            if self.columns.as_ref().is_some_and(|columns| columns.is_of_units(placed.column(at))) && !moved_up() {
                if chars[cell.clone()].iter().any(char::is_ascii_digit) {
                    tables.others.push(cell.clone());
                }
                continue;
            }
            let cell = &behind_verb(chars, &before_note(chars, cell));
            let bare = number(chars, cell);
            let has_unit = bare.is_none() && is_number_with_unit(chars, cell);
            if bare.is_none() && !has_unit {
                if chars[cell.clone()].iter().any(char::is_ascii_digit) {
                    tables.texts.push(cell.clone());
                }
                continue;
            }
            let column = placed.column(at);
            let head = self.columns.as_ref().and_then(|columns| columns.head(column));
            let counts = is_counter(chars, head.as_ref(), cell);
            if at == 0 || counts {
                if bare.is_some() && self.columns.is_some() && (counts || !blanks) {
                    tables.others.push(cell.clone());
                }
                continue;
            }
            let name = name.get_or_insert_with(|| self.names.name(chars, self.columns.as_ref(), placed, at, group));
            let unit = self.unit(placed, at, column, name.cell.as_ref(), scores);
            let figure = bare.unwrap_or_else(|| Figure {
                digits: cell.clone(),
                max: None,
                negative: false,
                percent: false,
                bound: Bound::Exact,
            });
            if figure.max.is_some() && unit.is_none() && !figure.percent && !holds_plain_number(chars, row) {
                tables.texts.push(cell.clone());
                continue;
            }
            let says_little = |name: &Chars| is_generic(&chars[name.clone()]) || is_period(chars, name);
            let generic = || name.cell.as_ref().is_none_or(says_little);
            let of_changes = self.of_changes
                || self.percent.is_some_and(|percent| percent.changes) && self.says_how_long_or_nothing(head.as_ref());
            tables.cells.push(Cell {
                range: cell.clone(),
                has_unit,
                figure,
                row: name.cell.clone(),
                group: name.group.clone(),
                class: placed.class.clone(),
                caption: self.caption.clone().filter(|_| name.group.is_none() && generic()),
                left: column.and_then(|at| self.columns.as_ref()?.head(at.checked_sub(1))),
                column: head,
                over: self.columns.as_ref().and_then(|columns| columns.over(column)),
                unit,
                of_changes,
                named_by_column: self.named_by_column,
                base_year: self.base_year,
                beside_done: self.has_done,
            });
        }
    }

    /// Whether a column's head says over how long, or states no unit: what a caption says of changes holds for it.
    fn says_how_long_or_nothing(&self, head: Option<&Chars>) -> bool {
        head.is_none_or(|head| is_length_of_time(&self.chars[head.clone()]) || head_unit(self.chars, head).is_none())
    }

    /// The unit of the cell `at`: by the head of its column, the name of its row, the column of units, or the note.
    fn unit(
        &self,
        row: &Placed,
        at: usize,
        column: Option<usize>,
        name: Option<&Chars>,
        scores: &mut Scores,
    ) -> Option<HeadUnit> {
        let chars = self.chars;
        let columns = self.columns.as_ref();
        let head = columns.and_then(|columns| columns.head(column));
        let head = head.as_ref();
        let stated =
            |head: &Chars| head_unit(chars, head).or_else(|| self.percents.then(|| share_unit(chars, head)).flatten());
        let own = || columns.and_then(|columns| columns.unit_cell(row, at));
        // A sample of 320 is none of 320 cm.
        if name.is_some_and(|name| counts_cases(&chars[name.clone()])) {
            return None;
        }
        head.and_then(stated)
            .or_else(|| columns?.unit_below(chars, column))
            .or_else(|| {
                let unit = score_unit(chars, head?)?;
                if scores.are_small(chars, at) { Some(HeadUnit::of_marks()) } else { Some(unit) }
            })
            .or_else(|| head_unit(chars, name?))
            .or_else(|| counted_unit(chars, head?))
            .or_else(|| head_unit(chars, &columns?.over(column)?))
            .or_else(|| counted_unit(chars, name?))
            .or_else(|| stated_unit(chars, own()?).or_else(|| unit_as_written(chars, own()?)))
            .or_else(|| self.percent?.unit(chars, head))
            .or_else(|| {
                let counts = row.class.is_some() || head.is_some_and(|head| counts_things(chars, head));
                self.note.as_ref()?.at(at.saturating_sub(1), row.row.cells.len() - 1, counts).cloned()
            })
            .map(|unit| in_dollars(chars, unit, self.dollars, name.unwrap_or(&row.row.cells[0])))
    }
}

/// Which columns of points hold none above 1, which are marks and no points: 得分 0.7.
struct Scores<'r> {
    rows: &'r [Placed<'r>],
    /// What was found of each column.
    small: Vec<Option<bool>>,
}

impl Scores<'_> {
    fn are_small(&mut self, chars: &[char], at: usize) -> bool {
        if self.small.len() <= at {
            self.small.resize(at + 1, None);
        }
        let rows = self.rows;
        *self.small[at].get_or_insert_with(|| {
            let cells = || rows.iter().filter_map(|placed| placed.row.cells.get(at)).map(|cell| &chars[cell.clone()]);
            cells().any(|cell| cell.contains(&'.'))
                && cells().all(|cell| {
                    matches!(cell, [] | ['0'] | ['1'] | ['0', '.', ..] | ['1', '.', '0'] | ['1', '.', '0', '0'])
                })
        })
    }
}

/// Whether the row is the table's title or a note over it: 表1 and, behind a tab, what it shows; 编制单位, 日期 and 单位：元.
fn is_caption(chars: &[char], row: &Row, next: &Row) -> bool {
    /// Characters of the number of a table: Table 12.
    const LONGEST_NUMBER: usize = 8;
    let first = &chars[row.cells[0].clone()];
    let numbered = row.cells[0].len() <= LONGEST_NUMBER
        && matches!(first, ['表', '1'..='9', ..] | ['附', '表', ..] | ['T', 'a', 'b', 'l', 'e', ..]);
    let notes = |cell: &Chars| {
        let words: String = chars[cell.clone()].iter().collect();
        holds_any(&words, &["单位:", "單位:", "単位:"])
    };
    let noted = row.cells[1..].iter().any(notes) && !row.cells.iter().any(|cell| number(chars, cell).is_some());
    (numbered && row.cells.len() == 2 || noted) && next.cells.len() > row.cells.len()
        || noted
            && next.cells.len() == row.cells.len()
            && row.cells[1..].iter().filter(|cell| !cell.is_empty()).count() < 3
}
