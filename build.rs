//! Compiles `data/words/jieba.tsv` (word, frequency, tag, idf) into the trie that `src/words/dictionary.rs` embeds.

use std::{env, fs, path::Path};

/// Words that are rarer than this in jieba's corpus are left out.
const MIN_FREQUENCY: u32 = 5;

fn main() {
    let list = "data/words/jieba.tsv";
    println!("cargo:rerun-if-changed={list}");
    println!("cargo:rerun-if-changed=build.rs");
    let text = fs::read_to_string(list).expect("the word list is part of the repository");
    let mut records = Vec::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        let (Some(word), Some(frequency), Some(tag)) = (fields.next(), fields.next(), fields.next()) else {
            panic!("not word, frequency, tag: {line}");
        };
        let frequency: u32 = frequency.parse().expect("a frequency is a number");
        if frequency >= MIN_FREQUENCY || word.chars().count() == 1 {
            records.push((word, frequency, tag));
        }
    }
    let total: f64 = records.iter().map(|record| f64::from(record.1)).sum();
    let packed = records.iter().map(|&(word, frequency, tag)| (word, cost(frequency, total) | tag_bits(tag) << 8));
    let trie = crawdad::Trie::from_records(packed).expect("the word list is sorted and has no word twice");
    let path = Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("dictionary.bin");
    fs::write(path, trie.serialize_to_vec()).expect("OUT_DIR is writable");
}

/// Negative log probability in tenths of a nat; at most 255.
fn cost(frequency: u32, total: f64) -> u32 {
    (-(f64::from(frequency.max(1)) / total).ln() * 10.0).round().min(255.0) as u32
}

/// Index of the `Tag` in `src/words/dictionary.rs`.
fn tag_bits(tag: &str) -> u32 {
    match tag {
        "vn" => 0,
        "nr" | "ns" | "nt" | "nz" | "nrt" | "nrfg" => 2,
        "m" | "q" | "mq" => 4,
        "i" | "l" | "j" => 5,
        _ if tag.starts_with('n') => 0,
        _ if tag.starts_with('v') => 1,
        _ if tag.starts_with('a') => 3,
        _ if tag.starts_with(['c', 'd', 'p', 'r', 'u', 'y', 'f', 'e', 'o']) => 6,
        _ => 7,
    }
}
