//! Where things are: the checkout, what builds leave in it, and the cache that outlives it.

use anyhow::{Context as _, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The folders that the commands work in.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// The top of the checkout.
    pub(crate) root: PathBuf,
    /// Tools and compiled dependencies: outside the checkout, shared by all of them.
    pub(crate) cache: PathBuf,
}

impl Layout {
    /// The checkout that this program is run from, and the cache of whoever runs it.
    pub(crate) fn find() -> Result<Self> {
        // Asked at run time: two checkouts may share one target folder, and with it this program.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask has no checkout around it")?.to_owned();
        let folder = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        let cache = folder("PILLOLE_CACHE")
            .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("pillole")))
            .or_else(|| env::home_dir().map(|home| home.join(".cache/pillole")))
            .context("there is no home folder: set PILLOLE_CACHE to a folder for the tools")?;
        Ok(Self { root, cache: std::path::absolute(cache)? })
    }

    /// Programs that setup compiles, in `bin` below it as `cargo install --root` wants.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Programs that npm brings.
    pub(crate) fn npm_programs(&self) -> PathBuf {
        self.root.join("node_modules/.bin")
    }

    /// What cargo compiles for this machine.
    pub(crate) fn native_target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.cache.join("target-native"), |dir| self.root.join(dir))
    }

    /// What cargo compiles for the browser. Apart from the rest: it may come from another compiler.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.cache.join("target-wasm")
    }

    /// Half-finished output, stamps and logs of this checkout.
    pub(crate) fn work(&self) -> PathBuf {
        self.root.join("target/pillole")
    }

    /// The log of what `name` printed.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.work().join("log").join(format!("{name}.log"))
    }

    /// `path` as it is best shown: from the checkout's top where it lies in it.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
