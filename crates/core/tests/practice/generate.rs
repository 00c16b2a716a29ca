//! Screens, scripts and moves of every sort: places in each other, hidden, below the edge, under
//! dialogs, that open, show, hide and do harm; names that nothing has.

use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::practice::Exercise;
use pillole_core::screen::{Device, Input, Kind, Place, Reaction, Screen};
use pillole_core::script::{Action, Step};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// One screen and one place of these never exists.
const SCREENS: u8 = 4;
const PLACES: u8 = 8;

fn place_id() -> impl Strategy<Value = PlaceId> {
    (0..=PLACES).prop_map(|n| PlaceId::try_from(format!("p-{n}")).unwrap())
}

fn screen_id() -> impl Strategy<Value = ScreenId> {
    (0..=SCREENS).prop_map(|n| ScreenId::try_from(format!("phone/s-{n}")).unwrap())
}

fn kind() -> impl Strategy<Value = Kind> {
    let text = || "parola".to_owned();
    let input = prop_oneof![
        Just(Input::Text),
        Just(Input::Password),
        Just(Input::Number),
        Just(Input::Email),
        Just(Input::Long),
    ];
    let offers = prop_oneof![Just("rondine".to_owned()), Just(String::new())];
    let field = (input, offers);
    let options = vec!["merlo".to_owned(), "rondine".to_owned()];
    prop_oneof![
        3 => Just(Kind::Button { text: text(), style: Default::default() }),
        1 => any::<bool>().prop_map(|back| Kind::Bar { text: "barra".to_owned(), back }),
        1 => Just(Kind::Text { text: text() }),
        2 => Just(Kind::Dialog { text: text() }),
        1 => Just(Kind::Card { text: text() }),
        1 => any::<bool>().prop_map(|on| Kind::Switch { label: "sì".to_owned(), on }),
        2 => field.prop_map(|(input, offers)| Kind::Field { label: "campo".to_owned(), input, offers }),
        1 => Just(Kind::Choice { label: text(), options, chosen: None }),
    ]
}

/// What is typed, chosen or switched in scripts does no harm: the content compiler sees to that.
fn reaction(kind: &Kind) -> BoxedStrategy<Reaction> {
    let says = Just(Reaction::Says("Ecco.".to_owned()));
    if matches!(kind, Kind::Field { .. } | Kind::Switch { .. } | Kind::Choice { .. }) {
        return prop_oneof![3 => Just(Reaction::None), 1 => says].boxed();
    }
    prop_oneof![
        3 => Just(Reaction::None),
        3 => screen_id().prop_map(Reaction::Opens),
        2 => place_id().prop_map(Reaction::Shows),
        2 => place_id().prop_map(Reaction::Hides),
        1 => says,
        1 => Just(Reaction::Harm("Danno.".to_owned())),
    ]
    .boxed()
}

fn place() -> impl Strategy<Value = Place> {
    let parts = (option::weighted(0.3, place_id()), any::<u8>().prop_map(|n| n < 50));
    let what = kind().prop_flat_map(|kind| (reaction(&kind), Just(kind)));
    (place_id(), parts, what).prop_map(|(id, (inside, hidden), (reaction, kind))| Place {
        id,
        inside,
        kind,
        hidden,
        reaction,
    })
}

fn screens() -> impl Strategy<Value = Vec<Screen>> {
    let screen = (vec(place(), 1..=usize::from(PLACES)), option::weighted(0.3, place_id()));
    vec(screen, 1..=usize::from(SCREENS)).prop_map(|screens| {
        let screen = |(index, (mut places, fold)): (usize, (Vec<Place>, _))| {
            for (number, place) in places.iter_mut().enumerate() {
                place.id = PlaceId::try_from(format!("p-{number}")).unwrap();
            }
            let id = ScreenId::try_from(format!("phone/s-{index}")).unwrap();
            Screen { id, device: Device::Phone, alt: String::new(), fold, places }
        };
        screens.into_iter().enumerate().map(screen).collect()
    })
}

/// An action of a script: what it types and chooses is what the screens offer.
fn meant() -> impl Strategy<Value = Action> {
    let word = || "rondine".to_owned();
    prop_oneof![
        2 => place_id().prop_map(Action::Point),
        5 => place_id().prop_map(Action::Tap),
        1 => place_id().prop_map(Action::Press),
        1 => place_id().prop_map(Action::Toggle),
        1 => place_id().prop_map(Action::Scroll),
        3 => place_id().prop_map(move |place| Action::Type { place, text: word() }),
        1 => place_id().prop_map(move |place| Action::Choose { place, option: word() }),
        1 => Just(Action::Back),
    ]
}

/// An exercise. Steps that cannot be done are among its steps, those that can are most of them.
pub(crate) fn exercise() -> impl Strategy<Value = Exercise> {
    let step = (option::weighted(0.9, screen_id()), option::weighted(0.9, vec(meant(), 1..6)));
    (screens(), vec(step, 0..8)).prop_map(|(screens, steps)| {
        let step = |(screen, actions): (Option<ScreenId>, Option<Vec<Action>>)| {
            let on = screen.as_ref().and_then(|id| screens.iter().find(|each| each.id == *id));
            let fits = |action: &Action| {
                let place = action.place().zip(on).and_then(|(id, screen)| screen.place(id));
                place.is_some_and(|place| action.fits(&place.kind))
            };
            let actions = actions.unwrap_or_default();
            let action = actions.iter().find(|action| fits(action)).or(actions.first()).cloned();
            let (say, why, hint) = ("Fai così.".to_owned(), String::new(), String::new());
            Step { say, screen, action, why, hint }
        };
        let steps = steps.into_iter().map(step).collect();
        Exercise { goal: "Arriva in fondo.".to_owned(), steps, screens }
    })
}

/// Something that looks like somebody's real data.
pub(crate) const REAL: [&str; 3] = ["RSSMRA85T10A562S", "333 1234567", "4539 1234 5678 9012"];

/// A text that somebody may type.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("rondine".to_owned()),
        Just("altro".to_owned()),
        Just(String::new()),
        proptest::sample::select(&REAL[..]).prop_map(str::to_owned),
    ]
}

/// What a learner can do.
#[derive(Debug, Clone)]
pub(crate) enum Do {
    Act(Action),
    /// The move that leads on.
    Follow,
    ReadOn,
    Help,
    Undo,
}

pub(crate) fn moves() -> impl Strategy<Value = Vec<Do>> {
    let action = prop_oneof![
        3 => meant(),
        4 => place_id().prop_map(Action::Tap),
        2 => (place_id(), typed()).prop_map(|(place, text)| Action::Type { place, text }),
        1 => Just(Action::Back),
    ];
    let one = prop_oneof![
        10 => action.prop_map(Do::Act),
        4 => Just(Do::Follow),
        2 => Just(Do::ReadOn),
        2 => Just(Do::Help),
        2 => Just(Do::Undo),
    ];
    vec(one, 0..40)
}
