//! What a video is made from, as hashes: when one of them changes, the video is made again.

use crate::narration::{Spoken, Words};
use crate::pronunciation::Pronunciation;
use crate::sound::MARGINS;
use crate::studio::SETTINGS;
use crate::timeline::Timeline;
use pillole_core::catalogue::Pillola;
use pillole_core::screen::Screen;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files that decide how a video looks, below the checkout: how screens are drawn and styled, the
/// signs, the stage, and how it is filmed.
const LOOK: [&str; 9] = [
    "crates/video/camera",
    "crates/video/stage",
    "public/icons.svg",
    "src/components/screen/mod.rs",
    "src/components/screen/picture.rs",
    "src/components/screen/shape.rs",
    "src/prerendered/stage.rs",
    "style/_screen.scss",
    "style/_tokens.scss",
];

/// The files that decide how it sounds: which voice, and how it is asked.
const VOICE: [&str; 2] = ["crates/video/voice/packages.toml", "crates/video/voice/speak.py"];

/// What all videos are made from.
#[derive(Debug, Clone)]
pub struct Common {
    look: String,
    voice: String,
}

impl Common {
    /// Reads it from the checkout at `root`.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn read(root: &Path) -> io::Result<Self> {
        Ok(Self { look: of_files(root, &LOOK)?, voice: of_files(root, &VOICE)? })
    }

    /// What the video of a pillola is made from: the name of each thing, and its hash.
    #[must_use]
    pub fn of(
        &self,
        pillola: &Pillola,
        parts: &[Spoken],
        words: &Words,
        pronunciation: &Pronunciation,
    ) -> BTreeMap<String, String> {
        let Pillola { card, exercise, .. } = pillola;
        let screens: Vec<&Screen> =
            (0..exercise.steps.len()).filter_map(|step| exercise.screen_of(step)).collect();
        let sentences = || parts.iter().flat_map(|part| &part.sentences);
        let said: BTreeMap<&str, &str> =
            sentences().flat_map(|sentence| pronunciation.used(sentence)).collect();
        // What would happen when, if every sentence took a second: so a comment changes nothing.
        let lasts: Vec<Vec<u32>> = parts.iter().map(|it| vec![1_000; it.sentences.len()]).collect();
        let timeline = Timeline::new(parts, &lasts);
        let steps: Vec<_> =
            exercise.steps.iter().map(|step| (&step.say, &step.screen, &step.action)).collect();
        [
            ("script", of(&(&card.title, &card.summary, &steps, &words.end, &words.parts))),
            ("screens", of(&screens)),
            ("pronunciation", of(&said)),
            ("settings", of(&(SETTINGS, MARGINS, timeline))),
            ("look", self.look.clone()),
            ("voice", self.voice.clone()),
        ]
        .map(|(name, hash)| (name.to_owned(), hash))
        .into()
    }
}

/// The hash of something that can be written down.
fn of(thing: &impl Serialize) -> String {
    // What cannot be written down has the hash of nothing: no such thing is hashed here.
    hex(&serde_json::to_vec(thing).unwrap_or_default())
}

/// The SHA-256 of bytes, in hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The hash of files, and of all files in folders, by name and content.
fn of_files(root: &Path, paths: &[&str]) -> io::Result<String> {
    let mut found = Vec::new();
    for path in paths {
        gather(&root.join(path), &mut found)?;
    }
    found.sort();
    let mut hash = Sha256::new();
    for file in found {
        let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(fs::read(&file)?);
        hash.update([0]);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn gather(path: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        gather(&entry?.path(), found)?;
    }
    Ok(())
}
