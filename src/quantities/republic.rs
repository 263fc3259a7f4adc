//! Years of the Republic of China in a text that counts by them: 113年, which elsewhere are so many years.

use super::amount::Reader;
use super::dates;
use super::numeral::{Form, Numeral};
use crate::text::Language;
use rust_decimal::Decimal;

/// What a length of time has before it.
const LENGTHS: &str = "約约近逾超過满滿有長长達达隔共期於個个每第";
/// And behind it.
const PASSED: &str = "以內内間间多餘余之期";

impl Reader<'_> {
    /// The end of the year of the Republic that `numeral` at `start` is, if the text counts by them.
    pub(super) fn republic_year_end(&self, start: usize, numeral: &Numeral) -> Option<usize> {
        let at = self.after_blank(numeral.end);
        let named =
            self.peek(at) == Some('年') && numeral.form == Form::Arabic && !numeral.more && numeral.max.is_none();
        if !named || !is_recent(numeral.value) || self.document.language != Language::Chinese {
            return None;
        }
        let lasts = self.previous(start).is_some_and(|c| LENGTHS.contains(c))
            || self.peek(at + 1).is_some_and(|c| PASSED.contains(c));
        (!lasts && *self.republic.get_or_init(|| counts_by_republic(self.chars))).then_some(at + 1)
    }
}

/// From 60 to 150: 1971 to 2061.
fn is_recent(value: Decimal) -> bool {
    value.scale() == 0 && (60..150).contains(&value.mantissa())
}

/// Whether what stands beside at least two such years in `chars` says that they are years.
fn counts_by_republic(chars: &[char]) -> bool {
    const FEWEST: usize = 2;
    let year = |at: &usize| {
        matches!(chars[at - 3..*at], ['1', a, b] if a.is_ascii_digit() && b.is_ascii_digit())
            && !(*at > 3 && (chars[at - 4].is_ascii_digit() || matches!(chars[at - 4], '.' | ',')))
            && (chars.get(at + 1) == Some(&'度') || dates::is_year_of_republic(chars, at - 3, *at))
    };
    (3..chars.len()).filter(|&at| chars[at] == '年').filter(year).take(FEWEST).count() == FEWEST
}
