//! Gap text: words that are missing in a text.

use super::{
    Ask, Credit, Likeness, Outcome, Paper, Part, Remark, ResponseError, Verdict, same_words,
};
use serde::{Deserialize, Serialize};

/// A text with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The text and its gaps, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Words that stand there.
    Text(String),
    /// Words that are missing.
    Blank(Blank),
}

/// Missing words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    /// What is right to write; the first is shown as the answer.
    pub accepts: Vec<String>,
    /// What to say about it, to who knew it and to who did not.
    pub feedback: String,
    /// Words that people write and that mean something else.
    pub mistakes: Vec<Mistake>,
}

/// A wrong answer that is known, with its own feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// What people write.
    pub text: String,
    /// What that shows, and what to do next.
    pub feedback: String,
}

impl Gap {
    /// The gaps, in order.
    pub fn blanks(&self) -> impl Iterator<Item = &Blank> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Blank(blank) => Some(blank),
            Piece::Text(_) => None,
        })
    }
}

impl Blank {
    fn remark(&self, written: &str) -> Remark {
        let (right, text) = self.judge(written);
        let verdict = if right { Verdict::Right } else { Verdict::Wrong };
        Remark { about: written.trim().to_owned(), verdict, text: text.to_owned() }
    }

    /// Whether it is right, and what to say.
    fn judge(&self, written: &str) -> (bool, &str) {
        let likeness = |text: &String| same_words(written, text);
        let mistake =
            |is: fn(Likeness) -> bool| self.mistakes.iter().find(|m| is(likeness(&m.text)));
        // A known mistake may be one letter away from what is right: who writes it so means it.
        let exactly = self.accepts.iter().any(|text| likeness(text).is_exact());
        if let Some(mistake) = mistake(Likeness::is_exact).filter(|_| !exactly) {
            (false, &mistake.feedback)
        } else if self.accepts.iter().any(|text| likeness(text).is_same()) {
            (true, &self.feedback)
        } else {
            (false, mistake(Likeness::is_same).map_or(&self.feedback, |mistake| &mistake.feedback))
        }
    }

    fn answer(&self) -> &str {
        self.accepts.first().map(String::as_str).unwrap_or_default()
    }
}

impl Ask for Gap {
    /// What was written in each gap.
    type Response = Vec<String>;

    fn check(&self, written: &Self::Response) -> Result<Outcome, ResponseError> {
        let count = self.blanks().count();
        if written.len() != count || written.iter().any(|text| text.trim().is_empty()) {
            return Err(ResponseError::Incomplete);
        }
        let remarks: Vec<Remark> =
            self.blanks().zip(written).map(|(blank, text)| blank.remark(text)).collect();
        let right = remarks.iter().filter(|remark| remark.verdict == Verdict::Right).count();
        Ok(Outcome { credit: Credit::share(right, count), remarks })
    }

    fn solution(&self) -> Vec<Remark> {
        self.blanks().map(|blank| blank.remark(blank.answer())).collect()
    }

    fn paper(&self, _seed: u64) -> Paper {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => Some(text.clone()),
            Piece::Blank(_) => None,
        };
        Paper {
            parts: vec![Part::Gaps(self.pieces.iter().map(piece).collect())],
            key: self.blanks().map(|blank| blank.accepts.join(" / ")).collect(),
        }
    }
}
