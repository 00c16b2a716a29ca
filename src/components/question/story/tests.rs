//! A story's scenes, as the page gets them.

use super::markup;
use crate::sample::{ESCAPED, TEXT, phone, said, with_words};
use pillole_core::question::{ChoiceIndex, Ending, Scene, Story, StoryChoice, Then};

/// From the first scene, which has a screen, one goes to a good, a mixed or a bad end.
fn story() -> Story {
    let choice = |to| StoryChoice { text: TEXT.into(), to };
    let scene = |screen, then| Scene { text: TEXT.into(), screen, then };
    let ends = |ending| scene(None, Then::Ends(ending));
    Story {
        scenes: vec![
            scene(Some(0), Then::Choices(vec![choice(1), choice(2), choice(3)])),
            ends(Ending::Good),
            ends(Ending::Mixed),
            ends(Ending::Bad),
        ],
        screens: vec![phone(Vec::new())],
    }
}

fn shown(path: &[u8]) -> String {
    let path: Vec<ChoiceIndex> = path.iter().copied().map(ChoiceIndex).collect();
    let mut shown = String::new();
    with_words(|w| shown = markup(&story(), &path, w));
    shown
}

#[test]
fn it_begins_with_the_first_scene_its_screen_and_what_one_can_do() {
    let scene = shown(&[]);
    assert!(scene.starts_with(&format!("<p class=\"story-text\" lang=\"it\">{ESCAPED}</p>")));
    let picture = format!("role=\"img\" lang=\"it\" aria-label=\"{ESCAPED}\"");
    assert!(scene.contains(&picture), "{scene}");
    for index in 0..3 {
        let choice = format!("needs-app\" data-choose=\"{index}\" lang=\"it\">{ESCAPED}</button>");
        assert!(scene.contains(&choice), "{scene}");
    }
    assert_eq!(scene.matches("<button").count(), 3, "there is no way back yet: {scene}");
    assert!(!scene.contains("<i>"), "{scene}");
}

#[test]
fn an_ending_says_which_it_is_and_leads_back_and_to_the_beginning() {
    for (chosen, name) in [(0, "story.good"), (1, "story.mixed"), (2, "story.bad")] {
        let scene = shown(&[chosen]);
        assert!(scene.contains(&format!("\">{}</p>", said(name))), "{scene}");
        for (choose, name) in [("start", "story.again"), ("back", "story.back")] {
            let button = format!("data-choose=\"{choose}\" lang=\"en\">{}</button>", said(name));
            assert!(scene.contains(&button), "{scene}");
        }
        assert_eq!(scene.matches("<button").count(), 2, "{scene}");
        assert!(!scene.contains("role=\"img\""), "this scene has no screen: {scene}");
    }
}

#[test]
fn a_path_of_another_edition_shows_the_first_scene_with_a_way_back() {
    let scene = shown(&[7, 1]);
    assert!(scene.contains("data-choose=\"2\""), "{scene}");
    assert!(scene.contains("data-choose=\"back\""), "{scene}");
}
