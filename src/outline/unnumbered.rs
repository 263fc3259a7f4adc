//! Headings without numbers: lines that stand alone, and phrases that open paragraphs.

use super::blocks::{Block, Kind};
use super::item::{Item, System};
use super::opening::{Close, Opening};
use crate::analysis::HeadingKind;
use crate::text::Document;

/// How long an unnumbered line may be, Latin letters counting a third.
const LONGEST_LINE: usize = 32;

/// Whether `block` looks like the title of what follows: short, without closing punctuation, no label and value.
pub(super) fn is_title_like(document: &Document, block: &Block) -> bool {
    let words = &document.chars[block.range.clone()];
    if block.kind != Kind::Text || words.len() > 120 {
        return false;
    }
    let opening =
        Opening { start: block.range.start, end: block.range.end, close: Close::End, clauses: 1, goes_on: false };
    let width = opening.width(&document.chars);
    let last = words[words.len() - 1];
    let letters = words.iter().filter(|c| c.is_alphabetic()).count();
    width <= LONGEST_LINE
        && letters * 2 >= words.len()
        && letters >= 2
        && (last.is_alphanumeric() || matches!(last, '”' | '》' | ')' | '」' | '』'))
        && !words.iter().any(|c| matches!(c, '。' | ';' | ':' | '|' | '<' | '>' | '='))
        && words.iter().filter(|&&c| c == ',').count() <= 1
        && !words.windows(3).any(|gap| gap == [' ', ' ', ' '])
        && !is_signature_or_date(words)
        && (words[0] != '(' || last != ')')
        && is_english_title(words)
}

/// For lines in Latin script: few words, most of them with a capital.
fn is_english_title(words: &[char]) -> bool {
    if words.iter().any(|&c| c > '\u{2e80}') {
        return true;
    }
    let line: String = words.iter().collect();
    let words: Vec<&str> = line.split(' ').filter(|word| word.starts_with(char::is_alphabetic)).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let small = words.iter().filter(|word| word.len() <= 3 && word.starts_with(char::is_lowercase)).count();
    !words.is_empty()
        && words.len() <= 12
        && words[0].starts_with(char::is_uppercase)
        && (capitals + small == words.len() || words.len() <= 6)
}

/// 2020年11月4日, and lines that close with it.
pub(super) fn is_signature_or_date(words: &[char]) -> bool {
    let plain: Vec<char> = words.iter().copied().filter(|c| !c.is_whitespace()).collect();
    let is_date = |tail: &[char]| {
        tail.len() >= 5
            && tail.iter().all(|c| c.is_ascii_digit() || "年月日〇零一二三四五六七八九十○-./xX×".contains(*c))
    };
    plain.last() == Some(&'日') && is_date(&plain[plain.len().saturating_sub(8)..]) || is_date(&plain)
}

/// Lines that stand alone as titles of parts and sections, as items.
pub(super) fn lines(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<Item> {
    let like: Vec<bool> = blocks
        .iter()
        .enumerate()
        .map(|(index, block)| !starts[index] && Some(index) != title && is_title_like(document, block))
        .collect();
    let mut items = Vec::new();
    for index in 0..blocks.len() {
        if !like[index] || title.is_some_and(|title| index < title) {
            continue;
        }
        let Some(next) = (index + 1..blocks.len()).find(|&next| blocks[next].kind != Kind::Skip || next > index + 3)
        else {
            break;
        };
        let before = index > 0 && like[index - 1];
        let opens_text = starts[next]
            || matches!(blocks[next].kind, Kind::Bullet)
            || blocks[next].kind == Kind::Text && !like[next] && is_running(document, &blocks[next]);
        let crowd = before && index > 1 && like[index - 2];
        let lead =
            index > 0 && blocks[index - 1].kind == Kind::Text && document.chars[blocks[index - 1].range.end - 1] == ':';
        if opens_text && !crowd && !lead
            || like[next]
                && !before
                && blocks.get(next + 1).is_some_and(|after| is_running(document, after) || starts[next + 1])
                && !lead
        {
            let range = blocks[index].range.clone();
            items.push(Item {
                start: range.start,
                marker_end: range.start,
                title_start: range.start,
                end: range.end,
                kind: HeadingKind::Heading,
                system: System::Line,
                block: index,
                candidate: None,
            });
        }
    }
    items
}

/// Whether a block is a paragraph of sentences.
fn is_running(document: &Document, block: &Block) -> bool {
    let words = &document.chars[block.range.clone()];
    words.len() >= 12 && words.iter().any(|c| matches!(c, '。' | ',' | ';' | '.' | ':'))
}

/// The phrases that open paragraphs between headings, where siblings open the same way.
pub(super) fn run_ins(document: &Document, blocks: &[Block], starts: &[bool], is_heading: &[bool]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut group: Vec<usize> = Vec::new();
    for index in 0..=blocks.len() {
        let breaks = index == blocks.len() || is_heading[index] || starts[index];
        if breaks {
            close_group(document, blocks, &group, &mut items);
            group.clear();
        } else if blocks[index].kind == Kind::Text {
            group.push(index);
        }
    }
    items
}

/// The phrase that opens a paragraph, where it may be a run-in heading.
fn phrase(document: &Document, block: &Block) -> Option<Opening> {
    let opening = Opening::read(&document.chars, block.range.start, block.range.end);
    let width = opening.width(&document.chars);
    let closed = matches!(opening.close, Close::Stop | Close::Colon) && opening.goes_on;
    let rest = block.range.end - opening.end;
    (closed
        && (3..=26).contains(&width)
        && opening.clauses <= 2
        && opening.is_topic(&document.chars)
        && rest > width * 2
        && rest > 15)
        .then_some(opening)
}

fn close_group(document: &Document, blocks: &[Block], group: &[usize], items: &mut Vec<Item>) {
    let found: Vec<(usize, Opening)> =
        group.iter().filter_map(|&index| Some((index, phrase(document, &blocks[index])?))).collect();
    // A paragraph that leads in need not open like its siblings.
    let others = group.len() - found.len();
    if found.len() < 2 || others > found.len().div_ceil(2) {
        return;
    }
    for (block, opening) in found {
        items.push(Item {
            start: opening.start,
            marker_end: opening.start,
            title_start: opening.start,
            end: opening.end,
            kind: HeadingKind::Heading,
            system: System::RunIn,
            block,
            candidate: None,
        });
    }
}
