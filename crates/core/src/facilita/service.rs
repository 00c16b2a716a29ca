//! The public services (SE6). Their names are in the language files (`service.A` ...).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Why a text is no service code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a service code: use a letter from A to S")]
pub struct NotAService(pub String);

/// A public service by its SE6 letter, `A` (App IO) to `S` (none of the others).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "char", into = "char")]
pub struct Service(char);

impl Service {
    /// All codes in order.
    pub fn all() -> impl Iterator<Item = Self> {
        ('A'..='S').map(Self)
    }

    /// The code's letter.
    #[must_use]
    pub fn letter(self) -> char {
        self.0
    }

    /// Whether the code names a service, and not "none of the others".
    #[must_use]
    pub fn is_named(self) -> bool {
        self.0 != 'S'
    }
}

impl TryFrom<char> for Service {
    type Error = NotAService;
    fn try_from(letter: char) -> Result<Self, NotAService> {
        if ('A'..='S').contains(&letter) {
            Ok(Self(letter))
        } else {
            Err(NotAService(letter.to_string()))
        }
    }
}

impl From<Service> for char {
    fn from(service: Service) -> char {
        service.0
    }
}

impl FromStr for Service {
    type Err = NotAService;
    fn from_str(text: &str) -> Result<Self, NotAService> {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Self::try_from(letter),
            _ => Err(NotAService(text.to_owned())),
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_letters_a_to_s() {
        assert_eq!(Service::all().count(), 19);
        for bad in ["", "T", "a", "AB", "1"] {
            assert!(bad.parse::<Service>().is_err(), "{bad}");
        }
        assert!(!"S".parse::<Service>().unwrap().is_named());
    }
}
