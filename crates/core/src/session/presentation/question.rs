//! A question asked of a room: first the hands, then the answer, then what the other answers teach.

use super::{Hands, Moved};
use crate::question::{Choice, Item, Kind, Remark, shown_order};

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub prompt: String,
    /// What the room can say to it, in the order of the letters; nothing for kinds that are answered
    /// otherwise, which are talked about.
    pub offered: Vec<Offered>,
    /// The right answer of a kind without letters, explained.
    pub solution: Vec<Remark>,
    hands: Hands,
    phase: Phase,
}

/// What hands are raised for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its words.
    pub words: Words,
    /// Whether it is right; nothing where it was asked to think about it.
    pub right: Option<bool>,
    /// What choosing it shows; may be empty.
    pub feedback: String,
}

/// The words of something that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// The author's.
    Text(String),
    /// "True" or "false": the app has the words.
    Truth(bool),
}

/// How far a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The room thinks, hands are counted.
    Asked,
    /// What is right, and why.
    Answered,
    /// Why the others are not.
    Explained,
}

impl Question {
    /// The question as a room is asked it; nothing for a story, which is told.
    pub(super) fn of(item: &Item) -> Option<Self> {
        let seed = u64::from(item.number.0);
        let offered = match &item.kind {
            Kind::Story(_) => return None,
            Kind::Single(ask) => mixed(&ask.options, seed),
            Kind::Multiple(ask) => mixed(&ask.options, seed),
            // Both say the same thing, one to who was right and one to who was not.
            Kind::TrueFalse(ask) => {
                let of = |truth: bool, said: &String| Offered {
                    words: Words::Truth(truth),
                    right: Some(truth == ask.answer),
                    feedback: if truth == ask.answer { said.clone() } else { String::new() },
                };
                vec![of(true, &ask.said_true), of(false, &ask.said_false)]
            }
            Kind::Spot(ask) => {
                let places = ask.places.iter();
                places.map(|place| offer(&place.name, Some(place.right), &place.feedback)).collect()
            }
            Kind::Scale(ask) => {
                ask.points.iter().map(|point| offer(&point.text, None, &point.feedback)).collect()
            }
            _ => Vec::new(),
        };
        let solution = if offered.is_empty() { item.kind.solution() } else { Vec::new() };
        let hands = Hands::none(offered.len());
        Some(Self { prompt: item.prompt.clone(), offered, solution, hands, phase: Phase::Asked })
    }

    /// How far it is.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// What is not right and says why, or was never right or wrong: what is told last.
    pub fn others(&self) -> impl Iterator<Item = (usize, &Offered)> {
        let all = self.offered.iter().enumerate();
        all.filter(|(_, it)| it.right != Some(true) && !it.feedback.is_empty())
    }

    /// The hands, where it is asked by letters.
    pub(super) fn hands(&self) -> Option<&Hands> {
        (!self.offered.is_empty()).then_some(&self.hands)
    }

    pub(super) fn counting(&mut self) -> Option<&mut Hands> {
        (self.phase == Phase::Asked).then_some(&mut self.hands)
    }

    /// Goes on inside it; nowhere when there is nothing more.
    pub(super) fn forward(&mut self) -> Moved {
        let next = match self.phase {
            Phase::Asked => Phase::Answered,
            Phase::Answered if self.others().next().is_some() => Phase::Explained,
            Phase::Answered | Phase::Explained => return Moved::Nowhere,
        };
        self.phase = next;
        Moved::On
    }

    /// Goes back inside it; false when it is at its beginning.
    pub(super) fn back(&mut self) -> bool {
        let before = match self.phase {
            Phase::Asked => return false,
            Phase::Answered => Phase::Asked,
            Phase::Explained => Phase::Answered,
        };
        self.phase = before;
        true
    }
}

fn offer(text: &str, right: Option<bool>, feedback: &str) -> Offered {
    Offered { words: Words::Text(text.to_owned()), right, feedback: feedback.to_owned() }
}

/// Options in the order that they have on the page and on paper.
fn mixed(options: &[Choice], seed: u64) -> Vec<Offered> {
    let order = shown_order(options.len(), seed).into_iter();
    order
        .filter_map(|index| options.get(index.get()))
        .map(|option| offer(&option.text, Some(option.right), &option.feedback))
        .collect()
}
