//! Lines that Markdown makes bold, all of them.

use super::blocks::{Block, Kind, decoration_class};
use super::wording::decoration;
use crate::text::{Chars, Document};

/// Longest title in bold behind a sign.
const LONGEST: usize = 80;

/// Clauses of such a title.
const MOST_CLAUSES: usize = 4;

/// Whether Markdown makes `block`, a line of its own, bold.
pub(super) fn is_bold(document: &Document, block: &Block) -> bool {
    let (chars, range) = (&document.chars, &block.range);
    block.after_blank
        && range.start >= 2
        && matches!(chars[range.start - 2..range.start], ['*', '*'])
        && chars[range.end..].starts_with(&['*', '*'])
}

/// The title of a Markdown heading in `range` without the emphasis that its marker opened or a colon closes: 分布 of **2. 分布**,
/// 总结 of **总结：**. **总结** stays as it is.
pub(super) fn title(chars: &[char], range: Chars) -> Chars {
    const SIGN: &[char] = &['*', '*'];
    let words = &chars[range.clone()];
    let Some(inner) = words.strip_suffix(SIGN).filter(|inner| inner.len() > SIGN.len()) else { return range };
    let opens = if inner.starts_with(SIGN) { SIGN.len() } else { 0 };
    let colon = usize::from(inner.ends_with(&[':']));
    let is_emphasised = opens > 0 && colon == 0 || inner[opens..].contains(&'*');
    if is_emphasised { range } else { range.start + opens..range.end - SIGN.len() - colon }
}

/// **➣新版引擎发布，已适配主流框架，完成集成** beside **➣新版发布**: lines in bold that are titles by the sign that they have in common
/// with titles, however many clauses they have. `like` says which blocks are titles by themselves.
pub(super) fn signed(document: &Document, blocks: &[Block], starts: &[bool], like: &[bool]) -> Vec<usize> {
    let words = |block: &Block| &document.chars[block.range.clone()];
    let sign = |block: &Block| {
        let signed = block.kind == Kind::Text && decoration(words(block)) > 0 && is_bold(document, block);
        signed.then(|| decoration_class(words(block)[0]))
    };
    let Some(known) = (0..blocks.len()).filter(|&index| like[index]).find_map(|index| sign(&blocks[index])) else {
        return Vec::new();
    };
    let is_title = |index: usize| {
        let block = &blocks[index];
        let clauses = || words(block).split(|c| *c == ',').count();
        !like[index]
            && !starts[index]
            && sign(block) == Some(known)
            && block.range.len() <= LONGEST
            && clauses() <= MOST_CLAUSES
            && words(block).last().is_some_and(|c| c.is_alphanumeric())
            && !words(block).iter().any(|c| matches!(c, '。' | ';' | ':'))
    };
    (0..blocks.len()).filter(|&index| is_title(index)).collect()
}
