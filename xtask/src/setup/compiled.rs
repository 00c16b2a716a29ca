//! Trunk, wasm-bindgen, wasm-split, and what only `fuzz` and `audit` need: used where they are already there in
//! the right version, compiled into the cache where they are not.
//!
//! They run for seconds, so they are compiled with little optimisation: minutes instead of half an
//! hour, and builds are no slower for it.

use super::Step;
use crate::layout::Layout;
use crate::run::{answer, find, program, quietly};
use anyhow::{Context as _, Result, ensure};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

/// The newest Trunk that compiles with the Rust that the workspace asks for.
const TRUNK: &str = "0.21.14";

/// The wasm-split that takes apart what [`SPLIT_LIBRARY`] has marked.
const SPLITTER: &str = "0.2.4";

/// The editions of wasm_split_helpers that [`SPLITTER`] goes with.
const SPLIT_LIBRARY: &str = "0.2.";

/// A tool that cargo compiles.
#[derive(Debug)]
pub(super) struct Tool {
    package: &'static str,
    version: String,
    /// The programs that are used of it.
    programs: &'static [&'static str],
    /// How cargo is asked for it, beside its name and version.
    options: &'static [&'static str],
    optimisation: &'static str,
    minutes: u32,
}

/// The tools that a build needs. wasm-bindgen's has to be exactly of the library's version.
pub(super) fn wanted(layout: &Layout) -> Result<[Tool; 3]> {
    let trunk = Tool {
        package: "trunk",
        version: TRUNK.to_owned(),
        programs: &["trunk"],
        options: &["--locked", "--no-default-features", "--features", "rustls"],
        optimisation: "0",
        minutes: 5,
    };
    let bindgen = Tool {
        package: "wasm-bindgen-cli",
        version: locked_version(layout, "wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Not --locked: its own lockfile names a yanked package.
        options: &[],
        optimisation: "1",
        minutes: 3,
    };
    let library = locked_version(layout, "wasm_split_helpers")?;
    ensure!(
        library.starts_with(SPLIT_LIBRARY),
        "Cargo.lock has wasm_split_helpers {library}, for which wasm_split_cli_support {SPLITTER} is \
         not made: name the one that is in xtask/src/setup/compiled.rs"
    );
    let splitter = Tool {
        package: "wasm_split_cli_support",
        version: SPLITTER.to_owned(),
        programs: &["wasm-split-cli"],
        options: &["--locked", "--features", "build-binary"],
        optimisation: "1",
        minutes: 3,
    };
    Ok([trunk, bindgen, splitter])
}

/// What runs libFuzzer, for `fuzz` alone.
pub(super) fn fuzzer() -> Tool {
    Tool {
        package: "cargo-fuzz",
        version: "0.13.2".to_owned(),
        programs: &["cargo-fuzz"],
        options: &["--locked"],
        optimisation: "0",
        minutes: 2,
    }
}

/// What knows the known faults of crates, for `audit` alone.
pub(super) fn auditor() -> Tool {
    Tool {
        package: "cargo-deny",
        version: "0.20.2".to_owned(),
        programs: &["cargo-deny"],
        options: &["--locked"],
        optimisation: "0",
        minutes: 10,
    }
}

impl fmt::Display for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.package, self.version)
    }
}

impl Tool {
    /// Whether all its programs are there, in its version.
    pub(super) fn find(&self, layout: &Layout) -> Option<&'static str> {
        let there = |name: &&str| {
            match answer(program(layout, name).arg("--version")) {
                Some(said) => says_version(&said, &self.version),
                // Not every program tells its version; cargo knows what it has installed.
                None => find(layout, name).is_some_and(|path| self.is_noted(&path, name)),
            }
        };
        self.programs.iter().all(there).then_some("there")
    }

    /// Whether cargo's list beside the folder of the program at `path` has it in this version.
    fn is_noted(&self, path: &Path, name: &str) -> bool {
        let list = path.ancestors().nth(2).map(|root| root.join(".crates.toml"));
        let Some(text) = list.and_then(|list| fs::read_to_string(list).ok()) else { return false };
        let Ok(noted) = toml::from_str::<Installed>(&text) else { return false };
        noted.v1.iter().any(|(package, programs)| {
            let mut words = package.split(' ');
            let same = (words.next(), words.next()) == (Some(self.package), Some(&*self.version));
            same && programs.iter().any(|program| program == name)
        })
    }

    /// Compiles it into the cache.
    pub(super) fn install(&self, layout: &Layout, step: &Step) -> Result<()> {
        step.doing(&format!("compiling, up to {} minutes", self.minutes));
        fs::create_dir_all(&layout.cache)?;
        // Each its own: what a killed run left half-done in one never hurts another.
        let target = layout.cache.join(format!("target-{}", self.package));
        let mut cargo = program(layout, "cargo");
        cargo
            .current_dir(&layout.cache)
            .args(["install", self.package, "--version", &self.version])
            .args(self.options)
            .arg("--root")
            .arg(layout.tools())
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimisation)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        quietly(&mut cargo, &layout.log(self.package)).with_context(|| {
            format!(
                "{self} could not be compiled: install it by hand, `cargo install {} --version {} \
                 {}`, or put a prebuilt {} on PATH",
                self.package,
                self.version,
                self.options.join(" "),
                self.programs.join(" and ")
            )
        })?;
        // Only their programs are kept: what they were compiled from takes gigabytes.
        fs::remove_dir_all(&target)?;
        Ok(())
    }
}

