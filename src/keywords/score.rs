//! How telling a term is in this document: how often it stands by itself, where, and how it is marked.

use super::candidates::Candidate;
use super::form::FIELD_TERM;
use crate::text::Chars;

/// A candidate that may take occurrences away from the shorter ones inside it has at least this form.
const COVERS: f64 = 0.8;

/// For each candidate, how many of its occurrences stand inside an occurrence of a longer one that is a term by itself.
pub(super) fn covered(candidates: &[Candidate], places: &[Vec<Chars>]) -> Vec<usize> {
    let mut all: Vec<(usize, usize, usize)> = Vec::new();
    for (index, places) in places.iter().enumerate() {
        all.extend(places.iter().map(|place| (place.start, place.end, index)));
    }
    all.sort_unstable_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let mut covered = vec![0; candidates.len()];
    // How far the longer terms go that were met, and those of the field alone: only they take from terms of the field.
    let (mut reach, mut reach_of_terms) = (0, 0);
    for (_, end, index) in all {
        let candidate = &candidates[index];
        let field_term = candidate.form >= FIELD_TERM;
        if end <= reach_of_terms || end <= reach && !field_term {
            covered[index] += 1;
        } else if candidate.form >= COVERS && places[index].len() > 1 {
            reach = end;
            reach_of_terms = if field_term { end } else { reach_of_terms };
        }
    }
    covered
}

/// Where the occurrences of a term stand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// All of them.
    pub count: usize,
    /// Inside a longer term.
    pub covered: usize,
    /// In headings.
    pub in_headings: usize,
    /// Whether one is in the document's title.
    pub in_title: bool,
}

/// The score of a candidate.
pub(super) fn score(candidate: &Candidate, facts: &Facts) -> f64 {
    let free = (facts.count - facts.covered) as f64;
    // A short word that is everywhere tells less with each time it comes back.
    let power = if candidate.key.len() <= 2 || candidate.words == 1 { 0.5 } else { 0.65 };
    let weight = libm::pow(free + 0.25 * facts.covered as f64, power);
    // What never stands alone is a piece of a term: 灰度 of 灰度切换.
    let piece = if facts.covered == facts.count && candidate.form < FIELD_TERM { 0.3 } else { 1.0 };
    let once = if facts.count == 1 && candidate.quoted == 0 { 0.5 } else { 1.0 };
    let place = 1.0 + 0.3 * (facts.in_headings.min(4) as f64).sqrt() + if facts.in_title { 0.3 } else { 0.0 };
    let quoted = 1.0 + 0.3 * candidate.quoted.min(2) as f64;
    let label = 1.0 + 0.15 * candidate.labels.min(4) as f64;
    candidate.form * weight * piece * once * place * quoted * label
}
