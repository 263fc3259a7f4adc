//! Which candidates are headings, which are points, and which are nothing.

use super::blocks::{Block, Kind};
use super::glued;
use super::item::{Item, System};
use super::led::is_led;
use super::numbering::Family;
use super::opening::{Close, Opening, clause_end};
use super::paragraphs;
use super::references;
use super::scan::{Before, Candidate};
use super::wording;
use crate::analysis::HeadingKind;
use crate::text::Document;
use std::collections::HashSet;

/// What is asked for each candidate.
struct Judge<'a> {
    document: &'a Document<'a>,
    chars: &'a [char],
    blocks: &'a [Block],
    candidates: &'a [Candidate],
    /// For each block, the candidate at its start.
    first: Vec<Option<usize>>,
    /// Whether Markdown headings give the structure.
    is_markdown: bool,
    /// Which chains count the paragraphs of a paper through its titles, by their first candidate.
    counts_paragraphs: HashSet<usize>,
    /// Which candidates number the paragraphs of a statement.
    spoken: HashSet<usize>,
    /// Which chains have titles that run on into their text, by their first candidate.
    glued: HashSet<usize>,
    /// What was said of each candidate so far: whether it is a heading.
    verdicts: Vec<Option<bool>>,
}

/// Headings and points among `candidates`, those that number `fields` of a form left out, and the Markdown headings, in order.
pub(super) fn judge(
    document: &Document,
    blocks: &[Block],
    candidates: &[Candidate],
    fields: &HashSet<usize>,
) -> Vec<Item> {
    let mut first = vec![None; blocks.len()];
    for (index, candidate) in candidates.iter().enumerate().rev() {
        if candidate.before == Before::Start {
            first[candidate.block] = Some(index);
        }
    }
    let is_markdown = blocks.iter().any(|block| matches!(block.kind, Kind::Hash(_)));
    let verdicts = vec![None; candidates.len()];
    let counts_paragraphs = paragraphs::counted(document, blocks, candidates);
    let spoken = paragraphs::spoken(document, blocks, candidates);
    let glued = glued::chains(document, blocks, candidates);
    let chars = &document.chars;
    let mut judge =
        Judge { document, chars, blocks, candidates, first, is_markdown, counts_paragraphs, spoken, glued, verdicts };
    let mut items = Vec::new();
    let mut candidate = 0;
    let mut in_articles = false;
    for (index, block) in blocks.iter().enumerate() {
        if let Kind::Hash(level) = block.kind {
            in_articles = false;
            items.push(judge.hash(index, level));
        }
        while candidate < candidates.len() && candidates[candidate].block == index {
            let family = candidates[candidate].marker.family;
            let start = candidates[candidate].before == Before::Start;
            if !fields.contains(&candidate)
                && let Some(item) = judge.one(candidate, in_articles)
            {
                judge.verdicts[candidate] = Some(item.kind == HeadingKind::Heading);
                in_articles = match (family == Family::Article, item.kind) {
                    (true, HeadingKind::Point) => true,
                    (true, HeadingKind::Heading) => false,
                    _ => in_articles && !(start && family < Family::Article),
                };
                items.push(item);
            }
            candidate += 1;
        }
    }
    for index in 1..items.len() {
        let next = items[index].start;
        let before = &mut items[index - 1];
        if before.end > next {
            if before.title_start >= next {
                // Its title is the next one's: the marker is all that it has.
                (before.title_start, before.marker_end) = (before.start, before.start);
            }
            before.end = document.trim(before.title_start..next).end;
        }
    }
    items
}

