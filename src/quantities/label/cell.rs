//! Labels of the cells of a table.

use super::aspects::{is_aspect, is_change_of_row, is_rate_of_row};
use super::statistics::is_statistic;
use super::{Labels, concat};
use crate::quantities::table::{Cell, is_length_of_time, is_period};
use crate::text::Chars;

impl Labels<'_> {
    /// The row's head, and the column's where it is no period and the row does not name the measure.
    pub(super) fn of_cell(&self, cell: &Cell) -> Option<String> {
        let chars = &self.document.chars;
        let text = |range: &Chars| plain(self.document.text(range.clone()));
        // Regressions<br />(primary): without a unit the bracket below tells columns apart.
        let head = |range: &Chars| match shown(self.document.text(range.clone())) {
            Some(shown) if cell.unit.is_none() => shown,
            Some(shown) => plain(&shown),
            None => text(range),
        };
        // 12 months: no number of a list
        let length = |range: &&Chars| is_length_of_time(&chars[(*range).clone()]);
        let column = match cell.column.as_ref().filter(length) {
            Some(range) => self.document.text(range.clone()).trim_end_matches([' ', '%']).to_owned(),
            None => cell.column.as_ref().map(head).unwrap_or_default(),
        };
        // 2020-21, 110年底, Mar 3-4: the times are the rows of what the columns name.
        let is_time =
            |range: &&Chars| is_years(&chars[(*range).clone()]) || !column.is_empty() && is_period(chars, range);
        let Some(range) = cell.row.as_ref().filter(|row| !is_time(row)) else {
            // 金额 under ### 支出, 本月 under 粮食产量表
            return match cell.caption.as_ref().filter(|_| is_aspect(&column)) {
                Some(of) if matches!(&*column, "金额" | "金額") && !of.ends_with(['额', '額']) => {
                    Some(concat(of, &column))
                }
                Some(of) => Some(of.to_string()),
                None => (!column.is_empty()).then_some(column),
            };
        };
        let row = text(range);
        let row = match (&cell.group, &cell.class) {
            (Some(group), _) => joined(&text(group), &row),
            (None, Some(class)) => joined(&row, &text(class)),
            (None, None) => row,
        };
        // 固定资产投资 over 总额 and 增速 is what is measured, 2023年 is when.
        let over =
            cell.over.as_ref().filter(|over| !is_period(chars, over) && !is_years(&chars[(*over).clone()])).map(text);
        let over = over.filter(|over| cell.named_by_column && !over.is_empty() && !is_aspect(over));
        let is_when = || cell.column.as_ref().is_some_and(|head| is_period(chars, head)) || is_aspect(&column);
        // 产量 of 发电量
        let repeats = |measure: &str| row.ends_with('量') && measure == "产量";
        let names_measure = cell.named_by_column
            || is_share(&column)
            || is_rate_of_row(&column)
            || is_score(&column) && !row.ends_with('分');
        match over {
            Some(over) if is_when() || over.ends_with(&column) => return Some(joined(&row, &over)),
            Some(over) => return Some(joined(&row, &joined(&over, &column))),
            None if !column.is_empty() && is_statistic(&row) && !is_when() => {
                let is_sum = matches!(&*row, "Total" | "total" | "Sum" | "sum");
                return Some(if is_sum { joined(&row, &column) } else { joined(&column, &row) });
            }
            None if !column.is_empty() && names_measure && !is_when() && !repeats(&column) => {
                return Some(joined(&row, &column));
            }
            // 营业收入 for 同比增减 beside it
            None if cell.named_by_column && is_change_of_row(&column) => {
                let left =
                    cell.left.as_ref().map(head).filter(|left| !is_aspect(left) && !is_share(left) && !repeats(left));
                return Some(left.map_or_else(|| row.clone(), |left| joined(&row, &left)));
            }
            None => {}
        }
        Some(match &cell.caption {
            Some(caption) if is_rest(&row) => concat(&row, caption),
            Some(caption) => concat(caption, &row),
            None => row,
        })
    }
}

/// The words of a head or a row's name without numbering, unit and the blanks that set it wide: 合计 of 合  计.
fn plain(text: &str) -> String {
    const PARTS: [&str; 7] = ["其中：", "其中:", "其中", "减：", "加：", "减:", "加:"];
    // **Total**
    let text = text.trim().trim_matches('*').trim();
    let cut = text.find(['(', '（']).filter(|at| *at > 0).unwrap_or(text.len());
    // count_rows() is a name.
    let called = text[cut..].starts_with("()") || text[cut..].starts_with("(\\*)");
    let bracketed = !called && (text[cut..].contains('%') || text[cut..].ends_with([')', '）']));
    let text = if bracketed { &text[..cut] } else { text };
    let text = text.trim().trim_end_matches(['%', '％', '‰']).trim();
    let text = behind_date(text);
    let part = PARTS.iter().find_map(|part| text.strip_prefix(part)).filter(|rest| !rest.trim().is_empty());
    let text = without_numbering(part.unwrap_or(text).trim());
    if set_wide(text) { text.split_whitespace().collect() } else { text.to_owned() }
}

