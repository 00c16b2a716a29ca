//! Ordering: what comes first, and what then.

use super::paper::letter;
use super::{
    Ask, ChoiceIndex, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict, shown_order,
};
use serde::{Deserialize, Serialize};

/// Things to put in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordering {
    /// The things, in the right order.
    pub entries: Vec<Entry>,
    /// What to say when all is right.
    pub feedback: String,
}

/// One thing with its place in the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its words.
    pub text: String,
    /// Why it stands there; said to who put it elsewhere.
    pub feedback: String,
}

impl Ordering {
    /// The order in which the things are shown at first: mixed, and never already right.
    #[must_use]
    pub fn shown(&self, seed: u64) -> Vec<ChoiceIndex> {
        let mut order = shown_order(self.entries.len(), seed);
        if order.is_sorted() {
            order.reverse();
        }
        order
    }

    fn remark(&self, entry: &Entry, verdict: Verdict) -> Remark {
        Remark { about: entry.text.clone(), verdict, text: entry.feedback.clone() }
    }

    /// The whole order in one sentence, for who got it right.
    fn praise(&self) -> Remark {
        Remark { about: String::new(), verdict: Verdict::Right, text: self.feedback.clone() }
    }
}

impl Ask for Ordering {
    /// The things in the order that the learner gave them.
    type Response = Vec<ChoiceIndex>;

    /// Partial credit: the share of things that need not move, less one (one alone is always in
    /// order). The fewest things that must move are those outside the longest rising row.
    fn check(&self, order: &Self::Response) -> Result<Outcome, ResponseError> {
        let mut sorted = order.clone();
        sorted.sort_unstable();
        let all = (0..self.entries.len()).map(|i| ChoiceIndex(u8::try_from(i).unwrap_or(u8::MAX)));
        if !sorted.into_iter().eq(all) {
            return Err(ResponseError::Incomplete);
        }
        let kept = longest_rising(order);
        if kept.len() == order.len() {
            return Ok(Outcome { credit: Credit::FULL, remarks: vec![self.praise()] });
        }
        let credit = Credit::share(kept.len().saturating_sub(1), order.len() - 1);
        let moved = (0..=u8::MAX).map(ChoiceIndex).zip(&self.entries);
        let remarks = moved
            .filter(|(index, _)| !kept.contains(index))
            .map(|(_, entry)| self.remark(entry, Verdict::Wrong))
            .collect();
        Ok(Outcome { credit, remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        self.entries.iter().map(|entry| self.remark(entry, Verdict::Right)).collect()
    }

    fn paper(&self, seed: u64) -> Paper {
        let shown = self.shown(seed);
        let text = |index: &ChoiceIndex| self.entries.get(index.get()).map(|e| e.text.clone());
        let place = |entry: usize| {
            let at = (0..=u8::MAX).zip(&shown).find(|(_, index)| index.get() == entry);
            at.map(|(index, _)| letter(index)).unwrap_or_default()
        };
        let key: Vec<String> = (0..self.entries.len()).map(place).collect();
        Paper {
            key: vec![key.join(", ")],
            parts: vec![Part::Order(shown.iter().filter_map(text).collect())],
        }
    }
}

/// The longest row of rising indices that can be picked out in order; the first of several.
fn longest_rising(order: &[ChoiceIndex]) -> Vec<ChoiceIndex> {
    let mut rows: Vec<Vec<ChoiceIndex>> = Vec::new();
    for index in order {
        let before = rows.iter().filter(|row| row.last() < Some(index));
        let mut row =
            before.fold(
                Vec::new(),
                |best: Vec<ChoiceIndex>, row| {
                    if row.len() > best.len() { row.clone() } else { best }
                },
            );
        row.push(*index);
        rows.push(row);
    }
    rows.into_iter().rev().max_by_key(Vec::len).unwrap_or_default()
}
