//! Words: the embedded dictionary and the segmenter.

mod blocks;
mod class;
mod cut;
mod dictionary;
mod ends;
mod lattice;
mod measures;
mod stem;
mod trie;

use crate::text::{Chars, Document, Language};
use blocks::blocks;
use cut::Cutter;
use dictionary::Packed;
pub use dictionary::{Dictionary, Role, Tag, Word};
pub use ends::ends;
use lattice::Step;
pub use stem::stems;

/// What kind of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Han characters: a word of the dictionary, or a single character that is in none.
    Han,
    /// Latin letters with inner digits, hyphens, apostrophes.
    Latin,
    /// A numeral with its magnitude and unit of measurement (6.97亿元), a date, or a code that starts with a digit.
    Number,
    /// A run of another script.
    Other,
    /// One sign. White space makes no token.
    Punctuation,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First character.
    pub start: u32,
    /// Character after the last.
    pub end: u32,
    /// What it is.
    pub kind: TokenKind,
    /// What the dictionary knows of it.
    pub word: Option<Word>,
}

impl Token {
    /// The characters it covers.
    pub fn range(&self) -> Chars {
        self.start as usize..self.end as usize
    }
}

/// The tokens of a whole document, in order and disjoint, and the entries of the dictionary that go over several
/// tokens.
#[derive(Clone, Debug, Default)]
pub struct Tokens(pub Vec<Token>, Vec<Phrase>);

/// An entry of the dictionary that is no word of the cut: 应急管理. It may begin or end inside a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First character.
    pub start: u32,
    /// Character after the last.
    pub end: u32,
    /// What the dictionary knows of it.
    pub word: Word,
}

impl Tokens {
    /// Entries of the dictionary that go over several tokens, by their starts; they may overlap.
    pub fn phrases(&self) -> &[Phrase] {
        &self.1
    }

    /// The tokens that overlap `range`.
    pub fn within(&self, range: Chars) -> &[Token] {
        let first = self.0.partition_point(|token| token.end as usize <= range.start);
        let last = self.0.partition_point(|token| (token.start as usize) < range.end);
        &self.0[first..last.max(first)]
    }
}

/// What a cut is written into.
trait Sink {
    /// The next token, if it is no word of Han characters.
    fn token(&mut self, start: u32, end: u32, kind: TokenKind);

    /// The next words of Han characters: where each starts and ends, and the step that goes over it.
    fn words(&mut self, words: impl Iterator<Item = (u32, u32, Step)>);

    /// A term that is met on the way, by its start.
    fn phrase(&mut self, start: u32, end: u32, entry: Packed);
}

impl Sink for Tokens {
    fn token(&mut self, start: u32, end: u32, kind: TokenKind) {
        self.0.push(Token { start, end, kind, word: None });
    }

    fn words(&mut self, words: impl Iterator<Item = (u32, u32, Step)>) {
        self.0.extend(words.map(|(start, end, step)| Token { start, end, kind: TokenKind::Han, word: step.word() }));
    }

    fn phrase(&mut self, start: u32, end: u32, entry: Packed) {
        self.1.extend(entry.word().map(|word| Phrase { start, end, word }));
    }
}

/// Cuts all of `document`.
pub fn segment(document: &Document) -> Tokens {
    let mut tokens = Tokens(Vec::with_capacity(expected(document.chars.len(), document.language)), Vec::new());
    let mut cutter = Cutter::new(document.language);
    let mut start = 0;
    for block in blocks(&document.chars) {
        cutter.cut(block, start, &mut tokens);
        start += block.len() as u32;
    }
    tokens
}

/// More tokens than most texts of so many characters have, so that their list need not grow, which doubles it.
fn expected(chars: usize, language: Language) -> usize {
    if language == Language::English { chars / 4 } else { chars / 8 * 5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words_and_keeps_codes_whole() {
        let document = Document::new("全面推进义务教育,AK47 共23,876人。");
        let tokens = segment(&document);
        let texts: Vec<_> = tokens.0.iter().map(|token| document.text(token.range())).collect();
        assert_eq!(texts, ["全面", "推进", "义务教育", ",", "AK47", "共", "23,876", "人", "。"]);
    }
}
