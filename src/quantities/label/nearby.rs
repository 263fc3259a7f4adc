//! What a clause or sentence right before names, for an amount that opens its own: 一季度增长6.2%, 最高限价:380万元.

use super::edges::{is_spirit, without_quarter};
use super::{Labels, Last};
use crate::analysis::{Change, Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains, ends_with_any};

impl Labels<'_> {
    /// 吞吐量增长8.3%。其中,一季度增长6.2%: a sentence that names nothing but a period goes on with what was said last.
    pub(super) fn of_period(&self, index: usize, scope: Scope, change: Change, earlier: &[Quantity]) -> Option<String> {
        /// Characters of such a sentence before its number.
        const FEW: usize = 14;
        let amount = &self.amounts[index];
        let last = self.amounts.get(index.checked_sub(1)?)?;
        let near = amount.range.start - scope.sentence <= FEW && scope.sentence <= last.range.end + 1;
        // 营收3亿元,同比增长10%;二季度则为4亿元
        let grown = index.checked_sub(2).filter(|_| last.kind == Kind::Percent).map_or(last, |at| &self.amounts[at]);
        let of_same = matches!(amount.kind, Kind::Percent | Kind::Money | Kind::Measure)
            && (change != Change::Level || last.unit == amount.unit || grown.unit == amount.unit);
        (near && of_same).then(|| without_quarter(&earlier[index - 1].label).to_owned())
    }

    /// Whether nothing but a colon parts an amount from what names it, behind the amount before.
    pub(super) fn follows_colon(&self, amount: &Amount, scope: Scope, last: Last) -> bool {
        let colon = scope.clause.checked_sub(1).filter(|colon| last.amount.range.end < *colon);
        colon.is_some_and(|colon| self.document.chars[colon] == ':')
            && self.document.trim(scope.clause..amount.range.start).is_empty()
    }

    /// Whether the clause says no more than how much it is that the clause before has found somewhere.
    #[inline(never)]
    pub(super) fn is_found_before(&self, amount: &Amount, scope: Scope) -> bool {
        const REACH: usize = 20;
        let chars = &self.document.chars;
        let [head] = chars[scope.clause.min(amount.range.start)..amount.range.start] else { return false };
        let before = &chars[scope.sentence.max(scope.clause.saturating_sub(REACH))..scope.clause];
        let told = before.strip_suffix(&[',']).unwrap_or(before);
        let clause = told.iter().rposition(|c| *c == ',').map_or(told, |comma| &told[comma + 1..]);
        let foremost = is_foremost(clause) && !clause.iter().any(char::is_ascii_digit);
        matches!(head, '为' | '達' | '达' | '為') && (contains(before, "出现在") || foremost)
    }

    /// What the clause before names, for an amount that opens its clause.
    pub(super) fn nearby(&self, scope: Scope) -> Option<String> {
        let before = scope.clause.checked_sub(1).filter(|at| *at > scope.sentence)?;
        let chars = &self.document.chars;
        let start = (scope.sentence..before).rev().find(|&at| chars[at] == ',').map_or(scope.sentence, |at| at + 1);
        // 青山区增速最快,为9.8%
        let before = if is_foremost(&chars[start..before]) { before - 2 } else { before };
        let before = before - if ends_with_any(&chars[start..before], &["相对", "明显", "相對"]) { 2 } else { 0 };
        let said = self.phrase(start, before)?;
        let share = matches!(chars[start..before], [.., '占' | '佔', '比']);
        (!is_spirit(&chars[said.clone()])).then(|| self.text(self.found(said))).map(|label| match share {
            true => self.share_of(&label),
            false => label,
        })
    }
}

/// Whether `clause` ends in what sets one of several apart: 增速最快, 得分较低.
fn is_foremost(clause: &[char]) -> bool {
    matches!(clause, [_, _, .., '最' | '较' | '較', how] if "高低多少大小快慢长長短重轻好差优".contains(*how))
}
