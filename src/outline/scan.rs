//! Finds everything that looks like a marker.

use super::blocks::{Block, Kind};
use super::glued;
use super::marker::{self, Marker};
use super::numbering::{self, Family};
use super::references;
use crate::text::{Document, Language};

/// What stands before a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The start of a paragraph.
    Start,
    /// The end of a sentence.
    Sentence,
    /// A comma, semicolon or colon.
    Clause,
    /// Blanks within a line.
    Blank,
    /// The title of another marker, from whose end a paste took the line end.
    Glued,
}

/// A marker in its place.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) marker: Marker,
    /// First character of the marker.
    pub(super) at: usize,
    /// Index of its block.
    pub(super) block: usize,
    pub(super) before: Before,
    /// Whether another marker is glued to the end of its title.
    pub(super) heads: bool,
    /// The candidate that it counts on from.
    pub(super) previous: Option<usize>,
    /// The candidate that counts on from it.
    pub(super) next: Option<usize>,
    /// Whether numbers are missing between `previous` and it.
    pub(super) gap: bool,
}

impl Candidate {
    /// Character after the marker.
    pub(super) fn marker_end(&self) -> usize {
        self.at + self.marker.length
    }

    /// Whether another marker counts on from it or it from another.
    pub(super) fn is_linked(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

/// Candidates of all blocks, in order.
pub(super) fn scan(document: &Document, blocks: &[Block]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if matches!(block.kind, Kind::Text | Kind::Bullet) {
            scan_block(document, block, index, &mut candidates);
        }
    }
    candidates
}

fn scan_block(document: &Document, block: &Block, index: usize, candidates: &mut Vec<Candidate>) {
    let chars = &document.chars;
    let japanese = document.language == Language::Japanese;
    let range = block.range.clone();
    let mut at = range.start;
    let mut before = if block.kind == Kind::Text { Some(Before::Start) } else { None };
    let long = glued::is_long(block) && document.language == Language::Chinese;
    // Where the next marker begins that no sign parts from the title before it.
    let mut next = if long { glued::next_marker(chars, at, range.end, None) } else { None };
    while at < range.end {
        let c = chars[at];
        if next == Some(at) {
            before = Some(Before::Glued);
        }
        // Most are Chinese or letters and do not begin a clause, and most words after a blank begin no marker.
        let plain = match before {
            None => is_of_word(c),
            Some(Before::Start) => false,
            Some(_) => c.is_ascii_alphabetic() && !is_worth_reading(&chars[at..range.end], false),
        };
        if plain {
            before = None;
            let end = next.filter(|&next| next > at).unwrap_or(range.end);
            at = words_end(&chars[..end], at + 1);
            continue;
        }
        // A circled number needs no clause before it: 包括①….
        let circled = matches!(c, '①'..='⑳').then_some(Before::Clause);
        if let Some(place) = before.or(circled) {
            let at_start = place == Before::Start;
            let rest = &chars[at..range.end];
            let parted = long && matches!(place, Before::Sentence | Before::Glued);
            let lost = || if c == '第' { glued::chapter(chars, at, range.end) } else { glued::decimal(rest) };
            if is_worth_reading(rest, at_start)
                && !(place == Before::Blank && references::names(&chars[range.start..at]))
                && let Some(marker) = marker::read(rest, at_start)
                    .or_else(|| wide_stop(document, rest, at))
                    .or_else(|| lost().filter(|_| parted))
                // Within a sentence 一个是 … 再一个是 is plain talk.
                && (marker.family != Family::OneIs || matches!(place, Before::Start | Before::Sentence))
                // So is a sentence that a dash adds to a clause.
                && (marker.family != Family::Dash || place != Before::Clause || !is_sentence(&rest[marker.length..]))
                && (marker.length < rest.len() || at_start && marker.family.may_stand_alone())
            {
                let titled = parted || place == Before::Start;
                next = next.filter(|&next| next > at && place != Before::Start);
                // What follows 第五条 有下列情形之一的 are its items.
                if long && titled && marker.family <= Family::Decimal3 && marker.family != Family::Article {
                    next = glued::next_marker(chars, at + marker.length, range.end, Some(marker));
                }
                candidates.push(Candidate {
                    marker,
                    at,
                    block: index,
                    before: place,
                    heads: next.is_some() && long && titled,
                    previous: None,
                    next: None,
                    gap: false,
                });
                at += marker.length;
                // What follows a heading's marker may be a marker again only where the two are of one line: 一、(一).
                before = (place == Before::Start).then_some(Before::Blank);
                continue;
            }
        }
        before = match c {
            '。' | '!' | '?' | '…' => Some(Before::Sentence),
            ';' | ':' | ',' | '】' => Some(Before::Clause),
            '、' if japanese => Some(Before::Clause),
            '.' if chars.get(at + 1) == Some(&' ') => Some(Before::Sentence),
            ' ' => {
                before.or(Some(Before::Blank)).map(|place| if place == Before::Start { Before::Blank } else { place })
            }
            '”' | '"' | ')' | '》' | '』' | '」' | '\u{200b}' | '\n' | '\r' => {
                before.map(|place| if place == Before::Start { Before::Blank } else { place })
            }
            _ => None,
        };
        at += 1;
    }
}

/// Whether the first sign in `rest` is a full stop.
fn is_sentence(rest: &[char]) -> bool {
    /// Characters of the longest item.
    const LONGEST: usize = 20;
    rest.iter().take(LONGEST).find(|c| matches!(c, ',' | ':' | '。')) == Some(&'。')
}

/// Where the word ends that goes on at `at`, and the words behind it, a blank between them, as far as they begin no marker.
fn words_end(chars: &[char], mut at: usize) -> usize {
    loop {
        at += chars[at..].iter().take_while(|&&c| is_of_word(c)).count();
        match chars[at..].first_chunk::<3>() {
            Some([' ', rest @ ..]) if rest[0].is_ascii_alphabetic() && !letter_is_worth_reading(rest) => at += 2,
            _ => return at,
        }
    }
}

/// Chinese, or a letter or digit.
#[inline]
fn is_of_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { ('\u{3400}'..='\u{9fff}').contains(&c) }
}

