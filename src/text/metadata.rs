//! Rows in which a document states its index number, issuer, date and the like.

use super::{Chars, Document};
use crate::analysis::Metadata;
use regex::Regex;
use std::sync::LazyLock;

/// Labels of rows, without blanks and half-width, by the key of what they name (see `analysis::Metadata::key`).
#[rustfmt::skip]
const LABELS: &[(&str, &[&str])] = &[
    ("index", &[
        "证券代码", "股票代码", "公告编号", "信息索引号", "索引号", "索取号", "公开目录号", "索引編號",
    ]),
    ("number", &[
        "发文字号", "發文字號", "公文文号", "文件编号", "文件編號", "发文文号", "文号", "文號", "文書番号",
        "Document No", "Document Number", "Reference",
    ]),
    ("issuer", &[
        "发布机构", "发布機構", "發布機構", "发文机关", "發文機關", "发文机构", "发布机关", "制发机关", "发布单位",
        "發布單位", "发布部门", "公开机构", "信息来源", "文章来源", "来源", "來源", "发行机关", "発行者", "作成者",
        "Prepared by", "Issued by",
    ]),
    ("department", &[
        "公开责任部门", "责任部门", "責任部門", "主办部门", "承办单位", "责任单位", "所属部门",
    ]),
    ("validity", &[
        "是否有效", "有效性", "效力状态", "时效状态", "效力狀態",
    ]),
    ("date", &[
        "生成日期", "成文日期", "发布日期", "發布日期", "发布时间", "發布時間", "发文日期", "發文日期", "公开日期",
        "印发日期", "施行日期", "实施日期", "生效日期", "更新时间", "更新日期", "作成日", "発行日", "日期", "时间",
        "Date", "Published", "Last updated",
    ]),
    ("title", &[
        "信息名称", "文件名称", "标题", "標題", "名称", "名稱",
    ]),
    ("subject", &[
        "主题分类", "主題分類", "体裁分类", "服务对象分类", "信息分类", "组配分类", "所属类别", "主题词", "主題詞",
        "关键词", "关键字", "關鍵詞", "分类", "Subject", "Keywords",
    ]),
    ("other", &[
        "公开方式", "公开范围", "公开形式", "公开程序", "公开类别", "公开属性", "公开时限", "责任编辑", "責任編輯",
        "编辑", "作者", "审核", "密级", "速別", "密等", "受文者", "证券简称", "股票简称", "公司简称", "签发人",
        "抄送", "浏览次数", "阅读", "浏览", "点击", "字号", "字体", "小编", "阅读次数", "点击数", "访问次数",
        "字数", "Author", "Version", "To", "From",
    ]),
];

/// Lines at the head of a document among which rows are looked for.
const HEAD: usize = 60;

/// Lines at its end.
const TAIL: usize = 12;

/// Longest row; longer lines are text.
const LONGEST: usize = 240;

/// A label with its colon, at the start of a line or after a blank.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<&str> = LABELS.iter().flat_map(|(_, labels)| labels.iter().copied()).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    let spaced = |label: &str| {
        if label.is_ascii() {
            return label.to_owned();
        }
        label.chars().map(String::from).collect::<Vec<_>>().join(" *")
    };
    let alternatives: Vec<String> = labels.into_iter().map(spaced).collect();
    let pattern = format!(r"(?:^|[ |\[【(]+)({})(?: *:|[】\]] *:?)", alternatives.join("|"));
    Regex::new(&pattern).expect("the labels make a regular expression")
});

/// Metadata rows with the range of each row, in order and disjoint.
pub(super) fn find(document: &Document) -> Vec<(Metadata, Chars)> {
    let lines: Vec<Chars> =
        document.lines.iter().filter(|line| !document.is_blank(line)).map(|line| document.trim(line.clone())).collect();
    let head =
        lines.iter().take(HEAD).position(|line| is_running_text(document, line)).unwrap_or(HEAD.min(lines.len()));
    let tail = lines.len().saturating_sub(TAIL).max(head);
    let mut rows = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        if index == head {
            index = tail;
            if index >= lines.len() {
                break;
            }
        }
        let next = lines.get(index + 1).filter(|_| index + 1 != head);
        index += 1 + usize::from(read_line(document, &lines[index], next, &mut rows));
    }
    rows
}

