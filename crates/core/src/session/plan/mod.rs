//! A facilitator's plan: what happens in a session and how long it takes, and how it went.
//!
//! Plans merge like records: the same plan, changed on two devices, becomes one in which nothing that
//! was added on either is missing; of a thing that both changed, the later change is kept.

mod edited;
mod held;
mod json;
mod link;
mod part;

pub use edited::Edited;
pub use held::Held;
pub use part::{Activity, LONGEST_NOTES, LONGEST_TITLE, Part, PartId};

use super::assignment::{Assignment, Tag};
use super::task::{NotTasks, Task, Tasks};
use super::title::Title;
use crate::date::Date;
use crate::id::TemplateId;
use crate::merge::each;
use crate::progress::Timestamp;
use std::collections::BTreeMap;

/// The least and the most minutes that a session or a part of it can have.
pub const MINUTES: std::ops::RangeInclusive<u16> = 1..=600;

/// What tells a plan from all others: a number by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(pub u64);

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The template that it was begun from.
    pub template: Option<TemplateId>,
    /// What tells its assignment from others with the same tasks.
    pub tag: Edited<Tag>,
    /// What it is called.
    pub title: Edited<String>,
    /// How much time there is, in minutes.
    pub minutes: Edited<u16>,
    /// The day of the session.
    pub date: Edited<Option<Date>>,
    /// What happens, in any order: [`Self::parts`] has them in theirs. None for what was taken out.
    pub(super) all_parts: BTreeMap<PartId, Edited<Option<Part>>>,
    /// How it went; none while it was not held.
    pub held: Edited<Option<Held>>,
    /// Whether it was thrown away.
    pub thrown_away: Edited<bool>,
}

impl Plan {
    /// An empty plan.
    #[must_use]
    pub fn new(title: &str, minutes: u16, tag: Tag, now: Timestamp) -> Self {
        Self {
            template: None,
            tag: Edited::new(tag, now),
            title: Edited::new(part::line(title), now),
            minutes: Edited::new(within(minutes), now),
            date: Edited::new(None, now),
            all_parts: BTreeMap::new(),
            held: Edited::new(None, now),
            thrown_away: Edited::new(false, now),
        }
    }

    /// What happens, in order.
    #[must_use]
    pub fn parts(&self) -> Vec<(PartId, &Part)> {
        let there =
            |(id, part): (&PartId, &'_ Edited<Option<Part>>)| part.value.is_some().then_some(*id);
        let mut ids: Vec<PartId> = self.all_parts.iter().filter_map(there).collect();
        ids.sort_by_key(|id| (self.part(*id).map(|part| part.place), *id));
        ids.into_iter().filter_map(|id| Some((id, self.part(id)?))).collect()
    }

    /// A part, if it was not taken out.
    #[must_use]
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.all_parts.get(&id)?.value.as_ref()
    }

    /// How long all parts take together, in minutes.
    #[must_use]
    pub fn running_time(&self) -> u32 {
        self.parts().iter().map(|(_, part)| u32::from(part.minutes)).sum()
    }

    /// When each part begins, in minutes from the beginning.
    #[must_use]
    pub fn timetable(&self) -> Vec<(u32, PartId, &Part)> {
        let mut from = 0;
        let mut rows = Vec::new();
        for (id, part) in self.parts() {
            rows.push((from, id, part));
            from += u32::from(part.minutes);
        }
        rows
    }

    /// Adds a part at the end.
    pub fn add(&mut self, id: PartId, mut part: Part, now: Timestamp) {
        let last = self.parts().last().map_or(0, |(_, last)| last.place);
        part.place = last.saturating_add(part::STEP);
        self.put(id, Some(part), now);
    }

    /// Changes a part.
    pub fn change(&mut self, id: PartId, now: Timestamp, change: impl FnOnce(&mut Part)) {
        if let Some(mut part) = self.part(id).cloned() {
            change(&mut part);
            part.tidy();
            self.put(id, Some(part), now);
        }
    }

