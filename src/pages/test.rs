//! "Che cosa so fare": the adaptive test. One question a view; nothing is told before the end.
//!
//! Which question comes next, and when it ends, `pillole_core::assessment` decides.

use crate::components::assessment::examining::Examining;
use crate::components::assessment::wanted::{mark, wanted};
use crate::components::icon::Icon;
use crate::components::loading::Loading;
use crate::components::page_head::PageHead;
use crate::state::documents::{
    BankQuestion, Document, DocumentKey, Documents, Loadable, use_documents,
};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::{Learner, use_learner};
use leptos::prelude::*;
use pillole_core::assessment::Scope;
use pillole_core::digcomp::Area;
use pillole_core::progress::Timestamp;
use pillole_core::session::Test;
use std::sync::Arc;

/// A test on its way.
#[derive(Clone, Copy)]
struct Run {
    learner: Learner,
    documents: Documents,
    w: Words,
    /// Which one is gone on with; none while one chooses.
    began: RwSignal<Option<Timestamp>>,
}

/// The page.
#[component]
pub fn TestPage() -> impl IntoView {
    let w = use_words();
    let run =
        Run { learner: use_learner(), documents: use_documents(), w, began: RwSignal::new(None) };
    // What was erased in another tab is not gone on with.
    let scope = Memo::new(move |_| {
        let record = run.learner.record();
        run.began.get().and_then(|began| Some((began, record.tests.get(&began)?.scope)))
    });
    let body = move || match scope.get() {
        Some((began, scope)) => run.running(began, scope),
        None => run.choosing(),
    };
    view! {
        <PageHead title=w.t(key::TEST_TITLE) description=w.t(key::TEST_CARD)/>
        <div class="container page assessment test">
            <h1>{w.t(key::TEST_TITLE)}</h1>
            <p class="without-app">{w.t(key::ASSESS_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

impl Run {
    fn go_on(self, began: Timestamp) {
        self.began.set(Some(began));
    }

    /// All areas or one, and what was begun before.
    fn choosing(self) -> AnyView {
        let w = self.w;
        let record = untrack(|| self.learner.record());
        let resume = record.open_test().map(|(began, test)| {
            let about = match test.scope {
                Scope::Whole => w.t(key::TEST_ALL),
                Scope::Area(area) => w.t(Key::area(area)),
            };
            let text = w.count(key::TEST_OPEN_ONE, key::TEST_OPEN_MANY, test.answers.len());
            view! {
                <section class="resume-box">
                    <h2>{w.t(key::ASSESS_UNFINISHED)}</h2>
                    <p><b>{about}</b> " " {text}</p>
                    <button class="btn btn-primary" on:click=move |_| self.go_on(began)>
                        {w.t(key::ASSESS_RESUME)}
                    </button>
                </section>
            }
        });
        let wanted = wanted();
        let choice = move |scope: Scope, name: String, facts: Key| {
            let press = move |_| self.go_on(self.learner.begin_test(scope));
            view! {
                <li>
                    <button class="offer" on:click=press>
                        <span class="offer-name">{name}</span>
                        {mark(wanted == Some(Test::Ability(scope)), w)}
                        <span class="offer-facts">{w.t(facts)}</span>
                    </button>
                </li>
            }
        };
        let areas = Area::ALL
            .map(|area| choice(Scope::Area(area), w.t(Key::area(area)), key::TEST_FACTS_AREA));
        view! {
            <p class="lead">{w.t(key::TEST_LEAD)}</p>
            <ul class="plain-list">
                <li>{w.t(key::TEST_RULE_1)}</li>
                <li>{w.t(key::TEST_RULE_2)}</li>
                <li>{w.t(key::TEST_RULE_3)}</li>
            </ul>
            {resume}
            <h2>{w.t(key::TEST_CHOOSE)}</h2>
            <ul class="offers">{choice(Scope::Whole, w.t(key::TEST_ALL), key::TEST_FACTS_ALL)}</ul>
            <h3>{w.t(key::ASSESS_ONE_AREA)}</h3>
            <ul class="offers">{areas.into_iter().collect_view()}</ul>
        }
        .into_any()
    }

    /// The questions of the scope are here, on their way, or do not arrive.
    fn running(self, began: Timestamp, scope: Scope) -> AnyView {
        let (w, documents) = (self.w, self.documents);
        let shown = move || match bank(documents, scope) {
            Arrived::All(bank) => view! { <Examining began scope bank=Arc::new(bank)/> }.into_any(),
            Arrived::Waiting => view! { <Loading/> }.into_any(),
            Arrived::Not => view! {
                <div class="empty-state">
                    <Icon name="warning"/>
                    <h2>{w.t(key::FAILED_OFFLINE_TITLE)}</h2>
                    <p role="alert">{w.t(key::FAILED_OFFLINE_TEXT)}</p>
                    <p>{w.t(key::FAILED_SAFE)}</p>
                    <button
                        class="btn btn-primary"
                        on:click=move |_| scope.areas().for_each(|area| {
                            documents.retry(&DocumentKey::BankArea(area));
                        })
                    >
                        {w.t(key::FAILED_RETRY)}
                    </button>
                </div>
            }
            .into_any(),
        };
        view! { {shown} }.into_any()
    }
}

/// How far the questions of a test have come.
enum Arrived {
    All(Vec<Arc<BankQuestion>>),
    Waiting,
    Not,
}

/// The questions of all areas of a test.
fn bank(documents: Documents, scope: Scope) -> Arrived {
    // All are asked for before the first is waited for.
    let files: Vec<Loadable> =
        scope.areas().map(|area| documents.get(&DocumentKey::BankArea(area))).collect();
    let mut bank = Vec::new();
    for file in &files {
        match file {
            Loadable::Ready(Document::BankArea(questions)) => {
                bank.extend(questions.iter().cloned())
            }
            Loadable::Loading => return Arrived::Waiting,
            _ => return Arrived::Not,
        }
    }
    Arrived::All(bank)
}
