//! A question: its controls, a hint, the check, what the answer teaches.
//!
//! Which answer is right, and what it is worth, the core decides. The controls of most kinds are
//! markup that is rendered when the site is built (`crate::prerendered::question`): they show marks,
//! and the core makes answers of marks. What has to live, a task on a screen and a story, is here.

mod feedback;
pub mod story;
pub mod task;

use crate::components::live_text::LiveText;
use crate::platform::controls;
use crate::state::documents::QuestionData;
use crate::state::language::{Key, key, use_words};
use crate::state::learner::{Learner, use_learner};
use feedback::{Said, feedback_markup};
use leptos::html::Div;
use leptos::prelude::*;
use pillole_core::id::Slug;
use pillole_core::practice::personal;
use pillole_core::question::{Item, Kind, Response, ResponseError, Round};
use std::sync::Arc;
use story::StoryPlayer;
use task::Task;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where a question stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The pillola that it belongs to.
    pub slug: Slug,
    /// Which one of how many, counted from 1.
    pub number: (usize, usize),
    /// Where the steps of the pillola are: nothing on its own page.
    pub lesson: String,
    /// Whether it is asked anew, whatever was answered before.
    pub anew: bool,
}

/// An answer on its way: what every kind's controls need to show it and to tell of it.
#[derive(Clone, Copy)]
pub struct Answering {
    /// What is given now, checked or not.
    pub given: RwSignal<Option<Response>>,
    /// How far one is.
    pub round: RwSignal<Round>,
    /// Grows whenever all begins anew.
    pub times: RwSignal<u32>,
    /// Told what is given now.
    pub keep: Callback<Option<Response>>,
    /// Told to judge what is given.
    pub check: Callback<Option<Response>>,
}

