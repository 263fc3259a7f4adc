//! What Latin words begin with, so that the many words which open nothing are passed over without being looked up.

use rustc_hash::FxHashMap;

/// The first three characters of some words, in lower case; all that is no letter counts as one character.
pub(super) struct Openings(Box<[u32]>);

/// Bits for one character.
const WIDTH: u32 = 5;

impl Openings {
    /// Of `words`, each at least one character long.
    pub fn of<W: AsRef<[char]>>(words: impl IntoIterator<Item = W>) -> Openings {
        let mut openings = Openings(vec![0; 1 << (2 * WIDTH)].into());
        for word in words {
            let word = word.as_ref();
            // What follows a short word may be anything.
            let codes = |index: usize| word.get(index).map_or(0..1 << WIDTH, |&c| code(c)..code(c) + 1);
            for (second, third) in codes(1).flat_map(|second| codes(2).map(move |third| (second, third))) {
                openings.0[(code(word[0]) << WIDTH | second) as usize] |= 1 << third;
            }
        }
        openings
    }

    /// False only where none of the words starts at `at`, in either case.
    #[inline]
    pub fn may_start(&self, chars: &[char], at: usize) -> bool {
        self.has(opening_at(chars, at))
    }

    #[inline]
    fn has(&self, opening: u32) -> bool {
        self.0[(opening >> WIDTH) as usize] & 1 << (opening & ((1 << WIDTH) - 1)) != 0
    }
}

/// The three characters from `at` on in one number.
#[inline]
fn opening_at(chars: &[char], at: usize) -> u32 {
    let code = |at: usize| chars.get(at).map_or(0, |&c| code(c));
    code(at) << (2 * WIDTH) | code(at + 1) << WIDTH | code(at + 2)
}

/// A letter by its number from 1 on in either case, 0 for all other characters.
#[inline]
fn code(c: char) -> u32 {
    if c.is_ascii_alphabetic() { c as u32 & 0x1f } else { 0 }
}

/// Those that open alike.
type Group<T> = Vec<(Box<[char]>, T)>;

/// Phrases of Latin letters, each with what is known of it, by how they open.
pub(super) struct LatinPhrases<T> {
    openings: Openings,
    groups: FxHashMap<u32, Group<T>>,
}

impl<T> LatinPhrases<T> {
    /// Of `phrases` in lower case, of two letters at least, which no letter follows where they are looked for.
    pub fn new(phrases: impl IntoIterator<Item = (Box<[char]>, T)>) -> Self {
        let mut groups: FxHashMap<u32, Group<T>> = FxHashMap::default();
        let mut opened = Vec::new();
        for (phrase, value) in phrases {
            let opening = [phrase[0], phrase[1], phrase.get(2).copied().unwrap_or(' ')];
            opened.push(opening);
            groups.entry(opening_at(&opening, 0)).or_default().push((phrase, value));
        }
        LatinPhrases { openings: Openings::of(opened), groups }
    }

    /// Those that `chars` may go on with at `at`, in the order given.
    #[inline]
    pub fn opening_at(&self, chars: &[char], at: usize) -> &[(Box<[char]>, T)] {
        let opening = opening_at(chars, at);
        if !self.openings.has(opening) {
            return &[];
        }
        self.groups.get(&opening).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_in_their_order() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let phrases = ["up to", "up", "upper"].map(|phrase| (chars(phrase).into(), phrase));
        let phrases = LatinPhrases::new(phrases);
        let opening =
            |text: &str| phrases.opening_at(&chars(text), 0).iter().map(|(_, phrase)| *phrase).collect::<Vec<_>>();
        assert_eq!(opening("Up 3%"), ["up to", "up"]);
        assert_eq!(opening("up\nto"), ["up to", "up"]);
        assert_eq!(opening("upper"), ["upper"]);
        assert_eq!((opening("use"), opening("")), (vec![], vec![]));
    }

    #[test]
    fn passes_over_what_starts_otherwise() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let openings = Openings::of(["ten", "us$", "a$", "thousand"].map(chars));
        let may_start = |text: &str| openings.may_start(&chars(text), 0);
        assert!(["ten", "Tenth", "US$5", "A$7", "a$", "thorn"].into_iter().all(may_start));
        assert!(!["te", "the", "use", "and", "", "中"].into_iter().any(may_start));
    }
}
