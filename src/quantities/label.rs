//! What is measured, in the text's words.

use super::amount::Amount;
use super::clause::Scope;
use super::cues::{Cues, Role};
use super::table::Cell;
use crate::analysis::{Change, Kind};
use crate::text::{Chars, Document};
use crate::words::{Tag, Token, Tokens};

/// Longest label.
const MAX_LABEL: usize = 24;

/// Verbs that only say that the thing came about.
const LIGHT_VERBS: &[&str] = &[
    "完成", "实施", "开展", "组织", "召开", "举办", "获得", "获", "建成", "建设", "新建", "新增", "增加", "争取",
    "推荐", "招聘", "选派", "引进", "评选", "组建", "成立", "聘任", "配备", "发放", "投入", "有", "拥有", "发布",
    "启动", "推进", "认定", "培养", "创建", "打造", "申报", "实现", "购置", "补充", "安排", "提供", "设立", "落实",
    "办理", "扩招", "净增", "预计", "计划", "力争", "确保", "继续", "扎实", "积极", "先后", "累计", "共", "共计",
    "合计", "总计", "已", "已有", "现有", "共有", "全面", "圆满", "顺利", "成功", "并", "其中", "还", "也", "又", "再",
    "为", "将",
];

/// Trailing words between the noun and its number.
const COPULAS: &[&str] = &[
    "分别达到",
    "分别为",
    "分别达",
    "达到了",
    "累计达",
    "达到",
    "共计",
    "合计",
    "总计",
    "累计",
    "总数",
    "达",
    "为",
    "是",
    "有",
    "共",
    "各",
    "约",
    "计",
    "了",
    "的",
    "等",
    "至",
    "到",
    "在",
    "均",
    "全部",
    "占",
    ":",
    "已",
    "仅",
    "超",
    "近",
];

/// What labels are read from.
pub(super) struct Labels<'a> {
    pub document: &'a Document<'a>,
    pub tokens: &'a Tokens,
    pub cues: &'a Cues,
    pub amounts: &'a [Amount],
}

impl Labels<'_> {
    /// The label of the amount at `index`; `last` is the label before in the same sentence.
    pub fn of(&self, index: usize, scope: Scope, cell: Option<&Cell>, _change: Change, last: Option<&str>) -> String {
        let Labels { document, tokens, cues, amounts } = *self;
        let amount = &amounts[index];
        if let Some(row) = cell.and_then(|cell| cell.row.clone()) {
            return document.text(row).trim().to_owned();
        }
        let previous = index.checked_sub(1).map_or(0, |before| amounts[before].range.end);
        let after = noun_after(document, tokens, amount.range.end, amounts.get(index + 1));
        if amount.kind != Kind::Percent && amount.kind != Kind::Ratio && amount.kind != Kind::Money {
            if let Some(after) = &after {
                return document.text(after.clone()).to_owned();
            }
        }
        if let Some(before) = noun_before(document, tokens, cues, scope.clause.max(previous), amount.range.start) {
            return document.text(before).to_owned();
        }
        if let Some(last) = last {
            return last.to_owned();
        }
        after.map(|range| document.text(range).to_owned()).unwrap_or_default()
    }
}

/// The noun phrase that follows a counted number: 11个重点学校项目.
fn noun_after(document: &Document, tokens: &Tokens, end: usize, next: Option<&Amount>) -> Option<Chars> {
    let chars = &document.chars;
    let mut start = end;
    if chars.get(start) == Some(&'(') {
        start += chars[start..].iter().take(12).position(|c| *c == ')')? + 1;
    }
    if chars.get(start) == Some(&'的') {
        start += 1;
    }
    let limit = (start + MAX_LABEL).min(next.map_or(chars.len(), |next| next.range.start)).min(chars.len());
    let mut stop = start;
    let mut noun = false;
    for token in tokens.within(start..limit) {
        if (token.start as usize) < stop || token.start as usize != stop {
            break;
        }
        let text = &chars[token.range()];
        let tag = token.word.map(|word| word.tag);
        let takes = match tag {
            Some(Tag::Noun | Tag::Name | Tag::VerbalNoun | Tag::Person) => {
                noun = true;
                true
            }
            None if matches!(token.kind, crate::words::TokenKind::Han | crate::words::TokenKind::Latin) => {
                noun = true;
                true
            }
            Some(Tag::Verb | Tag::Adjective | Tag::Other | Tag::Idiom | Tag::Time | Tag::Attribute) => !noun,
            _ => matches!(text, ['“'] | ['”'] | ['、']) && !noun,
        };
        if !takes {
            break;
        }
        stop = token.end as usize;
    }
    (noun && stop > start).then_some(start..stop)
}

/// The noun phrase before a number: 为民办实事项目224项.
fn noun_before(document: &Document, tokens: &Tokens, cues: &Cues, from: usize, to: usize) -> Option<Chars> {
    let chars = &document.chars;
    let mut range = document.trim(from..to);
    // A verb of change and what stands before it: 比上年提高18.75%.
    if let Some(cue) = cues
        .within(range.start, range.end)
        .iter()
        .rev()
        .find(|cue| matches!(cue.role, Role::Up | Role::Down | Role::Level))
    {
        if cue.end + 2 >= range.end {
            range.end = cue.start;
        } else if matches!(cue.role, Role::Up | Role::Down) {
            range.start = cue.end;
        }
    }
    loop {
        range = document.trim(range);
        let Some(copula) = COPULAS.iter().find(|copula| ends_with(&chars[range.clone()], copula)) else { break };
        range.end -= copula.chars().count();
    }
    if let Some(comma) = chars[range.clone()].iter().rposition(|c| matches!(c, ')' | '、')) {
        if comma + 1 == range.len() {
            range.end -= 1;
        }
    }
    loop {
        range = document.trim(range);
        if let Some(c) =
            chars[range.clone()].first().filter(|c| matches!(c, '、' | ',' | '和' | '及' | '与' | '(' | ')' | '的'))
        {
            let _ = c;
            range.start += 1;
            continue;
        }
        let Some(verb) =
            LIGHT_VERBS.iter().filter(|verb| starts_with(&chars[range.clone()], verb)).max_by_key(|verb| verb.len())
        else {
            break;
        };
        range.start += verb.chars().count();
    }
    let list: Vec<&Token> = tokens.within(range.clone()).iter().collect();
    if list.is_empty() || range.is_empty() {
        return None;
    }
    if range.len() > MAX_LABEL {
        let first = list.iter().find(|token| token.start as usize + MAX_LABEL >= range.end)?;
        range.start = (first.start as usize).max(range.start);
    }
    (!range.is_empty()).then_some(range)
}

fn ends_with(chars: &[char], text: &str) -> bool {
    let count = text.chars().count();
    chars.len() > count && text.chars().eq(chars[chars.len() - count..].iter().copied())
}

fn starts_with(chars: &[char], text: &str) -> bool {
    let count = text.chars().count();
    chars.len() > count && text.chars().eq(chars[..count].iter().copied())
}
