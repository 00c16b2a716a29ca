//! The script of a pillola: ordered steps, each with what to say and what to do on which screen.
//!
//! From the script come the article's figures, the exercise, and later the video. What a screen is,
//! is in [`crate::screen`]; how a script is walked through, in [`crate::practice`].

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
    /// A hint for who does it and is stuck; may be empty: the app then says where to look.
    pub hint: String,
}

/// What is done on a screen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

    /// The action in one line: `tap place`, `type place words`, `back`.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Point(place) => format!("point {place}"),
            Self::Tap(place) => format!("tap {place}"),
            Self::Press(place) => format!("press {place}"),
            Self::Toggle(place) => format!("toggle {place}"),
            Self::Scroll(place) => format!("scroll {place}"),
            Self::Type { place, text } => format!("type {place} {text}"),
            Self::Choose { place, option } => format!("choose {place} {option}"),
            Self::Back => "back".to_owned(),
        }
    }

    /// Reads what [`Self::to_text`] wrote; nothing else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
        let (place, words) = match verb {
            "back" => return (text == verb).then_some(Self::Back),
            "type" | "choose" => rest.split_once(' ')?,
            _ => (rest, ""),
        };
        let (place, words) = (PlaceId::try_from(place).ok()?, words.to_owned());
        Some(match verb {
            "point" => Self::Point(place),
            "tap" => Self::Tap(place),
            "press" => Self::Press(place),
            "toggle" => Self::Toggle(place),
            "scroll" => Self::Scroll(place),
            "type" => Self::Type { place, text: words },
            "choose" => Self::Choose { place, option: words },
            _ => return None,
        })
    }

    /// Notes in `state` what it leaves at its place: what was typed, chosen, switched.
    pub fn apply(&self, screen: &Screen, state: &mut ScreenState) {
        match self {
            Self::Type { place, text: words } | Self::Choose { place, option: words } => {
                state.values.insert(place.clone(), Value::Text(words.clone()));
            }
            Self::Toggle(id) => {
                if let Some(place) = screen.place(id) {
                    let on = !state.is_on(place);
                    state.values.insert(id.clone(), Value::On(on));
                }
            }
            Self::Scroll(_) => state.scrolled = true,
            Self::Point(_) | Self::Tap(_) | Self::Press(_) | Self::Back => {}
        }
    }
}
