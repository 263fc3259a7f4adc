//! Reading a document and its outline takes time linear in the text, whatever the text.
//!
//! Each shape is read at one size and at eight times that; linear time is a ratio of 8, quadratic time one of 64. The
//! bound lies between, far enough from 8 for caches and a busy machine, and the best of a few runs counts.

use reportlens::outline;
use reportlens::text::Document;
use std::time::{Duration, Instant};

/// A text of about `size` bytes.
type Shape = fn(usize) -> String;

fn repeated(piece: &str, size: usize) -> String {
    piece.repeat(size / piece.len() + 1)
}

/// Texts that a careless rule reads more than once.
const SHAPES: &[(&str, Shape)] = &[
    ("reports", |size| repeated(REPORT, size)),
    ("one line of (一)", |size| repeated("(一)", size)),
    ("one line of (一)甲。", |size| repeated("(一)甲。", size)),
    ("one line of 一是", |size| repeated("一是", size)),
    ("a line of 一是 and 二是", |size| repeated("。一是甲，二是乙", size)),
    ("headings alone", |size| repeated("一、甲\n", size)),
    ("headings that count", |size| (1..).map(|n| format!("{}.甲\n", n % 900 + 1)).take(size / 6).collect()),
    ("deep nesting", |size| {
        repeated("第一编 甲\n第一章 乙\n第一节 丙\n一、丁\n(一)戊\n1.己\n(1)庚\n①辛。一是甲。二是乙。\n", size)
    }),
    ("first items only", |size| repeated("一、甲\n(一)乙\n1.丙\n(1)丁\n①戊\n", size)),
    ("one long line", |size| repeated("全市完成投资，", size)),
    ("one long sentence of letters", |size| repeated("report ", size)),
    ("blanks", |size| repeated(" ", size)),
    ("line ends", |size| repeated("\n", size)),
    ("short lines", |size| repeated("工作总结\n", size)),
    ("short lines far apart", |size| repeated("工作总结\n\n\n", size)),
    ("full stops", |size| repeated("。", size)),
    ("dots", |size| repeated(".", size)),
    ("open brackets", |size| repeated("(", size)),
    ("open titles", |size| repeated("《", size)),
    ("digits", |size| repeated("1234567890", size)),
    ("page numbers", |size| (1..).map(|n| format!("甲\n{n}\n")).take(size / 8).collect()),
    ("dashes", |size| repeated("— 1 —\n", size)),
    ("labels", |size| repeated("文号：\n", size)),
    ("labels in one line", |size| repeated("文号：1 ", size)),
    ("contents", |size| repeated("目录\n第一章 甲……1\n第二章 乙……2\n", size)),
    ("breadcrumbs", |size| repeated("首页>", size)),
    ("table rows", |size| repeated("| 1 | 2 | 3 |\n", size)),
    ("fences", |size| repeated("```\n# x\n", size)),
    ("hashes", |size| repeated("# 甲\n", size)),
    ("underlines", |size| repeated("甲\n===\n", size)),
    ("attachments", |size| repeated("附件：1.甲\n2.乙\n", size)),
    ("title case", |size| repeated("Financial Review\n\n", size)),
    ("run-ins", |size| repeated("抓好党建工作。全年开展活动十二次，覆盖全部支部。\n", size)),
    ("wrapped lines", |size| repeated("全市上下坚持稳中求进工作总基调，经济运行总体平稳，民生保障有力有效，\n", size)),
];

const REPORT: &str = "某市教育局2020年工作总结\n\n一、主要工作\n\n（一）党建工作全面加强。一是抓学习，开展活动12次；二是抓队伍，培训500人次。\n\
（二）办学条件明显改善。争取资金6.97亿元，新建学校5所。\n二、存在问题\n经费不足，师资短缺。\n某市教育局\n2020年11月4日\n";

fn best(text: &str) -> Duration {
    let read = || {
        let start = Instant::now();
        let document = Document::new(text);
        let outline = outline::read(&document);
        assert!(outline.headings.len() <= text.len());
        start.elapsed()
    };
    (0..3).map(|_| read()).min().unwrap()
}

#[test]
fn time_is_linear_in_the_text() {
    const SMALL: usize = 250_000;
    const BOUND: f64 = 28.0;
    let mut failures = Vec::new();
    for (name, shape) in SHAPES {
        let (small, large) = (best(&shape(SMALL)), best(&shape(8 * SMALL)));
        // Below this the machine's memory is measured and not the rules.
        let ratio = large.as_secs_f64() / small.max(Duration::from_millis(5)).as_secs_f64();
        println!("{name}: {small:.1?} {large:.1?} ratio {ratio:.1}");
        if ratio > BOUND {
            failures.push(format!("{name}: {small:?}, eight times the text {large:?}, ratio {ratio:.1}"));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}
