//! A template: a finished session to begin a plan from, as the content compiler makes it.

use super::assignment::Tag;
use super::plan::{Activity, Part, PartId, Plan};
use super::task::Test;
use crate::catalogue::{Html, Source};
use crate::date::Date;
use crate::id::{Number, TemplateId};
use crate::progress::Timestamp;
use serde::{Deserialize, Serialize};

/// For whom a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Citizens at a help point.
    Citizens,
    /// A class at school.
    Class,
}

/// What happens in a part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The facilitator explains or shows.
    Talk,
    /// A pillola, by its short number.
    Pillola(Number),
    /// A test, by its place in [`Test::all`].
    Test(u8),
    /// The group talks.
    Discussion,
    /// A break.
    Break,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplatePart {
    /// What happens.
    pub kind: Kind,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// What it is called; empty where a pillola or a test says it.
    pub title: String,
    /// What whoever leads it has to know, in plain lines.
    pub notes: String,
}

/// A text that goes with a template: notes for teachers, a card on the law, numbers to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its heading.
    pub heading: String,
    /// The text.
    pub html: Html,
}

/// A finished session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its name.
    pub id: TemplateId,
    /// What it is called.
    pub title: String,
    /// One sentence: for whom, and what they can do afterwards.
    pub summary: String,
    /// How much time it needs, in minutes: its parts together never take more.
    pub minutes: u16,
    /// For whom it is.
    pub audience: Audience,
    /// What happens, in order.
    pub parts: Vec<TemplatePart>,
    /// The texts that go with it.
    pub cards: Vec<Card>,
    /// The day on which every fact in it was last checked.
    pub verified: Date,
    /// Where the facts come from.
    pub sources: Vec<Source>,
}

impl Template {
    /// A plan with all that is in it. `part_ids` are numbers by chance, one for each part.
    pub fn plan(&self, tag: Tag, mut part_ids: impl FnMut() -> u32, now: Timestamp) -> Plan {
        let mut plan = Plan::new(&self.title, self.minutes, tag, now);
        plan.template = Some(self.id.clone());
        for part in &self.parts {
            let activity = match part.kind {
                Kind::Talk => Activity::Talk,
                Kind::Discussion => Activity::Discussion,
                Kind::Break => Activity::Break,
                Kind::Pillola(number) => Activity::Pillola(number),
                Kind::Test(place) => match Test::all().nth(usize::from(place)) {
                    Some(test) => Activity::Test(test),
                    None => continue,
                },
            };
            let part = Part::new(activity, part.minutes, &part.title, &part.notes);
            plan.add(PartId(part_ids()), part, now);
        }
        plan
    }
}
