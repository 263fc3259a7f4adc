//! Document and outline of 1, 2, 4 and 8 MB: reports over and over, and texts that a careless rule reads more than once.
//! Throughput stays the same over the sizes where time is linear.

#![allow(missing_docs, reason = "criterion's macros make public functions without any")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use reportlens::outline;
use reportlens::text::Document;
use std::hint::black_box;
use std::time::Duration;

/// A work report of ours.
const REPORT: &str = include_str!("../www/src/samples/zh.txt");

fn linear(criterion: &mut Criterion) {
    let shapes = [
        ("reports", REPORT.to_owned() + "\n"),
        ("a line of (一)", "(一)".to_owned()),
        ("headings", "一、甲\n".to_owned()),
        ("nesting", "第一编 甲\n第一章 乙\n第一节 丙\n一、丁\n(一)戊\n1.己\n(1)庚\n①辛。一是甲。二是乙。\n".to_owned()),
        ("one line", "全市完成投资，".to_owned()),
        ("title lines", "Financial Review\n\n".to_owned()),
    ];
    for (name, piece) in shapes {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
        for megabytes in [1, 2, 4, 8] {
            let text = piece.repeat((megabytes * 1_000_000 / piece.len()).max(1));
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(format!("{megabytes} MB")), &text, |bencher, text| {
                bencher.iter(|| outline::read(&Document::new(black_box(text))).headings.len());
            });
        }
        group.finish();
    }
}

criterion_group!(benches, linear);
criterion_main!(benches);
