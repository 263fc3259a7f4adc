//! Rows that say how the figures of each column were summed up, and not what they measure: mean, 95th percentile, 标准差.

/// Their names, in lower case.
#[rustfmt::skip]
const STATISTICS: &[&str] = &[
    "count", "mean", "max", "min", "median", "average", "avg", "maximum", "minimum", "total", "sum", "std", "std. dev.", "std dev", "stddev",
    "standard deviation", "variance", "range", "n", "q1", "q3", "p50", "p75", "p90", "p95", "p99", "geomean", "geometric mean",
    "样本数", "样本量", "平均", "平均值", "均值", "最大值", "最小值", "最高值", "最低值", "中位数", "标准差", "方差", "極差", "极差",
    "樣本數", "標準差", "中位數", "平均數", "平均数", "總數", "总数",
];

/// Those that count the cases, whatever the column is measured in.
const COUNTS: &[&str] = &["count", "n", "样本数", "样本量", "樣本數"];

/// Bytes of the longest name.
const LONGEST: usize = 24;

/// Whether `row` names a statistic.
pub(super) fn is_statistic(row: &str) -> bool {
    if row.len() > LONGEST {
        return false;
    }
    let lower = row.to_ascii_lowercase();
    STATISTICS.contains(&&*lower) || lower.ends_with("th percentile") || lower.ends_with("分位数")
}

/// Whether `row` names the number of cases.
pub(in crate::quantities) fn counts_cases(row: &[char]) -> bool {
    row.len() <= "count".len() && {
        let lower: String = row.iter().map(char::to_ascii_lowercase).collect();
        COUNTS.contains(&&*lower)
    }
}
