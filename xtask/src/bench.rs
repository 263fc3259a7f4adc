//! Speed and memory against peers, both sides in one run.

use crate::command::{program, run};
use crate::{page, setup};
use anyhow::Result;

/// Runs the benchmarks in Chromium, then criterion's natively. A budget that is missed is an error, after all have run.
pub fn run_all() -> Result<()> {
    page::build()?;
    setup::npm_packages("benches/browser")?;
    setup::browsers()?;
    let engine = run(program("node").arg("benches/browser/run.mjs"));
    let page = run(program("node").arg("benches/browser/page.mjs"));
    let native = run(program("cargo").args(["bench", "--quiet"]));
    engine.and(page).and(native)
}
