//! Headings without numbers that stand on lines of their own.

use super::blocks::{Block, Kind};
use super::bold_lines;
use super::cycles::{Cycles, Role};
use super::figures_below;
use super::front;
use super::item::{Item, System};
use super::marker::{self, Marker};
use super::numbering::Family;
use super::people;
use super::tiers::{Group, Look, Place, Signs};
use super::wording::{decoration, is_figure, is_latin, is_signature_or_date};
use super::{title_like, title_lines};
use crate::analysis::HeadingKind;
use crate::text::Document;
use crate::text::phrases::{contains, contains_any};
use std::collections::HashSet;

/// How long an unnumbered line may be, Latin letters counting a third.
pub(super) const LONGEST_LINE: usize = 32;

/// How titles end that open or close a report beside its numbered sections.
#[rustfmt::skip]
const APART: &[&str] = &[
    "摘要", "提要", "概要", "关于本报告", "關於本報告", "报告说明", "编制说明",
    "致辞", "致詞", "致辭", "致词", "寄语", "前言", "序言", "引言", "导言", "导语", "結語", "结语", "结束语", "後記",
    "后记", "未来展望", "未來展望", "未来工作", "未來工作",
];

/// Such titles in English, without blanks.
const APART_IN_ENGLISH: &[&str] =
    &["Summary", "ExecutiveSummary", "Executivesummary", "Introduction", "Foreword", "Preface", "Abstract"];

/// Lines that stand alone as titles of parts and sections. `starts` says which blocks begin with a marker, `points` which of
/// them are points, below which the sections of a group go on.
pub(super) fn find(
    document: &Document,
    blocks: &[Block],
    starts: &[bool],
    points: &[bool],
    title: Option<usize>,
) -> Vec<Item> {
    let like = title_like::lines(document, blocks, starts, title);
    let hashes = blocks.iter().filter(|block| matches!(block.kind, Kind::Hash(_)));
    let marked = hashes.take(FEWEST_MARKED).count() == FEWEST_MARKED;
    let mut finder = Lines { document, blocks, starts, like, bold_titles: false, marked };
    finder.bold_titles =
        (0..blocks.len()).filter(|&index| finder.like[index] && finder.is_bold(index)).count() >= FEWEST_BOLD;
    let titles = finder.titles(title);
    let words: Vec<&[char]> = titles.iter().map(|&index| finder.words(index)).collect();
    let cycles = Cycles::of(&words);
    let mut signs = Signs::default();
    let mut group = Group::None;
    // The tier of the titles under which others come again.
    let mut head: Option<u8> = None;
    // The tier of the last title that does not come again.
    let mut above = 0;
    // The title right below the last one.
    let mut stacked_on = None;
    let mut passed = title.unwrap_or(0);
    let mut items: Vec<Item> = Vec::with_capacity(titles.len());
    for (at, &index) in titles.iter().enumerate() {
        if (passed..=index).any(|between| starts[between] && !points[between]) {
            (group, head) = (Group::None, None);
        }
        passed = index + 1;
        let look = finder.look(index);
        let announced = finder.next(index) == Some(index + 1) && finder.announces(index + 1);
        let next = if announced { Some(index + 2).filter(|&next| next < blocks.len()) } else { finder.next(index) };
        let below = next.filter(|&next| finder.like[next] && finder.is_heading(next));
        let place = Place { stacked: stacked_on == Some(index), heads: below.is_some() };
        let role = cycles.role(at);
        let level = match (role, head) {
            (Role::Head, Some(head)) => head,
            (Role::Again, _) => head.unwrap_or(above) + 1,
            (Role::Plain, Some(head)) if below.is_some() && cycles.role(at + 1) == Role::Head => {
                head.saturating_sub(1).max(1)
            }
            _ => group.tier(words[at], look, place),
        };
        let tier = level + signs.depth(words[at]);
        stacked_on = below.filter(|&below| below == index + 1 || announced);
        group = match role {
            Role::Head => Group::Under {
                tier: level,
                above: look,
                below: titles.get(at + 1).map_or(look, |&next| finder.look(next)),
            },
            Role::Again => group,
            Role::Plain => group.after(tier, look, below.map(|below| finder.look(below))),
        };
        head = match role {
            Role::Head => Some(level),
            Role::Again => Some(level - 1),
            Role::Plain => head,
        };
        above = if role == Role::Again { above } else { level };
        items.push(finder.item(index, tier));
    }
    if let ([only], Some(title)) = (&items[..], title) {
        let text_between = (title + 1..only.block).any(|between| finder.is_running(between) || starts[between]);
        if !text_between
            && starts.get(only.block + 1) == Some(&true)
            && title_lines::goes_on(document, &blocks[only.block])
        {
            items.clear();
        }
    }
    items
}