/// `3．3个专项`: a full-width stop is no decimal point, even before a digit.
fn wide_stop(document: &Document, rest: &[char], at: usize) -> Option<Marker> {
    let digits = rest.iter().take(3).take_while(|c| c.is_ascii_digit()).count();
    let stop = digits > 0 && rest.get(digits) == Some(&'.') && document.text(at + digits..at + digits + 1) == "．";
    let ordinal = rest[..digits].iter().fold(0, |value, &c| value * 10 + c as u32 - '0' as u32);
    (stop && ordinal > 0).then_some(Marker { family: Family::Arabic, ordinal, length: digits + 1, sign: '.' })
}

/// A cheap no for letters and digits, most of which are words and amounts.
fn is_worth_reading(rest: &[char], at_start: bool) -> bool {
    let first = rest[0];
    if at_start || !first.is_ascii() {
        return marker::may_begin(first);
    }
    match first {
        '0'..='9' => rest.iter().skip(1).take(3).any(|c| matches!(c, '.' | '、' | ')')),
        '(' => rest.iter().skip(2).take(4).any(|&c| c == ')'),
        _ => first.is_ascii_alphabetic() && letter_is_worth_reading(rest),
    }
}

/// [`is_worth_reading`] for what begins with a letter within a paragraph.
#[inline]
fn letter_is_worth_reading(rest: &[char]) -> bool {
    let titled = || matches!(rest, [_, '.', next, ..] if ('\u{4e00}'..='\u{9fff}').contains(next));
    let counts = || matches!(rest[0], 'F' | 'S' | 'T' | 'L') && numbering::sequence(rest).next().is_some();
    rest.get(1) == Some(&')') || counts() || titled()
}

/// Open chains of one family; the last is the innermost.
type Chains = Vec<(u32, usize)>;

/// So many nested chains of one family are followed.
const DEPTH: usize = 6;

