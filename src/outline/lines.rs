//! Headings without numbers that stand on lines of their own.

use super::blocks::{self, Block, Kind};
use super::front;
use super::item::{Item, System};
use super::opening::{self, Close, Opening};
use crate::analysis::HeadingKind;
use crate::text::Document;
use regex::Regex;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How long an unnumbered line may be, Latin letters counting a third.
const LONGEST_LINE: usize = 32;

/// Whether `block` looks like the title of what follows: short, without closing punctuation, no label and value.
pub(super) fn is_title_like(document: &Document, block: &Block) -> bool {
    let words = &document.chars[block.range.clone()];
    let words = match without_remark(words) {
        title if title.len() < words.len() && title.len() <= LONGEST_LINE * 3 && is_latin(title) => title,
        _ => words,
    };
    if block.kind != Kind::Text || words.len() > LONGEST_LINE * 3 {
        return false;
    }
    let stamp = decoration(words).max(timestamp(words));
    let words = &words[stamp..];
    let Some(&last) = words.last() else { return false };
    if !(last.is_alphanumeric() || matches!(last, '”' | '》' | ')' | '」' | '』' | '?')) {
        return false;
    }
    let start = block.range.start + stamp;
    let end = block.range.start + stamp + words.len();
    let opening = Opening { start, end, close: Close::End, clauses: 1, goes_on: false };
    let letters = words.iter().filter(|c| c.is_alphabetic()).count();
    let years = 4 * words.split(|c| !c.is_ascii_digit()).filter(|digits| digits.len() == 4).count();
    let latin = is_latin(words);
    opening.width(&document.chars) <= LONGEST_LINE
        && letters * 2 >= words.len() - years
        && letters >= 2
        && !words.iter().any(|&c| matches!(c, '。' | ';' | '|' | '<' | '>' | '=' | '@') || c == ':' && !latin)
        && words.iter().filter(|&&c| c == ',').count() <= 1
        && !words.windows(3).any(|gap| gap == [' ', ' ', ' '])
        && !is_signature_or_date(words)
        && !matches!(words[0], '(' | '[' | '【' | '—' | '*' | '_' | '@')
        && !front::is_person(words)
        && !front::is_byline(words)
        && !is_list_of_names(words)
        && !is_row_of_names(words)
        && (!latin || is_english_title(words, is_apart(document, block)))
}

/// Length of the sign and its blanks that decorate a line.
fn decoration(words: &[char]) -> usize {
    let blanks = || words[1..].iter().take_while(|c| c.is_whitespace()).count();
    if words.first().is_some_and(|&c| blocks::is_decoration(c)) { 1 + blanks() } else { 0 }
}

/// A time of day before a title, alone or in brackets, with its blanks.
static TIMESTAMP: LazyLock<Regex> = LazyLock::new(|| {
    let time = "[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[aApP]\\.?[mM]\\.?)?";
    Regex::new(&format!(r"^[\[(]?{time}(?: ?[-—–~至]+ ?{time})?[\])]? +")).expect("a regular expression")
});

/// Length of the time that a line begins with.
fn timestamp(words: &[char]) -> usize {
    const LONGEST: usize = 30;
    let may_be = words.first().is_some_and(|c| c.is_ascii_digit() || matches!(c, '[' | '('));
    if !may_be || !words.iter().take(4).any(|&c| c == ':') {
        return 0;
    }
    let head: String = words.iter().take(LONGEST).collect();
    TIMESTAMP.find(&head).map_or(0, |found| head[..found.end()].chars().count())
}

/// Two names or more of two to four characters: 王思远 陈晓岚.
fn is_list_of_names(words: &[char]) -> bool {
    let mut names = words.split(|&c| c == ' ' || c == '、').filter(|name| !name.is_empty());
    let count = names.clone().count();
    let spaced = words.iter().filter(|&&c| c == ' ').count() + 1 >= count;
    count >= 2
        && spaced
        && words.contains(&' ')
        && names.all(|name| (2..=4).contains(&name.len()) && name.iter().all(|&c| c > '\u{2e80}'))
        && words.len() <= 24
        && count * 3 + 1 >= words.len() - count
}

