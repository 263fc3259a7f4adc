//! Headings without numbers that stand on lines of their own.

use super::blocks::{self, Block, Kind};
use super::bold_lines;
use super::figures_below;
use super::front;
use super::item::{Item, System};
use super::marker::{self, Marker};
use super::numbering::Family;
use super::wording::{decoration, is_figure, is_latin, is_signature_or_date};
use super::{title_like, title_lines};
use crate::analysis::HeadingKind;
use crate::text::Document;
use crate::text::phrases::{contains, contains_any, holds_any, is_any};
use std::collections::HashSet;

/// How long an unnumbered line may be, Latin letters counting a third.
pub(super) const LONGEST_LINE: usize = 32;

/// Words of titles under which a report does not divide further what the section before began: they close a group of
/// sections that stand under one title. In lower case.
#[rustfmt::skip]
const SECTION_WORDS: &[&str] = &[
    "financial", "finances", "finance", "challenges", "risks", "funding", "outlook", "looking ahead", "conclusion",
    "introduction", "summary", "letter", "governance", "background", "method", "results", "discussion",
    "recommendations", "appendix", "acknowledg", "next steps", "limitations", "liquidity", "critical accounting", "goals", "priorities", "about", "message", "contact",
    "references", "our ", "thank", "问题", "不足", "打算", "计划", "思路", "安排", "展望", "建议", "总结", "结论",
    "結論", "問題", "計劃", "結語", "结语", "結束語", "结束语",
    "擬議", "影響", "路向", "徵詢", "諮詢", "文件提交",
];

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
    let mut items: Vec<Item> = Vec::new();
    let mut closed = false;
    let mut signed_until = 0;
    let mut signs = Signs::default();
    let mut group = Group::None;
    // The title right below the last one.
    let mut stacked_on = None;
    let mut seen: HashSet<&[char]> =
        title.map(|title| &document.chars[blocks[title].range.clone()]).into_iter().collect();
    for index in title.unwrap_or(0)..blocks.len() {
        let words = &document.chars[blocks[index].range.clone()];
        if starts[index] || finder.is_running(index) {
            closed = false;
            group = if starts[index] && !points[index] { Group::None } else { group };
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
            let look = finder.look(index);
            let announced = finder.next(index) == Some(index + 1) && finder.announces(index + 1);
            let next = if announced { Some(index + 2).filter(|&next| next < blocks.len()) } else { finder.next(index) };
            let below = next.filter(|&next| finder.like[next] && finder.is_heading(next));
            let place = Place { stacked: stacked_on == Some(index), heads: below.is_some() };
            let tier = group.tier(words, look, place) + signs.depth(words);
            stacked_on = below.filter(|&below| below == index + 1 || announced);
            group = group.after(tier, look, below.map(|below| finder.look(below)));
            items.push(finder.item(index, tier));
        }
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

/// The signs that decorate titles, in the order of their first: ■ above ● where ■ comes first. Titles without a sign are one kind.
#[derive(Default)]
struct Signs(Vec<Option<char>>);

impl Signs {
    /// How many kinds of titles stand above that of `words`; 0 where it has no sign.
    fn depth(&mut self, words: &[char]) -> u8 {
        let sign = words.first().filter(|_| decoration(words) > 0).map(|&sign| blocks::decoration_class(sign));
        let known = self.0.iter().position(|&known| known == sign);
        let depth = known.unwrap_or_else(|| {
            self.0.push(sign);
            self.0.len() - 1
        });
        // A title without a sign may stand on either side of those.
        sign.map_or(0, |_| depth as u8)
    }
}

/// Whether sections stand under a title of their own kind.
#[derive(Clone, Copy)]
enum Group {
    None,
    /// They do, from a title of this tier on, with the looks of this title and of the first one under it.
    Under {
        tier: u8,
        above: Look,
        below: Look,
    },
}

/// What titles of one tier have in common.
#[derive(Clone, Copy)]
struct Look {
    /// Whether the next line is blank.
    spaced: bool,
    asks: bool,
    /// Its first characters, where they are Chinese.
    opens: Option<[char; 2]>,
}

/// What stands right above and below a title.
#[derive(Clone, Copy)]
struct Place {
    /// Whether the title of its group stands right above it.
    stacked: bool,
    /// Whether another title stands right below it.
    heads: bool,
}

impl Look {
    /// Whether a title that looks like this may be one of those that look like `below` under one that looks like `above`:
    /// questions stand beside questions, and a title above a blank line beside such titles.
    fn is_below(self, above: Look, below: Look) -> bool {
        self.asks == below.asks && !(self.spaced && above.spaced && !below.spaced)
    }
}

impl Group {
    /// The tier of a title: capitals are above the rest.
    fn tier(self, words: &[char], look: Look, place: Place) -> u8 {
        let letters = || words.iter().filter(|c| c.is_ascii_alphabetic());
        if is_latin(words) && letters().count() > 4 && letters().all(|c| c.is_ascii_uppercase()) {
            return 0;
        }
        let line: String = words.iter().flat_map(|c| c.to_lowercase()).collect();
        let closes = || front::names_document(words) || holds_any(&line, SECTION_WORDS);
        match self {
            Group::Under { tier, .. } if place.stacked => tier + 1,
            // One with titles of its own is beside the title of the group.
            Group::Under { tier, below, .. } if place.heads && !(look.asks && below.asks) => tier,
            // 二零二三年經濟回顧, 二零二四年經濟展望
            Group::Under { tier, below, .. } if look.opens.is_some() && look.opens == below.opens => tier + 1,
            Group::Under { tier, above, below } if !closes() => {
                // One of another look stands beside the title of the group.
                tier + u8::from(look.is_below(above, below))
            }
            _ => 1,
        }
    }

    /// The group after a title of this tier and look; `below` is the look of a title right below it.
    fn after(self, tier: u8, look: Look, below: Option<Look>) -> Group {
        match (self, below) {
            (_, Some(below)) if tier > 0 => Group::Under { tier, above: look, below },
            (Group::Under { tier: above, .. }, _) if tier > above => self,
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
    /// Whether titles are in bold, several of them.
    bold_titles: bool,
    /// Whether titles have the signs of Markdown, several of them.
    marked: bool,
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
        let lead = index > 0 && self.ends_with_colon(index - 1);
        if lead && !block.after_blank && (self.like[next] || self.ends_label(next)) || above(1) && above(2) {
            return false;
        }
        if self.is_within_markdown(index)
            || self.goes_on_from_line(index)
            || self.is_office(index)
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
                || figures_below::are(self.document, self.blocks, index)
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
        #[rustfmt::skip]
        const OFFICES: &[&str] = &[
            "President", "Chair", "Chairman", "Chairwoman", "Chairperson", "Chief", "Director", "Minister",
            "Secretary", "Mayor", "Governor", "Principal", "Dean", "Commissioner", "Executive", "Officer",
            "Superintendent", "Headteacher", "Chancellor",
        ];
        const MOST: usize = 4;
        let block = &self.blocks[index];
        if block.after_blank || !index.checked_sub(1).is_some_and(|above| self.like[above]) {
            return false;
        }
        let words = &self.document.chars[block.range.clone()];
        let count = words.iter().filter(|c| **c == ' ').count() + 1;
        is_latin(words) && count <= MOST && words.split(|c| *c == ' ').any(|word| is_any(word, OFFICES))
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
