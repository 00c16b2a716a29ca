//! Addresses in finished pages. They are rendered as seen from the portal's root; a page names them as seen
//! from itself, so that the same files work at the root of a site and below any other address.

/// The attributes that lead somewhere, as they stand in rendered markup. `data-root` tells `prepaint.js` where
/// the portal lies.
const ATTRIBUTES: [&str; 3] = [" href=\"/", " src=\"/", " data-root=\"/"];

/// The document of the page at `path` (`/aiuto/`), with its addresses as seen from there.
pub(crate) fn from_page(document: &str, path: &str) -> String {
    let depth = path.split('/').filter(|part| !part.is_empty()).count();
    lead(document, &if depth == 0 { "./".to_owned() } else { "../".repeat(depth) })
}

/// The document of a page that is shown at any address, for a portal at `site`: where that lies is the only
/// thing that it can count on.
pub(crate) fn from_anywhere(document: &str, site: &str) -> String {
    let host = site.split_once("://").map_or(site, |(_, host)| host);
    let below = host.find('/').and_then(|start| host.get(start..)).unwrap_or_default();
    lead(document, &format!("{}/", below.trim_end_matches('/')))
}

/// Puts `to` in the place of the slash that the portal's own addresses begin with.
fn lead(document: &str, to: &str) -> String {
    ATTRIBUTES.into_iter().fold(document.to_owned(), |document, attribute| {
        let mut parts = document.split(attribute);
        let mut led = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            led.push_str(attribute.trim_end_matches('/'));
            // Two slashes begin the address of another host.
            led.push_str(if part.starts_with('/') { "/" } else { to });
            led.push_str(part);
        }
        led
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<a href=\"/\">a</a><img src=\"/i.svg\"><a href=\"//b.it/\">b</a><a href=\"#c\">c</a>";

    #[test]
    fn a_page_names_addresses_as_seen_from_itself() {
        for (path, up) in [("/", "./"), ("/aiuto/", "../"), ("/en/pillole/spid/", "../../../")] {
            let wanted = format!(
                "<a href=\"{up}\">a</a><img src=\"{up}i.svg\"><a href=\"//b.it/\">b</a>\
                 <a href=\"#c\">c</a>"
            );
            assert_eq!(from_page(PAGE, path), wanted);
        }
    }

    #[test]
    fn a_page_shown_anywhere_counts_on_the_sites_address() {
        for (site, root) in [
            ("https://pillole.it", "/"),
            ("https://comune.it/portale", "/portale/"),
            ("https://comune.it/a/b/", "/a/b/"),
        ] {
            let led = from_anywhere(PAGE, site);
            assert!(led.contains(&format!("<a href=\"{root}\">a</a><img src=\"{root}i.svg\">")));
        }
    }
}
