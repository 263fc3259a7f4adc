//! Which parts of a document report and which plan, by its title and headings.

use super::mode_words::{
    AIM_TITLES, AIM_WORDS, PLAN_TITLES, PLAN_WORDS, PROJECT_FACTS, PROJECT_PLANS, PROJECT_STUDIES, PROJECT_TITLES,
    REPORT_TITLES, REPORT_WORDS, RULE_TITLES,
};
use super::title_years::{
    dated_year, document_year, five_years_at, last_year, part_of_year, republic_year_at, year_at,
};
use crate::analysis::HeadingKind;
use crate::outline::Outline;
use crate::text::Document;
use crate::text::phrases::{Phrases, holds_any, string_of};
use std::sync::OnceLock;

/// What a stretch of the document is by its headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Report,
    Plan,
    Rule,
}

/// The modes of a document's parts.
pub(super) struct Modes {
    /// Before the first heading.
    title: Mode,
    /// Under each outline entry.
    entries: Vec<Mode>,
    /// The year that the document reports on or was written in.
    year: Option<u32>,
    /// The first year that the title names.
    first_year: Option<u32>,
    /// The last.
    last_year: Option<u32>,
    /// The year of the first date in the text, if the title names none.
    dated: Option<u32>,
    /// Whether the document tells others what to do.
    is_notice: bool,
}

impl Modes {
    /// By the title and the headings.
    pub fn new(document: &Document, outline: &Outline) -> Modes {
        let title = title_of(document, outline);
        let is_article = |marker: &str| marker.starts_with('第') && marker.trim_end().ends_with('条');
        let articles = outline.headings.iter().filter(|entry| is_article(&entry.marker)).count();
        let mode = if articles >= 3 || RULE_TITLES.iter().any(|word| title.trim_end().ends_with(word)) {
            Mode::Rule
        } else {
            mode_of_title(&title)
        };
        let project = mode != Mode::Rule && is_project(&title);
        let mode = if project { Mode::Plan } else { mode };
        // The measures of a bulletin are those taken.
        let bulletin = holds_any(
            &title,
            &["公报", "公報", "白書", "白皮书", "蓝皮书", "决算", "年度报告", "质量报告", "责任报告", "年報", "年报"],
        );
        let (first_year, last_year) = {
            let chars: Vec<char> = title.chars().collect();
            let mut years = (0..chars.len()).filter_map(|at| year_at(&chars, at));
            let first = years.next();
            let last = years.next_back().or(first);
            // 114年度施政計畫
            let of_republic = || (0..chars.len()).find_map(|at| republic_year_at(&chars, at));
            // “十四五”农业农村现代化规划
            let of_five = (0..chars.len()).rev().find_map(|at| five_years_at(&chars, at));
            let (from, to) = (of_five.map(|years| years.0), of_five.map(|years| years.1));
            (first.or(from).or_else(of_republic), last.or(to).or_else(of_republic))
        };
        let is_notice = ["通知", "通告", "通知书"].iter().any(|kind| title.trim_end().ends_with(kind));
        let speech = holds_any(&title, &["讲话", "講話", "发言", "發言"]);
        let kind = DocumentKind { bulletin, speech, project, part: part_of_year(&title) };
        let entries = modes(outline, mode, kind);
        let dated = if first_year.is_none() { dated_year(document) } else { None };
        Modes { title: mode, entries, year: document_year(document, &title), first_year, last_year, dated, is_notice }
    }

    /// The mode of an outline entry, `None` being what stands before the first.
    pub fn of(&self, section: Option<usize>) -> Mode {
        section.map_or(self.title, |section| self.entries[section])
    }

    /// Whether `year` is later than those that the title names.
    pub fn is_after_title(&self, year: u32) -> bool {
        self.last_year.is_some_and(|of_title| year > of_title)
    }

    /// Whether bounds are demanded wherever they stand: 每班不超过45人 in a notice.
    pub fn demands(&self) -> bool {
        self.is_notice
    }

    /// Whether `year` is later than the document's, if that is known.
    pub fn is_later(&self, year: u32) -> Option<bool> {
        self.year.map(|of_document| year > of_document)
    }

