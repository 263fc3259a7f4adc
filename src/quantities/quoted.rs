//! Quotes and book titles, whose numerals are mostly part of a name.

use super::index::Index;
use crate::text::Chars;

/// Longest quote looked for; what opens and does not close within is no quote.
const MAX_QUOTE: usize = 120;

/// How a stretch is enclosed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Enclosure {
    /// 《》: a title. Nothing in it is a quantity of the report.
    Title,
    /// “”: a slogan or name where it is short, speech where it is long.
    Quote,
}

/// The signs that open a quote or a title.
pub(super) const OPENING: &str = "《“「『〔";

/// Enclosed stretches, in order and disjoint, the outermost ones.
pub(super) struct Quoted {
    stretches: Vec<(Chars, Enclosure)>,
    /// By where they end.
    index: Index,
}

/// The stretch that the sign at `at` opens. Looks ahead a bounded way.
pub(super) fn read(chars: &[char], at: usize) -> Option<(Chars, Enclosure)> {
    let (open, close, kind) = match chars[at] {
        '《' => ('《', '》', Enclosure::Title),
        '“' => ('“', '”', Enclosure::Quote),
        '「' => ('「', '」', Enclosure::Quote),
        '『' => ('『', '』', Enclosure::Quote),
        '〔' => ('〔', '〕', Enclosure::Title),
        _ => return None,
    };
    let mut depth = 0;
    let ahead = chars[at..].iter().take(MAX_QUOTE).take_while(|c| **c != '\n').enumerate();
    let end = ahead.into_iter().find_map(|(offset, &c)| {
        depth += i32::from(c == open) - i32::from(c == close);
        (depth == 0).then_some(at + offset + 1)
    });
    end.map(|end| (at..end, kind))
}

impl Quoted {
    /// Of stretches in order, of a text of `length` characters.
    pub fn new(length: usize, stretches: Vec<(Chars, Enclosure)>) -> Quoted {
        Quoted { index: Index::new(length, stretches.iter().map(|(range, _)| range.end)), stretches }
    }

    /// The stretch that `index` is in.
    pub fn around(&self, index: usize) -> Option<(Chars, Enclosure)> {
        let mut at = self.index.before(index);
        while self.stretches.get(at).is_some_and(|(range, _)| range.end <= index) {
            at += 1;
        }
        self.stretches.get(at).filter(|(range, _)| range.start <= index).cloned()
    }
}
