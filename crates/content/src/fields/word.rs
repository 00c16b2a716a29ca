//! The words of a core enum, by its serde names. Serde also says which words there are, so that no
//! list of them has to be kept here.

use serde::de::value::StrDeserializer;
use serde::{Deserialize, de};
use std::fmt;

#[derive(Debug)]
pub(super) struct NotAWord {
    pub(super) known: &'static [&'static str],
}

impl fmt::Display for NotAWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not one of the known words")
    }
}

impl std::error::Error for NotAWord {}

impl de::Error for NotAWord {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self { known: &[] }
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self { known }
    }
}

pub(super) fn parse<'d, T: Deserialize<'d>>(text: &str) -> Result<T, NotAWord> {
    T::deserialize(StrDeserializer::new(text))
}
