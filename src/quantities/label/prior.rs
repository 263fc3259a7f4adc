//! Values of another time in a bracket behind what they are held against: 总收入为6,110万美元,同比增长36%(3Q2022:4,500万美元), £611,400
//! (2023: £548,900).

use super::Labels;
use crate::analysis::{Change, Quantity};
use crate::text::Chars;

/// Characters of the longest time in such a bracket.
const LONGEST: usize = 16;

/// Signs and letters that times are written with.
const OF_TIMES: &str = "0123456789/-–QHFY年月日季度上去前今本同期第一二三四半财財末底 ";

/// The bracket from its sign to the colon behind a time, where that is all that stands in it before `start`.
pub(in crate::quantities) fn bracket_of_time(chars: &[char], start: usize) -> Option<Chars> {
    let colon = match chars[..start] {
        [.., ':'] => start - 1,
        [.., ':', ' '] => start - 2,
        _ => return None,
    };
    let length = chars[..colon].iter().rev().take(LONGEST).take_while(|c| OF_TIMES.contains(**c)).count();
    let open = colon.checked_sub(length + 1).filter(|&open| chars[open] == '(')?;
    let time = &chars[open + 1..colon];
    let says = time.iter().any(|c| matches!(c, '年' | '期' | '月' | '季' | '度')) || is_year(time);
    (length > 1 && says).then_some(open..colon)
}

/// 2022, 2022/23, 3Q2022, Q3 2022: whether four digits of a year are among those of a time.
fn is_year(time: &[char]) -> bool {
    time.windows(4)
        .any(|four| matches!(four, ['1', '9', c, d] | ['2', '0', c, d] if c.is_ascii_digit() && d.is_ascii_digit()))
}

impl Labels<'_> {
    /// The label of the value before, of the same unit and no difference, that the one in a bracket at `index` is held against.
    pub(super) fn of_prior(&self, index: usize, earlier: &[Quantity]) -> Option<String> {
        /// Most amounts before that are looked at, and how far.
        const MOST: usize = 3;
        const REACH: usize = 80;
        let amount = &self.amounts[index];
        let chars = &self.document.chars;
        let open = bracket_of_time(chars, amount.range.start)?.start;
        let same = (index.saturating_sub(MOST)..index).rev().find(|&at| {
            let other = &self.amounts[at];
            other.kind == amount.kind
                && (other.unit == amount.unit || amount.unit.is_empty())
                && earlier[at].change == Change::Level
        })?;
        let from = self.amounts[same].range.end;
        let between = chars.get(from..open).filter(|between| between.len() <= REACH)?;
        let ends = between.iter().any(|c| matches!(c, '。' | '\n'));
        (!ends && !earlier[same].label.is_empty()).then(|| earlier[same].label.clone())
    }
}