/// A paragraph of the text itself ends the head.
fn is_running_text(document: &Document, line: &Chars) -> bool {
    line.len() > 60 && document.chars[line.clone()].iter().filter(|c| matches!(c, '。' | ',')).count() >= 2
}

/// Reads the rows of one line; true where the value of the last stands in `next`.
fn read_line(document: &Document, line: &Chars, next: Option<&Chars>, rows: &mut Vec<(Metadata, Chars)>) -> bool {
    let has_label = || document.chars[line.clone()].iter().any(|c| matches!(c, ':' | '】'));
    if line.len() > LONGEST || document.is_chrome(line.start) || !has_label() {
        return false;
    }
    let folded: String = document.chars[line.clone()].iter().collect();
    let char_at = |byte: usize| line.start + folded[..byte].chars().count();
    let found: Vec<(Chars, usize)> = LABEL
        .captures_iter(&folded)
        .filter_map(|capture| Some((capture.get(1)?, capture.get(0)?.end())))
        .map(|(label, end)| (char_at(label.start())..char_at(label.end()), char_at(end)))
        .collect();
    let Some((first, _)) = found.first() else { return false };
    let is_sentence = document.chars[line.clone()].contains(&'。');
    if is_sentence || document.chars[line.start..first.start].iter().any(|c| c.is_alphanumeric()) {
        return false;
    }
    let mut takes_next = false;
    for (index, (label, colon)) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(line.end, |(next, _)| next.start);
        let mut value = document.trim(*colon..value_end(document, *colon..end));
        let mut row = label.start..document.trim(label.start..end).end;
        if value.is_empty()
            && index + 1 == found.len()
            && let Some(next) = next.filter(|next| is_value(document, next))
        {
            takes_next = true;
            value = next.clone();
            row.end = next.end;
        }
        rows.push((entry(document, label.clone(), value), row));
    }
    takes_next
}

/// Where a value ends: before the next bracket that opens, or before a blank and a short word with a colon, which is a
/// label of no known kind.
fn value_end(document: &Document, rest: Chars) -> usize {
    const LONGEST_LABEL: usize = 6;
    let chars = &document.chars[..rest.end];
    let starts_label =
        |at: usize| {
            chars[at] == ' '
                && chars[at + 1..].iter().take(LONGEST_LABEL).position(|&c| c == ':').is_some_and(|length| {
                    chars[at + 1..at + 1 + length].iter().all(|c| c.is_alphabetic()) && length > 0
                })
        };
    let first = rest.start + chars[rest.clone()].iter().take_while(|c| c.is_whitespace()).count();
    (first..rest.end).find(|&at| at > first && (starts_label(at) || chars[at] == '【')).unwrap_or(rest.end)
}

fn entry(document: &Document, label: Chars, value: Chars) -> Metadata {
    let words: String = document.chars[label.clone()].iter().collect();
    let plain: String = words.chars().filter(|&c| c != ' ' || words.is_ascii()).collect();
    let key = LABELS.iter().find(|(_, labels)| labels.contains(&plain.as_str())).map_or("other", |(key, _)| key);
    let span = document.span(value.clone());
    Metadata {
        key: key.to_owned(),
        label: document.text(label).to_owned(),
        value: document.text(value).to_owned(),
        start: span.start,
        end: span.end,
    }
}

/// Whether a line begins with a label, and so is a row and no page chrome.
pub(super) fn begins_with_label(line: &[char]) -> bool {
    let head: String = line.iter().take(20).collect();
    LABEL.find(&head).is_some_and(|label| label.start() == 0)
}

/// Whether a line after a label is its value and not a row or text of its own.
fn is_value(document: &Document, line: &Chars) -> bool {
    let words = &document.chars[line.clone()];
    words.len() <= 80
        && !words.contains(&'。')
        && words.last() != Some(&':')
        && !words.iter().take(12).any(|&c| c == ':')
}
