//! What a question becomes on paper: something to tick, write on or number, and its key.

use super::Ending;

/// A question on paper. The prompt stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What stands under the prompt.
    pub parts: Vec<Part>,
    /// The key, for the sheet that is kept apart: one line a thing to answer. Letters and numbers
    /// are those that [`Part`]s are shown with.
    pub key: Vec<String>,
}

/// One thing to answer on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Options to tick, with the letters A, B, C...
    Options(Vec<String>),
    /// "True" and "false" to tick.
    TrueOrFalse,
    /// Numbered things, each with room for the letter of what belongs to it.
    Pairs {
        /// What is numbered 1, 2, 3...
        left: Vec<String>,
        /// What has the letters A, B, C...
        right: Vec<String>,
    },
    /// Things with the letters A, B, C..., each with room for its place in the order.
    Order(Vec<String>),
    /// A text; `None` is a line to write on.
    Gaps(Vec<Option<String>>),
    /// A line to write a number on, with its unit.
    Number(String),
    /// Scenes, numbered from 1.
    Scenes(Vec<PaperScene>),
    /// Points from the least to the most, one to tick.
    Scale(Vec<String>),
    /// How sure one is, one to tick; the words are the app's.
    Sureness,
    /// Room to describe what one does.
    Lines(u8),
}

/// A scene of a story on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperScene {
    /// What happens.
    pub text: String,
    /// What one can do, and the number of the scene that follows. None at an ending.
    pub choices: Vec<(String, usize)>,
    /// How the story ends there, if it does.
    pub ending: Option<Ending>,
}

impl Paper {
    /// How a key says true and false: the app has the words.
    #[must_use]
    pub fn truth(answer: bool) -> String {
        if answer { "true" } else { "false" }.to_owned()
    }
}

/// The letter of the thing at `index`, counted from 0: A, B, C...
pub(super) fn letter(index: u8) -> String {
    char::from(b'A'.saturating_add(index.min(25))).to_string()
}
