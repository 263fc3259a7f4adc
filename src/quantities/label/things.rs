//! Labels in a section about one thing: 全长 under （一）地铁2号线.

use super::concat;

/// Attributes of a thing that say nothing without it.
const ATTRIBUTES: &[&str] = &[
    "全长",
    "全長",
    "总长",
    "總長",
    "总长度",
    "總長度",
    "全线长",
    "总投资",
    "總投資",
    "总经费",
    "總經費",
    "总造价",
    "總造價",
    "总面积",
    "總面積",
    "占地面积",
    "佔地面積",
    "占地面積",
    "总建筑面积",
    "總建築面積",
    "整体进度",
    "整體進度",
    "总体进度",
    "整体工程进度",
    "总库容",
    "總庫容",
    "总装机容量",
];

/// How the names of things end that are built.
const THINGS: &str = "线線路桥橋隧库庫渠站场場馆館园園厂廠港楼樓";

/// The same with more characters.
const BUILT: &[&str] = &[
    "工程", "项目", "項目", "计划", "計畫", "计畫", "中心", "医院", "醫院", "学校", "學校", "住宅", "隧道", "电站",
    "機場", "机场",
];

/// Longest name of a thing.
const LONGEST: usize = 12;

/// The label of an amount under `heading`: the attribute with the thing that the heading names. `is_heading` is asked last, a point
/// being a clause.
pub(in crate::quantities) fn of_thing(heading: Option<&str>, label: String, is_heading: impl Fn() -> bool) -> String {
    let may_be = matches!(label.chars().next(), Some('全' | '总' | '總' | '占' | '佔' | '整'));
    let Some(name) = heading.filter(|_| may_be && ATTRIBUTES.contains(&label.as_str())) else { return label };
    let named = name.ends_with(|c| THINGS.contains(c)) || BUILT.iter().any(|end| name.ends_with(end));
    let one = !name.contains(['、', '和', '与', '與', '及', '，', '。', ' ']);
    let whole = name.chars().count();
    if named && one && (3..=LONGEST).contains(&whole) && is_heading() { concat(name, &label) } else { label }
}
