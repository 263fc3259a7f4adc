//! Numerals: reading ends, goes forward and agrees with itself, at any place of any text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportlens::quantities::numeral::{Reading, read, read_at};
use reportlens::text::fold;

fuzz_target!(|text: &str| {
    let chars: Vec<char> = text.chars().map(fold).collect();
    for at in 0..chars.len() {
        match read_at(&chars, at) {
            Reading::Numeral(numeral) => {
                assert!(numeral.end > at && numeral.end <= chars.len());
                assert!(numeral.max.is_none_or(|max| max >= numeral.value), "{numeral:?}");
            }
            Reading::Skip(next) => assert!(next > at && next <= chars.len()),
        }
    }
    // What was read whole is written as digits, and those are read as the same number, but for numerals of more than 27
    // digits, which only a power of ten behind can make.
    if let Some(value) = read(text) {
        let digits = value.to_string();
        assert!(read(&digits) == Some(value) || digits.len() > 27);
    }
});
