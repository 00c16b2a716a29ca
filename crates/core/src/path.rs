//! Il mio percorso: which pillole to take now and later, each with its reason.
//!
//! It is computed anew from what is known (`crate::assessment::Profile`), what was done and what was
//! wished for, and nothing of it is stored but the wishes. It never ends in nothing: there is always
//! a pillola, or something else to do ([`Onward`]).

use crate::assessment::Profile;
use crate::catalogue::Card;
use crate::digcomp::Competence;
use crate::id::Slug;
use crate::progress::{Record, Want};
use std::collections::BTreeSet;

/// How many pillole are suggested for now.
pub const NOW: usize = 3;

/// How many levels above what is known a pillola may be to be taken now.
const ABOVE: f64 = 1.5;
/// How many levels below what is known a pillola is too easy.
const BELOW: f64 = 1.0;
/// How many levels weaker a competence without a pillola must be for a neighbour's to serve it.
const WEAKER: f64 = 0.5;
/// What is assumed where nothing is known: the way begins at the beginning.
const UNKNOWN: f64 = 1.0;

/// Why a pillola is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// One added it.
    Added,
    /// One began it.
    Begun,
    /// It fits what is known of its competence.
    Fits(Competence),
    /// There is no pillola on this competence yet: this one is the nearest to it.
    Near(Competence),
    /// Nothing is known yet: it is a good beginning.
    Beginning(Competence),
    /// It is harder than what fits now.
    Harder(Competence),
    /// It is easier than what is known: good for refreshing.
    Easier(Competence),
}

impl Reason {
    /// The competence that it names.
    #[must_use]
    pub fn competence(self) -> Option<Competence> {
        match self {
            Self::Added | Self::Begun => None,
            Self::Fits(competence)
            | Self::Near(competence)
            | Self::Beginning(competence)
            | Self::Harder(competence)
            | Self::Easier(competence) => Some(competence),
        }
    }
}

/// A pillola on a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub slug: Slug,
    /// Why.
    pub reason: Reason,
}

/// What else there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Onward {
    /// Nothing is known yet: a test would make this path one's own.
    Test,
    /// Pillole were taken since the last test: it may be time for another.
    TestAgain,
    /// All pillole are done or set aside: what was set aside can be taken back, new ones will come.
    AllDone,
    /// The path itself is enough.
    Path,
}

/// What to take, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// At most [`NOW`] pillole.
    pub now: Vec<Suggestion>,
    /// The rest, the nearest first.
    pub later: Vec<Suggestion>,
    /// What was set aside by a wish ("I know it", "not interested"), in the order of the catalogue.
    pub aside: Vec<(Slug, Want)>,
    /// What was done, in the order of the catalogue.
    pub done: Vec<Slug>,
    /// What else there is to do.
    pub onward: Onward,
}

/// After how many pillole done since it another test is proposed.
const DONE_SINCE: usize = 4;

impl Path {
    /// The path of somebody of whom this is known.
    #[must_use]
    pub fn of(cards: &[Card], profile: &Profile, record: &Record) -> Self {
        let mut path =
            Self { now: vec![], later: vec![], aside: vec![], done: vec![], onward: Onward::Path };
        let covered: BTreeSet<Competence> = cards.iter().map(|card| card.competence).collect();
        let mut ranked: Vec<(Rank, &Card, Reason)> = Vec::new();
        for card in cards {
            let visit = record.pillole.get(&card.slug);
            let want = record.wishes.get(&card.slug).map_or(Want::AsSuggested, |wish| wish.want);
            let is_done = visit.is_some_and(|visit| visit.done.is_some());
            match want {
                Want::Known | Want::NotInterested => path.aside.push((card.slug.clone(), want)),
                // Who added one and did it has had their wish.
                _ if is_done => path.done.push(card.slug.clone()),
                Want::Added => {
                    let first = Rank { class: 0, need: 0, distance: 0, order: card.number.0 };
                    ranked.push((first, card, Reason::Added));
                }
                Want::AsSuggested => {
                    let begun = visit.is_some_and(|visit| !visit.forms.is_empty());
                    let (rank, reason) = rank(card, profile, &covered, begun);
                    ranked.push((rank, card, reason));
                }
            }
        }
        ranked.sort_by_key(|(rank, ..)| *rank);
        // Not three of one competence at once, when there are others as near.
        let mut chosen: BTreeSet<Competence> = BTreeSet::new();
        let mut rest = Vec::new();
        for (rank, card, reason) in ranked {
            let suggestion = Suggestion { slug: card.slug.clone(), reason };
            let fits = rank.class <= LAST_NOW && path.now.len() < NOW;
            if fits && (rank.class == 0 || chosen.insert(card.competence)) {
                path.now.push(suggestion);
            } else {
                rest.push(suggestion);
            }
        }
        // Better one that is not quite right than none.
        let missing = NOW.saturating_sub(path.now.len()).min(rest.len());
        path.now.extend(rest.drain(..missing));
        name_what_is_known(&mut path.now, &mut rest, profile);
        path.later = rest;
        path.onward = onward(&path, profile, record);
        path
    }

