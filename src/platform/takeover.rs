//! Putting the living app in the place of the pre-rendered page, so that nobody notices.
//!
//! The app is built in a detached element of the same shape. Then, in one go and before the next
//! frame, what the reader was doing is carried over: what was ticked, typed and opened, where the
//! focus and the scroll were, media that is playing. Large ready-made texts are moved over as they
//! are, not made again: nothing is laid out twice, and what a browser translator did to them stays.
//! Nothing here relies on texts.

use super::page::{self, elements};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, ScrollBehavior, ScrollToOptions,
};

/// The id of the element that holds the page.
const ROOT: &str = "portale";

/// A detached element for the app to mount into.
#[must_use]
pub fn detached_root() -> Option<HtmlElement> {
    let root = page::document()?.create_element("div").ok()?;
    root.set_id(ROOT);
    root.dyn_into().ok()
}

/// Puts `fresh` in the place of the static page. Does nothing when there is no page to replace but
/// to append the app, so that it also starts on an empty page.
pub fn replace_static_page(fresh: &HtmlElement) {
    let Some(document) = page::document() else { return };
    let Some(body) = document.body() else { return };
    let Some(old) = document.get_element_by_id(ROOT) else {
        let _ = body.append_child(fresh);
        return;
    };
    let window = web_sys::window();
    let scroll = window.as_ref().map(|w| (w.scroll_x(), w.scroll_y()));
    let focused = document.active_element().and_then(|active| locate(&old, &active));
    let clicks = pending_clicks(&old);

    keep(&old, fresh);
    let _ = old.replace_with_with_node_1(fresh);
    carry_details(&old, fresh);
    carry_fields(&old, fresh);

    if let Some(target) = focused.and_then(|place| find(fresh, &place)) {
        page::focus_element(&target);
        carry_caret(&document, &target);
    }
    if let (Some(window), Some((Ok(x), Ok(y)))) = (window, scroll) {
        window.scroll_to_with_x_and_y(x, y);
    }
    press_again(fresh, clicks);
}

/// Presses what was pressed before the app was there.
fn press_again(fresh: &Element, clicks: Vec<Place>) {
    for place in clicks {
        if let Some(target) =
            find(fresh, &place).and_then(|element| element.dyn_into::<HtmlElement>().ok())
        {
            target.click();
        }
    }
}

/// What one reads, and where it stands.
pub struct Reading(Option<(Place, f64)>);

/// How far below the window's upper edge one reads, in pixels: under the bar that sticks there.
const READING_LINE: f32 = 200.0;

/// What stands where one reads now.
#[must_use]
pub fn reading() -> Reading {
    let find = || {
        // At the top one reads from there on, whatever comes below.
        web_sys::window()?.scroll_y().ok().filter(|y| *y > 0.0)?;
        let document = page::document()?;
        let root = document.get_element_by_id(ROOT)?;
        let element = document.element_from_point(READING_LINE, READING_LINE)?;
        Some((locate(&root, &element)?, element.get_bounding_client_rect().top()))
    };
    Reading(find())
}

impl Reading {
    /// What comes back with the record (answers with their feedback) stands above what one reads:
    /// what one reads stays where it is.
    pub fn hold(&self) {
        let Some((place, top)) = &self.0 else { return };
        let root = page::document().and_then(|document| document.get_element_by_id(ROOT));
        let Some(element) = root.and_then(|root| find(&root, place)) else { return };
        let moved = element.get_bounding_client_rect().top() - top;
        if moved != 0.0 {
            let options = ScrollToOptions::new();
            options.set_top(moved);
            options.set_behavior(ScrollBehavior::Instant);
            if let Some(window) = web_sys::window() {
                window.scroll_by_with_scroll_to_options(&options);
            }
        }
    }
}

/// Where an element is in a page: by its id, or by the way down from the nearest one with an id.
#[derive(Debug)]
struct Place {
    id: Option<String>,
    way: Vec<(String, u32)>,
}

/// Where `element` is below `root`; `None` when it is not.
fn locate(root: &Element, element: &Element) -> Option<Place> {
    if !root.contains(Some(element)) || root.is_same_node(Some(element)) {
        return None;
    }
    let mut way = Vec::new();
    let mut current = element.clone();
    loop {
        let id = current.id();
        if !id.is_empty() {
            let id = (id != ROOT).then_some(id);
            way.reverse();
            return Some(Place { id, way });
        }
        let mut same_before = 0;
        let mut sibling = current.previous_element_sibling();
        while let Some(before) = sibling {
            same_before += u32::from(before.tag_name() == current.tag_name());
            sibling = before.previous_element_sibling();
        }
        // Translators wrap texts in <font>, never elements that can have the focus.
        way.push((current.tag_name(), same_before));
        current = current.parent_element()?;
    }
}

