//! Markup that changes while people type in it and press its buttons. What stays the same stays the same
//! element, so a field that is left by pressing a button does not take the button away under the finger.
//!
//! A piece is one element with gaps: texts that change in their place, and values of controls. Only where
//! its frame changes is it made anew; then the focus and what was opened are kept by name.

use super::page;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The attribute that names a gap for a text.
pub const GAP: &str = "data-gap";

/// The attribute that says what a control does.
pub const ACT: &str = "data-do";

/// The attribute that says to what it does it.
pub const KEY: &str = "data-key";

/// One element of a page, as it should be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// The element, with empty gaps.
    pub frame: String,
    /// What stands in each gap: its name and its markup.
    pub gaps: Vec<(String, String)>,
    /// What each control shows: its id and its value; of what is ticked [`TICKED`] or nothing.
    pub values: Vec<(String, String)>,
}

/// The value of a box that is ticked.
pub const TICKED: &str = "1";

/// Shows `new` in `root`, where `old` is shown now. Who is in a field keeps what they type in it, unless
/// that was `committed` just now.
pub fn show(root: &Element, old: &[Piece], new: &[Piece], committed: bool) {
    if old.len() != new.len() {
        let kept = Kept::of(root);
        root.set_inner_html(&new.iter().map(|piece| piece.frame.as_str()).collect::<String>());
        for (index, piece) in (0u32..).zip(new) {
            if let Some(child) = root.children().item(index) {
                fill(&child, &[], piece, true);
            }
        }
        kept.restore(root, root);
        return;
    }
    for (index, (old, new)) in (0u32..).zip(old.iter().zip(new)) {
        let Some(child) = root.children().item(index) else { continue };
        if old.frame == new.frame {
            fill(&child, &old.gaps, new, committed);
            continue;
        }
        let kept = Kept::of(&child);
        child.set_outer_html(&new.frame);
        let Some(child) = root.children().item(index) else { continue };
        fill(&child, &[], new, true);
        kept.restore(&child, root);
    }
}

/// Fills the gaps that changed and sets the values that differ.
fn fill(element: &Element, old: &[(String, String)], new: &Piece, committed: bool) {
    for (index, (name, markup)) in new.gaps.iter().enumerate() {
        if old.get(index).is_some_and(|(_, old)| old == markup) {
            continue;
        }
        for gap in page::elements(element.query_selector_all(&format!("[{GAP}='{name}']"))) {
            gap.set_inner_html(markup);
        }
    }
    let active = page::document().and_then(|document| document.active_element());
    for (id, value) in &new.values {
        // Below the element, which may not be on the page yet.
        let Ok(Some(control)) = element.query_selector(&format!("[id='{id}']")) else { continue };
        if committed || !control.is_same_node(active.as_deref()) {
            set(&control, value);
        }
    }
}

/// Makes a control show a value. Nothing is set that is there already: the caret would move.
fn set(control: &Element, value: &str) {
    if is_tick(control) {
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_checked(value == TICKED);
        }
    } else if self::value(control) == value {
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    }
}

/// What a control shows: [`TICKED`] or nothing for what can be ticked, nothing for what is no field.
#[must_use]
pub fn value(control: &Element) -> String {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        match is_tick(control) {
            true if input.checked() => TICKED.to_owned(),
            true => String::new(),
            false => input.value(),
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else {
        String::new()
    }
}

fn is_tick(control: &Element) -> bool {
    let input = control.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|input| matches!(input.type_().as_str(), "radio" | "checkbox"))
}

/// What a reader did in an element that is made anew: where the focus is, what is opened.
struct Kept {
    focus: Option<(Option<String>, Option<String>)>,
    open: Vec<String>,
}

impl Kept {
    fn of(element: &Element) -> Self {
        let active = page::document().and_then(|document| document.active_element());
        let focus = active
            .filter(|active| element.contains(Some(active)) && !element.is_same_node(Some(active)));
        let focus = focus.map(|it| (it.get_attribute(ACT), it.get_attribute(KEY)));
        let open = page::elements(element.query_selector_all("details[open][id]"));
        Self { focus, open: open.iter().map(Element::id).collect() }
    }

    /// Who was in what is no longer there is led to the beginning of `element`, or of `root`.
    fn restore(self, element: &Element, root: &Element) {
        for details in page::elements(element.query_selector_all("details[id]")) {
            if self.open.contains(&details.id()) {
                let _ = details.set_attribute("open", "");
            }
        }
        let Some((act, key)) = self.focus else { return };
        let controls = page::elements(element.query_selector_all(&format!("[{ACT}]")));
        let same = |it: &&Element| it.get_attribute(ACT) == act && it.get_attribute(KEY) == key;
        match controls.iter().find(same).filter(|_| act.is_some()) {
            Some(control) => page::focus_element(control),
            None => {
                let first = element.query_selector("h2, h3").ok().flatten();
                page::lead_to_element(first.as_ref().unwrap_or(root));
            }
        }
    }
}
