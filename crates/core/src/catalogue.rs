//! The catalogue: every pillola, whole and as the card that stands for it in lists.
//!
//! These are the compiled shapes: what `pillole-content` makes of the files and what the app shows.
//! Texts marked [`Html`] were written by the compiler and hold nothing but its own tags.

use crate::date::Date;
use crate::digcomp::{Competence, Level};
use crate::facilita::Service;
use crate::id::{ItemId, Number, ScreenId, Slug, TermId};
use crate::practice::Exercise;
use crate::question::Item;
use crate::screen::Screen;
use crate::video::{Film, Video};
use serde::{Deserialize, Serialize};

/// Markup made by the content compiler, safe to show as it is: raw HTML in sources is refused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// What lists show of a pillola.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its short number.
    pub number: Number,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its title: a task.
    pub title: String,
    /// One sentence: what you will be able to do.
    pub summary: String,
    /// The competence it is about.
    pub competence: Competence,
    /// How hard it is.
    pub level: Level,
    /// How long it takes, in minutes: 2 to 8.
    pub minutes: u8,
    /// The public services it is about.
    pub services: Vec<Service>,
    /// How many questions it has.
    pub questions: u8,
    /// Its video, if one was recorded.
    pub film: Option<Film>,
    /// Where the whole pillola is published, relative to the site's root: the app fetches it there.
    /// Empty until the site is written.
    pub data: String,
}

/// A pillola, whole: the page's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pillola {
    /// What lists show of it.
    pub card: Card,
    /// Other competences it touches.
    pub also: Vec<Competence>,
    /// The day on which every fact in it was last checked.
    pub verified: Date,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// What you will be able to do.
    pub intro: Html,
    /// The parts of the text, in order; the one with the steps is [`SectionKind::Steps`].
    pub sections: Vec<Section>,
    /// The script, with the screens that it uses and those that wrong moves lead to.
    pub exercise: Exercise,
    /// For each step, what is said, with glossary words marked.
    pub steps_html: Vec<StepHtml>,
    /// Its video, if one was recorded.
    pub video: Option<Video>,
    /// The questions.
    pub questions: Vec<Item>,
    /// The names of all questions it ever had, in the order of their short numbers: what codes tell of
    /// them is by their places here.
    pub numbered: Vec<ItemId>,
    /// The screens that questions only show: those of [`crate::question::Spot`].
    pub screens: Vec<Screen>,
    /// The glossary words that occur in it.
    pub terms: Vec<Term>,
    /// What to do next: at most three, the nearest first.
    pub next: Vec<Card>,
}

/// A step's texts with glossary words marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepHtml {
    /// [`crate::script::Step::say`].
    pub say: Html,
    /// [`crate::script::Step::why`]; may be empty.
    pub why: Html,
}

/// A part of a pillola's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading, as written.
    pub heading: String,
    /// What part it is.
    pub kind: SectionKind,
    /// The text. For [`SectionKind::Steps`], what stands before the first step; often empty.
    pub html: Html,
}

/// What a part of a pillola is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// "Che cosa ti serve": what to have at hand.
    Needs,
    /// "I passi": the script.
    Steps,
    /// "Attenzione": what can go wrong.
    Warning,
    /// Anything else.
    Prose,
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who says it and what the page is called.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// A word of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its name.
    pub id: TermId,
    /// The word as it is looked up.
    pub term: String,
    /// What it means.
    pub meaning: Html,
}

/// Everything that `content/` holds, checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    /// The pillole, by slug.
    pub pillole: Vec<Pillola>,
    /// All screens, used or not, by name.
    pub screens: Vec<Screen>,
    /// The glossary, by word.
    pub glossary: Vec<Term>,
}

impl Catalogue {
    /// The pillola named `slug`.
    #[must_use]
    pub fn pillola(&self, slug: &Slug) -> Option<&Pillola> {
        self.pillole.iter().find(|pillola| pillola.card.slug == *slug)
    }

    /// The screen named `id`.
    #[must_use]
    pub fn screen(&self, id: &ScreenId) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.id == *id)
    }
}
