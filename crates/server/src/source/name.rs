//! Which names are looked up: those that mean the same file on every system.
//!
//! A name of a site's file is made of ASCII letters, digits, `-`, `_` and dots inside it. So there
//! is no way up, no drive, no stream beside a file, no device, no hidden file, no second spelling.

use std::path::{Component, Path};

/// The longest file name that file systems take.
const LONGEST: usize = 255;

/// Names that are devices to Windows, whatever ending they have.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];

/// Devices that are numbered: `com1`, `lpt9`.
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// The path as a site's files are named, from its top with slashes, if all of it is plain.
pub(super) fn plain(path: &Path) -> Option<String> {
    let mut names = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(name) => names.push(name.to_str().filter(|name| is_plain(name))?),
            _ => return None,
        }
    }
    Some(names.join("/"))
}

/// Whether one file or folder may be called so.
pub(super) fn is_plain(name: &str) -> bool {
    let letters = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    !name.is_empty()
        && name.len() <= LONGEST
        && name.bytes().all(letters)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !is_device(name)
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = NUMBERED_DEVICES.into_iter().any(|device| {
        stem.strip_prefix(device)
            .is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()))
    });
    numbered || DEVICES.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_site_are_plain() {
        for path in ["", "index.html", "en/404.html.br", "app/pillole-0a1b2c3d_bg.wasm", "com/x"] {
            assert_eq!(plain(Path::new(path)).as_deref(), Some(path), "{path}");
        }
    }

    #[test]
    fn what_means_something_else_on_some_system_is_not() {
        for path in [
            "..",
            "en/../x",
            "/etc/passwd",
            ".git",
            "a\\b",
            "C:",
            "C:index.html",
            "index.html::$DATA",
            "index.html.",
            "index.html ",
            "INDEX~1.HTM",
            "nul",
            "NUL.html",
            "en/con.txt",
            "COM1",
            "lpt9.html",
            "a\0",
            "perché.html",
        ] {
            assert_eq!(plain(Path::new(path)), None, "{path}");
        }
        assert!(!is_plain(&"a".repeat(256)));
    }
}
