//! The noun that an English number counts, and how much of what stands before it is its unit.

use super::amount::Reader;
use super::nouns::{self, is_adjective};
use super::units::word_end;

/// Most words between a number and the noun that it counts.
const MAX_MODIFIERS: usize = 4;

impl Reader<'_> {
    /// Where the unit starts of the noun from `noun` to `end`, which a name before it is no part of: 11 City departments are departments;
    /// 86 penalty notices and 8,067 Gram Panchayats are what they say.
    pub(super) fn head_of(&self, noun: usize, end: usize) -> usize {
        let blank = self.chars[noun..end].iter().rposition(|c| matches!(c, ' ' | '\n'));
        let head = blank.map_or(noun, |blank| noun + blank + 1);
        let named = self.chars[noun].is_ascii_uppercase() && !self.chars[head].is_ascii_uppercase();
        if named { head } else { noun }
    }

    /// The noun that a number ending at `at` counts: its head with what compounds it, dead end water mains being water mains and
    /// workers' compensation claims compensation claims. Start and end.
    pub(super) fn counted_noun(&self, at: usize) -> Option<(usize, usize)> {
        let mut words: [(usize, usize); MAX_MODIFIERS + 1] = [(0, 0); MAX_MODIFIERS + 1];
        let mut count = 0;
        let mut end = at;
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
                break;
            }
            words[count] = (open, stop);
            count += 1;
            end = stop;
            let plural = lists & nouns::PLURAL != 0 || nouns::ends_as_plural(word);
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
        }
        Some((words[first].0, words[head].1))
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

/// End of a word with inner hyphens: full-time, café-bars.
fn hyphenated_end(chars: &[char], at: usize) -> usize {
    let mut end = accented_end(chars, at);
    while end > at && chars.get(end) == Some(&'-') && accented_end(chars, end + 1) > end + 1 {
        end = accented_end(chars, end + 1);
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
