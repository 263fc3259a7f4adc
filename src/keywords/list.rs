//! From scored terms to the list that the reader sees.

use super::candidates::Candidate;
use super::dispersion::Parts;
use super::options::{Options, Order, ReaderWords};
use super::score::Facts;
use crate::analysis::{Keyword, KeywordClass, KeywordForm, Span};
use crate::outline::Outline;
use crate::text::{Chars, Document, fold};
use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

/// So many of the best terms are held against each other for variants of one thing.
const COMPARED: usize = 120;

/// A candidate that stands in the text.
pub(super) struct Term {
    pub candidate: Candidate,
    pub places: Vec<Chars>,
    pub facts: Facts,
    pub class: KeywordClass,
    pub score: f64,
    /// Other forms of it, the commonest first.
    pub forms: Vec<Term>,
}

/// Sorts, drops and cuts off, and says of each term that is left where it stands.
pub(super) fn finish(
    document: &Document,
    outline: &Outline,
    mut terms: Vec<Term>,
    reader: &ReaderWords,
    options: &Options,
) -> Vec<Keyword> {
    let stop: Vec<Vec<char>> = reader.stop.iter().map(|word| key(word)).collect();
    terms.retain(|term| !stop.contains(&term.candidate.key));
    terms.sort_by(best_first);
    step_back(&mut terms);
    terms.sort_by(|a, b| match options.order {
        Order::Score => best_first(a, b),
        Order::Count => b.places.len().cmp(&a.places.len()).then_with(|| best_first(a, b)),
    });
    terms.truncate(options.limit);
    let parts = Parts::new(document, outline);
    let thousands = document.summary().characters as f64 / 1000.0;
    terms
        .iter()
        .map(|term| Keyword {
            term: commonest(document, &term.places).to_owned(),
            count: term.places.len(),
            score: term.score,
            per_thousand: term.places.len() as f64 / thousands.max(0.001),
            dispersion: parts.deviation(&term.places),
            positions: spans(document, &term.places),
            class: term.class,
            forms: term.forms.iter().map(|form| form_of(document, form)).collect(),
        })
        .collect()
}

/// Best first, ties by first position, the longer first.
fn best_first(a: &Term, b: &Term) -> Ordering {
    let first = |term: &Term| term.places.first().map(|place| place.start);
    b.score
        .total_cmp(&a.score)
        .then_with(|| first(a).cmp(&first(b)))
        .then_with(|| b.candidate.key.len().cmp(&a.candidate.key.len()))
}

/// Of two terms, one inside the other, that stand in nearly the same places, the one that scores less steps back.
fn step_back(terms: &mut [Term]) {
    for at in 1..terms.len().min(COMPARED) {
        let (better, rest) = terms.split_at_mut(at);
        let this = &mut rest[0];
        let is_variant = better.iter().any(|other| {
            let (short, long) =
                if other.candidate.key.len() < this.candidate.key.len() { (other, &*this) } else { (&*this, other) };
            long.places.len() * 10 >= short.places.len() * 6 && contains(&long.candidate.key, &short.candidate.key)
        });
        if is_variant {
            this.score *= 0.4;
        }
    }
}

fn contains(long: &[char], short: &[char]) -> bool {
    long.windows(short.len()).any(|window| window == short)
}

fn key(word: &str) -> Vec<char> {
    word.chars().map(|c| fold(c).to_ascii_lowercase()).collect()
}

/// The surface form that stands there most often; of equals the one in lower case, then the first.
fn commonest<'d>(document: &Document<'d>, places: &[Chars]) -> &'d str {
    let mut counts: BTreeMap<&str, (usize, bool, Reverse<usize>)> = BTreeMap::new();
    for (order, place) in places.iter().enumerate() {
        let text = document.text(place.clone());
        let lower = || !text.contains(|c: char| c.is_ascii_uppercase());
        counts.entry(text).or_insert_with(|| (0, lower(), Reverse(order))).0 += 1;
    }
    counts.into_iter().max_by_key(|&(_, rank)| rank).map_or("", |(text, _)| text)
}

fn form_of(document: &Document, form: &Term) -> KeywordForm {
    KeywordForm { term: commonest(document, &form.places).to_owned(), positions: spans(document, &form.places) }
}

fn spans(document: &Document, places: &[Chars]) -> Vec<Span> {
    places.iter().map(|place| document.span(place.clone())).collect()
}
