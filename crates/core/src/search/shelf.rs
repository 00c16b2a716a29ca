//! The parts that an index is cut into, and which of them holds what.
//!
//! A *shelf* is a row of parts in one order: the words by how they sound, the terms by their stems,
//! the titles by their numbers. Of each part its first entry is known, so that the one to look in is
//! known before it is here. Where a part comes from is no matter of this module.

use super::postings::Postings;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The content of a part as it is stored, of whichever shelf it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Part {
    /// A line an entry.
    pub(super) lines: String,
    /// What stands on the terms' shelf: for each line, where the term occurs.
    pub(super) postings: Postings,
    /// What stands on the terms' shelf: the titles that are looked for here, each by its mark.
    pub(super) titles: Vec<(u32, u32)>,
}

impl Part {
    /// How many bytes it takes, about.
    pub(super) fn bytes(&self) -> usize {
        self.lines.len() + self.postings.bytes() + 6 * self.titles.len()
    }
}

/// A part in its place, as it is stored.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Place {
    /// What its first entry is sorted by; nothing for titles.
    pub(super) first: String,
    /// The file that it is in; empty when it stands here.
    pub(super) address: String,
    /// The part, when it stands here.
    pub(super) part: Part,
}

/// The parts that would have to be here for an answer, by their numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lacking(pub Vec<usize>);

/// What is known when all that is needed is here.
pub(super) type Known<T> = Result<T, Lacking>;

/// All of them, or everything that is lacking for any.
pub(super) fn gather<T>(all: impl Iterator<Item = Known<T>>) -> Known<Vec<T>> {
    let mut found = Vec::new();
    let mut lacking = Vec::new();
    for each in all {
        match each {
            Ok(value) => found.push(value),
            Err(Lacking(parts)) => lacking.extend(parts),
        }
    }
    if lacking.is_empty() { Ok(found) } else { Err(Lacking(lacking)) }
}

/// A row of parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shelf<T> {
    /// The number of the first part among all of the index.
    base: usize,
    places: Vec<(String, String, Option<T>)>,
}

impl<T: From<Part>> Shelf<T> {
    pub(super) fn new(base: usize, places: Vec<Place>) -> Self {
        let open = |place: Place| {
            let part = place.address.is_empty().then(|| T::from(place.part));
            (place.first, place.address, part)
        };
        Self { base, places: places.into_iter().map(open).collect() }
    }

    /// The number after that of the last part.
    pub(super) fn end(&self) -> usize {
        self.base + self.places.len()
    }

    /// The file of a part, by its number.
    pub(super) fn address(&self, number: usize) -> Option<&str> {
        let (_, address, _) = self.places.get(number.checked_sub(self.base)?)?;
        Some(address)
    }

    /// Puts a part into its place, if it is of this shelf.
    pub(super) fn put(&mut self, number: usize, part: Part) -> Option<Part> {
        match number.checked_sub(self.base).and_then(|place| self.places.get_mut(place)) {
            Some((_, _, here)) => {
                *here = Some(part.into());
                None
            }
            None => Some(part),
        }
    }

    /// The part in a place; nothing beyond the last.
    pub(super) fn at(&self, place: usize) -> Known<Option<&T>> {
        match self.places.get(place) {
            Some((_, _, None)) => Err(Lacking(vec![self.base + place])),
            Some((_, _, Some(part))) => Ok(Some(part)),
            None => Ok(None),
        }
    }

    /// The part that has `entry` if any has it.
    pub(super) fn with(&self, entry: &str) -> Known<Option<&T>> {
        self.at(self.before(entry))
    }

    /// All parts that may have entries that begin with `beginning`.
    pub(super) fn beginning(&self, beginning: &str) -> Known<Vec<&T>> {
        let first = self.before(beginning);
        let rest = self.places.iter().skip(first + 1);
        let more = rest.take_while(|(first, ..)| first.starts_with(beginning)).count();
        gather((first..=first + more).filter_map(|place| self.at(place).transpose()))
    }

    /// The last place that does not begin behind `entry`; the first, when all do.
    fn before(&self, entry: &str) -> usize {
        let behind = |(first, ..): &(String, String, Option<T>)| {
            first.as_str().cmp(entry) != Ordering::Greater
        };
        self.places.partition_point(behind).saturating_sub(1)
    }
}
