//! The embedded word list as a double-array trie. `build.rs` makes it from `data/words/jieba.tsv`.

use crawdad::Trie;
use std::sync::OnceLock;

/// What the dictionary knows of a word, packed by `build.rs` into a trie value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Negative log probability, 0 for the commonest, in steps of a tenth of a nat.
    pub cost: u8,
    /// Part of speech.
    pub tag: Tag,
}

/// Parts of speech that rules tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Nouns.
    Noun,
    /// Verbs, and nouns made of them.
    Verb,
    /// Names of people, places, bodies.
    Name,
    /// Adjectives.
    Adjective,
    /// Numerals and classifiers.
    Number,
    /// Idioms and fixed phrases.
    Idiom,
    /// Adverbs, conjunctions, prepositions, pronouns, particles.
    Function,
    /// Everything else.
    Other,
}

impl Tag {
    fn from_bits(bits: u32) -> Tag {
        use Tag::*;
        [Noun, Verb, Name, Adjective, Number, Idiom, Function, Other][bits as usize & 7]
    }
}

/// The word list.
pub struct Dictionary {
    trie: Trie,
}

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.bin"));

impl Dictionary {
    /// The dictionary in the binary, unpacked at the first call.
    pub fn embedded() -> &'static Dictionary {
        static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
        DICTIONARY.get_or_init(|| Dictionary { trie: Trie::deserialize_from_slice(BYTES).0 })
    }

    /// Words that `chars` starts with, shortest first, with their lengths in characters.
    pub fn prefixes<'a>(&'a self, chars: &'a [char]) -> impl Iterator<Item = (Word, usize)> + 'a {
        self.trie.common_prefix_search(chars.iter().copied()).map(|(value, length)| (unpack(value), length))
    }

    /// The entry for exactly these characters.
    pub fn get(&self, chars: &[char]) -> Option<Word> {
        self.trie.exact_match(chars.iter().copied()).map(unpack)
    }
}

/// The cost in the low byte, the tag in the three bits above.
fn unpack(value: u32) -> Word {
    Word { cost: value as u8, tag: Tag::from_bits(value >> 8) }
}
