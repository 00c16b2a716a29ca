//! From box to box, one question.

use crate::{HOUR, answer, due, hour, item, noon};
use pillole_core::progress::{Record, Timestamp};
use pillole_core::question::{Credit, Response};
use pillole_core::review::{Boxed, boxed, next_due};
use pillole_core::storage::Kept as _;

fn wrong(day: u64) -> Record {
    let mut record = Record::default();
    answer(&mut record, "cup/a", false, noon(day));
    record
}

fn number(record: &Record, now: Timestamp) -> Option<u8> {
    boxed(record, &item("cup/a"), now).map(|boxed| boxed.number)
}

#[test]
fn who_comes_daily_sees_it_five_times_and_then_no_more() {
    let mut record = wrong(0);
    let mut seen = Vec::new();
    for day in 1..200 {
        if !due(&record, noon(day)).is_empty() {
            seen.push((day, number(&record, noon(day)).unwrap()));
            answer(&mut record, "cup/a", true, noon(day));
        }
    }
    assert_eq!(seen, [(1, 1), (4, 2), (11, 3), (25, 4), (55, 5)]);
    assert_eq!((number(&record, noon(200)), next_due(&record, noon(200))), (None, None));
}

#[test]
fn the_hour_of_the_day_does_not_matter() {
    let mut record = Record::default();
    answer(&mut record, "cup/a", false, hour(0, 20));
    assert_eq!(due(&record, hour(1, 7)), [""; 0]);
    assert_eq!(due(&record, hour(1, 8)), ["cup/a"]);
    answer(&mut record, "cup/a", true, hour(1, 20));
    assert_eq!(due(&record, hour(4, 7)), [""; 0]);
    assert_eq!(due(&record, hour(4, 8)), ["cup/a"]);
}

#[test]
fn a_wrong_answer_puts_it_back_into_the_first_box() {
    let mut record = wrong(0);
    for day in [1, 4, 11] {
        answer(&mut record, "cup/a", true, noon(day));
    }
    assert_eq!(number(&record, noon(12)), Some(4));
    answer(&mut record, "cup/a", false, noon(25));
    assert_eq!(
        boxed(&record, &item("cup/a"), noon(25)),
        Some(Boxed { number: 1, due: hour(26, 0), latest: noon(27) })
    );
}

#[test]
fn a_right_answer_before_it_is_due_changes_nothing() {
    let mut record = wrong(0);
    let before = boxed(&record, &item("cup/a"), noon(1));
    for minute in 1..4 {
        let now = Timestamp::from_milliseconds(noon(0).milliseconds() + minute * HOUR / 60);
        answer(&mut record, "cup/a", true, now);
    }
    assert_eq!(boxed(&record, &item("cup/a"), noon(1)), before);
}

#[test]
fn a_right_answer_that_comes_late_moves_it_one_box_and_no_more() {
    let mut record = wrong(0);
    answer(&mut record, "cup/a", true, noon(90));
    assert_eq!(number(&record, noon(90)), Some(2));
    assert_eq!(next_due(&record, noon(90)), Some(hour(93, 0)));
    let mut record = wrong(0);
    for (day, box_after) in [(0, 1), (1, 2), (4, 3), (11, 4), (70, 5)] {
        answer(&mut record, "cup/a", true, noon(day));
        assert_eq!(number(&record, noon(day)), Some(box_after), "after day {day}");
    }
}

/// A history does not remember all; what was retired stays so.
#[test]
fn what_is_retired_comes_back_only_when_it_is_answered_wrong() {
    let mut record = wrong(0);
    for day in [1, 4, 11, 25, 55, 56, 57, 70, 71, 72, 73, 74, 300] {
        answer(&mut record, "cup/a", true, noon(day));
        if day >= 55 {
            assert_eq!(number(&record, noon(day + 400)), None, "after day {day}");
        }
    }
    answer(&mut record, "cup/a", false, noon(301));
    assert_eq!(due(&record, noon(302)), ["cup/a"]);
}

#[test]
fn what_was_never_wrong_never_comes() {
    let mut record = Record::default();
    answer(&mut record, "cup/a", true, noon(0));
    assert_eq!(number(&record, noon(100)), None);
    assert_eq!(next_due(&record, noon(0)), None);
}

/// Also when a record that somebody else wrote gives it less than the whole.
#[test]
fn what_has_no_right_answer_never_comes() {
    for response in ["l0", "c0"] {
        let mut record = Record::default();
        let response = Response::from_text(response).unwrap();
        record.answer(&item("cup/a"), response, Credit::NONE, false, noon(0));
        assert_eq!(number(&record, noon(100)), None);
    }
    let unknown = r#"{"version":1,"answers":{"cup/a":[{"at":1,"gave":"z1","credit":0}]}}"#;
    assert_eq!(number(&Record::from_json(unknown).unwrap(), noon(100)), None);
}

/// Clocks jump. What one of them put years ahead must neither wait for years nor come for ever.
#[test]
fn an_answer_from_the_far_future_is_due_if_it_was_wrong_and_rests_if_it_was_right() {
    let mut record = wrong(1000);
    assert_eq!(due(&record, noon(0)), ["cup/a"]);
    answer(&mut record, "cup/a", true, noon(0));
    assert_eq!(due(&record, noon(0)), [""; 0]);
    assert_eq!(due(&record, noon(5)), [""; 0]);
    assert_eq!(due(&record, noon(1001)), ["cup/a"], "once the clock has caught up");
}

#[test]
fn a_day_ahead_is_believed() {
    let record = wrong(1);
    assert_eq!(due(&record, noon(0)), [""; 0]);
    assert_eq!(next_due(&record, noon(0)), Some(hour(2, 0)));
    assert_eq!(due(&record, hour(0, 11)), ["cup/a"]);
}
