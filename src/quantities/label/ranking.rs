//! Rankings: 增加率最高者為甲縣7.2%,其次為乙縣6.1%,最低的是丙縣1.1%. What is ranked is named once, each amount is of another place; and ranks that changed.

use super::{Labels, MAX_LABEL, concat};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::Role;
use crate::text::Chars;
use crate::text::phrases::{ends_with, starts_with, starts_with_any};

/// What stands between the measure and the first, or before each of the others.
const PLACES: &[&str] = &[
    "最高者為",
    "最高的是",
    "最高為",
    "最高者为",
    "最高是",
    "最高为",
    "最低者為",
    "最低的是",
    "最低為",
    "最低者为",
    "最低是",
    "最低为",
    "最多者為",
    "最多的是",
    "最多者为",
    "最大的是",
    "最少的是",
    "其次為",
    "其次为",
    "其次是",
    "次為",
    "次为",
];

/// Characters of the longest name of a place or a measure.
const LONGEST: usize = 12;

impl Labels<'_> {
    /// Whose the amount is in a ranking, and of what.
    pub(super) fn of_ranking(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let clause = scope.clause..amount.range.start;
        // Hardly any clause ranks, and what does stands near the amount.
        let at = (clause.start.max(clause.end.saturating_sub(2 * LONGEST))..clause.end)
            .find(|&at| matches!(chars[at], '最' | '次'))?;
        let at = at - usize::from(at > clause.start && chars[at] == '次' && chars[at - 1] == '其');
        let rank = PLACES.iter().find(|rank| starts_with(&chars[at..clause.end], rank))?;
        // 其次为乙县减少7.2‰
        let verb = self.cues.ending_at(clause.end).filter(|cue| matches!(cue.role, Role::Up | Role::Down));
        let end = verb.map_or(clause.end, |verb| verb.start);
        let place = self.document.trim((at + rank.chars().count()).min(end)..end);
        let own = self.measure_before(scope.clause, at);
        let measure = own.or_else(|| self.ranked(scope.sentence, scope.clause))?;
        let plain = |name: &Chars| (1..=LONGEST).contains(&name.len()) && !chars[name.clone()].contains(&'的');
        (plain(&place) && plain(&measure)).then(|| format!("{}{}", self.text(place), self.text(measure)))
    }

    /// The measure that ends at `to`, where one of [`PLACES`] begins.
    fn measure_before(&self, from: usize, to: usize) -> Option<Chars> {
        let measure = self.phrase(from, to)?;
        (!ends_with(&self.document.chars[measure.clone()], "再")).then_some(measure)
    }

    /// What the clause before names that ranks first.
    fn ranked(&self, from: usize, to: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        let first = (from..to).find(|&at| chars[at] == '最' && starts_with_any(&chars[at..to], PLACES))?;
        let start = (from..first).rev().find(|&at| matches!(chars[at], ',' | ':')).map_or(from, |at| at + 1);
        self.phrase(start, first)
    }

    /// 采用量居全省第三,较上年前移2位: whose rank has changed.
    #[inline(never)]
    pub(super) fn of_rank(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const RANKS: [&[char]; 4] = [&['列'], &['居'], &['排'], &['名']];
        let chars = &self.document.chars;
        let comma = scope.clause.checked_sub(1).filter(|at| amount.unit == "位" && *at > scope.sentence)?;
        let low = scope.sentence.max(comma.saturating_sub(MAX_LABEL));
        let start = (low..comma).rev().find(|&at| matches!(chars[at], ',' | ';')).map_or(low, |at| at + 1);
        let ordinal = (start..comma).rev().find(|&at| chars[at] == '第')?;
        let verb = (start..ordinal).find(|&at| RANKS.iter().any(|word| chars[at..].starts_with(word)))?;
        let end = if matches!(chars[..verb], [.., '位']) { verb - 1 } else { verb };
        let ranked = self.phrase(start, end).map(|phrase| self.text(phrase)).filter(|name| name.chars().count() > 1)?;
        Some(concat(&ranked, "排名"))
    }
}
