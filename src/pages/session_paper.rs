//! What a facilitator prints for a session: everything as it comes out on paper, to be chosen from.

use crate::components::pane::{Button, Field, Heard, Pane, Piece, TICKED, Writer};
use crate::components::session::address::{follow, learners, opened, opening};
use crate::components::session::fetched;
use crate::components::session::session_page::SessionPage;
use crate::components::session::sheets::{
    Sheet, attendance_sheet, card_sheets, lesson_sheet, question_sheet, room_sheet, run_sheet,
};
use crate::platform::page;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey, LessonData, Loadable, use_documents};
use crate::state::kept::Workbook;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::session::Assignment;
use pillole_core::session::plan::{Plan, PlanId};
use pillole_core::session::template::Template;
use std::sync::Arc;

/// The page.
#[component]
pub fn SessionPaperPage() -> impl IntoView {
    view! { <SessionPage title=key::SESSION_PAPER_TITLE text=key::SESSION_PAPER_TEXT body/> }
        .into_any()
}

#[derive(Clone, Copy)]
struct Desk {
    workbook: Workbook,
    cards: StoredValue<Arc<Vec<Card>>>,
    open: RwSignal<Option<PlanId>>,
    chosen: RwSignal<Vec<Sheet>>,
    w: Words,
}

fn body(cards: Arc<Vec<Card>>) -> AnyView {
    let desk = Desk {
        workbook: Workbook::open(),
        cards: StoredValue::new(cards),
        open: RwSignal::new(None),
        // What most print: the rest is a tick away.
        chosen: RwSignal::new(vec![Sheet::Run, Sheet::Room, Sheet::Attendance]),
        w: use_words(),
    };
    follow(move |carried| desk.open.set(opened(carried)));
    view! { <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/> }.into_any()
}

impl Desk {
    fn hear(self, it: &Heard) {
        match it.act.as_str() {
            "print" => page::print(),
            "sheet" => self.chosen.update(|chosen| {
                chosen.retain(|sheet| sheet.name() != it.key);
                let sheet = Sheet::ALL.into_iter().find(|sheet| sheet.name() == it.key);
                chosen.extend(sheet.filter(|_| it.value == TICKED));
            }),
            _ => {}
        }
    }

    fn pieces(self) -> Vec<Piece> {
        let w = self.w;
        let book = self.workbook.get();
        let found = self.open.get().and_then(|id| Some((id, book.plans.get(&id)?)));
        let mut out = Writer::default();
        let Some((id, plan)) = found else {
            out.within("<p>", &w.t(key::SESSION_PAPER_NONE), " ");
            out.link("", &w.href(&Page::Plan.path()), &w.t(key::SESSION_BACK_TO_PLAN));
            return vec![out.raw("</p>").take()];
        };
        let chosen = self.chosen.get();
        out.raw("<div class=\"no-print\"><p>");
        let back = w.href(&Page::Plan.path()) + &opening(id);
        out.link("", &back, &w.t(key::SESSION_BACK_TO_PLAN));
        out.raw("</p><fieldset class=\"setting\">");
        out.within("<legend>", &w.t(key::PRINT_WHAT), "</legend>");
        for sheet in Sheet::ALL {
            let id = String::from("foglio-") + sheet.name();
            let label = w.t(sheet.words());
            let (act, key) = ("sheet", sheet.name());
            let field = Field { act, key, id: &id, label: &label, ..Field::default() };
            out.tick(field, chosen.contains(&sheet), None);
        }
        out.raw("</fieldset>").button(Button {
            act: "print",
            look: "btn-primary",
            icon: "print",
            words: &w.t(key::SESSION_PRINT),
            ..Button::default()
        });
        let choice = out.raw("</div>").take();
        out.raw("<div class=\"sheets\">");
        for sheet in Sheet::ALL.into_iter().filter(|sheet| chosen.contains(sheet)) {
            out.raw(&self.sheet(sheet, plan));
        }
        vec![choice, out.raw("</div>").take()]
    }

    /// One of the sheets. What is still on its way comes when it is here.
    fn sheet(self, sheet: Sheet, plan: &Plan) -> String {
        let (w, cards) = (self.w, self.cards.get_value());
        let assignment = plan.assignment().ok();
        let lessons = |of: fn(&LessonData) -> String| {
            lessons(assignment.as_ref(), &cards).iter().map(|lesson| of(lesson)).collect()
        };
        match sheet {
            Sheet::Run => run_sheet(plan, &cards, w),
            Sheet::Room => {
                assignment.as_ref().map(|it| room_sheet(it, &learners(w), w)).unwrap_or_default()
            }
            Sheet::Attendance => attendance_sheet(plan, w),
            Sheet::Cards => {
                let all = fetched::<Vec<Template>>(use_documents(), &DocumentKey::Templates)
                    .unwrap_or_default();
                let mut mine = all.iter().filter(|it| Some(&it.id) == plan.template.as_ref());
                mine.next().map(card_sheets).unwrap_or_default()
            }
            Sheet::Lessons => lessons(lesson_sheet),
            Sheet::Questions => lessons(question_sheet),
        }
    }
}

/// The lessons of an assignment that are here.
fn lessons(assignment: Option<&Assignment>, cards: &[Card]) -> Vec<Arc<LessonData>> {
    let documents = use_documents();
    let numbers = assignment.into_iter().flat_map(|it| it.tasks().pillole());
    let cards = numbers.filter_map(|it| cards.iter().find(|card| card.number == it));
    let lesson = |card: &Card| match documents.get(&DocumentKey::Pillola(card.slug.clone())) {
        Loadable::Ready(Document::Pillola(lesson)) => Some(lesson),
        _ => None,
    };
    cards.filter_map(lesson).collect()
}
