//! Putting lists in order. A sort of the standard library is compiled anew for every type and closure, which costs the page 3 KB each
//! time; lists whose order is not worth that are sorted here, all by one.

/// `list` with the smallest key first, equals in the order they had.
pub fn by_key<T>(list: Vec<T>, key: impl FnMut(&T) -> i64) -> Vec<T> {
    let order = order(list.iter().map(key).collect());
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| list[at as usize].take()).collect()
}

/// The places of `keys`, that of the smallest first, of equals that of the first.
fn order(keys: Vec<i64>) -> Vec<u32> {
    let mut places: Vec<(i64, u32)> = keys.into_iter().zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, at)| at).collect()
}

/// A key for `number` in the order of [`f64::total_cmp`].
pub fn key_of(number: f64) -> i64 {
    let bits = number.to_bits() as i64;
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

/// The key that puts the longest, or most frequent, first.
pub fn descending(count: usize) -> i64 {
    -(count as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(by_key(vec!["ab", "c", "de", "f"], |word| descending(word.len())), ["ab", "de", "c", "f"]);
    }

    #[test]
    fn keys_of_numbers_stand_as_the_numbers_do() {
        let numbers = [f64::NEG_INFINITY, -2.5, -1e-300, -0.0, 0.0, 1e-300, 1.0, 2.5, f64::INFINITY];
        for (a, b) in numbers.iter().flat_map(|a| numbers.map(|b| (*a, b))) {
            assert_eq!(key_of(a).cmp(&key_of(b)), a.total_cmp(&b));
        }
    }
}
