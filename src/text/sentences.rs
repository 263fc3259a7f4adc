//! Sentence ends in Chinese, Japanese and English.

use super::{Chars, Document, stops};

/// Sentences of all paragraphs, trimmed, in order.
pub(super) fn split(document: &Document) -> Vec<Chars> {
    let mut sentences = Vec::with_capacity(document.paragraphs.len() * 2);
    for paragraph in &document.paragraphs {
        split_paragraph(document, paragraph, &mut sentences);
    }
    sentences
}

/// Signs that may stand after the end of a sentence and still belong to it.
fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '"' | '\'' | ')' | '》' | '】')
}

/// Whether `c` ends, opens or closes something; most characters do not.
#[inline]
fn is_sign(c: char) -> bool {
    if c.is_ascii() {
        matches!(c, '(' | ')' | '!' | '?' | '.')
    } else {
        !('\u{3400}'..='\u{9fff}').contains(&c)
            && matches!(c, '《' | '》' | '【' | '】' | '〔' | '〕' | '。' | '｡' | '…')
    }
}

fn split_paragraph(document: &Document, paragraph: &Chars, sentences: &mut Vec<Chars>) {
    let chars = &document.chars[..paragraph.end];
    let mut start = paragraph.start;
    // Depth of brackets and titles, inside which no sentence ends; it is forgotten after a while, for those that never close.
    let mut depth: usize = 0;
    let mut opened = 0;
    let mut at = paragraph.start;
    while let Some(next) = chars[at..].iter().position(|&c| is_sign(c)) {
        at += next;
        if depth > 0 && at - opened > LONGEST_BRACKET + 1 {
            depth = 0;
        }
        match chars[at] {
            '(' | '《' | '【' | '〔' => {
                depth += 1;
                opened = at;
            }
            ')' | '》' | '】' | '〕' => {
                depth = depth.saturating_sub(1);
                // (It was late.) is a sentence of its own.
                if depth == 0 && ends_plainly(chars, at) && begins_at(chars, start, opened) {
                    push(document, start..at + 1, sentences);
                    start = at + 1;
                }
            }
            _ => {}
        }
        if depth > 0 && at - opened > LONGEST_BRACKET {
            depth = 0;
        }
        let ends = match chars[at] {
            '。' | '!' | '?' | '｡' => true,
            '…' => chars.get(at + 1).is_none_or(|&next| next == ' ' || closes(next)),
            '.' => stops::is_full_stop(chars, at),
            _ => false,
        };
        at += 1;
        if !ends || depth > 0 {
            continue;
        }
        while at < paragraph.end && matches!(chars[at], '。' | '!' | '?' | '…' | '.') {
            at += 1;
        }
        let end = at;
        while at < paragraph.end && at < end + 4 && closes(chars[at]) {
            at += 1;
        }
        // “好!”他说: a quotation inside a sentence does not end it.
        if at > end
            && matches!(chars[at - 1], '”' | '」' | '』')
            && chars.get(at).is_some_and(|&next| !next.is_whitespace() && goes_on(next))
        {
            continue;
        }
        push(document, start..at, sentences);
        start = at;
    }
    push(document, start..paragraph.end, sentences);
}

/// Longest bracket that is waited for.
const LONGEST_BRACKET: usize = 200;

/// Whether a sentence goes on with `c` after a quotation: a comma, a particle, a word of saying.
fn goes_on(c: char) -> bool {
    matches!(
        c,
        ',' | '、'
            | ';'
            | '的'
            | '等'
            | '和'
            | '与'
            | '與'
            | '是'
            | '为'
            | '為'
            | '他'
            | '她'
            | '说'
            | '說'
            | 'と'
            | 'の'
    )
}

/// Whether nothing but a few blanks is between `start` and the bracket at `opened`.
fn begins_at(chars: &[char], start: usize, opened: usize) -> bool {
    const BLANKS: usize = 4;
    start <= opened && opened - start <= BLANKS && chars[start..opened].iter().all(|c| c.is_whitespace())
}

/// Whether the character before `at` ends a sentence.
fn ends_plainly(chars: &[char], at: usize) -> bool {
    at > 0 && matches!(chars[at - 1], '。' | '.' | '!' | '?')
}

fn push(document: &Document, range: Chars, sentences: &mut Vec<Chars>) {
    let range = document.trim(range);
    if !range.is_empty() {
        sentences.push(range);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        document.sentences.iter().map(|range| document.text(range.clone())).collect()
    }

    #[test]
    fn quotes_close_with_their_sentence() {
        assert_eq!(sentences("他说：“好。”大家同意！"), ["他说：“好。”", "大家同意！"]);
        assert_eq!(sentences("坚持“干就对了！”的作风。"), ["坚持“干就对了！”的作风。"]);
    }

    #[test]
    fn abbreviations_and_decimals_do_not_end_a_sentence() {
        assert_eq!(
            sentences("Dr. Lee of Acme Inc. paid $4.2 million. The U.S. market grew, e.g. in Ohio. It closed."),
            ["Dr. Lee of Acme Inc. paid $4.2 million.", "The U.S. market grew, e.g. in Ohio.", "It closed."]
        );
    }

    #[test]
    fn brackets_hold_a_sentence_together() {
        assert_eq!(sentences("完成（见附表。含在建）12项。下降5%。"), ["完成（见附表。含在建）12项。", "下降5%。"]);
    }
}
