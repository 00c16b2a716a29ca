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

/// How far apart two are; no two others are equally far.
fn distance<'c>(from: &Card, to: &'c Card) -> (u8, u8, u8, &'c Slug) {
    let subject = if to.competence == from.competence {
        0
    } else if to.competence.area() == from.competence.area() {
        1
    } else {
        2
    };
    let levels = to.level.number().abs_diff(from.level.number());
    (subject, levels, to.level.number(), &to.slug)
}
