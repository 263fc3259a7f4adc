//! Tables in pasted text: cells parted by tabs, by |, by runs of blanks or by leaders, with the unit of a bare number in the head
//! of its column or row, or in a note above (单位：万元, in thousands).

mod about;
mod block;
mod bounds;
mod cells;
mod classes;
mod columns;
mod heads;
mod kinds;
mod names;
mod note;
mod percent_caption;
mod split;
mod thousands;

use crate::text::wide::has_wide;
use crate::text::{Chars, Document, rows};
pub(super) use cells::{Figure, is_period};
use heads::HeadUnit;
pub(super) use names::is_change;
use note::NoteOverPart;
pub(super) use percent_caption::is_length_of_time;
use split::{Row, Separator, Separators, has_gap, row, row_of_blanks};
use std::rc::Rc;

/// A cell that holds nothing but a number, or a number with its unit.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The whole cell.
    pub range: Chars,
    /// Whether the unit stands in the cell, which is read like running text then: 48 min.
    pub has_unit: bool,
    /// Its number.
    pub figure: Figure,
    /// The cell that names the row.
    pub row: Option<Chars>,
    /// What the row is part of, where its name says too little: 一中 of 男.
    pub group: Option<Chars>,
    /// What the row is a class of: 研发人员 of 本科.
    pub class: Option<Chars>,
    /// What the table is of, where the row's name says nothing: 营业收入 of 合计.
    pub caption: Option<Rc<str>>,
    /// The head of the column.
    pub column: Option<Chars>,
    /// That of the column before.
    pub left: Option<Chars>,
    /// What stands over that and the next: 2023年 over 金额 and 占比.
    pub over: Option<Chars>,
    /// Magnitude and unit by the heads or the note.
    pub unit: Option<HeadUnit>,
    /// Whether the lines above say that the table is one of changes: 涨跌幅度.
    pub of_changes: bool,
    /// Whether the columns and not the rows name what is measured: their heads have units of their own.
    pub named_by_column: bool,
    /// The first year of a table that says of its rows which aims they are.
    pub base_year: Option<u32>,
    /// Whether another column says what was done.
    pub beside_done: bool,
}

/// The cells of all tables that hold numbers, in order.
#[derive(Default)]
pub(super) struct Tables {
    /// Those that hold nothing else.
    cells: Vec<Cell>,
    /// Those that hold text with numbers in it: 容积2600m3.
    texts: Vec<Chars>,
    /// Those whose number is no amount: what counts the rows, and units such as 1/10万.
    others: Vec<Chars>,
}

impl Tables {
    /// Looks at each line once.
    pub fn find(document: &Document) -> Tables {
        let mut tables = Tables::default();
        let mut block: Vec<(usize, Row)> = Vec::new();
        let whole = document.text(0..document.chars.len());
        let seps = Separators { tabs: whole.contains('\t'), bars: whole.contains('|'), wide: has_wide(whole) };
        let figures = |line: &Chars| rows::figures(&document.chars[document.trim(line.clone())]);
        // The rest of a row's name, below it.
        let is_wrapped = |line: &Chars| {
            let line = &document.chars[document.trim(line.clone())];
            rows::may_be_rest_of_name(line)
        };
        let gaps = seps.tabs || seps.bars || seps.wide || has_gap(&document.chars);
        if !gaps && !document.lines.iter().any(|line| figures(line) > 0) {
            return tables;
        }
        let mut over = NoteOverPart::default();
        for (index, line) in document.lines.iter().enumerate() {
            let next = document.lines.get(index + 1);
            // 2007年  1 567 1 538: a wider gap behind the name.
            let is_run = |row: &Row| {
                row.separator == Separator::Blanks
                    && (figures(line) > 0 || row.cells.len() > 2 && next.is_some_and(|next| figures(next) > 0))
            };
            let row = row(document, line, seps).filter(|row| !is_run(row)).or_else(|| {
                row_of_blanks(document, line, figures(line), next.map_or(0, figures), block.last().map(|(_, row)| row))
            });
            let row = row.or_else(|| {
                let line = document.trim(line.clone());
                let within =
                    block.last().is_some_and(|(at, last)| last.separator == Separator::Blank && index == at + 1);
                let is_class = within && classes::is_line(&document.chars[line.clone()]);
                let (_, last) = block.last().filter(|(at, _)| index == at + 1)?;
                // Output / Real GDP growth⇥1.0⇥2.9 / Employment / …: a section of the rows below
                let is_section = last.separator == Separator::Tab
                    && classes::is_section(&document.chars[line.clone()])
                    && document.lines.get(index + 1).is_some_and(|next| {
                        self::row(document, next, seps).is_some_and(|next| next.cells.len() == last.cells.len())
                    });
                (is_class || is_section).then(|| Row { separator: last.separator, cells: vec![line] })
            });
            over.see(document, index, row.is_some());
            let goes_on = match (&row, block.last()) {
                (Some(row), Some((_, last))) => row.separator == last.separator,
                (_, None) => true,
                (None, Some((at, last))) => last.separator == Separator::Blank && index == at + 1 && is_wrapped(line),
            };
            if !goes_on {
                thousands::put_together(&document.chars, &mut block);
                block::read(document, &std::mem::take(&mut block), over.unit(), &mut tables);
            }
            if let Some(row) = row {
                block.push((index, row));
            }
        }
        thousands::put_together(&document.chars, &mut block);
        block::read(document, &block, over.unit(), &mut tables);
        tables
    }

    /// The numeric cell that holds the character at `at`.
    #[inline]
    pub fn cell(&self, at: usize) -> Option<&Cell> {
        let next = self.cells.partition_point(|cell| cell.range.end <= at);
        self.cells.get(next).filter(|cell| cell.range.start <= at)
    }

    /// Whether the character at `at` is in a cell whose number is no amount.
    #[inline]
    pub fn is_none(&self, at: usize) -> bool {
        let next = self.others.partition_point(|range| range.end <= at);
        self.others.get(next).is_some_and(|range| range.start <= at)
    }

    /// Where the cell of text starts that holds the character at `at`.
    pub fn text_start(&self, at: usize) -> Option<usize> {
        let next = self.texts.partition_point(|range| range.end <= at);
        self.texts.get(next).filter(|range| range.start <= at).map(|range| range.start)
    }
}