/// One question of a pillola.
#[component]
pub fn Question(
    /// The question.
    data: QuestionData,
    /// How sure one is of the answer, where that is asked too.
    sure: Option<QuestionData>,
    /// Where it stands.
    setting: Setting,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let QuestionData { item, body } = data;
    let item = Arc::new(item);
    let before = learner.last_answer(&item.id).filter(|_| !setting.anew);
    let round = if setting.anew { Round::Fresh } else { learner.round(&item.id) };
    let said = match before.as_ref().map(|response| item.check(response)) {
        Some(Ok(outcome)) => Said::Outcome { outcome, sure: None },
        _ => Said::Nothing,
    };
    let draft = learner.draft(&item.id).filter(|_| !setting.anew);
    let given = RwSignal::new(draft.or(before));
    let said = RwSignal::new(said);
    let round = RwSignal::new(round);
    let told = RwSignal::new(String::new());
    let hinted = RwSignal::new(false);
    let times = RwSignal::new(0u32);

    let keep = {
        let item = Arc::clone(&item);
        Callback::new(move |response: Option<Response>| {
            said.set(Said::Nothing);
            learner.keep_draft(&item.id, response.clone().filter(|r| is_impersonal(r)));
            given.set(response);
        })
    };
    let sure = sure.map(|sure| Sure { body: NodeRef::new(), data: Arc::new(sure) });
    let check = {
        let (item, slug, sure) = (Arc::clone(&item), setting.slug.clone(), sure.clone());
        Callback::new(move |response: Option<Response>| {
            let Some(response) = response else { return said.set(Said::Incomplete) };
            if let Some(found) = personal_in(&response) {
                keep.run(None);
                times.update(|times| *times += 1);
                return said.set(Said::Refused(found));
            }
            let outcome = match item.check(&response) {
                Ok(outcome) => outcome,
                Err(ResponseError::NotANumber) => return said.set(Said::NotANumber),
                Err(_) => return said.set(Said::Incomplete),
            };
            let how_sure = match sure.as_ref().map(Sure::read) {
                Some(None) => return said.set(Said::SureFirst),
                Some(Some(answer)) => Some(answer),
                None => None,
            };
            let credit = outcome.credit;
            learner.answer(&slug, &item.id, response, credit, hinted.get_untracked());
            let remark = sure
                .as_ref()
                .zip(how_sure)
                .and_then(|(sure, answer)| sure.note(learner, &slug, answer, credit));
            round.update(|round| *round = round.after(credit));
            said.set(Said::Outcome { outcome, sure: remark });
        })
    };
    let anew = move |_| {
        keep.run(None);
        round.set(Round::Fresh);
        times.update(|times| *times += 1);
    };

    let number = setting.number;
    let heading = format!("domanda-{}", number.0);
    let hint = (!item.hint.is_empty()).then(|| {
        view! {
            <details class="hint" on:toggle=move |_| hinted.set(true)>
                <summary>{w.t(key::QUESTION_HINT)}</summary>
                <p lang="it">{item.hint.clone()}</p>
            </details>
        }
    });
    let feedback = {
        let item = Arc::clone(&item);
        let lesson = setting.lesson.clone();
        move || feedback_markup(&said.get(), round.get(), &item, &lesson, w)
    };
    let answering = Answering { given, round, times, keep, check };
    let controls = match &item.kind {
        Kind::Do(task) => view! { <Task task=Arc::new(task.clone()) answering/> }.into_any(),
        Kind::Story(story) => {
            view! { <StoryPlayer story=Arc::new(story.clone()) answering/> }.into_any()
        }
        _ => view! { <Controls item=Arc::clone(&item) body=body.0 answering told/> }.into_any(),
    };
    let shown = move || round.get() == Round::Shown;
    view! {
        <section class=format!("question question-{}", item.kind.word()) id=heading>
            <fieldset>
                <legend>
                    <span class="question-number">
                        {w.with(key::QUESTION_NUMBER, "n", number.0).replace("{total}", &number.1.to_string())}
                    </span>
                    <span class="question-prompt" lang="it">{item.prompt.clone()}</span>
                    <span class="question-how">{w.t(instruction(&item.kind))}</span>
                </legend>
                {controls}
            </fieldset>
            {sure.map(|sure| sure.view())}
            {hint}
            <p class="visually-hidden" role="status"><LiveText text=told/></p>
            <div class="feedback" role="status" inner_html=feedback></div>
            {move || shown().then(|| view! {
                <button class="btn btn-secondary" type="button" on:click=anew>
                    {w.t(key::QUESTION_ANEW)}
                </button>
            })}
            {without_app(&item)}
        </section>
    }
    .into_any()
}

/// The answers for who reads without the app; the app itself has them behind the check.
#[cfg(feature = "ssr")]
fn without_app(item: &Arc<Item>) -> impl IntoView + use<> {
    view! { <crate::prerendered::question::answers::Answers item=Arc::clone(item)/> }
}

#[cfg(not(feature = "ssr"))]
fn without_app(_: &Arc<Item>) -> impl IntoView + use<> {}

