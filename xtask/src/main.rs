//! Builds, tests and serves Report Lens. `cargo xtask build` and `cargo xtask test` do all the set-up on a fresh machine.

mod assemble;
mod bench;
mod bundle;
mod command;
mod engine;
mod page;
mod reproduce;
mod serve;
mod setup;
mod test;
mod third_parties;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make dist/reportlens.html.
    Build,
    /// Run every test: format, lints, cargo tests, type check, the built page in browsers.
    Test,
    /// Measure speed and memory against peers: in Chromium against jieba-wasm, natively against jieba-rs.
    Bench,
    /// Build the page in two folders and compare the bytes.
    Reproduce,
    /// Rewrite what the case files under tests/cases expect; review the change as a diff.
    Cases,
    /// Serve the page on localhost and build it anew on each load after a change.
    Serve {
        /// Port on 127.0.0.1.
        #[arg(long, default_value_t = 8741)]
        port: u16,
    },
}

fn main() -> Result<()> {
    match Cli::parse().task {
        Task::Build => page::build().map(drop),
        Task::Test => test::run_all(),
        Task::Bench => bench::run_all(),
        Task::Reproduce => reproduce::run_all(),
        Task::Cases => test::rewrite_cases(),
        Task::Serve { port } => serve::run(port),
    }
}
