//! The parts of a plan, in order, each with its minutes and what can be done with it.

use super::plan_editor::PlanEditor;
use super::test_words;
use crate::components::markup::sign;
use crate::components::pane::{Button, Field, Heard, Input, Piece, Writer};
use crate::platform::clock;
use crate::routes::Page;
use crate::state::language::{Words, key};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::plan::{
    Activity, LONGEST_NOTES, LONGEST_TITLE, MINUTES, Part, PartId, Plan,
};

/// What a part is called.
#[must_use]
pub fn part_words(part: &Part, cards: &[Card], w: Words) -> String {
    match part.activity {
        _ if !part.title.is_empty() => part.title.clone(),
        Activity::Pillola(number) => match cards.iter().find(|card| card.number == number) {
            Some(card) => card.title.clone(),
            None => w.with(key::SESSION_GONE, "n", number.0),
        },
        Activity::Test(test) => test_words(test, w),
        Activity::Talk => w.t(key::SESSION_PART_TALK),
        Activity::Discussion => w.t(key::SESSION_PART_DISCUSSION),
        Activity::Break => w.t(key::SESSION_PART_BREAK),
    }
}

/// The sign of a part.
fn part_icon(activity: Activity) -> &'static str {
    match activity {
        Activity::Pillola(_) => "read",
        Activity::Test(_) => "check",
        Activity::Talk => "person",
        Activity::Discussion => "message",
        Activity::Break => "clock",
    }
}

/// The list.
#[must_use]
pub fn piece(plan: &Plan, cards: &[Card], said: &str, w: Words) -> Piece {
    let mut out = Writer::default();
    out.section("parts", "parti", &w.t(key::SESSION_PARTS));
    out.status("moved", "visually-hidden", said);
    let rows = plan.timetable();
    if rows.is_empty() {
        out.paragraph(&w.t(key::SESSION_NO_PARTS));
    }
    out.raw("<ol class=\"part-list\">");
    for (from, id, part) in rows {
        row(&mut out, from, id, part, &part_words(part, cards, w), w);
        if let Activity::Pillola(number) = part.activity
            && let Some(card) = cards.iter().find(|card| card.number == number)
        {
            let href = w.href(&Page::Present.path()) + "#" + card.slug.as_str();
            out.link("", &href, &w.t(key::SESSION_PRESENT_TITLE));
        }
        out.raw("</li>");
    }
    out.raw("</ol></section>").take()
}

/// A part without its end.
fn row(out: &mut Writer, from: u32, id: PartId, part: &Part, title: &str, w: Words) {
    let name = id.0.to_string();
    let gap = |what: &str| format!("{what}-{name}");
    out.raw("<li class=\"part\"><span class=\"part-from\">").gap(&gap("from"), &clock_words(from));
    out.raw("</span>").raw(&sign(part_icon(part.activity)));
    out.raw("<span class=\"part-title\" lang=\"it\">").gap(&gap("title"), title).raw("</span>");
    out.raw("<span class=\"part-minutes\">");
    let range = Input::Number((*MINUTES.start()).into(), (*MINUTES.end()).into());
    let field = |act, hides_label| Field { act, key: &name, hides_label, ..Field::default() };
    let minutes = Field {
        id: &gap("minuti"),
        label: &w.with(key::SESSION_MINUTES_OF, "title", title),
        gap: &gap("minutes-of"),
        value: Some(&part.minutes.to_string()),
        ..field("part-minutes", true)
    };
    out.field(minutes, range);
    out.within("<span aria-hidden=\"true\">", &w.t(key::SESSION_MINUTES_SHORT), "</span></span>");
    out.raw("<span class=\"part-buttons\">");
    let buttons = [
        ("up", key::SESSION_UP, "up"),
        ("down", key::SESSION_DOWN, "down"),
        ("remove", key::SESSION_REMOVE, "trash"),
    ];
    for (act, words, icon) in buttons {
        out.button(Button {
            act,
            key: &name,
            look: "btn-icon",
            icon,
            words: &w.with(words, "title", title),
            gap: &gap(act),
            only_sign: true,
            ..Button::default()
        });
    }
    out.raw("</span><details class=\"part-notes\" ").attribute("id", &gap("altro"));
    out.within("><summary>", &w.t(key::SESSION_NOTES), "<span class=\"visually-hidden\">: ");
    out.gap(&gap("title"), title).raw("</span></summary>");
    out.field(
        Field {
            id: &gap("titolo"),
            label: &w.t(key::SESSION_PART_TITLE),
            value: Some(&part.title),
            ..field("part-title", false)
        },
        Input::Line(LONGEST_TITLE),
    );
    out.field(
        Field {
            id: &gap("note"),
            label: &w.t(key::SESSION_NOTES_LABEL),
            value: Some(&part.notes),
            ..field("part-notes", false)
        },
        Input::Lines(6, LONGEST_NOTES),
    );
    out.raw("</details>");
}

/// What is done with a part.
pub fn hear(editor: &PlanEditor, it: &Heard) {
    let Ok(id) = it.key.parse().map(PartId) else { return };
    let (w, now) = (editor.w, clock::timestamp());
    let book = editor.workbook.get_untracked();
    let Some(plan) = book.plans.get(&editor.id) else { return };
    let Some(part) = plan.part(id) else { return };
    let title = part_words(part, &editor.cards, w);
    let change = |change: &mut dyn FnMut(&mut Part)| {
        editor.change(|plan| plan.change(id, now, |part| change(part)));
    };
    match it.act.as_str() {
        "part-minutes" => change(&mut |part| {
            part.minutes = it.value.parse().unwrap_or(part.minutes);
        }),
        "part-title" => change(&mut |part| part.title.clone_from(&it.value)),
        "part-notes" => change(&mut |part| part.notes.clone_from(&it.value)),
        "up" | "down" => {
            let by = if it.act == "up" { -1 } else { 1 };
            let at = plan.parts().iter().position(|(it, _)| *it == id);
            if let Some(to) = at.and_then(|at| at.checked_add_signed(by)) {
                editor.change(|plan| plan.move_to(id, to, now));
            }
            editor.moved.set(w.with(key::SESSION_MOVED, "title", title));
        }
        "remove" => {
            editor.change(|plan| plan.remove(id, now));
            editor.moved.set(w.with(key::SESSION_REMOVED, "title", title));
        }
        _ => {}
    }
}

/// Takes out all parts with this activity; gives whether there were any.
pub fn remove(editor: &PlanEditor, activity: Activity) -> bool {
    let book = editor.workbook.get_untracked();
    let Some(plan) = book.plans.get(&editor.id) else { return false };
    let mut found = plan.parts();
    found.retain(|(_, part)| part.activity == activity);
    for (id, part) in &found {
        let title = part_words(part, &editor.cards, editor.w);
        editor.change(|plan| plan.remove(*id, clock::timestamp()));
        editor.moved.set(editor.w.with(key::SESSION_REMOVED, "title", title));
    }
    !found.is_empty()
}

/// Minutes from the beginning as hours and minutes.
#[must_use]
pub fn clock_words(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
