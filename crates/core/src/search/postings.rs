//! Which documents a term occurs in, and how much it says about each.

use serde::{Deserialize, Serialize};

/// The largest impact: with six bits a document's number and the impact fit a small number.
const LARGEST: u32 = 63;
const BITS: u32 = 6;

/// For each term, by its number, the documents that have it, in order. Each is one number: how much
/// larger its number is than the last one's, and in the lowest [`BITS`] bits the impact.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Postings(Vec<Vec<u32>>);

impl Postings {
    /// Adds the next term. `documents` are in order; impacts are more than 0 and at most 1.
    pub(super) fn push(&mut self, documents: impl Iterator<Item = (u32, f32)>) {
        let mut last = 0;
        let packed = documents.map(|(document, impact)| {
            let step = document - std::mem::replace(&mut last, document);
            step << BITS | ((impact * LARGEST as f32).round() as u32).clamp(1, LARGEST)
        });
        self.0.push(packed.collect());
    }

    /// What is kept of a term; how many documents have it is its length.
    pub(super) fn of(&self, term: usize) -> &[u32] {
        self.0.get(term).map_or(&[], Vec::as_slice)
    }

    /// How many bytes they take, about.
    pub(super) fn bytes(&self) -> usize {
        let number = |packed: &u32| 1 + (packed | 1).ilog2() as usize / 7;
        self.0.iter().map(|term| 1 + term.iter().map(number).sum::<usize>()).sum()
    }
}

/// The documents of a term with their impacts.
pub(super) fn unpack(term: &[u32]) -> impl Iterator<Item = (usize, f32)> {
    let mut document = 0_usize;
    term.iter().map(move |packed| {
        document = document.saturating_add((packed >> BITS) as usize);
        (document, (packed & LARGEST) as f32 / LARGEST as f32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pushed_is_found() {
        let mut postings = Postings::default();
        postings.push([(0, 1.0), (7, 0.001), (9_999, 0.5)].into_iter());
        let found: Vec<(usize, f32)> = unpack(postings.of(0)).collect();
        assert_eq!(found.iter().map(|(d, _)| *d).collect::<Vec<_>>(), [0, 7, 9_999]);
        assert!(found[0].1 == 1.0 && found[1].1 > 0.0 && (found[2].1 - 0.5).abs() < 0.01);
        assert_eq!(postings.of(1).len(), 0);
    }
}