/// 150-200℃×0.5-1h: the cell of a table.
fn is_figure(words: &[char]) -> bool {
    const LONGEST: usize = 30;
    words.len() <= LONGEST && words.iter().filter(|c| c.is_alphabetic()).count() * 3 < words.len()
}

/// 模型 准确率 召回率 精确率 用时: the head of a table whose columns a blank parts.
fn is_row_of_names(words: &[char]) -> bool {
    const FEWEST: usize = 5;
    !is_latin(words) && words.split(|&c| c == ' ').filter(|name| name.len() > 1).count() >= FEWEST
}

pub(super) fn is_latin(words: &[char]) -> bool {
    !words.iter().any(|&c| c > '\u{2e80}')
}

/// A phrase in brackets so long at a title's end is a remark: Third quarter highlights (all figures are unaudited).
const LONG_REMARK: usize = 16;

/// `words` without a remark at their end.
fn without_remark(words: &[char]) -> &[char] {
    if words.last() != Some(&')') {
        return words;
    }
    match words.iter().rposition(|&c| c == '(') {
        Some(open) if open > 8 && words.len() - open > LONG_REMARK && words[open - 1] == ' ' => &words[..open - 1],
        _ => words,
    }
}

/// Whether a blank line stands on either side of `block`.
fn is_apart(document: &Document, block: &Block) -> bool {
    let mut after =
        document.chars[block.range.end..].iter().take(8).filter(|c| matches!(c, '\n' | '\r') || !c.is_whitespace());
    block.after_blank && after.next() == Some(&'\n') && after.next() == Some(&'\n')
}

/// Verbs that make a line a sentence.
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "must", "should", "be",
    "do", "does", "did", "please", "click", "you",
];

/// For lines in Latin script: few words, most of them with a capital, or as many as a phrase without a verb has where the
/// line stands apart.
fn is_english_title(words: &[char], apart: bool) -> bool {
    const LONGEST: usize = 12;
    const PLAIN: usize = 6;
    const PLAIN_APART: usize = 10;
    let line: String = without_remark(words).iter().collect();
    let words: Vec<&str> = line.split(' ').filter(|word| word.starts_with(char::is_alphabetic)).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let small = words.iter().filter(|word| word.len() <= 4 && word.starts_with(char::is_lowercase)).count();
    let titled = capitals + small == words.len();
    let labelled = line.split_once(':').is_some_and(|(label, _)| label.split(' ').count() < 2) && words.len() < 5;
    // Structure, governance and management
    let is_list = line.split_once(", ").is_some_and(|(_, rest)| rest.contains(" and ") && !rest.contains([',', ':']));
    let plain = apart
        && words.len() <= PLAIN_APART
        && !line.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | '$' | '£' | '€'))
        && !words.first().is_some_and(|first| opening::SENTENCE_STARTS.contains(&first.to_ascii_lowercase().as_str()))
        && !words.iter().any(|word| VERBS.contains(&word.to_ascii_lowercase().as_str()));
    words.first().is_some_and(|first| first.starts_with(char::is_uppercase))
        && words.len() <= LONGEST
        && (titled || words.len() <= PLAIN && (!line.contains([',', ':']) || is_list) || plain)
        && !labelled
}

/// What dates are written with.
#[rustfmt::skip]
fn is_date_sign(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '年' | '月' | '日' | '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '○')
        || matches!(c, '-' | '.' | '/' | 'x' | 'X' | '×')
}

/// 2020年11月4日, and lines that close with it.
pub(super) fn is_signature_or_date(words: &[char]) -> bool {
    // A date ends with one of them, in English too.
    if !words.iter().rev().find(|c| !c.is_whitespace()).is_some_and(|&c| is_date_sign(c)) {
        return false;
    }
    let plain = || words.iter().rev().filter(|c| !c.is_whitespace());
    if is_dated_body(words) || is_stamp(words) {
        return true;
    }
    let is_date = |most: usize| plain().take(most).all(|&c| is_date_sign(c)) && plain().take(5).count() == 5;
    is_date(usize::MAX) || plain().next() == Some(&'日') && is_date(8) || is_english_date(words)
}

