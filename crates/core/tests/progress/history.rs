//! What is kept of the attempts at a question.

use crate::{at, item};
use pillole_core::progress::{History, NEWEST_KEPT, Record};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use proptest::collection::vec;
use proptest::prelude::*;

fn record(credits: &[u8]) -> Record {
    let mut record = Record::default();
    for (now, credit) in (1..).zip(credits) {
        let credit = Credit::try_from(*credit).unwrap();
        record.answer(&item("spid/a"), Response::Single(ChoiceIndex(0)), credit, false, at(now));
    }
    record
}

fn history(credits: &[u8]) -> History {
    record(credits).answers[&item("spid/a")].clone()
}

#[test]
fn the_first_the_best_and_the_newest_are_kept() {
    let history = history(&[10, 20, 90, 30, 90, 40, 0, 0, 0, 0, 0, 5]);
    let kept: Vec<(u64, u8)> =
        history.attempts().map(|a| (a.at.milliseconds(), a.credit.hundredths())).collect();
    assert_eq!(kept, [(1, 10), (3, 90), (8, 0), (9, 0), (10, 0), (11, 0), (12, 5)]);
    assert_eq!(history.best().unwrap().at, at(3));
}

#[test]
fn two_answers_in_the_same_instant_are_both_kept() {
    let mut record = Record::default();
    let answer = |record: &mut Record, choice| {
        let response = Response::Single(ChoiceIndex(choice));
        record.answer(&item("spid/a"), response, Credit::NONE, false, at(7));
    };
    answer(&mut record, 3);
    answer(&mut record, 1);
    let given: Vec<_> = record.answers[&item("spid/a")].attempts().map(|a| a.at).collect();
    assert_eq!(given, [at(7), at(8)]);
}

proptest! {
    #[test]
    fn it_stays_small_and_remembers_the_first_the_best_and_the_last(
        credits in vec(0_u8..=100, 1..60),
    ) {
        let history = history(&credits);
        prop_assert!(history.attempts().len() <= NEWEST_KEPT + 2);
        prop_assert_eq!(history.first().unwrap().credit.hundredths(), credits[0]);
        prop_assert_eq!(history.last().unwrap().credit.hundredths(), *credits.last().unwrap());
        let best = history.best().unwrap();
        prop_assert_eq!(best.credit.hundredths(), *credits.iter().max().unwrap());
    }

    /// A long record read from a file is trimmed just as if it had grown here.
    #[test]
    fn it_does_not_matter_when_it_is_trimmed(credits in vec(0_u8..=100, 1..40)) {
        let attempts: Vec<_> = (1_u64..).zip(&credits).map(|(at, credit)| {
            serde_json::json!({ "at": at, "gave": { "single": 0 }, "credit": credit })
        }).collect();
        let text = serde_json::json!({ "version": 1, "answers": { "spid/a": attempts } });
        let read = Record::from_json(&text.to_string()).unwrap();
        prop_assert_eq!(&read.answers[&item("spid/a")], &history(&credits));
    }
}
