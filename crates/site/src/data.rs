//! The pages' data: one small file each, written before the pages that name them.

use crate::assets::Assets;
use anyhow::Result;
use pillole::routes::{Page, Prose};
use pillole::state::documents::{Document, DocumentKey, HomeData, ProseData, Shell, Task};
use pillole::state::language::{Dictionary, Language};
use pillole_content::Compiled;
use pillole_core::catalogue::{Card, Pillola};
use pillole_core::digcomp::Area;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is the same in every language: the pillole, the catalogue, the glossary, the index.
pub(crate) struct Common {
    documents: BTreeMap<&'static str, String>,
    cards: Arc<Vec<Card>>,
    pillole: Vec<(Arc<Pillola>, String)>,
    glossary: Document,
}

/// Everything of one language that its pages are made of.
pub(crate) struct Edition<'a> {
    /// The words.
    pub(crate) dictionary: &'a Dictionary,
    /// What every page needs.
    pub(crate) shell: Shell,
    /// Where that is.
    pub(crate) shell_address: String,
    home: Document,
    prose: BTreeMap<Prose, Document>,
}

/// Writes what all languages share.
pub(crate) fn common(compiled: &Compiled, assets: &Assets) -> Result<Common> {
    // A pillola's file names no other file: pillole follow each other in circles, and the name of a
    // file cannot depend on one that depends on it. The catalogue has all the addresses.
    let mut cards = Vec::new();
    let mut pillole = Vec::new();
    for pillola in &compiled.catalogue.pillole {
        let address = write(assets, &format!("pillole/{}", pillola.card.slug), pillola)?;
        cards.push(Card { data: address.clone(), ..pillola.card.clone() });
        pillole.push((Arc::new(pillola.clone()), address));
    }
    let cards = Arc::new(cards);
    let glossary = compiled.catalogue.glossary.clone();
    let index = compiled.sources.index();
    let documents = BTreeMap::from([
        ("catalogue", write(assets, "catalogue", &*cards)?),
        ("glossary", write(assets, "glossary", &glossary)?),
        ("search", write(assets, "search", &index)?),
    ]);
    Ok(Common { documents, cards, pillole, glossary: Document::Glossary(Arc::new(glossary)) })
}

/// Writes what belongs to one language.
pub(crate) fn edition<'a>(
    compiled: &Compiled,
    common: &Common,
    dictionary: &'a Dictionary,
    assets: &Assets,
) -> Result<Edition<'a>> {
    let language = dictionary.language;
    let mut documents = common.documents.clone();
    let home = home(compiled, common, language);
    documents.insert("home", write(assets, &format!("home.{}", language.code()), &home)?);
    let mut prose = BTreeMap::new();
    for page in Prose::ALL {
        let found = compiled
            .prose
            .iter()
            .find(|each| each.language == language.code() && each.name == page.name());
        let Some(found) = found else {
            anyhow::bail!("content/pages/{}/{}.md is missing", language.code(), page.name());
        };
        let data = ProseData { title: found.title.clone(), html: found.html.clone() };
        let name = format!("{}.{}", page.name(), language.code());
        documents.insert(page.name(), write(assets, &name, &data)?);
        prose.insert(page, Document::Prose(Arc::new(data)));
    }
    let shell = Shell {
        owner: compiled.site.clone(),
        words: dictionary.texts.clone(),
        documents: documents.into_iter().map(|(name, at)| (name.to_owned(), at)).collect(),
    };
    let shell_address = write(assets, &format!("shell.{}", language.code()), &shell)?;
    let home = Document::Home(Arc::new(home));
    Ok(Edition { dictionary, shell, shell_address, home, prose })
}

/// The home page's tasks and counts.
fn home(compiled: &Compiled, common: &Common, language: Language) -> HomeData {
    let card = |slug| common.cards.iter().find(|card| card.slug == slug).cloned();
    let tasks = compiled
        .home
        .iter()
        .filter_map(|task| {
            Some(Task {
                icon: task.icon.clone(),
                label: task.labels.get(language.code())?.clone(),
                card: card(task.pillola.clone())?,
            })
        })
        .collect();
    let count = |area| common.cards.iter().filter(|card| card.competence.area() == area).count();
    HomeData { tasks, by_area: Area::ALL.map(count) }
}

impl Edition<'_> {
    /// The data of a page, with its address.
    pub(crate) fn of(
        &self,
        page: &Page,
        common: &Common,
    ) -> Option<(DocumentKey, Document, String)> {
        let key = DocumentKey::of(page)?;
        let (document, address) = match &key {
            DocumentKey::Pillola(slug) => {
                let (found, address) =
                    common.pillole.iter().find(|(pillola, _)| pillola.card.slug == *slug)?;
                (Document::Pillola(Arc::clone(found)), address.clone())
            }
            fixed => {
                let address = self.shell.documents.get(fixed.name()?)?.clone();
                let document = match fixed {
                    DocumentKey::Home => self.home.clone(),
                    DocumentKey::Catalogue => Document::Catalogue(Arc::clone(&common.cards)),
                    DocumentKey::Glossary => common.glossary.clone(),
                    DocumentKey::Prose(prose) => self.prose.get(prose)?.clone(),
                    DocumentKey::Search | DocumentKey::Pillola(_) => return None,
                };
                (document, address)
            }
        };
        Some((key, document, address))
    }
}

impl Common {
    /// Every page of the portal, in the order of the site map.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let fixed = [Page::Home, Page::Catalogue, Page::Progress, Page::Glossary, Page::Settings];
        fixed
            .into_iter()
            .chain(Prose::ALL.map(Page::Prose))
            .chain(self.cards.iter().map(|card| Page::Pillola(card.slug.clone())))
            .collect()
    }
}

/// Writes one file of data; gives its address.
fn write(assets: &Assets, name: &str, data: &impl Serialize) -> Result<String> {
    assets.write_hashed(&format!("data/{name}"), "bin", &postcard::to_allocvec(data)?)
}
