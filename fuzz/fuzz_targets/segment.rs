//! The segmenter: its tokens are in order, disjoint, and leave out nothing but white space.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportlens::{text::Document, words};

fuzz_target!(|text: &str| {
    let document = Document::new(text);
    let mut at = 0;
    for token in &words::segment(&document).0 {
        let range = token.range();
        assert!(range.start >= at && range.end > range.start);
        assert!(document.is_blank(&(at..range.start)));
        at = range.end;
    }
    assert!(document.is_blank(&(at..document.chars.len())));
});
