//! Time grows no faster than the text, whatever it is made of.

use reportlens::{outline, quantities, text::Document, words};
use std::time::{Duration, Instant};

/// Time to find the quantities of `piece` repeated `count` times.
fn time(piece: &str, count: usize) -> Duration {
    let text = piece.repeat(count);
    let document = Document::new(&text);
    let tokens = words::segment(&document);
    let empty = outline::Outline::default();
    let start = Instant::now();
    let found = quantities::extract(&document, &empty, &tokens);
    let time = start.elapsed();
    drop(found);
    time
}

#[test]
fn adversarial_texts_take_linear_time() {
    let pieces = [
        "9",
        "万",
        "百",
        "千",
        "十",
        "一",
        "两三",
        "(",
        "“",
        "《",
        "5%、",
        "1,",
        "1,234,",
        "1.",
        "-",
        "3-",
        "3至",
        "a",
        "one ",
        "million ",
        "$",
        "$1 ",
        "1 000 ",
        "1/",
        "1:",
        "第",
        "超过",
        "增长",
        "比上年",
        "3个",
        "新增3个",
        "1|",
        "1\t2\n",
        "  1  2\n",
        "以上",
        "3万元以上",
        "2020年",
        "2020-",
        "\n",
        "占",
        "获",
        "每3年",
        "12 new ",
        "5 to ",
        "零",
        "3亩、",
        "百分之",
        "分之",
        "1亿",
        "个百分点",
        "“3个",
        "《3个",
        "表1",
        "单位：万元\n",
        "3.",
        "12:",
        "x1",
        "AK47",
        "、",
        "的",
        "3成",
        "半",
    ];
    for piece in pieces {
        let count = 60_000 / piece.len();
        let small = (0..3).map(|_| time(piece, count)).min().unwrap_or_default();
        let large = time(piece, count * 8);
        // Eight times the text may take four times its share, plus what a busy machine adds.
        let most = small * 32 + Duration::from_millis(400);
        assert!(large <= most, "{piece:?}: {small:?} for {count}, {large:?} for {}", count * 8);
    }
}
