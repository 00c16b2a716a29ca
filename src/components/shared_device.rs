//! What a shared device shows on every page: "Ho finito", and the warning when nobody does anything.
//!
//! `prepaint.js` marks the page with `data-shared` before it is shown, so that there is room for it. What
//! happens when a turn ends is in [`crate::state::shared_device`].

use super::live_text::escape;
use super::record_files;
use super::screen::sign;
use crate::platform::storage::BrowserStore;
use crate::platform::{clock, dialog, idle, listen, markup, page};
use crate::routes::{Page, SHOW_RESULT};
use crate::state::language::{Key, Words, key, use_words};
use crate::state::learner::use_learner;
use crate::state::shared_device::end_turn;
use leptos::html::{Dialog, Div};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use pillole_core::preferences::Preferences;
use pillole_core::progress::Timestamp;
use pillole_core::shared_device::idle::{Idle, IdleClock};
use pillole_core::shared_device::{last_act, note_act};
use pillole_core::storage::{Key as StoredKey, Notice, Owner, Store as _};
use std::time::Duration;

/// How often it is looked whether somebody is there.
const LOOK: Duration = Duration::from_secs(1);

/// How much later something must be done to be noted for other tabs, in milliseconds.
const NOTED: u64 = 2_000;

/// The bar and its dialogs: markup with one ear, as little of it changes.
#[component]
pub fn SharedDevice() -> impl IntoView {
    let w = use_words();
    let learner = use_learner();
    let root = NodeRef::<Div>::new();
    let finishing = NodeRef::<Dialog>::new();
    let warning = NodeRef::<Dialog>::new();
    let watch = Watch {
        clock: StoredValue::new(IdleClock::new(last_act(&BrowserStore))),
        left: StoredValue::new(None),
        noted: StoredValue::new(0),
        turn: StoredValue::new(turn()),
        root,
        warning,
        w,
    };
    let pathname = use_location().pathname;
    let progress = w.href(&Page::Progress.path());
    // Where one sees what one did one can print it.
    let bar = move || bar(w, pathname.with(|path| page::within(path) == progress));
    // What there is to take along is looked for whenever somebody wants to finish.
    let asked = RwSignal::new(());
    let finish = move || {
        asked.track();
        finish(w, learner.has_begun(), has_assignment())
    };
    let does = move |act: &str| match act {
        "finish" => {
            asked.set(());
            _ = dialog::open(finishing);
        }
        "close" => dialog::close(finishing),
        "print" => page::print(),
        "save" => say(root, "said", &w.t(record_files::save(learner))),
        "stay" => watch.stay(),
        "erase" => end(),
        _ => {}
    };
    let ear = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(root) = root.get() else { return };
        ear.set_value(Some(listen::listen(&root, &["click"], move |event| {
            if let Some((_, act)) = listen::nearest(&event, "data-act") {
                does(&act);
            }
        })));
        watch.begin();
    });
    view! {
        <div node_ref=root>
            <section class="shared-bar" aria-label=w.t(key::SHARED_NAME) inner_html=bar></section>
            <dialog
                class="term-dialog shared-dialog"
                node_ref=finishing
                aria-labelledby="finito"
                inner_html=finish
            ></dialog>
            <dialog
                class="term-dialog shared-dialog shared-warning"
                role="alertdialog"
                node_ref=warning
                aria-labelledby="inattivo"
                aria-describedby="inattivo-testo"
                on:cancel=move |_: leptos::ev::Event| watch.stay()
                inner_html=warn(w)
            ></dialog>
        </div>
    }
    .into_any()
}

/// The same, when something of an earlier turn could not be erased.
#[component]
pub fn SharedDeviceNotErased() -> impl IntoView {
    use_learner().notices().set(vec![Notice::NotErased]);
    view! { <SharedDevice/> }.into_any()
}

/// A button by its class, what it does, its sign and its words.
fn button((class, act, icon, words): (&str, &str, &str, Key), w: Words) -> String {
    format!(
        "<button class=\"btn {class}\" type=\"button\" data-act=\"{act}\">{}{}</button>",
        sign(icon),
        escape(&w.t(words))
    )
}

fn bar(w: Words, prints: bool) -> String {
    let print = match prints {
        true => button(("btn-secondary", "print", "print", key::SHARED_PRINT), w),
        false => String::new(),
    };
    let finish = button(("btn-primary", "finish", "check", key::SHARED_FINISH), w);
    format!("<p>{}</p>{print}{finish}", escape(&w.t(key::SHARED_BAR)))
}

/// Whether an assignment was opened in this turn.
fn has_assignment() -> bool {
    BrowserStore
        .get(&StoredKey::Kept(Owner::Assignments).to_string())
        .is_ok_and(|kept| kept.is_some())
}

