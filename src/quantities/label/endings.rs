//! Chinese words that labels begin or end with, told from most labels by two bytes.

/// Chinese words, with what tells most labels that have none of them without a comparison.
pub(super) struct Endings {
    words: &'static [&'static str],
    /// A bit for the second and third byte of the last character of each word, which have six bits of their own each.
    lasts: u64,
    /// The same of the first character.
    firsts: u64,
}

impl Endings {
    /// A table of `words`, each of Chinese characters.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut lasts, mut firsts, mut at) = (0, 0, 0);
        while at < words.len() {
            let word = words[at].as_bytes();
            lasts |= bit(word[word.len() - 2], word[word.len() - 1]);
            firsts |= bit(word[1], word[2]);
            at += 1;
        }
        Endings { words, lasts, firsts }
    }

    /// Whether `label` is one of the words.
    #[inline]
    pub fn has(&self, label: &str) -> bool {
        self.may_end(label) && find(self.words, |word| (word == label).then_some("")).is_some()
    }

    /// `label` without the word that it ends with.
    #[inline]
    pub fn before<'l>(&self, label: &'l str) -> Option<&'l str> {
        if self.may_end(label) { find(self.words, |word| label.strip_suffix(word)) } else { None }
    }

    /// `label` without the word that it begins with.
    #[inline]
    pub fn behind<'l>(&self, label: &'l str) -> Option<&'l str> {
        let may = matches!(label.as_bytes(), [_, second, third, ..] if self.firsts & bit(*second, *third) != 0);
        if may { find(self.words, |word| label.strip_prefix(word)) } else { None }
    }

    #[inline]
    fn may_end(&self, label: &str) -> bool {
        matches!(label.as_bytes(), [.., second, third] if self.lasts & bit(*second, *third) != 0)
    }
}

/// One of 64 bits for two bytes.
const fn bit(second: u8, third: u8) -> u64 {
    1 << ((second.wrapping_mul(29) ^ third) & 63)
}

/// What `of` makes of the first word that it takes. A call, as each copy in a rule would cost the page more than the rule.
#[inline(never)]
fn find<'l>(words: &[&'static str], of: impl Fn(&'static str) -> Option<&'l str>) -> Option<&'l str> {
    words.iter().find_map(|word| of(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bit_rules_out_no_word() {
        let words = ["情况", "背景", "以来"];
        static WORDS: Endings = Endings::new(&["情况", "背景", "以来"]);
        for word in words {
            assert!(WORDS.has(word));
            assert_eq!(WORDS.before(&format!("本世纪{word}")), Some("本世纪"));
            assert_eq!(WORDS.behind(&format!("{word}下")), Some("下"));
        }
    }

    #[test]
    fn other_labels_are_none() {
        static WORDS: Endings = Endings::new(&["情况", "以来"]);
        for label in ["", "a", "情", "来", "GDP", "从来", "情况表"] {
            assert!(!WORDS.has(label), "{label}");
            assert_eq!(WORDS.before(label), None, "{label}");
        }
        assert_eq!(WORDS.behind("工作情况"), None);
    }
}
