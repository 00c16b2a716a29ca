//! What learners get: address, QR, code; and the plan itself for another facilitator.

use super::address::{learners, link_of, opening, sending};
use super::copy;
use super::plan_editor::PlanEditor;
use crate::components::pane::{Button, Heard, Piece, Writer};
use crate::components::qr::qr;
use crate::platform::page;
use crate::routes::Page;
use crate::state::language::{Words, key};
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::session::{Assignment, grouped};

/// The box.
#[must_use]
pub fn piece(plan: &Plan, id: PlanId, copied: &str, w: Words) -> Piece {
    let mut out = Writer::default();
    out.section("assign-box", "assegna", &w.t(key::SESSION_ASSIGN));
    out.paragraph(&w.t(key::SESSION_ASSIGN_TEXT));
    match plan.assignment() {
        Err(_) => _ = out.paragraph(&w.t(key::SESSION_ASSIGN_EMPTY)),
        Ok(assignment) => handed_out(&mut out, &assignment, w),
    }
    out.status("copied", "record-status", copied).raw("<p class=\"record-actions\">");
    let ways = [
        (Page::SessionPaper, true, key::SESSION_PAPER_GO, "btn btn-primary"),
        (Page::Collect, false, key::SESSION_COLLECT_TITLE, "btn btn-secondary"),
        (Page::Report, true, key::SESSION_REPORT_TITLE, "btn btn-secondary"),
    ];
    for (to, of_plan, words, look) in ways {
        let mut href = w.href(&to.path());
        if of_plan {
            href.push_str(&opening(id));
        }
        out.link(look, &href, &w.t(words));
    }
    out.within("</p><h3>", &w.t(key::SESSION_SEND), "</h3>");
    out.paragraph(&w.t(key::SESSION_SEND_TEXT));
    let words = w.t(key::SESSION_SEND_GO);
    let look = "btn-secondary";
    out.button(Button { act: "copy-plan", look, words: &words, ..Button::default() });
    out.raw("</section>").take()
}

fn handed_out(out: &mut Writer, assignment: &Assignment, w: Words) {
    let address = learners(w);
    let drawn = qr(&(address.clone() + "#"), &assignment.code(), &w.t(key::SESSION_ASSIGN_QR));
    out.raw("<div class=\"assign-columns\"><div>").gap_of_markup("qr", drawn.unwrap_or_default());
    out.raw("</div><div>").paragraph(&w.t(key::SESSION_ASSIGN_CODE));
    out.within("<p class=\"address\" translate=\"no\">", &address, "</p>");
    out.raw("<p class=\"typed-code\" translate=\"no\">")
        .gap("code", &grouped(&assignment.short_code()));
    out.raw("</p>").paragraph(&w.t(key::SESSION_ASSIGN_LINK));
    out.raw("<p class=\"address\" translate=\"no\">").gap("link", &link_of(assignment, w));
    out.raw("</p><p class=\"record-actions\">");
    let buttons = [("copy-link", key::SESSION_COPY_LINK), ("try", key::SESSION_TRY)];
    for (act, words) in buttons {
        let words = w.t(words);
        out.button(Button { act, look: "btn-secondary", words: &words, ..Button::default() });
    }
    out.raw("</p></div></div>");
}

/// Copies what is asked for, or opens the assignment as a learner would.
pub fn hear(editor: &PlanEditor, it: &Heard) {
    let w = editor.w;
    let book = editor.workbook.get_untracked();
    let Some(plan) = book.plans.get(&editor.id) else { return };
    let link = || plan.assignment().map(|it| link_of(&it, w)).unwrap_or_default();
    match it.act.as_str() {
        "copy-link" => copy(link(), editor.copied, w),
        "copy-plan" => {
            let link = page::origin() + &page::path() + &sending(editor.id, plan);
            copy(link, editor.copied, w);
        }
        "try" => page::go(&link()),
        _ => {}
    }
}
