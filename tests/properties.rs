//! What holds for every text.

#[path = "support/invariants.rs"]
mod invariants;

use invariants::check;
use proptest::prelude::*;
use reportlens::{Options, analyze, analyze_in_utf16};

/// Texts as a reader might paste them: the signs that rules look for, in any order, among any other characters.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        prop::sample::select(vec![
            "一、",
            "(一)",
            "（二）",
            "1.",
            "第三章 ",
            "第一条 ",
            "第一节",
            "①",
            "②",
            "(1)",
            "1、",
            "1.1 ",
            "壹、",
            "第一，",
            "首先，",
            "最后，",
            "——",
            "Item 7. ",
            "Chapter 1",
            "First, ",
            "目录",
            "……3",
            "附件：",
            "索引号：",
            "首页 > 政务 > ",
            "字号：大 中 小",
            "— 1 —",
            "14:00 ",
            "【",
            "】",
            "```",
            "===",
            "\t",
            "  ",
            "一是",
            "二是",
            "# ",
            "。",
            "，",
            "；",
            "：",
            "、",
            "“",
            "”",
            "《",
            "》",
            "(",
            ")",
            "\n",
            "\r\n",
            " ",
            "　",
            "6.97亿元",
            "万",
            "百分之三点五",
            "30余篇",
            "3-6岁",
            "近",
            "约",
            "同比增长",
            "元",
            "%",
            "2020年",
            "教育",
            "发展",
            "互联网+教育",
            "school",
            "The ",
            "$4.2 billion",
            "１２",
            "💛",
            "\u{200b}",
            "\u{202e}",
            "e\u{301}",
            "\0",
            "\u{e000}",
            "第",
            "章",
            "0",
            "9",
            "-",
            ".",
            "|",
            "---",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
        "\\PC{0,8}",
    ];
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// What a reader sees of a text, without the places where it stands.
fn findings(text: &str) -> impl PartialEq + std::fmt::Debug + use<> {
    let analysis = check(text);
    let outline: Vec<_> = analysis.outline.into_iter().map(|e| (e.level, e.marker, e.title, e.parent)).collect();
    let quantities: Vec<_> =
        analysis.quantities.into_iter().map(|q| (q.exact, q.unit, q.label, q.status, q.change, q.section)).collect();
    let keywords: Vec<_> = analysis.keywords.into_iter().map(|k| (k.term, k.count)).collect();
    let notes: Vec<_> = analysis.notes.into_iter().map(|note| note.code).collect();
    (analysis.title, analysis.language, outline, quantities, keywords, notes)
}

const SAMPLES: [&str; 4] = [
    include_str!("../www/src/samples/zh.txt"),
    include_str!("../www/src/samples/en.txt"),
    include_str!("../fuzz/seeds/rules.txt"),
    include_str!("../fuzz/seeds/annual.txt"),
];

#[test]
fn line_ends_and_a_final_newline_change_no_report() {
    for text in SAMPLES {
        let text = text.replace('\r', "");
        assert_eq!(findings(&text), findings(&text.replace('\n', "\r\n")));
        assert_eq!(findings(text.trim_end()), findings(&format!("{}\n", text.trim_end())));
    }
}

/// Findings as text without blanks.
fn written(text: &str) -> String {
    format!("{:?}", findings(text)).replace([' ', '\u{3000}'], "")
}

#[test]
fn blanks_beside_numbers_and_indents_change_no_report() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for text in [SAMPLES[0], SAMPLES[2]] {
        let mut spaced = String::new();
        for c in text.chars() {
            let parted = spaced.chars().next_back().is_some_and(|last| {
                is_han(last) && c.is_ascii_digit() || (last.is_ascii_digit() || last == '%') && is_han(c)
            });
            spaced.extend(parted.then_some(' ').into_iter().chain([c]));
        }
        assert_eq!(written(text), written(&spaced));
        let indented: Vec<String> = text.lines().map(|line| format!("\u{3000}\u{3000}{}", line.trim_start())).collect();
        assert_eq!(written(text), written(&indented.join("\n")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_survives_and_spans_slice_it(text in any_text()) {
        let analysis = check(&text);
        prop_assert_eq!(&analysis, &analyze(&text, &Options::default()), "analysing twice is the same");
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let outside = analysis.into_utf16(&text);
        prop_assert_eq!(&outside, &analyze_in_utf16(&text, &Options::default(), &mut |_| {}));
        prop_assert_eq!(outside.document.length, utf16.len());
        for quantity in &outside.quantities {
            prop_assert_eq!(String::from_utf16(&utf16[quantity.start..quantity.end]).unwrap(), quantity.text.as_str());
        }
        for entry in &outside.outline {
            prop_assert_eq!(String::from_utf16(&utf16[entry.start..entry.end]).unwrap(), entry.text.as_str());
        }
    }

    #[test]
    fn line_ends_of_either_kind_give_the_same_findings(text in any_text()) {
        let text = text.replace('\r', "");
        prop_assert_eq!(findings(&text), findings(&text.replace('\n', "\r\n")));
    }

    #[test]
    fn a_final_newline_changes_nothing(text in any_text()) {
        prop_assert_eq!(findings(&text), findings(&format!("{text}\n")));
    }

    #[test]
    fn the_analysis_is_the_same_on_another_thread(text in any_text()) {
        let here = check(&text);
        let there = std::thread::spawn(move || check(&text)).join().unwrap();
        prop_assert_eq!(here, there);
    }
}
