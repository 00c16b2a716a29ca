//! Reading TOML key by key, with the exact place of everything, so that every fault of a table is
//! reported in one go. (Serde would stop at the first, and forgets where keys stand.)

mod amounts;
mod values;
mod word;

use crate::fault::{Problem, Suggestion, TomlProblem};
use crate::source::{At, File};
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
                file.report(at, TomlProblem::TomlSyntax { message });
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
    pub(crate) fn report(&self, span: Range<usize>, problem: impl Into<Problem>) {
        self.file.report(span, problem);
    }

    /// Whether `key` is there; does not count as asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// Where the value of `key` stands, if it is there; does not count as asking for it.
    pub(crate) fn place_of(&self, key: &str) -> Option<Range<usize>> {
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(self.at((), value.span()).span)
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
                let problem = TomlProblem::BadName { name: text.value, shape: shape.to_owned() };
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
            self.report(self.here(), TomlProblem::MissingKey { key, owner });
        }
        found
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
            self.report(found.span, TomlProblem::EmptyValue { key: key.to_owned() });
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
            let problem = TomlProblem::UnknownKey {
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
