//! Tests, self-reflections and wishes in the record: written, merged, interrupted, damaged.

use crate::generate::{a_credit, a_response, an_item};
use crate::{at, item, slug};
use pillole_core::assessment::{Agreement, Form as Statements, Scope};
use pillole_core::digcomp::{Area, Competence, Level};
use pillole_core::id::{ItemId, StatementId};
use pillole_core::progress::{Form, Given, Record, Timestamp, VERSION, Want};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::{ImportError, Kept as _, ReadError, file};
use proptest::prelude::*;
use proptest::sample::select;

/// One thing that happens in a test or a self-reflection; an answer goes to the newest.
#[derive(Debug, Clone)]
pub(crate) enum Sat {
    BeginTest(Scope, u32),
    Answer(ItemId, Option<Response>, Credit, (Competence, Level)),
    EndTest,
    BeginReflection(Statements),
    Say(StatementId, Agreement, Competence),
    EndReflection,
}

impl Sat {
    pub(crate) fn happen(&self, record: &mut Record, now: Timestamp) {
        let test = record.tests.values_mut().next_back();
        let reflection = record.reflections.values_mut().next_back();
        match self {
            Self::BeginTest(scope, seed) => _ = record.begin_test(*scope, *seed, now),
            Self::BeginReflection(form) => _ = record.begin_reflection(*form, now),
            Self::Answer(item, response, credit, about) => {
                if let Some(test) = test {
                    test.answer(item, response.clone(), *credit, *about, now);
                }
            }
            Self::Say(statement, agreement, competence) => {
                if let Some(reflection) = reflection {
                    reflection.answer(statement, *agreement, *competence, now);
                }
            }
            Self::EndTest => {
                if let Some(test) = test {
                    test.finished = test.finished.or(Some(now));
                }
            }
            Self::EndReflection => {
                if let Some(reflection) = reflection {
                    reflection.finished = reflection.finished.or(Some(now));
                }
            }
        }
    }
}

pub(crate) fn a_sitting_event() -> impl Strategy<Value = Sat> {
    let area = || select(Area::ALL.to_vec());
    let about = || select(Competence::all().collect::<Vec<_>>());
    let level = || select(Level::ALL.to_vec());
    let scope = prop_oneof![Just(Scope::Whole), area().prop_map(Scope::Area)];
    let form = prop_oneof![
        Just(Statements::Whole),
        Just(Statements::Short),
        area().prop_map(Statements::Area),
    ];
    let a_statement = select(vec!["so-fare", "so-che-cosa", "ritirata"]).prop_map(statement);
    let response = proptest::option::of(a_response());
    prop_oneof![
        1 => (scope, 0_u32..3).prop_map(|(scope, seed)| Sat::BeginTest(scope, seed)),
        3 => (an_item(), response, a_credit(), (about(), level()))
            .prop_map(|(item, response, credit, about)| Sat::Answer(item, response, credit, about)),
        1 => Just(Sat::EndTest),
        1 => form.prop_map(Sat::BeginReflection),
        3 => (a_statement, select(Agreement::ALL.to_vec()), about())
            .prop_map(|(it, agreement, about)| Sat::Say(it, agreement, about)),
        1 => Just(Sat::EndReflection),
    ]
}

fn statement(name: &str) -> StatementId {
    StatementId::try_from(name).unwrap()
}

fn about() -> (Competence, Level) {
    ("4.1".parse().unwrap(), Level::try_from(2).unwrap())
}

/// A record with a bit of everything.
fn sat() -> Record {
    let mut record = Record::default();
    let began = record.begin_test(Scope::Whole, 7, at(5));
    let test = record.tests.get_mut(&began).unwrap();
    test.answer(
        &item("4-1/a"),
        Some(Response::Single(ChoiceIndex(2))),
        Credit::FULL,
        about(),
        at(6),
    );
    test.answer(&item("4-1/b"), None, Credit::NONE, about(), at(7));
    test.finished = Some(at(8));
    let began = record.begin_reflection(Statements::Area(Area::ALL[3]), at(9));
    let reflection = record.reflections.get_mut(&began).unwrap();
    reflection.answer(&statement("so-fare"), Agreement::of(2).unwrap(), about().0, at(10));
    record.wish(&slug("spid"), Want::NotInterested, at(11));
    record
}

