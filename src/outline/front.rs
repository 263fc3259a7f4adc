//! What stands around the text: the title, whoever gave the report and when, signatures.

use super::blocks::{Block, Kind};
use super::opening::{Close, Opening};
use super::page_titles;
use super::title_lines;
use super::wording;
use crate::text::phrases::{ends_with_any, starts_with_any};
use crate::text::{Chars, Document, Language};

/// Names of kinds of documents: the line that ends with one is the title.
#[rustfmt::skip]
const DOCUMENTS: &[&str] = &[
    "报告", "報告", "總結", "总结", "计划", "計劃", "計畫", "方案", "公报", "公報", "通知", "意见", "意見", "办法", "辦法",
    "条例", "條例", "规定", "規定", "纲要", "綱要", "规划", "規劃", "讲话", "講話", "要点", "要點", "决定", "決定",
    "公告", "年报", "年報", "汇报", "彙報", "回顾", "回顧", "綜述", "综述", "简析", "簡析", "分析", "情况", "情況", "白皮書", "匯報", "纪要", "紀要", "记录", "記錄", "紀錄", "细则",
    "細則", "规则", "規則", "制度", "通报", "通報", "请示", "請示", "批复", "批覆", "函", "思路", "打算", "安排", "预案", "預案", "白皮书",
    "简报", "簡報", "月报", "月報", "周报", "週報", "季报", "季報", "专报", "專報", "快报", "快報", "策划", "策劃", "策划书", "策劃書", "范文", "範文",
    "章程", "協議", "合同", "説明書", "報告書", "議事録", "お知らせ", "施政報告", "工作報告", "(节选)", "(節選)", "(摘要)", "(试行)", "(試行)",
    "(草案)", "(修订)", "(修訂)", "(征求意见稿)",
];

/// What the title of a page on some body ends with.
const INTRODUCTIONS: &[&str] = &["简介", "簡介", "介绍", "介紹"];

/// What stands before those in the head of a section: 公司简介.
#[rustfmt::skip]
const OF_SECTIONS: &[&str] = &[
    "工程", "项目", "項目", "基本", "公司", "企业", "企業", "单位", "單位", "总体", "會議", "会议", "学校", "學校", "医院", "产品", "產品", "情况", "背景",
    "作者", "嘉宾", "机构", "機構", "人物", "课程", "專案", "团队", "團隊",
];

/// Lines among which such a title is.
const INTRODUCED: usize = 2;

/// [`DOCUMENTS`] in English, anywhere in the line.
#[rustfmt::skip]
const ENGLISH_DOCUMENTS: &[&str] = &[
    "Report", "REPORT", "Plan", "PLAN", "Review", "Minutes", "MINUTES", "Memorandum", "MEMORANDUM", "Statement",
    "Strategy", "Proposal", "Update", "Assessment", "Evaluation", "Study", "Policy", "Bylaws", "Charter", "Paper",
    "Guide", "Account", "Accounts", "Updates", "Audit", "Bulletin", "Memo",
];

/// How names of bodies end.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "局", "厅", "廳", "委", "委员会", "委員會", "办公室", "辦公室", "政府", "法院", "检察院", "公司", "中心",
    "总队", "總隊", "支队", "支隊", "党组", "党委", "学校", "大学", "大學", "学院", "小学", "中学", "小學", "中學", "學校", "學院", "幼稚園", "幼儿园", "医院", "醫院", "集团", "集團", "董事会", "董事會", "监事会", "監事會",
    "常务委员会", "常務委員會", "部", "处", "處", "科", "队", "隊", "会", "會", "室", "所", "署", "院", "厂", "社", "银行", "銀行", "課",
];

/// The same in English.
#[rustfmt::skip]
const ENGLISH_BODIES: &[&str] = &[
    "Trust", "Council", "Inc.", "Inc", "Ltd", "Ltd.", "Limited", "plc", "PLC", "Corp.", "Corporation", "Company",
    "University", "College", "School", "Foundation", "Association", "Board", "Department", "Commission", "Authority",
    "Agency", "Bank", "Hospital", "Institute", "Ministry", "Group", "Society", "Committee", "Office", "District",
    "Center", "Centre", "Administration", "Bureau", "Library", "LLC", "Museum", "Network", "Alliance",
];

