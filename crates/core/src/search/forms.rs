//! Words as they are written, in the order of how they sound, each with the stem that it has.

use super::distance::{Distance, Walk};
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

/// How many letters two keys begin with in common, in bytes.
pub(super) fn shared(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
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
    /// How many letters of its key are those of the entry before.
    shared: u8,
}

/// A word as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form<'i> {
    /// The word.
    pub(super) text: &'i str,
    /// How it sounds.
    pub(super) key: &'i str,
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
                let before = entries.last().map_or(0..0, |entry: &Entry| entry.key.clone());
                let shared = shared(keys.get(before).unwrap_or_default(), &sound);
                let shared = u8::try_from(shared).unwrap_or(u8::MAX);
                let first = keys.len();
                keys.push_str(&sound);
                let text = start..start + word.len();
                entries.push(Entry { text, end, key: first..keys.len(), shared });
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

    fn form(&self, entry: &Entry) -> Form<'_> {
        let text = self.lines.get(entry.text.clone()).unwrap_or_default();
        Form { text, key: self.key(entry), end: entry.end }
    }

    /// The entries whose keys begin with `sound`. Its ends are looked for by halves: to compare each
    /// entry with the beginning takes longer than all that is done with most of them.
    fn entries(&self, sound: &str) -> &[Entry] {
        let first = self.entries.partition_point(|entry| self.key(entry) < sound);
        let rest = self.entries.get(first..).unwrap_or_default();
        let run = rest.partition_point(|entry| self.key(entry).starts_with(sound));
        rest.get(..run).unwrap_or_default()
    }

    /// The same, as words and stems.
    fn run(&self, sound: &str) -> impl Iterator<Item = Form<'_>> + use<'_> {
        self.entries(sound).iter().map(|entry| self.form(entry))
    }

    /// The words whose keys begin with `sound` and are near the key that `walk` measures from, or
    /// begin so.
    pub(super) fn near<'f, 's, 'w>(
        &'f self,
        sound: &str,
        walk: &'s mut Walk<'w>,
    ) -> impl Iterator<Item = (Form<'f>, Distance)> + use<'f, 's, 'w> {
        let measured = self.entries(sound).iter().enumerate().filter_map(|(place, entry)| {
            // What the walk met last may have been of another run.
            let shared = if place == 0 { 0 } else { usize::from(entry.shared) };
            let distance = walk.distance(self.key(entry), shared)?;
            Some((self.form(entry), distance))
        });
        measured.filter(|(form, _)| !form.is_bare())
    }

    /// The words whose keys begin with `sound`.
    pub(super) fn beginning(&self, sound: &str) -> impl Iterator<Item = Form<'_>> + use<'_> {
        self.run(sound).filter(|form| !form.is_bare())
    }

    /// Whether a stem occurs.
    pub(super) fn has(&self, stem: &str) -> bool {
        let sound = key(stem);
        self.run(&sound).take_while(|form| form.key == sound).any(|form| form.is_stem(stem))
    }
}
