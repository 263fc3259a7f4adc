//! Keywords: candidate terms and their ranking.
//!
//! 1. [`units`]: the tokens between two barriers (punctuation, numbers, function words) are what terms are made of.
//! 2. [`ngrams`]: which sequences of them come back.
//! 3. [`candidates`]: those, terms of the field, names in quotation marks, what numbers measure, the reader's words;
//!    [`form`] judges how much each looks like a term.
//! 4. [`occurrences`]: every place where a candidate stands.
//! 5. [`score`]: frequency apart from longer terms, headings, quotation marks.
//! 6. [`forms`]: plurals and synonyms become one term; [`others`]: boilerplate and the like, where the reader wants them.
//! 7. [`list`]: variants of one thing step back, the list is sorted and cut off.

mod candidates;
mod dispersion;
mod form;
mod forms;
mod hash;
mod list;
mod ngrams;
mod occurrences;
mod options;
mod others;
mod quoted;
mod score;
mod units;

pub use options::{Options, Order, ReaderWords};

use crate::analysis::{HeadingKind, Keyword, KeywordClass, Quantity};
use crate::outline::Outline;
use crate::text::{Chars, Document};
use crate::words::Tokens;

/// The terms of `document`, best first.
pub fn rank(
    document: &Document,
    outline: &Outline,
    quantities: &[Quantity],
    tokens: &Tokens,
    options: &Options,
) -> Vec<Keyword> {
    let reader = ReaderWords::parse(&options.reader_words);
    let units = units::units(document, quantities, tokens);
    let candidates =
        candidates::collect(document, &units, tokens, quantities, &reader, options.limit.saturating_mul(4)).list;
    let places = occurrences::find(document, tokens, &candidates);
    let covered = score::covered(&candidates, &places);
    let headings = headings(document, outline);
    let terms = candidates.into_iter().zip(places).zip(covered).filter(|((_, places), _)| !places.is_empty());
    let terms = terms.map(|((candidate, places), covered)| {
        let facts = score::Facts {
            count: places.len(),
            covered,
            in_headings: places.iter().filter(|place| is_within(&headings, place)).count(),
        };
        list::Term { candidate, places, facts, class: KeywordClass::Term, score: 0.0, forms: Vec::new() }
    });
    let terms = terms.filter(|term| !score::is_fragment(&term.candidate, &term.facts));
    let mut terms = forms::gather(terms.collect(), &reader);
    for term in &mut terms {
        term.score = score::score(&term.candidate, &term.facts);
    }
    terms.extend(others::find(document, tokens, options, &terms));
    list::finish(document, outline, terms, &reader, options)
}

/// The headings of `outline` in characters, in order.
fn headings(document: &Document, outline: &Outline) -> Vec<Chars> {
    let headings = outline.headings.iter().filter(|heading| heading.kind == HeadingKind::Heading);
    headings
        .map(|heading| document.offsets.char_of_byte(heading.start)..document.offsets.char_of_byte(heading.end))
        .collect()
}

/// Whether one of `ranges`, which are in order, holds `place`.
fn is_within(ranges: &[Chars], place: &Chars) -> bool {
    let next = ranges.partition_point(|range| range.end <= place.start);
    ranges.get(next).is_some_and(|range| range.start <= place.start)
}
