//! The record as text: what survives, what is refused.

use crate::generate::a_record;
use crate::{at, item, slug};
use pillole_core::progress::{Form, Given, Place, Record, RecordError, VERSION};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use proptest::prelude::*;
use std::time::{Duration, Instant};

#[test]
fn the_text_is_what_is_documented() {
    let mut record = Record::default();
    record.finish(&slug("spid"), Form::Read, at(5));
    record.stop_at(&slug("spid"), Place::Question(item("spid/a")), at(6));
    record.answer(&item("spid/a"), Response::Single(ChoiceIndex(2)), Credit::FULL, true, at(7));
    let text: serde_json::Value = serde_json::from_str(&record.to_json()).unwrap();
    let expected = serde_json::json!({
        "version": 1,
        "began": 5,
        "pillole": { "spid": {
            "forms": { "read": { "seen": [5, 5], "finished": 5 } },
            "place": { "at": 6, "place": { "question": "spid/a" } }
        } },
        "answers": { "spid/a": [
            { "at": 7, "gave": { "single": 2 }, "credit": 100, "hint": true }
        ] }
    });
    assert_eq!(text, expected);
}

#[test]
fn what_a_newer_edition_added_survives() {
    let text = serde_json::json!({
        "version": 1,
        "pillole": { "spid": { "mood": "brave" } },
        "answers": { "spid/a": [
            { "at": 1, "gave": { "sorting": ["b", "a"] }, "credit": 50, "sure": true }
        ] },
        "badges": [1, 2]
    });
    let mut record = Record::from_json(&text.to_string()).unwrap();
    let attempt = record.answers[&item("spid/a")].first().unwrap();
    assert!(matches!(attempt.gave, Given::Unknown(_)));
    record.open(&slug("cup"), Form::Read, at(9));
    let written: serde_json::Value = serde_json::from_str(&record.to_json()).unwrap();
    assert_eq!(written["pillole"]["spid"], text["pillole"]["spid"]);
    assert_eq!(written["answers"], text["answers"]);
    assert_eq!(written["badges"], text["badges"]);
}

#[test]
fn a_newer_version_says_so() {
    assert_eq!(
        Record::from_json(&format!("{{\"version\":{}}}", VERSION + 1)),
        Err(RecordError::Newer { found: VERSION + 1 })
    );
}

#[test]
fn what_is_no_record_is_damaged() {
    let too_long = format!(
        r#"{{"version":1,"answers":{{"a/b":[{{"at":1,"gave":"{}","credit":0}}]}}}}"#,
        "x".repeat(5_000)
    );
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"version":"1"}"#,
        r#"{"version":-1}"#,
        r#"{"version":1,"pillole":[]}"#,
        r#"{"version":1,"pillole":{"../etc":{}}}"#,
        r#"{"version":1,"answers":{"a/b":[{"at":1,"gave":{"single":0},"credit":101}]}}"#,
        r#"{"version":1,"answers":{"a/b":[{"at":253402300800000,"gave":{},"credit":1}]}}"#,
        &too_long,
        &"[".repeat(100_000),
    ] {
        let read = Record::from_json(text);
        assert!(matches!(read, Err(RecordError::Damaged)), "{:.60} {read:?}", text);
    }
}

/// Twice as much takes about twice as long, whatever it is: no input makes the page hang.
#[test]
fn hostile_texts_are_read_in_a_moment() {
    let attempt = |at: usize| format!(r#"{{"at":{at},"gave":{{"x":{at}}},"credit":1}}"#);
    let many: Vec<String> = (0..60_000).map(attempt).collect();
    let same: Vec<String> = (0..60_000).map(|_| attempt(1)).collect();
    let names: Vec<String> = (0..200_000).map(|n| format!(r#""p{n}":{{}}"#)).collect();
    for text in [
        format!(r#"{{"version":1,"answers":{{"a/b":[{}]}}}}"#, many.join(",")),
        format!(r#"{{"version":1,"answers":{{"a/b":[{}]}}}}"#, same.join(",")),
        format!(r#"{{"version":1,"pillole":{{{}}}}}"#, names.join(",")),
    ] {
        let start = Instant::now();
        let record = Record::from_json(&text).unwrap();
        let _ = record.clone().merge(record);
        assert!(start.elapsed() < Duration::from_secs(10), "{:.80}", text);
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(record in a_record()) {
        prop_assert_eq!(Record::from_json(&record.to_json()).unwrap(), record);
    }

    #[test]
    fn no_text_panics(text in ".*") {
        prop_assert!(Record::from_json(&text).is_err());
    }

    #[test]
    fn a_text_cut_short_is_damaged(record in a_record(), cut in 0.0..1.0_f64) {
        let text = record.to_json();
        let end = (text.len() as f64 * cut) as usize;
        prop_assert!(Record::from_json(text.get(..end).unwrap_or("")).is_err());
    }

    #[test]
    fn a_changed_text_never_panics(record in a_record(), place: usize, byte: u8) {
        let mut text = record.to_json().into_bytes();
        let place = place % text.len();
        text[place] = byte;
        let _ = Record::from_json(&String::from_utf8_lossy(&text));
    }
}
