//! Spot: places to find on a screen, and what to say about all others.

use super::options::report_right;
use super::parts::{self, Parts, Texts};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use crate::screen::{self, Screens};
use crate::source::At;
use pillole_core::id::PlaceId;
use pillole_core::question::{Spot, SpotPlace};
use pillole_core::screen::{Place, Screen, ScreenState};

const SPOTS: Parts = Parts {
    key: "spot",
    one: "a spot",
    all: "places",
    kind: "spot",
    count: 1..=20,
    count_in_words: "at least one place to find",
};

/// What is said about a place that is named.
struct Named {
    place: Option<At<PlaceId>>,
    right: bool,
    feedback: Option<String>,
}

pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    texts: &mut Texts,
    screens: &Screens,
) -> Option<Spot> {
    let name = fields.text("screen").and_then(|text| fields.name(text));
    let mut known = Vec::new();
    let read = |spot| read_spot(spot, &mut known, texts);
    let named: Vec<Named> = SPOTS.read(fields).into_iter().map(read).collect();
    let otherwise = parts::feedback(fields, "otherwise", "the places that are not named", texts);
    let screen = screens.find(fields.file(), &name?)?;
    let mut can_all_be_touched = true;
    for place in named.iter().filter_map(|named| named.place.as_ref()) {
        can_all_be_touched &= check_place(fields, screen, place);
    }
    let otherwise = otherwise?;
    let mut places = Vec::new();
    for place in screen.places.iter().filter(|place| can_be_touched(screen, place)) {
        let said = named.iter().find(|n| n.place.as_ref().is_some_and(|at| at.value == place.id));
        places.push(SpotPlace {
            place: place.id.clone(),
            name: place.kind.name().to_owned(),
            right: said.is_some_and(|named| named.right),
            feedback: match said {
                Some(named) => named.feedback.clone()?,
                None => otherwise.clone(),
            },
        });
    }
    let right = places.iter().filter(|place| place.right).count();
    if can_all_be_touched && (right == 0 || right == places.len()) {
        let expected = "at least one right, and not all";
        report_right(fields, right, places.len(), &SPOTS, expected);
    }
    Some(Spot { screen: screen.id.clone(), places })
}

fn read_spot(mut fields: Fields<'_, '_>, known: &mut Vec<String>, texts: &mut Texts) -> Named {
    let name = fields.text("place");
    parts::report_repeated(&fields, "place", known, name.as_ref());
    let who = parts::named(name.as_ref(), "this place");
    let place = name.and_then(|text| fields.name(text));
    let right = fields.flag("right");
    let feedback = parts::feedback(&mut fields, "feedback", &who, texts);
    fields.end();
    Named { place, right, feedback }
}

/// Whether a place can be touched as a suspicious one: it is seen at the start, and is no frame
/// around others.
fn can_be_touched(screen: &Screen, place: &Place) -> bool {
    !place.kind.holds_places() && ScreenState::default().is_there(screen, place)
}

fn check_place(fields: &Fields<'_, '_>, screen: &Screen, name: &At<PlaceId>) -> bool {
    let Some(place) = screen::place(fields.file(), &name.span, screen, &name.value) else {
        return false;
    };
    let can = can_be_touched(screen, place);
    if !can {
        let why = if place.kind.holds_places() { "it holds other places" } else { "it is hidden" };
        let (place, why) = (name.value.to_string(), why.to_owned());
        fields.report(name.span.clone(), QuestionProblem::CannotBeSpotted { place, why });
    }
    can
}
