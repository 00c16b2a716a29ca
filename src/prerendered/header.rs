//! The top of every page, after the conventions of Italian public sites: the owner's strip with the
//! languages, the portal's name, the ways to go.

use super::owner::use_owner;
use crate::components::icon::Icon;
use crate::routes::{Page, Prose};
use crate::state::language::{Language, key, use_words};
use leptos::prelude::*;

/// The header.
#[component]
pub fn Header(
    /// Where one is.
    page: Option<Page>,
) -> impl IntoView {
    let w = use_words();
    let path = page.as_ref().map_or_else(|| "/".to_owned(), Page::path);
    let is = |other: &Page| page.as_ref() == Some(other);
    let help = Page::Prose(Prose::Help);
    let owner = use_owner();
    let (name, portal) =
        owner.as_ref().map(|owner| (owner.owner.clone(), owner.portal.clone())).unwrap_or_default();
    // The name stands beside it: the emblem says nothing more.
    let logo = owner.as_ref().and_then(|owner| owner.logo.clone()).map(|logo| {
        view! { <img class="owner-logo" src=format!("/{logo}") alt="" height="32"/> }
    });
    let address = owner.map(|owner| owner.address.clone()).unwrap_or_default();
    view! {
        <header class="it-header-wrapper">
            <div class="it-header-slim-wrapper">
                <div class="container slim">
                    <a class="owner" rel="external" href=address>{logo}{name}</a>
                    <Languages path/>
                </div>
            </div>
            <div class="it-header-center-wrapper">
                <div class="container center">
                    <a class="brand" href=w.href("/")>
                        <svg class="brand-sign" viewBox="0 0 60 24" aria-hidden="true" focusable="false">
                            <rect class="s1" x="1" y="1" width="58" height="22" rx="11"></rect>
                            <path class="s2" d="M12 1h12v22H12A11 11 0 0 1 12 1z"></path>
                            <path class="s3" d="M24 1h12v22H24z"></path>
                        </svg>
                        <span class="brand-text">
                            <span class="brand-name">{portal}</span>
                            <span class="brand-tagline">{w.t(key::SITE_TAGLINE)}</span>
                        </span>
                    </a>
                    <a class="settings-link" href=w.href(&Page::Settings.path())>
                        <Icon name="settings"/>
                        <span>{w.t(key::NAV_SETTINGS)}</span>
                    </a>
                </div>
            </div>
            <nav class="main-nav" aria-label=w.t(key::NAV_LABEL)>
                <ul class="container">
                    <NavLink here=is(&Page::Home) page=Page::Home icon="home" label=w.t(key::NAV_HOME)/>
                    <NavLink here=is(&Page::Catalogue) page=Page::Catalogue icon="list" label=w.t(key::NAV_CATALOGUE)/>
                    <NavLink here=is(&Page::Progress) page=Page::Progress icon="progress" label=w.t(key::NAV_PROGRESS)/>
                    <NavLink here=is(&help) page=help.clone() icon="help" label=w.t(key::NAV_HELP)/>
                </ul>
            </nav>
            // Shown in a tab in which an assignment was opened (`platform::way_back`).
            <p class="to-session no-print">
                <a class="container" href=w.href(&Page::Assignment.path())>
                    <Icon name="back"/>
                    {w.t(key::NAV_SESSION)}
                </a>
            </p>
        </header>
    }
    .into_any()
}

/// One of the main ways to go; says whether one is there. (The app keeps that true when it goes
/// elsewhere: `platform::frame`.)
#[component]
fn NavLink(page: Page, here: bool, icon: &'static str, label: String) -> impl IntoView {
    let w = use_words();
    view! {
        <li>
            <a href=w.href(&page.path()) aria-current=here.then_some("page")>
                <Icon name=icon/>
                <span>{label}</span>
            </a>
        </li>
    }
}

/// The same page in each language; each is a page load, because words come one language at a time.
#[component]
fn Languages(path: String) -> impl IntoView {
    let w = use_words();
    let link = move |language: Language| {
        view! {
            <li>
                <a
                    rel="external"
                    lang=language.code()
                    hreflang=language.code()
                    aria-current=(language == w.language()).then_some("true")
                    href=language.address(&path)
                >
                    {language.name()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="languages" aria-label=w.t(key::NAV_LANGUAGES)>
            <ul>{Language::ALL.map(link).collect_view()}</ul>
        </nav>
    }
}
