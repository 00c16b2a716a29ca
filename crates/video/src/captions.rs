//! The words of a video as files: WebVTT captions, WebVTT chapters, a text to read.

use crate::narration::Names;
use pillole_core::video::Chapter;
use std::fmt::Write as _;

/// The captions: each sentence from when it begins to be said to when it ends.
#[must_use]
pub fn captions(chapters: &[Chapter]) -> String {
    let sentences = chapters.iter().flat_map(|chapter| &chapter.sentences);
    let mut file = "WEBVTT\n".to_owned();
    for sentence in sentences {
        let (from, to) = (time(sentence.from), time(sentence.to));
        let _ = write!(file, "\n{from} --> {to}\n{}\n", escape(&sentence.text));
    }
    file
}

/// Where each part begins and ends, with its name.
#[must_use]
pub fn chapters(chapters: &[Chapter], names: &Names) -> String {
    let mut file = "WEBVTT\n".to_owned();
    for chapter in chapters {
        let (from, to) = (time(chapter.from), time(chapter.to));
        let _ = write!(file, "\n{from} --> {to}\n{}\n", escape(&names.of(chapter.part)));
    }
    file
}

/// All that is said, to be read.
#[must_use]
pub fn transcript(chapters: &[Chapter], names: &Names) -> String {
    let mut file = String::new();
    for chapter in chapters {
        let said: Vec<&str> = chapter.sentences.iter().map(|said| said.text.as_str()).collect();
        let _ = write!(file, "{}\n{}\n\n", names.of(chapter.part), said.join(" "));
    }
    file.truncate(file.trim_end().len());
    file.push('\n');
    file
}

/// `00:01:02.345`.
fn time(milliseconds: u32) -> String {
    let seconds = milliseconds / 1_000;
    format!(
        "{:02}:{:02}:{:02}.{:03}",
        seconds / 3_600,
        seconds / 60 % 60,
        seconds % 60,
        milliseconds % 1_000
    )
}

/// WebVTT's own signs.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_core::video::{Part, Sentence};

    fn names() -> Names {
        Names { title: "Inizio".into(), step: "Passo {n}".into(), end: "Fine".into() }
    }

    fn two() -> Vec<Chapter> {
        let sentence = |text: &str, from, to| Sentence { text: text.to_owned(), from, to };
        vec![
            Chapter {
                part: Part::Title,
                from: 0,
                to: 4_000,
                sentences: vec![sentence("Entrare con SPID.", 600, 2_345)],
            },
            Chapter {
                part: Part::Step(1),
                from: 4_000,
                to: 64_000,
                sentences: vec![
                    sentence("Tocca <OK> & poi", 4_600, 6_000),
                    sentence("vai.", 6_350, 62_001),
                ],
            },
        ]
    }

    #[test]
    fn captions_have_the_times_of_the_sentences() {
        let wanted = "WEBVTT\n\n00:00:00.600 --> 00:00:02.345\nEntrare con SPID.\n\n\
            00:00:04.600 --> 00:00:06.000\nTocca &lt;OK&gt; &amp; poi\n\n\
            00:00:06.350 --> 00:01:02.001\nvai.\n";
        assert_eq!(captions(&two()), wanted);
    }

    #[test]
    fn chapters_and_transcript_name_the_parts() {
        let wanted = "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nInizio\n\n\
            00:00:04.000 --> 00:01:04.000\nPasso 1\n";
        assert_eq!(chapters(&two(), &names()), wanted);
        let text = "Inizio\nEntrare con SPID.\n\nPasso 1\nTocca <OK> & poi vai.\n";
        assert_eq!(transcript(&two(), &names()), text);
    }
}
