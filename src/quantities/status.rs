//! Whether an amount is so or is wanted.

use super::amount::Amount;
use super::clause::Scope;
use super::cues::{Cue, Cues, Role};
use super::table::Cell;
use crate::analysis::{HeadingKind, Status};
use crate::outline::Outline;
use crate::text::Document;
use crate::words::{Tag, Tokens};

/// Words in a heading that make what stands under it a plan, and mostly what follows it too.
const PLAN_WORDS: &[&str] = &[
    "思路",
    "打算",
    "安排",
    "下一步",
    "要点",
    "下步",
    "展望",
    "工作计划",
    "年计划",
    "后续计划",
    "重点任务",
    "主要任务",
    "年重点工作",
    "下半年重点工作",
    "工作部署",
    "努力方向",
    "议定事项",
    "工作要求",
    "计划安排",
    "發展計劃",
    "工作計劃",
    "来年",
    "來年",
    "今後の",
    "今后五年",
    "今后的",
    "主要举措",
    "年任务",
    "年工作目标",
    "预算草案",
    "预算安排",
];

/// Words in a heading that make what stands under it a plan, and say nothing of what follows.
const AIM_WORDS: &[&str] = &[
    "目标",
    "目標",
    "措施",
    "对策",
    "建议",
    "outlook",
    "looking ahead",
    "goals",
    "next steps",
    "objectives",
    "targets",
    "priorities for",
    "strategic plan",
    "guidance",
    "action plan",
    "组织保障",
];

/// Words in the document's title that make it a plan.
const PLAN_TITLES: &[&str] = &[
    "规划",
    "计划",
    "方案",
    "纲要",
    "要点",
    "意见",
    "規劃",
    "計劃",
    "計画",
    "思路",
    "打算",
    "安排",
    "strategic plan",
    "action plan",
    "roadmap",
];

/// Words in a heading or title that make what stands under it a report.
const REPORT_WORDS: &[&str] = &[
    "总结",
    "回顾",
    "情况",
    "成效",
    "成绩",
    "现状",
    "工作基础",
    "发展基础",
    "背景",
    "存在的问题",
    "存在问题",
    "主要问题",
    "进展",
    "總結",
    "回顧",
    "review",
    "results",
    "highlights",
    "background",
    "performance",
    "实施过程",
    "成果",
    "财务状况",
    "主要做法",
    "亮点",
    "预算执行",
    "公报",
    "年度报告",
    "研究",
    "调查",
    "白書",
    "年報",
    "annual report",
    "10-k",
    "工作汇报",
];

/// Titles of laws and rules.
const RULE_TITLES: &[&str] = &["条例", "规定", "办法", "细则", "规则", "准则", "章程", "條例", "辦法", "規則"];

/// What a stretch of the document is by its headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Report,
    Plan,
    Rule,
}

/// Judges the status of amounts in order.
pub(super) struct Judge<'a> {
    document: &'a Document<'a>,
    cues: &'a Cues,
    tokens: &'a Tokens,
    /// Mode of each outline entry.
    modes: Vec<Mode>,
    /// Mode before the first entry.
    title: Mode,
    /// The year that the document reports on or was written in.
    year: Option<u32>,
}

impl<'a> Judge<'a> {
    pub fn new(document: &'a Document<'a>, outline: &Outline, cues: &'a Cues, tokens: &'a Tokens) -> Self {
        let title = title_of(document, outline);
        let articles = outline
            .headings
            .iter()
            .filter(|entry| entry.marker.starts_with('第') && entry.marker.trim_end().ends_with('条'))
            .count();
        let title_mode = if articles >= 3 || RULE_TITLES.iter().any(|word| title.trim_end().ends_with(word)) {
            Mode::Rule
        } else {
            mode_of_title(&title)
        };
        let modes = modes(outline, title_mode);
        Judge { document, cues, tokens, modes, title: title_mode, year: document_year(document, &title) }
    }

