//! Sentence ends in Chinese and English.

use super::{Chars, Document};

/// Sentences of all paragraphs, trimmed, in order.
pub(super) fn split(document: &Document) -> Vec<Chars> {
    let mut sentences = Vec::new();
    for paragraph in &document.paragraphs {
        let mut start = paragraph.start;
        for index in paragraph.clone() {
            if matches!(document.chars[index], '。' | '!' | '?') {
                sentences.push(document.trim(start..index + 1));
                start = index + 1;
            }
        }
        if !document.is_blank(&(start..paragraph.end)) {
            sentences.push(document.trim(start..paragraph.end));
        }
    }
    sentences
}
