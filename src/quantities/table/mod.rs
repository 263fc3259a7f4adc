//! Tables in pasted text: cells parted by tabs, by |, by runs of blanks or by leaders, with the unit of a bare number in the head
//! of its column or row, or in a note above (单位：万元, in thousands).

mod cells;
mod heads;
mod note;

use crate::text::phrases::{contains_any, holds_any, is_any};
use crate::text::wide::{WIDE, has_wide, is_wide_row};
use crate::text::{Chars, Document, rows};
use cells::{is_counter, is_number_with_unit, is_year, number};
use heads::{HeadUnit, counted_unit, head_unit, in_dollars, note_above, score_unit, share_unit, stated_unit};
use note::NoteOverPart;

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
    /// The cell that names the row.
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

/// The cells of all tables that hold numbers, in order.
#[derive(Default)]
pub(super) struct Tables {
    /// Those that hold nothing else.
    cells: Vec<Cell>,
    /// Those that hold text with numbers in it: 容积2600m3.
    texts: Vec<Chars>,
}

/// How the cells of a line are parted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Tab,
    Bar,
    /// Ideographic blanks, one between two cells.
    Wide,
    /// Two blanks or more, or the dots of a leader.
    Blanks,
    /// One blank, where figures stand at the end.
    Blank,
}

struct Row {
    separator: Separator,
    cells: Vec<Chars>,
}

impl Tables {
    /// Looks at each line once.
    pub fn find(document: &Document) -> Tables {
        let mut tables = Tables::default();
        let mut block: Vec<(usize, Row)> = Vec::new();
        let whole = document.text(0..document.chars.len());
        let seps = Separators { tabs: whole.contains('\t'), bars: whole.contains('|'), wide: has_wide(whole) };
        let figures = |line: &Chars| rows::figures_at_end(&document.chars[document.trim(line.clone())]);
        let gaps = seps.tabs || seps.bars || seps.wide || has_gap(&document.chars);
        if !gaps && !document.lines.iter().any(|line| figures(line) > 0) {
            return tables;
        }
        let mut over = NoteOverPart::default();
        for (index, line) in document.lines.iter().enumerate() {
            let row = row(document, line, seps).or_else(|| {
                let next = document.lines.get(index + 1);
                row_of_blanks(document, line, figures(line), next.map_or(0, figures), block.last().map(|(_, row)| row))
            });
            over.see(document, index, row.is_some());
            let goes_on = match (&row, block.last()) {
                (Some(row), Some((_, last))) => row.separator == last.separator,
                (_, None) => true,
                (None, _) => false,
            };
            if !goes_on {
                read_block(document, &std::mem::take(&mut block), over.unit(), &mut tables);
            }
            if let Some(row) = row {
                block.push((index, row));
            }
        }
        read_block(document, &block, over.unit(), &mut tables);
        tables
    }

    /// The numeric cell that holds the character at `at`.
    #[inline]
    pub fn cell(&self, at: usize) -> Option<&Cell> {
        let next = self.cells.partition_point(|cell| cell.range.end <= at);
        self.cells.get(next).filter(|cell| cell.range.start <= at)
    }

    /// Where the cell of text starts that holds the character at `at`.
    pub fn text_start(&self, at: usize) -> Option<usize> {
        let next = self.texts.partition_point(|range| range.end <= at);
        self.texts.get(next).filter(|range| range.start <= at).map(|range| range.start)
    }
}

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
            Separator::Blank => chars[at] == ' ',
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
        Separator::Wide | Separator::Blanks | Separator::Blank => cells.retain(|cell| !cell.is_empty()),
    }
    (cells.len() > 1).then_some(Row { separator, cells })
}

/// The cells of a line that one blank parts: `1 冷库 4200 52.5%`, `figures` of them at its end, or the head above one with `below`.
fn row_of_blanks(document: &Document, line: &Chars, figures: usize, below: usize, above: Option<&Row>) -> Option<Row> {
    let range = document.trim(line.clone());
    let is_head = figures == 0 && below > 0 && range.len() <= LONGEST_HEAD;
    if figures == 0 && !is_head {
        return None;
    }
    let mut cells = Vec::new();
    let mut start = range.start;
    for cell in document.chars[range].split(|c| *c == ' ') {
        cells.push(start..start + cell.len());
        start += cell.len() + 1;
    }
    cells.retain(|cell| !cell.is_empty());
    // A table of one row is none.
    let goes_on = above.is_some_and(|above| above.separator == Separator::Blank) || figures == below || is_head;
    (goes_on && cells.len() > 2).then_some(Row { separator: Separator::Blank, cells })
}

