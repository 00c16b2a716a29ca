//! The index: asked on every letter typed, with as much of it here as that needs.
//!
//! Three shelves: the words by how they sound, the terms with where they occur, the titles. A question
//! says which parts of them it lacks; whoever asked fetches these and asks again. What is found never
//! depends on how the index is cut: with everything that a question needs it is the same answer.

use super::Hit;
use super::forms::Forms;
use super::lexicon::{Lexicon, Variant};
use super::query;
use super::rank;
use super::shelf::{Known, Lacking, Part, Place, Shelf, gather};
use super::stem::stem;
use super::terms::{Terms, mark};
use super::titles::{self, Titles};
use serde::{Deserialize, Serialize};

/// An index with those of its parts that are here.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "Head")]
pub struct Index {
    documents: usize,
    forms: Shelf<Forms>,
    terms: Shelf<Terms>,
    titles: Shelf<Titles>,
}

/// An index as it is stored: what is fetched first. Made by [`super::build`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub(super) documents: u32,
    pub(super) forms: Vec<Place>,
    pub(super) terms: Vec<Place>,
    pub(super) titles: Vec<Place>,
}

impl From<Head> for Index {
    fn from(head: Head) -> Self {
        let forms = Shelf::new(0, head.forms);
        let terms = Shelf::new(forms.end(), head.terms);
        let titles = Shelf::new(terms.end(), head.titles);
        Self { documents: head.documents as usize, forms, terms, titles }
    }
}

impl Index {
    /// The pillole that fit `query`, the best first, at most `limit`. A query that is exactly a
    /// title finds that pillola first; equal scores are in the order of slugs.
    ///
    /// # Errors
    /// The parts that are [`Lacking`]: not more than are needed to know what else is. Who puts them in
    /// and asks again gets an answer after a few times.
    pub fn ask(&self, query: &str, limit: usize) -> Result<Vec<Hit>, Lacking> {
        let lexicon = Lexicon(&self.forms);
        let clauses = query::clauses(lexicon, query)?;
        if clauses.is_empty() {
            return Ok(Vec::new());
        }
        let place = |variant: &Variant<'_>| {
            let part = self.terms.with(&variant.term)?;
            Ok((variant.weight, part.map_or(&[][..], |part| part.of(&variant.term))))
        };
        let placed = clauses.iter().map(|clause| gather(clause.iter().map(place)));
        let (placed, titled) = match (gather(placed), self.titled(lexicon, query)) {
            (Err(mut lacking), Err(more)) => {
                lacking.0.extend(more.0);
                return Err(lacking);
            }
            (placed, titled) => (placed?, titled?),
        };
        let (mut found, most) = rank::scores(&placed, self.documents);
        for (document, score) in &mut found {
            if titled.contains(document) {
                *score += most;
            }
        }
        found.sort_by(|(x, a), (y, b)| b.total_cmp(a).then(x.cmp(y)));
        let hit = |(document, score): (usize, f32)| {
            let part = self.titles.at(document / titles::EACH)?;
            let found = part.and_then(|part| part.get(document % titles::EACH));
            Ok(found.map(|(slug, title)| Hit { slug, title, score }))
        };
        Ok(gather(found.into_iter().take(limit).map(hit))?.into_iter().flatten().collect())
    }

    /// [`Self::ask`] of an index that is here as a whole; one that is not finds nothing.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.ask(query, limit).unwrap_or_default()
    }

    /// Where a part is that is lacking.
    #[must_use]
    pub fn address(&self, part: usize) -> Option<&str> {
        let forms = self.forms.address(part).or_else(|| self.terms.address(part));
        forms.or_else(|| self.titles.address(part))
    }

    /// Puts in a part that was lacking.
    pub fn put(&mut self, number: usize, part: Part) {
        let rest = self.forms.put(number, part).and_then(|part| self.terms.put(number, part));
        if let Some(part) = rest {
            let _ = self.titles.put(number, part);
        }
    }

    /// The words, for tests of what is above them.
    #[cfg(test)]
    pub(super) fn forms(&self) -> &Shelf<Forms> {
        &self.forms
    }

    /// The documents whose title is exactly what is asked.
    fn titled(&self, lexicon: Lexicon<'_>, query: &str) -> Known<Vec<usize>> {
        let (mark, word) = mark(query);
        // A title's words all occur.
        if !lexicon.knows(&word)? {
            return Ok(Vec::new());
        }
        let part = self.terms.with(&stem(&word))?;
        Ok(part.into_iter().flat_map(|part| part.titled(mark)).collect())
    }
}

/// How large an index may be that stays in one file, in bytes as it is stored.
const SMALL: usize = 64_000;

impl Head {
    /// Whether the index is best left in one file: parts would only be more to fetch, one after the
    /// other.
    #[must_use]
    pub fn is_small(&self) -> bool {
        let places = self.forms.iter().chain(&self.terms).chain(&self.titles);
        places.map(|place| place.part.bytes()).sum::<usize>() <= SMALL
    }

    /// The head of the same index with each part in a file of its own: `write` writes it, with the name
    /// of its shelf, and says where it is.
    ///
    /// # Errors
    /// Whatever `write` could not do.
    pub fn apart<E>(
        mut self,
        mut write: impl FnMut(&str, &Part) -> Result<String, E>,
    ) -> Result<Self, E> {
        let shelves =
            [("words", &mut self.forms), ("terms", &mut self.terms), ("titles", &mut self.titles)];
        for (name, places) in shelves {
            for place in places {
                place.address = write(name, &std::mem::take(&mut place.part))?;
            }
        }
        Ok(self)
    }
}
