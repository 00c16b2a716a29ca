//! Il mio percorso never ends in nothing: from whatever is known of anybody, it leads through all that
//! there is.

use crate::compile;
use pillole_core::assessment::{Evidence, Profile};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Competence;
use pillole_core::path::{Onward, Path, Reason, Suggestion};
use pillole_core::progress::{Form, Record, Timestamp};
use std::collections::BTreeSet;

fn cards() -> Vec<Card> {
    compile().catalogue.pillole.into_iter().map(|pillola| pillola.card).collect()
}

fn knowing(levels: impl IntoIterator<Item = (Competence, f64)>) -> Profile {
    let tested = levels.into_iter().map(|(it, level)| (it, (level, Evidence::Test)));
    Profile { competences: tested.collect() }
}

/// What anybody may come with: one competence known at a level, alone, and among the others known
/// well; nothing; all alike.
fn profiles() -> Vec<(String, Profile, Option<Competence>)> {
    let levels = || (0..=6).map(f64::from);
    let mut all = vec![("nothing known".to_owned(), Profile::default(), None)];
    for level in levels() {
        let alike = knowing(Competence::all().map(|it| (it, level)));
        all.push((format!("everything at {level}"), alike, None));
        for one in Competence::all() {
            all.push((format!("{one} at {level}, alone"), knowing([(one, level)]), Some(one)));
            // At 6 it is one of 21 alike, and there are three for now.
            let about = (level < 6.0).then_some(one);
            let others = Competence::all().map(|it| (it, if it == one { level } else { 6.0 }));
            all.push((format!("{one} at {level}, the rest at 6"), knowing(others), about));
        }
    }
    all
}

/// Whether a suggestion is about a competence: it names it, and is a pillola on it, or one of its area
/// where there is none on it.
fn is_about(suggestion: &Suggestion, one: Competence, cards: &[Card]) -> bool {
    let Some(card) = cards.iter().find(|card| card.slug == suggestion.slug) else { return false };
    let is_covered = cards.iter().any(|card| card.competence == one);
    match suggestion.reason {
        Reason::Near(named) => named == one && !is_covered && card.competence.area() == one.area(),
        reason => reason.competence() == Some(one) && card.competence == one,
    }
}

#[test]
fn every_competence_at_every_level_leads_somewhere() {
    let cards = cards();
    for (name, profile, about) in profiles() {
        let path = Path::of(&cards, &profile, &Record::default());
        assert_eq!(path.now.len(), 3.min(cards.len()), "{name}");
        if let Some(one) = about {
            let found = path.now.iter().any(|it| is_about(it, one, &cards));
            assert!(found, "{name}: {:?}", path.now);
        }
    }
}

#[test]
fn every_pillola_is_reached_from_everywhere() {
    let cards = cards();
    let all: BTreeSet<_> = cards.iter().map(|card| card.slug.clone()).collect();
    for (name, profile, _) in profiles() {
        let mut record = Record::default();
        let mut reached = BTreeSet::new();
        for moment in 1..=cards.len() as u64 {
            let path = Path::of(&cards, &profile, &record);
            let Some(first) = path.now.first() else { panic!("{name}: ends at {reached:?}") };
            assert!(reached.insert(first.slug.clone()), "{name}: {} again", first.slug);
            let now = Timestamp::from_milliseconds(moment);
            record.finish(&first.slug, Form::Read, now);
            record.pillole.entry(first.slug.clone()).or_default().done = Some(now);
        }
        assert_eq!(reached, all, "{name}");
        let end = Path::of(&cards, &profile, &record);
        assert!(end.now.is_empty() && end.onward == Onward::AllDone, "{name}");
    }
}
