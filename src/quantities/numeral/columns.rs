//! Digits one by one with a decimal point, as Japanese is set in columns: 四八・五.

use super::chinese::read_tail;
use super::signs::digit;
use super::{Form, Numeral, Reading};
use rust_decimal::Decimal;

/// 四八・五歳, 〇・二%, 一八歳: digits one by one with a decimal point, as Japanese is set in columns; `count` digits stand
/// before the point. `None` where the point joins a list (一・二年生), and for two digits that say a range (七八%).
pub(super) fn read(chars: &[char], at: usize, count: usize) -> Option<Reading> {
    /// Most digits on either side of the point.
    const FEW: usize = 9;
    const MEASURES: &[char] = &[
        '%', '‰', '歳', '倍', '万', '億', '兆', '円', '人', 'ポ', '㎡', 'ト', 'キ', 'メ', 'ヘ', '度', 'ヵ', 'か', '時',
    ];
    let value = |range: std::ops::Range<usize>, value: i64| {
        chars[range].iter().filter_map(|&c| digit(c)).fold(value, |value, digit| value * 10 + i64::from(digit))
    };
    let point = at + count;
    let pointed = chars.get(point) == Some(&'・');
    let places = chars[point..].iter().skip(1).take(FEW + 1).take_while(|&&c| pointed && digit(c).is_some()).count();
    let end = point + if pointed { places + 1 } else { 0 };
    let measured = chars.get(end).is_some_and(|c| MEASURES.contains(c));
    if count > FEW || places > FEW || !measured || pointed && places == 0 {
        return None;
    }
    let whole = value(at..point, 0);
    let neighbours = count == 2 && (whole % 10 == whole / 10 + 1 || whole == 35);
    if !pointed && neighbours {
        return None;
    }
    let value = Decimal::new(value(point..end, whole), places as u32);
    // A magnitude and all that goes with it is read as behind an Arabic numeral.
    Some(read_tail(chars, Numeral { value, max: None, end, form: Form::Digits, more: false, fraction: false }))
}
