//! The valid folder, and changing it in memory.

use pillole_content::{Compiled, Faults, Folder, compile_folder};
use pillole_core::date::Date;
use std::path::PathBuf;

/// The day on which the tests take place.
pub(crate) fn today() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

/// The valid folder.
pub(crate) fn folder() -> Folder {
    Folder::read(&repository().join("tests/fixtures/content"))
}

/// The top of the checkout. Asked at run time: checkouts that share a target folder share this program.
fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.join("../..")
}

pub(crate) fn compile(folder: &Folder) -> Result<Compiled, Faults> {
    compile_folder(folder, today())
}

/// A change to the valid folder.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Change {
    /// In a file, the first occurrence of one text by another.
    Replace(&'static str, &'static str, &'static str),
    /// In a file, what stands from one text to the end of the next occurrence of another, by a third.
    Cut(&'static str, &'static str, &'static str, &'static str),
    /// In a file, the first occurrence of a text so many times.
    Repeat(&'static str, &'static str, usize),
    /// A file with these bytes, new or instead of the one that was there.
    Write(&'static str, &'static [u8]),
    /// A file under another path as well.
    Copy(&'static str, &'static str),
    /// No file whose path starts like this.
    Remove(&'static str),
    /// A file that the system refuses to read.
    Refuse(&'static str),
}

impl Change {
    pub(crate) fn apply(self, folder: &mut Folder) {
        match self {
            Self::Replace(file, from, to) => replace(folder, file, from, to),
            Self::Cut(file, from, to, by) => {
                let text = text_of(folder, file);
                let start = text.find(from).unwrap_or_else(|| panic!("{file} has no {from:?}"));
                let length = text[start..].find(to).unwrap() + to.len();
                replace(folder, file, &text[start..start + length], by);
            }
            Self::Repeat(file, text, times) => {
                replace(folder, file, text, &format!("{text} ").repeat(times));
            }
            Self::Write(file, bytes) => {
                folder.files.insert(file.to_owned(), Ok(bytes.to_vec()));
            }
            Self::Copy(file, to) => {
                let text = text_of(folder, file);
                folder.files.insert(to.to_owned(), Ok(text.into_bytes()));
            }
            Self::Remove(start) => {
                let before = folder.files.len();
                folder.files.retain(|path, _| !path.starts_with(start));
                assert!(folder.files.len() < before, "nothing starts with {start}");
            }
            Self::Refuse(file) => {
                folder.files.insert(file.to_owned(), Err("permission denied".to_owned()));
            }
        }
    }
}

fn replace(folder: &mut Folder, file: &str, from: &str, to: &str) {
    let text = text_of(folder, file);
    assert!(text.contains(from), "{file} has no {from:?}");
    folder.files.insert(file.to_owned(), Ok(text.replacen(from, to, 1).into_bytes()));
}

pub(crate) fn text_of(folder: &Folder, file: &str) -> String {
    let bytes = folder.files.get(file).unwrap_or_else(|| panic!("no file {file}"));
    String::from_utf8(bytes.clone().unwrap()).unwrap()
}
