//! Paragraphs: lines, joined where a paste kept the line ends of a page.

use super::wide::is_wide_row;
use super::{Chars, Document, Language, is_han, rows};

/// Lines of one page are as wide as this at most; wider ones were never wrapped.
const WIDEST: usize = 160;

/// A wrapped line stops short of the margin by less than this many columns: two Chinese characters, or the beginning of
/// a Latin word.
const CJK_SLACK: usize = 4;
const LATIN_SLACK: usize = 14;

/// The same where signs hang over the margin of other lines.
const HUNG_SLACK: usize = 8;

/// A line of running text that ends within a clause may stop short of the margin by this part of it.
const RUNNING_SLACK: usize = 4;

/// So many full lines make a margin.
const FEWEST_FULL: usize = 4;

/// Paragraphs of the text, trimmed, without page chrome and metadata rows, and what stands between lines that were joined.
pub(super) fn split(document: &Document) -> (Vec<Chars>, Vec<Chars>) {
    let mut lines: Vec<Line> = read_lines(document);
    let mut margin = margin_of(&lines);
    // Most texts are not wrapped, and Latin lines as wide as they are long.
    if margin.is_some() && document.language != Language::English {
        for line in lines.iter_mut().filter(|line| line.width <= WIDEST) {
            line.width = written_width(document, line);
        }
        margin = margin_of(&lines);
    }
    let page = margin.map(|margin| Page {
        margin,
        apart: are_items_apart(document, &lines),
        titles: titles_stand_alone(document, &lines, margin),
    });
    let mut paragraphs: Vec<Chars> = Vec::with_capacity(lines.len());
    let mut wraps = Vec::new();
    let mut wrapped = false;
    for (index, line) in lines.iter().enumerate() {
        wrapped = page.is_some_and(|page| {
            index > 0
                && is_wrapped(document, (&lines[index - 1], wrapped), line, page)
                && !(page.titles && is_full_title(document, &lines[index - 1], line))
        });
        match paragraphs.last_mut() {
            Some(last) if wrapped => {
                wraps.push(last.end..line.range.start);
                last.end = line.range.end;
            }
            _ => paragraphs.push(line.range.clone()),
        }
    }
    (paragraphs, wraps)
}

/// How the lines of a wrapped text are set.
#[derive(Clone, Copy)]
struct Page {
    /// The column at which most lines stop.
    margin: usize,
    /// Whether blank lines part the items of its lists.
    apart: bool,
    /// Whether titles numbered 一、 stand on lines of their own.
    titles: bool,
}

/// A line that holds something.
struct Line {
    /// Without white space at its ends.
    range: Chars,
    /// Columns of white space before it.
    indent: usize,
    /// Columns up to its last character.
    width: usize,
    /// Whether a blank line is before it.
    after_blank: bool,
    /// Whether a line that is not of the text is before it.
    after_page: bool,
    ends_sentence: bool,
    /// Whether tabs, bars or ideographic blanks part its cells.
    is_row: bool,
}

fn read_lines(document: &Document) -> Vec<Line> {
    let mut lines = Vec::with_capacity(document.lines.len());
    let (mut after_blank, mut after_page) = (true, false);
    for line in &document.lines {
        let mut range = document.trim(line.clone());
        if range.is_empty() {
            after_blank |= !after_page;
            continue;
        }
        // Chrome and rows may share their line with text, which comes after them.
        while let Some(end) = document.outside_until(range.start).filter(|_| !range.is_empty()) {
            range = document.trim(end.min(range.end)..range.end);
        }
        if range.is_empty() {
            // A line of page furniture takes the blank lines around it along.
            (after_blank, after_page) = (lines.is_empty(), true);
            continue;
        }
        let source = document.text(line.start..range.start);
        let indent = source.chars().map(columns).sum();
        let width = document.chars[range.clone()].iter().take(WIDEST + 1).copied().map(columns).sum::<usize>() + indent;
        let last = document.chars[range.end - 1];
        let ends_sentence = matches!(last, '。' | '!' | '?' | '.' | ':' | ';');
        let is_row = width <= WIDEST && has_cells(document.text(range.clone()));
        lines.push(Line { range, indent, width, after_blank, after_page, ends_sentence, is_row });
        (after_blank, after_page) = (false, false);
    }
    lines
}

