//! Codes of the national monitoring tool for digital facilitation (release of 30 April 2026), and the
//! report that a facilitator makes there of each session.
//!
//! The words that go with the codes are in the language files (`service.A`, `se3.B`, `se5.13` ...).

mod attendance;
mod people;
mod report;
mod service;
mod topic;

pub use attendance::Attendance;
pub use people::{AgeBand, Gender};
pub use report::{Field, LONGEST_NOTE, Mode, Report, Sum};
pub use service::{NotAService, Service};
pub use topic::Topic;