impl Judge<'_> {
    /// A Markdown heading, with the numbering that follows its signs.
    fn hash(&self, index: usize, level: u8) -> Item {
        let range = self.blocks[index].range.clone();
        let chars = &self.chars[range.clone()];
        let signs = chars.iter().take_while(|&&c| c == '#').count();
        let blank = chars[signs..].iter().take_while(|c| c.is_whitespace() || **c == '*').count();
        let mut marker_end = range.start + signs;
        let numbering = &chars[signs + blank..];
        let read = || super::marker::read(numbering, true).map(|marker| marker.length);
        if let Some(length) = read().or_else(|| super::marker::objective(numbering)) {
            marker_end += blank + length;
        }
        let trailing = chars.iter().rev().take_while(|&&c| c == '#' || c == ' ').count();
        let end = (range.end - trailing).max(marker_end);
        let title = super::bold_lines::title(self.chars, skip_blank(self.chars, marker_end, end)..end);
        Item {
            start: range.start,
            marker_end,
            title_start: title.start,
            end: title.end,
            kind: HeadingKind::Heading,
            system: System::Hash(level),
            block: index,
            candidate: None,
        }
    }

    /// The verdict on candidate `index`.
    fn one(&self, index: usize, in_articles: bool) -> Option<Item> {
        let candidate = &self.candidates[index];
        let family = candidate.marker.family;
        let block = &self.blocks[candidate.block];
        let opening = Opening::read(self.chars, candidate.marker_end(), block.range.end);
        let opening = if self.is_whole_line(index, &opening) {
            Opening { end: block.range.end, close: Close::End, goes_on: false, ..opening }
        } else {
            opening
        };
        if opening.start >= opening.end {
            return self.bare(index);
        }
        if self.is_glued(index) {
            return self.glued_title(index, opening.start);
        }
        let heading = if family.is_cue() {
            candidate.is_linked().then(|| self.opens_sibling(index, &opening))
        } else if family == Family::Dash && candidate.before != Before::Start {
            let lost_line_end = self.follows_heading_of_paragraph(index)
                && opening.close == Close::Stop
                && opening.goes_on
                && opening.is_topic(self.chars);
            self.is_listed(index).then_some(lost_line_end)
        } else if candidate.before == Before::Start {
            self.at_start(index, &opening, in_articles)
        } else {
            self.inside(index, &opening, in_articles)
        }?;
        // A question keeps its sign.
        let asks = opening.close == Close::Stop && !opening.goes_on && self.chars[opening.end] == '?';
        let end = match heading {
            true => opening.end + usize::from(asks),
            false => clause_end(self.document, opening.start, block.range.end),
        };
        let end = end - self.chars[opening.start..end].iter().rev().take_while(|c| c.is_whitespace()).count();
        (end > opening.start).then_some(Item {
            start: candidate.at,
            marker_end: candidate.marker_end(),
            title_start: opening.start,
            end,
            kind: if heading { HeadingKind::Heading } else { HeadingKind::Point },
            system: System::Numbered(family),
            block: candidate.block,
            candidate: Some(index),
        })
    }

    /// Whether the title of this candidate, or that of the most beside it, runs on into the next marker or into its text.
    fn is_glued(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        let above = || index.checked_sub(1).is_some_and(|above| self.candidates[above].heads);
        match candidate.before {
            _ if candidate.marker.family.is_cue() => false,
            Before::Glued if candidate.is_linked() || above() => true,
            Before::Sentence | Before::Start if candidate.heads => true,
            Before::Sentence | Before::Glued => self.glued.contains(&self.head_index(index)),
            _ => false,
        }
    }

    /// A title that runs on: up to where its text begins, if that can be told, else its first clause.
    fn glued_title(&self, index: usize, start: usize) -> Option<Item> {
        let candidate = &self.candidates[index];
        let block_end = self.blocks[candidate.block].range.end;
        let end = glued::title_end(self.chars, start, block_end);
        let end = end.unwrap_or_else(|| clause_end(self.document, start, block_end));
        Some(Item {
            start: candidate.at,
            marker_end: candidate.marker_end(),
            title_start: start,
            end,
            kind: HeadingKind::Heading,
            system: System::Numbered(candidate.marker.family),
            block: candidate.block,
            candidate: Some(index),
        })
    }

    /// （一）需求：高龄、失能、空巢三重叠加 alone on its line, with text below: the colon is part of the title.
    fn is_whole_line(&self, index: usize, opening: &Opening) -> bool {
        const LONGEST: usize = 40;
        const LONGEST_LATIN: usize = 90;
        let candidate = &self.candidates[index];
        let end = self.blocks[candidate.block].range.end;
        let rest = &self.chars[opening.end..end];
        let longest = if wording::opens_title(rest) { LONGEST_LATIN } else { LONGEST };
        opening.close == Close::Colon
            && opening.goes_on
            && candidate.before == Before::Start
            && candidate.marker.family <= Family::Arabic
            && end - opening.start <= longest
            && !rest.iter().any(|c| matches!(c, '。' | ';' | '.') || c.is_ascii_digit())
            && (self.has_body(index) || self.heads_counted(index))
    }

    /// A. Fiscal Policy: Rebuilding Space / 7. Staff urged…: paragraphs below that are counted through.
    fn heads_counted(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        self.first.get(candidate.block + 1).copied().flatten().is_some_and(|other| {
            let other = &self.candidates[other];
            other.marker.family > candidate.marker.family && other.previous.is_some()
        })
    }

    /// A marker with nothing after it in its paragraph: PART I. The title may stand on the next line; where it does
    /// not, the marker is the title.
    fn bare(&self, index: usize) -> Option<Item> {
        let candidate = &self.candidates[index];
        let block = &self.blocks[candidate.block];
        // 01 on a line of its own heads the next line where 02 does.
        let alone = candidate.marker.family == Family::Bare
            && candidate.is_linked()
            && self.head(index).marker.ordinal == 1
            && candidate.marker.length == block.range.len();
        let whole = candidate.before == Before::Start && (candidate.marker.family <= Family::Section || alone);
        let next = self.blocks.get(candidate.block + 1)?;
        if !whole {
            return None;
        }
        let titled = self.first[candidate.block + 1].is_none() && wording::is_title_like(self.document, next);
        let (title_start, end) =
            if titled { (next.range.start, next.range.end) } else { (candidate.at, block.range.end) };
        if alone && !titled {
            return None;
        }
        Some(Item {
            start: candidate.at,
            marker_end: if titled { candidate.marker_end() } else { candidate.at },
            title_start,
            end,
            kind: HeadingKind::Heading,
            system: System::Numbered(candidate.marker.family),
            block: candidate.block,
            candidate: Some(index),
        })
    }

    /// A marker at a paragraph's start: heading, point or nothing.
    fn at_start(&self, index: usize, opening: &Opening, in_articles: bool) -> Option<bool> {
        let candidate = &self.candidates[index];
        let family = candidate.marker.family;
        let linked = candidate.is_linked();
        let sentence = match opening.close {
            Close::Stop => opening.is_english_sentence(self.chars),
            Close::Colon => opening.starts_english_sentence(self.chars),
            _ => false,
        };
        let topic = opening.is_topic(self.chars) && !sentence;
        let stands_alone = opening.close == Close::End;
        if family == Family::Article {
            let titled = stands_alone && topic && opening.width(self.chars) <= 20 && !self.is_sibling_next(index);
            let labels_table =
                self.blocks.get(candidate.block + 1).is_some_and(|next| next.is_row && !next.after_blank);
            return ((linked || candidate.marker.ordinal == 1) && !labels_table).then_some(titled);
        }
        let spaced = matches!(family, Family::Han | Family::Financial | Family::Roman) && candidate.marker.sign == ' ';
        if self.spoken.contains(&index) {
            return Some(false);
        }
        if family == Family::Bare || spaced {
            return (linked && stands_alone && topic).then_some(true);
        }
        let says_so = family <= Family::Section && candidate.marker.ordinal == 1;
        // An excerpt may begin anywhere in the numbering.
        let excerpted = candidate.block == 0
            && stands_alone
            && matches!(family, Family::Arabic | Family::Roman)
            && self.blocks.len() > 1
            && !self.chars[opening.start].is_ascii_digit();
        if !linked && is_led(self.chars, self.blocks, candidate) {
            return Some(false);
        }
        let counts = linked || says_so || topic && (candidate.marker.ordinal == 1 || family.is_strong() || excerpted);
        if !counts {
            return None;
        }
        if references::goes_on(self.chars, family, opening) {
            return None;
        }
        let titled = opening.close == Close::Colon && opening.goes_on;
        let counted = !titled && self.counts_paragraphs.contains(&self.head_index(index));
        let in_articles = in_articles && family > Family::Article;
        if in_articles || counted || opening.is_english_title(self.chars) {
            return Some(!in_articles && opening.is_english_title(self.chars));
        }
        Some(match opening.close {
            Close::End => topic && !self.is_item_of_a_list(index),
            Close::Colon if opening.goes_on && self.is_item_of_a_sentence(index) => false,
            // Among paragraphs that open with sentences a short sentence is one, and one that says how much or what is so.
            Close::Stop if opening.goes_on && self.follows_point(index) && opening.is_told(self.chars) => false,
            Close::Stop | Close::Colon | Close::Gap if opening.goes_on => topic,
            Close::Colon => topic,
            Close::Stop => {
                topic
                    && !self.follows_point(index)
                    && (family < Family::HanParen && opening.clauses < 3 && !opening.tells_amounts(self.chars)
                        || family == Family::Dash && self.follows_heading(index)
                        || self.has_body(index))
            }
            _ => false,
        })
    }

    /// (i) Water: 12 works completed; (ii) Roads: …: a semicolon closes it, or closed the one before, which is a point.
    fn is_item_of_a_sentence(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        // A word may stand behind the semicolon: ；以及, ; and.
        let closed =
            |block: usize| self.chars[self.blocks[block].range.clone()].iter().rev().take(5).any(|&c| c == ';');
        let follows = self.follows_point(index) && candidate.block.checked_sub(1).is_some_and(closed);
        follows || candidate.marker.family > Family::Arabic && closed(candidate.block)
    }

    /// 第一、…。 at the start of sibling paragraphs, each of which goes on after the phrase: a run-in heading. 第一，… is a point.
    fn opens_sibling(&self, index: usize, opening: &Opening) -> bool {
        let candidate = &self.candidates[index];
        let starts = |other: Option<usize>| {
            other.is_none_or(|other| {
                self.candidates[other].before == Before::Start && self.candidates[other].block != candidate.block
            })
        };
        candidate.marker.family == Family::Ordinal
            && candidate.marker.sign == '、'
            && candidate.before == Before::Start
            && starts(candidate.previous)
            && starts(candidate.next)
            && opening.close == Close::Stop
            && opening.goes_on
            && opening.is_topic(self.chars)
            && !self.follows_point(index)
    }

    /// Whether the —— before this one in its paragraph opened the paragraph, or followed one that did, as a heading.
    fn follows_heading_of_paragraph(&self, index: usize) -> bool {
        let previous = self.candidates[index].previous;
        previous.is_some_and(|previous| {
            self.candidates[previous].block == self.candidates[index].block && self.verdicts[previous] == Some(true)
        })
    }

    /// Whether a —— within a paragraph has another before or after it there.
    fn is_listed(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        let near = |other: Option<usize>| other.is_some_and(|other| self.candidates[other].block == candidate.block);
        near(candidate.previous) || near(candidate.next)
    }

    /// A marker within a paragraph, which counts only as one of several.
    fn inside(&self, index: usize, opening: &Opening, in_articles: bool) -> Option<bool> {
        let candidate = &self.candidates[index];
        if !candidate.is_linked() {
            return None;
        }
        let head = self.head(index);
        let runs_on = |candidate: &Candidate| {
            let last = self.chars[..candidate.at].iter().rev().find(|c| !c.is_whitespace());
            match candidate.before {
                Before::Clause => last != Some(&':'),
                // A blank is a lost line end in Chinese, and nothing in English.
                Before::Blank => last.is_some_and(char::is_ascii_alphanumeric),
                _ => false,
            }
        };
        let lists = head.before == Before::Clause && candidate.marker.family > Family::HanParen;
        let topic = opening.is_topic(self.chars)
            && matches!(opening.close, Close::Stop | Close::Colon | Close::Gap | Close::End);
        let closed = match opening.close {
            Close::Gap => true,
            // A list in a sentence goes straight on to its next item.
            _ => {
                opening.goes_on
                    && !self
                        .candidates
                        .get(index + 1)
                        .is_some_and(|next| next.at <= opening.end + 2 && next.previous == Some(index))
            }
        };
        let before_next =
            self.candidates.get(index + 1).is_some_and(|next| next.block == candidate.block && next.at <= opening.end);
        let last = matches!(opening.close, Close::End | Close::Stop) && !opening.goes_on;
        let over_text = last && self.heads_below(candidate) && self.has_body(index);
        let closed = closed || before_next || over_text;
        // The last of a list goes with the one right before it, whatever stands behind.
        let listed = candidate.previous.is_some_and(|previous| {
            let last = &self.candidates[previous];
            let short = last.block == candidate.block && candidate.at - last.marker_end() <= LONGEST_LISTED;
            short && candidate.next.is_none() && self.verdicts[previous] == Some(false)
        });
        Some(!listed && !runs_on(head) && !runs_on(candidate) && !lists && !in_articles && topic && closed)
    }

    /// 一、 and (一) that a lost line end put behind a sentence or behind 汇报如下：: they head what follows.
    fn heads_below(&self, candidate: &Candidate) -> bool {
        let last = || self.chars[..candidate.at].iter().rev().find(|c| !c.is_whitespace());
        let behind = match candidate.before {
            Before::Sentence => true,
            Before::Clause => last() == Some(&':'),
            _ => false,
        };
        behind && matches!(candidate.marker.family, Family::Han | Family::HanParen)
    }

    /// The first of the chain that a candidate belongs to; a few steps back are enough to find it.
    fn head(&self, index: usize) -> &Candidate {
        &self.candidates[self.head_index(index)]
    }

    fn head_index(&self, index: usize) -> usize {
        let back = |&index: &usize| self.candidates[index].previous;
        std::iter::successors(Some(index), back).take(40).last().unwrap_or(index)
    }

    /// Whether the one that this candidate counts on from is a point.
    fn follows_point(&self, index: usize) -> bool {
        self.candidates[index].previous.is_some_and(|previous| self.verdicts[previous] == Some(false))
    }

    /// Whether the one that this candidate counts on from is a heading.
    fn follows_heading(&self, index: usize) -> bool {
        self.candidates[index].previous.is_some_and(|previous| self.verdicts[previous] == Some(true))
    }

    /// Whether the block after this candidate's begins with the marker that counts on.
    fn is_sibling_next(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        candidate.next.is_some_and(|next| self.candidates[next].block == candidate.block + 1)
    }

    /// Whether other text or a lower numbering stands between this candidate and what follows it.
    fn has_body(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        let Some(next) = self.blocks.get(candidate.block + 1) else { return false };
        if matches!(next.kind, Kind::Hash(_) | Kind::Skip) || self.is_sibling_next(index) {
            return false;
        }
        match self.first[candidate.block + 1] {
            Some(other) => {
                self.candidates[other].marker.ordinal <= 1
                    && self.candidates[other].marker.family > candidate.marker.family
            }
            None => next.range.len() > 20,
        }
    }

    /// Lines of a bare list: of a low system, without text of their own, after a colon or in Markdown.
    fn is_item_of_a_list(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        if candidate.marker.family < Family::Arabic || self.has_body(index) {
            return false;
        }
        if self.is_markdown {
            return true;
        }
        let head = self.head(index);
        let Some(lead) = head.block.checked_sub(1).map(|block| &self.blocks[block]) else { return false };
        lead.kind == Kind::Text && self.first[head.block - 1].is_none() && self.chars[lead.range.end - 1] == ':'
    }
}

fn skip_blank(chars: &[char], start: usize, end: usize) -> usize {
    start + chars[start..end].iter().take_while(|c| c.is_whitespace()).count()
}

/// Characters of an item of a list that goes straight on to the next.
const LONGEST_LISTED: usize = 20;
