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
                Want::Added => {
                    let begun = Rank { class: 0, need: 0, distance: 0, order: card.number.0 };
                    ranked.push((begun, card, Reason::Added));
                }
                Want::AsSuggested if is_done => path.done.push(card.slug.clone()),
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
const LAST_NOW: u8 = 2;

/// What comes first. The levels are in hundredths, so that they can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// 0 wished for, 1 begun, 2 fits, 3 harder, 4 easier.
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
        .min_by(|(_, a), (_, b)| a.total_cmp(b));
    let level = f64::from(card.level.number());
    let (served, at, is_near) = match (own, weakest) {
        (Some(own), Some((sibling, weak))) if weak + 1.0 < own && level <= own + ABOVE => {
            (sibling, weak, true)
        }
        _ => (card.competence, own.unwrap_or(UNKNOWN), false),
    };
    let hundredths = |value: f64| (value * 100.0) as i32;
    let (class, reason) = if begun {
        (1, Reason::Begun)
    } else if is_near {
        (2, Reason::Near(served))
    } else if level > at + ABOVE {
        (3, Reason::Harder(served))
    } else if level < at - BELOW {
        (4, Reason::Easier(served))
    } else if own.is_none() {
        (2, Reason::Beginning(served))
    } else {
        (2, Reason::Fits(served))
    };
    // Without knowing anything, the easiest first.
    let distance = hundredths((level - (at + 0.5)).abs());
    (Rank { class, need: hundredths(at), distance, order: card.number.0 }, reason)
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
