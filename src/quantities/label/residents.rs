//! Incomes of residents: 全体居民人均可支配收入24318元…城镇居民33906元.

use super::Labels;
use super::bare::whole;
use crate::analysis::{Kind, Quantity};
use crate::text::Chars;

impl Labels<'_> {
    /// 城镇居民人均可支配收入 of 城镇居民33906元: the measure of the residents that were named a few amounts before, for a sum of others.
    pub(super) fn of_residents(&self, phrase: &Chars, index: usize, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 6;
        const REACH: usize = 120;
        const RESIDENTS: &str = "居民";
        let amount = &self.amounts[index];
        let residents = matches!(self.document.chars[phrase.clone()], [.., '居', '民']);
        if amount.kind != Kind::Money || !residents {
            return None;
        }
        for other in (index.saturating_sub(AMOUNTS)..index).rev() {
            let of = &self.amounts[other];
            if of.kind == Kind::Money
                && of.range.end + REACH > amount.range.start
                && let Some((_, measure)) = earlier[other].label.split_once(RESIDENTS)
                && (9..=36).contains(&measure.len())
            {
                return whole(&self.text(phrase.clone()), measure);
            }
        }
        None
    }
}