/// Whether a line is a row of a table by the signs that part its cells: tabs, or the bars of | 公路总里程 | 2846 |.
fn has_cells(line: &str) -> bool {
    // What parts the cells of a row parts three and more.
    const FEWEST: usize = 2;
    let often = |sign: u8| line.bytes().filter(|&byte| byte == sign).take(FEWEST).count() == FEWEST;
    often(b'\t') || often(b'|') || is_wide_row(line)
}

/// Columns of a line as it is written: a folded ， has lost half of its width, and the blank that a page sets beside a number or word
/// between Chinese characters (共 3 个) is half a column wide.
fn written_width(document: &Document, line: &Line) -> usize {
    let chars = &document.chars[line.range.clone()];
    let beside_han = |&&[before, c, after]: &&[char; 3]| c == ' ' && is_han(before) != is_han(after);
    let narrow = chars.array_windows().filter(beside_han).count();
    document.text(line.range.clone()).chars().map(columns).sum::<usize>() + line.indent - narrow / 2
}

/// Columns that a character takes in a fixed-width font.
fn columns(c: char) -> usize {
    if c < '\u{1100}' { 1 } else { 2 }
}

/// The column at which most lines stop, where the text is wrapped at one.
fn margin_of(lines: &[Line]) -> Option<usize> {
    let inner: Vec<&Line> = lines
        .windows(2)
        .filter(|pair| !pair[1].after_blank && pair[0].width <= WIDEST && !pair[0].is_row)
        .map(|pair| &pair[0])
        .collect();
    let mut widths = [0usize; WIDEST + 1];
    for line in &inner {
        widths[line.width] += 1;
    }
    let window = |end: usize| widths[end.saturating_sub(LATIN_SLACK)..=end].iter().sum::<usize>();
    let margin = (40..=WIDEST).max_by_key(|&end| (window(end), std::cmp::Reverse(end)))?;
    let full: Vec<&&Line> =
        inner.iter().filter(|line| line.width <= margin && line.width + LATIN_SLACK >= margin).collect();
    let unfinished = full.iter().filter(|line| !line.ends_sentence).count();
    let wide = lines.iter().filter(|line| line.width > margin + 2).count();
    (full.len() >= FEWEST_FULL
        && full.len() * 5 >= inner.len() * 2
        && unfinished * 10 >= full.len() * 7
        && wide * 6 <= full.len())
    .then_some(margin)
}

/// Whether titles numbered 一、 stand on lines of their own, by those that stop well before the margin.
fn titles_stand_alone(document: &Document, lines: &[Line], margin: usize) -> bool {
    const FEWEST: usize = 2;
    let alone = |line: &&Line| line.width + LATIN_SLACK < margin && is_title(&document.chars[line.range.clone()]);
    lines.iter().filter(alone).take(FEWEST).count() == FEWEST
}

/// Whether the title that a line is reaches the margin, and `next` begins its text: 五、关于落实预算调整方案的措施 above a line with a comma.
fn is_full_title(document: &Document, line: &Line, next: &Line) -> bool {
    is_title(&document.chars[line.range.clone()]) && has_clauses(&document.chars[next.range.clone()])
}

/// Whether a line is a title numbered 一、.
fn is_title(line: &[char]) -> bool {
    let numeral = line.iter().take(4).take_while(|c| "一二三四五六七八九十".contains(**c)).count();
    numeral > 0 && line.get(numeral) == Some(&'、') && !has_clauses(line)
}

fn has_clauses(line: &[char]) -> bool {
    line.iter().any(|c| matches!(c, ',' | '。' | ';' | ':'))
}

/// Whether blank lines part the items of lists, of which there are several: then they part paragraphs too, and what stands right below a
/// line that no sign closes goes on with it, be its margin never so near.
fn are_items_apart(document: &Document, lines: &[Line]) -> bool {
    const FEWEST: usize = 3;
    let items = || lines.iter().filter(|line| document.chars[line.range.start] == '(' && !line.after_page);
    let numbered = || items().filter(|line| begins_with_marker(&document.chars[line.range.clone()]));
    let count = numbered().count();
    // （一）加强组织领导 on lines of their own are titles.
    let runs = numbered().filter(|line| has_clauses(&document.chars[line.range.clone()])).count();
    count >= FEWEST && runs * 2 >= count && numbered().filter(|line| line.after_blank).count() * 10 >= count * 9
}

