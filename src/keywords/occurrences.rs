//! Every place where given terms stand.

use crate::text::{Chars, Document};
use std::collections::BTreeMap;

/// For each of `terms` (characters, folded, lower case) its occurrences in order. Those of one term never overlap each other; those of
/// different terms may. A term in Latin letters has to begin and end where a word does.
pub(super) fn find(document: &Document, terms: &[Vec<char>]) -> Vec<Vec<Chars>> {
    let mut found: Vec<Vec<Chars>> = vec![Vec::new(); terms.len()];
    let sorted: BTreeMap<String, u32> =
        terms.iter().enumerate().map(|(index, term)| (term.iter().collect(), index as u32)).collect();
    let Ok(trie) = crawdad::Trie::from_records(sorted) else { return found };
    let chars = &document.chars;
    for at in 0..chars.len() {
        let within_word = at > 0 && is_word(chars[at]) && is_word(chars[at - 1]);
        if within_word {
            continue;
        }
        for (term, length) in trie.common_prefix_search(chars[at..].iter().map(char::to_ascii_lowercase)) {
            let end = at + length;
            let cut = is_word(chars[end - 1]) && chars.get(end).copied().is_some_and(is_word);
            let places = &mut found[term as usize];
            if !cut && places.last().is_none_or(|last| last.end <= at) {
                places.push(at..end);
            }
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}
