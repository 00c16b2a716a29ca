//! Screens as they behave, whoever uses them and why.

use crate::build::*;
use pillole_core::practice::{Effect, World};
use pillole_core::screen::{Input, Reaction, Screen};
use pillole_core::script::Action;

fn town() -> Vec<Screen> {
    let says = || Reaction::Says("Non serve.".to_owned());
    let harm = || Reaction::Harm("Danno.".to_owned());
    vec![
        screen("home", [link("mail").opens("mail"), link("gone").opens("nowhere")]),
        screen(
            "mail",
            [
                bar("bar"),
                button("menu").reacts(Reaction::Shows(id("print"))),
                button("print").hidden().reacts(says()),
                button("nothing").reacts(Reaction::Shows(id("nowhere"))),
                switch("delete").reacts(harm()),
                switch("news").reacts(says()),
                field("to", Input::Text, "").reacts(harm()),
                link("home").opens("home"),
            ],
        ),
    ]
}

#[test]
fn a_way_leads_there_and_back() {
    let screens = town();
    let mut world = World::new(screens.first());
    assert_eq!(world.act(&screens, &Action::Back), Effect::Nothing);
    assert_eq!(world.act(&screens, &tap("gone")), Effect::Nothing);
    assert_eq!(world.act(&screens, &tap("mail")), Effect::Moved);
    assert_eq!(world.path(), [screen_id("home"), screen_id("mail")]);
    assert_eq!(world.act(&screens, &tap("bar")), Effect::Moved);
    world.act(&screens, &tap("mail"));
    // Whoever opens a screen they came through goes back to it.
    assert_eq!(world.act(&screens, &tap("home")), Effect::Moved);
    assert_eq!((world.path().len(), world.can_go_back()), (1, false));
}

#[test]
fn what_is_shown_twice_changes_once() {
    let screens = town();
    let mut world = World::new(screens.get(1));
    assert_eq!(world.act(&screens, &tap("print")), Effect::Nothing);
    assert_eq!(world.act(&screens, &tap("menu")), Effect::Changed);
    assert_eq!(world.act(&screens, &tap("menu")), Effect::Nothing);
    assert_eq!(world.act(&screens, &tap("nothing")), Effect::Nothing);
    assert!(matches!(world.act(&screens, &tap("print")), Effect::Says(_)));
}

#[test]
fn harm_does_not_happen_and_a_word_keeps_nobody_from_doing_it() {
    let screens = town();
    let mut world = World::new(screens.get(1));
    let before = world.clone();
    for action in [Action::Toggle(id("delete")), write("to", "Luca")] {
        assert_eq!(world.act(&screens, &action), Effect::Harm("Danno.".to_owned()));
    }
    assert_eq!(world, before);
    assert!(matches!(world.act(&screens, &Action::Toggle(id("news"))), Effect::Says(_)));
    assert!(world.state(&screen_id("mail")).is_on(screens[1].place(&id("news")).unwrap()));
}
