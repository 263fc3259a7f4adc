//! What stands around a term.

use crate::text::{Chars, Document};
use crate::words::{Role, TokenKind, Tokens};
use serde::Serialize;
use std::collections::BTreeMap;

/// A word that stands near a term.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Collocate {
    /// The word.
    pub word: String,
    /// How often it stands before the term.
    pub left: usize,
    /// How often it stands behind the term.
    pub right: usize,
}

/// The words within `window` tokens of any of `places` (in order) and within the same sentence, without function words,
/// numbers and punctuation, the commonest first, ties by the word.
pub fn collocates(document: &Document, tokens: &Tokens, places: &[Chars], window: usize) -> Vec<Collocate> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for place in places {
        let first = tokens.0.partition_point(|token| (token.end as usize) <= place.start);
        let behind = tokens.0.partition_point(|token| (token.start as usize) < place.end);
        let ends_sentence = |range: &Chars| matches!(document.chars[range.start], '。' | '!' | '?' | ';');
        let near = |token: &&crate::words::Token| !ends_sentence(&token.range());
        for token in tokens.0[..first].iter().rev().take(window).take_while(near).filter(tells) {
            counts.entry(document.text(token.range())).or_default().0 += 1;
        }
        for token in tokens.0[behind..].iter().take(window).take_while(near).filter(tells) {
            counts.entry(document.text(token.range())).or_default().1 += 1;
        }
    }
    let mut list: Vec<Collocate> =
        counts.into_iter().map(|(word, (left, right))| Collocate { word: word.to_owned(), left, right }).collect();
    list.sort_by(|a, b| (b.left + b.right).cmp(&(a.left + a.right)).then_with(|| a.word.cmp(&b.word)));
    list
}

fn tells(token: &&crate::words::Token) -> bool {
    matches!(token.kind, TokenKind::Han | TokenKind::Latin)
        && token.end - token.start > 1
        && token.word.is_none_or(|word| word.role != Role::Stop)
}

#[cfg(test)]
mod tests {
    use super::collocates;
    use crate::text::Document;
    use crate::words::segment;

    #[test]
    fn words_beside_a_term_within_its_sentence() {
        let document = Document::new("推进产教融合试点。深化产教融合试点。教师参加培训。");
        let tokens = segment(&document);
        let list = collocates(&document, &tokens, &[2..6, 11..15], 3);
        assert_eq!((list[0].word.as_str(), list[0].left, list[0].right), ("试点", 0, 2));
        assert!(list.iter().all(|collocate| collocate.word != "教师"));
    }
}
