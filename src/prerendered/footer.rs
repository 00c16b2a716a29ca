//! The bottom of every page: the owner, the contacts, what the law wants to be found.

use super::owner::use_owner;
use crate::routes::{Page, Prose};
use crate::state::language::{key, use_words};
use leptos::prelude::*;

/// The footer. The accessibility link carries the attribute that public validators look for.
#[component]
pub fn Footer() -> impl IntoView {
    let w = use_words();
    let link = move |page: Page, label: String| {
        view! { <li><a href=w.href(&page.path())>{label}</a></li> }
    };
    let owner = use_owner();
    let contacts = owner.clone().map(|owner| {
        let contacts = owner.contacts.clone();
        let phone = contacts.phone.replace(' ', "");
        view! {
            <p class="footer-owner">{owner.owner.clone()}</p>
            <p>{owner.legal.clone()}</p>
            <ul class="footer-list">
                <li><a rel="external" href=format!("tel:{phone}")>{contacts.phone}</a></li>
                <li>
                    <a rel="external" href=format!("mailto:{}", contacts.email)>{contacts.email.clone()}</a>
                </li>
                {contacts.pec.map(|pec| view! {
                    <li>"PEC: "<a rel="external" href=format!("mailto:{pec}")>{pec.clone()}</a></li>
                })}
            </ul>
        }
    });
    // The owner's own page, or the portal's in the page's language.
    let legal = |address: Option<String>, prose: Prose| match address {
        Some(address) if !address.starts_with('/') => address,
        _ => w.href(&Page::Prose(prose).path()),
    };
    let links = owner.map(|owner| owner.links.clone());
    let privacy = legal(links.as_ref().map(|links| links.privacy.clone()), Prose::Privacy);
    let accessibility = legal(links.map(|links| links.accessibility), Prose::Accessibility);
    view! {
        <footer class="it-footer" id="footer" tabindex="-1">
            <div class="container footer-columns">
                <section>
                    <h2 class="footer-title">{w.t(key::FOOTER_OWNER)}</h2>
                    {contacts}
                </section>
                <section>
                    <h2 class="footer-title">{w.t(key::FOOTER_PORTAL)}</h2>
                    <ul class="footer-list">
                        {link(Page::Catalogue, w.t(key::NAV_CATALOGUE))}
                        {link(Page::Glossary, w.t(key::NAV_GLOSSARY))}
                        {link(Page::Prose(Prose::Help), w.t(key::NAV_HELP))}
                        {link(Page::Prose(Prose::About), w.t(key::FOOTER_ABOUT))}
                        {link(Page::Settings, w.t(key::NAV_SETTINGS))}
                        {link(Page::Assignment, w.t(key::FOOTER_CODE))}
                        {link(Page::Facilitators, w.t(key::FOOTER_FACILITATORS))}
                    </ul>
                </section>
                <section>
                    <h2 class="footer-title">{w.t(key::FOOTER_RIGHTS)}</h2>
                    <ul class="footer-list">
                        <li><a href=privacy>{w.t(key::FOOTER_PRIVACY)}</a></li>
                        <li>
                            <a data-element="accessibility-link" href=accessibility>
                                {w.t(key::FOOTER_ACCESSIBILITY)}
                            </a>
                        </li>
                    </ul>
                    <button id="install" class="btn btn-secondary no-print" hidden>{w.t(key::FOOTER_INSTALL)}</button>
                    <p class="footer-note">{w.t(key::FOOTER_LICENCE)}</p>
                </section>
            </div>
        </footer>
    }
    .into_any()
}
