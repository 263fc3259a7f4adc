//! Rows whose cells one blank parts where a blank parts thousands, too: 2007年 1 567 1 538 38 23 below four heads.

use super::split::{Row, Separator};
use crate::text::Chars;

/// Puts the groups of thousands together in the rows of one table, by how many columns it has: as many as heads or one less, or as many as
/// the row with the fewest, in which no number has a group.
pub(super) fn put_together(chars: &[char], rows: &mut [(usize, Row)]) {
    let of_blanks = rows.first().is_some_and(|(_, row)| row.separator == Separator::Blank);
    if !of_blanks {
        return;
    }
    let figures: Vec<usize> = rows.iter().map(|(_, row)| figures(chars, row)).collect();
    let heads = (figures[0] == 0).then(|| rows[0].1.cells.len());
    let told: Vec<(usize, &[Chars])> = rows
        .iter()
        .zip(&figures)
        .filter(|(_, figures)| **figures > 0)
        .map(|((_, row), &n)| (n, last(row, n)))
        .collect();
    if told.len() < 2 || told.iter().all(|(_, cells)| sure_groups(chars, cells) == 0) {
        return;
    }
    let fits = |columns: &usize| {
        *columns > 0
            && told.iter().all(|(n, cells)| {
                let sure = sure_groups(chars, cells);
                (*columns + sure..=*columns + groups(chars, cells)).contains(n)
            })
    };
    let fewest = || {
        let fewest = told.iter().map(|(n, _)| *n).min();
        fewest.filter(|fewest| told.iter().any(|(n, cells)| n == fewest && sure_groups(chars, cells) == 0))
    };
    let columns = match heads {
        Some(heads) => [heads, heads - 1].into_iter().find(fits),
        None => fewest().filter(fits),
    };
    let Some(columns) = columns else { return };
    for ((_, row), n) in rows.iter_mut().zip(figures).filter(|(_, n)| *n > columns) {
        join(chars, &mut row.cells, n, n - columns);
    }
}

/// How many cells at the end of a row hold nothing but a figure.
fn figures(chars: &[char], row: &Row) -> usize {
    let is_figure = |cell: &&Chars| {
        let words = &chars[(*cell).clone()];
        let plain = words.iter().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '-' | '—'));
        plain && !words.is_empty()
    };
    row.cells.iter().rev().take_while(is_figure).count()
}

fn last(row: &Row, count: usize) -> &[Chars] {
    &row.cells[row.cells.len() - count..]
}

/// Whether `group` may go on with the number `first`: three digits behind three or fewer.
fn may_go_on(chars: &[char], first: &Chars, group: &Chars) -> bool {
    let digits = |cell: &Chars| chars[cell.clone()].iter().all(char::is_ascii_digit);
    group.len() == 3
        && first.len() <= 3
        && group.start == first.end + 1
        && chars[first.start] != '0'
        && digits(first)
        && digits(group)
}

/// Groups that surely go on with the number before them: 840 behind 1, as columns of so unequal numbers are rare.
fn sure_groups(chars: &[char], cells: &[Chars]) -> usize {
    cells.windows(2).filter(|pair| pair[0].len() < 3 && may_go_on(chars, &pair[0], &pair[1])).count()
}

/// Groups that may go on with the number before them, those that follow a group left out.
fn groups(chars: &[char], cells: &[Chars]) -> usize {
    let mut count = 0;
    let mut at = 1;
    while at < cells.len() {
        let goes_on = may_go_on(chars, &cells[at - 1], &cells[at]);
        count += usize::from(goes_on);
        at += 1 + usize::from(goes_on);
    }
    count
}

/// Joins `count` groups of the last `of` cells with their numbers: those behind one or two digits first, then those behind three.
fn join(chars: &[char], cells: &mut Vec<Chars>, of: usize, mut count: usize) {
    for longest in [2, 3] {
        let from = cells.len() - of.min(cells.len());
        for cell in cells.split_off(from) {
            let number = cells[from..].last_mut();
            match number.filter(|number| count > 0 && number.len() <= longest && may_go_on(chars, number, &cell)) {
                Some(number) => {
                    number.end = cell.end;
                    count -= 1;
                }
                None => cells.push(cell),
            }
        }
    }
}
