//! Labels of the parts of what was counted right before: 25 oil and gas assets—14 in India and 11 overseas.

use super::Labels;
use super::joining::{MAX_LABEL, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::listed_english::WHERE;
use crate::text::phrases::starts_with_any;

/// Parts that a whole is told in at most, and how far the last stands from it.
const MOST: usize = 4;
const REACH: usize = 120;

impl Labels<'_> {
    /// The label of the whole with where so many of it are, for a number without a noun that such words follow.
    pub(super) fn of_split(&self, index: usize, earlier: &[Quantity]) -> Option<String> {
        const WORDS: usize = 4;
        let (amount, chars) = (&self.amounts[index], &self.document.chars);
        if amount.kind != Kind::Count || !amount.unit.is_empty() || !starts_with_any(&chars[amount.range.end..], WHERE)
        {
            return None;
        }
        let before = (index.saturating_sub(MOST)..index).rev();
        let whole = before.map(|at| (at, &self.amounts[at])).find(|(_, whole)| !whole.unit.is_empty())?;
        let (whole, of) = whole;
        let between = chars.get(of.range.end..amount.range.start).filter(|between| between.len() <= REACH)?;
        let sign = between.iter().position(|c| *c != ' ')?;
        let ends = between.windows(2).any(|two| matches!(two, ['.' | ';', ' '] | ['\n', _]));
        if of.kind != Kind::Count
            || ends
            || !matches!(between[sign], '—' | '–' | ':' | '(')
            || earlier[whole].label.is_empty()
        {
            return None;
        }
        let mut words = 0;
        let place = chars[amount.range.end..].iter().take(MAX_LABEL).take_while(|c| {
            words += usize::from(**c == ' ');
            words <= WORDS && (c.is_alphanumeric() || matches!(c, ' ' | '-'))
        });
        let end = amount.range.end + place.count();
        let place = self.document.text(amount.range.end..end);
        let place = place.split(" and ").next().unwrap_or(place).trim_end_matches(" and").trim_end();
        let place = if [" at the end", " at the start", " at the beginning"].iter().any(|time| place.starts_with(time))
        {
            ""
        } else {
            place
        };
        Some(concat(&earlier[whole].label, place))
    }
}
