//! Titles that hold a colon or end with one, and questions, which begin with one: lines that are no label with its value.

use super::blocks::{Block, Kind};
use super::lines::LONGEST_LINE;
use super::wording::{is_latin, is_title_like};
use crate::text::phrases::{contains_any, ends_with_any, is_any, string_of};
use crate::text::{Document, is_han};
use std::collections::HashMap;

/// How titles end that a colon may close where numbered items follow: 存在的不足：.
#[rustfmt::skip]
const BEFORE_LISTS: &[&str] = &[
    "不足", "问题", "問題", "困难", "困難", "思路", "打算", "计划", "計劃", "安排", "设想", "措施", "举措", "舉措", "做法",
    "成效", "成绩", "成績", "建议", "建議", "目标", "目標", "经验", "經驗", "体会", "體會", "重点", "重點", "任务", "任務",
    "指南", "提示", "须知", "須知", "要点", "要點",
];

/// Titles that a colon closes, above a numbered item. What leads in to the list is none: 存在以下问题：.
pub(super) fn closed_by_colon(
    document: &Document,
    blocks: &[Block],
    starts: &[bool],
    title: Option<usize>,
) -> Vec<usize> {
    const LONGEST: usize = 18;
    const LEADS: [&str; 8] = ["以下", "如下", "下列", "几个", "幾個", "有", "是", "为"];
    let closed = |&index: &usize| {
        let block = &blocks[index];
        let Some((':', words)) = document.chars[block.range.clone()].split_last().map(|(last, rest)| (*last, rest))
        else {
            return false;
        };
        let bare = Block { range: block.range.start..block.range.end - 1, ..block.clone() };
        !starts[index]
            && starts.get(index + 1) == Some(&true)
            && words.len() <= LONGEST
            && ends_with_any(words, BEFORE_LISTS)
            && !contains_any(words, &LEADS)
            && is_title_like(document, &bare)
    };
    (title.map_or(0, |title| title + 1)..blocks.len()).filter(closed).collect()
}

