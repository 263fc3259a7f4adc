//! The order of times as reports name them: 2019年 before 2020年, 上年 before 今年, Q1 before Q2.

/// A point on the calendar, or one relative to the report's own year; only times of the same calendar and the same
/// granularity compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    scale: Scale,
    year: i32,
    part: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Scale {
    calendar: bool,
    grain: Grain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Year,
    Half,
    Quarter,
    Month,
}

/// Words for years relative to the report's own.
const RELATIVE: [(&str, i32); 16] = [
    ("前年", -2),
    ("上年", -1),
    ("去年", -1),
    ("上一年", -1),
    ("last year", -1),
    ("prior year", -1),
    ("previous year", -1),
    ("今年", 0),
    ("本年", 0),
    ("当年", 0),
    ("this year", 0),
    ("current year", 0),
    ("明年", 1),
    ("来年", 1),
    ("下一年", 1),
    ("next year", 1),
];

/// Words for parts of a year. Longer ones first where one is inside another.
const PARTS: [(&str, Grain, u8); 24] = [
    ("上半年", Grain::Half, 1),
    ("下半年", Grain::Half, 2),
    ("first half", Grain::Half, 1),
    ("second half", Grain::Half, 2),
    ("h1", Grain::Half, 1),
    ("h2", Grain::Half, 2),
    ("一季度", Grain::Quarter, 1),
    ("二季度", Grain::Quarter, 2),
    ("三季度", Grain::Quarter, 3),
    ("四季度", Grain::Quarter, 4),
    ("first quarter", Grain::Quarter, 1),
    ("second quarter", Grain::Quarter, 2),
    ("third quarter", Grain::Quarter, 3),
    ("fourth quarter", Grain::Quarter, 4),
    ("q1", Grain::Quarter, 1),
    ("q2", Grain::Quarter, 2),
    ("q3", Grain::Quarter, 3),
    ("q4", Grain::Quarter, 4),
    ("1季度", Grain::Quarter, 1),
    ("2季度", Grain::Quarter, 2),
    ("3季度", Grain::Quarter, 3),
    ("4季度", Grain::Quarter, 4),
    ("年初", Grain::Month, 1),
    ("年末", Grain::Month, 12),
];

impl Time {
    /// Reads a time; `None` where the words give no place in an order.
    pub fn read(text: &str) -> Option<Time> {
        let text = text.to_lowercase();
        let year = calendar_year(&text);
        let relative = || RELATIVE.iter().find(|(word, _)| text.contains(word)).map(|&(_, year)| year);
        let (calendar, year) = match year {
            Some(year) => (true, year),
            None => (false, relative()?),
        };
        let part = PARTS.iter().find(|(word, ..)| text.contains(word)).map(|&(_, grain, part)| (grain, part));
        let (grain, part) = part.or_else(|| month(&text)).unwrap_or((Grain::Year, 0));
        Some(Time { scale: Scale { calendar, grain }, year, part })
    }

    /// Whether one of the two is before the other on the same scale.
    pub fn comparable(self, other: Time) -> bool {
        self.scale == other.scale
    }
}

/// The first number of four digits that is a year.
fn calendar_year(text: &str) -> Option<i32> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).find(|year| (1900..2100).contains(year))
}

/// The month in 5月, 5月末.
fn month(text: &str) -> Option<(Grain, u8)> {
    let (before, _) = text.split_once('月')?;
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let month = before[before.len() - digits..].parse().ok()?;
    (1..=12).contains(&month).then_some((Grain::Month, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before(a: &str, b: &str) -> bool {
        let (a, b) = (Time::read(a).unwrap(), Time::read(b).unwrap());
        a.comparable(b) && a < b
    }

    #[test]
    fn times_of_one_scale_have_an_order() {
        assert!(before("2019年", "2020年"));
        assert!(before("上年", "今年"));
        assert!(before("fiscal 2021", "fiscal 2022"));
        assert!(before("2020年下半年", "2021年上半年"));
        assert!(before("Q1 2022", "Q3 2022"));
        assert!(before("2020年9月", "2020年12月末"));
    }

    #[test]
    fn times_of_two_scales_have_none() {
        assert!(!before("2019年", "今年"));
        assert!(!before("2019年", "2020年上半年"));
        assert_eq!(Time::read("“十三五”期间"), None);
        assert_eq!(Time::read("第2021001号"), None);
    }
}
