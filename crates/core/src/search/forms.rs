//! Words as they are written, in the order of how they sound, each with the stem that it has.

use super::distance;
use super::phonetic::key;
use super::shelf::Part;
use super::stem::stem;
use std::borrow::Cow;
use std::ops::Range;

/// Ends the line of a stem that nobody writes as a word.
const BARE: char = '!';
/// Ends the line of a word whose stem is not its beginning: it has to be asked for.
const OTHER: char = '?';
/// Ends the line of a word that is its own stem; the characters behind it say how many letters less.
const WHOLE: u8 = b'@';

/// The line of a word with its stem.
pub(super) fn line(word: &str, stem: &str) -> String {
    let less = word.strip_prefix(stem).and_then(|rest| u8::try_from(rest.len()).ok());
    let end = less.filter(|less| *less < 0x3f).map_or(OTHER, |less| char::from(WHOLE + less));
    format!("{word}{end}")
}

/// The line of a stem that is no word.
pub(super) fn bare(stem: &str) -> String {
    format!("{stem}{BARE}")
}

/// One part of all forms.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Forms {
    /// As they are stored: a line an entry.
    lines: String,
    entries: Vec<Entry>,
    /// The keys of all entries, one after the other.
    keys: String,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    text: Range<usize>,
    end: char,
    key: Range<usize>,
    classes: u32,
}

/// A word as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form<'i> {
    /// The word.
    pub(super) text: &'i str,
    /// How it sounds.
    pub(super) key: &'i str,
    /// The classes of its sounds.
    pub(super) classes: u32,
    end: char,
}

impl<'i> Form<'i> {
    /// Its stem.
    pub(super) fn stem(&self) -> Cow<'i, str> {
        let less = u8::try_from(self.end).ok().and_then(|end| end.checked_sub(WHOLE));
        let cut = less.and_then(|less| self.text.len().checked_sub(usize::from(less)));
        match cut.and_then(|cut| self.text.get(..cut)) {
            Some(stem) => stem.into(),
            None => stem(self.text).into(),
        }
    }

    /// Whether this is a stem alone, and no word.
    fn is_bare(&self) -> bool {
        self.end == BARE
    }

    /// Whether it stands for the stem `stem` itself.
    fn is_stem(&self, stem: &str) -> bool {
        self.text == stem && (self.is_bare() || self.end == char::from(WHOLE))
    }
}

impl From<Part> for Forms {
    fn from(part: Part) -> Self {
        let lines = part.lines;
        let (mut entries, mut keys) = (Vec::new(), String::new());
        let mut start = 0;
        for line in lines.split('\n') {
            let mut letters = line.chars();
            if let Some(end) = letters.next_back() {
                let word = letters.as_str();
                let sound = key(word);
                let first = keys.len();
                keys.push_str(&sound);
                let classes = distance::classes(&sound);
                let text = start..start + word.len();
                entries.push(Entry { text, end, key: first..keys.len(), classes });
            }
            start += line.len() + 1;
        }
        Self { lines, entries, keys }
    }
}

impl Forms {
    fn key(&self, entry: &Entry) -> &str {
        self.keys.get(entry.key.clone()).unwrap_or_default()
    }

    /// The entries whose keys begin with `sound`.
    fn run<'f, 's>(&'f self, sound: &'s str) -> impl Iterator<Item = Form<'f>> + use<'f, 's> {
        let first = self.entries.partition_point(|entry| self.key(entry) < sound);
        let rest = self.entries.iter().skip(first).map(|entry| Form {
            text: self.lines.get(entry.text.clone()).unwrap_or_default(),
            key: self.key(entry),
            classes: entry.classes,
            end: entry.end,
        });
        rest.take_while(move |form| form.key.starts_with(sound))
    }

    /// The words whose keys begin with `sound`.
    pub(super) fn beginning<'f, 's>(
        &'f self,
        sound: &'s str,
    ) -> impl Iterator<Item = Form<'f>> + use<'f, 's> {
        self.run(sound).filter(|form| !form.is_bare())
    }

    /// Whether a stem occurs.
    pub(super) fn has(&self, stem: &str) -> bool {
        let sound = key(stem);
        self.run(&sound).take_while(|form| form.key == sound).any(|form| form.is_stem(stem))
    }
}
