//! English numbers without a noun that what stands around them states as amounts: Attendance was 4,512; of these, 87 were new.

use super::amount::Reader;
use super::cues::{Cue, Role};
use super::dates;
use crate::text::phrases::{contains_any, ends_with, ends_with_any, is_any, starts_with, starts_with_any};

/// What is said of so many, where no noun stands between.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "were", "was", "are", "is", "had", "has", "have", "did", "do", "will", "would", "remain", "remains", "took", "said", "went", "met",
    "came", "chose", "rose", "fell", "died", "left", "lost", "won", "got", "gave", "made", "held", "began", "used", "paid", "felt",
    "told", "saw", "spoke", "live", "work", "say",
];

/// Words between which and the end of the clause a number is an amount.
#[rustfmt::skip]
const SAID: &[&str] = &[
    " was ", " were ", " stood at ", " reach ", " reached ", " totalled ", " totaled ", " averaged ", " numbered ", "team of ",
    "staff of ", "workforce of ", "panel of ", "crew of ", "sample of ", "class of ", "cohort of ", "membership of ",
    "population of ", "audience of ", "fleet of ", " peaked at ", " peaking at ", " stands at ", " standing at ", " totalling ",
    " totaling ", " averaging ", " numbering ", " reaching ",
];

/// Verbs of what brings a total or a number to so many.
const TAKING: &[&str] = &["taking ", "take ", "takes ", "took ", "raising "];

