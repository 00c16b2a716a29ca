//! Every record that an edition ever stored, and a file of another device, as they are in
//! `tests/fixtures/records`.

use pillole_core::progress::{Record, VERSION};
use pillole_core::storage::{Kept as _, file};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/records")
}

#[test]
fn there_is_a_record_of_every_version_and_each_is_read() {
    let mut versions = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.starts_with("version-") {
            continue;
        }
        let record = Record::from_json(fs::read_to_string(path).unwrap().trim());
        let record = record.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(record.answers.len(), 2, "{name}");
        assert!(!record.pillole.is_empty(), "{name}");
        assert_eq!(Record::from_json(&record.to_json()), Ok(record), "{name}");
        versions.push(name["version-".len()..].chars().next().unwrap().to_digit(10).unwrap());
    }
    for version in 0..=VERSION {
        assert!(versions.iter().any(|it| u64::from(*it) == version), "none of version {version}");
    }
}

#[test]
fn a_file_of_another_device_is_read() {
    let text = fs::read_to_string(folder().join("another-device.json")).unwrap();
    let record: Record = file::read(text.trim()).unwrap();
    assert_eq!(record.answers.len(), 2);
}