/// English titles that a colon closes, each above a paragraph of its own: Candle and Detergent Making: / Through this project…. Two or more
/// in the text; one that comes again names a speaker or a question.
pub(super) fn above_text(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<usize> {
    const SHORTEST_TEXT: usize = 80;
    let words = |index: usize| &document.chars[blocks[index].range.clone()];
    let is_closed = |&index: &usize| {
        let (line, text) = (words(index), words(index + 1));
        line.ends_with(&[':'])
            && [&blocks[index], &blocks[index + 1]].iter().all(|block| block.kind == Kind::Text)
            && !starts[index]
            && !starts[index + 1]
            && text.len() >= SHORTEST_TEXT
            && matches!(text.last(), Some('.' | '。' | '!' | '?' | ')' | '”'))
            && is_named_by(&line[..line.len() - 1])
    };
    let found: Vec<usize> =
        (title.map_or(0, |title| title + 1)..blocks.len().saturating_sub(1)).filter(is_closed).collect();
    let mut counts: HashMap<String, u32> = HashMap::new();
    found.iter().for_each(|&index| *counts.entry(string_of(words(index))).or_default() += 1);
    let found: Vec<usize> = found.into_iter().filter(|&index| counts[&string_of(words(index))] == 1).collect();
    if found.len() < 2 { Vec::new() } else { found }
}

/// Chinese titles of few characters that a colon closes, each above a long paragraph: 国内市场： / 2017年…. Two or more different ones in the text;
/// one that comes again names a speaker, and those that somebody greets or that lead in to a list are none.
pub(super) fn topics(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<usize> {
    const SHORTEST_TEXT: usize = 60;
    const LONGEST: usize = 9;
    #[rustfmt::skip]
    const OTHERS: &[&str] = &[
        "们", "們", "代表", "委员", "委員", "同志", "领导", "領導", "嘉宾", "嘉賓", "来宾", "來賓", "先生", "女士", "记者", "記者", "主持人", "主任", "局长", "如下", "以下",
        "以下几点", "要求", "指出", "表示", "强调", "强調", "认为", "認為", "介绍说", "说", "問", "问", "答", "称", "是", "为", "有", "求", "包括", "通知",
        "公告", "政府", "单位", "單位", "部门", "公司", "学校", "委", "办公室", "局", "厅", "院", "时间", "地点", "人员", "人員",
    ];
    let words = |index: usize| &document.chars[blocks[index].range.clone()];
    let is_topic = |&index: &usize| {
        let (line, text) = (words(index), words(index + 1));
        let [named @ .., ':'] = line else { return false };
        (2..=LONGEST).contains(&named.len())
            && named.iter().all(|c| is_han(*c))
            && !ends_with_any(named, OTHERS)
            && [&blocks[index], &blocks[index + 1]].iter().all(|block| block.kind == Kind::Text)
            && !starts[index]
            && !starts[index + 1]
            && text.len() >= SHORTEST_TEXT
            && text.contains(&'。')
    };
    let found: Vec<usize> =
        (title.map_or(0, |title| title + 1)..blocks.len().saturating_sub(1)).filter(is_topic).collect();
    let again = found
        .iter()
        .enumerate()
        .any(|(at, &index)| found[..at].iter().take(MOST_TOPICS).any(|&other| words(other) == words(index)));
    if found.len() < 2 || again { Vec::new() } else { found }
}

/// So many such titles are held against each other.
const MOST_TOPICS: usize = 40;

/// Whether `words` of Latin may name what a paragraph is about: few of them, the most in capitals, no sentence and no lead to a list.
fn is_named_by(words: &[char]) -> bool {
    const LONGEST: usize = 70;
    const MOST: usize = 9;
    #[rustfmt::skip]
    const SPOKEN: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "will", "said", "says", "asked", "follows", "following", "below", "include", "includes",
        "including", "that", "Dear", "Note", "Example", "We", "They", "He", "She", "By", "Address", "Tel", "Email", "Source", "Sources", "It",
    ];
    if words.len() > LONGEST || !is_latin(words) || !words.first().is_some_and(char::is_ascii_uppercase) {
        return false;
    }
    let (mut count, mut capitals, mut long) = (0, 0, 0);
    for word in words.split(|c| *c == ' ').filter(|word| !word.is_empty()) {
        let signs = word.iter().any(|c| c.is_ascii_digit() || matches!(c, ':' | ';' | '.' | '|' | '"' | '“'));
        if signs || is_any(word, SPOKEN) {
            return false;
        }
        count += 1;
        capitals += usize::from(word[0].is_ascii_uppercase());
        long += usize::from(word.len() > 3);
    }
    count <= MOST && capitals * 2 >= long
}

/// Titles with a colon inside, 油茶：小果子榨出“金油”, where two or more stand each above a paragraph of its own and what
/// is before the colon differs: the same words again would name a speaker.
pub(super) fn with_colon(
    document: &Document,
    blocks: &[Block],
    starts: &[bool],
    like: &[bool],
    title: Option<usize>,
) -> Vec<usize> {
    const LONGEST_LABEL: usize = 16;
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut counts: HashMap<String, u32> = HashMap::new();
    for index in title.map_or(1, |title| title + 1)..blocks.len().saturating_sub(1) {
        let (block, next) = (&blocks[index], &blocks[index + 1]);
        let words = &document.chars[block.range.clone()];
        let running = next.kind == Kind::Text && !like[index + 1] && document.chars[next.range.clone()].contains(&'。');
        if !running || like[index] || starts[index] || words.len() > LONGEST_LINE {
            continue;
        }
        let Some(colon) = words.iter().position(|&c| c == ':').filter(|&at| (2..=LONGEST_LABEL).contains(&at)) else {
            continue;
        };
        let range = block.range.start + colon + 1..block.range.end;
        let titled = !range.is_empty()
            && !words[colon + 1..].contains(&'?')
            && !is_latin(words)
            && words[..colon].iter().all(|c| c.is_alphanumeric() || matches!(c, '“' | '”' | '+' | ' '))
            && words[colon + 1..].iter().filter(|c| c.is_alphabetic()).count() >= 2
            && is_title_like(document, &Block { range, ..block.clone() });
        if titled {
            let label: String = words[..colon].iter().collect();
            *counts.entry(label.clone()).or_default() += 1;
            found.push((index, label));
        }
    }
    found.retain(|(_, label)| counts[label] == 1);
    if found.len() < 2 { Vec::new() } else { found.into_iter().map(|(index, _)| index).collect() }
}

/// 问：《办法》何时施行？ above 答：…, where two or more are asked so.
pub(super) fn questions(document: &Document, blocks: &[Block], starts: &[bool]) -> Vec<usize> {
    const LONGEST: usize = 80;
    let opens = |index: usize, signs: [char; 3]| matches!(document.chars[blocks[index].range.clone()], [sign, ':', ..] if signs.contains(&sign));
    let asks = |&index: &usize| {
        !starts[index]
            && opens(index, ['问', '問', 'Q'])
            && blocks[index].kind == Kind::Text
            && blocks[index].range.len() <= LONGEST
            && document.chars[blocks[index].range.end - 1] == '?'
            && opens(index + 1, ['答', '覆', 'A'])
    };
    let found: Vec<usize> = (0..blocks.len().saturating_sub(1)).filter(asks).collect();
    if found.len() < 2 { Vec::new() } else { found }
}