    /// Whether a plan's column of `year` is of what is planned, if that is known: a year that the title names is (实施方案（2023—2025年）),
    /// unless its head says that it is past.
    pub fn is_planned(&self, year: u32, said_past: bool) -> Option<bool> {
        match self.first_year.filter(|_| self.title == Mode::Plan) {
            Some(first) => Some(year > first || year == first && !said_past),
            None => self.is_later(year),
        }
    }

    /// Whether the title names a year.
    pub fn title_names_year(&self) -> bool {
        self.first_year.is_some()
    }

    /// Whether `year` is earlier than those that the title names.
    pub fn is_before_title(&self, year: u32) -> bool {
        self.first_year.is_some_and(|of_title| year < of_title)
    }

    /// Whether it is known when the document was made.
    pub fn is_dated(&self) -> bool {
        self.first_year.or(self.dated).is_some()
    }

    /// Whether `year` was over when the document was made: earlier than the years of the title or, where that names none, than its date.
    pub fn is_over(&self, year: u32) -> bool {
        self.first_year.or(self.dated).is_some_and(|made| year < made)
    }

    /// Whether `year`, by the end of which something is told to come about, is not known to be over.
    pub fn may_be_later(&self, year: u32) -> bool {
        self.year.is_none_or(|of_document| year > of_document)
    }
}

/// Bits of the lists of words.
const PLAN: u8 = 1;
const AIM: u8 = 2;
const REPORT: u8 = 4;

/// `title` in lower case. Chinese has none, and is not worth looking up.
fn lower(title: &str) -> Vec<char> {
    let mut lower = Vec::with_capacity(title.len());
    for c in title.chars() {
        match c {
            '\u{2e80}'..='\u{9fff}' => lower.push(c),
            _ => lower.extend(c.to_lowercase()),
        }
    }
    lower
}

/// The mode that a heading states, and whether the headings after it share it. What names both states none.
fn mode_of(title: &str) -> Option<(Mode, bool)> {
    static WORDS: OnceLock<Phrases<u8>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let lists = [(PLAN_WORDS, PLAN), (AIM_WORDS, AIM), (REPORT_WORDS, REPORT)];
        Phrases::new(lists.into_iter().flat_map(|(words, bit)| words.iter().map(move |&word| (word, bit))))
    });
    if REPORT_TITLES.contains(&title.trim()) {
        return Some((Mode::Report, false));
    }
    let demands = says_demand(title) || is_dated_plan(title);
    let title = lower(title);
    // 取得新成效 is what plans and reports want alike, 最新进展 what reports tell.
    let says = |at: usize| {
        let wanted = title[..at].ends_with(&['新']) && !title[..at].ends_with(&['最', '新']);
        words.starting(&title[at..]).map(move |(_, bit)| if wanted { bit & !REPORT } else { *bit })
    };
    let found = (0..title.len()).flat_map(says).fold(0, |found, bit| found | bit);
    match (found & PLAN > 0, found & AIM > 0 || demands, found & REPORT > 0) {
        (true, _, false) => Some((Mode::Plan, true)),
        (false, true, false) => Some((Mode::Plan, false)),
        (false, _, true) => Some((Mode::Report, false)),
        _ => None,
    }
}

/// 要突出工作重点: what a speaker demands, and nothing that is to be seen or known.
fn says_demand(title: &str) -> bool {
    const SEEN: [&str; 11] = ["认识", "看到", "肯定", "成绩", "差距", "形势", "问题", "把握", "明白", "要闻", "要素"];
    title.starts_with('要') && !holds_any(title, &SEEN)
}

/// Q3 plan, 2026 Plan, Plans, What's next: whether an English heading is nothing but the word of a plan, and when.
fn is_dated_plan(title: &str) -> bool {
    const NEXT: [&str; 7] =
        ["What's next", "What’s next", "What next", "Up next", "Coming up", "Planned work", "Priorities"];
    let title = title.trim();
    let times = ["Plan", "plan", "Plans", "plans"].iter().find_map(|plan| title.strip_suffix(plan));
    let is_time = |word: &str| word.len() <= 6 && word.ends_with(|c: char| c.is_ascii_digit());
    times.is_some_and(|times| times.split_whitespace().all(is_time)) || NEXT.contains(&title)
}