/// Longest head of such a table.
const LONGEST_HEAD: usize = 80;

/// Whether there is but the sign of a currency, which a table sets apart from its amounts: `$   2.71`.
fn is_sign_of_money(chars: &[char], cell: Chars) -> bool {
    let mut signs = chars[cell].iter().filter(|&&c| c != ' ');
    matches!((signs.next(), signs.next()), (Some('$' | '¥' | '£' | '€'), None))
}

/// Reads the numeric cells of lines that make up one table.
fn read_block(document: &Document, block: &[(usize, Row)], over: Option<&HeadUnit>, tables: &mut Tables) {
    let chars = &document.chars;
    let is_rule =
        |row: &Row| row.cells.iter().all(|cell| chars[cell.clone()].iter().all(|c| matches!(c, '-' | ':' | '=' | ' ')));
    let captioned =
        block.len() > 1 && is_caption(chars, &block[0].1) && block[1].1.cells.len() > block[0].1.cells.len();
    let block = &block[usize::from(captioned)..];
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
    let named_by_column = head.is_some_and(|head| {
        are_measures(chars, &rows[head].1.cells) || rows.get(head + 1).is_some_and(|(_, row)| has_units(chars, row))
    });
    let unit_column =
        head.and_then(|head| rows[head].1.cells.iter().position(|cell| is_head_of_units(&chars[cell.clone()])));
    let dollars = rows.iter().any(|(_, row)| row.cells.iter().any(|cell| chars.get(cell.start) == Some(&'$')));
    for (index, (_, row)) in rows.iter().enumerate() {
        if head.is_some_and(|head| index <= head) {
            continue;
        }
        let heads = head.map(|head| &rows[head].1.cells);
        // All cells behind the first number have the name that this one has.
        let mut names: Option<Option<Chars>> = None;
        for (column, cell) in row.cells.iter().enumerate() {
            let bare = number(chars, cell);
            let has_unit = bare.is_none() && is_number_with_unit(chars, cell);
            let Some((digits, negative, percent)) = bare.or_else(|| has_unit.then(|| (cell.clone(), false, false)))
            else {
                if chars[cell.clone()].iter().any(char::is_ascii_digit) {
                    tables.texts.push(cell.clone());
                }
                continue;
            };
            let column_head = heads.and_then(|heads| head_of(heads, row, column));
            if column == 0 || is_counter(chars, column_head.as_ref(), cell) {
                continue;
            }
            let name = names.get_or_insert_with(|| row_name(chars, heads, row, column)).clone();
            let unit = column_head
                .as_ref()
                .and_then(|range| {
                    head_unit(chars, range).or_else(|| percents.then(|| share_unit(chars, range)).flatten())
                })
                .or_else(|| column_head.as_ref().and_then(|head| score_unit(chars, head)))
                .or_else(|| name.as_ref().and_then(|name| head_unit(chars, name)))
                .or_else(|| counted_unit(chars, column_head.as_ref()?))
                .or_else(|| counted_unit(chars, name.as_ref()?))
                .or_else(|| {
                    let own = unit_column.filter(|&at| at < column).and_then(|at| row.cells.get(at));
                    own.and_then(|cell| stated_unit(chars, cell))
                })
                .or_else(|| note.clone())
                .map(|unit| in_dollars(chars, unit, dollars, name.as_ref().unwrap_or(&row.cells[0])));
            tables.cells.push(Cell {
                range: cell.clone(),
                has_unit,
                number: digits,
                negative,
                percent,
                row: name,
                column: column_head,
                unit,
                of_changes,
                named_by_column,
            });
        }
    }
}

