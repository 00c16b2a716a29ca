//! What is saved here, in words; taking it along, bringing it back, erasing it.

use super::icon::Icon;
use super::live_text::LiveText;
use super::stored::may_be_deleted::MayBeDeleted;
use crate::platform::{clock, files};
use crate::routes::Page;
use crate::state::language::{Key, key, use_words};
use crate::state::learner::{Learner, use_learner};
use crate::state::lifetime::{erase_all, make_last};
use crate::state::preferences::use_preferences;
use leptos::prelude::*;
use pillole_core::storage::ImportError;

/// The record as something one owns: save it to a file, take it from one, erase it.
#[component]
pub fn RecordFiles() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    make_last(learner);
    let kept = Signal::derive(move || {
        w.t(if !learner.has_begun() {
            key::SAVED_NOTHING
        } else if learner.is_kept() {
            key::SAVED_HERE
        } else {
            key::SAVED_NOT
        })
    });
    view! {
        <section class="record-files" aria-labelledby="salvato">
            <h2 id="salvato">{w.t(key::SAVED_TITLE)}</h2>
            <p><LiveText text=kept/></p>
            <p>{w.t(key::SAVED_WHAT)}</p>
            <p>
                <a class="btn btn-secondary" href=w.href(&Page::Saved.path())>
                    {w.t(key::SAVED_SEE_ALL)}
                </a>
            </p>
            <MayBeDeleted/>
            <Files/>
            <Erase/>
            <p class="without-app">{w.t(key::SAVED_WITHOUT_APP)}</p>
        </section>
    }
    .into_any()
}

/// The record saved to a file, and taken from one.
#[component]
pub fn Files() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let said = RwSignal::new(None::<Key>);
    let status = Signal::derive(move || said.get().map(|key| w.t(key)).unwrap_or_default());
    let export = move |_| said.set(Some(save(learner)));
    let input = NodeRef::<leptos::html::Input>::new();
    let import = move |_| {
        let Some(input) = input.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            said.set(Some(match files::read(&input).await {
                Ok(text) => match learner.import(&text) {
                    Ok(()) => key::IMPORT_DONE,
                    Err(error) => import_fault(error),
                },
                Err(files::FileError::TooLarge) => key::IMPORT_TOO_LARGE,
                Err(files::FileError::NoFile) => return,
                Err(files::FileError::Refused) => key::IMPORT_UNREADABLE,
            }));
        });
    };
    view! {
        <div class="record-actions needs-app">
            <button class="btn btn-secondary" type="button" on:click=export>
                <Icon name="download"/>
                {w.t(key::EXPORT_BUTTON)}
            </button>
            <div class="file-choice">
                <label for="file-dati">{w.t(key::IMPORT_LABEL)}</label>
                <input
                    type="file"
                    id="file-dati"
                    accept=".json,application/json"
                    node_ref=input
                    on:change=import
                />
            </div>
        </div>
        <p class="record-status" role="status"><LiveText text=status/></p>
    }
    .into_any()
}

/// Gives the record as a file; what is to be said then.
#[must_use]
pub fn save(learner: Learner) -> Key {
    let name = match clock::day(clock::now()) {
        Some(day) => format!("pillole-{day}.json"),
        None => "pillole.json".to_owned(),
    };
    match files::save(&name, &learner.export()) {
        Ok(()) => key::EXPORT_DONE,
        Err(_) => key::EXPORT_FAILED,
    }
}

/// Why a file was not taken, and what to do.
fn import_fault(error: ImportError) -> Key {
    match error {
        ImportError::NotOurs => key::IMPORT_NOT_OURS,
        ImportError::Damaged => key::IMPORT_DAMAGED,
        ImportError::Newer { .. } => key::IMPORT_NEWER,
        ImportError::TooLarge => key::IMPORT_TOO_LARGE,
        ImportError::NoRoom => key::IMPORT_NO_ROOM,
    }
}

/// Where one is with erasing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Erasing {
    /// Nobody asked.
    No,
    /// Asked: are you sure?
    Asked,
    /// Done.
    Done,
}

/// "Erase everything", with one question before.
#[component]
pub fn Erase(
    /// Called when everything is erased.
    #[prop(optional)]
    after: Option<Callback<()>>,
) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let preferences = use_preferences();
    let erasing = RwSignal::new(Erasing::No);
    let ask = move |_| erasing.set(Erasing::Asked);
    let no = move |_| erasing.set(Erasing::No);
    let yes = move |_| {
        leptos::task::spawn_local(async move {
            erase_all(learner, preferences).await;
            let _ = erasing.try_set(Erasing::Done);
            if let Some(after) = after {
                after.run(());
            }
        });
    };
    view! {
        <div class="erase needs-app" role="group" aria-labelledby="cancella">
            <h3 id="cancella">{w.t(key::ERASE_TITLE)}</h3>
            <div aria-live="polite">
                {move || match erasing.get() {
                    Erasing::No => view! {
                        <button class="btn btn-danger" type="button" on:click=ask>
                            <Icon name="trash"/>
                            {w.t(key::ERASE_BUTTON)}
                        </button>
                    }.into_any(),
                    Erasing::Asked => view! {
                        <p>{w.t(key::ERASE_SURE)}</p>
                        <div class="record-actions">
                            <button class="btn btn-danger" type="button" on:click=yes>{w.t(key::ERASE_YES)}</button>
                            <button class="btn btn-secondary" type="button" on:click=no>{w.t(key::ERASE_NO)}</button>
                        </div>
                    }.into_any(),
                    Erasing::Done => view! { <p>{w.t(key::ERASE_DONE)}</p> }.into_any(),
                }}
            </div>
        </div>
    }
    .into_any()
}