/// Joins candidates that count on from each other. A Markdown heading among `blocks` ends what is enumerated in the text above it.
pub(super) fn link(candidates: &mut [Candidate], blocks: &[Block]) {
    let mut open: Vec<Chains> = vec![Chains::new(); numbering::FAMILIES];
    let mut passed = 0;
    for index in 0..candidates.len() {
        let block = candidates[index].block;
        let between = blocks.get(passed..block).unwrap_or_default();
        if between.iter().any(|block| matches!(block.kind, Kind::Hash(_))) {
            end_cues(&mut open);
        }
        passed = block;
        resolve_letter(&mut candidates[index].marker, &open);
        resolve_ordinal(&mut candidates[index].marker, &open);
        let candidate = &candidates[index];
        let (family, ordinal, start) =
            (candidate.marker.family, candidate.marker.ordinal, candidate.before == Before::Start);
        if start && family <= Family::HanParen {
            end_cues(&mut open);
        }
        // 最多的是甘肃,其次是浙江: within a sentence the word goes on only with what its own paragraph began.
        let ranks = family == Family::Sequence && candidate.before == Before::Clause;
        let chains = &mut open[family as usize];
        let goes_on = |&(last, at): &(u32, usize), same_place: bool| {
            let other_place = (candidates[at].before == Before::Start) != start;
            // Those behind the first of a paragraph have lost their line ends.
            let lost = candidates[at].block == candidate.block && candidate.before == Before::Sentence;
            !(other_place && (same_place || family == Family::Dash && !lost))
                && !(ranks && candidates[at].block != candidate.block)
                && (ordinal == last + 1 || ordinal == 0 || family.is_loose() && ordinal > last)
        };
        let found = chains
            .iter()
            .rposition(|chain| goes_on(chain, true))
            .or_else(|| chains.iter().rposition(|chain| goes_on(chain, false)));
        let gap = || {
            chains.iter().rposition(|&(last, at)| {
                let near = if family.is_cue() {
                    let lines = start && candidates[at].before == Before::Start && last > 1;
                    candidates[at].block == candidate.block || lines && candidates[at].block + 2 >= candidate.block
                } else {
                    start && candidates[at].before == Before::Start
                };
                // Two right below each other may have the same number by mistake.
                let again = ordinal == last && last > 1 && candidates[at].block + 1 == candidate.block;
                // An excerpt of a long list leaves more of it out: 14., 17., 22.
                let widest = if is_long(candidates, at) { 9 } else { 3 };
                (ordinal > last && ordinal <= last + widest || again) && near
            })
        };
        match found.map(|at| (at, false)).or_else(|| gap().map(|at| (at, true))) {
            Some((at, gap)) => {
                let (last, previous) = chains[at];
                chains.truncate(at + 1);
                chains[at] = (if ordinal == 0 { last + 1 } else { ordinal }, index);
                candidates[previous].next = Some(index);
                candidates[index].previous = Some(previous);
                candidates[index].gap = gap;
            }
            // Finally alone closes no list.
            None if ordinal == 0 && family == Family::EnglishSequence || ranks && ordinal > 1 => {}
            None => {
                if chains.len() == DEPTH {
                    chains.remove(0);
                }
                chains.push((ordinal, index));
            }
        }
    }
}

/// Whether candidate `index` goes on with a list of several.
fn is_long(candidates: &[Candidate], index: usize) -> bool {
    let before = |index: usize| candidates[index].previous;
    before(index).and_then(before).and_then(before).is_some()
}

/// Closes what cues enumerate: 首先, 一是.
fn end_cues(open: &mut [Chains]) {
    open[Family::Ordinal as usize..].iter_mut().for_each(Chains::clear);
}

/// 首先…其次…第三: an ordinal that counts on from such words, and from no other ordinal, is one of them.
fn resolve_ordinal(marker: &mut Marker, open: &[Chains]) {
    if marker.family != Family::Ordinal {
        return;
    }
    let goes_on = |family: Family| open[family as usize].last().is_some_and(|&(last, _)| last + 1 == marker.ordinal);
    if goes_on(Family::Sequence) && !goes_on(Family::Ordinal) {
        marker.family = Family::Sequence;
    }
}

/// I, V and X, i, v and x are letters where the letter before them was the last.
fn resolve_letter(marker: &mut Marker, open: &[Chains]) {
    let letters = match marker.family {
        Family::Roman => Family::Latin,
        Family::RomanParen => Family::LatinParen,
        Family::LowerRoman => Family::LowerLatin,
        _ => return,
    };
    let letter = match marker.ordinal {
        1 => 9,
        5 => 22,
        10 => 24,
        _ => return,
    };
    if open[letters as usize].last().is_some_and(|&(last, _)| last + 1 == letter) {
        marker.family = letters;
        marker.ordinal = letter;
    }
}
