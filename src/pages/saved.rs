//! "Che cosa è salvato qui": everything that is kept in this browser, in words, with what it is for; each
//! thing can be deleted, and all of it.

use crate::components::page_head::PageHead;
use crate::components::pane::{Heard, Pane, Piece, Writer};
use crate::components::record_files::{Erase, Files};
use crate::components::session::session_page::WithSessionWords;
use crate::components::stored::may_be_deleted::MayBeDeleted;
use crate::components::stored::row::{self, Row};
use crate::components::stored::{lasting, room};
use crate::platform::persist::Lasting;
use crate::state::language::{Words, key, use_words};
use crate::state::learner::use_learner;
use crate::state::lifetime::make_last;
use crate::state::preferences::use_preferences;
use crate::state::stored::Stored;
use leptos::prelude::*;
use pillole_core::storage::inventory::Thing;

/// The page.
#[component]
pub fn SavedPage() -> impl IntoView {
    view! { <WithSessionWords body/> }.into_any()
}

fn body() -> AnyView {
    let w = use_words();
    let learner = use_learner();
    let stored = Stored::open(learner, use_preferences());
    let desk = Desk { stored, asked: RwSignal::new(None), refused: RwSignal::new(false), w };
    make_last(learner);
    let end = match stored.is_shared() {
        true => view! { <p>{w.t(key::STORED_ALL_SHARED)}</p> }.into_any(),
        false => view! { <Erase after=Callback::new(move |()| stored.erased())/> }.into_any(),
    };
    view! {
        <PageHead title=w.t(key::SAVED_TITLE) description=w.t(key::STORED_TEXT)/>
        <div class="container page saved">
            <h1>{w.t(key::SAVED_TITLE)}</h1>
            <p class="lead">{w.t(key::STORED_TEXT)}</p>
            <p class="without-app">{w.t(key::STORED_WITHOUT_APP)}</p>
            <div class="needs-app">
                <MayBeDeleted/>
                <Pane pieces=move || desk.pieces() heard=move |it: &Heard| desk.hear(it)/>
                <section class="record-files" aria-labelledby="file">
                    <h2 id="file">{w.t(key::STORED_FILES)}</h2>
                    <Files/>
                    {end}
                </section>
            </div>
        </div>
    }
    .into_any()
}

/// What is shown, and what was asked.
#[derive(Clone, Copy)]
struct Desk {
    stored: Stored,
    /// What it was asked to delete: a thing, and one video of it by its address or nothing.
    asked: RwSignal<Option<(Thing, String)>>,
    /// Whether the browser was asked not to delete anything, and said no.
    refused: RwSignal<bool>,
    w: Words,
}

impl Desk {
    fn pieces(self) -> Vec<Piece> {
        let (named, rest, record) = (self.stored.named(), self.stored.rest(), self.stored.record());
        let (asked, last) = (self.asked.get(), self.stored.last.get());
        let row = |thing| Row {
            thing,
            named: &named,
            rest: rest.as_deref(),
            record: &record,
            asked: asked.as_ref().filter(|(of, _)| *of == thing).map(|(_, which)| which.as_str()),
            last: last.filter(|(of, _)| *of == thing).map(|(_, outcome)| outcome),
            can_put_back: self.stored.can_put_back(),
            is_shared: self.stored.is_shared(),
            w: self.w,
        };
        let rows = Thing::ALL.map(row);
        let lasting = rest.as_ref().map(|rest| rest.lasting);
        let mut pieces = vec![
            self.whole(named.amounts.is_none(), rest.as_ref().and_then(|rest| rest.room)),
            lasting::piece(lasting, self.refused.get(), self.w),
        ];
        pieces.extend(rows.iter().map(Row::piece));
        pieces.push(self.empty(&rows));
        pieces.push(self.said());
        pieces
    }

    /// Whether anything is kept at all, and the room that it takes.
    fn whole(self, is_refused: bool, bytes: Option<u64>) -> Piece {
        let said = match bytes {
            _ if is_refused => self.w.t(key::STORED_REFUSED),
            Some(bytes) => room(bytes, self.w),
            None => String::new(),
        };
        let mut out = Writer::default();
        out.raw("<p class=\"summary\">").gap("room", &said).raw("</p>").take()
    }

    /// What is empty, in one sentence.
    fn empty(self, rows: &[Row<'_>]) -> Piece {
        let hardly = [Thing::Copies, Thing::SetAside, Thing::SharedDevice, Thing::Other];
        let names: Vec<String> = rows
            .iter()
            .filter(|row| row.is_empty() && !hardly.contains(&row.thing))
            .map(|row| self.w.t(row::words(row.thing).0))
            .collect();
        let mut out = Writer::default();
        if names.is_empty() {
            return out.raw("<div hidden></div>").take();
        }
        let said = self.w.with(key::STORED_EMPTY, "list", names.join("; "));
        out.within("<p>", &said, "</p>").take()
    }

    /// What became of the last thing, for who does not see where it stands.
    fn said(self) -> Piece {
        let last = self.stored.last.get();
        let said = last.map(|(_, outcome)| self.w.t(row::outcome_words(outcome)));
        let mut out = Writer::default();
        out.status("said", "visually-hidden", &said.unwrap_or_default()).take()
    }

    fn hear(self, it: &Heard) {
        let thing = Thing::ALL.into_iter().find(|thing| row::name(*thing) == it.key);
        // What has no name of a thing is a video's address.
        let which = match thing {
            Some(thing) => (thing, String::new()),
            None => (Thing::Videos, it.key.clone()),
        };
        self.asked.set(None);
        match it.act.as_str() {
            "ask" => {
                self.stored.last.set(None);
                self.asked.set(Some(which));
            }
            "delete" if thing.is_none() => self.stored.delete_video(&it.key),
            "delete" => self.stored.delete(which.0),
            "back" => self.stored.put_back(),
            "offline" => self.stored.keep_portal(!it.value.is_empty()),
            "last" => leptos::task::spawn_local(async move {
                let lasting = self.stored.ask_to_last().await;
                let _ = self.refused.try_set(lasting == Lasting::NotPromised);
            }),
            _ => {}
        }
    }
}
