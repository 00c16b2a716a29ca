//! Prova: what one may do, what comes of it, and that nobody gets stuck.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod build;
mod field;
mod generate;
mod help;
mod login;
mod moves;
mod performance;
mod personal;
mod properties;
mod robust;
mod sms;
mod world;
