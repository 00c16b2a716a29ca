//! What stands on a place: the keys that belong to each kind.

use crate::fault::{ScreenProblem, Suggestion, TomlProblem};
use crate::fields::Fields;
use crate::plain;
use crate::source::At;
use pillole_core::screen::Kind;

/// The kinds of place, as they are written.
const KINDS: [&str; 22] = [
    "bar",
    "address",
    "sender",
    "message",
    "link",
    "heading",
    "text",
    "row",
    "field",
    "button",
    "checkbox",
    "switch",
    "choice",
    "item",
    "notice",
    "image",
    "attachment",
    "code",
    "tab",
    "dialog",
    "banner",
    "card",
];

/// Whether there is a kind of this name.
pub(super) fn is_known(name: &str) -> bool {
    KINDS.contains(&name)
}

/// Reads what a place of its kind has; every key is asked for before any absence ends the reading.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Kind> {
    let kind = fields.text("kind")?;
    let value = |text: Option<At<String>>| text.map(|at| at.value);
    Some(match kind.value.as_str() {
        "bar" => {
            let (text, back) = (plain::text(fields, "text"), fields.flag("back"));
            Kind::Bar { text: value(text)?, back }
        }
        "address" => {
            let (text, lock) = (plain::text(fields, "text"), fields.word("lock"));
            Kind::Address { text: value(text)?, lock: lock?.value }
        }
        "sender" => {
            let (text, detail) = (plain::text(fields, "text"), plain::optional(fields, "detail"));
            Kind::Sender { text: value(text)?, detail: value(detail) }
        }
        "message" => {
            let (text, from) = (plain::text(fields, "text"), fields.word("from"));
            Kind::Message { text: value(text)?, from: from?.value }
        }
        "link" => Kind::Link { text: value(plain::text(fields, "text"))? },
        "heading" => Kind::Heading { text: value(plain::text(fields, "text"))? },
        "text" => Kind::Text { text: value(plain::text(fields, "text"))? },
        "row" => {
            let (label, text) = (plain::text(fields, "label"), plain::text(fields, "text"));
            Kind::Row { label: value(label)?, text: value(text)? }
        }
        "field" => {
            let (label, input) = (plain::text(fields, "label"), fields.optional_word("input"));
            let offers = value(fields.loose_text("offers")).unwrap_or_default();
            Kind::Field {
                label: value(label)?,
                input: input.map(|at| at.value).unwrap_or_default(),
                offers,
            }
        }
        "button" => {
            let (text, style) = (plain::text(fields, "text"), fields.optional_word("style"));
            Kind::Button { text: value(text)?, style: style.map(|at| at.value).unwrap_or_default() }
        }
        "checkbox" => {
            let (label, on) = (plain::text(fields, "label"), fields.flag("on"));
            Kind::Checkbox { label: value(label)?, on }
        }
        "switch" => {
            let (label, on) = (plain::text(fields, "label"), fields.flag("on"));
            Kind::Switch { label: value(label)?, on }
        }
        "choice" => read_choice(fields)?,
        "item" => {
            let (text, detail) = (plain::text(fields, "text"), plain::optional(fields, "detail"));
            let icon = fields.optional_word("icon").map(|at| at.value);
            Kind::Item { text: value(text)?, detail: value(detail), icon }
        }
        "notice" => {
            let (text, tone) = (plain::text(fields, "text"), fields.optional_word("tone"));
            Kind::Notice { text: value(text)?, tone: tone.map(|at| at.value).unwrap_or_default() }
        }
        "image" => {
            let (picture, alt) = (fields.word("picture"), picture_text(fields, "the image"));
            Kind::Image { picture: picture?.value, alt: alt? }
        }
        "attachment" => {
            let (text, detail) = (plain::text(fields, "text"), plain::optional(fields, "detail"));
            Kind::Attachment { text: value(text)?, detail: value(detail) }
        }
        "code" => {
            let (text, qr) = (plain::text(fields, "text"), fields.flag("qr"));
            Kind::Code { text: value(text)?, qr }
        }
        "tab" => {
            let (text, icon) = (plain::text(fields, "text"), fields.optional_word("icon"));
            let on = fields.flag("on");
            Kind::Tab { text: value(text)?, icon: icon.map(|at| at.value), on }
        }
        "dialog" => Kind::Dialog { text: value(plain::text(fields, "text"))? },
        "banner" => Kind::Banner { text: value(plain::text(fields, "text"))? },
        "card" => {
            let text = plain::optional(fields, "text");
            Kind::Card { text: value(text).unwrap_or_default() }
        }
        unknown => {
            let problem = TomlProblem::UnknownWord {
                key: "kind".to_owned(),
                word: unknown.to_owned(),
                meant: Suggestion::nearest(unknown, KINDS),
                known: KINDS.join(", "),
            };
            fields.report(kind.span, problem);
            return None;
        }
    })
}

fn read_choice(fields: &mut Fields<'_, '_>) -> Option<Kind> {
    let (label, options) = (plain::text(fields, "label"), fields.some_texts("options"));
    let chosen = fields.optional_text("chosen");
    let options: Vec<String> = options.into_iter().map(|at| at.value).collect();
    if options.len() == 1 {
        fields.report(fields.here(), ScreenProblem::TooFewOptions);
    }
    if let Some(chosen) = chosen.as_ref().filter(|chosen| !options.contains(&chosen.value)) {
        let problem = ScreenProblem::ChosenNotOffered {
            chosen: chosen.value.clone(),
            meant: Suggestion::nearest(&chosen.value, options.iter().map(String::as_str)),
            known: options.join(", "),
        };
        fields.report(chosen.span.clone(), problem);
    }
    let chosen = chosen.map(|at| at.value);
    Some(Kind::Choice { label: label?.value, options, chosen })
}

/// The `alt` of a screen or an image: its absence is worse than a missing key.
pub(super) fn picture_text(fields: &mut Fields<'_, '_>, what: &str) -> Option<String> {
    match fields.loose_text("alt") {
        Some(alt) if !alt.value.is_empty() => Some(plain::clean(fields, "alt", alt).value),
        found => {
            let span = found.map_or(fields.here(), |alt| alt.span);
            fields.report(span, ScreenProblem::NoPictureText { what: what.to_owned() });
            None
        }
    }
}
