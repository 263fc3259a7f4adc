//! What something is held against at another time: 比2010年的3.10人减少0.48人, 高于上年同期的10万人次.

/// Where the word that compares stands in `clause`, which ends right before an amount, if what is compared with is the same at another time.
pub(super) fn with_other_time(clause: &[char]) -> Option<usize> {
    /// Characters of the longest time: 二〇二三年上半年同期.
    const LONGEST: usize = 14;
    const OF_TIMES: &str = "0123456789〇零一二三四五六七八九十年月日上下去今前同本期季度末底初半个";
    let said = clause.strip_suffix(&['的'])?;
    if !matches!(said.last(), Some('年' | '期' | '月' | '度' | '日' | '末' | '底' | '初')) {
        return None;
    }
    let time = said.iter().rev().take(LONGEST).take_while(|&&c| OF_TIMES.contains(c)).count();
    let at = said.len().checked_sub(time + 1)?;
    match said[..=at] {
        // 相较于去年同期的, 相比2021年的
        [.., '相', '较' | '較' | '比', '于' | '於'] => Some(at - 2),
        [.., '相', '较' | '較' | '比'] => Some(at - 1),
        [.., '高' | '低' | '多' | '少' | '快' | '慢' | '优' | '優' | '好', '于' | '於'] => Some(at - 1),
        [.., '比' | '较' | '較' | '与' | '與'] => Some(at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::with_other_time;

    #[test]
    fn only_the_same_at_another_time() {
        let at = |clause: &str| with_other_time(&clause.chars().collect::<Vec<_>>());
        assert_eq!(at("比2010年的"), Some(0));
        assert_eq!(at("高于上年同期的"), Some(0));
        assert_eq!(at("男性较上年末的"), Some(2));
        assert_eq!(at("相较于去年同期的"), Some(0));
        assert_eq!(at("产量相比2021年的"), Some(2));
        for clause in ["比预算的", "比上年", "2010年的", "的", "", "由上年的"] {
            assert_eq!(at(clause), None, "{clause}");
        }
    }
}
