//! Small catalogues, and everything that can be known, done and wished for in them.

use crate::{at, card, do_it, slug};
use pillole_core::assessment::{Evidence, Profile};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::Competence;
use pillole_core::progress::{Form, Record, Want};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

fn a_competence() -> impl Strategy<Value = Competence> {
    select(Competence::all().collect::<Vec<_>>())
}

/// Up to a dozen pillole, of few competences, so that they meet.
pub(crate) fn cards() -> impl Strategy<Value = Vec<Card>> {
    let about = select(vec!["1.1", "1.2", "2.3", "4.1", "4.2", "5.4"]);
    vec((about, 1_u8..=8), 0..12).prop_map(|all| {
        (1..).zip(all).map(|(number, (about, level))| card(number, about, level)).collect()
    })
}

pub(crate) fn a_profile() -> impl Strategy<Value = Profile> {
    let level = (0.0..=7.0, select(vec![Evidence::Test, Evidence::SelfImage]));
    btree_map(a_competence(), level, 0..22).prop_map(|competences| Profile { competences })
}

/// What happens to one pillola: opened, done, or wished for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Event {
    Open,
    Do,
    Wish(Want),
}

/// Also about pillole that are not there any more.
pub(crate) fn a_record() -> impl Strategy<Value = Record> {
    let event = prop_oneof![
        1 => Just(Event::Open),
        2 => Just(Event::Do),
        2 => select(vec![Want::AsSuggested, Want::Added, Want::Known, Want::NotInterested])
            .prop_map(Event::Wish),
    ];
    vec((1_u32..16, event), 0..20).prop_map(|events| {
        let mut record = Record::default();
        for (now, (number, event)) in (1..).zip(events) {
            let (slug, now) = (slug(&format!("p-{number}")), at(now));
            match event {
                Event::Open => record.open(&slug, Form::Read, now),
                Event::Do => do_it(&mut record, &slug, now),
                Event::Wish(want) => record.wish(&slug, want, now),
            }
        }
        record
    })
}
