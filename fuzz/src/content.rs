//! The content folder: what writers write, and what adopting bodies change.

use crate::fixtures;
use pillole_content::{Folder, compile_folder};
use pillole_core::date::Date;
use std::sync::LazyLock;

/// A small folder that is right.
static FOLDER: LazyLock<Folder> = LazyLock::new(fixtures);

/// The files that are replaced in turn, each of another kind.
const FILES: [&str; 8] = [
    "pillole/pagare-un-avviso.md",
    "screens/phone/avviso.toml",
    "glossary/spid.toml",
    "numbers.toml",
    "site.toml",
    "home.toml",
    "items/4.1.md",
    "statements.toml",
];

/// A pillola: it compiles, or every fault says where it is.
pub(crate) fn pillola(bytes: &[u8]) {
    compile("pillole/pagare-un-avviso.md", bytes);
}

/// Any file: the first byte says which.
pub(crate) fn any_file(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let place = usize::from(*first) % FILES.len();
    compile(FILES.get(place).copied().unwrap_or_default(), rest);
}

fn compile(file: &str, bytes: &[u8]) {
    let Some(today) = Date::new(2026, 11, 21) else { panic!("the day is one of the calendar's") };
    let mut folder = FOLDER.clone();
    folder.files.insert(file.to_owned(), Ok(bytes.to_vec()));
    if let Err(found) = compile_folder(&folder, today) {
        assert!(!found.faults.is_empty(), "what does not compile has a fault");
        for fault in found.faults.iter().chain(&found.warnings) {
            assert!(fault.line() >= 1 && fault.column() >= 1);
            assert!(fault.render(false).contains(fault.file()));
        }
    }
}