impl Reader<'_> {
    /// 2.1 million are children, falls fell from 1,206 to 1,037, rose by 58,000: a number without a noun that a magnitude
    /// or a verb of change vouches for.
    pub(super) fn is_stated_in_english(&self, start: usize, end: usize) -> bool {
        const REACH: usize = 60;
        const NEAR: usize = 24;
        // grow to about 1,250
        let bound = self
            .cues
            .ending_at(start.saturating_sub(1))
            .filter(|cue| is_bound(cue) && self.chars[cue.start].is_ascii());
        let (number, start) = (start, bound.map_or(start, |cue| cue.start));
        let closes = self.peek(end).is_none_or(|c| matches!(c, ',' | '.' | ';' | '\n' | ')' | ' '));
        let goes_on = self.peek(end) == Some('.') && self.peek(end + 1).is_some_and(|c| c.is_ascii_alphanumeric());
        if !closes || goes_on || self.previous(start) != Some(' ') || start < 4 {
            return false;
        }
        // 38 more than in 2022
        const BEYOND: &[&str] = &[
            " more than in ",
            " more than last ",
            " more than a ",
            " fewer than in ",
            " fewer than last ",
            " fewer than a ",
        ];
        if self.peek(end) == Some(' ') && starts_with_any(&self.chars[end..], BEYOND) {
            return true;
        }
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let latin = before[before.len() - 3..].iter().all(|c| c.is_ascii_alphabetic() || *c == ' ');
        // Under MGNREGS, 655.09 lakh and 1,97,45,021 households: no code is written so.
        let figures = &self.chars[number..end];
        let said = before[before.len() - 3] != ' ' && before[before.len() - 2] == ',';
        let large = figures.iter().filter(|c| **c == ',').count() > 1;
        let vouched = large || self.chars[end - 1].is_ascii_lowercase() && figures[0].is_ascii_digit();
        if vouched && (latin || said) {
            return true;
        }
        // Physical visits: 98,450
        let listed = matches!(before, [.., name, ':', ' '] if name.is_ascii_alphabetic() || *name == '*')
            && figures.contains(&',');
        if listed {
            return true;
        }
        if !latin {
            return false;
        }
        if self.chars[end - 1].is_ascii_lowercase() && figures[0].is_ascii_digit() {
            return true;
        }
        // of at least 550 a year: no code is bounded.
        let parted = figures.iter().any(|c| matches!(c, ',' | ' '));
        if (parted || bound.is_some()) && self.states_thousands(start, end) {
            return true;
        }
        // Membership surpassed 12,000 in May.
        let passed = |cue: &Cue| starts_with_any(&self.chars[cue.start..], &["exceed", "surpass", "topp"]);
        if parted && bound.as_ref().is_some_and(passed) {
            return true;
        }
        let changes = |reach: usize| {
            let from = start - before.len().min(reach);
            let sentence = self.chars[from..start].windows(2).rposition(|pair| matches!(pair, ['.' | ';', ' ']));
            let from = sentence.map_or(from, |stop| from + stop);
            self.cues.has_within(from, start, |role| matches!(role, Role::Up | Role::Down))
        };
        // rose from 12 to 31 August
        let until = end + 4;
        let digits = self.chars[until.min(self.chars.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
        let dated = dates::month_beside(self.chars, start, end)
            || self.starts_with(end, " to ") && digits > 0 && dates::month_beside(self.chars, until, until + digits);
        // fell to 447 from 573: the cue of a level is verb and preposition.
        let is_level = |cue: &Cue| cue.role == Role::Level && cue.end - cue.start > 4;
        let comes_to = || self.cues.ending_at(start - 1).is_some_and(|cue| is_level(&cue));
        let came_from = || self.cues.within(start - before.len().min(NEAR), start).iter().any(is_level);
        let from_to = || before.windows(6).rev().take(40).any(|six| six == [' ', 'f', 'r', 'o', 'm', ' ']);
        // increased initial application reviewers to 17.
        let ends = matches!(self.peek(end), None | Some(',' | '.' | ';' | '\n'));
        let things_to =
            || ends && ends_with(before, "s to ") && !ends_with_any(before, &["ss to ", "is to ", "was to "]);
        // bringing the number of sites to 74
        let brings = || {
            let summed = || contains_any(before, &[" total ", " number "]) && contains_any(before, TAKING);
            contains_any(before, &[" bringing ", "Bringing ", " brought "]) || summed()
        };
        !dated
            && (before.ends_with(&['f', 'r', 'o', 'm', ' ']) && (changes(REACH) || came_from())
                || before.ends_with(&[' ', 'b', 'y', ' ']) && changes(NEAR)
                || before.ends_with(&[',', ' ', 'b', 'y', ' ']) && changes(REACH)
                || before.ends_with(&[' ', 't', 'o', ' '])
                    && (changes(NEAR) || comes_to() || brings() || (from_to() || things_to()) && changes(REACH)))
    }

    /// Whether what stands beside a number whose thousands are parted states it as a value: rose 3,900 to 227,500, up 25,000, a
    /// 15,000 increase, remained at 147,000. No year, and hardly a code, is written so.
    fn states_thousands(&self, start: usize, end: usize) -> bool {
        const BEFORE: &[&str] = &[
            "was", "were", "is", "are", "at", "of", "to", "reached", "totaled", "totalled", "only", "whom", "number",
            "numbered",
        ];
        const AFTER: &[&str] = &[
            "increase",
            "rise",
            "gain",
            "decrease",
            "decline",
            "drop",
            "reduction",
            "higher",
            "lower",
            "more",
            "fewer",
            "above",
            "below",
        ];
        let open = start - 1;
        let changes = self.cues.ending_at(open).is_some_and(|cue| matches!(cue.role, Role::Up | Role::Down));
        let before = |word: &&str| {
            ends_with(&self.chars[..open], word)
                && !self.previous(open - word.len()).is_some_and(|c| c.is_alphanumeric())
        };
        let after = |word: &&str| {
            self.starts_with(end + 1, word) && !self.peek(end + 1 + word.len()).is_some_and(|c| c.is_alphanumeric())
        };
        changes
            || BEFORE.iter().any(|word| open > word.len() && before(word))
            || self.peek(end) == Some(' ') && AFTER.iter().any(after)
    }

    /// five of them, 12 of which: so many of the things counted before.
    pub fn is_part_of_them(&self, start: usize, end: usize) -> bool {
        let named = ["them", "which", "whom", "these", "those"];
        self.previous(start).is_some_and(|c| c == ' ' || c == '(')
            && self.starts_with(end, " of ")
            && named.iter().any(|word| {
                self.starts_with(end + 4, word) && !self.peek(end + 4 + word.len()).is_some_and(|c| c.is_alphanumeric())
            })
    }

    /// cut flaky tests to fewer than 20. A bound of several words before a number that ends the clause, or Of 811 people
    /// screened, 642 were admitted.
    pub(super) fn is_bounded_in_english(&self, start: usize, end: usize) -> bool {
        if self.previous(start) != Some(' ') {
            return false;
        }
        let closes = self.peek(end).is_none_or(|c| matches!(c, ',' | ';' | '\n' | ')'))
            || self.peek(end) == Some('.') && self.peek(end + 1).is_none_or(char::is_whitespace);
        let bounded = || {
            self.cues.ending_at(start - 1).is_some_and(|cue| {
                let words = &self.chars[cue.start..cue.end];
                let alone = words.contains(&' ') && matches!(cue.role, Role::Min | Role::Max);
                (alone || is_bound(&cue) && verb_follows(self.chars, end)) && words[0].is_ascii_lowercase()
            })
        };
        let verbs = [" would ", " will ", " were ", " are ", " had ", " have "];
        if closes || verbs.iter().any(|verb| self.starts_with(end, verb)) && bounded() {
            return bounded() || closes && self.is_said_to_be(start, end);
        }
        self.is_said_of_those(start, end)
    }

    /// Of the 12 findings, 8 had been closed: whether a verb follows, and what stands before says of what so many are spoken of.
    pub(super) fn is_said_of_those(&self, start: usize, end: usize) -> bool {
        self.previous(start) == Some(' ')
            && !self.is_year(start, end)
            && verb_follows(self.chars, end)
            && (self.is_one_of_those_before(start) || self.goes_on_counting(start, end))
    }

    /// 10 repairs were water and sewer, and 16 were Atmos; Of 11 items in the plan 8 are closed: whether a verb of many follows, and the
    /// sentence counts before, but not Routes 3 and 4 were.
    fn goes_on_counting(&self, start: usize, end: usize) -> bool {
        const REACH: usize = 120;
        const OF_MANY: &[&str] = &[" were ", " are ", " had ", " have ", " remained ", " remain "];
        const AND: &[&str] = &[" and ", ", ", " but ", " while "];
        if !starts_with_any(&self.chars[end..], OF_MANY) {
            return false;
        }
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let sentence = before.windows(2).rposition(|pair| matches!(pair, ['.' | ';' | ':', ' '] | [_, '\n']));
        let said = &before[sentence.map_or(0, |stop| stop + 2)..];
        let counts = |said: &[char]| said.iter().any(char::is_ascii_digit);
        if said.starts_with(&['O', 'f', ' ']) && counts(said) {
            return true;
        }
        let joint = AND.iter().find(|and| ends_with(said, and)).map_or(0, |and| and.len());
        let said = &said[..said.len() - joint];
        joint > 0 && counts(said) && said.last().is_some_and(|c| c.is_ascii_alphabetic() || *c == ',')
    }

    /// Of 811 people screened, 642 were admitted, and 12 died; Of these, 87 were new; Another 12 remain; In total, 1,204 took part:
    /// whether what stands before says of what so many are spoken of.
    fn is_one_of_those_before(&self, start: usize) -> bool {
        const REACH: usize = 80;
        /// How a sentence begins that says of what.
        const WHOLES: &[&str] = &[
            "Of these",
            "Of those",
            "Of them",
            "Of which",
            "Of whom",
            "Among them",
            "Among these",
            "Among those",
            "In total",
            "In all",
            "Altogether",
            "Overall",
            "Another",
            "Some",
            "About",
            "Only",
            "Nearly",
            "Almost",
            "Around",
            "The remaining",
            "The other",
        ];
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let sentence = before.windows(2).rposition(|pair| matches!(pair, ['.' | ';' | ':' | '\n', ' '] | [_, '\n']));
        let whole = &before[sentence.map_or(0, |stop| stop + 2)..];
        let named = |whole: &[char]| WHOLES.iter().find(|named| starts_with(whole, named)).map(|named| named.len());
        let of_number = || whole.starts_with(&['O', 'f', ' ']) && whole.iter().any(char::is_ascii_digit);
        let Some(length) = named(whole).or_else(|| of_number().then_some(0)) else {
            return ["the remaining ", "the other ", "another ", "of these, ", "of whom ", "of which "]
                .iter()
                .any(|end| ends_with(before, end));
        };
        let behind = &whole[length..];
        matches!(behind, [' '] | [',', ' ']) || ends_with_any(behind, &[", ", " and ", " while ", " but "])
    }

    /// • 4,309 completed the course, • 96 received grants: whether the number from `start` to `end` opens an item or a sentence, and a verb
    /// says what so many did.
    pub(super) fn opens_with_deed(&self, start: usize, end: usize) -> bool {
        // Nearly all numbers are seen here to be none of these.
        let opens = match self.chars[..start] {
            [.., '•' | '-' | '*' | '–', ' '] => end - start > 1,
            [] | [.., '\n'] | [.., '.' | ':' | '?' | '!', ' '] => self.chars[start..end].contains(&','),
            _ => false,
        };
        opens && !self.is_year(start, end) && verb_follows(self.chars, end) && self.opens_sentence(start)
    }

    /// • 1,250 attended workshops: whether the verb of [`Self::opens_with_deed`] has an object, which is not what so many are.
    pub(super) fn does_with_object(&self, start: usize, end: usize) -> bool {
        #[rustfmt::skip]
        const DEEDS: &[&str] = &[
            "attended", "received", "completed", "visited", "joined", "used", "reported", "gained", "found", "obtained", "earned", "achieved",
            "applied", "downloaded", "took", "won", "made", "had", "submitted", "enjoyed", "accessed", "purchased", "requested",
        ];
        if !self.opens_with_deed(start, end) {
            return false;
        }
        let verb = self.chars[end + 1..].iter().take(16).take_while(|c| c.is_ascii_lowercase()).count();
        let after = end + 1 + verb;
        let said_behind = || self.counted_noun(after).is_some_and(|(_, stop)| verb_follows(self.chars, stop));
        is_any(&self.chars[end + 1..after], DEEDS) && !said_behind()
    }

    /// The score was 85., expected to reach 400, a team of 24: whether the words before a number that closes its clause say that it is
    /// an amount.
    fn is_said_to_be(&self, start: usize, end: usize) -> bool {
        !self.is_year(start, end) && ends_with_any(&self.chars[..start], SAID)
    }

    /// with nine attaining gold status, with 12 remaining open: whether a participle says of so many behind with what they do.
    pub(super) fn is_told_by_participle(&self, start: usize, end: usize) -> bool {
        const LONGEST: usize = 16;
        const NOUNS: &[&str] =
            &["building", "housing", "training", "meeting", "funding", "morning", "evening", "spring", "wing", "ring"];
        let Some(behind) = self.chars[end..].strip_prefix(&[' ']) else { return false };
        let length = behind.iter().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
        let word = &behind[..length];
        length > 5
            && word.ends_with(&['i', 'n', 'g'])
            && behind.get(length) == Some(&' ')
            && !is_any(word, NOUNS)
            && ends_with_any(&self.chars[..start], &[" with "])
    }

    /// 2019: four digits that are hardly a count.
    fn is_year(&self, start: usize, end: usize) -> bool {
        matches!(self.chars[start..end], ['1', '9', _, _] | ['2', '0', _, _])
    }
}

/// Whether `cue` bounds the number behind it.
fn is_bound(cue: &Cue) -> bool {
    matches!(cue.role, Role::Min | Role::Max | Role::Approx)
}

/// Whether a verb stands behind the number that ends at `end`: 45 failed, 12 were new, 300 took part.
pub(super) fn verb_follows(chars: &[char], end: usize) -> bool {
    const LONGEST: usize = 16;
    let Some(behind) = chars[end..].strip_prefix(&[' ']) else { return false };
    let length = behind.iter().take(LONGEST).take_while(|c| c.is_ascii_lowercase()).count();
    let word = &behind[..length];
    let ends = !behind.get(length).is_some_and(|c| c.is_alphanumeric());
    ends && (is_any(word, VERBS) || length > 4 && ends_with(word, "ed"))
}
