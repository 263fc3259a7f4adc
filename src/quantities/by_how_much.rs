//! English differences behind by: costs outpaced income by $3.2 million; cruise arrivals by 7 percent, where the verb was said before.

use super::amount::Amount;
use super::label::is_english_verb;
use crate::analysis::{Change, Kind};
use crate::text::phrases::{contains_any, ends_with, starts_with};

/// How words begin that say of what goes before by that something is more, or less, than what it is held against.
const COMPARING: &[(&str, Change)] = &[
    ("outpac", Change::Increase),
    ("outstrip", Change::Increase),
    ("outperform", Change::Increase),
    ("outweigh", Change::Increase),
    ("outnumber", Change::Increase),
    ("overestimat", Change::Increase),
    ("overstat", Change::Increase),
    ("overspen", Change::Increase),
    ("overran", Change::Increase),
    ("overshot", Change::Increase),
    ("surpass", Change::Increase),
    ("topped", Change::Increase),
    ("beat", Change::Increase),
    ("upward", Change::Increase),
    ("underestimat", Change::Decrease),
    ("understat", Change::Decrease),
    ("underspen", Change::Decrease),
    ("underperform", Change::Decrease),
    ("undershot", Change::Decrease),
    ("lagged", Change::Decrease),
    ("lagging", Change::Decrease),
    ("trailed", Change::Decrease),
    ("trailing", Change::Decrease),
    ("missed", Change::Decrease),
    ("missing", Change::Decrease),
    ("downward", Change::Decrease),
];

/// The change that the nearest comparing word of `clause` says, which ends before an amount: cash spending outpaced revenue by.
pub(super) fn in_comparison(clause: &[char]) -> Option<Change> {
    const REACH: usize = 80;
    if !matches!(clause, [.., ' ', 'b', 'y', ' ']) {
        return None;
    }
    of_nearest(&clause[clause.len().saturating_sub(REACH)..clause.len() - " by ".len()])
}

/// What the last comparing word of `words` says.
pub(super) fn of_nearest(words: &[char]) -> Option<Change> {
    let of = |word: &[char]| COMPARING.iter().find(|(stem, _)| starts_with(word, stem)).map(|(_, change)| *change);
    let mut words =
        words.rsplit(|c| *c == ' ').filter(|word| matches!(word, ['o' | 's' | 't' | 'b' | 'u' | 'l' | 'm' | 'd', ..]));
    words.find_map(of)
}

/// Domestic arrivals rose by 3 percent; cruise arrivals by 7 percent: whether `amount` goes on with the change of `last`, as by stands
/// before it and no verb between.
pub(super) fn goes_on(chars: &[char], amount: &Amount, last: &Amount) -> bool {
    const LONGEST: usize = 70;
    let between = &chars[last.range.end.min(amount.range.start)..amount.range.start];
    amount.kind == Kind::Percent
        && last.unit == amount.unit
        && matches!(between, [';' | ',', .., 'b', 'y', ' '])
        && between.len() <= LONGEST
        && ends_with(between, " by ")
        && !contains_any(between, &[".", "up by", "down by"])
        && !between[..between.len() - " by ".len()].split(|c| !c.is_alphanumeric()).any(is_english_verb)
}

/// Thefts rose, by 38%, and this time by 4 percent: whether a clause before its amount is nothing but by, or says besides no more than when.
pub(super) fn is_by_alone(clause: &[char]) -> bool {
    const LONGEST: usize = 20;
    const WHEN: &[&str] =
        &["this time", "this year", "this quarter", "this month", "again", "mostly", "mainly", "on average", "overall"];
    let words = clause.iter().position(|c| *c != ' ').map_or(clause, |open| &clause[open..]);
    words.len() <= LONGEST
        && words.ends_with(&['b', 'y', ' '])
        && (words.len() == 3 || WHEN.iter().any(|when| words.len() == when.len() + 4 && starts_with(words, when)))
}

#[cfg(test)]
mod tests {
    use super::in_comparison;
    use crate::analysis::Change::{self, Decrease, Increase};

    #[test]
    fn the_nearest_word_says_which() {
        let of = |clause: &str| -> Option<Change> { in_comparison(&clause.chars().collect::<Vec<_>>()) };
        assert_eq!(of("cash spending outpaced revenue by "), Some(Increase));
        assert_eq!(of("after beating the forecast it missed the target by "), Some(Decrease));
        assert_eq!(of("owned by "), None);
        assert_eq!(of("beat the forecast of "), None);
    }
}
