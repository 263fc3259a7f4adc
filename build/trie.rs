//! Writes a word list as the byte streams that `src/words/trie.rs` reads; the format is described there.

use std::collections::BTreeMap;

/// A node while the trie is built: its children by code, and its value where a word ends.
#[derive(Default)]
struct Node {
    children: BTreeMap<u16, usize>,
    value: Option<u32>,
}

/// The streams of a trie over `words`, whose values have the cost in the low byte and the class in the byte above.
/// `aliases` are characters that are looked up as another one.
pub fn encode(words: &[(String, u32)], aliases: &[(char, char)]) -> Vec<u8> {
    let alphabet = alphabet(words);
    let codes: BTreeMap<char, u16> = alphabet.iter().enumerate().map(|(index, &c)| (c, index as u16 + 1)).collect();
    let mut nodes = vec![Node::default()];
    for (word, value) in words {
        let mut at = 0;
        for c in word.chars() {
            let fresh = nodes.len();
            at = *nodes[at].children.entry(codes[&c]).or_insert(fresh);
            if at == fresh {
                nodes.push(Node::default());
            }
        }
        nodes[at].value = Some(*value);
    }
    let known = aliases.iter().filter_map(|(from, to)| Some((*from, *codes.get(to)?)));
    streams(&alphabet, &known.collect::<Vec<_>>(), &nodes)
}

/// The characters of all words, the commonest first: small codes are what most nodes have, and small is what packs well.
fn alphabet(words: &[(String, u32)]) -> Vec<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for c in words.iter().flat_map(|(word, _)| word.chars()) {
        *counts.entry(c).or_default() += 1;
    }
    let mut alphabet: Vec<char> = counts.keys().copied().collect();
    alphabet.sort_by_key(|c| std::cmp::Reverse(counts[c]));
    assert!(alphabet.iter().all(|&c| (c as u32) < 0x1_0000), "words are of the basic plane");
    assert!(alphabet.len() < (1 << 14) - 1, "codes have 14 bits, and the last is of no character");
    alphabet
}

fn streams(alphabet: &[char], aliases: &[(char, u16)], nodes: &[Node]) -> Vec<u8> {
    let (mut counts, mut low, mut high, mut costs, mut classes) = (vec![], vec![], vec![], vec![], vec![]);
    let mut queue = std::collections::VecDeque::from([0]);
    while let Some(at) = queue.pop_front() {
        let node = &nodes[at];
        let many = node.children.len().min(255);
        counts.push(many as u8);
        if many == 255 {
            counts.extend((node.children.len() as u16).to_le_bytes());
        }
        let mut last = 0;
        for (&code, &child) in &node.children {
            let delta = code - last - 1;
            low.push(delta as u8);
            high.push((delta >> 8) as u8);
            last = code;
            queue.push_back(child);
        }
        costs.push(node.value.map_or(0, |value| value as u8));
        classes.extend(node.value.map(|value| (value >> 8) as u8));
    }
    let mut bytes = Vec::new();
    let letters = |shift: u32| alphabet.iter().map(|&c| (c as u32 >> shift) as u8).collect::<Vec<u8>>();
    let from = |shift: u32| aliases.iter().map(|&(c, _)| (c as u32 >> shift) as u8).collect::<Vec<u8>>();
    let to = |shift: u32| aliases.iter().map(|&(_, code)| (code >> shift) as u8).collect::<Vec<u8>>();
    let aliases = [from(0), from(8), to(0), to(8)];
    for stream in [letters(0), letters(8)].into_iter().chain(aliases).chain([counts, low, high, costs, classes]) {
        bytes.extend((stream.len() as u32).to_le_bytes());
        bytes.extend(stream);
    }
    bytes
}
