//! What may be a term: sequences of words that come back, terms of the field, names in quotation marks, what numbers
//! measure, and the words the reader wants.

use super::form;
use super::hash::{FastMap, of_chars};
use super::ngrams::{self, Ngram};
use super::options::ReaderWords;
use super::quoted;
use super::units::{Unit, Units};
use crate::analysis::Quantity;
use crate::text::{Chars, Document, fold};
use crate::words::{Role, Tokens};

/// A possible term.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its characters, folded, in lower case.
    pub key: Vec<char>,
    /// How much it looks like a term; see [`form::of`].
    pub form: f64,
    /// How many words it is made of; 0 where that is not known.
    pub words: usize,
    /// How often it stands in quotation marks.
    pub quoted: usize,
    /// How many quantities it is the label of.
    pub labels: usize,
    /// Whether it is known only as a sequence of words, so that an occurrence has to be one too.
    pub of_words: bool,
}

/// All candidates of a document, each once.
#[derive(Default)]
pub(super) struct Candidates {
    pub list: Vec<Candidate>,
    known: FastMap<usize>,
}

impl Candidates {
    /// The candidate with `key`; a new one has `form`.
    fn get(&mut self, key: Vec<char>, form: impl FnOnce() -> f64) -> &mut Candidate {
        let index = *self.known.entry(of_chars(key.iter().copied())).or_insert_with(|| {
            self.list.push(Candidate { key, form: form(), words: 0, quoted: 0, labels: 0, of_words: false });
            self.list.len() - 1
        });
        &mut self.list[index]
    }
}

/// The characters of `range` as a candidate's key: in lower case, white space as one blank.
fn key(document: &Document, range: Chars) -> Vec<char> {
    let mut key: Vec<char> = Vec::with_capacity(range.len());
    for c in &document.chars[range] {
        match c.is_whitespace() {
            true if key.last() == Some(&' ') => {}
            true => key.push(' '),
            false => key.push(c.to_ascii_lowercase()),
        }
    }
    key
}

/// Collects the candidates; of the sequences that come back the best `limit`.
pub(super) fn collect(
    document: &Document,
    units: &Units,
    tokens: &Tokens,
    quantities: &[Quantity],
    reader: &ReaderWords,
    limit: usize,
) -> Candidates {
    let mut candidates = Candidates::default();
    for (form, ngram) in best_ngrams(document, units, limit) {
        let words = words_of(units, &ngram);
        let range = words[0].range().start..words[words.len() - 1].range().end;
        let candidate = candidates.get(key(document, range), || form);
        candidate.of_words = true;
        candidate.words = words.len();
    }
    for phrase in tokens.phrases() {
        let range = phrase.start as usize..phrase.end as usize;
        if phrase.word.role == Role::Term && !document.is_outside_text(range.start) {
            candidates.get(key(document, range), || form::FIELD_TERM).of_words = false;
        }
    }
    for range in quoted::find(document, tokens) {
        if !document.is_outside_text(range.start) {
            let length = range.len();
            let candidate = candidates.get(key(document, range), || form::of_quoted(length));
            candidate.quoted += 1;
            candidate.of_words = false;
        }
    }
    for quantity in quantities {
        let label: Vec<char> = quantity.label.chars().map(|c| fold(c).to_ascii_lowercase()).collect();
        if form::may_be_label(&label) {
            candidates.get(label, || form::LABEL).labels += 1;
        }
    }
    for word in reader.keep.iter().chain(reader.synonyms.iter().flatten()) {
        let word = word.chars().map(|c| fold(c).to_ascii_lowercase()).collect();
        let kept = candidates.get(word, || form::FIELD_TERM);
        kept.form = kept.form.max(form::FIELD_TERM);
        kept.of_words = false;
    }
    candidates
}

/// The sequences that score best by their own counts, best first, with their form.
fn best_ngrams(document: &Document, units: &Units, limit: usize) -> Vec<(f64, Ngram)> {
    let mut scored: Vec<(f64, f64, Ngram)> = ngrams::count(units)
        .into_iter()
        .filter_map(|ngram| {
            let words = words_of(units, &ngram);
            let range = words[0].range().start..words[words.len() - 1].range().end;
            let field_term = words.len() > 1 && form::is_field_term(&document.chars[range]);
            let form = if field_term { form::FIELD_TERM } else { form::of(document, words)? };
            let whole = field_term || is_whole(words, &ngram);
            whole.then(|| (form * libm::pow(f64::from(ngram.count), 0.65), form, ngram))
        })
        .collect();
    let better = |a: &(f64, f64, Ngram), b: &(f64, f64, Ngram)| {
        b.0.total_cmp(&a.0).then(a.2.first.cmp(&b.2.first)).then(b.2.words.cmp(&a.2.words))
    };
    if scored.len() > limit {
        scored.select_nth_unstable_by(limit, better);
        scored.truncate(limit);
    }
    scored.sort_unstable_by(better);
    scored.into_iter().map(|(_, form, ngram)| (form, ngram)).collect()
}

fn words_of<'u>(units: &'u Units, ngram: &Ngram) -> &'u [Unit] {
    &units.list[ngram.first as usize..][..usize::from(ngram.words)]
}

/// Whether both ends of a sequence are ends of a term: no other word always goes with it.
fn is_whole(words: &[Unit], ngram: &Ngram) -> bool {
    words.len() == 1 || ngram.left_max < ngram.count && ngram.right_max < ngram.count
}
