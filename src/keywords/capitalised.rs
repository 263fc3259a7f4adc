//! Names that English text marks by capital letters and a noun that says what they name: Climate Action Plan.

use crate::text::{Chars, Document, Language};
use crate::words::{Dictionary, Role, Token, TokenKind, Tokens};

/// Longest name, in words.
const MAX_WORDS: usize = 6;

/// What programmes, policies, funds and places of work are called last. A new one goes here.
const HEADS: [&str; 33] = [
    "academy",
    "account",
    "act",
    "agenda",
    "agreement",
    "award",
    "campaign",
    "charter",
    "compact",
    "corridor",
    "facility",
    "festival",
    "framework",
    "fund",
    "guarantee",
    "index",
    "initiative",
    "network",
    "park",
    "partnership",
    "pathway",
    "plan",
    "pledge",
    "policy",
    "preserve",
    "program",
    "programme",
    "project",
    "promise",
    "reserve",
    "scheme",
    "strategy",
    "test",
];

/// What people are called who head such things: Head of Corporate Strategy.
const OFFICES: [&str; 8] = ["chair", "chief", "deputy", "director", "head", "manager", "minister", "secretary"];

/// Small words that stand inside a name: Cost of Living Fund.
const INNER: [&str; 5] = ["and", "for", "in", "of", "the"];

/// Runs of two to [`MAX_WORDS`] capitalised words that end in one of [`HEADS`], in order; none where the text is not English.
pub(super) fn find(document: &Document, tokens: &Tokens) -> Vec<Chars> {
    let mut found = Vec::new();
    if document.language != Language::English {
        return found;
    }
    let mut run: Vec<&Token> = Vec::new();
    for token in &tokens.0 {
        let follows = run.last().is_some_and(|last| is_blank(&document.chars[last.end as usize..token.start as usize]));
        if !follows {
            run.clear();
        }
        let word = &document.chars[token.range()];
        if token.kind != TokenKind::Latin
            || !(word[0].is_ascii_uppercase() || !run.is_empty() && is_one_of(word, &INNER))
        {
            run.clear();
            continue;
        }
        if run.len() == MAX_WORDS {
            run.remove(0);
        }
        run.push(token);
        if is_one_of(word, &HEADS) {
            found.extend(name(document, &run));
        }
    }
    found
}

/// The name that `run` ends in: without articles and the like at its beginning. `None` where it says nothing of its own.
fn name(document: &Document, run: &[&Token]) -> Option<Chars> {
    let role = |token: &&&Token| {
        let word = document.chars[token.range()].iter().map(char::to_ascii_lowercase);
        Dictionary::embedded().get(word).map_or(Role::Plain, |word| word.role)
    };
    let run = &run[run.iter().take_while(|token| matches!(role(token), Role::Stop | Role::Lead)).count()..];
    let telling = run.iter().filter(|token| role(token).is_plain()).count();
    let shouted =
        document.chars[run.first()?.start as usize..run.last()?.end as usize].iter().all(|c| !c.is_ascii_lowercase());
    let of_person = is_office(&document.chars[run.first()?.range()]);
    (run.len() > 1 && telling > 0 && !shouted && !of_person)
        .then(|| run[0].start as usize..run[run.len() - 1].end as usize)
}

/// Whether a word is what people are called who head things.
pub(super) fn is_office(word: &[char]) -> bool {
    is_one_of(word, &OFFICES)
}

/// A blank, or the end of a line that was wrapped.
fn is_blank(gap: &[char]) -> bool {
    matches!(gap, [' '] | ['\n'])
}

fn is_one_of(word: &[char], list: &[&str]) -> bool {
    list.iter().any(|one| one.len() == word.len() && one.chars().eq(word.iter().map(char::to_ascii_lowercase)))
}
