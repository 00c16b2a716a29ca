//! Self-reflection: where one sees oneself on a scale. Nothing is right or wrong.

use super::{Ask, ChoiceIndex, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use serde::{Deserialize, Serialize};

/// Points from the least to the most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// The points, in order.
    pub points: Vec<ScalePoint>,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScalePoint {
    /// Its words.
    pub text: String,
    /// What to do from there.
    pub feedback: String,
}

impl Ask for Scale {
    type Response = ChoiceIndex;

    fn check(&self, chosen: &ChoiceIndex) -> Result<Outcome, ResponseError> {
        let point = self.points.get(chosen.get()).ok_or(ResponseError::NoSuchChoice)?;
        let (about, text) = (point.text.clone(), point.feedback.clone());
        let remarks = vec![Remark { about, verdict: Verdict::Noted, text }];
        Ok(Outcome { credit: Credit::FULL, remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        let remark = |point: &ScalePoint| Remark {
            about: point.text.clone(),
            verdict: Verdict::Noted,
            text: point.feedback.clone(),
        };
        self.points.iter().map(remark).collect()
    }

    fn paper(&self, _seed: u64) -> Paper {
        let texts = self.points.iter().map(|point| point.text.clone()).collect();
        Paper { parts: vec![Part::Scale(texts)], key: Vec::new() }
    }

    fn is_scored(&self) -> bool {
        false
    }
}
