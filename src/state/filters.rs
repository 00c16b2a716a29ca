//! The catalogue's filters, as they stand in the address: `?area=4&livello=2&stato=da-fare`.

use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Area, Level};
use pillole_core::facilita::Service;
use pillole_core::progress::State;

/// What a list of pillole is narrowed to. Nothing chosen fits everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filters {
    /// Only this area.
    pub area: Option<Area>,
    /// Only this level.
    pub level: Option<Level>,
    /// Only about this service.
    pub service: Option<Service>,
    /// At most this many minutes.
    pub minutes: Option<u8>,
    /// Only those done, or those still to do.
    pub stage: Option<Stage>,
}

/// Done or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not yet done.
    ToDo,
    /// Done.
    Done,
}

impl Stage {
    /// Both, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::ToDo, Self::Done];

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ToDo => "da-fare",
            Self::Done => "fatte",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// What the filters ask, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What is it about?
    Area,
    /// Who is it for?
    Level,
    /// For which service?
    Service,
    /// How much time do you have?
    Minutes,
    /// Have you done it?
    Stage,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Area, Self::Level, Self::Service, Self::Minutes, Self::Stage];

    /// Its name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Level => "livello",
            Self::Service => "servizio",
            Self::Minutes => "minuti",
            Self::Stage => "stato",
        }
    }
}

impl Filters {
    /// The answer to a question as the address has it; nothing when it is not answered.
    #[must_use]
    pub fn answer(&self, question: Question) -> String {
        let text = match question {
            Question::Area => self.area.map(|area| area.to_string()),
            Question::Level => self.level.map(|level| level.to_string()),
            Question::Service => self.service.map(|service| service.to_string()),
            Question::Minutes => self.minutes.map(|minutes| minutes.to_string()),
            Question::Stage => self.stage.map(|stage| stage.name().to_owned()),
        };
        text.unwrap_or_default()
    }

    /// Answers a question; what it does not understand is no answer.
    pub fn set(&mut self, question: Question, answer: &str) {
        match question {
            Question::Area => self.area = answer.parse().ok(),
            Question::Level => {
                self.level = answer.parse::<u8>().ok().and_then(|n| n.try_into().ok());
            }
            Question::Service => self.service = answer.parse().ok(),
            Question::Minutes => self.minutes = answer.parse().ok(),
            Question::Stage => self.stage = Stage::parse(answer),
        }
    }

    /// Reads the query of an address; what it does not understand it passes over.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        let pairs = query.trim_start_matches('?').split('&').filter_map(|p| p.split_once('='));
        for (name, value) in pairs {
            if let Some(question) = Question::ALL.into_iter().find(|q| q.name() == name) {
                filters.set(question, value);
            }
        }
        filters
    }

    /// The query of the address, with its `?`; nothing when nothing is chosen.
    #[must_use]
    pub fn query(&self) -> String {
        let parts: Vec<String> = Question::ALL
            .into_iter()
            .map(|question| (question.name(), self.answer(question)))
            .filter(|(_, answer)| !answer.is_empty())
            .map(|(name, answer)| format!("{name}={answer}"))
            .collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    /// Whether a pillola fits; `state` is how far the learner is with it.
    #[must_use]
    pub fn fit(&self, card: &Card, state: State) -> bool {
        self.area.is_none_or(|area| card.competence.area() == area)
            && self.level.is_none_or(|level| card.level == level)
            && self.service.is_none_or(|service| card.services.contains(&service))
            && self.minutes.is_none_or(|minutes| card.minutes <= minutes)
            && self.stage.is_none_or(|stage| (stage == Stage::Done) == (state == State::Done))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_come_back_from_their_address() {
        let query = "?area=4&livello=2&servizio=A&minuti=5&stato=da-fare";
        assert_eq!(Filters::parse(query).query(), query);
        assert_eq!(Filters::parse("").query(), "");
    }

    #[test]
    fn what_the_address_says_wrong_is_passed_over() {
        let filters = Filters::parse("?area=9&livello=x&stato=boh&altro=1&servizio=A");
        assert_eq!(filters.query(), "?servizio=A");
    }
}
