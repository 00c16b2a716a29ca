//! What can be added to a plan: a pillola, a test, a talk, a discussion, a break.

use super::parts::part_words;
use super::plan_editor::PlanEditor;
use super::test_words;
use crate::components::pane::{Button, Field, Heard, Input, Piece, Writer};
use crate::platform::{chance, clock};
use crate::state::language::{Key, Words, key};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{Activity, Part, PartId, Plan};
use pillole_core::session::{MOST_PILLOLE, MOST_TESTS, NotTasks, Test};

/// How many minutes a group needs more than one learner alone, for a pillola.
const GROUP: u16 = 10;

/// What is neither a pillola nor a test: its name in the page, its minutes, its words.
const OTHERS: [(&str, Activity, u16, Key); 3] = [
    ("talk", Activity::Talk, 10, key::SESSION_PART_TALK),
    ("discussion", Activity::Discussion, 10, key::SESSION_PART_DISCUSSION),
    ("break", Activity::Break, 5, key::SESSION_PART_BREAK),
];

/// The buttons and lists.
#[must_use]
pub fn piece(plan: &Plan, cards: &[Card], w: Words) -> Piece {
    let parts = plan.parts();
    let is_free = |card: &&Card| {
        let this = Activity::Pillola(card.number);
        parts.iter().all(|(_, part)| part.activity != this)
    };
    let pillole: Vec<_> = cards
        .iter()
        .filter(is_free)
        .map(|card| (card.number.0.to_string(), card.title.clone(), Some("it")))
        .collect();
    let tests: Vec<_> = Test::all()
        .enumerate()
        .map(|(place, test)| (place.to_string(), test_words(test, w), None))
        .collect();
    let mut out = Writer::default();
    out.section("add-part", "aggiungi", &w.t(key::SESSION_ADD));
    let choices = [
        (
            "add-pillola",
            "pillola-nuova",
            key::SESSION_ADD_PILLOLA,
            pillole,
            key::SESSION_ADD_PILLOLA_GO,
        ),
        ("add-test", "test-nuovo", key::SESSION_ADD_TEST, tests, key::SESSION_ADD_TEST_GO),
    ];
    for (act, id, label, options, go) in choices {
        out.raw("<form class=\"add-row\" ").attribute("data-do", act).raw(">");
        let label = w.t(label);
        out.field(Field { id, label: &label, ..Field::default() }, Input::Choice(&options));
        out.within("<button class=\"btn btn-secondary\">", &w.t(go), "</button></form>");
    }
    out.raw("<div class=\"add-row\" role=\"group\" ");
    out.attribute("aria-label", &w.t(key::SESSION_ADD_OTHER)).raw(">");
    for (act, _, _, words) in OTHERS {
        let words = w.t(words);
        let (act, key, look) = ("add-other", act, "btn-secondary");
        out.button(Button { act, key, look, words: &words, ..Button::default() });
    }
    let too_much = match plan.tasks() {
        Err(NotTasks::TooManyPillole) => w.with(key::SESSION_TOO_MANY_PILLOLE, "n", MOST_PILLOLE),
        Err(NotTasks::TooManyTests) => w.with(key::SESSION_TOO_MANY_TESTS, "n", MOST_TESTS),
        Err(NotTasks::Twice(_)) => w.t(key::SESSION_TWICE),
        Err(NotTasks::None) | Ok(_) => String::new(),
    };
    out.raw("</div><p class=\"fault\" role=\"alert\">").gap("too-much", &too_much);
    out.raw("</p></section>").take()
}

/// Adds what was chosen.
pub fn hear(editor: &PlanEditor, it: &Heard) {
    match it.act.as_str() {
        "add-pillola" => {
            let card = editor.cards.iter().find(|card| card.number.0.to_string() == it.value);
            if let Some(card) = card {
                add(editor, Activity::Pillola(card.number), u16::from(card.minutes) + GROUP);
            }
        }
        "add-test" => {
            if let Some(test) = it.value.parse().ok().and_then(|place| Test::all().nth(place)) {
                // The whole self-assessment takes about twice as long as any other test.
                let is_whole = Test::all().next() == Some(test);
                add(editor, Activity::Test(test), if is_whole { 20 } else { 10 });
            }
        }
        "add-other" => {
            if let Some((_, activity, minutes, _)) = OTHERS.iter().find(|it_| it_.0 == it.key) {
                add(editor, *activity, *minutes);
            }
        }
        _ => {}
    }
}

fn add(editor: &PlanEditor, activity: Activity, minutes: u16) {
    let w = editor.w;
    let part = Part::new(activity, minutes, "", "");
    let title = part_words(&part, &editor.cards, w);
    editor.change(|plan| plan.add(PartId(chance::seed()), part, clock::timestamp()));
    editor.moved.set(w.with(key::SESSION_ADDED, "title", title));
}
