//! Years of eras, 令和5年, and of the Republic where it is named, 民國113年.

/// Where the 年 stands of the year of an era that starts at `at`: 令和5年, 平成元年, 民國113年.
pub(super) fn era_year(chars: &[char], at: usize) -> Option<usize> {
    const MOST: usize = 3;
    let (['令' | '昭', '和', rest @ ..] | ['平', '成', rest @ ..] | ['民', '國' | '国', rest @ ..]) =
        chars.get(at..)?
    else {
        return None;
    };
    let rest = rest.get(..rest.len().min(MOST + 1))?;
    let length = match rest.first()? {
        '元' => 1,
        _ => rest.iter().take(MOST).take_while(|c| c.is_ascii_digit()).count(),
    };
    (length > 0 && rest.get(length) == Some(&'年')).then_some(at + 2 + length)
}

/// 令和3年が5.2万戸、4年が5.4万戸: whether the year of an era, `period`, has another one behind it that goes without its era.
pub(super) fn names_next_year(period: &[char], behind: &[char]) -> bool {
    matches!(period.first(), Some('令' | '平' | '昭'))
        && behind.windows(3).any(
            |three| matches!(three, [digit, '年', 'が' | 'は' | 'の' | 'に' | '度' | '、'] if digit.is_ascii_digit()),
        )
}
