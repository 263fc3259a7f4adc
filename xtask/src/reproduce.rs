//! Whether a build depends on anything but the source: the page is built again in another folder and compared.

use crate::command::{ROOT, output, program, root, run};
use crate::page;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Builds the page here and, from a copy of the source, in a folder of another name and depth; different bytes are an error.
pub fn run_all() -> Result<()> {
    let here = fs::read(page::build()?)?;
    let folder = std::env::temp_dir().join(format!("reportlens-{}/a copy in another place", std::process::id()));
    copy_source(&folder)?;
    run(program(std::env::current_exe()?).arg("build").env(ROOT, &folder))?;
    let there = fs::read(folder.join("dist/reportlens.html"))?;
    let first = here.iter().zip(&there).position(|(a, b)| a != b).unwrap_or(here.len().min(there.len()));
    ensure!(
        here == there,
        "the builds differ from byte {first}: {} bytes here, {} in {}",
        here.len(),
        there.len(),
        folder.display()
    );
    println!("both builds have the SHA-256 {:x}", Sha256::digest(&here));
    Ok(fs::remove_dir_all(folder.parent().context("the copy stands in a folder of ours")?)?)
}

/// Copies what git knows or would take: no builds, no installed packages.
fn copy_source(folder: &Path) -> Result<()> {
    let files = output(program("git").args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]))?;
    for file in files.split('\0').filter(|file| !file.is_empty()) {
        let source = root().join(file);
        // A file that was deleted and not yet committed so.
        if !source.is_file() {
            continue;
        }
        let copy = folder.join(file);
        fs::create_dir_all(copy.parent().context("a file stands in a folder")?)?;
        fs::copy(&source, copy).with_context(|| format!("cannot copy {file}"))?;
    }
    Ok(())
}
