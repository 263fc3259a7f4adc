//! What is kept together with a number when a text is cut: magnitudes, units of measurement, parts of dates.

/// Words that go with the digits before them, and characters that must not follow (3年 but not 3年级).
const MEASURES: &[(&str, &str)] = &[
    ("年", "级度代龄均"),
    ("月份", ""),
    ("月", ""),
    ("日", "均"),
    ("小时", ""),
    ("分钟", ""),
    ("秒", ""),
    ("元", "旦月"),
    ("美元", ""),
    ("欧元", ""),
    ("港元", ""),
    ("日元", ""),
    ("%", ""),
    ("‰", ""),
    ("℃", ""),
    ("公里", ""),
    ("千米", ""),
    ("米", ""),
    ("厘米", ""),
    ("毫米", ""),
    ("平方米", ""),
    ("平方公里", ""),
    ("立方米", ""),
    ("公顷", ""),
    ("亩", "均"),
    ("吨", ""),
    ("公斤", ""),
    ("千克", ""),
    ("克", ""),
    ("升", ""),
    ("毫升", ""),
    ("千瓦时", ""),
    ("千瓦", ""),
    ("兆瓦", ""),
];

/// End of the number whose digits end at `at`, with the magnitude and the unit that stand behind them: 6.97亿元.
pub(super) fn end_of_number(chars: &[char], at: usize) -> usize {
    let magnitude = chars[at..].iter().take(3).take_while(|c| matches!(c, '十' | '百' | '千' | '万' | '亿')).count();
    let at = at + magnitude;
    let fits = |&(measure, but): &(&str, &str)| {
        let length = measure.chars().count();
        let text = chars.get(at..at + length)?;
        let stands = text.iter().copied().eq(measure.chars());
        let cut = chars.get(at + length).is_some_and(|&c| but.contains(c));
        (stands && !cut).then_some(at + length)
    };
    MEASURES.iter().filter_map(fits).max().unwrap_or(at)
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
