//! Writing files below `dist/`, and remembering what was written.

use crate::address::hashed;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder that the site is written to.
#[derive(Debug)]
pub(crate) struct Assets {
    out: PathBuf,
}

impl Assets {
    /// Starts with an empty folder.
    pub(crate) fn new(out: &Path) -> Result<Self> {
        fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
        Ok(Self { out: out.to_owned() })
    }

    /// Writes a file at `path`, relative to the site's root.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.out.join(path.trim_start_matches('/'));
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }

    /// Writes a file whose name has a hash of its content; gives its address, from the root.
    pub(crate) fn write_hashed(&self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let name = hashed(stem, extension, bytes);
        self.write(&name, bytes)?;
        Ok(format!("/{name}"))
    }

    /// Copies a folder as it is.
    pub(crate) fn copy(&self, from: &Path) -> Result<()> {
        self.copy_below(from, "")
    }

    fn copy_below(&self, from: &Path, below: &str) -> Result<()> {
        let entries =
            fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.copy_below(&entry.path(), &format!("{name}/"))?;
            } else {
                self.write(&name, &fs::read(entry.path())?)?;
            }
        }
        Ok(())
    }

    /// The files that are there, from the root, without a slash before them, in order.
    pub(crate) fn all(&self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        below(&self.out, "", &mut found)?;
        found.sort();
        Ok(found)
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.out
    }
}

fn below(folder: &Path, path: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            below(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