    /// Done or wanted.
    pub fn status(&self, amount: &Amount, scope: Scope, cell: Option<&Cell>, section: Option<usize>) -> Status {
        if let Some(status) = cell.and_then(|cell| self.of_column(cell)) {
            return status;
        }
        let mode = section.map_or(self.title, |section| self.modes[section]);
        let start = amount.range.start;
        let cue = self.cues.within(scope.sentence, start).iter().rev().find_map(|cue| self.weigh(cue, start, mode));
        let bound = self.is_demanded_bound(amount);
        let forbidden = self.document.chars[amount.range.clone()].starts_with(&['不', '得']);
        let fined = self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)]
            .starts_with(&['罚', '款'])
            || self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)]
                .starts_with(&['的', '罚', '款']);
        let wanted = match (cue, mode) {
            _ if forbidden || fined && self.is_sanction(scope, start) => true,
            (Some(status), _) if !(bound && status == Status::Actual) => status == Status::Target,
            (_, Mode::Plan) => true,
            (_, Mode::Rule) => bound || self.is_sanction(scope, start),
            (_, Mode::Report) => bound && self.is_periodic(scope, start),
        };
        if wanted && !self.is_premise(amount, scope) { Status::Target } else { Status::Actual }
    }

    fn of_column(&self, cell: &Cell) -> Option<Status> {
        let column = cell.column.as_ref()?;
        let head: String = self.document.chars[column.clone()].iter().map(char::to_ascii_lowercase).collect();
        let is = |words: &[&str]| words.iter().any(|word| head.contains(word));
        if is(&["目标", "计划", "target", "预算数", "goal", "目標"]) {
            return Some(Status::Target);
        }
        is(&["实际", "现状", "本期", "上年", "完成", "前", "后", "actual", "期末", "期初", "同期"])
            .then_some(Status::Actual)
    }

    /// What `cue` says of the number at `start`.
    fn weigh(&self, cue: &Cue, start: usize, mode: Mode) -> Option<Status> {
        let chars = &self.document.chars;
        match cue.role {
            Role::Done => Some(Status::Actual),
            Role::Target => {
                let word: String = chars[cue.start..cue.end].iter().collect();
                let counts = match word.as_str() {
                    "将" | "將" => self.is_followed_by_verb(cue.end),
                    "计划" | "計劃" | "预计" | "預計" | "规划" => {
                        self.is_followed_by_verb(cue.end) && !self.is_modified(cue.start)
                    }
                    "目标" | "目標" => {
                        chars[cue.end..start].first().is_some_and(|c| matches!(c, '为' | '是' | ':' | '達' | '达'))
                    }
                    "要" => self.opens_clause(cue.start),
                    "可以" => mode == Mode::Rule,
                    "到" => self.is_later_year(cue.end),
                    _ => true,
                };
                counts.then_some(Status::Target)
            }
            _ => None,
        }
    }

    fn is_followed_by_verb(&self, at: usize) -> bool {
        let Some(token) = self.tokens.within(at..at + 1).first() else { return false };
        let tag = token.word.map(|word| word.tag);
        let number = self.document.chars[at].is_ascii_digit();
        matches!(tag, Some(Tag::Verb | Tag::VerbalNoun))
            || number
            || matches!(self.document.chars[at], '于' | '到' | '在' | '继' | '再' | '进' | '实')
    }

    /// Whether a noun stands before 计划: 行动计划.
    fn is_modified(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            let c = self.document.chars[before];
            ('\u{4e00}'..='\u{9fff}').contains(&c)
                && !matches!(
                    c,
                    '年' | '月'
                        | '度'
                        | '内'
                        | '期'
                        | '司'
                        | '局'
                        | '校'
                        | '并'
                        | '还'
                        | '区'
                        | '市'
                        | '县'
                        | '省'
                        | '们'
                        | '我'
                )
        })
    }

    fn opens_clause(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            let c = self.document.chars[before];
            !('\u{4e00}'..='\u{9fff}').contains(&c)
                || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '也' | '还' | '都' | '均' | '位' | '门')
        })
    }

    /// 到2025年, 2025年底前: later than the document.
    fn is_later_year(&self, at: usize) -> bool {
        let year = year_at(&self.document.chars, at);
        year.zip(self.year).is_some_and(|(year, of_document)| year > of_document)
    }

    /// 不少于, 不得超过: words of a demand.
    fn is_demanded_bound(&self, amount: &Amount) -> bool {
        let chars = &self.document.chars[amount.range.clone()];
        chars.first() == Some(&'不') && !chars.starts_with(&['不', '足']) && !chars.starts_with(&['不', '到'])
            || chars.starts_with(&['最', '少'])
            || chars.starts_with(&['至', '少'])
            || self.document.chars[amount.range.start.saturating_sub(6)..amount.range.start]
                .windows(2)
                .any(|pair| matches!(pair, ['至' | '最', '少']))
    }

    fn is_periodic(&self, scope: Scope, start: usize) -> bool {
        self.document.chars[scope.clause..start].contains(&'每')
            || self.document.chars[scope.clause..start].ends_with(&['占', '比'])
    }

    /// 处二千元以上二万元以下罚款.
    fn is_sanction(&self, scope: Scope, start: usize) -> bool {
        let clause = &self.document.chars[scope.clause..start];
        let next = |at: usize| {
            self.tokens.within(scope.clause + at..scope.clause + at + 1).first().map(|token| token.range().len())
        };
        clause.iter().enumerate().any(|(at, c)| *c == '处' && next(at) == Some(1))
            || clause.ends_with(&['罚', '款'])
            || clause.ends_with(&['处', '以'])
    }

    /// A condition (满3年的,), what a change starts from (由18万台提升至), a definition (任期为三年).
    fn is_premise(&self, amount: &Amount, scope: Scope) -> bool {
        let chars = &self.document.chars;
        let before = &chars[scope.clause..amount.range.start];
        let after = &chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        let origin = matches!(before.last(), Some('由' | '从' | '從')) || ends_with(before, "from ");
        let condition = after.last() == Some(&'的') && chars.get(scope.clause_end) == Some(&',');
        let defined =
            ["任期", "有效期", "任期为", "有效期为", "所称", "是指"].iter().any(|word| ends_with(before, word))
                || contains(before, "是指");
        let basis = after.starts_with(&['为', '基', '数']);
        let supposed = self.document.chars[scope.sentence..amount.range.start].iter().any(|c| *c == '若')
            || contains(before, "would ")
            || contains(before, "could ");
        origin || condition || defined || basis || supposed
    }
}

