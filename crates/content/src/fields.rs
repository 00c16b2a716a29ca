//! Reading TOML key by key, with the exact place of everything, so that every fault of a table is
//! reported in one go. (Serde would stop at the first, and forgets where keys stand.)

use crate::fault::{Problem, Suggestion};
use crate::source::{At, File};
use pillole_core::date::Date;
use serde::Deserialize;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// The parsed TOML of a file or of a block in it.
pub(crate) struct Toml<'a> {
    table: toml::Spanned<DeTable<'a>>,
    base: usize,
    opening: Range<usize>,
}

impl<'a> Toml<'a> {
    /// Parses `span` of `file`; `opening` is the place to point at for what is missing. What is not
    /// TOML is reported, and then there is no table to read.
    pub(crate) fn parse(
        file: &'a File<'_>,
        span: Range<usize>,
        opening: Range<usize>,
    ) -> Option<Self> {
        let base = span.start;
        let (table, errors) = DeTable::parse_recoverable(file.slice(span.clone()));
        let mut last_line = 0;
        for error in &errors {
            let at = error.span().unwrap_or(0..0);
            let at = base + at.start..base + at.end;
            // One slip often breaks the parser's understanding of the rest of the line.
            let line = file.source.place(at.start).0;
            if line != last_line {
                let message = error.message().to_owned();
                file.report(at, Problem::TomlSyntax { message });
            }
            last_line = line;
        }
        errors.is_empty().then_some(Self { table, base, opening })
    }

    /// The fields of the outermost table; `owner` is what the table describes, as faults name it.
    pub(crate) fn fields<'f>(&'a self, file: &'a File<'f>, owner: &'static str) -> Fields<'a, 'f> {
        let (base, here) = (self.base, self.opening.clone());
        Fields { file, base, here, owner, table: self.table.get_ref(), asked: Vec::new() }
    }
}

/// One table that is being read. What was never asked for is unknown: [`Fields::end`] reports it.
pub(crate) struct Fields<'a, 'f> {
    file: &'a File<'f>,
    base: usize,
    here: Range<usize>,
    owner: &'static str,
    table: &'a DeTable<'a>,
    asked: Vec<&'static str>,
}

type Found<'a> = At<&'a DeValue<'a>>;

impl<'a, 'f> Fields<'a, 'f> {
    /// The file that is being read.
    pub(crate) fn file(&self) -> &'a File<'f> {
        self.file
    }

    /// The place of the table.
    pub(crate) fn here(&self) -> Range<usize> {
        self.here.clone()
    }

    /// Reports something about the table or what is in it.
    pub(crate) fn report(&self, span: Range<usize>, problem: Problem) {
        self.file.report(span, problem);
    }

