//! English amounts of several things in one clause: Exports and imports grew by 5% and 6%, respectively.

use super::Labels;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains, is_any};

/// Most amounts that are said so.
const MOST: usize = 4;

/// Characters between two of them.
const LONGEST_GAP: usize = 8;

/// Characters behind the last of them in which it is said.
const REACH: usize = 60;

impl Labels<'_> {
    /// The one of the things named before the amounts that the amount at `index` is of, where respectively stands behind them.
    pub(super) fn of_respective(&self, index: usize, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let joins = |first: usize| {
            let gap = chars.get(self.amounts[first].range.end..self.amounts.get(first + 1)?.range.start)?;
            Some(
                gap.len() <= LONGEST_GAP && is_any(gap, &[" and ", ", ", ", and ", " and by ", " and to ", " and at "]),
            )
        };
        let joins = |first: usize| joins(first).unwrap_or(false);
        let mut first = index;
        while first > 0 && index - first < MOST && joins(first - 1) {
            first -= 1;
        }
        let mut last = index;
        while last - first < MOST && joins(last) {
            last += 1;
        }
        let count = last - first + 1;
        let behind = &chars[self.amounts[last].range.end..];
        let behind = &behind[..behind.len().min(REACH)];
        let clause = behind.iter().position(|c| matches!(c, '.' | ';' | '\n')).unwrap_or(behind.len());
        if !(2..=MOST).contains(&count) || !contains(&behind[..clause], "respectively") {
            return None;
        }
        let named = self.english(&self.amounts[first], Scope { clause: scope.sentence, ..scope }, None);
        let things: Vec<&str> = named.split(", ").flat_map(|some| some.split(" and ")).collect();
        let thing = things.get(index - first).filter(|_| things.len() == count)?;
        // Europe and Latin America also feature: of a name in capitals what follows is no part.
        let capitals = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let name: Vec<&str> = thing.trim_start_matches("and ").split(' ').collect();
        let length = name.iter().take_while(|word| capitals(word)).count();
        let whole = index == first || length == 0 || !capitals(&name[0]) || !capitals(&things[0]);
        Some(name[..if whole { name.len() } else { length }].join(" "))
    }
}
