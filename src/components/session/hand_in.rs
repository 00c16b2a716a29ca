//! What a learner hands in: a code and a QR, when they want to show it.

use super::nickname_words;
use crate::components::assessment::on_the_way::lead_soon;
use crate::components::icon::Icon;
use crate::components::live_text::LiveText;
use crate::components::loading::{Failed, Loading};
use crate::components::qr::qr;
use crate::platform::page;
use crate::routes::Page;
use crate::state::assignments::Assignments;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::assessment::Model;
use pillole_core::catalogue::Card;
use pillole_core::id::{ItemId, Number};
use pillole_core::session::Taken;
use pillole_core::session::doing::result;
use pillole_core::session::grouped;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands between the result and the assignment in a link.
pub const BETWEEN: char = '.';

/// The questions of each pillola, in the order of their short numbers.
type Numbered = BTreeMap<Number, Vec<ItemId>>;

/// The button, and below it what is handed in.
#[component]
pub fn HandIn(
    /// Where it is kept.
    assignments: Assignments,
    /// The assignment.
    taken: Memo<Option<Taken>>,
    /// The whole catalogue.
    cards: Arc<Vec<Card>>,
    /// Whether nothing is left to do.
    all_done: Signal<bool>,
) -> impl IntoView {
    let w = use_words();
    // Once shown it stays shown: it changes with what is done.
    let is_open = move || {
        taken.with(|taken| taken.as_ref().is_some_and(|it| it.identity.handed_in.is_some()))
    };
    let is_open = Memo::new(move |_| is_open());
    let hand_in = move |_| {
        let code = taken.with_untracked(|it| it.as_ref().map(|it| it.assignment.short_code()));
        assignments.hand_in(&code.unwrap_or_default());
        lead_soon("risultato");
    };
    let text = Signal::derive(move || {
        w.t(if all_done.get() { key::SESSION_FINISHED } else { key::SESSION_NOT_FINISHED })
    });
    view! {
        <div class="hand-in">
            <p><LiveText text/></p>
            <button class="btn btn-primary" type="button" on:click=hand_in>
                <Icon name="qr"/>
                {w.t(key::SESSION_HAND_IN)}
            </button>
            {move || is_open.get().then(|| handed_in(taken, &cards))}
        </div>
    }
    .into_any()
}

/// The result, as soon as it is known which questions the pillole have.
fn handed_in(taken: Memo<Option<Taken>>, cards: &Arc<Vec<Card>>) -> AnyView {
    let w = use_words();
    let learner = use_learner();
    let cards = Arc::clone(cards);
    let shown = move || {
        let Some(taken) = taken.get() else { return ().into_any() };
        let numbered = match numbered(&taken, &cards) {
            Ok(Some(numbered)) => numbered,
            Ok(None) => return view! { <Loading/> }.into_any(),
            Err(failed) => return failed,
        };
        let of = |card: &Card| numbered.get(&card.number).cloned().unwrap_or_default();
        let result = result(&taken, &learner.record(), &Model::default(), &cards, of);
        let code = result.code(&taken.assignment);
        let link = format!("{}{}#", page::origin(), w.href(&Page::Collect.path()));
        let both = format!("{code}{BETWEEN}{}", taken.assignment.code());
        let name = nickname_words(result.person.nickname, w);
        view! {
            <div class="result-code">
                <h3 id="risultato" tabindex="-1">{w.with(key::SESSION_RESULT_OF, "name", name)}</h3>
                <p>{w.t(key::SESSION_RESULT_TEXT)}</p>
                <div inner_html=qr(&link, &both, &w.t(key::SESSION_RESULT_QR)).unwrap_or_default()></div>
                <p>{w.t(key::SESSION_RESULT_TYPED)}</p>
                <p class="code" translate="no">{grouped(&code)}</p>
            </div>
        }
        .into_any()
    };
    shown.into_any()
}

/// The questions of the pillole that there are; none while some are on their way.
fn numbered(taken: &Taken, cards: &[Card]) -> Result<Option<Numbered>, AnyView> {
    let documents = use_documents();
    let mut all = Numbered::new();
    for number in taken.assignment.tasks().pillole() {
        let Some(card) = cards.iter().find(|card| card.number == number) else { continue };
        let wanted = DocumentKey::Pillola(card.slug.clone());
        match documents.get(&wanted) {
            Loadable::Ready(Document::Pillola(lesson)) => {
                all.insert(number, lesson.numbered.clone());
            }
            Loadable::Failed(error) => return Err(view! { <Failed error wanted/> }.into_any()),
            Loadable::Missing => {}
            _ => return Ok(None),
        }
    }
    Ok(Some(all))
}
