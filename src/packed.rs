//! The long lists of an analysis as flat arrays: the form in which they cross into JavaScript.
//!
//! Objects that serde makes one field at a time across the border cost several times what the analysis itself costs, and
//! have to be copied once more from the worker to the page. These arrays are handed over as they are;
//! `www/src/engine/unpack.ts` makes the objects of the JSON contract out of them, reading in the order written here.
//!
//! What is in the source at a span (`text`) is not written, nor is a decimal that its nearest number prints as. Positions are
//! UTF-16 code units.

use crate::analysis::{Analysis, Heading, HeadingKind, Keyword, Quantity, Span};
use rustc_hash::FxHashMap;

/// Stands for "none" where an index or a string may be missing.
const NONE: u32 = u32::MAX;

/// The outline, quantities and keywords of an analysis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    /// Numbers of entries, then the fields of one entry after the other; a string is its place in `string_ends`.
    pub words: Vec<u32>,
    /// The fields that are no whole numbers, in the order of `words`.
    pub floats: Vec<f64>,
    /// All strings, one behind the other.
    pub strings: String,
    /// Where each string ends, in UTF-16 code units.
    pub string_ends: Vec<u32>,
}

impl Packed {
    /// Packs what [`crate::analyze_in_utf16`] gave.
    pub fn new(analysis: &Analysis) -> Packed {
        let mut packer = Packer::default();
        packer.list(&analysis.outline, Packer::heading);
        packer.list(&analysis.quantities, Packer::quantity);
        packer.list(&analysis.keywords, Packer::keyword);
        packer.packed
    }
}

#[derive(Default)]
struct Packer<'a> {
    packed: Packed,
    /// Length of `strings` in UTF-16 code units.
    length: u32,
    /// Strings that come again and again (units, periods) are written once.
    known: FxHashMap<&'a str, u32>,
}

impl<'a> Packer<'a> {
    fn list<T>(&mut self, entries: &'a [T], write: impl Fn(&mut Self, &'a T)) {
        self.word(entries.len());
        for entry in entries {
            write(self, entry);
        }
    }

    fn word(&mut self, word: usize) {
        self.packed.words.push(word as u32);
    }

    fn words<const N: usize>(&mut self, words: [u32; N]) {
        self.packed.words.extend(words);
    }

    /// A string of its own.
    fn string(&mut self, text: &str) {
        let place = self.add(text);
        self.packed.words.push(place);
    }

    fn add(&mut self, text: &str) -> u32 {
        self.packed.strings.push_str(text);
        self.length += utf16_length(text);
        self.packed.string_ends.push(self.length);
        self.packed.string_ends.len() as u32 - 1
    }

    /// A string that others may share.
    fn shared(&mut self, text: &'a str) {
        let place = self.place(text);
        self.packed.words.push(place);
    }

    /// The place of a string that others may share.
    fn place(&mut self, text: &'a str) -> u32 {
        if let Some(&place) = self.known.get(text) {
            return place;
        }
        let place = self.add(text);
        self.known.insert(text, place);
        place
    }

    fn heading(&mut self, heading: &Heading) {
        let Heading { start, end, level, kind, marker, title, text: _, parent, section_end } = heading;
        let parent = parent.map_or(NONE, |index| index as u32);
        let point = u32::from(*kind == HeadingKind::Point);
        self.words([*start as u32, *end as u32, *section_end as u32, *level, point, parent]);
        self.string(marker);
        self.string(title);
    }

    fn quantity(&mut self, quantity: &'a Quantity) {
        let Quantity { start, end, text: _, value, value_max, exact, exact_max, unit, group, .. } = quantity;
        let Quantity { group_value, kind, bound, change, relative_to, status, label, period, section, .. } = quantity;
        let section = section.map_or(NONE, |index| index as u32);
        let inherited = period.as_ref().is_some_and(|period| period.inherited);
        let classes = [*kind as u32, *bound as u32, *change as u32, *status as u32, u32::from(inherited)];
        let classes = classes.iter().rev().fold(0, |classes, class| classes << 4 | class);
        self.words([*start as u32, *end as u32, section, classes]);
        self.exact(exact);
        self.option(exact_max.as_deref());
        let unit_place = self.place(unit);
        let group_place = if group == unit { unit_place } else { self.place(group) };
        self.words([unit_place, group_place]);
        self.option(relative_to.as_deref());
        self.shared(label);
        self.option(period.as_ref().map(|period| period.text.as_str()));
        self.packed.floats.extend([*value, value_max.unwrap_or(f64::NAN), *group_value]);
    }

    /// An exact decimal; most are what JavaScript prints for the number nearest to them, and are not written.
    fn exact(&mut self, exact: &'a str) {
        if prints_as_nearest(exact) { self.words([NONE]) } else { self.shared(exact) }
    }

    fn option(&mut self, text: Option<&'a str>) {
        match text {
            Some(text) => self.shared(text),
            None => self.packed.words.push(NONE),
        }
    }

    fn keyword(&mut self, keyword: &'a Keyword) {
        let Keyword { term, count, score, per_thousand, dispersion, positions, class, forms } = keyword;
        self.string(term);
        self.words([*count as u32, *class as u32]);
        self.packed.floats.extend([*score, *per_thousand, *dispersion]);
        self.spans(positions);
        self.list(forms, |packer, form| {
            packer.string(&form.term);
            packer.spans(&form.positions);
        });
    }

    fn spans(&mut self, spans: &[Span]) {
        self.word(spans.len());
        self.packed.words.extend(spans.iter().flat_map(|span| [span.start as u32, span.end as u32]));
    }
}

/// UTF-16 code units of `text`.
fn utf16_length(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0)).sum()
}

/// Whether JavaScript prints the double nearest to a decimal as that decimal: it has no more digits than any double keeps, none
/// too many, and is not so near to zero that it is printed with an exponent.
fn prints_as_nearest(exact: &str) -> bool {
    const KEPT: usize = 15;
    let digits = exact.strip_prefix('-').unwrap_or(exact);
    let whole = digits.split_once('.').map_or(digits, |(whole, _)| whole);
    let plain = (whole == "0" || !whole.starts_with('0')) && !(digits.contains('.') && digits.ends_with(['0', '.']));
    digits.len() <= KEPT && plain && exact != "-0" && !digits.starts_with("0.000000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_that_the_nearest_number_prints_as_are_not_written() {
        for exact in ["0", "6.97", "-0.1", "697000000", "123456789012345", "0.000001"] {
            assert!(prints_as_nearest(exact), "{exact}");
            assert_eq!(exact.parse::<f64>().unwrap().to_string(), exact);
        }
        for exact in ["-0", "1.50", "1.0", "007", "0.0000001", "1234567890123456", "1."] {
            assert!(!prints_as_nearest(exact), "{exact}");
        }
    }

    #[test]
    fn a_unit_is_written_once() {
        let text = "新建学校3所,改建学校5所。";
        let analysis = crate::analyze(text, &crate::Options::default()).into_utf16(text);
        let packed = Packed::new(&analysis);
        assert_eq!(analysis.quantities.len(), 2);
        assert_eq!(packed.strings.matches('所').count(), 1, "{}", packed.strings);
        assert_eq!(packed.string_ends.last().copied(), Some(packed.strings.encode_utf16().count() as u32));
    }
}
