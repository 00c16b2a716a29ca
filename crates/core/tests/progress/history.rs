//! What is kept of the attempts at a question.

use crate::{at, item};
use pillole_core::progress::{Attempt, Extra, Given, History, NEWEST_KEPT, Record};
use pillole_core::question::{ChoiceIndex, Credit, Response};
use pillole_core::storage::Kept as _;
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
fn the_first_the_best_the_last_wrong_and_the_newest_are_kept() {
    let kept = |history: &History| -> Vec<(u64, u8)> {
        history.attempts().map(|a| (a.at.milliseconds(), a.credit.hundredths())).collect()
    };
    let wrong_at_last = history(&[10, 20, 90, 30, 90, 40, 0, 0, 0, 0, 0, 5]);
    assert_eq!(kept(&wrong_at_last), [(1, 10), (3, 90), (8, 0), (9, 0), (10, 0), (11, 0), (12, 5)]);
    assert_eq!(wrong_at_last.best().unwrap().at, at(3));
    assert_eq!(wrong_at_last.last_wrong().unwrap().at, at(12));
    let right_at_last = history(&[10, 20, 100, 30, 99, 100, 100, 100, 100, 100, 100]);
    let newest = [(7, 100), (8, 100), (9, 100), (10, 100), (11, 100)];
    assert_eq!(kept(&right_at_last), [&[(1, 10), (3, 100), (5, 99)][..], &newest].concat());
    assert_eq!(right_at_last.last_wrong().unwrap().at, at(5));
    assert!(right_at_last.newest().map(|a| a.at.milliseconds()).eq(7..=11));
    assert_eq!(history(&[100, 100]).last_wrong(), None);
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

/// Right as often as not: what is kept depends on it.
fn some_credit() -> impl Strategy<Value = u8> {
    prop_oneof![Just(100_u8), 0_u8..=100]
}

fn attempt(now: u64, credit: u8) -> Attempt {
    Attempt {
        at: at(now),
        gave: Given::Known(Response::TrueFalse(true)),
        credit: Credit::try_from(credit).unwrap(),
        hint: false,
        extra: Extra::default(),
    }
}

/// What a history keeps of these attempts, said once more: by time, each once.
fn kept_of(attempts: &[Attempt]) -> Vec<Attempt> {
    let best = attempts.iter().rev().max_by_key(|attempt| attempt.credit);
    let wrong = attempts.iter().rfind(|attempt| !attempt.credit.is_full());
    let newest = attempts.len().saturating_sub(NEWEST_KEPT);
    let mut kept = attempts[newest..].to_vec();
    kept.extend([attempts.first(), best, wrong].into_iter().flatten().cloned());
    kept.sort();
    kept.dedup();
    kept
}

proptest! {
    #[test]
    fn it_stays_small_and_remembers_the_first_the_best_the_last_wrong_and_the_last(
        credits in vec(some_credit(), 1..60),
    ) {
        let history = history(&credits);
        prop_assert!(history.attempts().len() <= NEWEST_KEPT + 3);
        prop_assert_eq!(history.first().unwrap().credit.hundredths(), credits[0]);
        prop_assert_eq!(history.last().unwrap().credit.hundredths(), *credits.last().unwrap());
        let best = history.best().unwrap();
        prop_assert_eq!(best.credit.hundredths(), *credits.iter().max().unwrap());
        let wrong = credits.iter().rposition(|credit| *credit < 100);
        let found = history.last_wrong().map(|attempt| attempt.at);
        prop_assert_eq!(found, wrong.map(|index| at(index as u64 + 1)));
    }

    /// Whatever comes first, and in however many copies that are merged later: what is kept is what
    /// is kept of everything at once.
    #[test]
    fn it_does_not_matter_how_it_came_together(
        attempts in vec((0_u64..30, some_credit(), 0_usize..3), 1..40),
    ) {
        let mut copies = [(); 3].map(|()| History::default());
        for (now, credit, copy) in &attempts {
            copies[*copy].add(attempt(*now, *credit));
        }
        let merged = copies.into_iter().reduce(History::merge).unwrap();
        let mut everything: Vec<Attempt> =
            attempts.iter().map(|(now, credit, _)| attempt(*now, *credit)).collect();
        everything.sort();
        everything.dedup();
        prop_assert_eq!(merged.attempts().cloned().collect::<Vec<_>>(), kept_of(&everything));
    }

    /// A long record read from a file is trimmed just as if it had grown here.
    #[test]
    fn it_does_not_matter_when_it_is_trimmed(credits in vec(some_credit(), 1..40)) {
        let attempts: Vec<_> = (1_u64..).zip(&credits).map(|(at, credit)| {
            serde_json::json!({ "at": at, "gave": { "single": 0 }, "credit": credit })
        }).collect();
        let text = serde_json::json!({ "version": 1, "answers": { "spid/a": attempts } });
        let read = Record::from_json(&text.to_string()).unwrap();
        prop_assert_eq!(&read.answers[&item("spid/a")], &history(&credits));
    }
}
