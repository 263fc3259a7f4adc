//! The result of an analysis: plain data with serde, and the JSON contract of the command line and the page.
//!
//! Offsets are `start..end`, half open. As `reportlens::analyze` returns them they are bytes of the source;
//! [`Analysis::into_utf16`] turns them into UTF-16 code units, as `reportlens::analyze_in_utf16` returns them, which is what leaves
//! the crate as JSON or JavaScript.
//! Indices (`parent`, `section`) count entries of `outline`.

pub mod order;
mod utf16;

use serde::Serialize;
use smol_str::SmolStr;
use std::borrow::Cow;
#[cfg(feature = "types")]
use ts_rs::TS;
pub use utf16::Utf16Map;

/// Version of the contract; raised when a field changes its meaning or goes away.
pub const SCHEMA: u32 = 1;

/// All that was read out of one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Analysis {
    /// [`SCHEMA`].
    pub schema: u32,
    /// Title of the document as in the text.
    pub title: Option<String>,
    /// BCP 47 language of the most of the text: `zh`, `en`, `ja`, or `und`.
    pub language: String,
    /// The text as a document.
    pub document: DocumentSummary,
    /// Headings and points in document order.
    pub outline: Vec<Heading>,
    /// Quantities in document order.
    pub quantities: Vec<Quantity>,
    /// Terms, best first.
    pub keywords: Vec<Keyword>,
    /// Doubtful spots.
    pub notes: Vec<Note>,
}

/// Counts and regions of the document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct DocumentSummary {
    /// Length of the text in the unit of all offsets.
    pub length: usize,
    /// Characters as Chinese offices count them: every character that is not white space, a run of Latin letters or
    /// digits being one.
    pub characters: usize,
    /// Lines that hold something.
    pub lines: usize,
    /// Paragraphs.
    pub paragraphs: usize,
    /// Sentences.
    pub sentences: usize,
    /// Where the title stands.
    pub title: Option<Span>,
    /// Issuer, document number, date and the like, in document order.
    pub metadata: Vec<Metadata>,
    /// What belongs to the site the text was copied from, not to the report. In order, disjoint.
    pub chrome: Vec<Span>,
}

/// A half-open range of the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Span {
    /// First offset.
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
}

/// One fact about the document that the document states itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Metadata {
    /// What it is: `issuer`, `number`, `date`, `index`, `title`, `department`, `validity`, `subject`, `other`.
    pub key: String,
    /// The words that name it in the text, `""` where it stands without.
    pub label: String,
    /// The value as in the text.
    pub value: String,
    /// Span of the value.
    pub start: usize,
    /// End of the value.
    pub end: usize,
}

/// What an outline entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum HeadingKind {
    /// Belongs into a table of contents.
    Heading,
    /// An item enumerated inside running text: 一是, 第一, First.
    Point,
}

/// A heading or a point.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Heading {
    /// Start of the marker.
    pub start: usize,
    /// End of the title.
    pub end: usize,
    /// Depth in the tree, 1 at the top.
    pub level: u32,
    /// Heading or point.
    pub kind: HeadingKind,
    /// Number or sign before the title as written, `""` where there is none.
    pub marker: String,
    /// Title without marker and closing punctuation.
    pub title: String,
    /// Marker and title as they stand in the text.
    pub text: String,
    /// Index of the entry that this one is under; always smaller than its own.
    pub parent: Option<usize>,
    /// Where the text under this entry ends: the next entry of the same or a higher level, or the end of the text.
    pub section_end: usize,
}

impl Heading {
    /// Marker and title as they are read: without the hashes of Markdown.
    pub fn name(&self) -> &str {
        if self.marker.starts_with('#') { self.text.trim_start_matches('#').trim_start() } else { &self.text }
    }
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An amount of money; `unit` is 元 or an ISO 4217 code.
    Money,
    /// %, ‰, 个百分点.
    Percent,
    /// A length of time.
    Duration,
    /// Length, area, weight, score, bandwidth, age.
    Measure,
    /// Things counted.
    Count,
    /// 倍, 成, 1:3, 分之.
    Ratio,
}

/// How sharp a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// As it says.
    Exact,
    /// At least: 以上, 余, 超.
    Min,
    /// At most: 以下, 近, 不足.
    Max,
    /// About: 约, 左右.
    Approx,
}

/// An amount or a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// An amount.
    Level,
    /// A difference upwards.
    Increase,
    /// A difference downwards.
    Decrease,
}

/// Done or wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// What is so or has been done.
    Actual,
    /// What is planned, required or aimed at.
    Target,
}

/// The time that a quantity speaks of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Period {
    /// As in the text: 2020年, 上半年, fiscal 2022.
    pub text: SmolStr,
    /// True where it comes from the sentence, section or document before and not from the quantity's own clause.
    pub inherited: bool,
}

