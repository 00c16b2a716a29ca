//! The content folder: reading its files, and telling which is what by its place and name.
//!
//! A [`Folder`] is the folder in memory; compiling never touches the disk, so that tests can change
//! a line without copying files around.

use crate::fault::{FileProblem, Findings};
use crate::languages::{self, ITALIAN};
use crate::source::{File, Source};
use pillole_core::digcomp::Competence;
use pillole_core::id::{ScreenId, Slug, TemplateId, TermId};
use pillole_core::video::MEDIA;
use pillole_core::video::file::RECORDING;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The content folder as it was read.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// What the folder is called in faults: `content`.
    pub name: String,
    /// The bytes of each file, or why it could not be read, by path below the folder.
    pub files: BTreeMap<String, Result<Vec<u8>, String>>,
}

impl Folder {
    /// Reads the parts of `root` that the compiler compiles. What cannot be read is kept as such.
    #[must_use]
    pub fn read(root: &Path) -> Self {
        let name = root.file_name().map_or("content".into(), |name| name.to_string_lossy().into());
        let mut folder = Self { name, files: BTreeMap::new() };
        for part in PARTS.into_iter().chain([ITEMS, PAGES, SESSIONS]) {
            folder.read_part(root, part);
        }
        folder.read_recordings(root);
        for file in [HOME, NUMBERS, SITE, STATEMENTS, SYNONYMS] {
            match fs::read(root.join(file)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                read => folder.keep(file.to_owned(), read),
            }
        }
        folder
    }

    fn keep(&mut self, path: String, read: io::Result<Vec<u8>>) {
        self.files.insert(path, read.map_err(|error| error.to_string()));
    }

    /// Reads what says what was recorded; the recorded files are large, and not compiled.
    fn read_recordings(&mut self, root: &Path) {
        let entries = fs::read_dir(root.join(MEDIA)).into_iter().flatten().flatten();
        for entry in entries.filter(|entry| entry.path().is_dir()) {
            let below = format!("{MEDIA}/{}/{RECORDING}", entry.file_name().to_string_lossy());
            match fs::read(root.join(&below)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                read => self.keep(below, read),
            }
        }
    }