/// The shortest paragraph that a bold line heads, though no sign tells that it is text.
const SHORTEST_BELOW_BOLD: usize = 30;

/// So many titles in bold tell how titles look.
const FEWEST_BOLD: usize = 3;

/// So many titles with the signs of Markdown tell the same.
const FEWEST_MARKED: usize = 3;

/// Titles shorter than this may stand in several parts: 存在的问题, Key achievements; Annual Report 2023 and Riverside Food Bank head pages.
fn longest_repeated(words: &[char]) -> usize {
    let mut parts = words.split(|c| *c == ' ').filter(|word| !word.is_empty());
    let named = parts.clone().count() > 2 && parts.all(|word| word[0].is_uppercase());
    let of_pages = !is_latin(words) || words.iter().any(char::is_ascii_digit) || front::names_document(words) || named;
    if of_pages { 14 } else { 28 }
}

/// Whether a line has the words of the title, be it in another order: 2024 Report to Congress below Report to Congress / 2024.
fn says_again(line: &[char], title: &[char]) -> bool {
    const MOST: usize = 12;
    if line == title || !is_latin(title) || line.len().abs_diff(title.len()) > 4 {
        return line == title;
    }
    fn parts(line: &[char]) -> impl Iterator<Item = &[char]> {
        line.split(|c| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST)
    }
    let (count, of_title) = (parts(line).count(), parts(title).count());
    count == of_title && parts(line).all(|word| parts(title).any(|other| other == word))
}

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

struct Lines<'a> {
    document: &'a Document<'a>,
    blocks: &'a [Block],
    starts: &'a [bool],
    /// Which blocks look like titles.
    like: Vec<bool>,
    /// Whether titles are in bold, several of them.
    bold_titles: bool,
    /// Whether titles have the signs of Markdown, several of them.
    marked: bool,
}

impl<'a> Lines<'a> {
    /// The blocks that are unnumbered headings, from the document's title on.
    fn titles(&self, title: Option<usize>) -> Vec<usize> {
        let words = |index: usize| &self.document.chars[self.blocks[index].range.clone()];
        let mut found = Vec::new();
        let mut closed = false;
        let mut signed_until = 0;
        let mut seen: HashSet<&[char]> = title.map(words).into_iter().collect();
        for index in title.unwrap_or(0)..self.blocks.len() {
            let line = words(index);
            if self.starts[index] || self.is_running(index) {
                closed = false;
            }
            if self.blocks[index].kind == Kind::Text && front::is_closing(line) {
                // A letter within an English report is signed in the next lines, and the report goes on.
                if is_latin(line) {
                    signed_until = signature_end(self.blocks, index);
                } else {
                    closed = true;
                }
            }
            // The text of a picture, or the head of a page: a long title stands there once.
            let mut repeated = || line.len() >= longest_repeated(line) && !seen.insert(line);
            // The title once more, below the site's head.
            let is_title = title.is_some_and(|title| index > title && says_again(line, words(title)));
            if !closed && index >= signed_until && !is_title && self.is_heading(index) && !repeated() {
                found.push(index);
            }
        }
        found
    }

    /// Whether the block is an unnumbered heading, by what stands around it.
    fn is_heading(&self, index: usize) -> bool {
        let Some(next) = self.next(index).filter(|_| self.like[index]) else { return false };
        let block = &self.blocks[index];
        let words = &self.document.chars[block.range.clone()];
        let above = |back: usize| {
            index.checked_sub(back).is_some_and(|above| self.like[above] && !self.blocks[above + 1].after_blank)
        };
        let lead = index > 0 && self.ends_with_colon(index - 1);
        if lead && !block.after_blank && (self.like[next] || self.ends_label(next)) || above(1) && above(2) {
            return false;
        }
        if self.is_within_markdown(index)
            || self.goes_on_from_line(index)
            || self.is_office(index)
            || self.is_name(index)
            || self.is_row_of_labels(index, next)
        {
            return false;
        }
        if self.bold_titles && !self.is_bold(index) && index > 0 && self.is_bold(index - 1) {
            return false;
        }
        if self.is_below_figure(index) || self.is_all_of_section(index, next) {
            return false;
        }
        // IDACORP's / earnings per share of $0.37: the next line goes on with it.
        if self.blocks.get(index + 1).is_some_and(|below| {
            !below.after_blank && is_latin(words) && self.document.chars[below.range.start].is_ascii_lowercase()
        }) && !self.starts[index + 1]
        {
            return false;
        }
        // □是 √否 answers a form's question, √适用 says that there is something under a title.
        let below = self.blocks.get(index + 1).map(|_| self.words(index + 1)).unwrap_or_default();
        if below.first().is_some_and(|&sign| "□√☑☐".contains(sign)) && !contains(below, "适用") {
            return false;
        }
        let signs = self.signs(index, next);
        let stacked = self.like[next] && self.opens_text(next + 1);
        // Its sign says so of a line above a short sentence, too.
        let below = self.words(next);
        let signed = (decoration(words) > 0 || self.stands_apart(index, next)) && below.ends_with(&['。']);
        let bold = next == index + 1 && self.is_bold(index) && self.is_below_bold(next);
        !signs
            && (self.opens_text(next)
                || signed
                || bold
                || figures_below::are(self.document, self.blocks, next - 1)
                || stacked && !(front::is_body(words) && is_latin(words)))
    }

