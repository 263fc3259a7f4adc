//! What so many per cent of those named do, or what takes them so long: 建制村100%通客车, 县城30分钟上高速.

use super::after::ends_group;
use super::before::is_nominal;
use super::predicate::Predicate;
use super::{Labels, MAX_LABEL, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;

impl Labels<'_> {
    /// 建制村通客车 of 建制村100%通客车: `phrase`, which touches the amount, with what is said behind it.
    pub(super) fn of_reached(&self, phrase: &Chars, amount: &Amount, scope: Scope) -> Option<String> {
        /// Characters of the longest that is said.
        const LONGEST: usize = 8;
        let chars = &self.document.chars;
        let end = amount.range.end;
        let told = &chars[phrase.clone()];
        let about = chars[end..].starts_with(&['上', '下']);
        let measure = matches!(
            told.last(),
            Some('率' | '比' | '例' | '重' | '度' | '幅' | '数' | '量' | '额' | '速' | '资' | '收' | '入')
        );
        let goes_on = chars
            .get(end)
            .is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && !"的左以之多余为和与及就即才可便".contains(*c));
        if !matches!(amount.kind, Kind::Percent | Kind::Duration)
            || phrase.end != amount.range.start
            || measure
            || about
            || !goes_on
        {
            return None;
        }
        let stop = chars[end..scope.clause_end.max(end)]
            .iter()
            .position(|c| *c == '、')
            .map_or(scope.clause_end, |at| end + at);
        let Some(Predicate::Action(_)) = self.predicate(end, stop.max(end)) else { return None };
        let done = end..stop;
        let han = chars[done.clone()].iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        let short = done.len() <= LONGEST && phrase.len() + done.len() <= MAX_LABEL;
        (han && short).then(|| concat(&self.text(phrase.clone()), &self.text(done)))
    }

    /// Where what names the amount may begin: behind 、 where what stands before that is said of the amount before.
    pub(super) fn behind_said(&self, from: usize, amount: &Amount) -> usize {
        if !matches!(amount.kind, Kind::Percent | Kind::Duration) {
            // 1000吨级泊位4个
            let class = matches!(self.document.chars.get(from), Some('级' | '級')) && from < amount.range.start;
            return self.behind_group(from + usize::from(class), amount);
        }
        let between = &self.document.chars[from.min(amount.range.start)..amount.range.start];
        match between.iter().position(|c| *c == '、') {
            Some(at) if at > 1 && !between[..at].contains(&',') && between[0] != '的' => from + at + 1,
            _ => from,
        }
    }

    /// 19个村中年收入20万元以上: behind 中, where the group ends whose number ends at `from`.
    pub(super) fn behind_group(&self, from: usize, amount: &Amount) -> usize {
        const LONGEST: usize = 8;
        let between = &self.document.chars[from.min(amount.range.start)..amount.range.start];
        let among = between.iter().take(LONGEST).position(|c| matches!(c, '中' | ',' | '、'));
        match among {
            Some(at) if amount.kind == Kind::Money && between[at] == '中' && ends_group(between, at) => {
                let noun = self.inside(from, from + at).last();
                let named = noun.is_none_or(|last| is_nominal(last) && !self.is_deed(&last.range()));
                if named { from + at + 1 } else { from }
            }
            _ => from,
        }
    }
}
