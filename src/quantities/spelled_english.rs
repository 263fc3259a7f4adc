//! English numbers in words that no unit follows: five are leased, two of the clinics, one serious incident, met twice in two years.

use super::amount::{Amount, Measured, Reader};
use super::bare_english::verb_follows;
use super::nouns;
use super::numeral::{self, Form, Numeral, Reading, word_end};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with, ends_with_any, is_any, starts_with_any};
use rust_decimal::Decimal;

/// Words behind which a number in words is so many of what the sentence speaks of, if a verb follows it.
const BEFORE: &[&str] = &[
    ", ",
    "; ",
    " and ",
    " but ",
    " while ",
    " of which ",
    " of whom ",
    " of these ",
    " of them ",
    " only ",
    " another ",
    " about ",
    " yet ",
];

/// What one of whole nouns may stand behind where it counts: a list of counts, or what somebody had.
const HAVING: &[&str] =
    &[" had ", " has ", " have ", " recorded ", " reported ", " saw ", " suffered ", " was ", " only ", " just "];

/// Bounds of one: up to one additional sub-account, at least one doctor per ward.
const BOUNDS: &[&str] = &["up to ", "Up to ", "at least ", "At least "];

/// The bound behind which one counts what it otherwise only points at: could list at least one thing they learned.
const AT_LEAST: &[&str] = &["at least ", "At least "];

/// What is said to be just one, and is not counted so: the survey is just one tool.
const POINTING: &[&str] = &[" is just ", " is only ", " are only ", " are just ", " was just ", " was only "];

/// What goes on behind a noun that is bounded: so many of it for each.
const RATES: &[&str] = &[" per ", " each ", " every ", " a ", " for each ", " for every "];

/// Nouns that one only points at: one reason, one way.
#[rustfmt::skip]
const POINTED_AT: &[&str] = &[
    "way", "thing", "hand", "side", "time", "another", "point", "step", "example", "reason", "more", "less", "third", "half", "quarter",
    "fifth", "sixth", "tenth", "end", "place", "word", "words", "roof", "sense", "view", "area", "option", "approach", "goal", "aim", "factor", "question", "big",
    "such", "should", "must", "might", "thought", "cannot", "aspect", "challenge", "key", "common", "possible", "explanation", "idea", "size", "voice", "class", "person",
    "part", "form", "type", "kind", "set", "single",
];

