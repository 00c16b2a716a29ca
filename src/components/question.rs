//! A question: its options, a hint, the check, what the answer teaches.
//!
//! Which answer is right, and what it is worth, the core decides. Without the app (no JavaScript,
//! or not yet) the same options stand there, and the answers can be opened below them.

use super::icon::Icon;
use super::live_text::{LiveText, escape};
use crate::state::language::{Words, key, use_words};
use crate::state::learner::use_learner;
use leptos::prelude::*;
use pillole_core::id::Slug;
use pillole_core::question::{
    Choice, ChoiceIndex, Item, Kind, Outcome, Response, Verdict, shown_order,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What stands under the options.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// Nothing yet.
    Nothing,
    /// Please choose first.
    ChooseFirst,
    /// What the answer was worth.
    Outcome(Outcome),
}

/// One question of a pillola.
#[component]
pub fn Question(
    /// The question.
    item: Item,
    /// Which one of the pillola's, counted from 1.
    number: usize,
    /// How many the pillola has.
    total: usize,
    /// The pillola.
    slug: Slug,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let item = Arc::new(item);
    let before = learner.last_answer(&item.id);
    let said = match before.as_ref().map(|response| item.check(response)) {
        Some(Ok(outcome)) => Said::Outcome(outcome),
        _ => Said::Nothing,
    };
    let chosen = RwSignal::new(
        learner.draft(&item.id).or(before).map(|response| indices(&response)).unwrap_or_default(),
    );
    let said = RwSignal::new(said);
    let hinted = RwSignal::new(false);

    let choose = {
        let item = Arc::clone(&item);
        move |index: ChoiceIndex, on: bool| {
            chosen.update(|chosen| {
                if !matches!(item.kind, Kind::Multiple(_)) {
                    chosen.clear();
                }
                if on {
                    chosen.insert(index);
                } else {
                    chosen.remove(&index);
                }
            });
            said.set(Said::Nothing);
            learner.keep_draft(&item.id, chosen.with(|chosen| response(&item.kind, chosen)));
        }
    };
    let check = {
        let item = Arc::clone(&item);
        let slug = slug.clone();
        move |_| {
            let response = chosen.with(|chosen| response(&item.kind, chosen));
            let checked = response.and_then(|r| item.check(&r).ok().map(|outcome| (r, outcome)));
            let Some((response, outcome)) = checked else {
                said.set(Said::ChooseFirst);
                return;
            };
            learner.answer(&slug, &item.id, response, outcome.credit, hinted.get_untracked());
            said.set(Said::Outcome(outcome));
        }
    };

    let name = item.id.as_str().replace('/', "-");
    let heading = format!("domanda-{number}");
    let options = options(&item, &name, chosen, w, choose);
    let hint = (!item.hint.is_empty()).then(|| {
        view! {
            <details class="hint" on:toggle=move |_| hinted.set(true)>
                <summary>{w.t(key::QUESTION_HINT)}</summary>
                <p lang="it">{item.hint.clone()}</p>
            </details>
        }
    });
    let instruction = match item.kind {
        Kind::Multiple(_) => key::QUESTION_CHOOSE_MANY,
        Kind::TrueFalse(_) => key::QUESTION_TRUE_OR_FALSE,
        Kind::Single(_) => key::QUESTION_CHOOSE_ONE,
    };
    let button = Signal::derive(move || {
        w.t(match said.get() {
            Said::Outcome(outcome) if !outcome.credit.is_full() => key::QUESTION_CHECK_AGAIN,
            _ => key::QUESTION_CHECK,
        })
    });
    let feedback = {
        let item = Arc::clone(&item);
        move || feedback_markup(&said.get(), &item, w)
    };
    view! {
        <section class="question" id=heading.clone()>
            <fieldset>
                <legend>
                    <span class="question-number">
                        {w.with(key::QUESTION_NUMBER, "n", number).replace("{total}", &total.to_string())}
                    </span>
                    <span class="question-prompt" lang="it">{item.prompt.clone()}</span>
                    <span class="question-how">{w.t(instruction)}</span>
                </legend>
                {options}
            </fieldset>
            {hint}
            <button class="btn btn-primary check needs-app" type="button" on:click=check>
                <LiveText text=button/>
            </button>
            <div class="feedback" role="status" inner_html=feedback></div>
            {cfg!(feature = "ssr").then(|| answers(&item, w))}
        </section>
    }
    .into_any()
}

