//! Whatever happened to a record: the review follows from it, calmly.

use crate::{HOUR, answer, item};
use pillole_core::progress::{Record, Timestamp};
use pillole_core::review::{Boxed, SESSION, boxed, due, next_due, session};
use pillole_core::storage::Kept as _;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What was answered, whether right, when, and on which of two devices.
type Event = (&'static str, bool, Timestamp, bool);

const NAMES: [&str; 4] = ["cup/a", "cup/b", "spid/a", "non-esiste-piu/z"];

/// Moments of some months, half a day apart, and the two ends of time.
fn a_moment() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        20 => (0_u64..240).prop_map(|half| Timestamp::from_milliseconds(half * 12 * HOUR)),
        1 => Just(Timestamp::from_milliseconds(0)),
        1 => Just(Timestamp::MAX),
    ]
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let right = proptest::bool::weighted(0.75);
    vec((select(&NAMES[..]), right, a_moment(), any::<bool>()), 0..60)
}

fn record<'a>(events: impl IntoIterator<Item = &'a Event>) -> Record {
    let mut record = Record::default();
    for (name, right, at, _) in events {
        answer(&mut record, name, *right, *at);
    }
    record
}

/// By time, each moment once a question: what two devices with good clocks may have written.
fn in_order(mut events: Vec<Event>) -> Vec<Event> {
    events.sort_by_key(|(name, _, at, _)| (*at, *name));
    events.dedup_by_key(|(name, _, at, _)| (*at, *name));
    events
}

fn boxes(record: &Record, now: Timestamp) -> Vec<Option<Boxed>> {
    NAMES.iter().map(|name| boxed(record, &item(name), now)).collect()
}

proptest! {
    #[test]
    fn what_is_due_is_in_a_box_and_was_wrong(events in events(), now in a_moment()) {
        let record = record(&events);
        let found = due(&record, now);
        for name in NAMES {
            let boxed = boxed(&record, &item(name), now);
            let is_due = boxed.is_some_and(|boxed| boxed.due <= now);
            let times = found.iter().filter(|item| item.as_str() == name).count();
            prop_assert_eq!(times, usize::from(is_due));
            let was_wrong = events.iter().any(|(other, right, ..)| *other == name && !right);
            prop_assert!(was_wrong || boxed.is_none());
            prop_assert!(boxed.is_none_or(|boxed| (1..=5).contains(&boxed.number)));
        }
        let asked = session(&record, now, |item| item.as_str() != "cup/a");
        prop_assert!(asked.len() <= SESSION && asked.iter().all(|item| found.contains(item)));
        prop_assert!(next_due(&record, now).is_none_or(|next| next > now));
    }

    #[test]
    fn two_devices_that_met_review_as_one(events in events(), now in a_moment()) {
        let events = in_order(events);
        let device = |which: bool| record(events.iter().filter(move |event| event.3 == which));
        let (one, other) = (device(true), device(false));
        let merged = one.clone().merge(other.clone());
        let together = record(&events);
        prop_assert_eq!(due(&merged, now), due(&together, now));
        prop_assert_eq!(boxes(&merged, now), boxes(&together, now));
        let again = other.merge(merged.clone()).merge(one);
        prop_assert_eq!(boxes(&again, now), boxes(&merged, now));
        let stored = Record::from_json(&merged.to_json()).unwrap();
        prop_assert_eq!(due(&stored, now), due(&merged, now));
        prop_assert_eq!(next_due(&stored, now), next_due(&merged, now));
    }

    /// Waiting makes due what is not, and never the other way round.
    #[test]
    fn what_is_due_stays_due_until_it_is_answered(
        events in events(),
        now in 0_u64..400,
        wait in 0_u64..100,
    ) {
        let record = record(events.iter().filter(|event| event.2 < Timestamp::MAX));
        let at = |half_days: u64| Timestamp::from_milliseconds((half_days + 240) * 12 * HOUR);
        let later = due(&record, at(now + wait));
        prop_assert!(due(&record, at(now)).iter().all(|item| later.contains(item)));
    }

    /// Right answers never bring back what is retired, however many there are.
    #[test]
    fn what_is_retired_stays_so_while_answers_are_right(
        gaps in vec(0_u64..60, 1..40),
    ) {
        let mut record = Record::default();
        let mut half_days = 1;
        let at = |half_days: u64| Timestamp::from_milliseconds(half_days * 12 * HOUR);
        answer(&mut record, "cup/a", false, at(half_days));
        let mut retired = false;
        for gap in gaps {
            half_days += gap;
            answer(&mut record, "cup/a", true, at(half_days));
            let place = boxed(&record, &item("cup/a"), at(half_days + 1));
            prop_assert!(!retired || place.is_none());
            retired = place.is_none();
        }
    }
}
