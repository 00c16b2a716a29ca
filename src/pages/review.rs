//! Ripasso: what was answered wrong comes back, five questions at a time.

use crate::components::live_text::{LiveText, escape};
use crate::components::loading::{Loading, WithDocument};
use crate::components::page_head::PageHead;
use crate::components::question::{self, ToAsk};
use crate::routes::Page;
use crate::state::documents::{
    Document, DocumentKey, Documents, LessonData, Loadable, use_documents,
};
use crate::state::language::{Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::id::{ItemId, Slug};
use pillole_core::review::SESSION;
use std::sync::Arc;

/// The page.
#[component]
pub fn ReviewPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Catalogue) children=show/> }.into_any()
}

/// The page, over all pillole.
fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Catalogue(cards) = document else { return ().into_any() };
    let (learner, documents) = (use_learner(), use_documents());
    // What is asked stays as it was when the session began; the lessons arrive one by one.
    let due = due(learner, &cards);
    let body = move || match load(documents, &due) {
        None => view! { <Loading/> }.into_any(),
        Some(found) if found.is_empty() => nothing_due(learner, w),
        Some(found) => view! { <Session found/> }.into_any(),
    };
    view! {
        <PageHead title=w.t(key::REVIEW_TITLE) description=w.t(key::REVIEW_TEXT)/>
        <div class="container page review-page">
            <h1>{w.t(key::REVIEW_TITLE)}</h1>
            <p class="lead">{w.t(key::REVIEW_TEXT)}</p>
            <p class="without-app">{w.t(key::PROGRESS_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

/// A question of a lesson that is here.
type Found = (Arc<LessonData>, ItemId);

/// What is due, of the pillole that there are. Questions that are gone are found out later: twice as
/// many are looked at as are asked.
fn due(learner: Learner, cards: &[Card]) -> Vec<(Slug, ItemId)> {
    let slug_of = |item: ItemId| {
        let slug = item.as_str().split_once('/').and_then(|(slug, _)| Slug::try_from(slug).ok())?;
        cards.iter().any(|card| card.slug == slug).then_some((slug, item))
    };
    learner.due().into_iter().filter_map(slug_of).take(2 * SESSION).collect()
}

/// The questions that are still there; `None` while lessons are on their way.
fn load(documents: Documents, due: &[(Slug, ItemId)]) -> Option<Vec<Found>> {
    let mut found = Vec::new();
    for (slug, item) in due {
        match documents.get(&DocumentKey::Pillola(slug.clone())) {
            Loadable::Loading => return None,
            Loadable::Ready(Document::Pillola(lesson))
                if lesson.questions.iter().any(|data| data.item.id == *item) =>
            {
                found.push((lesson, item.clone()));
            }
            // What does not arrive is asked another time, what is gone never.
            _ => {}
        }
    }
    found.truncate(SESSION);
    Some(found)
}

/// Up to five questions.
#[component]
fn Session(found: Vec<Found>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let began = learner.now();
    let total = found.len();
    let items: Vec<ItemId> = found.iter().map(|(_, item)| item.clone()).collect();
    let answered =
        Memo::new(move |_| items.iter().filter(|item| learner.answered_since(item, began)).count());
    let progress = Signal::derive(move || {
        w.with(key::CHECK_PROGRESS, "n", answered.get()).replace("{total}", &total.to_string())
    });
    let mut questions = Vec::new();
    let mut html = String::new();
    for (lesson, id) in &found {
        let slug = &lesson.card.slug;
        let address = w.href(&Page::Pillola(slug.clone()).path());
        let all = question::to_ask(&lesson.questions, slug, &address);
        let Some(ask) = all.into_iter().find(|ask| ask.data.item.id == *id) else { continue };
        html.push_str(&format!(
            "<p class=\"review-from\" lang=\"it\"><a href=\"{address}\">{}</a></p>{}",
            escape(&lesson.card.title),
            ask.data.html.0
        ));
        // How sure one is was asked the first time.
        questions.push(ToAsk { sure: None, ..ask });
    }
    let alive = StoredValue::new_local(None);
    Effect::new(move || {
        alive.set_value(question::come_alive(
            "ripasso-domande",
            questions.clone(),
            true,
            learner,
            w,
        ));
    });
    on_cleanup(move || alive.set_value(None));
    let end = move || {
        if answered.get() < total {
            return String::new();
        }
        let more = match learner.due().is_empty() {
            true => String::new(),
            // A page load begins a new session.
            false => format!(
                "<a class=\"btn btn-primary\" rel=\"external\" href=\"{}\">{}</a> ",
                w.href(&Page::Review.path()),
                escape(&w.t(key::REVIEW_MORE))
            ),
        };
        format!(
            "<div class=\"verdict right\"><p class=\"verdict-title\">{}</p><p>{}</p></div><p class=\"actions\">{more}<a class=\"btn btn-secondary\" href=\"{}\">{}</a></p>",
            escape(&w.t(key::REVIEW_DONE)),
            escape(&when(learner, w)),
            w.href("/"),
            escape(&w.t(key::NAV_HOME))
        )
    };
    view! {
        <p class="check-progress" role="status"><LiveText text=progress/></p>
        <div id="ripasso-domande" class="questions" inner_html=html></div>
        <div role="status" inner_html=end></div>
    }
    .into_any()
}

/// Nothing to ask today.
fn nothing_due(learner: Learner, w: Words) -> AnyView {
    let markup = format!(
        "<p>{}</p><p>{}</p><a class=\"btn btn-primary\" href=\"{}\">{}</a>",
        escape(&w.t(key::REVIEW_NOTHING)),
        escape(&when(learner, w)),
        w.href(&Page::Catalogue.path()),
        escape(&w.t(key::REVIEW_GO))
    );
    view! { <div class="empty-state" inner_html=markup></div> }.into_any()
}

/// When to come back.
fn when(learner: Learner, w: Words) -> String {
    match learner.days_to_review() {
        None => w.t(key::REVIEW_NEVER),
        Some(0) => w.t(key::REVIEW_NOW),
        Some(1) => w.t(key::REVIEW_TOMORROW),
        Some(days) => w.with(key::REVIEW_IN_DAYS, "n", days),
    }
}
