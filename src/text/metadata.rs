//! Rows in which a document states its index number, issuer, date and the like.

use super::phrases::Phrases;
use super::{Chars, Document};
use crate::analysis::Metadata;
use reportlens_analysis::order;
use std::sync::OnceLock;

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
        "字数", "Author", "Version", "To", "From", "Report to", "Report of", "Report by", "Report author",
        "Wards affected", "Lead officer", "Cabinet member",
    ]),
];

/// Lines at the head of a document among which rows are looked for.
const HEAD: usize = 60;

/// Lines at its end.
const TAIL: usize = 12;

/// Longest row; longer lines are text.
const LONGEST: usize = 240;

/// [`LABELS`], of those that start alike the longest first.
fn table() -> &'static Phrases<()> {
    static TABLE: OnceLock<Phrases<()>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let labels: Vec<&str> = LABELS.iter().flat_map(|(_, labels)| labels.iter().copied()).collect();
        let labels = order::by_key(labels, |label| order::descending(label.len()));
        Phrases::new(labels.into_iter().map(|label| (label, ())))
    })
}

/// What may stand before a label that does not begin its line.
fn opens(c: char) -> bool {
    matches!(c, ' ' | '|' | '[' | '【' | '(')
}

/// The ends of the label at `at`, without and with what closes it: a colon, a bracket, or both, after blanks. Blanks may
/// stand between the characters of a Chinese label too.
fn label_at(line: &[char], at: usize) -> Option<(usize, usize)> {
    let blanks = |from: usize| from + line[from..].iter().take_while(|c| **c == ' ').count();
    table().of(*line.get(at)?).iter().find_map(|(label, ())| {
        let mut end = at + 1;
        for &c in &label[1..] {
            end = if label[0].is_ascii() { end } else { blanks(end) };
            if line.get(end) != Some(&c) {
                return None;
            }
            end += 1;
        }
        let colon = blanks(end);
        if line.get(colon) == Some(&':') {
            return Some((end, colon + 1));
        }
        matches!(line.get(end), Some('】' | ']')).then(|| {
            let colon = blanks(end + 1);
            (end, colon + usize::from(line.get(colon) == Some(&':')))
        })
    })
}

/// The labels of a line, each with where its value starts.
fn labels_in(line: &[char]) -> Vec<(Chars, usize)> {
    let mut found: Vec<(Chars, usize)> = Vec::new();
    let (mut at, mut after) = (0, 0);
    while at < line.len() {
        let stands_alone = at == 0 || at > after && opens(line[at - 1]);
        match stands_alone.then(|| label_at(line, at)).flatten() {
            Some((end, value)) => {
                found.push((at..end, value));
                (at, after) = (value, value);
            }
            None => at += 1,
        }
    }
    found
}

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
    let found: Vec<(Chars, usize)> = labels_in(&document.chars[line.clone()])
        .into_iter()
        .map(|(label, value)| (line.start + label.start..line.start + label.end, line.start + value))
        .collect();
    let Some((first, _)) = found.first() else { return false };
    let is_sentence = document.chars[line.clone()].contains(&'。');
    if is_sentence || document.chars[line.start..first.start].iter().any(|c| c.is_alphanumeric()) {
        return false;
    }
    let mut takes_next = false;
    for (index, (label, colon)) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(line.end, |(next, _)| next.start);
        let mut value = without_bracket(document, document.trim(*colon..value_end(document, *colon..end)));
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

/// `value` without the bracket that closes its row: 【责任编辑：张华】, （来源：区统计局）.
fn without_bracket(document: &Document, value: Chars) -> Chars {
    let words = &document.chars[value.clone()];
    let open = match words.last() {
        Some(')') => '(',
        Some('】') => '【',
        _ => return value,
    };
    value.start..value.end - usize::from(!words.contains(&open))
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
    let head = &line[..line.len().min(20)];
    label_at(head, head.iter().take_while(|c| opens(**c)).count()).is_some()
}

/// Whether a line after a label is its value and not a row or text of its own.
fn is_value(document: &Document, line: &Chars) -> bool {
    let words = &document.chars[line.clone()];
    words.len() <= 80
        && !words.contains(&'。')
        && words.last() != Some(&':')
        && !words.iter().take(12).any(|&c| c == ':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    /// What [`labels_in`] reads, as a regular expression.
    fn expression() -> Regex {
        let mut labels: Vec<&str> = LABELS.iter().flat_map(|(_, labels)| labels.iter().copied()).collect();
        labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
        let spaced = |label: &str| match label.is_ascii() {
            true => label.to_owned(),
            false => label.chars().map(String::from).collect::<Vec<_>>().join(" *"),
        };
        let labels: Vec<String> = labels.into_iter().map(spaced).collect();
        Regex::new(&format!(r"(?:^|[ |\[【(]+)({})(?: *:|[】\]] *:?)", labels.join("|"))).unwrap()
    }

    #[test]
    fn labels_are_those_of_the_expression() {
        let expression = expression();
        let labels: Vec<&str> = LABELS.iter().flat_map(|(_, labels)| labels.iter().copied()).collect();
        let signs =
            [":", ": ", " :", " ", "  ", "】", "]:", "] ", "|", "[", "(", "【", "甲", "文", "a", "来 源", "日 期:"];
        let mut state = 1u32;
        let mut next = |bound: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as usize % bound
        };
        for _ in 0..5_000 {
            let line: String = (0..next(9))
                .map(|_| if next(3) == 0 { labels[next(labels.len())] } else { signs[next(signs.len())] })
                .collect();
            let chars: Vec<char> = line.chars().collect();
            let char_at = |byte: usize| line[..byte].chars().count();
            let expected: Vec<(Chars, usize)> = expression
                .captures_iter(&line)
                .map(|found| (found.get(1).unwrap(), found.get(0).unwrap()))
                .map(|(label, all)| (char_at(label.start())..char_at(label.end()), char_at(all.end())))
                .collect();
            assert_eq!(labels_in(&chars), expected, "{line}");
            if chars.len() <= 20 {
                assert_eq!(begins_with_label(&chars), expression.find(&line).is_some_and(|all| all.start() == 0));
            }
        }
    }
}