#[test]
fn the_text_is_what_is_documented() {
    let text: serde_json::Value = serde_json::from_str(&sat().to_json()).unwrap();
    let expected = serde_json::json!({
        "version": 1,
        "began": 5,
        "pillole": {},
        "answers": {},
        "tests": [{
            "began": 5, "scope": "whole", "seed": 7, "finished": 8,
            "answers": {
                "4-1/a": { "at": 6, "gave": "s2", "credit": 100, "about": "4.1", "level": 2 },
                "4-1/b": { "at": 7, "credit": 0, "about": "4.1", "level": 2 }
            }
        }],
        "reflections": [{
            "began": 9, "form": 4,
            "answers": { "so-fare": { "at": 10, "agree": 2, "about": "4.1" } }
        }],
        "wishes": { "spid": { "at": 11, "want": "not_interested" } }
    });
    assert_eq!(text, expected);
    assert_eq!(Record::from_json(&expected.to_string()), Ok(sat()));
}

#[test]
fn a_record_without_sittings_does_not_speak_of_them() {
    let mut record = Record::default();
    record.open(&slug("spid"), Form::Read, at(1));
    for name in ["tests", "reflections", "wishes"] {
        assert!(!record.to_json().contains(name), "{name}");
    }
}

/// What an edition does that has never heard of any of this.
#[test]
fn an_older_edition_keeps_what_it_does_not_know() {
    let names = [("tests", "of-1"), ("reflections", "of-2"), ("wishes", "of-3")];
    let rename = |text: String, forth: bool| {
        names.iter().fold(text, |text, (ours, theirs)| {
            let (from, to) = if forth { (ours, theirs) } else { (theirs, ours) };
            text.replace(&format!("\"{from}\":"), &format!("\"{to}\":"))
        })
    };
    let mut older = Record::from_json(&rename(sat().to_json(), true)).unwrap();
    assert!(older.tests.is_empty() && older.reflections.is_empty() && older.wishes.is_empty());
    older.open(&slug("cup"), Form::Read, at(20));
    let older = older.merge(Record::default());
    let back = Record::from_json(&rename(older.to_json(), false)).unwrap();
    assert_eq!(back.tests, sat().tests);
    assert_eq!(back.reflections, sat().reflections);
    assert_eq!(back.wishes, sat().wishes);
    assert_eq!(back.pillole.len(), 1);
}

#[test]
fn what_a_newer_edition_added_survives() {
    let text = serde_json::json!({
        "version": 1,
        "tests": [{
            "began": 5, "scope": 3, "seed": 4_294_967_295_u32, "place": "school",
            "answers": { "4-1/a": {
                "at": 6, "gave": { "sorting": ["b"] }, "credit": 50, "about": "4.1", "level": 2, "sure": 1
            } }
        }],
        "reflections": [{ "began": 6, "form": "short", "answers": {}, "voice": true }]
    });
    let mut record = Record::from_json(&text.to_string()).unwrap();
    let answer = &record.tests[&at(5)].answers[&item("4-1/a")];
    assert!(matches!(answer.gave, Some(Given::Unknown(_))));
    record.wish(&slug("cup"), Want::Added, at(9));
    let written: serde_json::Value = serde_json::from_str(&record.to_json()).unwrap();
    assert_eq!(written["tests"], text["tests"]);
    assert_eq!(written["reflections"], text["reflections"]);
}

