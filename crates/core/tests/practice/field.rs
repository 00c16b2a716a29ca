//! What fits a field.

use crate::build::*;
use pillole_core::practice::{Effect, World, fits_field};
use pillole_core::screen::Input;

#[test]
fn each_kind_of_field_is_as_strict_as_the_real_one() {
    for (input, typed, wanted, fits) in [
        (Input::Text, "Borgo sereno", "Borgo Sereno", true),
        (Input::Text, "Borgosereno", "Borgo Sereno", true),
        (Input::Text, "Valle", "Borgo Sereno", false),
        (Input::Search, "aqua rubineto", "acqua rubinetto", true),
        (Input::Password, " Girasole-7 ", "Girasole-7", true),
        (Input::Password, "girasole-7", "Girasole-7", false),
        (Input::Email, "Corsi@esempio.it ", "corsi@esempio.it", true),
        (Input::Email, "corso@esempio.it", "corsi@esempio.it", false),
        (Input::Number, "740916", "740 916", true),
        (Input::Keypad, "740-916", "740 916", true),
        (Input::Keypad, "740961", "740 916", false),
        (Input::Long, "Un altro testo.", "Buongiorno.", true),
        (Input::Long, "  ", "Buongiorno.", false),
    ] {
        let place = field("field", input, wanted);
        assert_eq!(fits_field(&place, typed, wanted), fits, "{input:?} {typed}");
    }
}

#[test]
fn what_a_field_offers_is_taken_however_it_is_parted_and_nothing_like_it() {
    let notice = field("notice", Input::Number, "3012 3456 7890 1234 56");
    let screens = [screen("page", [notice])];
    let effect = |text: &str| World::new(screens.first()).act(&screens, &write("notice", text));
    for typed in ["3012 3456 7890 1234 56", "301234567890123456", "3012-3456-7890", "3012345678"] {
        assert_eq!(effect(typed), Effect::Changed, "{typed}");
    }
    for typed in ["3012 3456 7890 1234 57", "333 1234567", "x 3012 3456 7890 1234 56"] {
        assert!(matches!(effect(typed), Effect::Refused(_)), "{typed}");
    }
}

#[test]
fn a_field_takes_no_endless_text() {
    let screens = [screen("page", [field("note", Input::Long, "")])];
    let mut world = World::new(screens.first());
    world.act(&screens, &write("note", &"è".repeat(5000)));
    let kept = world.state(&screen_id("page")).text(&screens[0].places[0]).unwrap().to_owned();
    assert_eq!(kept.chars().count(), 500);
}
