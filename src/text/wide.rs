//! Rows of tables whose cells are parted by ideographic blanks: 自来水普及率（%）　91.5　95　预期性.

/// The ideographic blank.
pub(crate) const WIDE: char = '\u{3000}';

/// Longest row, in bytes.
const LONGEST: usize = 400;

/// Whether `text` has an ideographic blank. Looks at all of it without a branch, which becomes vector code: `contains` does
/// not, and takes ten times as long for a whole report.
pub(crate) fn has_wide(text: &str) -> bool {
    let is_wide = |&[first, second, third]: &[u8; 3]| (first == 0xe3) & (second == 0x80) & (third == 0x80);
    text.as_bytes().array_windows().fold(false, |found, bytes| found | is_wide(bytes))
}

/// Whether a line has three cells and more, parted by one ideographic blank each, and no sentence.
pub(crate) fn is_wide_row(line: &str) -> bool {
    let line = line.trim();
    line.len() <= LONGEST
        && has_wide(line)
        && line.split(WIDE).count() >= 3
        && line.split(WIDE).all(|cell| !cell.is_empty())
        && !line.contains(['。', '；', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_blanks_are_found_anywhere() {
        for text in ["", "　", "甲　", "　乙", &format!("{}　。", "、".repeat(50))] {
            assert_eq!(has_wide(text), text.contains(WIDE), "{text}");
        }
        assert!(!has_wide(&"、。〃".repeat(30)));
    }

    #[test]
    fn rows_have_three_cells_with_one_blank_between() {
        assert!(is_wide_row("指标　2020年　2025年"));
        assert!(
            !is_wide_row("县长　扎西旺堆") && !is_wide_row("　　全年完成投资，增长。") && !is_wide_row("甲　　乙　丙")
        );
    }
}
