//! Compiles `data/words/jieba.tsv` (word, frequency, tag, idf) and the word classes of `data/words/roles/` into the
//! trie that `src/words/dictionary.rs` embeds.

mod trie;

use std::collections::{BTreeMap, HashSet};
use std::{env, fs, path::Path};

/// Words that are rarer than this in jieba's corpus are left out.
const MIN_FREQUENCY: u32 = 10;

/// The same of single characters: what is rarer is one without a list.
const MIN_SINGLE_FREQUENCY: u32 = 50;

/// The same of words with these tags: people, things and phrases of reports are others than those of the novels that jieba
/// counted, and numbers are read before words are looked up.
const MIN_FREQUENCIES: &[(&str, u32)] =
    &[("nr", 30), ("nrt", 40), ("nrfg", 40), ("i", 20), ("nz", 12), ("nt", 12), ("m", 30)];

/// Words that jieba saw less often have the class in our lists that these say, and no class of jieba's.
const RARE: u32 = 8;

/// The frequency of a word that is in one of our lists but not in jieba's.
const ADDED_FREQUENCY: u32 = 20;

/// The role files in the order of `Role` in `src/words/dictionary.rs`, weakest first: a word that is in several has the
/// role of the last.
const ROLES: [&[&str]; 6] = [
    &[],
    &["generic.zh.txt", "generic.en.txt"],
    &["tail.zh.txt"],
    &["lead.zh.txt", "lead.en.txt"],
    &["stop.zh.txt", "stop.en.txt"],
    &["term.zh.txt", "term.en.txt"],
];

/// Index of `Tag::Person` in `src/words/dictionary.rs`.
const PERSON: u32 = 9;

/// Index of `Role::Term` in `src/words/dictionary.rs`.
const TERM: u32 = 5;

/// What stands before a Japanese term, `Dictionary::JAPANESE`: a cut of Chinese never meets one.
const JAPANESE: char = '\u{309d}';

/// The cost that says: a term, but the cut goes through its words.
const PHRASE_COST: u32 = 255;

/// The longest word of Han characters that `src/words/lattice.rs` finds.
const LONGEST: usize = 16;

/// Indices of `Role::Confined` and `Role::Widespread` in `src/words/dictionary.rs`.
const CONFINED: u32 = 6;
const WIDESPREAD: u32 = 7;

/// Words that cost as much are as telling as any, however many documents they are in; see `rarity` in
/// `src/keywords/form.rs`.
const TELLING_COST: u32 = 123;

/// Words that reports have far more often than jieba's corpus, and how often: 其中国道20公里 is no 中国道.
const FREQUENT: &[(&str, u32)] = &[("其中", 1_000_000)];

/// What goes into the trie for a word.
struct Entry {
    frequency: u32,
    /// Inverse document frequency in nats, where jieba has it.
    idf: Option<f64>,
    tag: u32,
    role: u32,
    /// Whether it is not in jieba's list.
    added: bool,
}

