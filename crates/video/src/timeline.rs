//! What happens when: from what is said, how long each sentence takes, and what is done.
//!
//! Times are in milliseconds from the start; parts begin on a frame. The voice speaks first, the
//! pointer goes where it says while it says it, and the hand moves when it has finished: who watches
//! never has to look at two things. Then there is a rest, to do the same on one's own device.

use crate::narration::Spoken;
use pillole_core::script::Action;
use pillole_core::video::{Chapter, Part, Sentence};
use serde::Serialize;

/// How long a picture is seen: 25 a second.
pub const FRAME: u32 = 40;

/// From the beginning of a part to the voice.
const BEFORE_VOICE: u32 = 600;
/// Between two sentences.
const BETWEEN: u32 = 350;
/// How long scrolling takes.
const SCROLL: u32 = 720;
/// From the beginning of the sentence that says what to do to the pointer's going there.
const BEFORE_AIM: u32 = 200;
/// How long the pointer takes to its place, and the eye to come near.
pub const AIM: u32 = 720;
/// From the end of the voice to the hand's move.
const BEFORE_ACT: u32 = 300;
/// How long what was done is seen before anything else happens.
const SEEN: u32 = 900;
/// The rest at the end of a step.
const REST: u32 = 1_700;
/// The rest after the title, and after the end.
const REST_AROUND: u32 = 1_000;

/// When everything happens in a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// How long it is.
    pub milliseconds: u32,
    /// Its parts, one after the other.
    pub parts: Vec<TimedPart>,
}

/// When everything happens in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimedPart {
    /// Which part it is.
    #[serde(skip)]
    pub part: Part,
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// When each sentence is said, from and to.
    pub voice: Vec<(u32, u32)>,
    /// When one begins to scroll to the place, if it is not seen at first.
    pub scroll: Option<u32>,
    /// When the pointer begins to go to the place, or to the key that goes back.
    pub aim: Option<u32>,
    /// What the hand does.
    pub act: Option<Act>,
    /// When what was done begins to be seen, where there is something to see.
    pub after: Option<u32>,
}

/// What the hand does, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Act {
    /// Which kind of move.
    pub kind: Move,
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// What is typed, or chosen.
    pub text: Option<String>,
}

/// The kinds of move that look different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// To look at a place.
    Point,
    /// To touch it.
    Tap,
    /// To touch one of several that are at it.
    Choose,
    /// To touch it and hold.
    Press,
    /// To touch it and type.
    Type,
    /// To scroll there.
    Scroll,
    /// To go back.
    Back,
}

impl Act {
    fn of(action: &Action, from: u32) -> Self {
        let (kind, text) = match action {
            Action::Point(_) => (Move::Point, None),
            Action::Tap(_) | Action::Toggle(_) => (Move::Tap, None),
            Action::Choose { option, .. } => (Move::Choose, Some(option.clone())),
            Action::Press(_) => (Move::Press, None),
            Action::Type { text, .. } => (Move::Type, Some(text.clone())),
            Action::Scroll(_) => (Move::Scroll, None),
            Action::Back => (Move::Back, None),
        };
        let takes = match (kind, &text) {
            (Move::Point, _) => 1_200,
            (Move::Press, _) => 1_500,
            // As fast as somebody who types with two fingers; what is long, faster than that.
            (Move::Type, Some(text)) => typing(text.chars().count()),
            _ => 700,
        };
        Self { kind, from, to: from + takes, text }
    }
}

/// How long typing so many letters takes, the touch before it included.
fn typing(letters: usize) -> u32 {
    let letters = u32::try_from(letters).unwrap_or(u32::MAX);
    500 + letters.saturating_mul(110).clamp(900, 4_500)
}

/// The next frame at or after a moment.
fn to_frame(time: u32) -> u32 {
    time.div_ceil(FRAME) * FRAME
}

impl Timeline {
    /// Sets everything its time; `lasts` has how long each sentence of each part takes to say.
    #[must_use]
    pub fn new(parts: &[Spoken], lasts: &[Vec<u32>]) -> Self {
        let mut timed: Vec<TimedPart> = Vec::new();
        for (spoken, lasts) in parts.iter().zip(lasts) {
            let from = timed.last().map_or(0, |before| before.to);
            timed.push(part(spoken, lasts, from));
        }
        Self { milliseconds: timed.last().map_or(0, |last| last.to), parts: timed }
    }

    /// The parts with their sentences, as the player knows them.
    #[must_use]
    pub fn chapters(&self, parts: &[Spoken]) -> Vec<Chapter> {
        let chapter = |(timed, spoken): (&TimedPart, &Spoken)| Chapter {
            part: timed.part,
            from: timed.from,
            to: timed.to,
            sentences: spoken
                .sentences
                .iter()
                .zip(&timed.voice)
                .map(|(text, (from, to))| Sentence { text: text.clone(), from: *from, to: *to })
                .collect(),
        };
        self.parts.iter().zip(parts).map(chapter).collect()
    }
}

