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

/// Lets the compiler use vectors: all browsers that have DecompressionStream, which the page needs, have them.
const VECTORS: &str = "-Ctarget-feature=+simd128";

/// Leaves the line and file of each bounds check out of the module, 30 KB of the page. What panics does so natively too, where it says where.
/// The flag is not stable: the pinned compiler takes it with `RUSTC_BOOTSTRAP`; where a later one no longer does, it may go.
const NO_LOCATIONS: &str = "-Zlocation-detail=none";

/// Leaves out what prints values for whoever debugs, 13 KB of the page: nothing that the engine gives is printed so, and what panics says
/// it natively. No more stable than [`NO_LOCATIONS`].
const NO_DEBUG: &str = "-Zfmt-debug=none";

/// A panic traps at once, 52 KB of the page: what would say what went wrong, and where, is in the way of every index. Needs [`STANDARD_LIBRARY`],
/// and is no more stable than [`NO_LOCATIONS`]. Natively a panic says what it did.
const NO_MESSAGES: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Builds the standard library with the engine's own flags; rustup brings its source (`rust-toolchain.toml`).
const STANDARD_LIBRARY: &str = "-Zbuild-std=std,panic_abort";

/// Its crates, which are built for speed as the engine is.
const LIBRARY_CRATES: [&str; 6] = ["core", "alloc", "std", "dlmalloc", "hashbrown", "compiler_builtins"];

/// Between flags, as cargo wants it, since a folder's name may hold blanks.
const SEPARATOR: &str = "\u{1f}";

/// Builds the engine. wasm-bindgen runs as a library of the version that the crate is pinned to, so no tool has to be
/// installed.
pub fn build() -> Result<Engine> {
    setup::wasm_target()?;
    setup::library_source()?;
    let mut cargo = program("cargo");
    cargo.args(["build", "--quiet", "--lib", "--locked", "--profile", "wasm", "--target", WASM_TARGET]);
    cargo.arg(STANDARD_LIBRARY);
    for name in LIBRARY_CRATES {
        cargo.args(["--config", &format!("profile.wasm.package.{name}.opt-level=3")]);
    }
    let [unstable, no_messages] = NO_MESSAGES;
    let flags = [remapped_paths()?.as_str(), VECTORS, NO_LOCATIONS, NO_DEBUG, unstable, no_messages].join(SEPARATOR);
    run(cargo.env("CARGO_ENCODED_RUSTFLAGS", flags).env("RUSTC_BOOTSTRAP", "1"))?;
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

/// Flags that keep this machine's folders out of the binary, so that it is the same wherever it is built.
fn remapped_paths() -> Result<String> {
    let cargo_home = match std::env::var("CARGO_HOME") {
        Ok(home) => home,
        Err(_) => format!("{}/.cargo", std::env::var("HOME").context("neither CARGO_HOME nor HOME is set")?),
    };
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    let folders = [(root().display().to_string(), "/reportlens"), (cargo_home, "/cargo"), (sysroot, "/rust")];
    Ok(folders.map(|(folder, name)| format!("--remap-path-prefix={folder}={name}")).join(SEPARATOR))
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
