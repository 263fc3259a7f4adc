//! What holds for keywords: counts and positions are true, the reader's choices are followed.

use reportlens::analysis::{Keyword, KeywordClass};
use reportlens::keywords::{Options, Order};
use reportlens::text::fold;
use reportlens::{Analysis, analyze};
use std::fs;
use std::path::Path;

const REPORT: &str = "一、推进产教融合\n深化产教融合，推进校企合作，校企合作企业达到20家。发展学前教育，学前教育普惠提质。\n\
    二、减轻负担\n落实“双减”，双减工作取得成效。减负提质，推进减负。教师的成长，的确重要。";

fn with(change: impl FnOnce(&mut Options)) -> Analysis {
    let mut options = reportlens::Options::default();
    change(&mut options.keywords);
    analyze(REPORT, &options)
}

fn find<'a>(analysis: &'a Analysis, term: &str) -> Option<&'a Keyword> {
    analysis.keywords.iter().find(|keyword| keyword.term == term)
}

/// Without case and width; a line break is a blank, and nothing where a line of Chinese was wrapped; nor is a blank beside a number.
fn normal(text: &str) -> String {
    let wrapped: Vec<&str> = text.split(['\n', '\r']).map(|line| line.trim_matches([' ', '\u{3000}'])).collect();
    let join = |line: &str| if line.ends_with(|c: char| c.is_ascii()) { " " } else { "" };
    let joined: String = wrapped.iter().flat_map(|line| [*line, join(line)]).collect();
    let chars: Vec<char> = joined.trim_end().chars().map(fold).collect();
    let beside = |at: usize| at > 0 && at + 1 < chars.len() && chars[at - 1].is_ascii() != chars[at + 1].is_ascii();
    let kept = (0..chars.len()).filter(|&at| chars[at] != ' ' || !beside(at));
    kept.map(|at| chars[at]).collect::<String>().to_lowercase()
}

/// Every text of the case files.
fn texts() -> Vec<String> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let folders = fs::read_dir(cases).unwrap().map(|entry| entry.unwrap().path());
    let files = folders.filter(|path| path.is_dir()).flat_map(|folder| fs::read_dir(folder).unwrap());
    files.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

#[test]
fn each_position_is_the_term_up_to_case_width_and_wrapping() {
    for text in texts() {
        for keyword in analyze(&text, &reportlens::Options::default()).keywords {
            assert_eq!(keyword.count, keyword.positions.len());
            let mut end = 0;
            for span in &keyword.positions {
                assert_eq!(normal(&text[span.start..span.end]), normal(&keyword.term));
                assert!(span.start >= end, "in order and apart");
                end = span.end;
            }
            for form in &keyword.forms {
                assert!(form.positions.iter().all(|span| normal(&text[span.start..span.end]) == normal(&form.term)));
            }
            assert!((0.0..=1.0).contains(&keyword.dispersion) && keyword.score.is_finite());
            assert!(keyword.term.chars().count() > 1, "no single characters unless asked for");
        }
    }
}

#[test]
fn stop_words_of_the_reader_are_not_listed() {
    assert!(find(&with(|_| {}), "产教融合").is_some());
    assert!(find(&with(|options| options.reader_words = "-产教融合".into()), "产教融合").is_none());
}

#[test]
fn words_to_keep_are_listed_whole() {
    assert!(find(&with(|_| {}), "减负提质").is_none());
    let kept = with(|options| options.reader_words = "减负提质".into());
    assert_eq!(find(&kept, "减负提质").unwrap().count, 1);
}

#[test]
fn synonyms_are_one_term_under_the_first() {
    let analysis = with(|options| options.reader_words = "双减 = 减负".into());
    let term = find(&analysis, "双减").unwrap();
    assert_eq!((term.count, term.forms[0].term.as_str(), term.forms[0].positions.len()), (2, "减负", 2));
    assert!(find(&analysis, "减负").is_none());
}

#[test]
fn other_classes_are_listed_where_the_reader_wants_them() {
    let classes = |analysis: Analysis| analysis.keywords.into_iter().map(|keyword| keyword.class).collect::<Vec<_>>();
    assert!(classes(with(|_| {})).iter().all(|&class| class == KeywordClass::Term));
    assert!(classes(with(|options| options.boilerplate = true)).contains(&KeywordClass::Boilerplate));
    assert!(classes(with(|options| options.stop_words = true)).contains(&KeywordClass::StopWord));
    assert!(classes(with(|options| options.numbers = true)).contains(&KeywordClass::Number));
    assert!(classes(with(|options| options.single_characters = true)).contains(&KeywordClass::Character));
}

#[test]
fn sorted_by_count_the_commonest_comes_first() {
    let analysis = with(|options| options.order = Order::Count);
    assert!(analysis.keywords.windows(2).all(|pair| pair[0].count >= pair[1].count));
}
