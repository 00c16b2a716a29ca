//! The portal's own words, in the language of the page.
//!
//! Keys are constants made from `content/languages/it.toml` by the build script; the words arrive
//! with the [`Shell`](super::documents::Shell), one language at a time, and never change while a
//! page lives: another language is another address. Those of sessions (`session.` ...) and of what is
//! saved (`stored.` ...) come apart, with the pages that need them.

use leptos::prelude::*;
use pillole_core::digcomp::{Area, Competence, Level};
use pillole_core::facilita::{Field, Mode, Service, Topic};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Names one text of the language files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u16);

/// The keys, one constant each, with the Italian text as documentation.
pub mod key {
    use super::Key;
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

impl Key {
    /// The `offset`-th key after this one: for families of keys that follow each other.
    const fn after(self, offset: u16) -> Self {
        Self(self.0 + offset)
    }

    /// The official title of an area.
    #[must_use]
    pub fn area(area: Area) -> Self {
        key::AREA_1.after(u16::from(area.number()) - 1)
    }

    /// The official title of a competence.
    #[must_use]
    pub fn competence(competence: Competence) -> Self {
        let before = Competence::all().take_while(|c| *c != competence).count();
        key::COMPETENCE_1_1.after(u16::try_from(before).unwrap_or(0))
    }

    /// A level in a few words.
    #[must_use]
    pub fn level(level: Level) -> Self {
        key::LEVEL_1.after(u16::from(level.number()) - 1)
    }

    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month(month: u8) -> Self {
        key::MONTH_01.after(u16::from(month).saturating_sub(1))
    }

    /// What a session was about, in the national tool's words.
    #[must_use]
    pub fn topic(topic: Topic) -> Self {
        key::SESSION_TOPIC_01.after(u16::from(topic.number()) - 1)
    }

    /// How a session was given, in the national tool's words.
    #[must_use]
    pub fn mode(mode: Mode) -> Self {
        key::SESSION_MODE_OF_A.after(mode as u16)
    }

    /// A field of the national tool.
    #[must_use]
    pub fn field(field: Field) -> Self {
        match field {
            Field::Se1 => key::SESSION_FIELD_SE1,
            Field::Se2 => key::SESSION_FIELD_SE2,
            Field::Se3 => key::SESSION_FIELD_SE3,
            Field::Se5 => key::SESSION_FIELD_SE5,
            Field::Se6 => key::SESSION_FIELD_SE6,
            Field::Se7 => key::SESSION_FIELD_SE7,
        }
    }

    /// The name of a public service.
    #[must_use]
    pub fn service(service: Service) -> Self {
        key::SERVICE_A.after(u16::try_from(u32::from(service.letter())).unwrap_or(65) - 65)
    }
}

/// A language of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian, at the root of the site.
    #[default]
    It,
    /// English, under `/en`.
    En,
}

impl Language {
    /// Every language, Italian first.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// Its code, as in `lang` attributes and addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }

    /// Its own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::En => "English",
        }
    }

    /// How text runs in it, as in `dir` attributes.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::It | Self::En => "ltr",
        }
    }

    /// What its addresses start with: nothing for Italian.
    #[must_use]
    pub fn base(self) -> &'static str {
        match self {
            Self::It => "",
            Self::En => "/en",
        }
    }

    /// The address of `path`, whatever its language, in this language.
    #[must_use]
    pub fn address(self, path: &str) -> String {
        format!("{}{}", self.base(), Self::split(path).1)
    }

    /// The language of an address, and the rest of that address: `/en/aiuto/` is English `/aiuto/`.
    #[must_use]
    pub fn split(path: &str) -> (Self, &str) {
        for language in Self::ALL {
            let base = language.base();
            if let Some(rest) = path.strip_prefix(base)
                && !base.is_empty()
                && (rest.is_empty() || rest.starts_with('/'))
            {
                return (language, if rest.is_empty() { "/" } else { rest });
            }
        }
        (Self::It, path)
    }
}

/// The words of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dictionary {
    /// Which language.
    pub language: Language,
    /// Its texts, in the order of the keys.
    pub texts: Vec<String>,
}

impl Dictionary {
    /// The text of a key; nothing if the words are of another edition than the app.
    #[must_use]
    pub fn text(&self, key: Key) -> &str {
        self.texts.get(usize::from(key.0)).map(String::as_str).unwrap_or_default()
    }
}

/// A handle on the page's words; cheap to copy into every closure.
#[derive(Debug, Clone, Copy)]
pub struct Words(StoredValue<Arc<Dictionary>>);

impl Words {
    /// A handle that every component below can reach with [`use_words`].
    pub fn provide(dictionary: Dictionary) {
        provide_context(Self(StoredValue::new(Arc::new(dictionary))));
    }

    /// Whether the words that come apart are here.
    #[must_use]
    pub fn knows_sessions(self) -> bool {
        self.0.with_value(|dictionary| dictionary.texts.len() > key::GENERAL)
    }

    /// Takes in the words that come apart, unless they are there.
    pub fn learn(self, apart: &[String]) {
        self.0.update_value(|dictionary| {
            if dictionary.texts.len() == key::GENERAL {
                Arc::make_mut(dictionary).texts.extend_from_slice(apart);
            }
        });
    }

    /// The page's language.
    #[must_use]
    pub fn language(self) -> Language {
        self.0.with_value(|d| d.language)
    }

    /// The text of a key.
    #[must_use]
    pub fn t(self, key: Key) -> String {
        self.0.with_value(|d| d.text(key).to_owned())
    }

    /// The text of a key with its `{name}` replaced.
    #[must_use]
    pub fn with(self, key: Key, name: &str, value: impl std::fmt::Display) -> String {
        self.t(key).replace(&format!("{{{name}}}"), &value.to_string())
    }

    /// One of two texts by number, with `{n}` replaced: "una pillola", "{n} pillole".
    #[must_use]
    pub fn count(self, one: Key, many: Key, n: usize) -> String {
        self.with(if n == 1 { one } else { many }, "n", n)
    }

    /// An address of the portal in the page's language: `/aiuto/` becomes `/en/aiuto/`.
    #[must_use]
    pub fn href(self, path: &str) -> String {
        format!("{}{path}", self.language().base())
    }

    /// A day as people write it.
    #[must_use]
    pub fn date(self, date: pillole_core::date::Date) -> String {
        let (year, month, day) = date.parts();
        let name = self.t(Key::month(month));
        format!("{day} {name} {year}")
    }
}

/// The page's words.
///
/// # Panics
/// Never in practice: [`Words::provide`] comes before any component.
#[must_use]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| {
        let empty = Dictionary { language: Language::It, texts: Vec::new() };
        Words(StoredValue::new(Arc::new(empty)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_its_language() {
        assert_eq!(Language::split("/en/aiuto/"), (Language::En, "/aiuto/"));
        assert_eq!(Language::split("/en"), (Language::En, "/"));
        assert_eq!(Language::split("/energia/"), (Language::It, "/energia/"));
        assert_eq!(Language::split("/aiuto/"), (Language::It, "/aiuto/"));
    }

    #[test]
    fn families_of_keys_follow_each_other() {
        assert_eq!(Key::area(Area::ALL[4]), key::AREA_5);
        assert_eq!(Key::competence("5.4".parse().unwrap()), key::COMPETENCE_5_4);
        assert_eq!(Key::level(Level::ALL[7]), key::LEVEL_8);
        assert_eq!(Key::service('S'.try_into().unwrap()), key::SERVICE_S);
    }
}
