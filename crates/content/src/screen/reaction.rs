//! What comes of touching a place: one key at most, on a place that can be touched.

use super::{PlaceDraft, all};
use crate::check::reading;
use crate::fault::ScreenProblem;
use crate::fields::Fields;
use crate::plain;
use crate::source::{At, File};
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::screen::{Kind, Reaction};
use pillole_core::script::Action;
use std::ops::Range;

/// A reaction as it is written.
pub(super) struct ReactionDraft {
    key: &'static str,
    pub(super) reaction: Reaction,
    span: Range<usize>,
}

/// Reads what a place does when it is touched; `names` are those of all screens.
pub(super) fn read(fields: &mut Fields<'_, '_>, names: &[&ScreenId]) -> Option<ReactionDraft> {
    let mut found: Vec<(&'static str, Option<Reaction>, Range<usize>)> = Vec::new();
    if let Some(text) = fields.optional_text("opens") {
        let span = text.span.clone();
        let to = fields.name::<ScreenId>(text).map(|to| to.value);
        if let Some(to) = to.as_ref().filter(|to| !names.contains(to)) {
            fields.report(span.clone(), all::unknown(to, names.iter().copied()));
        }
        found.push(("opens", to.map(Reaction::Opens), span));
    }
    for key in ["shows", "hides"] {
        if let Some(text) = fields.optional_text(key) {
            let span = text.span.clone();
            let place = fields.name(text).map(|place| place.value);
            let reaction = if key == "shows" { Reaction::Shows } else { Reaction::Hides };
            found.push((key, place.map(reaction), span));
        }
    }
    for key in ["says", "harm"] {
        if let Some(text) = plain::optional(fields, key) {
            reading::warn_of_long_sentences(fields.file(), &text);
            let reaction = if key == "says" { Reaction::Says } else { Reaction::Harm };
            found.push((key, Some(reaction(text.value)), text.span));
        }
    }
    if found.len() > 1 {
        let found: Vec<&str> = found.iter().map(|(key, ..)| *key).collect();
        let problem = ScreenProblem::SeveralReactions { found: found.join(", ") };
        fields.report(fields.here(), problem);
    }
    let (key, reaction, span) = found.into_iter().next()?;
    Some(ReactionDraft { key, reaction: reaction?, span })
}

/// Reactions fit the places that have them and name places that are there; what is hidden at first
/// can appear.
pub(super) fn check(screen: &ScreenId, file: &File<'_>, places: &[PlaceDraft]) {
    for place in places {
        if let Some(draft) = &place.reaction {
            check_one(screen, file, places, place, draft);
        }
    }
    for place in places.iter().filter(|place| place.hidden) {
        let Some(id) = &place.id else { continue };
        if !shown_by(places, id).any(|other| !is_within(places, other, &id.value)) {
            let problem = ScreenProblem::NeverShown { place: id.value.to_string() };
            file.report(id.span.clone(), problem);
        }
    }
}

fn check_one(
    screen: &ScreenId,
    file: &File<'_>,
    places: &[PlaceDraft],
    place: &PlaceDraft,
    draft: &ReactionDraft,
) {
    if let (Some(id), Some(kind)) = (&place.id, &place.kind)
        && !fits(&draft.reaction, &id.value, kind)
    {
        let (key, kind) = (draft.key.to_owned(), kind.word().to_owned());
        file.report(draft.span.clone(), ScreenProblem::ReactionDoesNotFit { key, kind });
    }
    let (Reaction::Shows(id) | Reaction::Hides(id)) = &draft.reaction else { return };
    let ids = || places.iter().filter_map(|place| place.id.as_ref());
    let Some(named) = places.iter().find(|place| place.is_named(id)) else {
        let problem = all::unknown_place(screen, id, ids().map(|at| &at.value));
        return file.report(draft.span.clone(), problem);
    };
    let can_go =
        |other: &PlaceDraft| matches!(other.reaction(), Some(Reaction::Hides(to)) if to == id);
    if matches!(draft.reaction, Reaction::Shows(_)) && !named.hidden && !places.iter().any(can_go) {
        let problem = ScreenProblem::ShowsWhatIsThere { place: id.to_string() };
        file.report(draft.span.clone(), problem);
    }
}

/// Whether touching a place of this kind can have such a consequence.
fn fits(reaction: &Reaction, place: &PlaceId, kind: &Kind) -> bool {
    let is_used = matches!(
        kind,
        Kind::Field { .. } | Kind::Checkbox { .. } | Kind::Switch { .. } | Kind::Choice { .. }
    );
    let explains = matches!(reaction, Reaction::Says(_) | Reaction::Harm(_));
    Action::Tap(place.clone()).fits(kind) || (is_used && explains)
}

/// The places that show the place `id`.
fn shown_by<'p>(
    places: &'p [PlaceDraft],
    id: &'p At<PlaceId>,
) -> impl Iterator<Item = &'p PlaceDraft> {
    places
        .iter()
        .filter(|other| matches!(other.reaction(), Some(Reaction::Shows(to)) if *to == id.value))
}

/// Whether `place` is the place `id` or inside it.
fn is_within(places: &[PlaceDraft], place: &PlaceDraft, id: &PlaceId) -> bool {
    let outer = |place: &&PlaceDraft| {
        let holder = &place.inside.as_ref()?.value;
        places.iter().find(|other| other.is_named(holder))
    };
    std::iter::successors(Some(place), outer).take(places.len()).any(|each| each.is_named(id))
}
