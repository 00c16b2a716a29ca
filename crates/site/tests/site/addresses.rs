//! That every address on every page leads somewhere, and that nothing is loaded from elsewhere.

use crate::generated::{REAL, Site};
use crate::markup::{all, parse, values};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use pillole_site::policy_source;
use scraper::Html;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// Where the portal of the repository's content is published.
const PUBLISHED: &str = "https://pillole.comune.borgosereno.esempio.it";

/// The attributes that name a file that a page is made of.
const LOADED: [&str; 5] = ["src", "data-glue", "data-wasm", "data-shell", "data-document"];

#[test]
fn every_link_and_every_file_that_a_page_names_is_there() {
    let mut wrong = Vec::new();
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        for address in internal(&html) {
            if let Err(why) = follow(&REAL, &page, &html, &address) {
                wrong.push(format!("{page}: {address} {why}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_loaded_from_another_origin() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let links = all(&html, "link:not([rel=canonical]):not([rel=alternate])");
        let linked = links.iter().filter_map(|link| link.value().attr("href"));
        let used = all(&html, "use").into_iter().filter_map(|sign| sign.value().attr("href"));
        let named = LOADED.iter().flat_map(|attribute| values(&html, attribute));
        for address in linked.chain(used).chain(named) {
            let own = address.starts_with('/') && !address.starts_with("//");
            assert!(own, "{page} loads {address}");
        }
        for attribute in ["srcset", "poster", "action", "formaction", "background"] {
            assert_eq!(values(&html, attribute), [""; 0], "{page}: {attribute}");
        }
        for element in ["iframe", "object", "embed", "base", "form"] {
            assert!(all(&html, element).is_empty(), "{page}: {element}");
        }
    }
}

#[test]
fn no_page_has_a_style_of_its_own_or_a_script_but_the_one_that_the_policy_knows() {
    for (page, document) in REAL.pages() {
        let html = parse(&page, document);
        let scripts = all(&html, "script:not([src])").into_iter().map(|script| {
            let digest = Sha256::digest(script.text().collect::<String>());
            format!("'sha256-{}'", BASE64_STANDARD.encode(digest))
        });
        assert_eq!(scripts.collect::<Vec<_>>(), [policy_source()], "{page}");
        for inline in ["style", "[style]"] {
            assert!(all(&html, inline).is_empty(), "{page}: {inline}");
        }
        for element in all(&html, "*") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert_eq!(handler, None, "{page}");
        }
        let script = values(&html, "href").into_iter().find(|href| href.starts_with("javascript:"));
        assert_eq!(script, None, "{page}");
    }
}

#[test]
fn the_style_sheet_the_manifest_and_the_site_map_name_what_is_there() {
    let css = REAL.files.keys().find(|path| path.starts_with("app/main-")).unwrap();
    let fonts: Vec<&str> =
        REAL.text(css).split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert_eq!(fonts.len(), 2);
    let manifest: serde_json::Value =
        serde_json::from_str(REAL.text("manifest.webmanifest")).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    let icons = icons.iter().map(|icon| icon["src"].as_str().unwrap());
    // The one stands in a folder, the other at the root.
    let fonts = fonts.iter().map(|font| font.trim_matches('"').replace("../", "/"));
    for file in fonts.chain(icons.map(|icon| format!("/{icon}"))) {
        assert!(REAL.page_or_file(&file), "{file}");
    }
    let map = REAL.text("sitemap.xml");
    let pages: Vec<&str> =
        map.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    for page in &pages {
        let address = page.strip_prefix(PUBLISHED).unwrap();
        assert!(REAL.page(address).is_some_and(|page| !page.contains("noindex")), "{address}");
    }
    let indexed = REAL.pages().filter(|(_, document)| !document.contains("noindex")).count();
    assert_eq!(pages.len(), indexed);
}

#[test]
fn a_part_of_the_app_is_named_by_the_glue_and_by_no_page() {
    let part = REAL.files.keys().find(|path| path.starts_with("app/review-")).unwrap();
    assert_eq!(REAL.files[part], b"part");
    assert!(REAL.files.contains_key(&format!("{part}.br")), "{part}");
    let glue =
        REAL.files.keys().find(|path| path.starts_with("app/pillole-") && path.ends_with(".js"));
    let name = part.trim_start_matches("app/");
    assert_eq!(REAL.text(glue.unwrap()), format!("fetch(new URL(\"./{name}\",import.meta.url))"));
    for (page, document) in REAL.pages() {
        assert!(!document.contains(name), "{page}");
    }
}

/// Every address of the portal itself that a page names, from the root.
fn internal(html: &Html) -> BTreeSet<String> {
    let named = LOADED.iter().chain(&["href"]).flat_map(|attribute| values(html, attribute));
    let pictures = all(html, "meta[property='og:image']");
    let shared = pictures.iter().filter_map(|picture| picture.value().attr("content"));
    let own = named.chain(shared).filter_map(|address| {
        let address = address.strip_prefix(PUBLISHED).unwrap_or(address);
        (address.starts_with(['/', '#'])).then(|| address.to_owned())
    });
    own.collect()
}

/// Whether `address`, on `page`, leads to a file and, with a fragment, to a place in it.
fn follow(site: &Site, page: &str, html: &Html, address: &str) -> Result<(), &'static str> {
    let (path, place) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    if !path.is_empty() && path != page && !site.page_or_file(path) {
        return Err("is not there");
    }
    let to = if path.is_empty() { page } else { path };
    let has_place = match place {
        "" => true,
        // What stands there names a pillola.
        _ if to.ends_with("/facilitatori/proietta/") => {
            site.page_or_file(&format!("/pillole/{place}/")) || has_id(html, place)
        }
        _ if path.is_empty() || path == page => has_id(html, place),
        _ if path.ends_with('/') => {
            has_id(&Html::parse_document(site.page(path).unwrap_or_default()), place)
        }
        _ => site.text(path.trim_start_matches('/')).contains(&format!("id=\"{place}\"")),
    };
    if has_place { Ok(()) } else { Err("has no such place") }
}

fn has_id(html: &Html, id: &str) -> bool {
    values(html, "id").contains(&id)
}

impl Site {
    /// Whether there is a page or a file at an address.
    fn page_or_file(&self, address: &str) -> bool {
        let path = address.trim_start_matches('/');
        self.files.contains_key(path) || address.ends_with('/') && self.page(address).is_some()
    }
}