/// The mode that the document's title states.
fn mode_of_title(title: &str) -> Mode {
    let lower = title.to_lowercase();
    let is = |words: &[&str]| holds_any(&lower, words);
    if is(REPORT_WORDS) || !(is(PLAN_TITLES) || is_budget(&lower) || names_aims(&lower)) {
        Mode::Report
    } else {
        Mode::Plan
    }
}

/// operating budget, fy18 recommended budget, budget 2024-25: an English title, in lower case, of which nothing but years follows the
/// budget, that plans what is spent.
fn is_budget(title: &str) -> bool {
    let named = title.trim_end_matches(|c: char| !c.is_alphabetic());
    let word =
        named.trim_end_matches(" fiscal year").trim_end_matches(" fy").trim_end_matches(|c: char| !c.is_alphabetic());
    word == "budget" || word.ends_with(" budget")
}

/// 某医院综合楼项目可行性研究报告: whether a title names what a project is proposed with.
fn is_project(title: &str) -> bool {
    holds_any(title, PROJECT_TITLES) && !holds_any(title, PROJECT_STUDIES)
}

/// What a heading of a project's proposal says of what stands under it: 建设单位概况 is so, 投资估算 is wanted.
fn mode_in_project(title: &str) -> Option<(Mode, bool)> {
    match (holds_any(title, PROJECT_FACTS), holds_any(title, PROJECT_PLANS)) {
        (true, _) => Some((Mode::Report, false)),
        (_, true) => Some((Mode::Plan, false)),
        _ => None,
    }
}

/// What else is known of a document.
#[derive(Clone, Copy)]
struct DocumentKind {
    /// Whether it tells the public: the measures in it are those taken.
    bulletin: bool,
    speech: bool,
    /// Whether it proposes a project.
    project: bool,
    /// The month, quarter or half of the year that it reports on.
    part: Option<(char, u32)>,
}

/// 2024年主要目标任务, but not 提前完成全年目标任务: whether a title names what is aimed at.
fn names_aims(title: &str) -> bool {
    const MET: [&str; 6] = ["完成", "实现", "達成", "达成", "实施", "落实"];
    AIM_TITLES.iter().any(|aims| title.trim_end().ends_with(aims)) && !holds_any(title, &MET)
}

/// The mode of each entry: by its title, else a plan where it names a year after the one that a sibling before it looked back on,
/// else as the sibling before it once that was a plan, else as its parent. A bulletin plans nothing under 措施, and
/// a speech looks back in its first part alone.
fn modes(outline: &Outline, title: Mode, kind: DocumentKind) -> Vec<Mode> {
    /// Chinese characters of a title that says of itself to be a plan: 保障措施, 对策建议.
    const LONGEST_AIM: usize = 5;
    let mut modes: Vec<Mode> = Vec::with_capacity(outline.headings.len());
    // Whether the children of each entry (and of the root) have come to their plan.
    let mut planned = vec![false; outline.headings.len() + 1];
    // Whether each entry, or one above it, says that it reports.
    let mut reports: Vec<bool> = Vec::with_capacity(outline.headings.len());
    // The last year that they looked back on: 2025年工作回顾 before 2026年主要工作.
    let mut reviewed: Vec<Option<u32>> = vec![None; outline.headings.len() + 1];
    let turns = turns(outline);
    for (index, entry) in outline.headings.iter().enumerate() {
        let parent = entry.parent.map_or(title, |parent| modes[parent]);
        let slot = slot_of(entry.parent);
        let under_report = entry.parent.is_some_and(|parent| reports[parent]);
        let heading = entry.kind == HeadingKind::Heading;
        let own = if heading && parent != Mode::Rule { mode_of(&entry.title) } else { None };
        // 第二，要突出重点: a point of a speech says so of its paragraph.
        let demanded = || !heading && entry.marker.starts_with('第') && says_demand(&entry.title);
        let own = own.or_else(|| demanded().then_some((Mode::Plan, false)));
        let own = if kind.project && heading { mode_in_project(&entry.title).or(own) } else { own };
        let aims = |&(mode, lasting): &(Mode, bool)| mode == Mode::Plan && !lasting;
        // 少子女化對策 under 重要施政成果 is what was done, and 建议 there is none.
        let names = under_report && entry.title.chars().filter(|c| !c.is_ascii()).count() > LONGEST_AIM;
        let taken =
            index < turns[slot] && ["工作措施", "主要措施", "主要举措"].iter().any(|end| entry.title.ends_with(end));
        let own = own.filter(|own| !aims(own) || !kind.bulletin && !names && !taken && !carries_out(&entry.title));
        let exhorts =
            kind.speech && heading && index > 0 && entry.parent.is_none() && own.is_none() && exhorts(&entry.title);
        let own = if exhorts { Some((Mode::Plan, true)) } else { own };
        let year = if heading { last_year(&entry.title) } else { None };
        let ahead = own.is_none() && year.zip(reviewed[slot]).is_some_and(|(year, reviewed)| year > reviewed);
        // 12月重点工作 in a report on November
        let later = || kind.part.filter(|_| heading && own.is_none()).zip(part_of_year(&entry.title));
        let next = later().is_some_and(|(part, own)| follows(part, own));
        let own = if ahead || next { Some((Mode::Plan, true)) } else { own };
        if own.is_some_and(|(mode, _)| mode == Mode::Report) && year.is_some() {
            reviewed[slot] = year;
        }
        reports.push(own.map_or(under_report && !planned[slot], |(mode, _)| mode == Mode::Report));
        modes.push(own.map_or(if planned[slot] { Mode::Plan } else { parent }, |(mode, _)| mode));
        if let Some((mode, lasting)) = own {
            planned[slot] = mode == Mode::Plan && lasting;
        }
    }
    modes
}

