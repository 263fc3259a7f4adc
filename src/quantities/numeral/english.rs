//! English number words: three hundred and five, two and a half million, a dozen.

use super::{Form, Numeral, Reading, scaled};
use crate::quantities::openings::Openings;
use crate::text::phrases::Phrases;
use rust_decimal::Decimal;
use std::sync::OnceLock;

/// What one word says.
#[derive(Clone, Copy)]
enum Word {
    /// zero to nineteen.
    Unit(u32),
    /// twenty to ninety.
    Ten(u32),
    /// hundred, thousand and up, as an exponent.
    Power(u32),
    /// dozen.
    Dozen,
}

/// Longest word looked at.
const MAX_WORD: usize = 12;

/// All number words, `data/units/number-words.tsv`.
fn table() -> &'static Phrases<Word> {
    static TABLE: OnceLock<Phrases<Word>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let rows = include_str!("../../../data/units/number-words.tsv").lines().filter(|line| !line.starts_with('#'));
        let entry = |row: &'static str| {
            let mut fields = row.split('\t');
            let (word, kind, value) = (fields.next()?, fields.next()?, fields.next()?.parse().ok()?);
            let entry = match kind {
                "unit" => Word::Unit(value),
                "ten" => Word::Ten(value),
                "power" => Word::Power(value),
                "dozen" => Word::Dozen,
                _ => return None,
            };
            Some((word, entry))
        };
        Phrases::new(rows.filter_map(entry))
    })
}

/// What they start with.
fn openings() -> &'static Openings {
    static OPENINGS: OnceLock<Openings> = OnceLock::new();
    OPENINGS.get_or_init(|| Openings::of(words()))
}

/// All number words, in lower case.
pub(in crate::quantities) fn words() -> impl Iterator<Item = &'static [char]> {
    table().iter().map(|(word, _)| &**word)
}

fn word(chars: &[char]) -> Option<Word> {
    let words = table().of(chars.first()?.to_ascii_lowercase());
    let is =
        |text: &[char]| text.len() == chars.len() && chars.iter().zip(text).all(|(c, d)| c.to_ascii_lowercase() == *d);
    words.iter().find(|(text, _)| is(text)).map(|(_, word)| *word)
}

/// End of the word that starts at `at`, at most [`MAX_WORD`] characters on; `at` where none does or it is longer.
pub(in crate::quantities) fn word_end(chars: &[char], at: usize) -> usize {
    let length = chars[at.min(chars.len())..].iter().take(MAX_WORD + 1).take_while(|c| c.is_ascii_alphabetic()).count();
    if length > MAX_WORD { at } else { at + length }
}

/// The exponent of the magnitude word (thousand, million) at `at`, and its end.
pub(in crate::quantities) fn magnitude(chars: &[char], at: usize) -> Option<(u32, usize)> {
    if !openings().may_start(chars, at) {
        return None;
    }
    let end = word_end(chars, at);
    let singular = if end > at && chars[end - 1] == 's' { end - 1 } else { end };
    match word(chars.get(at.min(singular)..singular)?)? {
        Word::Power(exponent) => Some((exponent, end)),
        _ => None,
    }
}

/// Reads number words; one word is enough.
pub(super) fn read(chars: &[char], at: usize) -> Reading {
    let (mut total, mut group, mut end) = (Decimal::ZERO, Decimal::ZERO, at);
    let (mut open, mut last_ten, mut any) = (at, false, false);
    loop {
        if !openings().may_start(chars, open) {
            break;
        }
        let stop = word_end(chars, open);
        let Some(word) = word(&chars[open..stop]) else { break };
        match word {
            Word::Unit(value)
                if !any || last_ten && value < 10 || group.is_zero() || (group % Decimal::ONE_HUNDRED).is_zero() =>
            {
                group += Decimal::from(value);
                last_ten = false;
            }
            Word::Ten(value) if !any || (group % Decimal::ONE_HUNDRED).is_zero() => {
                group += Decimal::from(value);
                last_ten = true;
            }
            Word::Power(exponent) if any => {
                let base = if group.is_zero() { std::mem::take(&mut total) } else { group };
                let Some(value) = scaled(base, exponent) else { return Reading::Skip(stop) };
                if exponent == 2 {
                    group = value;
                } else {
                    let Some(sum) = total.checked_add(value) else { return Reading::Skip(stop) };
                    (total, group) = (sum, Decimal::ZERO);
                }
                last_ten = false;
            }
            Word::Dozen if any => {
                group *= Decimal::from(12);
                last_ten = false;
            }
            _ => break,
        }
        any = true;
        end = stop;
        open = stop + gap(chars, stop);
        if open == stop {
            break;
        }
    }
    if !any {
        return Reading::Skip(word_end(chars, at).max(at + 1));
    }
    match total.checked_add(group) {
        Some(value) => {
            Reading::Numeral(Numeral { value, max: None, end, form: Form::Words, more: false, fraction: false })
        }
        None => Reading::Skip(end),
    }
}

/// Length of what may stand between two number words: a blank, a hyphen, and.
fn gap(chars: &[char], at: usize) -> usize {
    match chars.get(at) {
        Some('-') => 1,
        Some(' ') if chars[at..].iter().take(5).eq([' ', 'a', 'n', 'd', ' '].iter()) => 5,
        Some(' ') => 1,
        _ => 0,
    }
}
