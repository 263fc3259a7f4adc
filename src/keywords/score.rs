//! How telling a sequence of words is.

use super::ngrams::Ngram;
use super::units::{Unit, Units};
use crate::words::{Dictionary, Role, Tag};

/// Longest term in characters of a script without spaces.
const MAX_CHARS: usize = 16;

/// Score of `ngram` by what can be seen of it alone; `None` where it can be no term.
pub(super) fn score(chars: &[char], units: &Units, ngram: &Ngram) -> Option<f64> {
    let words = &units.list[ngram.first as usize..][..usize::from(ngram.words)];
    let range = words[0].range().start..words[words.len() - 1].range().end;
    let is_term = words.len() > 1
        && Dictionary::embedded()
            .get(chars[range].iter().map(char::to_ascii_lowercase))
            .is_some_and(|word| word.role == Role::Term);
    let form = if is_term {
        4.0
    } else if words.len() == 1 {
        single(&words[0])?
    } else {
        compound(words)?
    };
    if ngram.words > 1 && !is_term && !is_free(ngram) {
        return None;
    }
    let nested = ngram.left_max.max(ngram.right_max);
    let alone = f64::from(ngram.count - nested.min(ngram.count)) + 0.2 * f64::from(nested);
    let weight = libm::pow(alone.max(0.0), 0.7);
    Some(form * weight)
}

/// Whether both of its ends are ends: it is not always followed or preceded by the same word.
fn is_free(ngram: &Ngram) -> bool {
    ngram.left_max < ngram.count && ngram.right_max < ngram.count
}

/// Score of a name in quotation marks of so many characters, before its occurrences are counted.
pub(super) fn quoted(length: usize) -> f64 {
    [0.6, 0.8, 1.2, 1.0, 0.8, 0.6, 0.4][(length.max(2) - 2).min(6)]
}

fn single(word: &Unit) -> Option<f64> {
    let length = word.length();
    if length < 2 {
        return None;
    }
    let by_role = match word.role() {
        Role::Stop => return None,
        Role::Lead => 0.05,
        Role::Generic | Role::Tail => 0.1,
        Role::Plain => 1.0,
        Role::Term => 2.0,
    };
    let by_tag = match word.tag() {
        Tag::Function | Tag::Adverb | Tag::Time | Tag::Number => return None,
        Tag::Verb | Tag::Adjective => 0.3,
        Tag::Name | Tag::Person => 0.3,
        Tag::Noun | Tag::VerbalNoun => 1.0,
        Tag::Idiom => 1.2,
        Tag::Attribute => 0.3,
        Tag::Other => 0.8,
    };
    let by_length = if word.latin { 1.0 } else { [0.7, 1.0, 1.5][(length - 2).min(2)] };
    Some(by_role * by_tag * by_length * rarity(word))
}

fn compound(words: &[Unit]) -> Option<f64> {
    let (first, last) = (words.first()?, words.last()?);
    let length = (last.end - first.start) as usize;
    let latin = words.iter().all(|word| word.latin);
    if !latin && !(3..=MAX_CHARS).contains(&length) || words.len() > 5 && latin {
        return None;
    }
    let mut form = match (first.role(), first.tag()) {
        (Role::Lead, Tag::Verb) => return None,
        (Role::Lead, _) => 0.5,
        (_, Tag::Adverb | Tag::Time) => 0.4,
        (_, Tag::Name | Tag::Person) => 0.4,
        (_, Tag::Verb) => 0.6,
        _ => 1.0,
    };
    form *= match (last.role(), last.tag()) {
        (Role::Tail, _) => 0.35,
        (Role::Lead, Tag::Verb) => 0.3,
        (Role::Lead, _) => 0.7,
        (_, Tag::Adverb | Tag::Time) => return None,
        (_, Tag::Adjective | Tag::Attribute) => 0.5,
        _ => 1.0,
    };
    if !latin && (first.length() == 1 || last.length() == 1) {
        form *= 0.7;
    }
    let total: f64 = words.iter().map(rarity).sum();
    let by_length = if latin { 1.5 } else { [1.0, 1.8, 1.8, 1.8, 1.6, 1.4][(length - 3).min(5)] };
    Some(form * by_length * total / words.len() as f64)
}

/// From 0.2 for what every report says to 1.2 for what hardly any text says.
fn rarity(word: &Unit) -> f64 {
    match (word.role(), word.word) {
        (Role::Plain, Some(known)) => ((f64::from(known.cost) - 30.0) / 90.0).clamp(0.3, 1.2),
        (Role::Plain, None) => 1.0,
        (Role::Term, _) => 1.2,
        _ => 0.3,
    }
}
