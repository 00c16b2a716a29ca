//! What a part found, kept until it is measured again.

use super::machine::Machine;
use crate::content::today;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fs;
use std::path::PathBuf;

/// Figures with where and when they were found.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept<T> {
    pub(super) machine: Machine,
    pub(super) day: String,
    pub(super) found: T,
}

fn file(layout: &Layout, name: &str) -> PathBuf {
    layout.work().join("bench").join(format!("{name}.json"))
}

/// Keeps what the part `name` found just now on this machine, as it was before.
pub(super) fn keep<T: Serialize>(
    layout: &Layout,
    name: &str,
    machine: &Machine,
    found: T,
) -> Result<()> {
    let kept = Kept { machine: machine.clone(), day: today()?.to_string(), found };
    let file = file(layout, name);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&file, serde_json::to_string_pretty(&kept)?)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// What the part `name` found last; nothing if it was never measured here.
pub(super) fn last<T: DeserializeOwned>(layout: &Layout, name: &str) -> Result<Option<Kept<T>>> {
    let file = file(layout, name);
    let Ok(text) = fs::read_to_string(&file) else { return Ok(None) };
    let kept = serde_json::from_str(&text).with_context(|| {
        format!("{} is from another version: measure that part again", file.display())
    })?;
    Ok(Some(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout { root: folder.path().to_owned(), cache: folder.path().to_owned() };
        assert!(last::<Vec<u32>>(&layout, "x").unwrap().is_none());
        keep(&layout, "x", &Machine::this(), vec![1, 2]).unwrap();
        assert_eq!(last::<Vec<u32>>(&layout, "x").unwrap().unwrap().found, [1, 2]);
        assert!(
            last::<String>(&layout, "x")
                .unwrap_err()
                .to_string()
                .contains("measure that part again")
        );
    }
}
