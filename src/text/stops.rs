//! Which full stops end an English sentence.

/// Words whose full stop belongs to them, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "hon", "rev", "gen", "sen", "rep", "st", "jr", "sr", "no", "nos", "vol", "pp",
    "fig", "figs", "eq", "art", "sec", "ch", "vs", "approx", "est", "cf", "al", "eg", "ie", "e.g", "i.e", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "rs", "ksh", "kshs", "tk", "sq",
];

/// Abbreviations that may end a sentence as well: they do before a capital.
const COMPANY_FORMS: &[&str] =
    &["inc", "ltd", "co", "corp", "llc", "plc", "etc", "u.s", "u.k", "a.m", "p.m", "e.u", "u.n"];

/// Longest abbreviation, inner full stops included.
const LONGEST: usize = 8;

/// Whether the `.` at `at` ends a sentence; `chars` ends where the paragraph does. Looks a few characters around only.
pub(crate) fn is_full_stop(chars: &[char], at: usize) -> bool {
    if ends_chinese(chars, at) {
        return true;
    }
    let mut next = at + 1;
    while next < chars.len() && next < at + 3 && matches!(chars[next], '”' | '’' | '"' | '\'' | ')') {
        next += 1;
    }
    match chars.get(next) {
        None => true,
        Some(c) if !c.is_whitespace() => false,
        Some(_) => {
            let follows = chars[next..].iter().take(LONGEST).find(|c| !c.is_whitespace()).copied();
            !is_abbreviation(&chars[..at], follows)
        }
    }
}

/// A full stop typed for 。: after a Chinese word, a quotation or a percentage, before anything but a Latin letter.
fn ends_chinese(chars: &[char], at: usize) -> bool {
    let is_cjk = |c: char| c > '\u{2e80}' && c.is_alphanumeric();
    let Some(&before) = at.checked_sub(1).and_then(|before| chars.get(before)) else { return false };
    let next = chars.get(at + 1).copied();
    let after_word = is_cjk(before) && next.is_none_or(|next| !next.is_ascii_alphabetic() && next != '.');
    after_word || matches!(before, '%' | '”' | ')' | '》') && next.is_some_and(is_cjk)
}

/// Whether `before` ends with an abbreviation; `follows` is what the text goes on with.
fn is_abbreviation(before: &[char], follows: Option<char>) -> bool {
    let length = before.iter().rev().take(LONGEST + 1).take_while(|c| c.is_ascii_alphabetic() || **c == '.').count();
    if length == 0 || length > LONGEST {
        // "3." before a word in lower case is a number, not an end.
        return follows.is_some_and(|c| c.is_ascii_lowercase());
    }
    let mut word = [0; LONGEST];
    for (slot, c) in word.iter_mut().zip(&before[before.len() - length..]) {
        *slot = c.to_ascii_lowercase() as u8;
    }
    let word = &word[..length];
    let is_one_of = |words: &[&str]| words.iter().any(|known| known.as_bytes() == word);
    let starts_lower = follows.is_none_or(|c| !c.is_uppercase());
    if is_one_of(COMPANY_FORMS) {
        return starts_lower || follows.is_some_and(char::is_numeric);
    }
    let initial = length == 1 && before[before.len() - 1].is_ascii_uppercase() && word != b"i";
    initial || is_one_of(ABBREVIATIONS) || follows.is_some_and(|c| c.is_ascii_lowercase())
}
