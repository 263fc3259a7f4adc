//! 实际: what came about, beside what was planned.

use super::Judge;
use crate::quantities::cues::Cue;
use crate::quantities::title_years;
use crate::text::phrases::ends_with_any;

impl Judge<'_> {
    /// 原定目标为500人,实际达620人: 实际 tells what came about, and not what something is suited to (结合实际, 实际需要).
    pub(super) fn is_fact(&self, cue: &Cue) -> bool {
        const SUITED: &[&str] = &[
            "结合", "結合", "根据", "根據", "按", "按照", "从", "從", "切合", "符合", "贴近", "立足", "联系", "聯繫",
            "依", "工作", "本地",
        ];
        /// What stands behind the word where it is a noun, or part of another: 实际需要, 实际控制人, the head of a column.
        const NO_FACT: &str = " \t|,。;、\n需应應情出困问工控的上行操";
        let behind = self.document.chars.get(cue.end).copied().unwrap_or('\n');
        !ends_with_any(&self.document.chars[..cue.start], SUITED)
            && title_years::year_at(&self.document.chars, cue.end).is_none()
            && !NO_FACT.contains(behind)
    }
}
