//! A lesson before a room, on a projector or a board: one thing at a time, questions asked by show of
//! hands, a story that goes on as the room wants.
//!
//! Where one is and what was counted lives here and nowhere else: nothing of it is kept. What a thing
//! looks like and which keys there are is the app's business.

mod hands;
mod question;
mod story;

pub use hands::{Hands, MOST_HANDS, letter, place_of};
pub use question::{Offered, Phase, Question, Words};
pub use story::{Passed, Telling};

use crate::practice::Exercise;
use crate::question::Item;

/// What is shown of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The steps of its script.
    Steps,
    /// Its questions.
    Questions,
    /// Both.
    All,
}

impl Show {
    /// Each with its name in addresses.
    pub const ALL: [(&'static str, Self); 3] =
        [("passi", Self::Steps), ("domande", Self::Questions), ("tutto", Self::All)];
}

/// Which of how many things of its kind, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which.
    pub number: usize,
    /// Of how many.
    pub total: usize,
}

/// One thing that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// What the lesson is called.
    Title,
    /// A step of the script.
    Step(Place),
    /// A question.
    Question(Place, Question),
    /// A story; it is counted as a question.
    Story(Place, Telling),
    /// Nothing more.
    End,
}

/// What became of the wish to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Something else is shown now.
    On,
    /// The room has to decide first: no choice has more hands than the others.
    Undecided,
    /// There was nothing more.
    Nowhere,
}

/// A lesson that is being shown. One is always at a thing: what is behind and what is to come lies on
/// both sides of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presentation {
    /// The nearest last.
    behind: Vec<Thing>,
    now: Thing,
    /// The nearest last.
    to_come: Vec<Thing>,
}

impl Presentation {
    /// At its beginning. What is asked beside another question is not asked of a room.
    pub fn new<'a>(
        show: Show,
        exercise: &Exercise,
        questions: impl Iterator<Item = &'a Item>,
    ) -> Self {
        let mut to_come = Vec::new();
        if show != Show::Questions {
            let total = exercise.steps.len();
            to_come.extend((1..=total).map(|number| Thing::Step(Place { number, total })));
        }
        let asked: Vec<&Item> =
            questions.filter(|item| show != Show::Steps && item.beside().is_none()).collect();
        let total = asked.len();
        for (number, item) in (1..).zip(asked) {
            let place = Place { number, total };
            if let Some(question) = Question::of(item) {
                to_come.push(Thing::Question(place, question));
            } else if let Some(telling) = Telling::of(item) {
                to_come.push(Thing::Story(place, telling));
            }
        }
        to_come.push(Thing::End);
        to_come.reverse();
        Self { behind: Vec::new(), now: Thing::Title, to_come }
    }

    /// What is shown.
    #[must_use]
    pub fn now(&self) -> &Thing {
        &self.now
    }

    /// Goes on: to the answer, to what the room has chosen, to the next thing.
    pub fn forward(&mut self) -> Moved {
        let inside = match &mut self.now {
            Thing::Question(_, question) => question.forward(),
            Thing::Story(_, telling) => telling.forward(),
            _ => Moved::Nowhere,
        };
        if inside != Moved::Nowhere {
            return inside;
        }
        let Some(next) = self.to_come.pop() else { return Moved::Nowhere };
        self.behind.push(std::mem::replace(&mut self.now, next));
        Moved::On
    }

    /// Goes back by as much as [`Self::forward`] goes on. What was counted stays counted.
    pub fn back(&mut self) -> Moved {
        let inside = match &mut self.now {
            Thing::Question(_, question) => question.back(),
            Thing::Story(_, telling) => telling.back(),
            _ => false,
        };
        if inside {
            return Moved::On;
        }
        let Some(before) = self.behind.pop() else { return Moved::Nowhere };
        self.to_come.push(std::mem::replace(&mut self.now, before));
        Moved::On
    }

    /// The hands that are counted now, or were, where the room is asked something.
    #[must_use]
    pub fn hands(&self) -> Option<&Hands> {
        match &self.now {
            Thing::Question(_, question) => question.hands(),
            Thing::Story(_, telling) => telling.hands(),
            _ => None,
        }
    }

    /// Counts one hand more for what has this place among the letters, or one less; how many there are
    /// then. Nothing where nothing is asked, or the answer is shown already.
    pub fn count(&mut self, letter: usize, more: bool) -> Option<u16> {
        let hands = match &mut self.now {
            Thing::Question(_, question) => question.counting(),
            Thing::Story(_, telling) => telling.counting(),
            _ => None,
        };
        hands?.count(letter, more)
    }

    /// Goes on in a story with what has this place among the letters, whatever the hands say; whether
    /// there was such a choice.
    pub fn choose(&mut self, letter: usize) -> bool {
        match &mut self.now {
            Thing::Story(_, telling) => telling.choose(letter),
            _ => false,
        }
    }

    /// Begins the story anew that is told now.
    pub fn tell_again(&mut self) {
        if let Thing::Story(_, telling) = &mut self.now {
            telling.again();
        }
    }
}