fn part(spoken: &Spoken, lasts: &[u32], from: u32) -> TimedPart {
    let mut voice: Vec<(u32, u32)> = Vec::new();
    for length in lasts {
        let begins = voice.last().map_or(from + BEFORE_VOICE, |(_, to)| to + BETWEEN);
        voice.push((begins, begins + length));
    }
    let said = voice.last().map_or(from + BEFORE_VOICE, |(_, to)| *to);
    let last_begins = voice.last().map_or(from, |(from, _)| *from);
    let scroll = spoken.scrolls.then(|| to_frame(voice.first().map_or(from, |(from, _)| *from)));
    let scrolled = scroll.map_or(from, |at| at + SCROLL);
    let aim = spoken.action.as_ref().map(|_| to_frame((last_begins + BEFORE_AIM).max(scrolled)));
    let aimed = aim.map_or(from, |at| at + AIM);
    let act = spoken
        .action
        .as_ref()
        .map(|action| Act::of(action, to_frame((said + BEFORE_ACT).max(aimed + BEFORE_ACT))));
    let acted = act.as_ref().map_or(said, |act| act.to);
    let after = spoken.shows.then(|| to_frame(acted));
    let seen = after.map_or(acted, |at| at + SEEN);
    let rest = if matches!(spoken.part, Part::Step(_)) { REST } else { REST_AROUND };
    TimedPart { part: spoken.part, from, to: to_frame(seen + rest), voice, scroll, aim, act, after }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_core::id::PlaceId;
    use proptest::prelude::*;

    fn spoken(part: Part, sentences: usize, action: Option<Action>, scrolls: bool) -> Spoken {
        let sentences = vec!["Una frase.".to_owned(); sentences];
        Spoken { part, sentences, shows: action.is_some(), action, scrolls }
    }

    fn place() -> PlaceId {
        PlaceId::try_from("entra").unwrap()
    }

    #[test]
    fn the_voice_comes_first_then_the_hand_then_a_rest() {
        let parts = [
            spoken(Part::Title, 2, None, false),
            spoken(Part::Step(1), 2, Some(Action::Tap(place())), true),
        ];
        let timeline = Timeline::new(&parts, &[vec![1_000, 2_000], vec![1_500, 2_500]]);
        let [title, step] = &timeline.parts[..] else { panic!("{timeline:?}") };
        assert_eq!(title.voice, [(600, 1_600), (1_950, 3_950)]);
        assert_eq!((title.aim, title.to), (None, 4_960));
        assert_eq!(step.from, title.to);
        assert_eq!(step.voice, [(5_560, 7_060), (7_410, 9_910)]);
        assert_eq!(step.scroll, Some(5_560));
        assert_eq!(step.aim, Some(7_640));
        let act = step.act.clone().unwrap();
        assert_eq!((act.kind, act.from, act.to), (Move::Tap, 10_240, 10_940));
        assert_eq!((step.after, step.to), (Some(10_960), 13_560));
        assert_eq!(timeline.milliseconds, step.to);
    }

    #[test]
    fn long_texts_are_typed_faster() {
        assert_eq!([0, 10, 14, 200].map(typing), [1_400, 1_600, 2_040, 5_000]);
    }

    fn action() -> impl Strategy<Value = Option<Action>> {
        prop_oneof![
            Just(None),
            Just(Some(Action::Back)),
            Just(Some(Action::Point(place()))),
            ".{0,120}".prop_map(|text| Some(Action::Type { place: place(), text })),
        ]
    }

    proptest! {
        #[test]
        fn nothing_happens_before_its_time(
            parts in prop::collection::vec(
                (action(), any::<bool>(), prop::collection::vec(1u32..9_000, 1..4)), 1..10,
            ),
        ) {
            let lasts: Vec<Vec<u32>> = parts.iter().map(|(_, _, lasts)| lasts.clone()).collect();
            let parts: Vec<Spoken> = parts
                .iter()
                .map(|(action, scrolls, lasts)| {
                    spoken(Part::Step(1), lasts.len(), action.clone(), *scrolls)
                })
                .collect();
            let timeline = Timeline::new(&parts, &lasts);
            let mut now = 0;
            for (part, lasts) in timeline.parts.iter().zip(&lasts) {
                prop_assert_eq!(part.from, now);
                prop_assert_eq!(part.to % FRAME, 0);
                let lengths: Vec<u32> = part.voice.iter().map(|(from, to)| to - from).collect();
                prop_assert_eq!(&lengths, lasts);
                for pair in part.voice.windows(2) {
                    prop_assert!(pair[0].1 < pair[1].0);
                }
                let said = part.voice.last().unwrap().1;
                if let Some(act) = &part.act {
                    prop_assert!(act.from > said && act.to < part.to);
                    if let Some(aim) = part.aim {
                        prop_assert!(aim >= part.from && aim + AIM <= act.from);
                    }
                }
                prop_assert!(said < part.to);
                now = part.to;
            }
            prop_assert_eq!(timeline.milliseconds, now);
        }
    }
}
