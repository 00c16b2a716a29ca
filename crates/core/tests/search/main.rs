//! The search, as the site and the app use it.

mod scale;
