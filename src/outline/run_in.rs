//! Run-in headings without numbers: the phrases that open sibling paragraphs.

use super::blocks::{self, Block, Kind};
use super::item::{Item, System};
use super::marker;
use super::opening::{Close, Opening};
use super::wording::decoration;
use crate::analysis::HeadingKind;
use crate::text::phrases::{contains_any, ends_with, is_any};
use crate::text::{Chars, Document, is_han};
use std::collections::{HashMap, HashSet};

/// Words at the end of a phrase that something has to follow: no topic ends so.
#[rustfmt::skip]
const OPEN_ENDS: &[&str] = &[
    "是", "为", "為", "如下", "包括", "有", "认为", "認為", "指出", "强调", "強調", "表示", "说", "說", "要求", "以下", "方面", "时", "的", "提出", "会议", "會議", "显示", "顯示", "看到", "工作",
    "決定如下", "通り", "とおり",
];

/// Words that running text opens with, and no topic: 这条线的工作已经比较清楚了。
const SPEECH: &[char] = &['这', '這', '那', '我', '咱', '他', '她', '它'];

/// Words of a greeting: 各位记者朋友,大家好。
const GREETINGS: &[&str] = &["各位", "大家好", "你好", "您好", "上午好", "下午好", "晚上好", "女士们", "女士們"];

/// How those are named whose words follow a colon.
const SPEAKERS: &[&str] =
    &["主持人", "发言人", "發言人", "记者", "記者", "嘉宾", "嘉賓", "网友", "網友", "司仪", "司儀"];

/// Times alone, which a slip closes with a full stop: 近年来。围绕….
const TIMES: &[&str] =
    &["近年来", "近年來", "今年以来", "今年以來", "去年以来", "去年以來", "一年来", "一年來", "长期以来", "長期以來"];

/// Labels of a paper's head, which are no topics.
#[rustfmt::skip]
const LABELS: &[&str] = &["摘要", "关键词", "關鍵詞", "关键字", "關鍵字", "中图分类号", "中圖分類號", "基金项目", "基金項目", "作者简介", "作者簡介", "Abstract", "Keywords", "Keywords", "Note", "Source"];

/// Words of a Latin phrase at most.
const MOST_WORDS: usize = 14;

/// Width of a phrase in Chinese at most.
const LONGEST_PHRASE: usize = 30;

/// So many sections whose paragraphs all open with a phrase vouch for a section of one paragraph.
const ENOUGH: usize = 4;

/// The phrases that open paragraphs between headings, where siblings open the same way. `starts` says which blocks
/// begin with a marker, `is_heading` which are headings of another kind.
/// `numbered` are the headings and points with markers.
pub(super) fn find(
    document: &Document,
    blocks: &[Block],
    starts: &[bool],
    is_heading: &[bool],
    numbered: &[Item],
) -> Vec<Item> {
    let forms = forms(document, numbered);
    let groups: Vec<Group> =
        groups(document, blocks, starts, is_heading).into_iter().map(|group| group.of_one_script(document)).collect();
    let (of, among) = groups
        .iter()
        .filter(|group| group.opens_alike())
        .fold((0, 0), |(of, among), group| (of + group.phrases.len(), among + group.paragraphs));
    let other: usize = groups.iter().filter(|group| !group.opens_alike()).map(|group| group.paragraphs).sum();
    let usual = of >= ENOUGH && of * 4 >= (among + other) * 3;
    let mut items = Vec::new();
    for group in groups {
        let formed = || {
            group.phrases.iter().any(|(_, phrase)| form(document, &phrase.range).is_some_and(|it| forms.contains(&it)))
        };
        if group.opens_alike() || group.paragraphs == 1 && (usual || formed()) {
            items.extend(group.phrases.into_iter().map(|(block, phrase)| item(block, phrase)));
        } else {
            items.extend(group.of_one_form(document).into_iter().map(|(block, phrase)| item(block, phrase)));
        }
    }
    items
}

/// The first two and the last three characters of a phrase: 关于“…”的问题.
type Form = ([char; 2], [char; 3]);

fn form(document: &Document, range: &Chars) -> Option<Form> {
    let words = &document.chars[range.clone()];
    let latin = words.iter().any(char::is_ascii_alphabetic);
    Some((*words.first_chunk()?, *words.last_chunk()?)).filter(|_| !latin && words.len() >= 7)
}

