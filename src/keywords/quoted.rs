//! Names that the text itself marks as such: words in quotation or book marks.

use crate::text::{Chars, Document};
use crate::words::{Token, TokenKind, Tokens};

/// Longest quotation that can be a name, in characters.
const MAX_CHARS: usize = 12;

/// What stands between “ ”, 「 」, 『 』 or 《 》 and is short enough to be a name, in order.
pub(super) fn find(document: &Document, tokens: &Tokens) -> Vec<Chars> {
    let chars = &document.chars;
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    for token in tokens.0.iter().filter(|token| token.kind == TokenKind::Punctuation) {
        let c = chars[token.start as usize];
        match (closing(c), open) {
            (Some(close), _) => open = Some((close, token.end as usize)),
            (None, Some((close, start))) if c == close => {
                found.push(start..token.start as usize);
                open = None;
            }
            (None, Some(_)) if !matches!(c, '+' | '-' | '·') => open = None,
            _ => {}
        }
    }
    found.retain(|range| is_name(tokens.within(range.clone()), range));
    found
}

fn closing(c: char) -> Option<char> {
    Some(match c {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        _ => return None,
    })
}

fn is_name(tokens: &[Token], range: &Chars) -> bool {
    (2..=MAX_CHARS).contains(&range.len()) && tokens.iter().any(|token| token.kind == TokenKind::Han)
}
