use crate::indices;
use pillole_core::question::{
    Ask, ChoiceIndex, Credit, Ending, Part, ResponseError, Scene, Story, StoryChoice, Then,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn choices(to: &[u8]) -> Then {
    let choice = |to: &u8| StoryChoice { text: format!("to {to}"), to: *to };
    Then::Choices(to.iter().map(choice).collect())
}

fn story(scenes: Vec<Then>) -> Story {
    let scene = |(index, then)| Scene { text: format!("scene {index}"), screen: None, then };
    Story { scenes: scenes.into_iter().enumerate().map(scene).collect(), screens: Vec::new() }
}

/// A joke in the class's group: one can laugh along, look away, or speak up; who looked away can
/// look again.
fn joke() -> Story {
    story(vec![
        choices(&[1, 2, 3]),
        Then::Ends(Ending::Bad),
        choices(&[0, 4]),
        Then::Ends(Ending::Good),
        Then::Ends(Ending::Mixed),
    ])
}

#[test]
fn the_ending_decides() {
    let credit = |path: &[u8]| joke().check(&indices(path)).map(|o| o.credit.hundredths());
    assert_eq!(credit(&[2]), Ok(100));
    assert_eq!(credit(&[0]), Ok(0));
    assert_eq!(credit(&[1, 1]), Ok(50));
    assert_eq!(credit(&[1, 0, 1, 0, 2]), Ok(100));
    assert_eq!(credit(&[1]), Err(ResponseError::Incomplete));
    assert_eq!(credit(&[]), Err(ResponseError::Incomplete));
    assert_eq!(credit(&[3]), Err(ResponseError::NoSuchChoice));
    assert_eq!(credit(&[2, 0]), Err(ResponseError::NoSuchChoice));
}

#[test]
fn a_story_is_told_along_its_path_however_long() {
    assert_eq!(joke().told(&indices(&[1, 0, 2])), Some(vec![0, 2, 0, 3]));
    assert_eq!(joke().told(&indices(&[7])), None);
    let path = indices(&[1, 0].repeat(500));
    assert_eq!(joke().told(&path).unwrap().len(), 1001);
}

#[test]
fn the_best_way_is_the_shortest_to_the_best_ending() {
    assert_eq!(joke().best_path(), indices(&[2]));
    let long = story(vec![
        choices(&[1, 2]),
        Then::Ends(Ending::Mixed),
        choices(&[0, 3]),
        Then::Ends(Ending::Good),
    ]);
    assert_eq!(long.best_path(), indices(&[1, 1]));
    let said: Vec<_> = long.solution().into_iter().map(|r| (r.about, r.text)).collect();
    let expected = [("to 2", "scene 0"), ("to 3", "scene 2")];
    assert_eq!(said, expected.map(|(about, text)| (about.to_owned(), text.to_owned())));
}

#[test]
fn on_paper_one_turns_to_the_scene_with_the_number() {
    let paper = joke().paper(0);
    let [Part::Scenes(scenes)] = &paper.parts[..] else { unreachable!("{paper:?}") };
    assert_eq!(scenes[2].choices, [("to 0".to_owned(), 1), ("to 4".to_owned(), 5)]);
    assert!(scenes[3].choices.is_empty());
    assert_eq!(paper.key, ["1, 4"]);
}

#[test]
fn a_scene_that_is_missing_leads_nowhere_and_the_others_are_still_there() {
    let broken = story(vec![choices(&[9, 1]), Then::Ends(Ending::Good)]);
    assert_eq!(broken.told(&indices(&[0])), None);
    assert_eq!(broken.best_path(), indices(&[1]));
    assert_eq!(story(Vec::new()).check(&Vec::new()), Err(ResponseError::NoSuchChoice));
}

fn then() -> impl Strategy<Value = Then> {
    let ending = prop_oneof![Just(Ending::Good), Just(Ending::Mixed), Just(Ending::Bad)];
    prop_oneof![vec(0_u8..9, 0..4).prop_map(|to| choices(&to)), ending.prop_map(Then::Ends)]
}

proptest! {
    #[test]
    fn no_story_goes_on_for_ever(scenes in vec(then(), 0..8), path in vec(any::<u8>(), 0..40)) {
        let story = story(scenes);
        let path: Vec<_> = path.into_iter().map(|chosen| ChoiceIndex(chosen % 4)).collect();
        if let Ok(outcome) = story.check(&path) {
            prop_assert!(outcome.credit.hundredths() <= 100);
        }
        let best = story.best_path();
        prop_assert!(best.len() < story.scenes.len().max(1));
        // Whatever way leads to a good ending, the best one does.
        if story.check(&path).is_ok_and(|outcome| outcome.credit.is_full()) {
            prop_assert_eq!(story.check(&best).unwrap().credit, Credit::FULL);
            prop_assert!(best.len() <= path.len());
        }
    }
}
