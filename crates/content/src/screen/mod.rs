//! Simulated screens: one TOML file each, below `screens/<device>/`.

use crate::fault::{Problem, Suggestion};
use crate::fields::{Fields, Toml};
use crate::source::{At, File};
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::screen::{Device, Kind, Place, Screen};
use std::collections::BTreeSet;

mod kind;

/// Reads a screen; `None` when something in it was reported and it cannot be used further.
pub(crate) fn read(id: &ScreenId, file: &File<'_>) -> Option<Screen> {
    if !file.readable {
        return None;
    }
    let toml = Toml::parse(file, 0..file.text().len(), 0..0)?;
    let mut fields = toml.fields(file, "a screen");
    let device = read_device(id, &mut fields);
    let alt = kind::picture_text(&mut fields, "the screen");
    let drafts: Vec<_> =
        fields.some_tables("place", "a place").into_iter().map(read_place).collect();
    fields.end();
    check_names(file, &drafts);
    check_holders(file, &drafts);
    let places: Option<Vec<Place>> = drafts.into_iter().map(PlaceDraft::complete).collect();
    Some(Screen { id: id.clone(), device: device?, alt: alt?, places: places? })
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
        fields.report(device.span, Problem::WrongDevice { device: device_name, folder });
    }
    Some(device.value)
}

/// A place as far as it could be read.
struct PlaceDraft {
    id: Option<At<PlaceId>>,
    inside: Option<At<PlaceId>>,
    kind_name: String,
    kind: Option<Kind>,
}

impl PlaceDraft {
    fn complete(self) -> Option<Place> {
        Some(Place { id: self.id?.value, inside: self.inside.map(|at| at.value), kind: self.kind? })
    }
}

fn read_place(mut fields: Fields<'_, '_>) -> PlaceDraft {
    let id = fields.text("id").and_then(|text| fields.name(text));
    let inside = fields.optional_text("inside").and_then(|text| fields.name(text));
    let kind_name = fields.peek("kind").unwrap_or_default().to_owned();
    let kind = kind::read(&mut fields);
    // Without a kind there is no telling which keys belong to it.
    if kind::is_known(&kind_name) {
        fields.end();
    }
    PlaceDraft { id, inside, kind_name, kind }
}

/// No two places have the same id.
fn check_names(file: &File<'_>, places: &[PlaceDraft]) {
    let mut seen: BTreeSet<&PlaceId> = BTreeSet::new();
    for id in places.iter().filter_map(|place| place.id.as_ref()) {
        if !seen.insert(&id.value) {
            file.report(id.span.clone(), Problem::RepeatedPlace { id: id.value.to_string() });
        }
    }
}

/// Whoever is inside something is inside a holder, and not inside itself.
fn check_holders(file: &File<'_>, places: &[PlaceDraft]) {
    let find = |id: &PlaceId| {
        places.iter().find(|place| place.id.as_ref().is_some_and(|at| at.value == *id))
    };
    for place in places {
        let Some(inside) = &place.inside else { continue };
        let name = inside.value.to_string();
        let Some(holder) = find(&inside.value) else {
            let known = places.iter().filter(|place| is_holder(place));
            let known = known.filter_map(|place| place.id.as_ref()).map(|id| id.value.as_str());
            let problem =
                Problem::UnknownHolder { meant: Suggestion::nearest(&name, known), place: name };
            file.report(inside.span.clone(), problem);
            continue;
        };
        if kind::is_known(&holder.kind_name) && !is_holder(holder) {
            let kind = holder.kind_name.clone();
            file.report(inside.span.clone(), Problem::NotAHolder { place: name, kind });
            continue;
        }
    }
    check_circles(file, places);
}

/// Nothing is inside itself, however many others are between. A circle is told once, at the first
/// of its places.
fn check_circles(file: &File<'_>, places: &[PlaceDraft]) {
    let find = |id: &PlaceId| {
        places.iter().position(|place| place.id.as_ref().is_some_and(|at| at.value == *id))
    };
    for (start, place) in places.iter().enumerate() {
        let (Some(id), Some(inside)) = (&place.id, &place.inside) else { continue };
        let above = |&at: &usize| find(&places.get(at)?.inside.as_ref()?.value);
        // A chain longer than there are places goes round without ever coming back here.
        let chain = || std::iter::successors(find(&inside.value), above).take(places.len());
        let returns = chain().any(|at| at == start);
        if returns && chain().take_while(|&at| at != start).all(|at| at > start) {
            file.report(inside.span.clone(), Problem::InsideItself { place: id.value.to_string() });
        }
    }
}

fn is_holder(place: &PlaceDraft) -> bool {
    matches!(place.kind_name.as_str(), "dialog" | "banner" | "card")
}
