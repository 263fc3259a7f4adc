//! The words after a marker: where they end, and whether they name a topic or are running text.

use crate::text::phrases::{contains_any, ends_with_any, is_any};
use crate::text::stops::is_full_stop;
use crate::text::{Document, Language};

/// What ends an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Close {
    /// The paragraph's end.
    End,
    /// 。! ? and an English full stop.
    Stop,
    /// ：
    Colon,
    /// ；
    Semicolon,
    /// Blanks where a line end was lost, or the next marker.
    Gap,
}

/// Words up to the first end of a sentence or colon.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// First character.
    pub(super) start: usize,
    /// Character after the last, white space at the end left out.
    pub(super) end: usize,
    pub(super) close: Close,
    /// Clauses, as commas part them.
    pub(super) clauses: usize,
    /// Whether text goes on after it in the same paragraph.
    pub(super) goes_on: bool,
}

/// No opening is looked for further than this.
const REACH: usize = 300;

/// Text after a gap is running text from this length on.
const LONG_REST: usize = 40;

/// Words of a phrase in Latin script that a full stop closes, at most.
const LONGEST_PHRASE: usize = 14;

/// Longest topic phrase: characters of Chinese, and three times that of Latin script.
const LONGEST_TOPIC: usize = 45;

impl Opening {
    /// Reads the opening at `start` of a paragraph that ends at `end`.
    pub(super) fn read(chars: &[char], start: usize, end: usize) -> Opening {
        let start = start + chars[start..end].iter().take_while(|c| c.is_whitespace()).count();
        let mut clauses = 1;
        let reach = end.min(start + REACH);
        // A block begins behind the signs of its emphasis.
        let signs = if chars[..start].ends_with(&['*', '*']) { start - 2 } else { start };
        if let Some(bold) = bold(&chars[signs..reach]) {
            let bold = signs + bold.start..signs + bold.end;
            let stop = chars[bold.end..reach].iter().find(|c| **c != '*');
            let close = if stop == Some(&':') { Close::Colon } else { Close::Stop };
            let goes_on = chars[bold.end..end].iter().take(REACH).any(|c| c.is_alphanumeric());
            return Opening { start: bold.start, end: bold.end, close, clauses, goes_on };
        }
        for at in start..reach {
            let close = match chars[at] {
                ',' if !between_digits(chars, at, end) => {
                    clauses += 1;
                    continue;
                }
                ' ' if is_gap(chars, at, start, end) => Close::Gap,
                '。' | '!' | '?' => Close::Stop,
                '.' if is_full_stop(&chars[..end], at) => Close::Stop,
                ':' if !between_digits(chars, at, end)
                    && !is_of_address(&chars[..end], at)
                    && !is_question(&chars[start..at]) =>
                {
                    Close::Colon
                }
                ';' => Close::Semicolon,
                _ => continue,
            };
            let goes_on = chars[at + 1..end].iter().take(REACH).any(|c| c.is_alphanumeric());
            // The signs that close its emphasis: **党建**：….
            let closing = chars[start..at].iter().rev().take_while(|c| **c == '*').count();
            let opening = if closing > 0 { chars[start..at].iter().take_while(|c| **c == '*').count() } else { 0 };
            return Opening { start: (start + opening).min(at - closing), end: at - closing, close, clauses, goes_on };
        }
        Opening { start, end: reach, close: Close::End, clauses, goes_on: reach < end }
    }

    /// Number of characters, Latin ones counting a third.
    pub(super) fn width(&self, chars: &[char]) -> usize {
        let ascii = chars[self.start..self.end].iter().filter(|c| c.is_ascii()).count();
        self.end - self.start - ascii + ascii.div_ceil(3)
    }

    /// Whether it holds no Chinese or Japanese.
    pub(super) fn is_latin(&self, chars: &[char]) -> bool {
        !chars[self.start..self.end].iter().any(|&c| c > '\u{2e80}')
    }

    /// Number of words between blanks.
    pub(super) fn words(&self, chars: &[char]) -> usize {
        chars[self.start..self.end].split(|c| c.is_whitespace()).filter(|word| !word.is_empty()).count()
    }

