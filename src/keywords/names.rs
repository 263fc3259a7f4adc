//! Names in English that are written with capitals within a sentence: Cost of Living Fund.

use crate::text::{Chars, Document};
use crate::words::{Token, TokenKind, Tokens};

/// Most words of a name.
const MAX_WORDS: usize = 5;

/// Words that stand small inside a name.
const SMALL: &[&str] = &["of", "for", "and", "the", "de"];

/// The runs of two and more words with capitals that do not open a sentence or a line, in order.
pub(super) fn find(document: &Document, tokens: &Tokens) -> Vec<Chars> {
    let chars = &document.chars;
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.0.len() {
        let mut length = run(chars, &tokens.0[at..]);
        // Our Climate Action Plan
        if length > 2 && opens(chars, tokens.0[at].start as usize) && is_article(&chars[tokens.0[at].range()]) {
            at += 1;
            length -= 1;
            let known = !SMALL.iter().any(|small| small.chars().eq(chars[tokens.0[at].range()].iter().copied()));
            let range = tokens.0[at].start as usize..tokens.0[at + length - 1].end as usize;
            found.extend(Some(range).filter(|_| known && length <= MAX_WORDS));
            at += length;
            continue;
        }
        let range = length.checked_sub(1).map(|last| tokens.0[at].start as usize..tokens.0[at + last].end as usize);
        found.extend(range.filter(|range| length > 1 && length <= MAX_WORDS && !opens(chars, range.start)));
        at += length.max(1);
    }
    found.retain(|range| !document.is_outside_text(range.start) && !is_address_or_office(&chars[range.clone()]));
    found
}

/// How many tokens from the first on make up a name; 0 where the first has no capital.
fn run(chars: &[char], tokens: &[Token]) -> usize {
    let mut length = 0;
    for (index, token) in tokens.iter().enumerate() {
        let beside = index == 0 || chars[tokens[index - 1].end as usize..token.start as usize] == [' '];
        if !beside || token.kind != TokenKind::Latin {
            break;
        }
        let word = &chars[token.range()];
        if is_capitalised(word) {
            length = index + 1;
        } else if index == 0 || index > length || !SMALL.iter().any(|small| small.chars().eq(word.iter().copied())) {
            break;
        }
    }
    length
}

/// Pier Street, Chief Executive Officer Ann Reed: a place or a person that no reader would look a report up by.
fn is_address_or_office(name: &[char]) -> bool {
    const PLACES: &[&str] =
        &["Street", "Avenue", "Road", "Drive", "Lane", "Boulevard", "Highway", "Suite", "Floor", "Room"];
    const OFFICES: &[&str] = &[
        "Chief",
        "Executive",
        "Vice",
        "President",
        "Chair",
        "Chairman",
        "Director",
        "Officer",
        "Professor",
        "Councillor",
    ];
    let is = |word: Option<&[char]>, words: &[&str]| {
        word.is_some_and(|word| words.iter().any(|known| known.chars().eq(word.iter().copied())))
    };
    let mut words = name.split(|c| *c == ' ');
    is(words.next(), OFFICES) || is(words.next_back(), PLACES)
}

/// A capital with small letters behind: lines in capitals are no names.
fn is_capitalised(word: &[char]) -> bool {
    word[0].is_ascii_uppercase() && word.len() > 2 && word[1].is_ascii_lowercase()
}

/// Whether a word only opens a sentence before a name.
fn is_article(word: &[char]) -> bool {
    ["The", "Our", "Its", "Their", "This", "That", "Your", "Each", "Every", "These", "Under", "With"]
        .iter()
        .any(|article| article.chars().eq(word.iter().copied()))
}

/// Whether a sentence, a cell or a line begins at `start`.
fn opens(chars: &[char], start: usize) -> bool {
    let before = chars[..start].iter().rev().take(3).find(|c| **c != ' ');
    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '(' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_with_capitals_within_a_sentence() {
        let document =
            Document::new("Many gave. The Cost of Living Fund paid, and the Harrow Foundation of York gave.");
        let tokens = crate::words::segment(&document);
        let names: Vec<_> = find(&document, &tokens).into_iter().map(|range| document.text(range).to_owned()).collect();
        assert_eq!(names, ["Cost of Living Fund", "Harrow Foundation of York"]);
    }
}
