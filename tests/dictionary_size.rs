//! What the embedded dictionary costs in the page.

/// Bytes, compressed.
const BUDGET: usize = 800_000;

#[test]
fn the_dictionary_fits_its_budget() {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.bin"));
    let compressed = miniz_oxide::deflate::compress_to_vec(bytes, 9).len();
    println!("dictionary: {} bytes, {compressed} compressed", bytes.len());
    assert!(compressed <= BUDGET);
}
