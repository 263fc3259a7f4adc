//! English stems, to know forms of one word as one.

use rust_stemmers::{Algorithm, Stemmer};

/// The Snowball stems (English, "Porter2") of all words of a lower-case `term`, with a blank between them; what is not
/// in Latin letters stays as it is.
pub fn stems(term: &str) -> String {
    let stemmer = Stemmer::create(Algorithm::English);
    let stems: Vec<_> = term.split(' ').map(|word| stemmer.stem(word)).collect();
    stems.join(" ")
}

#[cfg(test)]
mod tests {
    use super::stems;

    #[test]
    fn forms_of_a_word_share_its_stem() {
        assert_eq!(stems("power costs"), stems("power cost"));
        assert_ne!(stems("school"), stems("scholarship"));
        assert_eq!(stems("教育"), "教育");
    }
}
