//! Lines that name who speaks: a name over an office.

use super::wording::is_latin;
use crate::text::phrases::is_any;

/// Words of offices.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "President", "Chair", "Chairman", "Chairwoman", "Chairperson", "Chief", "Director", "Minister", "Secretary", "Mayor", "Governor",
    "Principal", "Dean", "Commissioner", "Executive", "Officer", "Superintendent", "Headteacher", "Chancellor", "Leader", "Treasurer",
    "Administrator", "Manager", "Trustee", "Founder", "Co-Founder", "CEO", "CFO", "COO", "CTO", "Convenor", "Convener", "Ombudsman",
    "Auditor", "Rector", "Provost", "Coordinator",
];

/// Whether a line reads as an office: Chief Executive; Chairman, Northern Water.
pub(super) fn is_office(words: &[char]) -> bool {
    const MOST: usize = 4;
    const MOST_WITH_BODY: usize = 9;
    const LONGEST: usize = 80;
    if words.len() > LONGEST || !words.first().is_some_and(char::is_ascii_uppercase) {
        return false;
    }
    let mut parts = words.split(|c| matches!(c, ' ' | ',')).filter(|word| !word.is_empty());
    let most = if words.contains(&',') { MOST_WITH_BODY } else { MOST };
    is_latin(words) && parts.clone().count() <= most && parts.any(|word| is_any(word, OFFICES))
}

/// Whether a line may be the name of somebody: up to five words with a capital, Dr Jane A. Mwangi.
pub(super) fn may_be_name(words: &[char]) -> bool {
    const MOST: usize = 5;
    let mut parts = words.split(|c| *c == ' ').filter(|word| !word.is_empty());
    let count = parts.clone().count();
    let capital = |word: &[char]| {
        word[0].is_uppercase() && word.iter().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\'' | ','))
    };
    is_latin(words) && (2..=MOST).contains(&count) && parts.all(capital)
}
