//! What the words of a line alone say: a title, a date, a signature.

use super::blocks::{self, Block, Kind};
use super::front;
use super::lines::LONGEST_LINE;
use super::opening::{self, Close, Opening};
use crate::text::Document;
use crate::text::phrases::{ends_with_any, holds_any, is_any, starts_with};
use regex::Regex;
use std::sync::LazyLock;

/// Whether `block` looks like the title of what follows: short, without closing punctuation, no label and value.
pub(super) fn is_title_like(document: &Document, block: &Block) -> bool {
    let words = &document.chars[block.range.clone()];
    let words = match without_remark(words) {
        title if title.len() < words.len() && title.len() <= LONGEST_LINE * 3 && is_latin(title) => title,
        _ => words,
    };
    if block.kind != Kind::Text || words.len() > LONGEST_LINE * 3 {
        return false;
    }
    let stamp = decoration(words).max(timestamp(words)).max(usize::from(framed(words).is_some()));
    let words = framed(words).unwrap_or(&words[stamp..]);
    let Some(&last) = words.last() else { return false };
    if !(last.is_alphanumeric() || matches!(last, '”' | '》' | ')' | '」' | '』' | '?')) {
        return false;
    }
    let start = block.range.start + stamp;
    let end = block.range.start + stamp + words.len();
    let opening = Opening { start, end, close: Close::End, clauses: 1, goes_on: false };
    let letters = words.iter().filter(|c| c.is_alphabetic()).count();
    let years = 4 * words.split(|c| !c.is_ascii_digit()).filter(|digits| digits.len() == 4).count();
    let latin = is_latin(words);
    opening.width(&document.chars) <= LONGEST_LINE
        && letters * 2 >= words.len() - years
        && letters >= 2
        && !words.iter().any(|&c| matches!(c, '。' | ';' | '|' | '<' | '>' | '=' | '@') || c == ':' && !latin)
        && words.iter().filter(|&&c| c == ',').count() <= 1
        && !words.windows(3).any(|gap| gap == [' ', ' ', ' '])
        && !is_signature_or_date(words)
        && !matches!(words[0], '(' | '[' | '【' | '—' | '*' | '_' | '@')
        && !front::is_person(words)
        && !front::is_byline(words)
        && !is_list_of_names(words)
        && !is_row_of_names(words)
        && (!latin || is_english_title(words, Setting::of(document, block)))
}

/// The words of a title in a frame of its own: 【工业】, ≪日本≫, and (食品事業) of a company's report.
fn framed(words: &[char]) -> Option<&[char]> {
    const LONGEST: usize = 18;
    const BUSINESSES: [&str; 5] = ["事業", "部門", "セグメント", "の状況", "の概要"];
    let inner = match words {
        ['【', inner @ .., '】'] | ['≪', inner @ .., '≫'] | ['〈', inner @ .., '〉'] => inner,
        ['<', inner @ .., '>'] if !inner.iter().any(char::is_ascii) => inner,
        ['(', inner @ .., ')'] if ends_with_any(inner, &BUSINESSES) => inner,
        _ => return None,
    };
    (2..=LONGEST).contains(&inner.len()).then_some(inner)
}

/// Length of the sign and its blanks that decorate a line.
pub(super) fn decoration(words: &[char]) -> usize {
    let blanks = || words[1..].iter().take_while(|c| c.is_whitespace() || matches!(c, '\u{fe0f}' | '\u{200d}')).count();
    if words.first().is_some_and(|&c| blocks::is_decoration(c)) { 1 + blanks() } else { 0 }
}

/// A time of day before a title, alone or in brackets, with its blanks.
static TIMESTAMP: LazyLock<Regex> = LazyLock::new(|| {
    let time = "[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[aApP]\\.?[mM]\\.?)?";
    Regex::new(&format!(r"^[\[(]?{time}(?: ?[-—–~至]+ ?{time})?[\])]? +")).expect("a regular expression")
});

/// Length of the time that a line begins with.
fn timestamp(words: &[char]) -> usize {
    const LONGEST: usize = 30;
    let may_be = words.first().is_some_and(|c| c.is_ascii_digit() || matches!(c, '[' | '('));
    if !may_be || !words.iter().take(4).any(|&c| c == ':') {
        return 0;
    }
    let head: String = words.iter().take(LONGEST).collect();
    TIMESTAMP.find(&head).map_or(0, |found| head[..found.end()].chars().count())
}

