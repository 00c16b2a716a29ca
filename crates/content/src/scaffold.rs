//! A start for a new pillola.