    fn read_part(&mut self, root: &Path, path: &str) {
        let entries = match fs::read_dir(root.join(path)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.keep(path.to_owned(), Err(error)),
        };
        for entry in entries {
            let Ok(entry) = entry.inspect_err(|error| {
                self.files.insert(path.to_owned(), Err(error.to_string()));
            }) else {
                continue;
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            // Editors and systems leave hidden files everywhere.
            if name.starts_with('.') {
                continue;
            }
            let below = format!("{path}/{name}");
            if entry.path().is_dir() {
                self.read_part(root, &below);
            } else {
                self.keep(below, fs::read(entry.path()));
            }
        }
    }
}

/// The folders that hold one file for each thing.
const PARTS: [&str; 3] = ["pillole", "screens", "glossary"];

/// The folder of the questions of the adaptive test; it may be left out.
const ITEMS: &str = "items";

/// The folder of the pages that are only text; it may be left out.
const PAGES: &str = "pages";

/// The folder of the session templates; it may be left out.
const SESSIONS: &str = "sessions";

/// The files that there is one of.
const HOME: &str = "home.toml";
const NUMBERS: &str = "numbers.toml";
const SITE: &str = "site.toml";
const STATEMENTS: &str = "statements.toml";
const SYNONYMS: &str = "synonyms.toml";

/// The files of a folder by what they are, each with the name that it gives its thing.
#[derive(Debug, Default)]
pub(crate) struct Files<'f> {
    pub(crate) pillole: Vec<(Slug, File<'f>)>,
    pub(crate) screens: Vec<(ScreenId, File<'f>)>,
    pub(crate) glossary: Vec<(TermId, File<'f>)>,
    /// Those of a language after each other, Italian first.
    pub(crate) items: Vec<ItemsFile<'f>>,
    /// By path below `pages/`.
    pub(crate) pages: Vec<(String, File<'f>)>,
    pub(crate) sessions: Vec<(TemplateId, File<'f>)>,
    pub(crate) videos: Vec<(Slug, File<'f>)>,
    pub(crate) home: Option<File<'f>>,
    pub(crate) numbers: Option<File<'f>>,
    pub(crate) site: Option<File<'f>>,
    pub(crate) statements: Option<File<'f>>,
    pub(crate) synonyms: Option<File<'f>>,
}

/// The questions of a competence in one language.
#[derive(Debug)]
pub(crate) struct ItemsFile<'f> {
    pub(crate) language: &'static str,
    pub(crate) competence: Competence,
    pub(crate) file: File<'f>,
}

impl<'f> Files<'f> {
    pub(crate) fn sort(folder: &Folder, findings: &'f Findings) -> Self {
        let mut files = Self::default();
        for part in PARTS {
            if !folder.files.keys().any(|path| path.starts_with(&format!("{part}/"))) {
                let file = file(folder, part, String::new(), findings);
                file.report(0..0, FileProblem::MissingFolder { folder: part.to_owned() });
            }
        }
        if !folder.files.contains_key(SITE) {
            let file = file(folder, SITE, String::new(), findings);
            file.report(0..0, FileProblem::MissingFile { file: SITE.to_owned() });
        }
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (path, bytes) in &folder.files {
            let file = read(folder, path, bytes, findings);
            if let Some(other) = seen.insert(path.to_lowercase(), path) {
                file.report(0..0, FileProblem::RepeatedFileName { other: other.to_owned() });
            }
            files.place(path, file);
        }
        files.items.sort_by_key(|items| items.language != ITALIAN);
        files
    }

    /// Puts a file where its path says. An unreadable one keeps its place: its name is known, so
    /// that whoever refers to it is not reported as well.
    fn place(&mut self, path: &str, file: File<'f>) {
        let (part, name) = path.split_once('/').unwrap_or(("", path));
        match part {
            "" => match name {
                HOME => self.home = Some(file),
                NUMBERS => self.numbers = Some(file),
                SITE => self.site = Some(file),
                STATEMENTS => self.statements = Some(file),
                SYNONYMS => self.synonyms = Some(file),
                _ => {}
            },
            ITEMS => items(&mut self.items, name, file),
            PAGES => self.pages.push((name.to_owned(), file)),
            SESSIONS => named(&mut self.sessions, name, ".md", "<name>.md", file),
            MEDIA => {
                let (ending, expected) = (format!("/{RECORDING}"), format!("<slug>/{RECORDING}"));
                named(&mut self.videos, name, &ending, &expected, file);
            }
            "pillole" => named(&mut self.pillole, name, ".md", "<slug>.md", file),
            "screens" => named(&mut self.screens, name, ".toml", "<folder>/<name>.toml", file),
            _ => named(&mut self.glossary, name, ".toml", "<name>.toml", file),
        }
    }
}

/// Adds a file under the name that its path gives, or reports that it gives none.
fn named<'f, N: for<'n> TryFrom<&'n str>>(
    list: &mut Vec<(N, File<'f>)>,
    path: &str,
    ending: &str,
    expected: &str,
    file: File<'f>,
) {
    let Some(name) = path.strip_suffix(ending) else {
        return file.report(0..0, FileProblem::StrayFile { expected: format!("`{expected}`") });
    };
    match N::try_from(name) {
        Ok(id) => list.push((id, file)),
        Err(_) if name.matches('/').count() != expected.matches('/').count() => {
            file.report(0..0, FileProblem::StrayFile { expected: format!("`{expected}`") });
        }
        Err(_) => file.report(0..0, FileProblem::BadFileName { name: name.to_owned() }),
    }
}

/// Adds a file of items under the language and the competence that its path gives, or reports that
/// it gives none.
fn items<'f>(list: &mut Vec<ItemsFile<'f>>, path: &str, file: File<'f>) {
    let (language, name) = match path.split_once('/') {
        None => (Some(ITALIAN), path),
        Some((folder, name)) => (languages::translations().find(|code| *code == folder), name),
    };
    let competence = name.strip_suffix(".md").and_then(|name| name.parse().ok());
    match (language, competence) {
        (Some(language), Some(competence)) => {
            list.push(ItemsFile { language, competence, file });
        }
        _ => {
            let expected = "`<competence>.md`, or `en/<competence>.md`,".to_owned();
            file.report(0..0, FileProblem::StrayFile { expected });
        }
    }
}

fn file<'f>(folder: &Folder, path: &str, text: String, findings: &'f Findings) -> File<'f> {
    let name = format!("{}/{path}", folder.name).into();
    let readable = !text.trim().is_empty();
    File { source: Source { name, text: text.into() }, findings, readable }
}

/// A file's text, with a byte order mark and Windows' line ends taken away.
fn read<'f>(
    folder: &Folder,
    path: &str,
    bytes: &Result<Vec<u8>, String>,
    findings: &'f Findings,
) -> File<'f> {
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => {
            let file = file(folder, path, String::new(), findings);
            file.report(0..0, FileProblem::Unreadable { why: why.clone() });
            return file;
        }
    };
    let clean = |text: &str| text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let text = clean(&String::from_utf8_lossy(bytes));
    let mut file = file(folder, path, text, findings);
    if let Err(error) = std::str::from_utf8(bytes) {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let at = clean(&String::from_utf8_lossy(good)).len();
        file.report(at..at + '\u{fffd}'.len_utf8(), FileProblem::NotUtf8);
        file.readable = false;
    } else if !file.readable {
        file.report(0..0, FileProblem::EmptyFile);
    }
    file
}
