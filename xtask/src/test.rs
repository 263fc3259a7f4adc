//! Every test, in the order in which they fail soonest.

use crate::command::{program, root, run};
use crate::{page, setup};
use anyhow::Result;

/// Runs every test.
pub fn run_all() -> Result<()> {
    run(program("cargo").args(["fmt", "--all", "--check"]))?;
    run(program("cargo").args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))?;
    // The fuzz targets are a workspace of their own.
    run(program("cargo").args(["check", "--quiet", "--manifest-path", "fuzz/Cargo.toml"]))?;
    run(program("cargo").args(["test", "--workspace", "--quiet"]))?;
    // The command line, which the browser tests hold the page's engine against.
    run(program("cargo").args(["build", "--quiet"]))?;
    page::build()?;
    run(program(root().join("www/node_modules/.bin/tsc")).args(["--noEmit", "--project", "www"]))?;
    setup::npm_packages("tests/browser")?;
    setup::browsers()?;
    run(program("node").args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/browser/"]))
}

/// Rewrites the expectations of the case files.
pub fn rewrite_cases() -> Result<()> {
    run(program("cargo").args(["test", "--quiet", "--test", "cases"]).env("REWRITE_CASES", "1"))
}
