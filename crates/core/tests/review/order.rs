//! Which questions come first, and how many.

use crate::{answer, due, hour, item, noon};
use pillole_core::progress::Record;
use pillole_core::review::{SESSION, next_due, session};

#[test]
fn who_missed_days_gets_first_what_has_waited_longest() {
    let mut record = Record::default();
    for (name, day) in [("a/new", 20), ("b/old", 3), ("c/older", 1), ("d/newer", 21)] {
        answer(&mut record, name, false, noon(day));
    }
    assert_eq!(due(&record, noon(30)), ["c/older", "b/old", "a/new", "d/newer"]);
}

/// A day too late means more in the first box than in the last.
#[test]
fn what_is_nearest_to_the_day_by_which_it_should_be_seen_comes_first() {
    let mut record = Record::default();
    // In the second box since day 1: to be asked by day 7. Two days overdue.
    answer(&mut record, "a/second-box", false, noon(0));
    answer(&mut record, "a/second-box", true, noon(1));
    // In the first box since day 4 or 5: to be asked by day 6 or 7.
    answer(&mut record, "b/tomorrow", false, noon(5));
    answer(&mut record, "c/today", false, hour(4, 18));
    answer(&mut record, "d/tomorrow", false, noon(5));
    let expected = ["c/today", "b/tomorrow", "d/tomorrow", "a/second-box"];
    assert_eq!(due(&record, noon(6)), expected);
}

#[test]
fn a_session_has_five_questions_and_leaves_out_what_no_longer_exists() {
    let mut record = Record::default();
    for day in 0..9 {
        answer(&mut record, &format!("cup/q{day}"), false, noon(day));
    }
    let names = |exists: fn(&str) -> bool| -> Vec<String> {
        let items = session(&record, noon(20), |item| exists(item.as_str()));
        items.iter().map(ToString::to_string).collect()
    };
    assert_eq!(names(|_| true).len(), SESSION);
    let left = names(|name| !["cup/q0", "cup/q2"].contains(&name));
    assert_eq!(left, ["cup/q1", "cup/q3", "cup/q4", "cup/q5", "cup/q6"]);
    assert_eq!(names(|_| false), [""; 0]);
}

#[test]
fn the_next_one_is_told_when_nothing_is_due() {
    let mut record = Record::default();
    assert_eq!(next_due(&record, noon(0)), None);
    answer(&mut record, "a/late", false, noon(5));
    answer(&mut record, "b/soon", false, noon(4));
    assert_eq!(next_due(&record, noon(4)), Some(hour(5, 0)));
    assert_eq!(next_due(&record, noon(5)), Some(hour(6, 0)), "b/soon is due by now");
    assert!(pillole_core::review::boxed(&record, &item("a/late"), noon(5)).is_some());
}
