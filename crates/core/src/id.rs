//! Names of things: one type each, so that a screen's name is never taken for a pillola's.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// Why a text cannot be a name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a name: use small letters a-z, digits and single hyphens")]
pub struct NotAName(pub String);

/// Whether `text` is words of `a-z0-9` joined by single hyphens, at most 80 characters.
fn is_kebab(text: &str) -> bool {
    text.len() <= 80
        && !text.is_empty()
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Declares a name type: a checked text with one shape.
macro_rules! name {
    ($(#[$doc:meta])* $type:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $type(String);

        impl $type {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $type {
            type Error = NotAName;
            fn try_from(text: String) -> Result<Self, NotAName> {
                let check: fn(&str) -> bool = $check;
                if check(&text) { Ok(Self(text)) } else { Err(NotAName(text)) }
            }
        }

        impl TryFrom<&str> for $type {
            type Error = NotAName;
            fn try_from(text: &str) -> Result<Self, NotAName> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$type> for String {
            fn from(name: $type) -> String {
                name.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

/// Whether `text` is exactly two names joined by a slash.
fn is_two_names(text: &str) -> bool {
    text.split_once('/').is_some_and(|(a, b)| is_kebab(a) && is_kebab(b))
}

name!(
    /// A pillola's name in addresses and records; never changes once published.
    Slug,
    is_kebab
);
name!(
    /// A question's name, `<slug of its pillola>/<its own name>`; never changes once published.
    ItemId,
    is_two_names
);
name!(
    /// A simulated screen's name, `<folder>/<file>` below `content/screens/`.
    ScreenId,
    is_two_names
);
name!(
    /// A place on a screen: something that can be seen, named, touched.
    PlaceId,
    is_kebab
);
name!(
    /// A statement's name, of the self-reflection; never changes once published.
    StatementId,
    is_kebab
);
name!(
    /// A session template's name: its file's name below `content/sessions/`.
    TemplateId,
    is_kebab
);
name!(
    /// A glossary entry's name: its file's name below `content/glossary/`.
    TermId,
    is_kebab
);

impl ItemId {
    /// The id of the question `name` in the pillola `slug`.
    ///
    /// # Errors
    /// [`NotAName`] when `name` has another shape than a name's.
    pub fn new(slug: &Slug, name: &str) -> Result<Self, NotAName> {
        Self::try_from(format!("{slug}/{name}"))
    }
}

/// A short number that stands for a slug or an item id wherever bytes are dear (codes, links).
/// Given once in `content/numbers.toml`, never given again. At least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(pub u32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_small_letters_digits_and_single_hyphens() {
        for good in ["spid", "sms-pacco", "app-io-2", "a"] {
            assert!(Slug::try_from(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "Spid", "città", "a_b", "a/b", &"a".repeat(81)] {
            assert!(Slug::try_from(bad).is_err(), "{bad}");
        }
        assert!(ScreenId::try_from("phone/sms-pacco").is_ok());
        assert!(ScreenId::try_from("phone/sms/pacco").is_err());
        assert!(ScreenId::try_from("sms-pacco").is_err());
    }

    #[test]
    fn a_stored_name_is_checked_when_it_is_read() {
        assert!(serde_json::from_str::<Slug>("\"../etc\"").is_err());
        assert_eq!(serde_json::from_str::<Slug>("\"spid\"").unwrap().as_str(), "spid");
    }
}