/// The element at `place` below `root`.
fn find(root: &Element, place: &Place) -> Option<Element> {
    let start = match &place.id {
        Some(id) => root.query_selector(&format!("[id='{id}']")).ok()??,
        None => root.clone(),
    };
    place.way.iter().try_fold(start, |parent, (tag, same_before)| {
        let children = parent.children();
        (0..children.length())
            .filter_map(|i| children.item(i))
            .filter(|child| child.tag_name() == *tag)
            .nth(*same_before as usize)
    })
}

/// The controls pressed before the app was there, in order: `prepaint.js` marks them.
fn pending_clicks(old: &Element) -> Vec<Place> {
    elements(old.query_selector_all("[data-pressed]"))
        .iter()
        .filter_map(|pressed| locate(old, pressed))
        .collect()
}

/// What is moved over instead of being made again: media, which the reader may be playing, and
/// ready-made texts.
const KEPT: &str = "video[id], audio[id], [id][data-keep]";

/// Moves what is kept to the place of its twin, which has the same id.
fn keep(old: &Element, fresh: &Element) {
    for kept in elements(old.query_selector_all(KEPT)) {
        if fresh.contains(Some(&kept)) {
            // It came with what it stands in; taken out again, a video would stop.
            continue;
        }
        let place = Place { id: Some(kept.id()), way: Vec::new() };
        if let Some(twin) = find(fresh, &place) {
            let _ = twin.replace_with_with_node_1(&kept);
        }
    }
}

/// The markup for a ready-made text with this id: nothing while the static page has it and the app
/// has not yet taken over, because then it will be moved.
#[must_use]
pub fn ready_made(id: &str, markup: &str) -> String {
    let taking_over = cfg!(feature = "csr")
        && page::root_attribute("data-app").is_none()
        && page::document().is_some_and(|document| document.get_element_by_id(id).is_some());
    if taking_over { String::new() } else { markup.to_owned() }
}

/// What was opened stays open.
fn carry_details(old: &Element, fresh: &Element) {
    for details in elements(old.query_selector_all("details[open]")) {
        if let Some(twin) = locate(old, &details).and_then(|place| find(fresh, &place)) {
            let _ = twin.set_attribute("open", "");
        }
    }
}

/// What was ticked, chosen or typed stays, and the app hears of it as if it happened now.
fn carry_fields(old: &Element, fresh: &Element) {
    for field in elements(old.query_selector_all("input, select, textarea")) {
        let Some(twin) = locate(old, &field).and_then(|place| find(fresh, &place)) else {
            continue;
        };
        if carry_field(&field, &twin) {
            for name in ["input", "change"] {
                let bubbling = EventInit::new();
                bubbling.set_bubbles(true);
                if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
                    let _ = twin.dispatch_event(&event);
                }
            }
        }
    }
}

/// Whether the fresh field had to be changed to be as the old one.
fn carry_field(old: &Element, fresh: &Element) -> bool {
    if let (Some(old), Some(fresh)) =
        (old.dyn_ref::<HtmlInputElement>(), fresh.dyn_ref::<HtmlInputElement>())
    {
        return match old.type_().as_str() {
            "radio" | "checkbox" => {
                // Only what the reader did: the app knows the rest better than the static page.
                let touched = old.checked() != old.default_checked();
                let differs = touched && old.checked() != fresh.checked();
                if differs {
                    fresh.set_checked(old.checked());
                }
                differs
            }
            "file" => false,
            _ => carry_text(&old.value(), &old.default_value(), &fresh.value(), |text| {
                fresh.set_value(text);
            }),
        };
    }
    if let (Some(old), Some(fresh)) =
        (old.dyn_ref::<HtmlTextAreaElement>(), fresh.dyn_ref::<HtmlTextAreaElement>())
    {
        let default = old.default_value().unwrap_or_default();
        return carry_text(&old.value(), &default, &fresh.value(), |text| fresh.set_value(text));
    }
    if let (Some(old), Some(fresh)) =
        (old.dyn_ref::<HtmlSelectElement>(), fresh.dyn_ref::<HtmlSelectElement>())
        && old.selected_index() > 0
        && old.value() != fresh.value()
    {
        fresh.set_value(&old.value());
        return true;
    }
    false
}

/// Carries a typed text over when the reader typed one.
fn carry_text(old: &str, default: &str, fresh: &str, set: impl Fn(&str)) -> bool {
    let typed = old != default && old != fresh;
    if typed {
        set(old);
    }
    typed
}

/// The caret goes to the end of a text that is being typed.
fn carry_caret(document: &Document, target: &Element) {
    let is_focused = document.active_element().is_some_and(|e| e.is_same_node(Some(target)));
    if let (true, Some(input)) = (is_focused, target.dyn_ref::<HtmlInputElement>()) {
        let end = u32::try_from(input.value().encode_utf16().count()).ok();
        let _ = input.set_selection_range(end.unwrap_or(0), end.unwrap_or(0));
    }
}
