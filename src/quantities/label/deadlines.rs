//! Labels of times to do something in: limits, and how often something is done.

use super::before::is_nominal;
use super::{Labels, Last, concat};
use crate::analysis::{Bound, Kind};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::Role;
use crate::text::Chars;
use crate::words::{Tag, Token, TokenKind};

impl Labels<'_> {
    /// 3日内修复, 自受理之日起20日内作出决定: the limit of what is to be done.
    pub(super) fn of_deadline(&self, amount: &Amount, scope: Scope) -> Option<String> {
        if amount.kind != Kind::Duration || amount.bound != Bound::Max || scope.clause_end <= amount.range.end {
            return None;
        }
        let chars = &self.document.chars;
        let from = amount.range.end + usize::from(chars.get(amount.range.end) == Some(&','));
        let stop = (from..scope.clause_end)
            .find(|&at| matches!(chars[at], '并' | '並' | '、' | '(' | ','))
            .unwrap_or(scope.clause_end);
        // 三年内达到2000张: what is to reach a level stands before.
        if self.cues.starting_at(from).is_some_and(|cue| cue.role == Role::Level) {
            let whose = self.phrase(scope.clause, amount.range.start)?;
            return Some(concat(&self.text(whose), self.added.limit));
        }
        let tokens = self.inside(from, stop.min(from + 10));
        let verb = tokens
            .first()
            .and_then(|token| token.word)
            .is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        // 提供超过332亿元补贴: how much is another's to say.
        let number = tokens.iter().any(|token| token.kind == TokenKind::Number);
        let tokens = if number { &tokens[..1] } else { tokens };
        let (first, last) = (tokens.first()?, tokens.last()?);
        (verb && last.end - first.start >= 2)
            .then(|| concat(&self.text(first.start as usize..last.end as usize), self.added.limit))
    }

    /// 从洽谈到签约仅用47天, 提前70分钟发布预警: how long something took, or how much sooner it was done.
    #[inline(never)]
    pub(super) fn of_pace(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const LONGEST: usize = 12;
        let chars = &self.document.chars;
        let said = &chars[scope.clause.min(amount.range.start)..amount.range.start];
        if let [rest @ .., '仅' | '只', '用'] = said {
            let end = scope.clause + rest.len();
            let start = end.saturating_sub(LONGEST).max(scope.clause);
            let start =
                (start..end).rev().find(|&at| matches!(chars[at], '从' | '從' | ' ')).map_or(start, |at| at + 1);
            return (end > start + 1).then(|| concat(&self.text(start..end), "用时"));
        }
        if !matches!(said, [.., '提', '前']) {
            return None;
        }
        let tokens = self.inside(amount.range.end, chars.len().min(amount.range.end + LONGEST));
        let does = |token: &Token| token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        let run = tokens.iter().take_while(|token| token.kind == TokenKind::Han).last()?;
        let first = tokens.first().filter(|first| does(first))?;
        Some(concat("提前", &self.text(first.start as usize..run.end as usize)))
    }

    /// 连续7年未发生事故, 死亡率连续五年为零: what has been so for that long.
    #[inline(never)]
    pub(super) fn of_lasting(&self, from: usize, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        const LONGEST: usize = 18;
        let noun = |phrase: &Chars| self.inside(phrase.start, phrase.end).last().is_some_and(is_nominal);
        let whose = self.phrase(from, amount.range.start - 2).filter(noun).map(|range| self.text(range));
        let lasting = self.lasting(amount, scope)?;
        // 连续12年稳定在20万吨以上
        let level = self.document.chars[lasting.clone()].iter().any(char::is_ascii_digit);
        if level && let Some(label) = whose.clone().or_else(|| last.map(|last| last.label.to_owned())) {
            return Some(label);
        }
        let lasting = concat(&self.text(lasting), self.added.lasting);
        let whose = whose.filter(|whose| whose.chars().count() + lasting.chars().count() <= LONGEST);
        Some(whose.map_or(lasting.clone(), |whose| concat(&whose, &lasting)))
    }

    /// 未发生事故, 同比下降, 为零: what has been so.
    fn lasting(&self, amount: &Amount, scope: Scope) -> Option<Chars> {
        const SHORT: usize = 5;
        let whole = amount.range.end..scope.clause_end.max(amount.range.end);
        let said = &self.document.chars[whole.clone()];
        let compared = matches!(said, ['同' | '环' | '環', '比', _, _]) || matches!(said, ['为' | '為', ..]);
        if compared {
            return (said.len() <= SHORT).then_some(whole);
        }
        // 实现双下降, of which the phrase is 双.
        let at = usize::from(said.starts_with(&['实', '现'])) * 2;
        let phrase = self.phrase(whole.start, whole.end);
        let rest = whole.start + at..whole.end;
        let cut = at > 0 && rest.len() <= SHORT && phrase.as_ref().is_none_or(|phrase| phrase.end < whole.end);
        if cut { Some(rest) } else { phrase }
    }

    /// 家庭养老床位三年内达到2000张: what is to reach the level stands before the time.
    pub(super) fn after_deadline(&self, amount: &Amount, scope: Scope, last: Last) -> Option<String> {
        let limit = last.amount;
        let led = limit.kind == Kind::Duration
            && limit.bound == Bound::Max
            && limit.range.start > scope.clause
            && self.cues.ending_at(amount.range.start).is_some_and(|cue| {
                cue.role == Role::Level && cue.start <= limit.range.end + 2 && cue.start >= limit.range.end
            });
        led.then(|| self.phrase(scope.clause, limit.range.start)).flatten().map(|phrase| self.text(phrase))
    }

    /// 每半年调度一次: `label`, which is what is done, with what the time is of it.
    pub(super) fn with_cycle(&self, label: String, amount: &Amount, scope: Scope) -> String {
        /// Characters behind the time in which is said how often.
        const REACH: usize = 12;
        let chars = &self.document.chars;
        if amount.kind != Kind::Duration || label.is_empty() || !matches!(chars[..amount.range.start], [.., '每']) {
            return label;
        }
        let behind = &chars[amount.range.end..scope.clause_end.max(amount.range.end).min(amount.range.end + REACH)];
        let counted = |two: &[char]| matches!(two, ['一' | '1' | '两' | '兩' | '2', '次' | '轮' | '遍' | '輪']);
        let named = label.ends_with(['期', '间', '間', '率']);
        if named || !behind.windows(2).any(counted) { label } else { concat(&label, self.added.cycle) }
    }

    /// 每半年开展一次排查: what is done so often.
    pub(super) fn repeated(&self, index: usize, scope: Scope) -> Option<String> {
        let end = self.amounts[index].range.end;
        let next =
            self.amounts.get(index + 1).map(|next| next.range.clone()).filter(|next| next.start < scope.clause_end);
        let phrase = match next {
            Some(next) => self.phrase(next.end, scope.clause_end).or_else(|| self.phrase(end, next.start)),
            None => self.phrase(end, scope.clause_end),
        };
        phrase.map(|range| self.text(range.start..range.end.min(range.start + 12)))
    }
}
