//! Catalogues of any size that are not there: the real pillole, and as many varied copies of them as
//! it takes. Their scripts, screens and questions are the real ones, so pages weigh what real pages
//! weigh; their words differ, some as often as words do and most of them rarely, so that the vocabulary
//! grows as a language's does.

use anyhow::{Context as _, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The shortest word that is varied: shorter ones hold the sentences together.
const SHORTEST: usize = 6;
/// How many of a hundred such words are another in a copy.
const VARIED: u64 = 35;

/// Writes a catalogue of `count` pillole to `to`, made from that of `from`.
pub(super) fn write(from: &Path, to: &Path, count: usize) -> Result<()> {
    copy(from, to)?;
    let folder = to.join("pillole");
    let mut originals = BTreeMap::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).context("a file's name")?;
        originals.insert(name.to_owned(), fs::read_to_string(&path)?);
    }
    let words = Words::of(originals.values());
    let copies = originals.iter().cycle().enumerate();
    for (number, (slug, text)) in copies.take(count.saturating_sub(originals.len())) {
        let mut chance = Chance(number as u64 + 1);
        let copy = vary(text, &words, &mut chance);
        fs::write(folder.join(format!("{slug}-{number}.md")), copy)?;
    }
    pillole_content::numbers::assign(to)?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

/// A copy of a pillola in other words. Screens, questions and what is linked or marked stay.
fn vary(text: &str, words: &Words, chance: &mut Chance) -> String {
    let mut varied = String::with_capacity(text.len());
    let mut fence: Option<bool> = None;
    let mut known = BTreeSet::new();
    let mut front = 0;
    for line in text.lines() {
        if line.starts_with("+++") {
            front += 1;
        }
        if let Some(block) = line.strip_prefix("~~~") {
            fence = fence.is_none().then_some(block == "script");
        }
        let marked = line.contains(['[', '*', '`', '#', '<', '|', '~', '+', ':']);
        let prose = match fence {
            Some(script) => script && line.starts_with("why = "),
            None if front == 1 => line.starts_with("title = ") || line.starts_with("summary = "),
            None => true,
        };
        let keywords = front == 1 && line.starts_with("  \"");
        // The bank of the test is chosen by its editors, and does not grow with the catalogue.
        if line == "test = true" {
            continue;
        }
        match (prose && !marked, keywords) {
            (_, true) => words.keywords(line, chance, &mut known, &mut varied),
            (true, _) => words.instead(line, chance, &mut varied),
            _ => varied.push_str(line),
        }
        varied.push('\n');
    }
    varied
}

/// The words of the real pillole, by their length, the most frequent first.
struct Words(BTreeMap<usize, Vec<String>>);

impl Words {
    fn of<'t>(texts: impl Iterator<Item = &'t String>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())) {
            if is_varied(word) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, &str)> = counts.into_iter().map(|(w, n)| (n, w)).collect();
        ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let mut by_length: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (_, word) in ranked {
            by_length.entry(word.len()).or_default().push(word.to_owned());
        }
        Self(by_length)
    }

    /// Adds `line` to `to`, some of its words replaced by others as long as they.
    fn instead(&self, line: &str, chance: &mut Chance, to: &mut String) {
        let key = line.find(" = ").map_or(0, |place| place + 3);
        let (key, text) = line.split_at_checked(key).unwrap_or(("", line));
        to.push_str(key);
        for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
            if is_varied(word) && chance.below(100) < VARIED {
                to.push_str(&self.other(word.len(), chance));
            } else {
                to.push_str(word);
            }
            to.push_str(piece.get(word.len()..).unwrap_or_default());
        }
    }

    /// The same of a line of keywords; one that would be among the pillola's twice becomes another.
    fn keywords(
        &self,
        line: &str,
        chance: &mut Chance,
        known: &mut BTreeSet<String>,
        to: &mut String,
    ) {
        for (place, text) in line.split('"').enumerate() {
            if place > 0 {
                to.push('"');
            }
            if place.is_multiple_of(2) {
                to.push_str(text);
                continue;
            }
            let mut other = String::new();
            self.instead(text, chance, &mut other);
            while !known.insert(other.to_lowercase()) {
                other.push(' ');
                other.push_str(&self.other(SHORTEST, chance));
            }
            to.push_str(&other);
        }
    }

    /// A word of a length: the more frequent ones more often, and always rarer ones (Zipf's law, with
    /// the exponent by which a vocabulary grows with the 0.6th power of its texts).
    fn other(&self, length: usize, chance: &mut Chance) -> String {
        let uniform = (chance.below(1 << 24) + 1) as f64 / f64::from(1 << 24);
        let rank = (20.0 * (uniform.powf(-1.5) - 1.0)) as usize;
        let known = self.0.get(&length).and_then(|words| words.get(rank));
        known.cloned().unwrap_or_else(|| invented(rank as u64, length))
    }
}

/// Whether a word may be another: small plain letters, and enough of them.
fn is_varied(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// A word that there is not, always the same for the same number.
fn invented(number: u64, length: usize) -> String {
    const SYLLABLES: [&str; 24] = [
        "pa", "re", "ti", "co", "lu", "men", "sta", "gri", "do", "va", "le", "zio", "ca", "no",
        "per", "bi", "sci", "fo", "tra", "gi", "mo", "que", "ne", "sol",
    ];
    let mut chance = Chance(number.wrapping_mul(31).wrapping_add(length as u64));
    let mut word = String::new();
    while word.len() < length {
        let syllable = SYLLABLES.get(chance.below(24) as usize).copied().unwrap_or("la");
        word.push_str(syllable);
    }
    word.truncate(length - 1);
    word.push(if number.is_multiple_of(2) { 'a' } else { 'o' });
    word
}

/// Numbers that look like chance, always the same from the same beginning (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }
}

/// The words that occur in a catalogue's pillole, for the figures.
pub(super) fn vocabulary(content: &Path) -> Result<usize> {
    let mut words = BTreeSet::new();
    for entry in fs::read_dir(content.join("pillole"))? {
        let text = fs::read_to_string(entry?.path())?.to_lowercase();
        words.extend(text.split(|c: char| !c.is_alphabetic()).map(str::to_owned));
    }
    Ok(words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_of_any_size_passes_the_check() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
        let folder = tempfile::tempdir().unwrap();
        write(&content, folder.path(), 200).unwrap();
        let today = pillole_core::date::Date::new(2026, 11, 22).unwrap();
        let compiled = pillole_content::compile(folder.path(), today).unwrap();
        assert_eq!(compiled.stats.pillole, 200);
    }
}
