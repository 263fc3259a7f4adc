//! Labels in English: the noun phrase that is counted, what follows `of`, or the subject of the clause.

use super::english_phrases::says_enough;
use super::english_words::{DIFFERENCES, OPENERS, PLAIN, UNITS, role};
use super::goals::english_goal_behind;
use super::{Labels, Last};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::bare_english::verb_follows;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, ends_with_any, is, is_any, string_of};

impl Labels<'_> {
    /// The label of an amount in Latin text.
    pub(super) fn english(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> String {
        let of = || self.after_of(amount, scope);
        let subject = || self.subject(amount, scope, last);
        let earlier = || last.map(|last| counted_before(amount, &last).to_owned());
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
        if let Some(last) = last.filter(|last| !last.label.is_empty() && self.adds_difference(amount, last)) {
            return last.label.to_owned();
        }
        if let Some(label) = self.surveyed(amount, scope, last).or_else(|| self.beside_number(amount, scope)) {
            return label;
        }
        if let Some(label) = self.before_signed(amount, scope, last) {
            return label;
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
                .or_else(|| (self.is_difference_of(amount) || self.is_total(amount)).then(of).flatten())
                .or_else(|| self.subject(amount, scope, last))
                .or_else(earlier),
            Kind::Money => self
                .in_brackets(amount)
                .or_else(|| self.attributive(amount, scope))
                .or_else(|| self.given(amount, scope))
                .or_else(|| self.is_predicate(amount).then(subject).flatten().filter(|named| named.contains(' ')))
                .or_else(of)
                .or_else(subject),
            Kind::Percent | Kind::Ratio if self.is_change_of(amount) => of().or_else(subject),
            Kind::Percent if self.is_aimed_at(amount, scope) => of().or_else(subject),
            Kind::Percent | Kind::Ratio => {
                let share = self
                    .rate_behind(amount)
                    .or_else(|| self.share_of_whole(amount, scope, last))
                    .or_else(|| self.told_behind(amount, scope, last))
                    .or_else(|| last.and_then(|last| self.of_other(amount, last)))
                    .or_else(|| self.attributive(amount, scope))
                    .or_else(|| last.filter(|last| self.is_of_another(amount, last)).and_then(|_| of()));
                share.or_else(subject).or_else(|| self.called(amount, scope)).or_else(earlier).or_else(of)
            }
            // a 22 MW boiler
            Kind::Measure => self
                .attributive(amount, scope)
                .or_else(|| self.measured_things(amount))
                .or_else(|| self.is_stated_of(amount).then(|| self.stated(amount, scope)).flatten())
                .or_else(of)
                .or_else(subject),
            Kind::Duration if self.is_covered(amount) => subject().or_else(of),
            Kind::Duration if self.is_hyphenated(amount) => {
                self.attributive(amount, scope).or_else(of).or_else(subject)
            }
            Kind::Duration => of().or_else(subject),
        };
        label
            .or_else(|| earlier().filter(|label| !label.is_empty()))
            .or_else(|| self.said_behind(amount, scope))
            .map(|label| {
                let marked =
                    label.bytes().fold(false, |marked, byte| marked | matches!(byte, b'`' | b'*' | b']' | b'^'));
                // vaults](https://…): the text of a link; a scheme[^6] without the mark of its note
                let end =
                    |label: &str| label.find("](").into_iter().chain(label.find("[^")).min().unwrap_or(label.len());
                let text = |label: String| label[..end(&label)].replace(['`', '*'], "");
                if marked { text(label) } else { label }
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
        let before = behind_article(&chars[scope.clause.min(amount.range.start)..amount.range.start]);
        let may_be = matches!(before, [.., 'a' | 'n' | 'e' | 'r' | 's', ' ']);
        let opens =
            || matches!(before, ['A', ' '] | ['A', 'n', ' '] | ['T', 'h', 'e', ' '] | [.., ' ' | '\n', 'A', ' ']);
        if !may_be && !opens()
            || !opens() && !ARTICLES.iter().any(|article| ends_with(before, article) || is(before, &article[1..]))
        {
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
        // a $14 million decrease is one of what was named before.
        if words.first().is_some_and(|first| DIFFERENCES.contains(first)) {
            return None;
        }
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

    /// a total of $20 million of charges: of what follows.
    fn is_total(&self, amount: &Amount) -> bool {
        ends_with_any(&self.document.chars[..amount.range.start], &["a total of ", "in total of ", "sum of "])
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
}

/// `before` without an attribute that stands between its article and an amount: a five-year $3.5 billion scheme, the new £2 million fund.
fn behind_article(before: &[char]) -> &[char] {
    let before = before.strip_prefix(&[' ']).unwrap_or(before);
    const LONGEST: usize = 16;
    #[rustfmt::skip]
    const ATTRIBUTES: &[&str] = &["new", "additional", "further", "initial", "annual", "one-off", "planned", "proposed", "record", "total", "second"];
    let Some(words) = before.strip_suffix(&[' ']) else { return before };
    // Nearly all words before an amount are seen here to be none of these.
    if !matches!(
        words,
        [.., 'e', 'w' | 'r' | 'k' | 'd']
            | [.., 'a', 'l' | 'r' | 'y']
            | [.., 't', 'h']
            | [.., 'f', 'f']
            | [.., 'o', 'r' | 'n', 'd']
    ) {
        return before;
    }
    let length = words.iter().rev().take(LONGEST).take_while(|c| c.is_ascii_lowercase() || **c == '-').count();
    let word = &words[words.len() - length..];
    let lasts = word.contains(&'-') && ends_with_any(word, &["-year", "-month", "-week", "-day"]);
    if lasts || is_any(word, ATTRIBUTES) { &words[..words.len() - length] } else { before }
}

/// What `last` counts, where `amount` is a number of the same without a noun: shops of 120 shops passed, with nine in the north.
fn counted_before<'a>(amount: &Amount, last: &Last<'a>) -> &'a str {
    let unit = &*last.amount.unit;
    let told = last.label.strip_prefix(unit).is_some_and(|told| told.starts_with(' '));
    let same = amount.kind == Kind::Count && amount.unit.is_empty() && last.amount.kind == Kind::Count;
    if same && told && !unit.is_empty() { &last.label[..unit.len()] } else { last.label }
}
