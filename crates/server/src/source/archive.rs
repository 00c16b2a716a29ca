//! A site in a zip archive at the end of a program. The archive's list is read once; the files are
//! stored as they are, so an answer is a part of the program's own file, and nothing is unpacked.

use super::{About, Content, Found, name};
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufReader};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

#[derive(Debug)]
pub(super) struct Archive {
    file: Arc<File>,
    entries: HashMap<Box<str>, Entry>,
    folders: HashSet<Box<str>>,
    modified: Option<SystemTime>,
}

#[derive(Debug)]
struct Entry {
    start: u64,
    length: u64,
    checksum: u32,
}

impl Archive {
    /// The archive at the end of `file`; none if there is none.
    pub(super) fn read(file: File) -> Result<Option<Self>, String> {
        let about = file.metadata().map_err(|why| why.to_string())?;
        let mut zip = match ZipArchive::new(BufReader::new(&file)) {
            Ok(zip) => zip,
            // No list of files at the end: there is no archive.
            Err(ZipError::InvalidArchive(_)) => return Ok(None),
            Err(why) => return Err(why.to_string()),
        };
        let mut entries = HashMap::new();
        let mut folders = HashSet::from([Box::from("")]);
        for index in 0..zip.len() {
            let found = zip.by_index_raw(index).map_err(|why| why.to_string())?;
            if found.is_dir() {
                continue;
            }
            let called = found.name().map_err(|why| why.to_string())?.into_owned();
            let stored = found.compression() == CompressionMethod::Stored && !found.encrypted();
            let entry = found.data_start().filter(|_| stored).map(|start| Entry {
                start,
                length: found.size(),
                checksum: found.crc32(),
            });
            let entry = entry.ok_or_else(|| format!("{called} is not stored as it is"))?;
            let whole = entry.start.checked_add(entry.length).is_some_and(|end| end <= about.len());
            if !whole || !called.split('/').all(name::is_plain) {
                return Err(format!("{called} cannot be a file of a site"));
            }
            for (slash, _) in called.match_indices('/') {
                folders.extend(called.get(..slash).map(Box::from));
            }
            entries.insert(called.into_boxed_str(), entry);
        }
        let modified = about.modified().ok();
        Ok(Some(Self { file: Arc::new(file), entries, folders, modified }))
    }

    /// What is called `name`.
    pub(super) fn find(&self, name: &str) -> io::Result<Found> {
        let Some(entry) = self.entries.get(name) else {
            let folder = self.folders.contains(name).then_some(Found::Folder);
            return folder.ok_or_else(|| io::ErrorKind::NotFound.into());
        };
        let about = About {
            is_folder: false,
            length: entry.length,
            modified: self.modified.map(|program| distinguished(program, entry.checksum)),
        };
        Ok(Found::File(Content { bytes: Some((Arc::clone(&self.file), entry.start)), about }))
    }
}

/// The program's time, with the file's checksum in place of what is smaller than a second. The
/// answer's `ETag` is made of time and length: two editions of the program that bear the same date
/// (unpacked from a reproducible archive, they do) must not pass for one.
fn distinguished(program: SystemTime, checksum: u32) -> SystemTime {
    let seconds = program.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let nanoseconds = checksum % 1_000_000_000;
    SystemTime::UNIX_EPOCH
        .checked_add(Duration::new(seconds, nanoseconds))
        .unwrap_or(SystemTime::UNIX_EPOCH)
}
