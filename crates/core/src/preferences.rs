//! How a learner wants the portal to be: language, size of the text, colours, motion, how videos play.
//!
//! Kept apart from the learner record: preferences belong to the device and its screen, and are
//! not exported or merged. The script that stands in every page reads the same JSON before anything is drawn:
//! `{"version":1,"language":"it","text_size":"large","theme":"dark","motion":"reduced"}`. On a device
//! that is shared, the turn of the person at it ([`crate::shared_device`]) stands there too:
//! `"shared":{"since":1763794800000,"before":{"language":"it",...}}`.

use crate::json::{self, Value};
use crate::playing::{Playing, Speed};
use crate::progress::Timestamp;
use crate::shared_device::Turn;
use crate::storage::{Key, Store, StoreError};
use thiserror::Error;

/// The version of the shape that this edition writes.
const VERSION: u64 = 1;

/// A language, written `it` or `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// How large the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
}

/// Each size with its word.
const TEXT_SIZES: [(TextSize, &str); 3] =
    [(TextSize::Normal, "normal"), (TextSize::Large, "large"), (TextSize::Larger, "larger")];

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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

/// Each theme with its word.
const THEMES: [(Theme, &str); 4] = [
    (Theme::System, "system"),
    (Theme::Light, "light"),
    (Theme::Dark, "dark"),
    (Theme::HighContrast, "high_contrast"),
];

/// Whether things move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Motion {
    /// As the device has it.
    #[default]
    System,
    /// As little as can be.
    Reduced,
}

/// Each motion with its word.
const MOTIONS: [(Motion, &str); 2] = [(Motion::System, "system"), (Motion::Reduced, "reduced")];

/// What is switched on or off, where it was changed.
const ON: &str = "on";
const OFF: &str = "off";

/// How a learner wants the portal to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preferences {
    /// The language; nothing if none was chosen, which leaves that of the address.
    pub language: Option<Language>,
    /// The size of the text.
    pub text_size: TextSize,
    /// The colours.
    pub theme: Theme,
    /// The motion.
    pub motion: Motion,
    /// How videos play, and voices speak. Stands there only where it was changed.
    pub playing: Playing,
    /// Whose turn it is, where the device is shared.
    pub shared: Option<Box<Turn>>,
}

impl Preferences {
    /// The preferences in a text that [`Self::to_json`] wrote, in whatever edition. What cannot be
    /// understood is as if it had not been chosen: each field by itself.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        let value = json::parse(text).unwrap_or(Value::Null);
        let shared = value.get("shared").and_then(|shared| {
            let since = Timestamp::from_milliseconds(shared.get("since")?.as_u64()?);
            let before = shared.get("before").map(Self::looks).unwrap_or_default();
            Some(Box::new(Turn { since, before }))
        });
        Self { shared, ..Self::looks(&value) }
    }

    /// What the preferences are apart from the turn.
    fn looks(value: &Value) -> Self {
        let word = |name| value.get(name).and_then(Value::as_str);
        Self {
            language: word("language").and_then(|code| code.to_owned().try_into().ok()),
            text_size: meant(&TEXT_SIZES, word("text_size")),
            theme: meant(&THEMES, word("theme")),
            motion: meant(&MOTIONS, word("motion")),
            playing: Playing {
                speed: word("speed").map(Speed::of).unwrap_or_default(),
                without_captions: word("captions") == Some(OFF),
                step_by_step: word("step_by_step") == Some(ON),
            },
            shared: None,
        }
    }

    /// The preferences as text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut fields = vec![("version", VERSION.into())];
        fields.extend(self.fields());
        fields.extend(self.shared.as_deref().map(|turn| {
            let before = Value::object(turn.before.fields());
            let since = turn.since.milliseconds().into();
            ("shared", Value::object(vec![("since", since), ("before", before)]))
        }));
        Value::object(fields).to_json()
    }

    /// The fields apart from version and turn.
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let mut fields = vec![
            ("text_size", word(&TEXT_SIZES, self.text_size)),
            ("theme", word(&THEMES, self.theme)),
            ("motion", word(&MOTIONS, self.motion)),
        ];
        let Playing { speed, without_captions, step_by_step } = self.playing;
        let playing = [
            (speed != Speed::Normal, "speed", speed.word()),
            (without_captions, "captions", OFF),
            (step_by_step, "step_by_step", ON),
        ];
        let changed = playing.into_iter().filter(|(is, ..)| *is);
        fields.extend(changed.map(|(_, name, word)| (name, word.into())));
        fields.extend(self.language.as_ref().map(|code| ("language", code.as_str().into())));
        fields
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

/// What `word` means; the default if it means nothing.
fn meant<T: Copy + Default>(words: &[(T, &str)], word: Option<&str>) -> T {
    let found = words.iter().find(|(_, known)| Some(*known) == word);
    found.map(|(choice, _)| *choice).unwrap_or_default()
}

/// The word for `choice`.
fn word<T: PartialEq>(words: &[(T, &str)], choice: T) -> Value {
    let found = words.iter().find(|(known, _)| *known == choice);
    found.map_or(Value::Null, |(_, word)| (*word).into())
}
