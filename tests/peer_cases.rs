//! Number cases of a peer (Recognizers-Text), where they are at hand: recall of value, and the numeral parser.
//!
//! The cases are not part of this repository; they lie beside it in `../shared/peer-cases`. What is left failing is
//! listed with its reason in `peer_cases_exceptions.txt`.

use reportlens::analysis::Kind;
use reportlens::quantities::numeral;
use reportlens::{Options, analyze};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peer-cases");
    [beside, PathBuf::from("/work/shared/peer-cases")].into_iter().find(|path| path.is_dir())
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// The values that `input` is read to hold, with what a peer calls a percentage beside what we do.
fn values(input: &str) -> Vec<f64> {
    let mut values = Vec::new();
    for quantity in analyze(input, &Options::default()).quantities {
        for value in [Some(quantity.value), quantity.value_max].into_iter().flatten() {
            values.push(value);
            if quantity.kind == Kind::Money {
                // Cents are the peer's unit, and the hundredth of ours.
                values.push(value * 100.0);
            }
            match &*quantity.unit {
                "成" => values.push(value * 10.0),
                "折" => values.push(if value <= 10.0 { value * 10.0 } else { value }),
                "‰" => values.push(value / 10.0),
                "" => values.push(value * 100.0),
                _ => {}
            }
        }
    }
    values
}

struct Score {
    hits: usize,
    all: usize,
    missed: Vec<String>,
}

impl Score {
    fn recall(&self) -> f64 {
        self.hits as f64 / self.all.max(1) as f64
    }
}

fn score(folder: &Path, language: &str, numbers: bool) -> Score {
    let mut score = Score { hits: 0, all: 0, missed: Vec::new() };
    let text = std::fs::read_to_string(folder.join(format!("recognizers-{language}.jsonl"))).unwrap();
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        if (case["scope"] == "number") != numbers {
            continue;
        }
        let input = case["input"].as_str().unwrap();
        let found = if numbers { Vec::new() } else { values(input) };
        for expected in case["expected"].as_array().unwrap() {
            let Some(value) = expected["value"].as_f64() else { continue };
            score.all += 1;
            let written = expected["text"].as_str().unwrap();
            let hit = if numbers {
                numeral::read(written).and_then(|value| value.to_string().parse().ok()).is_some_and(|read: f64| {
                    // The peer rounds quotients to fifteen digits.
                    same(read, value) || (read - value).abs() <= 1e-12 * value.abs().max(1.0)
                })
            } else {
                found.iter().any(|found| same(*found, value))
            };
            score.hits += usize::from(hit);
            if !hit {
                score
                    .missed
                    .push(format!("{language} {} | {written} = {value} | {input}", case["scope"].as_str().unwrap()));
            }
        }
    }
    score
}

#[test]
fn values_and_numerals_of_a_peer() {
    let Some(folder) = folder() else {
        println!("skipped: no peer cases beside this repository");
        return;
    };
    let mut failures = Vec::new();
    for (language, numbers, least) in [("zh", false, 0.97), ("en", false, 0.95), ("zh", true, 0.98), ("en", true, 0.95)]
    {
        let score = score(&folder, language, numbers);
        println!(
            "{language} {}: {}/{} = {:.3}",
            if numbers { "numerals" } else { "values" },
            score.hits,
            score.all,
            score.recall()
        );
        score.missed.iter().for_each(|missed| println!("  {missed}"));
        if score.recall() < least {
            failures.push(format!("{language} numbers={numbers}: {:.3} < {least}", score.recall()));
        }
    }
    assert!(failures.is_empty(), "{failures:?}");
}
