//! What a learner did with one pillola, its questions aside.

use super::extra::Extra;
use super::time::{Span, Timestamp};
use super::tried::Tries;
use crate::id::ItemId;
use crate::merge::earlier;

/// The five forms of a pillola, in the order of [`Form::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormProgress {
    /// When it was seen, first and last.
    pub seen: Span,
    /// When it was first brought to its end.
    pub finished: Option<Timestamp>,
}

impl FormProgress {
    fn merge(self, other: Self) -> Self {
        Self { seen: self.seen.merge(other.seen), finished: earlier(self.finished, other.finished) }
    }
}

/// How far a learner came with each form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forms([Option<FormProgress>; 5]);

impl Forms {
    /// Whether none was seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// How far the learner came with `form`, if it was seen.
    #[must_use]
    pub fn get(&self, form: Form) -> Option<&FormProgress> {
        self.0.get(form as usize)?.as_ref()
    }

    /// The forms that were seen.
    pub fn iter(&self) -> impl Iterator<Item = (Form, &FormProgress)> {
        Form::ALL.into_iter().filter_map(|form| Some((form, self.get(form)?)))
    }

    /// Takes in what was done with `form`.
    pub(super) fn add(&mut self, form: Form, progress: FormProgress) {
        if let Some(mine) = self.0.get_mut(form as usize) {
            *mine = Some(mine.map_or(progress, |mine| mine.merge(progress)));
        }
    }
}

/// Where in a pillola a learner stopped.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At a step, counted from 1.
    Step(u16),
    /// At a question.
    Question(ItemId),
}

/// A place and when the learner was there. The later one is the greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bookmark {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: Place,
}

/// How far a learner came in a video, and when. The later one is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Watched {
    /// When.
    pub at: Timestamp,
    /// How far, in milliseconds from its start.
    pub milliseconds: u32,
}

/// What a learner did with one pillola.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// The forms that were seen.
    pub forms: Forms,
    /// The best outcomes of its exercise.
    pub tried: Tries,
    /// Where the learner stopped.
    pub place: Option<Bookmark>,
    /// How far its video was watched, last.
    pub watched: Option<Watched>,
    /// When it was first done; it stays done, even when questions are added later.
    pub done: Option<Timestamp>,
    /// What a newer edition added.
    pub extra: Extra,
}

impl Visit {
    /// Whether a form was brought to its end.
    #[must_use]
    pub fn has_finished(&self, form: Form) -> bool {
        self.forms.get(form).is_some_and(|progress| progress.finished.is_some())
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
        let seen = self.forms.iter().map(|(_, progress)| progress.seen.last());
        let places = self.place.iter().map(|bookmark| bookmark.at);
        let watched = self.watched.iter().map(|watched| watched.at);
        seen.chain(places).chain(watched).chain(self.done).max()
    }

    /// Notes that a form was seen, and brought to its end if `finished`.
    pub(super) fn see(&mut self, form: Form, finished: bool, now: Timestamp) {
        let finished = finished.then_some(now);
        self.forms.add(form, FormProgress { seen: Span::once(now), finished });
    }

    /// What was done in either.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (form, theirs) in other.forms.iter() {
            self.forms.add(form, *theirs);
        }
        Self {
            forms: self.forms,
            tried: self.tried.merge(other.tried),
            place: self.place.max(other.place),
            watched: self.watched.max(other.watched),
            done: earlier(self.done, other.done),
            extra: self.extra.merge(other.extra),
        }
    }
}
