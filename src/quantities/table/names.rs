//! Which cell names a row, and what it is part of.

use super::cells::{is_counter, is_number_with_unit, is_period, number};
use super::columns::{Columns, Placed};
use crate::text::Chars;
use crate::text::phrases::{contains_any, ends_with_any, is_any};
use rustc_hash::FxHashMap;

/// What the head of the column that names rows holds, and English ones.
const NAMES: &[&str] =
    &["指标", "指標", "名称", "名稱", "项目", "項目", "科目", "内容", "內容", "品种", "品種", "关键结果", "關鍵結果"];
const ENGLISH_NAMES: &[&str] = &["metric", "kpi", "indicator", "measure", "key result", "key results"];

/// What the head of a column ends with that says something else of a row than what it is.
const ATTRIBUTES: &[&str] = &[
    "属性",
    "性质",
    "性質",
    "备注",
    "说明",
    "来源",
    "责任单位",
    "責任單位",
    "责任部门",
    "責任部門",
    "牵头单位",
    "牽頭單位",
    "牵头部门",
    "牽頭部門",
    "负责人",
    "負責人",
    "责任人",
    "責任人",
    "时限",
    "频率",
    "頻率",
    "状态",
    "狀態",
    "等级",
    "等級",
    "級別",
    "级别",
    "屬性",
    "備註",
    "說明",
    "來源",
    "Owner",
    "Status",
    "Priority",
    "Source",
    "Frequency",
    "Severity",
    "Team",
    "Notes",
];

/// Names that say nothing without what they are part of.
const GENERIC: &[&str] = &[
    "其他",
    "其它",
    "其余",
    "其餘",
    "合计",
    "总计",
    "小计",
    "总额",
    "共计",
    "共計",
    "合計",
    "總計",
    "小計",
    "總額",
    "その他",
    "計",
    "计",
    "男",
    "女",
    "男性",
    "女性",
    "城镇",
    "农村",
    "農村",
];

/// Those of a row that sums up all.
const TOTALS: &[&str] = &["合计", "总计", "共计", "总额", "合計", "總計", "總額"];

/// How the rows of a table are named.
pub(super) struct Names {
    /// Whether the first column groups the rows, so that the next one names them.
    grouped: bool,
    /// How many rows have each name that stands in the second column.
    counts: FxHashMap<String, usize>,
}

/// The name of a row.
#[derive(Clone, Default)]
pub(super) struct Name {
    pub cell: Option<Chars>,
    /// The group of the row, where the name says too little alone.
    pub group: Option<Chars>,
}

impl Names {
    /// Looks at the rows below the heads.
    pub fn of(chars: &[char], rows: &[Placed]) -> Names {
        let mut names = Names { grouped: false, counts: FxHashMap::default() };
        let mut last: Option<&[char]> = None;
        let mut repeats = 0;
        for placed in rows {
            let row = placed.row;
            let Some(first) = row.cells.first() else { continue };
            let merged = first.is_empty() || placed.shift > 0;
            let words = &chars[first.clone()];
            repeats += usize::from(merged || last == Some(words));
            last = if merged { last } else { Some(words) };
            if let Some(second) = 1usize.checked_add_signed(-placed.shift).and_then(|at| row.cells.get(at)) {
                *names.counts.entry(chars[second.clone()].iter().collect()).or_default() += 1;
            }
        }
        names.grouped = repeats > 0 && last.is_some_and(|words| !words.is_empty());
        names
    }

