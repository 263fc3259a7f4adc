//! What 占 says: whose share an amount is, and of what whole.

use super::before::holds;
use super::{Labels, MAX_LABEL, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::text::Chars;

impl Labels<'_> {
    /// 女性员工仅占27%; 吸烟、用电分别占9.4%、2.6%: whether nothing but 占 says what the amount at `index` is of its label.
    pub(super) fn is_said_to_share(&self, index: usize, earlier: &[Quantity]) -> bool {
        let start = self.amounts[index].range.start;
        let near = self.document.chars[start.saturating_sub(4)..start].iter().rev();
        let verb = near.copied().find(|c| !matches!(c, '约' | '約' | '近' | '超' | '达' | '達' | '到' | '了' | ' '));
        let joined = || {
            let last = index.checked_sub(1)?;
            let same = self.amounts[last].kind == self.amounts[index].kind;
            let is_share = earlier[last].label.ends_with(self.added.share);
            (same && is_share && self.is_joined(self.amounts[last].range.end, start)).then_some(())
        };
        matches!(verb, Some('占' | '佔')) || joined().is_some()
    }

    /// 占营业收入的6.28%, 占比为: keeps 占.
    pub(super) fn share(&self, from: usize, to: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        let at = (from..to).rev().find(|&at| {
            matches!(chars[at], '占' | '佔') && !matches!(chars.get(at + 1), Some('比' | '有' | '地' | '用'))
        })?;
        // 主要集中在菜品单一(占不满意的62%)
        let from = if at > from && chars[at - 1] == '(' { at } else { from };
        let alone = self.phrase(from, at).is_none();
        let mut end = to;
        while end > at + 1
            && matches!(
                chars[end - 1],
                '的' | '为' | '為' | '达' | '達' | '约' | '約' | '到' | ' ' | '近' | '超' | '由' | '从' | '從'
            )
        {
            end -= 1;
        }
        if let Some(rest) = self.without_origin(self.inside(at + 1, end)) {
            end = rest.last().map_or(at + 1, |last| last.end as usize);
        }
        if self.document.chars[at..end].ends_with(&['分', '别']) {
            end -= 2;
        }
        (end > at + 1)
            .then(|| if alone { at..end } else { self.lead_start(from, at)..end })
            .filter(|range| range.len() <= MAX_LABEL)
    }

    /// 占年度计划投资6000万元的52.88%: what the share is of, with its amount.
    pub(super) fn whole_of_share(&self, from: usize, amount: &Amount) -> Option<Chars> {
        const PLANS: &[[char; 2]] = &[['目', '标'], ['计', '划'], ['任', '务'], ['预', '算']];
        const SHORT: usize = 10;
        if matches!(amount.kind, Kind::Percent | Kind::Ratio) {
            return None;
        }
        let at = self.share_verb(from, amount.range.start)?;
        let said = self.document.trim(at + 1..amount.range.start);
        let chars = &self.document.chars[said.clone()];
        let plan = PLANS.iter().any(|plan| chars.ends_with(plan));
        let phrase = self.phrase(said.start, said.end);
        // What follows names what is counted: 占全部64基塔基.
        if !plan && (amount.kind == Kind::Count || phrase.is_none()) {
            return None;
        }
        let plain = chars.len() <= SHORT && !chars.iter().any(char::is_ascii_digit);
        let start = if plain { said.start } else { phrase.map_or(said.start, |phrase| phrase.start) };
        (said.end - start <= MAX_LABEL).then_some(start..said.end)
    }

    /// Where 占 says that what follows is the whole of a share.
    pub(super) fn share_verb(&self, from: usize, to: usize) -> Option<usize> {
        const NEAR: usize = 24;
        let chars = &self.document.chars;
        // Mostly it is not even near, which can be said of many characters at once.
        let near = chars[..to].last_chunk::<NEAR>();
        if near.is_some_and(|near| !holds(near, ['占', '佔'])) {
            return None;
        }
        let from = from.max(to.saturating_sub(NEAR));
        let at = from + chars[from..to.max(from)].iter().rposition(|c| matches!(c, '占' | '佔'))?;
        let verb = !matches!(chars.get(at + 1), Some('比' | '有' | '地' | '用' | '据' | '據' | '領' | '领' | '道'));
        let opens = at == from || !('\u{4e00}'..='\u{9fff}').contains(&chars[at - 1]) || chars[at - 1] == '别';
        (verb && opens).then_some(at)
    }
}

/// 支出占全年 of 支出仅占全年.
pub(super) fn without_adverb(label: String) -> String {
    let share = label.find(['占', '佔']).unwrap_or(0);
    match label[..share].strip_suffix(['仅', '只', '约', '僅', '約']) {
        Some(owner) if !owner.is_empty() => concat(owner, &label[share..]),
        _ => label,
    }
}
