//! The crates of others: all that `Cargo.lock` names, and those that are in what is given away.

use crate::layout::Layout;
use crate::run::{answer, program};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The packages of ours that are given away: the app and the portable program.
pub(crate) const GIVEN: [&str; 2] = ["pillole", "pillole-portable"];

/// What cargo tells of the workspace.
#[derive(Debug, Deserialize)]
pub(crate) struct Crates {
    packages: Vec<Crate>,
    resolve: Resolve,
}

/// One crate, ours or another's.
#[derive(Debug, Deserialize)]
pub(crate) struct Crate {
    /// Its name for cargo alone.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// Its licence, as its authors say it.
    pub(crate) license: Option<String>,
    /// Where it comes from. None: it is ours.
    pub(crate) source: Option<String>,
    /// Its manifest, in the folder that also has the texts of its licences.
    pub(crate) manifest_path: String,
    /// What its manifest asks for.
    dependencies: Vec<Asked>,
}

/// A line of a manifest: any version will do where `req` is `*`.
#[derive(Debug, Deserialize)]
struct Asked {
    name: String,
    req: String,
    path: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Debug, Deserialize)]
struct Kind {
    /// None: it is used at run time.
    kind: Option<String>,
}

impl Crates {
    /// Asks cargo.
    pub(crate) fn read(layout: &Layout) -> Result<Self> {
        let mut cargo = program(layout, "cargo");
        cargo.args(["metadata", "--locked", "--format-version", "1"]);
        let said = answer(&mut cargo).context("cargo does not tell what the program is made of")?;
        Ok(serde_json::from_str(&said)?)
    }

    /// Every crate of others, for every platform, those that only build and test among them.
    pub(crate) fn of_others(&self) -> impl Iterator<Item = &Crate> {
        self.packages.iter().filter(|package| package.source.is_some())
    }

    /// The crates that are reached from those that are given away, without what only builds or tests,
    /// each with those that it uses. Ours are among them.
    pub(crate) fn given(&self) -> Vec<(&Crate, Vec<&Crate>)> {
        let nodes: HashMap<_, _> = self.resolve.nodes.iter().map(|n| (n.id.as_str(), n)).collect();
        let by_id: BTreeMap<_, _> = self.packages.iter().map(|p| (p.id.as_str(), p)).collect();
        let given = self
            .packages
            .iter()
            .filter(|package| package.source.is_none() && GIVEN.contains(&package.name.as_str()));
        let mut waiting: Vec<&str> = given.map(|package| package.id.as_str()).collect();
        let mut reached = BTreeSet::new();
        let mut all = Vec::new();
        while let Some(id) = waiting.pop() {
            if let Some(node) = nodes.get(id).filter(|_| reached.insert(id)) {
                let runs =
                    |used: &&Dependency| used.dep_kinds.iter().any(|kind| kind.kind.is_none());
                let uses: Vec<&str> =
                    node.deps.iter().filter(runs).map(|used| used.pkg.as_str()).collect();
                let found = uses.iter().filter_map(|id| by_id.get(id).copied()).collect();
                all.extend(by_id.get(id).map(|package| (*package, found)));
                waiting.extend(uses);
            }
        }
        all.sort_by(|(a, _), (b, _)| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        all
    }

    /// What manifests of ours ask for in any version at all.
    pub(super) fn in_any_version(&self) -> Vec<String> {
        let ours = self.packages.iter().filter(|package| package.source.is_none());
        ours.flat_map(|package| {
            let any = package.dependencies.iter().filter(|d| d.req == "*" && d.path.is_none());
            any.map(|asked| format!("{} asks for any version of {}", package.name, asked.name))
        })
        .collect()
    }
}
