//! Tables of contents: their lines are not headings.

use super::blocks::{Block, Kind};
use crate::text::{Chars, Document};
use regex::Regex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Headings of a table of contents, without blanks and in lower case.
const HEADINGS: &[&str] = &["目录", "目錄", "目次", "contents", "tableofcontents"];

/// A line's title and its page number, behind leaders, a tab or a wide gap.
static ENTRY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(.{1,100}?) *(?:\.{3,}|(?:\. ){3,}|…+|·{3,}|_{3,}|-{4,}|\t+| {3,})[ .…]*[(-]?[0-9]{1,4}[)-]?$")
        .expect("a regular expression")
});

/// Longest entry.
const LONGEST: usize = 100;

/// Entries without a heading above them are a table of contents from so many on.
const FEWEST: usize = 3;

/// Makes the blocks of tables of contents [`Kind::Skip`] and says where they are, in order.
pub(super) fn mark(document: &Document, blocks: &mut [Block]) -> Vec<Chars> {
    let mut found = Vec::new();
    // What titles are is asked under a heading only.
    let headed = blocks.iter().any(|block| begins_with_heading(&document.chars[block.range.clone()]));
    let keys: Vec<Option<Key>> = blocks.iter().map(|block| key(document, block, headed)).collect();
    let mut last: HashMap<&str, usize> = HashMap::new();
    for (index, key) in keys.iter().enumerate() {
        if let Some(key) = key {
            last.insert(&key.title, index);
        }
    }
    let comes_again = |index: usize| keys[index].as_ref().is_some_and(|key| last[key.title.as_str()] > index);
    let mut index = 0;
    while index < blocks.len() {
        let Some(first) = &keys[index] else {
            index += 1;
            continue;
        };
        let headed = HEADINGS.contains(&first.title.as_str());
        let start = index;
        let mut end = if headed { index + 1 } else { index };
        let mut seen: Option<&str> = None;
        while let Some(Some(key)) = keys.get(end) {
            let again = headed && comes_again(end) && seen != Some(key.title.as_str());
            let one_off = headed
                && keys.get(end + 1).is_some_and(|next| next.as_ref().is_some_and(|next| next.has_page))
                && !key.title.is_empty();
            if !(key.has_page || again || one_off) {
                break;
            }
            seen = seen.or(Some(&key.title));
            end += 1;
        }
        if headed {
            end = end.max(first_again(document, blocks, &keys, index + 1).unwrap_or(end));
        }
        if headed || end - start >= FEWEST {
            for block in &mut blocks[start..end] {
                block.kind = Kind::Skip;
            }
            // Rows of a table look like its lines.
            if headed {
                found.push(blocks[start].range.start..blocks[end - 1].range.end);
            }
        }
        index = end.max(index + 1);
    }
    found
}

/// Where the first entry, at `first`, comes again: all above is the table of contents, also lines that broke (…情况说 / 明) and
/// entries that the text has in other words. `None` where a sentence stands between.
fn first_again(document: &Document, blocks: &[Block], keys: &[Option<Key>], first: usize) -> Option<usize> {
    /// Entries of the longest such table.
    const MOST: usize = 120;
    let title = &keys.get(first)?.as_ref()?.title;
    let reach = keys.len().min(first + MOST);
    let again = (first + 1..reach).find(|&at| keys[at].as_ref().is_some_and(|key| key.title == *title))?;
    let is_entry = |block: &Block| {
        let line = &document.chars[block.range.clone()];
        line.len() <= LONGEST && !line.contains(&'。') && block.kind == Kind::Text
    };
    (!title.is_empty() && blocks[first..again].iter().all(is_entry)).then_some(again)
}

/// A quick no for lines that [`ENTRY`] cannot fit.
fn has_leader(line: &str) -> bool {
    line.contains(['…', '·', '_', '\t', '\u{3000}'])
        || ["..", ". .", "----", "  "].iter().any(|leader| line.contains(leader))
}

/// What a line is compared by.
struct Key {
    /// The title without white space, in lower case.
    title: String,
    /// Whether a page number is behind it.
    has_page: bool,
}

/// Whether what a line is compared by begins with one of [`HEADINGS`].
fn begins_with_heading(line: &[char]) -> bool {
    let plain = || line.iter().filter(|c| !c.is_whitespace() && **c != '#').flat_map(|c| c.to_lowercase());
    plain().next().is_some_and(|first| matches!(first, '目' | 't' | 'c'))
        && HEADINGS.iter().any(|heading| heading.chars().eq(plain().take(heading.chars().count())))
}

/// The key of a line; its title is left empty where it is not `titled`.
fn key(document: &Document, block: &Block, titled: bool) -> Option<Key> {
    if block.range.len() > LONGEST || matches!(block.kind, Kind::Bullet) {
        return None;
    }
    let chars = &document.chars[block.range.clone()];
    let plain = |line: &mut dyn Iterator<Item = char>| {
        if !titled {
            return String::new();
        }
        line.filter(|c| !c.is_whitespace() && *c != '#').flat_map(char::to_lowercase).collect::<String>()
    };
    if matches!(chars[chars.len() - 1], '0'..='9' | ')' | '-') && has_leader(document.text(block.range.clone())) {
        // The folded copy has no tabs; they part titles from page numbers.
        let line: String = document
            .text(block.range.clone())
            .chars()
            .zip(chars)
            .map(|(source, &c)| if source == '\t' { source } else { c })
            .collect();
        if let Some(entry) = ENTRY.captures(&line) {
            return Some(Key { title: plain(&mut entry[1].chars()), has_page: true });
        }
    }
    Some(Key { title: plain(&mut chars.iter().copied()), has_page: false })
}
