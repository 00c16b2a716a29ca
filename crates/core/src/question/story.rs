//! Story: one chooses, sees what follows, and chooses again, to one of several endings.

use super::{
    Ask, ChoiceIndex, Credit, Outcome, Paper, PaperScene, Part, Remark, ResponseError, Verdict,
};
use crate::screen::Screen;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// A branching story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The scenes; it begins with the first.
    pub scenes: Vec<Scene>,
    /// The screens that scenes show.
    pub screens: Vec<Screen>,
}

/// One scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// What happens.
    pub text: String,
    /// Which of [`Story::screens`] is shown with it, if one is.
    pub screen: Option<u8>,
    /// What comes then.
    pub then: Then,
}

/// What comes after a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// One chooses what to do: two or more things.
    Choices(Vec<StoryChoice>),
    /// The story ends.
    Ends(Ending),
}

/// One thing to do in a scene.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryChoice {
    /// Its words.
    pub text: String,
    /// Which scene follows, counted from 0.
    pub to: u8,
}

/// How a story ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// As well as it can.
    Good,
    /// Not badly: something was left undone.
    Mixed,
    /// Badly; it can be played again.
    Bad,
}

impl Story {
    /// The scene with this index.
    #[must_use]
    pub fn scene(&self, index: u8) -> Option<&Scene> {
        self.scenes.get(usize::from(index))
    }

    /// The scenes that `path` leads through, the first included; nothing if it leads nowhere.
    #[must_use]
    pub fn told(&self, path: &[ChoiceIndex]) -> Option<Vec<u8>> {
        let mut told = vec![0];
        let mut scene = self.scene(0)?;
        for chosen in path {
            let Then::Choices(choices) = &scene.then else { return None };
            let to = choices.get(chosen.get())?.to;
            scene = self.scene(to)?;
            told.push(to);
        }
        Some(told)
    }

    /// The shortest way to the best ending, breadth first.
    #[must_use]
    pub fn best_path(&self) -> Vec<ChoiceIndex> {
        [Ending::Good, Ending::Mixed, Ending::Bad]
            .into_iter()
            .find_map(|ending| self.path_to(ending))
            .unwrap_or_default()
    }

    fn path_to(&self, wanted: Ending) -> Option<Vec<ChoiceIndex>> {
        let mut seen = vec![false; self.scenes.len()];
        let mut queue = VecDeque::from([(0u8, Vec::new())]);
        while let Some((at, path)) = queue.pop_front() {
            // A scene that is missing leads nowhere; the others are still looked at.
            let (Some(scene), Some(seen)) = (self.scene(at), seen.get_mut(usize::from(at))) else {
                continue;
            };
            if std::mem::replace(seen, true) {
                continue;
            }
            match &scene.then {
                Then::Ends(ending) if *ending == wanted => return Some(path),
                Then::Ends(_) => {}
                Then::Choices(choices) => {
                    for (index, choice) in (0..=u8::MAX).zip(choices) {
                        let mut longer = path.clone();
                        longer.push(ChoiceIndex(index));
                        queue.push_back((choice.to, longer));
                    }
                }
            }
        }
        None
    }
}

impl Ask for Story {
    /// What was chosen in each scene, from the first on.
    type Response = Vec<ChoiceIndex>;

    fn check(&self, path: &Self::Response) -> Result<Outcome, ResponseError> {
        let told = self.told(path).ok_or(ResponseError::NoSuchChoice)?;
        let last = told.last().and_then(|index| self.scene(*index));
        let Some(Scene { then: Then::Ends(ending), .. }) = last else {
            return Err(ResponseError::Incomplete);
        };
        let credit = match ending {
            Ending::Good => Credit::FULL,
            Ending::Mixed => Credit::share(1, 2),
            Ending::Bad => Credit::NONE,
        };
        // The last scene tells what came of it: nothing is said twice.
        Ok(Outcome { credit, remarks: Vec::new() })
    }

    fn solution(&self) -> Vec<Remark> {
        let mut at = 0;
        let mut remarks = Vec::new();
        for chosen in self.best_path() {
            let Some(Scene { text, then: Then::Choices(choices), .. }) = self.scene(at) else {
                break;
            };
            let Some(choice) = choices.get(chosen.get()) else { break };
            let (about, text) = (choice.text.clone(), text.clone());
            remarks.push(Remark { about, verdict: Verdict::Right, text });
            at = choice.to;
        }
        remarks
    }

    fn paper(&self, _seed: u64) -> Paper {
        let scene = |scene: &Scene| PaperScene {
            text: scene.text.clone(),
            choices: match &scene.then {
                Then::Choices(choices) => choices
                    .iter()
                    .map(|choice| (choice.text.clone(), usize::from(choice.to) + 1))
                    .collect(),
                Then::Ends(_) => Vec::new(),
            },
            ending: match &scene.then {
                Then::Ends(ending) => Some(*ending),
                Then::Choices(_) => None,
            },
        };
        let told = self.told(&self.best_path()).unwrap_or_default();
        let key: Vec<String> =
            told.iter().map(|index| (u16::from(*index) + 1).to_string()).collect();
        Paper {
            parts: vec![Part::Scenes(self.scenes.iter().map(scene).collect())],
            key: vec![key.join(", ")],
        }
    }
}
