//! Places that somebody goes to, and what for: 到80个岗位了解防控情况.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, is_any};
use crate::words::{Tag, Token};

/// Verbs of going, before an amount.
const GOING: &[&str] = &["到", "赴", "深入", "走进", "走進", "走访", "前往", "进", "進", "进入", "進入", "走訪"];

/// What somebody goes for.
#[rustfmt::skip]
const ERRANDS: &[&str] = &[
    "了解", "瞭解", "调研", "調研", "慰问", "慰問", "督导", "督導", "看望", "宣讲", "宣講", "考察", "参观", "參觀", "走访", "核查", "督查", "检查", "檢查", "巡查", "指导", "指導", "征求", "徵求", "收集", "开展", "開展", "視察",
];

impl Labels<'_> {
    /// `noun`, which `amount` counts, without what somebody goes there for: 岗位 of 到80个岗位了解防控情况.
    pub(super) fn without_errand(&self, noun: Chars, amount: &Amount) -> Chars {
        const SHORTEST: usize = 5;
        let chars = &self.document.chars;
        // Few amounts stand behind such a character.
        let near =
            matches!(chars[..amount.range.start].last(), Some('到' | '赴' | '入' | '进' | '進' | '访' | '訪' | '往'));
        if !near || noun.len() < SHORTEST || !ends_with_any(&chars[..amount.range.start], GOING) {
            return noun;
        }
        let tokens = self.inside(noun.start, noun.end);
        let errand = (1..tokens.len().saturating_sub(1))
            .find(|&at| is_any(&chars[tokens[at].range()], ERRANDS) && tokens[at + 1].range().len() > 1);
        noun.start..errand.map_or(noun.end, |at| tokens[at].start as usize)
    }

    /// 挂职锻炼 of 7名干部到部机关挂职锻炼: what those whose noun ends at `from` went somewhere for, up to the end of the clause.
    pub(super) fn went_for(&self, from: usize, clause_end: usize) -> Option<Chars> {
        /// Characters of the longest way there with what was done.
        const REACH: usize = 24;
        const VERBS: usize = 2;
        let chars = &self.document.chars;
        let goes = matches!(chars.get(from..from + 2)?, ['到' | '赴', _] | ['前', '往']);
        if !goes || clause_end.checked_sub(from).is_none_or(|length| length > REACH) {
            return None;
        }
        let tokens = self.inside(from, clause_end);
        let is_verb = |token: &Token| {
            let verb = token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
            verb && token.range().len() == 2
        };
        let verbs = tokens.iter().rev().take(VERBS).take_while(|token| is_verb(token)).count();
        let whole = tokens.len() > verbs + 1 && tokens.last().is_some_and(|last| last.end as usize == clause_end);
        (whole && verbs > 0).then(|| tokens[tokens.len() - verbs].start as usize..clause_end)
    }
}
