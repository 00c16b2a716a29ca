//! "Come mi vedo": one statement a view, four answers, forth and back, and a pause at any time.

use crate::components::assessment::on_the_way::{lead_soon, on_the_way};
use crate::components::assessment::wanted::{mark, wanted};
use crate::components::icon::Icon;
use crate::components::loading::WithDocument;
use crate::components::page_head::PageHead;
use crate::routes::Page;
use crate::state::documents::{Document, DocumentKey};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::assessment::{Agreement, Facet, Form, Statement};
use pillole_core::digcomp::Area;
use pillole_core::progress::{Record, ReflectionSitting, Timestamp};
use pillole_core::session::Test;
use std::sync::Arc;

/// The page.
#[component]
pub fn ReflectionPage() -> impl IntoView {
    view! { <WithDocument document=Some(DocumentKey::Statements) children=show/> }.into_any()
}

/// A self-reflection on its way.
#[derive(Clone, Copy)]
struct Run {
    statements: StoredValue<Arc<Vec<Statement>>>,
    learner: Learner,
    w: Words,
    /// Which one is gone on with; none while one chooses.
    began: RwSignal<Option<Timestamp>>,
    /// The statement that is shown, counted from 0; behind the last is the end.
    place: RwSignal<usize>,
}

fn show(document: Document) -> impl IntoView {
    let w = use_words();
    let Document::Statements(statements) = document else { return ().into_any() };
    let run = Run {
        statements: StoredValue::new(statements),
        learner: use_learner(),
        w,
        began: RwSignal::new(None),
        place: RwSignal::new(0),
    };
    // What was erased in another tab is not gone on with.
    let is_running = Memo::new(move |_| {
        run.began.get().is_some_and(|began| run.learner.record().reflections.contains_key(&began))
    });
    let body = move || if is_running.get() { run.running() } else { run.choosing() };
    view! {
        <PageHead title=w.t(key::REFLECT_TITLE) description=w.t(key::REFLECT_CARD)/>
        <div class="container page assessment reflection">
            <h1>{w.t(key::REFLECT_TITLE)}</h1>
            <p class="without-app">{w.t(key::ASSESS_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

impl Run {
    /// The statements of a form.
    fn of(self, form: Form) -> Vec<Statement> {
        self.statements.with_value(|all| all.iter().filter(|it| form.has(it)).cloned().collect())
    }

    fn begin(self, form: Form) {
        self.go_on(self.learner.begin_reflection(form), 0);
    }

    fn go_on(self, began: Timestamp, place: usize) {
        self.place.set(place);
        self.began.set(Some(began));
        lead_soon("frase");
    }

    /// Which form, and what was begun before.
    fn choosing(self) -> AnyView {
        let w = self.w;
        let open = untrack(|| open(&self.learner.record()));
        let resume = open.map(|(began, sitting)| {
            let all = self.of(sitting.form);
            let answered = |it: &&Statement| sitting.answers.contains_key(&it.id);
            let place = all.iter().take_while(answered).count();
            let count = all.iter().filter(answered).count();
            let text = w.with(key::REFLECT_RESUME, "n", count);
            view! {
                <section class="resume-box">
                    <h2>{w.t(key::ASSESS_UNFINISHED)}</h2>
                    <p>{text.replace("{total}", &all.len().to_string())}</p>
                    <button class="btn btn-primary" on:click=move |_| self.go_on(began, place)>
                        {w.t(key::ASSESS_RESUME)}
                    </button>
                </section>
            }
        });
        let wanted = wanted();
        let choice = move |form: Form, name: String| {
            let count = self.of(form).len();
            let minutes = Form::minutes(count);
            let facts = w.with(key::REFLECT_FACTS, "n", count);
            view! {
                <li>
                    <button class="offer" on:click=move |_| self.begin(form)>
                        <span class="offer-name">{name}</span>
                        {mark(wanted == Some(Test::Reflection(form)), w)}
                        <span class="offer-facts">{facts.replace("{minutes}", &minutes.to_string())}</span>
                    </button>
                </li>
            }
        };
        let areas = Area::ALL.map(|area| choice(Form::Area(area), w.t(Key::area(area))));
        view! {
            <p class="lead">{w.t(key::REFLECT_LEAD)}</p>
            {resume}
            <h2>{w.t(key::REFLECT_CHOOSE)}</h2>
            <ul class="offers">
                {choice(Form::Short, w.t(key::REFLECT_SHORT))}
                {choice(Form::Whole, w.t(key::REFLECT_WHOLE))}
            </ul>
            <h3>{w.t(key::ASSESS_ONE_AREA)}</h3>
            <ul class="offers">{areas.into_iter().collect_view()}</ul>
        }
        .into_any()
    }

    /// One statement, or the end.
    fn running(self) -> AnyView {
        let form = untrack(|| self.sitting(|sitting| sitting.form)).unwrap_or(Form::Short);
        let all = StoredValue::new(self.of(form));
        let shown = move || {
            let place = self.place.get();
            let (statement, total) = all.with_value(|all| (all.get(place).cloned(), all.len()));
            match statement {
                Some(statement) => self.statement(statement, place, total),
                None => self.end(total),
            }
        };
        view! { {shown} }.into_any()
    }

    fn sitting<T>(self, read: impl FnOnce(&ReflectionSitting) -> T) -> Option<T> {
        let record = self.learner.record();
        record.reflections.get(&self.began.get()?).map(read)
    }

    fn statement(self, statement: Statement, place: usize, total: usize) -> AnyView {
        let w = self.w;
        let chosen = untrack(|| {
            self.sitting(|sitting| sitting.answers.get(&statement.id).map(|it| it.agreement))
        })
        .flatten();
        let area = statement.competence.area();
        let text = statement.text.clone();
        let step = move |to: usize| {
            self.place.set(to);
            lead_soon("frase");
        };
        let facet = statement.facet;
        let competence = w.t(Key::competence(statement.competence));
        let statement = StoredValue::new(statement);
        let answer = move |agreement: Agreement| {
            let is_chosen = chosen == Some(agreement);
            let press = move |_| {
                let began = self.began.get_untracked();
                if let Some(began) = began {
                    statement.with_value(|it| self.learner.agree(began, it, agreement));
                }
                step(place + 1);
            };
            view! {
                <li>
                    <button
                        class="answer"
                        aria-pressed=if is_chosen { "true" } else { "false" }
                        on:click=press
                    >
                        <span class="answer-mark" aria-hidden="true"></span>
                        {w.t(agreement_words(facet, agreement))}
                    </button>
                </li>
            }
        };
        view! {
            <div class=format!("asked area-{area}")>
                {on_the_way(key::REFLECT_PROGRESS, place + 1, total, w)}
                <p class="asked-about"><Icon name=format!("area-{area}")/>{competence}</p>
                <h2 class="statement" id="frase" tabindex="-1">{text}</h2>
                <ul class="answers-list" aria-labelledby="frase">
                    {Agreement::ALL.map(answer).into_iter().collect_view()}
                </ul>
                <div class="asked-keys">
                    {(place > 0).then(|| view! {
                        <button class="btn btn-secondary" on:click=move |_| step(place - 1)>
                            <Icon name="back"/>
                            {w.t(key::ASSESS_BACK)}
                        </button>
                    })}
                    {chosen.is_some().then(|| view! {
                        <button class="btn btn-secondary" on:click=move |_| step(place + 1)>
                            {w.t(key::ASSESS_FORTH)}
                            <Icon name="forward"/>
                        </button>
                    })}
                    <a class="pause" href=w.href(&Page::Assessment.path())>{w.t(key::ASSESS_PAUSE)}</a>
                </div>
            </div>
        }
        .into_any()
    }

    /// All was said: look at it, or go back to it.
    fn end(self, total: usize) -> AnyView {
        let w = self.w;
        let answered =
            untrack(|| self.sitting(|sitting| sitting.answers.len())).unwrap_or_default();
        let finish = move |_| {
            if let Some(began) = self.began.get_untracked() {
                self.learner.end_reflection(began);
            }
        };
        let text = w.with(key::REFLECT_END, "n", answered).replace("{total}", &total.to_string());
        view! {
            <div class="asked">
                <h2 id="frase" tabindex="-1">{w.t(key::REFLECT_END_TITLE)}</h2>
                <p>{text}</p>
                <div class="asked-keys">
                    <button
                        class="btn btn-secondary"
                        on:click=move |_| {
                            self.place.set(total.saturating_sub(1));
                            lead_soon("frase");
                        }
                    >
                        <Icon name="back"/>
                        {w.t(key::ASSESS_BACK)}
                    </button>
                    <a class="btn btn-primary" href=w.href(&Page::Result.path()) on:click=finish>
                        {w.t(key::RESULT_GO)}
                    </a>
                </div>
            </div>
        }
        .into_any()
    }
}

/// What was begun and not ended.
fn open(record: &Record) -> Option<(Timestamp, ReflectionSitting)> {
    record.open_reflection().map(|(began, sitting)| (began, sitting.clone()))
}

/// The words of an answer: they depend on what the statement is about.
#[must_use]
pub fn agreement_words(facet: Facet, agreement: Agreement) -> Key {
    let words = match facet {
        Facet::Knowledge => {
            [key::AGREE_KNOW_0, key::AGREE_KNOW_1, key::AGREE_KNOW_2, key::AGREE_KNOW_3]
        }
        Facet::Skill => [key::AGREE_CAN_0, key::AGREE_CAN_1, key::AGREE_CAN_2, key::AGREE_CAN_3],
        Facet::Attitude => [key::AGREE_AM_0, key::AGREE_AM_1, key::AGREE_AM_2, key::AGREE_AM_3],
    };
    let [none, little, much, all] = words;
    match agreement.points() {
        0 => none,
        1 => little,
        2 => much,
        _ => all,
    }
}
