//! How far one is with the tries at a question, as the record remembers it.

use crate::{at, item};
use pillole_core::progress::{NEWEST_KEPT, Record};
use pillole_core::question::{Credit, Response, Round, TRIES};
use proptest::collection::vec;
use proptest::prelude::*;

fn answer(record: &mut Record, credit: Credit) {
    record.answer(&item("spid/a"), Response::TrueFalse(true), credit, false, at(7));
}

fn round(credits: &[Credit]) -> Round {
    let mut record = Record::default();
    credits.iter().for_each(|credit| answer(&mut record, *credit));
    record.round(&item("spid/a"))
}

#[test]
fn it_follows_from_the_answers() {
    let half = Credit::share(1, 2);
    assert_eq!(round(&[]), Round::Fresh);
    assert_eq!(round(&[half]), Round::Wrong(1));
    assert_eq!(round(&[half, Credit::NONE]), Round::Wrong(2));
    assert_eq!(round(&[half, Credit::NONE, half]), Round::Shown);
    assert_eq!(round(&[half, Credit::FULL]), Round::Right);
    assert_eq!(round(&[half, Credit::FULL, half]), Round::Wrong(1));
}

/// However long it goes on: nobody is left with wrong tries and no answer.
#[test]
fn who_goes_on_being_wrong_is_shown_the_answer_again_and_again() {
    let mut record = Record::default();
    let mut since_shown = 0;
    for _ in 0..40 {
        answer(&mut record, Credit::NONE);
        let shown = record.round(&item("spid/a")) == Round::Shown;
        since_shown = if shown { 0 } else { since_shown + 1 };
        assert!(since_shown < TRIES);
    }
    answer(&mut record, Credit::FULL);
    assert_eq!(record.round(&item("spid/a")), Round::Right);
}

proptest! {
    #[test]
    fn it_is_exact_unless_all_of_the_newest_are_wrong(
        right in vec(proptest::bool::weighted(0.4), 0..30),
    ) {
        let credits: Vec<Credit> =
            right.iter().map(|right| if *right { Credit::FULL } else { Credit::NONE }).collect();
        let newest = &right[right.len().saturating_sub(NEWEST_KEPT)..];
        let exact = right.len() <= NEWEST_KEPT || newest.contains(&true);
        let expected = if exact { Round::of(credits.iter().copied()) } else { Round::Shown };
        prop_assert_eq!(round(&credits), expected);
    }
}
