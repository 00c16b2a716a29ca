//! Guarda: the recorded performance of a script, as pages and lists need to know it.
//!
//! A [`Recording`] is what stands beside the recorded files in the repository: what they were made
//! from, what they are, and which words are said when. How one is made is the crate `pillole-video`;
//! playing one is the app's.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The folder of all recordings, below the content folder: one folder for each pillola.
pub const MEDIA: &str = "media";

/// The recorded files of a pillola, by what they are called in its folder.
pub mod file {
    /// The moving pictures with the voice.
    pub const FILM: &str = "video.mp4";
    /// The words as they are said, WebVTT.
    pub const CAPTIONS: &str = "captions.vtt";
    /// Where each step begins, WebVTT.
    pub const CHAPTERS: &str = "chapters.vtt";
    /// The picture that stands there before it plays.
    pub const POSTER: &str = "poster.webp";
    /// The words as a text to read.
    pub const TRANSCRIPT: &str = "transcript.txt";
    /// The [`super::Recording`], as JSON.
    pub const RECORDING: &str = "recording.json";
    /// All that a recording consists of, but for what says so.
    pub const ALL: [&str; 5] = [FILM, CAPTIONS, CHAPTERS, POSTER, TRANSCRIPT];
}

/// What lists show of a video, and what is fetched to keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Film {
    /// Where it is published, from the site's root. Empty until the site is written.
    pub address: String,
    /// How many bytes it has.
    pub bytes: u32,
    /// How long it is.
    pub milliseconds: u32,
}

/// A video with all that its player needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Video {
    /// The moving pictures with the voice.
    pub film: Film,
    /// Where the captions are published; empty until the site is written.
    pub captions: String,
    /// Where the list of chapters is published; empty until the site is written.
    pub chapter_list: String,
    /// Where the picture is published that stands there before it plays; empty until the site is
    /// written.
    pub poster: String,
    /// What is said, part by part.
    pub chapters: Vec<Chapter>,
}

/// A part of a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Which part it is.
    pub part: Part,
    /// When it begins, in milliseconds from the start.
    pub from: u32,
    /// When it ends, in milliseconds from the start: where the next one begins.
    pub to: u32,
    /// What is said in it.
    pub sentences: Vec<Sentence>,
}

/// Which part of a video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What it is about.
    Title,
    /// A step of the script, counted from 1.
    Step(u8),
    /// What to do now.
    End,
}

/// A sentence that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The words, as they are written.
    pub text: String,
    /// When the voice begins, in milliseconds from the start.
    pub from: u32,
    /// When the voice ends, in milliseconds from the start.
    pub to: u32,
}

/// What is known of the recorded files of a pillola.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// What went in, by what it is: the SHA-256 of each, in hexadecimal digits.
    pub made_from: BTreeMap<String, String>,
    /// What came out, by the names in [`file`].
    pub files: BTreeMap<String, RecordedFile>,
    /// How long it is.
    pub milliseconds: u32,
    /// What is said, part by part.
    pub chapters: Vec<Chapter>,
}

/// A file of a recording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedFile {
    /// How many bytes it has.
    pub bytes: u32,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

impl Recording {
    /// The video, not published yet: it has no addresses. `None` when there is no film among the files.
    #[must_use]
    pub fn video(self) -> Option<Video> {
        let film = self.files.get(file::FILM)?;
        Some(Video {
            film: Film {
                address: String::new(),
                bytes: film.bytes,
                milliseconds: self.milliseconds,
            },
            captions: String::new(),
            chapter_list: String::new(),
            poster: String::new(),
            chapters: self.chapters,
        })
    }

    /// What is not as it was when it was recorded, of what it is made from now: the names of what
    /// changed, came or went. Empty when the recording is up to date.
    #[must_use]
    pub fn stale(&self, now: &BTreeMap<String, String>) -> Vec<String> {
        let mut names: Vec<&String> = self.made_from.keys().chain(now.keys()).collect();
        names.sort();
        names.dedup();
        let changed = names.into_iter().filter(|name| self.made_from.get(*name) != now.get(*name));
        changed.cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recording(made_from: &[(&str, &str)]) -> Recording {
        let pairs = made_from.iter().map(|(name, hash)| ((*name).into(), (*hash).into()));
        Recording {
            made_from: pairs.collect(),
            files: BTreeMap::new(),
            milliseconds: 61_000,
            chapters: Vec::new(),
        }
    }

    #[test]
    fn what_changed_came_or_went_is_named() {
        let before = recording(&[("script", "a"), ("voice", "b"), ("style", "c")]);
        let now = recording(&[("script", "x"), ("voice", "b"), ("settings", "d")]).made_from;
        assert_eq!(before.stale(&now), ["script", "settings", "style"]);
        assert!(before.stale(&before.made_from).is_empty());
    }

    #[test]
    fn without_a_film_there_is_no_video() {
        let mut recording = recording(&[]);
        assert_eq!(recording.clone().video(), None);
        let film = RecordedFile { bytes: 900_000, sha256: "0".repeat(64) };
        recording.files.insert(file::FILM.into(), film);
        assert_eq!(recording.video().map(|it| it.film.bytes), Some(900_000));
    }
}
