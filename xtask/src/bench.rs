//! Speed and memory against peers, both sides in one run.

use crate::command::{program, run};
use crate::{page, setup};
use anyhow::Result;

/// Runs the benchmark in Chromium, then criterion's natively. A ratio that misses its budget is an error.
pub fn run_all() -> Result<()> {
    page::build()?;
    setup::npm_packages("benches/browser")?;
    setup::browsers()?;
    run(program("node").arg("benches/browser/run.mjs"))?;
    run(program("node").arg("benches/browser/page.mjs"))?;
    run(program("cargo").args(["bench", "--quiet"]))
}
