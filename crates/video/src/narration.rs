//! What is said in a video: its title, each step, what to do now.

use pillole_core::catalogue::Pillola;
use pillole_core::readability;
use pillole_core::script::Action;
use pillole_core::video::Part;
use serde::{Deserialize, Serialize};

/// What all videos say beside their scripts: `content/video.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What is said when the script is over.
    pub end: String,
    /// How the parts are called.
    pub parts: Names,
}

/// How the parts of a video are called, for who chooses one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// The first part.
    pub title: String,
    /// A step; `{n}` stands for its number.
    pub step: String,
    /// The last part.
    pub end: String,
}

impl Names {
    /// How a part is called.
    #[must_use]
    pub fn of(&self, part: Part) -> String {
        match part {
            Part::Title => self.title.clone(),
            Part::Step(number) => self.step.replace("{n}", &number.to_string()),
            Part::End => self.end.clone(),
        }
    }
}

/// A part of a video: what is said in it and what is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Which part it is.
    pub part: Part,
    /// The sentences, as they are written.
    pub sentences: Vec<String>,
    /// What is done, in a step that does something.
    pub action: Option<Action>,
    /// Whether one scrolls to the place of the step before it is done.
    pub scrolls: bool,
    /// Whether there is something to see when it is done, before the next step begins.
    pub shows: bool,
}

/// What is said in the video of a pillola, part by part; `None` when its script cannot be performed
/// (that [`pillole_core::practice::Exercise::perform`] tells).
#[must_use]
pub fn of(pillola: &Pillola, words: &Words) -> Option<Vec<Spoken>> {
    let acts = pillola.exercise.perform().ok()?;
    let silent = |part, text: &str| Spoken {
        part,
        sentences: sentences(text),
        action: None,
        scrolls: false,
        shows: false,
    };
    let title = format!("{}. {}", pillola.card.title, pillola.card.summary);
    let mut parts = vec![silent(Part::Title, &title)];
    let steps = (1u8..).zip(pillola.exercise.steps.iter().zip(&acts));
    parts.extend(steps.map(|(number, (step, act))| Spoken {
        part: Part::Step(number),
        sentences: sentences(&step.say),
        action: step.action.clone(),
        scrolls: act.arriving.is_some(),
        shows: act.after.is_some(),
    }));
    parts.push(silent(Part::End, &words.end));
    Some(parts)
}

fn sentences(text: &str) -> Vec<String> {
    let sentences = readability::sentences(text).map(str::trim);
    sentences.filter(|sentence| !sentence.is_empty()).map(str::to_owned).collect()
}
