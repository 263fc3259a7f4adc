//! The subject of an English clause: what it measures, from its start to its verb.

use super::english_phrases::{
    balanced, behind_adverbial, behind_reporting, leads_to_noun, object_of_change, says_enough, without_aside,
};
use super::english_words::{DIFFERENCES, RATES, Role, TAILS, is_time, role};
use super::{Labels, Last, MAX_LABEL};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues;
use crate::text::Chars;
use crate::text::phrases::{holds_any, is, starts_with_any, string_of};

/// How a clause begins that says of what stands before it how much it is: Inflation, which was 2.2 percent.
#[rustfmt::skip]
const RELATIVE: &[&str] = &[
    "which was ", "which were ", "which is ", "which are ", "which stood ", "which rose ", "which fell ", "which increased ",
    "which decreased ", "which grew ", "which declined ", "which dropped ", "which improved ",
];

/// What is done with an outlook.
const REVISING: &[&str] = &["raising", "lowering", "reaffirming", "reiterating", "updating", "revising", "narrowing"];

/// Words that only link a sentence with the one before, a comma behind them: Meanwhile, By comparison.
#[rustfmt::skip]
const LINKING: &[&str] = &[
    "meanwhile", "overall", "similarly", "likewise", "moreover", "furthermore", "conversely", "consequently", "nevertheless", "nonetheless",
    "notably", "separately", "additionally", "accordingly", "therefore", "finally", "interestingly", "comparison", "contrast", "addition",
    "particular", "turn", "fact", "general", "short", "importantly", "specifically", "historically",
];

impl Labels<'_> {
    /// The words from the clause's start to its verb.
    pub(super) fn subject(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let last = last.filter(|last| !self.is_of_age(last, amount, scope) && !self.is_period_of(last));
        let from = last.map_or(scope.clause, |last| scope.clause.max(last.amount.range.end));
        let range = self.document.trim(from..amount.range.start.max(from));
        let range = match last {
            Some(last) => self.behind_predicate(self.behind_adjunct(range, last.amount.kind)),
            None => self.last_conjunct(range),
        };
        if last.is_none()
            && self.document.chars.get(range.start) == Some(&'w')
            && starts_with_any(&self.document.chars[range.clone()], RELATIVE)
        {
            let before = self.document.trim(scope.sentence..scope.clause.max(scope.sentence));
            // …, and the percentage of projects (MS+), which increased from 79 percent
            let chars = &self.document.chars[before.clone()];
            let comma = chars[..chars.len().saturating_sub(1)].windows(6).rposition(|six| is(six, ", and "));
            return self.subject_in(comma.map_or(before.clone(), |at| before.start + at + 6..before.end));
        }
        let found = self.subject_in(range);
        // Other expense, net decreased by $3.4 million.
        if found.as_deref() == Some("net") && scope.sentence < scope.clause {
            let from = last.map_or(scope.sentence, |last| scope.sentence.max(last.amount.range.end));
            let owner = self.subject_in(self.document.trim(from..scope.clause.max(from)))?;
            return Some([&*owner, ", net"].concat());
        }
        if found.is_some() || last.is_some() {
            return found;
        }
        self.subject_in(self.document.trim(scope.sentence..scope.clause.max(scope.sentence)))
    }

    /// revenue for the nine months ended September 30, 2024 would have been, costs at a five-year low of: whether `last` says only for when
    /// the subject goes.
    fn is_period_of(&self, last: &Last) -> bool {
        const PERIODS: &[&str] = &[" ended ", " high of", " low of", " best of", " record of", " peak of"];
        last.amount.kind == Kind::Duration && starts_with_any(&self.document.chars[last.amount.range.end..], PERIODS)
    }

    /// `range` without the rest of a word that it starts in: a sentence is looked back at only so far.
    pub(super) fn whole_words(&self, range: Chars) -> Chars {
        let chars = &self.document.chars;
        let cut = range.start > 0 && chars[range.start - 1].is_ascii_alphabetic();
        let rest = if cut { chars[range.clone()].iter().take_while(|c| c.is_ascii_alphanumeric()).count() } else { 0 };
        range.start + rest..range.end
    }

    /// £81 million has been spent and the average scheme costs 63% more: what follows the predicate of the amount before.
    fn behind_predicate(&self, range: Chars) -> Chars {
        const PREDICATES: &[&str] = &["has ", "have ", "was ", "were ", "is ", "are ", "had "];
        let chars = &self.document.chars[range.clone()];
        if !matches!(chars, ['h' | 'w' | 'i' | 'a', ..]) || !starts_with_any(chars, PREDICATES) {
            return range;
        }
        let and = chars.windows(5).position(|five| is(five, " and ")).map_or(0, |at| at + 5);
        let subject = chars[and..].iter().filter(|c| **c == ' ').count() > 1;
        if and > 0 && subject { range.start + and..range.end } else { range }
    }

    /// The subject that the words of `range` begin with, or the object of the change that they tell.
    fn subject_in(&self, range: Chars) -> Option<String> {
        let range = self.whole_words(range);
        let changes =
            self.cues.has_within(range.start, range.end, |role| matches!(role, cues::Role::Up | cues::Role::Down));
        let text = string_of(&self.document.chars[range]);
        let text = without_aside(behind_reporting(&text));
        let text = &*text;
        if (changes || keeps(text))
            && let Some(object) = object_of_change(&text.split_whitespace().collect::<Vec<_>>())
        {
            return Some(object);
        }
        let (mut words, grows) = words_to_verb(text);
        // Loss per share
        while !matches!(words[..], [_, "per", _]) && words.last().is_some_and(|word| is_tail(word, grows)) {
            words.pop();
        }
        drop_difference(&mut words);
        // from a median of 10 mg to 5 mg
        if let [word] = words[..]
            && (DIFFERENCES.contains(&word) || RATES.contains(&word) || word == "costs" || is_month(word))
        {
            return None;
        }
        let phrase = words.join(" ");
        let phrase = behind_adverbial(text, before_time(&phrase));
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        // In production it saved $1,400.
        let of_pronoun =
            phrase.ends_with([' ', 't', 'y', 'e']) && [" it", " they", " we"].iter().any(|end| phrase.ends_with(end));
        (!of_pronoun && phrase.len() > 2 && phrase.len() <= MAX_LABEL * 3 && says_enough(phrase))
            .then(|| balanced(phrase).to_owned())
    }
}

