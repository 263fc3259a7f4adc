//! Code between the fences of Markdown.

use super::{Chars, Document};

/// The sign of a code fence, where `line` begins as one.
pub(crate) fn fence_mark(line: &[char]) -> Option<char> {
    let mark = *line.first().filter(|c| matches!(c, '`' | '~'))?;
    line.starts_with(&[mark; 3]).then_some(mark)
}

/// What stands between a fence and the one that closes it, both included, in order and disjoint. What no fence closes is
/// left out: it may be all that follows.
pub(crate) fn fenced(document: &Document) -> Vec<Chars> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    for line in &document.lines {
        let blanks = document.chars[line.clone()].iter().take_while(|c| **c == ' ').count();
        let Some(mark) = fence_mark(&document.chars[line.start + blanks..line.end]) else { continue };
        open = match open {
            None => Some((mark, line.start)),
            Some((opened, start)) if opened == mark => {
                found.push(start..line.end);
                None
            }
            other => other,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_between_fences_of_one_sign() {
        let text = "a\n```yaml\n~~~\nb: 1\n```\nc\n~~~\nd\n";
        let document = Document::new(text);
        let found: Vec<&str> = fenced(&document).into_iter().map(|range| document.text(range)).collect();
        assert_eq!(found, ["```yaml\n~~~\nb: 1\n```"]);
    }
}
