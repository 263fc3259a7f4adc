//! Finding one's way in long lists of what stands in the text, without searching all of it each time.

use crate::text::Chars;
use crate::words::{Token, Tokens};

/// For each stretch of the text, how many places of a sorted list are before it.
#[derive(Debug)]
pub(super) struct Index {
    counts: Vec<u32>,
    /// A stretch has two to the power of this characters: about as many as there are to a place.
    width: u32,
}

impl Index {
    /// What [`Index::width`] may be.
    const WIDTHS: std::ops::RangeInclusive<u32> = 4..=6;

    /// The index of `places`, which are sorted and not greater than `length`.
    pub fn new(length: usize, places: impl ExactSizeIterator<Item = usize>) -> Index {
        let width = (length / (places.len() + 1) + 1).ilog2().clamp(*Self::WIDTHS.start(), *Self::WIDTHS.end());
        let mut counts = Vec::with_capacity((length >> width) + 2);
        let mut count = 0;
        for place in places {
            while counts.len() << width <= place {
                counts.push(count);
            }
            count += 1;
        }
        counts.resize((length >> width) + 2, count);
        Index { counts, width }
    }

    /// A number of places that are surely before `at`; at most those of one stretch are more.
    #[inline]
    pub fn before(&self, at: usize) -> usize {
        self.counts[(at >> self.width).min(self.counts.len() - 1)] as usize
    }
}

/// Sorted places of the text.
#[derive(Debug)]
pub(super) struct Places {
    places: Vec<u32>,
    index: Index,
}

impl Places {
    /// From `places`, which are sorted and smaller than `length`.
    pub fn new(length: usize, places: Vec<u32>) -> Places {
        Places { index: Index::new(length, places.iter().map(|&place| place as usize)), places }
    }

    /// How many are before `at`.
    #[inline]
    pub fn count_before(&self, at: usize) -> usize {
        let mut count = self.index.before(at);
        while self.places.get(count).is_some_and(|&place| (place as usize) < at) {
            count += 1;
        }
        count
    }

    /// The last one before `at`.
    #[inline]
    pub fn last_before(&self, at: usize) -> Option<usize> {
        Some(self.places[self.count_before(at).checked_sub(1)?] as usize)
    }

    /// The first one from `at` on.
    #[inline]
    pub fn first_from(&self, at: usize) -> Option<usize> {
        self.places.get(self.count_before(at)).map(|&place| place as usize)
    }

    /// Those within `range`.
    #[inline]
    pub fn within(&self, range: Chars) -> &[u32] {
        let first = self.count_before(range.start);
        let last = self.count_before(range.end);
        &self.places[first..last.max(first)]
    }
}

/// The tokens of the text with an index by where they end.
pub(super) struct Cut<'a> {
    tokens: &'a [Token],
    index: Index,
}

impl<'a> Cut<'a> {
    /// Of a text of `length` characters.
    pub fn new(length: usize, tokens: &'a Tokens) -> Self {
        Cut { index: Index::new(length, tokens.0.iter().map(|token| token.end as usize)), tokens: &tokens.0 }
    }

    /// The tokens that overlap `range`.
    #[inline]
    pub fn within(&self, range: Chars) -> &'a [Token] {
        let first = self.first_ending_after(range.start);
        let mut last = first;
        if range.len() > 1 << self.index.width {
            last = self.first_ending_after(range.end).max(first);
        }
        while self.tokens.get(last).is_some_and(|token| (token.start as usize) < range.end) {
            last += 1;
        }
        &self.tokens[first..last]
    }

    #[inline]
    fn first_ending_after(&self, at: usize) -> usize {
        let mut first = self.index.before(at);
        while self.tokens.get(first).is_some_and(|token| token.end as usize <= at) {
            first += 1;
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_places_around() {
        let sorted: Vec<u32> = vec![0, 3, 15, 16, 17, 64, 99];
        let places = Places::new(100, sorted.clone());
        for at in 0..120 {
            let before: Vec<usize> = sorted.iter().map(|&place| place as usize).filter(|place| *place < at).collect();
            assert_eq!(places.count_before(at), before.len());
            assert_eq!(places.last_before(at), before.last().copied());
            assert_eq!(places.first_from(at), sorted.get(before.len()).map(|&place| place as usize));
        }
        assert_eq!(places.within(3..17), [3, 15, 16]);
        assert_eq!(Places::new(0, Vec::new()).first_from(0), None);
    }
}
