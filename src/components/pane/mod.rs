//! A part of a page that is markup with one ear, not reactive views: a facilitator's pages are of lists
//! and fields, and as views each of them was code in the WebAssembly (see ARCHITECTURE.md).
//!
//! The page says what it should look like as [`Piece`]s, written by [`Writer`]; what is pressed, chosen
//! and typed in it is [`Heard`].

mod writer;

pub use crate::platform::pieces::{Piece, TICKED};
pub use writer::{Button, Field, Input, Writer};

use crate::platform::{listen, page, pieces};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Something was pressed, chosen, typed or sent in a pane.
#[derive(Debug, Clone)]
pub struct Heard {
    /// What the control does.
    pub act: String,
    /// To what; nothing where there is only one.
    pub key: String,
    /// What the control shows now; of a form its first field.
    pub value: String,
    /// The control.
    pub control: Element,
}

impl Heard {
    /// Answers a form with one field: a good entry makes room for the next, a wrong one is mended where it
    /// is.
    pub fn answer(&self, is_good: bool) {
        let field = self.control.query_selector("input").ok().flatten();
        let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        match is_good {
            true => field.set_value(""),
            false => page::focus_element(&field),
        }
    }
}

/// Shows what `pieces` says, again whenever something changes that it follows, and after all that is
/// heard.
#[component]
pub fn Pane(
    /// What is shown.
    pieces: impl Fn() -> Vec<Piece> + 'static,
    /// What is done about what is heard.
    heard: impl Fn(&Heard) + 'static,
) -> impl IntoView {
    pane(Box::new(pieces), Box::new(heard))
}

/// Not generic: there is one of it in the WebAssembly, whatever the pages do.
fn pane(pieces: Box<dyn Fn() -> Vec<Piece>>, heard: Box<dyn Fn(&Heard)>) -> AnyView {
    let root = NodeRef::<Div>::new();
    // Moves on with everything heard: a field may show what was refused.
    let committed = RwSignal::new(0_u32);
    let ear = StoredValue::new_local(None);
    let heard = StoredValue::new_local(heard);
    Effect::new(move || {
        let Some(root) = root.get() else { return };
        let names = &["click", "change", "submit"];
        ear.set_value(Some(listen::listen(&root, names, move |event| {
            if let Some(it) = understand(&event) {
                let _ = heard.try_with_value(|heard| heard(&it));
                let _ = committed.try_update(|count| *count += 1);
            }
        })));
    });
    Effect::new(move |before: Option<(Vec<Piece>, u32)>| {
        let (new, count) = (pieces(), committed.get());
        let (old, last) = before.unwrap_or_default();
        if let Some(root) = root.get() {
            pieces::show(&root, &old, &new, count != last);
        }
        (new, count)
    });
    view! { <div class="pane" node_ref=root></div> }.into_any()
}

/// What an event says. Fields are heard when what is in them is settled, buttons when they are pressed,
/// forms when they are sent.
fn understand(event: &web_sys::Event) -> Option<Heard> {
    let (control, act) = listen::nearest(event, pieces::ACT)?;
    let wanted = match control.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => "change",
        "FORM" => "submit",
        _ => "click",
    };
    if event.type_() != wanted {
        return None;
    }
    let value = match wanted {
        "submit" => {
            event.prevent_default();
            let field = control.query_selector("input, select").ok().flatten();
            field.map(|field| pieces::value(&field)).unwrap_or_default()
        }
        _ => pieces::value(&control),
    };
    let key = control.get_attribute(pieces::KEY).unwrap_or_default();
    Some(Heard { act, key, value, control })
}
