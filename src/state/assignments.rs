//! The assignments that a learner took on, as pages need them.

use super::kept::{InMemory, Kept};
use crate::platform::{chance, clock};
use pillole_core::session::{Assignment, Assignments as Stored, Nickname, Person};
use std::cell::RefCell;

thread_local! {
    static MEMORY: RefCell<Option<Stored>> = const { RefCell::new(None) };
}

impl InMemory for Stored {
    fn memory() -> &'static std::thread::LocalKey<RefCell<Option<Self>>> {
        &MEMORY
    }
}

/// A handle on them.
pub type Assignments = Kept<Stored>;

impl Assignments {
    /// Takes on an assignment, or goes on with it; gives the name by which it is known.
    #[must_use]
    pub fn take(self, assignment: &Assignment) -> String {
        let person = Person::new(Nickname::new(chance::seed()), chance::seed());
        let _ = self.change(|all| all.take(assignment, person, clock::timestamp()));
        assignment.short_code()
    }

    /// Gives another nickname in an assignment.
    pub fn rename(self, code: &str) {
        let _ = self.change(|all| {
            if let Some(taken) = all.get_mut(code) {
                // The next one, not any: who presses again and again sees all of them.
                let place = u32::from(taken.identity.person.nickname.place());
                taken.rename(Nickname::new(place + 37), clock::timestamp());
            }
        });
    }

    /// Notes that the result of an assignment was shown.
    pub fn hand_in(self, code: &str) {
        let _ = self.change(|all| {
            if let Some(taken) = all.get_mut(code) {
                taken.hand_in(clock::timestamp());
            }
        });
    }
}
