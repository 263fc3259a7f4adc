//! Items that stand alone below the words that lead in to them.

use super::blocks::Block;
use super::numbering::Family;
use super::scan::Candidate;

/// … and thus recommends that: / a. Employers should …: whether `candidate` is the first of a low system, in the block below words that a
/// colon closes.
pub(super) fn is_led(chars: &[char], blocks: &[Block], candidate: &Candidate) -> bool {
    const LOW: &[Family] = &[Family::LowerLatin, Family::LowerRoman, Family::LatinParen, Family::RomanParen];
    let closes_with_colon = |block: usize| chars[blocks[block].range.clone()].last() == Some(&':');
    candidate.marker.ordinal == 1
        && LOW.contains(&candidate.marker.family)
        && candidate.block.checked_sub(1).is_some_and(closes_with_colon)
}
