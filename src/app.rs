//! Which page is at which address, and what all pages share.

use crate::components::{
    aloud::Aloud, in_turn::InTurn, notices::Notices, page_head::Portal, term::TermDialog,
};
use crate::lazy::{
    AssessmentPage, AssignmentPage, CataloguePage, CollectPage, FacilitatorsPage, GlossaryPage,
    OnPaperPage, PathPage, PlanPage, PresentPage, ProgressPage, ReflectionPage, ReportPage,
    ResultPage, ReviewPage, SavedPage, SessionPaperPage, SettingsPage, TestPage, View,
    is_in_a_part,
};
use crate::pages::{
    home::HomePage, not_found::NotFoundPage, pillola::PillolaPage, prose::ProsePage,
};
use crate::platform::{frame, page};
use crate::routes::{Page, Prose};
use crate::state::documents::{Document, DocumentKey, Documents, Shell};
use crate::state::language::{Dictionary, Language, Words};
use crate::state::learner::Learner;
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
    /// The portal's name and where its data is.
    shell: Shell,
    /// The words of the page's language.
    dictionary: Dictionary,
    /// The first page's data.
    first: Option<(DocumentKey, Document)>,
    /// What stands before the portal's addresses on its site.
    #[prop(default = String::new())]
    root: String,
    /// What a shared device shows on every page.
    #[prop(default = None)]
    shared: Option<View>,
) -> impl IntoView {
    let base = root + dictionary.language.base();
    let documents = Documents::provide(&shell);
    let first = first.map(|(key, document)| {
        documents.put(key.clone(), document);
        key
    });
    // A lesson that was opened by its address came without its markup, which the page has. Who comes
    // back to it by a link needs both.
    let forget_first = move || {
        if let Some(key) = first.filter(|key| matches!(key, DocumentKey::Pillola(_))) {
            Effect::new(move || documents.forget(&key));
        }
    };
    Words::provide(dictionary);
    Portal::provide(shell.portal);
    Preferences::provide();
    Learner::provide();
    view! {
        <Router base>
            <InTurn>
                <FlatRoutes fallback=|| view! { <NotFoundPage/> }>
                    <Route path=path!("/") view=HomePage/>
                    <Route path=path!("/pillole") view=CataloguePage/>
                    <Route path=path!("/pillole/:slug") view=PillolaPage/>
                    <Route path=path!("/progressi") view=ProgressPage/>
                    <Route path=path!("/ripasso") view=ReviewPage/>
                    <Route path=path!("/autovalutazione") view=AssessmentPage/>
                    <Route path=path!("/autovalutazione/come-mi-vedo") view=ReflectionPage/>
                    <Route path=path!("/autovalutazione/che-cosa-so-fare") view=TestPage/>
                    <Route path=path!("/autovalutazione/risultato") view=ResultPage/>
                    <Route path=path!("/autovalutazione/su-carta") view=OnPaperPage/>
                    <Route path=path!("/percorso") view=PathPage/>
                    <Route path=path!("/incontro") view=AssignmentPage/>
                    <Route path=path!("/facilitatori") view=FacilitatorsPage/>
                    <Route path=path!("/facilitatori/prepara") view=PlanPage/>
                    <Route path=path!("/facilitatori/stampa") view=SessionPaperPage/>
                    <Route path=path!("/facilitatori/rendiconta") view=ReportPage/>
                    <Route path=path!("/raccogli") view=CollectPage/>
                    <Route path=path!("/facilitatori/proietta") view=PresentPage/>
                    <Route path=path!("/glossario") view=GlossaryPage/>
                    <Route path=path!("/impostazioni") view=SettingsPage/>
                    <Route path=path!("/salvato") view=SavedPage/>
                    <Route path=path!("/aiuto") view=|| view! { <ProsePage prose=Prose::Help/> }/>
                    <Route path=path!("/che-cosa-e") view=|| view! { <ProsePage prose=Prose::About/> }/>
                    <Route path=path!("/privacy") view=|| view! { <ProsePage prose=Prose::Privacy/> }/>
                    <Route
                        path=path!("/accessibilita")
                        view=|| view! { <ProsePage prose=Prose::Accessibility/> }
                    />
                </FlatRoutes>
            </InTurn>
            <InTurn>
                <Notices/>
                <TermDialog/>
                <Aloud/>
                <FrameFollowsNavigation/>
                {forget_first()}
            </InTurn>
            {shared.map(|view| view())}
        </Router>
    }
}

/// After a navigation inside the app the frame shows where one is, and the focus goes to the new page,
/// as after a page load.
#[component]
fn FrameFollowsNavigation() -> impl IntoView {
    let pathname = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = page::within(&pathname.get());
        let page = Page::parse(Language::split(&now).1);
        if page.is_some_and(|page| is_in_a_part(&page)) {
            frame::style_of_parts();
        }
        if before.is_some_and(|before| before != now) {
            frame::show_where(&now);
            page::focus(MAIN);
        }
        now
    });
}
