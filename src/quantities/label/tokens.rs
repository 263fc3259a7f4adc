//! What labels are made of: the tokens of a range, and its text.

use super::words::Part;
use super::{Labels, MAX_LABEL};
use crate::text::Chars;
use crate::words::{Dictionary, Token, TokenKind};
use std::borrow::Cow;

impl<'a> Labels<'a> {
    /// The source without blanks and line breaks inside, at most [`MAX_LABEL`] characters of its end.
    pub(super) fn text(&self, range: Chars) -> String {
        // No white space is above the ideographic one.
        let is_blank = |c: &char| *c <= '\u{3000}' && c.is_whitespace();
        if range.len() <= MAX_LABEL && !self.document.chars[range.clone()].iter().any(is_blank) {
            return self.document.text(range).to_owned();
        }
        let text: Vec<char> = self.document.text(range).chars().filter(|c| !c.is_whitespace()).collect();
        text[text.len().saturating_sub(MAX_LABEL)..].iter().collect()
    }

    /// The tokens that lie wholly in `from..to`.
    pub(super) fn inside(&self, from: usize, to: usize) -> &'a [Token] {
        let tokens = self.tokens.within(from..to.max(from));
        let first = tokens.iter().position(|token| token.start as usize >= from).unwrap_or(tokens.len());
        let last = tokens.iter().rposition(|token| token.end as usize <= to).map_or(first, |last| last + 1);
        &tokens[first..last.max(first)]
    }

    /// The tokens from `start` on, cut anew where a word that began before `start` runs over it: 15名优秀.
    pub(super) fn tokens_from(&self, start: usize, limit: usize) -> Cow<'a, [Token]> {
        let tokens = self.tokens.within(start..limit.max(start));
        let mut whole = start;
        let joined = tokens.iter().take_while(|token| {
            let joins = token.start as usize == whole && token.end as usize <= limit;
            whole = if joins { token.end as usize } else { whole };
            joins
        });
        let joined = joined.count();
        // The next one goes over the limit, or there is none.
        if tokens.get(joined).is_none_or(|next| next.start as usize == whole) {
            return Cow::Borrowed(&tokens[..joined]);
        }
        let mut cut = Vec::new();
        let mut at = start;
        for token in tokens {
            while at < limit
                && (at < (token.start as usize).max(start) || at < token.end as usize && (token.start as usize) < at)
            {
                let longest = (1..=4.min(limit - at)).rev().find_map(|length| {
                    let word = Dictionary::embedded().get(self.document.chars[at..at + length].iter().copied());
                    word.map(|word| (Some(word), length))
                });
                let (word, length) = longest.unwrap_or((None, 1));
                cut.push(Token { start: at as u32, end: (at + length) as u32, kind: TokenKind::Han, word });
                at += length;
                if at >= token.end as usize {
                    break;
                }
            }
            if token.start as usize == at {
                if token.end as usize > limit {
                    break;
                }
                cut.push(*token);
                at = token.end as usize;
            } else if token.start as usize > at {
                // A blank between.
                cut.push(*token);
                at = token.end as usize;
            }
        }
        Cow::Owned(cut)
    }

    pub(super) fn is(&self, token: &Token, part: Part) -> bool {
        self.words.is(&self.document.chars[token.range()], part)
    }
}
