//! The outline alone, which is quick enough for long texts.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportlens::{outline, text::Document};

fuzz_target!(|text: &str| {
    let document = Document::new(text);
    let outline = outline::read(&document);
    for entry in &outline.headings {
        assert_eq!(&text[entry.start..entry.end], entry.text);
    }
});
