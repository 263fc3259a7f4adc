//! Titles over two lines.

use super::blocks::{Block, Kind};
use super::front::{LONGEST_TITLE, is_any_body, is_title, names_document};
use super::wording;
use crate::text::Document;

/// Words that an English line does not end with where the title ends.
const OPEN: [&str; 12] = ["of", "the", "and", "for", "on", "in", "to", "with", "by", "a", "an", "&"];

/// Characters of names of places and bodies, one of which the first line of a name that a paste broke holds, or a digit.
const PLACES: &str = "省市县区镇乡州局厅委校院";

/// The first and last block of the title of which the block `found` is a line; `starts` says which blocks begin with a marker.
pub(super) fn of(document: &Document, blocks: &[Block], starts: &[bool], found: usize) -> (usize, usize) {
    let lines = Lines { document, blocks, starts };
    let above = found.checked_sub(1).filter(|&above| lines.joins(above, found));
    if let Some(above) = above.filter(|&above| lines.is_begun(above, found)) {
        return (above, found);
    }
    let below = found + 1;
    let goes_on = below < blocks.len() && lines.joins(found, below) && lines.goes_on(found, below);
    (found, if goes_on { below } else { found })
}

struct Lines<'a> {
    document: &'a Document<'a>,
    blocks: &'a [Block],
    starts: &'a [bool],
}

impl Lines<'_> {
    fn words(&self, block: usize) -> &[char] {
        &self.document.chars[self.blocks[block].range.clone()]
    }

    /// Whether the two blocks, one right below the other, may be lines of one title.
    fn joins(&self, above: usize, below: usize) -> bool {
        let is_line = |block: usize| {
            self.blocks[block].kind == Kind::Text && !self.starts[block] && self.words(block).len() <= LONGEST_TITLE
        };
        !self.blocks[below].after_blank && is_line(above) && is_line(below)
    }

    /// Whether the title `found`, which names a kind of document, begins on the line `above`: 某市过渡期统筹整合使用财政涉农 / 资金管理办法, 《…,
    /// …定期大會 / 市長施政報告.
    fn is_begun(&self, above: usize, found: usize) -> bool {
        const SHORTEST: usize = 10;
        const LONGEST_END: usize = 14;
        let (line, title) = (self.words(above), self.words(found));
        if wording::is_latin(title) {
            return false;
        }
        let quotes = |sign: char| line.iter().filter(|&&c| c == sign).count();
        let cut = title.len() <= LONGEST_END
            && line.len() >= SHORTEST
            && line.iter().any(|c| c.is_ascii_digit() || PLACES.contains(*c))
            && line.iter().all(|c| c.is_alphanumeric() || matches!(c, '“' | '”' | '《' | '》' | '、' | ' '))
            && title.iter().all(|c| !c.is_ascii_digit())
            && !is_about(title)
            && names_document(title)
            && !names_document(line)
            && !is_any_body(line);
        let meeting = matches!(line, [.., '大' | '次', '会' | '會'] | [.., '会' | '會', '议' | '議'])
            && names_document(title)
            && is_title(self.document, &self.blocks[found]);
        quotes('《') > quotes('》') || cut || meeting
    }

    /// Whether the title `found` goes on on the line `below`: 关于…执行情况 / 与2024年计划草案的报告, Annual Report on / the Strategy.
    fn goes_on(&self, found: usize, below: usize) -> bool {
        let (title, next) = (self.words(found), self.words(below));
        if wording::is_latin(title) {
            let last = title.rsplit(|c| *c == ' ').next().unwrap_or_default();
            let open = OPEN.iter().any(|word| word.chars().eq(last.iter().copied()));
            return open && wording::is_latin(next) && is_title(self.document, &self.blocks[below]);
        }
        let joined = matches!(next.first(), Some('与' | '和' | '及' | '暨'));
        let about = is_about(title)
            && !title.ends_with(&['报', '告'])
            && !is_about(next)
            && is_title(self.document, &self.blocks[below]);
        names_document(next) && (joined || about)
    }
}

/// Whether a line begins with 关于.
fn is_about(line: &[char]) -> bool {
    matches!(line, ['关' | '關', '于' | '於', ..])
}

/// 某市通报泄漏 / 某某公司码头泄漏事件及处置情况 / 一、事发经过: whether a line between the title and the first number, the only one like a title, is
/// long enough to say more of what the title says.
pub(super) fn goes_on(document: &Document, line: &Block) -> bool {
    const SHORTEST: usize = 12;
    let words = &document.chars[line.range.clone()];
    words.len() >= SHORTEST && !wording::is_latin(words)
}