/// Offices, before a name.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "长", "長", "主任", "书记", "書記", "主席", "代表", "经理", "經理", "经理人", "經理人", "董事", "委员", "委員", "秘书长", "秘書長",
    "检察长", "檢察長", "总监", "總監", "负责人", "負責人", "報告人", "报告人", "发言人", "發言人", "記録者", "主持人",
];

/// Formulas at the end, after which only signatures come.
#[rustfmt::skip]
const CLOSINGS: &[&str] = &[
    "此致", "敬礼", "敬禮", "特此", "以上报告", "以上報告", "Respectfully", "Sincerely", "Yours", "Regards", "Best regards",
    "SIGNATURES", "Signatures", "With gratitude", "With thanks", "With appreciation", "Warm regards", "Warmly",
    "Faithfully", "In gratitude", "以上",
];

/// A title and the block that it stands in.
pub(super) struct Title {
    pub(super) range: Chars,
    pub(super) block: usize,
    /// Whether the block is nothing but the title.
    pub(super) is_whole: bool,
}

/// Lines at the head among which the title is.
const HEAD: usize = 6;

/// The same in Japanese, where date, addressee and sender stand above the title.
const JAPANESE_HEAD: usize = 12;

/// Finds the title among the first blocks; `starts` says which begin with a marker.
pub(super) fn title(document: &Document, blocks: &[Block], starts: &[bool]) -> Option<Title> {
    let block = blocks.iter().position(|block| block.kind != Kind::Skip)?;
    let first = &blocks[block];
    if let Some(hash) = first_hash(document, blocks, block) {
        return hash_title(document, blocks, hash);
    }
    if let Some(title) = page_titles::find(document, blocks) {
        return Some(title);
    }
    if starts[block] || first.kind != Kind::Text {
        return None;
    }
    let head: Vec<usize> = (block..blocks.len())
        .filter(|&index| blocks[index].kind != Kind::Skip)
        .take(if document.language == Language::Japanese { JAPANESE_HEAD } else { HEAD })
        .take_while(|&index| {
            blocks[index].kind == Kind::Text
                && !starts[index]
                && blocks[index].range.len() <= LONGEST_TITLE
                && !ends_sentence(document, &blocks[index])
        })
        .collect();
    let words = |index: usize| &document.chars[blocks[index].range.clone()];
    let masthead =
        head.iter().rposition(|&index| is_issue(words(index)) || is_paper(words(index))).map_or(0, |at| at + 1);
    let below = |masthead: usize| -> Vec<usize> {
        let may_be = |index: &usize| is_title(document, &blocks[*index]) && !is_first_section(words(*index));
        head.iter().skip(masthead).copied().filter(may_be).collect()
    };
    let like = below(masthead);
    // 某大桥监理月报 / (第14期 9月26日—10月25日) / 编制单位:…: an issue in brackets may stand below the title.
    let bracketed = masthead > 1 && words(head[masthead - 1]).first() == Some(&'(');
    let (masthead, like) = match bracketed && like.iter().all(|&index| is_any_body(words(index))) {
        true => (0, below(0)),
        false => (masthead, like),
    };
    let named = like.iter().copied().find(|&index| names_document(words(index)));
    // Below the name of a body, without a blank line between or under a masthead, stands the title.
    let below_body = like.windows(2).map(|pair| (pair[0], pair[1])).next().filter(|&(body, title)| {
        title == body + 1
            && (!blocks[title].after_blank || masthead > 0)
            && is_any_body(words(body))
            && !is_any_body(words(title))
    });
    let first_like =
        || like.first().copied().filter(|&index| (index == block || masthead > 0) && index + 1 < blocks.len());
    if named.is_none() && asks(document, first) {
        return Some(Title { range: first.range.clone(), block, is_whole: true });
    }
    let introduced = || like.iter().take(INTRODUCED).copied().find(|&index| introduces(words(index)));
    let found = named.or(below_body.map(|(_, title)| title)).or_else(introduced);
    if let Some(found) = found.or_else(first_like) {
        let found = promulgated(document, blocks, found).unwrap_or(found);
        let (first, last) = title_lines::of(document, blocks, starts, found);
        let start = blocks[first].range.start + wording::decoration(words(first));
        return Some(Title {
            range: without_footnote(document, start..blocks[last].range.end),
            block: last,
            is_whole: true,
        });
    }
    let opening = Opening::read(&document.chars, first.range.start, first.range.end);
    let title = Title { range: opening.start..opening.end, block, is_whole: false };
    (opening.close == Close::Gap && opening.width(&document.chars) <= LONGEST_TITLE).then_some(title)
}

