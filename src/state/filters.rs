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

impl Filters {
    /// Reads the query of an address; what it does not understand it passes over.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in
            query.trim_start_matches('?').split('&').filter_map(|p| p.split_once('='))
        {
            match name {
                "area" => filters.area = value.parse().ok(),
                "livello" => {
                    filters.level = value.parse::<u8>().ok().and_then(|n| n.try_into().ok());
                }
                "servizio" => filters.service = value.parse().ok(),
                "minuti" => filters.minutes = value.parse().ok(),
                "stato" => filters.stage = Stage::parse(value),
                _ => {}
            }
        }
        filters
    }

    /// The query of the address, with its `?`; nothing when nothing is chosen.
    #[must_use]
    pub fn query(&self) -> String {
        let parts: Vec<String> = [
            self.area.map(|area| format!("area={area}")),
            self.level.map(|level| format!("livello={level}")),
            self.service.map(|service| format!("servizio={service}")),
            self.minutes.map(|minutes| format!("minuti={minutes}")),
            self.stage.map(|stage| format!("stato={}", stage.name())),
        ]
        .into_iter()
        .flatten()
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
