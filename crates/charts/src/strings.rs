//! The words of figures in both languages. `{0}`, `{1}` … are blanks for [`fill`].

use super::FigureLanguage;
use reportlens_analysis::{Change, Kind, Status};

/// All words of one language. A sentence in `left_out` ends with its full stop.
#[derive(Debug)]
pub struct Strings {
    /// Titles of quantities of one unit: `{0}` is the unit.
    pub money: &'static str,
    pub counts: &'static str,
    pub durations: &'static str,
    pub measures: &'static str,
    pub per_head: &'static str,
    pub quantities_subtitle: &'static str,
    pub percentages: &'static str,
    pub changes: &'static str,
    pub changes_subtitle: &'static str,
    pub slope: &'static str,
    pub slope_subtitle: &'static str,
    pub keywords: &'static str,
    pub keywords_subtitle: &'static str,
    pub dispersion: &'static str,
    pub dispersion_subtitle: &'static str,
    pub dispersion_subtitle_plain: &'static str,
    pub numbers_by_section: &'static str,
    pub numbers_by_section_subtitle: &'static str,
    pub section_sizes: &'static str,
    pub section_sizes_subtitle: &'static str,

    pub describe_bars: &'static str,
    pub describe_dots: &'static str,
    pub describe_slope: &'static str,
    pub describe_strips: &'static str,
    pub describe_sections: &'static str,

    pub item: &'static str,
    pub bound: &'static str,
    pub value: &'static str,
    pub unit: &'static str,
    pub converted: &'static str,
    pub source: &'static str,
    pub status: &'static str,
    pub period: &'static str,
    pub change: &'static str,
    pub relative_to: &'static str,
    pub section: &'static str,
    pub term: &'static str,
    pub count: &'static str,
    pub share: &'static str,
    pub sections: &'static str,

    pub actual: &'static str,
    pub target: &'static str,
    pub increase: &'static str,
    pub decrease: &'static str,
    pub separator: &'static str,
    pub colon: &'static str,
    pub times: &'static str,
    pub in_sections: &'static str,
    pub label_in_period: &'static str,
    pub from_to: &'static str,
    pub amounts: &'static str,

    pub left_smaller: &'static str,
    pub left_later: &'static str,
    pub left_changes: &'static str,
    pub left_repeats: &'static str,
    pub left_per_head: &'static str,
    pub left_periods: &'static str,
    pub left_units: &'static str,
    pub left_change_units: &'static str,
    pub left_comparisons: &'static str,
    pub left_terms: &'static str,
    pub left_outside: &'static str,
}

const CHINESE: Strings = Strings {
    money: "金额（{0}）",
    counts: "数量（{0}）",
    durations: "时长（{0}）",
    measures: "计量（{0}）",
    per_head: "{0}，人均或平均",
    quantities_subtitle: "单位：{0}，从大到小",
    percentages: "百分比",
    changes: "增减（{0}）",
    changes_subtitle: "单位：{0}，右增左减",
    slope: "{0}与{1}相比（{2}）",
    slope_subtitle: "同一指标两个时期的值，单位：{0}",
    keywords: "关键词频次",
    keywords_subtitle: "出现次数",
    dispersion: "关键词分布",
    dispersion_subtitle: "自左至右为全文，竖线为各部分的起点",
    dispersion_subtitle_plain: "自左至右为全文",
    numbers_by_section: "各部分的数字",
    numbers_by_section_subtitle: "每部分含多少个数量",
    section_sizes: "各部分的篇幅",
    section_sizes_subtitle: "占全文的百分比",

    describe_bars: "条形图，共{0}条。最大：{1}；最小：{2}。",
    describe_dots: "点图，共{0}个点。最高：{1}；最低：{2}。",
    describe_slope: "斜率图，共{0}条线：{1}。",
    describe_strips: "分布图，共{0}个词。出现最多：{1}。",
    describe_sections: "条形图，按原文顺序共{0}个部分。最多：{1}；最少：{2}。",

    item: "项目",
    bound: "界限",
    value: "数值",
    unit: "单位",
    converted: "折合",
    source: "原文",
    status: "性质",
    period: "时期",
    change: "增减",
    relative_to: "相对于",
    section: "所在部分",
    term: "词",
    count: "次数",
    share: "占比",
    sections: "所在部分数",

    actual: "实际",
    target: "目标",
    increase: "增加",
    decrease: "减少",
    separator: "，",
    colon: "：",
    times: "{0}次",
    in_sections: "{0}次，见于{1}个部分",
    label_in_period: "{0}（{1}）",
    from_to: "{0}由{1}到{2}",
    amounts: "数量个数",

    left_smaller: "较小的{0}项未画出。",
    left_later: "其后的{0}项未画出。",
    left_changes: "{0}项增减量不与总量同图。",
    left_per_head: "{0}项人均或平均值不与总量同图。",
    left_repeats: "{0}处重复的值只画一次。",
    left_periods: "更早时期的{0}个值未画出。",
    left_units: "另有{0}种单位的数量未画图。",
    left_change_units: "另有{0}种单位的增减未画图。",
    left_comparisons: "另有{0}组时期对比未画图。",
    left_terms: "其余{0}个词未画出。",
    left_outside: "{0}个数量不在任何部分之内，未计入。",
};

