//! Document and outline of 1, 2, 4 and 8 MB: reports over and over, and texts that a careless rule reads more than once.
//! Throughput stays the same over the sizes where time is linear.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use reportlens::outline;
use reportlens::text::Document;
use std::hint::black_box;
use std::time::Duration;

/// The reports under `REPORTS` (a folder; by default the shared ones), one after the other.
fn reports() -> String {
    let folder = std::env::var_os("REPORTS").unwrap_or_else(|| "/work/shared/reports".into());
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("REPORTS is a folder")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("reports are UTF-8 text") + "\n").collect()
}

fn linear(criterion: &mut Criterion) {
    let shapes = [
        ("reports", reports()),
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
