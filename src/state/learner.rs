//! The learner's record as signals: pages read it, and note in it what a learner does.
//!
//! What the record means is decided in `pillole_core::progress`; this only carries it to the page,
//! to the browser's storage, and to other tabs.

use crate::components::capsule::{DONE, NOT_DONE, forms};
use crate::platform::clock;
use crate::platform::storage::BrowserStore;
use crate::platform::way_back;
use crate::state::documents::LessonData;
use crate::state::drafts;
use leptos::prelude::*;
use pillole_core::catalogue::Card;
use pillole_core::id::{ItemId, Slug};
use pillole_core::practice::{Mode, Report};
use pillole_core::progress::{Form, Given, Place, Record, State, Timestamp};
use pillole_core::question::{Credit, Response, Round};
use pillole_core::review;
use pillole_core::storage::{ImportError, Notice, Vault};
use std::sync::Arc;

/// A handle on the learner's record; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub struct Learner {
    vault: StoredValue<Vault<BrowserStore, Record>>,
    record: RwSignal<Arc<Record>>,
    notices: RwSignal<Vec<Notice>>,
}

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// This moment.
fn now() -> Timestamp {
    Timestamp::from_milliseconds(clock::now())
}

impl Learner {
    /// Loads the record, and makes the handle that every component below reaches with
    /// [`use_learner`].
    pub fn provide() {
        let (vault, notices) = Vault::<_, Record>::open(BrowserStore);
        let record = Arc::new(vault.kept().clone());
        let learner = Self {
            vault: StoredValue::new(vault),
            record: RwSignal::new(record),
            notices: RwSignal::new(notices),
        };
        provide_context(learner);
        if cfg!(feature = "csr") {
            let storage = window_event_listener(leptos::ev::storage, move |_| learner.refresh());
            let shown = window_event_listener_untyped("pageshow", move |_| learner.refresh());
            on_cleanup(move || {
                storage.remove();
                shown.remove();
            });
        }
    }

    /// The record, for a page that shows all of it.
    #[must_use]
    pub fn record(self) -> Arc<Record> {
        self.record.get()
    }