impl Reader<'_> {
    /// What a number in words counts, or is, where no unit follows it.
    pub(super) fn spelled(&self, start: usize, numeral: &Numeral, end: usize) -> Option<Measured> {
        let unitless = || Some(Measured::plain("", Kind::Count, end));
        if let Some(unit) = self.of_those(start, numeral, end) {
            return Some(unit);
        }
        if numeral.value == Decimal::ONE && (numeral.form == Form::Words || self.counts_one(start, numeral, end)) {
            return self.one_noun(start, end);
        }
        if numeral.form != Form::Words {
            return None;
        }
        if let Some(unit) = self.of_so_many(start, numeral, end) {
            return Some(unit);
        }
        let told =
            || verb_follows(self.chars, end) && self.stands_free(start) || self.is_told_by_participle(start, end);
        if self.is_part_of_them(start, end) || told() {
            return unitless();
        }
        None
    }

    /// a factor of 2.4, a factor of up to three: so many times.
    pub(super) fn is_factor(&self, start: usize) -> bool {
        let bound = self.cues.ending_at(start.saturating_sub(1)).map_or(start, |cue| cue.start);
        ends_with_any(&self.chars[..bound], &["factor of "]) || ends_with_any(&self.chars[..start], &["factor of "])
    }

    /// Whether a sentence starts at `start`, or one of the words stands before it behind which a number is an amount.
    fn stands_free(&self, start: usize) -> bool {
        self.opens_sentence(start) || ends_with_any(&self.chars[..start], BEFORE)
    }

    /// Whether a line or a sentence starts at `start`, but for signs of a list and of emphasis.
    pub(super) fn opens_sentence(&self, start: usize) -> bool {
        const SIGNS: usize = 6;
        let signs = |c: &&char| matches!(c, ' ' | '*' | '-' | '•');
        let length = self.chars[..start].iter().rev().take(SIGNS).take_while(signs).count();
        match self.previous(start - length) {
            None | Some('\n') => true,
            Some(c) => length > 0 && matches!(c, '.' | ':' | '?' | '!'),
        }
    }

    /// two of the commercial leases, 23 of the 60 vehicles: the noun of the whole that so many are of.
    fn of_those(&self, start: usize, numeral: &Numeral, end: usize) -> Option<Measured> {
        const WHOSE: &[&str] = &["the ", "our ", "its ", "their ", "these ", "those ", "all "];
        let open = end + " of ".len();
        if !self.starts_with(end, " of ") || !numeral.value.is_integer() || numeral.value <= Decimal::ONE {
            return None;
        }
        let whose = WHOSE.iter().find(|whose| self.starts_with(open, whose))?;
        // the 60 vehicles, the five clinics
        let mut at = open + whose.len();
        let whole = self.whole_at(at);
        at = whole.map_or(at, |end| end + 1);
        // Rule 5 of the Rules
        let counts = numeral.form == Form::Words || whole.is_some() && numeral.form == Form::Arabic;
        if !counts || self.previous(start).is_some_and(|c| !matches!(c, ' ' | '\n' | '(' | '*')) {
            return None;
        }
        let (noun, stop) = self.counted_noun(at - 1)?;
        let unit: String = self.chars[self.head_of(noun, stop)..stop].iter().collect();
        Some(Measured::plain(unit, Kind::Count, end))
    }

    /// The end of the number at `at` of a whole: of the 60 vehicles, of our four goals.
    fn whole_at(&self, at: usize) -> Option<usize> {
        let may_be = self.peek(at).is_some_and(|c| c.is_ascii_alphanumeric());
        match may_be.then(|| numeral::read_at(self.chars, at)) {
            Some(Reading::Numeral(whole)) if matches!(whole.form, Form::Arabic | Form::Words) => Some(whole.end),
            _ => None,
        }
    }

    /// 12 new stores, 1 relocation and 1 remodel: whether the figure 1 stands in a list of counts, or with what somebody had. Phase 1
    /// trials are none.
    fn counts_one(&self, start: usize, numeral: &Numeral, end: usize) -> bool {
        numeral.form == Form::Arabic
            && end == start + 1
            && !self.opens_sentence(start)
            && self.peek(end + 1).is_some_and(|c| c.is_ascii_lowercase())
    }

    /// One SEV-2 incident (Feb 11), 3 major incidents and one minor incident, had one child: the singular noun that one counts. One reason,
    /// one of them and no one count nothing.
    pub(super) fn one_noun(&self, start: usize, end: usize) -> Option<Measured> {
        const MOST: usize = 4;
        let sentence = self.opens_sentence(start);
        let listed = || {
            ends_with_any(&self.chars[..start], &[" and ", ", ", " plus ", " and only ", " and just "])
                && self.counts_before(start)
        };
        let bounded = ends_with_any(&self.chars[..start], BOUNDS);
        let pointed = || {
            let before = &self.chars[..start];
            POINTING
                .iter()
                .find(|pointing| ends_with(before, pointing))
                .is_some_and(|pointing| !ends_with_any(&before[..before.len() - pointing.len()], &["there", "There"]))
        };
        let having = || ends_with_any(&self.chars[..start], HAVING) && !pointed() || self.is_object(start);
        if self.peek(end) != Some(' ') || !(sentence || bounded || having() || listed()) {
            return None;
        }
        let (mut at, mut head, mut words) = (end, end, 0);
        while words < MOST && self.peek(at) == Some(' ') {
            let stop = owner_end(self.chars, hyphenated_word_end(self.chars, at + 1));
            let word = &self.chars[at + 1..stop];
            if word.is_empty() || nouns::lists_of(word) & nouns::STOP != 0 {
                break;
            }
            if is_any(word, POINTED_AT) && !ends_with_any(&self.chars[..start], AT_LEAST) {
                return None;
            }
            // one minor incident occurred
            if words > 0 && verb_follows(self.chars, at) {
                break;
            }
            (head, at, words) = (at + 1, stop, words + 1);
        }
        let behind = &self.chars[at.min(self.chars.len())..];
        let closes = match behind {
            [] | ['\n' | ',' | ';' | '.' | ')' | '*', ..] => !sentence,
            [' ', '(', ..] => true,
            [' ', ..] if sentence => starts_with_any(behind, &[" and ", " in ", " was ", " at "]),
            [' ', ..] => {
                const GOING_ON: &[&str] = &[
                    " and ", " in ", " at ", " with ", " on ", " during ", " for ", " to ", " about ", " which ",
                    " who ", " they ", " you ", " we ", " that ",
                ];
                bounded && starts_with_any(behind, RATES)
                    || starts_with_any(behind, GOING_ON)
                    || verb_follows(self.chars, at)
            }
            _ => false,
        };
        let noun = self.chars.get(head..at).filter(|noun| noun.len() > 2)?;
        let counts = closes
            && noun[0].is_ascii_alphabetic()
            && (!super::nouns::is_adjective(noun) || noun.starts_with(&['s', 'u', 'b', '-']))
            && !noun.ends_with(&['l', 'y']);
        let told = !sentence || words > 1 || behind.starts_with(&[' ', '(']);
        (counts && told).then(|| Measured::plain(noun.iter().collect::<String>(), Kind::Count, at))
    }

    /// submitted one claim to our insurer: whether a verb of what was done stands right before `start`.
    fn is_object(&self, start: usize) -> bool {
        const LONGEST: usize = 14;
        const NO_DEEDS: &[&str] =
            &["remained", "based", "used", "need", "indeed", "considered", "named", "called", "moved", "seemed"];
        let Some(before) = self.chars[..start].strip_suffix(&['e', 'd', ' ']) else { return false };
        let length = before.iter().rev().take(LONGEST).take_while(|c| c.is_ascii_alphabetic()).count();
        length > 2 && !is_any(&self.chars[before.len() - length..start - 1], NO_DEEDS)
    }

    /// Whether a number stands before `start` in its sentence.
    fn counts_before(&self, start: usize) -> bool {
        const REACH: usize = 80;
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let sentence = before.windows(2).rposition(|pair| matches!(pair, ['.' | ';', ' '] | [_, '\n'])).unwrap_or(0);
        before[sentence..].iter().any(char::is_ascii_digit)
    }

    /// met twice in two years, twice a year: so often. Twice as many is none, and no more is what was done twice the year before.
    pub(super) fn twice(&self, start: usize) -> Option<Amount> {
        const PERIODS: &[&str] = &[" a ", " per ", " each ", " every "];
        const CLOSING: &[&str] = &[" in ", " during ", " since ", " over ", " between ", ".", ",", ";", "\n"];
        const DONE: &[&str] = &["met", "held", "won", "done", "run", "shown", "sent", "seen"];
        let rest = &self.chars[start..];
        if !starts_with_any(rest, &["twice", "Twice"]) {
            return None;
        }
        let end = start + "twice".len();
        let before = &self.chars[..start.saturating_sub(1)];
        let length = before.iter().rev().take(16).take_while(|c| c.is_ascii_lowercase()).count();
        let verb = &before[before.len() - length..];
        let done = verb.ends_with(&['e', 'd']) && length > 3 || is_any(verb, DONE);
        let behind = &self.chars[end..];
        let counts = starts_with_any(behind, PERIODS) || done && starts_with_any(behind, CLOSING);
        let two = Numeral { value: Decimal::TWO, max: None, end, form: Form::Words, more: false, fraction: false };
        if counts { self.amount(start, &two, Measured::plain("", Kind::Count, end)) } else { None }
    }
}

/// Behind the sign of possession of a word that ends at `end`: workers' claim, driver's licence.
fn owner_end(chars: &[char], end: usize) -> usize {
    match chars.get(end..(end + 3).min(chars.len())) {
        Some(['\'' | '’', 's', ' ']) => end + 2,
        Some(['\'' | '’', ' ', ..]) if chars[end - 1] == 's' => end + 1,
        _ => end,
    }
}

/// End of a word with inner hyphens and digits behind them: SEV-2.
fn hyphenated_word_end(chars: &[char], at: usize) -> usize {
    let mut end = word_end(chars, at);
    while end > at && chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(char::is_ascii_alphanumeric) {
        end += 1 + chars[end + 1..].iter().take(12).take_while(|c| c.is_ascii_alphanumeric()).count();
    }
    end
}