/// Forms that three numbered headings or more have: where a section has but one such paragraph, it goes unnumbered.
fn forms(document: &Document, numbered: &[Item]) -> HashSet<Form> {
    const FEWEST: u32 = 3;
    let mut counts: HashMap<Form, u32> = HashMap::new();
    for item in numbered.iter().filter(|item| item.kind == HeadingKind::Heading) {
        if let Some(form) = form(document, &(item.title_start..item.end)) {
            *counts.entry(form).or_default() += 1;
        }
    }
    counts.into_iter().filter(|&(_, count)| count >= FEWEST).map(|(form, _)| form).collect()
}

/// Paragraphs between two headings.
#[derive(Default)]
struct Group {
    paragraphs: usize,
    /// Blocks that open with a phrase, and the phrase.
    phrases: Vec<(usize, Phrase)>,
    /// How many paragraphs stand before the first phrase, and up to the last.
    first: usize,
    last: usize,
}

struct Phrase {
    /// Where it begins, or the sign that decorates it.
    start: usize,
    range: Chars,
    /// Whether it is a whole English sentence, which is a heading only among phrases that are none.
    is_sentence: bool,
}

impl Group {
    /// A translation below each paragraph opens with the same words and no topic: without the English sentences beside
    /// Chinese phrases.
    fn of_one_script(mut self, document: &Document) -> Group {
        let is_han = |(_, phrase): &(usize, Phrase)| {
            document.chars[phrase.range.clone()].iter().any(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        };
        if self.phrases.iter().any(is_han) {
            self.phrases.retain(|(_, phrase)| !phrase.is_sentence);
        }
        self
    }

    /// Those phrases among paragraphs that open otherwise which are formed alike: 深入打好蓝天保卫战, 深入打好碧水保卫战, … one below the other,
    /// or calls such as 智慧治河,构建保护新格局.
    fn of_one_form(self, document: &Document) -> Vec<(usize, Phrase)> {
        const FEWEST: usize = 3;
        let words = |at: usize| &document.chars[self.phrases[at].1.range.clone()];
        let stops = |at: usize| document.chars.get(self.phrases[at].1.range.end) == Some(&'。');
        let beside = |at: usize| {
            self.phrases[at].0 == self.phrases[at - 1].0 + 1
                && words(at).get(..2) == words(at - 1).get(..2)
                && stops(at)
                && stops(at - 1)
        };
        let mut taken = vec![false; self.phrases.len()];
        let mut start = 0;
        for at in 1..=self.phrases.len() {
            if at == self.phrases.len() || !beside(at) {
                taken[start..at].fill(at - start >= FEWEST);
                start = at;
            }
        }
        let calls: Vec<bool> = (0..self.phrases.len()).map(|at| is_call(words(at))).collect();
        if calls.iter().filter(|call| **call).count() >= FEWEST {
            taken.iter_mut().zip(calls).for_each(|(taken, call)| *taken |= call);
        }
        self.phrases.into_iter().zip(taken).filter_map(|(phrase, taken)| taken.then_some(phrase)).collect()
    }

    /// How many paragraphs between the first phrase and the last open otherwise.
    fn between(&self) -> usize {
        (self.last - self.first).saturating_sub(self.phrases.len())
    }

    /// Whether the paragraphs open the same way; one that leads in and one that closes need not, nor some more before the first of
    /// four or after the last.
    fn opens_alike(&self) -> bool {
        const MANY: usize = 4;
        let (found, others) = (self.phrases.len(), self.paragraphs - self.phrases.len());
        let sentences = self.phrases.iter().filter(|(_, phrase)| phrase.is_sentence).count();
        // The heart of the programme lies in its mentors. is said, and names no topic.
        if sentences * 2 >= found {
            return false;
        }
        found >= 2 && others <= found.div_ceil(2)
            || found >= MANY && self.between() * MANY <= found && others - self.between() <= found + 2
    }
}

fn groups(document: &Document, blocks: &[Block], starts: &[bool], is_heading: &[bool]) -> Vec<Group> {
    let mut groups = vec![];
    let mut group = Group::default();
    for (index, block) in blocks.iter().enumerate() {
        if is_heading[index] || starts[index] || matches!(block.kind, Kind::Hash(_)) {
            groups.push(std::mem::take(&mut group));
        } else {
            // A bullet as titles have it counts where a phrase and its text stand behind it.
            let decorated = block.kind == Kind::Bullet && blocks::is_decoration(document.chars[block.range.start]);
            let phrase = if decorated || block.kind == Kind::Text { phrase(document, block) } else { None };
            group.paragraphs += usize::from(block.kind == Kind::Text || phrase.is_some());
            if phrase.is_some() {
                group.last = group.paragraphs;
                group.first = if group.phrases.is_empty() { group.paragraphs - 1 } else { group.first };
            }
            group.phrases.extend(phrase.map(|phrase| (index, phrase)));
        }
    }
    groups.push(group);
    groups.retain(|group| !group.phrases.is_empty() || group.paragraphs > 0);
    groups
}

fn item(block: usize, phrase: Phrase) -> Item {
    Item {
        start: phrase.start,
        marker_end: phrase.start + usize::from(phrase.start < phrase.range.start),
        title_start: phrase.range.start,
        end: phrase.range.end,
        kind: HeadingKind::Heading,
        system: System::RunIn,
        block,
        candidate: None,
    }
}

/// The phrase that opens a paragraph, where it may be a run-in heading.
fn phrase(document: &Document, block: &Block) -> Option<Phrase> {
    let chars = &document.chars;
    if let Some(range) = framed(&chars[block.range.clone()], block.range.start) {
        return Some(Phrase { start: range.start, range, is_sentence: false });
    }
    if let Some(length) = capitals_before_dash(&chars[block.range.clone()]) {
        let range = block.range.start..block.range.start + length;
        return Some(Phrase { start: range.start, range, is_sentence: false });
    }
    let start = block.range.start;
    let opening = Opening::read(chars, start + decoration(&chars[block.range.clone()]), block.range.end);
    let words = &chars[opening.start..opening.end];
    let rest = &chars[opening.end..block.range.end];
    let is_label = |label: &&str| label.chars().eq(words.iter().copied().filter(|c| !c.is_whitespace()));
    let opens = words.first().is_some_and(|&first| !matches!(first, '[' | '(' | '*') && !first.is_ascii_lowercase());
    let fits = || match opening.is_latin(chars) {
        true => opening.words(chars) <= MOST_WORDS,
        false => (3..=LONGEST_PHRASE).contains(&opening.width(chars)),
    };
    if !opens || !opening.goes_on || opening.clauses > 2 || !fits() {
        return None;
    }
    // 本港新增1849宗个案。 tells what is so.
    let told = opening.close == Close::Stop
        && (opening.holds_amounts(chars) || opening.is_english_sentence(chars) && holds_figures(words));
    if is_said(words) || told || LABELS.iter().any(is_label) {
        return None;
    }
    let closed = match opening.close {
        Close::Stop => true,
        // 地点：某某 is a label and its value.
        Close::Colon => {
            is_text(rest)
                && (!leads_list(rest) || is_quoted(words))
                && !is_speaker(words)
                && !OPEN_ENDS.iter().chain(SPEAKERS).any(|end| ends_with(words, end))
        }
        _ => false,
    };
    let exclaims = || words.iter().chain(rest.first()).any(|c| matches!(c, '!' | '?'));
    let long = rest.len() > words.len().min(40) && rest.len() > 12;
    (closed && long && !exclaims() && opening.is_topic(chars)).then(|| Phrase {
        start,
        is_sentence: opening.is_english_sentence(chars),
        range: opening.start..opening.end,
    })
}

/// LOCUST STREET –The utility work…, CLAIMS – We did…: the length of the words in capitals that a paragraph begins with before a dash and a
/// sentence.
fn capitals_before_dash(paragraph: &[char]) -> Option<usize> {
    const LONGEST: usize = 60;
    const FEWEST: usize = 4;
    let upper = |c: &char| c.is_ascii_uppercase() || matches!(c, ' ' | '&' | '/' | ',' | '\'' | '’' | '.');
    if !paragraph.first()?.is_ascii_uppercase() {
        return None;
    }
    let reach = paragraph.iter().take(LONGEST).take_while(|c| upper(c)).count();
    let dash = *paragraph.get(reach)?;
    let blank = paragraph[reach - 1] == ' ';
    let parts = matches!(dash, '–' | '—') || dash == '-' && blank && paragraph.get(reach + 1) == Some(&' ');
    let end = reach - usize::from(blank);
    let letters = paragraph[..end].iter().filter(|c| c.is_ascii_uppercase()).count();
    let rest = &paragraph[reach + 1..];
    let text = rest.iter().find(|c| **c != ' ').is_some_and(|c| c.is_ascii_uppercase());
    let lower = rest.iter().take(LONGEST).any(char::is_ascii_lowercase);
    (parts && letters >= FEWEST && text && lower && (is_text(rest) || rest.ends_with(&['.']))).then_some(end)
}

/// 智慧治河,构建保护新格局: four characters and what they are to bring, as the paragraphs of an account are called; no 近几年来,变化很大.
fn is_call(words: &[char]) -> bool {
    const SECOND: std::ops::RangeInclusive<usize> = 4..=12;
    const LEADS: &str = "来中时看下后前初末间悉此述说上年日";
    const SAID: &str = "是了的不也都很已我他她这那有";
    let Some(comma) = words.iter().position(|&c| c == ',').filter(|&comma| comma == 4) else { return false };
    let (first, second) = (&words[..comma], &words[comma + 1..]);
    SECOND.contains(&second.len())
        && !LEADS.contains(first[3])
        && first.iter().chain(second).all(|&c| is_han(c) && !SAID.contains(c))
}

/// “五个突破”：一是…: a name, which does not lead in to the list.
fn is_quoted(words: &[char]) -> bool {
    matches!(words, ['“', inner @ .., '”'] if !inner.contains(&'”'))
}

/// Whether `words` open running text, or greet: 这条线的工作已经比较清楚了, 近年来, 各位记者朋友,大家好.
pub(super) fn is_said(words: &[char]) -> bool {
    // “压力不小。”他说: the quotation goes on.
    let quotes = words.first() == Some(&'“') && !words.contains(&'”');
    let speaks = words.first().is_some_and(|first| SPEECH.contains(first));
    let latin = words.first().is_some_and(char::is_ascii);
    quotes || speaks || !latin && (is_any(words, TIMES) || contains_any(words, GREETINGS))
}

/// We inspected 312 sites: a word of an English sentence that is a figure, and no year.
fn holds_figures(words: &[char]) -> bool {
    let is_year =
        |word: &[char]| matches!(word, ['1' | '2', '9' | '0', c, d] if c.is_ascii_digit() && d.is_ascii_digit());
    let is_figure = |word: &[char]| {
        let digits =
            word.strip_prefix(&['$']).or(word.strip_prefix(&['€'])).or(word.strip_prefix(&['£'])).unwrap_or(word);
        digits.first().is_some_and(char::is_ascii_digit) && !is_year(digits)
    };
    words.split(|c| c.is_whitespace()).any(is_figure)
}

/// 【工业】规上工业增加值增长7.2%。: the frame that a paragraph starts with at `start`.
fn framed(paragraph: &[char], start: usize) -> Option<Chars> {
    const LONGEST: usize = 18;
    let words = paragraph.strip_prefix(&['【'])?;
    let close = words.iter().take(LONGEST).position(|&c| c == '】').filter(|&close| close >= 2)?;
    let plain = words[..close].iter().all(|&c| c.is_alphanumeric() || matches!(c, '、' | '“' | '”'));
    (plain && is_text(&words[close + 1..])).then_some(start..start + close + 2)
}

/// 张三(办公室): somebody and where they work.
fn is_speaker(words: &[char]) -> bool {
    const LONGEST_NAME: usize = 4;
    let open = words.iter().take(LONGEST_NAME + 1).position(|&c| c == '(');
    open.is_some_and(|open| open > 1)
        && matches!(words, [.., last, ')'] if "室科处局部办院委会长任员社".contains(*last))
}

/// Sentences rather than a value.
fn is_text(rest: &[char]) -> bool {
    const LONG: usize = 60;
    rest.len() > LONG || rest.iter().any(|c| matches!(c, '。' | ';')) || rest.ends_with(&['.']) && rest.len() > LONG / 2
}

/// Whether an enumeration begins right after the colon: the phrase leads in to it.
fn leads_list(rest: &[char]) -> bool {
    let skipped = rest.iter().take_while(|&&c| c == ':' || c == ' ').count();
    marker::read(&rest[skipped..], false).is_some_and(|marker| marker.ordinal == 1)
}
