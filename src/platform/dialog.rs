//! The browser's own dialog: it keeps the focus inside, closes with Escape, gives the focus back.

use leptos::html::Dialog;
use leptos::prelude::NodeRef;
use leptos::prelude::*;

/// Opens a dialog over the page; whether the browser could.
pub fn open(dialog: NodeRef<Dialog>) -> bool {
    dialog.get_untracked().is_some_and(|dialog| dialog.show_modal().is_ok())
}

/// Closes a dialog.
pub fn close(dialog: NodeRef<Dialog>) {
    if let Some(dialog) = dialog.get_untracked() {
        dialog.close();
    }
}
