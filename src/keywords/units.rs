//! The document as a sequence of words that terms are made of, with a barrier wherever no term can go on.

use super::hash::FastMap;
use crate::analysis::Quantity;
use crate::text::{Chars, Document};
use crate::words::{Dictionary, Role, Tag, Token, TokenKind, Tokens, Word};

/// Identity of a barrier: punctuation, numbers, function words, the ends of lines.
pub(super) const BARRIER: u32 = 0;

/// One word of a possible term, or a barrier.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub start: u32,
    pub end: u32,
    /// Same for the same word; [`BARRIER`] for a barrier.
    pub id: u32,
    /// What the dictionary knows of it.
    pub word: Option<Word>,
    /// Whether it is written in Latin letters.
    pub latin: bool,
}

impl Unit {
    pub fn range(&self) -> Chars {
        self.start as usize..self.end as usize
    }

    pub fn length(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn role(&self) -> Role {
        self.word.map_or(Role::Plain, |word| word.role)
    }

    pub fn tag(&self) -> Tag {
        self.word.map_or(Tag::Other, |word| word.tag)
    }
}

/// The units of a document.
#[derive(Default)]
pub(super) struct Units {
    /// In order; it begins and ends with a barrier, and two barriers never touch.
    pub list: Vec<Unit>,
    /// Number of identities, the barrier's among them.
    pub identities: u32,
}

/// Makes units of `tokens`.
pub(super) fn units(document: &Document, quantities: &[Quantity], tokens: &Tokens) -> Units {
    let mut builder = Builder {
        document,
        ids: FastMap::default(),
        units: Units { list: Vec::with_capacity(tokens.0.len() + 2), identities: 1 },
    };
    let mut outside = Outside::new(document, quantities);
    builder.barrier(0);
    for (index, token) in tokens.0.iter().enumerate() {
        if outside.holds(token) {
            builder.barrier(token.start);
        } else {
            builder.token(token, tokens.0.get(index + 1));
        }
    }
    builder.barrier(document.chars.len() as u32);
    builder.units
}

struct Builder<'d> {
    document: &'d Document<'d>,
    ids: FastMap<u32>,
    units: Units,
}

impl Builder<'_> {
    fn barrier(&mut self, at: u32) {
        if self.units.list.last().is_none_or(|last| last.id != BARRIER) {
            self.units.list.push(Unit { start: at, end: at, id: BARRIER, word: None, latin: false });
        }
    }

    fn token(&mut self, token: &Token, next: Option<&Token>) {
        let last = self.units.list.last().copied();
        let touches = last.is_some_and(|last| last.end == token.start && last.start < last.end);
        match token.kind {
            TokenKind::Punctuation => {
                let joins = matches!(self.document.chars[token.start as usize], '+' | '・')
                    && touches
                    && next.is_some_and(|next| next.start == token.end && next.kind != TokenKind::Punctuation);
                if joins {
                    self.extend(token.end);
                } else {
                    self.barrier(token.end);
                }
                return;
            }
            _ if touches && matches!(self.document.chars[token.start as usize - 1], '+' | '・') => {
                self.extend(token.end);
                return;
            }
            _ => {}
        }
        if !touches && !self.is_soft_gap(last, token) {
            self.barrier(token.start);
        }
        let latin = token.kind == TokenKind::Latin;
        let word = match token.kind {
            TokenKind::Han => token.word,
            TokenKind::Latin => {
                Dictionary::embedded().get(self.document.chars[token.range()].iter().map(char::to_ascii_lowercase))
            }
            _ => None,
        };
        let first = self.document.chars[token.start as usize];
        if is_barrier(token, first, word) && !self.joins_names(last, token, next) {
            self.barrier(token.end);
            return;
        }
        let id = self.id(token.range());
        self.units.list.push(Unit { start: token.start, end: token.end, id, word, latin });
    }

    /// Whether nothing but blanks or one line end stands between two Latin words.
    fn is_soft_gap(&self, last: Option<Unit>, token: &Token) -> bool {
        last.is_some_and(|last| {
            let gap = &self.document.chars[last.end as usize..token.start as usize];
            last.id != BARRIER
                && (last.latin && token.kind == TokenKind::Latin)
                && gap.len() <= 4
                && gap.iter().all(|c| c.is_whitespace())
                && gap.iter().filter(|&&c| c == '\n').count() <= 1
        })
    }

    /// Whether `token` is the `of` of board of trustees, Department of Public Works.
    fn joins_names(&self, last: Option<Unit>, token: &Token, next: Option<&Token>) -> bool {
        let chars = &self.document.chars;
        last.is_some_and(|last| last.id != BARRIER && last.latin && last.role() != Role::Stop)
            && chars[token.range()] == ['o', 'f']
            && next.is_some_and(|next| next.kind == TokenKind::Latin && next.start - token.end <= 2)
    }

    /// Makes the last unit, and what a + joins to it, one word.
    fn extend(&mut self, end: u32) {
        let Some(mut last) = self.units.list.pop() else { return };
        last.end = end;
        last.word = None;
        last.id = self.id(last.range());
        self.units.list.push(last);
    }

    fn id(&mut self, range: Chars) -> u32 {
        let hash = super::hash::of_chars(self.document.chars[range].iter().map(char::to_ascii_lowercase));
        let next = self.units.identities;
        let id = *self.ids.entry(hash).or_insert(next);
        self.units.identities += u32::from(id == next);
        id
    }
}

fn is_barrier(token: &Token, first: char, word: Option<Word>) -> bool {
    match token.kind {
        TokenKind::Number | TokenKind::Punctuation => true,
        // Japanese particles and endings; two letters may stand inside a word: 通いの場.
        TokenKind::Other if is_hiragana(first) => token.end - token.start != 2,
        _ => word.is_some_and(|word| {
            word.role == Role::Stop
                || matches!(word.tag, Tag::Function | Tag::Number)
                || word.tag == Tag::Adverb && token.end - token.start == 1
        }),
    }
}

pub(super) fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

/// Goes along the document and says what belongs to quantities, page chrome and metadata.
struct Outside {
    ranges: Vec<Chars>,
    next: usize,
}

impl Outside {
    fn new(document: &Document, quantities: &[Quantity]) -> Self {
        let spans =
            quantities.iter().map(|quantity| crate::analysis::Span { start: quantity.start, end: quantity.end });
        let mut ranges: Vec<Chars> = spans.map(|span| document.chars_of(span)).collect();
        ranges.extend(document.chrome.iter().cloned());
        ranges.extend(document.metadata.iter().map(|(_, range)| range.clone()));
        ranges.sort_by_key(|range| range.start);
        Outside { ranges, next: 0 }
    }

    /// Whether `token` overlaps one of the ranges. Tokens have to come in order.
    fn holds(&mut self, token: &Token) -> bool {
        while self.ranges.get(self.next).is_some_and(|range| range.end <= token.start as usize) {
            self.next += 1;
        }
        self.ranges.get(self.next).is_some_and(|range| range.start < token.end as usize)
    }
}
