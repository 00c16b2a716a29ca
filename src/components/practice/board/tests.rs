//! What stands beside the screen: the step, help, and the hints in words.

use super::{Board, help_markup, hint, parts};
use crate::sample::{
    ESCAPED, TEXT, button, checkbox, choice, field, id, phone, place, said, with_words,
};
use crate::state::language::Words;
use pillole_core::practice::{Exercise, Help, Mode, Practice};
use pillole_core::screen::{Input, Kind};
use pillole_core::script::{Action, Step};
use std::sync::Arc;

/// A telephone with a place for every move, the touched button at its end.
fn exercise(actions: &[Option<Action>], author: &str) -> Arc<Exercise> {
    let screen = phone(vec![
        place("titolo", Kind::Heading { text: TEXT.into() }),
        place("campo", field(Input::Text, "Prova")),
        place("scelta", choice()),
        place("spunta", checkbox(false)),
        place("pulsante", button()),
    ]);
    let step = |action: &Option<Action>| Step {
        say: TEXT.into(),
        screen: Some(screen.id.clone()),
        action: action.clone(),
        why: String::new(),
        hint: author.to_owned(),
    };
    let steps = actions.iter().map(step).collect();
    Arc::new(Exercise { goal: "Il <goal>".into(), steps, screens: vec![screen] })
}

fn guided(action: Option<Action>, author: &str) -> Practice {
    Practice::new(exercise(&[action, Some(tap())], author), Mode::Guided)
}

fn tap() -> Action {
    Action::Tap(id("pulsante"))
}

fn part(practice: &Practice, name: &str, w: Words) -> String {
    let parts = parts(practice, "", w);
    parts.into_iter().find(|(part, _)| *part == name).unwrap().1
}

#[test]
fn who_is_guided_hears_the_step_and_who_is_alone_the_goal() {
    with_words(|w| {
        let exercise = exercise(&[Some(tap()), None], "");
        let now = part(&Practice::new(Arc::clone(&exercise), Mode::Guided), "now", w);
        let step = said("try.step").replace("{n}", "1").replace("{total}", "2");
        assert!(now.starts_with(&format!("<p class=\"step-number\">{step}</p>")), "{now}");
        assert!(now.contains(&format!("lang=\"it\">{ESCAPED}</p>")), "{now}");

        let now = part(&Practice::new(exercise, Mode::Alone), "now", w);
        let goal = "<p class=\"board-say\" lang=\"it\">Il &lt;goal&gt;</p>";
        assert!(now.starts_with(goal), "{now}");
    });
}

#[test]
fn the_step_says_in_which_way_it_is_done() {
    with_words(|w| {
        for (action, name) in [
            (Some(tap()), "try.how_live"),
            (Some(Action::Point(id("titolo"))), "try.how_lens"),
            (None, "try.how_read"),
        ] {
            let now = part(&guided(action, ""), "now", w);
            assert!(now.ends_with(&format!("<p class=\"board-how\">{}</p>", said(name))), "{now}");
        }
    });
}

#[test]
fn what_is_only_read_has_a_button_to_go_on() {
    with_words(|w| {
        let reading = format!("data-act=\"read\"><span>{}", said("try.read_on"));
        assert!(part(&guided(None, ""), "keys", w).contains(&reading));
        assert!(!part(&guided(Some(tap()), ""), "keys", w).contains("data-act=\"read\""));
    });
}

#[test]
fn help_is_offered_and_given_in_three_degrees() {
    with_words(|w| {
        let mut practice = guided(Some(tap()), "");
        let degrees = [
            ("try.help_hint", said("try.hint_tap")),
            ("try.help_show", said("try.shown")),
            ("try.help_do", said("try.done_for_you")),
        ];
        for (offered, given) in degrees {
            let keys = part(&practice, "keys", w);
            assert!(keys.contains(&format!("<span>{}</span>", said(offered))), "{keys}");
            let before = practice.at();
            let help = practice.give_help();
            let markup = help_markup(&practice, help, before, w);
            assert!(markup.starts_with("<p class=\"reply calm\">"), "{markup}");
            assert!(markup.contains(&given), "{markup}");
        }
        // What was done is said again.
        let done = help_markup(&practice, Help::Done, 0, w);
        assert!(done.ends_with(&format!("<span lang=\"it\">{ESCAPED}</span></p>")), "{done}");
    });
}

#[test]
fn a_hint_is_the_authors_or_says_what_to_do_and_where_it_lies() {
    let at = |name: &str| id(name);
    let cases = [
        (Action::Point(at("titolo")), "try.hint_point", "try.hint_top"),
        (
            Action::Type { place: at("campo"), text: "Prova".into() },
            "try.hint_type",
            "try.hint_top",
        ),
        (
            Action::Choose { place: at("scelta"), option: "Altro".into() },
            "try.hint_choose",
            "try.hint_middle",
        ),
        (Action::Toggle(at("spunta")), "try.hint_toggle", "try.hint_middle"),
        (tap(), "try.hint_tap", "try.hint_bottom"),
        (Action::Press(at("pulsante")), "try.hint_press", "try.hint_bottom"),
    ];
    with_words(|w| {
        for (action, what, place) in cases {
            let practice = guided(Some(action.clone()), "");
            assert_eq!(hint(&practice, w), format!("{} {}", said(what), said(place)));
            let own = hint(&guided(Some(action), TEXT), w);
            assert_eq!(own, format!("<span lang=\"it\">{ESCAPED}</span>"));
        }
    });
}

#[test]
fn the_board_is_whole_before_anything_is_done() {
    with_words(|w| {
        let board = Board::new(exercise(&[Some(Action::Press(id("titolo")))], ""), Mode::Guided, w);
        let markup = board.markup();
        for part in [
            "id=\"prova-adesso\" tabindex=\"-1\" data-part=\"now\"",
            "role=\"status\" data-part=\"said\"",
            "data-part=\"keys\"",
            "data-act=\"help\"",
            "data-act=\"undo\"",
            "data-act=\"restart\"",
            // What is to be held down can be: by a button, too.
            "aria-pressed=\"false\" data-do=\"hold\"",
            "data-do=\"tap\" data-place=\"titolo\"",
            "data-do=\"back\" lang=\"en\"",
        ] {
            assert_eq!(markup.matches(part).count(), 1, "{part} in {markup}");
        }
        let other = Board::new(exercise(&[Some(tap())], ""), Mode::Guided, w).markup();
        assert!(!other.contains("data-do=\"hold\""), "nothing is held down there");
        // Its round boxes are a group of its own on the page.
        assert!(other.contains("name=\"prova-campo-scelta\""), "{other}");
        assert!(board.ended().is_none());
    });
}
