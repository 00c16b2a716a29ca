//! Simulated screens: one TOML file each, below `screens/<device>/`.

use crate::fault::{ScreenProblem, Suggestion};
use crate::fields::{Fields, Toml};
use crate::source::{At, File};
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::screen::{Device, Kind, Place, Reaction, Screen};
use std::collections::BTreeSet;

mod all;
mod kind;
mod reaction;

pub(crate) use all::{Screens, place};

use reaction::ReactionDraft;

/// Reads a screen; `None` when a fault was found in it: whoever uses it could only stumble over the
/// same one again.
///
/// `names` are those of all screens.
fn read(id: &ScreenId, file: &File<'_>, names: &[&ScreenId]) -> Option<Screen> {
    if !file.readable {
        return None;
    }
    let before = file.findings.count_faults();
    let toml = Toml::parse(file, 0..file.text().len(), 0..0)?;
    let mut fields = toml.fields(file, "a screen");
    let device = read_device(id, &mut fields);
    let alt = kind::picture_text(&mut fields, "the screen");
    let fold = fields.optional_text("fold").and_then(|text| fields.name(text));
    let places = fields.some_tables("place", "a place");
    let drafts: Vec<_> = places.into_iter().map(|place| read_place(place, names)).collect();
    fields.end();
    check_names(file, &drafts);
    check_holders(file, &drafts);
    reaction::check(id, file, &drafts);
    check_fold(id, file, fold.as_ref(), &drafts);
    if file.findings.count_faults() > before {
        return None;
    }
    let places: Option<Vec<Place>> = drafts.into_iter().map(PlaceDraft::complete).collect();
    let fold = fold.map(|at| at.value);
    Some(Screen { id: id.clone(), device: device?, alt: alt?, fold, places: places? })
}

fn read_device(id: &ScreenId, fields: &mut Fields<'_, '_>) -> Option<Device> {
    let device = fields.word::<Device>("device")?;
    let name = match device.value {
        Device::Phone => "phone",
        Device::Browser => "browser",
        Device::Desktop => "desktop",
    };
    let folder = id.as_str().split('/').next().unwrap_or_default();
    if folder != name {
        let (device_name, folder) = (name.to_owned(), folder.to_owned());
        fields.report(device.span, ScreenProblem::WrongDevice { device: device_name, folder });
    }
    Some(device.value)
}

/// A place as far as it could be read.
struct PlaceDraft {
    id: Option<At<PlaceId>>,
    inside: Option<At<PlaceId>>,
    kind_name: String,
    kind: Option<Kind>,
    hidden: bool,
    reaction: Option<ReactionDraft>,
}

impl PlaceDraft {
    fn is_named(&self, id: &PlaceId) -> bool {
        self.id.as_ref().is_some_and(|at| at.value == *id)
    }

    fn reaction(&self) -> Option<&Reaction> {
        self.reaction.as_ref().map(|draft| &draft.reaction)
    }

    fn complete(self) -> Option<Place> {
        Some(Place {
            id: self.id?.value,
            inside: self.inside.map(|at| at.value),
            kind: self.kind?,
            hidden: self.hidden,
            reaction: self.reaction.map(|draft| draft.reaction).unwrap_or_default(),
        })
    }
}

fn read_place(mut fields: Fields<'_, '_>, names: &[&ScreenId]) -> PlaceDraft {
    let id = fields.text("id").and_then(|text| fields.name(text));
    let inside = fields.optional_text("inside").and_then(|text| fields.name(text));
    let kind_name = fields.peek("kind").unwrap_or_default().to_owned();
    let hidden = fields.flag("hidden");
    let reaction = reaction::read(&mut fields, names);
    let kind = kind::read(&mut fields);
    // Without a kind there is no telling which keys belong to it.
    if kind::is_known(&kind_name) {
        fields.end();
    }
    PlaceDraft { id, inside, kind_name, kind, hidden, reaction }
}

/// No two places have the same id.
fn check_names(file: &File<'_>, places: &[PlaceDraft]) {
    let mut seen: BTreeSet<&PlaceId> = BTreeSet::new();
    for id in places.iter().filter_map(|place| place.id.as_ref()) {
        if !seen.insert(&id.value) {
            file.report(id.span.clone(), ScreenProblem::RepeatedPlace { id: id.value.to_string() });
        }
    }
}

/// The screen is cut at one of its places, and not within one.
fn check_fold(
    screen: &ScreenId,
    file: &File<'_>,
    fold: Option<&At<PlaceId>>,
    places: &[PlaceDraft],
) {
    let Some(fold) = fold else { return };
    match places.iter().find(|place| place.is_named(&fold.value)) {
        None => {
            let known = places.iter().filter_map(|place| place.id.as_ref()).map(|at| &at.value);
            file.report(fold.span.clone(), all::unknown_place(screen, &fold.value, known));
        }
        Some(place) if place.inside.is_some() => {
            let problem = ScreenProblem::FoldInside { place: fold.value.to_string() };
            file.report(fold.span.clone(), problem);
        }
        Some(_) => {}
    }
}

/// Whoever is inside something is inside a holder, and not inside itself.
fn check_holders(file: &File<'_>, places: &[PlaceDraft]) {
    let find = |id: &PlaceId| places.iter().find(|place| place.is_named(id));
    for place in places {
        let Some(inside) = &place.inside else { continue };
        let name = inside.value.to_string();
        let Some(holder) = find(&inside.value) else {
            let known = places.iter().filter(|place| is_holder(place));
            let known = known.filter_map(|place| place.id.as_ref()).map(|id| id.value.as_str());
            let problem = ScreenProblem::UnknownHolder {
                meant: Suggestion::nearest(&name, known),
                place: name,
            };
            file.report(inside.span.clone(), problem);
            continue;
        };
        if kind::is_known(&holder.kind_name) && !is_holder(holder) {
            let kind = holder.kind_name.clone();
            file.report(inside.span.clone(), ScreenProblem::NotAHolder { place: name, kind });
            continue;
        }
    }
    check_circles(file, places);
}

/// Nothing is inside itself, however many others are between. A circle is told once, at the first
/// of its places.
fn check_circles(file: &File<'_>, places: &[PlaceDraft]) {
    let find = |id: &PlaceId| places.iter().position(|place| place.is_named(id));
    for (start, place) in places.iter().enumerate() {
        let (Some(id), Some(inside)) = (&place.id, &place.inside) else { continue };
        let above = |&at: &usize| find(&places.get(at)?.inside.as_ref()?.value);
        // A chain longer than there are places goes round without ever coming back here.
        let chain = || std::iter::successors(find(&inside.value), above).take(places.len());
        let returns = chain().any(|at| at == start);
        if returns && chain().take_while(|&at| at != start).all(|at| at > start) {
            file.report(
                inside.span.clone(),
                ScreenProblem::InsideItself { place: id.value.to_string() },
            );
        }
    }
}

fn is_holder(place: &PlaceDraft) -> bool {
    matches!(place.kind_name.as_str(), "dialog" | "banner" | "card")
}
