//! Labels of values alone on their line, the line above naming them, as the figures of a web page are pasted:
//! `Questioned costs:` over `$227,226`.

use super::Labels;
use crate::quantities::amount::Amount;
use crate::text::Chars;
use crate::text::phrases::starts_with_any;

/// Longest line that is a label, and longest one whose last sign says that it is.
const LONGEST: usize = 60;
const LONGEST_SIGNED: usize = 120;

impl Labels<'_> {
    /// The line above an amount that fills its own, if it reads as a label.
    pub(super) fn line_above(&self, amount: &Amount) -> Option<String> {
        let chars = &self.document.chars;
        if !matches!(chars[..amount.range.start].last(), Some(' ' | '\n')) {
            return None;
        }
        let is_break = |c: Option<&char>| c.is_none_or(|c| *c == '\n');
        let is_sign = |c: &&char| matches!(**c, ' ' | '|' | '\t');
        let blanks = chars[..amount.range.start].iter().rev().take(8).take_while(|c| **c == ' ').count();
        let start = amount.range.start - blanks;
        if start < 2 || chars[start - 1] != '\n' {
            return None;
        }
        let after = chars[amount.range.end..].iter().take(8).take_while(is_sign).count();
        if !is_break(chars.get(amount.range.end + after)) {
            return None;
        }
        let length = chars[..start - 1].iter().rev().take(LONGEST_SIGNED + 1).take_while(|c| **c != '\n').count();
        let line: Chars = self.document.trim(start - 1 - length..start - 1);
        let words = &chars[line.clone()];
        let sentence = words.last().is_none_or(|c| matches!(c, '。' | '.' | '!' | '?' | ';' | ','));
        let marked = words.first().is_none_or(|c| matches!(c, '#' | '-' | '*' | '•' | '>' | '$'));
        let letters = words.iter().filter(|c| c.is_alphabetic()).count();
        let longest = if matches!(words.last(), Some(':' | '|')) { LONGEST_SIGNED } else { LONGEST };
        if length > longest || sentence || marked || letters * 2 < words.len() || letters < 2 {
            return None;
        }
        let text = self.document.text(line).trim_end_matches([':', '：', '|', ' ']);
        let text = match text.rfind(['(', '（']).filter(|open| *open > 0 && text.ends_with([')', '）'])) {
            Some(open) => text[..open].trim_end(),
            None => text,
        };
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The name that stands on a line above, where nothing on the amount's own line says what it measures: `日间手术人次数：` over
    /// `-达到2.71万人次` and `-同比上升10.97%`.
    pub(super) fn name_above(&self, amount: &Amount) -> Option<String> {
        let chars = &self.document.chars;
        let own = self.line_with(amount.range.start)?;
        let keyed = is_keyed(&chars[own.clone()]);
        let listed = keyed || is_bullet(&chars[own.clone()]);
        if own.len() > LONGEST {
            return None;
        }
        let mut start = own.start;
        for _ in 0..MOST_VALUES {
            let line = self.line_before(start)?;
            let words = &chars[line.clone()];
            let is_value = is_bullet(words)
                || keyed && is_keyed(words)
                || !listed && words.len() <= LONGEST_VALUE && is_figure_first(words);
            if !is_value {
                return self.name_of_line(&line, listed);
            }
            start = line.start;
        }
        None
    }

    /// What a line names that stands over a list of values, or over a value of its own.
    fn name_of_line(&self, line: &Chars, listed: bool) -> Option<String> {
        const ENDS: &[&str] = &[
            "成效",
            "情况",
            "情況",
            "工作",
            "措施",
            "问题",
            "問題",
            "如下",
            "包括",
            "目标",
            "目標",
            "数据",
            "數據",
            "内容",
            "內容",
            "方面",
            "任务",
            "任務",
            "亮点",
            "亮點",
            "要求",
            "成绩",
            "成績",
            "指标",
            "指標",
            "表现",
            "表現",
            "进展",
            "進展",
            "figures",
            "results",
            "highlights",
            "following",
            "summary",
            "goals",
            "follows",
        ];
        let words = &self.document.chars[line.clone()];
        let signed = words.last() == Some(&':');
        let text = self.document.text(line.clone()).trim_end_matches([':', '：']).trim_end();
        let name = super::cell::without_numbering(text);
        let numbered = name.len() < text.len();
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let longest = if name.is_ascii() { LONGEST_VALUE } else { LONGEST_NAME };
        let fits = (2..=longest).contains(&letters)
            && !name.contains(['。', '，', '；', '！', '？', ',', ';', '|', '\t', '#', '*']);
        let plain = !name.contains(|c: char| c.is_ascii_digit()) && !ENDS.iter().any(|end| name.ends_with(end));
        let named = signed || if listed { numbered } else { !numbered };
        (fits && plain && named).then(|| name.to_owned())
    }

    /// The line that holds the character at `at`, if it is no longer than a value and what is said of it.
    fn line_with(&self, at: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        let before = chars[..at].iter().rev().take(LONGEST_SIGNED).take_while(|c| **c != '\n').count();
        let after = chars[at..].iter().take(LONGEST_SIGNED).take_while(|c| **c != '\n').count();
        let line = self.document.trim(at - before..at + after);
        (!line.is_empty()).then_some(line)
    }

    /// The line right before the one that starts at `start` or behind the blanks before it.
    fn line_before(&self, start: usize) -> Option<Chars> {
        let chars = &self.document.chars;
        let blanks = chars[..start].iter().rev().take(LONGEST).take_while(|c| matches!(c, ' ')).count();
        let end = (start - blanks).checked_sub(1).filter(|&end| chars[end] == '\n')?;
        let length = chars[..end].iter().rev().take(LONGEST_SIGNED).take_while(|c| **c != '\n').count();
        let line = self.document.trim(end - length..end);
        (!line.is_empty()).then_some(line)
    }
}

/// Most lines of values under one name, and characters of one, and of a Chinese name.
const MOST_VALUES: usize = 6;
const LONGEST_VALUE: usize = 40;
const LONGEST_NAME: usize = 20;

/// Whether a line is one of a list by its first sign.
fn is_bullet(line: &[char]) -> bool {
    matches!(line, ['-' | '–' | '—' | '•' | '·' | '*' | '●' | '○' | '▪' | '◦', ..])
}

/// 目标：6所, 完成：7所: what a value is and not of what.
fn is_keyed(line: &[char]) -> bool {
    const KEYS: &[&str] = &[
        "目标:",
        "目標:",
        "完成:",
        "实际:",
        "實際:",
        "计划:",
        "計劃:",
        "现状:",
        "現狀:",
        "实际完成:",
        "實際完成:",
        "计划完成:",
        "計劃完成:",
        "Target:",
        "Actual:",
        "Goal:",
    ];
    starts_with_any(line, KEYS)
}

/// Whether a line begins with a figure: 512.3亿元, +4%, £1.2 million, 同比增长6.1%.
fn is_figure_first(line: &[char]) -> bool {
    let sign = usize::from(matches!(line.first(), Some('+' | '£' | '$' | '¥' | '€')));
    line.get(sign).is_some_and(char::is_ascii_digit)
        || starts_with_any(line, &["同比", "环比", "比上年", "较上年", "增长", "下降"])
}
