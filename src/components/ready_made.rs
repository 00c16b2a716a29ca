//! A text that was rendered when the site was built.

use crate::platform::takeover;
use leptos::prelude::*;
use pillole_core::catalogue::Html;

/// Shows ready-made markup. At take-over the static page's own element is moved here.
#[component]
pub fn ReadyMade(
    /// Names it on the page.
    id: &'static str,
    /// How it looks.
    class: &'static str,
    /// The markup.
    html: Html,
) -> impl IntoView {
    let markup = takeover::ready_made(id, &html.0);
    // The static page's element takes the place of the inner one; the outer one is the app's own and
    // goes, with all in it, when the page does.
    view! { <div><div id=id class=class data-keep="" inner_html=markup></div></div> }.into_any()
}
