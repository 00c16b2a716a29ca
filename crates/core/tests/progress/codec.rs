//! The record as text: what survives, what is refused.

use crate::generate::a_record;
use crate::{at, item, slug};
use pillole_core::practice::{Help, Mode, Report, StepReport};
use pillole_core::progress::{Form, Given, Place, Record, VERSION};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::{Kept as _, ReadError};
use proptest::prelude::*;
use std::time::{Duration, Instant};

#[test]
fn the_text_is_what_is_documented() {
    let mut record = Record::default();
    record.finish(&slug("spid"), Form::Read, at(5));
    record.stop_at(&slug("spid"), Place::Question(item("spid/a")), at(6));
    let step = StepReport { help: Help::Hint, slips: 2 };
    let report = Report { steps: vec![(0, step), (1, StepReport::default())] };
    record.note_practice(&slug("cup"), Mode::Alone, &report, at(8));
    record.answer(&item("spid/a"), Response::Single(ChoiceIndex(2)), Credit::FULL, true, at(7));
    let text: serde_json::Value = serde_json::from_str(&record.to_json()).unwrap();
    let expected = serde_json::json!({
        "version": 1,
        "began": 5,
        "pillole": { "spid": {
            "forms": { "read": { "seen": [5, 5], "finished": 5 } },
            "place": { "at": 6, "place": { "question": "spid/a" } }
        }, "cup": {
            "forms": { "try": { "seen": [8, 8], "finished": 8 } },
            "tried": { "alone": { "at": 8, "credit": 87, "helped": 1, "slips": 2 } }
        } },
        "answers": { "spid/a": [
            { "at": 7, "gave": "s2", "credit": 100, "hint": true }
        ] }
    });
    assert_eq!(text, expected);
}

#[test]
fn answers_as_the_first_edition_wrote_them_are_read() {
    let read = |gave: &str| {
        let text =
            format!(r#"{{"version":1,"answers":{{"a/b":[{{"at":1,"gave":{gave},"credit":0}}]}}}}"#);
        let record = Record::from_json(&text).unwrap();
        record.answers[&item("a/b")].first().unwrap().gave.clone()
    };
    let index = ChoiceIndex;
    for (old, new, response) in [
        (r#"{"single":1}"#, r#""s1""#, Response::Single(index(1))),
        (r#"{"multiple":[0,2]}"#, r#""m0.2""#, Response::Multiple([index(0), index(2)].into())),
        (r#"{"multiple":[]}"#, r#""m""#, Response::Multiple([].into())),
        (r#"{"true_false":true}"#, r#""t1""#, Response::TrueFalse(true)),
    ] {
        assert_eq!(read(old), Given::Known(response.clone()), "{old}");
        assert_eq!(read(new), Given::Known(response), "{new}");
    }
}

/// Two tabs, one of them still of the first edition: they mean the same answer, and it stays one.
#[test]
fn an_answer_in_both_forms_is_one_answer() {
    let record = |gave: &str| {
        let text =
            format!(r#"{{"version":1,"answers":{{"a/b":[{{"at":1,"gave":{gave},"credit":0}}]}}}}"#);
        Record::from_json(&text).unwrap()
    };
    let both = record(r#"{"single":1}"#).merge(record(r#""s1""#));
    assert_eq!(both, record(r#""s1""#));
}

#[test]
fn answers_that_this_edition_cannot_read_survive_as_they_are() {
    for gave in [
        r#""z1""#,
        r#""""#,
        r#""s""#,
        r#""s1.2""#,
        r#""s256""#,
        r#""t2""#,
        r#"{"sorting":["b","a"]}"#,
        r#"{"single":256}"#,
        r#"{"single":"1"}"#,
        r#"{"multiple":[1,-1]}"#,
        r#"{"single":1,"sure":2}"#,
        "{}",
        "[1]",
        "null",
        "7",
    ] {
        let text =
            format!(r#"{{"version":1,"answers":{{"a/b":[{{"at":1,"gave":{gave},"credit":0}}]}}}}"#);
        let record = Record::from_json(&text).unwrap();
        let attempt = record.answers[&item("a/b")].first().unwrap();
        assert!(matches!(attempt.gave, Given::Unknown(_)), "{gave}");
        assert!(!attempt.gave.is_scored(), "{gave}");
        assert!(record.to_json().contains(&format!(r#""gave":{gave}"#)), "{gave}");
    }
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

/// Also numbers that this edition could not hold, to the letter.
#[test]
fn numbers_of_a_newer_edition_survive_as_they_are() {
    let text = r#"{"answers":{},"mood":[1.50,-0,1e400,0.10000000000000000000000001,18446744073709551616],"pillole":{},"version":1}"#;
    let record = Record::from_json(text).unwrap();
    assert_eq!(record.to_json(), text);
    assert_eq!(record.clone().merge(record).to_json(), text);
}

#[test]
fn a_newer_version_says_so() {
    assert_eq!(
        Record::from_json(&format!("{{\"version\":{}}}", VERSION + 1)),
        Err(ReadError::Newer { found: VERSION + 1 })
    );
}

#[test]
fn what_is_no_record_is_damaged() {
    let too_long = format!(
        r#"{{"version":1,"answers":{{"a/b":[{{"at":1,"gave":"{}","credit":0}}]}}}}"#,
        "?".repeat(5_000)
    );
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"version":"1"}"#,
        r#"{"version":-1}"#,
        r#"{"version":1.0}"#,
        r#"{"version":1e0}"#,
        r#"{"version":18446744073709551616}"#,
        r#"{"version":1,"pillole":[]}"#,
        r#"{"version":1,"pillole":{"../etc":{}}}"#,
        r#"{"version":1,"pillole":{"a":{"tried":{"in-a-dream":{}}}}}"#,
        r#"{"version":1,"pillole":{"a":{"tried":{"alone":{"at":1,"credit":1,"helped":0}}}}}"#,
        r#"{"version":1,"pillole":{"a":{"tried":{"alone":{"at":1,"credit":1,"helped":0,"slips":256}}}}}"#,
        r#"{"version":1,"answers":{"a/b":[{"at":1,"gave":{"single":0},"credit":101}]}}"#,
        r#"{"version":1,"answers":{"a/b":[{"at":253402300800000,"gave":{},"credit":1}]}}"#,
        &too_long,
        &"[".repeat(100_000),
    ] {
        let read = Record::from_json(text);
        assert!(matches!(read, Err(ReadError::Damaged)), "{:.60} {read:?}", text);
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
