//! The slugs and titles of the documents, by their numbers.

use super::shelf::Part;
use crate::id::Slug;

/// How many are in one part.
pub(super) const EACH: usize = 32;

/// One part of all titles.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Titles(String);

impl From<Part> for Titles {
    fn from(part: Part) -> Self {
        Self(part.lines)
    }
}

impl Titles {
    /// The document in a line.
    pub(super) fn get(&self, line: usize) -> Option<(Slug, String)> {
        let (slug, title) = self.0.split('\n').nth(line)?.split_once(' ')?;
        Some((slug.try_into().ok()?, title.to_owned()))
    }
}

/// The line of a document.
pub(super) fn line(slug: &Slug, title: &str) -> String {
    format!("{slug} {}", title.replace('\n', " "))
}
