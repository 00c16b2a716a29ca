//! The questions on paper, and their key on a sheet of its own. What stands there the core decides
//! (`pillole_core::question::Paper`); here it gets room to write.

use super::figure::figure;
use super::question::sureness_words;
use crate::components::question::story::ending_words;
use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::catalogue::Pillola;
use pillole_core::question::{Item, Kind, Paper, PaperScene, Part, Sureness};
use pillole_core::screen::{Screen, ScreenState};

/// Questions and key.
#[component]
pub fn PaperQuestions(
    /// The pillola.
    pillola: Pillola,
) -> impl IntoView {
    let w = use_words();
    let (title, own) = (pillola.card.title.clone(), w.language().code());
    let asked = pillola.questions.iter().filter(|item| item.beside().is_none());
    let papers: Vec<(usize, &Item, Paper)> = (1usize..)
        .zip(asked)
        .map(|(number, item)| (number, item, item.kind.paper(u64::from(item.number.0))))
        .collect();
    let questions = papers
        .iter()
        .map(|(number, item, paper)| {
            let screen = shown_screen(item, &pillola.screens);
            let state = ScreenState { scrolled: true, ..ScreenState::default() };
            let figure = screen.map(|screen| {
                view! { <figure class="step-figure" inner_html=figure(screen, &state, None, w)></figure> }
            });
            view! {
                <li class="paper-question" value=number.to_string()>
                    <p class="paper-prompt" lang="it">{item.prompt.clone()}</p>
                    {how(&item.kind).map(|how| view! { <p>{w.t(how)}</p> })}
                    {figure}
                    {paper.parts.iter().map(part).collect_view()}
                    {pillola.questions.iter().find(|other| other.beside() == Some(&item.id)).map(|sure| view! {
                        <p class="paper-prompt" lang="it">{sure.prompt.clone()}</p>
                        {sure.kind.paper(0).parts.iter().map(part).collect_view()}
                    })}
                </li>
            }
        })
        .collect_view();
    let keys = papers
        .iter()
        .filter(|(_, _, paper)| !paper.key.is_empty())
        .map(|(number, item, paper)| {
            let (key, lang) = match &item.kind {
                Kind::TrueFalse(ask) if ask.answer => (w.t(key::QUESTION_TRUE), own),
                Kind::TrueFalse(_) => (w.t(key::QUESTION_FALSE), own),
                _ => (paper.key.join("; "), "it"),
            };
            let why = item.kind.solution().into_iter().map(|remark| remark.text);
            let why =
                why.filter(|_| !matches!(item.kind, Kind::Story(_))).collect::<Vec<_>>().join(" ");
            view! {
                <li value=number.to_string()>
                    <b lang=lang>{key}</b>
                    " "
                    <span lang="it">{why}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="paper-sheet paper-questions">
            <h2 lang="it">{title.clone()}</h2>
            <p>{w.t(key::PAPER_QUESTIONS)}</p>
            <ol>{questions}</ol>
        </div>
        <div class="paper-sheet paper-key">
            <h2 lang="it">{title}</h2>
            <p>{w.t(key::PAPER_KEY)}</p>
            <ol>{keys}</ol>
        </div>
    }
}

/// What is done with the pen, where it is not plain.
fn how(kind: &Kind) -> Option<Key> {
    match kind {
        Kind::Multiple(_) | Kind::Spot(_) => Some(key::PAPER_MANY),
        Kind::Ordering(_) => Some(key::PAPER_ORDER),
        Kind::Matching(_) => Some(key::PAPER_MATCH),
        Kind::Do(_) => Some(key::PAPER_DO),
        Kind::Story(_) => Some(key::PAPER_STORY),
        _ => None,
    }
}

/// The screen that a question is asked on.
fn shown_screen<'a>(item: &'a Item, screens: &'a [Screen]) -> Option<&'a Screen> {
    match &item.kind {
        Kind::Spot(ask) => screens.iter().find(|screen| screen.id == ask.screen),
        Kind::Do(ask) => ask.screens.first(),
        _ => None,
    }
}

/// One thing to answer.
fn part(part: &Part) -> AnyView {
    let w = use_words();
    let boxes = |texts: Vec<String>, lang: &'static str| {
        let one = |text: String| view! { <li><span class="paper-box"></span><span lang=lang>{text}</span></li> };
        view! { <ol class="lettered">{texts.into_iter().map(one).collect_view()}</ol> }.into_any()
    };
    let own = w.language().code();
    match part {
        Part::Options(texts) => boxes(texts.clone(), "it"),
        Part::Order(texts) => {
            let one = |text: &String| view! { <li lang="it">{text.clone()}</li> };
            view! {
                <ol class="lettered">{texts.iter().map(one).collect_view()}</ol>
                <p class="paper-line long"></p>
            }
            .into_any()
        }
        Part::Scale(texts) => boxes(texts.clone(), "it"),
        Part::TrueOrFalse => boxes(vec![w.t(key::QUESTION_TRUE), w.t(key::QUESTION_FALSE)], own),
        Part::Sureness => boxes(Sureness::ALL.map(|sure| w.t(sureness_words(sure))).to_vec(), own),
        Part::Pairs { left, right } => {
            let one = |text: &String| {
                view! { <li><span lang="it">{text.clone()}</span> <span class="paper-line"></span></li> }
            };
            let right = right.iter().map(|text| view! { <li lang="it">{text.clone()}</li> });
            view! {
                <div class="paper-pairs">
                    <ol>{left.iter().map(one).collect_view()}</ol>
                    <ol class="lettered">{right.collect_view()}</ol>
                </div>
            }
            .into_any()
        }
        Part::Gaps(pieces) => {
            let piece = |piece: &Option<String>| match piece {
                Some(text) => view! { <span lang="it">{text.clone()}</span> }.into_any(),
                None => view! { <span class="paper-line"></span> }.into_any(),
            };
            view! { <p class="paper-gaps">{pieces.iter().map(piece).collect_view()}</p> }.into_any()
        }
        Part::Number(unit) => {
            view! { <p><span class="paper-line"></span> <span lang="it">{unit.clone()}</span></p> }
                .into_any()
        }
        Part::Scenes(all) => scenes(all),
        Part::Lines(count) => {
            let line = |_| view! { <p class="paper-line long"></p> };
            (0..*count).map(line).collect_view().into_any()
        }
    }
}

/// A story as numbered scenes that lead to each other.
pub(super) fn scenes(scenes: &[PaperScene]) -> AnyView {
    let w = use_words();
    let scene = |scene: &PaperScene| {
        let choice = |(text, to): &(String, usize)| {
            view! {
                <li>
                    <span lang="it">{text.clone()}</span>
                    " "
                    <b>{w.with(key::PAPER_GO_TO, "n", to)}</b>
                </li>
            }
        };
        view! {
            <li>
                <p lang="it">{scene.text.clone()}</p>
                {(!scene.choices.is_empty()).then(|| view! {
                    <ul>{scene.choices.iter().map(choice).collect_view()}</ul>
                })}
                {scene.ending.map(|ending| view! { <p><b>{w.t(ending_words(ending))}</b></p> })}
            </li>
        }
    };
    view! { <ol class="scenes">{scenes.iter().map(scene).collect_view()}</ol> }.into_any()
}
