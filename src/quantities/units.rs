//! The tables of units, classifiers and currencies: `data/units`.

use super::numeral::chinese_power;
use super::openings::Openings;
use crate::analysis::Kind;
use crate::text::phrases::{Phrases, goes_on};
use reportlens_analysis::order;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A unit or classifier.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// As written in the table.
    pub name: &'static str,
    /// The same.
    pub chars: Vec<char>,
    /// What it counts.
    pub kind: Kind,
    /// The unit it can share an axis with; for money the currency.
    pub group: &'static str,
    /// One of it in the group's unit.
    pub factor: Decimal,
}

/// A currency by sign, code or word.
#[derive(Debug)]
pub(super) struct Currency {
    /// In lower case.
    pub chars: Vec<char>,
    /// ISO 4217.
    pub code: &'static str,
    /// Whether it may stand before the number.
    pub before: bool,
    /// Whether it may stand after it.
    pub after: bool,
    /// One of it in the currency's unit: a cent is a hundredth.
    pub factor: Decimal,
}

/// All tables.
pub(super) struct Units {
    /// Units of Chinese and Japanese, and signs, by their first character, longest first.
    by_first: Phrases<Unit>,
    /// What stands behind a stroke only, longest first.
    per: Phrases<()>,
    /// Units as words of English, in lower case, hyphens as blanks.
    words: FxHashMap<String, Unit>,
    /// What those start with.
    word_openings: Openings,
    /// By first character in lower case, longest first.
    currencies: Phrases<Currency>,
    /// What those start with.
    currency_openings: Openings,
}

/// Most words that a unit of the English table has.
const MAX_WORDS: usize = 3;
/// Longest word looked at.
const MAX_WORD: usize = 24;

impl Units {
    /// The embedded tables.
    pub fn embedded() -> &'static Units {
        static UNITS: OnceLock<Units> = OnceLock::new();
        UNITS.get_or_init(|| {
            let han = rows(include_str!("../../data/units/han.tsv")).map(unit);
            let words = rows(include_str!("../../data/units/latin.tsv")).map(unit);
            let currencies =
                rows(include_str!("../../data/units/currencies.tsv")).map(|[sign, code, place, factor]| {
                    let factor = factor.parse().unwrap_or(Decimal::ONE);
                    let (before, after) = (place != "after", place != "before");
                    (sign, Currency { chars: sign.chars().collect(), code, before, after, factor })
                });
            let words: FxHashMap<_, _> = words.map(|(name, unit)| (name.replace('-', " "), unit)).collect();
            let currencies = longest_first(currencies);
            let per = include_str!("../../data/units/per.txt").lines().filter(|line| !line.starts_with('#'));
            Units {
                by_first: longest_first(han),
                per: longest_first(per.map(|per| (per, ()))),
                word_openings: Openings::of(words.keys().map(|word| whole_word(word))),
                words,
                currency_openings: Openings::of(currencies.iter().map(|(sign, _)| sign)),
                currencies,
            }
        })
    }

    /// The longest unit that `chars` goes on with at `at`.
    pub fn longest(&self, chars: &[char], at: usize) -> Option<&Unit> {
        let units = self.by_first.of(*chars.get(at)?);
        let fits = |unit: &Unit| goes_on(&chars[at..], &unit.chars) && ends_word(chars, at + unit.chars.len());
        units.iter().map(|(_, unit)| unit).find(|unit| fits(unit))
    }

    /// The end of what an amount is for each of behind a stroke at `at`: 元/吨, m³/d, 吨标准煤/万元, 元/百公里.
    pub fn per_end(&self, chars: &[char], at: usize) -> Option<usize> {
        let fits = |per: &&[char]| goes_on(&chars[at..], per) && ends_word(chars, at + per.len());
        let listed = self.per.of(*chars.get(at)?).iter().map(|(per, _)| &**per).find(fits);
        let many = chars[at..].iter().take(2).take_while(|c| chinese_power(**c).is_some()).count();
        let unit = |many: usize| self.longest(chars, at + many).map(|unit| many + unit.chars.len());
        listed.map(<[char]>::len).max(unit(0)).max(unit(many)).map(|length| at + length)
    }

    /// The longest unit of English words from `at` on, and its end. A hyphen counts as a blank: 100-basis-point.
    pub fn in_words(&self, chars: &[char], at: usize) -> Option<(&Unit, usize)> {
        if !self.word_openings.may_start(chars, at) {
            return None;
        }
        let mut text = String::new();
        let mut found = None;
        let mut open = at;
        for _ in 0..MAX_WORDS {
            let end = word_end(chars, open);
            if end == open {
                break;
            }
            text.extend(chars[open..end].iter().map(char::to_ascii_lowercase));
            if let Some(unit) = self.words.get(text.as_str()) {
                found = Some((unit, end));
            }
            if !matches!(chars.get(end), Some(' ' | '-')) {
                break;
            }
            text.push(' ');
            open = end + 1;
        }
        found
    }

    /// The currency that stands before a number at `at`.
    pub fn currency_before(&self, chars: &[char], at: usize) -> Option<&Currency> {
        self.currency(chars, at, |currency| currency.before)
    }

    /// All that may stand before a number, in lower case.
    pub fn currencies_before(&self) -> impl Iterator<Item = &[char]> {
        self.currencies.iter().filter(|(_, currency)| currency.before).map(|(sign, _)| &**sign)
    }

    /// The currency that stands after a number at `at`.
    pub fn currency_after(&self, chars: &[char], at: usize) -> Option<&Currency> {
        self.currency(chars, at, |currency| currency.after && ends_word(chars, at + currency.chars.len()))
    }

    fn currency(&self, chars: &[char], at: usize, fits: impl Fn(&Currency) -> bool) -> Option<&Currency> {
        let first = chars.get(at)?.to_ascii_lowercase();
        let list = if self.currency_openings.may_start(chars, at) { self.currencies.of(first) } else { &[] };
        list.iter().map(|(_, currency)| currency).find(|currency| {
            let end = at + currency.chars.len();
            let Some(text) = chars.get(at..end) else { return false };
            let word = currency.chars[currency.chars.len() - 1].is_ascii_alphabetic();
            text.iter().map(char::to_ascii_lowercase).eq(currency.chars.iter().copied())
                && !(word && chars.get(end).is_some_and(char::is_ascii_alphabetic))
                && fits(currency)
        })
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    let fields = |line: &'static str| <[&str; 4]>::try_from(line.split('\t').collect::<Vec<_>>()).ok();
    table.lines().filter(|line| !line.starts_with('#')).filter_map(fields).filter(|row| !row[0].is_empty())
}

