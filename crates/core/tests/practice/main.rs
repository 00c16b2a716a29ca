//! Prova: what one may do, what comes of it, and that nobody gets stuck.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod personal;
