//! What bounds an amount and is no word before it: 约 before its verb, 约减少砍伐56.94棵树, 約節省2%電力, and the sign of ~20 ms.

use super::amount::Reader;
use crate::text::phrases::starts_with_any;

/// What 约 stands before.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "减少", "減少", "增加", "增长", "增長", "节约", "節約", "节省", "節省", "下降", "提高", "提升", "降低", "新增", "需", "可", "缩短", "縮短",
];

impl Reader<'_> {
    /// Where the ~ stands that bounds the amount at `from`: ~20 ms. In 3~6 and A~B it joins two.
    #[inline]
    pub(super) fn tilde(&self, from: usize) -> Option<usize> {
        let at = from.checked_sub(1).filter(|&at| self.chars[at] == '~')?;
        let free =
            self.previous(at).is_none_or(|c| matches!(c, ' ' | '\n' | '(' | ':' | '|' | '\t' | '=' | '*' | '→' | ','));
        free.then_some(at)
    }

    /// Whether 约 stands before the verb of the amount that starts at `from`.
    pub(super) fn is_about(&self, from: usize) -> bool {
        const REACH: usize = 7;
        // Most stand behind a blank or a sign.
        if self.previous(from).is_none_or(|c| c.is_ascii()) {
            return false;
        }
        let window = &self.chars[from.saturating_sub(REACH)..from];
        let Some(about) = window.iter().rposition(|c| matches!(c, '约' | '約')) else { return false };
        let said = &window[about + 1..];
        // 节约, 公约, 签约 are other words.
        let before = self.previous(from - window.len() + about);
        let word = before.is_some_and(|c| "节節公合预預签簽契制违違集隐隱婚条條大履".contains(c));
        !word && starts_with_any(said, VERBS) && said.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
    }
}
