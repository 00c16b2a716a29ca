//! How a learner wants the portal to be: language, size of the text, colours, motion.
//!
//! Kept apart from the learner record: preferences belong to the device and its screen, and are
//! not exported or merged. The page's boot script reads the same JSON before anything is drawn:
//! `{"version":1,"language":"it","text_size":"large","theme":"dark","motion":"reduced"}`.

use crate::progress::{Key, Store, StoreError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

/// The version of the shape that this edition writes.
const VERSION: u64 = 1;

/// A language, written `it` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// Why a text is no language.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a language code: write it as `it` or `pt-BR`")]
pub struct NotALanguage(pub String);

impl Language {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(text: String) -> Result<Self, NotALanguage> {
        let (language, region) = text.split_once('-').unwrap_or((&text, "XX"));
        let good = (2..=3).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_lowercase())
            && region.len() == 2
            && region.bytes().all(|b| b.is_ascii_uppercase());
        if good { Ok(Self(text)) } else { Err(NotALanguage(text)) }
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

/// How large the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
}

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As much contrast as there can be.
    HighContrast,
}

/// Whether things move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// As the device has it.
    #[default]
    System,
    /// As little as can be.
    Reduced,
}

/// How a learner wants the portal to be.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Preferences {
    /// The language; nothing if none was chosen, which leaves that of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The size of the text.
    #[serde(default)]
    pub text_size: TextSize,
    /// The colours.
    #[serde(default)]
    pub theme: Theme,
    /// The motion.
    #[serde(default)]
    pub motion: Motion,
}

impl Preferences {
    /// The preferences in a text that [`Self::to_json`] wrote, in whatever edition. What cannot be
    /// understood is as if it had not been chosen: each field by itself.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        fn field<T: DeserializeOwned + Default>(value: &mut Value, name: &str) -> T {
            let value = value.get_mut(name).map(Value::take).unwrap_or_default();
            T::deserialize(value).unwrap_or_default()
        }
        let mut value: Value = serde_json::from_str(text).unwrap_or_default();
        Self {
            language: field(&mut value, "language"),
            text_size: field(&mut value, "text_size"),
            theme: field(&mut value, "theme"),
            motion: field(&mut value, "motion"),
        }
    }

    /// The preferences as text.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Names only: preferences have always a JSON form.
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Value::Object(fields) = &mut value {
            fields.insert("version".to_owned(), VERSION.into());
        }
        value.to_string()
    }

    /// The stored preferences; the default when there are none or they cannot be read.
    #[must_use]
    pub fn load(store: &impl Store) -> Self {
        let text = store.get(&Key::Preferences.to_string()).ok().flatten();
        text.map(|text| Self::from_json(&text)).unwrap_or_default()
    }

    /// Stores them.
    ///
    /// # Errors
    /// [`StoreError`] when the store does not take them: they hold until the page is closed.
    pub fn save(&self, store: &impl Store) -> Result<(), StoreError> {
        store.set(&Key::Preferences.to_string(), &self.to_json())
    }
}
