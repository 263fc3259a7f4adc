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

    /// Where it was and what: 云南孟连中缅边界 of 云南孟连中缅边界发生了7.3级强震.
    fn magnitude(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let noun = self.text(self.quake(amount.range.end)?);
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let before = before.strip_suffix(&['了']).unwrap_or(before);
        let place = match before.strip_suffix(&['发', '生']) {
            Some(place) => self.phrase(scope.clause, scope.clause + place.len()),
            None => None,
        };
        let place = place.filter(|place| place.len() < MAX_LABEL / 2).map_or(String::new(), |place| self.text(place));
        Some(concat(&concat(&place, &noun), self.added.magnitude))
    }
}
