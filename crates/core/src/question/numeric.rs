//! A number, right within a tolerance.

use super::{Amount, Ask, Credit, Outcome, Paper, Part, Remark, ResponseError, Verdict};
use serde::{Deserialize, Serialize};

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

impl Numeric {
    /// The number with its unit; cents by two digits.
    fn answer(&self) -> String {
        let mut number = self.value.to_text();
        if self.unit == "€" && number.split_once(',').is_some_and(|(_, cents)| cents.len() == 1) {
            number.push('0');
        }
        format!("{number} {}", self.unit).trim().to_owned()
    }

    /// What was typed without the unit after it, be it of one or of many: `24 ore`, `1 ora`.
    fn without_unit<'t>(&self, typed: &'t str) -> &'t str {
        let stem = |word: &str| {
            let word = word.trim().to_ascii_lowercase();
            word.trim_end_matches(['a', 'e', 'i', 'o']).to_owned()
        };
        let digits = typed.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |at| at + 1);
        match typed.split_at_checked(digits) {
            Some((number, unit)) if stem(unit) == stem(&self.unit) => number,
            _ => typed,
        }
    }
}

impl Ask for Numeric {
    /// What was typed.
    type Response = String;

    fn check(&self, typed: &String) -> Result<Outcome, ResponseError> {
        if typed.trim().is_empty() {
            return Err(ResponseError::Incomplete);
        }
        let readings = Amount::readings(self.without_unit(typed));
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
        vec![Remark { about: self.answer(), verdict: Verdict::Right, text: self.right.clone() }]
    }

    fn paper(&self, _seed: u64) -> Paper {
        Paper { parts: vec![Part::Number(self.unit.clone())], key: vec![self.answer()] }
    }
}