/// What will be erased, what to take along before, and the two ways on.
fn finish(w: Words, has_begun: bool, has_assignment: bool) -> String {
    let text = |key| escape(&w.t(key));
    let result = match has_assignment {
        true => format!(
            "<li><a class=\"btn btn-secondary\" rel=\"external\" href=\"{}{SHOW_RESULT}\" \
             data-act=\"close\">{}{}</a></li>",
            w.href(&Page::Assignment.path()),
            sign("qr"),
            text(key::SHARED_RESULT),
        ),
        false => String::new(),
    };
    let take = match has_begun || has_assignment {
        true => format!(
            "<h3>{}</h3><ul class=\"take-along\">{result}<li>{}</li><li><a class=\"btn btn-secondary\" \
             href=\"{}\" data-act=\"close\">{}{}</a></li></ul><p>{}</p>",
            text(key::SHARED_TAKE),
            button(("btn-secondary", "save", "download", key::EXPORT_BUTTON), w),
            w.href(&Page::Progress.path()),
            sign("print"),
            text(key::SHARED_SHEET),
            text(key::SHARED_TAKE_TEXT),
        ),
        false => String::new(),
    };
    format!(
        "<h2 id=\"finito\">{}</h2><p>{}</p>{take}<p role=\"status\" data-part=\"said\"></p>\
         <div class=\"actions\">{}{}</div>",
        text(key::SHARED_FINISH_TITLE),
        text(key::SHARED_FINISH_TEXT),
        button(("btn-danger", "erase", "trash", key::ERASE_BUTTON), w),
        button(("btn-primary", "close", "forward", key::SHARED_GO_ON), w),
    )
}

/// The warning: what is about to happen, how long it takes, and the two ways on.
fn warn(w: Words) -> String {
    let text = |key| escape(&w.t(key));
    format!(
        "<h2 id=\"inattivo\">{}</h2><p id=\"inattivo-testo\">{}</p>\
         <p class=\"seconds\" role=\"timer\" data-part=\"left\"></p>\
         <p class=\"visually-hidden\" role=\"status\" aria-live=\"assertive\" data-part=\"spoken\"></p>\
         <div class=\"actions\">{}{}</div>",
        text(key::SHARED_IDLE_TITLE),
        text(key::SHARED_IDLE_TEXT),
        button(("btn-primary", "stay", "check", key::SHARED_STAY), w),
        button(("btn-danger", "erase", "trash", key::SHARED_NOW), w),
    )
}

/// Says something in one of the parts that are for that.
fn say(root: NodeRef<Div>, part: &str, text: &str) {
    if let Some(root) = root.get_untracked() {
        markup::replace_part(&root, part, &format!("<span>{}</span>", escape(text)));
    }
}

/// The clock of this page, and the warning that it gives.
#[derive(Clone, Copy)]
struct Watch {
    clock: StoredValue<IdleClock>,
    /// The seconds that the warning shows, while it does.
    left: StoredValue<Option<u64>>,
    /// Whose turn it is on this page.
    turn: StoredValue<Option<Timestamp>>,
    /// When it was last noted for other tabs that somebody is here.
    noted: StoredValue<u64>,
    root: NodeRef<Div>,
    warning: NodeRef<Dialog>,
    w: Words,
}

impl Watch {
    /// Looks from now on, as long as the page lives.
    fn begin(self) {
        idle::on_act(move || {
            let now = clock::now();
            if self.clock.try_update_value(|clock| clock.act(now)) == Some(true) {
                self.note(now);
            }
        });
        // A device that wakes up looks at once, not at the next tick.
        for name in ["visibilitychange", "pageshow", "focus"] {
            let _ = window_event_listener_untyped(name, move |_| self.look());
        }
        self.look();
        let _ = set_interval_with_handle(move || self.look(), LOOK);
    }

    /// Notes for other tabs that somebody is here; not of a turn that has ended in one of them.
    fn note(self, now: u64) {
        if turn() == self.turn.get_value() && now.abs_diff(self.noted.get_value()) >= NOTED {
            self.noted.set_value(now);
            note_act(&BrowserStore, now);
        }
    }

    /// Somebody says that they are still here.
    fn stay(self) {
        let now = clock::now();
        self.clock.update_value(|clock| clock.stay(now));
        self.note(now);
        self.look();
    }

    /// Does what is to be done now.
    fn look(self) {
        let now = clock::now();
        let elsewhere = last_act(&BrowserStore).filter(|at| *at <= now);
        let plays = idle::media_plays();
        let found = self.clock.try_update_value(|clock| {
            if let Some(at) = elsewhere {
                clock.acted_elsewhere(at);
            }
            let acts = plays && clock.act(now);
            (acts, clock.at(now), clock.to_speak(now))
        });
        let Some((acts, state, speak)) = found else { return };
        if acts {
            self.note(now);
        }
        match state {
            Idle::Quiet => self.show(None),
            Idle::Warning { seconds_left } => self.show(Some(seconds_left)),
            Idle::Erase => end(),
        }
        if let Some(seconds) = speak {
            say(self.root, "spoken", &self.w.with(key::SHARED_IDLE_SPOKEN, "n", seconds));
        }
    }

    /// Shows the warning with the seconds that are left; or no more.
    fn show(self, left: Option<u64>) {
        let before = self.left.get_value();
        self.left.set_value(left);
        if let Some(seconds) = left.filter(|_| left != before) {
            say(self.root, "left", &self.w.with(key::SHARED_IDLE_LEFT, "n", seconds));
        }
        match (before, left) {
            (None, Some(_)) => _ = dialog::open(self.warning),
            (Some(_), None) => {
                say(self.root, "spoken", "");
                dialog::close(self.warning);
            }
            _ => {}
        }
    }
}

/// Whose turn it is on this device.
fn turn() -> Option<Timestamp> {
    Preferences::load(&BrowserStore).shared.map(|turn| turn.since)
}

/// Ends the turn.
fn end() {
    leptos::task::spawn_local(end_turn());
}
