//! Whose work is in the page, and under which licences.

use crate::command::root;
use crate::setup::WASM_TARGET;
use anyhow::{Context, Result, ensure};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Licences that what is shipped may be under; an expression such as `MIT OR Apache-2.0` needs one of its sides here.
const ALLOWED: [&str; 7] = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "Unicode-3.0", "Zlib", "ISC"];

/// The only place that crates may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Somebody's work in the page.
pub struct ThirdParty {
    /// Name of the crate or npm package.
    pub name: String,
    /// Version.
    pub version: String,
    /// SPDX expression.
    pub licence: String,
}

impl ThirdParty {
    /// As the page reads it.
    pub fn to_json(&self) -> Value {
        json!({ "name": self.name, "version": self.version, "licence": self.licence })
    }
}

/// The crates in the engine and the npm packages in the page's scripts, by name. A licence that is not allowed and a crate
/// from elsewhere than crates.io are errors.
pub fn list() -> Result<Vec<ThirdParty>> {
    let mut parties = crates()?;
    parties.extend(npm_packages()?);
    parties.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    for party in &parties {
        let licence = spdx::Expression::parse_mode(&party.licence, spdx::ParseMode::LAX)
            .with_context(|| format!("{} {}: {}", party.name, party.version, party.licence))?;
        let allowed = licence.evaluate(|needed| needed.license.id().is_some_and(|id| ALLOWED.contains(&id.name)));
        ensure!(allowed, "{} {} is under {}, which is not allowed", party.name, party.version, party.licence);
    }
    Ok(parties)
}

fn crates() -> Result<Vec<ThirdParty>> {
    let metadata = MetadataCommand::new()
        .current_dir(root())
        .other_options(["--filter-platform".to_owned(), WASM_TARGET.to_owned(), "--locked".to_owned()])
        .exec()?;
    let mut parties = Vec::new();
    for id in shipped(&metadata)? {
        let package = &metadata[&id];
        let Some(source) = &package.source else { continue };
        ensure!(source.repr == REGISTRY, "{} comes from {}", package.name, source.repr);
        let licence = package.license.clone().with_context(|| format!("{} names no licence", package.name))?;
        parties.push(ThirdParty { name: package.name.to_string(), version: package.version.to_string(), licence });
    }
    Ok(parties)
}

/// What the engine is linked from: everything it depends on but for tests and builds.
fn shipped(metadata: &Metadata) -> Result<BTreeSet<PackageId>> {
    let graph = metadata.resolve.as_ref().context("cargo metadata resolves dependencies")?;
    let nodes: BTreeMap<_, _> = graph.nodes.iter().map(|node| (&node.id, node)).collect();
    let engine = metadata.packages.iter().find(|package| package.name == "reportlens").context("the engine's crate")?;
    let mut found = BTreeSet::new();
    let mut waiting = vec![engine.id.clone()];
    while let Some(id) = waiting.pop() {
        let normal = |dependency: &&cargo_metadata::NodeDep| {
            dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
        };
        waiting.extend(
            nodes[&id]
                .deps
                .iter()
                .filter(normal)
                .map(|dependency| dependency.pkg.clone())
                .filter(|id| !found.contains(id)),
        );
        found.insert(id);
    }
    Ok(found)
}

/// Packages of www's lock file that are not for development only.
fn npm_packages() -> Result<Vec<ThirdParty>> {
    let lock: Value = serde_json::from_slice(&fs::read(root().join("www/package-lock.json"))?)?;
    let packages = lock["packages"].as_object().context("a lock file lists packages")?;
    let text = |value: &Value| value.as_str().map(str::to_owned).context("a lock file names version and licence");
    let mut parties = Vec::new();
    for (path, package) in packages {
        let Some(name) = path.strip_prefix("node_modules/") else { continue };
        if package["dev"] != json!(true) {
            parties.push(ThirdParty {
                name: name.to_owned(),
                version: text(&package["version"])?,
                licence: text(&package["license"])?,
            });
        }
    }
    Ok(parties)
}
