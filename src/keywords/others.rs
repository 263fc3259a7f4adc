//! Words that are no terms, for readers who want to see them: boilerplate, function words, single characters, numbers.

use super::candidates::Candidate;
use super::list::Term;
use super::options::Options;
use super::score::Facts;
use crate::analysis::KeywordClass;
use crate::text::Document;
use crate::words::{Dictionary, Role, Token, TokenKind, Tokens};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// They all stand behind the terms when the list is sorted by score.
const FORM: f64 = 1e-3;

/// The words of the classes that `options` asks for, without those that are among `terms`.
pub(super) fn find(document: &Document, tokens: &Tokens, options: &Options, terms: &[Term]) -> Vec<Term> {
    let wanted = |class| match class {
        KeywordClass::Term => false,
        KeywordClass::Boilerplate => options.boilerplate,
        KeywordClass::StopWord => options.stop_words,
        KeywordClass::Character => options.single_characters,
        KeywordClass::Number => options.numbers,
    };
    if !(options.boilerplate || options.stop_words || options.single_characters || options.numbers) {
        return Vec::new();
    }
    let known: FxHashSet<&[char]> = terms.iter().map(|term| term.candidate.key.as_slice()).collect();
    let mut found: BTreeMap<Vec<char>, (KeywordClass, Vec<u32>)> = BTreeMap::new();
    for token in tokens.0.iter().filter(|token| !document.is_outside_text(token.start as usize)) {
        let key = || document.chars[token.range()].iter().map(char::to_ascii_lowercase).collect::<Vec<char>>();
        if let Some(class) = class(document, token).filter(|&class| wanted(class)) {
            found.entry(key()).or_insert((class, Vec::new())).1.push(token.start);
        }
    }
    let found = found.into_iter().filter(|(key, _)| !known.contains(key.as_slice()));
    found.map(|(key, (class, places))| term(key, class, places)).collect()
}

fn class(document: &Document, token: &Token) -> Option<KeywordClass> {
    let word = match token.kind {
        TokenKind::Punctuation => return None,
        TokenKind::Number => return Some(KeywordClass::Number),
        TokenKind::Latin => {
            Dictionary::embedded().get(document.chars[token.range()].iter().map(char::to_ascii_lowercase))
        }
        TokenKind::Han | TokenKind::Other => token.word,
    };
    match word.map(|word| word.role) {
        Some(Role::Stop) => Some(KeywordClass::StopWord),
        _ if token.end - token.start == 1 && token.kind != TokenKind::Latin => Some(KeywordClass::Character),
        Some(Role::Generic | Role::Lead | Role::Tail) => Some(KeywordClass::Boilerplate),
        _ => None,
    }
}

fn term(key: Vec<char>, class: KeywordClass, places: Vec<u32>) -> Term {
    let count = places.len();
    let facts = Facts { count, first: places[0] as usize, ..Facts::default() };
    let score = FORM * (count as f64).sqrt().min(100.0);
    let candidate = Candidate { key, form: FORM, words: 1, quoted: 0, labels: 0, may_be_tail: false, of_words: true };
    Term { candidate, index: None, count, facts, class, score, places, written: String::new(), forms: Vec::new() }
}
