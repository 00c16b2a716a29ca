//! The levels of a result as bars, with what is not known for sure. Only a picture: the table below it
//! says the same in words.

use super::standing_words;
use crate::components::live_text::escape;
use crate::components::markup::{sign, wrap};
use crate::state::language::{Key, Words, key};
use pillole_core::assessment::{Result, SelfImage, Standing};
use pillole_core::digcomp::Area;
use std::fmt::Write as _;

/// How wide a level is, in the drawing's own units; the scale goes from 0 to 7.
const LEVEL: f64 = 50.0;

/// The drawing's own units from the left for a level.
fn at(level: f64) -> u16 {
    (level * LEVEL) as u16
}

/// The middle of each band on the scale.
fn middle(standing: Standing) -> u16 {
    match standing {
        Standing::BelowBase => 25,
        Standing::Base => 100,
        Standing::Intermediate => 200,
        Standing::Advanced => 300,
    }
}

/// The four bands, from the left: where each begins, and how wide it is.
const BANDS: [(Standing, u16, u16); 4] = [
    (Standing::BelowBase, 0, 50),
    (Standing::Base, 50, 100),
    (Standing::Intermediate, 150, 100),
    (Standing::Advanced, 250, 100),
];

/// A bar for each area that something is known of, and what the signs mean.
#[must_use]
pub fn bars(result: Option<&Result>, image: Option<&SelfImage>, w: Words) -> String {
    let mut markup = String::from("<ul class=\"bars levels\">");
    for area in Area::ALL {
        let estimate = result.and_then(|result| result.areas.get(&area));
        let seen = image.and_then(|image| image.area(area)).map(|score| score.standing);
        let Some(standing) = estimate.map(|estimate| estimate.standing).or(seen) else { continue };
        let _ = write!(markup, "<li class=\"bar-row level-row area-{}\">", area.number());
        let name = format!("area-{}", area.number());
        wrap(
            &mut markup,
            "<span class=\"bar-name\">",
            &sign(&name),
            &escape(&w.t(Key::area(area))),
        );
        markup.push_str(
            "</span><svg class=\"level-bar\" viewBox=\"0 0 350 40\" aria-hidden=\"true\" focusable=\"false\">",
        );
        for (_, from, width) in BANDS {
            let _ = write!(
                markup,
                "<rect class=\"band\" x=\"{from}\" y=\"8\" width=\"{width}\" height=\"24\"></rect>"
            );
        }
        if let Some(estimate) = estimate {
            let (low, high) = (at(estimate.low), at(estimate.high));
            let _ = write!(
                markup,
                "<rect class=\"level-range\" x=\"{low}\" y=\"14\" width=\"{}\" height=\"12\" rx=\"6\"></rect><circle class=\"level-mark\" cx=\"{}\" cy=\"20\" r=\"8\"></circle>",
                high.saturating_sub(low).max(10),
                at(estimate.level).clamp(8, 342),
            );
        }
        if let Some(seen) = seen {
            let at = middle(seen);
            let _ = write!(markup, "<path class=\"level-seen\" d=\"M{at} 30l-7 9h14z\"></path>");
        }
        let words = escape(&w.t(standing_words(standing)));
        wrap(&mut markup, "</svg><span class=\"bar-words\">", &words, "</span></li>");
    }
    markup.push_str("</ul><p class=\"legend\">");
    let drawings = [
        (
            "16 16",
            "<circle class=\"level-mark\" cx=\"8\" cy=\"8\" r=\"7\"></circle>",
            key::RESULT_LEGEND_TEST,
        ),
        (
            "24 16",
            "<rect class=\"level-range\" y=\"3\" width=\"24\" height=\"10\" rx=\"5\"></rect>",
            key::RESULT_LEGEND_RANGE,
        ),
        (
            "16 16",
            "<path class=\"level-seen\" d=\"M8 3l-7 9h14z\"></path>",
            key::RESULT_LEGEND_IMAGE,
        ),
    ];
    let has = [result.is_some(), result.is_some(), image.is_some()];
    for ((size, drawing, words), _) in drawings.iter().zip(has).filter(|(_, has)| *has) {
        wrap(
            &mut markup,
            "<span><svg class=\"sign\" viewBox=\"0 0 ",
            size,
            "\" aria-hidden=\"true\" focusable=\"false\">",
        );
        wrap(&mut markup, drawing, "</svg>", &escape(&w.t(*words)));
        markup.push_str("</span>");
    }
    // What the bands are called, from the left.
    let names = BANDS.map(|(standing, ..)| w.t(standing_words(standing))).join(" · ");
    wrap(
        &mut markup,
        "<span>",
        &escape(&w.with(key::RESULT_LEGEND_BANDS, "bands", names)),
        "</span></p>",
    );
    markup
}
