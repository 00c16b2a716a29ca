//! Story: scenes and choices. Where the choices lead is followed in `paths`.

use super::parts::{self, Parts, Texts};
use super::paths;
use crate::fault::{QuestionProblem, Suggestion};
use crate::fields::Fields;
use crate::screen::Screens;
use crate::source::At;
use pillole_core::id::ScreenId;
use pillole_core::question::{Ending, Scene, Story, StoryChoice, Then};
use pillole_core::screen::Screen;

const SCENES: Parts = Parts {
    key: "scene",
    one: "a scene",
    all: "scenes",
    kind: "story",
    count: 4..=14,
    count_in_words: "four to fourteen scenes",
};

const CHOICES: Parts = Parts {
    key: "choice",
    one: "a choice",
    all: "choices of a scene",
    kind: "story",
    count: 2..=4,
    count_in_words: "two to four choices in each scene that is no ending",
};

/// A scene as it is written.
pub(super) struct SceneDraft {
    pub(super) id: At<String>,
    text: String,
    screen: Option<At<ScreenId>>,
    pub(super) then: ThenDraft,
}

/// What comes after a scene.
pub(super) enum ThenDraft {
    /// What one can do, and the name of the scene that follows.
    Choices(Vec<(String, At<String>)>),
    Ends(Ending),
}

pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    texts: &mut Texts,
    screens: &Screens,
) -> Option<Story> {
    let mut known = Vec::new();
    let read = |scene| read_scene(scene, &mut known, texts);
    let scenes: Vec<Option<SceneDraft>> = SCENES.read(fields).into_iter().map(read).collect();
    let scenes: Vec<SceneDraft> = scenes.into_iter().collect::<Option<_>>()?;
    check_names(fields, &scenes)?;
    paths::check(fields, &scenes);
    let mut shown: Vec<Screen> = Vec::new();
    let scenes: Vec<Option<Scene>> =
        scenes.iter().map(|draft| scene(fields, draft, &scenes, screens, &mut shown)).collect();
    Some(Story { scenes: scenes.into_iter().collect::<Option<_>>()?, screens: shown })
}

fn read_scene(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<SceneDraft> {
    let id = fields.text("id");
    parts::report_repeated(&fields, "id", known, id.as_ref());
    let text = parts::text(&mut fields, "text", texts);
    let screen = fields.optional_text("screen").and_then(|text| fields.name(text));
    let (has_choices, has_ending) = (fields.has("choice"), fields.has("ending"));
    let ending = fields.optional_word::<Ending>("ending").map(|at| at.value);
    // Without any, an ending is expected: that is told below.
    let choices =
        if has_choices { CHOICES.read(&mut fields) } else { fields.tables("choice", "a choice") };
    let mut known = Vec::new();
    let choices: Vec<Option<(String, At<String>)>> =
        choices.into_iter().map(|choice| read_choice(choice, &mut known, texts)).collect();
    if has_choices == has_ending {
        let scene = id.as_ref().map(|id| id.value.clone()).unwrap_or_default();
        let span = id.as_ref().map_or(fields.here(), |id| id.span.clone());
        fields.report(span, QuestionProblem::NotOneWayOn { scene, both: has_ending });
    }
    fields.end();
    if has_choices == has_ending {
        return None;
    }
    let then = if has_ending {
        ThenDraft::Ends(ending?)
    } else {
        ThenDraft::Choices(choices.into_iter().collect::<Option<_>>()?)
    };
    Some(SceneDraft { id: id?, text: text?.value, screen, then })
}

fn read_choice(
    mut fields: Fields<'_, '_>,
    known: &mut Vec<String>,
    texts: &mut Texts,
) -> Option<(String, At<String>)> {
    let text = parts::text(&mut fields, "text", texts);
    parts::report_repeated(&fields, "text", known, text.as_ref());
    let to = fields.text("to");
    fields.end();
    Some((text?.value, to?))
}

/// Every choice leads to a scene that is there.
fn check_names(fields: &Fields<'_, '_>, scenes: &[SceneDraft]) -> Option<()> {
    let names: Vec<&str> = scenes.iter().map(|scene| scene.id.value.as_str()).collect();
    let mut all_known = true;
    for scene in scenes {
        let ThenDraft::Choices(choices) = &scene.then else { continue };
        for (_, to) in choices.iter().filter(|(_, to)| !names.contains(&to.value.as_str())) {
            let problem = QuestionProblem::UnknownScene {
                scene: to.value.clone(),
                meant: Suggestion::nearest(&to.value, names.iter().copied()),
                known: names.join(", "),
            };
            fields.report(to.span.clone(), problem);
            all_known = false;
        }
    }
    all_known.then_some(())
}

/// The index of the scene with this name.
pub(super) fn index_of(scenes: &[SceneDraft], name: &str) -> Option<usize> {
    scenes.iter().position(|scene| scene.id.value == name)
}

fn scene(
    fields: &Fields<'_, '_>,
    draft: &SceneDraft,
    scenes: &[SceneDraft],
    screens: &Screens,
    shown: &mut Vec<Screen>,
) -> Option<Scene> {
    let screen = match &draft.screen {
        None => None,
        Some(name) => {
            let screen = screens.find(fields.file(), name)?;
            let known = shown.iter().position(|each| each.id == screen.id);
            let index = known.unwrap_or(shown.len());
            if known.is_none() {
                shown.push(screen.clone());
            }
            Some(u8::try_from(index).ok()?)
        }
    };
    let then = match &draft.then {
        ThenDraft::Ends(ending) => Then::Ends(*ending),
        ThenDraft::Choices(choices) => {
            let choice = |(text, to): &(String, At<String>)| {
                let to = u8::try_from(index_of(scenes, &to.value)?).ok()?;
                Some(StoryChoice { text: text.clone(), to })
            };
            Then::Choices(choices.iter().map(choice).collect::<Option<_>>()?)
        }
    };
    Some(Scene { text: draft.text.clone(), screen, then })
}
