//! Words: the embedded dictionary and the segmenter.

mod class;
mod dictionary;
mod ends;
mod lattice;
mod measures;
mod stem;
mod trie;

use crate::text::{Chars, Document, Language};
use class::Class;
use dictionary::Packed;
pub use dictionary::{Dictionary, Role, Tag, Word};
pub use ends::ends;
use lattice::Lattice;
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
    /// The next token, and what it is, for who asks.
    fn token(&mut self, start: u32, end: u32, what: impl FnOnce() -> (TokenKind, Option<Word>));

    /// A term that is met on the way, by its start.
    fn phrase(&mut self, start: u32, end: u32, entry: Packed);
}

impl Sink for Tokens {
    fn token(&mut self, start: u32, end: u32, what: impl FnOnce() -> (TokenKind, Option<Word>)) {
        let (kind, word) = what();
        self.0.push(Token { start, end, kind, word });
    }

    fn phrase(&mut self, start: u32, end: u32, entry: Packed) {
        self.1.extend(entry.word().map(|word| Phrase { start, end, word }));
    }
}

/// Cuts all of `document`.
pub fn segment(document: &Document) -> Tokens {
    let mut tokens = Tokens(Vec::with_capacity(expected(document.chars.len(), document.language)), Vec::new());
    cut(&document.chars, document.language, &mut tokens);
    tokens
}

/// More tokens than most texts of so many characters have, so that their list need not grow, which doubles it.
fn expected(chars: usize, language: Language) -> usize {
    if language == Language::English { chars / 4 } else { chars / 8 * 5 }
}

/// Cuts `chars`, which are folded.
fn cut(chars: &[char], language: Language, sink: &mut impl Sink) {
    let trie = &Dictionary::embedded().trie;
    let mut lattice = Lattice::default();
    // Its words are not those of the dictionary: runs of a script are what can be told apart.
    let japanese = language == Language::Japanese;
    let mut start = 0;
    while start < chars.len() {
        let class = Class::of(chars[start]);
        let end = match class {
            Class::Han if !japanese => {
                start = lattice.cut(trie, chars, start, sink);
                continue;
            }
            Class::Space | Class::Punctuation => start + 1,
            Class::Digit if !japanese => number_end(chars, start),
            _ => run_end(chars, start, class),
        };
        if class != Class::Space {
            sink.token(start as u32, end as u32, || (class.token_kind(), None));
        }
        start = end;
    }
}

/// End of the number, date or code that starts at `start`.
fn number_end(chars: &[char], start: usize) -> usize {
    let mut end = run_end(chars, start, Class::Digit);
    if chars[end - 1].is_ascii_digit() {
        end = measures::end_of_number(chars, end);
        while measures::date_goes_on(chars, end) {
            end = measures::end_of_number(chars, run_end(chars, end, Class::Digit));
        }
    }
    end
}

/// End of the run that starts at `start`: letters and digits run together, as do `.`, `-`, `'` and `/` between them,
/// and `,` between digits.
fn run_end(chars: &[char], start: usize, class: Class) -> usize {
    let of_code = |class| matches!(class, Class::Latin | Class::Digit);
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut end = start + 1;
    while let Some(&c) = chars.get(end) {
        let next = Class::of(c);
        let joined = next == class
            || of_code(class) && of_code(next)
            || of_code(class)
                && matches!(c, '.' | '-' | '\'' | '’' | '/')
                && chars.get(end + 1).is_some_and(|&c| of_code(Class::of(c)))
            || c == ',' && is_digit(end - 1) && is_digit(end + 1)
            || c == ' ' && is_digit(end + 1) && is_standard(&chars[start..end]);
        if !joined {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a code is the head of a standard's number, which goes on behind a blank: GB/T 9704, ISO 9001.
fn is_standard(code: &[char]) -> bool {
    const HEADS: [&[char]; 4] = [&['G', 'B'], &['I', 'S', 'O'], &['I', 'E', 'C'], &['D', 'B']];
    code.len() <= 8
        && code.iter().all(|c| c.is_ascii_uppercase() || *c == '/')
        && (code.contains(&'/') || HEADS.contains(&code))
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
