//! Any record, and anything that can happen to one.
//!
//! Few names and few moments, so that records meet in the same pillole, questions and instants:
//! that is where merges go wrong.

use crate::sitting::{Sat, a_sitting_event};
use crate::{at, item, slug};
use pillole_core::id::{ItemId, Slug};
use pillole_core::practice::{Help, Mode, Report, StepReport};
use pillole_core::progress::{Form, Place, Record, Timestamp, Want};
use pillole_core::question::{Credit, Response};
use pillole_core::storage::Kept as _;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// One thing that a learner does.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    Open(Slug, Form),
    Finish(Slug, Form),
    Practise(Slug, Mode, Report),
    Stop(Slug, Place),
    Watch(Slug, u32),
    Answer(ItemId, Response, Credit, bool),
    Settle(Slug, Vec<ItemId>),
    Wish(Slug, Want),
    Sit(Sat),
}

impl Event {
    pub(crate) fn happen(&self, record: &mut Record, now: Timestamp) {
        match self {
            Self::Open(slug, form) => record.open(slug, *form, now),
            Self::Finish(slug, form) => record.finish(slug, *form, now),
            Self::Practise(slug, mode, report) => record.note_practice(slug, *mode, report, now),
            Self::Stop(slug, place) => record.stop_at(slug, place.clone(), now),
            Self::Watch(slug, to) => record.watch_to(slug, *to, now),
            Self::Answer(item, response, credit, hint) => {
                record.answer(item, response.clone(), *credit, *hint, now);
            }
            Self::Settle(slug, questions) => _ = record.settle(slug, questions, now),
            Self::Wish(slug, want) => record.wish(slug, *want, now),
            Self::Sit(sat) => sat.happen(record, now),
        }
    }
}

fn a_slug() -> impl Strategy<Value = Slug> {
    select(vec!["spid", "cup", "non-esiste-piu"]).prop_map(slug)
}

pub(crate) fn an_item() -> impl Strategy<Value = ItemId> {
    select(vec!["spid/a", "spid/b", "cup/a", "non-esiste-piu/z"]).prop_map(item)
}

/// At least one answer to each kind of question, among them empty marks, dots, percent signs and
/// letters that JSON escapes.
const RESPONSES: &[&str] = &[
    "s0",
    "s3",
    "m",
    "m0.2",
    "t0",
    "t1",
    "p1.%.0",
    "o2.0.1",
    "gil mio nome.%.a%2eb",
    "n12,50",
    "n%25\"",
    "xlink.sender",
    "dtap send.type name Ada",
    "y0.1",
    "l4",
    "c3",
];

pub(crate) fn a_response() -> impl Strategy<Value = Response> {
    select(RESPONSES).prop_map(|text| Response::from_text(text).unwrap())
}

fn a_report() -> impl Strategy<Value = Report> {
    let help = select(vec![Help::None, Help::Hint, Help::Shown, Help::Done]);
    let step = (help, prop_oneof![0_u8..3, Just(255)]);
    vec(step.prop_map(|(help, slips)| StepReport { help, slips }), 0..4)
        .prop_map(|steps| Report { steps: steps.into_iter().enumerate().collect() })
}

pub(crate) fn a_credit() -> impl Strategy<Value = Credit> {
    prop_oneof![Just(100), 0_u8..=100].prop_map(|credit| Credit::try_from(credit).unwrap())
}

pub(crate) fn an_event() -> impl Strategy<Value = Event> {
    let form = || select(Form::ALL.to_vec());
    let place = prop_oneof![(1_u16..9).prop_map(Place::Step), an_item().prop_map(Place::Question),];
    prop_oneof![
        1 => (a_slug(), form()).prop_map(|(slug, form)| Event::Open(slug, form)),
        1 => (a_slug(), form()).prop_map(|(slug, form)| Event::Finish(slug, form)),
        2 => (a_slug(), select(vec![Mode::Guided, Mode::Alone]), a_report())
            .prop_map(|(slug, mode, report)| Event::Practise(slug, mode, report)),
        1 => (a_slug(), place).prop_map(|(slug, place)| Event::Stop(slug, place)),
        1 => (a_slug(), 0_u32..9).prop_map(|(slug, to)| Event::Watch(slug, to)),
        4 => (an_item(), a_response(), a_credit(), any::<bool>())
            .prop_map(|(item, response, credit, hint)| Event::Answer(item, response, credit, hint)),
        1 => (a_slug(), vec(an_item(), 0..3)).prop_map(|(slug, items)| Event::Settle(slug, items)),
        1 => (a_slug(), select(vec![Want::AsSuggested, Want::Added, Want::Known, Want::NotInterested]))
            .prop_map(|(slug, want)| Event::Wish(slug, want)),
        5 => a_sitting_event().prop_map(Event::Sit),
    ]
}

/// Moments of a clock that also stands still and goes back.
pub(crate) fn a_moment() -> impl Strategy<Value = Timestamp> {
    prop_oneof![(0_u64..12).prop_map(at), Just(Timestamp::MAX)]
}

/// A record to which anything happened, with fields and responses of a newer edition in it.
pub(crate) fn a_record() -> impl Strategy<Value = Record> {
    let events = vec((an_event(), a_moment()), 0..30);
    let extra = proptest::option::of((0_u8..3, 0_u8..3, 0_u8..3));
    (events, extra).prop_map(|(events, extra)| {
        let mut record = Record::default();
        for (event, now) in events {
            event.happen(&mut record, now);
        }
        match extra {
            Some(numbers) => record.merge(newer(numbers)),
            None => record,
        }
    })
}

/// A record with things in it that this edition does not know.
fn newer((a, b, c): (u8, u8, u8)) -> Record {
    let text = serde_json::json!({
        "version": 1,
        "badges": { "n": a },
        "pillole": { "spid": { "stars": b } },
        "answers": { "spid/a": [
            { "at": 5, "gave": { "sorting": [c, a] }, "credit": b, "confidence": c },
            { "at": 6, "gave": format!("z{a}"), "credit": c }
        ] },
        "tests": [{
            "began": b, "scope": "whole", "seed": c, "helped": [a],
            "answers": { "spid/b": {
                "at": 5, "gave": { "sorting": [c] }, "credit": b, "about": "4.1", "level": 2, "sure": c
            } }
        }],
        "reflections": [{
            "began": c, "form": 4, "mood": a,
            "answers": { "so-fare": { "at": 5, "agree": b, "about": "4.1", "why": { "n": c } } }
        }]
    });
    Record::from_json(&text.to_string()).unwrap()
}
