//! The adaptive test's fixed form on paper: the questions with room for the pen, and the key on a
//! sheet of its own. What stands there the core decides (`pillole_core::assessment::paper_form`).

use crate::state::language::{Key, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::PaperRow;
use pillole_core::question::{Item, Part};

/// The sheets. Each question comes with the language of its words.
#[component]
pub fn PaperTestSheets(
    /// The questions, with what is needed to judge them.
    questions: Vec<(Item, &'static str, PaperRow)>,
) -> impl IntoView {
    let w = use_words();
    let mut area = None;
    let asked = (1usize..)
        .zip(&questions)
        .map(|(number, (item, lang, row))| {
            let lang = *lang;
            let heading = (area != Some(row.competence.area())).then(|| {
                area = Some(row.competence.area());
                view! { <h3>{w.t(Key::area(row.competence.area()))}</h3> }
            });
            let options = match item.kind.paper(u64::from(item.number.0)).parts.into_iter().next() {
                Some(Part::Options(texts)) => texts,
                _ => Vec::new(),
            };
            let option = |text: String| {
                view! { <li><span class="paper-box"></span><span lang=lang>{text}</span></li> }
            };
            view! {
                {heading}
                <div class="paper-question">
                    <p class="paper-prompt"><b>{number}". "</b><span lang=lang>{item.prompt.clone()}</span></p>
                    <ol class="lettered">
                        {options.into_iter().map(option).collect_view()}
                    </ol>
                </div>
            }
        })
        .collect_view();
    let keys = (1usize..)
        .zip(&questions)
        .map(|(number, (_, _, row))| {
            let letter = char::from(b'A'.saturating_add(row.right)).to_string();
            view! {
                <tr>
                    <th scope="row">{number}</th>
                    <td><b>{letter}</b></td>
                    <td>{row.competence.to_string()}</td>
                    <td>{row.level.to_string()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="paper-sheet">
            <h2>{w.t(key::TEST_TITLE)}</h2>
            <p>{w.t(key::ON_PAPER_HOW)}</p>
            <div class="paper-columns">{asked}</div>
            <p class="note">{w.t(key::ASSESS_NOTE)}</p>
        </div>
        <div class="paper-sheet paper-test-key">
            <h2>{w.t(key::ON_PAPER_KEY)}</h2>
            <p>{w.t(key::ON_PAPER_KEY_TEXT)}</p>
            <div class="table-frame" role="region" tabindex="0" aria-label=w.t(key::ON_PAPER_KEY)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{w.t(key::ON_PAPER_NUMBER)}</th>
                        <th scope="col">{w.t(key::ON_PAPER_RIGHT)}</th>
                        <th scope="col">{w.t(key::TABLE_COMPETENCE)}</th>
                        <th scope="col">{w.t(key::RESULT_LEVEL)}</th>
                    </tr>
                </thead>
                <tbody>{keys}</tbody>
            </table>
            </div>
        </div>
    }
}
