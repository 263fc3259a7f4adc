//! What happens a number of times at a place, and what is so many years old: 两次在会上发言, 成立100周年.

use super::{Labels, Part};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::words::{Tag, Token};

/// Verbs of those who keep an anniversary.
const KEPT: &[&str] =
    &["庆祝", "慶祝", "纪念", "紀念", "迎接", "喜迎", "隆重", "热烈", "恰逢", "适逢", "正值", "时值", "逢"];

/// Longest label of these.
const LONGEST: usize = 14;

impl Labels<'_> {
    /// 庆祝建党100周年文艺汇演: what is so old, not what is held.
    pub(super) fn anniversary(&self, amount: &Amount, from: usize) -> Option<String> {
        if !matches!(&*amount.unit, "周年" | "週年") {
            return None;
        }
        let phrase = self.phrase(from, amount.range.start)?;
        let is_kept = |token: &&Token| {
            let text = &self.document.chars[token.range()];
            KEPT.iter().any(|word| word.chars().eq(text.iter().copied()))
        };
        let tokens = self.inside(phrase.start, phrase.end);
        let first = tokens.iter().rposition(|token| is_kept(&token)).map_or(0, |at| at + 1);
        let old = tokens.get(first)?.start as usize..phrase.end;
        (old.len() >= 2).then(|| self.text(old))
    }

    /// 两次在推进会上交流发言: what was done, without where.
    pub(super) fn done_at(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        if chars.get(amount.range.end) != Some(&'在') || amount.unit != "次" {
            return None;
        }
        let tokens = self.inside(amount.range.end + 1, scope.clause_end);
        let closes = |token: &Token| match chars[token.range()] {
            [.., '以', _] => false,
            [.., last] => matches!(last, '上' | '中' | '内' | '內'),
            _ => false,
        };
        let is_verb = |token: &Token| token.word.is_some_and(|word| word.tag == Tag::Verb) && token.range().len() > 1;
        let done = match tokens.iter().rposition(closes) {
            Some(place) => &tokens[place + 1..],
            None => &tokens[tokens.iter().position(is_verb).filter(|&at| at > 0)?..],
        };
        let light = |token: &&Token| {
            self.is(token, Part::Light) || matches!(chars[token.range()], ['作' | '做' | '受' | '获' | '獲'])
        };
        let done = &done[done.iter().take_while(light).count()..];
        let said = done.first()?.start as usize..done.last()?.end as usize;
        let plain = !chars[said.clone()].iter().any(|c| c.is_ascii_digit() || matches!(c, '、' | '('));
        (plain && (2..=LONGEST).contains(&said.len())).then(|| self.text(said))
    }
}
