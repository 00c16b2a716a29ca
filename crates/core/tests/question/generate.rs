//! Questions and answers of every kind, sensible or not.

use crate::choices;
use pillole_core::id::{ItemId, Number, PlaceId, ScreenId};
use pillole_core::question::*;
use pillole_core::screen::{Device, Input, Kind as PlaceKind, Place, Reaction, Screen};
use pillole_core::script::Action;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

pub(crate) fn item(kind: Kind) -> Item {
    Item {
        id: ItemId::try_from("spid/che-cosa").unwrap(),
        number: Number(1),
        competence: "2.6".parse().unwrap(),
        level: 2.try_into().unwrap(),
        prompt: "Che cosa fai?".to_owned(),
        hint: String::new(),
        step: None,
        kind,
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{1,8}", "\\PC{0,8}", Just("%2e.%\n".to_owned()), Just("12,5".to_owned())]
}

fn place_id() -> impl Strategy<Value = PlaceId> {
    (0_u8..6).prop_map(|n| PlaceId::try_from(format!("p-{n}")).unwrap())
}

fn screen_id() -> impl Strategy<Value = ScreenId> {
    (0_u8..4).prop_map(|n| ScreenId::try_from(format!("phone/s-{n}")).unwrap())
}

fn options() -> impl Strategy<Value = Vec<Choice>> {
    vec(any::<bool>(), 0..6).prop_map(|right| choices(&right))
}

fn piece() -> impl Strategy<Value = Piece> {
    let mistake = (text(), text()).prop_map(|(text, feedback)| Mistake { text, feedback });
    let blank = (vec(text(), 0..3), text(), vec(mistake, 0..2));
    let blank =
        blank.prop_map(|(accepts, feedback, mistakes)| Blank { accepts, feedback, mistakes });
    prop_oneof![text().prop_map(Piece::Text), blank.prop_map(Piece::Blank)]
}

fn scene() -> impl Strategy<Value = Scene> {
    let choice = (text(), 0_u8..5).prop_map(|(text, to)| StoryChoice { text, to });
    let ending = prop_oneof![Just(Ending::Good), Just(Ending::Mixed), Just(Ending::Bad)];
    let then = prop_oneof![vec(choice, 0..4).prop_map(Then::Choices), ending.prop_map(Then::Ends)];
    (text(), any::<Option<u8>>(), then).prop_map(|(text, screen, then)| Scene {
        text,
        screen,
        then,
    })
}

fn screen() -> impl Strategy<Value = Screen> {
    let (yes, no) = ("sì".to_owned(), "no".to_owned());
    let options = vec![yes, no];
    let kind = prop_oneof![
        text().prop_map(|text| PlaceKind::Link { text }),
        Just(PlaceKind::Switch { label: "s".to_owned(), on: true }),
        text().prop_map(|offers| PlaceKind::Field {
            label: "f".to_owned(),
            input: Input::Text,
            offers
        }),
        Just(PlaceKind::Choice { label: "c".to_owned(), options, chosen: None }),
    ];
    let reaction = prop_oneof![
        Just(Reaction::None),
        screen_id().prop_map(Reaction::Opens),
        place_id().prop_map(Reaction::Hides),
        text().prop_map(Reaction::Harm),
    ];
    let place =
        (place_id(), kind, any::<bool>(), reaction).prop_map(|(id, kind, hidden, reaction)| {
            Place { id, inside: None, kind, hidden, reaction }
        });
    (screen_id(), vec(place, 0..5)).prop_map(|(id, places)| Screen {
        id,
        device: Device::Phone,
        alt: String::new(),
        fold: None,
        places,
    })
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        place_id().prop_map(Action::Point),
        place_id().prop_map(Action::Tap),
        place_id().prop_map(Action::Press),
        place_id().prop_map(Action::Toggle),
        place_id().prop_map(Action::Scroll),
        (place_id(), text()).prop_map(|(place, text)| Action::Type { place, text }),
        (place_id(), text()).prop_map(|(place, option)| Action::Choose { place, option }),
        Just(Action::Back),
    ]
}

