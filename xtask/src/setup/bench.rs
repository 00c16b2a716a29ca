//! What only `cargo xtask bench` needs: the other generators of sites, Lighthouse, nginx and wrk. The
//! packages go into the cache, nothing of them into the checkout or into what everybody installs.

use super::{Step, system};
use crate::layout::Layout;
use crate::run::{find as find_program, program, quietly};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that the peers are built and measured in.
#[derive(Debug, Clone)]
pub(crate) struct Workshop(PathBuf);

impl Workshop {
    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

impl std::fmt::Display for Workshop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there")
    }
}

/// What says which packages, and where a copy of it lies beside those that are installed.
const LISTS: [(&str, &str); 2] =
    [("package-lock.json", "node_modules/.installed"), ("requirements.txt", "python/.installed")];

/// Our own scripts and settings, which run beside the packages.
const SCRIPTS: [&str; 2] = ["peers", "measure"];

fn folder(layout: &Layout) -> PathBuf {
    layout.cache.join("bench")
}

/// The packages, if they are those of the lists; with our scripts as they are now.
pub(super) fn find(layout: &Layout) -> Option<Workshop> {
    let (sources, folder) = (layout.root.join("bench"), folder(layout));
    for (list, mark) in LISTS {
        let wanted = fs::read(sources.join(list)).ok()?;
        if fs::read(folder.join(mark)).ok()? != wanted {
            return None;
        }
    }
    for scripts in SCRIPTS {
        let _ = fs::remove_dir_all(folder.join(scripts));
        copy(&sources.join(scripts), &folder.join(scripts)).ok()?;
    }
    Some(Workshop(folder))
}

/// Installs exactly what the lists say. No npm package runs a script of its own.
pub(super) fn install(layout: &Layout, step: &Step) -> Result<()> {
    step.doing("installing, about two minutes and half a gigabyte in the cache");
    let (sources, folder) = (layout.root.join("bench"), folder(layout));
    fs::create_dir_all(&folder)?;
    for list in ["package.json", "package-lock.json", "requirements.txt"] {
        fs::copy(sources.join(list), folder.join(list))?;
    }
    let mut npm = program(layout, "npm");
    npm.current_dir(&folder).args([
        "install",
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
    ]);
    quietly(&mut npm, &layout.log("bench-npm")).context(
        "the other generators could not be installed: see that npm reaches its registry",
    )?;
    let mut python = program(layout, "python3");
    python.current_dir(&folder).args(["-m", "venv", "--clear", "python"]);
    quietly(&mut python, &layout.log("bench-python"))
        .context("MkDocs needs Python 3 with venv (Debian: python3-venv)")?;
    let mut pip = program(layout, folder.join("python/bin/pip"));
    pip.current_dir(&folder).args(["install", "--quiet", "--requirement", "requirements.txt"]);
    quietly(&mut pip, &layout.log("bench-pip")).context("MkDocs could not be installed")?;
    for (list, mark) in LISTS {
        fs::copy(sources.join(list), folder.join(mark))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied)?;
        } else {
            fs::copy(path, copied)?;
        }
    }
    Ok(())
}

/// The server to compare with, and the program that asks both.
#[derive(Debug, Clone)]
pub(crate) struct Load {
    /// nginx.
    pub(crate) nginx: PathBuf,
    /// wrk.
    pub(crate) wrk: PathBuf,
}

impl std::fmt::Display for Load {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there")
    }
}

/// Both, if they are there. nginx may stand where only the administrator's path leads.
pub(super) fn find_load(layout: &Layout) -> Option<Load> {
    let beside = PathBuf::from("/usr/sbin/nginx");
    let nginx =
        find_program(layout, "nginx").or_else(|| beside.is_file().then_some(beside.clone()))?;
    Some(Load { nginx, wrk: find_program(layout, "wrk")? })
}

/// Installs both from the system's packages.
pub(super) fn install_load(layout: &Layout, step: &Step) -> Result<()> {
    if cfg!(not(target_os = "linux")) {
        bail!("serving is measured on Linux, where the system tells a program's memory");
    }
    step.doing("installing, a few seconds");
    system::install(layout, &["nginx-light", "wrk"])
        .context("serving is compared with nginx and asked by wrk")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_there_as_long_as_both_lists_are_those_installed() {
        let root = tempfile::tempdir().unwrap();
        let layout = Layout { root: root.path().to_owned(), cache: root.path().join("cache") };
        for file in ["bench/peers/plain/site.mjs", "bench/measure/quiz.mjs"] {
            let file = root.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "1").unwrap();
        }
        for (list, mark) in LISTS {
            assert!(find(&layout).is_none());
            fs::write(root.path().join("bench").join(list), list).unwrap();
            let mark = root.path().join("cache/bench").join(mark);
            fs::create_dir_all(mark.parent().unwrap()).unwrap();
            fs::write(mark, list).unwrap();
        }
        let workshop = find(&layout).unwrap();
        assert!(workshop.folder().join("peers/plain/site.mjs").is_file());
        fs::write(root.path().join("bench/requirements.txt"), "newer").unwrap();
        assert!(find(&layout).is_none());
    }
}
