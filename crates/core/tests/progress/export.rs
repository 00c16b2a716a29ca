//! The file to keep: it comes back whole or it is refused, never half.

use crate::generate::a_record;
use crate::{at, slug};
use pillole_core::progress::{Form, Record};
use pillole_core::storage::ImportError;
use pillole_core::storage::file::{self, LARGEST, write};
use proptest::prelude::*;

/// The record in a file.
fn read(text: &str) -> Result<Record, ImportError> {
    file::read(text)
}

fn a_file() -> String {
    let mut record = Record::default();
    record.finish(&slug("spid"), Form::Read, at(5));
    write(&record)
}

/// The file of the first edition, to the letter: it must be read for ever. The check was computed by
/// another program.
const FIRST: &str = r#"{"what":"pillole-learner-record","version":1,"check":"2485787d45c1ae2a","record":{"version":1,"began":5,"pillole":{"spid":{"forms":{"read":{"seen":[5,5],"finished":5}}}},"answers":{}}}"#;

#[test]
fn the_first_editions_file_is_read_for_ever() {
    assert_eq!(write(&read(FIRST).unwrap()), a_file());
}

/// A file as it was written while serde_json read and wrote it, with all that records hold, and
/// with fields of another edition in which every kind of value and escape occurs.
const WITH_SERDE_JSON: &str = include_str!("export-2026-11-21.json");

#[test]
fn a_file_written_with_serde_json_is_read_and_written_to_the_letter() {
    assert_eq!(write(&read(WITH_SERDE_JSON).unwrap()), WITH_SERDE_JSON);
}

#[test]
fn a_file_that_an_editor_laid_out_anew_is_good() {
    let value: serde_json::Value = serde_json::from_str(&a_file()).unwrap();
    let pretty = serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n");
    assert_eq!(read(&format!("\u{feff}{pretty}\r\n")), read(&a_file()));
}

#[test]
fn other_files_are_told_from_damaged_ones() {
    for text in ["", "hello", "{}", "[1]", r#"{"what":"a-shopping-list","version":1}"#] {
        assert_eq!(read(text), Err(ImportError::NotOurs), "{text}");
    }
    let file = a_file();
    assert_eq!(read(&file[..file.len() - 5]), Err(ImportError::Damaged));
    assert_eq!(read(&file.replace("[5,5]", "[5,6]")), Err(ImportError::Damaged));
    assert_eq!(read(&file.replace("\"check\":\"", "\"check\":\"0")), Err(ImportError::Damaged));
    let newer = file.replacen("\"version\":1", "\"version\":9", 2);
    assert_eq!(read(&newer), Err(ImportError::Newer { found: 9 }));
    assert_eq!(read(&" ".repeat(LARGEST + 1)), Err(ImportError::TooLarge));
}

proptest! {
    #[test]
    fn a_file_comes_back_whole(record in a_record()) {
        prop_assert_eq!(read(&write(&record)), Ok(record));
    }

    #[test]
    fn a_file_cut_short_is_refused(record in a_record(), cut in 0.0..1.0_f64) {
        let file = write(&record);
        let end = (file.len() as f64 * cut) as usize;
        prop_assert!(read(&file[..end]).is_err());
    }

    #[test]
    fn a_changed_file_is_refused_or_says_the_same(record in a_record(), place: usize, byte: u8) {
        let mut file = write(&record).into_bytes();
        let place = place % file.len();
        file[place] = byte;
        if let Ok(found) = read(&String::from_utf8_lossy(&file)) {
            prop_assert_eq!(found, record);
        }
    }
}
