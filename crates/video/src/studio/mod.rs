//! The programs that do the heavy work, and how each is asked.

mod camera;
mod encoder;
mod voice;

pub use voice::Say;

use std::path::PathBuf;
use std::process::{Command, Stdio};
use thiserror::Error;

/// What is asked of the programs, in words: when it changes, videos look or sound different.
pub const SETTINGS: &[&[&str]] =
    &[voice::SOUNDING, voice::SAYING, encoder::PICTURE, encoder::SOUND];

/// The size of a video, in pixels.
pub const SIZE: (u32, u32) = (1_280, 720);

/// Where the programs are.
#[derive(Debug, Clone)]
pub struct Studio {
    /// The checkout.
    pub root: PathBuf,
    /// The folder for what was said before and need not be said again.
    pub cache: PathBuf,
    /// Python with the packages of the voice.
    pub python: PathBuf,
    /// The voice model.
    pub model: PathBuf,
    /// The voice.
    pub voice: PathBuf,
    /// espeak-ng.
    pub espeak: PathBuf,
    /// ffmpeg.
    pub ffmpeg: PathBuf,
    /// Node.
    pub node: PathBuf,
    /// Chromium.
    pub chromium: PathBuf,
}

/// Why something could not be made.
#[derive(Debug, Error)]
pub enum CannotMake {
    /// A program that could not be started.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// Its name.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program that failed.
    #[error("{program} failed:\n{said}")]
    Failed {
        /// Its name.
        program: String,
        /// The end of what it said.
        said: String,
    },
    /// A file that cannot be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A sound that cannot be read or written.
    #[error("{path}: {source}", path = path.display())]
    Sound {
        /// The file.
        path: PathBuf,
        /// Why.
        source: hound::Error,
    },
}

/// How many lines of what a program said are shown when it failed.
const LAST_LINES: usize = 20;

/// Runs a program to its end; gives what it wrote.
fn run(command: &mut Command) -> Result<String, CannotMake> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|source| CannotMake::NotStarted { program: program.clone(), source })?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned() + &said);
    }
    Err(CannotMake::Failed { program, said: last_lines(&said) })
}

fn last_lines(said: &str) -> String {
    let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    let from = lines.len().saturating_sub(LAST_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

fn file(path: &std::path::Path) -> impl Fn(std::io::Error) -> CannotMake + '_ {
    move |source| CannotMake::File { path: path.to_owned(), source }
}
