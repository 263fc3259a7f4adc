//! What a fresh machine lacks: the wasm target, the standard library's source, npm packages, a browser.

use crate::command::{output, program, root, run};
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// Name of the target that the engine is built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target where the toolchain has it not.
pub fn wasm_target() -> Result<()> {
    let library = output(program("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(&library).exists() {
        return Ok(());
    }
    run(program("rustup").args(["target", "add", WASM_TARGET]))
}

/// Adds the source of the standard library, which the engine is built with, where the toolchain has it not.
pub fn library_source() -> Result<()> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").exists() {
        return Ok(());
    }
    run(program("rustup").args(["component", "add", "rust-src"]))
}

/// Installs what the lock file of `folder` names, unless that is what is installed.
pub fn npm_packages(folder: &str) -> Result<()> {
    let folder = root().join(folder);
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(program("npm").args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder))?;
    Ok(fs::write(stamp, lock)?)
}

/// Debian packages that the browser tests need, and the file by which each is known to be there.
const BROWSER_PACKAGES: [(&str, &str); 6] = [
    ("chromium", "/usr/bin/chromium"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/xvfb-run"),
    ("xauth", "/usr/bin/xauth"),
    ("fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
];

/// Installs the browsers where the machine has them not and lets us.
pub fn browsers() -> Result<()> {
    let missing: Vec<_> =
        BROWSER_PACKAGES.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(package, _)| *package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = || {
        run(program("apt-get").args(["update", "-qq"]))?;
        run(program("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(&missing))
    };
    if let Err(error) = install() {
        bail!("the browser tests need these packages, please install them: {}\n{error:#}", missing.join(" "));
    }
    Ok(())
}
