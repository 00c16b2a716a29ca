//! Ascolta: a text is read aloud by the browser's own voice. What is read is marked in the page (`data-spoken`,
//! and the buttons `data-listen`), on whatever page; what reads is a part of the WebAssembly that is fetched
//! when such a button is pressed first.

mod bar;
pub mod voice;

use super::live_text::escape;
use crate::lazy;
use crate::platform::page;
use crate::state::language::{Words, key, use_words};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What reads aloud.
pub trait Reader {
    /// A button was pressed that has a text read.
    fn press(&self, button: &Element);
    /// Nothing is to be heard any more.
    fn stop(&self);
}

/// Begins to be there for who wants something read.
pub type Begin = fn(Words) -> Rc<dyn Reader>;

/// The ear for the buttons of the page.
#[component]
pub fn Aloud() -> impl IntoView {
    let w = use_words();
    let reader: Rc<OnceCell<Rc<dyn Reader>>> = Rc::default();
    let stop = Rc::new({
        let reader = Rc::clone(&reader);
        move || {
            if let Some(reader) = reader.get() {
                reader.stop();
            }
        }
    });
    let pressed = page::listen_first("click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|it| it.closest("button[data-listen]").ok().flatten());
        let Some(button) = button else { return };
        // What was heard need not be pressed again when the app has taken over.
        let _ = button.remove_attribute("data-pressed");
        let reader = Rc::clone(&reader);
        lazy::media(move |media| match media {
            Ok((_, begin)) => reader.get_or_init(|| begin(w)).press(&button),
            Err(_) => {
                let text = escape(&w.t(key::LISTEN_NOT_ARRIVED));
                let text = ["<p role=\"alert\">", &text, "</p>"].concat();
                let _ = button.insert_adjacent_html("afterend", &text);
            }
        });
    });
    // A video that plays is what one wants to hear.
    let plays = page::listen_first("play", {
        let stop = Rc::clone(&stop);
        move |_| stop()
    });
    // They live as long as the page.
    std::mem::forget((pressed, plays));
    let pathname = use_location().pathname;
    Effect::new(move || {
        pathname.track();
        stop();
    });
}