/// Two names or more of two to four characters: 王思远 陈晓岚.
fn is_list_of_names(words: &[char]) -> bool {
    let mut names = words.split(|&c| c == ' ' || c == '、').filter(|name| !name.is_empty());
    let count = names.clone().count();
    let spaced = words.iter().filter(|&&c| c == ' ').count() + 1 >= count;
    count >= 2
        && spaced
        && words.contains(&' ')
        && names.all(|name| (2..=4).contains(&name.len()) && name.iter().all(|&c| c > '\u{2e80}'))
        && words.len() <= 24
        && count * 3 + 1 >= words.len() - count
}

/// 150-200℃×0.5-1h: the cell of a table.
pub(super) fn is_figure(words: &[char]) -> bool {
    const LONGEST: usize = 30;
    words.len() <= LONGEST && words.iter().filter(|c| c.is_alphabetic()).count() * 3 < words.len()
}

/// 模型 准确率 召回率 精确率 用时: the head of a table whose columns a blank parts.
fn is_row_of_names(words: &[char]) -> bool {
    const FEWEST: usize = 5;
    !is_latin(words) && words.split(|&c| c == ' ').filter(|name| name.len() > 1).count() >= FEWEST
}

pub(super) fn is_latin(words: &[char]) -> bool {
    !words.iter().any(|&c| c > '\u{2e80}')
}

/// A phrase in brackets so long at a title's end is a remark: Third quarter highlights (all figures are unaudited).
const LONG_REMARK: usize = 16;

/// `words` without a remark at their end.
fn without_remark(words: &[char]) -> &[char] {
    if words.last() != Some(&')') {
        return words;
    }
    match words.iter().rposition(|&c| c == '(') {
        Some(open) if open > 8 && words.len() - open > LONG_REMARK && words[open - 1] == ' ' => &words[..open - 1],
        _ => words,
    }
}

/// `: Empowerment of vulnerable Persons`: whether Latin words that open with a capital stand behind a title's colon.
pub(super) fn opens_title(rest: &[char]) -> bool {
    matches!(rest, [':', ' ', first, ..] if first.is_ascii_uppercase())
}

/// What stands around a line.
#[derive(Clone, Copy)]
struct Setting {
    /// Whether a blank line is on either side.
    apart: bool,
    /// Whether a bulleted list follows.
    over_bullets: bool,
}

impl Setting {
    fn of(document: &Document, block: &Block) -> Setting {
        let mut after =
            document.chars[block.range.end..].iter().take(8).filter(|c| matches!(c, '\n' | '\r') || !c.is_whitespace());
        let apart = block.after_blank && after.next() == Some(&'\n') && after.next() == Some(&'\n');
        let over_bullets = apart && matches!(after.next(), Some('-' | '•' | '*' | '▪' | '–'));
        Setting { apart, over_bullets }
    }
}

/// Words with which questions begin. In lower case.
const QUESTIONS: &[&str] =
    &["what", "why", "how", "who", "when", "where", "which", "is", "are", "do", "does", "did", "can", "will", "should"];

/// Words with which a page tells its reader what to do. In lower case.
pub(super) const CALLS: &[&str] =
    &["read", "click", "download", "see", "visit", "watch", "learn", "subscribe", "skip", "please", "donate", "follow"];

/// Verbs that make a line a sentence.
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "must", "should", "be",
    "do", "does", "did", "please", "click", "you",
];

/// For lines in Latin script: few words, most of them with a capital, or as many as a phrase without a verb has where the
/// line stands apart.
fn is_english_title(words: &[char], Setting { apart, over_bullets }: Setting) -> bool {
    const LONGEST: usize = 12;
    const PLAIN: usize = 6;
    const PLAIN_APART: usize = 10;
    let line: String = without_remark(words).iter().collect();
    let words: Vec<&str> = line.split(' ').filter(|word| word.starts_with(char::is_alphabetic)).collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let small = words.iter().filter(|word| word.len() <= 4 && word.starts_with(char::is_lowercase)).count();
    let titled = capitals + small == words.len();
    let labelled = line.split_once(':').is_some_and(|(label, _)| label.split(' ').count() < 2) && words.len() < 5;
    // Structure, governance and management
    let is_list = line.split_once(", ").is_some_and(|(_, rest)| rest.contains(" and ") && !rest.contains([',', ':']));
    let first_in =
        |list: &[&str]| words.first().is_some_and(|first| list.contains(&first.to_ascii_lowercase().as_str()));
    let bare = || !line.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | '$' | '£' | '€'));
    let asks = apart && line.ends_with('?') && first_in(QUESTIONS);
    let leads = over_bullets && words.len() <= PLAIN_APART && bare();
    let plain = apart
        && words.len() <= PLAIN_APART
        && bare()
        && !first_in(opening::SENTENCE_STARTS)
        && !(words.len() > 2 && first_in(CALLS))
        && !words.iter().any(|word| VERBS.contains(&word.to_ascii_lowercase().as_str()));
    words.first().is_some_and(|first| first.starts_with(char::is_uppercase))
        && words.len() <= LONGEST
        && (titled || words.len() <= PLAIN && (!line.contains([',', ':']) || is_list) || plain || asks || leads)
        && !labelled
        && !ends_with_code(&line)
}

