//! The licences of all that others wrote and that is compiled into the program or the app: each
//! text once, with the packages that it is of.

use crate::layout::Layout;
use crate::run::{answer, program};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// The packages of ours that are given away.
const GIVEN: [&str; 2] = ["pillole", "pillole-portable"];

/// How the files with licences are called at the beginning.
const FILES: [&str; 5] = ["copying", "copyright", "licence", "license", "notice"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    /// None: it is ours.
    source: Option<String>,
    manifest_path: String,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// None: it is used at run time.
    kind: Option<String>,
}

/// One text with all of them.
pub(super) fn of_others(layout: &Layout) -> Result<String> {
    let mut cargo = program(layout, "cargo");
    cargo.args(["metadata", "--locked", "--format-version", "1"]);
    let said = answer(&mut cargo).context("cargo does not tell what the program is made of")?;
    let metadata: Metadata = serde_json::from_str(&said)?;
    let mut of_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in used(&metadata).into_iter().filter(|package| package.source.is_some()) {
        let name = format!("{} {}", package.name, package.version);
        for text in texts(package)? {
            of_text.entry(text).or_default().insert(name.clone());
        }
    }
    let mut all = String::from(
        "The program and the app contain the following packages of others, under these licences.\n",
    );
    for (text, packages) in of_text {
        let packages: Vec<_> = packages.into_iter().collect();
        let line = "=".repeat(78);
        all.push_str(&format!("\n{line}\n{}\n{line}\n\n{}\n", packages.join("\n"), text.trim()));
    }
    Ok(all)
}

/// The packages that are reached from those that are given away, without what only builds or tests.
fn used(metadata: &Metadata) -> Vec<&Package> {
    let nodes: HashMap<_, _> = metadata.resolve.nodes.iter().map(|n| (n.id.as_str(), n)).collect();
    let given = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_none() && GIVEN.contains(&package.name.as_str()));
    let mut waiting: Vec<&str> = given.map(|package| package.id.as_str()).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if let Some(node) = nodes.get(id).filter(|_| reached.insert(id)) {
            let runs = |used: &&Dependency| used.dep_kinds.iter().any(|kind| kind.kind.is_none());
            waiting.extend(node.deps.iter().filter(runs).map(|used| used.pkg.as_str()));
        }
    }
    metadata.packages.iter().filter(|package| reached.contains(package.id.as_str())).collect()
}

/// The texts that a package brings; if it brings none, the names of its licences.
fn texts(package: &Package) -> Result<Vec<String>> {
    let folder = Path::new(&package.manifest_path).parent().context("a manifest is in a folder")?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        if path.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            let text = String::from_utf8_lossy(&fs::read(&path)?).replace('\r', "");
            texts.push(text.trim().to_owned());
        }
    }
    if texts.is_empty() {
        let named = package.license.as_deref().unwrap_or("not said");
        texts.push(format!("Licence: {named} (the package brings no text of it)"));
    }
    Ok(texts)
}
