//! Rendering a page to text with the app's own components.

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use pillole::app::App;
use pillole::components::page_head::Head;
use pillole::state::documents::{Document, DocumentKey, Shell};
use pillole::state::language::Dictionary;

/// A page's own part of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What stands in the tab.
    pub title: String,
    /// One sentence about the page.
    pub description: String,
    /// The markup of the app's root.
    pub body: String,
}

/// Renders the page at `path`, made of `data`, as the app shows it to who has done nothing yet.
#[must_use]
pub fn render(
    path: &str,
    shell: &Shell,
    dictionary: &Dictionary,
    data: Option<(DocumentKey, Document)>,
) -> Rendered {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        provide_context(RequestUrl::new(path));
        let head = Head::default();
        provide_context(head.clone());
        let (shell, dictionary) = (shell.clone(), dictionary.clone());
        let body = view! { <App shell dictionary first=data/> }.to_html();
        let (title, description) = head.read();
        // The marks that hydration would need: the app takes over without it.
        Rendered { title, description, body: body.replace("<!>", "") }
    });
    owner.cleanup();
    rendered
}
