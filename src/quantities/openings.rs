//! What Latin words begin with, so that the many words which open nothing are passed over without being looked up.

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
        let code = |at: usize| chars.get(at).map_or(0, |&c| code(c));
        self.0[(code(at) << WIDTH | code(at + 1)) as usize] & 1 << code(at + 2) != 0
    }
}

/// A letter by its number from 1 on in either case, 0 for all other characters.
#[inline]
fn code(c: char) -> u32 {
    if c.is_ascii_alphabetic() { c as u32 & 0x1f } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_over_what_starts_otherwise() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let openings = Openings::of(["ten", "us$", "a$", "thousand"].map(chars));
        let may_start = |text: &str| openings.may_start(&chars(text), 0);
        assert!(["ten", "Tenth", "US$5", "A$7", "a$", "thorn"].into_iter().all(may_start));
        assert!(!["te", "the", "use", "and", "", "中"].into_iter().any(may_start));
    }
}