    /// Whether what is done now is still there when the page is closed.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.record.track();
        self.vault.with_value(Vault::is_kept)
    }

    /// How far the learner is with a pillola.
    #[must_use]
    pub fn state(self, card: &Card) -> State {
        self.record.with(|record| record.state(card))
    }

    /// Which of the forms that it has are done: a letter for each, as the capsule shows it.
    #[must_use]
    pub fn forms_done(self, card: &Card) -> String {
        let done = self.record.with(|record| record.capsule(card)).0;
        let is = |form: Form| done.get(form as usize).copied().unwrap_or_default();
        forms(card).map(|form| if is(form) { DONE } else { NOT_DONE }).collect()
    }

    /// What was begun and not finished, the last touched first.
    #[must_use]
    pub fn to_continue(self, cards: &[Card]) -> Option<Card> {
        self.record.with(|record| record.to_continue(cards, now()).first().copied().cloned())
    }

    /// Whether anything was noted yet.
    #[must_use]
    pub fn has_begun(self) -> bool {
        self.record.with(|record| !record.is_empty())
    }

    /// The step of a pillola where the learner stopped. Not tracked: it is where they were before
    /// this visit.
    #[must_use]
    pub fn stopped_at(self, slug: &Slug) -> Option<u16> {
        self.record.with_untracked(|record| match record.pillole.get(slug)?.place.as_ref()?.place {
            Place::Step(step) => Some(step),
            Place::Question(_) => None,
        })
    }

    /// The newest answer to a question. Not tracked: a question shows what was there when it came.
    #[must_use]
    pub fn last_answer(self, item: &ItemId) -> Option<Response> {
        self.record.with_untracked(|record| match &record.answers.get(item)?.last()?.gave {
            Given::Known(response) => Some(response.clone()),
            Given::Unknown(_) => None,
        })
    }

    /// Whether a question was answered.
    #[must_use]
    pub fn has_answered(self, item: &ItemId) -> bool {
        self.record.with(|record| record.answers.contains_key(item))
    }

    /// What was chosen for a question and not yet checked.
    #[must_use]
    pub fn draft(self, item: &ItemId) -> Option<Response> {
        drafts::get(&BrowserStore, item)
    }

    /// Keeps what is chosen for a question, so that closing the page in mid-answer loses nothing.
    pub fn keep_draft(self, item: &ItemId, response: Option<Response>) {
        drafts::put(&BrowserStore, item, response.as_ref());
    }

    /// How far one is with a question. Not tracked, as [`Self::last_answer`].
    #[must_use]
    pub fn round(self, item: &ItemId) -> Round {
        self.record.with_untracked(|record| record.round(item))
    }

    /// This moment, as the record notes it.
    #[must_use]
    pub fn now(self) -> Timestamp {
        now()
    }

    /// The questions that it is time to ask again, the most urgent first. Not tracked: a session
    /// stays as it began.
    #[must_use]
    pub fn due(self) -> Vec<ItemId> {
        self.record.with_untracked(|record| review::due(record, now()))
    }

    /// How many questions it is time to ask again.
    #[must_use]
    pub fn due_count(self) -> usize {
        self.record.with(|record| review::due(record, now()).len())
    }

    /// In how many days there is something to ask again; nothing when there never is.
    #[must_use]
    pub fn days_to_review(self) -> Option<u64> {
        let next = self.record.with_untracked(|record| review::next_due(record, now()))?;
        let wait = next.milliseconds().saturating_sub(now().milliseconds());
        Some(wait.div_ceil(DAY))
    }

    /// Whether a question was answered at or after a moment.
    #[must_use]
    pub fn answered_since(self, item: &ItemId, moment: Timestamp) -> bool {
        self.record.with(|record| record.item(item).is_some_and(|summary| summary.at >= moment))
    }

    /// Notes that a form of a pillola was opened.
    pub fn open(self, slug: &Slug, form: Form) {
        self.update(|record| record.open(slug, form, now()));
    }

    /// Notes how a practice went.
    pub fn note_practice(self, slug: &Slug, mode: Mode, report: &Report) {
        self.update(|record| record.note_practice(slug, mode, report, now()));
    }

    /// Notes that a form of a pillola was brought to its end.
    pub fn finish(self, slug: &Slug, form: Form) {
        let known = self.record.with_untracked(|record| {
            record.pillole.get(slug).is_some_and(|visit| visit.has_finished(form))
        });
        if !known {
            self.update(|record| record.finish(slug, form, now()));
        }
    }

    /// Notes where in a pillola the learner is.
    pub fn stop_at(self, slug: &Slug, place: Place) {
        let known = self.record.with_untracked(|record| {
            let bookmark = record.pillole.get(slug).and_then(|visit| visit.place.as_ref());
            bookmark.is_some_and(|bookmark| bookmark.place == place)
        });
        if !known {
            self.update(|record| record.stop_at(slug, place, now()));
        }
    }

    /// How far the learner came in a pillola's video, in milliseconds. Not tracked, as
    /// [`Self::stopped_at`].
    #[must_use]
    pub fn watched_to(self, slug: &Slug) -> u32 {
        self.record.with_untracked(|record| {
            let watched = record.pillole.get(slug).and_then(|visit| visit.watched);
            watched.map_or(0, |watched| watched.milliseconds)
        })
    }

    /// Notes how far the learner is in a pillola's video.
    pub fn watch_to(self, slug: &Slug, milliseconds: u32) {
        if self.watched_to(slug) != milliseconds {
            self.update(|record| record.watch_to(slug, milliseconds, now()));
        }
    }

    /// Notes an answer.
    pub fn answer(
        self,
        slug: &Slug,
        item: &ItemId,
        response: Response,
        credit: Credit,
        hint: bool,
    ) {
        self.update(|record| {
            record.open(slug, Form::Check, now());
            record.answer(item, response, credit, hint, now());
        });
        self.keep_draft(item, None);
    }

    /// Notes that a pillola is done, if it is by now.
    pub fn settle(self, pillola: &LessonData) {
        let questions: Vec<ItemId> = pillola.questions.iter().map(|q| q.item.id.clone()).collect();
        let slug = &pillola.card.slug;
        let known = self.record.with_untracked(|record| {
            record.pillole.get(slug).is_some_and(|visit| visit.done.is_some())
        });
        if !known {
            self.update(|record| {
                record.settle(slug, &questions, now());
            });
        }
    }

    /// The record as a file's text.
    #[must_use]
    pub fn export(self) -> String {
        self.vault.with_value(Vault::export)
    }

    /// Merges a file into the record.
    ///
    /// # Errors
    /// [`ImportError`] when the file is no good; the record is then as before.
    pub fn import(self, text: &str) -> Result<(), ImportError> {
        let notices = self.with_vault(|vault| vault.import(text)).unwrap_or(Ok(Vec::new()))?;
        self.tell(notices);
        self.show();
        Ok(())
    }

    /// Erases everything that the portal keeps on this device.
    pub fn erase_all(self) {
        let notices = self.with_vault(Vault::erase_all).unwrap_or_default();
        way_back::hide();
        self.notices.set(notices);
        self.show();
    }

    /// Does something to the vault that deletes; whether all of it is deleted.
    pub(super) fn delete(
        self,
        act: impl FnOnce(&mut Vault<BrowserStore, Record>) -> Vec<Notice>,
    ) -> bool {
        let notices = self.with_vault(act).unwrap_or_default();
        let gone = !notices.contains(&Notice::NotErased);
        self.tell(notices);
        self.show();
        gone
    }

    /// What must be told, the oldest first.
    #[must_use]
    pub fn notices(self) -> RwSignal<Vec<Notice>> {
        self.notices
    }

    /// All has been read.
    pub fn dismiss_notices(self) {
        self.notices.set(Vec::new());
    }

    /// Takes in what another tab wrote.
    fn refresh(self) {
        let notices = self.with_vault(Vault::refresh).unwrap_or_default();
        self.tell(notices);
        self.show();
    }

    fn update(self, change: impl FnOnce(&mut Record)) {
        _ = self.change(change);
    }

    /// Changes the record, keeps it and shows it; gives what the change gives.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Record) -> T) -> Option<T> {
        if cfg!(feature = "ssr") {
            return None;
        }
        let mut given = None;
        let change = |record: &mut Record| given = Some(change(record));
        let notices = self.with_vault(|vault| vault.update(change)).unwrap_or_default();
        self.tell(notices);
        self.show();
        given
    }

    fn with_vault<T>(self, act: impl FnOnce(&mut Vault<BrowserStore, Record>) -> T) -> Option<T> {
        self.vault.try_update_value(act)
    }

    fn tell(self, new: Vec<Notice>) {
        if !new.is_empty() {
            self.notices.update(|notices| notices.extend(new));
        }
    }

    /// Shows the record as the vault has it now, if it changed.
    fn show(self) {
        let record = self.vault.with_value(|vault| vault.kept().clone());
        if self.record.with_untracked(|shown| **shown != record) {
            self.record.set(Arc::new(record));
        }
    }
}

/// The learner's record.
#[must_use]
pub fn use_learner() -> Learner {
    use_context::<Learner>().unwrap_or_else(|| {
        let (vault, notices) = Vault::<_, Record>::open(BrowserStore);
        Learner {
            vault: StoredValue::new(vault),
            record: RwSignal::default(),
            notices: RwSignal::new(notices),
        }
    })
}
