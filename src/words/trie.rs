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
//! 10. for each node the low byte of its word's value, the cost; 0 where no word ends, 255 for a term that is no word of the cut;
//! 11. the high bytes, of seven bits.
//!
//! Deflate makes them about half as long as a double array of the same words. In memory a node is eight bytes, and the
//! children of one node are a small hash table of their own with a power of two of slots, addressed by the low bits of the
//! code (codes go by frequency, so those are as good as random). A step is one load and one comparison, as in a
//! double array, but nothing has to be searched to build it: the tables follow one another in the order of the streams.

use super::class::HAN;

/// How many UTF-16 code units there are.
const UNITS: usize = 1 << 16;

/// Codes have 14 bits.
const CODES: usize = 1 << 14;

/// The code of a character that is in no word. No node has it.
pub(super) const NO_CODE: u16 = CODES as u16 - 1;

/// The code of a character that is no Han character, where only those are asked for.
pub(super) const NOT_HAN: u16 = u16::MAX;

/// In the table of codes: the character is no Han character.
const OTHER: u16 = 1 << 15;

/// The value of a node where no word ends. Its bit is set in the value of a term that is no word of the cut, too.
pub(super) const NO_VALUE: u16 = 1 << 15;

/// A node: its code in 14 bits and [`GOES_ON`], its value in 16, where its children begin in 20, the mask of their slots
/// in 12.
///
/// Slot 0 belongs to nobody: all nodes without children have it as theirs, and need no test of their own.
#[derive(Clone, Copy)]
pub(super) struct Node(u64);

/// An empty slot; 0 is no character's code.
const EMPTY: Node = Node((NO_VALUE as u64) << 16);

/// In a slot: children whose place it would be stand behind it.
const GOES_ON: u64 = 1 << 15;

/// Bits of the mask of the children's slots.
const MASK_BITS: u32 = 12;

impl Node {
    fn new(code: u16, value: u16, children: Slots) -> Node {
        let children = children.start << MASK_BITS | children.mask;
        Node(u64::from(code) | u64::from(value) << 16 | u64::from(children) << 32)
    }

    #[inline]
    pub fn code(self) -> u16 {
        self.0 as u16 & NO_CODE
    }

    /// Value of the word that ends here, or [`NO_VALUE`].
    #[inline]
    pub fn value(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// Whether neither a word ends here nor any goes on.
    pub fn is_nowhere(self) -> bool {
        self.value() == NO_VALUE && self.children().mask == 0 && self.children().start == 0
    }

    #[inline]
    fn children(self) -> Slots {
        let children = (self.0 >> 32) as u32;
        Slots { start: children >> MASK_BITS, mask: children & ((1 << MASK_BITS) - 1) }
    }
}

/// The slots of a node's children, a power of two of them.
#[derive(Clone, Copy)]
struct Slots {
    start: u32,
    /// Their number less one.
    mask: u32,
}

impl Slots {
    /// Those for `count` children from `next` on, which becomes the slot behind them.
    fn take(count: u16, next: &mut u32) -> Slots {
        if count == 0 {
            return Slots { start: 0, mask: 0 };
        }
        let count = u32::from(count);
        // Where there are many, room is made so that most stand in their own places.
        let room = if count < 8 { count + count / 4 } else { 2 * count };
        let slots = Slots { start: *next, mask: room.next_power_of_two() - 1 };
        *next += slots.mask + 1;
        slots
    }
}

/// A set of words with a 16-bit value each.
pub(super) struct Trie {
    /// UTF-16 code unit -> code.
    codes: Box<[u16; UNITS]>,
    /// Code -> child of the root.
    first: Box<[Node; CODES]>,
    /// The nodes below.
    nodes: Vec<Node>,
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
        let (counts, low, high, values_low, values_high) = (stream(), stream(), stream(), stream(), stream());
        let mut codes = Box::new([NO_CODE | OTHER; UNITS]);
        HAN.into_iter().for_each(|range| codes[range].fill(NO_CODE));
        for (index, letter) in pairs(letters_low, letters_high).enumerate() {
            let code = &mut codes[usize::from(letter)];
            *code = *code & OTHER | (index as u16 + 1);
        }
        for (from, to) in pairs(from_low, from_high).zip(pairs(to_low, to_high)) {
            let code = &mut codes[usize::from(from)];
            *code = *code & OTHER | to;
        }
        let mut trie = Trie { codes, first: Box::new([EMPTY; CODES]), nodes: Vec::with_capacity(low.len() * 2) };
        let values = values(values_low, values_high);
        trie.link(counts, Fresh { counts: Counts(counts.iter()), labels: pairs(low, high), values, slot: 1 });
        trie
    }

