//! Keywords: candidate terms and their ranking.

mod hash;
mod ngrams;
mod occurrences;
mod quoted;
mod score;
mod units;

use crate::analysis::{Keyword, Quantity};
use crate::outline::Outline;
use crate::text::{Chars, Document};
use crate::words::Tokens;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// How keywords are chosen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// At most so many terms.
    pub limit: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { limit: 200 }
    }
}

/// A possible term.
struct Candidate {
    /// Its first occurrence.
    range: Chars,
    score: f64,
}

/// The terms of `document`, best first.
pub fn rank(
    document: &Document,
    _outline: &Outline,
    quantities: &[Quantity],
    tokens: &Tokens,
    options: &Options,
) -> Vec<Keyword> {
    let units = units::units(document, quantities, tokens);
    let mut candidates: Vec<Candidate> = ngrams::count(&units)
        .into_iter()
        .filter_map(|ngram| {
            let words = &units.list[ngram.first as usize..][..usize::from(ngram.words)];
            let range = words[0].range().start..words[words.len() - 1].range().end;
            Some(Candidate { range, score: score::score(&document.chars, &units, &ngram)? })
        })
        .collect();
    candidates.sort_by(best_first);
    candidates.truncate(options.limit * 2);
    let mut known: BTreeMap<Vec<char>, usize> = BTreeMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        known.entry(key(document, &candidate.range)).or_insert(index);
    }
    for range in quoted::find(document, tokens).into_iter().filter(|range| !document.is_outside_text(range.start)) {
        let index = *known.entry(key(document, &range)).or_insert_with(|| {
            candidates.push(Candidate { range: range.clone(), score: score::quoted(range.len()) });
            candidates.len() - 1
        });
        candidates[index].score += 0.4;
    }
    let mut terms = vec![Vec::new(); candidates.len()];
    for (term, index) in known {
        terms[index] = term;
    }
    let places = occurrences::find(document, &terms);
    let mut keywords: Vec<Keyword> = Vec::new();
    for (candidate, places) in candidates.iter().zip(places) {
        let Some(first) = places.first() else { continue };
        keywords.push(Keyword {
            term: document.text(first.clone()).to_owned(),
            count: places.len(),
            score: candidate.score,
            positions: places.into_iter().map(|range| document.span(range)).collect(),
        });
    }
    keywords.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.positions.first().cmp(&b.positions.first())));
    suppress(&mut keywords);
    keywords.truncate(options.limit);
    keywords
}

/// Best first, ties by position.
fn best_first(a: &Candidate, b: &Candidate) -> Ordering {
    b.score.total_cmp(&a.score).then(a.range.start.cmp(&b.range.start)).then(b.range.end.cmp(&a.range.end))
}

/// What is the same for all occurrences of a term.
fn key(document: &Document, range: &Chars) -> Vec<char> {
    document.chars[range.clone()].iter().map(char::to_ascii_lowercase).collect()
}

/// Puts terms back that are part of a better one, or hold one, and stand in nearly the same places.
fn suppress(keywords: &mut [Keyword]) {
    const WINDOW: usize = 60;
    for at in 1..keywords.len().min(WINDOW * 4) {
        let (better, rest) = keywords.split_at_mut(at);
        let this = &mut rest[0];
        let twin = better.iter().take(WINDOW).any(|other| {
            let nested = other.term.contains(&this.term) || this.term.contains(&other.term);
            nested && this.count.min(other.count) * 10 >= this.count.max(other.count) * 6
        });
        if twin {
            this.score *= 0.3;
        }
    }
    keywords.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.positions.first().cmp(&b.positions.first())));
}
