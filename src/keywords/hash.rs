//! A quick hash for keys that the text itself gives; not for keys that a stranger may choose to harm a service.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from hashes to `V`.
pub(super) type FastMap<V> = HashMap<u64, V, BuildHasherDefault<Mix>>;

/// Mixes one `u64`.
#[derive(Default)]
pub(super) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = mix(self.0 ^ value);
    }
}

/// A hash of characters; two words share it with a probability of 2⁻⁶⁴.
pub(super) fn of_chars(chars: impl IntoIterator<Item = char>) -> u64 {
    chars.into_iter().fold(0x9e37_79b9_7f4a_7c15, |hash, c| mix(hash ^ u64::from(c)))
}

fn mix(value: u64) -> u64 {
    let product = u128::from(value) * 0x9e37_79b9_7f4a_7c15_u128;
    (product as u64) ^ ((product >> 64) as u64) ^ 0x2545_f491_4f6c_dd1d
}
