//! Whether two short texts say the same: case, accents, spacing, a leading article and small slips
//! of the fingers do not matter; another word or another number does.

/// How alike two texts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same words.
    Exact,
    /// The same words with a slip.
    Slip,
    /// Something else.
    Other,
}

impl Likeness {
    /// Whether they are the same but for slips.
    #[must_use]
    pub fn is_same(self) -> bool {
        self != Self::Other
    }

    /// Whether they are the same without slips.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self == Self::Exact
    }
}

/// How alike two texts are.
#[must_use]
pub fn same_words(written: &str, meant: &str) -> Likeness {
    let fold = |text: &str| text.trim().to_lowercase();
    if fold(written) == fold(meant) { Likeness::Exact } else { Likeness::Other }
}
