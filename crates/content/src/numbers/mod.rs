//! `numbers.toml`: the short numbers of pillole, questions and statements. Append only: a number that was once
//! given stays with its name for ever, even when the thing is gone.

mod assign;

pub use assign::{Added, AssignError, assign, assign_in};

use crate::fault::{Findings, NumberProblem};
use crate::fields::{Fields, Toml};
use crate::files::{Files, Folder};
use crate::source::File;
use pillole_core::id::{ItemId, Number, Slug, StatementId};
use std::collections::BTreeMap;

/// The numbers that were given.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pillole: Table,
    items: Table,
    statements: Table,
}

/// One table of the file.
#[derive(Debug, Default)]
struct Table {
    numbers: BTreeMap<String, Number>,
    /// Where its last entry ends, or its heading when it has none; `None` without a heading.
    end: Option<usize>,
}

impl Numbers {
    /// Reads the file; without one, no numbers were given yet.
    pub(crate) fn read(file: Option<&File<'_>>) -> Self {
        let Some(file) = file.filter(|file| file.readable) else { return Self::default() };
        let Some(toml) = Toml::parse(file, 0..file.text().len(), 0..0) else {
            return Self::default();
        };
        let mut fields = toml.fields(file, "the numbers");
        let table = |table: Option<Fields<'_, '_>>| table.map(read_table).unwrap_or_default();
        let pillole = table(fields.optional_table("pillole", "the numbers of pillole"));
        let items = table(fields.optional_table("items", "the numbers of questions"));
        let statements = table(fields.optional_table("statements", "the numbers of statements"));
        fields.end();
        Self { pillole, items, statements }
    }

    pub(crate) fn pillola(&self, slug: &Slug) -> Option<Number> {
        self.pillole.numbers.get(slug.as_str()).copied()
    }

    /// All questions that a pillola has, or ever had, in the order of their numbers.
    pub(crate) fn items_of(&self, slug: &Slug) -> Vec<ItemId> {
        let own =
            |name: &&String| name.strip_prefix(slug.as_str()).is_some_and(|it| it.starts_with('/'));
        let mut items: Vec<_> = self.items.numbers.iter().filter(|(name, _)| own(name)).collect();
        items.sort_by_key(|(_, number)| **number);
        items.into_iter().filter_map(|(name, _)| ItemId::try_from(name.as_str()).ok()).collect()
    }

    pub(crate) fn item(&self, id: &ItemId) -> Option<Number> {
        self.items.numbers.get(id.as_str()).copied()
    }

    pub(crate) fn statement(&self, id: &StatementId) -> Option<Number> {
        self.statements.numbers.get(id.as_str()).copied()
    }
}

fn read_table(fields: Fields<'_, '_>) -> Table {
    let file = fields.file();
    let mut table = Table { numbers: BTreeMap::new(), end: Some(fields.here().end) };
    let mut given: BTreeMap<i64, String> = BTreeMap::new();
    for (name, number) in fields.into_whole_numbers() {
        table.end = Some(number.span.end);
        match u32::try_from(number.value) {
            Ok(value) if value > 0 => {
                if let Some(other) = given.insert(number.value, name.value.clone()) {
                    let number_given = number.value;
                    file.report(
                        number.span,
                        NumberProblem::RepeatedNumber { number: number_given, other },
                    );
                }
                table.numbers.insert(name.value, Number(value));
            }
            _ => file.report(number.span, NumberProblem::BadNumber { given: number.value }),
        }
    }
    table
}

/// Whether a pillola named `slug` has, or ever had, a number.
pub(crate) fn is_given(folder: &Folder, slug: &Slug) -> bool {
    let findings = Findings::default();
    let files = Files::sort(folder, &findings);
    Numbers::read(files.numbers.as_ref()).pillola(slug).is_some()
}
