//! English amounts that are another value of what an amount before them measures: $28.0 million, compared to $20.9 million
//! in the same quarter last year.

use super::Labels;
use super::english_words::is_time;
use crate::analysis::Quantity;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, ends_with_any};

/// What stands right before a value that another is held against.
const COMPARING: &[&str] = &["compared to", "compared with", "versus", "vs", "vs.", "up from", "down from"];

/// Most amounts before that are looked at.
const MOST: usize = 3;

/// What says of a value that it has moved.
const MOVES: &[&str] = &[
    "up",
    "down",
    "increase",
    "decrease",
    "rise",
    "fall",
    "drop",
    "jump",
    "decline",
    "gain",
    "improvement",
    "reduction",
    "dip",
    "climb",
    "surge",
    "leap",
    "rebound",
    "recovery",
    "slip",
    "swing",
];

/// Whether the last clause of what stands before from says that a value has moved: …, a significant jump; …, up sharply.
fn is_move(before: &str) -> bool {
    const WORDS: usize = 5;
    let clause = before.rsplit([',', '–', '—', '(', ';', '”']).next().unwrap_or(before);
    clause.split_whitespace().count() <= WORDS && clause.split_whitespace().any(|word| MOVES.contains(&word))
}

/// Whether `words`, from behind an amount on, hold against something else what it is of: higher than a year earlier, below the average.
fn compares_with(words: &str) -> bool {
    #[rustfmt::skip]
    const COMPARATIVES: &[&str] = &[
        "higher than ", "lower than ", "more than ", "less than ", "cheaper than ", "dearer than ", "fewer than ", "above ", "below ",
    ];
    COMPARATIVES.iter().any(|comparative| words.starts_with(comparative))
}

impl Labels<'_> {
    /// The label of the amount of the same kind that the one at `index` is held against or listed with.
    pub(super) fn of_counterpart(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const REACH: usize = 80;
        // Of a value that has moved more may be said before.
        const FAR: usize = 160;
        let amount = &self.amounts[index];
        let before = &self.document.chars[scope.sentence.min(amount.range.start)..amount.range.start];
        // Nearly all amounts are seen here to be none of these.
        let before = before.strip_suffix(&['(']).unwrap_or(before);
        let before = before.strip_suffix(&[' ']).or(before.strip_suffix(&['\n'])).unwrap_or(before);
        let may_end = matches!(before.last(), Some('o' | 'h' | 's' | '.' | 'm' | 'd' | 'r'));
        if !may_end || !ends_with_any(before, &["to", "with", "sus", "vs", "vs.", "from", "and", "or"]) {
            return None;
        }
        let ahead: String = self.document.chars[amount.range.end..].iter().take(24).collect();
        let each = ahead.starts_with(" per ");
        let same = (index.saturating_sub(MOST)..index).rev().find(|&before| {
            let other = &self.amounts[before];
            other.range.end > scope.sentence
                && other.kind == amount.kind
                && other.unit == amount.unit
                && (each || !earlier[before].label.contains(" per "))
        })?;
        let label = &earlier[same].label;
        let from = self.amounts[same].range.end;
        let reach = if ends_with(before, " from") { FAR } else { REACH };
        if label.is_empty() || amount.range.start < from || amount.range.start - from > reach {
            return None;
        }
        let between: String = self.document.chars[from..amount.range.start].iter().collect();
        let between = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '('));
        let next_to = index == same + 1;
        // rose to $743 million from $642 million in the first six months
        if between.strip_suffix(" from").is_some_and(is_move) || next_to && between == "from" {
            return Some(label.clone());
        }
        if amount.range.start - from > REACH {
            return None;
        }
        let compares = |end: &&&str| between.ends_with(**end) && !between.ends_with(&format!("-{end}"));
        if let Some(word) = COMPARING.iter().find(compares) {
            // A difference in between is not what is compared: 5%, an increase of 2% compared to 3%.
            let rest = &between[..between.len() - word.len()];
            return (!rest.contains([';', ':'])).then(|| label.clone());
        }
        let listed = between.strip_suffix(" and").or_else(|| between.strip_suffix(" to"));
        let timed = listed.is_some_and(|time| is_time(time.rsplit(" in ").next().unwrap_or(time)));
        // 2.7% higher than a year earlier and 0.9% lower than in December
        if next_to && listed.is_some_and(compares_with) && compares_with(ahead.trim_start()) {
            return Some(label.clone());
        }
        let of_whole = !next_to && between.contains(" of ") && between.contains(" in ");
        if timed && (next_to && listed.is_some_and(is_time) || of_whole) {
            return Some(label.clone());
        }
        // $28.0 million, or $0.30 per diluted share
        let per = ahead.strip_prefix(" per ").filter(|_| next_to && between == "or" || between.ends_with(" or"))?;
        let words: Vec<&str> = per.split_whitespace().take(2).collect();
        let unit = words.join(" ");
        let unit = unit.split([',', '.', ';', ')', ' ']).take(2).collect::<Vec<_>>().join(" ");
        let unit = unit.trim();
        let known = unit.ends_with("share") || unit.ends_with("unit");
        (known && !label.contains(" per ")).then(|| format!("{label} per {unit}"))
    }
}
