//! Where links may lead: encrypted addresses on the web, and pages of the portal that exist.

use crate::fault::{LinkProblem, Suggestion};
use pillole_core::id::{Slug, TermId};
use std::collections::BTreeSet;

/// The portal's pages that are always there. The app's own map of them is `src/routes.rs`.
const PAGES: [&str; 24] = [
    "/",
    "/pillole/",
    "/glossario/",
    "/progressi/",
    "/ripasso/",
    "/autovalutazione/",
    "/autovalutazione/come-mi-vedo/",
    "/autovalutazione/che-cosa-so-fare/",
    "/autovalutazione/risultato/",
    "/autovalutazione/su-carta/",
    "/percorso/",
    "/incontro/",
    "/raccogli/",
    "/facilitatori/",
    "/facilitatori/prepara/",
    "/facilitatori/stampa/",
    "/facilitatori/proietta/",
    "/facilitatori/rendiconta/",
    "/impostazioni/",
    "/salvato/",
    "/aiuto/",
    "/che-cosa-e/",
    "/privacy/",
    "/accessibilita/",
];

/// The pages that links can lead to.
pub(crate) struct Targets<'t> {
    pub(crate) slugs: BTreeSet<&'t Slug>,
    pub(crate) terms: BTreeSet<&'t TermId>,
}

impl Targets<'_> {
    /// What is wrong with a link to `address`, if anything.
    pub(crate) fn problem(&self, address: &str) -> Option<LinkProblem> {
        if !address.starts_with('/') || address.starts_with("//") {
            return outside_problem(address);
        }
        let name = |before, after| address.strip_prefix(before)?.strip_suffix(after);
        let slug = name("/pillole/", "/").and_then(|name| Slug::try_from(name).ok());
        let term = name("/glossario/#", "").and_then(|name| TermId::try_from(name).ok());
        if PAGES.contains(&address)
            || slug.is_some_and(|slug| self.slugs.contains(&slug))
            || term.is_some_and(|term| self.terms.contains(&term))
        {
            return None;
        }
        let slugs = self.slugs.iter().map(|slug| format!("/pillole/{slug}/"));
        let terms = self.terms.iter().map(|term| format!("/glossario/#{term}"));
        let all: Vec<String> =
            PAGES.iter().map(|page| (*page).to_owned()).chain(slugs).chain(terms).collect();
        Some(LinkProblem::LinkToNowhere {
            address: address.to_owned(),
            meant: Suggestion::nearest(address, all.iter().map(String::as_str)),
            pages: PAGES.join(", "),
        })
    }
}

/// What is wrong with an address on the web, if anything.
pub(crate) fn outside_problem(address: &str) -> Option<LinkProblem> {
    if address.starts_with("http://") {
        return Some(LinkProblem::NotHttps { address: address.to_owned() });
    }
    let bad = |why: &str| {
        Some(LinkProblem::BadAddress { address: address.to_owned(), why: why.to_owned() })
    };
    let Some(rest) = address.strip_prefix("https://") else {
        return bad("An address starts with https://, a page of the portal with /.");
    };
    if address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c)) {
        return bad(
            "An address has no spaces, quotes or brackets: copy it from the browser's bar.",
        );
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !is_host(host) {
        return bad("After https:// comes the name of a site, like www.agid.gov.it.");
    }
    let invented = ["esempio", "esempio.it"].iter().any(|end| {
        host == *end || host.strip_suffix(end).is_some_and(|before| before.ends_with('.'))
    });
    invented.then(|| LinkProblem::InventedAddress { address: address.to_owned() })
}

/// Whether `host` is two or more labels of letters, digits and hyphens, the last one not a number.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let good = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    labels.len() >= 2
        && labels.iter().all(good)
        && labels.last().is_some_and(|last| !last.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::Problem;

    #[test]
    fn every_page_that_is_always_there_can_be_linked_to() {
        let targets = Targets { slugs: BTreeSet::new(), terms: BTreeSet::new() };
        for page in PAGES {
            assert_eq!(targets.problem(page), None, "{page}");
        }
        for nowhere in ["/ripasso", "/ripasso/x/", "/pillole/x/", "/glossario/#x", "/RIPASSO/"] {
            let problem = targets.problem(nowhere);
            assert!(matches!(problem, Some(LinkProblem::LinkToNowhere { .. })), "{nowhere}");
        }
    }

    #[test]
    fn complete_encrypted_addresses_are_good() {
        for good in [
            "https://www.agid.gov.it/it",
            "https://inps.it",
            "https://a-b.it/x?y=z#w",
            "https://città.it/è",
        ] {
            assert_eq!(outside_problem(good), None, "{good}");
        }
    }

    #[test]
    fn everything_else_is_refused_for_what_it_is() {
        let kind = |address| outside_problem(address).map(|problem| Problem::from(problem).kind());
        for bad in [
            "www.agid.gov.it",
            "https://",
            "https://agid",
            "https://a..it",
            "https://-a.it",
            "https://10.0.0.1/",
            "https://user@agid.gov.it",
            "https://a.it/due parole",
            "mailto:a@b.it",
            "javascript:alert(1)",
            "//agid.gov.it",
            "ftp://a.it",
        ] {
            assert_eq!(kind(bad), Some("bad-address"), "{bad}");
        }
        assert_eq!(kind("http://agid.gov.it"), Some("not-https"));
        assert_eq!(kind("https://banca.esempio/"), Some("invented-address"));
        assert_eq!(kind("https://www.esempio.it"), Some("invented-address"));
        assert_eq!(kind("https://buonesempio.it"), None);
    }
}
