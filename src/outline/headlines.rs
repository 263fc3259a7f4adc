//! English titles that say what was achieved, as reports of agencies and charities have them: blank lines on both sides, no sign at the end,
//! text below. Stock accuracy had improved but expired items remained in store; Cutting waiting times by 40%.

use super::blocks::{Block, Kind};
use super::front;
use super::wording::{CALLS, is_latin, is_signature_or_date};
use crate::text::Document;
use crate::text::phrases::{is_any, starts_with};

/// Words beside [`CALLS`] with which no such title begins: of buttons, of pictures, of where a line is from. In lower case.
#[rustfmt::skip]
const NO_TITLES: &[&str] = &[
    "share", "sign", "view", "photo", "photos", "image", "caption",
    "source", "sources", "figure", "chart", "table", "note", "notes", "contact", "contacts", "email", "tel", "phone", "address", "dear", "from", "to", "by",
    "posted", "published", "updated", "written", "tags", "filed", "copyright", "credit", "print", "back", "next", "previous", "yours",
    "listen", "play", "register", "join",
];

/// The lines of `blocks` that are such titles and are not among those that are `like` titles by their words.
pub(super) fn find(
    document: &Document,
    blocks: &[Block],
    starts: &[bool],
    like: &[bool],
    title: Option<usize>,
) -> Vec<usize> {
    let finder = Headlines { document, blocks, starts, like };
    let first = title.map_or(1, |title| title + 1);
    let apart: Vec<usize> =
        (first..blocks.len().saturating_sub(1)).filter(|&index| finder.stands_apart(index)).collect();
    let doing = apart.iter().filter(|&&index| opens_with_deed(finder.words(index))).count();
    let is_title = |&index: &usize| {
        !like[index]
            && (finder.is_above_text(index)
                || doing > 1 && opens_with_deed(finder.words(index)) && finder.is_above_section(index))
    };
    apart.into_iter().filter(is_title).collect()
}

struct Headlines<'a> {
    document: &'a Document<'a>,
    blocks: &'a [Block],
    starts: &'a [bool],
    like: &'a [bool],
}

impl Headlines<'_> {
    fn words(&self, index: usize) -> &[char] {
        &self.document.chars[self.blocks[index].range.clone()]
    }

    /// Whether the block is a line by itself that reads as a title and stands behind the end of a paragraph or another title.
    fn stands_apart(&self, index: usize) -> bool {
        let (above, block, below) = (&self.blocks[index - 1], &self.blocks[index], &self.blocks[index + 1]);
        block.kind == Kind::Text
            && !self.starts[index]
            && block.after_blank
            && below.after_blank
            && reads_as_title(self.words(index))
            && (above.kind != Kind::Text
                || self.like[index - 1]
                || self.starts[index - 1]
                || ends_paragraph(self.words(index - 1)))
    }

    /// Whether a paragraph follows.
    fn is_above_text(&self, index: usize) -> bool {
        const SHORTEST: usize = 80;
        let words = self.words(index + 1);
        self.blocks[index + 1].kind == Kind::Text && words.len() >= SHORTEST && ends_paragraph(words)
    }

    /// Whether another title or a figure follows.
    fn is_above_section(&self, index: usize) -> bool {
        let figure = self.words(index + 1).iter().take(2).any(char::is_ascii_digit);
        self.like[index + 1]
            || self.blocks[index + 1].kind == Kind::Text && figure
            || self.blocks[index + 1].kind == Kind::Skip
    }
}

/// Whether a line ends as the last one of a paragraph does.
fn ends_paragraph(words: &[char]) -> bool {
    let last = words.iter().rev().find(|c| !matches!(c, '”' | '"' | ')' | '*'));
    matches!(last, Some('.' | '。' | '!' | '?' | ':' | ';' | ','))
}

/// Whether `words` may be a title by their length and signs: a capital first and no stop last.
fn reads_as_title(words: &[char]) -> bool {
    const SHORTEST: usize = 12;
    const LONGEST: usize = 100;
    const FEWEST: usize = 3;
    const MOST: usize = 14;
    if !(SHORTEST..=LONGEST).contains(&words.len()) || !words[0].is_ascii_uppercase() || !is_latin(words) {
        return false;
    }
    let count = words.split(|c| *c == ' ').filter(|word| !word.is_empty()).count();
    let first: Vec<char> = words.iter().take_while(|c| c.is_ascii_alphabetic()).map(char::to_ascii_lowercase).collect();
    let last = words[words.len() - 1];
    let signs = |c: &char| {
        matches!(
            c,
            ':' | ';'
                | '|'
                | '@'
                | '#'
                | '<'
                | '>'
                | '='
                | '['
                | ']'
                | '{'
                | '…'
                | '\t'
                | '“'
                | '"'
                | '©'
                | '/'
                | '•'
                | '!'
                | '→'
        )
    };
    (FEWEST..=MOST).contains(&count)
        && (last.is_alphanumeric() || matches!(last, '%' | ')'))
        && !words.iter().any(signs)
        && !words.windows(2).any(|two| matches!(two, ['.', ' '] | [' ', ' ']))
        && words.iter().filter(|c| **c == ',').count() <= 2
        && !is_any(&first, CALLS)
        && !is_any(&first, NO_TITLES)
        && !starts_with(words, "For more")
        && !is_signature_or_date(words)
        && !front::is_byline(words)
}

/// Increasing access to …, Cutting waiting times by 40%: whether a participle says what was done.
fn opens_with_deed(words: &[char]) -> bool {
    const SHORTEST: usize = 6;
    let first = words.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    first >= SHORTEST && words[..first].ends_with(&['i', 'n', 'g']) && words.get(first) == Some(&' ')
}
