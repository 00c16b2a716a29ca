//! Clocks go back: by a second when they are set right, by years when a battery is empty.

use crate::{at, item, slug};
use pillole_core::progress::{Form, Place, Record, Timestamp};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::Kept as _;

#[test]
fn the_place_is_where_the_learner_was_last_also_when_the_clock_went_back() {
    let mut record = Record::default();
    record.stop_at(&slug("spid"), Place::Step(2), at(5_000));
    let old = record.clone();
    record.stop_at(&slug("spid"), Place::Step(3), at(1_000));
    let place = |record: &Record| record.pillole[&slug("spid")].place.clone().unwrap().place;
    assert_eq!(place(&record), Place::Step(3));
    assert_eq!(place(&old.merge(record)), Place::Step(3));
}

#[test]
fn the_last_answer_is_the_last_given_also_when_the_clock_went_back() {
    let mut record = Record::default();
    let question = item("spid/a");
    for (credit, now) in [(Credit::FULL, 9_000), (Credit::NONE, 10)] {
        record.answer(&question, Response::Single(ChoiceIndex(0)), credit, false, at(now));
    }
    let said = record.item(&question).unwrap();
    assert_eq!((said.first, said.last, said.best), (Credit::FULL, Credit::NONE, Credit::FULL));
}

#[test]
fn a_clock_that_was_ahead_once_does_not_push_everything_ahead() {
    let mut record = Record::default();
    record.open(&slug("spid"), Form::Read, Timestamp::MAX);
    record.open(&slug("cup"), Form::Read, at(1_000));
    assert_eq!(record.last_touched(&slug("cup")), Some(at(1_000)));
}

#[test]
fn the_end_of_time_is_survived() {
    let mut record = Record::default();
    for step in 1..4 {
        record.stop_at(&slug("spid"), Place::Step(step), Timestamp::MAX);
        let response = Response::TrueFalse(true);
        record.answer(&item("spid/a"), response, Credit::FULL, false, Timestamp::MAX);
    }
    assert_eq!(Record::from_json(&record.to_json()).unwrap(), record);
    assert_eq!(Timestamp::from_milliseconds(u64::MAX), Timestamp::MAX);
}
