//! A start for a new pillola: files that already pass the check, to be written over.

use crate::files::Folder;
use crate::items::is_slug_of_items;
use crate::numbers::{self, AssignError};
use pillole_core::date::Date;
use pillole_core::id::{NotAName, Slug};
use std::path::{Path, PathBuf};
use std::{fs, io};
use thiserror::Error;

/// The text of a new pillola and of its screen.
const PILLOLA: &str = include_str!("pillola.md");
const SCREEN: &str = include_str!("screen.toml");

/// Why no start was made.
#[derive(Debug, Error)]
pub enum ScaffoldError {
    /// The slug has another shape than a name's.
    #[error(transparent)]
    BadSlug(#[from] NotAName),
    /// Something of that name is there, or was once published.
    #[error("`{0}` is already taken: choose another name")]
    Taken(String),
    /// A file cannot be written.
    #[error("{path} cannot be written: {why}")]
    Write {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        why: io::Error,
    },
    /// The numbers cannot be given.
    #[error(transparent)]
    Numbers(#[from] AssignError),
}

/// Writes a pillola named `slug` and a screen for it below `root`, the content folder, and gives
/// them their numbers. The files that were written, the pillola first.
///
/// # Errors
/// [`ScaffoldError`]; nothing that was there is ever written over.
pub fn new_pillola(root: &Path, slug: &str, today: Date) -> Result<Vec<PathBuf>, ScaffoldError> {
    let slug = Slug::try_from(slug)?;
    let files = [
        (root.join(format!("pillole/{slug}.md")), fill(PILLOLA, &slug, today)),
        (root.join(format!("screens/phone/{slug}.toml")), fill(SCREEN, &slug, today)),
    ];
    if is_slug_of_items(&slug) || numbers::is_given(&Folder::read(root), &slug) {
        return Err(ScaffoldError::Taken(slug.to_string()));
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(ScaffoldError::Taken(path.display().to_string()));
    }
    for (path, text) in &files {
        write_new(path, text).map_err(|why| ScaffoldError::Write { path: path.clone(), why })?;
    }
    numbers::assign(root)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

fn fill(text: &str, slug: &Slug, today: Date) -> String {
    text.replace("{slug}", slug.as_str()).replace("{today}", &today.to_string())
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
