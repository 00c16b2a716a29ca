//! A script performed for who watches.

use crate::build::*;
use pillole_core::practice::{CannotPerform, Exercise};
use pillole_core::screen::{Input, Screen, Value};

fn lost() -> Exercise {
    exercise(
        vec![
            Screen {
                fold: Some(id("more")),
                ..screen("page", [bar("bar"), link("top"), link("more").opens("form")])
            },
            screen("form", [field("name", Input::Text, "Teresa"), switch("on"), button("send")]),
        ],
        [
            ("page", Some(tap("more"))),
            ("form", Some(write("name", "Teresa"))),
            ("form", Some(tap("send"))),
        ],
    )
}

#[test]
fn what_is_below_is_scrolled_to_what_is_typed_is_seen_after() {
    let exercise = lost();
    let acts = exercise.perform().unwrap();
    assert_eq!(acts.len(), 3);
    let scrolled: Vec<bool> = acts.iter().map(|act| act.arriving.is_some()).collect();
    assert_eq!(scrolled, [true, false, false]);
    assert!(acts[0].before.scrolled && !acts[0].arriving.as_ref().unwrap().scrolled);
    // Where a touch leads the next step begins.
    assert_eq!(acts[0].after, None);
    let (screen, state) = acts[1].after.clone().unwrap();
    assert_eq!(screen.id, screen_id("form"));
    assert_eq!(state.values.get(&id("name")), Some(&Value::Text("Teresa".into())));
    assert!(acts[1].before.values.is_empty());
    // The last touch changes nothing that can be seen.
    assert_eq!(acts[2].after, None);
}

#[test]
fn what_cannot_be_performed_is_told_with_its_step() {
    let script = |action| {
        let screens = vec![screen(
            "page",
            [dialog("ask"), button("no").inside("ask"), button("under"), button("away").hidden()],
        )];
        exercise(screens, [("page", None), ("page", Some(action))]).perform().map(|_| ())
    };
    let place = |name: &str| id(name);
    for (action, wanted) in [
        (tap("no"), Ok(())),
        (tap("gone"), Err(CannotPerform::NoPlace { step: 2, place: place("gone") })),
        (tap("under"), Err(CannotPerform::OutOfReach { step: 2, place: place("under") })),
        (tap("away"), Err(CannotPerform::OutOfReach { step: 2, place: place("away") })),
        (write("no", "x"), Err(CannotPerform::NothingToDo { step: 2, action: "type no x".into() })),
    ] {
        assert_eq!(script(action), wanted);
    }
    let nothing = Exercise { screens: vec![], ..lost() };
    assert_eq!(nothing.perform(), Err(CannotPerform::NoScreen { step: 1 }));
}
