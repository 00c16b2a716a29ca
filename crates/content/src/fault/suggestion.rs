//! "Did you mean …?": the nearest of the names that would have been right.

use std::fmt;

/// A name that was probably meant, if one is near enough.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestion(Option<String>);

impl Suggestion {
    /// The nearest to `given` among `known`, if it is no more than a third of its letters away.
    pub(crate) fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Self {
        let given = given.to_lowercase();
        let near = known
            .into_iter()
            .map(|name| (strsim::damerau_levenshtein(&given, name), name))
            .min()
            .filter(|(distance, name)| *distance <= (name.chars().count() / 3).max(1));
        Self(near.map(|(_, name)| name.to_owned()))
    }
}

impl fmt::Display for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(name) => write!(f, "Did you mean `{name}`? "),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_suggested() {
        let nearest = |given| Suggestion::nearest(given, ["title", "summary"]).to_string();
        assert_eq!(nearest("titel"), "Did you mean `title`? ");
        assert_eq!(nearest("Title"), "Did you mean `title`? ");
        assert_eq!(nearest("colour"), "");
    }
}
