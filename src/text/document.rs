//! The source as a document: characters, lines, paragraphs, sentences, regions.

use super::{Language, OffsetMap, chrome, count, metadata, paragraphs, sentences};
use crate::analysis::{DocumentSummary, Metadata, Span};
use std::ops::Range;

/// A range of characters of a [`Document`], half open. Everything inside the crate counts characters.
pub type Chars = Range<usize>;

/// What the offsets of findings count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Bytes of the source.
    #[default]
    Bytes,
    /// UTF-16 code units.
    Utf16,
}

/// A text, split up and folded, with the way back to the source.
pub struct Document<'t> {
    /// The text as it was given.
    pub source: &'t str,
    /// The text's characters, folded one to one (see [`super::fold`]): what rules are matched against.
    pub chars: Vec<char>,
    /// The way from characters back to bytes.
    pub offsets: OffsetMap<'t>,
    /// Lines without their line ends, in order, blank ones included.
    pub lines: Vec<Chars>,
    /// Paragraphs, trimmed, without chrome and metadata rows: lines that are not blank, joined where a page's line ends
    /// were pasted along.
    pub paragraphs: Vec<Chars>,
    /// What stands between the lines of a paragraph that a page wrapped, line end and page furniture, in order.
    pub(crate) wraps: Vec<Chars>,
    /// Sentences, in order and disjoint; none crosses a paragraph's end.
    pub sentences: Vec<Chars>,
    /// What belongs to the site the text was copied from, in order and disjoint.
    pub chrome: Vec<Chars>,
    /// What the document states about itself, with the range of each row, label included; in order and disjoint.
    pub metadata: Vec<(Metadata, Chars)>,
    /// The language of the most of it.
    pub language: Language,
    characters: usize,
    pub(crate) unit: OffsetUnit,
}

impl<'t> Document<'t> {
    /// Splits and folds `source`, which must be shorter than 4 GiB. Offsets of findings are bytes.
    pub fn new(source: &'t str) -> Self {
        Document::counting(source, OffsetUnit::Bytes)
    }

    /// The same as [`Document::new`], with offsets of findings in `unit`.
    pub fn counting(source: &'t str, unit: OffsetUnit) -> Self {
        let (offsets, chars) = OffsetMap::and_folded(source);
        let lines = split_lines(&chars);
        let mut document = Document {
            source,
            language: Language::of(&chars),
            characters: count::characters(&chars),
            unit,
            chars,
            offsets,
            lines,
            paragraphs: Vec::new(),
            wraps: Vec::new(),
            sentences: Vec::new(),
            chrome: Vec::new(),
            metadata: Vec::new(),
        };
        document.chrome = chrome::find(&document);
        document.metadata = metadata::find(&document);
        (document.paragraphs, document.wraps) = paragraphs::split(&document);
        document.sentences = sentences::split(&document);
        document
    }