/// Whether `line` goes on with the paragraph of the line before it, which itself went on with one or did not.
fn is_wrapped(document: &Document, (before, went_on): (&Line, bool), line: &Line, page: Page) -> bool {
    let Page { margin, apart, .. } = page;
    let first = document.chars[line.range.start];
    let last = document.chars[before.range.end - 1];
    if line.after_blank
        || line.after_page && before.ends_sentence
        || line.indent >= before.indent + 4
        || matches!(first, '#' | '|' | '`' | '>' | '•' | '‧' | '●' | '■' | '◆')
    {
        return false;
    }
    let is_item = begins_with_marker(&document.chars[line.range.clone()]);
    // A word in lower case goes on with something, however short the line before it.
    let continues = first.is_ascii_lowercase() && !before.ends_sentence;
    let slack = if continues {
        LATIN_SLACK * 2
    } else if last.is_ascii() && first.is_ascii() {
        let word =
            document.chars[line.range.clone()].iter().take(LATIN_SLACK * 2).take_while(|c| !c.is_whitespace()).count();
        (word + 1).max(CJK_SLACK)
    } else if matches!(last, ',' | '、') {
        // Nothing ends with a comma, and where signs may hang over the margin lines are of unequal width.
        LATIN_SLACK
    } else if before.ends_sentence {
        CJK_SLACK
    } else if (is_han(last) || last.is_ascii_digit() && is_han(first))
        && (went_on || is_running(&document.chars[before.range.clone()]))
    {
        // The margin of an item that is set in from the others is nearer.
        margin / RUNNING_SLACK
    } else {
        // Nor does anything so long end without a sign; and a number that did not fit went to the next line whole.
        let number =
            document.chars[line.range.clone()].iter().take(LATIN_SLACK).take_while(|c| is_of_number(**c)).count();
        HUNG_SLACK + number
    };
    let near = apart && is_han(last) && !line.after_page && before.width * 2 >= margin;
    let full = near || before.width + slack >= margin || continues && line.width * 2 >= margin;
    let is_row = |line: &Line| {
        let words = &document.chars[line.range.clone()];
        line.is_row || rows::leader(words).is_some() || rows::has_gaps(words) || rows::figures(words) > 0
    };
    full && !is_item
        && !(before.ends_sentence && (line.indent > before.indent || last == ':'))
        && !is_row(before)
        && !is_row(line)
}

/// Whether a line that ends with no sign is running text: a sentence ends in it, or it has several clauses.
fn is_running(line: &[char]) -> bool {
    let clauses = line.windows(2).filter(|pair| pair[0] == ',' && is_han(pair[1])).count();
    clauses >= 2 || line.contains(&'。')
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%')
}

/// Whether a line begins as numbered items do; the outline's table of markers is finer than needed here.
fn begins_with_marker(line: &[char]) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十百";
    let is_numeral = |c: &char| c.is_ascii_digit() || NUMERALS.contains(*c);
    match line[0] {
        '(' => line.iter().take(6).any(|&c| c == ')'),
        '第' => line.iter().skip(1).take(5).any(|c| "编編篇章节節条條部".contains(*c)),
        '①'..='⒛' | '㈠'..='㈩' => true,
        'A'..='Z' => {
            line.get(1) == Some(&'.')
                || ["Item ", "ITEM ", "Chapter ", "CHAPTER ", "Part ", "PART ", "Appendix "]
                    .iter()
                    .any(|word| line.starts_with(&word.chars().collect::<Vec<_>>()))
        }
        first if is_numeral(&first) => {
            let length = line.iter().take(4).take_while(|c| is_numeral(c)).count();
            let mark = line.get(length);
            // 2.3 招生与就业
            let second = &line[(length + 1).min(line.len())..];
            let decimals = second.iter().take(3).take_while(|c| c.is_ascii_digit()).count();
            matches!(mark, Some('、' | ')' | '是' | '要'))
                || mark == Some(&'.') && length < 3 && (1..3).contains(&decimals) && second.get(decimals) == Some(&' ')
                || mark == Some(&'.') && line.get(length + 1).is_some_and(|c| !c.is_ascii_digit())
        }
        _ => false,
    }
}
