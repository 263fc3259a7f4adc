//! From scored terms to the list that the reader sees.

use super::candidates::Candidate;
use super::dispersion::Parts;
use super::occurrences::Occurrences;
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
    /// Index of the candidate in the [`Occurrences`]; `None` where `places` are known.
    pub index: Option<u32>,
    /// How often it stands there itself, apart from its other forms.
    pub count: usize,
    /// With its other forms.
    pub facts: Facts,
    pub class: KeywordClass,
    pub score: f64,
    /// The characters that its occurrences start at, ascending; collected for what is listed.
    pub places: Vec<u32>,
    /// Other forms of it, the commonest first.
    pub forms: Vec<Term>,
}

/// Sorts, drops and cuts off, and says of each term that is left where it stands.
pub(super) fn finish(
    document: &Document,
    outline: &Outline,
    mut terms: Vec<Term>,
    occurrences: &Occurrences,
    reader: &ReaderWords,
    options: &Options,
) -> Vec<Keyword> {
    let stop: Vec<Vec<char>> = reader.stop.iter().map(|word| key(word)).collect();
    terms.retain(|term| !stop.contains(&term.candidate.key));
    terms.sort_by(best_first);
    step_back(&mut terms);
    terms.sort_by(|a, b| match options.order {
        Order::Score => best_first(a, b),
        Order::Count => b.count.cmp(&a.count).then_with(|| best_first(a, b)),
    });
    terms.truncate(options.limit);
    collect_places(&mut terms, occurrences);
    let parts = Parts::new(document, outline);
    let thousands = document.characters() as f64 / 1000.0;
    terms
        .into_iter()
        .map(|term| Keyword {
            term: commonest(document, &term).to_owned(),
            count: term.count,
            score: term.score,
            per_thousand: term.count as f64 / thousands.max(0.001),
            dispersion: parts.deviation(&term.places),
            positions: spans(document, &term),
            class: term.class,
            forms: term.forms.into_iter().map(|form| form_of(document, form)).collect(),
        })
        .collect()
}

/// Gives each of `terms` and of their forms its places.
fn collect_places(terms: &mut [Term], occurrences: &Occurrences) {
    let mut listed = vec![0u32; occurrences.counts.len()];
    let mut places: Vec<&mut Vec<u32>> = Vec::new();
    for term in terms.iter_mut().flat_map(|term| {
        std::iter::once(&mut term.places)
            .zip([term.index])
            .chain(term.forms.iter_mut().map(|form| (&mut form.places, form.index)))
    }) {
        if let (list, Some(index)) = term {
            list.reserve_exact(occurrences.counts[index as usize] as usize);
            places.push(list);
            listed[index as usize] = places.len() as u32;
        }
    }
    for occurrence in &occurrences.list {
        if let Some(number) = listed[occurrence.candidate as usize].checked_sub(1) {
            places[number as usize].push(occurrence.start);
        }
    }
}

/// Best first, ties by first position, the longer first.
fn best_first(a: &Term, b: &Term) -> Ordering {
    b.score
        .total_cmp(&a.score)
        .then_with(|| a.facts.first.cmp(&b.facts.first))
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
            long.count * 10 >= short.count * 6 && contains(&long.candidate.key, &short.candidate.key)
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
fn commonest<'d>(document: &Document<'d>, term: &Term) -> &'d str {
    // Only ASCII has letters of another case or width.
    if !term.candidate.key.iter().any(char::is_ascii) {
        return places(term).next().map_or("", |place| document.text(place));
    }
    let mut counts: BTreeMap<&str, (usize, bool, Reverse<usize>)> = BTreeMap::new();
    for (order, place) in places(term).enumerate() {
        let text = document.text(place);
        let lower = || !text.contains(|c: char| c.is_ascii_uppercase());
        counts.entry(text).or_insert_with(|| (0, lower(), Reverse(order))).0 += 1;
    }
    counts.into_iter().max_by_key(|&(_, rank)| rank).map_or("", |(text, _)| text)
}

fn form_of(document: &Document, form: Term) -> KeywordForm {
    KeywordForm { term: commonest(document, &form).to_owned(), positions: spans(document, &form) }
}

fn spans(document: &Document, term: &Term) -> Vec<Span> {
    places(term).map(|place| document.span(place)).collect()
}

/// Where a term stands, in order; a key is as long as its occurrences.
fn places(term: &Term) -> impl Iterator<Item = Chars> + '_ {
    let length = term.candidate.key.len();
    term.places.iter().map(move |&start| start as usize..start as usize + length)
}