/// 定西法院介绍: whether a line says whom the page is on, and does not head a section of it.
fn introduces(words: &[char]) -> bool {
    const SHORTEST: usize = 3;
    let name = INTRODUCTIONS
        .iter()
        .find(|kind| ends_with_any(words, &[**kind]))
        .map(|kind| words.len() - kind.chars().count());
    let name = name.map_or(&words[..0], |length| &words[..length]);
    let body = name.iter().filter(|c| c.is_alphabetic()).count() >= SHORTEST;
    body && !OF_SECTIONS.iter().any(|of| of.chars().eq(name.iter().copied()))
}

/// Whether a line is a question, which heads what answers it.
fn asks(document: &Document, line: &Block) -> bool {
    let words = &document.chars[line.range.clone()];
    let [words @ .., '?'] = words else { return false };
    (SHORTEST_QUESTION..=LONGEST_TITLE).contains(&words.len()) && !words.iter().any(|c| matches!(c, '。' | '?' | ';'))
}

/// Characters of a question that is a title.
const SHORTEST_QUESTION: usize = 8;

/// EXECUTIVE SUMMARY, 摘要: the name of a report's first section, where a copy of it begins below the title.
fn is_first_section(words: &[char]) -> bool {
    #[rustfmt::skip]
    const SECTIONS: &[&str] = &[
        "executive summary", "summary", "introduction", "foreword", "preface", "abstract", "background", "key findings", "key takeaways",
        "highlights", "摘要", "内容摘要", "內容摘要", "执行摘要", "執行摘要", "内容提要", "內容提要", "前言", "引言", "序言", "导言", "導言", "编者按", "編者按",
    ];
    const LONGEST: usize = 20;
    let plain = || words.iter().map(char::to_ascii_lowercase);
    words.len() <= LONGEST && SECTIONS.iter().any(|section| plain().eq(section.chars()))
}

/// 第8期(总第152期), 第113-08號: the issue of a bulletin, which ends its masthead. An order has a number without a year: 第312号.
fn is_issue(words: &[char]) -> bool {
    const LONGEST: usize = 40;
    let plain: String = words.iter().filter(|c| !c.is_whitespace() && !matches!(c, '(' | '[')).take(LONGEST).collect();
    let number = |c: char| c.is_ascii_digit() || super::numerals::is_chinese(c) || "年总總-".contains(c);
    let counted = plain.split_once('第').is_some_and(|(before, rest)| {
        before.chars().all(number) && {
            let sign = rest.trim_start_matches(number);
            sign.starts_with('期') || rest.contains('-') && sign.starts_with(['号', '號'])
        }
    });
    counted && words.len() <= LONGEST && !words.contains(&'。')
}

/// 立法會CB(1)418/2023-24(04)號文件, 供2024年4月22日會議討論文件, 討論文件: what a council's paper is, above its title.
fn is_paper(words: &[char]) -> bool {
    const LONGEST: usize = 40;
    let numbered = || words.iter().any(char::is_ascii_digit) || starts_with_any(words, &["供", "討論", "讨论"]);
    words.len() <= LONGEST
        && ends_with_any(words, &["號文件", "号文件", "討論文件", "讨论文件", "參閱文件", "参阅文件"])
        && numbered()
}

/// `range` without a footnote's number at its end: 公报[1].
fn without_footnote(document: &Document, range: Chars) -> Chars {
    let words = &document.chars[range.clone()];
    let number = words.iter().rev().skip(1).take(3).take_while(|c| c.is_ascii_digit()).count();
    let bracketed =
        number > 0 && words.ends_with(&[']']) && words.len() > number + 2 && words[words.len() - number - 2] == '[';
    range.start..range.end - if bracketed { number + 2 } else { 0 }
}

/// Longest title.
pub(super) const LONGEST_TITLE: usize = 80;

