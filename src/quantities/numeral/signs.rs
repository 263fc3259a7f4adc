//! The signs that Chinese and Japanese numerals are written with.

/// The digit that `c` writes. Both ways to write them, formal ones of money included.
#[inline]
pub fn digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' | '壱' => 1,
        '二' | '两' | '兩' | '贰' | '貳' | '弐' | '俩' | '倆' => 2,
        '三' | '叁' | '參' | '叄' | '参' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The exponent of the power of ten that `c` writes; 廿 and 卅 are no powers.
pub fn power(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// Whether a Chinese numeral can start with `c`.
pub(super) fn starts(c: char) -> bool {
    c != '零' && digit(c).is_some() || matches!(c, '十' | '拾' | '百' | '千' | '廿' | '卅' | '半' | '零')
}

/// Whether `c` behind a numeral says that there is more: 30余.
pub(super) fn is_more(c: char) -> bool {
    matches!(c, '余' | '餘' | '多' | '几' | '幾' | '来')
}

/// 万 and 亿 always, 兆 only where it is no prefix of a unit (兆瓦).
pub(super) fn is_magnitude(chars: &[char], at: usize, c: char) -> bool {
    match c {
        '万' | '萬' | '亿' | '億' => true,
        '兆' => chars.get(at + 1 + usize::from(chars.get(at + 1) == Some(&' '))).is_some_and(|&next| {
            digit(next).is_some()
                || next.is_ascii_digit()
                || matches!(next, '元' | '円' | '圆' | '億' | '亿' | '十' | '美' | '韩' | '日' | '余' | '餘' | '多')
        }),
        _ => false,
    }
}

/// Whether 千 before `at` starts a unit: 千克, 千瓦, 千米.
pub(super) fn is_unit_of_thousand(chars: &[char], at: usize) -> bool {
    match chars.get(at) {
        Some('克' | '米' | '瓦' | '卡' | '伏' | '帕' | '焦' | '赫') => true,
        Some('字') => chars.get(at + 1) == Some(&'节'),
        Some('比') => chars.get(at + 1) == Some(&'特'),
        _ => false,
    }
}
