//! The content compiler keeps a list of the portal's pages to check links against, the app keeps
//! its own map of addresses: neither may use the other, so it is held here that they agree.

use crate::generated::{REAL, split};
use pillole::routes::Page;
use pillole_content::{Folder, LinkProblem, Problem, compile_folder};
use pillole_core::date::Date;
use std::collections::BTreeSet;

/// The pages that content may link to, as the compiler tells who links to none of them.
fn linkable() -> BTreeSet<String> {
    let mut folder = Folder { name: "content".into(), ..Folder::default() };
    let page = b"# Prova\n\n[Prova](/nessuna-pagina/)\n".to_vec();
    folder.files.insert("pages/it/aiuto.md".into(), Ok(page));
    let found = compile_folder(&folder, Date::new(2026, 11, 21).unwrap()).unwrap_err();
    let pages = found.faults.iter().find_map(|fault| match fault.problem() {
        Problem::Link(LinkProblem::LinkToNowhere { pages, .. }) => Some(pages.clone()),
        _ => None,
    });
    pages.unwrap().split(", ").map(str::to_owned).collect()
}

#[test]
fn content_may_link_to_exactly_the_pages_of_the_app() {
    let written: BTreeSet<String> = REAL
        .pages()
        .map(|(page, _)| page)
        .filter(|page| split(page).0 == "it" && page.ends_with('/'))
        .filter(|page| !matches!(Page::parse(page), Some(Page::Pillola(_))))
        .collect();
    assert_eq!(linkable(), written);
}
