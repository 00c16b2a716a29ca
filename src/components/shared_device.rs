//! What a shared device shows on every page: "Ho finito", and the warning when nobody does anything.
//!
//! `boot.js` marks the page with `data-shared` before it is shown, so that there is room for it. What
//! happens when a turn ends is in [`crate::state::shared_device`].

use super::icon::Icon;
use super::live_text::LiveText;
use super::record_files;
use crate::platform::storage::BrowserStore;
use crate::platform::{clock, dialog, idle, page};
use crate::routes::Page;
use crate::state::language::{key, use_words};
use crate::state::learner::use_learner;
use crate::state::shared_device::end_turn;
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use pillole_core::shared_device::idle::{Idle, IdleClock};
use pillole_core::shared_device::{last_act, note_act};
use pillole_core::storage::Notice;
use std::time::Duration;

/// How often it is looked whether somebody is there.
const LOOK: Duration = Duration::from_secs(1);

/// How much later something must be done to be noted for other tabs, in milliseconds.
const NOTED: u64 = 2_000;

/// The bar and what it opens.
#[component]
pub fn SharedDevice() -> impl IntoView {
    let w = use_words();
    let finishing = NodeRef::<Dialog>::new();
    let pathname = use_location().pathname;
    let progress = w.href(&Page::Progress.path());
    let on_progress = Signal::derive(move || pathname.with(|path| *path == progress));
    // Where one can print what one did, one can also find how.
    let print = move || {
        on_progress.get().then(|| {
            view! {
                <button class="btn btn-secondary" type="button" on:click=move |_| page::print()>
                    <Icon name="print"/>
                    {w.t(key::SHARED_PRINT)}
                </button>
            }
        })
    };
    view! {
        <section class="shared-bar" aria-label=w.t(key::SHARED_NAME)>
            <p>{w.t(key::SHARED_BAR)}</p>
            {print}
            <button
                class="btn btn-primary"
                type="button"
                aria-haspopup="dialog"
                on:click=move |_| _ = dialog::open(finishing)
            >
                <Icon name="check"/>
                {w.t(key::SHARED_FINISH)}
            </button>
        </section>
        <Finish shown=finishing/>
        <Warning/>
    }
    .into_any()
}

/// The same, when something of an earlier turn could not be erased.
#[component]
pub fn SharedDeviceNotErased() -> impl IntoView {
    use_learner().notices().set(vec![Notice::NotErased]);
    view! { <SharedDevice/> }.into_any()
}

/// What will be erased, what to take along before, and the two ways on.
#[component]
fn Finish(shown: NodeRef<Dialog>) -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let said = RwSignal::new(String::new());
    let save = move |_| said.set(w.t(record_files::save(learner)));
    let close = move |_| dialog::close(shown);
    // A session's result to scan belongs into this list too, before the others.
    let take = move || {
        learner.has_begun().then(|| {
            view! {
                <h3>{w.t(key::SHARED_TAKE)}</h3>
                <ul class="take-along">
                    <li>
                        <button class="btn btn-secondary" type="button" on:click=save>
                            <Icon name="download"/>
                            {w.t(key::EXPORT_BUTTON)}
                        </button>
                    </li>
                    <li>
                        <a class="btn btn-secondary" href=w.href(&Page::Progress.path()) on:click=close>
                            <Icon name="print"/>
                            {w.t(key::SHARED_SHEET)}
                        </a>
                    </li>
                </ul>
                <p>{w.t(key::SHARED_TAKE_TEXT)}</p>
            }
        })
    };
    view! {
        <dialog class="term-dialog shared-dialog" node_ref=shown aria-labelledby="finito">
            <h2 id="finito">{w.t(key::SHARED_FINISH_TITLE)}</h2>
            <p>{w.t(key::SHARED_FINISH_TEXT)}</p>
            {take}
            <p role="status"><LiveText text=said/></p>
            <div class="actions">
                <button class="btn btn-danger" type="button" on:click=move |_| end()>
                    <Icon name="trash"/>
                    {w.t(key::ERASE_BUTTON)}
                </button>
                <button class="btn btn-primary" type="button" on:click=close>
                    {w.t(key::SHARED_GO_ON)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

/// The clock of this page, and the warning that it gives.
#[component]
fn Warning() -> impl IntoView {
    let w = use_words();
    let shown = NodeRef::<Dialog>::new();
    let left = RwSignal::new(None::<u64>);
    let spoken = RwSignal::new(String::new());
    let clock = StoredValue::new(IdleClock::new(last_act(&BrowserStore)));
    let noted = StoredValue::new(0);

    let note = move |now: u64| {
        if now.abs_diff(noted.get_value()) >= NOTED {
            noted.set_value(now);
            note_act(&BrowserStore, now);
        }
    };
    let look = move || {
        let now = clock::now();
        let elsewhere = last_act(&BrowserStore);
        let plays = idle::media_plays();
        let found = clock.try_update_value(|clock| {
            if let Some(at) = elsewhere.filter(|at| *at <= now) {
                clock.acted_elsewhere(at);
            }
            if plays && clock.act(now) {
                note(now);
            }
            (clock.at(now), clock.to_speak(now))
        });
        let Some((state, speak)) = found else { return };
        let before = left.get_untracked();
        match state {
            Idle::Quiet if before.is_some() => {
                left.set(None);
                spoken.set(String::new());
                dialog::close(shown);
            }
            Idle::Quiet => {}
            Idle::Warning { seconds_left } => {
                if before != Some(seconds_left) {
                    left.set(Some(seconds_left));
                }
                if before.is_none() {
                    let _ = dialog::open(shown);
                }
                if let Some(seconds) = speak {
                    spoken.set(w.with(key::SHARED_IDLE_SPOKEN, "n", seconds));
                }
            }
            Idle::Erase => end(),
        }
    };
    let stay = move || {
        let now = clock::now();
        clock.update_value(|clock| clock.stay(now));
        note(now);
        look();
    };
    Effect::new(move || {
        idle::on_act(move || {
            let now = clock::now();
            if clock.try_update_value(|clock| clock.act(now)) == Some(true) {
                note(now);
            }
        });
        // A device that wakes up looks at once, not at the next tick.
        for name in ["visibilitychange", "pageshow", "focus"] {
            let _ = window_event_listener_untyped(name, move |_| look());
        }
        look();
        let _ = set_interval_with_handle(look, LOOK);
    });
    let seconds = Signal::derive(move || {
        left.get().map(|n| w.with(key::SHARED_IDLE_LEFT, "n", n)).unwrap_or_default()
    });
    view! {
        <dialog
            class="term-dialog shared-dialog"
            role="alertdialog"
            node_ref=shown
            aria-labelledby="inattivo"
            aria-describedby="inattivo-testo"
            on:cancel=move |_: leptos::ev::Event| stay()
        >
            <h2 id="inattivo">{w.t(key::SHARED_IDLE_TITLE)}</h2>
            <p id="inattivo-testo">{w.t(key::SHARED_IDLE_TEXT)}</p>
            <p class="seconds" role="timer"><LiveText text=seconds/></p>
            <p class="visually-hidden" role="status" aria-live="assertive"><LiveText text=spoken/></p>
            <div class="actions">
                <button class="btn btn-primary" type="button" on:click=move |_| stay()>
                    <Icon name="check"/>
                    {w.t(key::SHARED_STAY)}
                </button>
                <button class="btn btn-danger" type="button" on:click=move |_| end()>
                    <Icon name="trash"/>
                    {w.t(key::SHARED_NOW)}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}

/// Ends the turn.
fn end() {
    leptos::task::spawn_local(end_turn());
}