    /// Whether it reads as an English sentence and not as a title: more than a few words, the most of them in lower
    /// case, or one of [`SENTENCE_STARTS`] before words in lower case.
    pub(super) fn is_english_sentence(&self, chars: &[char]) -> bool {
        const FEW: usize = 5;
        if !self.is_latin(chars) {
            return false;
        }
        let mut words = chars[self.start..self.end].split(|c| c.is_whitespace()).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { return false };
        let (count, small) =
            words.fold((1, 0), |(count, small), word| (count + 1, small + usize::from(word[0].is_lowercase())));
        small * 2 > count && (count > FEW || count > 2 && starts_sentence(first))
    }

    /// Whether it is an English sentence that begins with one of [`SENTENCE_STARTS`]: The Board discussed three options.
    pub(super) fn starts_english_sentence(&self, chars: &[char]) -> bool {
        let words = &chars[self.start..self.end];
        let first = words.iter().take_while(|c| c.is_alphabetic()).count();
        starts_sentence(&words[..first]) && self.is_english_sentence(chars)
    }

    /// Whether it is a title in capitals that a full stop closes before its text: Wage Guidelines for Lower-Wage Workers. The Council ….
    pub(super) fn is_english_title(&self, chars: &[char]) -> bool {
        const MOST: usize = 8;
        /// Letters of a word that titles write small.
        const SMALL: usize = 3;
        if self.close != Close::Stop || !self.goes_on || self.clauses > 1 || !chars[self.start].is_ascii_uppercase() {
            return false;
        }
        let words = || chars[self.start..self.end].split(|c| c.is_whitespace()).filter(|word| !word.is_empty());
        let titled =
            |word: &[char]| !word[0].is_lowercase() || word.len() <= SMALL || ends_with_any(word, &["with", "from"]);
        let verb =
            |word: &[char]| is_any(word, &["is", "are", "was", "were", "has", "had", "do", "did", "I", "We", "It"]);
        self.is_latin(chars)
            && (2..=MOST).contains(&words().take(MOST + 1).count())
            && words().all(|word| titled(word) && !verb(word))
            && words().skip(1).any(|word| word[0].is_ascii_uppercase())
    }

    /// Whether it has clauses of which one says how much: 总经费44亿元,明年完工.
    pub(super) fn tells_amounts(&self, chars: &[char]) -> bool {
        self.clauses > 1 && amounts(&chars[self.start..self.end]) > 0
    }

    /// Whether it tells something where those beside it do: in English, how much, what is so (條文只適用於行使酌情權的決定), or at length.
    pub(super) fn is_told(&self, chars: &[char]) -> bool {
        const LONG: usize = 30;
        let words = &chars[self.start..self.end];
        self.is_latin(chars)
            || self.tells_amounts(chars)
            || self.clauses == 1 && self.width(chars) >= LONG
            || contains_any(words, &TELLING)
    }

    /// Whether it says how much of something, in one clause too.
    pub(super) fn holds_amounts(&self, chars: &[char]) -> bool {
        amounts(&chars[self.start..self.end]) > 0
    }

    /// Whether this is short and plain enough to name a topic.
    pub(super) fn is_topic(&self, chars: &[char]) -> bool {
        let width = self.width(chars);
        let words = &chars[self.start..self.end];
        let (bare, aside) = without_aside(words);
        let amounts = amounts(bare);
        let clauses = self.clauses - aside.iter().filter(|c| **c == ',').count().min(self.clauses - 1);
        let sentence = self.close == Close::Stop && self.is_latin(chars) && self.words(chars) > LONGEST_PHRASE;
        width > 0
            && !sentence
            && !(self.close == Close::Colon && gives_examples(words))
            && width <= LONGEST_TOPIC
            && clauses <= 3
            && (amounts == 0 || clauses < 3 && amounts < 2 && !words[0].is_ascii_digit())
            && (clauses < 2 || !begins_with_time(words) && !says_when(words))
            && !(amounts > 0 && self.close == Close::Stop && begins_with_past(words))
            && !begins_with_intent(words)
            && words.iter().any(|c| c.is_alphabetic())
    }
}

/// Longest title of a point.
const LONGEST_POINT: usize = 200;