    /// Takes a part out.
    pub fn remove(&mut self, id: PartId, now: Timestamp) {
        self.put(id, None, now);
    }

    /// Moves a part to a place among the others, counted from 0.
    pub fn move_to(&mut self, id: PartId, place: usize, now: Timestamp) {
        let mut order: Vec<PartId> = self.parts().into_iter().map(|(id, _)| id).collect();
        let Some(from) = order.iter().position(|it| *it == id) else { return };
        order.remove(from);
        order.insert(place.min(order.len()), id);
        let place_of = |at: Option<&PartId>| at.and_then(|id| self.part(*id)).map(|it| it.place);
        let at = place.min(order.len().saturating_sub(1));
        let before = at.checked_sub(1).map_or(Some(0), |at| place_of(order.get(at)));
        let after = order.get(at + 1).map_or_else(
            || before.map(|before| before.saturating_add(2 * part::STEP)),
            |next| place_of(Some(next)),
        );
        match before.zip(after).map(|(before, after)| (before, before.midpoint(after))) {
            Some((before, between)) if between > before => {
                self.change(id, now, |part| part.place = between);
            }
            // No room between the two: all get new places.
            _ => {
                for (place, id) in (1..).zip(order) {
                    self.change(id, now, |part| part.place = place * part::STEP);
                }
            }
        }
    }

    fn put(&mut self, id: PartId, part: Option<Part>, now: Timestamp) {
        match self.all_parts.get_mut(&id) {
            Some(old) => old.set(part, now),
            None => _ = self.all_parts.insert(id, Edited::new(part, now)),
        }
    }

    /// The tasks of its pillole and tests, in order.
    ///
    /// # Errors
    /// [`NotTasks`] when that is no assignment.
    pub fn tasks(&self) -> Result<Tasks, NotTasks> {
        let tasks = self.parts().into_iter().filter_map(|(_, part)| match part.activity {
            Activity::Pillola(number) => Some(Task::Pillola(number)),
            Activity::Test(test) => Some(Task::Test(test)),
            Activity::Talk | Activity::Discussion | Activity::Break => None,
        });
        Tasks::new(tasks.collect())
    }

    /// What it asks of learners.
    ///
    /// # Errors
    /// [`NotTasks`] when that is no assignment.
    pub fn assignment(&self) -> Result<Assignment, NotTasks> {
        let title = Title::new(&self.title.value);
        Ok(Assignment::new(self.tag.value, self.tasks()?, self.date.value, title))
    }

    /// When it was last changed.
    #[must_use]
    pub fn touched(&self) -> Timestamp {
        let fields = [
            self.tag.at,
            self.title.at,
            self.minutes.at,
            self.date.at,
            self.held.at,
            self.thrown_away.at,
        ];
        let parts = self.all_parts.values().map(|part| part.at);
        fields.into_iter().chain(parts).max().unwrap_or(self.title.at)
    }

    /// A copy to be held again: with a tag of its own, not held, without a day.
    #[must_use]
    pub fn again(&self, title: &str, tag: Tag, now: Timestamp) -> Self {
        Self {
            template: self.template.clone(),
            minutes: Edited::new(self.minutes.value, now),
            all_parts: self
                .parts()
                .into_iter()
                .map(|(id, part)| (id, Edited::new(Some(part.clone()), now)))
                .collect(),
            ..Self::new(title, self.minutes.value, tag, now)
        }
    }

    /// What either has. Commutative, associative and idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            template: self.template.max(other.template),
            tag: self.tag.merge(other.tag),
            title: self.title.merge(other.title),
            minutes: self.minutes.merge(other.minutes),
            date: self.date.merge(other.date),
            all_parts: each(self.all_parts, other.all_parts, Edited::merge),
            held: self.held.merge(other.held),
            thrown_away: self.thrown_away.merge(other.thrown_away),
        }
    }
}

/// Minutes within what a session can have.
fn within(minutes: u16) -> u16 {
    minutes.clamp(*MINUTES.start(), *MINUTES.end())
}
