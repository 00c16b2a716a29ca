//! Hearing what happens in a part of the page, whatever becomes of the elements in it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// An ear on an element; it stops listening when it is dropped.
pub struct Ear {
    element: Element,
    names: &'static [&'static str],
    heard: Closure<dyn Fn(Event)>,
}

impl Drop for Ear {
    fn drop(&mut self) {
        for name in self.names {
            let heard = self.heard.as_ref().unchecked_ref();
            let _ = self.element.remove_event_listener_with_callback(name, heard);
        }
    }
}

/// Hears the events of these names in an element and below it. What is done about one may cause the
/// next while it is heard: a field that goes loses the focus, and says so.
#[must_use]
pub fn listen(
    element: &Element,
    names: &'static [&'static str],
    heard: impl Fn(Event) + 'static,
) -> Ear {
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // What was heard need not be pressed again when the app has taken over.
        if let Some((pressed, _)) = nearest(&event, "data-pressed") {
            let _ = pressed.remove_attribute("data-pressed");
        }
        heard(event);
    });
    for name in names {
        let _ = element.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    Ear { element: element.clone(), names, heard }
}

/// Hears presses of what carries `data-act` in the element with this id; tells which act.
#[must_use]
pub fn click(id: &str, heard: impl Fn(&str) + 'static) -> Option<Ear> {
    let element = super::page::document()?.get_element_by_id(id)?;
    Some(listen(&element, &["click"], move |event| {
        if let Some((_, act)) = nearest(&event, "data-act") {
            heard(&act);
        }
    }))
}

/// The nearest element around what an event happened to that has this attribute, and its value.
#[must_use]
pub fn nearest(event: &Event, attribute: &str) -> Option<(Element, String)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element, value))
}
