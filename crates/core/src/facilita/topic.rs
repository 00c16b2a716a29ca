//! What a session was about (SE5), from the competences of DigComp.

use crate::digcomp::Competence;
use std::collections::BTreeSet;

/// A topic by its SE5 number, 1 to 13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(u8);

impl Topic {
    /// All topics, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=13).map(Self)
    }

    /// 1 to 13.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The area of the tool (SE4) that the topic belongs to: the tool derives it so.
    #[must_use]
    pub fn area(self) -> char {
        match self.0 {
            1..=3 => 'A',
            4..=9 => 'B',
            10 => 'C',
            11..=12 => 'D',
            _ => 'E',
        }
    }

    /// The topic that a competence falls under. None where the tool has no code: 4.3, 4.4, 5.2 to
    /// 5.4. The tool's words are DigComp's titles; "Creazione di contenuti digitali" is all of area
    /// 3, "Risolvere i problemi tecnici" is 5.1.
    #[must_use]
    pub fn of(competence: Competence) -> Option<Self> {
        let number = match (competence.area().number(), competence.number()) {
            (1, number) => number,
            (2, number) => 3 + number,
            (3, _) => 10,
            (4, number @ 1..=2) => 10 + number,
            (5, 1) => 13,
            _ => return None,
        };
        Some(Self(number))
    }

    /// The topics of some competences, each once, in order; and the competences without one.
    pub fn of_all(
        competences: impl IntoIterator<Item = Competence>,
    ) -> (BTreeSet<Self>, BTreeSet<Competence>) {
        let (mut topics, mut without) = (BTreeSet::new(), BTreeSet::new());
        for competence in competences {
            match Self::of(competence) {
                Some(topic) => _ = topics.insert(topic),
                None => _ = without.insert(competence),
            }
        }
        (topics, without)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(competence: &str) -> Option<u8> {
        Topic::of(competence.parse().unwrap()).map(Topic::number)
    }

    #[test]
    fn every_competence_has_the_tools_number_or_none() {
        let expected = [
            ("1.1", 1),
            ("1.2", 2),
            ("1.3", 3),
            ("2.1", 4),
            ("2.2", 5),
            ("2.3", 6),
            ("2.4", 7),
            ("2.5", 8),
            ("2.6", 9),
            ("3.1", 10),
            ("3.2", 10),
            ("3.3", 10),
            ("3.4", 10),
            ("4.1", 11),
            ("4.2", 12),
            ("5.1", 13),
        ];
        for (competence, number) in expected {
            assert_eq!(topic(competence), Some(number), "{competence}");
        }
        let without = ["4.3", "4.4", "5.2", "5.3", "5.4"];
        assert!(without.iter().all(|competence| topic(competence).is_none()));
        assert_eq!(expected.len() + without.len(), Competence::all().count());
    }

    #[test]
    fn the_area_follows_from_the_topic() {
        let areas: String = Topic::all().map(Topic::area).collect();
        assert_eq!(areas, "AAABBBBBBCDDE");
    }
}
