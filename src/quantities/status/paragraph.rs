//! What the paragraph says of a sentence: 下一步 before it, the year it opens with, the lead of the list that it is an item of.

use super::{Judge, Mode};
use crate::analysis::Status;
use crate::quantities::clause::Scope;
use crate::quantities::marks::Mark;
use crate::quantities::title_years;
use crate::text::phrases::{contains, contains_any, ends_with_any};
use crate::text::{Chars, Document, Language};

impl Judge<'_> {
    /// What the paragraph says of the sentence.
    pub(super) fn of_paragraph(&mut self, scope: Scope, mode: Mode) -> Option<Status> {
        match self.of_sentence {
            Some((sentence, status)) if sentence == scope.sentence => status,
            _ => {
                let status = self.looked_ahead(scope, mode);
                self.of_sentence = Some((scope.sentence, status));
                status
            }
        }
    }

    /// 下一步, 今后: what a paragraph says of the sentences that follow.
    fn looked_ahead(&self, scope: Scope, mode: Mode) -> Option<Status> {
        const REACH: usize = 400;
        let chars = &self.document.chars;
        if let Some(status) = self.of_task(scope.sentence) {
            return Some(status);
        }
        if self.is_item_of_targets(self.line_of(scope.sentence)) || self.is_led(scope.sentence) {
            return Some(Status::Target);
        }
        if let Some(status) = self.of_opening_year(scope, mode) {
            return Some(status);
        }
        // Its first character stands before the sentence.
        let mut ahead = self.marks.of(Mark::Ahead, scope.sentence.saturating_sub(REACH)..scope.sentence + 1).peekable();
        ahead.peek()?;
        let length = chars[..scope.sentence].iter().rev().take(REACH).take_while(|c| **c != '\n').count();
        let from = scope.sentence - length;
        let opens = |at: usize| at == from || matches!(chars[at - 1], '。' | ';' | ' ');
        ahead.any(|at| at >= from && opens(at)).then_some(Status::Target)
    }

    /// Where the line starts of a sentence that is longer than it was looked at; `start` where the sentence starts there.
    fn line_of(&self, start: usize) -> usize {
        const REACH: usize = 400;
        let before = &self.document.chars[start.saturating_sub(REACH)..start];
        let last = before.iter().rev().find(|c| **c != ' ');
        if last.is_none_or(|c| matches!(c, '\n' | '.' | '。' | ';' | '!' | '?' | ':' | ')')) {
            return start;
        }
        start - before.iter().rev().take_while(|c| **c != '\n').count()
    }

    /// Whether the sentence at `start` stands in one of the lines under a lead.
    fn is_led(&self, start: usize) -> bool {
        /// Characters of the widest indent.
        const INDENT: usize = 8;
        let indent = self.document.chars[start..].iter().take(INDENT).take_while(|c| c.is_whitespace()).count();
        let start = start + indent;
        let next = self.led.partition_point(|line| line.end <= start);
        self.led.get(next).is_some_and(|line| line.start <= start)
    }

    /// The year that a sentence begins with and what follows it. A semicolon goes on with what was begun.
    fn opening_year(&self, scope: Scope) -> Option<(u32, char)> {
        const REACH: usize = 400;
        let chars = &self.document.chars;
        if !self.modes.title_names_year() || self.document.language == Language::English {
            return None;
        }
        let from = scope.sentence.saturating_sub(REACH);
        let start = (from..scope.sentence).rev().find(|&at| matches!(chars[at], '。' | '\n')).map_or(from, |at| at + 1);
        let start = start + chars[start..].iter().take(4).take_while(|c| **c == ' ').count();
        let start = start + 2 * usize::from(matches!(chars[start..], ['截', '至' | '止', ..]));
        let next = *chars.get(start + 5).filter(|_| chars[start + 4] == '年')?;
        title_years::year_at(chars, start).map(|year| (year, next))
    }

    /// What the year that the sentence begins with says: 2023年,学校招收新生1236人 in a plan for 2024 is so, 2024年,我将做到 in a report on
    /// 2023 is planned.
    fn of_opening_year(&self, scope: Scope, mode: Mode) -> Option<Status> {
        let (year, next) = self.opening_year(scope)?;
        match mode {
            Mode::Plan if next != '前' && self.modes.is_before_title(year) => Some(Status::Actual),
            _ if next == ',' && self.modes.is_after_title(year) => Some(Status::Target),
            _ => None,
        }
    }

    /// - [ ] to be done, - [x] done: an item of a list of tasks.
    fn of_task(&self, start: usize) -> Option<Status> {
        let chars = &self.document.chars;
        let from = start + chars[start..].iter().take(8).take_while(|c| c.is_whitespace()).count();
        match chars.get(from..from + 5)? {
            ['-' | '*' | '+', ' ', '[', ' ', ']'] => Some(Status::Target),
            ['-' | '*' | '+', ' ', '[', 'x' | 'X', ']'] => Some(Status::Actual),
            _ => None,
        }
    }

    /// Whether the sentence at `start` is an item of a list whose lead names targets: … are as follows: - growth of 5%.
    fn is_item_of_targets(&self, start: usize) -> bool {
        const REACH: usize = 800;
        const LEAD: usize = 200;
        let chars = &self.document.chars;
        let english = self.document.language == Language::English;
        let is_item = |line: &[char]| {
            // 2. Bring latency down
            if english && matches!(line, ['1'..='9', '.' | ')', ' ', ..]) {
                return true;
            }
            let signs = line.iter().take_while(|c| matches!(c, '-' | '–' | '•' | '·' | '●' | '*')).count();
            (1..=2).contains(&signs) && line.get(signs) == Some(&' ')
        };
        let from = start + chars[start..].iter().take(8).take_while(|c| c.is_whitespace()).count();
        if matches!(chars.get(from), Some('(')) {
            return self.is_item_of_intents(from);
        }
        if !is_item(&chars[from..chars.len().min(from + 4)]) {
            return false;
        }
        let mut end = start;
        while start - end < REACH {
            end -= chars[..end].iter().rev().take(REACH).take_while(|c| c.is_whitespace()).count();
            let length = chars[..end].iter().rev().take(LEAD).take_while(|c| **c != '\n').count();
            let line = end - length..end;
            let indent = chars[line.clone()].iter().take_while(|c| c.is_whitespace()).count();
            let words = &chars[line.start + indent..end];
            if words.is_empty() {
                return false;
            }
            if !is_item(words) {
                return words.last() == Some(&':')
                    && (contains_any(words, TARGETS) || is_deadline(words))
                    && !contains(words, " met ")
                    && !contains(words, "完成");
            }
            end = line.start;
        }
        false
    }
}

