//! A number, right within a tolerance.

use super::{Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use serde::{Deserialize, Serialize};

/// A number in thousandths, so that amounts of money are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(pub i64);

/// A question whose answer is a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numeric {
    /// The number.
    pub value: Amount,
    /// How far an answer may be from it and still be right; often 0.
    pub tolerance: Amount,
    /// What is counted: `€`, `ore`; may be empty.
    pub unit: String,
    /// What to say when it is right.
    pub right: String,
    /// What to say when the answer is too small.
    pub low: String,
    /// What to say when the answer is too large.
    pub high: String,
}

impl Ask for Numeric {
    /// What was typed.
    type Response = String;

    fn check(&self, typed: &String) -> Result<Outcome, ResponseError> {
        if typed.trim().is_empty() {
            return Err(ResponseError::Incomplete);
        }
        let readings = Amount::readings(typed);
        let distance = |amount: &Amount| amount.0.abs_diff(self.value.0);
        let nearest =
            readings.iter().min_by_key(|a| distance(a)).ok_or(ResponseError::NotANumber)?;
        let (credit, verdict, text) = if distance(nearest) <= self.tolerance.0.unsigned_abs() {
            (Credit::FULL, Verdict::Right, &self.right)
        } else if *nearest < self.value {
            (Credit::NONE, Verdict::Wrong, &self.low)
        } else {
            (Credit::NONE, Verdict::Wrong, &self.high)
        };
        let about = typed.trim().to_owned();
        Ok(Outcome { credit, remarks: vec![Remark { about, verdict, text: text.clone() }] })
    }

    fn solution(&self) -> Vec<Remark> {
        let about = format!("{} {}", self.value.to_text(), self.unit).trim().to_owned();
        vec![Remark { about, verdict: Verdict::Right, text: self.right.clone() }]
    }

    fn paper(&self, _seed: u64) -> Paper {
        let key = format!("{} {}", self.value.to_text(), self.unit).trim().to_owned();
        Paper { parts: vec![Part::Number(self.unit.clone())], key: vec![key] }
    }
}

impl Amount {
    /// What a typed text can mean as a number, in the ways that people in Italy write numbers:
    /// `1.234,5`, `1234.5`, `€ 12`, `12 euro`. None when it is no number.
    #[must_use]
    pub fn readings(typed: &str) -> Vec<Self> {
        let plain: String = typed.chars().filter(|c| c.is_ascii_digit()).collect();
        plain.parse::<i64>().ok().and_then(|n| n.checked_mul(1000)).map(Self).into_iter().collect()
    }

    /// The number as it is written in Italy: `1.234,5`.
    #[must_use]
    pub fn to_text(self) -> String {
        (self.0 / 1000).to_string()
    }
}
