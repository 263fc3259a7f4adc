//! What is so much of a whole by a verb other than 占: 现金分红不低于当年净利润的30%, 累计为设计量的81%和74%.

use super::edges::is_time_alone;
use super::held_against::{FULFILLED, of_fulfilment};
use super::{Labels, Last, MAX_LABEL, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::{ends_with_any, starts_with};

/// Verbs between what is measured and the whole; of those that end at one place the longest stands first.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "仅占", "僅佔", "只占", "只佔", "不得低于", "不得低於", "不得少于", "不得少於", "不得超过", "不得超過", "不低于", "不低於", "不少于", "不少於", "不超过", "不超過", "不高于", "不高於", "不足", "相当于", "相當於", "只有", "仅有", "僅有", "仅为", "僅為", "均为", "均為",
    "约为", "約為", "达到", "達到", "超过", "超過", "低于", "低於", "高于", "高於", "提升至", "提高至", "提升到", "提高到", "下降至", "下降到", "降至", "降到", "减至", "減至", "占到", "佔到",
    "为", "為", "仅", "僅", "达", "達",
];

/// Characters of the longest name of a whole.
const LONGEST_WHOLE: usize = 12;

/// Where `said` has the last of [`VERBS`], if what stands behind it can name a whole.
fn verb(said: &[char]) -> Option<Chars> {
    const LONGEST_VERB: usize = 4;
    let lowest = said.len().saturating_sub(LONGEST_WHOLE + LONGEST_VERB);
    // 行为, 作为 and 为了 are words of their own.
    let is_word = |at: usize, verb: &str| {
        verb == "为"
            && at > 0
            && (matches!(said[at - 1], '行' | '作' | '认' | '認' | '因' | '成') || said.get(at + 1) == Some(&'了'))
    };
    (lowest..said.len()).rev().find_map(|at| {
        let verb = VERBS.iter().find(|verb| starts_with(&said[at..], verb) && !is_word(at, verb))?;
        // The verb may begin further to the left: 不低于 holds 低于.
        let end = at + verb.chars().count();
        let longer = VERBS.iter().find(|longer| ends_with_any(&said[..end], &[longer]));
        let start = end - longer.map_or(end - at, |longer| longer.chars().count());
        Some(start..end)
    })
}

impl Labels<'_> {
    /// The share by what is measured and of what whole; what is told of the same at another time has no whole: 仅为去年的80%.
    // A function of its own, as few amounts are shares and the caller is large.
    #[inline(never)]
    pub(super) fn of_level_of_whole(
        &self,
        index: usize,
        from: usize,
        scope: Scope,
        last: Option<Last>,
        earlier: &[Quantity],
    ) -> Option<String> {
        const REACH: usize = 40;
        let chars = &self.document.chars;
        // 为设计量的81%和74%
        let first = self.first_of_two(index);
        let from = if first < index { scope.clause } else { from };
        let of = self.amounts[first].range.start.checked_sub(1).filter(|&of| of > from && chars[of] == '的')?;
        let from = from.max(of.saturating_sub(REACH));
        let verb = verb(&chars[from..of])?;
        let (verb, whole) = (from + verb.start..from + verb.end, from + verb.end..of);
        let named = !chars[whole.clone()].iter().any(|c| matches!(c, ',' | ':' | '的' | '比' | '由' | '0'..='9'));
        // 市外到位资金占市下达任务的92%
        if chars[from..verb.start].iter().any(|c| matches!(c, '占' | '佔')) {
            return None;
        }
        if whole.len() < 2 || !named && !is_time_alone(&chars[whole.clone()]) || whole.len() > LONGEST_WHOLE {
            return None;
        }
        let told = self.phrase(from, verb.start).map(|phrase| {
            // 研发投入达到营业收入的5%
            let input = matches!(chars[phrase.end..verb.start], ['投', '入']);
            self.text(phrase.start..phrase.end + 2 * usize::from(input))
        });
        let told = told.or_else(|| self.measured_before(index, first, last, earlier))?;
        let told = of_fulfilment(&told);
        if is_time_alone(&chars[whole.clone()]) {
            return Some(told.to_owned());
        }
        let measures = ["比例", "占比", "佔比", "比重"];
        let told =
            measures.iter().find_map(|share| told.strip_suffix(share)).filter(|told| !told.is_empty()).unwrap_or(told);
        let met = ends_with_any(&chars[whole.clone()], FULFILLED);
        let share = concat(if met { "完成" } else { self.added.share.trim_end_matches('比') }, &self.text(whole));
        let fits = !told.contains(['占', '佔']) && told.chars().count() + share.chars().count() <= MAX_LABEL;
        Some(if fits { concat(told, &share) } else { told.to_owned() })
    }

    /// The first of two shares of one whole, of which the one at `index` is the second, or `index`.
    fn first_of_two(&self, index: usize) -> usize {
        let amount = &self.amounts[index];
        let joined = |first: &Amount| first.unit == amount.unit && self.is_joined(first.range.end, amount.range.start);
        index.checked_sub(1).filter(|&first| joined(&self.amounts[first])).unwrap_or(index)
    }

    /// What was measured in the clause before: 挖方、填方分别完成4.6万方和3.1万方,累计为设计量的81%和74%.
    fn measured_before(&self, index: usize, first: usize, last: Option<Last>, earlier: &[Quantity]) -> Option<String> {
        let last = last?;
        let pair = first.checked_sub(2).filter(|&pair| {
            let joined = |at: usize| self.is_joined(self.amounts[at].range.end, self.amounts[at + 1].range.start);
            let second = self.amounts.get(first + 1).is_some_and(|next| next.unit == self.amounts[first].unit);
            second && self.amounts[pair].unit == self.amounts[pair + 1].unit && joined(pair) && joined(first)
        });
        let label = pair.map_or(last.label, |pair| &*earlier[pair + index - first].label);
        let measured = last.amount.kind != Kind::Duration && !label.is_empty();
        measured.then(|| label.to_owned())
    }
}
