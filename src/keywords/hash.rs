//! A quick hash table for keys that the text itself gives; not for keys that a stranger may choose to harm a service.

/// Odd, with its bits well mixed: 2⁶⁴ over the golden ratio.
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The table is made longer when it is filled beyond this many eighths.
const FULL_EIGHTHS: usize = 5;

/// Numbers for keys: 1, 2, 3, … in the order in which the keys were first met. One array with linear probing, sixteen
/// bytes a slot.
pub(super) struct Numbers {
    /// Key and number; the number 0 says that the slot is empty.
    slots: Vec<(u64, u32)>,
    /// How far a hash is shifted to become a slot.
    shift: u32,
    /// The number that was given last.
    count: u32,
}

impl Numbers {
    /// A table that about `keys` keys fit into without its growing.
    pub fn with_capacity(keys: usize) -> Numbers {
        let slots = (keys * 2).max(16).next_power_of_two();
        Numbers { slots: vec![(0, 0); slots], shift: 64 - slots.trailing_zeros(), count: 0 }
    }

    /// How many keys it holds.
    pub fn count(&self) -> usize {
        self.count as usize
    }

    /// The number of `key`; 0 where it has none.
    #[inline]
    pub fn get(&self, key: u64) -> u32 {
        self.slots[self.slot(key)].1
    }

    /// The number of `key`, which gets one where it has none. It is new where it equals [`Self::count`] only now.
    #[inline]
    pub fn number(&mut self, key: u64) -> u32 {
        let slot = self.slot(key);
        match self.slots[slot].1 {
            0 => self.insert(slot, key),
            number => number,
        }
    }

    fn insert(&mut self, slot: usize, key: u64) -> u32 {
        self.count += 1;
        self.slots[slot] = (key, self.count);
        if self.count() * 8 > self.slots.len() * FULL_EIGHTHS {
            self.grow();
        }
        self.count
    }

    fn grow(&mut self) {
        let slots = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); slots]);
        self.shift -= 1;
        for (key, number) in old.into_iter().filter(|&(_, number)| number != 0) {
            let slot = self.slot(key);
            self.slots[slot] = (key, number);
        }
    }

    /// The slot that holds `key`, or the empty one where it belongs.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (spread(key) >> self.shift) as usize & mask;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// `key` with its differences moved into the high bits, one to one.
#[inline]
pub(super) fn spread(key: u64) -> u64 {
    (key ^ key >> 29).wrapping_mul(MULTIPLIER)
}

/// A hash of characters; two words share it with a probability of 2⁻⁶⁴.
#[inline]
pub(super) fn of_chars(chars: impl IntoIterator<Item = char>) -> u64 {
    chars.into_iter().fold(MULTIPLIER, |hash, c| mix(hash, u64::from(c)))
}

#[inline]
fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(MULTIPLIER);
    product ^ product >> 32
}

/// A hash of a word, capitals counting as small letters; as good as [`of_chars`] but not the same. Of up to three characters,
/// as most Chinese words have, it is the characters themselves.
#[inline]
pub(super) fn of_word(word: &[char]) -> u64 {
    let bits = |c: char| u64::from(c.to_ascii_lowercase()) + 1;
    let few = |chars: &[char]| match *chars {
        [a] => bits(a),
        [a, b] => bits(a) | bits(b) << 21,
        [a, b, c] => bits(a) | bits(b) << 21 | bits(c) << 42,
        _ => 0,
    };
    if word.len() <= 3 {
        return few(word);
    }
    let (threes, rest) = word.as_chunks::<3>();
    let hash = threes.iter().fold(MULTIPLIER, |hash, three| mix(hash, few(three)));
    mix(hash, few(rest)) | 1 << 63
}

/// A hash of a string, as good as [`of_chars`] but not the same.
pub(super) fn of_str(text: &str) -> u64 {
    let (chunks, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let words = chunks.iter().chain([&last]).map(|bytes| u64::from_le_bytes(*bytes));
    words.fold(text.len() as u64, mix)
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn keys_keep_their_numbers_while_the_table_grows() {
        let mut numbers = Numbers::with_capacity(0);
        let key = |number: u32| u64::from(number) << 32 | 7;
        assert!((1..=1000).all(|number| numbers.number(key(number)) == number));
        assert!((1..=1000).all(|number| numbers.get(key(number)) == number && numbers.number(key(number)) == number));
        assert_eq!((numbers.get(1), numbers.count()), (0, 1000));
    }
}