/// The controls that a page has of its own, with the button that checks them.
#[component]
fn Controls(
    /// The question.
    item: Arc<Item>,
    /// The controls.
    body: String,
    /// The answer.
    answering: Answering,
    /// What is told to who cannot see that something moved.
    told: RwSignal<String>,
) -> impl IntoView {
    let Answering { given, round, times, keep, check } = answering;
    let w = use_words();
    let root = NodeRef::<Div>::new();
    let kind = Arc::new(item.kind.clone());
    // What was given before is shown; "anew" shows what was there in the beginning.
    let beginning = StoredValue::new(None::<Vec<String>>);
    Effect::new(move || {
        let times = times.get();
        let Some(root) = root.get() else { return };
        if beginning.with_value(Option::is_none) {
            beginning.set_value(Some(controls::read(&root)));
        }
        match (times, given.get_untracked()) {
            (0, Some(response)) => controls::write(&root, &response.marks()),
            (0, None) => {}
            _ => controls::write(&root, &beginning.get_value().unwrap_or_default()),
        }
    });
    let read = {
        let kind = Arc::clone(&kind);
        move || root.get_untracked().and_then(|root| kind.read(&controls::read(&root)))
    };
    let changed = {
        let read = read.clone();
        move |_| keep.run(read())
    };
    let touched = {
        let read = read.clone();
        move |event: leptos::ev::MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(target) = target.filter(|target| controls::touch(target)) {
                keep.run(read());
                if let Some((place, count)) = controls::place_in_order(&target) {
                    let text = w.with(key::QUESTION_MOVED, "n", place);
                    told.set(text.replace("{total}", &count.to_string()));
                }
            }
        }
    };
    let button = Signal::derive(move || {
        w.t(match round.get() {
            Round::Wrong(_) => key::QUESTION_CHECK_AGAIN,
            _ => key::QUESTION_CHECK,
        })
    });
    view! {
        <div class="question-body" node_ref=root inner_html=body on:change=changed on:click=touched></div>
        <button
            class="btn btn-primary check needs-app"
            type="button"
            on:click=move |_| check.run(read())
            disabled=move || round.get() == Round::Shown
        >
            <LiveText text=button/>
        </button>
    }
    .into_any()
}

/// The question beside a question: how sure are you?
#[derive(Clone)]
struct Sure {
    body: NodeRef<Div>,
    data: Arc<QuestionData>,
}

impl Sure {
    fn read(&self) -> Option<Response> {
        let root = self.body.get_untracked()?;
        let response = self.data.item.kind.read(&controls::read(&root))?;
        self.data.item.check(&response).ok().map(|_| response)
    }

    /// Notes the answer; gives what it shows, now that the other one is known.
    fn note(
        &self,
        learner: Learner,
        slug: &Slug,
        answer: Response,
        other: pillole_core::question::Credit,
    ) -> Option<String> {
        let (Kind::Confidence(confidence), Response::Confidence(chosen)) =
            (&self.data.item.kind, &answer)
        else {
            return None;
        };
        let remark = confidence.remark(*chosen, other);
        let credit = self.data.item.check(&answer).ok()?.credit;
        learner.answer(slug, &self.data.item.id, answer, credit, false);
        remark.map(|remark| remark.text)
    }

    fn view(self) -> impl IntoView {
        view! {
            <fieldset class="sure">
                <legend class="question-prompt" lang="it">{self.data.item.prompt.clone()}</legend>
                <div class="question-body" node_ref=self.body inner_html=self.data.body.0.clone()></div>
            </fieldset>
        }
    }
}

/// How a kind is answered.
fn instruction(kind: &Kind) -> Key {
    match kind {
        Kind::Single(_) => key::QUESTION_CHOOSE_ONE,
        Kind::Multiple(_) => key::QUESTION_CHOOSE_MANY,
        Kind::TrueFalse(_) => key::QUESTION_TRUE_OR_FALSE,
        Kind::Matching(_) => key::QUESTION_MATCH,
        Kind::Ordering(_) => key::QUESTION_PUT_IN_ORDER,
        Kind::Gap(_) => key::QUESTION_FILL,
        Kind::Numeric(_) => key::QUESTION_WRITE_NUMBER,
        Kind::Spot(_) => key::QUESTION_SPOT,
        Kind::Do(_) => key::QUESTION_DO,
        Kind::Story(_) => key::QUESTION_STORY,
        Kind::Scale(_) => key::QUESTION_SCALE,
        Kind::Confidence(_) => key::QUESTION_CHOOSE_ONE,
    }
}

/// Somebody's real data in what was typed.
fn personal_in(response: &Response) -> Option<personal::PersonalData> {
    match response {
        Response::Gap(texts) => texts.iter().find_map(|text| personal::recognise(text)),
        Response::Numeric(text) => personal::recognise(text),
        _ => None,
    }
}

fn is_impersonal(response: &Response) -> bool {
    personal_in(response).is_none()
}
