//! Rows of tables whose cells are parted by ideographic blanks: 自来水普及率（%）　91.5　95　预期性.

/// The ideographic blank.
pub(crate) const WIDE: char = '\u{3000}';

/// Longest row, in bytes.
const LONGEST: usize = 400;

/// Whether a line has three cells and more, parted by one ideographic blank each, and no sentence.
pub(crate) fn is_wide_row(line: &str) -> bool {
    let line = line.trim();
    line.len() <= LONGEST
        && line.contains(WIDE)
        && line.split(WIDE).count() >= 3
        && line.split(WIDE).all(|cell| !cell.is_empty())
        && !line.contains(['。', '；', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_three_cells_with_one_blank_between() {
        assert!(is_wide_row("指标　2020年　2025年"));
        assert!(
            !is_wide_row("县长　扎西旺堆") && !is_wide_row("　　全年完成投资，增长。") && !is_wide_row("甲　　乙　丙")
        );
    }
}
