//! The record as something that a vault keeps.
//!
//! Fields that this edition does not know, in the record, in a visit or in an attempt, and
//! responses to unknown kinds of question survive being read and written. Anything else that is new
//! gets a new [`VERSION`]: an older edition then says so and does not touch it.

use super::migrate;
use super::record::Record;
use super::time::Timestamp;
use crate::json::Value;
use crate::json::shape::Shape;
use crate::storage::{Kept, Owner};

/// The version of the record's shape that this edition writes.
pub const VERSION: u64 = 1;

impl Kept for Record {
    const OWNER: Owner = Owner::Learner;
    const WHAT: &'static str = "pillole-learner-record";
    const VERSION: u64 = VERSION;

    fn to_value(&self) -> Value {
        self.write()
    }
    fn of_value(value: Value, version: u64) -> Option<Self> {
        Self::read(migrate::to_current(value, version))
    }
    fn merge(self, other: Self) -> Self {
        Self::merge(self, other)
    }
    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }
    fn began(&self) -> Option<Timestamp> {
        self.began
    }
    fn begin(&mut self, at: Timestamp) {
        self.began = Some(at);
    }
}
