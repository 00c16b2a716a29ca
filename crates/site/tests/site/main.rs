//! The generated site, from outside: what its pages look like, and what must hold on all of them.
//!
//! What holds on every page is tested on the repository's own content; what a page looks like on a
//! small one that stays as it is, so that only the look changes the snapshots.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "test helpers")]

mod addresses;
mod bank;
mod data;
mod generated;
mod look;
mod markup;
mod pages;
mod paper;
mod questions;
mod repeatable;
mod routes;
mod videos;
