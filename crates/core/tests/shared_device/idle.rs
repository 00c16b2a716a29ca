//! Five quiet minutes, one of warning, then everything is erased.

use pillole_core::shared_device::idle::{Idle, IdleClock, QUIET, WARNING};
use proptest::prelude::*;

/// Some moment of 2026.
const THEN: u64 = 1_795_000_000_000;

const HOUR: u64 = 3_600_000;

fn clock() -> IdleClock {
    IdleClock::new(Some(THEN))
}

#[test]
fn nobody_came_so_nothing_happens() {
    let mut clock = IdleClock::new(None);
    assert_eq!(clock.at(THEN), Idle::Quiet);
    assert_eq!(clock.at(THEN + 100 * HOUR), Idle::Quiet);
    assert!(clock.act(THEN + 100 * HOUR));
    assert_eq!(clock.at(THEN + 101 * HOUR), Idle::Erase);
}

#[test]
fn five_minutes_then_sixty_seconds_then_erased() {
    let mut clock = clock();
    assert_eq!(clock.at(THEN + QUIET - 1), Idle::Quiet);
    assert_eq!(clock.at(THEN + QUIET), Idle::Warning { seconds_left: 60 });
    assert_eq!(clock.at(THEN + QUIET + 1), Idle::Warning { seconds_left: 60 });
    assert_eq!(clock.at(THEN + QUIET + 30_000), Idle::Warning { seconds_left: 30 });
    assert_eq!(clock.at(THEN + QUIET + WARNING - 1), Idle::Warning { seconds_left: 1 });
    assert_eq!(clock.at(THEN + QUIET + WARNING), Idle::Erase);
}

#[test]
fn a_device_that_slept_erases_at_once() {
    assert_eq!(clock().at(THEN + HOUR), Idle::Erase);
    // Who touches it as it wakes is not taken for who left it.
    let mut clock = clock();
    assert!(!clock.act(THEN + HOUR));
    clock.stay(THEN + HOUR);
    assert_eq!(clock.at(THEN + HOUR), Idle::Erase);
}

#[test]
fn what_one_does_counts_before_the_warning() {
    let mut clock = clock();
    assert!(clock.act(THEN + QUIET - 1));
    assert_eq!(clock.at(THEN + QUIET), Idle::Quiet);
    assert_eq!(clock.last(), Some(THEN + QUIET - 1));
}

#[test]
fn a_warning_wants_an_answer() {
    let mut clock = clock();
    assert!(!clock.act(THEN + QUIET + 5_000));
    assert_eq!(clock.at(THEN + QUIET + 5_000), Idle::Warning { seconds_left: 55 });
    clock.stay(THEN + QUIET + 6_000);
    assert_eq!(clock.at(THEN + QUIET + 6_000), Idle::Quiet);
}

#[test]
fn what_is_done_in_another_tab_counts_here() {
    let mut clock = clock();
    clock.acted_elsewhere(THEN + QUIET + 1_000);
    assert_eq!(clock.at(THEN + QUIET + 2_000), Idle::Quiet);
    // What is older than one's own says nothing.
    clock.acted_elsewhere(THEN);
    assert_eq!(clock.last(), Some(THEN + QUIET + 1_000));
}

#[test]
fn a_clock_that_was_put_back_begins_anew() {
    let mut clock = clock();
    assert_eq!(clock.at(THEN - HOUR), Idle::Quiet);
    assert_eq!(clock.at(THEN - HOUR + QUIET), Idle::Warning { seconds_left: 60 });
}

#[test]
fn it_is_spoken_at_thirty_and_at_ten() {
    let mut clock = clock();
    let said: Vec<u64> =
        (0..70).filter_map(|second| clock.to_speak(THEN + QUIET + second * 1000)).collect();
    assert_eq!(said, [30, 10]);
}

#[test]
fn missed_ticks_are_said_once_as_it_is() {
    let mut clock = clock();
    assert_eq!(clock.to_speak(THEN + QUIET), None);
    assert_eq!(clock.to_speak(THEN + QUIET + 53_000), Some(7));
    assert_eq!(clock.to_speak(THEN + QUIET + 54_000), None);
}

#[test]
fn the_next_warning_is_spoken_again() {
    let mut clock = clock();
    assert_eq!(clock.to_speak(THEN + QUIET + 31_000), Some(29));
    let later = THEN + QUIET + 32_000;
    clock.stay(later);
    assert_eq!(clock.to_speak(later + QUIET + 31_000), Some(29));
}

proptest! {
    #[test]
    fn nothing_is_erased_within_six_minutes_of_something_done(
        last in 0..u64::MAX / 2, passed in 0..QUIET + WARNING,
    ) {
        prop_assert_ne!(IdleClock::new(Some(last)).at(last + passed), Idle::Erase);
    }

    #[test]
    fn after_six_minutes_everything_is(last in 0..u64::MAX / 2, passed in QUIET + WARNING..u64::MAX / 2) {
        prop_assert_eq!(IdleClock::new(Some(last)).at(last + passed), Idle::Erase);
    }

    #[test]
    fn no_moment_panics(moments in proptest::collection::vec(any::<u64>(), 1..20)) {
        let mut clock = IdleClock::new(None);
        for moment in moments {
            clock.act(moment);
            clock.to_speak(moment);
            clock.acted_elsewhere(moment / 2);
            clock.stay(moment);
        }
    }
}
