//! Lines that a page wrapped, as one: a word, a number or a unit that it broke is whole again. And the source of a web page
//! without its tags.

use super::{Chars, Document, Language};
use crate::analysis::{Analysis, Span};
use reportlens_analysis::order;

/// So many bytes are looked at together.
const STRETCH: usize = 256;

/// A Chinese or Japanese text without the line ends that a page put into its paragraphs, with the way back.
pub(crate) struct Joined {
    text: String,
    /// Byte of the text at which something was left out, and how many bytes of the source were up to there, in order.
    removed: Vec<(u32, u32)>,
    /// Lines of the source that hold something.
    lines: usize,
    /// Page chrome that was left out, as bytes of the source.
    chrome: Vec<Span>,
}

impl Joined {
    /// `None` where there is nothing to be joined. English is read over its line ends.
    pub fn of(document: &Document) -> Option<Joined> {
        if document.wraps.is_empty() || !matches!(document.language, Language::Chinese | Language::Japanese) {
            return None;
        }
        Some(Joined::without(document, &document.wraps))
    }

    /// The text without `gaps`, which are in order, inside it and not empty.
    pub fn without(document: &Document, gaps: &[Chars]) -> Joined {
        let (source, offsets) = (document.source, &document.offsets);
        let mut joined = Joined {
            text: String::with_capacity(source.len()),
            removed: Vec::with_capacity(gaps.len()),
            lines: document.filled_lines(),
            chrome: Vec::new(),
        };
        let mut copied = 0;
        let mut removed = 0;
        let mut chrome = document.chrome.iter().peekable();
        for gap in gaps {
            let (start, end) = offsets.bytes_of_chars(gap);
            joined.text.push_str(&source[copied..start]);
            joined.removed.push((joined.text.len() as u32, 0));
            removed += end - start;
            if are_words(document.chars[gap.start - 1], document.chars[gap.end]) {
                // One blank of the gap stays, so that each offset leads to a character.
                let blank = source[start..end].chars().next_back().unwrap_or(' ');
                removed -= blank.len_utf8();
                joined.text.push(if blank == '\n' { ' ' } else { blank });
            }
            if let Some(last) = joined.removed.last_mut() {
                last.1 = removed as u32;
            }
            copied = end;
            while let Some(range) = chrome.next_if(|range| range.start < gap.end) {
                if range.start >= gap.start {
                    let (start, end) = offsets.bytes_of_chars(range);
                    joined.chrome.push(Span { start, end });
                }
            }
        }
        joined.text.push_str(&source[copied..]);
        joined
    }

    /// A text in Latin script without the hyphens at which a page broke its words: imple-⏎menting. `None` where there are none.
    pub fn of_broken_words(document: &Document) -> Option<Joined> {
        let source = document.source;
        if matches!(document.language, Language::Chinese | Language::Japanese) {
            return None;
        }
        let mut breaks = source.match_indices("-\n").filter(|&(at, _)| is_broken(source, at)).peekable();
        breaks.peek()?;
        let mut joined = Joined {
            text: String::with_capacity(source.len()),
            removed: Vec::new(),
            lines: document.filled_lines(),
            chrome: Vec::new(),
        };
        let (mut copied, mut removed) = (0, 0);
        for (at, _) in breaks {
            let start = at + usize::from(keeps_hyphen(&source[..at]));
            let rest = &source[at + 2..];
            let end = source.len() - rest.trim_start_matches(' ').len();
            joined.text.push_str(&source[copied..start]);
            removed += end - start;
            joined.removed.push((joined.text.len() as u32, removed as u32));
            copied = end;
        }
        joined.text.push_str(&source[copied..]);
        Some(joined)
    }

    /// `source`, the source of a web page, without its tags and blanks: `<p>&nbsp;&nbsp;一、…</p>`. `None` where it is none.
    pub fn of_markup(source: &str) -> Option<Joined> {
        /// Fewer may stand in any Markdown.
        const FEWEST: usize = 3;
        let often = |sign: &str| source.matches(sign).take(FEWEST).count() == FEWEST;
        // Most texts have neither sign, which can be said of many bytes at once.
        let is_sign = |stretch: &[u8]| stretch.iter().fold(false, |any, &byte| any | (byte == b'<') | (byte == b'&'));
        if !source.as_bytes().chunks(STRETCH).any(is_sign) || !often("</p>") && !often("&nbsp;") {
            return None;
        }
        let mut joined = Joined {
            text: String::with_capacity(source.len()),
            removed: Vec::new(),
            lines: source.lines().filter(|line| !line.trim().is_empty()).count(),
            chrome: Vec::new(),
        };
        let (mut copied, mut removed) = (0, 0);
        while let Some(at) = source[copied..].find(['<', '&']).map(|at| copied + at) {
            let length = markup_length(&source[at..]);
            joined.text.push_str(&source[copied..at + usize::from(length == 0)]);
            copied = at + length.max(1);
            if length > 0 {
                // What ends a block ends a line.
                let ends =
                    ["</p", "</h", "</div", "</li", "</tr", "<br"].iter().any(|tag| source[at..].starts_with(tag));
                let ends = ends && !source[copied..].starts_with('\n');
                removed += length - usize::from(ends);
                joined.removed.push((joined.text.len() as u32, removed as u32));
                if ends {
                    joined.text.push('\n');
                }
            }
        }
        joined.text.push_str(&source[copied..]);
        Some(joined)
    }