/// End of the clause that begins at `start`: at ，。；：, at the Japanese 、, or the paragraph's end.
pub(super) fn clause_end(document: &Document, start: usize, end: usize) -> usize {
    let chars = &document.chars;
    let japanese = document.language == Language::Japanese;
    let reach = end.min(start + LONGEST_POINT);
    (start..reach)
        .find(|&at| match chars[at] {
            '。' | ';' | '!' | '?' => true,
            '、' => japanese,
            ',' | ':' => at > start && !between_digits(chars, at, end),
            '.' => is_full_stop(&chars[..end], at),
            _ => false,
        })
        .unwrap_or(reach)
}

/// **Volunteers.** Most stay: the phrase in bold that Markdown opens a paragraph with, closed by a full stop or colon on either side of
/// the signs.
fn bold(words: &[char]) -> Option<std::ops::Range<usize>> {
    const LONGEST: usize = 80;
    let inner = words.strip_prefix(&['*', '*'])?;
    let length = inner.windows(2).take(LONGEST).position(|pair| pair == ['*', '*'])?;
    let is_stop = |c: &char| matches!(c, '.' | ':' | '。');
    let closed = inner[..length].iter().rev().take_while(|c| is_stop(c)).count();
    let behind = inner.get(length + 2).is_some_and(is_stop);
    let plain = length > closed && inner[0].is_alphanumeric() && !inner[..length - closed].iter().any(is_stop);
    (plain && (closed > 0 || behind)).then(|| 2..2 + length - closed)
}

/// What stands before the bracket at the end, and that: 产出指标(满分50分,得46.2分) is as short as 产出指标.
fn without_aside(words: &[char]) -> (&[char], &[char]) {
    let open = words.iter().rposition(|&c| c == '(').filter(|&open| open > 1 && words.ends_with(&[')']));
    words.split_at(open.unwrap_or(words.len()))
}

/// 涉及的材料较多,例如: what goes on behind the colon is the sentence itself.
fn gives_examples(words: &[char]) -> bool {
    ends_with_any(words, &["例如", "比如", "譬如", "诸如"])
}

/// What is so, or is not, in sentences and not in topics.
const TELLING: [&str; 10] = ["沒有", "没有", "並無", "并无", "未有", "只適用", "已經", "已经", "一直", "會繼續"];

/// Words with which English sentences begin, and topics do not. In lower case.
#[rustfmt::skip]
pub(super) const SENTENCE_STARTS: &[&str] = &[
    "the", "we", "it", "this", "these", "those", "our", "they", "he", "she", "i", "there", "in", "on", "at", "by", "for", "as", "during", "after", "if", "when", "while", "all",
    "each", "no", "some", "many", "most", "under", "with", "its", "their", "that", "a", "an",
];

/// Whether `word` is one of [`SENTENCE_STARTS`], in any case.
fn starts_sentence(word: &[char]) -> bool {
    SENTENCE_STARTS
        .iter()
        .any(|start| start.len() == word.len() && start.chars().eq(word.iter().map(char::to_ascii_lowercase)))
}

/// 我會推出以下措施, 我们将, 政府一直: what somebody says of themselves is no topic; 我們的學校 and 政府會計 are.
fn begins_with_intent(words: &[char]) -> bool {
    let owns = matches!(
        words,
        ['我', '們' | '们', '的', ..]
            | [
                '政',
                '府',
                '會' | '会',
                '計' | '计' | '議' | '议' | '展' | '商' | '務' | '务' | '員' | '员' | '堂' | '場',
                ..
            ]
            | ['政' | '當' | '当', _, '一', '般' | '把' | '級' | '级' | '方' | '體' | '体', ..]
            | ['政', '府', '正' | '並', '版' | '府' | '職' | '职', ..]
    );
    !owns
        && matches!(
            words,
            ['我', '會' | '会' | '将' | '將' | '們' | '们' | '預' | '预' | '認' | '认' | '希' | '宣', ..]
                | ['這' | '这', '份', ..]
                | ['政', '府', '一' | '會' | '会' | '已' | '正' | '並', ..]
                | ['當' | '当', '局', '一' | '會' | '会' | '已' | '正' | '並', ..]
        )
}

/// Percentages, in words too (百分之三), and numbers with a Chinese unit, years and dates left out.
fn amounts(words: &[char]) -> usize {
    let figures = words.array_windows().filter(|[digit, next]| {
        digit.is_ascii_digit() && (!next.is_ascii() || *next == '%') && !"年月日—”、级期届".contains(*next)
    });
    figures.count() + words.array_windows().filter(|three| **three == ['百', '分', '之']).count()
}

