//! The voice: espeak-ng sounds a sentence out, the model says it. What was said once is kept.

use super::{CannotMake, Studio, file, run};
use crate::inputs::hex;
use crate::sound;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The speed of the voice: a little slower than a reader's, for who follows with a finger.
const SPEED: &str = "0.92";

/// The length of a sentence, in sounds, whose style short ones are said in: in their own a recogniser
/// heard «docca» for «tocca».
const STYLE: &str = "100";

/// What is asked of espeak-ng.
pub(super) const SOUNDING: &[&str] = &["-q", "-v", "it", "--ipa", "--tie=^"];

/// What is asked of the model.
pub(super) const SAYING: &[&str] = &[SPEED, STYLE];

/// A sentence to be said: the numbers of its sounds.
pub type Say = Vec<i64>;

/// What the model is told to say, and where to put it.
#[derive(Debug, Serialize)]
struct Task<'a> {
    tokens: &'a [i64],
    out: PathBuf,
}

impl Studio {
    /// How espeak-ng sounds a sentence out.
    ///
    /// # Errors
    /// [`CannotMake`] where the program fails.
    pub fn sounds(&self, spoken: &str) -> Result<String, CannotMake> {
        run(Command::new(&self.espeak).args(SOUNDING).arg("--").arg(spoken))
    }

    /// Says sentences, in their order, without the silence around them.
    ///
    /// # Errors
    /// [`CannotMake`] where the model fails, or what it said cannot be read.
    pub fn say(&self, sentences: &[Say]) -> Result<Vec<Vec<f32>>, CannotMake> {
        let folder = self.cache.join("said");
        fs::create_dir_all(&folder).map_err(file(&folder))?;
        let kept = |tokens: &Say| folder.join(format!("{}.wav", self.name(tokens)));
        // The same sentence twice is said once.
        let tasks: BTreeMap<PathBuf, &Say> = sentences
            .iter()
            .map(|tokens| (kept(tokens), tokens))
            .filter(|(path, _)| !path.is_file())
            .collect();
        if !tasks.is_empty() {
            let tasks: Vec<Task<'_>> =
                tasks.into_iter().map(|(out, tokens)| Task { tokens, out }).collect();
            let json = serde_json::to_vec(&tasks).unwrap_or_default();
            // Others may be saying something at the same time.
            let list = folder.join(format!("{}.json", hex(&json)));
            fs::write(&list, json).map_err(file(&list))?;
            let script = self.root.join("crates/video/voice/speak.py");
            run(Command::new(&self.python)
                .arg(script)
                .arg(&self.model)
                .arg(&self.voice)
                .args(SAYING)
                .arg(&list))?;
            fs::remove_file(&list).map_err(file(&list))?;
        }
        let read = |tokens: &Say| {
            let path = kept(tokens);
            let samples = sound::read(&path)
                .map_err(|source| CannotMake::Sound { path: path.clone(), source })?;
            Ok(sound::trim(&samples).to_vec())
        };
        sentences.iter().map(read).collect()
    }

    /// A name for how a sentence is said by this voice.
    fn name(&self, tokens: &Say) -> String {
        let voice = (self.model.metadata().map(|it| it.len()).ok(), SAYING, tokens);
        let mut name = hex(&serde_json::to_vec(&voice).unwrap_or_default());
        name.truncate(32);
        name
    }
}
