//! The controls of a question: what they show, as marks, and how they are made to show marks.
//!
//! Which marks make which answer the core knows (`pillole_core::question::Answer`).

use super::page;
use super::promise::{get, set};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// What can carry a mark: things to tick and to press, fields and menus, things in an order.
const CONTROLS: &str = "input, select, [data-mark]";

/// The marks that the controls below `root` show, in their order on the page.
#[must_use]
pub fn read(root: &Element) -> Vec<String> {
    let mark = |control: Element| {
        if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            return Some(select.value());
        }
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            return (!is_tick(input) || input.checked()).then(|| input.value());
        }
        let pressed = control.get_attribute("aria-pressed");
        control.get_attribute("data-mark").filter(|_| pressed.as_deref() != Some("false"))
    };
    page::elements(root.query_selector_all(CONTROLS)).into_iter().filter_map(mark).collect()
}

/// Makes the controls below `root` show `marks`.
pub fn write(root: &Element, marks: &[String]) {
    let mut texts = marks.iter();
    for control in page::elements(root.query_selector_all(CONTROLS)) {
        if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            select.set_value(texts.next().map(String::as_str).unwrap_or_default());
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            if is_tick(input) {
                input.set_checked(marks.contains(&input.value()));
            } else {
                input.set_value(texts.next().map(String::as_str).unwrap_or_default());
            }
        } else if control.has_attribute("aria-pressed") {
            let on = control.get_attribute("data-mark").is_some_and(|mark| marks.contains(&mark));
            let _ = control.set_attribute("aria-pressed", if on { "true" } else { "false" });
        }
    }
    // Things in an order: put one after the other to the end of their list.
    for mark in marks {
        if let Ok(Some(entry)) = root.query_selector(&format!("li[data-mark='{mark}']"))
            && let Some(list) = entry.parent_element()
        {
            let _ = list.append_child(&entry);
        }
    }
}

/// Whether somebody ticked, chose or typed something that the page did not show at first.
#[must_use]
pub fn is_touched(root: &Element) -> bool {
    page::elements(root.query_selector_all("input, select")).iter().any(|control| {
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            return input.checked() != input.default_checked()
                || (!is_tick(input) && input.value() != input.default_value());
        }
        control.dyn_ref::<HtmlSelectElement>().is_some_and(|select| select.selected_index() > 0)
    })
}

/// Presses or releases what was touched, or moves it up or down in its list. Gives whether anything
/// changed. The focus stays where it was.
pub fn touch(target: &Element) -> bool {
    if let Ok(Some(button)) = target.closest("[aria-pressed][data-mark]") {
        let on = button.get_attribute("aria-pressed").as_deref() == Some("true");
        return button.set_attribute("aria-pressed", if on { "false" } else { "true" }).is_ok();
    }
    let Ok(Some(button)) = target.closest("[data-move]") else { return false };
    let Ok(Some(entry)) = button.closest("li") else { return false };
    let up = button.get_attribute("data-move").as_deref() == Some("up");
    let moved = if up {
        entry
            .previous_element_sibling()
            .is_some_and(|before| before.before_with_node_1(&entry).is_ok())
    } else {
        entry.next_element_sibling().is_some_and(|after| after.after_with_node_1(&entry).is_ok())
    };
    page::focus_element(&button);
    moved
}

/// Where in its list the thing now stands that was moved with this button, counted from 1, and how
/// many there are.
#[must_use]
pub fn place_in_order(button: &Element) -> Option<(usize, usize)> {
    let entry = button.closest("[data-move]").ok()??.closest("li").ok()??;
    let list = entry.parent_element()?.children();
    let place = (0..list.length())
        .position(|i| list.item(i).is_some_and(|other| other.is_same_node(Some(&entry))))?;
    Some((place + 1, usize::try_from(list.length()).unwrap_or(0)))
}

fn is_tick(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}

/// Whether a box is ticked.
#[must_use]
pub fn is_on(control: &Element) -> bool {
    get(control, "checked").is_some_and(|on| on.is_truthy())
}

/// Ticks a box, or does not.
pub fn set_on(control: &Element, on: bool) {
    set(control, "checked", on);
}

/// Whether somebody changed a box that is ticked or not.
#[must_use]
pub fn was_changed(control: &Element) -> bool {
    let first = get(control, "defaultChecked").is_some_and(|on| on.is_truthy());
    is_on(control) != first
}

/// What is chosen in a menu.
#[must_use]
pub fn chosen(control: &Element) -> Option<String> {
    get(control, "value")?.as_string()
}

/// Chooses something in a menu.
pub fn set_chosen(control: &Element, value: &str) {
    set(control, "value", value);
}
