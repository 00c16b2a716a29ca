//! What must be so at the end of a task.

use super::parts::{self, Texts};
use crate::action::ActionDraft;
use crate::fault::QuestionProblem;
use crate::fields::Fields;
use crate::plain;
use crate::screen;
use crate::source::At;
use pillole_core::id::{PlaceId, ScreenId};
use pillole_core::question::{Goal, GoalState};
use pillole_core::screen::{Kind, Screen};
use pillole_core::script::Action;

/// A goal as it is written.
pub(super) struct GoalDraft {
    wanted: Wanted,
    /// The screen that is named, if one is.
    screen: Option<At<ScreenId>>,
    feedback: String,
}

enum Wanted {
    At(At<ScreenId>),
    On(At<PlaceId>, bool),
    Text(At<PlaceId>, At<String>),
    Shown(At<PlaceId>, bool),
}

pub(super) fn read(mut fields: Fields<'_, '_>, texts: &mut Texts) -> Option<GoalDraft> {
    let keys = ["at", "on", "text", "shown"];
    let found: Vec<&str> = keys.into_iter().filter(|key| fields.has(key)).collect();
    let at = fields.optional_text("at").and_then(|text| fields.name(text));
    let on = fields.flag("on");
    let text = plain::optional(&mut fields, "text");
    let shown = fields.flag("shown");
    let (place, screen) = if found.first() == Some(&"at") {
        (None, None)
    } else {
        let screen = fields.optional_text("screen").and_then(|text| fields.name(text));
        (fields.text("place").and_then(|text| fields.name(text)), screen)
    };
    let feedback = parts::feedback(&mut fields, "feedback", "this goal", texts);
    let (file, here) = (fields.file(), fields.here());
    fields.end();
    let [key] = found.as_slice() else {
        file.report(here, QuestionProblem::NotOneGoal { count: found.len() });
        return None;
    };
    let wanted = match *key {
        "at" => Wanted::At(at?),
        "on" => Wanted::On(place?, on),
        "text" => Wanted::Text(place?, text?),
        _ => Wanted::Shown(place?, shown),
    };
    Some(GoalDraft { wanted, screen, feedback: feedback? })
}

impl GoalDraft {
    /// The goal among `screens`, which can come up in the task; what does not fit is reported.
    pub(super) fn on(
        self,
        fields: &Fields<'_, '_>,
        start: &ScreenId,
        screens: &[Screen],
    ) -> Option<Goal> {
        let file = fields.file();
        let open = |name: &At<ScreenId>| {
            let found = screens.iter().find(|screen| screen.id == name.value);
            if found.is_none() {
                let (screen, start) = (name.value.to_string(), start.to_string());
                file.report(name.span.clone(), QuestionProblem::GoalOutOfReach { screen, start });
            }
            found
        };
        let on = match (&self.screen, &self.wanted) {
            (_, Wanted::At(name)) => open(name)?,
            (Some(name), _) => open(name)?,
            (None, _) => screens.iter().find(|screen| screen.id == *start)?,
        };
        let screen = on.id.clone();
        let fits = |action, place: &At<PlaceId>, value: &std::ops::Range<usize>| {
            let (span, value) = (place.span.clone(), value.clone());
            ActionDraft { action, span: span.clone(), place: span, value }.fits_on(file, on)
        };
        let state = match self.wanted {
            Wanted::At(name) => GoalState::At(name.value),
            Wanted::Shown(place, shown) => {
                screen::place(file, &place.span, on, &place.value)?;
                GoalState::Shown { screen, place: place.value, shown }
            }
            Wanted::On(place, wanted) => {
                if !fits(Action::Toggle(place.value.clone()), &place, &place.span) {
                    return None;
                }
                GoalState::On { screen, place: place.value, on: wanted }
            }
            Wanted::Text(place, At { value: text, span }) => {
                let (id, words) = (place.value.clone(), text.clone());
                let is_choice =
                    on.place(&id).is_some_and(|p| matches!(p.kind, Kind::Choice { .. }));
                let action = if is_choice {
                    Action::Choose { place: id, option: words }
                } else {
                    Action::Type { place: id, text: words }
                };
                if !fits(action, &place, &span) {
                    return None;
                }
                GoalState::Text { screen, place: place.value, text }
            }
        };
        Some(Goal { state, feedback: self.feedback })
    }
}
