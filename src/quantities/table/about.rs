//! What a table says of itself: whether its columns are measures, its numbers changes or aims, and what it is of.

use super::cells::is_number_with_unit;
use super::columns::Columns;
use super::heads::head_unit;
use super::percent_caption::is_length_of_time;
use super::split::Row;
use crate::quantities::title_years::year_at;
use crate::text::phrases::{contains, contains_any, ends_with_any, holds_any, is_any};
use crate::text::{Chars, Document};

/// What the head of the column that names the rows ends with or holds where its rows are of one kind, so that the columns name what is
/// measured: 分产品, 地区, 省份.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "分产品", "分產品", "分行业", "分行業", "产业", "產業", "分地区", "地区", "区县", "县区", "单位", "年龄", "年齡", "组", "組", "产品", "企业", "学校", "學校", "医院", "乡镇", "街道", "部门",
    "行业", "行業", "类别", "名称", "措施", "国家", "省份", "城市", "区域", "学院", "院系", "专业", "專業", "年级", "年級", "班级", "班級", "机构", "银行", "銀行", "渠道", "平台", "平臺",
    "课程", "課程", "车间", "車間", "班组", "班組", "网点", "網點", "楼栋", "樓棟", "客户", "门店", "門店", "型号", "型號", "品牌", "语言", "語言", "村", "岗位", "崗位", "线路", "線路", "版本", "市州", "地市", "機構", "地區", "縣市", "部門", "類別",
    "名稱", "計劃", "計畫", "醫院", "企業", "產品", "國家", "區域", "學院",
    "Segment", "Region", "Country", "Programme", "Department", "District",
];

/// Heads of columns that count the rows.
const ROW_NUMBERS: &[&str] =
    &["序号", "序號", "排名", "排序", "名次", "位次", "编号", "編號", "No.", "#", "Rank", "rank"];

/// Whether the heads of columns name several measures: two differ and one of them has a unit, or the corner says that
/// the rows are of one kind (分产品, 地区), be it behind a column that counts them.
pub(super) fn are_measures(chars: &[char], heads: &[Chars]) -> bool {
    let corner = heads.iter().find(|head| !is_any(&chars[(*head).clone()], ROW_NUMBERS));
    let corner: String = corner.map(|range| chars[range.clone()].iter().collect()).unwrap_or_default();
    let names = |range: &&Chars| head_unit(chars, range).is_some() || is_length_of_time(&chars[(*range).clone()]);
    let units = heads.iter().skip(1).filter(names).count();
    let indicators = holds_any(&corner, &["指标", "项目", "科目", "指標", "項目"]);
    !indicators && (holds_any(&corner, KINDS) || units > 1 || are_counts(chars, heads))
}

/// 申請人數, 獲批准人數: whether two heads or more name what is counted, each another.
fn are_counts(chars: &[char], heads: &[Chars]) -> bool {
    const COUNTS: &[&str] = &["人數", "數目", "宗數", "次數", "戶數", "人数", "数目", "宗数", "次数", "户数"];
    let counts = |head: &&Chars| head.len() > 2 && ends_with_any(&chars[(*head).clone()], COUNTS);
    let mut named = heads.iter().skip(1).filter(counts).map(|head| &chars[head.clone()]);
    let Some(first) = named.next() else { return false };
    named.any(|other| other != first)
}

/// Whether the cells of a row have Latin units of their own, and not the same: 25 ns | 300 MiB/s.
pub(super) fn has_units(chars: &[char], row: &Row) -> bool {
    let unit = |cell: &Chars| {
        let length = chars[cell.clone()].iter().rev().take_while(|c| !c.is_ascii_digit()).count();
        cell.end - length..cell.end
    };
    let mut units = row.cells.iter().skip(1).filter(|cell| is_number_with_unit(chars, cell)).map(unit);
    let Some(first) = units.next().filter(|unit| chars[unit.end - 1].is_ascii()) else { return false };
    units.any(|unit| chars[unit.clone()] != chars[first.clone()])
}

/// Whether the caption right above names changes.
pub(super) fn is_of_changes(document: &Document, line: usize) -> bool {
    (line.saturating_sub(2)..line).any(|above| {
        let range = &document.lines[above];
        range.len() < 60 && {
            let text = document.text(range.clone());
            holds_any(text, &["涨跌", "增减", "增长速度", "变动幅度"])
        }
    })
}

/// Whether the heads name changes for the better and for the worse, so that all shares are changes: Regressions, Improvements, All.
pub(super) fn are_opposite(chars: &[char], columns: &Columns) -> bool {
    const PAIRS: &[[&str; 2]] =
        &[["egression", "mprovement"], ["ains", "osses"], ["ncreases", "ecreases"], ["涨幅", "跌幅"], ["升幅", "降幅"]];
    let mut heads = columns.all().map(|head| &chars[head.clone()]);
    // Most tables have no such head at all.
    let named = |word: &str| columns.all().any(|head| contains(&chars[head.clone()], word));
    heads.any(|head| PAIRS.iter().any(|[better, worse]| contains(head, better) && named(worse)))
}

