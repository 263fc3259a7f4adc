use std::fmt::Write;

/// The first ten terms, best first, with their counts.
pub fn keywords(text: &str) -> String {
    let mut out = String::new();
    for keyword in super::analyze(text).keywords.iter().take(10) {
        writeln!(out, "{} {}", keyword.term, keyword.count).unwrap();
    }
    out
}
