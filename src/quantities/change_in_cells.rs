//! Whether the number of a table's cell is a difference: by the head of its column, the name of its row or the table's title.

use super::amount::Amount;
use super::change::Judge;
use super::change_by_sign::by_sign;
use super::table::{Cell, is_change};
use crate::analysis::{Change, Kind};
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, holds_any, starts_with_any};

impl Judge<'_> {
    /// 变动比例, % Change: the sign says it.
    pub(super) fn in_cell(&self, amount: &Amount, cell: &Cell) -> Change {
        if let Some(change) = cell.row.as_ref().and_then(|row| self.of_row(amount, row)) {
            return change;
        }
        // 减少1.20个百分点
        match self.document.chars[..cell.range.start] {
            [.., '减', '少'] => return Change::Decrease,
            [.., '增', '加'] => return Change::Increase,
            _ => {}
        }
        // 〔73.5〕: what a plan adds in all its years.
        if self.document.chars[cell.range.start] == '〔' {
            return by_sign(amount);
        }
        let Some(column) = &cell.column else { return self.of_title(amount, cell) };
        let head: String = self.document.chars[column.clone()].iter().map(char::to_ascii_lowercase).collect();
        let changes = [
            "增减",
            "变动",
            "同比",
            "环比",
            "環比",
            "期比較",
            "年增",
            "月增",
            "季增",
            "增长",
            "涨跌",
            "漲跌",
            "变化",
            "變化",
            "增速",
            "增幅",
            "比上年",
            "较上年",
            "較上年",
            "change",
            "growth",
            "增減",
            "變動",
            "増減",
            "前年比",
            "Δ",
            "δ",
            "delta",
            "diff",
            "variance",
        ];
        const BETTER_OR_WORSE: &[&str] = &["improvement", "regression", "increase", "升幅", "涨幅", "漲幅"];
        const LESS: &[&str] = &["reduction", "decrease", "decline", "降幅", "跌幅", "降低", "下降"];
        if holds_any(&head, &changes) && !head.contains("change in ") {
            by_sign(amount)
        } else if amount.kind == Kind::Percent && holds_any(&head, LESS) {
            match by_sign(amount) {
                Change::Increase => Change::Decrease,
                change => change,
            }
        } else if amount.kind == Kind::Percent && holds_any(&head, BETTER_OR_WORSE) {
            by_sign(amount)
        } else {
            self.of_title(amount, cell)
        }
    }

    /// 新增就业（人）, 能耗降低（%）: what the name of a row says of its numbers.
    fn of_row(&self, amount: &Amount, row: &Chars) -> Option<Change> {
        const ADDED: &[&str] = &["新增", "净增", "淨增", "扩招", "擴招"];
        const GROWN: &[&str] = &["增长", "增長", "提高", "增加", "上升"];
        const SUNK: &[&str] = &["降低", "下降", "减少", "減少"];
        let name = &self.document.chars[row.clone()];
        // Broad money (percent change), but inflation is a change by itself.
        if amount.kind == Kind::Percent
            && ends_with_any(name, &["percent change)", "per cent change)", "% change)"])
            && !starts_with_any(name, &["Inflation", "inflation"])
        {
            return Some(by_sign(amount));
        }
        let bracket = name.iter().position(|c| *c == '(').filter(|at| *at > 0).unwrap_or(name.len());
        let name = self.document.trim(row.start..row.start + bracket);
        let name = &self.document.chars[name];
        // | Change | € 0.37 | 9 % |
        if is_change(name) {
            return Some(by_sign(amount));
        }
        if amount.kind == Kind::Percent {
            let sunk = ends_with_any(name, SUNK);
            return (sunk || ends_with_any(name, GROWN)).then(|| match by_sign(amount) {
                Change::Increase if sunk => Change::Decrease,
                change => change,
            });
        }
        let numbered = name.iter().take(4).take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '、' | ' ')).count();
        (matches!(amount.kind, Kind::Count | Kind::Measure | Kind::Money) && starts_with_any(&name[numbered..], ADDED))
            .then_some(Change::Increase)
    }

    /// 居民消费价格比上年涨跌幅度 over a table of percentages.
    fn of_title(&self, amount: &Amount, cell: &Cell) -> Change {
        if amount.kind == Kind::Percent && cell.of_changes { by_sign(amount) } else { Change::Level }
    }
}
