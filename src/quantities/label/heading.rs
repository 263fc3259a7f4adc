//! What a run-in heading names, for an attribute that opens the sentence behind it: 1、除险加固工程。总投资2821万元.

use super::Labels;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::ends_with_any;

/// How works are called that have a cost and a size.
const WORKS: &[&str] = &["工程", "项目", "公路", "大桥", "隧道", "水库", "园区", "基地", "產業園", "产业园", "項目"];

impl Labels<'_> {
    /// The works that the sentence before names and does nothing else.
    pub(super) fn topic_of_heading(&self, phrase: &Chars, scope: Scope) -> Option<String> {
        const LONGEST: usize = 24;
        const LONGEST_NAME: usize = 18;
        if scope.clause != scope.sentence || phrase.start > scope.sentence + 4 {
            return None;
        }
        let chars = &self.document.chars;
        let stop = scope.sentence.checked_sub(1).filter(|&stop| matches!(chars[stop], '。' | ':'))?;
        if !ends_with_any(&chars[..stop], WORKS) {
            return None;
        }
        let low = stop.saturating_sub(LONGEST);
        let sign = (low..stop).rev().find(|&at| matches!(chars[at], '\n' | '。' | ',' | ';' | ' '));
        let start = match sign {
            Some(sign) if chars[sign] == ',' => return None,
            Some(sign) => sign + 1,
            None if low == 0 => 0,
            None => return None,
        };
        let name =
            self.phrase(start, stop).filter(|name| (4..=LONGEST_NAME).contains(&name.len()) && name.end == stop)?;
        Some(self.text(name))
    }
}
