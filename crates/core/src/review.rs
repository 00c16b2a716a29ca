//! Ripasso: what was answered wrong comes back, in five boxes, until it is known.
//!
//! A wrong answer puts a question into the first box. Each right answer that is given when the
//! question is due moves it one box on, where it waits longer; behind the last box it is retired. A
//! right answer before that changes nothing: a retry right after the solution was read proves
//! little. This is the Leitner system (S. Leitner, So lernt man lernen, 1972).
//!
//! Nothing is stored: where a question stands follows from its history, so that copies of a record,
//! once merged, agree about it. Questions are named, not shown: whether one is still in the
//! catalogue is the caller's to know.

use crate::id::ItemId;
use crate::progress::{History, Record, Timestamp};
use std::collections::BinaryHeap;

/// How many questions one session has at most: some three minutes.
pub const SESSION: usize = 5;

/// How many days a question waits in each box. Who comes daily sees it on the days 1, 4, 11, 25 and
/// 55 after the mistake: within two days, again within seven, again within twenty-one.
pub const DAYS: [u64; 5] = [1, 3, 7, 14, 30];

/// A question should be asked before this many times its box's days are over. Who comes daily then
/// sees it by the days 2, 7 and 21 even when there is more to review than one session holds.
const PATIENCE: u64 = 2;

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// Half a day less is waited, so that who comes earlier in the day than last time finds it due.
const SPARE: u64 = DAY / 2;

/// All five waits, one after the other.
const ALL_WAITS: u64 = {
    let [a, b, c, d, e] = DAYS;
    (a + b + c + d + e) * DAY - 5 * SPARE
};

/// A question in one of the boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boxed {
    /// Which box, 1 to 5.
    pub number: u8,
    /// From when on it is to be asked.
    pub due: Timestamp,
    /// By when it should have been asked.
    pub latest: Timestamp,
}

impl Boxed {
    /// In box `number` since `since`; nothing when there is no such box.
    fn new(number: u8, since: Timestamp) -> Option<Self> {
        let wait = DAY * DAYS.get(usize::from(number).checked_sub(1)?)?;
        let (due, latest) = (later(since, wait - SPARE), later(since, wait * PATIENCE));
        Some(Self { number, due, latest })
    }

    /// Where it is after a right answer at `at`; nothing when it is retired by it.
    fn after_right(self, at: Timestamp) -> Option<Self> {
        if at < self.due { Some(self) } else { Self::new(self.number + 1, at) }
    }
}

/// Where a question stands; nothing if it was never answered wrong, is retired, or has no right and
/// wrong answers.
#[must_use]
pub fn boxed(record: &Record, item: &ItemId, now: Timestamp) -> Option<Boxed> {
    place(record.answers.get(item)?, now)
}

fn place(history: &History, now: Timestamp) -> Option<Boxed> {
    let newest = history.last().filter(|_| history.is_scored())?;
    let wrong = history.last_wrong()?;
    if !newest.at.is_believed(now) {
        // The clock was wrong: only the order of the answers still says something. What was wrong
        // last is due; what was right last rests until the clock has caught up.
        return (newest == wrong).then_some(Boxed { number: 1, due: now, latest: now });
    }
    let first = Boxed::new(1, wrong.at)?;
    let right = || history.attempts().filter(|attempt| attempt.at >= first.due);
    // A history forgets older answers, also those that moved a question on. Five right ones on end,
    // the last of them when all waits were over, are remembered whatever comes after: what is
    // retired stays so until it is answered wrong.
    if right().count() >= DAYS.len() && newest.at >= later(wrong.at, ALL_WAITS) {
        return None;
    }
    right().try_fold(first, |boxed, attempt| boxed.after_right(attempt.at))
}

fn later(at: Timestamp, milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(at.milliseconds() + milliseconds)
}

/// All questions with their boxes.
fn all(record: &Record, now: Timestamp) -> impl Iterator<Item = (&ItemId, Boxed)> {
    record.answers.iter().filter_map(move |(item, history)| Some((item, place(history, now)?)))
}

/// What is due, the most urgent first: what should have been asked the longest ago, or should be
/// the soonest. Of equals, what is in the earlier box.
#[must_use]
pub fn due(record: &Record, now: Timestamp) -> Vec<ItemId> {
    // A heap puts them in order with less code to load than a sort.
    let due: BinaryHeap<(Timestamp, u8, &ItemId)> = all(record, now)
        .filter(|(_, boxed)| boxed.due <= now)
        .map(|(item, boxed)| (boxed.latest, boxed.number, item))
        .collect();
    due.into_sorted_vec().into_iter().map(|(_, _, item)| item.clone()).collect()
}

/// What to ask now: the first [`SESSION`] that are due and that `exists` knows.
#[must_use]
pub fn session(record: &Record, now: Timestamp, exists: impl Fn(&ItemId) -> bool) -> Vec<ItemId> {
    due(record, now).into_iter().filter(exists).take(SESSION).collect()
}

/// When the next question becomes due, of those that are not due yet; nothing if none waits.
#[must_use]
pub fn next_due(record: &Record, now: Timestamp) -> Option<Timestamp> {
    all(record, now).map(|(_, boxed)| boxed.due).filter(|due| *due > now).min()
}