/// Whether a clause may tell what is kept or brought to a level, or was overestimated, as few do.
fn keeps(text: &str) -> bool {
    let near = text
        .as_bytes()
        .array_windows()
        .any(|four| matches!(four, b"main" | b"hold" | b"keep" | b"brin" | b"brou" | b"rest" | b"rsta"));
    near && holds_any(text, &["maintain", " hold ", " keep ", " bring ", " brought ", "restimat", "rstated "])
}

/// The words of a clause from its subject's first to the one before its verb, and whether that says how growth itself went
/// (Growth slowed to 4%).
fn words_to_verb(text: &str) -> (Vec<&str>, bool) {
    let mut words: Vec<&str> = Vec::new();
    let mut rest = text.split_whitespace();
    while let Some(word) = rest.next() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if begins_anew(word, bare, &words, rest.clone()) {
            words.clear();
            continue;
        }
        let Role { is_verb, is_lead, .. } = role(bare);
        let before = words.last().copied().unwrap_or_default();
        if is_verb && !words.is_empty() && !relates(bare, before, rest.clone()) {
            return (words, matches!(bare, "slowed" | "eased" | "accelerated" | "cooled"));
        }
        // - [x] the task
        let mark = word.len() <= 3 && word.ends_with([')', ']']);
        let year = bare.len() == 4 && bare.bytes().all(|c| c.is_ascii_digit());
        if words.is_empty() && (is_lead || is_verb || bare.is_empty() || mark || year) {
            continue;
        }
        if word.ends_with(',') && words.is_empty() && LINKING.contains(&&*bare.to_ascii_lowercase()) {
            continue;
        }
        words.push(word);
        // Property tax, our largest source, is projected at $74 million.
        if word.ends_with(',') {
            break;
        }
    }
    (words, false)
}

