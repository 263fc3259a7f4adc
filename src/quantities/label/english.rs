//! Labels in English: the noun phrase that is counted, what follows `of`, or the subject of the clause.

use super::english_phrases::{
    balanced, behind_adverbial, behind_reporting, leads_to_noun, object_of_change, says_enough,
};
use super::english_words::{DIFFERENCES, OPENERS, PLAIN, RATES, Role, UNITS, role};
use super::goals::english_goal_behind;
use super::{Labels, Last, MAX_LABEL};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::bare_english::verb_follows;
use crate::quantities::clause::Scope;
use crate::quantities::cues;
use crate::text::Chars;
use crate::text::phrases::{ends_with, ends_with_any, holds_any, is, starts_with_any, string_of};

impl Labels<'_> {
    /// The label of an amount in Latin text.
    pub(super) fn english(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> String {
        let of = || self.after_of(amount, scope);
        let subject = || self.subject(amount, scope, last);
        let earlier = || last.map(|last| last.label.to_owned());
        let goal = english_goal_behind(&self.document.chars, amount.range.end + 1);
        // A target alone is one of what was named before.
        if let Some(goal) = goal.clone().filter(|goal| self.document.chars[goal.clone()].contains(&' ')) {
            return self.document.chars[goal].iter().collect();
        }
        // exceeding the target of 1.1 million, short of the 30 percent target
        if let Some(last) = last
            && last.amount.kind == amount.kind
            && !last.label.is_empty()
            && (goal.is_some() || self.is_goal(amount, scope))
        {
            return last.label.to_owned();
        }
        let label = match amount.kind {
            Kind::Count => self
                .grown(amount, scope, last)
                .or_else(|| self.own_noun(amount))
                .map(|noun| match UNITS.contains(&noun.as_str()) {
                    true => of()
                        .or_else(|| {
                            let often = noun == "times";
                            let names = |named: &String| {
                                named.contains(' ') || named.starts_with(char::is_uppercase) || often && named.len() > 3
                            };
                            subject().filter(names)
                        })
                        .unwrap_or(noun),
                    false => self.with_deed(noun, amount, scope),
                })
                .or_else(|| self.called(amount, scope))
                .or_else(|| earlier().filter(|label| !label.is_empty() && self.ends_change(amount)))
                .or_else(|| self.goes_on(amount, scope).then(|| self.said_of_bare(amount, scope, last)).flatten())
                .or_else(subject)
                .or_else(|| self.said_of_bare(amount, scope, last)),
            Kind::Money | Kind::Percent | Kind::Ratio | Kind::Duration if self.is_stated_of(amount) => self
                .stated(amount, scope)
                .or_else(|| self.is_difference_of(amount).then(of).flatten())
                .or_else(|| self.subject(amount, scope, last))
                .or_else(earlier),
            Kind::Money => self
                .in_brackets(amount)
                .or_else(|| self.attributive(amount, scope))
                .or_else(|| self.given(amount, scope))
                .or_else(|| self.is_predicate(amount).then(subject).flatten().filter(|named| named.contains(' ')))
                .or_else(of)
                .or_else(subject),
            Kind::Percent if self.is_change_of(amount) => of().or_else(subject),
            Kind::Percent if self.is_aimed_at(amount, scope) => of().or_else(subject),
            Kind::Percent | Kind::Ratio => {
                let share = self
                    .share_of_whole(amount, scope, last)
                    .or_else(|| last.and_then(|last| self.of_other(amount, last)))
                    .or_else(|| self.attributive(amount, scope))
                    .or_else(|| last.filter(|last| self.is_of_another(amount, last)).and_then(|_| of()));
                share.or_else(subject).or_else(|| self.called(amount, scope)).or_else(earlier).or_else(of)
            }
            // a 22 MW boiler
            Kind::Measure => self
                .attributive(amount, scope)
                .or_else(|| self.is_stated_of(amount).then(|| self.stated(amount, scope)).flatten())
                .or_else(of)
                .or_else(subject),
            Kind::Duration if self.is_covered(amount) => subject().or_else(of),
            Kind::Duration => of().or_else(subject),
        };
        label
            .or_else(|| earlier().filter(|label| !label.is_empty()))
            .or_else(|| self.said_behind(amount, scope))
            .map(|label| {
                let marked = label.bytes().fold(false, |marked, byte| marked | matches!(byte, b'`' | b'*'));
                if marked { label.replace(['`', '*'], "") } else { label }
            })
            .unwrap_or_default()
    }

    /// against a target of 48,000: what was named before is held against it.
    fn is_goal(&self, amount: &Amount, scope: Scope) -> bool {
        let before = &self.document.chars[scope.sentence.min(amount.range.start)..amount.range.start];
        let goal = ["target of ", "goal of ", "forecast of ", "plan of ", "baseline of ", "figure of "];
        matches!(before, [.., 'o', 'f', ' ']) && ends_with_any(before, &goal)
    }

    /// a £3.2 million refurbishment, our $500 million revolving credit facility: what the amount is an attribute of.
    fn attributive(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 4;
        const ARTICLES: &[&str] = &[" a ", " an ", " the ", " our ", " its ", " their ", " this "];
        let chars = &self.document.chars;
        let before = &chars[scope.clause.min(amount.range.start)..amount.range.start];
        let may_be = matches!(before, [.., 'a' | 'n' | 'e' | 'r' | 's', ' ']);
        if !may_be || !ARTICLES.iter().any(|article| ends_with(before, article) || is(before, &article[1..])) {
            return None;
        }
        let ahead = string_of(&chars[amount.range.end..scope.clause_end.max(amount.range.end)]);
        let is_end = |word: &&str| {
            let role = role(word);
            role.is_verb || role.is_lead || OPENERS.contains(word) || word.ends_with("ed") || word.ends_with("ing")
        };
        let words: Vec<&str> = ahead.split_whitespace().take_while(|word| !is_end(word)).take(MOST + 1).collect();
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        // Alone these say what the amount is of what was named before.
        let of_other = ["target", "goal", "limit", "share", "rate", "level", "standard", "mark", "figure", "threshold"];
        let named = words.last().is_some_and(|last| last.len() > 2 && !DIFFERENCES.contains(last))
            // a 13 percent reduction since 2012
            && !words.first().is_some_and(|first| DIFFERENCES.contains(first))
            && !of_other.contains(&phrase)
            && words.len() <= MOST
            && phrase.starts_with(char::is_alphabetic);
        (named && says_enough(phrase)).then(|| phrase.to_owned())
    }

    /// $165 million was outstanding under the facility: what is said behind, where nothing names the amount.
    fn said_behind(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 3;
        let ahead = string_of(&self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)]);
        let words: Vec<&str> = ahead
            .split_whitespace()
            .skip_while(|word| {
                matches!(*word, "was" | "were" | "is" | "are" | "has" | "had" | "been" | "would" | "will" | "be")
            })
            .take_while(|word| !role(word).is_lead && word.starts_with(char::is_alphabetic))
            .take(MOST)
            .collect();
        let phrase = words.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        // 2,318 acres protected
        // 203,000 working days lost
        let spent = amount.kind == Kind::Duration && matches!(phrase, "lost" | "worked" | "saved");
        let unit = if spent || amount.kind == Kind::Measure { format!("{} ", amount.unit) } else { String::new() };
        (phrase.len() > 2 && says_enough(phrase)).then(|| format!("{unit}{phrase}"))
    }

    /// Of the 312 sites, 45 failed and 267 passed: what is said of a number that counts nothing by itself, with what was counted before.
    fn said_of_bare(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let opens = before.is_empty() || matches!(before, [' ']) || ends_with(before, " and ");
        let counts = opens && amount.unit.is_empty() && verb_follows(&self.document.chars, amount.range.end);
        let said = counts.then(|| self.said_behind(amount, scope)).flatten()?;
        // sites inspected
        let counted =
            last.filter(|last| last.label.split(' ').count() <= 2).and_then(|last| last.label.split(' ').next());
        let counted = counted.filter(|noun| noun.ends_with('s'));
        Some(match counted.filter(|_| said.ends_with("ed") && !said.contains(' ')) {
            Some(counted) => format!("{counted} {said}"),
            None => said,
        })
    }

    /// One member resigned and two joined: whether and leads to the amount behind a clause of its own.
    fn goes_on(&self, amount: &Amount, scope: Scope) -> bool {
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        amount.unit.is_empty() && before.len() > " and ".len() && ends_with(before, " and ")
    }

    /// Employment increased by 12,000 people: what grew says more than what it is counted in.
    fn grown(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let grows = ends_with(before, "ed by ") || ends_with(before, "rose by ") || ends_with(before, "fell by ");
        if !grows || amount.unit.is_empty() {
            return None;
        }
        self.subject(amount, scope, last).filter(|named| named.contains(' ') || named.starts_with(char::is_uppercase))
    }

    /// Whether of stands right before the amount.
    fn is_stated_of(&self, amount: &Amount) -> bool {
        let before = &self.document.chars[amount.range.start.saturating_sub(16)..amount.range.start];
        ends_with(before, " of ") && !ends_with(before, " average of ")
    }

    /// a drop of 3 percent in fuel use.
    fn is_difference_of(&self, amount: &Amount) -> bool {
        let before = &self.document.chars[amount.range.start.saturating_sub(20)..amount.range.start];
        DIFFERENCES
            .iter()
            .any(|word| before.strip_suffix(&[' ', 'o', 'f', ' ']).is_some_and(|before| ends_with(before, word)))
    }

    /// supported 1,874 patients: patients supported.
    fn with_deed(&self, noun: String, amount: &Amount, scope: Scope) -> String {
        if let Some(said) =
            self.with_predicate(&noun, amount, scope).or_else(|| self.with_purpose(&noun, amount, scope))
        {
            return said;
        }
        let from = scope.clause.max(amount.range.start.saturating_sub(24)).min(amount.range.start);
        let text = string_of(&self.document.chars[from..amount.range.start]);
        let deed = text.split_whitespace().next_back().unwrap_or_default();
        let done = deed.len() > 4 && deed.ends_with("ed") && deed.bytes().all(|c| c.is_ascii_lowercase())
            || matches!(deed, "built" | "rebuilt" | "bought" | "sold" | "won");
        match done && !PLAIN.contains(&deed) {
            true => format!("{noun} {deed}"),
            false => noun,
        }
    }

    /// The words from the clause's start to its verb.
    pub(super) fn subject(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let last = last.filter(|last| !self.is_of_age(last, amount, scope));
        let from = last.map_or(scope.clause, |last| scope.clause.max(last.amount.range.end));
        let range = self.document.trim(from..amount.range.start.max(from));
        let range = match last {
            Some(last) => self.behind_predicate(self.behind_adjunct(range, last.amount.kind)),
            None => self.last_conjunct(range),
        };
        // Inflation, which was 2.2 percent in August
        let which = [
            "which was ",
            "which were ",
            "which is ",
            "which are ",
            "which stood ",
            "which rose ",
            "which fell ",
            "which increased ",
            "which decreased ",
            "which grew ",
            "which declined ",
            "which dropped ",
            "which improved ",
        ];
        if last.is_none()
            && self.document.chars.get(range.start) == Some(&'w')
            && starts_with_any(&self.document.chars[range.clone()], &which)
        {
            let before = self.document.trim(scope.sentence..scope.clause.max(scope.sentence));
            // …, and the percentage of projects (MS+), which increased from 79 percent
            let chars = &self.document.chars[before.clone()];
            let comma = chars[..chars.len().saturating_sub(1)].windows(6).rposition(|six| is(six, ", and "));
            return self.subject_in(comma.map_or(before.clone(), |at| before.start + at + 6..before.end));
        }
        let found = self.subject_in(range);
        if found.is_some() || last.is_some() {
            return found;
        }
        self.subject_in(self.document.trim(scope.sentence..scope.clause.max(scope.sentence)))
    }

    /// `range` without the rest of a word that it starts in: a sentence is looked back at only so far.
    pub(super) fn whole_words(&self, range: Chars) -> Chars {
        let chars = &self.document.chars;
        let cut = range.start > 0 && chars[range.start - 1].is_ascii_alphabetic();
        let rest = if cut { chars[range.clone()].iter().take_while(|c| c.is_ascii_alphanumeric()).count() } else { 0 };
        range.start + rest..range.end
    }

    /// £81 million has been spent and the average scheme costs 63% more: what follows the predicate of the amount before.
    fn behind_predicate(&self, range: Chars) -> Chars {
        const PREDICATES: &[&str] = &["has ", "have ", "was ", "were ", "is ", "are ", "had "];
        let chars = &self.document.chars[range.clone()];
        if !matches!(chars, ['h' | 'w' | 'i' | 'a', ..]) || !starts_with_any(chars, PREDICATES) {
            return range;
        }
        let and = chars.windows(5).position(|five| is(five, " and ")).map_or(0, |at| at + 5);
        let subject = chars[and..].iter().filter(|c| **c == ' ').count() > 1;
        if and > 0 && subject { range.start + and..range.end } else { range }
    }

    fn subject_in(&self, range: Chars) -> Option<String> {
        let range = self.whole_words(range);
        let changes =
            self.cues.has_within(range.start, range.end, |role| matches!(role, cues::Role::Up | cues::Role::Down));
        let text = string_of(&self.document.chars[range]);
        let text = behind_reporting(&text);
        let mut words: Vec<&str> = Vec::new();
        // What is looked for first is what few clauses have.
        let near = || {
            text.as_bytes().array_windows().any(|four| matches!(four, b"main" | b"hold" | b"keep" | b"brin" | b"brou"))
        };
        let keeps = || near() && holds_any(text, &["maintain", " hold ", " keep ", " bring ", " brought "]);
        if (changes || keeps())
            && let Some(object) = object_of_change(&text.split_whitespace().collect::<Vec<_>>())
        {
            return Some(object);
        }
        // Growth slowed to 4%: what is measured is the growth.
        let mut grows = false;
        let mut rest = text.split_whitespace();
        while let Some(word) = rest.next() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let Role { is_verb, is_lead, .. } = role(bare);
            let before = words.last().copied().unwrap_or_default();
            // time to detection, deficit to GDP ratio, number of employed persons
            let relates = || match bare {
                "to" => {
                    let ages = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
                    let range = ages(before) && rest.clone().next().is_some_and(ages);
                    before == "time"
                        || range
                        || rest.clone().take(3).any(|word| word == "ratio")
                        || leads_to_noun(before, rest.clone())
                }
                "by" => matches!(before, "provided" | "generated"),
                // the current account deficit
                "account" | "accounts" => rest.clone().next() != Some("for"),
                _ => before == "of" && bare.ends_with("ed"),
            };
            // followed by construction (5.8%)
            if bare == "by" && words == ["followed"] {
                words.clear();
                continue;
            }
            // slipped because deliveries, compared to the baseline it: another subject follows.
            let subject =
                || matches!(bare, "it" | "they") && rest.clone().next().is_some_and(|next| role(next).is_verb);
            if matches!(bare, "because" | "when" | "although" | "though" | "whereas" | "unless" | "until" | "once")
                || subject()
            {
                words.clear();
                continue;
            }
            // the company expects revenue to be: what is expected follows.
            if matches!(bare, "expects" | "anticipates" | "forecasts") {
                words.clear();
                continue;
            }
            // Bank staff expected GDP to rise
            if bare == "expected" && rest.clone().take(6).skip(1).any(|word| word == "to") {
                words.clear();
                continue;
            }
            // A reference ends the sentence before: up 5% [31] - Net sales
            if word.starts_with('[') && word.ends_with(']') && bare.bytes().all(|c| c.is_ascii_digit()) {
                words.clear();
                continue;
            }
            if is_verb && !words.is_empty() && !relates() {
                grows = matches!(bare, "slowed" | "eased" | "accelerated" | "cooled");
                break;
            }
            // - [x] the task
            let mark = word.len() <= 3 && word.ends_with([')', ']']);
            let year = bare.len() == 4 && bare.bytes().all(|c| c.is_ascii_digit());
            if words.is_empty() && (is_lead || is_verb || bare.is_empty() || mark || year) {
                continue;
            }
            words.push(word);
            // Property tax, our largest source, is projected at $74 million.
            if word.ends_with(',') {
                break;
            }
        }
        while words.last().is_some_and(|word| {
            role(word).is_lead
                || matches!(
                    *word,
                    "approximately"
                        | "about"
                        | "nearly"
                        | "more"
                        | "increase"
                        | "increases"
                        | "attributable"
                        | "first"
                        | "next"
                        | "last"
                        | "past"
                        | "further"
                        | "just"
                        | "currently"
                        | "usually"
                        | "typically"
                        | "globally"
                        | "near"
                        | "due"
                        | "toward"
                        | "towards"
                        | "easing"
                        | "rising"
                        | "falling"
                        | "being"
                        | "followed"
                        | "reduced"
                        | "lowered"
                )
                || *word == "growth" && !grows
                || *word == "now"
        }) {
            words.pop();
        }
        let month = |word: &str| {
            matches!(word, "January" | "February" | "March" | "April" | "May" | "June" | "July")
                || matches!(word, "August" | "September" | "October" | "November" | "December" | "month" | "months")
        };
        // reduction in people targeted: what is less.
        if let [first, "in" | "of", _, ..] = words[..]
            && DIFFERENCES.contains(&first.to_lowercase().as_str())
        {
            let article = usize::from(matches!(words[2], "the" | "our" | "its" | "their") && words.len() > 3);
            words.drain(..2 + article);
        }
        // from a median of 10 mg to 5 mg
        let is_said =
            |word: &str| DIFFERENCES.contains(&word) || RATES.contains(&word) || word == "costs" || month(word);
        if words.len() == 1 && is_said(words[0]) {
            return None;
        }
        let phrase = words.join(" ");
        // Total revenue for fiscal 2023
        let times = [" for fiscal", " in fiscal", " for the", " in 20", " for 20", " during ", " for Q", " in Q"];
        let starts_time = |&(at, _): &(usize, _)| times.iter().any(|time| phrase[at..].starts_with(time));
        let end = phrase.match_indices(' ').find(starts_time).map_or(phrase.len(), |(at, _)| at);
        let phrase = behind_adverbial(text, &phrase[..end]);
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        // In production it saved $1,400.
        let of_pronoun =
            phrase.ends_with([' ', 't', 'y', 'e']) && [" it", " they", " we"].iter().any(|end| phrase.ends_with(end));
        (!of_pronoun && phrase.len() > 2 && phrase.len() <= MAX_LABEL * 3 && says_enough(phrase))
            .then(|| balanced(phrase).to_owned())
    }
}