/// What the lead of a list says whose items are aimed at.
#[rustfmt::skip]
const TARGETS: &[&str] = &[
    "targets", "goals", "目标", "目標", " will:", " plan to:", " aim to:", "Targets", "Goals", "Objectives", " intend to:", "Priorities", "priorities",
    "Plans for", "Next steps", "next steps", "Planned",
];

/// By 2030:, By the end of 2028:
fn is_deadline(words: &[char]) -> bool {
    const LONGEST: usize = 32;
    let year =
        words.windows(4).any(|four| matches!(four, ['2', '0', c, d] if c.is_ascii_digit() && d.is_ascii_digit()));
    words.len() <= LONGEST && year && matches!(words, ['B', 'y', ' ', ..])
}

/// The lines that begin with a lead which names a plan, and the numbered ones below a lead that is all of its line.
pub(super) fn led(document: &Document) -> Vec<Chars> {
    let mut led: Vec<Chars> = Vec::new();
    let mut over_list = false;
    for line in document.lines.iter().map(|line| document.trim(line.clone())).filter(|line| !line.is_empty()) {
        let words = &document.chars[line.clone()];
        let item = over_list && (words[0] == '(' || matches!(words, [_, '、' | '.' | '是' | '要', ..]));
        let leads = leads_to_plan(words);
        over_list = item || leads && words.ends_with(&[':']);
        if item || leads {
            led.push(line);
        }
    }
    led
}

/// 2022年工作打算:一是…; 主要目标为:…。…; 会议议定:…: whether a line begins with words before a colon that name a plan.
fn leads_to_plan(line: &[char]) -> bool {
    const LONGEST: usize = 18;
    /// Of a lead that is all of its line.
    const LONGEST_LINE: usize = 60;
    const MET: &[&str] =
        &["完成", "实现了", "實現了", "达成", "達成", "达到", "達到", "达标", "達標", "回顾", "回顧", "情况", "情況"];
    const PLANS: &[&str] = &[
        "打算",
        "工作计划",
        "工作計劃",
        "工作安排",
        "工作思路",
        "主要目标",
        "主要目標",
        "工作目标",
        "工作目標",
        "预期目标",
        "預期目標",
        "目标任务",
        "目標任務",
        "目标任务如下",
        "目標任務如下",
        "工作的目标",
        "工作的目標",
        "发展的目标",
        "發展的目標",
        "奋斗目标",
        "奮鬥目標",
        "会议议定",
        "會議議定",
        "会议决定",
        "會議決定",
        "会议要求",
        "會議要求",
        "会议明确",
        "會議明確",
        "会议确定",
        "會議確定",
    ];
    let near = line.iter().take(LONGEST).position(|&c| c == ':');
    let whole = || line.len().checked_sub(1).filter(|&last| last < LONGEST_LINE && line[last] == ':');
    let Some(colon) = near.or_else(whole) else { return false };
    let lead = &line[..colon];
    // 要努力实现以下目标任务, but 圆满完成以下目标任务
    if colon >= LONGEST && contains_any(lead, MET) {
        return false;
    }
    let lead = lead.strip_suffix(&['为']).or_else(|| lead.strip_suffix(&['是'])).unwrap_or(lead);
    ends_with_any(lead, PLANS)
}
