//! Records of older versions are read as today's.

use crate::{at, item, slug};
use pillole_core::progress::{Form, Record};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::{Kept as _, ReadError};

#[test]
fn version_0_becomes_version_1() {
    let old = r#"{
        "version": 0,
        "read": { "spid": 1000, "cup": 2000 },
        "answers": {
            "spid/a": { "choice": 2, "right": true, "at": 1500 },
            "spid/b": { "choice": 0, "right": false, "at": 1600 }
        },
        "note": "kept"
    }"#;
    let mut expected = Record::default();
    expected.finish(&slug("spid"), Form::Read, at(1_000));
    expected.finish(&slug("cup"), Form::Read, at(2_000));
    let response = |choice| Response::Single(ChoiceIndex(choice));
    expected.answer(&item("spid/a"), response(2), Credit::FULL, false, at(1_500));
    expected.answer(&item("spid/b"), response(0), Credit::NONE, false, at(1_600));

    let read = Record::from_json(old).unwrap();
    assert_eq!(read.pillole, expected.pillole);
    assert_eq!(read.answers, expected.answers);
    assert!(read.to_json().contains(r#""note":"kept""#));
    assert!(read.to_json().contains(r#""version":1"#));
    assert_eq!(Record::from_json(&read.to_json()), Ok(read));
}

#[test]
fn a_damaged_version_0_is_damaged() {
    for text in [
        r#"{"version":0,"read":{"spid":"yesterday"}}"#,
        r#"{"version":0,"answers":{"spid/a":{"right":true}}}"#,
        r#"{"version":0,"answers":3}"#,
    ] {
        assert!(matches!(Record::from_json(text), Err(ReadError::Damaged)), "{text}");
    }
}
