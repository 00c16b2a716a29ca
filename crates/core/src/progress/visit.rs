//! What a learner did with one pillola, its questions aside.

use super::extra::Extra;
use super::time::{Span, Timestamp, earlier};
use crate::id::ItemId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The five forms of a pillola.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Guarda: the video.
    Watch,
    /// Leggi: the article.
    Read,
    /// Prova: the exercise on the simulated screen.
    Try,
    /// Verifica: the questions.
    Check,
    /// Stampa: the sheet to take home.
    Print,
}

impl Form {
    /// The five forms, in the order of the capsule.
    pub const ALL: [Self; 5] = [Self::Watch, Self::Read, Self::Try, Self::Check, Self::Print];
}

/// How far a learner came with one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormProgress {
    /// When it was seen, first and last.
    pub seen: Span,
    /// When it was first brought to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Timestamp>,
}

impl FormProgress {
    fn merge(self, other: Self) -> Self {
        Self { seen: self.seen.merge(other.seen), finished: earlier(self.finished, other.finished) }
    }
}

/// Where in a pillola a learner stopped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At a step, counted from 1.
    Step(u16),
    /// At a question.
    Question(ItemId),
}

/// A place and when the learner was there. The later one is the greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Bookmark {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: Place,
}

/// What a learner did with one pillola.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Visit {
    /// The forms that were seen.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub forms: BTreeMap<Form, FormProgress>,
    /// Where the learner stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Bookmark>,
    /// When it was first done; it stays done, even when questions are added later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Timestamp>,
    /// What a newer edition added.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Visit {
    /// Whether a form was brought to its end.
    #[must_use]
    pub fn has_finished(&self, form: Form) -> bool {
        self.forms.get(&form).is_some_and(|progress| progress.finished.is_some())
    }

    /// Whether what it teaches was taken in, in whichever form: read to the last step, watched to
    /// the end, or done on the simulated screen.
    #[must_use]
    pub fn was_taken_in(&self) -> bool {
        [Form::Read, Form::Watch, Form::Try].into_iter().any(|form| self.has_finished(form))
    }

    /// The last time that anything was done with the pillola, answers aside.
    #[must_use]
    pub fn last(&self) -> Option<Timestamp> {
        let seen = self.forms.values().map(|progress| progress.seen.last());
        seen.chain(self.place.iter().map(|bookmark| bookmark.at)).chain(self.done).max()
    }

    /// Notes that a form was seen, and brought to its end if `finished`.
    pub(super) fn see(&mut self, form: Form, finished: bool, now: Timestamp) {
        let new = FormProgress { seen: Span::once(now), finished: finished.then_some(now) };
        let progress = self.forms.get(&form).map_or(new, |old| old.merge(new));
        self.forms.insert(form, progress);
    }

    /// What was done in either.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (form, theirs) in other.forms {
            let merged = self.forms.get(&form).map_or(theirs, |mine| mine.merge(theirs));
            self.forms.insert(form, merged);
        }
        Self {
            forms: self.forms,
            place: self.place.max(other.place),
            done: earlier(self.done, other.done),
            extra: self.extra.merge(other.extra),
        }
    }
}
