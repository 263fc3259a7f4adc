//! How evenly a term is spread over a document: Gries' deviation of proportions (DP).

use crate::outline::Outline;
use crate::text::{Chars, Document};

/// A document without sections is looked at in so many equal parts.
const EQUAL_PARTS: usize = 10;

/// The parts of a document that a term may be spread over, as their ends in characters, ascending; the last is the end
/// of the document.
pub(super) struct Parts {
    ends: Vec<usize>,
}

impl Parts {
    /// The sections of the highest level that has three of them, or else ten equal parts.
    pub fn new(document: &Document, outline: &Outline) -> Parts {
        let length = document.chars.len();
        let deepest = outline.headings.iter().map(|heading| heading.level).max().unwrap_or(0);
        let mut starts = Vec::new();
        for level in 1..=deepest.min(3) {
            let of_level = outline.headings.iter().filter(|heading| heading.level <= level);
            starts = of_level.map(|heading| document.offsets.char_of_byte(heading.start)).collect();
            if starts.len() >= 3 {
                break;
            }
        }
        if starts.len() < 3 {
            starts = (1..EQUAL_PARTS).map(|part| part * length / EQUAL_PARTS).collect();
        }
        starts.push(length);
        starts.dedup();
        Parts { ends: starts.into_iter().filter(|&end| end > 0).collect() }
    }

    /// 0 where `places` are spread as the text is, towards 1 where they are all in one small part: half the sum of the
    /// differences between each part's share of the places and its share of the text (Gries 2008), normalised by its
    /// largest value (Lijffijt and Gries 2012).
    pub fn deviation(&self, places: &[Chars]) -> f64 {
        let length = self.ends.last().copied().unwrap_or(0) as f64;
        let (mut start, mut at, mut sum, mut smallest) = (0, 0, 0.0, 1.0f64);
        for &end in &self.ends {
            let next = places.partition_point(|place| place.start < end);
            let share = (end - start) as f64 / length;
            sum += ((next - at) as f64 / places.len() as f64 - share).abs();
            smallest = smallest.min(share);
            (start, at) = (end, next);
        }
        if smallest >= 1.0 { 0.0 } else { (sum / 2.0 / (1.0 - smallest)).clamp(0.0, 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn even_is_nought_and_one_small_part_is_one() {
        let parts = Parts { ends: vec![10, 50, 90] };
        assert!(parts.deviation(&[0..1, 5..6, 10..11, 20..21, 30..31, 40..41, 50..51, 60..61, 70..71]) < 0.2);
        assert_eq!(parts.deviation(&[0..1, 3..4]), 1.0);
    }
}