/// 2024-11-02 09:15:30: when a page was published.
fn is_stamp(words: &[char]) -> bool {
    let digits = words.iter().filter(|c| c.is_ascii_digit()).count();
    digits >= 8 && words.contains(&':') && words.iter().all(|&c| is_date_sign(c) || matches!(c, ':' | ' '))
}

/// 市气象局 2023年1月: a body's name and a month, parted by a blank.
fn is_dated_body(words: &[char]) -> bool {
    let Some(blank) = words.iter().rposition(|&c| c == ' ') else { return false };
    let date = &words[blank + 1..];
    (6..=11).contains(&date.len())
        && date.iter().all(|&c| is_date_sign(c))
        && date.contains(&'年')
        && front::is_body(&words[..blank])
}

/// September 14, 2023 and 14 September 2023 at a line's end.
fn is_english_date(words: &[char]) -> bool {
    const MONTHS: &[&str] = &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    if !words.iter().rev().take(4).all(char::is_ascii_digit) {
        return false;
    }
    let line: String = words.iter().collect();
    let period = [" ended ", " ending ", "through"].iter().any(|word| line.contains(word));
    let year = !period && line.len() > 8 && line.as_bytes()[line.len() - 4..].iter().all(u8::is_ascii_digit);
    year && MONTHS.iter().any(|month| line.contains(month)) && line.bytes().filter(u8::is_ascii_digit).count() > 4
}

/// Words of titles under which a report does not divide further what the section before began: they close a group of
/// sections that stand under one title. In lower case.
#[rustfmt::skip]
const SECTION_WORDS: &[&str] = &[
    "financial", "finances", "finance", "challenges", "risks", "funding", "outlook", "looking ahead", "conclusion",
    "introduction", "summary", "letter", "governance", "background", "method", "results", "discussion",
    "recommendations", "appendix", "acknowledg", "next steps", "goals", "priorities", "about", "message", "contact",
    "references", "our ", "thank", "问题", "不足", "打算", "计划", "思路", "安排", "展望", "建议", "总结", "结论",
    "結論", "問題", "計劃",
];

/// How titles end that open or close a report beside its numbered sections.
#[rustfmt::skip]
const APART: &[&str] = &[
    "摘要", "提要", "概要", "关于本报告", "關於本報告", "报告说明", "编制说明",
    "致辞", "致詞", "致辭", "致词", "寄语", "前言", "序言", "引言", "导言", "导语", "結語", "结语", "结束语", "後記",
    "后记", "未来展望", "未來展望", "未来工作", "未來工作",
];

