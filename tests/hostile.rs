//! Texts that nobody writes and somebody pastes: each is analysed, its findings hold, and it takes no longer than its
//! length. The same at full size, with the shipped engine: `tests/browser/hostile.test.mjs`.

#[path = "support/invariants.rs"]
mod invariants;

use invariants::check;
use reportlens::{Analysis, Options, analyze};
use std::iter::repeat_n;
use std::time::{Duration, Instant};

/// A name, and a text of about `n` characters.
type Hostile = (&'static str, fn(usize) -> String);

const TEXTS: &[Hostile] = &[
    ("one letter", |n| "a".repeat(n)),
    ("one ideograph", |n| "一".repeat(n)),
    ("one word", |n| "教育".repeat(n / 2)),
    ("one digit", |n| "7".repeat(n)),
    ("Chinese digits", |n| "三".repeat(n)),
    ("powers of ten", |n| "万亿".repeat(n / 2)),
    ("numbers without an end", |n| "1,234.".repeat(n / 6)),
    ("many numbers", |n| "3万元、".repeat(n / 4)),
    ("many years", |n| "2020年".repeat(n / 5)),
    ("fractions of fractions", |n| "三分之".repeat(n / 3)),
    ("ranges of ranges", |n| "3-".repeat(n / 2)),
    ("signs", |n| "-+".repeat(n / 2)),
    ("ones of English", |n| "hundred thousand ".repeat(n / 17)),
    ("headings", |n| "一、工作\n".repeat(n / 5)),
    ("headings in one line", |n| "一、工作。".repeat(n / 5)),
    ("points in one line", |n| "一是好，二是好；".repeat(n / 8)),
    ("markers only", |n| "（一）".repeat(n / 3)),
    ("chapters", |n| (1..n / 10).map(|i| format!("第{i}章 总则\n")).collect()),
    ("deep decimal numbering", |n| "1.".repeat(n / 2)),
    ("Markdown headings", |n| "# a\n".repeat(n / 4)),
    ("hashes", |n| "#".repeat(n)),
    ("a line of contents", |n| "一、总则……1\n".repeat(n / 9)),
    ("table rows", |n| "| 1 | 2元 |\n".repeat(n / 11)),
    ("a wide table", |n| format!("{}\n{}", "指标\t".repeat(n / 8), "3万\t".repeat(n / 8))),
    ("open brackets", |n| "(".repeat(n)),
    ("open quotes", |n| "“".repeat(n)),
    ("nested book titles", |n| format!("{}{}", "《".repeat(n / 2), "》".repeat(n / 2))),
    ("mixed open brackets", |n| "（《“[".repeat(n / 4)),
    ("suppositions", |n| "It could be 5 kg. ".repeat(n / 18)),
    ("a cue without a number", |n| "不低于".repeat(n / 3)),
    ("a cue far from its number", |n| format!("同比增长{}5%", "的".repeat(n))),
    ("line ends", |n| "\n".repeat(n)),
    ("carriage returns", |n| "\r".repeat(n)),
    ("blanks", |n| " ".repeat(n)),
    ("wide blanks and line ends", |n| "　\n".repeat(n / 2)),
    ("full stops", |n| "。".repeat(n)),
    ("colons", |n| "标签：".repeat(n / 3)),
    ("NUL", |n| "\0".repeat(n)),
    ("zero width", |n| "教\u{200b}育\u{feff}3\u{200d}所".repeat(n / 7)),
    ("direction controls", |n| "\u{202e}一、工作\u{202c}5\u{2066}元".repeat(n / 9)),
    ("combining marks", |n| format!("e{}", repeat_n('\u{301}', n).collect::<String>())),
    ("private use", |n| "\u{e000}\u{f8ff}".repeat(n / 2)),
    ("other planes", |n| "𠀀💛".repeat(n / 2)),
    ("a family of emoji", |n| "👩‍👩‍👧‍👦".repeat(n / 7)),
    ("not a character", |n| "\u{fffd}\u{fffe}\u{ffff}".repeat(n / 3)),
    ("script elements", |n| "一、<script>alert(1)</script>\n".repeat(n / 29)),
    ("tags", |n| "<p>新建5所</p>\n".repeat(n / 14)),
    ("tags that never close", |n| format!("{}{}", "</p>".repeat(3), "<a ".repeat(n / 3))),
    ("entities inside entities", |n| format!("{}{}。", "&".repeat(n / 18), "nbsp;".repeat(n / 18)).repeat(3)),
    ("wrapped lines", |n| "全面贯彻落实上级部署要求扎实推进各项工作任务不断提升服务水平共\n".repeat(n / 32)),
    ("phrases in bold", |n| "**工作.** 5所\n".repeat(n / 11)),
    ("questions", |n| "问：多少？\n答：5所。\n".repeat(n / 13)),
    ("rankings", |n| "增加率最高者为".repeat(n / 7)),
    ("branches", |n| "制造业增长5%，".repeat(n / 8)),
    ("copulas", |n| "是".repeat(n)),
    ("each of each", |n| format!("{}收费8元", "每年".repeat(n / 2))),
    ("metadata rows", |n| "索引号：1\n".repeat(n / 6)),
    ("page chrome", |n| "首页 > 新闻 分享到：\n".repeat(n / 13)),
];

#[test]
fn every_hostile_text_is_survived() {
    for (name, text) in TEXTS {
        println!("{name}");
        check(&text(20_000));
    }
}

/// Eight times the text takes about eight times as long; what is quadratic takes 64 times. Held far from either, since the
/// machine does other things too.
#[test]
fn time_is_linear() {
    for (name, text) in TEXTS {
        let (short, long) = (fastest(&text(8_000)), fastest(&text(64_000)));
        assert!(long < short * 24 + Duration::from_millis(100), "{name}: {short:?}, eight times as much: {long:?}");
    }
}

/// The quicker of two runs.
fn fastest(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        std::hint::black_box(analyze(text, &Options::default()));
        start.elapsed()
    };
    run().min(run())
}

