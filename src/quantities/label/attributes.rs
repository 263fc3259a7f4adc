//! English nouns right behind an amount that is an attribute of them: 54.53% market share, 40 kVA solar panels, a 15-year supply contract.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::quantities::nouns;
use crate::text::phrases::is_any;

/// Nouns of what a percentage right before them is.
#[rustfmt::skip]
const RATES: &[&str] = &[
    "stake", "margin", "coverage", "utilisation", "utilization", "occupancy", "attendance", "satisfaction", "uptime",
    "availability", "turnout", "blending", "efficiency", "accuracy", "compliance", "completion", "retention", "participation",
    "penetration", "ownership", "attainment", "adherence", "uptake", "approval", "turnover", "recovery",
];

/// Such nouns that are verbs as well, so that another noun must stand before: 54.53% market share, but 85% share our view.
const SECOND: &[&str] = &["share", "rate", "yield", "discount"];

/// Adverbs before such a verb.
const ADVERBS: &[&str] = &["now", "still", "also", "already", "currently", "often", "never"];

/// Characters of the longest word that is looked at.
const LONGEST: usize = 16;

impl Labels<'_> {
    /// market share of 54.53% market share: up to three words behind a percentage of which the last says what it is.
    pub(super) fn rate_behind(&self, amount: &Amount) -> Option<String> {
        let named = self.attributed_to(amount, |noun| is_any(noun, RATES) || is_any(noun, SECOND))?;
        let told = |verb: &&str| *verb == named || ADVERBS.iter().any(|adverb| named.starts_with(adverb));
        (!SECOND.iter().any(|verb| named.ends_with(verb) && told(verb))).then_some(named)
    }

    /// solar panels of 40 kVA solar panels: up to three words behind a measure of which the last is a plural.
    pub(super) fn measured_things(&self, amount: &Amount) -> Option<String> {
        self.attributed_to(amount, nouns::ends_as_plural)
    }

    /// Whether a hyphen joins a number and its unit: a 15-year contract, a four-day training.
    pub(super) fn is_hyphenated(&self, amount: &Amount) -> bool {
        self.document.chars[amount.range.clone()].contains(&'-')
    }

    /// The words in lower case behind `amount` up to the first noun that `fits`, no word of grammar among them.
    fn attributed_to(&self, amount: &Amount, fits: impl Fn(&[char]) -> bool) -> Option<String> {
        const MOST: usize = 3;
        let chars = &self.document.chars;
        let mut end = amount.range.end;
        for _ in 0..MOST {
            if chars.get(end) != Some(&' ') {
                return None;
            }
            let open = end + 1;
            end = open + chars[open..].iter().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
            let word = &chars[open..end];
            let goes_on = chars.get(end).is_some_and(|c| c.is_alphanumeric() || *c == '-');
            if word.len() < 3 || goes_on || nouns::lists_of(word) & nouns::STOP != 0 {
                return None;
            }
            if fits(word) {
                return Some(chars[amount.range.end + 1..end].iter().collect());
            }
        }
        None
    }
}
