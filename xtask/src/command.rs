//! Running other programs.

use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the variable with the folder to work in; `xtask reproduce` sets it to work on a copy.
pub const ROOT: &str = "REPORTLENS_ROOT";

/// The top folder of the repository, or of the copy of it that is worked on.
pub fn root() -> PathBuf {
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is in the repository").to_owned();
    std::env::var_os(ROOT).map_or_else(own, PathBuf::from)
}

/// A program started in the top folder.
pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Runs it to its end, its output shown; an exit status other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("cannot start {shown}"))?;
    ensure!(status.success(), "{shown}: {status}");
    Ok(())
}

/// What it prints, without white space at the ends.
pub fn output(command: &mut Command) -> Result<String> {
    let shown = format!("{command:?}");
    let output = command.output().with_context(|| format!("cannot start {shown}"))?;
    ensure!(output.status.success(), "{shown}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
