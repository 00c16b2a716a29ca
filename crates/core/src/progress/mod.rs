//! The learner record: all that the portal remembers of one learner on one device.
//!
//! What was opened, read, practised and done, where the learner stopped, every answer, every test and
//! self-reflection, and what was wished for on one's path. A [`Record`] merges with any other (another tab, an older backup) by a commutative, associative and
//! idempotent [`Record::merge`], so it never matters which copy came first. How it is kept as JSON, in
//! storage and as a file, is in [`crate::storage`].
//!
//! What does not live here: the clock (times come in as [`Timestamp`]), and what comes back for review
//! ([`crate::review`]).

mod attempt;
mod extra;
mod json;
mod kept;
mod migrate;
mod portion;
mod record;
mod sitting;
mod summary;
mod time;
mod totals;
mod tried;
mod visit;

pub use attempt::{Attempt, Given, History, NEWEST_KEPT};
pub use extra::{Extra, Json};
pub use kept::VERSION;
pub use portion::Portion;
pub use record::Record;
pub use sitting::{ReflectionAnswer, ReflectionSitting, TestAnswer, TestSitting, Want, Wish};
pub use summary::{Capsule, ItemSummary, State};
pub use time::{NotATimestamp, Span, Timestamp};
pub use totals::{Tallies, Tally, Totals};
pub use tried::{Tried, Tries};
pub use visit::{Bookmark, Form, FormProgress, Forms, Place, Visit, Watched};
