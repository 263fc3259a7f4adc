//! Blanks that many writers set between Chinese characters and numbers: 共 3 个, 增长 5.3% 左右. They say nothing, and the same text
//! without them reads the same.

use super::{Chars, Document, Language, is_han};
use crate::analysis::Analysis;

/// A text with fewer such blanks than one in so many characters is read as it is: a second document costs time.
const SPARSE: usize = 1000;

/// What stands behind a number as a unit does, beside the units of quantities.
const BEHIND_NUMBERS: &str =
    "月日号號时時点點多余餘几幾来來成以之万萬亿億百千和至与與或口眼强強级級车車省金银銀铜銅单單";

/// What leads on to a number, whatever stands behind that: 由 3.27 缩小到 2.93.
const LEADING: &str = "由从從到至为為达達约約近超逾";

/// What is numbered by what follows it: 表 2 名单, 图 3, 附件 1.
const NUMBERED: &str = "表图圖件注";

/// The blanks of a Chinese text that part a number from the characters around it. Empty where they are few. `is_unit` says whether a unit
/// begins at a place. Columns stay apart: a number is joined to its unit, and to what stands before it only where it has one or the
/// clause ends.
pub(crate) fn blanks(document: &Document, is_unit: impl Fn(&[char], usize) -> bool) -> Vec<Chars> {
    let chars = document.chars.as_slice();
    let has_digit =
        |at: usize| chars[at - 1].is_ascii_digit() || chars[at - 1] == '%' || chars[at + 1].is_ascii_digit();
    if document.language != Language::Chinese || !document.source.contains(' ') {
        return Vec::new();
    }
    let single = |at: &usize| chars[*at] == ' ' && has_digit(*at);
    let joins = |at: &usize| joins_number(chars, *at, &is_unit) || joins_unit(chars, *at, &is_unit);
    let found: Vec<Chars> =
        (1..chars.len().saturating_sub(1)).filter(single).filter(joins).map(|at| at..at + 1).collect();
    if found.len() * SPARSE < chars.len() { Vec::new() } else { found }
}

/// 共 3 个: whether the blank at `at` parts characters from a number of theirs.
fn joins_number(chars: &[char], at: usize, is_unit: &impl Fn(&[char], usize) -> bool) -> bool {
    let before = chars[at - 1];
    if !is_han(before) || !chars[at + 1].is_ascii_digit() || NUMBERED.contains(before) {
        return false;
    }
    if LEADING.contains(before) {
        return true;
    }
    if goes_on_from_myriads(chars, at) {
        return true;
    }
    let length = chars[at + 1..].iter().take_while(|&&c| is_of_number(c)).count();
    let number = &chars[at + 1..at + 1 + length];
    let is_year = matches!(number, ['1', '9', _, _] | ['2', '0', _, _]);
    let end = at + 1 + number.iter().rposition(|c| c.is_ascii_digit() || *c == '%').map_or(0, |last| last + 1);
    match chars.get(end) {
        // 毛利率 12.75% 14.09% -1.34%: columns.
        Some(' ') if chars.get(end + 1).is_some_and(|&c| is_of_number(c)) => false,
        Some(',' | '。' | ';' | '、' | ')') => true,
        _ if chars[end - 1] == '%' => true,
        // 2019 年 2020 年: the heads of columns.
        Some(' ') => !is_year && chars.get(end + 1) != Some(&before) && has_unit(chars, end + 1, is_unit),
        Some(&c) => !is_year && c != before && has_unit(chars, end, is_unit),
        None => false,
    }
}

/// 12 萬 3,374, 2 億 6,000: whether the blank at `at` parts what a number goes on with from its first magnitude.
fn goes_on_from_myriads(chars: &[char], at: usize) -> bool {
    let before = match chars[..at] {
        [.., digit, ' ', '万' | '萬' | '亿' | '億'] | [.., digit, '万' | '萬' | '亿' | '億'] => digit,
        _ => return false,
    };
    let digits = chars[at + 1..].iter().take(6).take_while(|c| c.is_ascii_digit() || **c == ',').count();
    let end = at + 1 + digits;
    // 12 万 30 万: two cells of a row.
    before.is_ascii_digit() && digits <= 5 && !chars[end..].iter().take(2).any(|c| *c == chars[at - 1] || *c == '.')
}

