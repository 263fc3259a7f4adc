//! Phrases of an English clause: the object of a change, what is reported, what is no name.

use super::english_words::{SAYING, is_time, role};
use std::borrow::Cow;

/// the bank lowered its policy rate from …: the object of a verb of raising and lowering, where nothing but a preposition
/// is behind it.
pub(super) fn object_of_change(words: &[&str]) -> Option<String> {
    const ARTICLES: &[&str] = &["the", "its", "their", "our", "his", "her", "a", "an"];
    const MOST: usize = 9;
    if let Some(object) = object_of_participle(words) {
        return Some(object);
    }
    let verb = words.iter().rposition(|word| role(word).is_changing).filter(|verb| *verb > 0)?;
    let plain = matches!(words[verb], "raised" | "raises" | "lowered" | "lowers" | "hiked" | "cuts" | "boosted");
    let plain = plain || matches!(words[verb - 1], "which" | "to");
    let rest = &words[verb + 1..];
    let article = rest.first().is_some_and(|first| ARTICLES.contains(first));
    let end = rest.iter().rposition(|word| matches!(*word, "to" | "by" | "from" | "at")).unwrap_or(rest.len());
    // currency translation reduced net sales by
    let plain =
        plain || end + 1 == rest.len() && rest[end] == "by" && !rest.first().is_some_and(|word| role(word).is_lead);
    // What lowers is no noun: to a new low by cut prices.
    let object = &rest[usize::from(article)..end.max(usize::from(article))];
    let ends = end == rest.len() || rest.len() - end <= 4;
    // emissions from its fleet
    let inside = object.iter().any(|word| role(word).is_verb && *word != "from" || word.ends_with([',', ';', ':']));
    let phrase = object.join(" ");
    ((article || plain)
        && ends
        && !inside
        && (1..=MOST).contains(&object.len())
        && phrase.len() > 2
        && says_enough(&phrase))
    .then_some(phrase)
}

/// …, decreasing ARPU by: the object of a participle of change that opens its clause.
fn object_of_participle(words: &[&str]) -> Option<String> {
    const MOST: usize = 8;
    #[rustfmt::skip]
    const PARTICIPLES: &[&str] = &[
        "decreasing", "increasing", "reducing", "raising", "lowering", "cutting", "boosting", "improving", "lifting", "shortening",
        "expanding", "growing",
    ];
    let [first, rest @ .., "by" | "to"] = words else { return None };
    let article = usize::from(rest.first().is_some_and(|word| matches!(*word, "the" | "its" | "our" | "their")));
    let object = &rest[article..];
    let plain = !object.iter().any(|word| role(word).is_verb || word.ends_with([',', ';', ':']));
    let phrase = object.join(" ");
    (PARTICIPLES.contains(first)
        && plain
        && (1..=MOST).contains(&object.len())
        && phrase.len() > 2
        && says_enough(&phrase))
    .then_some(phrase)
}

/// Words before that, of what is reported or proposed.
#[rustfmt::skip]
const REPORTING: &[&str] = &[
    "calculated", "stated", "found", "estimate", "estimates", "believe", "believes", "said", "noted", "show", "shows", "showed", "proposition", "decided",
    "agreed", "resolved", "recommended", "concluded", "reported", "proposed", "judged", "projected",
    "concern", "noting", "suggests", "suggest", "suggested", "indicates", "indicated", "reveals", "revealed", "see", "hear",
    "underscores", "underscored", "highlights", "notes", "requires", "confirms", "confirmed", "argues", "argued",
];

/// The clause `text` behind the words that report it: The Chair put the proposition that holdings should be reduced.
pub(super) fn behind_reporting(text: &str) -> &str {
    // Few clauses have the word at all.
    if !text.as_bytes().array_windows().any(|four| four == b"that") {
        return text;
    }
    let mut reported = text
        .match_indices(" that ")
        .filter(|(at, _)| REPORTING.contains(&text[..*at].rsplit(' ').next().unwrap_or_default()));
    reported.next().map_or(text, |(at, that)| &text[at + that.len()..])
}

/// `text` without a bracket of several words in it: Core inflation (which excludes housing and transport) is projected.
pub(super) fn without_aside(text: &str) -> Cow<'_, str> {
    const FEW: usize = 3;
    // Few clauses have one at all.
    if !text.as_bytes().contains(&b'(') {
        return Cow::Borrowed(text);
    }
    let aside = text.find(" (").and_then(|open| {
        let close = open + text[open..].find(')')?;
        (text[open..close].matches(' ').count() > FEW).then_some(open..close + 1)
    });
    match aside {
        Some(aside) => Cow::Owned([&text[..aside.start], &text[aside.end..]].concat()),
        None => Cow::Borrowed(text),
    }
}

/// `phrase` of the clause `text` without the adverbial that opens it: In a replay of the traffic the hit rate.
pub(super) fn behind_adverbial<'a>(text: &str, phrase: &'a str) -> &'a str {
    const OPENINGS: &[&str] = &["in", "at", "on", "during", "under", "after", "for"];
    let first = text.split(' ').next().unwrap_or_default();
    if !OPENINGS.iter().any(|opening| opening.eq_ignore_ascii_case(first)) {
        return phrase;
    }
    let Some(at) = phrase.rfind(" the ") else { return phrase };
    let before = phrase[..at].rsplit(' ').next().unwrap_or_default();
    if role(before).is_lead || role(before).is_verb { phrase } else { &phrase[at + " the ".len()..] }
}

/// Whether `phrase` names something: neither when alone, nor a word of how it is said.
pub(super) fn says_enough(phrase: &str) -> bool {
    let mut blanks = phrase.match_indices(' ').map(|(at, _)| at);
    let first = &phrase[..blanks.next().unwrap_or(phrase.len())];
    // Most begin with another word.
    let timed = is_time(first) && (is_time(phrase) || blanks.next().is_some_and(|at| is_time(&phrase[..at])));
    let is_said = phrase.starts_with("already ") || phrase.ends_with(" a further");
    let compares = role(first).is_comparing && phrase.split(' ').all(|word| role(word).is_comparing);
    !timed && !compares && !is_said && !SAYING.iter().any(|said| said.eq_ignore_ascii_case(phrase))
}

/// `phrase` without a bracket that is left open, or closed and never opened: Gross Domestic Product (GDP.
pub(super) fn balanced(phrase: &str) -> &str {
    let (open, close) = (phrase.rfind('('), phrase.rfind(')'));
    match (open, close) {
        (Some(open), None) if open > 2 => phrase[..open].trim_end(),
        (None, Some(_)) => phrase.trim_end_matches(')'),
        _ => phrase,
    }
}

/// Waste to landfill halved to 6,300 tonnes: whether to, behind the noun `before`, leads to another noun and not to the amount, as
/// a verb stands in the `rest` of the clause.
pub(super) fn leads_to_noun<'a>(before: &str, rest: impl Iterator<Item = &'a str>) -> bool {
    const FEW: usize = 8;
    let mut rest = rest.take(FEW).peekable();
    let noun = rest
        .peek()
        .is_some_and(|next| next.len() > 2 && !role(next).is_verb && !role(next).is_changing && !role(next).is_lead);
    let done = before.ends_with("ed") || before.ends_with('s');
    noun && !done && rest.skip(1).any(|word| role(word).is_verb && word.len() > 4)
}
