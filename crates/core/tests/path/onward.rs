//! What else there is to do.

use crate::{at, card, do_it, knowing, slug};
use pillole_core::assessment::{Profile, Scope};
use pillole_core::catalogue::Card;
use pillole_core::path::{Onward, Path};
use pillole_core::progress::{Record, Want};

fn cards() -> Vec<Card> {
    (1..=8).map(|number| card(number, "1.1", 2)).collect()
}

#[test]
fn without_anything_known_a_test() {
    let path = Path::of(&cards(), &Profile::default(), &Record::default());
    assert_eq!(path.onward, Onward::Test);
}

#[test]
fn after_some_pillole_another_test() {
    let mut record = Record::default();
    let began = record.begin_test(Scope::Whole, 1, at(10));
    record.tests.get_mut(&began).unwrap().finished = Some(at(20));
    let known = knowing(&[("1.1", 2.0)]);
    let onward = |record: &Record| Path::of(&cards(), &known, record).onward;
    // What was done before the test was in it.
    do_it(&mut record, &slug("p-1"), at(5));
    for number in 2..=4 {
        do_it(&mut record, &slug(&format!("p-{number}")), at(30));
    }
    assert_eq!(onward(&record), Onward::Path);
    do_it(&mut record, &slug("p-5"), at(40));
    assert_eq!(onward(&record), Onward::TestAgain);
}

#[test]
fn when_all_is_done_or_set_aside_it_is_said() {
    let mut record = Record::default();
    for number in 1..=7 {
        do_it(&mut record, &slug(&format!("p-{number}")), at(30));
    }
    record.wish(&slug("p-8"), Want::NotInterested, at(31));
    let path = Path::of(&cards(), &knowing(&[("1.1", 2.0)]), &record);
    assert_eq!(path.onward, Onward::AllDone);
    assert_eq!(path.aside, [(slug("p-8"), Want::NotInterested)]);
    assert_eq!(Path::of(&[], &Profile::default(), &Record::default()).onward, Onward::AllDone);
}
