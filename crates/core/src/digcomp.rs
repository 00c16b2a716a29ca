//! DigComp 2.2 as the portal uses it: five areas, 21 competences, eight levels, four bands.
//!
//! Source: DigComp 2.2 (JRC128415). Only the structure lives here; the titles are words that people
//! read, so they are in the language files (`area.1`, `competence.1.1`, `level.1` ...).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Why a text names nothing in DigComp.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not in DigComp 2.2")]
pub struct NotInDigComp(pub String);

/// One of the five areas, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Area(u8);

impl Area {
    /// The five areas in order.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// 1 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// How many competences the area has.
    #[must_use]
    pub fn size(self) -> u8 {
        match self.0 {
            1 => 3,
            2 => 6,
            _ => 4,
        }
    }

    /// The area's competences in order.
    pub fn competences(self) -> impl Iterator<Item = Competence> {
        (1..=self.size()).map(move |number| Competence { area: self, number })
    }
}

impl TryFrom<u8> for Area {
    type Error = NotInDigComp;
    fn try_from(number: u8) -> Result<Self, NotInDigComp> {
        if (1..=5).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotInDigComp(number.to_string()))
        }
    }
}

impl From<Area> for u8 {
    fn from(area: Area) -> u8 {
        area.0
    }
}

impl FromStr for Area {
    type Err = NotInDigComp;
    fn from_str(text: &str) -> Result<Self, NotInDigComp> {
        text.parse::<u8>()
            .ok()
            .and_then(|n| Self::try_from(n).ok())
            .ok_or_else(|| NotInDigComp(text.to_owned()))
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One of the 21 competences, written `4.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Competence {
    area: Area,
    number: u8,
}

impl Competence {
    /// The area it belongs to.
    #[must_use]
    pub fn area(self) -> Area {
        self.area
    }

    /// Its place in its area, from 1.
    #[must_use]
    pub fn number(self) -> u8 {
        self.number
    }

    /// All 21, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Area::ALL.into_iter().flat_map(Area::competences)
    }
}

impl FromStr for Competence {
    type Err = NotInDigComp;
    fn from_str(text: &str) -> Result<Self, NotInDigComp> {
        let parse = || {
            let (area, number) = text.split_once('.')?;
            let (area, number) = (area.parse::<Area>().ok()?, number.parse::<u8>().ok()?);
            (1..=area.size()).contains(&number).then_some(Self { area, number })
        };
        parse().ok_or_else(|| NotInDigComp(text.to_owned()))
    }
}

impl TryFrom<String> for Competence {
    type Error = NotInDigComp;
    fn try_from(text: String) -> Result<Self, NotInDigComp> {
        text.parse()
    }
}

impl From<Competence> for String {
    fn from(competence: Competence) -> String {
        competence.to_string()
    }
}

impl fmt::Display for Competence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.area.0, self.number)
    }
}

/// One of the eight levels, 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

/// DigComp's four bands of two levels each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Levels 1 and 2.
    Foundation,
    /// Levels 3 and 4.
    Intermediate,
    /// Levels 5 and 6.
    Advanced,
    /// Levels 7 and 8.
    HighlySpecialised,
}

impl Level {
    /// The eight levels in order.
    pub const ALL: [Self; 8] =
        [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7), Self(8)];

    /// 1 to 8.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The band that the level is in.
    #[must_use]
    pub fn band(self) -> Band {
        match self.0 {
            1 | 2 => Band::Foundation,
            3 | 4 => Band::Intermediate,
            5 | 6 => Band::Advanced,
            _ => Band::HighlySpecialised,
        }
    }
}

impl TryFrom<u8> for Level {
    type Error = NotInDigComp;
    fn try_from(number: u8) -> Result<Self, NotInDigComp> {
        if (1..=8).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotInDigComp(number.to_string()))
        }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_twenty_one_competences() {
        let all: Vec<String> = Competence::all().map(|c| c.to_string()).collect();
        assert_eq!(all.len(), 21);
        assert_eq!(all.first().map(String::as_str), Some("1.1"));
        assert_eq!(all.last().map(String::as_str), Some("5.4"));
        assert!(all.iter().all(|id| id.parse::<Competence>().unwrap().to_string() == *id));
    }

    #[test]
    fn what_digcomp_does_not_have_is_refused() {
        for bad in ["0.1", "1.4", "2.7", "6.1", "4", "4.", ".1", "4.1.1", "a.b", ""] {
            assert!(bad.parse::<Competence>().is_err(), "{bad}");
        }
        assert!(Level::try_from(0).is_err() && Level::try_from(9).is_err());
        assert!(Area::try_from(6).is_err());
    }

    #[test]
    fn bands_are_pairs_of_levels() {
        let bands: Vec<Band> = Level::ALL.into_iter().map(Level::band).collect();
        assert_eq!(
            bands[..4],
            [Band::Foundation, Band::Foundation, Band::Intermediate, Band::Intermediate]
        );
    }
}
