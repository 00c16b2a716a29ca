//! Where the recorded videos stand: `content/media/<slug>/`. A new one replaces the old one whole.

use crate::inputs::hex;
use pillole_core::video::{Chapter, MEDIA, RecordedFile, Recording, file};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};
use thiserror::Error;

/// How a recording stands to what it would be made from now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// There is none.
    Missing,
    /// It is what would be made now.
    UpToDate,
    /// What it was made from has changed: these things.
    Stale(Vec<String>),
    /// Its files are not those that were recorded: why.
    Damaged(String),
}

/// Why a recording cannot be put on the shelf.
#[derive(Debug, Error)]
pub enum CannotKeep {
    /// A file that cannot be read, written or moved.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// More than four gigabytes.
    #[error("{path} is too large", path = path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
}

/// The shelf below a content folder.
#[derive(Debug, Clone)]
pub struct Shelf(PathBuf);

impl Shelf {
    /// The shelf of the content folder `content`.
    #[must_use]
    pub fn of(content: &Path) -> Self {
        Self(content.join(MEDIA))
    }

    /// Where the recording of a pillola stands, or would.
    #[must_use]
    pub fn place(&self, slug: &str) -> PathBuf {
        self.0.join(slug)
    }

    /// How the recording of a pillola stands to what it would be made from `now`.
    #[must_use]
    pub fn standing(&self, slug: &str, now: &BTreeMap<String, String>) -> Standing {
        let folder = self.place(slug);
        let Ok(text) = fs::read(folder.join(file::RECORDING)) else { return Standing::Missing };
        let recording: Recording = match serde_json::from_slice(&text) {
            Ok(recording) => recording,
            Err(error) => return Standing::Damaged(format!("{}: {error}", file::RECORDING)),
        };
        for name in file::ALL {
            let recorded = recording.files.get(name).map(|it| it.sha256.as_str());
            let found = fs::read(folder.join(name)).map(|bytes| hex(&bytes)).ok();
            if recorded.is_none() || recorded != found.as_deref() {
                return Standing::Damaged(format!("{name} is not the file that was recorded"));
            }
        }
        match recording.stale(now) {
            changed if changed.is_empty() => Standing::UpToDate,
            changed => Standing::Stale(changed),
        }
    }

    /// Puts the finished files of `fresh` in the place of the recording of a pillola. Before this the
    /// old one is whole, after it the new one.
    ///
    /// # Errors
    /// Where a file cannot be read, written or moved.
    pub fn keep(
        &self,
        slug: &str,
        fresh: &Path,
        made_from: BTreeMap<String, String>,
        milliseconds: u32,
        chapters: Vec<Chapter>,
    ) -> Result<(), CannotKeep> {
        // Beside its place, on the same disk: so that it can be moved there at once.
        let (new, old) = (self.0.join(format!(".{slug}-new")), self.0.join(format!(".{slug}-old")));
        for left in [&new, &old] {
            remove(left)?;
        }
        at(&new, fs::create_dir_all(&new))?;
        let mut files = BTreeMap::new();
        for name in file::ALL {
            let from = fresh.join(name);
            let bytes = at(&from, fs::read(&from))?;
            let length = u32::try_from(bytes.len())
                .map_err(|_| CannotKeep::TooLarge { path: from.clone() })?;
            files.insert(name.to_owned(), RecordedFile { bytes: length, sha256: hex(&bytes) });
            at(&new, fs::write(new.join(name), &bytes))?;
        }
        let recording = Recording { made_from, files, milliseconds, chapters };
        let mut json = serde_json::to_string_pretty(&recording).unwrap_or_default();
        json.push('\n');
        at(&new, fs::write(new.join(file::RECORDING), json))?;
        let place = self.place(slug);
        if place.exists() {
            at(&place, fs::rename(&place, &old))?;
        }
        at(&new, fs::rename(&new, &place))?;
        remove(&old)
    }
}

fn remove(folder: &Path) -> Result<(), CannotKeep> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => at(folder, Err(error)),
        _ => Ok(()),
    }
}

fn at<T>(path: &Path, done: io::Result<T>) -> Result<T, CannotKeep> {
    done.map_err(|source| CannotKeep::File { path: path.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A shelf, and a folder with finished files that say `text`.
    fn shelf(text: &str) -> (tempfile::TempDir, Shelf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("fresh");
        fs::create_dir(&fresh).unwrap();
        for name in file::ALL {
            fs::write(fresh.join(name), text).unwrap();
        }
        let shelf = Shelf::of(&folder.path().join("content"));
        (folder, shelf, fresh)
    }

    fn made_from(script: &str) -> BTreeMap<String, String> {
        [("script".to_owned(), script.to_owned())].into()
    }

    #[test]
    fn a_recording_is_up_to_date_until_something_changes() {
        let (_folder, shelf, fresh) = shelf("one");
        assert_eq!(shelf.standing("a", &made_from("x")), Standing::Missing);
        shelf.keep("a", &fresh, made_from("x"), 60_000, vec![]).unwrap();
        assert_eq!(shelf.standing("a", &made_from("x")), Standing::UpToDate);
        let stale = Standing::Stale(vec!["script".to_owned()]);
        assert_eq!(shelf.standing("a", &made_from("y")), stale);
        fs::write(shelf.place("a").join(file::FILM), "half").unwrap();
        assert!(matches!(shelf.standing("a", &made_from("x")), Standing::Damaged(_)));
        shelf.keep("a", &fresh, made_from("y"), 60_000, vec![]).unwrap();
        assert_eq!(shelf.standing("a", &made_from("y")), Standing::UpToDate);
        let left: Vec<_> = fs::read_dir(shelf.place("a").parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn half_a_video_never_replaces_a_whole_one() {
        let (_folder, shelf, fresh) = shelf("one");
        shelf.keep("a", &fresh, made_from("x"), 60_000, vec![]).unwrap();
        fs::remove_file(fresh.join(file::POSTER)).unwrap();
        fs::write(fresh.join(file::FILM), "two").unwrap();
        shelf.keep("a", &fresh, made_from("y"), 60_000, vec![]).unwrap_err();
        assert_eq!(shelf.standing("a", &made_from("x")), Standing::UpToDate);
    }
}
