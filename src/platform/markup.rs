//! Markup that changes in part: what stays the same stays the same element, and the focus is not lost.

use super::page;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// What tells a control from the others below the same root, whatever becomes of its element.
const NAMES: [&str; 4] = ["data-do", "data-place", "data-key", "value"];

/// Shows `new` in `root`, where `old` is shown now; each part is one element. Where `whole`, all is
/// made anew and who was in it is led to its beginning.
pub fn show(root: &Element, old: &[String], new: &[String], whole: bool) {
    let active = page::document().and_then(|document| document.active_element());
    let active = active.filter(|active| root.contains(Some(active)));
    let names = active.as_ref().map(|active| NAMES.map(|name| active.get_attribute(name)));
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
    let Some(names) = names else { return };
    let same = |element: &Element| NAMES.map(|name| element.get_attribute(name)) == names;
    let again = controls(root).into_iter().find(same).filter(|_| !whole);
    let dialog = root.query_selector("[role=dialog] button").ok().flatten();
    if let Some(target) = again.or(dialog).or_else(|| Some(root.clone())) {
        page::focus_element(&target);
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

fn controls(root: &Element) -> Vec<Element> {
    page::elements(root.query_selector_all("[data-do]"))
}
