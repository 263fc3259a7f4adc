//! English numbers without a noun that the label, the bracket or the time beside them vouches for: Number of staff: 17, 52 tests,
//! 6 this month, (currently 430), 18 per 10,000.

use super::amount::Reader;
use super::nouns;
use super::numeral::{self, Reading};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with, ends_with_any, is_any, starts_with_any};

/// Words that open the name of a count: Number of staff: 17.
const COUNTS: &[&str] = &["Number of ", "No. of ", "Total ", "Count of ", "Average number of ", "number of ", "total "];

/// Plurals whose numbers name places or say nothing of how many.
#[rustfmt::skip]
const NO_COUNTS: &[&str] = &[
    "notes", "sources", "references", "sections", "chapters", "pages", "lines", "items", "years", "dates", "versions", "Notes", "Sources",
    "References", "Sections", "Chapters", "Pages", "Lines", "Items", "Years", "Dates", "Versions", "Annexes", "Codes",
];

/// What stands in a bracket before a number that is compared with the one before the bracket.
const BEFORE_IN_BRACKETS: &[&str] = &[
    "(currently ",
    "(now ",
    "(today ",
    "(previously ",
    "(formerly ",
    "(was ",
    "(up from ",
    "(down from ",
    "(target ",
    "(target: ",
    "(plan: ",
    "(planned: ",
    "(against ",
    "(versus ",
    "(vs ",
    "(vs. ",
    "(baseline ",
    "(baseline: ",
    "(last year ",
    "(last year: ",
    "(previous year: ",
    "(prior year: ",
    "(year before: ",
];

/// Times behind a number that say when so many were counted.
const TIMES: &[&str] = &[
    " this quarter",
    " this month",
    " this year",
    " this week",
    " this season",
    " last quarter",
    " last month",
    " last year",
    " last week",
    " a year earlier",
    " a year ago",
    " the year before",
    " the previous ",
];

/// What stands before a number that such a time follows.
const BEFORE_TIMES: &[&str] = &[", ", "from ", "against ", "versus ", "with ", "than ", "(up from "];

/// What follows so many of a whole that are told by where they are: 14 in India and 11 overseas.
pub(super) const WHERE: &[&str] = &[" in ", " at ", " overseas", " abroad", " from ", " on "];

