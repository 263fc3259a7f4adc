//! Labels of the cells of a table.

use super::Labels;
use crate::quantities::table::Cell;
use crate::text::Chars;
use crate::text::phrases::holds_any;

impl Labels<'_> {
    /// The row's head, and the column's where it is no period and the row does not name the measure.
    pub(super) fn of_cell(&self, cell: &Cell) -> Option<String> {
        let text = |range: &Chars| {
            let text = self.document.text(range.clone()).trim();
            let cut = text.find(['(', '（']).filter(|at| *at > 0).unwrap_or(text.len());
            let text =
                if text[cut..].contains('%') || text[cut..].ends_with([')', '）']) { &text[..cut] } else { text };
            text.trim()
                .trim_end_matches(['%', '％', '‰'])
                .trim()
                .trim_start_matches("其中：")
                .trim_start_matches("其中:")
                .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '、'))
                .trim()
                .to_owned()
        };
        // 2020-21, 110年底: the years are the rows of what the columns name.
        let is_years = |range: &&Chars| {
            let words = &self.document.chars[(*range).clone()];
            let digits = words.iter().filter(|c| c.is_ascii_digit()).count();
            let named = words.contains(&'年') && cell.column.is_some();
            digits >= if named { 1 } else { 4 }
                && words.iter().all(|c| {
                    c.is_ascii_digit()
                        || matches!(c, '-' | '–' | '/' | '~' | '至')
                        || named
                            && matches!(c, '年' | '月' | '底' | '末' | '度' | '民' | '國' | '令' | '平' | '成' | '和')
                })
        };
        let Some(row) = cell.row.as_ref().filter(|row| !is_years(row)).map(text) else {
            return cell.column.as_ref().map(text);
        };
        let column = cell.column.as_ref().map(text).unwrap_or_default();
        if column.is_empty() || !cell.named_by_column || is_aspect(&column) {
            return Some(row);
        }
        let latin = row.ends_with(|c: char| c.is_ascii()) && column.starts_with(|c: char| c.is_ascii());
        Some(format!("{row}{}{column}", if latin { " " } else { "" }))
    }
}

/// Whether a column's head says when or how a measure was taken and not which.
fn is_aspect(column: &str) -> bool {
    let aspects = [
        "年",
        "本期",
        "上期",
        "同期",
        "期末",
        "期初",
        "目标",
        "实际",
        "增减",
        "变动",
        "同比",
        "环比",
        "全市",
        "全国",
        "合计",
        "总计",
        "现状",
        "完成",
        "预算",
        "执行",
        "迁移",
        "数值",
        "指标值",
        "金额",
        "数量",
        "数额",
        "小计",
        "FY",
        "Change",
        "change",
        "20",
        "19",
        "Total",
        "Actual",
        "Target",
        "Budget",
        "城市",
        "农村",
        "累计",
        "本月",
        "值",
    ];
    holds_any(column, &aspects)
}
