//! A simulated screen, drawn from its description.
//!
//! Here it is a figure: one picture for a screen reader, with the place of the step marked. The
//! same shapes become operable elsewhere; nothing here knows what a learner may do.

use crate::components::icon::Icon;
use crate::state::language::{key, use_words};
use leptos::prelude::*;
use pillole_core::id::PlaceId;
use pillole_core::screen::{
    ButtonStyle, Device, Icon as Picture, Input, Kind, Lock, Place, Screen, ScreenState, Side,
    Tone, Value,
};

/// A screen as a figure.
#[component]
pub fn ScreenFigure(
    /// The screen.
    screen: Screen,
    /// What was done to it so far.
    state: ScreenState,
    /// The place to mark, if any.
    mark: Option<PlaceId>,
) -> impl IntoView {
    let w = use_words();
    let marked = mark.as_ref().and_then(|id| screen.place(id));
    // What is drawn is in Italian, what is said about the drawing in the page's language.
    let caption = marked.map(|place| {
        let caption = w.with(key::FIGURE_MARKED, "place", place_name(place, &state));
        view! { <figcaption class="visually-hidden">{caption}</figcaption> }
    });
    let device = match screen.device {
        Device::Phone => "phone",
        Device::Browser => "browser",
        Device::Desktop => "desktop",
    };
    let drawing = Drawing { screen: &screen, state: &state, mark: mark.as_ref() };
    view! {
        <div
            class=format!("device device-{device}")
            role="img"
            lang="it"
            aria-label=screen.alt.clone()
        >
            <div class="device-screen">{drawing.inside(None)}</div>
        </div>
        {caption}
    }
    .into_any()
}

/// What a place is called: its name, or what it holds when it has none.
fn place_name(place: &Place, state: &ScreenState) -> String {
    match (place.kind.name(), state.0.get(&place.id)) {
        ("", Some(Value::Text(text))) => text.clone(),
        (name, _) => name.to_owned(),
    }
}

/// A screen being drawn.
struct Drawing<'a> {
    screen: &'a Screen,
    state: &'a ScreenState,
    mark: Option<&'a PlaceId>,
}

