//! The table behind a figure.

use super::{FigureRow, Target};

/// Heads and rows.
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<FigureRow>,
}

impl Table {
    /// A table with a cell for each of `heads` in every row; columns in which nothing stands are left out.
    pub fn new(heads: &[&str], rows: Vec<(Vec<String>, Target)>) -> Table {
        let kept: Vec<bool> = (0..heads.len())
            .map(|at| rows.iter().any(|(cells, _)| cells.get(at).is_some_and(|c| !c.is_empty())))
            .collect();
        let columns = heads.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(head, _)| (*head).to_owned()).collect();
        let row = |(cells, target): (Vec<String>, Target)| {
            let cells = cells.into_iter().zip(&kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect();
            FigureRow { cells, target }
        };
        Table { columns, rows: rows.into_iter().map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_with_nothing_in_it_is_left_out() {
        let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = vec![(cells(["x", "", "1"]), Target::Keyword(0)), (cells(["", "", "2"]), Target::Keyword(1))];
        let table = Table::new(&["a", "b", "c"], rows);
        assert_eq!(table.columns, ["a", "c"]);
        assert_eq!(table.rows[1].cells, ["", "2"]);
    }
}
