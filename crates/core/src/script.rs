//! The script of a pillola: ordered steps, each with what to say and what to do on which screen.
//!
//! From the script come the article's figures, and later the exercise and the video. This module
//! knows what a step does to a screen; what a screen is, is in [`crate::screen`].

use crate::id::{PlaceId, ScreenId};
use crate::screen::{Kind, Screen, ScreenState, Value};
use serde::{Deserialize, Serialize};

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is said: one or two short sentences, without marks, fit to be read aloud.
    pub say: String,
    /// The screen it happens on; `None` where there is nothing to show.
    pub screen: Option<ScreenId>,
    /// What is done there; `None` to look only.
    pub action: Option<Action>,
    /// Why, or what to know about it; may be empty.
    pub why: String,
}

/// What is done on a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Look at a place: nothing is touched.
    Point(PlaceId),
    /// Touch a place once.
    Tap(PlaceId),
    /// Touch a place and hold.
    Press(PlaceId),
    /// Type `text` into a field.
    Type {
        /// The field.
        place: PlaceId,
        /// The invented text to type.
        text: String,
    },
    /// Choose an option.
    Choose {
        /// The choice.
        place: PlaceId,
        /// One of its options, word for word.
        option: String,
    },
    /// Tick or untick a box, turn a switch on or off.
    Toggle(PlaceId),
    /// Scroll until a place is in view.
    Scroll(PlaceId),
    /// Go back with the device's own button.
    Back,
}

impl Action {
    /// The place it happens at, if it happens at one.
    #[must_use]
    pub fn place(&self) -> Option<&PlaceId> {
        match self {
            Self::Point(place)
            | Self::Tap(place)
            | Self::Press(place)
            | Self::Toggle(place)
            | Self::Scroll(place)
            | Self::Type { place, .. }
            | Self::Choose { place, .. } => Some(place),
            Self::Back => None,
        }
    }

    /// Whether it can be done to a place of this kind.
    #[must_use]
    pub fn fits(&self, kind: &Kind) -> bool {
        match self {
            Self::Point(_) | Self::Scroll(_) | Self::Press(_) | Self::Back => true,
            Self::Tap(_) => matches!(
                kind,
                Kind::Bar { back: true, .. }
                    | Kind::Link { .. }
                    | Kind::Button { .. }
                    | Kind::Item { .. }
                    | Kind::Attachment { .. }
                    | Kind::Tab { .. }
                    | Kind::Code { .. }
                    | Kind::Image { .. }
                    | Kind::Notice { .. }
                    | Kind::Message { .. }
                    | Kind::Address { .. }
            ),
            Self::Type { .. } => matches!(kind, Kind::Field { .. }),
            Self::Choose { option, .. } => {
                matches!(kind, Kind::Choice { options, .. } if options.contains(option))
            }
            Self::Toggle(_) => matches!(kind, Kind::Checkbox { .. } | Kind::Switch { .. }),
        }
    }

    /// Does it to `screen`, whose state so far is `state`.
    pub fn apply(&self, screen: &Screen, state: &mut ScreenState) {
        match self {
            Self::Type { place, text } => {
                state.0.insert(place.clone(), Value::Text(text.clone()));
            }
            Self::Choose { place, option } => {
                state.0.insert(place.clone(), Value::Text(option.clone()));
            }
            Self::Toggle(place) => {
                let starts = match screen.place(place).map(|p| &p.kind) {
                    Some(Kind::Checkbox { on, .. } | Kind::Switch { on, .. }) => *on,
                    _ => return,
                };
                let is = match state.0.get(place) {
                    Some(Value::On(on)) => *on,
                    _ => starts,
                };
                state.0.insert(place.clone(), Value::On(!is));
            }
            Self::Point(_) | Self::Tap(_) | Self::Press(_) | Self::Scroll(_) | Self::Back => {}
        }
    }
}

/// The state in which each step's screen is shown in its figure: with everything that the steps so
/// far, this one included, did to that screen. `find` gives a screen by its name.
pub fn figure_states<'a>(
    steps: &[Step],
    find: impl Fn(&ScreenId) -> Option<&'a Screen>,
) -> Vec<ScreenState> {
    let mut known: std::collections::BTreeMap<&ScreenId, ScreenState> = Default::default();
    steps
        .iter()
        .map(|step| {
            let Some(id) = &step.screen else { return ScreenState::default() };
            let state = known.entry(id).or_default();
            if let (Some(action), Some(screen)) = (&step.action, find(id)) {
                action.apply(screen, state);
            }
            state.clone()
        })
        .collect()
}
