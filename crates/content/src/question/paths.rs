//! Where a story leads: to every scene, from every scene to an ending, and to more than one ending.

use super::story::{SceneDraft, ThenDraft, index_of};
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use pillole_core::question::Ending;
use std::collections::BTreeSet;

/// Fewest endings.
const ENDINGS: usize = 2;

pub(super) fn check(fields: &Fields<'_, '_>, scenes: &[SceneDraft]) {
    let reached = from_the_first(scenes);
    let ending = that_end(scenes);
    for (index, scene) in scenes.iter().enumerate() {
        let (name, span) = (scene.id.value.clone(), scene.id.span.clone());
        if !reached.contains(&index) {
            fields.report(span, QuestionProblem::UnreachableScene { scene: name });
        } else if !ending.contains(&index) {
            fields.report(span, QuestionProblem::DeadEnd { scene: name });
        }
    }
    let endings = || scenes.iter().filter(|scene| matches!(scene.then, ThenDraft::Ends(_)));
    let good = endings().any(|scene| matches!(scene.then, ThenDraft::Ends(Ending::Good)));
    let count = endings().count();
    if count < ENDINGS || !good {
        fields.report(fields.here(), QuestionProblem::Endings { count, good });
    }
}

/// The scenes that follow a scene.
fn following<'s>(scenes: &'s [SceneDraft], scene: &'s SceneDraft) -> impl Iterator<Item = usize> {
    let choices = match &scene.then {
        ThenDraft::Choices(choices) => choices.as_slice(),
        ThenDraft::Ends(_) => &[],
    };
    choices.iter().filter_map(|(_, to)| index_of(scenes, &to.value))
}

/// The scenes that the first one leads to, it included.
fn from_the_first(scenes: &[SceneDraft]) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![0];
    while let Some(index) = open.pop() {
        if let Some(scene) = scenes.get(index).filter(|_| reached.insert(index)) {
            open.extend(following(scenes, scene));
        }
    }
    reached
}

/// The scenes from which an ending can be reached.
fn that_end(scenes: &[SceneDraft]) -> BTreeSet<usize> {
    let mut ending = BTreeSet::new();
    loop {
        let before = ending.len();
        for (index, scene) in scenes.iter().enumerate() {
            let ends = matches!(scene.then, ThenDraft::Ends(_))
                || following(scenes, scene).any(|next| ending.contains(&next));
            if ends {
                ending.insert(index);
            }
        }
        if ending.len() == before {
            return ending;
        }
    }
}