    /// Makes all nodes. They come in the order of their parents, and `fresh` knows where the children of each will begin.
    fn link(&mut self, counts: &[u8], mut fresh: Fresh<impl Iterator<Item = u16>, impl Iterator<Item = u16>>) {
        let mut counts = Counts(counts.iter());
        fresh.skip_root();
        let mut code = 0;
        for _ in 0..counts.next().unwrap_or(0) {
            let node = fresh.behind(code);
            code = node.code();
            self.first[usize::from(code)] = node;
        }
        self.nodes.push(EMPTY);
        let mut next = 1;
        for count in counts.filter(|&count| count > 0) {
            let slots = Slots::take(count, &mut next);
            self.nodes.resize(next as usize, EMPTY);
            let mut code = 0;
            for _ in 0..count {
                let node = fresh.behind(code);
                code = node.code();
                self.insert(slots, node);
            }
        }
        assert!(next < 1 << (32 - MASK_BITS), "a node has 20 bits for the place of its children");
    }

    fn insert(&mut self, slots: Slots, node: Node) {
        let mut at = u32::from(node.code()) & slots.mask;
        loop {
            let slot = &mut self.nodes[(slots.start + at) as usize];
            if slot.code() == EMPTY.code() {
                *slot = node;
                return;
            }
            slot.0 |= GOES_ON;
            at = (at + 1) & slots.mask;
        }
    }

    /// Code of `c`; [`NO_CODE`] where it is in no word.
    #[inline]
    pub fn code(&self, c: char) -> u16 {
        self.codes[(c as usize).min(UNITS - 1)] & NO_CODE
    }

    /// The same for Han characters; [`NOT_HAN`] for all others.
    #[inline]
    pub fn code_of_han(&self, c: char) -> u16 {
        // The last one is no character's.
        let code = self.codes[(c as usize).min(UNITS - 1)];
        // Without a branch: all ones where the flag is set.
        code | (code as i16 >> 15) as u16
    }

    /// Its nodes, held by value: so a walk need not load their address anew after each store.
    pub fn ways(&self) -> Ways<'_> {
        Ways { first: &self.first, nodes: &self.nodes }
    }
}

/// The nodes of a trie.
#[derive(Clone, Copy)]
pub(super) struct Ways<'t> {
    first: &'t [Node; CODES],
    nodes: &'t [Node],
}

impl Ways<'_> {
    /// The node that `code` leads to from the root; where no word starts with it, one without value and children.
    #[inline]
    pub fn first(&self, code: u16) -> Node {
        self.first[usize::from(code & NO_CODE)]
    }

    /// Whether `code` leads from `node` to another one, as far as one look can tell: it may be said that does not.
    #[inline]
    pub fn may_lead_on(&self, node: Node, code: u16) -> bool {
        let Slots { start, mask } = node.children();
        let child = self.nodes[(start + (u32::from(code) & mask)) as usize];
        child.code() == code || child.0 & GOES_ON != 0
    }

    /// The node that `code` leads to from `node`; where no word goes on with it, one without value and children, which may
    /// be asked on. Only what stands in another's slot costs a branch: whether a word goes on is hard to predict.
    #[inline]
    pub fn child(&self, node: Node, code: u16) -> Node {
        let Slots { start, mask } = node.children();
        let mut at = u32::from(code) & mask;
        loop {
            let child = self.nodes[(start + at) as usize];
            let differs = u64::from(child.code() ^ code);
            // One test for both: what differs has this bit in its negative, all others being below it.
            if differs.wrapping_neg() & child.0 & GOES_ON == 0 {
                return if differs == 0 { child } else { EMPTY };
            }
            at = (at + 1) & mask;
        }
    }
}

/// The nodes below the root, as the streams have them.
struct Fresh<'b, L, V> {
    counts: Counts<'b>,
    labels: L,
    values: V,
    /// The slot at which the next children begin.
    slot: u32,
}

impl<L: Iterator<Item = u16>, V: Iterator<Item = u16>> Fresh<'_, L, V> {
    fn skip_root(&mut self) {
        self.counts.next();
        self.values.next();
    }

    /// The next node, a sibling of the one with the code `code`, or the first of its siblings, with `code` 0.
    fn behind(&mut self, code: u16) -> Node {
        let code = code + self.labels.next().unwrap_or(0) + 1;
        let children = Slots::take(self.counts.next().unwrap_or(0), &mut self.slot);
        Node::new(code, self.values.next().unwrap_or(NO_VALUE), children)
    }
}

/// Numbers of children.
struct Counts<'b>(std::slice::Iter<'b, u8>);

impl Iterator for Counts<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        match *self.0.next()? {
            255 => Some(u16::from_le_bytes([*self.0.next()?, *self.0.next()?])),
            small => Some(u16::from(small)),
        }
    }
}

/// The numbers whose low and high bytes stand in two streams.
fn pairs<'s>(low: &'s [u8], high: &'s [u8]) -> impl Iterator<Item = u16> + 's {
    low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high]))
}

/// The values of all nodes.
fn values<'s>(low: &'s [u8], high: &'s [u8]) -> impl Iterator<Item = u16> + 's {
    let mut high = high.iter();
    low.iter().map(move |&low| match low {
        0 => NO_VALUE,
        // The costs of what is no word of a cut are above all others.
        255 => NO_VALUE | u16::from_le_bytes([255, *high.next().unwrap_or(&0)]),
        low => u16::from_le_bytes([low, *high.next().unwrap_or(&0)]),
    })
}