/// Registered charity 1123456: whether a number ends a line by which something is registered.
fn ends_with_code(line: &str) -> bool {
    const SHORTEST: usize = 5;
    line.len() - line.trim_end_matches(|c: char| c.is_ascii_digit()).len() >= SHORTEST
}

/// What dates are written with.
#[rustfmt::skip]
fn is_date_sign(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '年' | '月' | '日' | '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '○')
        || matches!(c, '-' | '.' | '/' | 'x' | 'X' | '×' | '至' | '—' | '~')
}

/// 2020年11月4日, and lines that close with it.
pub(super) fn is_signature_or_date(words: &[char]) -> bool {
    // A date ends with one of them, in English too.
    if !words.iter().rev().find(|c| !c.is_whitespace()).is_some_and(|&c| is_date_sign(c)) {
        return false;
    }
    let plain = || words.iter().rev().filter(|c| !c.is_whitespace());
    if is_dated_body(words) || is_stamp(words) {
        return true;
    }
    let is_date = |most: usize| plain().take(most).all(|&c| is_date_sign(c)) && plain().take(5).count() == 5;
    is_date(usize::MAX)
        || is_date_of_era(words)
        || plain().next() == Some(&'日') && is_date(8)
        || is_english_date(words)
}

/// 二零二二至二三學年, 2022/23学年度: the year of a school, below the title of its report.
pub(super) fn is_school_year(words: &[char]) -> bool {
    const YEARS: &[&str] = &["学年", "學年", "学年度", "學年度"];
    let is_of_number = |c: char| is_date_sign(c) && !matches!(c, '月' | '日');
    let digits = words.iter().take_while(|&&c| is_of_number(c) || matches!(c, '(' | ')' | ' ')).count();
    // The 年 of 学年 is a date's sign too, the 学 before it is none.
    digits > 2 && is_any(&words[digits..], YEARS)
}

/// 令和5年11月, 中華民國112年9月.
fn is_date_of_era(words: &[char]) -> bool {
    const ERAS: &[&str] = &["令和", "平成", "昭和", "中華民國", "中华民国", "民國", "民国", "西元", "公元"];
    let date = ERAS.iter().find(|era| starts_with(words, era)).map(|era| &words[era.chars().count()..]);
    date.is_some_and(|date| date.contains(&'月') && date.iter().all(|&c| is_date_sign(c) || matches!(c, '元' | ' ')))
}

/// 2024-11-02 09:15:30: when a page was published.
fn is_stamp(words: &[char]) -> bool {
    let digits = words.iter().filter(|c| c.is_ascii_digit()).count();
    digits >= 8 && words.contains(&':') && words.iter().all(|&c| is_date_sign(c) || matches!(c, ':' | ' '))
}

/// 市气象局 2023年1月: a body's name and a month, parted by a blank.
fn is_dated_body(words: &[char]) -> bool {
    let Some(blank) = words.iter().rposition(|&c| c == ' ') else { return false };
    let date = &words[blank + 1..];
    (6..=11).contains(&date.len())
        && date.iter().all(|&c| is_date_sign(c))
        && date.contains(&'年')
        && front::is_body(&words[..blank])
}

/// September 14, 2023 and 14 September 2023 at a line's end.
fn is_english_date(words: &[char]) -> bool {
    const MONTHS: &[&str] = &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    if !words.iter().rev().take(4).all(char::is_ascii_digit) {
        return false;
    }
    let line: String = words.iter().collect();
    let period = holds_any(&line, &[" ended ", " ending ", "through"]);
    let year = !period && line.len() > 8 && line.as_bytes()[line.len() - 4..].iter().all(u8::is_ascii_digit);
    year && holds_any(&line, MONTHS) && line.bytes().filter(u8::is_ascii_digit).count() > 4
}
