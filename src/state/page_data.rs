//! What pages are made of: the shapes of the data files. Where they are and how they come is in
//! [`super::documents`].

use super::known::Known;
use pillole_core::assessment::PaperRow;
use pillole_core::catalogue::{Card, Html};
use pillole_core::id::ItemId;
use pillole_core::practice::Exercise;
use pillole_core::question::Item;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What every page needs: the words of one language, where the data is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shell {
    /// The portal's name.
    pub portal: String,
    /// The words of the page's language, in the order of the keys.
    pub words: Vec<String>,
    /// Where the data of the fixed pages is, by [`super::documents::DocumentKey::name`].
    pub documents: BTreeMap<String, String>,
}

/// The home page's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeData {
    /// The tasks to offer, in order.
    pub tasks: Vec<Task>,
    /// How many pillole each area has, areas 1 to 5.
    pub by_area: [usize; 5],
    /// Where people help in person.
    pub points: Html,
}

/// A task on the home page: a pillola under a short name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The drawn icon.
    pub icon: String,
    /// The task in a few words, a verb first.
    pub label: String,
    /// The pillola.
    pub card: Card,
}

/// A pillola as its page needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonData {
    /// What lists show of it.
    pub card: Card,
    /// Title and facts.
    pub head: Html,
    /// The video with its words; nothing where there is none.
    pub watch: Html,
    /// The text with its steps and figures.
    pub reading: Html,
    /// Sources and details.
    pub facts: Html,
    /// Prova before it begins.
    pub practice: Html,
    /// What is done in it.
    pub exercise: Arc<Exercise>,
    /// The questions; those that this edition does not know are not among them.
    pub questions: Known<QuestionData>,
    /// All questions it ever had, as in [`pillole_core::catalogue::Pillola::numbered`].
    pub numbered: Vec<ItemId>,
    /// What can be printed.
    pub print: Html,
    /// The questions on paper, with their key.
    pub paper: Html,
    /// What to do next: at most three, the nearest first.
    pub next: Vec<Card>,
}

impl LessonData {
    /// What the pre-rendered page lacks: it has all ready-made markup in it.
    #[must_use]
    pub fn without_markup(&self) -> Self {
        let question = |data: &Arc<QuestionData>| {
            Arc::new(QuestionData { item: data.item.clone(), html: Html::default() })
        };
        Self {
            card: self.card.clone(),
            exercise: Arc::clone(&self.exercise),
            questions: Known(self.questions.iter().map(question).collect()),
            next: self.next.clone(),
            numbered: self.numbered.clone(),
            head: Html::default(),
            watch: Html::default(),
            reading: Html::default(),
            facts: Html::default(),
            practice: Html::default(),
            print: Html::default(),
            paper: Html::default(),
        }
    }
}

/// A question as its page needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionData {
    /// The question.
    pub item: Item,
    /// The question on the page; empty for one that is asked beside another.
    pub html: Html,
}

/// A question of the adaptive test as the test and its result need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankQuestion {
    /// The question.
    pub item: Item,
    /// The code of the language that it is in: the page's, or Italian.
    pub language: String,
    /// The question in the test: what is asked and its controls.
    pub html: Html,
    /// For the result: every answer with whether it is right and what it teaches.
    pub answers: Html,
}

/// The test on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperTest {
    /// Its questions in order, as far as judging the letters needs them.
    pub rows: Vec<PaperRow>,
    /// The sheets with their key.
    pub html: Html,
}

/// A page of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProseData {
    /// Its title.
    pub title: String,
    /// Its text.
    pub html: Html,
}
