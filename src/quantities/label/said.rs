//! What an English clause says of the amount that opens it: 312,000 children are out of school, 38% of firms reported
//! difficulty; and of what whole an amount is a share.

use super::english_phrases::balanced;
use super::english_words::role;
use super::{Labels, Last};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::lower::Lower;
use crate::text::phrases::string_of;

/// Words besides leads that may stand before an amount which opens its clause: At present only 54% of villages.
const OPENING: &[&str] = &[
    "an",
    "estimated",
    "present",
    "currently",
    "today",
    "overall",
    "nationally",
    "globally",
    "nearly",
    "almost",
    "around",
];

impl Labels<'_> {
    /// Whether nothing that names anything stands between the clause's start and the amount.
    fn opens_clause(&self, amount: &Amount, scope: Scope) -> bool {
        const LONGEST: usize = 32;
        let opening = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        opening.len() <= LONGEST
            && !opening.iter().any(char::is_ascii_digit)
            && opening.rsplit(|c| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).all(|word| {
                Lower::of(word).is_some_and(|word| role(word.as_str()).is_lead || OPENING.contains(&word.as_str()))
            })
    }

    /// E-commerce represented 23.4% of net sales, or 8.2% of revenue, 38 percent of firms reported difficulty.
    pub(super) fn share_of_whole(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        const SHARING: &[&str] = &[
            "for",
            "represent",
            "represented",
            "represents",
            "up",
            "comprise",
            "comprised",
            "comprises",
            "constituted",
            "constitute",
            "constitutes",
            "held",
            "hold",
            "holds",
            "representing",
            "comprising",
        ];
        const MOST: usize = 7;
        let chars = &self.document.chars;
        let whole =
            chars[amount.range.end..scope.clause_end.max(amount.range.end)].strip_prefix(&[' ', 'o', 'f', ' '])?;
        let whole = string_of(whole);
        let before = string_of(&chars[scope.clause.min(amount.range.start)..amount.range.start]);
        let verb = before.split_whitespace().next_back().unwrap_or_default();
        if verb == "or"
            && let Some(last) = last
        {
            return Some(format!("{} share of {}", last.label, self.after_of(amount, scope)?));
        }
        let made_up = match verb {
            "for" => before.contains("account"),
            "up" => before.contains("ma"),
            _ => true,
        };
        if made_up && SHARING.contains(&verb) {
            return Some(format!("{} share of {}", self.subject(amount, scope, last)?, self.after_of(amount, scope)?));
        }
        const REPORTING: &[&str] = &[
            "suggests",
            "suggest",
            "show",
            "shows",
            "showed",
            "indicates",
            "indicate",
            "reveals",
            "revealed",
            "found",
            "that",
        ];
        if !REPORTING.contains(&verb) && !self.opens_clause(amount, scope) {
            return None;
        }
        // 46 per cent of whom were women
        let opens = |word: &&str| role(word).is_lead || matches!(*word, "are" | "were" | "is" | "was");
        let words: Vec<&str> = whole.split_whitespace().skip_while(opens).take(MOST).collect();
        let end =
            words.iter().position(|word| matches!(*word, "in" | "by" | "during" | "since" | "than" | "on" | "for"));
        let mut words = words[..end.filter(|end| *end > 1).unwrap_or(words.len())].to_vec();
        while words.last().is_some_and(|last| matches!(*last, "and" | "or" | "the" | "a" | "an" | "as" | "with" | "to"))
        {
            words.pop();
        }
        // 96% of them on time
        if let (Some(first), Some(last)) = (words.first_mut().filter(|word| **word == "them"), last) {
            *first = last.label;
        }
        let phrase = words.join(" ");
        let phrase = balanced(&phrase).trim_matches(|c: char| !c.is_alphanumeric());
        (phrase.contains(' ')).then(|| phrase.to_owned())
    }

    /// 312,000 children are out of school, 24,870 children were admitted: what is said of a noun that opens its clause.
    pub(super) fn with_predicate(&self, noun: &str, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 5;
        if noun.contains(' ') || !self.opens_clause(amount, scope) {
            return None;
        }
        let ahead = string_of(&self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)]);
        let mut words = ahead.split_whitespace().peekable();
        let first = *words.peek()?;
        let with = matches!(first, "with" | "without" | "at" | "in" | "under");
        while words
            .next_if(|word| matches!(*word, "are" | "were" | "is" | "was" | "been" | "being" | "have" | "has"))
            .is_some()
        {}
        let said = *words.peek()?;
        let done = said.len() > 4 && said.ends_with("ed");
        if first == said && done && said.bytes().all(|c| c.is_ascii_lowercase()) {
            return Some(with_object(noun, words));
        }
        if !(with || first != said && (done || matches!(said, "in" | "out" | "at" | "under" | "behind"))) {
            return None;
        }
        let stops = [
            "by", "for", "since", "during", "from", "to", "and", "or", "were", "are", "have", "had", "was", "of",
            "that",
        ];
        let kept: Vec<&str> = words
            .enumerate()
            .take_while(|(at, word)| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                *at < MOST && !stops.contains(&word) || word == "of" && matches!(said, "out" | "in")
            })
            .map(|(_, word)| word)
            .collect();
        let kept = if done { &kept[..kept.len().min(1)] } else { &kept[..] };
        let phrase = kept.join(" ");
        let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
        let dated = phrase.split(' ').next_back().is_some_and(|last| last.bytes().all(|c| c.is_ascii_digit()));
        (!phrase.is_empty() && !dated).then(|| format!("{noun} {phrase}"))
    }

    /// of whom 2.1 million are children: what a number without a noun is said to be.
    pub(super) fn called(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const MOST: usize = 3;
        let ahead = string_of(&self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)]);
        let said = [" are ", " were "].iter().find_map(|verb| ahead.strip_prefix(verb))?;
        let words: Vec<&str> = said.split_whitespace().take(MOST + 1).collect();
        (words.len() <= MOST && !words.is_empty()).then(|| words.join(" "))
    }

    /// from 1,240 to 1,105: whether the amount is where a change that was named before ends.
    pub(super) fn ends_change(&self, amount: &Amount) -> bool {
        self.document.chars[..amount.range.start].ends_with(&[' ', 't', 'o', ' '])
    }
}

/// students completed the assessment, students participated: `noun` with the verb that `words` begin with and its object.
fn with_object<'a>(noun: &str, words: impl Iterator<Item = &'a str>) -> String {
    const MOST: usize = 5;
    #[rustfmt::skip]
    const STOPS: &[&str] = &[
        "in", "at", "on", "as", "by", "to", "for", "from", "with", "through", "during", "since", "while", "and", "or", "over", "of", "under",
        "across", "between", "after", "before", "per", "within", "until", "because",
    ];
    let mut label = noun.to_owned();
    let mut tail = noun.len();
    for word in words.take(MOST).take_while(|word| !STOPS.contains(word)) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        // the forms submitted late were returned
        let another = label.len() > noun.len() && (role(bare).is_verb || bare.ends_with("ed"));
        if another || !bare.starts_with(|c: char| c.is_alphabetic()) {
            break;
        }
        label.push(' ');
        label.push_str(bare);
        tail = if role(bare).is_lead { tail } else { label.len() };
        if bare.len() < word.len() {
            break;
        }
    }
    label.truncate(tail);
    label
}
