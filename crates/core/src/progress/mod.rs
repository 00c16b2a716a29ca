//! The learner record: all that the portal remembers of one learner on one device.
//!
//! What was opened, read, practised and done, where the learner stopped, every answer, every test and
//! self-reflection, and what was wished for on one's path. A
//! [`Record`] merges with any other (another tab, an older backup) by a commutative, associative and
//! idempotent [`Record::merge`], so it never matters which copy came first. It is written as JSON
//! with a version ([`Record::to_json`]), as a file to keep ([`export`]), and kept safe in a browser's
//! fickle storage by the [`Vault`].
//!
//! What does not live here: the clock (times come in as [`Timestamp`]), the browser's storage
//! (the app implements [`Store`]), the words that people read (the app has one for each
//! [`Notice`] and [`ImportError`]), and what comes back for review ([`crate::review`]).

mod attempt;
mod codec;
pub mod export;
mod extra;
mod json;
mod key;
pub mod memory;
mod migrate;
mod notice;
mod record;
mod sitting;
mod store;
mod summary;
mod time;
mod totals;
mod tried;
mod vault;
mod visit;

pub use attempt::{Attempt, Given, History, NEWEST_KEPT};
pub use codec::{RecordError, VERSION};
pub use export::ImportError;
pub use extra::{Extra, Json};
pub use key::Key;
pub use notice::Notice;
pub use record::Record;
pub use sitting::{ReflectionAnswer, ReflectionSitting, TestAnswer, TestSitting, Want, Wish};
pub use store::{Store, StoreError};
pub use summary::{Capsule, ItemSummary, State};
pub use time::{NotATimestamp, Span, Timestamp};
pub use totals::{Tallies, Tally, Totals};
pub use tried::{Tried, Tries};
pub use vault::Vault;
pub use visit::{Bookmark, Form, FormProgress, Forms, Place, Visit};
