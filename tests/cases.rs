//! Runs the case files under `tests/cases/<topic>/*.txt`.
//!
//! A file holds any number of cases. Lines before the first `@case` are a comment.
//!
//! ```text
//! @case name of the case
//! @text
//! the text, as it was pasted
//! @expect
//! what is read out of it, as `tests/render/<topic>.rs` prints it
//! ```
//!
//! `cargo xtask cases` rewrites every `@expect`; the change is then reviewed as a diff.

#[path = "render/mod.rs"]
mod render;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

struct Case {
    name: String,
    text: String,
    expect: String,
}

/// The comment at the head of a file and its cases.
fn parse(file: &str) -> (String, Vec<Case>) {
    let mut comment = String::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut in_expect = false;
    for line in file.split_inclusive('\n') {
        let mark = line.trim_end();
        if let Some(name) = mark.strip_prefix("@case ") {
            cases.push(Case { name: name.to_owned(), text: String::new(), expect: String::new() });
        } else if let Some(case) = cases.last_mut() {
            match mark {
                "@text" => in_expect = false,
                "@expect" => in_expect = true,
                _ if in_expect => case.expect.push_str(line),
                _ => case.text.push_str(line),
            }
        } else {
            comment.push_str(line);
        }
    }
    for case in &mut cases {
        // The line end before @expect belongs to the file and not to the text.
        if case.text.ends_with('\n') {
            case.text.pop();
        }
    }
    (comment, cases)
}

fn print((comment, cases): &(String, Vec<Case>)) -> String {
    let mut file = comment.clone();
    for case in cases {
        writeln!(file, "@case {}\n@text\n{}\n@expect\n{}", case.name, case.text, case.expect.trim_end()).unwrap();
        file.push('\n');
    }
    file.truncate(file.trim_end().len());
    file.push('\n');
    file
}

fn run(topic: &str, render: fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(topic);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let rewrite = env::var_os("REWRITE_CASES").is_some();
    let (mut count, mut failures) = (0, String::new());
    for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
        let mut file = parse(&fs::read_to_string(path).unwrap());
        for case in &mut file.1 {
            count += 1;
            let got = render(&case.text);
            if got.trim_end() != case.expect.trim_end() && !rewrite {
                let name = path.file_name().unwrap().to_string_lossy();
                writeln!(
                    failures,
                    "== {topic}/{name}: {}\n-- expected\n{}\n-- got\n{got}",
                    case.name,
                    case.expect.trim_end()
                )
                .unwrap();
            }
            case.expect = got;
        }
        if rewrite {
            fs::write(path, print(&file)).unwrap();
        }
    }
    assert!(count > 0, "no cases in {}", folder.display());
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn document() {
    run("document", render::document);
}

#[test]
fn outline() {
    run("outline", render::outline);
}

#[test]
fn quantities() {
    run("quantities", render::quantities);
}

#[test]
fn words() {
    run("words", render::words);
}

#[test]
fn keywords() {
    run("keywords", render::keywords);
}

#[test]
fn charts() {
    run("charts", render::charts);
}