/// The cell that says what the row is of, before the one in `column`: the last under a head such as 三级指标 or 名称, else the first that is
/// not empty. A number before it counts the rows.
fn row_name(chars: &[char], heads: Option<&Vec<Chars>>, row: &Row, column: usize) -> Option<Chars> {
    const NAMES: [&str; 8] = ["指标", "名称", "名稱", "项目", "項目", "科目", "内容", "品种"];
    let counts = |cell: &Chars| cell.len() <= 3 && chars[cell.clone()].iter().all(char::is_ascii_digit);
    // M1 before the name of a milestone.
    let codes = |cell: &Chars| {
        let words = &chars[cell.clone()];
        let named = |next: &Chars| {
            next.len() > 3 && number(chars, next).is_none() && chars[next.clone()].iter().any(char::is_ascii_lowercase)
        };
        (2..=5).contains(&words.len())
            && words[0].is_ascii_uppercase()
            && words.last().is_some_and(char::is_ascii_digit)
            && words.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '.'))
            && row.cells.get(1).is_some_and(named)
    };
    let is_name =
        |(at, cell): &(usize, &Chars)| number(chars, cell).is_none() && !(*at > 0 && is_number_with_unit(chars, cell));
    let skipped = usize::from(row.cells[0].is_empty() || (counts(&row.cells[0]) || codes(&row.cells[0])) && column > 1);
    let names = || {
        row.cells[..column].iter().enumerate().skip(skipped).take_while(is_name).filter(|(_, cell)| !cell.is_empty())
    };
    let is_named = |(at, _): &(usize, &Chars)| {
        let head = heads.and_then(|heads| head_of(heads, row, *at));
        // The names are Chinese.
        let head = head.filter(|head| !chars[head.start].is_ascii());
        head.is_some_and(|head| contains_any(&chars[head.clone()], &NAMES))
    };
    names().filter(is_named).last().or_else(|| names().next()).map(|(_, cell)| cell.clone())
}

/// The head over a cell: by its number, or counted from the right where the corner is empty.
fn head_of(heads: &[Chars], row: &Row, column: usize) -> Option<Chars> {
    let head = if heads.len() == row.cells.len() {
        heads.get(column)
    } else if matches!(row.separator, Separator::Blanks | Separator::Blank) || heads.len() + 1 == row.cells.len() {
        let from_right = row.cells.len() - column;
        heads.len().checked_sub(from_right).and_then(|at| heads.get(at))
    } else {
        heads.get(column)
    };
    head.filter(|range| !range.is_empty()).cloned()
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
    let indicators = holds_any(&corner, &["指标", "项目", "科目"]);
    !indicators && (holds_any(&corner, &kinds) || units > 1)
}

/// Whether the row is the table's title: 表1 and, behind a tab, what it shows.
fn is_caption(chars: &[char], row: &Row) -> bool {
    let number = row.cells[0].len() <= LONGEST_NUMBER
        && matches!(
            chars[row.cells[0].clone()],
            ['表', '1'..='9', ..] | ['附', '表', ..] | ['T', 'a', 'b', 'l', 'e', ..]
        );
    number && row.cells.len() == 2
}

/// Longest number of a table: Table 12.
const LONGEST_NUMBER: usize = 8;

/// Whether the column under `head` says in what unit its row is.
fn is_head_of_units(head: &[char]) -> bool {
    const UNITS: [&str; 8] = ["单位", "單位", "计量单位", "計量單位", "単位", "Unit", "Units", "Unit of measure"];
    is_any(head, &UNITS)
}

/// Whether the cells of a row have Latin units of their own, and not the same: 25 ns | 300 MiB/s.
fn has_units(chars: &[char], row: &Row) -> bool {
    let unit = |cell: &Chars| {
        let length = chars[cell.clone()].iter().rev().take_while(|c| !c.is_ascii_digit()).count();
        cell.end - length..cell.end
    };
    let mut units = row.cells.iter().skip(1).filter(|cell| is_number_with_unit(chars, cell)).map(unit);
    let Some(first) = units.next().filter(|unit| chars[unit.end - 1].is_ascii()) else { return false };
    units.any(|unit| chars[unit.clone()] != chars[first.clone()])
}

/// Whether the caption right above names changes.
fn is_of_changes(document: &Document, line: usize) -> bool {
    (line.saturating_sub(2)..line).any(|above| {
        let range = &document.lines[above];
        range.len() < 60 && {
            let text = document.text(range.clone());
            holds_any(text, &["涨跌", "增减", "增长速度", "变动幅度"])
        }
    })
}
