//! What to do next: the author's choice first, then the nearest others.

use pillole_core::catalogue::Card;
use pillole_core::id::Slug;

/// How many are proposed.
const PROPOSED: usize = 3;

/// The cards of what follows `card`: those `wanted`, in their order, then the nearest of `all` —
/// the same competence before the same area before the rest, and the nearest level first.
pub(crate) fn next(card: &Card, wanted: &[&Slug], all: &[Card]) -> Vec<Card> {
    let mut next: Vec<&Card> = wanted
        .iter()
        .filter_map(|slug| all.iter().find(|other| other.slug == **slug))
        .take(PROPOSED)
        .collect();
    let mut others: Vec<&Card> = all
        .iter()
        .filter(|other| other.slug != card.slug && !wanted.contains(&&other.slug))
        .collect();
    let missing = PROPOSED - next.len();
    // Sorting thousands of cards for each of thousands of pillole would take seconds.
    if others.len() > missing && missing > 0 {
        others.select_nth_unstable_by_key(missing, |other| distance(card, other));
        others.truncate(missing);
    }
    others.sort_by_key(|other| distance(card, other));
    next.extend(others.into_iter().take(missing));
    next.into_iter().cloned().collect()
}

/// How far apart two are; no two others are equally far. Among equals, those after `from` in the
/// alphabet come first and then those before it: so that not everybody proposes the same few.
fn distance<'c>(from: &Card, to: &'c Card) -> (u8, u8, bool, &'c Slug) {
    let subject = if to.competence == from.competence {
        0
    } else if to.competence.area() == from.competence.area() {
        1
    } else {
        2
    };
    let levels = to.level.number().abs_diff(from.level.number());
    (subject, levels, to.slug < from.slug, &to.slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_core::digcomp::Level;
    use pillole_core::id::Number;

    fn card(slug: &str, competence: &str, level: u8) -> Card {
        Card {
            number: Number(1),
            slug: slug.try_into().unwrap(),
            title: String::new(),
            summary: String::new(),
            competence: competence.parse().unwrap(),
            level: Level::try_from(level).unwrap(),
            minutes: 2,
            services: Vec::new(),
            questions: 4,
            film: None,
            data: String::new(),
        }
    }

    fn next_of(card: &Card, wanted: &[&str], all: &[Card]) -> Vec<String> {
        let wanted: Vec<Slug> = wanted.iter().map(|slug| (*slug).try_into().unwrap()).collect();
        let next = next(card, &wanted.iter().collect::<Vec<_>>(), all);
        next.into_iter().map(|card| card.slug.to_string()).collect()
    }

    #[test]
    fn the_authors_choice_comes_first_then_competence_area_and_level() {
        let all = [
            card("far", "1.1", 2),
            card("further", "1.1", 8),
            card("mine", "4.1", 2),
            card("same-area", "4.2", 2),
            card("same-competence", "4.1", 8),
        ];
        let mine = &all[2];
        assert_eq!(next_of(mine, &[], &all), ["same-competence", "same-area", "far"]);
        assert_eq!(next_of(mine, &["further"], &all), ["further", "same-competence", "same-area"]);
        assert_eq!(next_of(mine, &[], &all[2..3]), Vec::<String>::new());
    }

    #[test]
    fn equals_are_proposed_in_turn() {
        let all: Vec<Card> = ["a", "b", "c", "d", "e"].map(|slug| card(slug, "1.1", 1)).into();
        assert_eq!(next_of(&all[1], &[], &all), ["c", "d", "e"]);
        assert_eq!(next_of(&all[3], &[], &all), ["e", "a", "b"]);
    }
}
