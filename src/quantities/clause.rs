//! Clauses and sentences around an amount.

use crate::text::Chars;

/// Farthest that a clause or a sentence is looked at, each way.
pub(super) const MAX_REACH: usize = 160;

/// Where the clause and the sentence of an amount start and end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope {
    /// After the comma or stop before the amount.
    pub clause: usize,
    /// At the comma or stop after it.
    pub clause_end: usize,
    /// After the full stop, semicolon or line end before it.
    pub sentence: usize,
}

impl Scope {
    /// Looks [`MAX_REACH`] characters each way at most.
    pub fn of(chars: &[char], range: &Chars) -> Scope {
        let lowest = range.start.saturating_sub(MAX_REACH);
        let (mut clause, mut sentence) = (None, lowest);
        for index in (lowest..range.start).rev() {
            if ends_sentence(chars, index) {
                sentence = index + 1;
                break;
            }
            if clause.is_none() && ends_clause(chars, index) {
                clause = Some(index + 1);
            }
        }
        let highest = chars.len().min(range.end + MAX_REACH);
        let clause_end = (range.end..highest).find(|&index| ends_clause(chars, index)).unwrap_or(highest);
        Scope { clause: clause.unwrap_or(sentence).max(sentence), clause_end, sentence }
    }
}

/// Whether the sign at `index` ends a sentence. A line break inside a wrapped sentence does not.
pub(super) fn ends_sentence(chars: &[char], index: usize) -> bool {
    match chars[index] {
        '。' | '!' | '?' | ';' => true,
        '\n' => !is_wrap(chars, index),
        '.' => {
            let next_blank = chars.get(index + 1).is_none_or(|c| c.is_whitespace());
            let abbreviation =
                index > 1 && chars[index - 1].is_ascii_uppercase() && !chars[index - 2].is_ascii_alphanumeric();
            next_blank && !abbreviation && index > 0 && !chars[index - 1].is_whitespace()
        }
        _ => false,
    }
}

fn ends_clause(chars: &[char], index: usize) -> bool {
    match chars[index] {
        ',' | ':' => {
            !(index > 0 && chars[index - 1].is_ascii_digit() && chars.get(index + 1).is_some_and(char::is_ascii_digit))
        }
        _ => ends_sentence(chars, index),
    }
}

/// Whether the line break at `index` only comes from a page's width: a long line before it that no sign ends, and a
/// next line that starts with text.
fn is_wrap(chars: &[char], index: usize) -> bool {
    const LONG: usize = 24;
    let goes_on =
        chars.get(index + 1).is_some_and(|c| !c.is_whitespace() && !matches!(c, '#' | '|' | '-' | '•' | '*' | '('));
    let open = index > 0 && !matches!(chars[index - 1], '。' | '!' | '?' | ';' | ':' | '.' | '|' | '\n' | ')');
    goes_on && open && chars[..index].iter().rev().take(LONG).take_while(|c| **c != '\n').count() == LONG
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_ends_at_commas_and_a_sentence_at_stops() {
        let chars: Vec<char> = "甲。乙,丙12人,丁".chars().collect();
        let scope = Scope::of(&chars, &(5..8));
        assert_eq!((scope.sentence, scope.clause, scope.clause_end), (2, 4, 8));
    }

    #[test]
    fn thousands_and_abbreviations_end_nothing() {
        let chars: Vec<char> = "In the U.S. we sold 1,200 cars.".chars().collect();
        let at = chars.len() - 11;
        assert_eq!(Scope::of(&chars, &(at..at + 5)).sentence, 0);
    }
}
