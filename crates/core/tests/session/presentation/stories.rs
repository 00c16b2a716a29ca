use super::*;

#[test]
fn a_story_goes_where_most_hands_are() {
    let mut shown = asked(story());
    shown.count(1, true);
    assert_eq!(shown.forward(), Moved::On);
    let (now, last) = (telling(&shown), telling(&shown).last().unwrap());
    assert_eq!((now.scene().text.as_str(), last.letter), ("dubbio", 1));
    assert_eq!(last.choice.text, "a 2");
    assert!(shown.hands().unwrap().each().eq([0, 0, 0]));
    shown.back();
    assert!(shown.hands().unwrap().each().eq([0, 1]));
}

#[test]
fn a_room_that_is_of_two_minds_decides_first() {
    let mut shown = asked(story());
    assert_eq!(telling(&shown).to_decide(), [0_usize; 0]);
    assert_eq!(shown.forward(), Moved::Undecided);
    assert_eq!(telling(&shown).to_decide(), [0, 1]);
    assert!(shown.choose(1));
    shown.count(0, true);
    shown.count(2, true);
    assert_eq!(shown.forward(), Moved::Undecided);
    assert_eq!(telling(&shown).to_decide(), [0, 2]);
    shown.count(2, true);
    assert_eq!(telling(&shown).to_decide(), [0_usize; 0]);
    assert_eq!(shown.forward(), Moved::On);
    assert_eq!(telling(&shown).scene().then, Then::Ends(Ending::Bad));
    assert_eq!(shown.hands(), None);
    assert!(!shown.choose(0));
    assert_eq!(shown.forward(), Moved::On);
    assert_eq!(*shown.now(), Thing::End);
}

#[test]
fn a_story_can_be_told_again() {
    let mut shown = asked(story());
    let there = shown.clone();
    shown.choose(0);
    shown.tell_again();
    assert_eq!(shown, there);
}

#[test]
fn a_story_whose_scenes_are_missing_is_passed_over() {
    let choice = StoryChoice { text: String::new(), to: 7 };
    let scene = Scene { text: String::new(), screen: None, then: Then::Choices(vec![choice]) };
    let mut shown =
        asked(item("rotta", Kind::Story(Story { scenes: vec![scene], screens: Vec::new() })));
    assert!(!shown.choose(0));
    shown.count(0, true);
    assert_eq!(shown.forward(), Moved::On);
    assert_eq!(*shown.now(), Thing::End);
    let empty = Story { scenes: Vec::new(), screens: Vec::new() };
    let empty = item("vuota", Kind::Story(empty));
    assert_eq!(all(super::shown(Show::All, 0, &[empty])), ["title", "end"]);
}
