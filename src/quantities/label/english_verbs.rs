//! What the English verb right before an amount says of it: to whom money was given, what a level is of, how far reserves go.

use super::Labels;
use super::english_phrases::says_enough;
use super::english_words::role;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, is};

impl Labels<'_> {
    /// gave €1.2 million to local causes, spent £58 million on new buildings: whom or what money went to.
    pub(super) fn given(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 5;
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
        verbs.iter().find(|verb| ends_with(before, verb))?;
        let rest: String = rest.iter().collect();
        // Good causes are no verb.
        let is_end = |word: &&str| {
            let role = role(word);
            role.is_lead || role.is_verb && !(word.len() > 3 && word.ends_with('s'))
        };
        let articles = |word: &&str| matches!(*word, "the" | "our" | "its" | "their");
        let words: Vec<&str> =
            rest.split_whitespace().skip_while(articles).take_while(|word| !is_end(word)).take(MOST).collect();
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        (phrase.len() > 2 && phrase.starts_with(char::is_alphabetic) && says_enough(phrase)).then(|| phrase.to_owned())
    }

    /// Earnings were £621 for those in work, were estimated at £583: whether the amount is what the subject is said to be.
    pub(super) fn is_predicate(&self, amount: &Amount) -> bool {
        const REACH: usize = 16;
        const SAID: &[&str] = &[" was ", " were ", "estimated at ", "valued at ", "stood at "];
        let before = &self.document.chars[amount.range.start.saturating_sub(REACH)..amount.range.start];
        SAID.iter().any(|said| ends_with(before, said))
    }

    /// reserves cover only 2.7 months of imports: whether the amount is how far its subject goes.
    pub(super) fn is_covered(&self, amount: &Amount) -> bool {
        let before = &self.document.chars[amount.range.start.saturating_sub(16)..amount.range.start];
        let before = [" only", " just", " about"].iter().find_map(|word| {
            let (head, tail) = before.split_at_checked(before.len().checked_sub(word.len() + 1)?)?;
            (tail.first() == Some(&' ') && is(&tail[..word.len()], word)).then(|| &before[..head.len() + 1])
        });
        let before = before.unwrap_or(&self.document.chars[amount.range.start.saturating_sub(12)..amount.range.start]);
        [" cover ", " covers ", " covered "].iter().any(|verb| ends_with(before, verb))
    }
}
