//! A month of a learner's life: every wrong answer is seen again within 2, within 7 and within 21
//! days.

use crate::{answer, hour};
use pillole_core::id::ItemId;
use pillole_core::progress::Record;
use pillole_core::review::session;
use proptest::collection::vec;
use proptest::prelude::*;

/// How long new mistakes are made.
const MONTH: u64 = 30;

/// How long one must then look on to see what became of the last of them.
const AFTERWARDS: u64 = 21;

/// Days after a mistake, both included: it must be seen again in each.
const WITHIN: [(u64, u64); 3] = [(1, 2), (3, 7), (8, 21)];

/// Somebody who learns, and all that they answered: what, on which day, whether right.
#[derive(Default)]
struct Learner {
    record: Record,
    answers: Vec<(String, u64, bool)>,
}

impl Learner {
    fn answers(&mut self, name: &str, right: bool, day: u64, at_hour: u64) {
        answer(&mut self.record, name, right, hour(day, at_hour));
        self.answers.push((name.to_owned(), day, right));
    }

    /// A session; gives how many questions it had.
    fn reviews(&mut self, day: u64, at_hour: u64, mut right: impl FnMut() -> bool) -> usize {
        let asked: Vec<ItemId> = session(&self.record, hour(day, at_hour), |_| true);
        asked.iter().for_each(|item| self.answers(item.as_str(), right(), day, at_hour));
        asked.len()
    }

    /// The mistakes that were not seen again in time.
    fn forgotten(&self) -> Vec<String> {
        let mut forgotten = Vec::new();
        for (name, made, _) in self.answers.iter().filter(|(_, _, right)| !right) {
            for (from, to) in WITHIN.map(|(from, to)| (made + from, made + to)) {
                let seen = |(other, day, _): &(String, u64, bool)| {
                    other == name && (from..=to).contains(day)
                };
                if to < MONTH + AFTERWARDS && !self.answers.iter().any(seen) {
                    forgotten.push(format!("{name}: wrong on day {made}, not seen {from} to {to}"));
                }
            }
        }
        forgotten
    }
}

/// Says yes and no by turns: no once in `of`.
fn wrong_once_in(of: usize) -> impl FnMut() -> bool {
    let mut count = 0;
    move || {
        count += 1;
        count % of != 0
    }
}

#[test]
fn five_questions_a_day_are_enough_for_a_mistake_a_day() {
    let mut learner = Learner::default();
    let mut right = wrong_once_in(10);
    for day in 0..MONTH + AFTERWARDS {
        learner.reviews(day, 7 + day * 5 % 12, &mut right);
        // A mistake a day; on some days none, on others two.
        let mistakes = if day < MONTH { [1, 0, 2, 1][day as usize % 4] } else { 0 };
        for mistake in 0..mistakes {
            let name = format!("lesson-{day}/q{mistake}");
            learner.answers(&name, false, day, 18 + day % 5);
            learner.answers(&name, true, day, 18 + day % 5);
        }
    }
    assert_eq!(learner.forgotten(), [""; 0]);
    let mistakes = learner.answers.iter().filter(|(_, _, right)| !right).count();
    assert!(mistakes > MONTH as usize + 5, "some are made in the review: {mistakes}");
}

#[test]
fn who_makes_five_mistakes_a_day_is_offered_as_many_sessions_as_it_takes() {
    let mut learner = Learner::default();
    let mut right = wrong_once_in(6);
    let mut most = 0;
    for day in 0..MONTH + AFTERWARDS {
        let mut sessions = 0;
        while learner.reviews(day, 8 + day * 3 % 9, &mut right) > 0 {
            sessions += 1;
        }
        most = most.max(sessions);
        for mistake in 0..if day < MONTH { 5 } else { 0 } {
            learner.answers(&format!("lesson-{day}/q{mistake}"), false, day, 20);
        }
    }
    assert_eq!(learner.forgotten(), [""; 0]);
    assert!((4..=9).contains(&most), "sessions end: {most}");
}

/// For each day the hours of the review and of the lesson.
fn hours() -> impl Strategy<Value = Vec<(u64, u64)>> {
    vec((6_u64..24, 6_u64..24), (MONTH + AFTERWARDS) as usize)
}

proptest! {
    /// Who does all that is offered may make any mistakes, at any hours.
    #[test]
    fn with_all_sessions_every_mistake_is_seen_again_in_time(
        hours in hours(),
        wrong in vec(proptest::bool::weighted(0.4), 500),
        mistakes in vec(0_usize..6, MONTH as usize),
    ) {
        let mut learner = Learner::default();
        let mut wrong = wrong.into_iter();
        let mut right = || !wrong.next().unwrap_or(false);
        for (day, (review, lesson)) in (0..).zip(hours) {
            while learner.reviews(day, review, &mut right) > 0 {}
            for mistake in 0..mistakes.get(day as usize).copied().unwrap_or(0) {
                learner.answers(&format!("lesson-{day}/q{mistake}"), false, day, lesson);
            }
        }
        prop_assert_eq!(learner.forgotten(), Vec::<String>::new());
    }

    /// Who does one session a day may make a mistake a day and one in every ten reviews, at any
    /// hours. Not all that is due fits into every session then: what is more urgent comes first.
    #[test]
    fn with_one_session_a_day_every_mistake_is_seen_again_in_time(
        hours in hours(),
        wrong in vec(0_usize..10, 40),
    ) {
        let mut learner = Learner::default();
        let mut reviews = 0;
        let mut right = || {
            reviews += 1;
            wrong.get(reviews / 10).is_none_or(|wrong| reviews % 10 != *wrong)
        };
        for (day, (review, lesson)) in (0..).zip(hours) {
            learner.reviews(day, review, &mut right);
            if day < MONTH {
                learner.answers(&format!("lesson-{day}/q"), false, day, lesson);
            }
        }
        prop_assert_eq!(learner.forgotten(), Vec::<String>::new());
    }
}
