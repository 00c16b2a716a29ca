//! All screens together: finding one by its name, and what opens from where.

use crate::fault::{ScreenProblem, Suggestion};
use crate::source::{At, File};
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::screen::{Place, Reaction, Screen};
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// Every screen by its name; `None` for one that could not be read, which has been reported.
#[derive(Debug, Default)]
pub(crate) struct Screens(BTreeMap<ScreenId, Option<Screen>>);

impl Screens {
    /// Reads all of them.
    pub(crate) fn read(files: &[(ScreenId, File<'_>)]) -> Self {
        let names: Vec<&ScreenId> = files.iter().map(|(id, _)| id).collect();
        let read = |(id, file): &(ScreenId, File<'_>)| (id.clone(), super::read(id, file, &names));
        Self(files.iter().map(read).collect())
    }

    /// Those that could be read, by name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Screen> {
        self.0.values().flatten()
    }

    /// The screen of this name, if it could be read.
    pub(crate) fn get(&self, name: &ScreenId) -> Option<&Screen> {
        self.0.get(name)?.as_ref()
    }

    /// The screen that is named at a place in a file; one that does not exist is reported.
    pub(crate) fn find(&self, file: &File<'_>, name: &At<ScreenId>) -> Option<&Screen> {
        match self.0.get(&name.value) {
            Some(screen) => screen.as_ref(),
            None => {
                file.report(name.span.clone(), unknown(&name.value, self.0.keys()));
                None
            }
        }
    }

    /// The screens of these names, each once, and after them those that open from them, nearest
    /// first; `None` when one of them could not be read.
    pub(crate) fn with_opened<'s>(
        &'s self,
        names: impl IntoIterator<Item = &'s ScreenId>,
    ) -> Option<Vec<Screen>> {
        let mut found: Vec<&Screen> = Vec::new();
        let mut wanted: VecDeque<&ScreenId> = names.into_iter().collect();
        while let Some(name) = wanted.pop_front() {
            if found.iter().any(|screen| screen.id == *name) {
                continue;
            }
            let screen = self.get(name)?;
            found.push(screen);
            wanted.extend(screen.places.iter().filter_map(|place| match &place.reaction {
                Reaction::Opens(to) => Some(to),
                _ => None,
            }));
        }
        Some(found.into_iter().cloned().collect())
    }
}

/// That there is no screen `name`.
pub(super) fn unknown<'k>(
    name: &ScreenId,
    known: impl IntoIterator<Item = &'k ScreenId>,
) -> ScreenProblem {
    let meant = Suggestion::nearest(name.as_str(), known.into_iter().map(ScreenId::as_str));
    ScreenProblem::UnknownScreen { screen: name.to_string(), meant }
}

/// The place of a screen that is named at `span` of a file; one that does not exist is reported.
pub(crate) fn place<'s>(
    file: &File<'_>,
    span: &Range<usize>,
    screen: &'s Screen,
    name: &PlaceId,
) -> Option<&'s Place> {
    let found = screen.place(name);
    if found.is_none() {
        let known = screen.places.iter().map(|place| &place.id);
        file.report(span.clone(), unknown_place(&screen.id, name, known));
    }
    found
}

/// That a screen has no place `name`.
pub(super) fn unknown_place<'k>(
    screen: &ScreenId,
    name: &PlaceId,
    known: impl IntoIterator<Item = &'k PlaceId>,
) -> ScreenProblem {
    let known: Vec<&str> = known.into_iter().map(PlaceId::as_str).collect();
    ScreenProblem::UnknownPlace {
        screen: screen.to_string(),
        meant: Suggestion::nearest(name.as_str(), known.iter().copied()),
        known: known.join(", "),
        place: name.to_string(),
    }
}
