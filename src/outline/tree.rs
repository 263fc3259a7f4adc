//! Levels and parents.

use super::blocks::{Block, Kind};
use super::item::{Item, System};
use super::numbering::{FAMILIES, Family};
use super::scan::Candidate;
use crate::analysis::HeadingKind;

/// Place of an item in the tree.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub(super) level: u32,
    pub(super) parent: Option<usize>,
}

/// Levels and parents of `items`.
pub(super) fn build(items: &[Item], candidates: &[Candidate], blocks: &[Block]) -> Vec<Place> {
    let nesting = Nesting::of(items, candidates);
    let mut item_of = vec![None; candidates.len()];
    for (index, item) in items.iter().enumerate() {
        if let Some(candidate) = item.candidate {
            item_of[candidate] = Some(index);
        }
    }
    let order = Order { items, candidates, blocks, item_of: &item_of, nesting };
    let mut stack: Vec<usize> = Vec::new();
    let mut places: Vec<Place> = Vec::with_capacity(items.len());
    // The numbered headings under which unnumbered ones stood before.
    let mut holds_lines: Option<Family> = None;
    for (index, item) in items.iter().enumerate() {
        let previous = item.candidate.and_then(|candidate| item_of[candidates[candidate].previous?]);
        // A title right below another heading, without text between them, is under it.
        let stacked = matches!(item.system, System::Line { is_part: false, .. } | System::Numbered(Family::Labelled))
            && index > 0
            && matches!(items[index - 1].system, System::Numbered(_))
            && stack.last() == Some(&(index - 1))
            && is_stacked(&items[index - 1], item, blocks);
        let depth = match previous.and_then(|previous| depth_of(&stack, &places, previous)) {
            Some(depth) => depth,
            None if stacked => stack.len(),
            None => {
                let stays = |&entry: &usize| order.stays_above(holds_lines, entry, index);
                let stays = |at: &usize| stays(&stack[*at]) && !is_under_like(items, &stack[..*at], stack[*at], index);
                (0..stack.len()).rev().find(stays).map_or(0, |at| at + 1)
            }
        };
        stack.truncate(depth);
        if let (System::Line { .. }, Some(&above)) = (item.system, stack.last()) {
            holds_lines = match items[above].system {
                System::Numbered(family) => Some(family),
                _ => holds_lines,
            };
        }
        places.push(Place { level: depth as u32 + 1, parent: stack.last().copied() });
        stack.push(index);
    }
    places
}

/// Whether the heading is all of its block.
fn is_alone(heading: &Item, blocks: &[Block]) -> bool {
    heading.kind == HeadingKind::Heading && heading.end + 1 >= blocks[heading.block].range.end
}

/// Whether `below` is the next block of text after the heading `above`, which is all of its own block.
fn is_stacked(above: &Item, below: &Item, blocks: &[Block]) -> bool {
    is_alone(above, blocks)
        && blocks[above.block + 1..below.block].iter().take(3).all(|block| block.kind == Kind::Skip)
        && below.block <= above.block + 3
}

/// Where `item` stands on the stack, if it still does.
fn depth_of(stack: &[usize], places: &[Place], item: usize) -> Option<usize> {
    let depth = places[item].level as usize - 1;
    (stack.get(depth) == Some(&item)).then_some(depth)
}

/// What decides which items stand above which.
struct Order<'a> {
    items: &'a [Item],
    candidates: &'a [Candidate],
    blocks: &'a [Block],
    /// The item of each candidate.
    item_of: &'a [Option<usize>],
    nesting: Nesting,
}

