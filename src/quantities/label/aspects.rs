//! Heads of columns that say when or how a measure was taken and not which: 上年, 同比增减, 实际完成.

use crate::text::phrases::holds_any;

/// What they hold.
#[rustfmt::skip]
const ASPECTS: &[&str] = &[
    "上年", "本年", "去年", "今年", "当年", "當年", "同年", "年初", "年末", "年底", "年度", "历年", "歷年", "本期", "上期", "同期", "期末", "期初",
    "目标", "目標", "实际", "實際", "增减", "增減", "变动", "變動", "同比", "环比", "環比", "全市", "全国", "全國", "合计", "合計", "总计", "總計", "现状", "現狀", "完成", "预算", "預算", "执行", "執行", "迁移", "遷移", "数值", "數值",
    "指标值", "指標值", "标准值", "標準值", "预期值", "預期值", "金额", "金額", "数量", "數量", "数额", "數額", "小计", "小計", "FY", "Change", "change", "Total", "Actual", "Target", "Budget",
    "城市", "农村", "農村", "累计", "累計", "本月",
];

/// Those that say of whom or what kind a measure is, so that it may follow: 全国占比, 实际总量.
const SCOPES: &[&str] = &["全国", "全市", "全省", "全县", "实际", "累计"];

/// What a measure ends with that follows one of these.
const MEASURES: &[&str] = &[
    "占比", "佔比", "比重", "总量", "總量", "产量", "產量", "人数", "人數", "面积", "面積", "户数", "总数", "總數",
    "增速", "排名", "均值",
];

/// How much of a measure has come or gone, which is said behind it: 营业收入比上年增减.
const COMPARING: &[&str] =
    &["比上", "较上", "較上", "比去", "较去", "較去", "同比", "环比", "比年", "较年", "較年", "比同", "较同", "較同"];

/// Whether `column`, the head of a column, is one of them. What names a measure too is none: 全国占比, 毛利率比上年增减.
pub(super) fn is_aspect(column: &str) -> bool {
    let digits = column.chars().take_while(char::is_ascii_digit).count();
    let opens_with_year = digits == 4 || digits > 0 && column[digits..].starts_with('年');
    opens_with_year
        || matches!(column, "值" | "数")
        || holds_any(column, ASPECTS) && !names_measure(column) && !is_rate_of_row(column)
}

/// 完成率, 预算执行率: how much of a row is done, which is no more of what the row is, as its growth is.
pub(super) fn is_rate_of_row(column: &str) -> bool {
    const GROWTH: &[&str] =
        &["增长率", "增長率", "增减率", "变动率", "变化率", "變化率", "增速率", "增減率", "變動率", "成長率"];
    column.ends_with('率') && column.len() > "率".len() && !GROWTH.iter().any(|growth| column.ends_with(growth))
}

/// 同比增减, 比年初增加: how the measure of the column before has changed.
pub(super) fn is_change_of_row(column: &str) -> bool {
    const OPENING: &[&str] = &["同比", "环比", "比上", "较上", "比去", "较去", "比年", "较年", "增减", "变动"];
    OPENING.iter().any(|opening| column.starts_with(opening)) && !names_measure(column)
}

/// Whether `column` names a measure beside what it says of it.
fn names_measure(column: &str) -> bool {
    /// Bytes of the shortest measure.
    const SHORTEST: usize = "产量".len();
    let scoped = SCOPES.iter().find_map(|scope| column.strip_prefix(scope));
    scoped.is_some_and(|measure| MEASURES.contains(&measure))
        || COMPARING.iter().any(|comparing| column.find(comparing).is_some_and(|at| at >= SHORTEST))
            && !ASPECTS.iter().any(|aspect| column.starts_with(aspect))
}
