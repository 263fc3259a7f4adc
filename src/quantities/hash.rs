//! A quick hash for the short keys of the word tables, which nobody else can choose.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds [`CharHasher`]s.
pub(super) type CharState = BuildHasherDefault<CharHasher>;

/// Multiplies and rotates, as rustc's own hash does.
#[derive(Default)]
pub(super) struct CharHasher(u64);

impl CharHasher {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for CharHasher {
    fn finish(&self) -> u64 {
        // The table takes its bucket from the low bits, which the product has mixed least.
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.add(u64::from(*byte)));
    }

    fn write_u32(&mut self, value: u32) {
        self.add(u64::from(value));
    }

    fn write_usize(&mut self, value: usize) {
        self.add(value as u64);
    }
}
