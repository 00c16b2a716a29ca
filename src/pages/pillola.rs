//! A pillola: Guarda, Leggi, Prova, Verifica, Stampa, and one next thing.

use crate::components::card::PillolaCard;
use crate::components::form_tabs::FormTabs;
use crate::components::icon::Icon;
use crate::components::in_turn::InTurn;
use crate::components::live_text::LiveText;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::components::ready_made::ReadyMade;
use crate::components::{practice, question, watch};
use crate::platform::{listen, page, scroll};
use crate::state::documents::{Document, DocumentKey, LessonData};
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use crate::state::startup;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use pillole_core::catalogue::Html;
use pillole_core::id::{ItemId, Slug};
use pillole_core::progress::{Form, Place, State};
use std::sync::Arc;

/// The page of the pillola that the address names.
#[component]
pub fn PillolaPage() -> impl IntoView {
    let params = use_params_map();
    let document = Memo::new(move |_| {
        let slug = params.with(|params| params.get("slug")).unwrap_or_default();
        Slug::try_from(slug).ok().map(DocumentKey::Pillola)
    });
    view! { <WithDocument document children=show/> }.into_any()
}

/// The page, from its data.
fn show(document: Document) -> impl IntoView {
    let Document::Pillola(pillola) = document else { return ().into_any() };
    view! { <Lesson pillola/> }.into_any()
}

/// The whole lesson.
#[component]
fn Lesson(pillola: Arc<LessonData>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let slug = pillola.card.slug.clone();
    Effect::new({
        let slug = slug.clone();
        move || {
            let slug = slug.clone();
            // The record is written: nothing that the page waits for.
            startup::later(move || learner.open(&slug, Form::Read));
        }
    });
    let watching = StoredValue::new_local(scroll::watch_steps({
        let slug = slug.clone();
        move |step| learner.stop_at(&slug, Place::Step(step))
    }));
    on_cleanup(move || watching.set_value(None));

    let card = pillola.card.clone();
    let lesson = StoredValue::new(Arc::clone(&pillola));
    let area = format!("lesson area-{}", card.competence.area());
    view! {
        <PageHead title=card.title.clone() description=card.summary.clone()/>
        <article class=area>
            <header class="lesson-head">
                <div class="container">
                    <ReadyMade id="titolo" class="lesson-title" html=pillola.head.clone()/>
                    <Resume slug=slug.clone()/>
                </div>
            </header>
            <InTurn><FormTabs card/></InTurn>
            <div class="container">
                {pillola.card.film.is_some().then(|| view! { <Watch pillola=lesson.get_value()/> })}
                <section class="reading" id="leggi" lang="it" aria-label=w.t(key::FORM_READ)>
                    <ReadyMade id="testo" class="lesson-text" html=pillola.reading.clone()/>
                    <p class="actions needs-app no-print">
                        <a
                            class="btn btn-primary"
                            href="#prova"
                            lang=w.language().code()
                            on:click={
                                let slug = slug.clone();
                                move |_| learner.finish(&slug, Form::Read)
                            }
                        >
                            <Icon name="check"/>
                            {w.t(key::LESSON_READ_DONE)}
                        </a>
                    </p>
                </section>
                <ReadyMade
                    id="prova"
                    class="trying no-print"
                    html=pillola.practice.clone()
                />
                <InTurn><Questions pillola=lesson.get_value()/></InTurn>
                <InTurn><Next pillola=lesson.get_value()/></InTurn>
                <ReadyMade id="fonti" class="sources" html=pillola.facts.clone()/>
                <ReadyMade id="carta" class="paper" html=pillola.paper.clone()/>
            </div>
        </article>
    }
    .into_any()
}

