//! A facilitator's session: codes of assignments and results, plans, collections.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod assignment;
mod chance;
mod codes;
mod collection;
mod doing;
mod generate;
mod plan;
mod presentation;
mod result;
mod title;

use pillole_core::session::{Assignment, Tag, Task, Tasks, Test, Title};
use proptest::prelude::TestCaseError;
use proptest::prop_assert_eq;
use std::fmt::Debug;

/// The assignment of these pillole with this title.
fn assignment(pillole: &[u32], title: &str) -> Assignment {
    let tasks = pillole.iter().map(|number| generate::pillola(*number)).collect();
    with_tasks(tasks, title)
}

/// The assignment of these tasks with this title.
fn with_tasks(tasks: Vec<Task>, title: &str) -> Assignment {
    Assignment::new(Tag::new(7), Tasks::new(tasks).unwrap(), None, Title::new(title))
}

/// A test of the whole of what one can do.
fn whole_test() -> Task {
    Task::Test(Test::all().next().unwrap())
}

/// Merging these is commutative, associative and idempotent.
fn merges<T: Clone + Debug + PartialEq>(
    [a, b, c]: [T; 3],
    merge: impl Fn(T, T) -> T,
) -> Result<(), TestCaseError> {
    let merge = |a: &T, b: &T| merge(a.clone(), b.clone());
    prop_assert_eq!(merge(&a, &b), merge(&b, &a));
    prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
    prop_assert_eq!(merge(&a, &a), a);
    Ok(())
}
