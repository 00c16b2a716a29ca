//! The heavy parts of a page come alive one moment after the rest: until then the static page's own
//! markup stands in their place. No task is so long that a tap has to wait for it.

use leptos::prelude::*;

/// Whether the heavy parts are alive. They are from the start, but at take-over.
#[derive(Debug, Clone)]
pub struct Live(pub ArcRwSignal<bool>);

/// A part of the page whose root has the id `id` and the attribute `data-keep`.
#[component]
pub fn Later(
    /// The id.
    id: &'static str,
    /// The part.
    children: ChildrenFn,
) -> impl IntoView {
    let live = use_context::<Live>();
    move || match &live {
        Some(Live(live)) if !live.get() => {
            // The static part is moved to the inner one; the outer one goes when the part is alive.
            view! { <div><div id=id data-keep=""></div></div> }.into_any()
        }
        _ => children().into_any(),
    }
}
