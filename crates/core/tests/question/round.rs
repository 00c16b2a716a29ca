use pillole_core::question::{Credit, Round, TRIES};
use proptest::prelude::*;

const HALF: u8 = 50;

fn round(credits: &[u8]) -> Round {
    Round::of(credits.iter().map(|hundredths| Credit::try_from(*hundredths).unwrap()))
}

#[test]
fn after_three_wrong_tries_the_answer_is_shown() {
    assert_eq!(round(&[]), Round::Fresh);
    assert_eq!(round(&[0]), Round::Wrong(1));
    assert_eq!(round(&[0, HALF]), Round::Wrong(2));
    assert_eq!(round(&[0, HALF, 99]), Round::Shown);
    assert_eq!(round(&[0, 0, 100]), Round::Right);
}

#[test]
fn a_round_that_ended_begins_anew() {
    assert_eq!(round(&[0, 0, 0, 0]), Round::Wrong(1));
    assert_eq!(round(&[100, 0]), Round::Wrong(1));
    assert_eq!(round(&[0, 100, 0, 0]), Round::Wrong(2));
    assert_eq!(round(&[0, 0, 0, 100]), Round::Right);
}

proptest! {
    #[test]
    fn there_is_always_a_next_try_or_an_end(wrong: u8, hundredths in 0_u8..=100) {
        let credit = Credit::try_from(hundredths).unwrap();
        match Round::Wrong(wrong).after(credit) {
            Round::Right => prop_assert!(credit.is_full()),
            Round::Wrong(more) => prop_assert!(more == wrong + 1 && more < TRIES && !credit.is_full()),
            Round::Shown => prop_assert!(wrong >= TRIES - 1 && !credit.is_full()),
            Round::Fresh => prop_assert!(false),
        }
    }
}
