//! The engine: Rust to wasm, its JavaScript glue, and the TypeScript types of what it returns.

use crate::command::{output, program, root, run};
use crate::setup::{self, WASM_TARGET};
use anyhow::{Context, Result};
use reportlens::{Analysis, charts::Figure};
use std::fs;
use ts_rs::TS;

/// A built engine.
pub struct Engine {
    /// The wasm module.
    pub wasm: Vec<u8>,
    /// A classic script that defines the global `wasm_bindgen`.
    pub glue: String,
}

/// Builds the engine. wasm-bindgen runs as a library of the version that the crate is pinned to, so no tool has to be
/// installed.
pub fn build() -> Result<Engine> {
    setup::wasm_target()?;
    let mut cargo = program("cargo");
    cargo.args(["build", "--quiet", "--lib", "--locked", "--profile", "wasm", "--target", WASM_TARGET]);
    run(cargo.env("CARGO_ENCODED_RUSTFLAGS", remapped_paths()?))?;
    let module = root().join("target").join(WASM_TARGET).join("wasm/reportlens.wasm");
    let mut output = wasm_bindgen_cli_support::Bindgen::new()
        .input_path(module)
        .no_modules(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;
    Ok(Engine { glue: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() })
}

/// Flags that keep this machine's folders out of the binary, so that it is the same wherever it is built. They are
/// separated as cargo wants it, since a folder's name may hold blanks.
fn remapped_paths() -> Result<String> {
    let cargo_home = match std::env::var("CARGO_HOME") {
        Ok(home) => home,
        Err(_) => format!("{}/.cargo", std::env::var("HOME").context("neither CARGO_HOME nor HOME is set")?),
    };
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    let folders = [(root().display().to_string(), "/reportlens"), (cargo_home, "/cargo"), (sysroot, "/rust")];
    Ok(folders.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}")).join("\u{1f}"))
}

/// Writes the types of the JSON contract to `www/src/generated`.
pub fn write_types() -> Result<()> {
    let folder = root().join("www/src/generated");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let config = ts_rs::Config::new().with_out_dir(&folder);
    Analysis::export_all(&config)?;
    Ok(Figure::export_all(&config)?)
}