/// What cargo notes of what it has installed: for `package version (source)` the programs.
#[derive(serde::Deserialize)]
struct Installed {
    v1: BTreeMap<String, Vec<String>>,
}

/// Whether a program that introduces itself so (`trunk 0.21.14`) is of `version`.
fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().nth(1) == Some(version)
}

/// The version of `package` in Cargo.lock.
fn locked_version(layout: &Layout, package: &str) -> Result<String> {
    #[derive(serde::Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(serde::Deserialize)]
    struct Locked {
        name: String,
        version: String,
    }
    let text = fs::read_to_string(layout.root.join("Cargo.lock"))?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock cannot be read")?;
    let found = lock.package.into_iter().find(|locked| locked.name == package);
    Ok(found.with_context(|| format!("Cargo.lock does not name {package}"))?.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_lockfile() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout { root: folder.path().to_owned(), cache: folder.path().to_owned() };
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\
                    [[package]]\nname = \"wasm_split_helpers\"\nversion = \"0.2.3\"\n";
        fs::write(folder.path().join("Cargo.lock"), lock).unwrap();
        let [_, bindgen, _] = wanted(&layout).unwrap();
        assert_eq!(bindgen.to_string(), "wasm-bindgen-cli 0.2.130");
        fs::write(folder.path().join("Cargo.lock"), lock.replace("0.2.3", "0.3.0")).unwrap();
        let error = wanted(&layout).unwrap_err().to_string();
        assert!(error.starts_with("Cargo.lock has wasm_split_helpers 0.3.0, for which"), "{error}");
        fs::write(folder.path().join("Cargo.lock"), "version = 4\npackage = []\n").unwrap();
        let error = wanted(&layout).unwrap_err().to_string();
        assert_eq!(error, "Cargo.lock does not name wasm-bindgen");
    }

    #[test]
    fn a_program_is_told_by_its_exact_version() {
        assert!(says_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(says_version("trunk 0.21.14 (abc)", "0.21.14"));
        for said in ["wasm-bindgen 0.2.13", "wasm-bindgen 0.2.1301", "0.2.130", ""] {
            assert!(!says_version(said, "0.2.130"), "{said}");
        }
    }

    #[test]
    fn a_program_that_does_not_tell_its_version_is_in_cargos_list() {
        let folder = tempfile::tempdir().unwrap();
        let tool = Tool {
            package: "wasm_split_cli_support",
            version: "0.2.4".to_owned(),
            programs: &["wasm-split-cli"],
            options: &[],
            optimisation: "0",
            minutes: 1,
        };
        let path = folder.path().join("bin/wasm-split-cli");
        let noted = |list: &str| {
            fs::write(folder.path().join(".crates.toml"), list).unwrap();
            tool.is_noted(&path, "wasm-split-cli")
        };
        assert!(!tool.is_noted(&path, "wasm-split-cli"));
        let list = "[v1]\n\"wasm_split_cli_support 0.2.4 (registry)\" = [\"wasm-split-cli\"]\n";
        assert!(noted(list));
        for (change, to) in
            [("0.2.4", "0.2.40"), ("[\"wasm-split", "[\"other"), ("_support", ""), ("[v1]", "")]
        {
            assert!(!noted(&list.replace(change, to)), "{to}");
        }
    }
}