/// The options in their mixed order, as round or square boxes with large labels.
fn options(
    item: &Item,
    name: &str,
    chosen: RwSignal<BTreeSet<ChoiceIndex>>,
    w: Words,
    choose: impl Fn(ChoiceIndex, bool) + Clone + 'static,
) -> AnyView {
    let kind = if matches!(item.kind, Kind::Multiple(_)) { "checkbox" } else { "radio" };
    let view = move |(index, text): (ChoiceIndex, String), name: String| {
        let id = format!("{name}-{}", index.0);
        let choose = choose.clone();
        view! {
            <div class="option">
                <input
                    type=kind
                    name=name
                    id=id.clone()
                    value=index.0.to_string()
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&index))
                    on:change=move |event| choose(index, event_target_checked(&event))
                />
                <label for=id lang="it">{text}</label>
            </div>
        }
    };
    shown(item, w).into_iter().map(|option| view(option, name.to_owned())).collect_view().into_any()
}

/// The options with their words, in the order to show them. True comes before false, always.
fn shown(item: &Item, w: Words) -> Vec<(ChoiceIndex, String)> {
    let choices = choices(item);
    if matches!(item.kind, Kind::TrueFalse(_)) {
        return vec![
            (ChoiceIndex(0), w.t(key::QUESTION_TRUE)),
            (ChoiceIndex(1), w.t(key::QUESTION_FALSE)),
        ];
    }
    shown_order(choices.len(), u64::from(item.number.0))
        .into_iter()
        .filter_map(|index| Some((index, choices.get(usize::from(index.0))?.text.clone())))
        .collect()
}

/// The options of a question, in the order of the file.
fn choices(item: &Item) -> &[Choice] {
    item.kind.ask().choices()
}

/// The answer that a set of ticked options is; `None` when nothing is ticked.
fn response(kind: &Kind, chosen: &BTreeSet<ChoiceIndex>) -> Option<Response> {
    let first = *chosen.first()?;
    Some(match kind {
        Kind::Single(_) => Response::Single(first),
        Kind::Multiple(_) => Response::Multiple(chosen.clone()),
        Kind::TrueFalse(_) => Response::TrueFalse(first.0 == 0),
    })
}

/// The options that an answer ticks.
fn indices(response: &Response) -> BTreeSet<ChoiceIndex> {
    match response {
        Response::Single(index) => BTreeSet::from([*index]),
        Response::Multiple(indices) => indices.clone(),
        Response::TrueFalse(said) => BTreeSet::from([ChoiceIndex(u8::from(!said))]),
    }
}

/// What to say, as markup that is replaced as a whole (see [`super::live_text`]).
fn feedback_markup(said: &Said, item: &Item, w: Words) -> String {
    let outcome = match said {
        Said::Nothing => return String::new(),
        Said::ChooseFirst => {
            return format!(
                "<p class=\"choose-first\">{}</p>",
                escape(&w.t(key::QUESTION_CHOOSE_FIRST))
            );
        }
        Said::Outcome(outcome) => outcome,
    };
    let (class, title) = match outcome.credit.hundredths() {
        100 => ("right", key::QUESTION_RIGHT),
        0 => ("wrong", key::QUESTION_WRONG),
        _ => ("partly", key::QUESTION_PARTLY),
    };
    let words: Vec<(ChoiceIndex, String)> = shown(item, w);
    let remarks: String = outcome
        .remarks
        .iter()
        .map(|remark| {
            let (class, verdict) = match remark.verdict {
                Verdict::Right => ("right", key::VERDICT_RIGHT),
                Verdict::Wrong => ("wrong", key::VERDICT_WRONG),
                Verdict::Missed => ("missed", key::VERDICT_MISSED),
            };
            let chosen = words.iter().find(|(index, _)| *index == remark.choice);
            format!(
                "<li class=\"remark {class}\"><b>{}</b> <q lang=\"it\">{}</q> <span lang=\"it\">{}</span></li>",
                escape(&w.t(verdict)),
                escape(chosen.map(|(_, text)| text.as_str()).unwrap_or_default()),
                escape(&remark.text),
            )
        })
        .collect();
    format!(
        "<div class=\"verdict {class}\"><p class=\"verdict-title\">{}</p><ul>{remarks}</ul></div>",
        escape(&w.t(title))
    )
}

/// The answers, for who reads without the app.
fn answers(item: &Item, w: Words) -> impl IntoView + use<> {
    let choices = choices(item).to_vec();
    let rows = shown(item, w)
        .into_iter()
        .filter_map(|(index, text)| {
            let choice = choices.get(usize::from(index.0))?.clone();
            let (icon, verdict) = if choice.right {
                ("check", key::ANSWERS_RIGHT)
            } else {
                ("cross", key::ANSWERS_WRONG)
            };
            Some(view! {
                <li>
                    <Icon name=icon/>
                    <b>{w.t(verdict)}</b>
                    " "
                    <q lang="it">{text}</q>
                    " "
                    <span lang="it">{choice.feedback}</span>
                </li>
            })
        })
        .collect_view();
    view! {
        <details class="answers without-app">
            <summary>{w.t(key::ANSWERS_SHOW)}</summary>
            <ul>{rows}</ul>
        </details>
    }
}
