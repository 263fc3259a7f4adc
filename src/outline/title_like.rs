//! Lines that look like titles without numbers.

use super::blocks::Block;
use super::bold_lines;
use super::colons::{above_text, closed_by_colon, questions, topics, with_colon};
use super::front;
use super::headlines;
use super::wording::{self, is_signature_or_date, is_title_like};
use crate::text::Document;

/// Which blocks look like titles, by their words and by what stands around them.
pub(super) fn lines(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<bool> {
    let mut like = plain_like(document, blocks, starts, title);
    for index in closed_by_colon(document, blocks, starts, title) {
        like[index] = true;
    }
    for index in above_text(document, blocks, starts, title).into_iter().chain(topics(document, blocks, starts, title))
    {
        like[index] = true;
    }
    for index in with_colon(document, blocks, starts, &like, title) {
        like[index] = true;
    }
    for index in
        questions(document, blocks, starts).into_iter().chain(bold_lines::signed(document, blocks, starts, &like))
    {
        like[index] = true;
    }
    for index in headlines::find(document, blocks, starts, &like, title) {
        like[index] = true;
    }
    like
}

fn plain_like(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<bool> {
    let is_like = |(index, block): (usize, &Block)| {
        let words = |index: usize| &document.chars[blocks[index].range.clone()];
        let below_title = || {
            let above =
                index.checked_sub(1).filter(|&above| Some(above) != title && is_signature_or_date(words(above)));
            title == above.unwrap_or(index).checked_sub(1)
        };
        let signs = || below_title() && (front::is_author(words(index)) || wording::is_school_year(words(index)));
        let is_list = || index > 0 && lists_under(words(index - 1), words(index));
        !starts[index]
            && title.is_none_or(|title| index > title)
            && is_title_like(document, block)
            && !signs()
            && !is_list()
    };
    blocks.iter().enumerate().map(is_like).collect()
}

/// Whether a line lists what the colon of the line `above` announces, as minutes list who was there: 列席人员： / 李明、朱红、丰年.
fn lists_under(above: &[char], line: &[char]) -> bool {
    const LONGEST: usize = 4;
    above.last() == Some(&':')
        && line.contains(&'、')
        && line.split(|c| *c == '、').all(|part| (1..=LONGEST).contains(&part.len()))
}