    /// The text with its lines joined.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `analysis` of the text as one of `source`.
    pub fn moved_back(&self, analysis: Analysis, source: &str) -> Analysis {
        let before = |count: usize| count.checked_sub(1).map_or(0, |last| self.removed[last].1 as usize);
        let start = |offset: usize| offset + before(self.removed.partition_point(|&(at, _)| at as usize <= offset));
        let end = |offset: usize| offset + before(self.removed.partition_point(|&(at, _)| (at as usize) < offset));
        let mut analysis = analysis.moved(source, &start, &end);
        analysis.document.lines = self.lines;
        if !self.chrome.is_empty() {
            let mut regions = std::mem::take(&mut analysis.document.chrome);
            regions.extend(&self.chrome);
            analysis.document.chrome = order::by_key(regions, |span| span.start as i64);
        }
        analysis
    }
}

/// Whether a word goes on behind the hyphen at `at` and the line end: small letters on either side.
fn is_broken(source: &str, at: usize) -> bool {
    let small = |two: &[u8]| two.iter().all(u8::is_ascii_lowercase);
    let before = source.as_bytes()[..at].last_chunk::<2>().is_some_and(|two| small(two));
    let behind = source[at + 2..].trim_start_matches(' ').as_bytes();
    before && behind.first_chunk::<2>().is_some_and(|two| small(two))
}

/// Words that compounds begin with, whose hyphen is their own: long-⏎term.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "long", "short", "medium", "mid", "self", "non", "well", "high", "low", "cross", "multi", "year", "co", "full", "part", "half",
    "real", "cost", "risk", "state", "decision", "policy", "follow", "on", "off", "up", "in", "day", "peer", "end", "one", "two", "three",
    "four", "five", "first", "second", "third", "large", "small", "world", "market", "data", "evidence", "community", "public",
    "private", "so", "post", "pre", "anti", "old", "new", "back", "front", "fast", "best", "land", "sea", "water",
];

/// Whether the word that ends in the hyphen behind `before` is the first of a compound.
fn keeps_hyphen(before: &str) -> bool {
    const LONGEST: usize = 12;
    let length = before.bytes().rev().take(LONGEST).take_while(u8::is_ascii_alphabetic).count();
    COMPOUNDS.contains(&&before[before.len() - length..])
}

/// Bytes of the tag, or of the blank as an entity, that `rest` begins with; 0 where it begins with neither.
fn markup_length(rest: &str) -> usize {
    const BLANKS: [&str; 3] = ["&nbsp;", "&emsp;", "&ensp;"];
    const LONGEST: usize = 200;
    if let Some(blank) = BLANKS.iter().find(|blank| rest.starts_with(*blank)) {
        return blank.len();
    }
    let tag = rest.strip_prefix('<').unwrap_or("");
    let named = tag.strip_prefix('/').unwrap_or(tag).starts_with(|c: char| c.is_ascii_alphabetic());
    let end = rest.bytes().take(LONGEST).position(|byte| byte == b'>');
    end.filter(|_| named).map_or(0, |end| end + 1)
}

/// Whether a blank parts what stands on either side of a line end: two Latin words, a word and a number, but not the digits of a number.
fn are_words(before: char, after: char) -> bool {
    let is_word = |c: char| c < '\u{2e80}' && c.is_alphanumeric();
    is_word(before) && is_word(after) && !(before.is_ascii_digit() && after.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, analyze};

    #[test]
    fn tags_and_blanks_of_a_page_go() {
        let plain = Joined::of_markup("<p>&nbsp;甲&nbsp;</p><p>乙 &lt; 1</p>\n<p class=\"a\">丙</p>").unwrap();
        assert_eq!(plain.text(), "甲\n乙 &lt; 1\n丙\n");
        assert!(Joined::of_markup("a < b && <b>c</b></p>").is_none());
    }

    #[test]
    fn words_broken_at_a_hyphen_are_whole_again() {
        let text =
            "The plan is being imple-\n  mented at 12 sites. The long-\nterm cost is low.\nA-\nB costs $4 million.";
        let analysis = analyze(text, &Options::default());
        let found: Vec<&str> = analysis.quantities.iter().map(|it| &text[it.start..it.end]).collect();
        assert_eq!(found, vec!["12 sites", "$4 million"]);
        let document = Document::counting(text, crate::text::OffsetUnit::Bytes);
        let joined = Joined::of_broken_words(&document).unwrap();
        assert_eq!(
            joined.text(),
            "The plan is being implemented at 12 sites. The long-term cost is low.\nA-\nB costs $4 million."
        );
    }

    #[test]
    fn findings_stand_where_they_did() {
        let line = "全面贯彻落实上级部署要求扎实推进各项工作任务不断提升服务水平共\n";
        let broken = "全面贯彻落实上级部署要求扎实推进各项工作任务不断提升投入资金12\n8万元。\n";
        let text = format!("{}{broken}", line.repeat(6));
        let analysis = analyze(&text, &Options::default());
        let found: Vec<(&str, &str)> =
            analysis.quantities.iter().map(|it| (&text[it.start..it.end], it.exact.as_str())).collect();
        assert_eq!((found, analysis.document.lines), (vec![("12\n8万元", "1280000")], 8));
    }
}
