//! Whose dollar a plain $ is in a Chinese text: that of Hong Kong or Taiwan where the text is from there.

use super::amount::Reader;
use super::units::Currency;
use crate::text::Language;
use crate::text::phrases::starts_with_any;

/// Words of texts from Hong Kong.
const HONG_KONG: &[&str] = &["港幣", "立法會", "特區", "行政長官", "財政司", "全港", "本港", "港元"];
/// Words of texts from Taiwan.
const TAIWAN: &[&str] = &["新臺幣", "新台幣"];
/// What they start with.
const FIRST: &str = "港立特行財全本新";

impl Reader<'_> {
    /// `currency`, or what it is in this text where it is a plain $.
    pub(super) fn of_place(&self, currency: &'static Currency) -> &'static Currency {
        if !matches!(*currency.chars, ['$']) || self.document.language != Language::Chinese {
            return currency;
        }
        self.dollar.get_or_init(|| {
            let found = |words: &[&str]| {
                (0..self.chars.len())
                    .any(|at| FIRST.contains(self.chars[at]) && starts_with_any(&self.chars[at..], words))
            };
            let sign: &[char] = match () {
                () if found(TAIWAN) => &['n', 't', '$'],
                () if found(HONG_KONG) && self.is_traditional() => &['h', 'k', '$'],
                () => return currency,
            };
            self.units.currency_before(sign, 0).unwrap_or(currency)
        })
    }

    /// Whether the text is written in traditional characters, by some of the commonest.
    fn is_traditional(&self) -> bool {
        const COMMON: &str = "會為與個業務發對費這來時";
        self.chars.iter().filter(|c| COMMON.contains(**c)).take(5).count() == 5
    }
}
