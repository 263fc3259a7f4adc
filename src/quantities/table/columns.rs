//! The heads of a table's columns, in one row or in two, and which column each cell of a row is in.

use super::cells::{self, is_number_with_unit, number};
use super::heads::{self, HeadUnit};
use super::split::{Row, Separator};
use crate::text::Chars;
use crate::text::phrases::{contains_any, is_any, starts_with};

/// Longest head that is looked at.
const LONGEST_HEAD: usize = 120;

/// A row and where its cells stand.
pub(super) struct Placed<'r> {
    pub row: &'r Row,
    /// Columns between the number of a cell and its column.
    pub shift: isize,
    /// What the row is a class of.
    pub class: Option<Chars>,
    /// The cell that says in what unit it is, be it one above that holds for several rows.
    pub unit: Option<Chars>,
}

impl Placed<'_> {
    /// The column of the cell `at`.
    pub fn column(&self, at: usize) -> Option<usize> {
        at.checked_add_signed(self.shift)
    }
}

/// What stands over the columns of a table.
pub(super) struct Columns {
    /// The head of each column; an empty one where it has none.
    pub heads: Vec<Chars>,
    /// Over several heads: 2023年 over 金额 and 占比. As many as `heads`, or none.
    over: Vec<Chars>,
    /// Units on a line of their own below the heads, as many as columns, or none.
    units: Vec<Chars>,
    /// The column that says in what unit a row is.
    unit_column: Option<usize>,
    /// Which cells of a full row hold figures.
    figures: Vec<bool>,
    /// Rows that the heads take.
    pub rows: usize,
}

impl Columns {
    /// By the head `rows[0]`, with the next row where that belongs to it.
    pub fn of(chars: &[char], rows: &[&(usize, Row)]) -> Columns {
        let first = &rows[0].1.cells;
        let mut columns = Columns {
            heads: first.clone(),
            over: Vec::new(),
            units: Vec::new(),
            unit_column: None,
            figures: Vec::new(),
            rows: 1,
        };
        if let Some(second) = rows.get(1).map(|row| &row.1).filter(|second| are_heads(chars, second))
            && let Some(below) = rows.get(2).filter(|(_, row)| has_number(chars, row))
        {
            columns.add(chars, second, below.1.cells.len());
        }
        let is_unit = |cell: &Chars| is_head_of_units(&chars[cell.clone()]);
        columns.unit_column = columns.heads.iter().position(is_unit);
        let width = columns.heads.len();
        let full = rows[columns.rows..].iter().take(4).find(|(_, row)| row.cells.len() == width);
        columns.figures = full.map_or(Vec::new(), |(_, row)| figures(chars, row));
        columns
    }

    /// Adds the second row of heads over rows of `width` cells.
    fn add(&mut self, chars: &[char], second: &Row, width: usize) {
        let Some((over, heads)) = merged(chars, &self.heads, second, width) else { return };
        self.rows = 2;
        // 男 and 女 under 其中 are parts of what the column before counts.
        let mut over = over;
        for at in 1..over.len() {
            if starts_with(&chars[over[at].clone()], "其中") {
                over[at] = over[at - 1].clone();
            }
        }
        let are_units = heads.iter().zip(&over).all(|(head, over)| head == over || is_unit(chars, head));
        if are_units {
            self.units = heads;
            self.heads = over;
        } else {
            self.heads = heads;
            self.over = over;
        }
    }

    /// How many columns to the right of its number a cell of `row` stands: some where its first cells are merged with those of the row
    /// above, one to the left where the heads leave out the corner.
    pub fn shift(&self, chars: &[char], row: &Row) -> isize {
        let (width, cells) = (self.heads.len(), row.cells.len());
        if width == cells {
            return 0;
        }
        let missing = width.saturating_sub(cells);
        let leaves_out = matches!(row.separator, Separator::Blanks | Separator::Blank);
        if missing > 0 && self.figures.len() == width {
            let own = figures(chars, row);
            let fit = |from: usize| own.iter().zip(&self.figures[from..]).filter(|(own, full)| own == full).count();
            if fit(missing) > fit(0) {
                return missing as isize;
            }
            // What is left out may be a remark at the end.
            if leaves_out && fit(0) > fit(missing) {
                return 0;
            }
        }
        if leaves_out || width + 1 == cells { width as isize - cells as isize } else { 0 }
    }

    pub fn head(&self, column: Option<usize>) -> Option<Chars> {
        self.heads.get(column?).filter(|head| (1..=LONGEST_HEAD).contains(&head.len())).cloned()
    }

    pub fn over(&self, column: Option<usize>) -> Option<Chars> {
        self.over.get(column?).filter(|head| (1..=LONGEST_HEAD).contains(&head.len())).cloned()
    }

    /// The unit on the line below the head of `column`.
    pub fn unit_below(&self, chars: &[char], column: Option<usize>) -> Option<HeadUnit> {
        let cell = self.units.get(column?).filter(|cell| !cell.is_empty())?;
        heads::head_unit(chars, cell).or_else(|| heads::stated_unit(chars, cell))
    }

    /// Whether `column` says in what unit its row is.
    pub fn is_of_units(&self, column: Option<usize>) -> bool {
        column.is_some() && column == self.unit_column
    }