impl Drawing<'_> {
    /// The places inside `parent`; tabs that follow each other are drawn as one row.
    fn inside(&self, parent: Option<&PlaceId>) -> Vec<AnyView> {
        let mut views = Vec::new();
        let mut tabs = Vec::new();
        for place in self.screen.places_inside(parent) {
            if matches!(place.kind, Kind::Tab { .. }) {
                tabs.push(self.place(place));
                continue;
            }
            if !tabs.is_empty() {
                views.push(tab_row(std::mem::take(&mut tabs)));
            }
            views.push(self.place(place));
        }
        if !tabs.is_empty() {
            views.push(tab_row(tabs));
        }
        views
    }

    /// One place, marked if it is the one.
    fn place(&self, place: &Place) -> AnyView {
        let marked = self.mark == Some(&place.id);
        let class = format!("place place-{}", place.kind.word());
        let class = if marked { format!("{class} marked") } else { class };
        let hand = marked.then(|| {
            view! { <span class="hand"><Icon name="hand"/></span> }
        });
        view! { <div class=class>{self.shape(place)}{hand}</div> }.into_any()
    }

    fn is_on(&self, place: &Place, starts: bool) -> bool {
        match self.state.0.get(&place.id) {
            Some(Value::On(on)) => *on,
            _ => starts,
        }
    }

    fn text(&self, place: &Place) -> Option<String> {
        match self.state.0.get(&place.id) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    /// What a place looks like.
    fn shape(&self, place: &Place) -> AnyView {
        match &place.kind {
            Kind::Bar { text, back } => view! {
                {back.then(|| view! { <Icon name="back"/> })}
                <span class="bar-text">{text.clone()}</span>
            }
            .into_any(),
            Kind::Address { text, lock } => {
                let icon = match lock {
                    Lock::Closed => "lock",
                    Lock::Open => "lock-open",
                };
                view! { <Icon name=icon/><span>{text.clone()}</span> }.into_any()
            }
            Kind::Sender { text, detail } => two_lines("person", text, detail.as_deref()),
            Kind::Message { text, from } => {
                let side = match from {
                    Side::Them => "bubble them",
                    Side::Me => "bubble me",
                };
                view! { <span class=side>{text.clone()}</span> }.into_any()
            }
            Kind::Link { text } => view! { <span class="link">{text.clone()}</span> }.into_any(),
            Kind::Heading { text } | Kind::Text { text } => {
                view! { <span>{text.clone()}</span> }.into_any()
            }
            Kind::Row { label, text } => view! {
                <span class="row-label">{label.clone()}</span>
                <span class="row-text">{text.clone()}</span>
            }
            .into_any(),
            Kind::Field { label, input, .. } => self.field(place, label, *input),
            Kind::Button { text, style } => {
                let style = match style {
                    ButtonStyle::Primary => "button primary",
                    ButtonStyle::Secondary => "button secondary",
                    ButtonStyle::Danger => "button danger",
                };
                view! { <span class=style>{text.clone()}</span> }.into_any()
            }
            Kind::Checkbox { label, on } => {
                let icon = if self.is_on(place, *on) { "box-on" } else { "box-off" };
                view! { <Icon name=icon/><span>{label.clone()}</span> }.into_any()
            }
            Kind::Switch { label, on } => {
                let icon = if self.is_on(place, *on) { "switch-on" } else { "switch-off" };
                view! { <span>{label.clone()}</span><Icon name=icon/> }.into_any()
            }
            Kind::Choice { label, options, chosen } => {
                let chosen = self.text(place).or_else(|| chosen.clone());
                let option = |option: &String| {
                    let icon = if chosen.as_ref() == Some(option) { "dot-on" } else { "dot-off" };
                    view! { <span class="option"><Icon name=icon/>{option.clone()}</span> }
                };
                view! {
                    <span class="label">{label.clone()}</span>
                    {options.iter().map(option).collect_view()}
                }
                .into_any()
            }
            Kind::Item { text, detail, icon } => {
                let icon = icon.map(picture_name).unwrap_or("dot");
                two_lines(icon, text, detail.as_deref())
            }
            Kind::Notice { text, tone } => {
                let (icon, class) = match tone {
                    Tone::Info => ("info", "tone info"),
                    Tone::Warning => ("warning", "tone warning"),
                    Tone::Error => ("cross", "tone error"),
                    Tone::Success => ("check", "tone success"),
                };
                view! { <span class=class><Icon name=icon/><span>{text.clone()}</span></span> }
                    .into_any()
            }
            Kind::Image { picture, alt } => view! {
                <span class="picture"><Icon name=picture_name(*picture)/><span>{alt.clone()}</span></span>
            }
            .into_any(),
            Kind::Attachment { text, detail } => two_lines("clip", text, detail.as_deref()),
            Kind::Code { text, qr } => view! {
                {qr.then(|| view! { <Icon name="qr"/> })}
                <span class="code">{text.clone()}</span>
            }
            .into_any(),
            Kind::Tab { text, icon, on } => {
                let class = if *on { "tab on" } else { "tab" };
                view! {
                    <span class=class>
                        {icon.map(|icon| view! { <Icon name=picture_name(icon)/> })}
                        <span>{text.clone()}</span>
                    </span>
                }
                .into_any()
            }
            Kind::Dialog { text } | Kind::Banner { text } | Kind::Card { text } => view! {
                {(!text.is_empty()).then(|| view! { <span class="holder-text">{text.clone()}</span> })}
                {self.inside(Some(&place.id))}
            }
            .into_any(),
        }
    }

    fn field(&self, place: &Place, label: &str, input: Input) -> AnyView {
        let typed = self.text(place).unwrap_or_default();
        let shown =
            if input == Input::Password { "•".repeat(typed.chars().count()) } else { typed };
        let class = match input {
            Input::Long => "input long",
            Input::Search => "input search",
            _ => "input",
        };
        view! {
            <span class="label">{label.to_owned()}</span>
            <span class=class>
                {(input == Input::Search).then(|| view! { <Icon name="search"/> })}
                <span>{shown}</span>
            </span>
        }
        .into_any()
    }
}

/// A row of tabs.
fn tab_row(tabs: Vec<AnyView>) -> AnyView {
    view! { <div class="tab-row">{tabs}</div> }.into_any()
}

/// A picture with one or two lines beside it.
fn two_lines(icon: &'static str, text: &str, detail: Option<&str>) -> AnyView {
    view! {
        <Icon name=icon/>
        <span class="lines">
            <span class="line">{text.to_owned()}</span>
            {detail.map(|detail| view! { <span class="detail">{detail.to_owned()}</span> })}
        </span>
    }
    .into_any()
}

/// The sprite's symbol for a picture of a screen.
fn picture_name(picture: Picture) -> &'static str {
    match picture {
        Picture::Person => "person",
        Picture::Phone => "phone",
        Picture::Message => "message",
        Picture::Mail => "mail",
        Picture::Bank => "bank",
        Picture::Parcel => "parcel",
        Picture::Town => "town",
        Picture::School => "school",
        Picture::Health => "health",
        Picture::Card => "card",
        Picture::Euro => "euro",
        Picture::Document => "document",
        Picture::Folder => "folder",
        Picture::Photo => "photo",
        Picture::Camera => "camera",
        Picture::Calendar => "calendar",
        Picture::Clock => "clock",
        Picture::Bell => "bell",
        Picture::Lock => "lock",
        Picture::Key => "key",
        Picture::Fingerprint => "fingerprint",
        Picture::Search => "search",
        Picture::Settings => "settings",
        Picture::Wifi => "wifi",
        Picture::Signal => "signal",
        Picture::Plane => "plane",
        Picture::Router => "router",
        Picture::Globe => "globe",
        Picture::News => "news",
        Picture::Download => "download",
        Picture::Trash => "trash",
        Picture::Home => "home",
        Picture::Warning => "warning",
        Picture::Check => "check",
        Picture::Cross => "cross",
        Picture::Flag => "flag",
        Picture::Star => "star",
    }
}
