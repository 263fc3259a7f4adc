//! The whole analysis: it survives, its spans slice the text, and it is the same twice.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    invariants::check(text);
});