/// 批出款額 of 截至2025年2月批出款額.
fn behind_date(text: &str) -> &str {
    let Some(rest) = ["截至", "截止"].iter().find_map(|until| text.strip_prefix(until)) else { return text };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || "年月日底末止".contains(c));
    if rest.is_empty() { text } else { rest }
}

/// `text` without tags and pictures, where it has some: Regressions (primary) of Regressions 😿 <br />(primary).
fn shown(text: &str) -> Option<String> {
    /// The first byte of a tag, and that of most pictures.
    const MARKS: [u8; 2] = [b'<', 0xf0];
    if !text.bytes().any(|byte| MARKS.contains(&byte)) {
        return None;
    }
    let mut in_tag = false;
    let mut plain = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                plain.push(' ');
            }
            _ if in_tag || ('\u{1f000}'..'\u{20000}').contains(&c) => {}
            _ => plain.push(c),
        }
    }
    Some(plain.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|plain| !plain.is_empty())
}

/// `text` without the number before it: 1.校舍, (iv) 顾问费, （二）工程费用, 一、农业. What counts stays: 30户以上自然村.
pub(super) fn without_numbering(text: &str) -> &str {
    const MOST: usize = 4;
    let is_number = |c: char| c.is_ascii_digit() || "ivxIVXabcdefgh一二三四五六七八九十".contains(c);
    let open = text.strip_prefix(['(', '（']);
    let rest = open.unwrap_or(text);
    let number = rest.find(|c: char| !is_number(c)).unwrap_or(0);
    let signed = match open {
        Some(_) => rest[number..].strip_prefix([')', '）']),
        None => rest[number..].strip_prefix(['、', '）', ')']).or_else(|| {
            let point = rest[number..].strip_prefix('.').filter(|_| rest.starts_with(|c: char| c.is_ascii_digit()))?;
            Some(point.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'))
        }),
    };
    let fits = number > 0 && rest[..number].chars().count() <= MOST;
    let plain = signed.filter(|_| fits).unwrap_or(text).trim_start();
    // 1 农村自来水普及率
    let counted = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    let plain = if counted.starts_with([' ', '\u{3000}']) { counted.trim_start() } else { plain };
    if plain.is_empty() { text } else { plain }
}

/// Whether single Chinese characters stand apart to fill a cell: 合  计, 项 目.
fn set_wide(text: &str) -> bool {
    let mut parts = text.split_whitespace();
    parts.clone().nth(1).is_some() && parts.all(|part| part.len() >= 3 && part.chars().count() == 1)
}

/// Two names as one, a blank between Latin words.
fn joined(first: &str, second: &str) -> String {
    let latin = first.ends_with(|c: char| c.is_ascii()) && second.starts_with(|c: char| c.is_ascii());
    let blank = if latin { " " } else { "" };
    concat(&concat(first, blank), second)
}

/// Whether the row is named by years alone: 2020-21, 令和4年.
fn is_years(words: &[char]) -> bool {
    let digits = words.iter().filter(|c| c.is_ascii_digit()).count();
    let is_dash = |c: &char| matches!(c, '-' | '–' | '/' | '~' | '至');
    let named = words.contains(&'年');
    let is_of_date = |c: &char| matches!(c, '年' | '月' | '底' | '末' | '度' | '民' | '國' | '令' | '平' | '成' | '和');
    digits >= if named { 1 } else { 4 }
        && words.iter().all(|c| c.is_ascii_digit() || is_dash(c) || named && is_of_date(c))
}

/// 占比, 比重: what part of the whole a row is, and not how much of it there is.
fn is_share(column: &str) -> bool {
    const SHARES: [&str; 5] = ["占比", "比重", "比例", "佔比", "构成比"];
    SHARES.iter().any(|share| column.ends_with(share))
}

/// 标准分值, 评价得分, 权重: how a row is judged or weighed.
fn is_score(column: &str) -> bool {
    const SCORES: [&str; 8] = ["分值", "得分", "得分率", "评分", "评分值", "权重", "評分", "權重"];
    SCORES.iter().any(|score| column.ends_with(score))
}

/// 其他, which stands before what it is of; 合计 stands behind.
fn is_rest(row: &str) -> bool {
    ["其他", "其它", "其余"].contains(&row)
}
