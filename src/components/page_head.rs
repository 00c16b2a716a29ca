//! A page's title and description: in the browser's tab, and in the head of the pre-rendered page.

use crate::platform::page;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// The portal's name.
#[derive(Debug, Clone)]
pub struct Portal(Arc<str>);

impl Portal {
    /// Makes it known to every component below.
    pub fn provide(name: String) {
        provide_context(Self(name.into()));
    }
}

/// The portal's name.
#[must_use]
pub fn use_portal() -> String {
    use_context::<Portal>().map(|portal| portal.0.to_string()).unwrap_or_default()
}

/// What the pre-rendered page says about itself; filled while it is rendered.
#[derive(Debug, Clone, Default)]
pub struct Head(Arc<Mutex<(String, String)>>);

impl Head {
    /// Title and description, once the page is rendered.
    #[must_use]
    pub fn read(&self) -> (String, String) {
        self.0.lock().map(|head| head.clone()).unwrap_or_default()
    }
}

/// Says what the page is called and what it is for.
#[component]
pub fn PageHead(
    /// The page's own title.
    #[prop(into)]
    title: String,
    /// One sentence about it.
    #[prop(into)]
    description: String,
) -> impl IntoView {
    let portal = use_portal();
    let full = if title == portal { title } else { format!("{title} · {portal}") };
    if let Some(head) = use_context::<Head>()
        && let Ok(mut head) = head.0.lock()
    {
        *head = (full.clone(), description);
    }
    Effect::new(move || page::set_title(&full));
}
