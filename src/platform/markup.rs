//! Markup that changes in part: what stays the same stays the same element, and the focus is not lost.

use super::page;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// What tells a control from the others below the same root, whatever becomes of its element.
const NAMES: [&str; 5] = ["data-act", "data-do", "data-place", "data-key", "data-option"];

/// Who has the focus below a root, by name.
type Names = [Option<String>; 5];

fn names(element: &Element) -> Names {
    NAMES.map(|name| element.get_attribute(name))
}

fn focused(root: &Element) -> Option<Names> {
    let active = page::document()?.active_element()?;
    root.contains(Some(&active)).then(|| names(&active))
}

fn find(root: &Element, wanted: &Names) -> Option<Element> {
    controls(root).into_iter().find(|element| names(element) == *wanted)
}

fn controls(root: &Element) -> Vec<Element> {
    page::elements(root.query_selector_all("[data-do], [data-act]"))
}

/// Shows `new` in `root`, where `old` is shown now; each part is one element. Where `whole`, all is
/// made anew, and who was in it is led to its beginning.
pub fn show(root: &Element, old: &[String], new: &[String], whole: bool) {
    let focused = focused(root);
    if whole || old.len() != new.len() {
        root.set_inner_html(&new.concat());
    } else {
        let children = root.children();
        for (index, (_, part)) in
            (0u32..).zip(old.iter().zip(new)).filter(|(_, (old, new))| old != new)
        {
            if let Some(child) = children.item(index) {
                child.set_outer_html(part);
            }
        }
    }
    settle(root);
    let Some(names) = focused else { return };
    let again = find(root, &names).filter(|_| !whole);
    let dialog = || root.query_selector("[role=dialog] button").ok().flatten();
    match again {
        // Who goes on where they are needs no leading.
        Some(control) => page::focus_element(&control),
        None => page::lead_to_element(&dialog().unwrap_or_else(|| root.clone())),
    }
}

/// What stands in the first element of some ready-made markup that a selector names.
#[must_use]
pub fn inside(markup: &str, selector: &str) -> Option<String> {
    let holder = page::document()?.create_element("div").ok()?;
    holder.set_inner_html(markup);
    Some(holder.query_selector(selector).ok()??.inner_html())
}

/// Replaces what stands in the part of `root` with this name. A control in it that has the focus
/// keeps it.
pub fn replace_part(root: &Element, name: &str, markup: &str) {
    let Ok(Some(part)) = root.query_selector(&format!("[data-part='{name}']")) else { return };
    let focused = focused(&part);
    part.set_inner_html(markup);
    if let Some(control) = focused.and_then(|names| find(&part, &names)) {
        page::focus_element(&control);
    }
}

/// Fields show what the markup says, and not what was tried in them and refused.
fn settle(root: &Element) {
    for control in controls(root) {
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_checked(input.default_checked());
            if !matches!(input.type_().as_str(), "radio" | "checkbox") {
                input.set_value(&input.default_value());
            }
        } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(&area.default_value().unwrap_or_default());
        }
    }
}