impl Reader<'_> {
    /// Whether what stands beside the number from `start` to `end`, which no noun follows, says that it counts.
    pub(super) fn is_listed_in_english(&self, start: usize, end: usize) -> bool {
        if !matches!(self.previous(start), Some(' ' | '—' | '–' | '(')) {
            return false;
        }
        let said = match self.chars[end..] {
            [' ', 't' | 'l' | 'a', ..] if self.is_of_time(start, end) => true,
            [' ', ..] if self.is_of_time_ago(start, end) => true,
            [' ', 'p', 'e', 'r', ' ', ..] => self.is_rate(start, end),
            [')', ..] => ends_with_any(&self.chars[..start], BEFORE_IN_BRACKETS),
            _ => false,
        };
        if said || self.is_of_split(start, end) {
            return true;
        }
        start >= 2 && self.chars[start - 2] == ':' && self.closes(end) && self.is_behind_count(start - 2)
    }

    /// We ran 52 soak tests, 6 this month: a time stands behind it, and a comma or what compares before.
    fn is_of_time(&self, start: usize, end: usize) -> bool {
        starts_with_any(&self.chars[end..], TIMES) && ends_with_any(&self.chars[..start], BEFORE_TIMES)
    }

    /// up from 402 twelve months earlier: a length of time stands behind it, which says when that was so.
    pub(super) fn is_of_time_ago(&self, start: usize, end: usize) -> bool {
        // Nearly all numbers are seen here to be none of these.
        let may_be = matches!(self.chars[end..], [' ', 'o' | 't' | 'f' | 's' | 'e' | 'n' | '0'..='9', ..])
            && matches!(self.chars[..start], [.., ',' | 'm' | 't' | 's' | 'h' | 'n', ' ']);
        if !may_be || !ends_with_any(&self.chars[..start], BEFORE_TIMES) {
            return false;
        }
        let Reading::Numeral(length) = numeral::read_at(self.chars, end + 1) else { return false };
        let unit = self.units.in_words(self.chars, length.end + 1);
        unit.is_some_and(|(unit, stop)| {
            unit.kind == Kind::Duration
                && starts_with_any(&self.chars[stop..], &[" earlier", " ago", " before", " previously"])
        })
    }

    /// was 1.4 per million hours, is to rise from 18 per 10,000 people: so many for each so many.
    fn is_rate(&self, start: usize, end: usize) -> bool {
        #[rustfmt::skip]
        const BEFORE: &[&str] = &[
            " is ", " was ", " are ", " were ", " of ", " to ", " from ", " at ", " about ", " below ", " above ", " under ", " over ", " than ",
            " reached ", " averaged ",
        ];
        const PER: &[&str] = &[" per million ", " per thousand ", " per hundred ", " per capita"];
        let behind = &self.chars[end..];
        let many =
            starts_with_any(behind, PER) || matches!(behind, [' ', 'p', 'e', 'r', ' ', c, ..] if c.is_ascii_digit());
        many && ends_with_any(&self.chars[..start], BEFORE)
    }

    /// 25 assets—14 in India and 11 overseas; 30 schools: 12 in rural areas and 18 in cities: whether so many of what was counted right before
    /// a dash, a colon or a bracket are told by where they are.
    fn is_of_split(&self, start: usize, end: usize) -> bool {
        const REACH: usize = 100;
        if !matches!(self.chars[end..], [' ', 'i' | 'a' | 'o' | 'f', ..]) || !starts_with_any(&self.chars[end..], WHERE)
        {
            return false;
        }
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let joined = [" and ", ", "].iter().find(|joint| ends_with(before, joint)).map_or(0, |joint| joint.len());
        let sign = match joined {
            0 => before.len().checked_sub(1),
            _ => before.iter().rposition(|c| matches!(c, '—' | '–' | ':' | '(' | '.')),
        };
        let Some(sign) = sign else { return false };
        // A colon has a blank behind it, which nothing else has here.
        let sign = if joined == 0 && before[sign] == ' ' { sign.saturating_sub(1) } else { sign };
        let behind = &before[sign + 1..];
        let opens = match behind.iter().find(|c| **c != ' ') {
            Some(first) => first.is_ascii_digit(),
            None => true,
        };
        let words = &before[..sign];
        let words = words.strip_suffix(&[' ']).unwrap_or(words);
        let sentence = words.windows(2).rposition(|two| matches!(two, ['.' | ';' | '!' | '?', ' '] | [_, '\n']));
        let words = &words[sentence.map_or(0, |stop| stop + 2)..];
        let noun = words.iter().rposition(|c| !c.is_ascii_lowercase()).map_or(words, |at| &words[at + 1..]);
        matches!(before[sign], '—' | '–' | ':' | '(')
            && opens
            && noun.len() > 3
            && (nouns::ends_as_plural(noun) || nouns::lists_of(noun) & nouns::PLURAL != 0)
            && words.iter().any(char::is_ascii_digit)
    }

    /// Whether nothing goes on behind a number that ends at `end`.
    fn closes(&self, end: usize) -> bool {
        let behind = &self.chars[end..];
        match behind {
            [] | ['\n' | ';' | ')', ..] | [' ', '(' | '|', ..] | ['.'] | ['.', '\n', ..] => true,
            [',', ' ', next, ..] => next.is_alphabetic(),
            _ => false,
        }
    }

    /// Whether the words before the colon at `colon`, from the start of their line or clause, name what is counted: Number of staff, Vehicles.
    fn is_behind_count(&self, colon: usize) -> bool {
        const LONGEST: usize = 60;
        let before = &self.chars[colon.saturating_sub(LONGEST)..colon];
        let Some(open) = before.iter().rposition(|c| matches!(c, '\n' | ';' | '.' | ',' | '(' | ':')) else {
            return colon < LONGEST && names_count(before);
        };
        names_count(&before[open + 1..])
    }
}

/// Whether `words`, signs of a list before them, name a count: the last is a plural, or they begin as such names do.
fn names_count(words: &[char]) -> bool {
    const SIGNS: [char; 5] = [' ', '-', '*', '•', '+'];
    let signs = words.iter().take_while(|c| SIGNS.contains(c)).count();
    let words = &words[signs..];
    let last = words.iter().rposition(|c| !c.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let noun = &words[last..];
    let plural = nouns::ends_as_plural(noun) || nouns::lists_of(noun) & nouns::PLURAL != 0;
    let named = words.first().is_some_and(char::is_ascii_alphabetic);
    named && (starts_with_any(words, COUNTS) || noun.len() > 3 && plural && !is_any(noun, NO_COUNTS))
}
