//! The packages of npm: all that `package-lock.json` names, and those of which something is in the site.

use crate::layout::Layout;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;

/// Where packages are in the lockfile and in the checkout.
const FOLDER: &str = "node_modules/";

/// The registry that all come from. The lockfile leaves its address out.
const REGISTRY: &str = "https://registry.npmjs.org/";

/// A package that names no licence in its manifest, with the one in its file of that name.
const SAID_ELSEWHERE: [(&str, &str); 1] = [("dom-walk", "MIT")];

/// Both files of npm.
#[derive(Debug)]
pub(crate) struct Npm {
    packages: Vec<Package>,
    shipped: Vec<String>,
}

/// One package.
#[derive(Debug)]
pub(crate) struct Package {
    /// Where it is in the checkout.
    pub(crate) path: String,
    /// Its name.
    pub(crate) name: String,
    /// What the lockfile says of it.
    pub(crate) locked: Locked,
}

/// What the lockfile says of a package.
#[derive(Debug, Deserialize)]
pub(crate) struct Locked {
    /// Its version.
    #[serde(default)]
    pub(crate) version: String,
    /// Its licence, as its authors say it.
    license: Option<String>,
    /// Where it comes from, if not from the registry.
    resolved: Option<String>,
    /// The hash that it is compared with.
    pub(crate) integrity: Option<String>,
}

impl Package {
    /// Its licence.
    pub(crate) fn licence(&self) -> Option<&str> {
        let elsewhere = SAID_ELSEWHERE.iter().find(|(name, _)| *name == self.name);
        self.locked.license.as_deref().or(elsewhere.map(|(_, licence)| *licence))
    }

    /// Why it could be another package than the one that was looked at.
    pub(super) fn is_doubtful(&self) -> Option<&'static str> {
        let Locked { resolved, integrity, .. } = &self.locked;
        if resolved.as_ref().is_some_and(|address| !address.starts_with(REGISTRY)) {
            return Some("does not come from npm's registry");
        }
        integrity.is_none().then_some("has no hash in the lockfile")
    }
}

impl Npm {
    /// Reads `package-lock.json`, and in `package.json` which of them are shipped.
    pub(crate) fn read(layout: &Layout) -> Result<Self> {
        #[derive(Deserialize)]
        struct Manifest {
            shipped: Vec<String>,
        }
        let text = |name: &str| {
            fs::read_to_string(layout.root.join(name)).with_context(|| format!("{name} is missing"))
        };
        let manifest: Manifest =
            serde_json::from_str(&text("package.json")?).context("package.json cannot be read")?;
        Self::from(&text("package-lock.json")?, manifest.shipped)
    }

    /// The packages of a lockfile.
    pub(super) fn from(lockfile: &str, shipped: Vec<String>) -> Result<Self> {
        #[derive(Deserialize)]
        struct Lockfile {
            packages: BTreeMap<String, Locked>,
        }
        let lockfile: Lockfile =
            serde_json::from_str(lockfile).context("package-lock.json cannot be read")?;
        let packages = lockfile.packages.into_iter().filter_map(|(path, locked)| {
            // What has no folder there is this project itself.
            let name = path.rsplit_once(FOLDER).map(|(_, name)| name.to_owned())?;
            Some(Package { path, name, locked })
        });
        Ok(Self { packages: packages.collect(), shipped })
    }

    /// Every package, those that only build and test among them.
    pub(crate) fn all(&self) -> &[Package] {
        &self.packages
    }

    /// Whether something of the package is in the site.
    pub(super) fn is_shipped(&self, package: &Package) -> bool {
        self.shipped.contains(&package.name) && package.path.rfind(FOLDER) == Some(0)
    }

    /// Those of which code, style or a font is in the site. The build stops at any other.
    pub(crate) fn shipped(&self) -> Result<Vec<&Package>> {
        let find = |name: &String| {
            let mut all = self.packages.iter();
            all.find(|package| package.name == *name && self.is_shipped(package)).with_context(
                || {
                    format!(
                        "package.json says that {name} is shipped; the lockfile does not have it"
                    )
                },
            )
        };
        self.shipped.iter().map(find).collect()
    }
}
