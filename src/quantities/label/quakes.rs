//! Earthquakes: how strong they are, and how many of them.

use super::{Labels, MAX_LABEL, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;

/// The unit of their magnitudes.
const UNIT: &str = "级";

impl Labels<'_> {
    /// 我国地震震级 for the magnitude of 我国共发生5级以上地震48次, and 5级以上地震 for their number.
    pub(super) fn of_quakes(&self, index: usize, scope: Scope) -> Option<String> {
        let amount = &self.amounts[index];
        if amount.unit == UNIT {
            return self.magnitude(amount, scope);
        }
        let limit = &self.amounts[index.checked_sub(1)?];
        let gap = limit.range.end..amount.range.start;
        let counted = amount.kind == Kind::Count && limit.unit == UNIT && limit.range.start >= scope.clause;
        let noun = if counted { self.quake(gap.start) } else { None }?;
        // 5级以上地震共48次
        (gap.end - noun.end <= 3).then(|| self.text(limit.range.start..noun.end))
    }

    /// The earthquakes of which the magnitude before `start` tells: 地震, 强震, 破坏性地震.
    fn quake(&self, start: usize) -> Option<Chars> {
        const LONGEST: usize = 6;
        let chars = &self.document.chars;
        let start = start + usize::from(chars.get(start) == Some(&'的'));
        let end = chars[start.min(chars.len())..].iter().take(LONGEST).position(|&c| c == '震')?;
        Some(start..start + end + 1)
    }

    /// Where it was and what: 云南孟连中缅边界 of 云南孟连中缅边界又发生了7.3级强震.
    fn magnitude(&self, amount: &Amount, scope: Scope) -> Option<String> {
        /// Characters of the verb with its adverb: 又发生了.
        const VERB: usize = 4;
        let noun = self.quake(amount.range.end)?;
        let chars = &self.document.chars;
        let near = scope.clause.max(amount.range.start.saturating_sub(VERB + 1))..amount.range.start;
        let Some(verb) = chars[near.clone()].windows(2).position(|two| matches!(two, ['发' | '發', '生'])) else {
            return Some(concat(&self.text(noun), self.added.magnitude));
        };
        let verb = near.start + verb;
        let verb =
            verb - usize::from(verb > scope.clause && matches!(chars[verb - 1], '又' | '共' | '曾' | '再' | '先'));
        // 继1994年9月16日闽粤交界
        let date = chars[scope.clause..verb]
            .iter()
            .rposition(|&c| c == '日')
            .map_or(scope.clause, |day| scope.clause + day + 1);
        let place = self.phrase(date, verb).filter(|place| place.len() + noun.len() + 2 <= MAX_LABEL);
        let place = place.map_or(String::new(), |place| self.text(place));
        Some(concat(&concat(&place, &self.text(noun)), self.added.magnitude))
    }
}
