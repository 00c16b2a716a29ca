//! The compiler from outside: a small valid folder (`tests/fixtures/content`), what it becomes, and
//! what each single change to it is told.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "test helpers")]

mod faults;
mod fixture;
mod many;
mod numbers;
mod robustness;
mod scaffold;
mod valid;