fn goal() -> impl Strategy<Value = Goal> {
    let place = || (screen_id(), place_id());
    let state = prop_oneof![
        screen_id().prop_map(GoalState::At),
        (place(), any::<bool>()).prop_map(|((screen, place), on)| GoalState::On {
            screen,
            place,
            on
        }),
        (place(), text()).prop_map(|((screen, place), text)| GoalState::Text {
            screen,
            place,
            text
        }),
        (place(), any::<bool>()).prop_map(|((screen, place), shown)| GoalState::Shown {
            screen,
            place,
            shown
        }),
    ];
    (state, text()).prop_map(|(state, feedback)| Goal { state, feedback })
}

/// A question of any kind.
pub(crate) fn kind() -> impl Strategy<Value = Kind> {
    let pair = (text(), text(), text());
    let pair = pair.prop_map(|(left, right, feedback)| Pair { left, right, feedback });
    let entry = (text(), text()).prop_map(|(text, feedback)| Entry { text, feedback });
    let spots = vec((text(), any::<bool>()), 0..6).prop_map(|places| {
        let place = |(index, (name, right))| SpotPlace {
            place: PlaceId::try_from(format!("p-{index}")).unwrap(),
            name,
            right,
            feedback: String::new(),
        };
        places.into_iter().enumerate().map(place).collect()
    });
    let point = (text(), text()).prop_map(|(text, feedback)| ScalePoint { text, feedback });
    prop_oneof![
        options().prop_map(|options| Kind::Single(Single { options })),
        options().prop_map(|options| Kind::Multiple(Multiple { options })),
        (any::<bool>(), text(), text()).prop_map(|(answer, said_true, said_false)| {
            Kind::TrueFalse(TrueFalse { answer, said_true, said_false })
        }),
        (vec(pair, 0..5), vec(text(), 0..3))
            .prop_map(|(pairs, others)| Kind::Matching(Matching { pairs, others })),
        (vec(entry, 0..6), text())
            .prop_map(|(entries, feedback)| Kind::Ordering(Ordering { entries, feedback })),
        vec(piece(), 0..5).prop_map(|pieces| Kind::Gap(Gap { pieces })),
        (any::<i64>(), any::<i64>(), text()).prop_map(|(value, tolerance, unit)| {
            let (value, tolerance) = (Amount(value), Amount(tolerance));
            let [right, low, high] = ["right", "low", "high"].map(str::to_owned);
            Kind::Numeric(Numeric { value, tolerance, unit, right, low, high })
        }),
        (screen_id(), spots).prop_map(|(screen, places)| Kind::Spot(Spot { screen, places })),
        (vec(screen(), 0..3), vec(goal(), 0..4), vec(action(), 0..6))
            .prop_map(|(screens, goals, solution)| Kind::Do(Do { screens, goals, solution })),
        vec(scene(), 0..6).prop_map(|scenes| Kind::Story(Story { scenes, screens: Vec::new() })),
        vec(point, 0..6).prop_map(|points| Kind::Scale(Scale { points })),
        Just(Kind::Confidence(Confidence {
            about: ItemId::try_from("spid/altra").unwrap(),
            calibration: Calibration {
                sure_right: "a".to_owned(),
                sure_wrong: "b".to_owned(),
                unsure_right: "c".to_owned(),
                unsure_wrong: "d".to_owned(),
            },
        })),
    ]
}

/// An answer to a question of any kind; small numbers come more often, since they fit.
pub(crate) fn response() -> impl Strategy<Value = Response> {
    let index = || prop_oneof![4 => 0_u8..6, 1 => any::<u8>()].prop_map(ChoiceIndex);
    prop_oneof![
        index().prop_map(Response::Single),
        btree_set(index(), 0..8).prop_map(Response::Multiple),
        any::<bool>().prop_map(Response::TrueFalse),
        vec(proptest::option::of(index()), 0..6).prop_map(Response::Matching),
        prop_oneof![
            vec(index(), 0..8),
            Just((0..5).map(ChoiceIndex).collect::<Vec<_>>()).prop_shuffle(),
        ]
        .prop_map(Response::Ordering),
        vec(text(), 0..4).prop_map(Response::Gap),
        text().prop_map(Response::Numeric),
        btree_set(place_id(), 0..5).prop_map(Response::Spot),
        vec(action(), 0..10).prop_map(Response::Do),
        vec(index(), 0..10).prop_map(Response::Story),
        index().prop_map(Response::Scale),
        index().prop_map(Response::Confidence),
    ]
}