    /// The source under a range of characters.
    pub fn text(&self, range: Chars) -> &'t str {
        let (start, end) = self.offsets.bytes_of_chars(&range);
        &self.source[start..end]
    }

    /// A range of characters as findings carry it.
    pub fn span(&self, range: Chars) -> Span {
        let (start, end) = match self.unit {
            OffsetUnit::Bytes => self.offsets.bytes_of_chars(&range),
            OffsetUnit::Utf16 => self.offsets.utf16_of_chars(&range),
        };
        Span { start, end }
    }

    /// The offset of a character as findings carry it; that of the end for the index after the last.
    pub fn offset(&self, index: usize) -> usize {
        match self.unit {
            OffsetUnit::Bytes => self.offsets.byte_of_char(index),
            OffsetUnit::Utf16 => self.offsets.utf16_of_char(index),
        }
    }

    /// The character at an offset that a finding carries.
    pub fn char_at(&self, offset: usize) -> usize {
        match self.unit {
            OffsetUnit::Bytes => self.offsets.char_of_byte(offset),
            OffsetUnit::Utf16 => self.offsets.char_of_utf16(offset),
        }
    }

    /// A span that a finding carries as characters.
    pub fn chars_of(&self, span: Span) -> Chars {
        self.char_at(span.start)..self.char_at(span.end)
    }

    /// `range` without white space at its ends.
    pub fn trim(&self, range: Chars) -> Chars {
        let chars = &self.chars[range.clone()];
        let lead = chars.iter().take_while(|c| c.is_whitespace()).count();
        let trail = chars[lead..].iter().rev().take_while(|c| c.is_whitespace()).count();
        range.start + lead..range.end - trail
    }

    /// Whether nothing but white space stands in `range`.
    pub fn is_blank(&self, range: &Chars) -> bool {
        self.chars[range.clone()].iter().all(|c| c.is_whitespace())
    }

    /// Whether the character at `index` belongs to page chrome.
    pub fn is_chrome(&self, index: usize) -> bool {
        let next = self.chrome.partition_point(|range| range.end <= index);
        self.chrome.get(next).is_some_and(|range| range.start <= index)
    }

    /// Where the chrome or metadata row that holds `index` ends.
    pub(super) fn outside_until(&self, index: usize) -> Option<usize> {
        let next = self.chrome.partition_point(|range| range.end <= index);
        let row = self.metadata.partition_point(|(_, range)| range.end <= index);
        let chrome = self.chrome.get(next).filter(|range| range.start <= index);
        chrome
            .or_else(|| self.metadata.get(row).map(|(_, range)| range).filter(|range| range.start <= index))
            .map(|range| range.end)
    }

    /// Whether the character at `index` belongs to page chrome or to a metadata row, and so not to the report's text.
    /// Takes time logarithmic in the number of such regions.
    pub fn is_outside_text(&self, index: usize) -> bool {
        self.outside_until(index).is_some()
    }

    /// Characters as [`DocumentSummary::characters`] counts them.
    pub fn characters(&self) -> usize {
        self.characters
    }

    /// Lines that hold something.
    pub(super) fn filled_lines(&self) -> usize {
        self.lines.iter().filter(|line| !self.is_blank(line)).count()
    }

    /// Counts and regions, with offsets as findings carry them. The title is the outline's to find.
    pub fn summary(&self) -> DocumentSummary {
        DocumentSummary {
            length: self.offset(self.chars.len()),
            characters: self.characters,
            lines: self.filled_lines(),
            paragraphs: self.paragraphs.len(),
            sentences: self.sentences.len(),
            title: None,
            metadata: self
                .metadata
                .iter()
                .map(|(entry, _)| entry)
                .filter(|entry| !entry.value.is_empty())
                .cloned()
                .collect(),
            chrome: self.chrome.iter().map(|range| self.span(range.clone())).collect(),
        }
    }
}

/// Splits at LF, CR, CR LF and the Unicode line and paragraph separators.
fn split_lines(chars: &[char]) -> Vec<Chars> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut index = 0;
    while index < chars.len() {
        // Most stretches hold none, which can be said of many characters at once.
        if chars[index..]
            .first_chunk::<STRETCH>()
            .is_some_and(|next| !next.iter().fold(false, |any, &c| any | ends_line(c)))
        {
            index += STRETCH;
            continue;
        }
        let stretch_end = chars.len().min(index + STRETCH);
        while index < stretch_end {
            let width = match chars[index] {
                '\r' if chars.get(index + 1) == Some(&'\n') => 2,
                c => usize::from(ends_line(c)),
            };
            if width > 0 {
                lines.push(start..index);
                start = index + width;
            }
            index += width.max(1);
        }
    }
    lines.push(start..chars.len());
    lines
}

/// So many characters are looked at together for line ends.
const STRETCH: usize = 16;

/// Whether `c` ends a line. Sums without branches, which become vector code.
#[inline]
fn ends_line(c: char) -> bool {
    let c = c as u32;
    (c.wrapping_sub(0xa) <= 3) | (c == 0x85) | (c & !1 == 0x2028)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_lines_at_every_kind_of_line_end() {
        let document = Document::new("一\r\n二\r三\n\n四");
        let lines: Vec<_> = document.lines.iter().map(|line| document.text(line.clone())).collect();
        assert_eq!(lines, ["一", "二", "三", "", "四"]);
    }

    #[test]
    fn text_is_the_source_and_not_its_folded_copy() {
        let document = Document::new("（一）甲");
        assert_eq!(document.chars[0], '(');
        assert_eq!(document.text(0..3), "（一）");
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        let document = Document::new("");
        assert_eq!((document.lines.len(), document.paragraphs.len(), document.sentences.len()), (1, 0, 0));
    }
}
