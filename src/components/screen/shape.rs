//! What each kind of place looks like, and what it is for a screen reader.

use super::picture::picture_name;
use super::{Drawing, Use, sign};
use crate::components::live_text::escape;
use crate::state::language::key;
use pillole_core::screen::{ButtonStyle, Input, Kind, Lock, Place, Reaction, Side, Tone};
use std::fmt::Write as _;

impl Drawing<'_> {
    /// A place's inside.
    pub(super) fn shape(&self, place: &Place) -> String {
        if place.kind.holds_places() {
            return self.holder(place);
        }
        match self.used {
            Use::Figure => self.face(place),
            Use::Lens => format!(
                "<button type=\"button\" class=\"hit\" data-do=\"point\" data-place=\"{}\">{}</button>",
                place.id,
                self.face(place),
            ),
            Use::Marking => format!(
                "<button type=\"button\" class=\"hit\" aria-pressed=\"false\" data-mark=\"{}\">{}</button>",
                place.id,
                self.face(place),
            ),
            Use::Live(touchable) => match &place.kind {
                Kind::Field { label, input, offers } => self.field(place, label, *input, offers),
                Kind::Checkbox { label, .. } => self.toggle(place, label, ""),
                Kind::Switch { label, .. } => self.toggle(place, label, " role=\"switch\""),
                Kind::Choice { label, options, .. } => self.choice(place, label, options),
                kind => {
                    let always = matches!(
                        kind,
                        Kind::Button { .. }
                            | Kind::Link { .. }
                            | Kind::Item { .. }
                            | Kind::Attachment { .. }
                            | Kind::Tab { .. }
                            | Kind::Bar { back: true, .. }
                    );
                    if always || place.reaction != Reaction::None || touchable.contains(&place.id) {
                        self.hit(place)
                    } else {
                        self.face(place)
                    }
                }
            },
        }
    }

    /// Something to touch.
    fn hit(&self, place: &Place) -> String {
        let role = match &place.kind {
            Kind::Link { .. } => " role=\"link\"",
            Kind::Tab { on: true, .. } => " aria-current=\"true\"",
            _ => "",
        };
        format!(
            "<button type=\"button\" class=\"hit\"{role} data-do=\"tap\" data-place=\"{}\">{}</button>",
            place.id,
            self.face(place)
        )
    }

    /// Something that others are inside of.
    fn holder(&self, place: &Place) -> String {
        let text = escape(place.kind.name());
        let mut markup = match (&place.kind, self.used) {
            (Kind::Dialog { .. }, Use::Live(_)) => {
                format!("<div class=\"holder\" role=\"dialog\" aria-label=\"{text}\">")
            }
            (Kind::Banner { .. }, Use::Live(_)) => {
                format!("<div class=\"holder\" role=\"region\" aria-label=\"{text}\">")
            }
            _ => "<div class=\"holder\">".to_owned(),
        };
        if !text.is_empty() {
            let _ = write!(markup, "<span class=\"holder-text\">{text}</span>");
        }
        markup.push_str(&self.inside(Some(&place.id)).concat());
        markup.push_str("</div>");
        markup
    }

    /// What is seen of a place.
    fn face(&self, place: &Place) -> String {
        let state = self.state;
        let name = escape(place.kind.name());
        match &place.kind {
            Kind::Bar { back, .. } => {
                let arrow = if *back { sign("back") } else { String::new() };
                format!("{arrow}<span class=\"bar-text\">{name}</span>")
            }
            Kind::Address { lock, .. } => {
                let lock = sign(if *lock == Lock::Closed { "lock" } else { "lock-open" });
                format!("{lock}<span>{name}</span>")
            }
            Kind::Sender { detail, .. } => two_lines("person", &name, detail.as_deref()),
            Kind::Message { from, .. } => {
                let side = if *from == Side::Them { "them" } else { "me" };
                format!("<span class=\"bubble {side}\">{name}</span>")
            }
            Kind::Link { .. } => format!("<span class=\"link\">{name}</span>"),
            Kind::Row { text, .. } => format!(
                "<span class=\"row-label\">{name}</span> <span class=\"row-text\">{}</span>",
                escape(text)
            ),
            Kind::Field { input, .. } => {
                let typed = state.text(place).unwrap_or_default();
                let shown = match input {
                    Input::Password => "•".repeat(typed.chars().count()),
                    _ => escape(typed),
                };
                let class = match input {
                    Input::Long => "input long",
                    Input::Search => "input search",
                    _ => "input",
                };
                let glass = if *input == Input::Search { sign("search") } else { String::new() };
                format!(
                    "<span class=\"label\">{name}</span> <span class=\"{class}\">{glass}<span>{shown}</span></span>"
                )
            }
            Kind::Button { style, .. } => {
                let style = match style {
                    ButtonStyle::Primary => "primary",
                    ButtonStyle::Secondary => "secondary",
                    ButtonStyle::Danger => "danger",
                };
                format!("<span class=\"button {style}\">{name}</span>")
            }
            Kind::Checkbox { .. } => {
                let icon = sign(if state.is_on(place) { "box-on" } else { "box-off" });
                format!("{icon}<span>{name}</span>")
            }
            Kind::Switch { .. } => {
                let icon = sign(if state.is_on(place) { "switch-on" } else { "switch-off" });
                format!("<span>{name}</span>{icon}")
            }
            Kind::Choice { options, .. } => {
                let chosen = state.text(place);
                let mut markup = format!("<span class=\"label\">{name}</span>");
                for option in options {
                    let icon = if chosen == Some(option) { "dot-on" } else { "dot-off" };
                    let _ = write!(
                        markup,
                        " <span class=\"option\">{}{}</span>",
                        sign(icon),
                        escape(option)
                    );
                }
                markup
            }
            Kind::Item { detail, icon, .. } => {
                two_lines(icon.map_or("dot", picture_name), &name, detail.as_deref())
            }
            Kind::Notice { tone, .. } => {
                let (icon, class) = match tone {
                    Tone::Info => ("info", "info"),
                    Tone::Warning => ("warning", "warning"),
                    Tone::Error => ("cross", "error"),
                    Tone::Success => ("check", "success"),
                };
                format!("<span class=\"tone {class}\">{}<span>{name}</span></span>", sign(icon))
            }
            Kind::Image { picture, .. } => format!(
                "<span class=\"picture\">{}<span>{name}</span></span>",
                sign(picture_name(*picture))
            ),
            Kind::Attachment { detail, .. } => two_lines("clip", &name, detail.as_deref()),
            Kind::Code { qr, .. } => {
                let square = if *qr { sign("qr") } else { String::new() };
                format!("{square}<span class=\"code\">{name}</span>")
            }
            Kind::Tab { icon, on, .. } => {
                let icon = icon.map(|icon| sign(picture_name(icon))).unwrap_or_default();
                let class = if *on { "tab on" } else { "tab" };
                format!("<span class=\"{class}\">{icon}<span>{name}</span></span>")
            }
            Kind::Heading { .. }
            | Kind::Text { .. }
            | Kind::Dialog { .. }
            | Kind::Banner { .. }
            | Kind::Card { .. } => format!("<span>{name}</span>"),
        }
    }

    /// A box to tick or a switch.
    fn toggle(&self, place: &Place, label: &str, role: &str) -> String {
        format!(
            "<label class=\"toggle\"><input type=\"checkbox\"{role} data-do=\"toggle\" data-place=\"{}\"{}><span>{}</span></label>",
            place.id,
            if self.state.is_on(place) { " checked" } else { "" },
            escape(label),
        )
    }

    /// One of several.
    fn choice(&self, place: &Place, label: &str, options: &[String]) -> String {
        let chosen = self.state.text(place);
        let mut markup = format!("<fieldset><legend class=\"label\">{}</legend>", escape(label));
        for option in options {
            let words = escape(option);
            let _ = write!(
                markup,
                "<label class=\"toggle\"><input type=\"radio\" name=\"{}-{}\" data-do=\"choose\" data-place=\"{}\" value=\"{words}\" data-option=\"{words}\"{}><span>{words}</span></label>",
                self.scope,
                place.id,
                place.id,
                if chosen == Some(option) { " checked" } else { "" },
            );
        }
        markup.push_str("</fieldset>");
        markup
    }

    /// Where one types; the invented text can be put in with one touch.
    fn field(&self, place: &Place, label: &str, input: Input, offers: &str) -> String {
        let typed = escape(self.state.text(place).unwrap_or_default());
        let id = &place.id;
        let offered = escape(offers);
        let common = format!(
            "data-do=\"type\" data-place=\"{id}\" data-text=\"{offered}\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\""
        );
        let control = match input {
            Input::Long => {
                format!("<textarea class=\"input long\" rows=\"4\" {common}>{typed}</textarea>")
            }
            _ => {
                let (kind, mode) = match input {
                    Input::Password => ("password", "text"),
                    Input::Number | Input::Keypad => ("text", "numeric"),
                    Input::Email => ("text", "email"),
                    Input::Search => ("text", "search"),
                    Input::Text | Input::Long => ("text", "text"),
                };
                format!(
                    "<input class=\"input\" type=\"{kind}\" inputmode=\"{mode}\" value=\"{typed}\" {common}>"
                )
            }
        };
        let mut markup =
            format!("<label class=\"label\"><span>{}</span>{control}</label>", escape(label));
        if input == Input::Keypad {
            markup.push_str("<div class=\"keypad\">");
            for digit in "1234567890".chars() {
                let _ = write!(
                    markup,
                    "<button type=\"button\" class=\"key\" data-do=\"key\" data-place=\"{id}\" data-key=\"{digit}\">{digit}</button>"
                );
            }
            let _ = write!(
                markup,
                "<button type=\"button\" class=\"key wide\" data-do=\"key\" data-place=\"{id}\" data-key=\"\" lang=\"{}\">{}</button></div>",
                self.words.language().code(),
                escape(&self.words.t(key::SCREEN_DELETE)),
            );
        }
        if !offers.is_empty() {
            let _ = write!(
                markup,
                "<button type=\"button\" class=\"offer\" data-do=\"offer\" data-place=\"{id}\" data-text=\"{offered}\"><span lang=\"{}\">{}</span> <b>{}</b></button>",
                self.words.language().code(),
                escape(&self.words.t(key::SCREEN_OFFER)),
                offered,
            );
        }
        markup
    }
}

/// A sign with one or two lines beside it.
fn two_lines(icon: &str, text: &str, detail: Option<&str>) -> String {
    let detail = detail
        .map(|detail| format!(" <span class=\"detail\">{}</span>", escape(detail)))
        .unwrap_or_default();
    format!("{}<span class=\"lines\"><span class=\"line\">{text}</span>{detail}</span>", sign(icon))
}
