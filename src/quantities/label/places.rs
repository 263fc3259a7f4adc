//! What a measure is in one place of several: 政府债务余额328亿元,其中市本级195亿元,县区133亿元.

use super::earlier::is_rank;
use super::{Labels, Last, MAX_LABEL, concat};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::{Chars, is_han};
use crate::words::{Tag, Token};

/// Whether names of places end with `c`.
fn is_place_end(c: char) -> bool {
    matches!(c, '省' | '市' | '区' | '區' | '县' | '縣' | '镇' | '鎮' | '乡' | '鄉' | '州' | '旗' | '盟' | '村')
}

/// Characters from the name of a place to its amount, at most.
const REACH: usize = 24;

impl Labels<'_> {
    /// The measure of the amount before for the place that `phrase` names alone, which is said to be part of the same or goes on with
    /// its parts.
    #[inline(never)]
    pub(super) fn of_place(&self, phrase: &Chars, amount: &Amount, last: Last) -> Option<String> {
        let chars = &self.document.chars;
        if amount.unit != last.amount.unit {
            return None;
        }
        if let Some(label) = self.of_other_level(phrase, last) {
            return Some(label);
        }
        if !self.names_place(phrase) {
            return None;
        }
        let between = chars.get(last.amount.range.end..phrase.start)?;
        let measure = self.measure_of_place(last).or_else(|| {
            let parted = between.contains(&'(')
                || between.windows(2).any(|two| matches!(two, ['其', '中'] | ['包', '括']))
                || between.ends_with(&[':'])
                || matches!(between, [','] | [';']) && is_level(&chars[phrase.clone()]);
            parted.then(|| self.without_all(last.label))
        })?;
        let place = self.text(phrase.clone());
        // 省级以上自然保护区6个,其中省级自然保护区4个
        let kind: String = chars[phrase.end - 2..phrase.end].iter().collect();
        let said = measure.chars().count();
        (said > 1 && !measure.contains(&kind) && !measure.contains(['级', '級']) && said + phrase.len() <= MAX_LABEL)
            .then(|| concat(&place, measure))
    }

    /// 校级课题8项,力争立项省级2项: what was counted before, of another rank, where a verb stands before the rank.
    fn of_other_level(&self, phrase: &Chars, last: Last) -> Option<String> {
        let chars = &self.document.chars;
        let start = phrase
            .end
            .checked_sub(2)
            .filter(|&start| start > phrase.start && matches!(chars[phrase.end - 1], '级' | '級'))?;
        let rank = self.text(start..phrase.end);
        let does = |token: &Token| token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        let verbs = self.inside(phrase.start, start);
        let verbs = is_rank(&rank) && !verbs.is_empty() && verbs.iter().all(does);
        let of = last.label.char_indices().nth(1).filter(|(_, c)| matches!(c, '级' | '級'));
        let of = of.map_or(last.label, |(at, rank)| &last.label[at + rank.len_utf8()..]);
        let named = self.without_deed(of);
        let ranked = named.contains(['级', '級']);
        (verbs && !ranked && (2..=MAX_LABEL).contains(&named.chars().count())).then(|| concat(&rank, named))
    }

    /// What was measured of the place that stands before the amount of `last`: 政府债务余额 of 市本级政府债务余额.
    pub(super) fn measure_of_place<'l>(&self, last: Last<'l>) -> Option<&'l str> {
        const LONGEST: usize = 8;
        let chars = &self.document.chars;
        let end = last.amount.range.start;
        let ends = ends_as_place(&chars[..end]) || matches!(chars[..end], [.., '级' | '級']);
        let from = end.saturating_sub(LONGEST);
        (from..end.saturating_sub(1)).filter(|_| ends).find_map(|start| {
            let place = self.text(start..end);
            last.label.strip_prefix(place.as_str()).filter(|measure| !measure.is_empty())
        })
    }

    /// A label without the whole that the parts are of: 政府债务余额 of 全市政府债务余额.
    fn without_all<'l>(&self, label: &'l str) -> &'l str {
        let mut chars = label.chars();
        let whole = chars.next() == Some('全') && chars.next().is_some_and(is_place_end);
        let label = if whole { chars.as_str() } else { label };
        label.strip_prefix("总体").unwrap_or(label)
    }

    /// 甲镇完成造林1200亩,乙镇完成造林860亩: the label with whoever did it, where others are told beside them to have done the same.
    #[inline(never)]
    pub(super) fn of_one_of_several(&self, label: &str, index: usize, scope: Scope) -> Option<String> {
        const BESIDE: usize = 3;
        let doer = self.doer_at(index, scope)?;
        let chars = &self.document.chars;
        let does = chars.get(doer.end..doer.end + 2)?;
        let beside = |other: usize| {
            self.doer_at(other, self.marks.scope(&self.amounts[other].range)).is_some_and(|other| {
                chars.get(other.end..other.end + 2) == Some(does) && chars[other] != chars[doer.clone()]
            })
        };
        let near = (index.saturating_sub(BESIDE)..self.amounts.len().min(index + BESIDE + 1)).filter(|&at| at != index);
        if label.is_empty() || !{ near }.any(beside) {
            return None;
        }
        let name = self.text(doer.clone());
        if label == name {
            return self.growth_named_before(doer.start).map(|measure| concat(&name, &measure));
        }
        // 宁县 of 中宁县
        let cut = name.char_indices().find_map(|(at, _)| label.strip_prefix(&name[at..]));
        let measure = cut.unwrap_or(label);
        let fits = !measure.contains(&name) && name.chars().count() + measure.chars().count() <= MAX_LABEL;
        fits.then(|| concat(&name, measure))
    }

    /// 投资增速前二名:甲市增长36.4%,乙市增长7.5%: what grew, by what stands before the colon of the line in which a place stands at `at`.
    fn growth_named_before(&self, at: usize) -> Option<String> {
        const LINE: usize = 120;
        let chars = &self.document.chars;
        let line = &chars[at.saturating_sub(LINE)..at];
        let line = &line[line.iter().rposition(|c| matches!(c, '\n' | '。')).map_or(0, |end| end + 1)..];
        let colon = line.iter().rposition(|c| *c == ':')?;
        let paced = |two: &[char]| matches!(two, ['增', '速' | '幅'] | ['降', '幅'] | ['涨', '幅']);
        let pace = line[..colon].windows(2).position(paced)?;
        // 县(区)1—7月投资增速
        let time = line[..pace].iter().rposition(|c| matches!(c, '月' | '年' | '度') || c.is_ascii_digit());
        let after = time.map_or(0, |end| end + 1);
        let signs = line[after..pace].iter().take_while(|c| !is_han(**c)).count();
        let start = at - line.len();
        self.phrase(start + after + signs, start + pace).map(|phrase| self.text(phrase))
    }

    /// The place or body that the clause of the amount at `index`, in `scope`, begins with, if a verb follows.
    fn doer_at(&self, index: usize, scope: Scope) -> Option<Chars> {
        const LONGEST: usize = 7;
        let chars = &self.document.chars;
        let end = self.amounts[index].range.start;
        let behind = index.checked_sub(1).map_or(0, |before| self.amounts[before].range.end);
        let open = scope.clause.max(behind);
        if open >= end || end - open > REACH {
            return None;
        }
        let clause = &chars[open..end];
        let open = open + clause.iter().rposition(|c| *c == ':').map_or(0, |colon| colon + 1);
        let signs = chars[open..end].iter().take_while(|c| matches!(c, ',' | ';' | '、' | ' ' | '\n')).count();
        let start = open + signs;
        let name = (start + 2..end.min(start + LONGEST + 1)).find(|&at| ends_as_doer(&chars[start..at]))?;
        let named = |token: &Token| match token.word.map(|word| word.tag) {
            // 南方公司
            Some(Tag::Function) if matches!(chars[token.end as usize - 1], '方' | '部') => true,
            Some(Tag::Verb | Tag::VerbalNoun | Tag::Adverb | Tag::Time | Tag::Function) => token.range().len() == 1,
            _ => true,
        };
        let tokens = self.inside(start, name);
        let whole = tokens.last().is_some_and(|token| token.end as usize == name) && tokens.iter().all(named);
        let does = self.tokens.within(name..name + 1).first()?.word?;
        let plans = matches!(chars[name..], ['计' | '計', '划' | '劃', ..]);
        let one = !matches!(chars[start], '全' | '各' | '每' | '本' | '该' | '該' | '我' | '其');
        (whole && one && (plans || matches!(does.tag, Tag::Verb | Tag::VerbalNoun))).then_some(start..name)
    }

    /// Whether a phrase names a place, or a level of government, and nothing else: 海州区, 县区, 市本级, 广东地区.
    pub(super) fn names_place(&self, phrase: &Chars) -> bool {
        const LONGEST: usize = 7;
        let name = &self.document.chars[phrase.clone()];
        let level = is_level(name);
        let ends = ends_as_place(name);
        if !level && !ends || !(2..=LONGEST).contains(&name.len()) {
            return false;
        }
        // 长 and 寨 of 长寨街道
        let named = |token: &Token| match token.word.map(|word| word.tag) {
            Some(Tag::Name | Tag::Noun | Tag::Attribute) => true,
            Some(Tag::Verb | Tag::VerbalNoun | Tag::Adverb | Tag::Time | Tag::Function) => token.range().len() == 1,
            _ => true,
        };
        let one = !matches!(name[0], '全' | '各' | '每' | '本' | '到' | '对' | '對' | '在' | '向' | '为' | '為');
        level || one && self.inside(phrase.start, phrase.end).iter().all(named)
    }
}

/// Whether `name` ends as names of places do.
fn ends_as_place(name: &[char]) -> bool {
    matches!(name, [.., '街', '道']) || name.last().is_some_and(|c| is_place_end(*c))
}

/// Whether `name` ends as names of places and of bodies do.
fn ends_as_doer(name: &[char]) -> bool {
    ends_as_place(name)
        || matches!(
            name,
            [.., '公', '司'] | [.., '集', '团' | '團'] | [.., '中', '心'] | [.., _, '局' | '院' | '校' | '厂']
        )
}

/// Whether a name is that of a level of government: 市本级, 省级, 县区.
fn is_level(name: &[char]) -> bool {
    match name {
        [.., '本', '级' | '級'] | ['县', '区'] | ['區', '縣'] | ['区', '县'] | ['縣', '區'] => true,
        [.., '级' | '級'] => is_rank(&name.iter().collect::<String>()),
        _ => false,
    }
}
