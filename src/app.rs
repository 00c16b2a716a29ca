//! The shell around every page, and which page is at which address.

use crate::components::{
    footer::Footer, header::Header, notices::Notices, skip_links::SkipLinks, term::TermDialog,
};
use crate::pages::{
    catalogue::CataloguePage, glossary::GlossaryPage, home::HomePage, not_found::NotFoundPage,
    pillola::PillolaPage, progress::ProgressPage, prose::ProsePage, settings::SettingsPage,
};
use crate::platform::page;
use crate::routes::Prose;
use crate::state::documents::{Document, DocumentKey, Documents, Shell};
use crate::state::language::{Dictionary, Words};
use crate::state::learner::Learner;
use crate::state::owner::Owner;
use crate::state::preferences::Preferences;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

/// The id of the element that holds the page's own content: skip links and navigation go there.
pub const MAIN: &str = "contenuto";

/// The app. `first` is the data of the page it starts on, already here.
#[component]
pub fn App(
    /// Who owns the site and where its data is.
    shell: Shell,
    /// The words of the page's language.
    dictionary: Dictionary,
    /// The first page's data.
    first: Option<(DocumentKey, Document)>,
) -> impl IntoView {
    let base = dictionary.language.base();
    let documents = Documents::provide(&shell);
    if let Some((key, document)) = first {
        documents.put(key, document);
    }
    Words::provide(dictionary);
    Owner::provide(shell.owner);
    Preferences::provide();
    Learner::provide();
    view! {
        <Router base>
            <SkipLinks/>
            <Header/>
            <main id=MAIN tabindex="-1">
                <FlatRoutes fallback=|| view! { <NotFoundPage/> }>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/pillole") view=CataloguePage/>
                    <Route path=path!("/pillole/:slug") view=PillolaPage/>
                    <Route path=path!("/progressi") view=ProgressPage/>
                    <Route path=path!("/glossario") view=GlossaryPage/>
                    <Route path=path!("/impostazioni") view=SettingsPage/>
                    <Route path=path!("/aiuto") view=|| view! { <ProsePage prose=Prose::Help/> }/>
                    <Route path=path!("/che-cosa-e") view=|| view! { <ProsePage prose=Prose::About/> }/>
                    <Route path=path!("/privacy") view=|| view! { <ProsePage prose=Prose::Privacy/> }/>
                    <Route
                        path=path!("/accessibilita")
                        view=|| view! { <ProsePage prose=Prose::Accessibility/> }
                    />
                </FlatRoutes>
            </main>
            <Footer/>
            <Notices/>
            <TermDialog/>
            <FocusFollowsNavigation/>
        </Router>
    }
}

/// After a navigation inside the app the focus goes to the new page, as it does after a page load.
#[component]
fn FocusFollowsNavigation() -> impl IntoView {
    let pathname = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = pathname.get();
        if before.is_some_and(|before| before != now) {
            page::focus(MAIN);
        }
        now
    });
}