    /// The cell of `row` that says so, where it has one before the cell `at`.
    pub fn unit_cell<'p>(&self, row: &'p Placed, at: usize) -> Option<&'p Chars> {
        let unit = self.unit_column?.checked_add_signed(-row.shift).filter(|&unit| unit < at)?;
        let own = row.row.cells.get(unit)?;
        if own.is_empty() { row.unit.as_ref().or(Some(own)) } else { Some(own) }
    }

    /// All heads.
    pub fn all(&self) -> impl Iterator<Item = &Chars> {
        self.over.iter().chain(&self.heads)
    }
}

/// Two rows of heads as one for each column: what stands over it, and its own.
fn merged(chars: &[char], first: &[Chars], second: &Row, width: usize) -> Option<(Vec<Chars>, Vec<Chars>)> {
    let lower = &second.cells;
    let own = |over: &Chars| (over.clone(), over.clone());
    if lower.first()?.is_empty() {
        // Cell under cell, as a spreadsheet gives them: what spans several stands over the first.
        let mut last = 0..0;
        let pairs = (0..first.len().max(lower.len())).map(|at| {
            let over = first.get(at).filter(|over| !over.is_empty());
            let head = lower.get(at).filter(|head| !head.is_empty());
            last = over.unwrap_or(&last).clone();
            match head {
                Some(head) => (last.clone(), head.clone()),
                None => own(over.unwrap_or(&(0..0))),
            }
        });
        return Some(pairs.unzip());
    }
    // As a web page gives them: of each that spans several there is one.
    let spans = (first.len() + lower.len()).checked_sub(width).filter(|&spans| spans > 0 && spans < first.len())?;
    if !lower.len().is_multiple_of(spans) || lower.len() < spans {
        return None;
    }
    let each = lower.len() / spans;
    let groups = |from: &usize| first[*from..from + spans].iter().all(|head| spans_heads(chars, head));
    let from = (1..=first.len() - spans).find(groups).unwrap_or(first.len() - spans);
    let mut lower = lower.iter();
    let mut pairs = Vec::with_capacity(width);
    for (at, head) in first.iter().enumerate() {
        if (from..from + spans).contains(&at) {
            pairs.extend(lower.by_ref().take(each).map(|own| (head.clone(), own.clone())));
        } else {
            pairs.push(own(head));
        }
    }
    Some(pairs.into_iter().unzip())
}

/// 2023年, 本期发生额, 其中: what mostly spans several heads.
fn spans_heads(chars: &[char], head: &Chars) -> bool {
    const SPANNING: &[&str] =
        &["其中", "本期", "上期", "本年", "上年", "年初", "年末", "期末", "期初", "目标", "目標", "指标值", "指標值"];
    cells::is_period(chars, head) || cells::is_year(chars, head) || contains_any(&chars[head.clone()], SPANNING)
}

/// Whether the cells of the second row are heads too: two and more, none with a figure.
fn are_heads(chars: &[char], row: &Row) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    filled >= 2 && !has_number(chars, row)
}

/// Whether a cell of the row holds a figure that is no year.
fn has_number(chars: &[char], row: &Row) -> bool {
    row.cells.iter().any(|cell| is_figure(chars, cell))
}

/// Whether a cell holds a figure, with its unit or without, and not the head of a column: 2025年目标, 113年實績, 2022 Actual.
pub(super) fn is_figure(chars: &[char], cell: &Chars) -> bool {
    let words = &chars[cell.clone()];
    let digits = words.iter().take_while(|c| c.is_ascii_digit()).count();
    let of_year = match words.get(digits) {
        Some('年') => digits >= 3,
        Some('月' | '日' | '季') => digits > 0,
        Some(' ') => digits == 4 && matches!(words[..2], ['1', '9'] | ['2', '0']) && words.len() > 5,
        _ => false,
    };
    !of_year
        && (number(chars, cell).is_some() || is_number_with_unit(chars, cell))
        && !cells::is_year(chars, cell)
        && !cells::is_period(chars, cell)
}

/// Which cells of the row hold figures, or a dash in place of one.
fn figures(chars: &[char], row: &Row) -> Vec<bool> {
    let is_dash =
        |cell: &Chars| !cell.is_empty() && chars[cell.clone()].iter().all(|c| matches!(c, '-' | '—' | '–' | '/'));
    row.cells
        .iter()
        .map(|cell| is_dash(cell) || number(chars, cell).is_some() || is_number_with_unit(chars, cell))
        .collect()
}

fn is_unit(chars: &[char], cell: &Chars) -> bool {
    let bracketed = matches!(chars[cell.clone()], ['(', .., ')']);
    let unit = if bracketed { heads::head_unit(chars, cell) } else { heads::stated_unit(chars, cell) };
    unit.is_some()
}

/// Whether the column under `head` says in what unit its row is.
pub(super) fn is_head_of_units(head: &[char]) -> bool {
    const UNITS: [&str; 9] =
        ["单位", "單位", "计量单位", "計量單位", "単位", "Unit", "Units", "Unit of measure", "unit"];
    let plain: Vec<char> = head.iter().copied().filter(|c| *c != ' ' || head[0].is_ascii()).collect();
    is_any(&plain, &UNITS)
}
