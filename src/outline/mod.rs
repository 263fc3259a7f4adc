//! The heading tree: numbering systems, run-in headings, points.
//!
//! [`read`] splits the text into blocks, scans them for markers, joins those that count on from each other, judges
//! which are headings and which are points, adds the headings that have no number, and builds the tree.

mod asides;
mod blocks;
mod bold_lines;
mod bylines;
mod colons;
mod contents;
mod cycles;
mod figures_below;
mod forms;
mod front;
mod glued;
mod headlines;
mod item;
mod judge;
mod led;
mod lines;
mod marker;
mod notes;
mod numbering;
mod numerals;
mod opening;
mod page_titles;
mod paragraphs;
mod people;
mod references;
mod run_in;
mod scan;
mod stop_lines;
mod stories;
mod tiers;
mod title_like;
mod title_lines;
mod tree;
mod wording;

use crate::analysis::{Heading, HeadingKind, Note};
use crate::text::{Chars, Document};
use item::Item;
use reportlens_analysis::order;

/// What was found of a document's structure.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The document's title.
    pub title: Option<Chars>,
    /// Headings and points in document order.
    pub headings: Vec<Heading>,
    /// Tables of contents, in order and disjoint.
    pub(crate) contents: Vec<Chars>,
    /// Doubtful numbering.
    pub notes: Vec<Note>,
}

/// Reads the outline of `document`.
pub fn read(document: &Document) -> Outline {
    let (mut blocks, contents) = blocks::read(document);
    let mut candidates = scan::scan(document, &blocks);
    scan::link(&mut candidates, &blocks);
    let fields = forms::mark(document, &mut blocks, &candidates);
    let mut items = judge::judge(document, &blocks, &candidates, &fields);
    let mut starts = vec![false; blocks.len()];
    let mut points = vec![false; blocks.len()];
    for item in &items {
        let range = &blocks[item.block].range;
        starts[item.block] |= item.start == range.start;
        points[item.block] |= item.start == range.start && item.kind == HeadingKind::Point;
        // The title of a lone "Chapter 1" stands in the next block.
        if item.end > range.end {
            starts[item.block + 1] = true;
        }
    }
    let stories = stories::find(document, &blocks, &starts);
    for story in &stories {
        starts[story.block] = true;
        // Where it came from and when.
        if stories::is_byline(&document.chars[blocks[story.block + 1].range.clone()]) {
            blocks[story.block + 1].kind = blocks::Kind::Skip;
        }
    }
    bylines::mark(document, &mut blocks, &starts);
    let title = front::title(document, &blocks, &starts);
    let title_block = title.as_ref().filter(|title| title.is_whole).map(|title| title.block);
    if let Some(title) = title_block {
        items.retain(|item| item.block != title);
    }
    let lines = lines::find(document, &blocks, &starts, &points, title_block);
    let mut is_heading = vec![false; blocks.len()];
    for line in &lines {
        is_heading[line.block] = true;
    }
    if let Some(title) = title_block {
        is_heading[title] = true;
    }
    let closed = stop_lines::find(document, &blocks, &starts, &is_heading);
    for line in &closed {
        is_heading[line.block] = true;
    }
    items.extend(closed);
    items.extend(stories);
    items.extend(run_in::find(document, &blocks, &starts, &is_heading, &items));
    items.extend(lines);
    let items = order::by_key(items, |item| item.start as i64);
    let places = tree::build(&items, &candidates, &blocks);
    Outline {
        title: title.map(|title| title.range),
        headings: headings(document, &items, &places),
        contents,
        notes: notes::find(document, &items, &candidates, &places),
    }
}

/// `title` without the frame or the signs of emphasis around all of it: 【工业】, **接口延期**.
fn undecorated(title: &str) -> &str {
    const AROUND: [(&str, &str); 3] = [("【", "】"), ("**", "**"), ("__", "__")];
    let inside = |(open, close): &(&str, &str)| title.strip_prefix(*open)?.strip_suffix(*close);
    AROUND.iter().find_map(inside).filter(|inner| !inner.is_empty()).unwrap_or(title)
}

/// `title` on one line: a line end becomes a blank between Latin words and nothing between Chinese ones.
pub(crate) fn unwrapped(title: &str) -> String {
    if !title.contains(['\n', '\r']) {
        return title.to_owned();
    }
    let mut line = String::with_capacity(title.len());
    for piece in title.split(['\n', '\r']).map(str::trim).filter(|piece| !piece.is_empty()) {
        if line.ends_with(|c: char| c.is_ascii()) && piece.starts_with(|c: char| c.is_ascii()) {
            line.push(' ');
        }
        line.push_str(piece);
    }
    line
}

/// The entries of the result.
fn headings(document: &Document, items: &[Item], places: &[tree::Place]) -> Vec<Heading> {
    let length = document.offset(document.chars.len());
    let mut headings: Vec<Heading> = items
        .iter()
        .zip(places)
        .map(|(item, place)| {
            let span = document.span(item.start..item.end);
            Heading {
                start: span.start,
                end: span.end,
                level: place.level,
                kind: item.kind,
                marker: document.text(item.start..item.marker_end).to_owned(),
                title: undecorated(&unwrapped(document.text(item.title_start..item.end))).to_owned(),
                text: document.text(item.start..item.end).to_owned(),
                parent: place.parent,
                section_end: length,
            }
        })
        .collect();
    // Each entry ends where the next of its own or a higher level begins; the stack holds those still open.
    let mut open: Vec<usize> = Vec::new();
    for index in 0..headings.len() {
        while let Some(&last) = open.last().filter(|&&last| headings[last].level >= headings[index].level) {
            headings[last].section_end = headings[index].start;
            open.pop();
        }
        open.push(index);
    }
    headings
}
