//! Matching: what belongs to what.

use super::paper::letter;
use super::{
    Ask, ChoiceIndex, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict, shown_order,
};
use serde::{Deserialize, Serialize};

/// Things, each with the one that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matching {
    /// The pairs. Two things may belong to the same.
    pub pairs: Vec<Pair>,
    /// Further things to choose from that belong to none.
    pub others: Vec<String>,
}

/// A thing and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The thing.
    pub left: String,
    /// What belongs to it.
    pub right: String,
    /// Why; worded so that it fits who knew it and who did not.
    pub feedback: String,
}

impl Matching {
    /// What can be chosen for each thing, each once, in the order of the file.
    #[must_use]
    pub fn offered(&self) -> Vec<&str> {
        let mut offered: Vec<&str> = Vec::new();
        for right in self.pairs.iter().map(|pair| &pair.right).chain(&self.others) {
            if !offered.contains(&right.as_str()) {
                offered.push(right);
            }
        }
        offered
    }
}

impl Ask for Matching {
    /// For each pair, which of [`Matching::offered`] was chosen.
    type Response = Vec<Option<ChoiceIndex>>;

    fn check(&self, chosen: &Self::Response) -> Result<Outcome, ResponseError> {
        let offered = self.offered();
        if chosen.len() != self.pairs.len() || chosen.contains(&None) {
            return Err(ResponseError::Incomplete);
        }
        let remark = |(pair, index): (&Pair, &Option<ChoiceIndex>)| {
            let chosen = offered.get(index.as_ref()?.get())?;
            let verdict = if *chosen == pair.right { Verdict::Right } else { Verdict::Wrong };
            let about = format!("{}: {chosen}", pair.left);
            Some(Remark { about, verdict, text: pair.feedback.clone() })
        };
        let remarks: Option<Vec<Remark>> = self.pairs.iter().zip(chosen).map(remark).collect();
        let remarks = remarks.ok_or(ResponseError::NoSuchChoice)?;
        let right = remarks.iter().filter(|remark| remark.verdict == Verdict::Right).count();
        Ok(Outcome { credit: Credit::share(right, self.pairs.len()), remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        let remark = |pair: &Pair| Remark {
            about: format!("{}: {}", pair.left, pair.right),
            verdict: Verdict::Right,
            text: pair.feedback.clone(),
        };
        self.pairs.iter().map(remark).collect()
    }

    fn paper(&self, seed: u64) -> Paper {
        let offered = self.offered();
        let order = shown_order(offered.len(), seed);
        let right: Vec<&str> = order.iter().filter_map(|i| offered.get(i.get()).copied()).collect();
        let letters = |pair: &Pair| {
            let at = (0..=u8::MAX).zip(&right).find(|(_, text)| **text == pair.right);
            at.map(|(index, _)| letter(index)).unwrap_or_default()
        };
        let key = (1usize..).zip(&self.pairs).map(|(n, pair)| format!("{n}: {}", letters(pair)));
        Paper {
            key: vec![key.collect::<Vec<_>>().join(", ")],
            parts: vec![Part::Pairs {
                left: self.pairs.iter().map(|pair| pair.left.clone()).collect(),
                right: right.into_iter().map(str::to_owned).collect(),
            }],
        }
    }
}