    /// Whether `key` is there; does not count as asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// The text of `key`, if it is there and is one; does not count as asking for it.
    pub(crate) fn peek(&self, key: &str) -> Option<&'a str> {
        self.table.iter().find(|(name, _)| name.get_ref() == key)?.1.get_ref().as_str()
    }

    /// Where `words` stand within `span`.
    pub(crate) fn find_words(&self, span: &Range<usize>, words: &str) -> Range<usize> {
        self.file.find(span, words)
    }

    /// A text as a name of the type `N`; another shape is reported.
    pub(crate) fn name<N: TryFrom<String>>(&self, text: At<String>) -> Option<At<N>> {
        let shape = if std::any::type_name::<N>().ends_with("ScreenId") {
            "`<folder>/<file>`, each of small letters a-z, digits and single hyphens"
        } else {
            "small letters a-z, digits and single hyphens"
        };
        match N::try_from(text.value.clone()) {
            Ok(name) => Some(At::new(name, text.span)),
            Err(_) => {
                let problem = Problem::BadName { name: text.value, shape: shape.to_owned() };
                self.report(text.span, problem);
                None
            }
        }
    }

    fn at<T>(&self, value: T, span: Range<usize>) -> At<T> {
        At::new(value, self.base + span.start..self.base + span.end)
    }

    fn find(&mut self, key: &'static str) -> Option<Found<'a>> {
        self.asked.push(key);
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(self.at(value.get_ref(), value.span()))
    }

    /// The value of `key`; its absence is reported.
    fn need(&mut self, key: &'static str) -> Option<Found<'a>> {
        let found = self.find(key);
        if found.is_none() {
            let (key, owner) = (key.to_owned(), self.owner.to_owned());
            self.report(self.here(), Problem::MissingKey { key, owner });
        }
        found
    }

    fn wrong<T>(&self, key: &str, expected: &str, found: &Found<'_>) -> Option<T> {
        let (key, expected) = (key.to_owned(), expected.to_owned());
        let kind = describe(found.value).to_owned();
        self.report(found.span.clone(), Problem::WrongType { key, expected, found: kind });
        None
    }

    fn as_text(&self, key: &str, found: Found<'_>) -> Option<At<String>> {
        let Some(text) = found.value.as_str() else { return self.wrong(key, "a text", &found) };
        if text.trim().is_empty() {
            self.report(found.span, Problem::EmptyValue { key: key.to_owned() });
            return None;
        }
        Some(At::new(text.trim().to_owned(), found.span))
    }

    fn as_whole(&self, key: &str, found: &Found<'_>) -> Option<At<i64>> {
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
                let problem = Problem::UnknownWord { key, word, meant, known };
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
            self.report(found.span.clone(), Problem::EmptyValue { key: key.to_owned() });
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
                self.report(text.span, Problem::RepeatedEntry { key, entry });
            } else {
                texts.push(text);
            }
        }
        texts
    }

    /// A list of tables (`[[key]]`), each with `owner` as its name in faults; may be left out.
    pub(crate) fn tables(&mut self, key: &'static str, owner: &'static str) -> Vec<Fields<'a, 'f>> {
        let Some(found) = self.find(key) else { return Vec::new() };
        let Some(list) = found.value.as_array() else {
            return self.wrong(key, "a list of tables", &found).unwrap_or_default();
        };
        list.iter()
            .filter_map(|entry| {
                let found = self.at(entry.get_ref(), entry.span());
                match found.value.as_table() {
                    Some(table) => Some(self.inner(table, found.span, owner)),
                    None => self.wrong(key, "a list of tables", &found),
                }
            })
            .collect()
    }

    /// A list of at least one table.
    pub(crate) fn some_tables(
        &mut self,
        key: &'static str,
        owner: &'static str,
    ) -> Vec<Fields<'a, 'f>> {
        let Some(found) = self.need(key) else { return Vec::new() };
        if found.value.as_array().is_some_and(|list| list.iter().next().is_none()) {
            self.report(found.span, Problem::EmptyValue { key: key.to_owned() });
        }
        self.tables(key, owner)
    }

    /// A table that may be left out.
    pub(crate) fn optional_table(
        &mut self,
        key: &'static str,
        owner: &'static str,
    ) -> Option<Fields<'a, 'f>> {
        let found = self.find(key)?;
        match found.value.as_table() {
            Some(table) => Some(self.inner(table, found.span, owner)),
            None => self.wrong(key, "a table", &found),
        }
    }

    /// A table that must be there.
    pub(crate) fn table(
        &mut self,
        key: &'static str,
        owner: &'static str,
    ) -> Option<Fields<'a, 'f>> {
        self.need(key)?;
        self.optional_table(key, owner)
    }

    fn inner(
        &self,
        table: &'a DeTable<'a>,
        here: Range<usize>,
        owner: &'static str,
    ) -> Fields<'a, 'f> {
        Fields { file: self.file, base: self.base, here, owner, table, asked: Vec::new() }
    }

    /// Every key with the whole number that it has, for tables whose keys are names. The keys come
    /// in the order of the file.
    pub(crate) fn into_whole_numbers(self) -> Vec<(At<String>, At<i64>)> {
        let mut numbers: Vec<_> = self
            .table
            .iter()
            .filter_map(|(key, value)| {
                let name = key.get_ref().to_string();
                let number = self.as_whole(&name, &self.at(value.get_ref(), value.span()))?;
                Some((self.at(name, key.span()), number))
            })
            .collect();
        numbers.sort_by_key(|(key, _)| key.span.start);
        numbers
    }

    /// Ends the reading: what was never asked for is reported. Whether there was nothing of that.
    pub(crate) fn end(mut self) -> bool {
        let mut complete = true;
        self.asked.sort_unstable();
        self.asked.dedup();
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let known = self.asked.iter().copied();
            let problem = Problem::UnknownKey {
                key: name.to_owned(),
                owner: self.owner.to_owned(),
                meant: Suggestion::nearest(name, known),
                known: self.asked.join(", "),
            };
            self.report(self.at((), key.span()).span, problem);
            complete = false;
        }
        complete
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

/// Reads one of the words of a core enum through its serde names, and learns from serde which words
/// there are: so that no list of them has to be kept here.
mod word {
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
}
