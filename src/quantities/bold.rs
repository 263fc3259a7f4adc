//! Markdown that sets a number bold and not what it counts: more than **130,000** new projects.

use super::amount::Reader;

impl Reader<'_> {
    /// Where the unit is looked for of a number that starts at `start` and ends at `at`: behind the stars that close what is bold, a blank and
    /// a word behind them, if they opened right before the number or the words of its bound.
    #[inline]
    pub(super) fn behind_bold(&self, start: usize, at: usize) -> usize {
        if matches!(self.chars[at..], ['*', '*', ' ', next, ..] if next.is_ascii_alphabetic()) && self.opens_bold(start)
        {
            at + 2
        } else {
            at
        }
    }

    /// Where the bold stars stand that open right before `from`, or `from`.
    pub(super) fn before_bold(&self, from: usize) -> usize {
        if matches!(self.chars[..from], [.., ' ', '*', '*']) { from - 2 } else { from }
    }

    /// Whether stars stand before the number at `start`, with few words between.
    fn opens_bold(&self, start: usize) -> bool {
        const REACH: usize = 16;
        let before = &self.chars[start.saturating_sub(REACH)..start];
        before.windows(2).rposition(|two| two == ['*', '*']).is_some_and(|stars| {
            before[stars + 2..].iter().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '$' | '€' | '£' | '~'))
        })
    }
}
