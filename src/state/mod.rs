//! What pages share: words, page data, the learner's record and preferences. Signals over the
//! types of the core; how they are fetched and stored is in [`crate::platform`].

pub mod assignments;
pub mod document;
pub mod documents;
pub mod drafts;
pub mod filters;
pub mod kept;
pub mod known;
pub mod language;
pub mod learner;
pub mod lifetime;
pub mod page_data;
pub mod preferences;
pub mod search;
pub mod shared_device;
pub mod sittings;
pub mod startup;
pub mod stored;
