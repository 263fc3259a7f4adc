//! What an English clause says that a share opens: 85% cite better security, another 46% finding it useful, nearly 17% remain unsure.

use super::english_words::role;
use super::{Labels, Last, MAX_LABEL};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{is, is_any};

/// What those who are asked do, in the plural.
#[rustfmt::skip]
const DOING: &[&str] = &[
    "cite", "cited", "rate", "rated", "say", "said", "report", "reported", "remain", "remained", "use", "used", "consider", "find", "found",
    "believe", "believed", "feel", "felt", "expect", "expected", "plan", "want", "agree", "agreed", "disagree", "name", "named", "see", "choose",
    "chose", "prefer", "preferred", "think", "identify", "identified", "mention", "mentioned", "lack", "know", "trust", "support", "oppose",
    "could", "would", "can", "did", "able", "selected", "answered", "responded", "indicate", "indicated", "stated", "thought", "wanted", "knew",
];

/// Words between the share and what is done.
const BETWEEN: &[&str] = &["now", "still", "also", "already", "currently", "either", "never", "were", "are"];

/// Words before the share that name nothing.
const BEFORE: &[&str] =
    &["another", "only", "and", "but", "while", "just", "further", "a", "about", "roughly", "some", "nearly", "over"];

/// Words with which something else begins.
const STOPS: &[&str] = &[
    "as", "because", "while", "whether", "than", "when", "that", "since", "during", "by", "for", "and", "or", "but",
    "if", "although",
];

/// Words of a label at most.
const MOST: usize = 7;

impl Labels<'_> {
    /// What is said behind a share that opens its clause, with those whom the share before is said to be of.
    pub(super) fn told_behind(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        const LONGEST: usize = 24;
        let chars = &self.document.chars;
        let behind = chars[amount.range.end..scope.clause_end.max(amount.range.end)].strip_prefix(&[' '])?;
        let mut words = behind.split(|c| c.is_whitespace()).filter(|word| !word.is_empty()).peekable();
        while words.next_if(|word| is_any(word, BETWEEN)).is_some() {}
        let first = *words.peek()?;
        let those = last.and_then(|last| self.those_of(last.amount));
        // with only 16% finding it useful is said of what the clause before names.
        let finding = those.is_some() && matches!(first, [_, _, _, .., 'i', 'n', 'g']);
        if !finding && !is_any(first, DOING) {
            return None;
        }
        let opening = &chars[scope.clause.min(amount.range.start)..amount.range.start];
        let and = opening.windows(5).rposition(|five| is(five, " and ")).unwrap_or(0);
        let named = |word: &[char]| !word.is_empty() && !is_any(word, BEFORE);
        if opening.len() - and > LONGEST || opening[and..].split(|c| !c.is_alphabetic()).any(named) {
            return None;
        }
        let mut told = String::new();
        for (at, word) in words.take(MOST).enumerate() {
            // felt that it matters
            let goes_on = at == 1 && is(word, "that");
            if matches!(word, ['—' | '–' | '-'] | ['(', ..])
                || at > 0 && is_any(word, STOPS) && !goes_on
                || told.chars().count() + word.len() > MAX_LABEL * 2
            {
                break;
            }
            told.extend(word.iter().chain(&[' ']));
        }
        let mut told = told.trim_end_matches(|c: char| !c.is_alphanumeric());
        // reporting alone says nothing.
        while let Some((head, tail)) = told.rsplit_once(' ')
            && tail != "no"
            && role(tail).is_lead
        {
            told = head;
        }
        told.contains(' ').then(|| those.map_or(told.to_owned(), |those| [&*those, " ", told].concat()))
    }

    /// respondents of 43% of respondents.
    fn those_of(&self, share: &Amount) -> Option<String> {
        const LONGEST: usize = 20;
        let noun = self.document.chars[share.range.end..].strip_prefix(&[' ', 'o', 'f', ' '])?;
        let length = noun.iter().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
        let plural = noun[..length].ends_with(&['s'])
            || is_any(&noun[..length], &["people", "children", "staff", "women", "men"]);
        plural.then(|| noun[..length].iter().collect())
    }
}