/// Whether the last cells of the first rows say what kind of aim each row is: 预期性, 约束性.
pub(super) fn is_of_aims(chars: &[char], rows: &[&(usize, Row)]) -> bool {
    const KINDS: &[&str] = &["预期性", "约束性", "指导性", "指導性", "預期性", "約束性"];
    rows.iter().skip(1).take(4).filter_map(|(_, row)| row.cells.last()).any(|cell| is_any(&chars[cell.clone()], KINDS))
}

/// Whether the caption right above names what is aimed at, as the years of the columns that follow the first are then: 表3-1 规划指标.
pub(super) fn is_of_goals(document: &Document, line: usize) -> bool {
    const GOALS: &[&str] = &[
        "规划指标",
        "规划目标",
        "規劃目標",
        "发展目标",
        "主要目标",
        "主要目標",
        "预期目标",
        "目标指标",
        "目標指標",
        "目标值",
        "目標值",
        "規劃指標",
        "發展目標",
        "預期目標",
    ];
    (line.saturating_sub(2)..line).any(|above| {
        let range = &document.lines[above];
        let text = document.text(range.clone());
        range.len() < 60 && holds_any(text, GOALS) && !holds_any(text, &["完成", "执行", "实现情况", "執行"])
    })
}

/// Whether the column under `head` says what was done, so that one beside it may say what was wanted: 实际完成值.
pub(super) fn is_of_done(head: &[char]) -> bool {
    contains_any(head, &["实际", "完成", "實際", "實績", "実績", "Actual", "Achieved"])
}

/// The first year that the heads name.
pub(super) fn base_year(chars: &[char], columns: &Columns) -> Option<u32> {
    columns.all().flat_map(|head| head.clone()).filter_map(|at| year_at(chars, at)).min()
}

/// What a Markdown heading ends with that names what the table right below it sums up.
const SUMS: &[&str] = &[
    "收入",
    "支出",
    "费用",
    "費用",
    "成本",
    "投资",
    "投資",
    "经费",
    "經費",
    "资金",
    "資金",
    "开支",
    "開支",
    "产量",
    "產量",
    "销量",
    "銷量",
    "销售额",
    "銷售額",
    "人数",
    "人數",
    "费用支出",
    "費用支出",
];

/// What the table is of by the line above it: 营业收入 of 营业收入构成, 投资估算 of 表2-1 投资估算表.
pub(super) fn caption(document: &Document, line: usize) -> Option<String> {
    /// Lines above, and characters of the longest caption and of what is left of it.
    const LINES: usize = 3;
    const LONGEST: usize = 30;
    const FEWEST: usize = 2;
    const MOST: usize = 12;
    /// What says that all of a measure, or what it is made of, is shown.
    const ENDS: &[&str] = &[
        "情况表",
        "情況表",
        "一览表",
        "一覽表",
        "明细表",
        "明細表",
        "汇总表",
        "彙總表",
        "统计表",
        "統計表",
        "构成表",
        "構成表",
        "分布表",
        "分佈表",
        "估算表",
        "表",
        "构成",
        "构成情况",
        "構成情況",
        "明细",
        "明細",
        "分布",
        "分佈",
        "组成",
        "組成",
        "結構",
        "结构",
        "情况",
        "情況",
        "構成",
        "統計",
    ];
    const VAGUE: &[&str] = &[
        "主要", "指标", "指標", "如下", "及", "和", "与", "與", "分析", "目标", "目標", "基本", "相关", "相關", "有关",
        "有關", "单位", "一览", "一覽",
    ];
    let is_note = |text: &str| holds_any(text, &["单位：", "单位:", "單位", "単位"]);
    let above = (line.saturating_sub(LINES)..line).rev().map(|above| document.trim(document.lines[above].clone()));
    let title = above.filter(|range| !range.is_empty()).find(|range| !is_note(document.text(range.clone())))?;
    if title.len() > LONGEST {
        return None;
    }
    let text = document.text(title);
    // ### 支出
    let is_heading = text.starts_with('#');
    let numbered = text.trim_start_matches(['#', ' ']).trim_start_matches(['表', '附', '图']);
    let numbered = numbered.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || "一二三四五六七八九十".contains(c)
            || matches!(c, '-' | '.' | '、' | '（' | '）' | '(' | ')' | ' ' | '\u{3000}' | '：' | ':' | '年' | '度')
    });
    if is_heading && SUMS.iter().any(|sum| numbered.ends_with(sum)) {
        return (numbered.chars().count() <= MOST).then(|| numbered.to_owned());
    }
    let end = ENDS.iter().filter(|end| numbered.ends_with(**end)).max_by_key(|end| end.len())?;
    let measure = &numbered[..numbered.len() - end.len()];
    let fits = (FEWEST..=MOST).contains(&measure.chars().count());
    let plain = !holds_any(measure, VAGUE) && !measure.contains(['，', '。', '；', '：', '“', '、']);
    (fits && plain).then(|| measure.to_owned())
}
