use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::question::{Ask, Credit, Do, Goal, GoalState, ResponseError, Verdict};
use pillole_core::screen::{Device, Input, Kind, Place, Reaction, Screen};
use pillole_core::script::Action;

fn id(id: &str) -> PlaceId {
    PlaceId::try_from(id).unwrap()
}

fn screen_id(id: &str) -> ScreenId {
    ScreenId::try_from(id).unwrap()
}

fn screen(id: &str, places: Vec<Place>) -> Screen {
    let (id, alt) = (screen_id(id), String::new());
    Screen { id, device: Device::Phone, alt, fold: None, places }
}

fn place(name: &str, kind: Kind, reaction: Reaction) -> Place {
    Place { id: id(name), inside: None, kind, hidden: false, reaction }
}

fn field(offers: &str) -> Kind {
    Kind::Field { label: "Nome".to_owned(), input: Input::Text, offers: offers.to_owned() }
}

/// Turn the Wi-Fi on and give the telephone a name, on the second screen.
fn question() -> Do {
    let opens = Reaction::Opens(screen_id("phone/telefono"));
    let item = |text: &str| Kind::Item { text: text.to_owned(), detail: None, icon: None };
    let switch = Kind::Switch { label: "Wi-Fi".to_owned(), on: false };
    let harm = Reaction::Harm("Cancella tutto.".to_owned());
    let goal = |state, feedback: &str| Goal { state, feedback: feedback.to_owned() };
    let (settings, phone) = (screen_id("phone/impostazioni"), screen_id("phone/telefono"));
    Do {
        screens: vec![
            screen(
                "phone/impostazioni",
                vec![
                    place("wifi", switch, Reaction::None),
                    place("nome", item("Nome del telefono"), opens),
                    place("azzera", item("Azzera"), harm),
                ],
            ),
            screen("phone/telefono", vec![place("nome", field("Rondine"), Reaction::None)]),
        ],
        goals: vec![
            goal(GoalState::On { screen: settings, place: id("wifi"), on: true }, "wifi"),
            goal(
                GoalState::Text {
                    screen: phone.clone(),
                    place: id("nome"),
                    text: "Rondine".to_owned(),
                },
                "name",
            ),
            goal(GoalState::At(phone), "there"),
        ],
        solution: vec![
            Action::Toggle(id("wifi")),
            Action::Tap(id("nome")),
            Action::Type { place: id("nome"), text: "Rondine".to_owned() },
        ],
    }
}

#[test]
fn the_way_that_the_author_gives_reaches_every_goal() {
    let outcome = question().check(&question().solution).unwrap();
    assert_eq!(outcome.credit, Credit::FULL);
    assert!(outcome.remarks.iter().all(|remark| remark.verdict == Verdict::Right));
}

#[test]
fn only_the_state_in_the_end_counts() {
    let name = |text: &str| Action::Type { place: id("nome"), text: text.to_owned() };
    let (toggle, open) = (Action::Toggle(id("wifi")), Action::Tap(id("nome")));
    let detour = [
        open.clone(),
        name("Merlo"),
        Action::Back,
        toggle.clone(),
        open.clone(),
        name("la rondine"),
    ];
    assert_eq!(question().check(&detour.to_vec()).unwrap().credit, Credit::FULL);
    let undone = [toggle.clone(), toggle.clone(), open, name("Rondine")];
    let outcome = question().check(&undone.to_vec()).unwrap();
    assert_eq!(outcome.credit.hundredths(), 66);
    let said: Vec<_> = outcome.remarks.iter().map(|r| (r.text.as_str(), r.verdict)).collect();
    let expected = [("wifi", Verdict::Missed), ("name", Verdict::Right), ("there", Verdict::Right)];
    assert_eq!(said, expected);
    assert_eq!(question().check(&Vec::new()), Err(ResponseError::Incomplete));
}

#[test]
fn what_cannot_be_done_and_what_would_do_damage_is_passed_over() {
    let strange = [
        Action::Tap(id("azzera")),
        Action::Tap(id("nessuno")),
        Action::Type { place: id("wifi"), text: "x".to_owned() },
        Action::Back,
    ];
    let moves = [&strange[..], &question().solution].concat();
    assert_eq!(question().check(&moves).unwrap().credit, Credit::FULL);
    assert_eq!(question().after(&strange), question().start());
}

#[test]
fn the_key_names_places_as_they_stand_on_the_screen_that_is_open() {
    assert_eq!(question().paper(0).key, ["Wi-Fi", "Nome del telefono", "Nome: Rondine"]);
}

#[test]
fn whether_a_place_is_there_can_be_a_goal() {
    let shown = |shown| GoalState::Shown {
        screen: screen_id("phone/impostazioni"),
        place: id("avviso"),
        shown,
    };
    let mut question = question();
    question.goals = vec![
        Goal { state: shown(false), feedback: String::new() },
        Goal { state: shown(true), feedback: String::new() },
    ];
    let text = Kind::Notice { text: "Ciao".to_owned(), tone: Default::default() };
    question.screens[0].places.push(place("avviso", text, Reaction::Hides(id("avviso"))));
    let outcome = question.check(&vec![Action::Tap(id("avviso"))]).unwrap();
    let verdicts: Vec<_> = outcome.remarks.iter().map(|remark| remark.verdict).collect();
    assert_eq!(verdicts, [Verdict::Right, Verdict::Missed]);
}