    /// The name of `row`, which stands before the cell `before`: the last under a head such as 三级指标 or 名称, else the one before
    /// the column of units, else the second where the first groups the rows, else the first. `group` is what groups the row.
    pub fn name(
        &self,
        chars: &[char],
        columns: Option<&Columns>,
        placed: &Placed,
        before: usize,
        group: Option<&Chars>,
    ) -> Name {
        let (row, column) = (placed.row, |at: usize| placed.column(at));
        let head = |at: usize| columns.and_then(|columns| columns.head(column(at)));
        let is_candidate = |&(at, cell): &(usize, &Chars)| {
            let units = columns.is_some_and(|columns| columns.is_of_units(column(at)));
            let holds_value = number(chars, cell).is_some() || at > 0 && is_number_with_unit(chars, cell);
            let counts = || head(at).is_some_and(|head| is_counter(chars, Some(&head), cell));
            let says = chars[cell.clone()].iter().any(|c| c.is_alphanumeric());
            !(!says || holds_value || units || at > 0 && (is_period(chars, cell) || counts()))
        };
        let candidates: Vec<(usize, &Chars)> = row.cells[..before].iter().enumerate().filter(is_candidate).collect();
        let is_attribute = |at: usize| head(at).is_some_and(|head| ends_with_any(&chars[head], ATTRIBUTES));
        let telling: Vec<(usize, &Chars)> = candidates.iter().filter(|(at, _)| !is_attribute(*at)).copied().collect();
        let telling = if telling.is_empty() { candidates } else { telling };
        // M1 before the name of a milestone.
        let telling = match telling.as_slice() {
            [(_, code), rest @ ..] if !rest.is_empty() && is_code(&chars[(*code).clone()]) => rest,
            all => all,
        };
        let is_named = |(at, _): &&(usize, &Chars)| head(*at).is_some_and(|head| names_rows(&chars[head]));
        let has_units = columns.is_some_and(|columns| columns.unit_cell(placed, before).is_some());
        let named = telling.iter().rfind(is_named);
        let named = named.or_else(|| telling.last().filter(|_| has_units));
        let named = named.or_else(|| telling.get(1).filter(|_| self.grouped && column(telling[0].0) == Some(0)));
        let Some((at, cell)) = named.or_else(|| telling.first()) else {
            // A row without a name goes on with the one above.
            return Name { cell: group.filter(|_| row.cells[0].is_empty()).cloned(), group: None };
        };
        let words = &chars[(*cell).clone()];
        if is_change(words) {
            return Name { cell: Some((*cell).clone()), group: group.cloned() };
        }
        let often =
            || column(*at) == Some(1) && self.counts.get(&words.iter().collect::<String>()).is_some_and(|&n| n > 1);
        let own = telling.first().filter(|(first, _)| first < at).map(|(_, cell)| *cell);
        let part = column(*at) != Some(0) && (is_generic(words) || self.grouped && often());
        // A total without a group beside it is that of all.
        let above = group.filter(|group| self.grouped && !is_any(words, TOTALS) && number(chars, group).is_none());
        Name { cell: Some((*cell).clone()), group: own.or(above).filter(|_| part).cloned() }
    }
}

/// Whether `name` says of a row that it is how the one above has changed.
pub(in crate::quantities) fn is_change(name: &[char]) -> bool {
    is_any(name, &["Change", "change", "% Change", "% change", "Variance", "增减", "增減", "变动", "變動"])
}

/// Whether `name` says nothing without what it is part of: 其他, 合 计.
pub(super) fn is_generic(name: &[char]) -> bool {
    const LONGEST: usize = 6;
    if name.len() > LONGEST {
        return false;
    }
    let plain: Vec<char> = name.iter().copied().filter(|c| *c != ' ').collect();
    is_any(&plain, GENERIC)
}

/// Whether the cells under `head` name their rows.
fn names_rows(head: &[char]) -> bool {
    if head.first().is_some_and(char::is_ascii) {
        let lower: Vec<char> = head.iter().map(char::to_ascii_lowercase).collect();
        return is_any(&lower, ENGLISH_NAMES);
    }
    let plain: Vec<char> = head.iter().copied().filter(|c| *c != ' ').collect();
    contains_any(&plain, NAMES)
}

/// M1, KR2.1, A-03: the code of what stands beside it.
fn is_code(words: &[char]) -> bool {
    (2..=5).contains(&words.len())
        && words[0].is_ascii_uppercase()
        && words[words.len() - 1].is_ascii_digit()
        && words.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '.'))
}
