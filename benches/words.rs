//! The cut, the terms and the whole analysis of a work report of 1 MB, and jieba-rs's cut of the same.

#![allow(missing_docs, reason = "criterion's macros make public functions without any")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use reportlens::text::Document;
use reportlens::{Options, analyze, keywords, outline, quantities, words};
use std::hint::black_box;
use std::time::Duration;

/// A work report of ours, over and over, up to 1 MB.
fn text() -> String {
    let report = include_str!("../www/src/samples/zh.txt");
    let mut text = report.repeat(1_000_000 / report.len() + 1);
    text.truncate(text.floor_char_boundary(1_000_000));
    text
}

fn compare(criterion: &mut Criterion) {
    let text = text();
    let document = Document::new(&text);
    let jieba = jieba_rs::Jieba::new();
    let mut group = criterion.benchmark_group("words");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    group.bench_function("segment", |bencher| bencher.iter(|| words::segment(black_box(&document))));
    let tokens = words::segment(&document);
    let outline = outline::read(&document);
    let numbers = quantities::extract(&document, &outline, &tokens);
    let options = keywords::Options::default();
    group.bench_function("keywords", |bencher| {
        bencher.iter(|| keywords::rank(black_box(&document), &outline, &numbers, &tokens, &options));
    });
    group.bench_function("document", |bencher| bencher.iter(|| Document::new(black_box(&text))));
    group.bench_function("analyze", |bencher| bencher.iter(|| analyze(black_box(&text), &Options::default())));
    group.bench_function("jieba-rs cut", |bencher| bencher.iter(|| jieba.cut(black_box(&text), true).len()));
    group.finish();
}

criterion_group!(benches, compare);
criterion_main!(benches);
