//! What an English amount is said to be of before it, a budget of $380,000, and the noun between its number and its end.

use super::Labels;
use super::english_phrases::{balanced, says_enough};
use super::english_words::{DIFFERENCES, OPENERS, RATES, STATING, is_time, role};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::numeral::{Reading, read_at};
use crate::text::phrases::{is_any, string_of};

impl Labels<'_> {
    /// an average cost of $412,000: the noun phrase before of; nothing where that is a difference.
    pub(super) fn stated(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let end = amount.range.start - 4;
        let from = scope.clause.max(end.saturating_sub(80)).min(end);
        let text = string_of(&self.document.chars[self.whole_words(from..end)]);
        let mut words: Vec<&str> = text
            .split_whitespace()
            .rev()
            .take_while(|word| !OPENERS.contains(&word.to_ascii_lowercase().as_str()) && !role(word).is_verb)
            .take_while(|word| !STATING.contains(word))
            .take(5)
            .collect();
        // a covered area: no verb stands behind an article.
        let mut rest = text.split_whitespace().rev().skip(words.len());
        if let (Some(participle), Some("a" | "an" | "the")) = (rest.next(), rest.next())
            && participle.ends_with("ed")
            && !words.is_empty()
        {
            words.push(participle);
        }
        words.reverse();
        // a deficit in 2021–22 of £96 million
        if let [year] = words[..]
            && year.starts_with(|c: char| c.is_ascii_digit())
        {
            let before = text.trim_end().strip_suffix(year).and_then(|before| before.trim_end().strip_suffix(" in"));
            words = before.and_then(|before| before.split_whitespace().next_back()).into_iter().collect();
        }
        // Comparable sales growth of 3%
        if words.last().is_some_and(|word| DIFFERENCES.contains(word)) {
            words.pop();
        }
        let small = |word: &str| word.starts_with(char::is_lowercase);
        let mark = |word: &&&str| role(word).is_lead && small(word) || word.len() <= 3 && word.ends_with(')');
        let marks = words.iter().take_while(mark).count();
        // improved fourth quarter earnings of $0.37
        let timed = words[marks..].iter().take_while(|word| is_time(word)).count();
        let timed = if marks + timed < words.len() { timed } else { 0 };
        let phrase = words[marks + timed..].join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        // reached an all-time quarterly high of $1.5 billion
        let extreme = matches!(words.last(), Some(&("high" | "low" | "peak" | "trough" | "best" | "record")));
        let named = (phrase.len() > 2 && !extreme && !RATES.contains(&phrase) && says_enough(phrase))
            .then(|| balanced(phrase))?;
        let owned = || {
            let sentence = string_of(&self.document.chars[scope.sentence.max(end.saturating_sub(80)).min(end)..end]);
            with_owner(&sentence, named)
        };
        let with = !named.contains(' ') && text.contains("with ");
        Some(with.then(owned).flatten().unwrap_or_else(|| named.to_owned()))
    }

    /// The words between number and end: new customers of 400 new customers.
    pub(super) fn own_noun(&self, amount: &Amount) -> Option<String> {
        let chars = &self.document.chars[amount.range.clone()];
        let Some(number) = last_digit(chars).or_else(|| last_number_word(chars)) else {
            return Some(amount.unit.clone().into_owned()).filter(|unit| !unit.is_empty());
        };
        let Some(blank) = chars[number..].iter().position(|c| c.is_whitespace()) else {
            // 7 of the 9 clinics
            return Some(amount.unit.clone().into_owned()).filter(|unit| !unit.is_empty());
        };
        let open = blank + number;
        let skipped =
            ["million", "billion", "thousand", "trillion", "lakh", "lakhs", "crore", "crores", "or", "more", "less"];
        let mut noun = String::with_capacity(chars.len() - open);
        let words = chars[open..].split(|c| c.is_whitespace()).filter(|word| !word.is_empty());
        for word in words.filter(|word| !is_any(word.strip_suffix(&['*', '*']).unwrap_or(word), &skipped)) {
            let quote = |c: &&char| !matches!(c, '“' | '”' | '"' | '*');
            noun.extend((!noun.is_empty()).then_some(' ').iter().chain(word).filter(quote));
        }
        (!noun.is_empty()).then_some(noun)
    }
}

/// Where the last digit stands that is none of a name's: the 9 of 749 million free COVID-19 tests.
fn last_digit(chars: &[char]) -> Option<usize> {
    let last = chars.iter().rposition(char::is_ascii_digit)?;
    let digits = chars[..last].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    if !chars[..last - digits].ends_with(&['-']) {
        return Some(last);
    }
    let word = chars[..last].iter().rposition(|c| c.is_whitespace()).map_or(0, |blank| blank + 1);
    let named = word > 0 && chars[word].is_ascii_uppercase();
    if named { chars[..word].iter().rposition(char::is_ascii_digit) } else { Some(last) }
}

/// Where the last letter of a number word stands behind which others do: the e of at least three Committee meetings.
fn last_number_word(chars: &[char]) -> Option<usize> {
    let opens = |at: &usize| *at == 0 || matches!(chars[at - 1], ' ' | '-');
    let end = |at: usize| match read_at(chars, at) {
        Reading::Numeral(numeral) if numeral.end < chars.len() => Some(numeral.end - 1),
        _ => None,
    };
    (0..chars.len()).filter(opens).find_map(end)
}

/// the fuel card project, with a budget of: the fuel card project budget. What has the attribute `named` that `text` ends with.
fn with_owner(text: &str, named: &str) -> Option<String> {
    const MOST: usize = 3;
    const WITH: &[&str] = &[" with a ", " with an ", " with its "];
    let before = text.trim_end().strip_suffix(named)?;
    let before = WITH.iter().find_map(|with| before.strip_suffix(with))?.trim_end_matches(',');
    let is_noun = |word: &&str| {
        let role = role(word);
        !role.is_verb && !role.is_lead && !OPENERS.contains(word) && !word.ends_with([',', ';', ':'])
    };
    let mut words: Vec<&str> = before.rsplit(' ').take_while(is_noun).take(MOST + 1).collect();
    words.reverse();
    if words.first().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit())) {
        words.remove(0);
    }
    let plain = words.iter().all(|word| word.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-'));
    let fits = plain && words.first().is_some_and(|first| !first.is_empty()) && words.len() <= MOST;
    fits.then(|| format!("{} {named}", words.join(" ")))
}
