//! What the heads of a table's column say of its numbers: 2025年目标, 实际.

use super::Judge;
use crate::analysis::Status;
use crate::quantities::modes::Mode;
use crate::quantities::table::Cell;
use crate::quantities::title_years;
use crate::text::Chars;
use crate::text::phrases::holds_any;

/// What the head of a column of what is so holds, whatever its year.
const PAST_HEADS: &[&str] = &[
    "实际", "现状", "上年", "完成", "actual", "baseline", "実績", "實際", "現狀", "基数", "基數", "基年", "outturn",
    "estimate",
];

/// What the head of a column of what is wanted holds.
#[rustfmt::skip]
const WANTED_HEADS: &[&str] = &[
    "目标", "计划", "target", "预算数", "goal", "目標", "milestone", "計画", "計畫", "計劃", "預算數", "任务数", "任務數",
    "任务量", "任務量", "予算", "forecast", "projected", "proj.", "proposed", "adopted", "planned",
];

/// What the head of a column of what is wanted holds where another one says what was done.
const WANTED_BESIDE_DONE: &[&str] =
    &["指标值", "标准值", "预期", "預期", "任务", "任務", "应完成", "應完成", "指標值", "標準值", "plan"];

impl Judge<'_> {
    /// What the heads over a cell say: 2025年目标, and 2025年 in the table of a plan.
    pub(super) fn of_column(&self, cell: &Cell, mode: Mode) -> Option<Status> {
        self.of_head(cell, cell.column.as_ref()?, mode).or_else(|| self.of_head(cell, cell.over.as_ref()?, mode))
    }

    fn of_head(&self, cell: &Cell, column: &Chars, mode: Mode) -> Option<Status> {
        let head: String = self.document.chars[column.clone()].iter().map(char::to_ascii_lowercase).collect();
        // Of a plan's table the year that it starts from is so.
        let year = title_years::fiscal_year_at(&self.document.chars, column.clone());
        if let Some(later) = year.and_then(|year| match cell.base_year {
            Some(base) => Some(year > base),
            None if mode == Mode::Plan => self.modes.is_planned(year, holds_any(&head, PAST_HEADS)),
            None => None,
        }) {
            return Some(if later { Status::Target } else { Status::Actual });
        }
        let is = |words: &[&str]| holds_any(&head, words);
        // 年均增速〔累计〕 beside the years of aims
        if cell.base_year.is_some() && year.is_none() && is(&["年均", "累计增"]) && !is(PAST_HEADS) {
            return Some(Status::Target);
        }
        // 完成年度计划%, 占预算比重: how much of it was done.
        let is_share = ["完成", "占", "为"].iter().any(|opening| head.starts_with(opening)) && !head.ends_with('值');
        if !is_share && is(WANTED_HEADS) {
            return Some(Status::Target);
        }
        // What a budget allows, and not how much of it was spent.
        if is(&["budget"]) && !is(&["%", "actual", "outturn", "spent", "variance", "under", "over"]) {
            return Some(Status::Target);
        }
        // 指标值 beside 实际完成值
        if cell.beside_done && is(WANTED_BESIDE_DONE) && !is(PAST_HEADS) {
            return Some(Status::Target);
        }
        let present = ["本期", "前", "后", "期末", "期初", "同期", "實績", "基期", "基准", "上期", "累计完成"];
        (is(PAST_HEADS) || is(&present)).then_some(Status::Actual)
    }
}
