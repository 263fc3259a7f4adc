//! What an English text names once. In a short text little comes back, and of the words between two barriers those that are
//! nouns are a name more often than not: temporary accommodation, measles campaign.

use super::units::{BARRIER, Unit, Units};
use super::{capitalised, form};
use crate::text::phrases::{ends_with, ends_with_any};
use crate::text::{Chars, Document, Language};
use crate::words::Role;

/// Characters of a text in which what is named matters comes back.
const LONG: usize = 20_000;

/// Most words of such a name.
const MAX_WORDS: usize = 3;

/// Fewest letters of each of its words.
const MIN_LETTERS: usize = 3;

/// What streets end in.
const STREETS: [&str; 4] = ["Street", "Road", "Avenue", "Lane"];

/// The runs of two and three English words between barriers and verbs that may be a name, in order; none where the text is
/// long or not English.
pub(super) fn find(document: &Document, units: &Units) -> Vec<Chars> {
    let mut found = Vec::new();
    if document.language != Language::English || document.chars.len() > LONG {
        return found;
    }
    let chars = &document.chars;
    let is_capital = |unit: &Unit| chars[unit.start as usize].is_ascii_uppercase();
    let mut run: Vec<Unit> = Vec::new();
    // Whether the run goes on with a name before it: Living Fund in Cost of Living Fund.
    let mut goes_on = false;
    for (place, id) in units.ids().enumerate() {
        let unit = (id != BARRIER).then(|| units.at(place));
        match unit.filter(|unit| !is_verb(chars, unit, run.is_empty())) {
            Some(unit) => run.push(unit),
            None => {
                if !(goes_on && run.first().is_some_and(is_capital)) {
                    found.extend(name(chars, &run));
                }
                // Only the `of` between two words of a name is no barrier.
                goes_on = unit.is_some_and(|unit| unit.role() == Role::Stop) && run.last().is_some_and(is_capital);
                run.clear();
            }
        }
    }
    found
}

/// Whether a word ends the run before it and is in none: a verb, an adverb, a participle unless it `opens` a run.
fn is_verb(chars: &[char], unit: &Unit, opens: bool) -> bool {
    let word = &chars[unit.range()];
    let says_done = ends_with(word, "ed")
        && !ends_with(word, "eed")
        && word[0].is_ascii_lowercase()
        && !(opens && unit.role().is_plain());
    !unit.latin || matches!(unit.role(), Role::Lead | Role::Stop) || ends_with(word, "ly") || says_done
}

/// Where the name stands that `run` is.
fn name(chars: &[char], run: &[Unit]) -> Option<Chars> {
    // What every report says adds nothing in front of two words that are a name by themselves: new distribution centre.
    let general = run.iter().take_while(|unit| unit.role() == Role::Generic).count();
    if run[..general].iter().any(|unit| capitalised::is_office(&chars[unit.range()])) {
        // Who holds it.
        return None;
    }
    let run = &run[general.min(run.len().saturating_sub(2))..];
    let (first, last) = (run.first()?, run.last()?);
    let ends = |unit: &Unit, endings: &[&str]| ends_with_any(&chars[unit.range()], endings);
    let is_name = (2..=MAX_WORDS).contains(&run.len())
        && run.iter().all(|unit| unit.length() >= MIN_LETTERS)
        && run.iter().any(|unit| unit.role().is_plain())
        && !ends(first, &["'s", "’s"])
        && !ends(last, &["ing"])
        && !ends(last, &STREETS)
        && !form::is_adjective(&chars[last.range()]);
    is_name.then_some(first.start as usize..last.end as usize)
}
