//! What every kind of question can do, and what every answer is made of.

use super::{Outcome, Paper, Remark, ResponseError};
use std::collections::BTreeSet;

/// A kind of question.
pub trait Ask {
    /// What is given as an answer to it.
    type Response: Answer;

    /// Judges an answer.
    ///
    /// # Errors
    /// [`ResponseError`] when the answer cannot belong to this question, or is not whole yet.
    fn check(&self, response: &Self::Response) -> Result<Outcome, ResponseError>;

    /// The right answer, explained: what is shown to who has tried enough.
    fn solution(&self) -> Vec<Remark>;

    /// The question as it stands on paper, with its key. `seed` mixes it as the page does.
    fn paper(&self, seed: u64) -> Paper;

    /// Whether there are right and wrong answers. To what is asked only to think about it, every
    /// answer is worth the whole.
    fn is_scored(&self) -> bool {
        true
    }
}

/// An answer as a list of marks: short texts, one for each thing that was ticked, chosen, typed or
/// put in order. A page's controls give marks and take them back; records keep them.
pub trait Answer: Sized {
    /// Its marks.
    fn marks(&self) -> Vec<String>;

    /// The answer with these marks, if there is one.
    fn from_marks(marks: &[String]) -> Option<Self>;
}

/// One of the options, counted from 0 in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceIndex(pub u8);

impl ChoiceIndex {
    /// It as an index.
    #[must_use]
    pub fn get(self) -> usize {
        usize::from(self.0)
    }
}

/// One mark that stands for one thing.
trait Mark: Sized {
    fn mark(&self) -> String;
    fn from_mark(mark: &str) -> Option<Self>;
}

impl Mark for ChoiceIndex {
    fn mark(&self) -> String {
        self.0.to_string()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        mark.parse().ok().map(Self)
    }
}

/// Nothing chosen is an empty mark.
impl Mark for Option<ChoiceIndex> {
    fn mark(&self) -> String {
        self.map(|index| index.mark()).unwrap_or_default()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        if mark.is_empty() { Some(None) } else { ChoiceIndex::from_mark(mark).map(Some) }
    }
}

impl Mark for String {
    fn mark(&self) -> String {
        self.clone()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        Some(mark.to_owned())
    }
}

impl Mark for bool {
    fn mark(&self) -> String {
        u8::from(*self).to_string()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        match mark {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        }
    }
}

impl Mark for crate::id::PlaceId {
    fn mark(&self) -> String {
        self.as_str().to_owned()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        Self::try_from(mark).ok()
    }
}

impl Mark for crate::script::Action {
    fn mark(&self) -> String {
        self.to_text()
    }
    fn from_mark(mark: &str) -> Option<Self> {
        Self::from_text(mark)
    }
}

/// One answer is one mark.
macro_rules! one_mark {
    ($($type:ty),*) => {$(
        impl Answer for $type {
            fn marks(&self) -> Vec<String> {
                vec![self.mark()]
            }
            fn from_marks(marks: &[String]) -> Option<Self> {
                match marks {
                    [mark] => Self::from_mark(mark),
                    _ => None,
                }
            }
        }
    )*};
}

one_mark!(ChoiceIndex, String, bool);

impl<T: Mark> Answer for Vec<T> {
    fn marks(&self) -> Vec<String> {
        self.iter().map(Mark::mark).collect()
    }
    fn from_marks(marks: &[String]) -> Option<Self> {
        marks.iter().map(|mark| T::from_mark(mark)).collect()
    }
}

impl<T: Mark + Ord> Answer for BTreeSet<T> {
    fn marks(&self) -> Vec<String> {
        self.iter().map(Mark::mark).collect()
    }
    fn from_marks(marks: &[String]) -> Option<Self> {
        marks.iter().map(|mark| T::from_mark(mark)).collect()
    }
}
