//! How high a title without a number stands: by its sign, its capitals, and the group of titles that it stands in.

use super::blocks;
use super::front;
use super::wording::{decoration, is_latin};
use crate::text::phrases::holds_any;

/// Words of titles under which a report does not divide further what the section before began: they close a group of
/// sections that stand under one title. In lower case.
#[rustfmt::skip]
const SECTION_WORDS: &[&str] = &[
    "financial", "finances", "finance", "challenges", "risks", "funding", "outlook", "looking ahead", "conclusion",
    "introduction", "summary", "letter", "governance", "background", "method", "results", "discussion",
    "recommendations", "appendix", "acknowledg", "next steps", "limitations", "liquidity", "critical accounting", "goals", "priorities", "about", "message", "contact",
    "references", "our ", "thank", "问题", "不足", "打算", "计划", "思路", "安排", "展望", "建议", "总结", "结论",
    "結論", "問題", "計劃", "結語", "结语", "結束語", "结束语",
    "擬議", "影響", "路向", "徵詢", "諮詢", "文件提交",
];

/// The signs that decorate titles, in the order of their first: ■ above ● where ■ comes first. Titles without a sign are one kind.
#[derive(Default)]
pub(super) struct Signs(Vec<Option<char>>);

impl Signs {
    /// How many kinds of titles stand above that of `words`; 0 where it has no sign.
    pub(super) fn depth(&mut self, words: &[char]) -> u8 {
        let sign = words.first().filter(|_| decoration(words) > 0).map(|&sign| blocks::decoration_class(sign));
        let known = self.0.iter().position(|&known| known == sign);
        let depth = known.unwrap_or_else(|| {
            self.0.push(sign);
            self.0.len() - 1
        });
        // A title without a sign may stand on either side of those.
        sign.map_or(0, |_| depth as u8)
    }
}

/// Whether sections stand under a title of their own kind.
#[derive(Clone, Copy)]
pub(super) enum Group {
    None,
    /// They do, from a title of this tier on, with the looks of this title and of the first one under it.
    Under {
        tier: u8,
        above: Look,
        below: Look,
    },
}

/// What titles of one tier have in common.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Whether the next line is blank.
    pub(super) spaced: bool,
    pub(super) asks: bool,
    /// Its first characters, where they are Chinese.
    pub(super) opens: Option<[char; 2]>,
}

/// What stands right above and below a title.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Whether the title of its group stands right above it.
    pub(super) stacked: bool,
    /// Whether another title stands right below it.
    pub(super) heads: bool,
}

impl Look {
    /// Whether a title that looks like this may be one of those that look like `below` under one that looks like `above`:
    /// questions stand beside questions, and a title above a blank line beside such titles.
    fn is_below(self, above: Look, below: Look) -> bool {
        self.asks == below.asks && !(self.spaced && above.spaced && !below.spaced)
    }
}

impl Group {
    /// The tier of a title: capitals are above the rest.
    pub(super) fn tier(self, words: &[char], look: Look, place: Place) -> u8 {
        let letters = || words.iter().filter(|c| c.is_ascii_alphabetic());
        if is_latin(words) && letters().count() > 4 && letters().all(|c| c.is_ascii_uppercase()) {
            return 0;
        }
        let line: String = words.iter().flat_map(|c| c.to_lowercase()).collect();
        let closes = || front::names_document(words) || holds_any(&line, SECTION_WORDS);
        match self {
            Group::Under { tier, .. } if place.stacked => tier + 1,
            // One with titles of its own is beside the title of the group.
            Group::Under { tier, below, .. } if place.heads && !(look.asks && below.asks) => tier,
            // 二零二三年經濟回顧, 二零二四年經濟展望
            Group::Under { tier, below, .. } if look.opens.is_some() && look.opens == below.opens => tier + 1,
            Group::Under { tier, above, below } if !closes() => {
                // One of another look stands beside the title of the group.
                tier + u8::from(look.is_below(above, below))
            }
            _ => 1,
        }
    }

    /// The group after a title of this tier and look; `below` is the look of a title right below it.
    pub(super) fn after(self, tier: u8, look: Look, below: Option<Look>) -> Group {
        match (self, below) {
            (_, Some(below)) if tier > 0 => Group::Under { tier, above: look, below },
            (Group::Under { tier: above, .. }, _) if tier > above => self,
            _ => Group::None,
        }
    }
}
