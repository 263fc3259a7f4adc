//! What an English plan says of what is so.

use crate::text::phrases::{ends_with, ends_with_any, is_any, starts_with};

/// Verbs in the present right before a number, which say what somebody has or runs as it is.
const HAVING: &[&str] = &[
    " serves ",
    " serve ",
    " employs ",
    " employ ",
    " operates ",
    " operate ",
    " owns ",
    " oversees ",
    " is home to ",
    " currently has ",
    " currently have ",
    "There are ",
    "there are ",
    "There is ",
    "there is ",
];

/// Participles that do not end in -ed.
const PARTICIPLES: &[&str] =
    &["grown", "risen", "fallen", "seen", "made", "become", "had", "spent", "built", "held", "run"];

/// What is asked for in the perfect tense: has proposed 12 positions.
const ASKED: &[&str] =
    &["proposed", "planned", "allocated", "earmarked", "budgeted", "requested", "committed", "pledged", "agreed"];

/// Whether the words of the sentence before a number say what is so: The city has balanced its budget for 32 years; The department employs
/// 1,200 staff; There are 60 schools.
pub(super) fn says_so(before: &[char]) -> bool {
    let before = ["about ", "some ", "nearly ", "over ", "approximately ", "more than "]
        .iter()
        .find(|bound| ends_with(before, bound))
        .map_or(before, |bound| &before[..before.len() - bound.len()]);
    ends_with_any(before, HAVING) || [" has ", " have "].iter().any(|auxiliary| is_perfect(before, auxiliary))
}

/// Whether a participle stands behind `auxiliary`.
fn is_perfect(before: &[char], auxiliary: &str) -> bool {
    let Some(at) = (0..before.len()).find(|&at| starts_with(&before[at..], auxiliary)) else { return false };
    let behind = &before[at + auxiliary.len()..];
    let mut words = behind.split(|c| !c.is_ascii_alphabetic()).take(2);
    words.any(|word| (is_any(word, PARTICIPLES) || word.len() > 4 && ends_with(word, "ed")) && !is_any(word, ASKED))
}