/// The Markdown heading of the first level that opens the text, or follows a short line or two: 首发于：https://…. One of another level
/// is it where there is no other and it is as long as titles of documents are, or names one.
fn first_hash(document: &Document, blocks: &[Block], first: usize) -> Option<usize> {
    const LINES: usize = 2;
    let hash = (first..blocks.len()).take(LINES + 1).find(|&index| matches!(blocks[index].kind, Kind::Hash(_)))?;
    let is_short = |block: &Block| block.range.len() <= LONGEST_TITLE && !ends_sentence(document, block);
    const LONG: usize = 40;
    let alone = || blocks[hash + 1..].iter().all(|block| !matches!(block.kind, Kind::Hash(_)));
    let words = &document.chars[blocks[hash].range.clone()];
    let titled = || (words.len() > LONG || names_document(words)) && !words.ends_with(&['#']) && alone();
    let highest = blocks[hash].kind == Kind::Hash(1) || hash == first && titled();
    (highest && blocks[first..hash].iter().all(is_short)).then_some(hash)
}

/// The one Markdown heading of the first level.
fn hash_title(document: &Document, blocks: &[Block], first: usize) -> Option<Title> {
    let range = blocks[first].range.clone();
    let signs = document.chars[range.clone()].iter().take_while(|&&c| c == '#' || c == ' ').count();
    let is_numbered = |block: &Block| {
        let words = &document.chars[block.range.clone()];
        let signs = words.iter().take_while(|&&c| c == '#' || c == ' ').count();
        super::marker::read(&words[signs..], true).is_some()
    };
    let mut others = blocks[first + 1..].iter().filter(|block| block.kind == Kind::Hash(1));
    let alone = others.clone().next().is_none();
    // Above numbered headings of its own level an unnumbered one is the title too.
    let above = !is_numbered(&blocks[first]) && others.all(is_numbered);
    (!is_numbered(&blocks[first]) && (alone || above)).then(|| Title {
        range: range.start + signs..range.end,
        block: first,
        is_whole: true,
    })
}

/// Ends as a sentence does: the head is over.
fn ends_sentence(document: &Document, block: &Block) -> bool {
    matches!(document.chars[block.range.end - 1], '。' | ';')
}

pub(super) fn is_title(document: &Document, block: &Block) -> bool {
    let words = &document.chars[block.range.clone()];
    let last = words[words.len() - 1];
    words.iter().filter(|c| c.is_alphabetic()).count() >= 2
        && !matches!(last, ':' | ',' | '。' | ';' | '、' | '!' | '?')
        && !matches!(words[0], '(' | '—' | '[' | '【')
        && !wording::is_signature_or_date(words)
        && !words.contains(&'。')
        && !words.iter().take(LONGEST_LABEL).any(|&c| c == ':')
        && !is_sentence(words)
        && !is_person(words)
}

/// A colon so near the start is that of a label.
const LONGEST_LABEL: usize = 8;

/// Ends with a full stop that is not that of a company's form.
fn is_sentence(words: &[char]) -> bool {
    let line: String = words.iter().collect::<String>().to_ascii_lowercase();
    line.ends_with('.') && !["inc.", "ltd.", "co.", "corp.", "llc.", "plc."].iter().any(|form| line.ends_with(form))
}

/// Whether a line ends with the name of a kind of document.
pub(super) fn names_document(words: &[char]) -> bool {
    let line: String = words.iter().collect();
    if words.iter().all(|&c| c < '\u{2e80}') {
        return line.split([' ', ',', ':']).any(|word| ENGLISH_DOCUMENTS.contains(&word));
    }
    // 公报[1] and 方案(2023—2025年) end with their kind as well.
    let bare = line.trim_end_matches(|c: char| matches!(c, ')' | ']' | '[') || c.is_ascii_digit());
    let base = line.split('(').next().unwrap_or(&line).trim_end();
    DOCUMENTS.iter().any(|kind| line.ends_with(kind) || bare.ends_with(kind) || base.ends_with(kind))
}

