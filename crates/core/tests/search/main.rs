//! The search, as the site and the app use it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod corpus;
mod parts;
mod properties;
mod queries;
mod scale;