/// Lines that stand alone as titles of parts and sections.
pub(super) fn find(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<Item> {
    let finder = Lines { document, blocks, starts, like: like(document, blocks, starts, title) };
    let mut items: Vec<Item> = Vec::new();
    let mut closed = false;
    let mut signed_until = 0;
    let mut group = Group::None;
    let mut seen: HashSet<&[char]> =
        title.map(|title| &document.chars[blocks[title].range.clone()]).into_iter().collect();
    for index in title.unwrap_or(0)..blocks.len() {
        let words = &document.chars[blocks[index].range.clone()];
        if starts[index] || finder.is_running(index) {
            closed = false;
            group = if starts[index] { Group::None } else { group };
        }
        if blocks[index].kind == Kind::Text && front::is_closing(words) {
            // A letter within an English report is signed in the next lines, and the report goes on.
            if is_latin(words) {
                signed_until = signature_end(blocks, index);
            } else {
                closed = true;
            }
        }
        // The text of a picture, or the head of a page: a long title stands there once.
        let mut repeated = || words.len() >= LONGEST_REPEATED && !seen.insert(words);
        // The title once more, below the site's head.
        let is_title =
            title.is_some_and(|title| index > title && document.chars[blocks[title].range.clone()] == *words);
        if !closed && index >= signed_until && !is_title && finder.is_heading(index) && !repeated() {
            let tier = group.tier(words);
            let stacked = finder.next(index).is_some_and(|next| finder.like[next] && finder.is_heading(next));
            group = group.after(tier, stacked);
            items.push(finder.item(index, tier));
        }
    }
    items
}

/// Titles shorter than this may stand in several parts: 存在的问题, Financial performance.
const LONGEST_REPEATED: usize = 14;

/// The block after the lines that sign a letter closed at `closing`: the rest of its group, or the next.
fn signature_end(blocks: &[Block], closing: usize) -> usize {
    const LONGEST: usize = 8;
    let group_end = |from: usize| {
        let reach = blocks.len().min(from + LONGEST);
        (from..reach).find(|&index| blocks[index].after_blank).unwrap_or(reach)
    };
    let end = group_end(closing + 1);
    if end > closing + 1 { end } else { group_end(end + 1) }
}

fn like(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<bool> {
    let mut like = plain_like(document, blocks, starts, title);
    for index in with_colon(document, blocks, starts, &like, title) {
        like[index] = true;
    }
    like
}

/// Titles with a colon inside, 油茶：小果子榨出“金油”, where two or more stand each above a paragraph of its own and what
/// is before the colon differs: the same words again would name a speaker.
fn with_colon(
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

fn plain_like(document: &Document, blocks: &[Block], starts: &[bool], title: Option<usize>) -> Vec<bool> {
    let is_like = |(index, block): (usize, &Block)| {
        !starts[index] && title.is_none_or(|title| index > title) && is_title_like(document, block)
    };
    blocks.iter().enumerate().map(is_like).collect()
}

/// Whether sections stand under a title of their own kind.
#[derive(Clone, Copy)]
enum Group {
    None,
    /// They do, from a title of this tier on.
    Under(u8),
}

impl Group {
    /// The tier of a title: capitals are above the rest.
    fn tier(self, words: &[char]) -> u8 {
        let letters = || words.iter().filter(|c| c.is_ascii_alphabetic());
        if is_latin(words) && letters().count() > 4 && letters().all(|c| c.is_ascii_uppercase()) {
            return 0;
        }
        let line: String = words.iter().flat_map(|c| c.to_lowercase()).collect();
        match self {
            Group::Under(tier)
                if !front::names_document(words) && !SECTION_WORDS.iter().any(|word| line.contains(word)) =>
            {
                tier + 1
            }
            _ => 1,
        }
    }

    fn after(self, tier: u8, stacked: bool) -> Group {
        match self {
            _ if stacked && tier > 0 => Group::Under(tier),
            Group::Under(above) if tier > above => self,
            _ => Group::None,
        }
    }
}

struct Lines<'a> {
    document: &'a Document<'a>,
    blocks: &'a [Block],
    starts: &'a [bool],
    /// Which blocks look like titles.
    like: Vec<bool>,
}

impl Lines<'_> {
    /// Whether the block is an unnumbered heading, by what stands around it.
    fn is_heading(&self, index: usize) -> bool {
        let Some(next) = self.next(index).filter(|_| self.like[index]) else { return false };
        let block = &self.blocks[index];
        let words = &self.document.chars[block.range.clone()];
        let above = |back: usize| {
            index.checked_sub(back).is_some_and(|above| self.like[above] && !self.blocks[above + 1].after_blank)
        };
        let lead = index > 0
            && self.blocks[index - 1].kind == Kind::Text
            && self.document.chars[self.blocks[index - 1].range.end - 1] == ':';
        if lead && !block.after_blank && (self.like[next] || self.ends_label(next)) || above(1) && above(2) {
            return false;
        }
        if self.goes_on_from_line(index) || self.is_row_of_labels(index, next) {
            return false;
        }
        // □是 √否 answers a form's question.
        if self.blocks.get(index + 1).is_some_and(|below| "□√☑☐".contains(self.document.chars[below.range.start]))
        {
            return false;
        }
        let signs = self.signs(index, next);
        let stacked = self.like[next] && self.opens_text(next + 1);
        !signs && (self.opens_text(next) || stacked && !(front::is_body(words) && is_latin(words)))
    }

    /// Whether the block is a label whose value is on the next line: Type of report:
    fn ends_label(&self, index: usize) -> bool {
        let block = &self.blocks[index];
        block.kind == Kind::Text
            && !block.after_blank
            && block.range.len() <= LONGEST_LINE * 2
            && self.document.chars[block.range.end - 1] == ':'
    }

    /// Whether the block goes on without a blank line from one in another script that no sign closes, as a translation
    /// below its original does.
    fn goes_on_from_line(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &self.blocks[before]) else { return false };
        let block = &self.blocks[index];
        let words = |block: &Block| &self.document.chars[block.range.clone()];
        let closed = words(before).last().is_none_or(|c| matches!(c, '。' | '.' | '!' | '?' | ';' | ':'));
        !block.after_blank
            && before.kind == Kind::Text
            && !closed
            && !self.like[index - 1]
            && is_latin(words(before)) != is_latin(words(block))
    }

    /// Whether the block is one of several short lines of label and value: Decision maker: Cabinet.
    fn is_row_of_labels(&self, index: usize, next: usize) -> bool {
        const LONGEST: usize = 80;
        let is_row = |index: usize| {
            let words = &self.document.chars[self.blocks[index].range.clone()];
            let colon = words.iter().position(|&c| c == ':').filter(|&at| at <= LONGEST / 2);
            self.blocks[index].kind == Kind::Text
                && words.len() <= LONGEST
                && is_latin(words)
                && words.last() != Some(&'.')
                && colon.is_some_and(|at| words.get(at + 1) == Some(&' ') && at + 2 < words.len())
        };
        let words = &self.document.chars[self.blocks[index].range.clone()];
        is_row(index) && !front::names_document(words) && (index.checked_sub(1).is_some_and(is_row) || is_row(next))
    }

    /// The block after this one that is not a table, a note, a line in brackets.
    fn next(&self, index: usize) -> Option<usize> {
        (index + 1..self.blocks.len()).take(30).find(|&next| {
            let block = &self.blocks[next];
            block.kind != Kind::Skip && self.document.chars[block.range.start] != '('
        })
    }

    /// Whether text or a numbered heading begins with the block.
    fn opens_text(&self, index: usize) -> bool {
        self.blocks
            .get(index)
            .is_some_and(|block| self.starts[index] || block.kind == Kind::Bullet || self.is_running(index))
    }

    /// Whether the block is a paragraph of sentences.
    fn is_running(&self, index: usize) -> bool {
        let block = &self.blocks[index];
        let words = &self.document.chars[block.range.clone()];
        block.kind == Kind::Text
            && !self.like[index]
            && words.len() >= 12
            && !is_figure(words)
            && words.iter().any(|c| matches!(c, '。' | ',' | ';' | '.' | ':' | '!' | '?'))
    }

    /// A body's name before a date or another name is a signature.
    fn signs(&self, index: usize, next: usize) -> bool {
        let words = |index: usize| &self.document.chars[self.blocks[index].range.clone()];
        let dated = is_signature_or_date(words(next)) || index + 1 < next && is_signature_or_date(words(index + 1));
        dated || front::is_body(words(index)) && (front::is_body(words(next)) || index + 2 >= self.blocks.len())
    }

    fn item(&self, index: usize, tier: u8) -> Item {
        let range = self.blocks[index].range.clone();
        let words = &self.document.chars[range.clone()];
        let dated = words.iter().take_while(|c| c.is_ascii_digit()).count() == 4;
        let is_part = dated || front::names_document(words);
        let holds_chapters = is_part || self.next(index).is_some_and(|next| self.starts[next]);
        let sign = usize::from(decoration(words) > 0);
        let line: String = words.iter().filter(|c| !c.is_whitespace()).collect();
        let stands_apart = APART.iter().any(|word| line.ends_with(word));
        Item {
            start: range.start,
            marker_end: range.start + sign,
            title_start: range.start + decoration(words),
            end: range.end,
            kind: HeadingKind::Heading,
            system: System::Line { tier, is_part, holds_chapters, stands_apart },
            block: index,
            candidate: None,
        }
    }
}