fn main() {
    println!("cargo:rerun-if-changed=data/words");
    println!("cargo:rerun-if-changed=build");
    let (mut entries, mut rare) = jieba();
    let aliases = aliases();
    // They are looked up as the simplified character.
    for (traditional, _) in &aliases {
        entries.remove(&traditional.to_string());
    }
    for word in list("data/words/removed.txt") {
        entries.remove(&word);
    }
    let mut ours = list("data/words/added.txt");
    for word in &mut ours {
        let tag = word.split_once('/').map(|(_, tag)| tag_bits(tag));
        word.truncate(word.find('/').unwrap_or(word.len()));
        let noun = tag_bits("n");
        let added = Entry { frequency: ADDED_FREQUENCY, idf: None, tag: noun, role: 0, added: false };
        let entry = entries.entry(word.clone()).or_insert(added);
        entry.tag = tag.unwrap_or(entry.tag);
        // Words that have become common since jieba counted: 电商.
        entry.frequency = entry.frequency.max(ADDED_FREQUENCY);
    }
    for (word, frequency) in FREQUENT {
        entries.get_mut(*word).expect("a word of jieba's list").frequency = *frequency;
    }
    for word in list("data/words/nouns.txt") {
        entries.get_mut(&word).expect("a word of jieba's list").tag = tag_bits("n");
    }
    for (role, files) in ROLES.iter().enumerate() {
        for file in *files {
            for word in list(&format!("data/words/roles/{file}")) {
                let noun = tag_bits(if word.is_ascii() { "x" } else { "n" });
                let added = || Entry { frequency: ADDED_FREQUENCY, idf: None, tag: noun, role: 0, added: true };
                let entry = entries.entry(word.clone()).or_insert_with(|| rare.remove(&word).unwrap_or_else(added));
                entry.role = role as u32;
            }
        }
    }
    let is_seen = |word: &String| word.is_ascii() || word.chars().count() <= LONGEST;
    assert!(entries.keys().all(is_seen), "no run is looked ahead in as far");
    for word in list("data/words/roles/term.ja.txt") {
        let simplified = |c: char| aliases.iter().find(|(traditional, _)| *traditional == c).map_or(c, |alias| alias.1);
        let key = std::iter::once(JAPANESE).chain(word.to_lowercase().chars()).map(simplified).collect();
        let entry = Entry { frequency: ADDED_FREQUENCY, idf: None, tag: tag_bits("n"), role: TERM, added: true };
        entries.insert(key, entry);
    }
    let ours: HashSet<String> = ours.into_iter().collect();
    let phrases: Vec<String> = entries
        .iter()
        .filter(|(word, entry)| entry.added && (word.chars().count() > 4 || is_composed(word, &entries)))
        .map(|(word, _)| word.clone())
        .collect();
    let total: f64 = entries.values().map(|entry| f64::from(entry.frequency)).sum();
    let packed: Vec<(String, u32)> = entries
        .iter()
        .map(|(word, entry)| {
            let cost = match phrases.binary_search(word) {
                Ok(_) => PHRASE_COST,
                Err(_) if ours.contains(word) => {
                    cost(entry.frequency, total).min(cost_of_parts(word, &entries, total) - 1)
                }
                Err(_) => cost(entry.frequency, total),
            };
            let role = if entry.role == 0 { plain_role(cost, entry.idf) } else { entry.role };
            (word.clone(), cost | entry.tag << 8 | role << 12)
        })
        .collect();
    let path = Path::new(&env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("dictionary.bin");
    fs::write(path, trie::encode(&packed, &aliases)).expect("OUT_DIR is writable");
}

/// jieba's word list, pruned, and what was pruned of the words that it saw [`RARE`] times: our lists may name them.
fn jieba() -> (BTreeMap<String, Entry>, BTreeMap<String, Entry>) {
    let text = read("data/words/jieba.tsv");
    let (mut entries, mut rare) = (BTreeMap::new(), BTreeMap::new());
    for line in text.lines() {
        let mut fields = line.split('\t');
        let (Some(word), Some(frequency), Some(tag), idf) =
            (fields.next(), fields.next(), fields.next(), fields.next())
        else {
            panic!("not word, frequency, tag: {line}");
        };
        let idf = idf.filter(|idf| !idf.is_empty()).map(|idf| idf.parse().expect("an idf is a number"));
        let frequency: u32 = frequency.parse().expect("a frequency is a number");
        let least = MIN_FREQUENCIES.iter().find(|(its, _)| *its == tag).map_or(MIN_FREQUENCY, |(_, least)| *least);
        let single = word.chars().count() == 1 && frequency >= MIN_SINGLE_FREQUENCY;
        let entry = Entry { frequency, idf, tag: tag_bits(tag), role: 0, added: false };
        if frequency >= least || single {
            entries.insert(word.to_owned(), entry);
        } else if frequency >= RARE {
            rare.insert(word.to_owned(), entry);
        }
    }
    (entries, rare)
}

/// The role of a word that no list gives one: its idf against what a word of its frequency has on the average (a line
/// fitted through jieba's two tables, correlation 0.87), in three steps.
fn plain_role(cost: u32, idf: Option<f64>) -> u32 {
    let Some(idf) = idf.filter(|_| cost < TELLING_COST) else { return 0 };
    match idf - (0.0842 * f64::from(cost) - 1.177) {
        above if above > 0.5 => CONFINED,
        above if above < -1.0 => WIDESPREAD,
        _ => 0,
    }
}

/// Traditional characters with the simplified ones that they are looked up as.
fn aliases() -> Vec<(char, char)> {
    let pair = |line: &str| {
        let mut chars = line.chars();
        chars.next().zip(chars.next())
    };
    let text = read("data/words/traditional.txt");
    text.lines().filter(|line| !line.starts_with('#')).filter_map(pair).collect()
}

/// The words of a list: separated by white space, terms of several English words one a line; lines that start with # are
/// comments.
fn list(path: &str) -> Vec<String> {
    let text = read(path);
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    match path.ends_with("term.en.txt") {
        true => lines.map(|line| line.trim().to_lowercase()).filter(|line| !line.is_empty()).collect(),
        false => lines.flat_map(str::split_whitespace).map(str::to_owned).collect(),
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether a term can be cut into words of two and more characters.
fn is_composed(term: &str, entries: &BTreeMap<String, Entry>) -> bool {
    let chars: Vec<char> = term.chars().collect();
    let mut reached = vec![false; chars.len() + 1];
    reached[0] = true;
    for end in 2..=chars.len() {
        reached[end] = (0..end - 1).any(|start| {
            let piece: String = chars[start..end].iter().collect();
            reached[start] && end - start < chars.len() && entries.get(&piece).is_some_and(is_common)
        });
    }
    reached[chars.len()]
}

/// Whether a word is one that terms are made of: not rare, and no name of a person (立德 is not in 立德树人).
fn is_common(word: &Entry) -> bool {
    word.frequency >= ADDED_FREQUENCY && word.tag != PERSON
}

/// Negative log probability in tenths of a nat; 1 to 254.
fn cost(frequency: u32, total: f64) -> u32 {
    (-libm::log(f64::from(frequency.max(1)) / total) * 10.0).round().clamp(1.0, 254.0) as u32
}

/// The cost of the cheapest cut of `word` into others: to be cut whole it has to be cheaper.
fn cost_of_parts(word: &str, entries: &BTreeMap<String, Entry>, total: f64) -> u32 {
    let chars: Vec<char> = word.chars().collect();
    let mut cheapest = vec![0; chars.len() + 1];
    for end in 1..=chars.len() {
        let part = |start: usize| {
            let part: String = chars[start..end].iter().collect();
            let known = entries.get(&part).filter(|_| end - start < chars.len());
            known.map(|entry| cheapest[start] + cost(entry.frequency, total))
        };
        cheapest[end] = (0..end).filter_map(part).min().unwrap_or(u32::MAX / 4);
    }
    cheapest[chars.len()]
}

/// Index of the `Tag` in `src/words/dictionary.rs`.
fn tag_bits(tag: &str) -> u32 {
    match tag {
        "vn" => 8,
        "nr" | "nrt" | "nrfg" => PERSON,
        "ns" | "nt" => 2,
        "m" | "q" | "mq" => 4,
        "i" | "l" | "j" => 5,
        "t" | "tg" => 10,
        "d" | "ad" | "dg" => 11,
        "b" => 12,
        _ if tag.starts_with('n') => 0,
        _ if tag.starts_with('v') => 1,
        _ if tag.starts_with('a') => 3,
        _ if tag.starts_with(['c', 'p', 'r', 'u', 'y', 'f', 'e', 'o']) => 6,
        _ => 7,
    }
}
