//! What the rules ask for around every amount, found for the whole text in one pass.

use super::classes::{self, Classes};
use super::clause::{self, MAX_REACH, Scope};
use super::cues::{Cues, Finder};
use super::index::{Index, Places};
use super::period;
use super::quoted::{self, Quoted};
use crate::text::Chars;
use crate::text::phrases::starts_with;

/// First characters of what [`Mark`] names.
pub(super) const FIRST: &str = "下今若wc是会";

/// Words that are too rare to be looked for around each amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// 下一步, 今后, 会议要求: what follows is planned or demanded.
    Ahead,
    /// 若: what follows is supposed.
    If,
    /// would, could, and a blank.
    Would,
    /// 是指: a definition.
    Means,
}

impl Mark {
    fn at(chars: &[char], at: usize) -> Option<Mark> {
        let rest = &chars[at..];
        let is = |text: &str| starts_with(rest, text);
        match chars[at] {
            // 若干措施 supposes nothing.
            '若' if rest.get(1) != Some(&'干') => Some(Mark::If),
            '下' if is("下一步") || is("下步") => Some(Mark::Ahead),
            '今' if is("今后") => Some(Mark::Ahead),
            '会' | '會'
                if ["会议要求", "会议强调", "会议明确", "会议决定", "会议确定", "会议议定"]
                    .iter()
                    .any(|text| is(text)) =>
            {
                Some(Mark::Ahead)
            }
            'w' | 'c' if is("would ") || is("could ") => Some(Mark::Would),
            '是' if is("是指") => Some(Mark::Means),
            _ => None,
        }
    }

    /// Characters of it.
    fn length(self) -> usize {
        match self {
            Mark::If => 1,
            Mark::Means | Mark::Ahead => 2,
            Mark::Would => 6,
        }
    }
}

/// All that was found.
pub(super) struct Marks {
    pub cues: Cues,
    pub quoted: Quoted,
    /// Signs that end a clause, those that end a sentence among them.
    clauses: Places,
    /// Signs that end a sentence.
    sentences: Places,
    /// Where a period may start.
    periods: Places,
    marks: Vec<(u32, Mark)>,
    marks_index: Index,
    length: usize,
}

/// The classes that are looked at.
const SOUGHT: u8 = classes::STOP | classes::CUE | classes::QUOTE | classes::PERIOD | classes::MARK;

impl Marks {
    /// Looks at each character once.
    pub fn find(chars: &[char]) -> Marks {
        let classes = Classes::embedded();
        let (mut cues, mut quotes) = (Finder::new(), Vec::new());
        let (mut clauses, mut sentences, mut periods, mut marks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut after_cue, mut after_quote) = (0, 0);
        let mut before = 0;
        let mut next = 0;
        while let Some(&c) = chars.get(next) {
            let at = next;
            next += 1;
            let own = classes.of(c);
            if own & (SOUGHT | classes::WORD) == 0 {
                before = 0;
                continue;
            }
            // No cue starts inside a Latin word.
            let inside = own & before & classes::WORD != 0;
            let class = own & if inside { SOUGHT & !classes::CUE } else { SOUGHT };
            before = own;
            if own & classes::WORD != 0 {
                // Over letters inside a word that open nothing there.
                let plain = |c: char| classes.of(c) & !(classes::AMOUNT | classes::CUE) == classes::WORD;
                next += chars[next..].iter().take_while(|&&c| plain(c)).count();
            }
            if class == 0 {
                continue;
            }
            if class & classes::STOP != 0 && clause::ends_clause(chars, at) {
                clauses.push(at as u32);
                if clause::ends_sentence(chars, at) {
                    sentences.push(at as u32);
                }
            }
            if class & classes::CUE != 0 && at >= after_cue {
                after_cue = cues.read(chars, at);
            }
            if class & classes::QUOTE != 0
                && at >= after_quote
                && let Some(quote) = quoted::read(chars, at)
            {
                after_quote = quote.0.end;
                quotes.push(quote);
            }
            if class & classes::PERIOD != 0 && period::may_start(chars, at) {
                periods.push(at as u32);
            }
            if class & classes::MARK != 0
                && let Some(mark) = Mark::at(chars, at)
            {
                marks.push((at as u32, mark));
            }
        }
        let length = chars.len();
        Marks {
            cues: cues.finish(length),
            quoted: Quoted::new(length, quotes),
            clauses: Places::new(length, clauses),
            sentences: Places::new(length, sentences),
            periods: Places::new(length, periods),
            marks_index: Index::new(length, marks.iter().map(|&(place, _)| place as usize)),
            marks,
            length,
        }
    }

    /// Where the clause and the sentence of the amount at `range` start and end, [`MAX_REACH`] characters each way at
    /// most.
    pub fn scope(&self, range: &Chars) -> Scope {
        let lowest = range.start.saturating_sub(MAX_REACH);
        let after = |place: Option<usize>| place.filter(|&place| place >= lowest).map(|place| place + 1);
        let sentence = after(self.sentences.last_before(range.start)).unwrap_or(lowest);
        let clause = after(self.clauses.last_before(range.start)).unwrap_or(sentence);
        let highest = self.length.min(range.end + MAX_REACH);
        let clause_end = self.clauses.first_from(range.end).filter(|&place| place < highest).unwrap_or(highest);
        Scope { clause, clause_end, sentence }
    }

    /// Where periods may start in `range`.
    pub fn periods(&self, range: Chars) -> &[u32] {
        self.periods.within(range)
    }

    /// Whether any mark starts within `range`.
    #[inline]
    pub fn has_within(&self, range: Chars) -> bool {
        let near = self.marks[self.marks_index.before(range.start)..].iter();
        near.map(|&(place, _)| place as usize)
            .find(|&place| place >= range.start)
            .is_some_and(|place| place < range.end)
    }

    /// Where `mark` stands wholly within `range`.
    pub fn of(&self, mark: Mark, range: Chars) -> impl Iterator<Item = usize> {
        let near = self.marks[self.marks_index.before(range.start)..].iter();
        let marks = near
            .skip_while(move |(place, _)| (*place as usize) < range.start)
            .take_while(move |(place, _)| (*place as usize) < range.end);
        marks
            .filter(move |(place, found)| *found == mark && *place as usize + mark.length() <= range.end)
            .map(|(place, _)| *place as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_ends_at_commas_and_a_sentence_at_stops() {
        let chars: Vec<char> = "甲。乙,丙12人,丁".chars().collect();
        let scope = Marks::find(&chars).scope(&(5..8));
        assert_eq!((scope.sentence, scope.clause, scope.clause_end), (2, 4, 8));
    }

    #[test]
    fn thousands_and_abbreviations_end_nothing() {
        let chars: Vec<char> = "In the U.S. we sold 1,200 cars.".chars().collect();
        let at = chars.len() - 11;
        assert_eq!(Marks::find(&chars).scope(&(at..at + 5)).sentence, 0);
    }
}