/// One number that says how much or how many of something. There are many in a text, so what of it is mostly short is kept in
/// place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Quantity {
    /// Start, with bound words that touch it.
    pub start: usize,
    /// End.
    pub end: usize,
    /// The source between them.
    pub text: SmolStr,
    /// Value in base units, magnitude worked in: the nearest number to `exact`.
    pub value: f64,
    /// Upper end of a range.
    pub value_max: Option<f64>,
    /// The value as an exact decimal: 16.4亿 is `1640000000`.
    pub exact: SmolStr,
    /// The upper end as an exact decimal.
    pub exact_max: Option<SmolStr>,
    /// Unit or classifier as written, without the magnitude; money as ISO 4217 except 元; `""` where there is none.
    pub unit: Cow<'static, str>,
    /// The unit that this one can share an axis in (亩 and 公顷 are 平方米); the unit itself where it stands alone.
    pub group: Cow<'static, str>,
    /// `value` in `group`'s unit.
    pub group_value: f64,
    /// What kind of quantity.
    pub kind: Kind,
    /// How sharp.
    pub bound: Bound,
    /// Amount or difference.
    pub change: Change,
    /// What a difference is relative to, as in the text: 比上年, 同比.
    pub relative_to: Option<String>,
    /// Done or wanted.
    pub status: Status,
    /// What is measured, in the text's words.
    pub label: String,
    /// The time it speaks of.
    pub period: Option<Period>,
    /// Index of the innermost outline entry that it stands in.
    pub section: Option<usize>,
}

/// A term and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Keyword {
    /// The term as its commonest surface form.
    pub term: String,
    /// True number of occurrences; as many as `positions`.
    pub count: usize,
    /// How telling it is; the list is sorted by it, ties by first position.
    pub score: f64,
    /// Occurrences per 1,000 characters of the document.
    pub per_thousand: f64,
    /// Gries' normalised deviation of proportions over the sections: 0 spread as the text is, 1 all in one small part.
    pub dispersion: f64,
    /// All occurrences in document order, overlapping longer terms or not: each is the term up to case and width, and to line
    /// breaks where a term goes on in the next line, and blanks beside its numbers.
    pub positions: Vec<Span>,
    /// What kind of word it is.
    pub class: KeywordClass,
    /// Other forms of it (plurals, the reader's synonyms) with their own occurrences, the commonest first. They count for
    /// the score.
    pub forms: Vec<KeywordForm>,
}

/// What kind of word a keyword is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "kebab-case")]
pub enum KeywordClass {
    /// A term.
    Term,
    /// What every report says: 发展.
    Boilerplate,
    /// A function word: 的.
    StopWord,
    /// A single character of a script without spaces.
    Character,
    /// A number.
    Number,
}

/// Another form of a keyword.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct KeywordForm {
    /// As its commonest surface form.
    pub term: String,
    /// All occurrences in document order.
    pub positions: Vec<Span>,
}

/// A doubtful spot.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Note {
    /// What is doubtful, stable for programs: `numbering-gap`.
    pub code: String,
    /// Key of the sentence in the page's string tables.
    pub key: String,
    /// What the sentence's blanks are filled with, in their order.
    pub args: Vec<String>,
    /// Where.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Analysis {
    /// The same analysis with its offsets in UTF-16 code units of `text`, which must be the text it was made from.
    ///
    /// # Panics
    ///
    /// May panic where `text` is another text.
    #[inline(never)]
    pub fn into_utf16(mut self, text: &str) -> Analysis {
        let map = Utf16Map::new(text);
        self.for_each_offset(&mut |offset, _| *offset = map.utf16_of_byte(*offset));
        self
    }

    /// The same analysis for `source`, where each offset is what `start` or `end` says, by what it is, in the same order as before.
    pub fn moved(mut self, source: &str, start: &dyn Fn(usize) -> usize, end: &dyn Fn(usize) -> usize) -> Analysis {
        self.for_each_offset(&mut |offset, is_end| *offset = if is_end { end(*offset) } else { start(*offset) });
        for entry in &mut self.outline {
            source[entry.start..entry.end].clone_into(&mut entry.text);
        }
        for entry in &mut self.quantities {
            entry.text = source[entry.start..entry.end].into();
        }
        for entry in &mut self.document.metadata {
            source[entry.start..entry.end].clone_into(&mut entry.value);
        }
        self
    }

    /// Calls `f` on every offset, and says whether it is the end of something that is not the start of the next.
    fn for_each_offset(&mut self, f: &mut dyn FnMut(&mut usize, bool)) {
        let document = &mut self.document;
        f(&mut document.length, true);
        for span in document.title.iter_mut().chain(&mut document.chrome) {
            f(&mut span.start, false);
            f(&mut span.end, true);
        }
        for entry in &mut document.metadata {
            f(&mut entry.start, false);
            f(&mut entry.end, true);
        }
        for entry in &mut self.outline {
            f(&mut entry.start, false);
            f(&mut entry.end, true);
            f(&mut entry.section_end, false);
        }
        for entry in &mut self.quantities {
            f(&mut entry.start, false);
            f(&mut entry.end, true);
        }
        for keyword in &mut self.keywords {
            let forms = keyword.forms.iter_mut().flat_map(|form| &mut form.positions);
            for span in keyword.positions.iter_mut().chain(forms) {
                f(&mut span.start, false);
                f(&mut span.end, true);
            }
        }
        for note in &mut self.notes {
            f(&mut note.start, false);
            f(&mut note.end, true);
        }
    }
}
