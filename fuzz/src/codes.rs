//! Codes and links: what is typed, scanned, or stands behind the `#` of an address.

use crate::text;
use pillole_core::id::Number;
use pillole_core::progress::Timestamp;
use pillole_core::session::plan::Plan;
use pillole_core::session::{Assignment, SessionResult, Tag, Task, Tasks, Title, Workbook};

/// An assignment that is read is written as it was read.
pub(crate) fn assignment(bytes: &[u8]) {
    if let Ok(read) = Assignment::from_code(&text(bytes)) {
        let again = Assignment::from_code(&read.code());
        assert!(again.is_ok_and(|again| again == read), "a code that is written is read again");
        let short = Assignment::from_code(&read.short_code());
        assert!(short.is_ok_and(|short| short.is_same_session(&read)), "typed, it is the same");
    }
}

/// An assignment to enter results of.
fn known() -> Option<Assignment> {
    let pillole = (1..=4).map(|number| Task::Pillola(Number(number)));
    let tasks = Tasks::new(pillole.collect()).ok()?;
    Some(Assignment::new(Tag::new(7), tasks, None, Title::new("Prova")))
}

/// A result of a known assignment is written as it was read.
pub(crate) fn result(bytes: &[u8]) {
    let Some(assignment) = known() else { panic!("there is an assignment to try with") };
    if let Ok(read) = SessionResult::from_code(&text(bytes), &assignment) {
        let again = SessionResult::from_code(&read.code(&assignment), &assignment);
        assert!(again.is_ok_and(|again| again == read), "a code that is written is read again");
    }
}

/// What is typed into a collection is entered whole or not at all.
pub(crate) fn collected(bytes: &[u8]) {
    let Some(assignment) = known() else { panic!("there is an assignment to try with") };
    let now = Timestamp::from_milliseconds(1_800_000_000_000);
    let mut book = Workbook::default();
    let before = book.clone();
    match book.enter(&assignment, &text(bytes), now) {
        Ok(_) => assert_eq!(book.collections().len(), 1),
        Err(_) => assert!(book == before, "nothing was entered"),
    }
    let _ = book.enter_typed(&text(bytes), now);
}

/// A plan that is sent is written as it was read.
pub(crate) fn plan_link(bytes: &[u8]) {
    if let Ok((id, plan)) = Plan::from_link(&text(bytes)) {
        let again = Plan::from_link(&plan.to_link(id));
        assert!(
            again.is_ok_and(|again| again == (id, plan)),
            "a link that is written is read again"
        );
    }
}
