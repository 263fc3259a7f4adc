//! Titles whose line end a paste lost without a blank or a sign in its place: 第一章 项目总论一、项目概况(一)项目名称….

use super::blocks::Block;
use super::marker::{self, Marker};
use super::numbering::Family;
use super::scan::{Before, Candidate};
use crate::text::Document;
use crate::text::phrases::starts_with_any;
use std::collections::HashSet;

/// A paragraph of so many characters may have lost line ends.
const LONG: usize = 150;

/// Characters of the longest title that another runs on from.
const LONGEST_TITLE: usize = 30;

/// Before 一、 they make a word: 思想统一、行动一致, 标准不一、….
const BEFORE_ONE: &str = "统唯单专划同之第合归均十如不其为万期周初高拜三二四五六七八九零百逐任每某";

/// Words with which a text begins right behind its title. Never within a title, so that its end is known by them.
#[rustfmt::skip]
const TEXT_STARTS: &[&str] = &["截至", "该", "虽", "为进一步", "为贯彻", "为深入", "今年以来", "一年来", "近年来", "本项目"];

/// Whether a paragraph may have lost line ends.
pub(super) fn is_long(block: &Block) -> bool {
    block.range.len() >= LONG
}

/// Where the first marker of a lower numbering begins that stands right behind the title at `start`, no sign between, or the one that
/// counts on from `last`, the marker of the title.
pub(super) fn next_marker(chars: &[char], start: usize, end: usize, last: Option<Marker>) -> Option<usize> {
    const SHORTEST_TITLE: usize = 3;
    let reach = end.min(start + LONGEST_TITLE);
    let of_title = |c: char| c.is_alphanumeric() || matches!(c, '、' | ' ' | '“' | '”' | '《' | '》');
    let stop = (start..reach).find(|&at| !of_title(chars[at]) && chars[at] != '(' && chars[at] != '.');
    (start + SHORTEST_TITLE..stop.unwrap_or(reach))
        .find(|&at| begins_list(chars, at) || last.is_some_and(|last| counts_on(chars, at, last)))
}

/// 一、, (一), 1、, 1.1 or 一是 at `at`, behind a word and before one.
fn begins_list(chars: &[char], at: usize) -> bool {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let before = chars[at - 1];
    let length = match chars[at..] {
        ['一', '、' | '是', ..] if !BEFORE_ONE.contains(before) => 2,
        ['(', '一', ')', ..] => 3,
        ['1', '、', ..] => 2,
        ['1', '.', '1', ..] | ['2', '.', '1', ..] | ['3', '.', '1', ..] => 3,
        _ => return false,
    };
    (is_han(before) || matches!(before, '”' | ')')) && chars.get(at + length).is_some_and(|&c| is_han(c) || c == '“')
}

/// (二) at `at`, behind a word, where `last` was (一).
fn counts_on(chars: &[char], at: usize, last: Marker) -> bool {
    last.family == Family::HanParen
        && chars[at] == '('
        && chars[at - 1].is_alphanumeric()
        && marker::read(&chars[at..], false)
            .is_some_and(|marker| marker.family == last.family && marker.ordinal == last.ordinal + 1)
}

/// 1.2实际完成: a number of two or more steps before a title, behind the end of a sentence.
pub(super) fn decimal(rest: &[char]) -> Option<Marker> {
    rest.iter().take(3).find(|c| **c == '.')?;
    let marker = marker::read(rest, true)?;
    let titled = rest.get(marker.length).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    (matches!(marker.family, Family::Decimal2 | Family::Decimal3) && titled).then_some(marker)
}

/// 第二章 behind the end of a sentence, where a lower marker stands behind its title.
pub(super) fn chapter(chars: &[char], at: usize, end: usize) -> Option<Marker> {
    let marker = marker::read(&chars[at..end], true)?;
    let heads = matches!(marker.family, Family::Part | Family::Chapter | Family::Section);
    (heads && next_marker(chars, at + marker.length, end, None).is_some()).then_some(marker)
}

/// Where the title at `start` ends without a sign: before a date that opens a sentence, before its own first words again, or before one
/// of [`TEXT_STARTS`]: 支持科创中心建设|2016年4月，….
pub(super) fn title_end(chars: &[char], start: usize, end: usize) -> Option<usize> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 45;
    let reach = end.min(start + LONGEST);
    let stop = (start..reach).find(|&at| matches!(chars[at], '。' | ':' | ';' | '!' | '?')).unwrap_or(reach);
    let first = &chars[start..stop.min(start + SHORTEST)];
    (start + SHORTEST..stop).find(|&at| {
        let before = chars[at - 1];
        let behind_word = before > '\u{2e80}' && before.is_alphanumeric() || matches!(before, ')' | '”');
        let again = || at >= start + SHORTEST + 2 && first.len() == SHORTEST && chars[at..stop].starts_with(first);
        behind_word
            && !"于在到至从自的截".contains(before)
            && (opens_with_date(&chars[at..end]) || starts_with_any(&chars[at..stop], TEXT_STARTS) || again())
    })
}

/// 2016年4月，: a date and a comma.
fn opens_with_date(words: &[char]) -> bool {
    const LONGEST: usize = 12;
    let date = words.iter().take(LONGEST).take_while(|c| c.is_ascii_digit() || "年月日末底初".contains(**c)).count();
    let closed = matches!(words.get(date), Some(',')) || starts_with_any(&words[date..], TEXT_STARTS);
    words[..date].iter().take_while(|c| c.is_ascii_digit()).count() == 4 && words[4] == '年' && closed
}

/// The first candidates of the chains within one paragraph of which every other, or more, has a title that ends so.
pub(super) fn chains(document: &Document, blocks: &[Block], candidates: &[Candidate]) -> HashSet<usize> {
    (0..candidates.len()).filter(|&index| is_glued(document, blocks, candidates, index)).collect()
}

fn is_glued(document: &Document, blocks: &[Block], candidates: &[Candidate], first: usize) -> bool {
    const MOST: usize = 40;
    let head = &candidates[first];
    let block = &blocks[head.block];
    let may_be = head.previous.is_none() && head.next.is_some() && head.marker.family <= Family::ArabicClose;
    if !may_be || !is_long(block) || !matches!(head.before, Before::Sentence | Before::Glued) {
        return false;
    }
    let (mut count, mut glued) = (0, 0);
    for index in std::iter::successors(Some(first), |&index| candidates[index].next).take(MOST) {
        let candidate = &candidates[index];
        let ends = || title_end(&document.chars, candidate.marker_end(), block.range.end).is_some();
        let plain = candidate.before != Before::Glued && !candidate.heads;
        count += 1;
        glued += usize::from(candidate.block == head.block && (!plain || ends()));
    }
    glued * 2 >= count
}
