//! What is kept in a browser, as people are told of it; what is taken away from it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets what it does not expect has to fail"
)]

mod inventory;
mod names;
mod take_away;
mod versions;
