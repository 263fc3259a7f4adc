//! Items of a list that share words with their first or their last: 一般公共预算收入和支出, 城镇和农村居民收入.

use super::{Labels, Part};
use crate::words::{Dictionary, Tag};

impl Labels<'_> {
    /// `item` with what it shares with the `first` item or, where it stands `before_last`, with the `last` one.
    pub(super) fn completed(&self, first: &[char], item: &[char], last: &[char], before_last: bool) -> Option<String> {
        let is_side =
            |word: &[char]| matches!(word, ['收', '入'] | ['支', '出'] | ['进' | '出', '口'] | ['存' | '贷', '款']);
        let measures = |word: &[char]| is_side(word) || word.len() == 2 && self.words.is(word, Part::Attribute);
        // 一般公共预算收入和支出
        if !before_last {
            let (owner, measure) = first.split_at_checked(first.len().checked_sub(2)?)?;
            let shared = measures(item) && measures(measure) && owner.len() > 1;
            return shared.then(|| owner.iter().chain(item).collect());
        }
        // 失业保险、工伤保险参保人数
        let class = item.get(item.len().saturating_sub(2)..).filter(|class| class.len() == 2);
        let of_class =
            class.and_then(|class| last.windows(2).rposition(|pair| pair == class)).map(|at| &last[at + 2..]);
        // 城镇和农村居民人均可支配收入
        let opens = Dictionary::embedded().get(last.get(..item.len())?.iter().copied());
        let noun = opens.is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Name | Tag::Attribute));
        let of_noun = (noun && item.len() <= 4 && !class.is_some_and(measures)).then(|| &last[item.len()..]);
        let has_measure =
            item.ends_with(&['率']) || item.ends_with(&['数']) || item.ends_with(&['量']) || item.ends_with(&['额']);
        let tail = of_class.or(of_noun.filter(|_| !has_measure))?;
        (2..=10).contains(&tail.len()).then(|| item.iter().chain(tail).collect())
    }
}
