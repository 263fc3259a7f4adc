//! The embedded word list as a double-array trie. `build/main.rs` makes it from `data/words/jieba.tsv`.

use super::trie::{NO_VALUE, Trie};
use std::sync::OnceLock;

/// What the dictionary knows of a word, packed by `build/main.rs` into a trie value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Negative log probability, 0 for the commonest, in steps of a tenth of a nat; [`Word::PHRASE_COST`] for a term
    /// that is cut into its words.
    pub cost: u8,
    /// Part of speech.
    pub tag: Tag,
    /// What it does in a report.
    pub role: Role,
}

impl Word {
    /// The cost of a term that is no word of the cut: 应急管理 is 应急 and 管理.
    pub const PHRASE_COST: u8 = 255;
}

/// Parts of speech that rules tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Nouns.
    Noun,
    /// Verbs.
    Verb,
    /// Names of places, bodies, things.
    Name,
    /// Adjectives.
    Adjective,
    /// Numerals and classifiers.
    Number,
    /// Idioms and fixed phrases.
    Idiom,
    /// Conjunctions, prepositions, pronouns, particles, directions.
    Function,
    /// Everything else.
    Other,
    /// Verbs that serve as nouns.
    VerbalNoun,
    /// Names of people.
    Person,
    /// Words for times.
    Time,
    /// Adverbs.
    Adverb,
    /// Words that only stand before nouns: 国营, 大型.
    Attribute,
}

impl Tag {
    fn from_bits(bits: u32) -> Tag {
        use Tag::*;
        const TAGS: [Tag; 13] =
            [Noun, Verb, Name, Adjective, Number, Idiom, Function, Other, VerbalNoun, Person, Time, Adverb, Attribute];
        TAGS.get(bits as usize & 15).copied().unwrap_or(Other)
    }
}

/// What a word does in a report, from the lists in `data/words/roles/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing special.
    Plain,
    /// Every report says it.
    Generic,
    /// A general noun that closes a phrase: 教育扶贫 + 工作.
    Tail,
    /// A verb that takes terms as its object: 加强 + 教师队伍.
    Lead,
    /// Never part of a term.
    Stop,
    /// A fixed term of the field.
    Term,
    /// Nothing special, but in fewer documents than its frequency lets expect (by jieba's idf): what it is about is said
    /// by it.
    Confined,
    /// Nothing special, but in more documents than that.
    Widespread,
}

impl Role {
    /// Whether it is nothing special.
    pub fn is_plain(self) -> bool {
        matches!(self, Role::Plain | Role::Confined | Role::Widespread)
    }

    fn from_bits(bits: u32) -> Role {
        use Role::*;
        [Plain, Generic, Tail, Lead, Stop, Term, Confined, Widespread][bits as usize & 7]
    }
}

/// The word list.
pub struct Dictionary {
    pub(super) trie: Trie,
}

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.bin"));

impl Dictionary {
    /// The dictionary in the binary, unpacked at the first call.
    pub fn embedded() -> &'static Dictionary {
        static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
        DICTIONARY.get_or_init(|| Dictionary { trie: Trie::read(BYTES) })
    }

    /// What the dictionary has before a Japanese term, so that a cut of Chinese never meets one.
    pub const JAPANESE: char = '\u{309d}';

    /// The entry for exactly these characters.
    pub fn get(&self, chars: impl IntoIterator<Item = char>) -> Option<Word> {
        let mut codes = chars.into_iter().map(|c| self.trie.code(c));
        let ways = self.trie.ways();
        let first = ways.first(codes.next()?);
        let node = codes.fold(first, |node, code| ways.child(node, code));
        Packed(node.value()).word()
    }

    /// The entries that `chars` begin with, shortest first, each with its length in characters.
    pub fn starting(&self, chars: impl IntoIterator<Item = char>) -> impl Iterator<Item = (usize, Word)> {
        let ways = self.trie.ways();
        let mut node = None;
        let nodes = chars.into_iter().map_while(move |c| {
            let code = self.trie.code(c);
            let next = node.map_or_else(|| ways.first(code), |node| ways.child(node, code));
            node = Some(next);
            (!next.is_nowhere()).then_some(next)
        });
        (1..).zip(nodes).filter_map(|(length, node)| Some((length, Packed(node.value()).word()?)))
    }
}

/// A dictionary entry as the trie holds it: the cost in the low byte, the tag in four bits, the role in three, and a bit
/// for what is no word of a cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed(pub u16);

impl Packed {
    /// No entry.
    pub const NONE: Packed = Packed(NO_VALUE);

    /// See [`Word::cost`]. What is no word of a cut costs more than all the characters of a long word.
    #[inline]
    pub fn cost(self) -> u16 {
        self.0 & (NO_VALUE | 0xff)
    }

    /// Whether it is a term that is cut into its words.
    #[inline]
    pub fn is_phrase(self) -> bool {
        self.cost() == NO_VALUE | Word::PHRASE_COST as u16
    }

    /// The entry, spelt out.
    pub fn word(self) -> Option<Word> {
        let class = u32::from(self.0 >> 8);
        let word = || Word { cost: self.0 as u8, tag: Tag::from_bits(class), role: Role::from_bits(class >> 4) };
        (self != Packed::NONE).then(word)
    }
}
