//! The cut against 200 sentences cut by hand (tests/cases/words/gold.txt), and jieba-rs against the same.

use reportlens::text::Document;
use reportlens::words::{ends, segment};
use std::collections::BTreeSet;

/// Sentences as lists of words.
fn gold() -> Vec<Vec<&'static str>> {
    let lines = include_str!("cases/words/gold.cut").lines();
    lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('/').filter(|word| !word.is_empty()).collect())
        .collect()
}

/// Where words begin and end, without those that `keep` does not take.
fn spans<'w>(words: impl Iterator<Item = &'w str>, keep: fn(&str) -> bool) -> BTreeSet<(usize, usize)> {
    let mut end = 0;
    let place = |word: &'w str| {
        let start = end;
        end += word.len();
        (word, (start, end))
    };
    words.map(place).collect::<Vec<_>>().into_iter().filter(|(word, _)| keep(word)).map(|(_, span)| span).collect()
}

/// F1 of `cut` over all sentences, counting the words that `keep` takes.
fn f1(cut: impl Fn(&str) -> Vec<String>, keep: fn(&str) -> bool) -> f64 {
    let (mut hits, mut found, mut wanted) = (0, 0, 0);
    for words in gold() {
        let ours = cut(&words.concat());
        let ours = spans(ours.iter().map(String::as_str), keep);
        let theirs = spans(words.into_iter(), keep);
        hits += ours.intersection(&theirs).count();
        found += ours.len();
        wanted += theirs.len();
    }
    2.0 * hits as f64 / (found + wanted) as f64
}

fn ours(text: &str) -> Vec<String> {
    let document = Document::new(text);
    segment(&document).0.iter().map(|token| document.text(token.range()).to_owned()).collect()
}

/// Words that both conventions mean alike: not numbers, which the product keeps whole with their units.
fn is_word(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic())
}

#[test]
fn the_cut_is_no_worse_than_that_of_jieba() {
    assert!(gold().len() >= 200);
    let jieba = jieba_rs::Jieba::new();
    let jieba = |text: &str| jieba.cut(text, true).into_iter().map(|token| token.word.to_owned()).collect::<Vec<_>>();
    let (all, their_all) = (f1(ours, |_| true), f1(jieba, |_| true));
    let (words, their_words) = (f1(ours, is_word), f1(jieba, is_word));
    println!("F1 on {} sentences, ours and jieba-rs: all tokens {all:.4} {their_all:.4}", gold().len());
    println!("without numbers and punctuation: {words:.4} {their_words:.4}");
    if std::env::var_os("SHOW").is_some() {
        for sentence in gold() {
            let (cut, wanted) = (ours(&sentence.concat()).join("/"), sentence.join("/"));
            if cut != wanted {
                println!("- {wanted}\n+ {cut}\nj {}", jieba(&sentence.concat()).join("/"));
            }
        }
    }
    assert!(all >= their_all && words >= their_words);
}

/// Texts of every language and script, with characters of one to four bytes of UTF-8.
fn texts() -> Vec<String> {
    let samples = [include_str!("../www/src/samples/zh.txt"), include_str!("../www/src/samples/en.txt")];
    let odd = [
        "",
        " \u{3000}\n",
        "（１２３．５亿元）Ａ股：ＧＤＰ增长８％，共12平方公里、3年级",
        "当年度の売上高は前年比でプラスとなりました。コンピューター𠮷野家",
        "𠮷😀中💛国𠮷人民😀3月5日😀",
        "立德树人，控辍保学：人民人民人民人民人民人民人民人民人民人民人民人民",
        "การศึกษา Ünïcödé GB/T 9704—2012 COVID-19 ISO 9001",
    ];
    let gold = gold().into_iter().map(|words| words.concat());
    samples.into_iter().chain(odd).map(str::to_owned).chain(gold).collect()
}

#[test]
fn the_bare_cut_is_that_of_the_document() {
    for text in texts() {
        let document = Document::new(&text);
        let tokens = segment(&document).0;
        let wanted: Vec<u32> =
            tokens.iter().map(|token| document.offsets.utf16_of_char(token.end as usize) as u32).collect();
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(ends(&units), wanted, "{text}");
    }
}