/// Guarda: the video, and what comes alive around it.
#[component]
fn Watch(pillola: Arc<LessonData>) -> impl IntoView {
    let scene = watch::Scene {
        slug: pillola.card.slug.clone(),
        learner: use_learner(),
        words: use_words(),
    };
    let alive = StoredValue::new_local(None);
    Effect::new(move || alive.set_value(watch::come_near(scene.clone())));
    on_cleanup(move || alive.set_value(None));
    view! { <ReadyMade id=watch::SECTION class="watching no-print" html=pillola.watch.clone()/> }
        .into_any()
}

/// Begin to read, or go on at the step where one had stopped: one button, so that nothing moves when
/// the record of a returning learner arrives.
#[component]
fn Resume(slug: Slug) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let step = learner.stopped_at(&slug).filter(|step| *step > 1);
    let (href, label) = match step {
        Some(step) => (format!("#passo-{step}"), w.with(key::LESSON_RESUME, "n", step)),
        None => ("#leggi".to_owned(), w.t(key::LESSON_BEGIN)),
    };
    view! {
        <p class="resume no-print">
            <a class="btn btn-primary" href=href>
                {label}
                <Icon name="down"/>
            </a>
        </p>
    }
    .into_any()
}

/// Verifica: the questions, and how many are answered.
#[component]
fn Questions(pillola: Arc<LessonData>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let slug = pillola.card.slug.clone();
    let asked = question::to_ask(&pillola.questions, &slug, "");
    let ids: Vec<ItemId> = asked.iter().map(|ask| ask.data.item.id.clone()).collect();
    let html = asked.iter().map(|ask| ask.data.html.0.as_str()).collect::<String>();
    let total = ids.len();
    let progress = Signal::derive(move || {
        let answered = ids.iter().filter(|id| learner.has_answered(id)).count();
        w.with(key::CHECK_PROGRESS, "n", answered).replace("{total}", &total.to_string())
    });
    let settled = Arc::clone(&pillola);
    Effect::new(move || {
        if settled.questions.iter().all(|data| learner.has_answered(&data.item.id)) {
            learner.finish(&settled.card.slug, Form::Check);
            learner.settle(&settled);
        }
    });
    let alive = StoredValue::new_local(None);
    Effect::new(move || {
        let exercise = Arc::clone(&pillola.exercise);
        let practice = practice::come_alive(slug.clone(), exercise, learner, w);
        let questions = question::come_alive("domande", asked.clone(), false, learner, w);
        alive.set_value(Some((practice, questions)));
    });
    on_cleanup(move || alive.set_value(None));
    view! {
        <section class="checking no-print" id="verifica" aria-labelledby="verifica-titolo">
            <h2 id="verifica-titolo">{w.t(key::CHECK_TITLE)}</h2>
            <p class="lead">{w.t(key::CHECK_LEAD)}</p>
            <p class="check-progress" role="status"><LiveText text=progress/></p>
            <ReadyMade id="domande" class="questions" html=Html(html)/>
        </section>
    }
    .into_any()
}

/// The end: what was done, the sheet to print, and one next thing.
#[component]
fn Next(pillola: Arc<LessonData>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let slug = pillola.card.slug.clone();
    let title = Signal::derive({
        let card = pillola.card.clone();
        move || {
            w.t(match learner.state(&card) {
                State::Done => key::NEXT_DONE,
                State::NotStarted | State::Started => key::NEXT_NOT_YET,
            })
        }
    });
    let printing = StoredValue::new_local(None);
    Effect::new(move || {
        let slug = slug.clone();
        printing.set_value(listen::click("stampa", move |_| {
            learner.finish(&slug, Form::Print);
            page::print();
        }));
    });
    on_cleanup(move || printing.set_value(None));
    let cards = pillola
        .next
        .iter()
        .map(|card| view! { <li><PillolaCard card=card.clone()/></li> })
        .collect_view();
    view! {
        <section class="next no-print" id="adesso" aria-labelledby="e-adesso">
            <h2 id="e-adesso"><LiveText text=title/></h2>
            <ReadyMade id="stampa" class="print-box" html=pillola.print.clone()/>
            <h3 class="next-title">{w.t(key::NEXT_CARDS)}</h3>
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}
