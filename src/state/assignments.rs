//! Assignments of the learner's record, as pages need them.

use super::learner::Learner;
use crate::platform::chance;
use pillole_core::session::{Assignment, Nickname, Person};

impl Learner {
    /// Takes on an assignment, or goes on with it; gives the name by which it is known.
    #[must_use]
    pub fn take(self, assignment: &Assignment) -> String {
        let now = self.now();
        let person = Person::new(Nickname::new(chance::seed()), chance::seed());
        let _ = self.change(|record| record.take(assignment, person, now));
        assignment.short_code()
    }

    /// Gives another nickname in an assignment.
    pub fn rename(self, code: &str) {
        let now = self.now();
        let _ = self.change(|record| {
            if let Some(taken) = record.assignments.get_mut(code) {
                // The next one, not any: who presses again and again sees all of them.
                let place = u32::from(taken.identity.person.nickname.place());
                taken.rename(Nickname::new(place + 37), now);
            }
        });
    }

    /// Notes that the result of an assignment was shown.
    pub fn hand_in(self, code: &str) {
        let now = self.now();
        let _ = self.change(|record| {
            if let Some(taken) = record.assignments.get_mut(code) {
                taken.hand_in(now);
            }
        });
    }
}