/// Whether another subject follows `word`, `bare` without its signs, before which the subject's `words` stand and behind which the
/// `rest` of the clause.
fn begins_anew<'a>(word: &str, bare: &str, words: &[&str], mut rest: impl Iterator<Item = &'a str>) -> bool {
    match bare {
        // followed by construction (5.8%)
        "by" => words == ["followed"],
        // slipped because deliveries, compared to the baseline it
        "because" | "when" | "although" | "though" | "whereas" | "unless" | "until" | "once" => true,
        "it" | "they" => rest.next().is_some_and(|next| role(next).is_verb),
        // the company expects revenue to be: what is expected follows.
        "expects" | "anticipates" | "forecasts" => true,
        // The company is raising its outlook to be in the range of
        "is" | "are" => rest.next().is_some_and(|next| REVISING.contains(&next)),
        _ if words.is_empty() && bare.ends_with("ing") && REVISING.contains(&bare) => true,
        // Bank staff expected GDP to rise
        "expected" => rest.take(6).skip(1).any(|word| word == "to"),
        // A reference ends the sentence before: up 5% [31] - Net sales
        _ => word.starts_with('[') && word.ends_with(']') && bare.bytes().all(|c| c.is_ascii_digit()),
    }
}

/// Whether a word that looks like a verb goes on with the noun `before` it, `rest` being what follows: time to detection, deficit to GDP
/// ratio, number of employed persons.
fn relates<'a>(bare: &str, before: &str, mut rest: impl Iterator<Item = &'a str> + Clone) -> bool {
    match bare {
        "to" => {
            let ages = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
            let range = ages(before) && rest.clone().next().is_some_and(ages);
            before == "time" || range || rest.clone().take(3).any(|word| word == "ratio") || leads_to_noun(before, rest)
        }
        "by" => matches!(before, "provided" | "generated"),
        // the current account deficit
        "account" | "accounts" => rest.next() != Some("for"),
        _ => matches!(before, "of" | "previously") && bare.ends_with("ed"),
    }
}

/// Whether `word` at the end of a subject says how much or when, and not what; growth is what is measured where it `grows`.
fn is_tail(word: &str, grows: bool) -> bool {
    role(word).is_lead || TAILS.contains(&word) || word == "growth" && !grows
}

/// reduction in people targeted: what is less.
fn drop_difference(words: &mut Vec<&str>) {
    if let [first, "in" | "of", third, ..] = words[..]
        && DIFFERENCES.contains(&first.to_lowercase().as_str())
    {
        let article = usize::from(matches!(third, "the" | "our" | "its" | "their") && words.len() > 3);
        words.drain(..2 + article);
    }
}

/// Words of spans of time besides those that say when: for the full year, for the nine months.
const OF_SPANS: &[&str] = &["full", "entire", "whole", "three", "six", "nine", "twelve", "four", "five", "two"];

/// Total revenue for fiscal 2023: `phrase` up to what says when.
fn before_time(phrase: &str) -> &str {
    let times = [
        " for fiscal",
        " in fiscal",
        " for the",
        " in 20",
        " for 20",
        " during ",
        " for Q",
        " in Q",
        " in FY",
        " for FY",
    ];
    let starts_time = |&(at, _): &(usize, _)| {
        let time = times.iter().find(|time| phrase[at..].starts_with(**time));
        // the budget for the police department
        let named = || phrase[at..].split(' ').nth(3).is_none_or(|word| is_time(word) || OF_SPANS.contains(&word));
        time.is_some_and(|time| *time != " for the" || named())
    };
    let end = phrase.match_indices(' ').find(starts_time).map_or(phrase.len(), |(at, _)| at);
    &phrase[..end]
}

fn is_month(word: &str) -> bool {
    matches!(word, "January" | "February" | "March" | "April" | "May" | "June" | "July")
        || matches!(word, "August" | "September" | "October" | "November" | "December" | "month" | "months")
}
