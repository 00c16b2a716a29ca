//! A story that a room decides: a scene, hands for what to do, what follows from it.

use super::{Hands, Moved};
use crate::question::{Item, Kind, Scene, StoryChoice, Then};

/// A story on its way. The screens that scenes show stay with the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// What is asked.
    pub prompt: String,
    scenes: Vec<Scene>,
    passed: Vec<Passed>,
    now: Now,
}

/// A scene that lies behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// What was chosen in it: its place among the letters.
    pub letter: usize,
    /// What that was.
    pub choice: StoryChoice,
    scene: Now,
}

/// The scene one is in.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Now {
    scene: Scene,
    hands: Hands,
    /// Whether it was asked to go on before the room had decided.
    is_undecided: bool,
}

impl Now {
    fn of(scene: &Scene) -> Self {
        let letters = if let Then::Choices(choices) = &scene.then { choices.len() } else { 0 };
        Self { scene: scene.clone(), hands: Hands::none(letters), is_undecided: false }
    }
}

impl Telling {
    /// At its beginning; nothing for what is no story, or one without scenes.
    pub(super) fn of(item: &Item) -> Option<Self> {
        let Kind::Story(story) = &item.kind else { return None };
        let now = Now::of(story.scene(0)?);
        Some(Self {
            prompt: item.prompt.clone(),
            scenes: story.scenes.clone(),
            passed: Vec::new(),
            now,
        })
    }

    /// The scene one is in.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.now.scene
    }

    /// What was chosen last.
    #[must_use]
    pub fn last(&self) -> Option<&Passed> {
        self.passed.last()
    }

    /// Whether the room still has something to choose.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.now.hands.letters() > 0
    }

    /// What the room has to decide among, after it was asked to go on: the letters that lead.
    #[must_use]
    pub fn to_decide(&self) -> Vec<usize> {
        if self.now.is_undecided { self.now.hands.leading().collect() } else { Vec::new() }
    }

    /// The hands, where there is something to choose.
    pub(super) fn hands(&self) -> Option<&Hands> {
        self.is_open().then_some(&self.now.hands)
    }

    pub(super) fn counting(&mut self) -> Option<&mut Hands> {
        self.now.is_undecided = false;
        Some(&mut self.now.hands)
    }

    /// Goes on with what has most hands; nowhere from an ending.
    pub(super) fn forward(&mut self) -> Moved {
        if !self.is_open() {
            return Moved::Nowhere;
        }
        match self.now.hands.winner() {
            Some(letter) if self.choose(letter) => Moved::On,
            // The scene is missing, which no content that was checked does: the story is left.
            Some(_) => Moved::Nowhere,
            None => {
                self.now.is_undecided = true;
                Moved::Undecided
            }
        }
    }

    /// Goes on with a choice; false when there is none with this letter, or it leads nowhere.
    pub(super) fn choose(&mut self, letter: usize) -> bool {
        let Then::Choices(choices) = &self.now.scene.then else { return false };
        let Some(choice) = choices.get(letter).cloned() else { return false };
        let Some(next) = self.scenes.get(usize::from(choice.to)).map(Now::of) else { return false };
        let mut scene = std::mem::replace(&mut self.now, next);
        scene.is_undecided = false;
        self.passed.push(Passed { letter, choice, scene });
        true
    }

    /// Goes back to the scene before, with its hands; false at the beginning.
    pub(super) fn back(&mut self) -> bool {
        let Some(before) = self.passed.pop() else { return false };
        self.now = before.scene;
        true
    }

    /// Begins anew, without hands.
    pub(super) fn again(&mut self) {
        if let Some(first) = self.scenes.first() {
            self.now = Now::of(first);
            self.passed.clear();
        }
    }
}