/// Whether the month, quarter or half of the year `later` follows `part`: 1月 follows 12月.
fn follows(part: (char, u32), later: (char, u32)) -> bool {
    let parts = match part.0 {
        '月' => 12,
        // What is reported on a second half looks back on the first.
        '半' if part.1 == 2 => return false,
        '半' => 2,
        _ => 4,
    };
    part.0 == later.0 && later.1 == part.1 % parts + 1
}

/// 突出重点，真抓实干: what a speaker calls on those who listen to do.
fn exhorts(title: &str) -> bool {
    const CALLS: [&str; 14] = [
        "突出重点",
        "狠抓",
        "真抓",
        "抓好",
        "抓实",
        "落实",
        "加强领导",
        "压实",
        "聚焦",
        "强化",
        "全力",
        "奋力",
        "坚决",
        "进一步",
    ];
    holds_any(title, &CALLS)
}

/// Where the children of an entry, or of the root, are kept.
fn slot_of(parent: Option<usize>) -> usize {
    parent.map_or(0, |parent| parent + 1)
}

/// For the children of each entry and of the root the first that tells of problems, or 0: the measures before them (主要措施) were taken.
fn turns(outline: &Outline) -> Vec<usize> {
    const PROBLEMS: [&str; 4] = ["问题", "不足", "困难", "差距"];
    let mut turns = vec![0; outline.headings.len() + 1];
    for (index, entry) in outline.headings.iter().enumerate() {
        let slot = slot_of(entry.parent);
        let heading = entry.kind == HeadingKind::Heading;
        if turns[slot] == 0 && heading && holds_any(&entry.title, &PROBLEMS) {
            turns[slot] = index;
        }
    }
    turns
}

/// The document's title, or the first lines where none was found, in folded characters.
fn title_of(document: &Document, outline: &Outline) -> String {
    if let Some(range) = outline.title.clone() {
        return string_of(&document.chars[range]);
    }
    let is_title = |line: &&std::ops::Range<usize>| {
        !document.is_blank(line)
            && line.len() < 60
            && !document.chars[(*line).clone()].iter().any(|c| matches!(c, '。' | ',' | ';'))
    };
    let lines = document.lines.iter().take(12).filter(is_title);
    lines.take(3).map(|line| string_of(&document.chars[line.clone()])).collect::<Vec<_>>().join(" ")
}

/// 严格落实防控措施: a title that tells of measures being taken plans no more than what it stands under.
fn carries_out(title: &str) -> bool {
    const TAKEN: [&str; 8] = ["落实", "落實", "采取", "採取", "强化", "強化", "完善", "健全"];
    title.ends_with("措施") && holds_any(title, &TAKEN)
}
