//! A site in a folder.

use super::{About, Content, Found};
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Debug)]
pub(super) struct Folder {
    /// The folder by its real path.
    root: PathBuf,
}

impl Folder {
    /// The site in `root`, which is a real path.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// What is called `name`. A link is followed only to what lies in the folder too.
    pub(super) fn find(&self, name: &str, open: bool) -> io::Result<Found> {
        let path = self.root.join(name).canonicalize()?;
        if !path.starts_with(&self.root) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let about = path.metadata()?;
        if about.is_dir() {
            return Ok(Found::Folder);
        }
        // What is neither (a pipe, a device) is not opened: it might never answer.
        if !about.is_file() {
            return Err(io::ErrorKind::NotFound.into());
        }
        let bytes = if open { Some((Arc::new(File::open(&path)?), 0)) } else { None };
        let modified = about.modified().ok();
        let about = About { is_folder: false, length: about.len(), modified };
        Ok(Found::File(Content { bytes, about }))
    }
}