/// 今年, 2020年, 截至: how running text begins.
fn begins_with_time(words: &[char]) -> bool {
    const TIMES: [&str; 14] = [
        "今年",
        "全年",
        "去年",
        "截至",
        "截止",
        "目前",
        "上半年",
        "下半年",
        "近年",
        "年内",
        "一年来",
        "本年",
        "当前",
        "一季度",
    ];
    let digits = words.iter().take(4).take_while(|c| c.is_ascii_digit()).count();
    digits == 4 && words.get(4) == Some(&'年')
        || TIMES.iter().any(|time| time.chars().eq(words.iter().copied().take(time.chars().count())))
}

/// 完成保存計畫,於104年出版: a clause that opens with a date.
fn says_when(words: &[char]) -> bool {
    words.array_windows().any(|four| match four {
        [',', '于' | '於', ' ', digit] | [',', '于' | '於', digit, _] => digit.is_ascii_digit(),
        _ => false,
    })
}

/// 去年出口增长百分之三。 tells what was.
fn begins_with_past(words: &[char]) -> bool {
    matches!(words, ['去' | '上', '年', ..] | ['截', '至' | '止', ..] | ['过' | '過', '去', ..])
}

/// A comma or colon inside a number: 1,200 and 10:30.
pub(super) fn between_digits(chars: &[char], at: usize, end: usize) -> bool {
    at > 0 && at + 1 < end && chars[at - 1].is_ascii_digit() && chars[at + 1].is_ascii_digit()
}

/// The words before the colon of 问：《办法》何时施行？
fn is_question(words: &[char]) -> bool {
    matches!(words, ['问' | '問'] | ['提', '问' | '問'])
}

/// The colon of http://.
fn is_of_address(chars: &[char], at: usize) -> bool {
    at > 0 && chars[at - 1].is_ascii_alphabetic() && chars[at + 1..].starts_with(&['/', '/'])
}

/// Blanks where a line end was lost: two of them, or one between Chinese words with a long text behind it.
fn is_gap(chars: &[char], at: usize, start: usize, end: usize) -> bool {
    if end - at <= LONG_REST || at <= start || chars[at - 1].is_whitespace() {
        return false;
    }
    let is_cjk = |c: char| c > '\u{2e80}' && c.is_alphanumeric() || matches!(c, '”' | '“' | '》' | ')');
    let next = chars[at + 1];
    // 工 作 总 结: blanks on both sides of a single character set it wide.
    let is_wide = |back: usize, on: usize| {
        is_cjk(chars[at - 1])
            && is_cjk(next)
            && (at >= start + back && chars[at - back] == ' ' || chars[at + on] == ' ')
    };
    if at + 2 < end && is_wide(2, 2) {
        return false;
    }
    // “上樓 ”: some set every quotation apart.
    let quotes = || {
        let close = || chars[at..end].iter().take(LONG_REST).position(|&c| c == '”');
        next == '“' && close().is_some_and(|close| chars[at + close - 1] == ' ')
    };
    if quotes() || matches!(next, '”' | '」' | '》' | ')') {
        return false;
    }
    // “自香港特別行政區成立 (即 1997年 7月 )至”: some set brackets apart on their outer and inner sides.
    let bracket = || {
        let close = || chars[at..end].iter().take(LONG_REST).position(|&c| c == ')');
        next == '(' && close().is_some_and(|close| chars[at + close - 1] == ' ')
    };
    if bracket() {
        return false;
    }
    // 2021年 without blanks around the number begins a sentence; "共 96 台" has them as a matter of style, and so has "自 1997年".
    let year =
        || chars[at + 1..end].iter().take(4).all(|c| c.is_ascii_digit()) && !BEFORE_YEARS.contains(chars[at - 1]);
    let dated = || year() && matches!(chars.get(at + 5), Some('年' | '—' | '-' | '–' | '~'));
    next == ' '
        || is_cjk(chars[at - 1]) && at - start >= SHORTEST_BEFORE_GAP && (is_cjk(next) || next == '(' || dated())
}

/// Behind them a year belongs to the words before it: 自 1997年, 早於 1993年.
const BEFORE_YEARS: &str = "自於于在至到從从由截即指按與与和及、";

/// One blank ends no shorter title.
const SHORTEST_BEFORE_GAP: usize = 4;
