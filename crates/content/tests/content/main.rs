//! The compiler from outside: a small valid folder (`tests/fixtures/content`), what it becomes, and
//! what each single change to it is told.

mod faults;
mod fixture;
mod many;
mod numbers;
mod robustness;
mod scaffold;
mod valid;
