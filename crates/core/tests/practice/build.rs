//! Screens and scripts in few words.

use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::practice::{Exercise, Mode, Practice};
use pillole_core::screen::{Device, Input, Kind, Place, Reaction, Screen, Side};
use pillole_core::script::{Action, Step};
use std::sync::Arc;

pub(crate) fn id(id: &str) -> PlaceId {
    PlaceId::try_from(id).unwrap()
}

pub(crate) fn screen_id(id: &str) -> ScreenId {
    ScreenId::try_from(format!("phone/{id}")).unwrap()
}

pub(crate) fn screen<const N: usize>(id: &str, places: [Place; N]) -> Screen {
    let (id, alt) = (screen_id(id), String::new());
    Screen { id, device: Device::Phone, alt, fold: None, places: places.into() }
}

/// A place; what it does and where it is comes by [`With`].
fn place(name: &str, kind: Kind) -> Place {
    Place { id: id(name), inside: None, kind, hidden: false, reaction: Reaction::None }
}

pub(crate) fn bar(name: &str) -> Place {
    place(name, Kind::Bar { text: name.to_owned(), back: true })
}

pub(crate) fn button(name: &str) -> Place {
    place(name, Kind::Button { text: name.to_owned(), style: Default::default() })
}

pub(crate) fn link(name: &str) -> Place {
    place(name, Kind::Link { text: name.to_owned() })
}

pub(crate) fn message(name: &str) -> Place {
    place(name, Kind::Message { text: name.to_owned(), from: Side::Them })
}

pub(crate) fn dialog(name: &str) -> Place {
    place(name, Kind::Dialog { text: name.to_owned() })
}

pub(crate) fn switch(name: &str) -> Place {
    place(name, Kind::Switch { label: name.to_owned(), on: false })
}

pub(crate) fn choice(name: &str, options: &[&str]) -> Place {
    let options = options.iter().map(|option| (*option).to_owned()).collect();
    place(name, Kind::Choice { label: name.to_owned(), options, chosen: None })
}

pub(crate) fn field(name: &str, input: Input, offers: &str) -> Place {
    place(name, Kind::Field { label: name.to_owned(), input, offers: offers.to_owned() })
}

/// What else there is to say about a place.
pub(crate) trait With {
    fn inside(self, holder: &str) -> Place;
    fn hidden(self) -> Place;
    fn reacts(self, reaction: Reaction) -> Place;
    fn opens(self, screen: &str) -> Place;
}

impl With for Place {
    fn inside(self, holder: &str) -> Place {
        Place { inside: Some(id(holder)), ..self }
    }
    fn hidden(self) -> Place {
        Place { hidden: true, ..self }
    }
    fn reacts(self, reaction: Reaction) -> Place {
        Place { reaction, ..self }
    }
    fn opens(self, screen: &str) -> Place {
        self.reacts(Reaction::Opens(screen_id(screen)))
    }
}

pub(crate) fn point(place: &str) -> Action {
    Action::Point(id(place))
}

pub(crate) fn tap(place: &str) -> Action {
    Action::Tap(id(place))
}

pub(crate) fn write(place: &str, text: &str) -> Action {
    Action::Type { place: id(place), text: text.to_owned() }
}

pub(crate) fn choose(place: &str, option: &str) -> Action {
    Action::Choose { place: id(place), option: option.to_owned() }
}

/// A script on these screens: each step with its screen and what is done there.
pub(crate) fn exercise<const N: usize>(
    screens: Vec<Screen>,
    steps: [(&str, Option<Action>); N],
) -> Exercise {
    let step = |(screen, action): (&str, Option<Action>)| Step {
        say: "Fai così.".to_owned(),
        screen: Some(screen_id(screen)),
        action,
        why: String::new(),
        hint: String::new(),
    };
    let goal = "Arriva in fondo.".to_owned();
    Exercise { goal, steps: steps.into_iter().map(step).collect(), screens }
}

pub(crate) fn guided(exercise: &Exercise) -> Practice {
    Practice::new(Arc::new(exercise.clone()), Mode::Guided)
}

pub(crate) fn alone(exercise: &Exercise) -> Practice {
    Practice::new(Arc::new(exercise.clone()), Mode::Alone)
}

/// The name of the screen that is open.
pub(crate) fn open(practice: &Practice) -> &str {
    practice.screen().unwrap().id.as_str().strip_prefix("phone/").unwrap()
}

/// What stands in a field or is chosen on the open screen.
pub(crate) fn text<'p>(practice: &'p Practice, place: &str) -> Option<&'p str> {
    practice.state().unwrap().text(practice.screen().unwrap().place(&id(place)).unwrap())
}