/// `word` with a blank for what stands behind it, which is no letter behind a letter.
fn whole_word(word: &str) -> Vec<char> {
    let end = word.ends_with(|c: char| c.is_ascii_alphabetic()).then_some(' ');
    word.chars().chain(end).collect()
}

fn longest_first<T>(rows: impl Iterator<Item = (&'static str, T)>) -> Phrases<T> {
    Phrases::new(order::by_key(rows.collect(), |(name, _)| order::descending(name.chars().count())))
}

fn unit([name, kind, group, factor]: [&'static str; 4]) -> (&'static str, Unit) {
    let kind = match kind {
        "money" => Kind::Money,
        "percent" => Kind::Percent,
        "duration" => Kind::Duration,
        "measure" => Kind::Measure,
        "ratio" => Kind::Ratio,
        _ => Kind::Count,
    };
    let factor = factor.parse().unwrap_or(Decimal::ONE);
    (name, Unit { name, chars: name.chars().collect(), kind, group, factor })
}

/// End of the Latin word at `at`, `at` itself where none stands there or it is too long. `%` is a word.
pub(super) fn word_end(chars: &[char], at: usize) -> usize {
    if chars.get(at) == Some(&'%') {
        return at + 1;
    }
    let rest = &chars[at.min(chars.len())..];
    let length = rest.iter().take(MAX_WORD + 1).take_while(|c| c.is_ascii_alphabetic()).count();
    if length > MAX_WORD { at } else { at + length }
}

/// The end of a weight of `unit` that ends at `end` with the gas that it is counted in: kt CO2e, tonnes CO2-eq, 公噸 CO2e.
pub(super) fn carbon_end(chars: &[char], unit: &Unit, end: usize) -> usize {
    const GAS: [char; 3] = ['C', 'O', '2'];
    let open = end + usize::from(chars.get(end) == Some(&' '));
    if !matches!(unit.group, "kg" | "公斤") || chars.get(open..open + 3) != Some(&GAS) {
        return end;
    }
    let rest = &chars[open + 3..];
    let hyphen = usize::from(rest.first() == Some(&'-'));
    let equals = match &rest[hyphen..] {
        ['e', 'q', ..] => 2,
        ['e', ..] => 1,
        _ => 0,
    };
    let stop = open + 3 + if equals > 0 { hyphen + equals } else { 0 };
    if chars.get(stop).is_some_and(|c| c.is_ascii_alphanumeric()) { end } else { stop }
}

/// Whether a unit may end before `at`: not in the middle of a Latin word.
fn ends_word(chars: &[char], at: usize) -> bool {
    let letter = |index: usize| chars.get(index).is_some_and(char::is_ascii_alphanumeric);
    !(letter(at) && at > 0 && letter(at - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn the_longest_unit_wins() {
        let units = Units::embedded();
        let of = |text: &str| units.longest(&chars(text), 0).map(|unit| unit.chars.iter().collect::<String>());
        assert_eq!(of("人次参加").as_deref(), Some("人次"));
        assert_eq!(of("个百分点").as_deref(), Some("个百分点"));
        assert_eq!(of("kmh"), None);
        assert_eq!(of("教育"), None);
    }

    #[test]
    fn words_and_currencies() {
        let units = Units::embedded();
        assert_eq!(
            units.in_words(&chars("square feet of"), 0).map(|(unit, end)| (unit.group, end)),
            Some(("square meters", 11))
        );
        assert_eq!(units.in_words(&chars("basis-point rise"), 0).map(|found| found.1), Some(11));
        assert_eq!(units.currency_before(&chars("US$ 5"), 0).map(|currency| currency.code), Some("USD"));
        assert_eq!(units.currency_after(&chars("yuan"), 0).map(|currency| currency.code), Some("CNY"));
        assert!(units.currency_before(&chars("dollars 5"), 0).is_none());
    }
}
