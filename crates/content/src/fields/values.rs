//! Reading single values and lists of them: each says what it expects when it finds another thing.

use super::{Fields, Found, word};
use crate::fault::{Suggestion, TomlProblem};
use crate::source::At;
use pillole_core::date::Date;
use serde::Deserialize;
use toml::de::DeValue;

impl<'a> Fields<'a, '_> {
    pub(super) fn wrong<T>(&self, key: &str, expected: &str, found: &Found<'_>) -> Option<T> {
        let (key, expected) = (key.to_owned(), expected.to_owned());
        let kind = describe(found.value).to_owned();
        self.report(found.span.clone(), TomlProblem::WrongType { key, expected, found: kind });
        None
    }

    fn as_text(&self, key: &str, found: Found<'_>) -> Option<At<String>> {
        let Some(text) = found.value.as_str() else { return self.wrong(key, "a text", &found) };
        if text.trim().is_empty() {
            self.report(found.span, TomlProblem::EmptyValue { key: key.to_owned() });
            return None;
        }
        Some(At::new(text.trim().to_owned(), found.span))
    }

    pub(super) fn as_whole(&self, key: &str, found: &Found<'_>) -> Option<At<i64>> {
        let number = found
            .value
            .as_integer()
            .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        match number {
            Some(number) => Some(At::new(number, found.span.clone())),
            None => self.wrong(key, "a whole number", found),
        }
    }

    /// A text that must be there.
    pub(crate) fn text(&mut self, key: &'static str) -> Option<At<String>> {
        self.need(key).and_then(|found| self.as_text(key, found))
    }

    /// A text that may be left out.
    pub(crate) fn optional_text(&mut self, key: &'static str) -> Option<At<String>> {
        self.find(key).and_then(|found| self.as_text(key, found))
    }

    /// A text that may be left out or be empty.
    pub(crate) fn loose_text(&mut self, key: &'static str) -> Option<At<String>> {
        let found = self.find(key)?;
        match found.value.as_str() {
            Some(text) => Some(At::new(text.trim().to_owned(), found.span)),
            None => self.wrong(key, "a text", &found),
        }
    }

    /// One of the words that `T` can be, which must be there.
    pub(crate) fn word<T: Deserialize<'a>>(&mut self, key: &'static str) -> Option<At<T>> {
        let text = self.text(key)?;
        self.as_word(key, &text)
    }

    /// One of the words that `T` can be, which may be left out.
    pub(crate) fn optional_word<T: Deserialize<'a>>(&mut self, key: &'static str) -> Option<At<T>> {
        let text = self.optional_text(key)?;
        self.as_word(key, &text)
    }

    fn as_word<T: Deserialize<'a>>(&self, key: &str, text: &At<String>) -> Option<At<T>> {
        match word::parse(&text.value) {
            Ok(value) => Some(At::new(value, text.span.clone())),
            Err(word::NotAWord { known }) => {
                let meant = Suggestion::nearest(&text.value, known.iter().copied());
                let (key, word, known) = (key.to_owned(), text.value.clone(), known.join(", "));
                let problem = TomlProblem::UnknownWord { key, word, meant, known };
                self.report(text.span.clone(), problem);
                None
            }
        }
    }

    /// True or false; false when left out.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        self.find(key).and_then(|found| self.as_flag(key, &found)).unwrap_or_default()
    }

    /// True or false, which must be there.
    pub(crate) fn need_flag(&mut self, key: &'static str) -> Option<bool> {
        self.need(key).and_then(|found| self.as_flag(key, &found))
    }

    fn as_flag(&self, key: &str, found: &Found<'_>) -> Option<bool> {
        match found.value {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(key, "`true` or `false`", found),
        }
    }

    /// A whole number that must be there.
    pub(crate) fn whole(&mut self, key: &'static str) -> Option<At<i64>> {
        self.need(key).and_then(|found| self.as_whole(key, &found))
    }

    /// A whole number that may be left out.
    pub(crate) fn optional_whole(&mut self, key: &'static str) -> Option<At<i64>> {
        self.find(key).and_then(|found| self.as_whole(key, &found))
    }

    /// A day that must be there.
    pub(crate) fn day(&mut self, key: &'static str) -> Option<At<Date>> {
        let found = self.need(key)?;
        let day = found.value.as_datetime().filter(|day| day.time.is_none()).and_then(|day| {
            let day = day.date?;
            Date::new(day.year, day.month, day.day)
        });
        match day {
            Some(day) => Some(At::new(day, found.span)),
            None => self.wrong(key, "a day without quotes, like 2026-11-20", &found),
        }
    }

    /// A list of texts that may be left out.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<At<String>> {
        self.find(key).map(|found| self.as_texts(key, &found)).unwrap_or_default()
    }

    /// A list of at least one text.
    pub(crate) fn some_texts(&mut self, key: &'static str) -> Vec<At<String>> {
        let Some(found) = self.need(key) else { return Vec::new() };
        if found.value.as_array().is_some_and(|list| list.iter().next().is_none()) {
            self.report(found.span.clone(), TomlProblem::EmptyValue { key: key.to_owned() });
        }
        self.as_texts(key, &found)
    }

    /// Each entry may be there once, whatever its capital letters.
    fn as_texts(&self, key: &str, found: &Found<'_>) -> Vec<At<String>> {
        let Some(list) = found.value.as_array() else {
            return self.wrong(key, "a list of texts", found).unwrap_or_default();
        };
        let mut texts: Vec<At<String>> = Vec::new();
        for entry in list {
            let Some(text) = self.as_text(key, self.at(entry.get_ref(), entry.span())) else {
                continue;
            };
            let same = |other: &At<String>| other.value.to_lowercase() == text.value.to_lowercase();
            if texts.iter().any(same) {
                let (key, entry) = (key.to_owned(), text.value);
                self.report(text.span, TomlProblem::RepeatedEntry { key, entry });
            } else {
                texts.push(text);
            }
        }
        texts
    }
}

/// What a value is, in words.
fn describe(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a decimal point",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a day or a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
