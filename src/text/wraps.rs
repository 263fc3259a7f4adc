//! Lines that a page wrapped, as one: a word, a number or a unit that it broke is whole again.

use super::{Document, Language};
use crate::analysis::{Analysis, Span};

/// A Chinese or Japanese text without the line ends that a page put into its paragraphs, with the way back.
pub(crate) struct Joined {
    text: String,
    /// Byte of the text at which something was left out, and how many bytes of the source were up to there, in order.
    removed: Vec<(u32, u32)>,
    /// Lines of the source that hold something.
    lines: usize,
    /// Page chrome that was left out, as bytes of the source.
    chrome: Vec<Span>,
}

impl Joined {
    /// `None` where there is nothing to be joined. English is read over its line ends.
    pub fn of(document: &Document) -> Option<Joined> {
        if document.wraps.is_empty() || !matches!(document.language, Language::Chinese | Language::Japanese) {
            return None;
        }
        let (source, offsets) = (document.source, &document.offsets);
        let mut joined = Joined {
            text: String::with_capacity(source.len()),
            removed: Vec::with_capacity(document.wraps.len()),
            lines: document.filled_lines(),
            chrome: Vec::new(),
        };
        let mut copied = 0;
        let mut removed = 0;
        let mut chrome = document.chrome.iter().peekable();
        for gap in &document.wraps {
            let (start, end) = offsets.bytes_of_chars(gap);
            joined.text.push_str(&source[copied..start]);
            joined.removed.push((joined.text.len() as u32, 0));
            removed += end - start;
            if are_words(document.chars[gap.start - 1], document.chars[gap.end]) {
                // One blank of the gap stays, so that each offset leads to a character.
                let blank = source[start..end].chars().next_back().unwrap_or(' ');
                removed -= blank.len_utf8();
                joined.text.push(if blank == '\n' { ' ' } else { blank });
            }
            if let Some(last) = joined.removed.last_mut() {
                last.1 = removed as u32;
            }
            copied = end;
            while let Some(range) = chrome.next_if(|range| range.start < gap.end) {
                if range.start >= gap.start {
                    let (start, end) = offsets.bytes_of_chars(range);
                    joined.chrome.push(Span { start, end });
                }
            }
        }
        joined.text.push_str(&source[copied..]);
        Some(joined)
    }

    /// The text with its lines joined.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `analysis` of the text as one of `source`.
    pub fn moved_back(&self, analysis: Analysis, source: &str) -> Analysis {
        let before = |count: usize| count.checked_sub(1).map_or(0, |last| self.removed[last].1 as usize);
        let start = |offset: usize| offset + before(self.removed.partition_point(|&(at, _)| at as usize <= offset));
        let end = |offset: usize| offset + before(self.removed.partition_point(|&(at, _)| (at as usize) < offset));
        let mut analysis = analysis.moved(source, &start, &end);
        analysis.document.lines = self.lines;
        let regions = &mut analysis.document.chrome;
        for &span in &self.chrome {
            let place = regions.partition_point(|other| other.start < span.start);
            regions.insert(place, span);
        }
        analysis
    }
}

/// Whether a blank parts what stands on either side of a line end: two Latin words, a word and a number, but not the digits of a number.
fn are_words(before: char, after: char) -> bool {
    let is_word = |c: char| c < '\u{2e80}' && c.is_alphanumeric();
    is_word(before) && is_word(after) && !(before.is_ascii_digit() && after.is_ascii_digit())
}
