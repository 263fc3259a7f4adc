//! Papers and statements whose paragraphs are counted through, titles without numbers between them.

use super::blocks::Block;
use super::numbering::Family;
use super::opening::{Close, Opening};
use super::scan::{Before, Candidate};
use super::wording::is_title_like;
use crate::text::Document;
use crate::text::phrases::ends_with_any;
use std::collections::HashSet;

/// How a paragraph ends that leads in to what stands below it.
const LEADS: [&str; 4] = ["—", "如下", "包括", "以下"];

/// The first candidates of chains that number the paragraphs of a paper: 2. 3. 4. … under 背景, 最新進展 and 財政影響, the most of
/// them running text. There the short first sentence of a paragraph is no topic.
pub(super) fn counted(document: &Document, blocks: &[Block], candidates: &[Candidate]) -> HashSet<usize> {
    (0..candidates.len()).filter(|&index| counts(document, blocks, candidates, index)).collect()
}

/// The candidates of chains that count the paragraphs of a statement by numbers without a sign: 25 We must save water. 26 I said…. Each
/// is running text.
pub(super) fn spoken(document: &Document, blocks: &[Block], candidates: &[Candidate]) -> HashSet<usize> {
    const FEWEST: usize = 3;
    let opens = |candidate: &Candidate| candidate.marker.family == Family::Bare && candidate.before == Before::Start;
    let mut found = HashSet::new();
    for first in 0..candidates.len() {
        if candidates[first].previous.is_some() || candidates[first].next.is_none() || !opens(&candidates[first]) {
            continue;
        }
        let chain = || std::iter::successors(Some(first), |&index| candidates[index].next);
        let runs = |&index: &usize| is_sentence(document, &blocks[candidates[index].block], &candidates[index]);
        let (count, running) = (chain().count(), chain().filter(runs).count());
        if count >= FEWEST && running * 4 >= count * 3 {
            found.extend(chain());
        }
    }
    found
}

/// Whether the paragraph behind a number is an English sentence or more: it opens with a capital and is closed.
fn is_sentence(document: &Document, block: &Block, candidate: &Candidate) -> bool {
    const SHORTEST: usize = 24;
    let words = &document.chars[candidate.marker_end()..block.range.end];
    let words = &words[words.iter().take_while(|c| **c == ' ').count()..];
    words.len() >= SHORTEST
        && words[0].is_ascii_uppercase()
        && words.last().is_some_and(|c| matches!(c, '.' | '?' | '!' | '”' | ')' | ':'))
}

/// Whether the chain that begins at `first` does.
fn counts(document: &Document, blocks: &[Block], candidates: &[Candidate], first: usize) -> bool {
    const FEWEST: usize = 6;
    const TITLES: usize = 2;
    let candidate = &candidates[first];
    let opens = candidate.marker.family == Family::Arabic && candidate.before == Before::Start;
    if candidate.previous.is_some() || !opens || candidate.next.is_none() {
        return false;
    }
    let (mut count, mut running, mut titles) = (0, 0, 0);
    for index in std::iter::successors(Some(first), |&index| candidates[index].next).take(40) {
        let candidate = &candidates[index];
        let opening = Opening::read(&document.chars, candidate.marker_end(), blocks[candidate.block].range.end);
        let topic = opening.is_topic(&document.chars) && (opening.close == Close::Colon || opening.goes_on);
        let words = &document.chars[opening.start..opening.end];
        let leads = !opening.goes_on && ends_with_any(words, &LEADS);
        count += 1;
        running += usize::from(candidate.before == Before::Start && (leads || opening.close != Close::End && !topic));
        titles += usize::from(candidate.block > 0 && is_title_like(document, &blocks[candidate.block - 1]));
    }
    // The first paragraph of a council's paper goes without its number.
    let share = if candidate.marker.ordinal == 2 { (1, 2) } else { (2, 3) };
    count >= FEWEST && titles >= TITLES && running * share.1 >= count * share.0
}
