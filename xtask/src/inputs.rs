//! Whether anything that a step reads has changed since the step was last done.
//!
//! A digest of contents, not of dates: switching branches back and forth costs nothing. It decides
//! only whether work can be skipped, so a fast hash is enough.

use anyhow::{Context as _, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

/// Files above this size (videos) count by size and date.
const READ_UP_TO: u64 = 1 << 20;

/// What a step reads, boiled down.
#[derive(Debug, Default)]
pub(crate) struct Inputs(DefaultHasher);

impl Inputs {
    /// Adds a file or a folder with everything in it. One that is not there counts as that.
    pub(crate) fn path(mut self, path: &Path) -> Result<Self> {
        self.add(path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok(self)
    }

    /// Adds a value.
    pub(crate) fn text(mut self, text: &str) -> Self {
        text.hash(&mut self.0);
        self
    }

    /// The digest.
    pub(crate) fn digest(self) -> String {
        format!("{:016x}", self.0.finish())
    }

    fn add(&mut self, path: &Path) -> Result<()> {
        path.hash(&mut self.0);
        let Ok(what) = fs::metadata(path) else { return Ok(()) };
        if what.is_dir() {
            let mut entries: Vec<_> =
                fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
            entries.sort();
            for entry in entries {
                self.add(&entry)?;
            }
        } else if what.len() <= READ_UP_TO {
            fs::read(path)?.hash(&mut self.0);
        } else {
            (what.len(), what.modified()?).hash(&mut self.0);
        }
        Ok(())
    }
}

/// Whether the step whose mark is `mark` was last done with these inputs.
pub(crate) fn unchanged(mark: &Path, digest: &str) -> bool {
    fs::read_to_string(mark).is_ok_and(|marked| marked == digest)
}

/// Notes that the step whose mark is `mark` was done with these inputs.
pub(crate) fn note(mark: &Path, digest: &str) -> Result<()> {
    fs::write(mark, digest).with_context(|| format!("cannot write {}", mark.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_follows_contents_and_names() {
        let folder = tempfile::tempdir().unwrap();
        let top = folder.path();
        let digest = || Inputs::default().path(top).unwrap().text("x").digest();
        fs::create_dir(top.join("in")).unwrap();
        fs::write(top.join("in/a"), "1").unwrap();
        let first = digest();
        assert_eq!(digest(), first);
        fs::write(top.join("in/a"), "2").unwrap();
        assert_ne!(digest(), first);
        fs::write(top.join("in/a"), "1").unwrap();
        assert_eq!(digest(), first);
        fs::rename(top.join("in/a"), top.join("in/b")).unwrap();
        assert_ne!(digest(), first);

        let mark = top.join("mark");
        assert!(!unchanged(&mark, &first));
        note(&mark, &first).unwrap();
        assert!(unchanged(&mark, &first));
        assert!(!unchanged(&mark, "other"));
    }
}