    /// Whether a line is part of a paragraph or a caption where titles have the signs of Markdown: it has none, and stands right below text or
    /// right above such a title.
    fn is_within_markdown(&self, index: usize) -> bool {
        let is_signed = |at: usize| self.blocks.get(at).is_some_and(|block| matches!(block.kind, Kind::Hash(_)));
        let below_text = || {
            index > 0
                && !self.blocks[index].after_blank
                && self.blocks[index - 1].kind == Kind::Text
                && !self.like[index - 1]
        };
        self.marked && !self.is_bold(index) && (is_signed(index + 1) || below_text())
    }

    /// Whether Markdown makes a line of its own bold, all of it.
    fn is_bold(&self, index: usize) -> bool {
        bold_lines::is_bold(self.document, &self.blocks[index])
    }

    /// Whether blank lines part a Chinese block from the text on both sides.
    fn stands_apart(&self, index: usize, next: usize) -> bool {
        let (block, below) = (&self.blocks[index], &self.blocks[next]);
        index > 0 && next == index + 1 && block.after_blank && below.after_blank && !is_latin(self.words(index))
    }

    fn words(&self, index: usize) -> &[char] {
        &self.document.chars[self.blocks[index].range.clone()]
    }

    /// **Green Energy** / Play active roles in two goals: whether what a bold line may head is no line of its own kind and stands below
    /// a blank line or leads in to a list.
    fn is_below_bold(&self, next: usize) -> bool {
        let block = &self.blocks[next];
        let text = self.bold_titles || !self.like[next];
        block.kind == Kind::Text && !self.is_bold(next) && text && block.range.len() >= SHORTEST_BELOW_BOLD
    }

    /// 1,245家 above 新增经营主体: the block is the label of a figure that stands alone.
    fn is_below_figure(&self, index: usize) -> bool {
        let Some(above) = index.checked_sub(1).filter(|_| !self.blocks[index].after_blank) else { return false };
        let words = self.words(above);
        let is_value = above.checked_sub(1).is_some_and(|label| self.words(label).ends_with(&[':']));
        let is_line = self.blocks[above].kind == Kind::Text && !self.starts[above];
        is_line && !is_value && is_figure(words) && words.iter().any(char::is_ascii_digit)
    }

    /// 二、会议地点 / 县政府三楼会议室 / 三、…: the block is all that a numbered heading says before the next of its kind.
    fn is_all_of_section(&self, index: usize, next: usize) -> bool {
        const LONGEST: usize = 16;
        let marker = |index: usize| marker::read(self.words(index), true);
        let is_title = |above: usize| {
            self.starts[above] && self.words(above).len() <= LONGEST && !self.words(above).contains(&'。')
        };
        let below_title = !self.blocks[index].after_blank && index.checked_sub(1).is_some_and(is_title);
        if !below_title || next != index + 1 || !self.starts[next] {
            return false;
        }
        let counts_on = |(above, below): (Marker, Marker)| {
            above.family == below.family && below.ordinal == above.ordinal + 1 && above.family > Family::Section
        };
        marker(index - 1).zip(marker(next)).is_some_and(counts_on)
    }

    fn look(&self, index: usize) -> Look {
        let words = &self.document.chars[self.blocks[index].range.clone()];
        Look {
            opens: words.first_chunk().copied().filter(|first: &[char; 2]| !first[0].is_ascii()),
            spaced: self.blocks.get(index + 1).is_some_and(|below| below.after_blank),
            asks: self.document.chars[self.blocks[index].range.end - 1] == '?',
        }
    }

    /// Whether the block is a label whose value is on the next line: Type of report:
    fn ends_label(&self, index: usize) -> bool {
        let block = &self.blocks[index];
        block.kind == Kind::Text
            && !block.after_blank
            && block.range.len() <= LONGEST_LINE * 2
            && self.document.chars[block.range.end - 1] == ':'
    }