/// The law that an announcement promulgates: its title comes after the announcement.
fn promulgated(document: &Document, blocks: &[Block], found: usize) -> Option<usize> {
    const LAWS: &[&str] = &["条例", "條例", "规定", "办法", "法", "规则", "细则", "章程"];
    let words = |index: usize| document.chars[blocks[index].range.clone()].iter().collect::<String>();
    let announcement = words(found);
    if !["公告", "令", "决定", "命令"].iter().any(|kind| announcement.ends_with(kind)) {
        return None;
    }
    (found + 1..blocks.len()).take(20).find(|&index| {
        blocks[index].kind == Kind::Text
            && is_title(document, &blocks[index])
            && LAWS.iter().any(|law| words(index).ends_with(law))
            && words(index).chars().count() <= LONGEST_TITLE
            && !words(index).contains('《')
    })
}

/// 县长 陈远: an office and a name.
pub(super) fn is_person(words: &[char]) -> bool {
    // Offices are in Chinese.
    if words.len() > 40 || !words.contains(&' ') || wording::is_latin(words) {
        return false;
    }
    let line: String = words.iter().filter(|c| !c.is_whitespace()).collect();
    OFFICES.iter().any(|office| {
        line.rfind(office).is_some_and(|at| {
            let rest = line[at + office.len()..].chars().count();
            (2..=4).contains(&rest)
        })
    })
}

/// Prepared for the City Council: who wrote a report, for whom, when.
pub(super) fn is_byline(words: &[char]) -> bool {
    const BEGINNINGS: &[&str] = &[
        "Prepared ",
        "Presented ",
        "Submitted ",
        "Published ",
        "Adopted ",
        "Approved ",
        "Issued ",
        "By ",
        "To:",
        "From:",
        "For the ",
        "As of ",
        "Dated ",
        "Posted ",
        "Last updated",
        "Meeting held",
        "Meeting ending",
        "Meeting of ",
        "Held ",
        "Written by",
        "Photo by ",
        "Photo: ",
        "Photo courtesy ",
        "Photo credit",
        "Photo CC",
        "Photos by ",
        "Photos: ",
        "Image by ",
        "Image: ",
        "Image courtesy ",
        "Image credit",
        "Press Release:",
        "Press Release -",
        "Press release:",
        "Press release -",
        "Media Release:",
        "Media Release -",
        "Media release:",
        "News Release:",
        "News release:",
        "Press Contact",
        "Press contact",
        "Media Contact",
        "Media contact",
        "For immediate release",
        "FOR IMMEDIATE RELEASE",
    ];
    BEGINNINGS.iter().any(|beginning| super::blocks::begins_with(words, beginning))
}

/// Whether the line below the title says who wrote the report: 市消防救援支队, 调研组.
pub(super) fn is_author(words: &[char]) -> bool {
    #[rustfmt::skip]
    const TEAMS: &[&str] = &["调研组", "調研組", "调查组", "調查組", "课题组", "課題組", "工作组", "工作組", "领导小组", "領導小組", "检查组", "檢查組", "编写组", "編寫組", "起草组", "起草組", "考察组", "考察組", "专班", "專班"];
    // What ends in one of these alone may be a section: 运动会, 学习室.
    let plain = matches!(words.last(), Some('会' | '部' | '处' | '科' | '室' | '所' | '社' | '厂' | '队'));
    let long = [
        "委员会",
        "委員會",
        "办公室",
        "支队",
        "总队",
        "大队",
        "协会",
        "联合会",
        "工会",
        "協会",
        "協會",
        "協議会",
        "協議會",
    ];
    ends_with_any(words, TEAMS) || is_body(words) && (!plain || ends_with_any(words, &long))
}

/// Whether a line is nothing but the name of a body.
pub(super) fn is_body(words: &[char]) -> bool {
    if words.iter().rev().find(|c| !c.is_whitespace()).is_none_or(char::is_ascii) {
        return false;
    }
    let line: String = words.iter().filter(|c| !c.is_whitespace()).collect();
    line.chars().count() >= 4 && BODIES.iter().any(|body| line.ends_with(body))
}

/// [`is_body`], in English too.
pub(super) fn is_any_body(words: &[char]) -> bool {
    let line: String = words.iter().collect();
    is_body(words) || line.rsplit(' ').next().is_some_and(|last| line != last && ENGLISH_BODIES.contains(&last))
}

/// Whether a line is the formula with which a letter or report closes.
pub(super) fn is_closing(words: &[char]) -> bool {
    words.len() <= 40 && CLOSINGS.iter().any(|closing| super::blocks::begins_with(words, closing))
}
