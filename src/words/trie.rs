//! A trie over words of Han and Latin characters: read from compact streams in one pass, asked one character at a time.
//!
//! The bytes are eleven streams, each after its length as a little-endian `u32`, made by `build/trie.rs`:
//!
//! 1. low bytes of the alphabet's UTF-16 code units; a character's code is its place there, from 1;
//! 2. their high bytes;
//! 3. to 6. low and high bytes of the characters that are looked up as another one, low and high bytes of its code;
//! 7. numbers of children of all nodes, level by level from the root: a byte, or 255 and a little-endian `u16`;
//! 8. low bytes of the children's codes: of each the difference to the sibling before it (0 for the first), less 1;
//! 9. their high bytes;
//! 10. for each node the word's cost, 0 where no word ends;
//! 11. for each word its class.
//!
//! Deflate makes them about half as long as a double array of the same words. In memory each edge is one slot of a hash
//! table with linear probing, so that a step costs about one cache line, as in a double array.

/// Codes have 14 bits.
const CODE_BITS: u32 = 14;

/// Node numbers have 20.
const NODE_BITS: u32 = 20;

/// The root.
pub(super) const ROOT: u32 = 0;

/// A set of words with a 16-bit value each.
pub(super) struct Trie {
    /// UTF-16 code unit -> code; 0 where no word has it.
    codes: Vec<u16>,
    /// Code -> child of the root; 0 for none.
    first: Vec<u32>,
    /// `parent << 34 | code << 20 | child`; 0 for an empty slot (no child is the root).
    edges: Vec<u64>,
    /// How far a hash is shifted to become a slot.
    shift: u32,
    /// Value of each node: cost in the low byte, class in the high; 0 where no word ends.
    values: Vec<u16>,
}

impl Trie {
    /// Reads what `build/trie.rs` wrote.
    ///
    /// # Panics
    ///
    /// Where `bytes` is something else.
    pub fn read(mut bytes: &[u8]) -> Trie {
        let mut stream = || {
            let (length, rest) = bytes.split_at(4);
            let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]) as usize;
            let (stream, rest) = rest.split_at(length);
            bytes = rest;
            stream
        };
        let (letters_low, letters_high) = (stream(), stream());
        let (from_low, from_high, to_low, to_high) = (stream(), stream(), stream(), stream());
        let (counts, low, high, costs, classes) = (stream(), stream(), stream(), stream(), stream());
        let mut codes = vec![0; 0x1_0000];
        for (index, letter) in pairs(letters_low, letters_high).enumerate() {
            codes[usize::from(letter)] = index as u16 + 1;
        }
        for (from, to) in pairs(from_low, from_high).zip(pairs(to_low, to_high)) {
            codes[usize::from(from)] = to;
        }
        let slots = (costs.len() * 7 / 4).next_power_of_two();
        let mut trie = Trie {
            codes,
            first: vec![0; letters_low.len() + 1],
            edges: vec![0; slots],
            shift: 64 - slots.trailing_zeros(),
            values: read_values(costs, classes),
        };
        trie.link(counts, low, high);
        trie
    }

    fn link(&mut self, counts: &[u8], low: &[u8], high: &[u8]) {
        let mut counts = counts.iter();
        let mut labels = pairs(low, high);
        let (mut parent, mut child) = (ROOT, ROOT);
        while let Some(&count) = counts.next() {
            let count = match count {
                255 => u16::from_le_bytes([*counts.next().unwrap_or(&0), *counts.next().unwrap_or(&0)]),
                small => u16::from(small),
            };
            let mut code = 0;
            for delta in labels.by_ref().take(usize::from(count)) {
                code += delta + 1;
                child += 1;
                if parent == ROOT {
                    self.first[usize::from(code)] = child;
                } else {
                    self.insert(parent, code, child);
                }
            }
            parent += 1;
        }
    }

    fn insert(&mut self, parent: u32, code: u16, child: u32) {
        let key = key(parent, code);
        let mut slot = self.slot(key);
        while self.edges[slot] != 0 {
            slot = (slot + 1) & (self.edges.len() - 1);
        }
        self.edges[slot] = key << NODE_BITS | u64::from(child);
    }

    fn slot(&self, key: u64) -> usize {
        (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> self.shift) as usize
    }

    /// Code of `c`; 0 where it is in no word.
    #[inline]
    pub fn code(&self, c: char) -> u16 {
        self.codes.get(c as usize).copied().unwrap_or(0)
    }

    /// The node that `code` leads to from the root; `None` where no word starts with it.
    #[inline]
    pub fn start(&self, code: u16) -> Option<u32> {
        Some(self.first[usize::from(code)]).filter(|&node| node != ROOT)
    }

    /// The node that `code` leads to from `node`.
    #[inline]
    pub fn step(&self, node: u32, code: u16) -> Option<u32> {
        if node == ROOT {
            return self.start(code);
        }
        let key = key(node, code);
        let mut slot = self.slot(key);
        loop {
            let edge = self.edges[slot];
            if edge >> NODE_BITS == key {
                return Some(edge as u32 & ((1 << NODE_BITS) - 1));
            }
            if edge == 0 {
                return None;
            }
            slot = (slot + 1) & (self.edges.len() - 1);
        }
    }

    /// Value of the word that ends at `node`; 0 for none.
    #[inline]
    pub fn value(&self, node: u32) -> u16 {
        self.values[node as usize]
    }
}

/// The numbers whose low and high bytes stand in two streams.
fn pairs<'s>(low: &'s [u8], high: &'s [u8]) -> impl Iterator<Item = u16> + 's {
    low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high]))
}

fn key(parent: u32, code: u16) -> u64 {
    u64::from(parent) << CODE_BITS | u64::from(code)
}

fn read_values(costs: &[u8], classes: &[u8]) -> Vec<u16> {
    let mut classes = classes.iter();
    let value = |&cost: &u8| match cost {
        0 => 0,
        cost => u16::from_le_bytes([cost, *classes.next().unwrap_or(&0)]),
    };
    costs.iter().map(value).collect()
}