const ENGLISH: Strings = Strings {
    money: "Amounts of money ({0})",
    counts: "Counts ({0})",
    durations: "Durations ({0})",
    measures: "Measures ({0})",
    per_head: "{0}, per head or average",
    quantities_subtitle: "Unit: {0}, largest first",
    percentages: "Percentages",
    changes: "Changes ({0})",
    changes_subtitle: "Unit: {0}; increases to the right, decreases to the left",
    slope: "{0} to {1} ({2})",
    slope_subtitle: "The same indicator at two times, unit: {0}",
    keywords: "Keyword frequency",
    keywords_subtitle: "Occurrences",
    dispersion: "Where keywords stand",
    dispersion_subtitle: "The whole text from left to right; lines mark where sections begin",
    dispersion_subtitle_plain: "The whole text from left to right",
    numbers_by_section: "Numbers by section",
    numbers_by_section_subtitle: "How many quantities each section holds",
    section_sizes: "Section sizes",
    section_sizes_subtitle: "Per cent of the whole text",

    describe_bars: "Bar chart, bars: {0}. Largest: {1}; smallest: {2}.",
    describe_dots: "Dot plot, dots: {0}. Highest: {1}; lowest: {2}.",
    describe_slope: "Slope chart, lines: {0}. {1}.",
    describe_strips: "Dispersion chart, terms: {0}. Most frequent: {1}.",
    describe_sections: "Bar chart in the order of the text, sections: {0}. Most: {1}; least: {2}.",

    item: "Item",
    bound: "Bound",
    value: "Value",
    unit: "Unit",
    converted: "Converted",
    source: "As written",
    status: "Status",
    period: "Period",
    change: "Change",
    relative_to: "Relative to",
    section: "Section",
    term: "Term",
    count: "Occurrences",
    share: "Share",
    sections: "Sections with it",

    actual: "Result",
    target: "Target",
    increase: "Increase",
    decrease: "Decrease",
    separator: ", ",
    colon: ": ",
    times: "{0} times",
    in_sections: "{0} times, sections: {1}",
    label_in_period: "{0} ({1})",
    from_to: "{0} from {1} to {2}",
    amounts: "Quantities",

    left_smaller: "Smaller values not drawn: {0}.",
    left_later: "Later ones not drawn: {0}.",
    left_changes: "Increases and decreases, which share no axis with amounts: {0}.",
    left_per_head: "Amounts per head or on average, which share no axis with totals: {0}.",
    left_repeats: "Repeated values, drawn once: {0}.",
    left_periods: "Values of earlier times not drawn: {0}.",
    left_units: "Other units not drawn: {0}.",
    left_change_units: "Changes in other units not drawn: {0}.",
    left_comparisons: "Comparisons of other times not drawn: {0}.",
    left_terms: "Other terms not drawn: {0}.",
    left_outside: "Quantities outside of all sections, not counted: {0}.",
};

impl Strings {
    /// The words of `language`.
    pub fn of(language: FigureLanguage) -> &'static Strings {
        match language {
            FigureLanguage::Chinese => &CHINESE,
            FigureLanguage::English => &ENGLISH,
        }
    }

    /// Title of the quantities of one unit.
    pub fn quantities(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Money => self.money,
            Kind::Duration => self.durations,
            Kind::Count => self.counts,
            Kind::Measure | Kind::Percent | Kind::Ratio => self.measures,
        }
    }

    /// The word for a difference, `""` for an amount.
    pub fn change_word(&self, change: Change) -> &'static str {
        match change {
            Change::Level => "",
            Change::Increase => self.increase,
            Change::Decrease => self.decrease,
        }
    }

    /// The word for done or wanted.
    pub fn status_word(&self, status: Status) -> &'static str {
        match status {
            Status::Actual => self.actual,
            Status::Target => self.target,
        }
    }
}

/// `template` with its blanks filled, each only once and what is filled in left as it is.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (blank, after) = after.split_once('}').unwrap_or(("", after));
        out.push_str(blank.parse::<usize>().ok().and_then(|at| values.get(at)).copied().unwrap_or(""));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_once() {
        assert_eq!(fill("{0} to {1} ({0})", &["{1}", "b"]), "{1} to b ({1})");
        assert_eq!(fill("no blank", &[]), "no blank");
    }
}
