//! The noun that an English number counts, and how much of what stands before it is its unit.

use super::amount::Reader;
use super::nouns::{self, is_adjective};
use super::units::word_end;
use crate::text::phrases::is_any;

/// Most words between a number and the noun that it counts.
const MAX_MODIFIERS: usize = 4;

impl Reader<'_> {
    /// Where the unit starts of the noun from `noun` to `end`, which a name before it is no part of: 11 City departments are departments;
    /// 86 penalty notices, 350 CNG stations and 8,067 Gram Panchayats are what they say.
    pub(super) fn head_of(&self, noun: usize, end: usize) -> usize {
        let blank = self.chars[noun..end].iter().rposition(|c| matches!(c, ' ' | '\n'));
        let head = blank.map_or(noun, |blank| noun + blank + 1);
        let named = self.chars[noun].is_ascii_uppercase() && !self.chars[head].is_ascii_uppercase();
        if named && !self.is_compounded(noun, head) { head } else { noun }
    }

    /// 350 CNG stations, 40 NGO partners: whether two or three capitals alone stand from `noun` to the noun at `head`, which are a kind of it.
    /// 848 UI students are those of a place.
    fn is_compounded(&self, noun: usize, head: usize) -> bool {
        const PEOPLE: &[&str] =
            &["students", "employees", "staff", "graduates", "alumni", "residents", "faculty", "undergraduates"];
        let kind = &self.chars[noun..head - 1];
        let length = self.chars[head..].iter().take(16).take_while(|c| c.is_ascii_lowercase()).count();
        (2..=3).contains(&kind.len())
            && kind.iter().all(char::is_ascii_uppercase)
            && !is_any(&self.chars[head..head + length], PEOPLE)
    }

    /// The noun that a number ending at `at` counts: its head with what compounds it, dead end water mains being water mains and
    /// workers' compensation claims compensation claims. Start and end.
    pub(super) fn counted_noun(&self, at: usize) -> Option<(usize, usize)> {
        let mut words: [(usize, usize); MAX_MODIFIERS + 1] = [(0, 0); MAX_MODIFIERS + 1];
        let mut count = 0;
        // 35 such sites
        let mut end = if self.starts_with(at, " such ") { at + " such".len() } else { at };
        let mut head = None;
        let mut owner = None;
        while count < words.len() && (self.peek(end) == Some(' ') || self.is_wrapped_word(end)) {
            // five operational⏎windows, where the page left a blank before its line end
            let open = end + 1 + usize::from(self.is_wrapped_word(end + 1));
            let stop = hyphenated_end(self.chars, open);
            if stop == open {
                break;
            }
            let word = &self.chars[open..stop];
            let lists = nouns::lists_of(word);
            if lists & nouns::STOP != 0 {
                if count == 1 && head.is_none() && word == ['a', 'n', 'd'] {
                    return self.joint_noun(words[0], stop);
                }
                break;
            }
            words[count] = (open, stop);
            count += 1;
            end = stop;
            let plural = nouns::is_plural(word, lists);
            let owns = self.possessive_end(stop).filter(|_| head.is_none());
            if let Some(behind) = owns {
                end = behind;
                owner = plural.then_some(count - 1).or(owner);
            } else if plural {
                head = Some(count - 1);
            } else if head.is_some() {
                break;
            }
        }
        let head = head.or(owner)?;
        let modifier = |at: usize| {
            let (open, stop) = words[at];
            !is_adjective(&self.chars[open..stop]) && !matches!(self.chars.get(stop), Some('\'' | '’'))
        };
        let mut first = head;
        while first > 0 && head - first < 2 && modifier(first - 1) {
            first -= 1;
        }
        let described = |at: usize| nouns::describes_next(&self.chars[words[at].0..words[at].1]);
        if first > 0 && first < head && described(first - 1) {
            first += 1;
        } else if first + 1 < head && described(first) {
            first += 2;
        }
        Some((words[first].0, words[head].1))
    }

    /// 25 oil and gas assets, 40 health and social care workers: the plural behind the two words that describe it, of which `first` is one and
    /// the other follows the "and" that ends at `and`. Scored 85 overall and staff agreed counts no staff.
    fn joint_noun(&self, first: (usize, usize), and: usize) -> Option<(usize, usize)> {
        const MOST: usize = 3;
        #[rustfmt::skip]
        const ADVERBS: &[&str] = &[
            "overall", "overseas", "abroad", "nationwide", "worldwide", "alone", "together", "today", "here", "there", "more", "fewer", "less",
            "higher", "lower", "again", "earlier", "later", "noon", "now", "then", "only", "too", "well", "ago",
        ];
        let word = &self.chars[first.0..first.1];
        if word.len() < 3 || is_any(word, ADVERBS) || word.ends_with(&['l', 'y']) || !word[0].is_ascii_lowercase() {
            return None;
        }
        let mut end = and;
        let mut found = None;
        for nth in 0..MOST {
            let open = end + 1;
            end = if self.peek(end) == Some(' ') { hyphenated_end(self.chars, open) } else { open };
            let word = &self.chars[open..end];
            let lists = nouns::lists_of(word);
            let plural = lists & nouns::PLURAL != 0 || nouns::ends_as_plural(word);
            if word.is_empty() || lists & nouns::STOP != 0 || !plural && found.is_some() {
                break;
            }
            // gas assets
            if plural && nth > 0 {
                found = Some((open, end));
            }
        }
        found
    }

    /// The end of the sign of possession behind a word that ends at `stop`, if another word follows: workers' claims, children's homes.
    fn possessive_end(&self, stop: usize) -> Option<usize> {
        if !matches!(self.peek(stop), Some('\'' | '’')) {
            return None;
        }
        let behind = stop + 1 + usize::from(self.peek(stop + 1) == Some('s'));
        let plural = behind > stop + 1 || self.chars[stop - 1] == 's';
        (plural && self.peek(behind) == Some(' ')).then_some(behind)
    }
}

/// End of a word with inner hyphens, or of two with a stroke between: full-time, café-bars, COVID-19, basketball/volleyball.
fn hyphenated_end(chars: &[char], at: usize) -> usize {
    /// Digits behind the hyphen of a name.
    const DIGITS: usize = 4;
    /// Letters of the shortest word beside a stroke, which no unit is.
    const WORD: usize = 4;
    let mut end = accented_end(chars, at);
    if end >= at + WORD && chars.get(end) == Some(&'/') {
        let stop = accented_end(chars, end + 1);
        return if stop > end + WORD { stop } else { end };
    }
    while end > at && chars.get(end) == Some(&'-') {
        let named = chars[at].is_ascii_uppercase();
        let digits = chars[end + 1..].iter().take(DIGITS).take_while(|c| named && c.is_ascii_digit()).count();
        let stop = accented_end(chars, end + 1).max(end + 1 + digits);
        if stop == end + 1 {
            break;
        }
        end = stop;
    }
    if chars.get(at) == Some(&'%') { at } else { end }
}

/// End of a word that may hold letters with accents: cafés, crèches, résumés.
fn accented_end(chars: &[char], at: usize) -> usize {
    /// Letters with accents of the words that are looked at.
    const MOST: usize = 3;
    let mut end = word_end(chars, at);
    for _ in 0..MOST {
        if !chars.get(end).is_some_and(|c| ('À'..='ſ').contains(c) && c.is_alphabetic()) {
            break;
        }
        end = word_end(chars, end + 1);
    }
    end
}
