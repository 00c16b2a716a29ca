//! The search, as the site and the app use it.

mod corpus;
mod properties;
mod queries;
mod scale;
