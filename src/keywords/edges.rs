//! The edges of a trie of characters in one hash table of eight bytes a slot: it is looked into for every other character
//! of a text, and has to stay in the caches.

use super::hash::spread;

/// Bits of the node that an edge leads from, and of its character.
const KEY_BITS: u32 = 42;
const CHAR_BITS: u32 = 21;

/// An edge leads to nodes with smaller numbers than this.
const NODES: u32 = 1 << (64 - KEY_BITS - 1);

/// Edges from a node by a character to another node; linear probing.
pub(super) struct Edges {
    /// `to << 42 | from << 21 | character`; 0 for an empty slot.
    slots: Vec<u64>,
    shift: u32,
}

impl Edges {
    /// A table for at most `edges` edges.
    pub fn with_capacity(edges: usize) -> Edges {
        let slots = (edges * 2).max(16).next_power_of_two();
        Edges { slots: vec![0; slots], shift: 64 - slots.trailing_zeros() }
    }

    /// Where the edge leads to; 0 where there is none.
    #[inline]
    pub fn get(&self, from: u32, c: char) -> u32 {
        let (_, entry) = self.find(key(from, c));
        (entry >> KEY_BITS) as u32
    }

    /// Where the edge leads to; where there is none yet, it is made to lead to `fresh`. `None` where no number is left.
    pub fn follow(&mut self, from: u32, c: char, fresh: u32) -> Option<u32> {
        let (slot, entry) = self.find(key(from, c));
        if entry != 0 {
            return Some((entry >> KEY_BITS) as u32);
        }
        (fresh < NODES).then(|| {
            self.slots[slot] = u64::from(fresh) << KEY_BITS | key(from, c);
            fresh
        })
    }

    /// The slot with the edge, or the empty one where it belongs.
    #[inline]
    fn find(&self, key: u64) -> (usize, u64) {
        let mask = self.slots.len() - 1;
        let mut slot = (spread(key) >> self.shift) as usize & mask;
        loop {
            let entry = self.slots[slot];
            if entry == 0 || entry & ((1 << KEY_BITS) - 1) == key {
                return (slot, entry);
            }
            slot = (slot + 1) & mask;
        }
    }
}

fn key(from: u32, c: char) -> u64 {
    u64::from(from) << CHAR_BITS | u64::from(c)
}

#[cfg(test)]
mod tests {
    use super::Edges;

    #[test]
    fn edges_lead_where_they_were_made_to_lead() {
        let mut edges = Edges::with_capacity(2);
        assert_eq!(
            (edges.follow(7, '教', 1), edges.follow(7, '育', 2), edges.follow(7, '教', 3)),
            (Some(1), Some(2), Some(1))
        );
        assert_eq!((edges.get(7, '育'), edges.get(8, '育'), edges.get(7, '𠀀')), (2, 0, 0));
        assert_eq!(edges.follow(9, 'a', u32::MAX), None);
    }
}
