//! The result: what the test shows, how one sees oneself, and where to begin.

use crate::components::assessment::Strip;
use crate::components::assessment::given::GivenAnswers;
use crate::components::assessment::history::{day, history};
use crate::components::assessment::on_the_way::lead_soon;
use crate::components::assessment::outcome::Shown;
use crate::components::icon::Icon;
use crate::components::page_head::PageHead;
use crate::platform::{listen, page};
use crate::routes::Page;
use crate::state::language::{Words, key, use_words};
use crate::state::learner::use_learner;
use crate::state::lifetime::make_last;
use leptos::prelude::*;
use pillole_core::assessment::{Model, Result, Scope};
use pillole_core::progress::{Record, TestSitting, Timestamp};

/// The page.
#[component]
pub fn ResultPage() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let model = StoredValue::new(Model::default());
    let chosen = RwSignal::new(None);
    make_last(learner);
    let body = move || show(&learner.record(), model, chosen, w);
    view! {
        <PageHead title=w.t(key::RESULT_TITLE) description=w.t(key::ASSESS_LEAD)/>
        <div class="container page assessment result">
            <h1 id="risultato" tabindex="-1">{w.t(key::RESULT_TITLE)}</h1>
            <p class="without-app">{w.t(key::ASSESS_WITHOUT_APP)}</p>
            <div class="needs-app">{body}</div>
        </div>
    }
    .into_any()
}

fn show(
    record: &Record,
    model: StoredValue<Model>,
    chosen: RwSignal<Option<Timestamp>>,
    w: Words,
) -> AnyView {
    let ended = |(_, test): &(&Timestamp, &TestSitting)| test.finished.is_some();
    let wanted = chosen.get();
    let test = record
        .tests
        .iter()
        .filter(ended)
        .rfind(|(began, _)| wanted.is_none_or(|wanted| **began == wanted));
    let scope = test.map(|(_, test)| test.scope);
    let area = match scope {
        Some(Scope::Area(area)) => Some(area),
        _ => None,
    };
    let image = record.last_reflection(area).map(|(_, sitting)| sitting.self_image());
    if test.is_none() && image.is_none() {
        return nothing(record, w);
    }
    let result = test.map(|(_, test)| model.with_value(|model| Result::of(model, test)));
    // What the test before showed: about the same, or about everything.
    let before = test.and_then(|(began, test)| {
        let earlier = record.tests.range(..*began).filter(ended);
        let mut fitting =
            earlier.filter(|(_, it)| it.scope == test.scope || it.scope == Scope::Whole);
        fitting.next_back().map(|(_, it)| model.with_value(|model| Result::of(model, it)))
    });
    let when = test.map(|(began, test)| {
        let answers = test.answers.len();
        let text = w.count(key::RESULT_WHEN_ONE, key::RESULT_WHEN_MANY, answers);
        view! { <p class="result-when">{text.replace("{day}", &day(*began, w))}</p> }
    });
    let outcome =
        Shown { result: result.as_ref(), image: image.as_ref(), before: before.as_ref() }.markup(w);
    let history = model.with_value(|model| history(record, model, w));
    let look = move |event: leptos::ev::MouseEvent| {
        let pressed = listen::nearest(&event, "data-act").and_then(|(_, act)| act.parse().ok());
        if let Some(began) = pressed {
            chosen.set(Some(Timestamp::from_milliseconds(began)));
            lead_soon("risultato");
        }
    };
    let given = test.map(|(_, test)| view! { <GivenAnswers sitting=test.clone()/> });
    let missing = match (test.is_some(), image.is_some()) {
        (true, false) => Some(view! {
            <Strip title=key::REFLECT_TITLE text=key::RESULT_ADD_IMAGE page=Page::Reflection go=key::REFLECT_GO/>
        }.into_any()),
        (false, true) => Some(view! {
            <Strip title=key::TEST_TITLE text=key::RESULT_ADD_TEST page=Page::Test go=key::TEST_GO/>
        }.into_any()),
        _ => None,
    };
    view! {
        {when}
        <div class="outcome" inner_html=outcome></div>
        <p class="note">{w.t(key::ASSESS_NOTE)}</p>
        <p class="actions no-print">
            <a class="btn btn-primary" href=w.href(&Page::Path.path())>
                {w.t(key::PATH_GO)}
                <Icon name="forward"/>
            </a>
            <button class="btn btn-secondary" on:click=move |_| page::print()>
                <Icon name="print"/>
                {w.t(key::RESULT_PRINT)}
            </button>
            <a class="btn btn-secondary" href=format!("{}#salvato", w.href(&Page::Progress.path()))>
                <Icon name="download"/>
                {w.t(key::RESULT_SAVE)}
            </a>
        </p>
        <div class="no-print">{missing}</div>
        {given}
        <section class="history no-print" on:click=look inner_html=history></section>
    }
    .into_any()
}

/// Before the first result.
fn nothing(record: &Record, w: Words) -> AnyView {
    let is_open = record.open_test().is_some() || record.open_reflection().is_some();
    let text = if is_open { key::RESULT_UNFINISHED } else { key::RESULT_NONE };
    view! {
        <div class="empty-state">
            <p>{w.t(text)}</p>
            <a class="btn btn-primary" href=w.href(&Page::Assessment.path())>{w.t(key::ASSESS_GO)}</a>
        </div>
    }
    .into_any()
}
