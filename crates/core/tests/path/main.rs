//! Il mio percorso, for any catalogue, whatever is known, done and wished for.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect has to fail"
)]

mod generate;
mod onward;
mod order;
mod properties;

use pillole_core::assessment::{Evidence, Profile};
use pillole_core::catalogue::Card;
use pillole_core::digcomp::{Competence, Level};
use pillole_core::id::{Number, Slug};
use pillole_core::progress::{Form, Record, Timestamp};

fn competence(name: &str) -> Competence {
    name.parse().unwrap()
}

fn slug(name: &str) -> Slug {
    Slug::try_from(name).unwrap()
}

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

fn card(number: u32, about: &str, level: u8) -> Card {
    Card {
        number: Number(number),
        slug: slug(&format!("p-{number}")),
        title: String::new(),
        summary: String::new(),
        competence: competence(about),
        level: Level::try_from(level).unwrap(),
        minutes: 4,
        services: vec![],
        questions: 3,
        film: None,
        data: String::new(),
    }
}

/// What is known by a test.
fn knowing(levels: &[(&str, f64)]) -> Profile {
    let one = |(name, level): &(&str, f64)| (competence(name), (*level, Evidence::Test));
    Profile { competences: levels.iter().map(one).collect() }
}

/// Does a pillola, at this moment.
fn do_it(record: &mut Record, slug: &Slug, now: Timestamp) {
    record.finish(slug, Form::Read, now);
    record.pillole.get_mut(slug).unwrap().done = Some(now);
}
