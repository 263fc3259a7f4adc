//! What is kept together with a number when a text is cut: magnitudes, units of measurement, parts of dates.

/// Words that go with the digits before them, by their first character: what stands behind it, longest first, and the
/// characters that must not follow (3年 but not 3年级).
fn measures(first: char) -> &'static [(&'static [char], &'static [char])] {
    match first {
        '年' => &[(&[], &['级', '度', '代', '龄', '均'])],
        '月' => &[(&['份'], &[]), (&[], &[])],
        '日' => &[(&['元'], &[]), (&[], &['均'])],
        '小' => &[(&['时'], &[])],
        '分' => &[(&['钟'], &[])],
        '元' => &[(&[], &['旦', '月'])],
        '亩' => &[(&[], &['均'])],
        '美' | '欧' | '港' => &[(&['元'], &[])],
        '公' => &[(&['里'], &[]), (&['顷'], &[]), (&['斤'], &[])],
        '千' => &[(&['瓦', '时'], &[]), (&['米'], &[]), (&['克'], &[]), (&['瓦'], &[])],
        '厘' => &[(&['米'], &[])],
        '毫' => &[(&['米'], &[]), (&['升'], &[])],
        '平' => &[(&['方', '公', '里'], &[]), (&['方', '米'], &[])],
        '立' => &[(&['方', '米'], &[])],
        '兆' => &[(&['瓦'], &[])],
        '秒' | '%' | '‰' | '℃' | '米' | '吨' | '克' | '升' => &[(&[], &[])],
        _ => &[],
    }
}

/// End of the number whose digits end at `at`, with the magnitude and the unit that stand behind them: 6.97亿元.
pub(super) fn end_of_number(chars: &[char], at: usize) -> usize {
    let magnitude = chars[at..].iter().take(3).take_while(|c| matches!(c, '十' | '百' | '千' | '万' | '亿')).count();
    let at = at + magnitude;
    let Some((&first, behind)) = chars[at..].split_first() else { return at };
    // No comparison of slices, which is a call of memcmp: natively that took a sixth of a cut.
    let fits = |(rest, but): &&(&[char], &[char])| {
        rest.len() <= behind.len()
            && rest.iter().zip(behind).all(|(a, b)| a == b)
            && behind.get(rest.len()).is_none_or(|next| !but.contains(next))
    };
    measures(first).iter().find(fits).map_or(at, |(rest, _)| at + 1 + rest.len())
}

/// Whether a date that has come to `at` goes on with a month or a day: 2021年 + 3月 + 5日.
pub(super) fn date_goes_on(chars: &[char], at: usize) -> bool {
    let behind = chars[..at].last();
    let digits = chars[at..].iter().take(3).take_while(|c| c.is_ascii_digit()).count();
    let next = chars.get(at + digits);
    (1..=2).contains(&digits)
        && (behind == Some(&'年') && next == Some(&'月') || behind == Some(&'月') && next == Some(&'日'))
}

#[cfg(test)]
mod tests {
    use super::end_of_number;

    #[test]
    fn units_of_measurement_go_with_the_number_and_classifiers_do_not() {
        let rest = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
            chars[end_of_number(&chars, digits)..].iter().collect::<String>()
        };
        assert_eq!(rest("6亿元"), "");
        assert_eq!(rest("25万套"), "套");
        assert_eq!(rest("3年级"), "年级");
        assert_eq!(rest("12平方公里的"), "的");
    }
}
