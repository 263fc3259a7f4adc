//! Every place where given terms stand.

use super::candidates::Candidate;
use super::edges::Edges;
use crate::text::Document;
use crate::words::{Role, Tag, Token, TokenKind, Tokens};

/// A term of so many characters is meant wherever they stand, also where the cut went another way: 农村电商 in 农村电商培训.
const UNMISTAKABLE: usize = 4;

/// A candidate, by its index, and the character that it starts at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    pub start: u32,
    pub candidate: u32,
}

/// Where the candidates stand.
pub(super) struct Occurrences {
    /// By their starts, of those with the same start the longest first.
    pub list: Vec<Occurrence>,
    /// How many each candidate has.
    pub counts: Vec<u32>,
    /// How many of them are the tail of a name, as far as that is asked: 署管理 of 路政署管理.
    pub tails: Vec<u32>,
}

/// All occurrences. Those of one candidate never overlap each other; those of different ones may. An occurrence in Latin
/// letters begins and ends where a word does; one that was made of words does not cut words in two while it is short
/// (国家 is not in 中国家庭), but may be part of one (教育 is in 教育局).
// In one function with what its callers do it would be too large for the compilers of browsers to make good code of.
#[inline(never)]
pub(super) fn find(document: &Document, tokens: &Tokens, candidates: &[Candidate]) -> Occurrences {
    let chars = &document.chars;
    let mut words = WordsAhead { tokens: &tokens.0, next: 0 };
    let index = Index::new(candidates);
    let mut found =
        Occurrences { list: Vec::new(), counts: vec![0; candidates.len()], tails: vec![0; candidates.len()] };
    // Where the last occurrence of each candidate ends.
    let mut ends = vec![0u32; candidates.len()];
    let mut here: Vec<(Node, usize)> = Vec::new();
    let mut at = 0;
    while let Some(&[first, second]) = chars[at..].first_chunk() {
        let start = at;
        at += 1;
        if is_letter(first) {
            // No occurrence starts inside a word.
            at += chars[at..].iter().take_while(|&&c| is_letter(c)).count();
        }
        if index.may_start(first, second) {
            index.starting_at(chars, start, &mut here);
        }
        while let Some((node, end)) = here.pop() {
            let candidate = node.candidate as usize - 1;
            let mut cuts_words =
                || node.of_words && end - start < UNMISTAKABLE && words.are_cut_by(start as u32, end as u32);
            if ends[candidate] as usize <= start && !ends_in_word(chars, end) && !cuts_words() {
                ends[candidate] = end as u32;
                found.counts[candidate] += 1;
                if node.may_be_tail && words.follow_a_name(start as u32) {
                    found.tails[candidate] += 1;
                }
                found.list.push(Occurrence { start: start as u32, candidate: candidate as u32 });
            }
        }
    }
    found
}

/// Whether a letter stands on both sides of `at`, which is no start of the text.
#[inline]
fn ends_in_word(chars: &[char], at: usize) -> bool {
    is_letter(chars[at - 1]) && chars.get(at).is_some_and(|&c| is_letter(c))
}

/// Whether `c` is a digit or one of the letters that English and its neighbours are written in.
#[inline]
fn is_letter(c: char) -> bool {
    LETTERS.get(c as usize).is_some_and(|&is| is)
}

/// The characters up to ɏ, and which are letters: asked of every character of an English text.
static LETTERS: [bool; 'ɏ' as usize + 1] = {
    let mut letters = [false; 'ɏ' as usize + 1];
    let mut at = 0;
    while at < letters.len() {
        letters[at] = at >= 'À' as usize || at < 0x80 && (at as u8).is_ascii_alphanumeric();
        at += 1;
    }
    letters
};

/// The candidates as a trie; its first step is two characters long.
struct Index {
    /// One bit for each of the highest sixteen bits of a pair's hash: most pairs begin no candidate.
    filter: Box<[u64; 1024]>,
    starts: Edges,
    steps: Edges,
    nodes: Vec<Node>,
}

#[derive(Clone, Copy, Default)]
struct Node {
    /// The candidate that ends there and one, or 0.
    candidate: u32,
    /// A bit for each [`next_bit`] of the characters that it goes on with: most characters behind it are none of them.
    next: u32,
    /// The candidate's [`Candidate::of_words`].
    of_words: bool,
    /// The candidate's [`Candidate::may_be_tail`].
    may_be_tail: bool,
}

