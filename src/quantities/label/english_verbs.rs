//! What the English verb right before an amount says of it: to whom money was given, what a level is of, how far reserves go.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains_any, ends_with, ends_with_any};

impl Labels<'_> {
    /// gave €1.2 million to local causes, spent £58 million on new buildings: whom or what money went to.
    pub(super) fn given(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const GIVING: &[&str] = &["gave", "donated", "awarded", "contributed", "granted", "pledged", "paid"];
        const SPENDING: &[&str] = &["spent", "spend", "spends", "invested"];
        let chars = &self.document.chars;
        let ahead = &chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        let (verbs, rest) = match ahead {
            [' ', 't', 'o', ' ', rest @ ..] => (GIVING, rest),
            [' ', 'o', 'n', ' ', rest @ ..] => (SPENDING, rest),
            _ => return None,
        };
        let before = &chars[scope.clause.min(amount.range.start)..amount.range.start];
        let before = before.strip_suffix(&[' '])?;
        // was spent on programmes and $23.6 million on administration
        let goes_on = || ends_with(before, " and") && contains_any(before, verbs);
        let named = (ends_with_any(before, verbs) || goes_on()).then(|| self.named_behind(amount, rest)).flatten();
        named.filter(|named| named.starts_with(char::is_alphabetic))
    }

    /// Earnings were £621 for those in work, were estimated at £583: whether the amount is what the subject is said to be.
    pub(super) fn is_predicate(&self, amount: &Amount) -> bool {
        const REACH: usize = 16;
        const SAID: &[&str] = &[" was ", " were ", "estimated at ", "valued at ", "stood at "];
        let before = &self.document.chars[amount.range.start.saturating_sub(REACH)..amount.range.start];
        ends_with_any(before, SAID)
    }

    /// reserves cover only 2.7 months of imports: whether the amount is how far its subject goes.
    pub(super) fn is_covered(&self, amount: &Amount) -> bool {
        const COVERING: &[&str] =
            &[" cover ", " covers ", " covered ", " cover only ", " covers only ", " cover about "];
        const REACH: usize = 16;
        let before = &self.document.chars[amount.range.start.saturating_sub(REACH)..amount.range.start];
        ends_with_any(before, COVERING)
    }
}