    /// Whether the block is the office of somebody whose name is on the line above: Chief Executive.
    fn is_office(&self, index: usize) -> bool {
        let below_name = !self.blocks[index].after_blank && index.checked_sub(1).is_some_and(|above| self.like[above]);
        below_name && people::is_office(self.words(index))
    }

    /// Whether the block is a name over an office: Jane Mwangi / Chair, Board of Trustees.
    fn is_name(&self, index: usize) -> bool {
        self.blocks.get(index + 1).is_some_and(|below| !below.after_blank)
            && self.is_office(index + 1)
            && people::may_be_name(self.words(index))
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

    /// The block after this one that is not a table, a note, a line in brackets that is no item (a).
    fn next(&self, index: usize) -> Option<usize> {
        (index + 1..self.blocks.len()).take(30).find(|&next| {
            let block = &self.blocks[next];
            block.kind != Kind::Skip
                && !self.is_name(next)
                && !self.is_office(next)
                && (self.starts[next] || self.like[next] || self.document.chars[block.range.start] != '(')
        })
    }

    /// Whether text or a numbered heading begins with the block.
    fn opens_text(&self, index: usize) -> bool {
        self.blocks
            .get(index)
            .is_some_and(|block| self.starts[index] || block.kind == Kind::Bullet || self.is_running(index))
            || self.leads_bullets(index)
    }

    /// 政府會推展以下項目。: whether all that stands below a title is a short sentence which says that titles follow.
    fn announces(&self, index: usize) -> bool {
        let words = self.words(index);
        words.len() <= 2 * LONGEST_LINE
            && matches!(words.last(), Some('。' | ':'))
            && words.iter().filter(|&&c| c == '。').count() <= 1
            && contains_any(words, &["以下", "下列"])
    }

    /// By 2030: above a list of bullets.
    fn leads_bullets(&self, index: usize) -> bool {
        self.ends_with_colon(index) && self.blocks.get(index + 1).is_some_and(|below| below.kind == Kind::Bullet)
    }

    fn ends_with_colon(&self, index: usize) -> bool {
        self.blocks.get(index).is_some_and(|block| block.kind == Kind::Text) && self.words(index).ends_with(&[':'])
    }

    /// Whether the block is a paragraph of sentences.
    fn is_running(&self, index: usize) -> bool {
        let words = self.words(index);
        self.blocks[index].kind == Kind::Text
            && !self.like[index]
            && words.len() >= 12
            && !is_figure(words)
            && words.iter().any(|c| matches!(c, '。' | ',' | ';' | '.' | ':' | '!' | '?'))
    }

    /// A body's name before a date or another name is a signature. An item of a list that ends with a date is no date.
    fn signs(&self, index: usize, next: usize) -> bool {
        let is_dated =
            |below: usize| self.blocks[below].kind != Kind::Bullet && is_signature_or_date(self.words(below));
        let is_body = |block: usize| front::is_body(self.words(block));
        is_dated(next)
            || index + 1 < next && is_dated(index + 1)
            || is_body(index) && (is_body(next) || index + 2 >= self.blocks.len())
    }

    fn item(&self, index: usize, tier: u8) -> Item {
        let (range, words) = (self.blocks[index].range.clone(), self.words(index));
        let dated = words.iter().take_while(|c| c.is_ascii_digit()).count() == 4;
        let is_part = dated || front::names_document(words);
        let holds_chapters = is_part || self.next(index).is_some_and(|next| self.starts[next]);
        let sign = usize::from(decoration(words) > 0);
        // (食品事業) and ≪日本≫: the frame is no part of the title.
        let frame = usize::from(matches!(words[0], '(' | '≪' | '<' | '〈'));
        // Candle and Detergent Making: goes with the paragraph below it.
        let in_paragraphs = words.ends_with(&[':']) && is_latin(words);
        let range = range.start..range.end - usize::from(words.ends_with(&[':']) || frame > 0);
        let line: String = words.iter().filter(|c| !c.is_whitespace()).collect();
        let stands_apart = APART.iter().any(|word| line.ends_with(word)) || APART_IN_ENGLISH.contains(&line.as_str());
        Item {
            start: range.start,
            marker_end: range.start + sign,
            title_start: range.start + decoration(words).max(frame),
            end: range.end,
            kind: HeadingKind::Heading,
            system: if in_paragraphs {
                System::RunIn
            } else {
                System::Line { tier, is_part, holds_chapters, stands_apart }
            },
            block: index,
            candidate: None,
        }
    }
}
