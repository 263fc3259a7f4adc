//! What an English survey says of those who answered: 7,967 out of 18,744 staff have used our facilities (42.5%), • 28,591 used the library,
//! a large percentage of respondents (82%) report growth, the second most selected option was rail at 46%.

use super::english_phrases::says_enough;
use super::english_words::role;
use super::{Labels, Last};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, is, is_any, starts_with, starts_with_any, string_of};

/// Words behind which something else is said than what is counted.
const STOPS: &[&str] =
    &["during", "since", "after", "before", "until", "because", "while", "compared", "which", "but", "as"];

/// Parts of a whole that a bracket behind it measures.
const QUANTIFIERS: &[&str] =
    &["percentage of ", "proportion of ", "fraction of ", "majority of ", "minority of ", "share of ", "number of "];

/// Words of the longest label.
const MOST: usize = 7;

impl Labels<'_> {
    /// What a survey says of an amount, where its sentence has one of these forms.
    #[inline]
    pub(super) fn surveyed(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        match (amount.kind, &self.document.chars[amount.range.end..]) {
            (Kind::Count, [' ', 'o', 'u', 't', ' ', 'o', 'f', ' ', c, ..]) if c.is_ascii_digit() => {
                self.told_of_whole(amount.range.end + " out of ".len(), scope.clause_end)
            }
            (Kind::Count, [' ', c, ..]) if amount.unit.is_empty() && c.is_ascii_lowercase() => {
                self.done_by_so_many(amount, scope)
            }
            (Kind::Percent, [')', ..]) => self.of_bracketed_share(amount, scope, last),
            (Kind::Percent, _) => self.of_ranked(amount, scope),
            _ => None,
        }
    }

    /// staff have used our facilities: the words behind the number of the whole at `at`.
    fn told_of_whole(&self, at: usize, clause_end: usize) -> Option<String> {
        let figures = self.document.chars[at..].iter().take_while(|c| c.is_ascii_digit() || **c == ',').count();
        self.told_from(at + figures, clause_end)
    }

    /// The words from `at` to the end of the clause or to the bracket in it.
    fn told_from(&self, at: usize, clause_end: usize) -> Option<String> {
        let told = &self.document.chars[at..clause_end.max(at)];
        let end = told.iter().position(|c| matches!(c, '(' | '\n' | ',' | ';')).unwrap_or(told.len());
        // attended workshops and 300 attended webinars
        let other = |six: &[char]| is(&six[..5], " and ") && six[5].is_ascii_digit();
        let end = told[..end].windows(6).position(other).unwrap_or(end);
        let told = string_of(&told[..end]);
        let mut words: Vec<&str> = told.split_whitespace().take(MOST).collect();
        let stop = words.iter().skip(1).position(|word| STOPS.contains(word));
        words.truncate(stop.map_or(MOST, |stop| stop + 1));
        while words.len() > 2 && words.last().is_some_and(|last| role(last).is_lead || matches!(*last, "to" | "by")) {
            words.pop();
        }
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        (phrase.contains(' ')).then(|| phrase.to_owned())
    }

    /// • 28,591 used the library: what so many did.
    fn done_by_so_many(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let chars = &self.document.chars;
        let verb = chars[amount.range.end + 1..].split(|c| !c.is_ascii_lowercase()).next()?;
        let done = verb.len() > 3 && verb.ends_with(&['e', 'd']) || is_any(verb, &["took", "won", "made", "had"]);
        let opens = matches!(chars[..amount.range.start], [.., '•' | '-' | '*' | '–', ' ']);
        if done && opens { self.told_from(amount.range.end, scope.clause_end) } else { None }
    }

    /// respondents report growth of a large percentage of respondents (82%) report growth; staff have used our facilities behind so many
    /// out of so many.
    fn of_bracketed_share(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        const REACH: usize = 90;
        const LONGEST: usize = 60;
        let chars = &self.document.chars;
        let start = amount.range.start;
        if !matches!(chars[..start], [.., ' ', '(']) {
            return None;
        }
        if let Some(whole) = last.map(|last| last.amount.range.start)
            && whole < start
            && start - whole <= REACH
            && ends_with(&chars[..whole], " out of ")
            && !chars[whole..start].contains(&'\n')
        {
            return self.told_of_whole(whole, start);
        }
        let from = scope.clause.max(start.saturating_sub(LONGEST)).min(start);
        let said = chars.get(from..start - 2)?;
        let of = said.windows(4).rposition(|four| is(four, " of ")).map_or(0, |at| at + 4);
        if !QUANTIFIERS.iter().any(|word| ends_with(&said[..of], word)) {
            return first_of_names(said);
        }
        // The share of renewables (32%) rose: what the share itself did.
        let told = string_of(&chars[amount.range.end + 1..scope.clause_end.max(amount.range.end + 1)]);
        let verb = told.split_whitespace().next().unwrap_or_default();
        if starts_with_any(said, &["The ", "the "]) || verb != "have" && role(verb).is_verb {
            return None;
        }
        let whole = string_of(&said[of..]);
        let whole: Vec<&str> = whole.split_whitespace().skip_while(|word| role(word).is_lead).collect();
        if whole.is_empty() || whole.len() > 4 || whole.iter().any(|word| role(word).is_verb) {
            return None;
        }
        let whole = whole.join(" ");
        let told = self.told_from(amount.range.end + 1, scope.clause_end.max(amount.range.end + 1));
        Some(match told.filter(|_| starts_with(&chars[amount.range.end + 1..], " ")) {
            Some(told) => [&*whole, " ", &*told].concat(),
            None => whole,
        })
    }

    /// rail of the second most selected option was rail at 46%: what stands where among several.
    fn of_ranked(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const RANKS: &[&str] = &[
            "most",
            "largest",
            "biggest",
            "highest",
            "top",
            "leading",
            "second",
            "third",
            "main",
            "commonest",
            "smallest",
            "lowest",
            "least",
        ];
        #[rustfmt::skip]
        const CHOSEN: &[&str] = &[
            "option", "options", "choice", "choices", "answer", "answers", "response", "responses", "reason", "reasons", "country", "countries", "sector",
            "sectors", "category", "group", "source", "cause", "channel", "language", "selected", "cited", "mentioned", "chosen", "named", "popular",
        ];
        const BEING: &[&str] = &[" was ", " were ", " is ", " are "];
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let before = string_of(before.strip_suffix(&[' ', 'a', 't', ' '])?);
        let (subject, named) = BEING.iter().find_map(|being| before.split_once(being))?;
        let ranks = subject.split_whitespace().any(|word| RANKS.contains(&&*word.to_ascii_lowercase()));
        // The main rate was kept at 4.5%: nothing is chosen.
        let chosen = subject.split_whitespace().any(|word| CHOSEN.contains(&word));
        let plain = named.split(' ').count() <= 3 && !named.contains(',') && !named.ends_with("ed");
        (ranks && chosen && plain && named.len() > 2 && says_enough(named)).then(|| named.to_owned())
    }
}

/// Germany of the top countries were Germany: the name that `said` ends with behind what is listed.
fn first_of_names(said: &[char]) -> Option<String> {
    const LISTING: &[&str] = &[" were ", " are ", " was ", " is "];
    const MOST: usize = 3;
    let said = string_of(said);
    let name = LISTING.iter().find_map(|verb| said.rsplit_once(verb)).map(|(_, name)| name.trim())?;
    let mut words = name.split(' ');
    let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    (words.by_ref().take(MOST).all(capital) && words.next().is_none() && name.len() > 2).then(|| name.to_owned())
}
