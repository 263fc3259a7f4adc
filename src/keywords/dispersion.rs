//! How evenly a term is spread over a document: Gries' deviation of proportions (DP).

use crate::outline::Outline;
use crate::text::Document;

/// A document without sections is looked at in so many equal parts.
const EQUAL_PARTS: usize = 10;

/// The parts of a document that a term may be spread over.
pub(super) struct Parts {
    /// The end of each in characters, ascending, and its share of the text.
    parts: Vec<(u32, f64)>,
    /// The smallest share.
    smallest: f64,
}

impl Parts {
    /// The sections of the highest level that has three of them, or else ten equal parts.
    pub fn new(document: &Document, outline: &Outline) -> Parts {
        let length = document.chars.len();
        let deepest = outline.headings.iter().map(|heading| heading.level).max().unwrap_or(0);
        let mut starts = Vec::new();
        for level in 1..=deepest.min(3) {
            let of_level = outline.headings.iter().filter(|heading| heading.level <= level);
            starts = of_level.map(|heading| document.char_at(heading.start)).collect();
            if starts.len() >= 3 {
                break;
            }
        }
        if starts.len() < 3 {
            starts = (1..EQUAL_PARTS).map(|part| part * length / EQUAL_PARTS).collect();
        }
        starts.push(length);
        starts.dedup();
        Parts::ending_at(starts.into_iter().filter(|&end| end > 0))
    }

    fn ending_at(ends: impl Iterator<Item = usize>) -> Parts {
        let ends: Vec<usize> = ends.collect();
        let length = ends.last().copied().unwrap_or(0) as f64;
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let share = |(start, &end): (usize, &usize)| (end as u32, (end - start) as f64 / length);
        let parts: Vec<(u32, f64)> = starts.zip(&ends).map(share).collect();
        let smallest = parts.iter().map(|part| part.1).fold(1.0, f64::min);
        Parts { parts, smallest }
    }

    /// 0 where `places`, ascending, are spread as the text is, towards 1 where they are all in one small part: half the sum
    /// of the differences between each part's share of the places and its share of the text (Gries 2008), normalised by
    /// its largest value (Lijffijt and Gries 2012).
    pub fn deviation(&self, places: &[u32]) -> f64 {
        let (mut at, mut sum) = (0, 0.0);
        for &(end, share) in &self.parts {
            let within = places[at..].iter().take_while(|&&place| place < end).count();
            sum += (within as f64 / places.len() as f64 - share).abs();
            at += within;
        }
        if self.smallest >= 1.0 { 0.0 } else { (sum / 2.0 / (1.0 - self.smallest)).clamp(0.0, 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn even_is_nought_and_one_small_part_is_one() {
        let parts = Parts::ending_at([10, 50, 90].into_iter());
        assert!(parts.deviation(&[0, 5, 10, 20, 30, 40, 50, 60, 70]) < 0.2);
        assert_eq!(parts.deviation(&[0, 3]), 1.0);
    }
}