    /// How many minutes the pillole of `now` take.
    #[must_use]
    pub fn minutes(&self, cards: &[Card]) -> u32 {
        let now = |card: &&Card| self.now.iter().any(|suggestion| suggestion.slug == card.slug);
        cards.iter().filter(now).map(|card| u32::from(card.minutes)).sum()
    }
}

/// The last class that is for now.
const LAST_NOW: u8 = 3;

/// What comes first. The levels are in hundredths, so that they can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// 0 wished for, 1 begun, 2 fits what is known, 3 a beginning, 4 harder, 5 easier.
    class: u8,
    /// What is known of the competence it serves: the weakest first.
    need: i32,
    /// How far its level is from half a level above that.
    distance: i32,
    /// The order of the catalogue.
    order: u32,
}

/// Where a pillola stands on the path, and why.
fn rank(
    card: &Card,
    profile: &Profile,
    covered: &BTreeSet<Competence>,
    begun: bool,
) -> (Rank, Reason) {
    let known = |competence| profile.competences.get(&competence).map(|(level, _)| *level);
    let own = known(card.competence);
    // It also serves the competences of its area that no pillola is about.
    let siblings = card.competence.area().competences().filter(|it| !covered.contains(it));
    let weakest = siblings
        .filter_map(|competence| Some((competence, known(competence)?)))
        .filter(|(_, weak)| own.is_none_or(|own| weak + WEAKER <= own))
        .min_by(|(_, a), (_, b)| a.total_cmp(b));
    let near = weakest.map(|(sibling, weak)| (sibling, weak, Reason::Near(sibling)));
    let can = own.unwrap_or(UNKNOWN);
    let level = f64::from(card.level.number());
    let (served, at, fits) = near.unwrap_or((card.competence, can, Reason::Fits(card.competence)));
    let is_near = near.is_some();
    let is_known = own.is_some() || is_near;
    let (class, reason) = if begun {
        (1, Reason::Begun)
    } else if level > can + ABOVE {
        (4, if is_near { fits } else { Reason::Harder(served) })
    } else if level < at - BELOW {
        (5, if is_near { fits } else { Reason::Easier(served) })
    } else if is_known {
        (2, fits)
    } else {
        (3, Reason::Beginning(served))
    };
    let hundredths = |value: f64| (value * 100.0) as i32;
    // Without knowing anything, the easiest first.
    let distance = hundredths((level - (at + 0.5)).abs());
    (Rank { class, need: hundredths(at), distance, order: card.number.0 }, reason)
}

/// At least one of those for now is about what is known, be it too hard or too easy: who took a test
/// finds it on their path. Wishes and what was begun stay.
fn name_what_is_known(now: &mut [Suggestion], rest: &mut Vec<Suggestion>, profile: &Profile) {
    let is_about_it = |suggestion: &Suggestion| {
        suggestion.reason.competence().is_some_and(|it| profile.competences.contains_key(&it))
    };
    if now.iter().any(is_about_it) {
        return;
    }
    let last = now.iter_mut().rev().find(|suggestion| suggestion.reason.competence().is_some());
    if let (Some(last), Some(found)) = (last, rest.iter().position(is_about_it)) {
        let found = rest.remove(found);
        rest.insert(0, std::mem::replace(last, found));
    }
}

fn onward(path: &Path, profile: &Profile, record: &Record) -> Onward {
    let tested = record.tests.values().filter_map(|test| test.finished).max();
    let reflected = record.reflections.values().filter_map(|sitting| sitting.finished).max();
    let last = tested.max(reflected);
    let done_since = record
        .pillole
        .values()
        .filter(|visit| visit.done.is_some_and(|done| last.is_none_or(|last| done > last)))
        .count();
    if path.now.is_empty() {
        Onward::AllDone
    } else if profile.competences.is_empty() {
        Onward::Test
    } else if done_since >= DONE_SINCE {
        Onward::TestAgain
    } else {
        Onward::Path
    }
}
