//! Putting a site into a program: the other side of [`super::archive`].

use super::name;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// From this length on, a file needs the larger kind of entry.
const LARGE: u64 = u32::MAX as u64;

/// Why no program with the site inside was made.
#[derive(Debug, Error)]
pub enum PackError {
    /// A file could not be read or written.
    #[error("{}: {why}", .path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// A file of the site has a name that is never looked up.
    #[error("{} cannot be published: names are made of a-z, 0-9, '-', '_' and '.'", .0.display())]
    Name(PathBuf),
    /// The archive could not be written.
    #[error("the archive could not be written: {0}")]
    Archive(#[from] ZipError),
}

/// Writes to `out` the `program` with all files of the folder `site` behind it, and returns how
/// many they are. From the same input comes the same output, byte for byte.
///
/// What comes of it is a program, and also an archive that any zip program opens.
///
/// # Errors
/// When a file cannot be read, written, or published under its name.
pub fn pack(program: &Path, site: &Path, out: &Path) -> Result<usize, PackError> {
    fs::copy(program, out).map_err(io_error(program))?;
    let mut end = File::options().read(true).write(true).open(out).map_err(io_error(out))?;
    io::Seek::seek(&mut end, io::SeekFrom::End(0)).map_err(io_error(out))?;
    let mut archive = ZipWriter::new(end);
    let mut files = Vec::new();
    list(site, "", &mut files)?;
    files.sort();
    for (called, path) in &files {
        let mut file = File::open(path).map_err(io_error(path))?;
        let length = file.metadata().map_err(io_error(path))?.len();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(length >= LARGE);
        archive.start_file(called.as_str(), options)?;
        io::copy(&mut file, &mut archive).map_err(io_error(path))?;
    }
    archive.finish()?;
    Ok(files.len())
}

/// All files below `folder`, each with its name from the site's top.
fn list(folder: &Path, prefix: &str, into: &mut Vec<(String, PathBuf)>) -> Result<(), PackError> {
    for entry in fs::read_dir(folder).map_err(io_error(folder))? {
        let path = entry.map_err(io_error(folder))?.path();
        let called = path.file_name().and_then(|called| called.to_str());
        let called = called.filter(|called| name::is_plain(called));
        let called = called.ok_or_else(|| PackError::Name(path.clone()))?;
        let called = format!("{prefix}{called}");
        if path.is_dir() {
            list(&path, &format!("{called}/"), into)?;
        } else {
            into.push((called, path));
        }
    }
    Ok(())
}

fn io_error(path: &Path) -> impl FnOnce(io::Error) -> PackError {
    let path = path.to_owned();
    move |why| PackError::Io { path, why }
}
