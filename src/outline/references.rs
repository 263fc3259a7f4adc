//! Figures, tables and sections that a text refers to by number: that number is no marker.

use super::numbering::Family;
use super::opening::Opening;
use crate::text::phrases::ends_with;

/// What is referred to by its number, without its first letter, which may be a capital.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    "igure", "igures", "ig.", "able", "ables", "hart", "xhibit", "raph", "iagram", "quation", "ootnote", "ection", "hapter", "ppendix", "nnex",
];

/// Whether the words in `before` end with what the number behind them is the number of: (see Figure 4). Adoption grew; Table 2. Drivers.
pub(super) fn names(before: &[char]) -> bool {
    let Some(words) = before.strip_suffix(&[' ']) else { return false };
    let length = || words.iter().rev().take_while(|c| c.is_ascii_alphabetic() || **c == '.').count();
    NAMED.iter().any(|name| ends_with(words, name) && length() == name.len() + 1)
}

/// "Section 2 of the Act": an English word and number that a sentence goes on from.
pub(super) fn goes_on(chars: &[char], family: Family, opening: &Opening) -> bool {
    matches!(
        family,
        Family::Part
            | Family::Chapter
            | Family::Section
            | Family::Article
            | Family::Appendix
            | Family::Item
            | Family::Latin
            | Family::Roman
    ) && chars[opening.start].is_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_tables_are_named_by_number() {
        let names = |text: &str| names(&text.chars().collect::<Vec<_>>());
        assert!(["(see Figure ", "as table ", "> ![Fig. "].into_iter().all(names));
        assert!(!["we are able ", "In summary ", "Figure", ""].into_iter().any(names));
    }
}
