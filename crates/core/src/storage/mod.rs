//! Keeping things safe in a browser's fickle storage.
//!
//! A [`Vault`] keeps one thing that is [`Kept`], the learner's record or a facilitator's workbook, in
//! a [`Store`] that may refuse, fill up, be damaged, be cleared, or be changed by another tab at any
//! moment. A [`file`] of it can be taken along. What there is altogether is in the [`inventory`]. What people must be told of all that is a [`Notice`];
//! the app has the words.
//!
//! What does not live here: what a record or a workbook is, and the browser's storage itself (the app
//! implements [`Store`]).

pub mod file;
pub mod inventory;
mod kept;
mod key;
pub mod memory;
mod notice;
mod store;
mod vault;

pub use file::ImportError;
pub use kept::{Kept, ReadError};
pub use key::{DRAFT, Key, Owner, WAY_BACK};
pub use notice::Notice;
pub use store::{Store, StoreError};
pub use vault::Vault;
