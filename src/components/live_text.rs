//! Text that changes while the page lives.

use leptos::prelude::*;

/// A text that is replaced as a whole when it changes. A browser translator moves the words of a
/// page into elements of its own; a text node that the app kept would then change unseen.
#[component]
pub fn LiveText(
    /// The text, without markup.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <span inner_html=move || escape(&text.get())></span> }.into_any()
}

/// The text as markup that shows exactly it.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            _ => markup.push(letter),
        }
    }
    markup
}
