//! "Proietta": a lesson before a room. Which one, and what of it, stands in the address behind the `#`:
//! nothing is kept.

use crate::app::MAIN;
use crate::components::loading::WithDocument;
use crate::components::present::{choice, stage};
use crate::components::session::session_page::{SessionPage, WithSessionWords};
use crate::platform::page;
use crate::state::documents::DocumentKey;
use crate::state::language::key;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use pillole_core::id::Slug;
use pillole_core::session::presentation::Show;

/// The page.
#[component]
pub fn PresentPage() -> impl IntoView {
    view! { <WithSessionWords body/> }.into_any()
}

/// What an address asks for: a pillola, and what of it, as `#<slug>.<what>`.
fn asked(hash: &str) -> Option<(Slug, Option<Show>)> {
    let hash = hash.trim_start_matches('#');
    let (slug, what) = hash.split_once('.').unwrap_or((hash, ""));
    let show = Show::ALL.into_iter().find(|(name, _)| *name == what).map(|(_, show)| show);
    Some((Slug::try_from(slug).ok()?, show))
}

fn body() -> AnyView {
    let hash = use_location().hash;
    // While pages are rendered to text nothing stands behind the `#`.
    let read = Memo::new(move |before: Option<&Option<(Slug, Option<Show>)>>| {
        if cfg!(feature = "ssr") {
            return None;
        }
        // Who follows a link to a place of the page stays where they are.
        let is_place = |hash: &str| page::has(hash.trim_start_matches('#'));
        hash.with(|hash| if is_place(hash) { before.cloned().flatten() } else { asked(hash) })
    });
    let mut is_first = true;
    let shown = move || match read.get() {
        None => {
            let (title, text) = (key::SESSION_PRESENT_TITLE, key::SESSION_PRESENT_TEXT);
            view! { <SessionPage title text body=choice::all/> }.into_any()
        }
        Some((slug, show)) => {
            let children = match show {
                None => choice::what,
                Some(Show::Steps) => |lesson| stage(lesson, Show::Steps),
                Some(Show::Questions) => |lesson| stage(lesson, Show::Questions),
                Some(Show::All) => |lesson| stage(lesson, Show::All),
            };
            let document = Some(DocumentKey::Pillola(slug));
            view! { <WithDocument document children/> }.into_any()
        }
    };
    let shown = move || {
        // Who goes from one to another is led to the page, as after a page load.
        if !std::mem::take(&mut is_first) {
            page::focus(MAIN);
        }
        shown()
    };
    shown.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_lesson_and_what_of_it() {
        let slug = Slug::try_from("password-sicure").unwrap();
        assert_eq!(asked(""), None);
        assert_eq!(asked("#"), None);
        assert_eq!(asked("#NO!"), None);
        assert_eq!(asked("#password-sicure"), Some((slug.clone(), None)));
        assert_eq!(asked("#password-sicure.boh"), Some((slug.clone(), None)));
        assert_eq!(asked("#password-sicure.passi"), Some((slug.clone(), Some(Show::Steps))));
        assert_eq!(asked("#password-sicure.domande"), Some((slug.clone(), Some(Show::Questions))));
        assert_eq!(asked("#password-sicure.tutto"), Some((slug, Some(Show::All))));
    }
}