fn ends_with(chars: &[char], text: &str) -> bool {
    let count = text.chars().count();
    chars.len() >= count && text.chars().eq(chars[chars.len() - count..].iter().copied())
}

fn contains(chars: &[char], text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    chars.windows(text.len()).any(|window| window == text)
}

/// The mode that a heading states, and whether the headings after it share it. What names both states none.
fn mode_of(title: &str) -> Option<(Mode, bool)> {
    let lower = title.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match (is(PLAN_WORDS), is(AIM_WORDS), is(REPORT_WORDS)) {
        (true, _, false) => Some((Mode::Plan, true)),
        (false, true, false) => Some((Mode::Plan, false)),
        (false, _, true) => Some((Mode::Report, false)),
        _ => None,
    }
}

/// The mode that the document's title states.
fn mode_of_title(title: &str) -> Mode {
    let lower = title.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if is(REPORT_WORDS) || !is(PLAN_TITLES) { Mode::Report } else { Mode::Plan }
}

/// The mode of each entry: by its title, else as the sibling before it once that was a plan, else as its parent.
fn modes(outline: &Outline, title: Mode) -> Vec<Mode> {
    let mut modes: Vec<Mode> = Vec::with_capacity(outline.headings.len());
    // Whether the children of each entry (and of the root) have come to their plan.
    let mut planned = vec![false; outline.headings.len() + 1];
    for entry in &outline.headings {
        let parent = entry.parent.map_or(title, |parent| modes[parent]);
        let slot = entry.parent.map_or(0, |parent| parent + 1);
        let heading = entry.kind == HeadingKind::Heading;
        let own = if heading && parent != Mode::Rule { mode_of(&entry.title) } else { None };
        modes.push(own.map_or(if planned[slot] { Mode::Plan } else { parent }, |(mode, _)| mode));
        if let Some((mode, lasting)) = own {
            planned[slot] = mode == Mode::Plan && lasting;
        }
    }
    modes
}

/// The document's title, or the first lines where none was found.
fn title_of(document: &Document, outline: &Outline) -> String {
    if let Some(range) = outline.title.clone() {
        return document.text(range).to_owned();
    }
    let is_title = |line: &&std::ops::Range<usize>| {
        !document.is_blank(line)
            && line.len() < 60
            && !document.chars[(*line).clone()].iter().any(|c| matches!(c, '。' | ',' | ';'))
    };
    let lines = document.lines.iter().take(12).filter(is_title);
    lines.take(3).map(|line| document.text(line.clone())).collect::<Vec<_>>().join(" ")
}

/// The year at `at`, as 2025 or 二〇二五.
fn year_at(chars: &[char], at: usize) -> Option<u32> {
    let digits: String = chars.get(at..at + 4)?.iter().collect();
    digits.parse().ok().filter(|year| (1900..2200).contains(year))
}

/// The first year in the title, else the commonest one in the first and last lines.
fn document_year(document: &Document, title: &str) -> Option<u32> {
    let find = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        (0..chars.len()).find_map(|at| year_at(&chars, at).filter(|_| chars.get(at + 4) == Some(&'年')))
    };
    find(title).or_else(|| {
        let head: String = document.source.chars().take(1500).collect();
        find(&head)
    })
}