impl Order<'_> {
    /// Whether `entry` of the stack is above the item `index`. `holds_lines` are the numbered headings under which unnumbered ones stood
    /// before.
    fn stays_above(&self, holds_lines: Option<Family>, entry: usize, index: usize) -> bool {
        let Order { items, candidates, blocks, item_of, nesting } = self;
        let (above, item) = (&items[entry], &items[index]);
        let goes_on = || {
            above.candidate.and_then(|candidate| item_of[candidates[candidate].next?]).is_some_and(|next| next > index)
        };
        let starts = item.candidate.is_some_and(|candidate| candidates[candidate].previous.is_none());
        let is_point = |item: &Item| item.kind == HeadingKind::Point;
        match (above.system, item.system) {
            (System::Hash(a), System::Hash(b)) => a < b,
            (System::Hash(_), _) => true,
            (_, System::Hash(_)) => false,
            (System::Line { tier: a, .. }, System::Line { tier: b, .. }) => a < b,
            (System::RunIn, System::RunIn | System::Line { .. }) => false,
            (System::Line { stands_apart: true, .. }, System::Numbered(_)) if !is_point(item) => false,
            (System::Line { is_part: false, .. }, System::Numbered(family))
                if !is_point(item) && starts && holds_lower(items, entry, family) =>
            {
                false
            }
            (System::Line { holds_chapters, .. }, System::Numbered(family)) => {
                holds_chapters || family > Family::Section || is_point(item)
            }
            (System::Line { .. }, _) => true,
            (System::Numbered(family), System::Line { is_part, stands_apart, .. }) => {
                !is_point(above) && (goes_on() || !is_part && !stands_apart && holds_lines == Some(family))
            }
            (System::Numbered(family), System::RunIn) => {
                !is_point(above) && (family < Family::Arabic || is_alone(above, blocks))
            }
            (System::RunIn, System::Numbered(family)) => is_point(item) || family >= Family::Arabic,
            // An appendix is beside the parts and chapters of the report.
            (System::Numbered(a), System::Numbered(Family::Appendix)) if a < Family::Section && !is_point(item) => {
                goes_on()
            }
            (System::Numbered(a), System::Numbered(b)) => {
                if is_point(above) && !is_point(item) {
                    return a == Family::Article && b > a;
                }
                if is_point(item) && !is_point(above) {
                    let at_start = item
                        .candidate
                        .is_some_and(|candidate| candidates[candidate].before == super::scan::Before::Start);
                    return b.is_cue() || !at_start || a != b && nesting.is_above(a, b);
                }
                if is_point(item) && above.block != item.block && a.is_cue() && !goes_on() {
                    return false;
                }
                // One whose own numbers go on later holds what starts in between.
                a != b && (starts && goes_on() || nesting.is_above(a, b))
            }
        }
    }
}

/// Whether the numbered heading `entry` stands under an unnumbered one such as the item `index` is: paragraphs that are
/// counted through the whole report leave its titles beside each other.
fn is_under_like(items: &[Item], above: &[usize], entry: usize, index: usize) -> bool {
    let System::Line { tier, is_part: false, .. } = items[index].system else { return false };
    let is_like =
        |item: &Item| matches!(item.system, System::Line { tier: other, is_part: false, .. } if other >= tier);
    matches!(items[entry].system, System::Numbered(_)) && above.iter().any(|&above| is_like(&items[above]))
}

/// Whether the items below the line `entry` began with —— or a system below `family`: its own list, after which the
/// report's numbering begins beside it. So are the numbered paragraphs that are counted through a whole report.
fn holds_lower(items: &[Item], entry: usize, family: Family) -> bool {
    let counted = |lower: Family| lower == Family::Arabic && family <= Family::Bare;
    items.get(entry + 1).is_some_and(|first| {
        matches!(first.system, System::Numbered(lower) if lower.rank() > family.rank()
            && (first.kind == HeadingKind::Heading || counted(lower)))
    })
}

/// How the document's numbering systems nest.
struct Nesting {
    /// How often the row's family had the column's between two of its own.
    votes: Vec<[u32; FAMILIES]>,
}

impl Nesting {
    fn of(items: &[Item], candidates: &[Candidate]) -> Nesting {
        let mut votes = vec![[0; FAMILIES]; FAMILIES];
        let mut last_first = [None::<usize>; FAMILIES];
        for item in items {
            let (Some(index), System::Numbered(family)) = (item.candidate, item.system) else { continue };
            let candidate = &candidates[index];
            if let Some(previous) = candidate.previous {
                for (other, first) in last_first.iter().enumerate() {
                    if other != family as usize && first.is_some_and(|first| first > previous) {
                        votes[family as usize][other] += 1;
                    }
                }
            } else if candidate.marker.ordinal <= 1 {
                last_first[family as usize] = Some(index);
            }
        }
        Nesting { votes }
    }

    /// Whether `a` is a higher level than `b`.
    fn is_above(&self, a: Family, b: Family) -> bool {
        let (over, under) = (self.votes[a as usize][b as usize], self.votes[b as usize][a as usize]);
        if over == under { a.rank() < b.rank() } else { over > under }
    }
}
