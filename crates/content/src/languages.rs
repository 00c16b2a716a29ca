//! The languages that content is written in: those of `content/languages/`.

/// The language that everything is written in first.
pub(crate) const ITALIAN: &str = "it";

/// All of them, Italian first.
pub(crate) const LANGUAGES: [&str; 2] = [ITALIAN, "en"];

/// Those that things are translated into.
pub(crate) fn translations() -> impl Iterator<Item = &'static str> {
    LANGUAGES.into_iter().filter(|language| *language != ITALIAN)
}
