//! Amounts per head and averages, which share no axis with totals: 人均可支配收入 against 财政收入.

use super::readings::{Group, Reading};

/// What a label says of an amount that is one of many.
const CHINESE: [&str; 4] = ["均", "每人", "每户", "每亩"];
/// 均 in these words is no average.
const NOT_AVERAGE: [&str; 2] = ["均衡", "均等"];
const ENGLISH: [&str; 3] = ["per ", "average", "mean "];

/// Splits a group into its totals and its amounts per head; no changes go along with the latter.
pub fn split(group: Group<'_>) -> (Group<'_>, Group<'_>) {
    let Group { unit, levels, changes } = group;
    let (per_head, totals): (Vec<_>, Vec<_>) = levels.into_iter().partition(|reading| is_per_head(*reading));
    (Group { unit, levels: totals, changes }, Group { unit, levels: per_head, changes: Vec::new() })
}

fn is_per_head(reading: Reading) -> bool {
    says_per_head(reading.label())
}

fn says_per_head(label: &str) -> bool {
    let mut label = label.to_lowercase();
    for word in NOT_AVERAGE {
        label = label.replace(word, "");
    }
    CHINESE.iter().chain(&ENGLISH).any(|word| label.contains(word))
}

#[cfg(test)]
mod tests {
    use super::says_per_head;

    #[test]
    fn averages_are_told_from_totals() {
        for label in [
            "城镇居民人均可支配收入",
            "生均公用经费",
            "户均耕地",
            "月平均工资",
            "每人每月补助",
            "Spending per resident",
            "Average salary",
        ] {
            assert!(says_per_head(label), "{label}");
        }
        for label in ["义务教育均衡发展资金", "公共服务均等化投入", "财政收入", "Permanent staff", "Operating revenue"]
        {
            assert!(!says_per_head(label), "{label}");
        }
    }
}
