//! `fuzz`: libFuzzer looks for bytes that a border does not bear.
//!
//! The targets are in `fuzz/`, which `cargo test` gives its corpus too. What is found goes to the cache: what
//! of it is worth keeping is for people to say. No sanitizer is used: they find wrong uses of memory, which
//! our code cannot write (`unsafe` is forbidden), and need a compiler that is not released yet. What is left
//! to find are panics (sums that overflow among them), endless loops, memory without bounds, and what the
//! targets assert.

use crate::layout::Layout;
use crate::progress::{Step, Steps};
use crate::run::{answer, program, quietly};
use crate::setup;
use anyhow::{Context as _, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The package that only cargo-fuzz compiles, and its program.
const PACKAGE: &str = "fuzz/libfuzzer";
const PROGRAM: &str = "borders";

/// Seconds after which one input is a fault, and megabytes above which all that was used is one. They are
/// seconds of the clock: on a machine that has other things to do, ten passed over an input that takes 17 ms.
const SLOW: &str = "-timeout=30";
const LARGE: &str = "-rss_limit_mb=2048";

/// What `fuzz` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only this border: the name of a folder in fuzz/corpus. More than one can be given
    #[arg(long, value_name = "NAME")]
    border: Vec<String>,
    /// How long to look at each
    #[arg(long, default_value_t = 60, value_name = "N")]
    seconds: u32,
}

/// Looks at the borders that were asked for, one after the other.
pub(crate) fn fuzz(layout: &Layout, options: &Options) -> Result<()> {
    let borders = chosen(borders(layout)?, &options.border)?;
    setup::for_fuzz(layout)?;
    let mut steps = Steps::new(borders.len() + 1);
    let step = steps.next("the targets");
    step.doing("compiling for libFuzzer, minutes the first time");
    let fuzzer = compile(layout)?;
    step.done();
    let mut faults = Vec::new();
    for border in &borders {
        faults.extend(look(layout, &fuzzer, border, options.seconds, steps.next(border)).err());
    }
    if !faults.is_empty() {
        let all: Vec<_> = faults.iter().map(|fault| format!("{fault:#}")).collect();
        bail!("{}", all.join("\n\n"));
    }
    Ok(())
}

/// All borders: each has a corpus.
fn borders(layout: &Layout) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(layout.root.join("fuzz/corpus"))? {
        all.push(entry?.file_name().to_string_lossy().into_owned());
    }
    all.sort();
    Ok(all)
}

/// Those of `all` that were asked for; all if none was.
fn chosen(all: Vec<String>, asked: &[String]) -> Result<Vec<String>> {
    for name in asked {
        ensure!(all.contains(name), "there is no border {name}, only {}", all.join(", "));
    }
    Ok(if asked.is_empty() { all } else { asked.to_vec() })
}

/// Where everything of a border is kept, and of the compiler.
fn kept(layout: &Layout, name: &str) -> PathBuf {
    layout.cache.join("fuzz").join(name)
}

/// Compiles the targets with what libFuzzer watches them by.
fn compile(layout: &Layout) -> Result<PathBuf> {
    // It is a workspace of its own, so that nothing else asks for libFuzzer; the versions that the portal
    // is made with are those that are looked at.
    fs::copy(layout.root.join("Cargo.lock"), layout.root.join(PACKAGE).join("Cargo.lock"))?;
    let target = kept(layout, "target");
    let said = answer(program(layout, "rustc").arg("-vV")).unwrap_or_default();
    let machine = said.lines().find_map(|line| line.strip_prefix("host: "));
    let machine = machine.context("rustc does not say what machine this is")?;
    let mut cargo = program(layout, "cargo");
    cargo
        .args(["fuzz", "build", "--sanitizer", "none", "--fuzz-dir", PACKAGE, "--target", machine])
        .arg("--target-dir")
        .arg(&target)
        .arg(PROGRAM);
    quietly(&mut cargo, &layout.log("fuzz-build")).context(
        "the targets did not compile: libFuzzer is C++, and needs a compiler of it (Debian: g++)",
    )?;
    Ok(target.join(machine).join("release").join(PROGRAM))
}

/// Looks at one border.
fn look(layout: &Layout, fuzzer: &Path, border: &str, seconds: u32, step: Step) -> Result<()> {
    let kept = kept(layout, border);
    let found = kept.join("found");
    fs::create_dir_all(&found)?;
    let log = layout.log(&format!("fuzz-{border}"));
    let mut run = program(layout, fuzzer);
    run.env("PILLOLE_BORDER", border)
        .env("CARGO_MANIFEST_DIR", layout.root.join("fuzz"))
        // What is new is written into the first folder.
        .arg(&found)
        .arg(layout.root.join("fuzz/corpus").join(border))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", kept.display()))
        .args([SLOW, LARGE, "-print_final_stats=1"]);
    step.doing(&format!("looking for {seconds} s"));
    quietly(&mut run, &log).with_context(|| {
        format!(
            "{border}: a fault was found. What was given is in {}. Copy it to fuzz/corpus/{border}/ under \
             a name that says what it is: `cargo test --package pillole-fuzz` then fails until it is mended. (If it \
             does not, and the file is a `timeout-`, the machine was slow: look again)",
            kept.display()
        )
    })?;
    step.found(&format!(
        "nothing in {} tries",
        tries(&fs::read_to_string(&log)?).unwrap_or("some")
    ));
    Ok(())
}

/// How many inputs were tried, as libFuzzer says in the end.
fn tries(log: &str) -> Option<&str> {
    log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_borders_are_those_with_a_corpus() {
        let all = borders(&Layout::find().unwrap()).unwrap();
        assert!(all.contains(&"link".to_owned()) && all.is_sorted(), "{all:?}");
        assert_eq!(chosen(all.clone(), &[]).unwrap(), all);
        assert_eq!(chosen(all.clone(), &["link".to_owned()]).unwrap(), ["link"]);
        let error = chosen(all, &["lnik".to_owned()]).unwrap_err().to_string();
        assert!(error.starts_with("there is no border lnik, only assignment, "), "{error}");
    }

    #[test]
    fn libfuzzer_says_how_much_it_tried() {
        let log = "#2\tDONE\nDone 7 runs\nstat::number_of_executed_units: 4821\nstat::new: 3\n";
        assert_eq!(tries(log), Some("4821"));
        assert_eq!(tries("killed"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_fault_says_where_it_is_kept_and_nothing_is_written_into_the_checkout() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let layout =
            Layout { root: folder.path().join("checkout"), cache: folder.path().join("cache") };
        fs::create_dir_all(layout.root.join("fuzz/corpus/link")).unwrap();
        let fuzzer = folder.path().join("fuzzer");
        let stands_in = |script: &str| {
            fs::write(&fuzzer, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&fuzzer, fs::Permissions::from_mode(0o755)).unwrap();
            look(&layout, &fuzzer, "link", 3, Steps::new(1).next("link"))
        };
        stands_in("echo \"$PILLOLE_BORDER $@\" > said; echo new > \"$1/found\"").unwrap();
        let said = fs::read_to_string(layout.root.join("said")).unwrap();
        assert!(said.starts_with("link ") && said.contains("-max_total_time=3 "), "{said}");
        assert!(layout.cache.join("fuzz/link/found/found").is_file());
        assert!(fs::read_dir(layout.root.join("fuzz/corpus/link")).unwrap().next().is_none());
        let error = format!("{:#}", stands_in("echo panicked; exit 77").unwrap_err());
        assert!(error.contains("Copy it to fuzz/corpus/link/"), "{error}");
        assert!(error.contains("panicked"), "{error}");
    }
}
