//! `numbers.toml`: the short numbers of pillole and questions. Append only: a number that was once
//! given stays with its name for ever, even when the thing is gone.

use crate::fault::{Faults, Findings, Problem};
use crate::fields::{Fields, Toml};
use crate::files::{Files, Folder};
use crate::pillola::Draft;
use crate::source::File;
use pillole_core::id::{ItemId, Number, Slug};
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};
use thiserror::Error;

/// The file's name below the content folder.
const FILE: &str = "numbers.toml";
/// What a new file starts with.
const HEAD: &str = "# The short numbers of pillole and questions. Written by `cargo xtask numbers`.\n\
                    # Never change or reuse one: learners' results are stored under them.\n";

/// The numbers that were given.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pillole: Table,
    items: Table,
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
        fields.end();
        Self { pillole, items }
    }

    pub(crate) fn pillola(&self, slug: &Slug) -> Option<Number> {
        self.pillole.numbers.get(slug.as_str()).copied()
    }

    pub(crate) fn item(&self, id: &ItemId) -> Option<Number> {
        self.items.numbers.get(id.as_str()).copied()
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
                        Problem::RepeatedNumber { number: number_given, other },
                    );
                }
                table.numbers.insert(name.value, Number(value));
            }
            _ => file.report(number.span, Problem::BadNumber { given: number.value }),
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

/// The numbers that [`assign`] gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Added {
    /// To pillole.
    pub pillole: Vec<(Slug, Number)>,
    /// To questions.
    pub items: Vec<(ItemId, Number)>,
}

/// Why no numbers could be given.
#[derive(Debug, Error)]
pub enum AssignError {
    /// The numbers that are there must be mended first.
    #[error("numbers.toml must be mended first")]
    Faults(Faults),
    /// The file cannot be written.
    #[error("numbers.toml cannot be written: {0}")]
    Write(#[from] io::Error),
}

/// Gives a number to every pillola and question below `root` that has none, and adds them to
/// `numbers.toml`. What is there already keeps its number and its place in the file.
///
/// # Errors
/// [`AssignError`] when `numbers.toml` is damaged or cannot be written.
pub fn assign(root: &Path) -> Result<Added, AssignError> {
    let mut folder = Folder::read(root);
    let added = assign_in(&mut folder)?;
    if added != Added::default()
        && let Some(Ok(text)) = folder.files.get(FILE)
    {
        fs::write(root.join(FILE), text)?;
    }
    Ok(added)
}

/// [`assign`] on a folder in memory.
///
/// # Errors
/// [`AssignError::Faults`] when `numbers.toml` is damaged.
pub fn assign_in(folder: &mut Folder) -> Result<Added, AssignError> {
    let findings = Findings::default();
    let (added, text) = {
        let files = Files::sort(folder, &findings);
        let numbers = Numbers::read(files.numbers.as_ref());
        let added = missing(&numbers, &files);
        let old = files.numbers.as_ref().map_or(HEAD, |file| file.text());
        let text = with_added(old, &numbers, &added);
        (added, text)
    };
    // Other files' faults are the check's business.
    let path = format!("{}/{FILE}", folder.name);
    let mut faults = findings.sorted();
    faults.faults.retain(|fault| fault.file() == path);
    if !faults.faults.is_empty() {
        return Err(AssignError::Faults(faults));
    }
    folder.files.insert(FILE.to_owned(), Ok(text.into_bytes()));
    Ok(added)
}

/// What has no number yet, with the one that it gets.
fn missing(numbers: &Numbers, files: &Files<'_>) -> Added {
    let mut added = Added::default();
    let (mut pillole, mut items) = (numbers.pillole.free(), numbers.items.free());
    for (slug, file) in &files.pillole {
        if numbers.pillola(slug).is_none() {
            added.pillole.extend(pillole.next().map(|number| (slug.clone(), number)));
        }
        let ids = Draft::read(slug, file).map(|draft| draft.question_ids()).unwrap_or_default();
        for id in ids {
            let known = numbers.item(&id).is_some()
                || added.items.iter().rev().any(|(given, _)| *given == id);
            if !known {
                added.items.extend(items.next().map(|number| (id, number)));
            }
        }
    }
    added
}

/// The file's text with the new lines at the end of their tables, and nothing else touched.
fn with_added(old: &str, numbers: &Numbers, added: &Added) -> String {
    let pillole = added.pillole.iter().map(|(slug, n)| format!("{slug} = {}\n", n.0)).collect();
    let items = added.items.iter().map(|(id, n)| format!("\"{id}\" = {}\n", n.0)).collect();
    let mut text = old.to_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut additions: Vec<(usize, String)> = [
        numbers.pillole.addition(&text, "pillole", pillole),
        numbers.items.addition(&text, "items", items),
    ]
    .into_iter()
    .flatten()
    .collect();
    additions.sort_by_key(|(at, _)| *at);
    // From the end, so that earlier places stay where they are.
    for (at, lines) in additions.into_iter().rev() {
        text.insert_str(at, &lines);
    }
    text
}

impl Table {
    /// The numbers after the greatest that was ever given.
    fn free(&self) -> impl Iterator<Item = Number> + use<> {
        let greatest = self.numbers.values().map(|number| number.0).max().unwrap_or(0);
        (1..).map_while(move |more| greatest.checked_add(more)).map(Number)
    }

    /// Where `lines` go in the file's `text`, under a new heading if there is none yet.
    fn addition(&self, text: &str, heading: &str, lines: String) -> Option<(usize, String)> {
        if lines.is_empty() {
            return None;
        }
        let Some(end) = self.end else {
            return Some((text.len(), format!("\n[{heading}]\n{lines}")));
        };
        let rest = text.get(end..).unwrap_or_default();
        Some((end + rest.find('\n').map_or(rest.len(), |newline| newline + 1), lines))
    }
}
