//! What kind a number of a cell is that no head gives a unit: money under 金额 and of 财政收入, what has decimals is measured.

use super::Cell;
use crate::analysis::Kind;
use crate::text::Chars;
use crate::text::phrases::ends_with_any;

/// What the heads of columns and the names of rows of money end with.
#[rustfmt::skip]
const MONEY: &[&str] = &[
    "额", "額", "总价", "總價", "單價", "单价", "收入", "支出", "费用", "结余", "开支", "費用", "結餘", "開支", "利润", "利潤", "成本", "产值", "產值", "投资", "投資",
];

/// What the heads of columns end with that are none, whatever their row is: 支出 over 指数.
#[rustfmt::skip]
const NO_MONEY: &[&str] = &[
    "名额", "配额", "份额", "限额", "限額", "名額", "配額", "份額", "指数", "指數", "倍数", "倍數", "人数", "人數", "户数", "次数", "次數", "面积", "面積", "量", "率", "比",
];

/// What the names of ratios end with.
const RATIOS: &[&str] = &[
    "容积率",
    "容積率",
    "倍数",
    "倍差",
    "之比",
    "比值",
    "流动比率",
    "流動比率",
    "速动比率",
    "速動比率",
    " ratio",
    " Ratio",
];

impl Cell {
    /// The kind of its number by the names of its column and row.
    pub fn kind_by_names(&self, chars: &[char]) -> Kind {
        let words = |range: &Option<Chars>| range.as_ref().map(|range| before_bracket(&chars[range.clone()]));
        let (column, row) = (words(&self.column), words(&self.row));
        let is_named = |is: &dyn Fn(&[char]) -> bool| column.is_some_and(is) || row.is_some_and(is);
        let counts = column.is_some_and(|head| ends_with_any(head, NO_MONEY));
        if !counts && is_named(&|name| ends_with_any(name, MONEY) && !ends_with_any(name, NO_MONEY)) {
            return Kind::Money;
        }
        let digits = &chars[self.figure.digits.clone()];
        match digits.contains(&'.') {
            true if is_named(&|name| ends_with_any(name, RATIOS)) => Kind::Ratio,
            true if self.unit.is_none() => Kind::Measure,
            _ => Kind::Count,
        }
    }
}

/// Hazard ratio of Hazard ratio (95% CI).
fn before_bracket(name: &[char]) -> &[char] {
    match name.iter().position(|c| *c == '(') {
        Some(open) if open > 0 => name[..open].strip_suffix(&[' ']).unwrap_or(&name[..open]),
        _ => name,
    }
}