/// 共3 个, 增长5.3% 左右: whether the blank at `at` parts a number in a clause from its unit.
fn joins_unit(chars: &[char], at: usize, is_unit: &impl Fn(&[char], usize) -> bool) -> bool {
    let last = chars[at - 1];
    if !is_han(chars[at + 1]) || !(last.is_ascii_digit() || last == '%') {
        return false;
    }
    let length = chars[..at].iter().rev().take_while(|&&c| is_of_number(c)).count();
    let before = chars[..at - length].strip_suffix(&[' ']).unwrap_or(&chars[..at - length]);
    // 2019 年 2020 年: the heads of columns.
    let in_clause = before.last().filter(|&&c| c != chars[at + 1]).is_some_and(|&c| {
        is_han(c) && !NUMBERED.contains(c) || matches!(c, ',' | '。' | ';' | '、' | ':' | '(' | '“' | '”' | '》' | ')')
    });
    let led = before.last().is_some_and(|&c| LEADING.contains(c));
    // 2024 臺北燈節: a year and a place.
    let dated =
        length == 4 && matches!(chars[at + 1..], ['台' | '臺', '北' | '中' | '南' | '東' | '东' | '灣' | '湾', ..]);
    !dated && in_clause && (last == '%' || led || has_unit(chars, at + 1, is_unit))
}

/// Whether what counts things begins at `at`.
fn has_unit(chars: &[char], at: usize, is_unit: &impl Fn(&[char], usize) -> bool) -> bool {
    chars.get(at).is_some_and(|&c| BEHIND_NUMBERS.contains(c)) || is_unit(chars, at)
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '~' | '-' | '–' | '—' | '+')
}

/// `analysis` of a text without such blanks, moved back to `source`, with its titles and markers as they are written there.
pub(crate) fn as_written(mut analysis: Analysis, source: &str) -> Analysis {
    for entry in &mut analysis.outline {
        let (marker, rest) = respaced(&entry.text, &entry.marker);
        let (title, _) = respaced(rest, &entry.title);
        if let (Some(marker), Some(title)) = (marker, title) {
            (entry.marker, entry.title) = (marker.to_owned(), title.to_owned());
        }
    }
    if let (Some(title), Some(span)) = (&mut analysis.title, analysis.document.title)
        && let (Some(written), _) = respaced(&source[span.start..span.end], title)
    {
        *title = written.to_owned();
    }
    analysis
}

/// Where `text`, behind other signs, goes on with `words` up to blanks, and what follows; `None` and `text` where it does not.
fn respaced<'t>(text: &'t str, words: &str) -> (Option<&'t str>, &'t str) {
    let mut wanted = words.chars().filter(|c| *c != ' ');
    let Some(first) = wanted.next() else { return (Some(""), text) };
    let Some(start) = text.find(first) else { return (None, text) };
    let mut end = start + first.len_utf8();
    for c in wanted {
        let rest = &text[end..];
        let blanks = rest.len() - rest.trim_start_matches(' ').len();
        if !rest[blanks..].starts_with(c) {
            return (None, text);
        }
        end += blanks + c.len_utf8();
    }
    (Some(&text[start..end]), &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::OffsetUnit;
    use crate::{Options, analyze, analyze_in_utf16};

    fn joined(text: &str) -> String {
        let document = Document::counting(text, OffsetUnit::Bytes);
        let gaps = blanks(&document, crate::quantities::starts_unit);
        let gone = |at: usize| gaps.iter().any(|gap| gap.start == at);
        document.chars.iter().enumerate().filter(|(at, _)| !gone(*at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn a_number_is_joined_to_its_clause() {
        assert_eq!(
            joined("共 3 个项目，增长 5.3% 左右，收入比由 3.27 降到 2.93。"),
            "共3个项目,增长5.3%左右,收入比由3.27降到2.93。"
        );
        assert_eq!(joined("2024 年 5 月 3 日，投入 4600 多万元。"), "2024 年5月3日,投入4600多万元。");
    }

    #[test]
    fn columns_and_markers_stay_apart() {
        for text in [
            "1 总则\n2 附则",
            "张三 85 李四 90",
            "2019 年 2020 年 2021 年",
            "小学 12 中学 8",
            "见表 2 名单",
            "图 3 系统架构",
        ] {
            assert_eq!(joined(text), text);
        }
    }

    #[test]
    fn findings_stand_where_they_did() {
        let text =
            "# 2024 年 12 月运行报告\n\n## 第 3 节 新增 3 个站点\n\n新增 3 个站点，覆盖 12 万人，增长 5.3% 左右。\n";
        let analysis = analyze(text, &Options::default());
        let found: Vec<&str> = analysis.quantities.iter().map(|it| &text[it.start..it.end]).collect();
        assert_eq!(found, ["3 个", "3 个", "12 万人", "5.3% 左右"]);
        let entry = &analysis.outline[0];
        assert_eq!(analysis.title.as_deref(), Some("2024 年 12 月运行报告"));
        assert_eq!((entry.marker.as_str(), entry.title.as_str()), ("## 第 3 节", "新增 3 个站点"));
        assert_eq!(analysis.clone().into_utf16(text), analyze_in_utf16(text, &Options::default(), &mut |_| {}));
    }
}
