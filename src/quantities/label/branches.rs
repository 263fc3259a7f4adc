//! Branches of the economy that grow by what was measured before: 工业增加值增长5%。采矿业增长1.2%.

use super::{Labels, concat};
use crate::analysis::{Change, Kind, Quantity};
use crate::text::Chars;

/// What the growth of a branch is told of, the longest first.
const MEASURES: &[&str] = &["增加值", "总产值", "利润总额", "营业收入", "投资", "利润", "产值", "用电量"];

/// Whether `label` ends like the name of a branch or of a kind of enterprise: 制造业, 私营企业.
fn is_branch(label: &str) -> bool {
    label.ends_with(['业', '業'])
}

impl Labels<'_> {
    /// The label of a change whose `phrase` is a branch: the measure of the amounts before in its paragraph.
    pub(super) fn of_branch(
        &self,
        phrase: &Chars,
        index: usize,
        change: Change,
        earlier: &[Quantity],
    ) -> Option<String> {
        /// Amounts that are looked back over, and characters between two of them.
        const AMOUNTS: usize = 8;
        const REACH: usize = 60;
        let amount = &self.amounts[index];
        let chars = &self.document.chars;
        let named = matches!(chars[phrase.clone()].last(), Some('业' | '業')) && phrase.len() > 2;
        if !named || amount.kind != Kind::Percent || change == Change::Level {
            return None;
        }
        let mut later = amount.range.start;
        for other in (index.saturating_sub(AMOUNTS)..index).rev() {
            let range = &self.amounts[other].range;
            let near = range.end + REACH > later && !chars[range.end.min(later)..later].contains(&'\n');
            let label = earlier.get(other).filter(|_| near)?.label.as_str();
            if let Some(measure) = MEASURES.iter().find(|measure| label.ends_with(**measure)) {
                return Some(concat(&self.text(phrase.clone()), measure));
            }
            if !is_branch(label) && self.amounts[other].kind == Kind::Percent {
                return None;
            }
            later = range.start;
        }
        None
    }
}
