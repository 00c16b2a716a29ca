//! Spot: touch what is to be seen on a screen, several right places.

use super::paper::letter;
use super::{Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use crate::id::{PlaceId, ScreenId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A screen with places to find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The screen.
    pub screen: ScreenId,
    /// Every place of it that can be touched, in the order of the screen.
    pub places: Vec<SpotPlace>,
}

/// A place that can be touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotPlace {
    /// Its name on the screen.
    pub place: PlaceId,
    /// What stands on it, for people.
    pub name: String,
    /// Whether it is one to find.
    pub right: bool,
    /// What touching it shows; for one to find, worded so that it fits when it was missed too.
    pub feedback: String,
}

impl SpotPlace {
    fn remark(&self, verdict: Verdict) -> Remark {
        Remark { about: self.name.clone(), verdict, text: self.feedback.clone() }
    }
}

impl Ask for Spot {
    /// The places that were touched.
    type Response = BTreeSet<PlaceId>;

    /// As for multiple choice: each place found is worth its share, each wrong one takes one away.
    /// What was missed is counted and not yet named.
    fn check(&self, touched: &Self::Response) -> Result<Outcome, ResponseError> {
        if touched.is_empty() {
            return Err(ResponseError::Incomplete);
        }
        if touched.iter().any(|id| self.places.iter().all(|place| place.place != *id)) {
            return Err(ResponseError::NoSuchChoice);
        }
        let remark = |place: &SpotPlace| {
            let verdict = match (touched.contains(&place.place), place.right) {
                (true, true) => Verdict::Right,
                (true, false) => Verdict::Wrong,
                (false, true) => Verdict::Missed,
                (false, false) => return None,
            };
            Some(place.remark(verdict))
        };
        let mut remarks: Vec<Remark> = self.places.iter().filter_map(remark).collect();
        let credit = Credit::of_remarks(&remarks);
        remarks.retain(|remark| remark.verdict != Verdict::Missed);
        Ok(Outcome { credit, remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        let right = self.places.iter().filter(|place| place.right);
        right.map(|place| place.remark(Verdict::Right)).collect()
    }

    fn paper(&self, _seed: u64) -> Paper {
        let letters = (0..=u8::MAX).zip(&self.places).filter(|(_, place)| place.right);
        let key: Vec<String> = letters.map(|(index, _)| letter(index)).collect();
        let names = self.places.iter().map(|place| place.name.clone()).collect();
        Paper { parts: vec![Part::Options(names)], key: vec![key.join(", ")] }
    }
}
