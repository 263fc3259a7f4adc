//! What the words around an amount say of it: change, status, label, period.

use super::amount::Amount;
use super::cues::{Cues, Role};
use super::label;
use crate::analysis::{Change, Kind, Period, Status};
use crate::outline::Outline;
use crate::text::Document;
use crate::words::Tokens;

/// Farthest that a clause or sentence is looked at.
const MAX_REACH: usize = 160;

/// What was found.
pub(super) struct Found {
    pub change: Change,
    pub relative_to: Option<String>,
    pub status: Status,
    pub label: String,
    pub period: Option<Period>,
}

/// What is known while going through the amounts in order.
pub(super) struct Context<'a> {
    document: &'a Document<'a>,
    outline: &'a Outline,
    cues: &'a Cues,
    tokens: &'a Tokens,
    /// Change and label of the amount before.
    last: Option<(Change, Status, String)>,
}

impl<'a> Context<'a> {
    pub fn new(document: &'a Document<'a>, outline: &'a Outline, cues: &'a Cues, tokens: &'a Tokens) -> Self {
        Context { document, outline, cues, tokens, last: None }
    }

    /// The context of `amounts[index]`; call in order.
    pub fn of(&mut self, amounts: &[Amount], index: usize) -> Found {
        let amount = &amounts[index];
        let chars = &self.document.chars;
        let clause = clause_start(chars, amount.range.start, false);
        let sentence = clause_start(chars, amount.range.start, true);
        let previous_end = index.checked_sub(1).map_or(0, |before| amounts[before].range.end);
        let change = self.change(amount, clause.max(previous_end), clause, previous_end);
        let status = self.status(amount, sentence);
        let last_label = self.last.as_ref().filter(|_| previous_end > sentence).map(|last| last.2.as_str());
        let label = label::of(self.document, self.tokens, self.cues, amounts, index, clause, last_label);
        let relative_to = None;
        self.last = Some((change, status, label.clone()));
        Found { change, relative_to, status, label, period: None }
    }

    /// The last verb of change before the amount and since the one before it decides.
    fn change(&self, amount: &Amount, from: usize, clause: usize, previous_end: usize) -> Change {
        let cues = self.cues.within(from, amount.range.start);
        for cue in cues.iter().rev() {
            let near = amount.range.start - cue.end;
            match cue.role {
                Role::Level => return Change::Level,
                Role::Up if near <= 24 => return self.reaching(Change::Increase, cue.start, cue.end, amount, near),
                Role::Down if near <= 24 => return self.reaching(Change::Decrease, cue.start, cue.end, amount, near),
                _ => {}
            }
        }
        // 新增16所学校350个学位、新增名师2人,骨干24人
        let chars = &self.document.chars;
        let tight = previous_end > clause
            || amount.range.start - previous_end < 24
                && !chars[previous_end..amount.range.start].iter().any(|c| matches!(c, '。' | ';' | '\n'));
        match &self.last {
            Some((change, ..)) if tight && amount.kind == Kind::Count && *change == Change::Increase => *change,
            _ => Change::Level,
        }
    }

    fn reaching(&self, change: Change, start: usize, end: usize, amount: &Amount, near: usize) -> Change {
        let chars = &self.document.chars;
        let word = &chars[start..end];
        // 高, 多, 快 and the like must stand next to the number.
        let adjective =
            matches!(word, ['高' | '多' | '快' | '少' | '低' | '慢' | '升' | '降' | '减' | '涨' | '增' | '翻']);
        let gap = chars[end..amount.range.start].iter().filter(|c| !matches!(c, '了' | ' ')).count();
        if adjective && gap > 0 || near > 2 && amount.kind == Kind::Percent && gap > 2 {
            return Change::Level;
        }
        change
    }

    fn status(&self, amount: &Amount, sentence: usize) -> Status {
        let cues = self.cues.within(sentence, amount.range.start);
        for cue in cues.iter().rev() {
            match cue.role {
                Role::Target => return Status::Target,
                Role::Done => return Status::Actual,
                _ => {}
            }
        }
        if self.in_plan(amount) { Status::Target } else { Status::Actual }
    }

    /// Whether the section or one above it is a plan by its title.
    fn in_plan(&self, amount: &Amount) -> bool {
        let offset = self.document.offsets.byte_of_char(amount.range.start);
        let mut at = self.outline.section_at(offset);
        while let Some(index) = at {
            let entry = &self.outline.headings[index];
            if ["思路", "打算", "计划", "目标", "安排", "下一步", "工作要点"]
                .iter()
                .any(|word| entry.title.contains(word))
            {
                return true;
            }
            at = entry.parent;
        }
        false
    }
}

/// Start of the clause (or of the sentence) that `at` stands in, [`MAX_REACH`] characters back at most.
fn clause_start(chars: &[char], at: usize, sentence: bool) -> usize {
    let lowest = at.saturating_sub(MAX_REACH);
    for index in (lowest..at).rev() {
        let ends = match chars[index] {
            '。' | '!' | '?' | '\n' => true,
            ';' => true,
            ',' | ':' => !sentence,
            _ => false,
        };
        if ends {
            return index + 1;
        }
    }
    lowest
}
