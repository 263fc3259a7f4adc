//! Steps of a scale, and whose share falls on each: 60岁及以上人口占22.6%; 月收入5000元以下的占32%,5000—10000元的占46%.

use super::{Labels, Last, MAX_LABEL, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::ends_with_any;

/// How a step ends that is open to one side.
const OPEN: &[&str] = &["以上", "以下", "以内", "以內", "及以上", "及以下"];

/// What nouns for people end with.
#[rustfmt::skip]
const PEOPLE: &[char] = &[
    '人', '群', '员', '員', '口', '工', '民', '生', '者', '儿', '兒', '童', '幼', '女', '男', '师', '師', '部', '众', '眾', '年', '警', '妇', '婦',
];

impl Labels<'_> {
    /// 60岁及以上人口占比 of 60岁及以上人口占22.6%, 月收入5000元以下占比 of 月收入5000元以下的占32%.
    pub(super) fn share_of_step(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        let amount = &self.amounts[index];
        let last = index.checked_sub(1).filter(|&last| self.amounts[last].range.end > scope.sentence)?;
        if !matches!(amount.kind, Kind::Percent | Kind::Ratio) {
            return None;
        }
        let (step, label) = (&self.amounts[last], &*earlier[last].label);
        let noun = self.those_of_step(step, amount.range.start)?;
        let named = self.text(step.range.start..noun.end);
        let owner = if label.ends_with(self.added.share) || label.chars().count() > MAX_LABEL / 2 { "" } else { label };
        let name = match noun.is_empty() {
            false => named,
            // 干警平均年龄37岁,35岁以下占46%
            true if is_age(step) => concat(&self.text(step.range.clone()), self.without_attribute(owner)),
            true => concat(owner, &self.text(step.range.clone())),
        };
        (name.chars().count() <= MAX_LABEL).then(|| concat(&name, self.added.share))
    }

    /// 月收入 of the 5000—10000元 in 月收入5000元以下的占32%,5000—10000元的占46%: what the step before it measures.
    pub(super) fn of_step(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 3;
        const NEAR: usize = 14;
        let step = &self.amounts[index];
        let share = self.amounts.get(index + 1).filter(|next| matches!(next.kind, Kind::Percent | Kind::Ratio))?;
        if share.range.start > step.range.end + NEAR || self.those_of_step(step, share.range.start).is_none() {
            return None;
        }
        let start = index.checked_sub(1).map(|last| self.amounts[last].range.end)?;
        let between = self.document.chars.get(start..step.range.start)?;
        let alone = between.iter().all(|c| matches!(c, ',' | '、' | ';' | ' '));
        let mut before = (index.saturating_sub(AMOUNTS)..index).rev();
        let same = before.find(|&other| self.amounts[other].unit == step.unit)?;
        let near = alone && self.amounts[same].range.end > scope.sentence && !earlier[same].label.is_empty();
        near.then(|| earlier[same].label.to_string())
    }

    /// 60岁及以上人口 of 60岁及以上人口为2.6亿人, 5岁以下儿童死亡率: people in `phrase` with the age right before them.
    pub(super) fn those_of_age(&self, phrase: &Chars, amount: &Amount, last: Last) -> Option<String> {
        const LONGEST: usize = 8;
        let counted = matches!(amount.kind, Kind::Count | Kind::Percent) && is_age(last.amount);
        let between = self.document.chars.get(last.amount.range.end..phrase.start)?;
        let joined = matches!(between, [] | [' '] | ['的']);
        let words = &self.document.chars[phrase.clone()];
        let rate = || matches!(words, [.., '率']) && between.is_empty() && people_at_start(words).is_some();
        let aged = counted
            && joined
            && phrase.len() <= LONGEST
            && (words.last().is_some_and(|c| PEOPLE.contains(c)) || rate());
        aged.then(|| self.text(last.amount.range.start..phrase.end))
    }

    /// 60岁以上老人, 35岁以下占46%: whether `label` names people, whose age `amount` is.
    pub(super) fn is_age_of(&self, amount: &Amount, label: &str) -> bool {
        is_age(amount) && label.ends_with(PEOPLE)
    }

    /// 儿童年龄 of 5岁以下儿童死亡率: those whose age `amount` is, where what is said of them follows.
    pub(super) fn age_of_those(&self, amount: &Amount) -> Option<String> {
        if !is_age(amount) {
            return None;
        }
        // 4岁时儿童
        let chars = &self.document.chars;
        let start = amount.range.end + usize::from(matches!(chars.get(amount.range.end), Some('时' | '時')));
        let length = people_at_start(&chars[start..])?;
        Some(concat(&self.text(start..start + length), self.added.age))
    }

    /// 以65岁以上58455人最多: those of an age, where nothing else says whom the amount counts.
    pub(super) fn of_age(&self, amount: &Amount, last: Last) -> Option<String> {
        let next = self.document.chars.get(amount.range.end);
        let told = matches!(next, None | Some(',' | '。' | ';' | '、' | '(' | ')' | '\n' | '最' | '居' | '次'));
        let of_age =
            matches!(&*last.amount.unit, "岁" | "周岁" | "歲" | "週歲") && last.amount.range.end == amount.range.start;
        (told && of_age && amount.kind == Kind::Count).then(|| self.text(last.amount.range.clone()))
    }

    /// Who falls on `step` by what stands between it and the share that starts at `to`: empty where nobody is named, `None` where it
    /// is no step.
    fn those_of_step(&self, step: &Amount, to: usize) -> Option<Chars> {
        const LONGEST: usize = 10;
        let chars = &self.document.chars;
        let between = chars.get(step.range.end..to)?;
        let at = between.iter().position(|c| matches!(c, '占' | '佔')).filter(|&at| at <= LONGEST)?;
        let of = between[0] == '的';
        let plain = between.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) && between.len() <= at + 4;
        let open = ends_with_any(&chars[step.range.clone()], OPEN)
            || step.rare.as_ref().is_some_and(|rare| rare.max.is_some());
        let end = step.range.end + at;
        let noun = if of && at == 1 { end..end } else { step.range.end..end };
        (plain && (is_age(step) || open) && step.kind != Kind::Percent).then_some(noun)
    }
}

/// Whether `step` is an age.
fn is_age(step: &Amount) -> bool {
    matches!(&*step.unit, "岁" | "周岁" | "歲" | "週歲")
}

/// How many characters of `words` name people, at their start: 儿童 of 儿童死亡率.
fn people_at_start(words: &[char]) -> Option<usize> {
    const LONGEST: usize = 4;
    let words = &words[..words.len().min(LONGEST)];
    let first = (1..words.len()).find(|&at| PEOPLE.contains(&words[at]))?;
    let plain =
        words[..first].iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c) && !matches!(c, '的' | '时' | '時'));
    plain.then(|| first + words[first..].iter().take_while(|c| PEOPLE.contains(c)).count())
}
