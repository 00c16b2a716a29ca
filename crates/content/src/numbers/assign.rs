//! Giving numbers to what has none, and adding them to the file without touching the rest of it.

use super::{Numbers, Table};
use crate::fault::{Faults, Findings};
use crate::files::{Files, Folder};
use crate::items::ItemsDraft;
use crate::languages::ITALIAN;
use crate::pillola::Draft;
use crate::screen::Screens;
use crate::statements;
use pillole_core::id::{ItemId, Number, Slug, StatementId};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};
use thiserror::Error;

/// The file's name below the content folder.
const FILE: &str = "numbers.toml";
/// What a new file starts with.
const HEAD: &str = "# The short numbers of pillole, questions and statements. Written by `cargo xtask numbers`.\n\
                    # Never change or reuse one: learners' results are stored under them.\n";

/// The numbers that [`assign`] gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Added {
    /// To pillole.
    pub pillole: Vec<(Slug, Number)>,
    /// To questions.
    pub items: Vec<(ItemId, Number)>,
    /// To statements.
    pub statements: Vec<(StatementId, Number)>,
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

/// Gives a number to every pillola, question and statement below `root` that has none, and adds them
/// to `numbers.toml`. What is there already keeps its number and its place in the file.
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
    let mut statements = numbers.statements.free();
    let mut ids = Vec::new();
    for (slug, file) in &files.pillole {
        if numbers.pillola(slug).is_none() {
            added.pillole.extend(pillole.next().map(|number| (slug.clone(), number)));
        }
        let draft = Draft::read(slug, file, &Screens::default());
        ids.extend(draft.map(|draft| draft.question_ids()).unwrap_or_default());
    }
    for file in files.items.iter().filter(|file| file.language == ITALIAN) {
        let draft = ItemsDraft::read(file, &Screens::default());
        ids.extend(draft.map(|draft| draft.item_ids()).unwrap_or_default());
    }
    let mut seen = BTreeSet::new();
    for id in ids.into_iter().filter(|id| numbers.item(id).is_none()) {
        if seen.insert(id.clone()) {
            added.items.extend(items.next().map(|number| (id, number)));
        }
    }
    let mut seen = BTreeSet::new();
    for id in statements::read(files.statements.as_ref()).into_iter().filter_map(|s| s.id) {
        if numbers.statement(&id.value).is_none() && seen.insert(id.value.clone()) {
            added.statements.extend(statements.next().map(|number| (id.value, number)));
        }
    }
    added
}

/// The file's text with the new lines at the end of their tables, and nothing else touched.
fn with_added(old: &str, numbers: &Numbers, added: &Added) -> String {
    let pillole = added.pillole.iter().map(|(slug, n)| format!("{slug} = {}\n", n.0)).collect();
    let items = added.items.iter().map(|(id, n)| format!("\"{id}\" = {}\n", n.0)).collect();
    let statements = added.statements.iter().map(|(id, n)| format!("{id} = {}\n", n.0)).collect();
    let mut text = old.to_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut additions: Vec<(usize, String)> = [
        numbers.pillole.addition(&text, "pillole", pillole),
        numbers.items.addition(&text, "items", items),
        numbers.statements.addition(&text, "statements", statements),
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