#[test]
fn damaged_sittings_are_refused() {
    let damaged = |field: &str, value: &str| {
        let text = format!(r#"{{"version":1,"{field}":{value}}}"#);
        let read = Record::from_json(&text);
        assert!(matches!(read, Err(ReadError::Damaged)), "{text} {read:?}");
    };
    for value in [
        "{}",
        "3",
        "null",
        "[null]",
        "[[]]",
        r#"[{"began":5}]"#,
        r#"[{"scope":"whole","seed":1}]"#,
        r#"[{"began":-5,"scope":"whole","seed":1}]"#,
        r#"[{"began":253402300800000,"scope":"whole","seed":1}]"#,
        r#"[{"began":5,"scope":"all","seed":1}]"#,
        r#"[{"began":5,"scope":0,"seed":1}]"#,
        r#"[{"began":5,"scope":6,"seed":1}]"#,
        r#"[{"began":5,"scope":"whole","seed":4294967296}]"#,
        r#"[{"began":5,"scope":"whole","seed":1.5}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":[]}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"finished":"yes"}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"../etc":{}}}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"a/b":{"at":1,"credit":101,"about":"4.1","level":1}}}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"a/b":{"at":1,"credit":1,"about":"4.9","level":1}}}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"a/b":{"at":1,"credit":1,"about":"4.1","level":9}}}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"a/b":{"at":1,"credit":1,"about":"4.1","level":0}}}]"#,
        r#"[{"began":5,"scope":"whole","seed":1,"answers":{"a/b":{"at":1,"credit":1,"level":1}}}]"#,
    ] {
        damaged("tests", value);
    }
    for value in [
        "{}",
        r#"[{"began":5}]"#,
        r#"[{"began":5,"form":"long"}]"#,
        r#"[{"began":5,"form":6}]"#,
        r#"[{"began":5,"form":"whole","answers":{"a/b":{}}}]"#,
        r#"[{"began":5,"form":"whole","answers":{"a":{"at":1,"agree":4,"about":"4.1"}}}]"#,
        r#"[{"began":5,"form":"whole","answers":{"a":{"at":1,"agree":2}}}]"#,
    ] {
        damaged("reflections", value);
    }
    for value in [
        "[]",
        r#"{"spid":"added"}"#,
        r#"{"spid":{"want":"added"}}"#,
        r#"{"spid":{"at":1,"want":"perhaps"}}"#,
        r#"{"no slug":{"at":1,"want":"added"}}"#,
    ] {
        damaged("wishes", value);
    }
}

#[test]
fn a_clock_that_was_set_back_confuses_neither_sittings_nor_answers() {
    let mut record = Record::default();
    let first = record.begin_test(Scope::Whole, 1, at(9_000));
    record.tests.get_mut(&first).unwrap().finished = Some(at(9_500));
    let second = record.begin_test(Scope::Whole, 2, at(10));
    assert!(second > first, "the newest is the one that was begun last");
    let test = record.tests.get_mut(&second).unwrap();
    for (name, now) in [("4-1/c", 5_000), ("4-1/a", 4_000), ("4-1/b", 4_000), ("4-1/z", 1)] {
        test.answer(&item(name), None, Credit::NONE, about(), at(now));
    }
    let order: Vec<&str> = test.in_order().into_iter().map(|(item, _)| item.as_str()).collect();
    assert_eq!(order, ["4-1/c", "4-1/a", "4-1/b", "4-1/z"]);
    assert_eq!(record.open_test().unwrap().0, second);
    assert_eq!(Record::from_json(&record.to_json()), Ok(record.clone()));

    let first = record.begin_reflection(Statements::Short, at(9_000));
    let second = record.begin_reflection(Statements::Whole, at(9_000));
    assert!(second > first);
    let reflection = record.reflections.get_mut(&second).unwrap();
    let say = |points| Agreement::of(points).unwrap();
    reflection.answer(&statement("so-fare"), say(3), about().0, at(9_000));
    let old = record.clone();
    let reflection = record.reflections.get_mut(&second).unwrap();
    reflection.answer(&statement("so-fare"), say(1), about().0, at(7));
    let agreed =
        |record: &Record| record.reflections[&second].answers[&statement("so-fare")].agreement;
    assert_eq!(agreed(&record), say(1));
    assert_eq!(agreed(&old.merge(record)), say(1), "the last thing said is the one that counts");

    let mut record = Record::default();
    record.wish(&slug("spid"), Want::Added, at(9_000));
    let old = record.clone();
    record.wish(&slug("spid"), Want::Known, at(1));
    assert_eq!(old.merge(record).wishes[&slug("spid")].want, Want::Known);
}

/// Half a test on one device and half on another, of the same record: both halves count.
#[test]
fn a_test_that_was_gone_on_with_on_two_devices_has_both_halves() {
    let mut here = Record::default();
    let began = here.begin_test(Scope::Whole, 1, at(5));
    let mut there = here.clone();
    let answer = |record: &mut Record, name: &str, now: u64| {
        let test = record.tests.get_mut(&began).unwrap();
        test.answer(&item(name), None, Credit::NONE, about(), at(now));
    };
    answer(&mut here, "4-1/a", 6);
    answer(&mut there, "4-1/b", 7);
    there.tests.get_mut(&began).unwrap().finished = Some(at(8));
    let both = here.merge(there);
    assert_eq!(both.tests.len(), 1);
    assert_eq!(both.tests[&began].answers.len(), 2);
    assert_eq!(both.tests[&began].finished, Some(at(8)));
}

#[test]
fn a_file_with_sittings_of_a_newer_edition_says_why_it_is_refused() {
    let file = file::write(&sat());
    assert_eq!(file::read(&file), Ok(sat()));
    let newer =
        file.replace(&format!("\"version\":{VERSION}"), &format!("\"version\":{}", VERSION + 1));
    assert_eq!(file::read::<Record>(&newer), Err(ImportError::Newer { found: VERSION + 1 }));
    let changed = file.replace("not_interested", "added");
    assert_eq!(file::read::<Record>(&changed), Err(ImportError::Damaged));
}
