//! English and Japanese terms of the field wherever they stand: temporary accommodation, use of force, 地域医療構想. The cut makes
//! words of English and runs of Japanese, and a sequence of them is looked at only where it comes back.

use crate::text::{Chars, Document, Language};
use crate::words::{Dictionary, Role, Token, TokenKind, Tokens};
use std::iter::once;

/// Characters of a text in which a term that matters comes back.
const LONG: usize = 40_000;

/// The terms, in order and disjoint, the longest where several begin; in English those of several words. None where the text
/// is long or in another language.
pub(super) fn find(document: &Document, tokens: &Tokens) -> Vec<Chars> {
    let starts: fn(&Token) -> Chars = match document.language {
        Language::English => |token| token.start as usize..token.start as usize + 1,
        Language::Japanese => Token::range,
        _ => return Vec::new(),
    };
    let mut found: Vec<Chars> = Vec::new();
    if document.chars.len() > LONG {
        return found;
    }
    let mut reached = 0;
    let is_word = |token: &&Token| !matches!(token.kind, TokenKind::Punctuation | TokenKind::Number);
    for token in tokens.0.iter().filter(is_word) {
        for start in starts(token) {
            if start < reached || document.is_outside_text(start) {
                continue;
            }
            let length = match document.language {
                Language::English => english(&document.chars[start..], token.range().len()),
                _ => japanese(&document.chars, start),
            };
            if let Some(length) = length {
                reached = start + length;
                found.push(start..reached);
            }
        }
    }
    found
}

/// How long the longest term is that `chars` begin with and that goes on behind the first word, of `word` characters. Its
/// plural is the term too.
fn english(chars: &[char], word: usize) -> Option<usize> {
    let ends = |at: usize| chars.get(at).is_none_or(|c| !c.is_alphanumeric());
    let folded = chars.iter().map(|c| if *c == '\n' { ' ' } else { c.to_ascii_lowercase() });
    let whole = |length: usize| match chars.get(length) {
        _ if ends(length) => Some(length),
        Some('s') if ends(length + 1) => Some(length + 1),
        _ => None,
    };
    let terms = Dictionary::embedded().starting(folded).filter(|entry| entry.0 > word && entry.1.role == Role::Term);
    terms.filter_map(|(length, _)| whole(length)).last()
}

/// How long the longest term is that begins at `start` and cuts no run of katakana or letters in two.
fn japanese(chars: &[char], start: usize) -> Option<usize> {
    if start > 0 && goes_on(chars, start) {
        return None;
    }
    let key = once(Dictionary::JAPANESE).chain(chars[start..].iter().map(char::to_ascii_lowercase));
    let lengths = Dictionary::embedded().starting(key).map(|(length, _)| length - 1);
    lengths.filter(|length| !goes_on(chars, start + length)).last()
}

/// Whether one run of katakana or letters goes over the place before `at`.
fn goes_on(chars: &[char], at: usize) -> bool {
    let is_part = |c: &char| c.is_ascii_alphanumeric() || matches!(*c, '\u{30a1}'..='\u{30fa}' | 'ー');
    chars.get(at).is_some_and(is_part) && is_part(&chars[at - 1])
}
