//! A new pillola passes the check as it is.

use crate::fixture::{folder, today};
use pillole_content::compile;
use pillole_content::scaffold::{ScaffoldError, new_pillola};
use std::fs;
use std::path::PathBuf;

/// The valid folder on the disk, for one test.
struct OnDisk(PathBuf);

impl OnDisk {
    fn new(name: &str) -> Self {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).join("content");
        let _ = fs::remove_dir_all(&root);
        for (path, bytes) in folder().files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes.unwrap()).unwrap();
        }
        Self(root)
    }
}

#[test]
fn a_new_pillola_compiles_without_a_word() {
    let root = OnDisk::new("new-pillola").0;
    let written = new_pillola(&root, "fare-una-cosa", today()).unwrap();
    assert_eq!(
        written,
        [root.join("pillole/fare-una-cosa.md"), root.join("screens/phone/fare-una-cosa.toml")]
    );
    let compiled = compile(&root, today()).unwrap();
    assert!(compiled.warnings.is_empty());
    assert_eq!(compiled.stats.pillole, 3);
}

#[test]
fn nothing_is_written_over_and_no_name_is_used_again() {
    let root = OnDisk::new("taken").0;
    let before = fs::read(root.join("pillole/entrare-con-spid.md")).unwrap();
    for taken in ["entrare-con-spid", "vecchia", "4-1"] {
        assert!(matches!(new_pillola(&root, taken, today()), Err(ScaffoldError::Taken(_))));
    }
    fs::write(root.join("screens/phone/nuova.toml"), "").unwrap();
    assert!(matches!(new_pillola(&root, "nuova", today()), Err(ScaffoldError::Taken(_))));
    assert!(matches!(new_pillola(&root, "Non Va", today()), Err(ScaffoldError::BadSlug(_))));
    assert_eq!(fs::read(root.join("pillole/entrare-con-spid.md")).unwrap(), before);
    assert!(!root.join("pillole/nuova.md").exists());
}

#[test]
fn a_folder_that_is_not_there_is_a_fault_and_no_panic() {
    let found = compile("no/such/folder".as_ref(), today()).unwrap_err();
    assert!(found.faults.iter().all(|fault| fault.file().starts_with("folder/")));
    assert!(!found.faults.is_empty());
}