#[test]
fn brackets_deeper_than_any_stack() {
    for bracket in ["(", "（", "《", "“", "[", "【"] {
        check(&format!("一、工作{}5所学校", bracket.repeat(100_000)));
    }
}

/// What the fuzz targets found, each by what was wrong.
#[test]
fn finds_of_the_fuzzer() {
    // A bare number whose title on the next line begins with a number of its own: the title began behind its end.
    check("Item 7.:Mam 6.Ma\nNt 7. Ma");
    // A title on the line below its number, and text that could be either's: an entry ended behind its section.
    check("Item 7\nFehe\n\0(, oof them");
    check(
        "Item 7!. Management's\nNet rev!. Management's\nNet rose 14.5% to $1.2 billion. First, we opened 25.\n# No.te\n, between",
    );
}

/// `__proto__` and its like are words as any other, and markup is text.
#[test]
fn payloads_are_text() {
    let names = ["__proto__", "constructor", "toString", "<img src=x onerror=alert(1)>", "=SUM(A1)", "${7*7}"];
    for name in names {
        let text = format!("一、{name}\n{name}：{name}新建学校12所，{name}3亿元。\n二、“{name}”\n");
        let analysis = check(&text);
        assert!(analysis.outline.iter().any(|entry| entry.title.contains(name)), "{name}: {:?}", analysis.outline);
    }
}

#[test]
fn the_analysis_does_not_depend_on_the_thread() {
    let text = include_str!("../www/src/samples/zh.txt");
    let here = json(&check(text));
    let threads: Vec<_> = (0..4).map(|_| std::thread::spawn(move || json(&check(text)))).collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), here);
    }
}

fn json(analysis: &Analysis) -> String {
    serde_json::to_string(analysis).unwrap()
}

#[test]
fn the_json_can_be_read_back() {
    for (_, text) in TEXTS {
        let text = text(400);
        let value: serde_json::Value = serde_json::from_str(&json(&check(&text).into_utf16(&text))).unwrap();
        assert!(value["outline"].is_array() && value["quantities"].is_array());
    }
}