impl Index {
    fn new(candidates: &[Candidate]) -> Index {
        let length: usize = candidates.iter().map(|candidate| candidate.key.len()).sum();
        let mut index = Index {
            filter: Box::new([0; 1024]),
            starts: Edges::with_capacity(candidates.len()),
            steps: Edges::with_capacity(length.saturating_sub(candidates.len() * 2)),
            nodes: vec![Node::default()],
        };
        for (number, candidate) in (1..).zip(candidates) {
            if let Some(node) = index.insert(&candidate.key) {
                let Candidate { of_words, may_be_tail, .. } = *candidate;
                index.nodes[node] = Node { candidate: number, of_words, may_be_tail, ..index.nodes[node] };
            }
        }
        index
    }

    /// The node where `key` ends; `None` for a key of a single character, and where there are too many nodes.
    fn insert(&mut self, key: &[char]) -> Option<usize> {
        let [first, second, rest @ ..] = key else { return None };
        self.admit(*first, *second);
        let mut node = self.starts.follow(*first as u32, *second, self.nodes.len() as u32)?;
        for &c in rest {
            self.nodes.resize(self.nodes.len().max(node as usize + 1), Node::default());
            self.nodes[node as usize].next |= next_bit(c);
            node = self.steps.follow(node, c, self.nodes.len() as u32)?;
        }
        self.nodes.resize(self.nodes.len().max(node as usize + 1), Node::default());
        Some(node as usize)
    }

    /// Lets the pair, in either case, pass the filter.
    fn admit(&mut self, first: char, second: char) {
        for first in [first, first.to_ascii_uppercase()] {
            for second in [second, second.to_ascii_uppercase()] {
                let (word, bit) = filter_place(first, second);
                self.filter[word] |= bit;
            }
        }
    }

    #[inline]
    fn may_start(&self, first: char, second: char) -> bool {
        let (word, bit) = filter_place(first, second);
        self.filter[word] & bit != 0
    }

    /// Appends to `found` the nodes of the candidates that stand in `chars` at `at`, each with its end, the shortest first.
    #[inline]
    fn starting_at(&self, chars: &[char], at: usize, found: &mut Vec<(Node, usize)>) {
        let mut number = self.starts.get(chars[at].to_ascii_lowercase() as u32, chars[at + 1].to_ascii_lowercase());
        let mut end = at + 2;
        while let Some(&node) = self.nodes.get(number as usize).filter(|_| number != 0) {
            if node.candidate != 0 {
                found.push((node, end));
            }
            let Some(c) = chars.get(end).map(char::to_ascii_lowercase) else { return };
            if node.next & next_bit(c) == 0 {
                return;
            }
            number = self.steps.get(number, c);
            end += 1;
        }
    }
}

/// One of 32 bits.
#[inline]
fn next_bit(c: char) -> u32 {
    1 << ((c as u32).wrapping_mul(0x9e37_79b1) >> 27)
}

#[inline]
fn filter_place(first: char, second: char) -> (usize, u64) {
    let hash = (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
    ((hash >> 22) as usize, 1 << (hash >> 16 & 63))
}

/// The tokens around the place last asked for; no place may stand before the one asked for before.
struct WordsAhead<'t> {
    tokens: &'t [Token],
    /// Index of the first that ends behind the place.
    next: usize,
}

impl WordsAhead<'_> {
    fn advance(&mut self, place: u32) {
        while self.tokens.get(self.next).is_some_and(|token| token.end <= place) {
            self.next += 1;
        }
    }

    /// Whether `start..end` is neither made of whole tokens nor part of one.
    fn are_cut_by(&mut self, start: u32, end: u32) -> bool {
        self.advance(start);
        let mut overlapping = self.tokens[self.next..].iter().take_while(|token| token.start < end);
        let Some(first) = overlapping.next() else { return false };
        let last = overlapping.last().unwrap_or(first);
        let whole = first.start >= start && last.end <= end;
        let inside = first.start <= start && first.end >= end;
        !whole && !inside
    }

    /// Whether the word that ends at `place` may be a name, or a number, that goes on there.
    fn follow_a_name(&mut self, place: u32) -> bool {
        self.advance(place);
        let before = self.next.checked_sub(1).map(|index| &self.tokens[index]);
        before.filter(|token| token.end == place).is_some_and(|token| match (token.kind, token.word) {
            (TokenKind::Punctuation, _) => false,
            (_, Some(word)) => {
                let is_verb = word.tag == Tag::Verb && token.end - token.start > 1;
                !matches!(word.role, Role::Stop | Role::Lead)
                    && !matches!(word.tag, Tag::Function | Tag::Adverb | Tag::Time)
                    && !is_verb
            }
            (_, None) => true,
        })
    }
}
