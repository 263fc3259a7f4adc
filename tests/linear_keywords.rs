//! Time to cut and to rank grows with the text and not faster, on repeated and on hostile texts too.

use reportlens::keywords::{Options, rank};
use reportlens::outline::Outline;
use reportlens::text::Document;
use reportlens::words::segment;
use std::time::{Duration, Instant};

/// Four times the text may take so much longer: 4 would be exact and 16 quadratic, the rest is for noise and caches.
const RATIO: f64 = 9.0;

/// Least time of a few runs.
fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        let document = Document::new(text);
        let tokens = segment(&document);
        let keywords = rank(&document, &Outline::default(), &[], &tokens, &Options::default());
        assert!(keywords.len() <= Options::default().limit);
        start.elapsed()
    };
    (0..5).map(|_| run()).min().unwrap_or_default()
}

/// Han characters without any order, from a fixed seed.
fn random(bytes: usize) -> String {
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from_u32(0x4e00 + (state % 0x51a0) as u32).unwrap_or('一')
    };
    (0..bytes / 3).map(next).collect()
}

fn repeat(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

#[test]
fn time_is_linear_in_the_text() {
    let makers: [(&str, &dyn Fn(usize) -> String); 6] = [
        ("one character", &|bytes| repeat("人", bytes)),
        ("one term", &|bytes| repeat("产教融合", bytes)),
        ("one sentence", &|bytes| repeat("加强“互联网+教育”示范区建设，推进教师队伍建设。", bytes)),
        ("random characters", &random),
        ("one letter", &|bytes| repeat("a", bytes)),
        ("open quotes", &|bytes| repeat("“甲", bytes)),
    ];
    for (name, make) in makers {
        let is_linear = || {
            let times = [1, 2, 4].map(|times| time(&make(times * 250_000)));
            println!("{name}: {times:?} for 1, 2 and 4 times the text");
            let floor = Duration::from_millis(5);
            times[2].as_secs_f64() / times[0].max(floor).as_secs_f64() <= RATIO
        };
        // A busy machine can spoil a measurement; what is not linear fails each time.
        assert!((0..3).any(|_| is_linear()), "{name} does not grow with the text");
    }
}
