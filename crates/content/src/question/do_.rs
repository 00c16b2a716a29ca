//! Do: a task on screens that can be solved as the file says, and is not solved from the start.

use super::goal::{self, GoalDraft};
use super::parts::Texts;
use crate::action::{self, ActionDraft};
use crate::check;
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use crate::screen::Screens;
use pillole_core::practice::Effect;
use pillole_core::question::{Ask, Do, Goal};
use pillole_core::script::Action;

pub(super) fn read(
    fields: &mut Fields<'_, '_>,
    texts: &mut Texts,
    screens: &Screens,
) -> Option<Do> {
    let name = fields.text("screen").and_then(|text| fields.name(text));
    let goals: Vec<Option<GoalDraft>> = fields
        .some_tables("goal", "a goal")
        .into_iter()
        .map(|table| goal::read(table, texts))
        .collect();
    let moves: Vec<Option<ActionDraft>> =
        fields.some_tables("move", "a move").into_iter().map(read_move).collect();
    let name = name?;
    screens.find(fields.file(), &name)?;
    let screens = screens.with_opened([&name.value])?;
    for screen in &screens {
        let dead = check::dead_places(screen, |_| false);
        if !dead.is_empty() {
            let problem =
                QuestionProblem::NothingHappens { screen: screen.id.to_string(), places: dead };
            fields.report(name.span.clone(), problem);
        }
    }
    let goals: Vec<Option<Goal>> =
        goals.into_iter().map(|goal| goal?.on(fields, &name.value, &screens)).collect();
    let moves: Vec<ActionDraft> = moves.into_iter().collect::<Option<_>>()?;
    let solution = moves.iter().map(|draft| draft.action.clone()).collect();
    let task = Do { screens, goals: goals.into_iter().collect::<Option<_>>()?, solution };
    check_moves(fields, &task, &moves)?;
    check_goals(fields, &task);
    Some(task)
}

fn read_move(mut fields: Fields<'_, '_>) -> Option<ActionDraft> {
    let action = fields.table("do", "`do`").and_then(action::read);
    fields.end();
    action
}

/// Every move can be made where the one before has led, and something comes of it.
fn check_moves(fields: &Fields<'_, '_>, task: &Do, moves: &[ActionDraft]) -> Option<()> {
    let mut world = task.start();
    for (index, draft) in moves.iter().enumerate() {
        let screen = task.screens.iter().find(|screen| Some(&screen.id) == world.screen())?;
        if !draft.fits_on(fields.file(), screen) {
            return None;
        }
        let why = match world.act(&task.screens, &draft.action) {
            Effect::Changed | Effect::Moved => continue,
            // A box that was ticked, with a word on it.
            Effect::Says(_)
                if matches!(draft.action, Action::Toggle(_) | Action::Choose { .. }) =>
            {
                continue;
            }
            Effect::Nothing | Effect::Says(_) => "nothing comes of it there",
            Effect::Harm(_) => "it does harm",
            Effect::Refused(_) => "what is typed looks like somebody's real data",
        };
        let (number, why) = (index + 1, why.to_owned());
        fields.report(draft.span.clone(), QuestionProblem::MoveFails { number, why });
        return None;
    }
    Some(())
}

/// The moves lead to all goals, and without them not all are reached.
fn check_goals(fields: &Fields<'_, '_>, task: &Do) {
    let reached =
        |moves: Vec<Action>| task.check(&moves).is_ok_and(|outcome| outcome.credit.is_full());
    if !reached(task.solution.clone()) {
        fields.report(fields.here(), QuestionProblem::GoalsNotReached);
    }
    // At the start there is nowhere to go back to: nothing happens.
    if reached(vec![Action::Back]) {
        fields.report(fields.here(), QuestionProblem::GoalsReachedAtOnce);
    }
}
