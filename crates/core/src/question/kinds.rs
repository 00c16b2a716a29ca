//! The kinds of question, all of them, once: what names them, and what is the same for each.
//!
//! A thirteenth kind is a file with a type that can [`Ask`], and a line in the table below.

use super::{
    Answer, Ask, Confidence, Do, Gap, Item, Matching, Multiple, Numeric, Ordering, Outcome, Paper,
    Remark, ResponseError, Scale, Single, Spot, Story, TrueFalse,
};
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $word:literal, $letter:literal;)*) => {
        /// The kinds of question.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $($(#[$doc])* $kind($kind),)*
        }

        /// What a learner gave as the answer to a question of each kind.
        #[derive(Debug, Clone)]
        pub enum Response {
            $($(#[$doc])* $kind(<$kind as Ask>::Response),)*
        }

        impl Kind {
            /// The words for the kinds, as questions are written, in the order of the table.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The kind's word, as questions are written.
            #[must_use]
            pub fn word(&self) -> &'static str {
                match self { $(Self::$kind(_) => $word,)* }
            }

            /// The right answer, explained.
            #[must_use]
            pub fn solution(&self) -> Vec<Remark> {
                match self { $(Self::$kind(ask) => ask.solution(),)* }
            }

            /// The question as it stands on paper, with its key.
            #[must_use]
            pub fn paper(&self, seed: u64) -> Paper {
                match self { $(Self::$kind(ask) => ask.paper(seed),)* }
            }

            /// Whether there are right and wrong answers.
            #[must_use]
            pub fn is_scored(&self) -> bool {
                match self { $(Self::$kind(ask) => ask.is_scored(),)* }
            }

            /// The answer that a page's controls show, if it is one.
            #[must_use]
            pub fn read(&self, marks: &[String]) -> Option<Response> {
                match self { $(Self::$kind(_) => Answer::from_marks(marks).map(Response::$kind),)* }
            }
        }

        impl Response {
            /// What the page's controls show for this answer.
            #[must_use]
            pub fn marks(&self) -> Vec<String> {
                match self { $(Self::$kind(answer) => answer.marks(),)* }
            }

            fn letter(&self) -> char {
                match self { $(Self::$kind(_) => $letter,)* }
            }

            fn of(letter: char, marks: &[String]) -> Option<Self> {
                match letter {
                    $($letter => Answer::from_marks(marks).map(Self::$kind),)*
                    _ => None,
                }
            }
        }

        impl Item {
            /// Judges an answer.
            ///
            /// # Errors
            /// [`ResponseError`] when the answer cannot belong to this question, or is not whole.
            pub fn check(&self, response: &Response) -> Result<Outcome, ResponseError> {
                match (&self.kind, response) {
                    $((Kind::$kind(ask), Response::$kind(answer)) => ask.check(answer),)*
                    _ => Err(ResponseError::OtherKind),
                }
            }
        }
    };
}

kinds! {
    /// Exactly one option is right.
    Single, "single", 's';
    /// Two or more options are right.
    Multiple, "multiple", 'm';
    /// A sentence that is true or false.
    TrueFalse, "true_false", 't';
    /// What belongs to what.
    Matching, "matching", 'p';
    /// What comes first, and what then.
    Ordering, "ordering", 'o';
    /// Words that are missing in a text.
    Gap, "gap", 'g';
    /// A number.
    Numeric, "number", 'n';
    /// What to look at on a screen.
    Spot, "spot", 'x';
    /// A task alone on a screen.
    Do, "do", 'd';
    /// A story that goes on as one chooses.
    Story, "story", 'y';
    /// Where one sees oneself.
    Scale, "scale", 'l';
    /// How sure one is of another answer.
    Confidence, "confidence", 'c';
}

// Answers are compared by their texts: twelve kinds would need code of their own in the browser.

impl PartialEq for Response {
    fn eq(&self, other: &Self) -> bool {
        self.to_text() == other.to_text()
    }
}

impl Eq for Response {}

impl PartialOrd for Response {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Response {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.to_text().cmp(&other.to_text())
    }
}

/// How an empty mark is written.
const EMPTY: &str = "%";

impl Response {
    /// The answer in one line: a letter for the kind, then its marks with dots between them: `s1`,
    /// `m0.2`, `t1`. A dot inside a mark is `%2e`, a percent sign `%25`, a new line `%0a`, an empty
    /// mark `%`.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::from(self.letter());
        for (index, mark) in self.marks().iter().enumerate() {
            if index > 0 {
                text.push('.');
            }
            if mark.is_empty() {
                text.push_str(EMPTY);
            }
            for letter in mark.chars() {
                match letter {
                    '.' => text.push_str("%2e"),
                    '%' => text.push_str("%25"),
                    '\n' => text.push_str("%0a"),
                    _ => text.push(letter),
                }
            }
        }
        text
    }

    /// Reads what [`Self::to_text`] wrote; nothing else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let letter = letters.next()?;
        let rest = letters.as_str();
        let unescape = |mark: &str| {
            let plain = || mark.replace("%2e", ".").replace("%0a", "\n").replace("%25", "%");
            if mark == EMPTY { String::new() } else { plain() }
        };
        let marks: Vec<String> =
            if rest.is_empty() { Vec::new() } else { rest.split('.').map(unescape).collect() };
        Self::of(letter, &marks).filter(|response| response.to_text() == text)
    }
}
