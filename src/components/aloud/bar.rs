//! The bar of who listens: it says what is going on, and stays in reach while the page is scrolled.

use crate::components::live_text::escape;
use crate::components::markup::{sign, wrap};
use crate::platform::controls::set_chosen;
use crate::platform::listen::{self, Ear};
use crate::platform::{markup, page};
use crate::state::language::{Words, key};
use pillole_core::playing::Speed;
use web_sys::{Element, Event};

/// The bar; it goes when it is dropped.
pub(super) struct Bar {
    root: Element,
    _ear: Ear,
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.root.remove();
    }
}

impl Bar {
    /// Puts the bar on the page; `heard` is told what happens in it.
    pub(super) fn new(w: Words, speed: Speed, heard: impl Fn(&Event) + 'static) -> Option<Self> {
        let document = page::document()?;
        let root = document.create_element("div").ok()?;
        for (name, value) in [
            ("class", "listen-bar no-print"),
            ("role", "region"),
            ("aria-label", &w.t(key::LISTEN_LABEL)),
        ] {
            let _ = root.set_attribute(name, value);
        }
        root.set_inner_html(&inside(w));
        if let Ok(Some(menu)) = root.query_selector("select") {
            set_chosen(&menu, speed.word());
        }
        // At the end of what belongs to the page: whoever goes on by keyboard comes to it.
        document.body()?.append_child(&root).ok()?;
        let ear = listen::listen(&root, &["click", "change"], move |event| heard(&event));
        Some(Self { root, _ear: ear })
    }

    /// Says something, and shows whether it is being read.
    pub(super) fn say(&self, text: &str, plays: bool) {
        markup::replace_part(&self.root, "said", &escape(text));
        let _ = self.root.toggle_attribute_with_force("data-plays", plays);
    }

    /// Nothing can be read: there is only something to say.
    pub(super) fn give_up(&self, text: &str) {
        self.say(text, false);
        let _ = self.root.set_attribute("data-silent", "");
    }

    /// Whether the focus is in it.
    pub(super) fn has_focus(&self) -> bool {
        let focused = page::document().and_then(|document| document.active_element());
        focused.is_some() && self.root.contains(focused.as_deref())
    }
}

fn inside(w: Words) -> String {
    let mut markup =
        String::from("<div class=\"container\"><p role=\"status\" data-part=\"said\"></p>");
    markup.push_str("<button class=\"btn btn-primary listen-go\" type=\"button\" data-act=\"go\">");
    for (class, icon, words) in
        [("to-play", "play", key::LISTEN_GO_ON), ("to-pause", "pause", key::LISTEN_PAUSE)]
    {
        wrap(&mut markup, "<span class=\"", class, "\">");
        wrap(&mut markup, &sign(icon), &escape(&w.t(words)), "</span>");
    }
    markup.push_str(
        "</button><button class=\"btn btn-secondary\" type=\"button\" data-act=\"stop\">",
    );
    wrap(&mut markup, &sign("stop"), &escape(&w.t(key::LISTEN_STOP)), "</button>");
    markup.push_str("<span class=\"listen-speed\"><label for=\"lettura-velocita\">");
    wrap(&mut markup, "", &escape(&w.t(key::WATCH_SPEED)), "</label>");
    markup.push_str("<select id=\"lettura-velocita\" data-do=\"speed\">");
    for (speed, words) in [
        (Speed::Slow, key::WATCH_SPEED_SLOW),
        (Speed::Normal, key::WATCH_SPEED_NORMAL),
        (Speed::Fast, key::WATCH_SPEED_FAST),
        (Speed::Faster, key::WATCH_SPEED_FASTER),
    ] {
        wrap(&mut markup, "<option value=\"", speed.word(), "\">");
        wrap(&mut markup, "", &escape(&w.t(words)), "</option>");
    }
    markup.push_str("</select></span></div>");
    markup
}
