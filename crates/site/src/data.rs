//! The pages' data: one small file each, written before the pages that name them.

use crate::assets::Assets;
use crate::links;
use anyhow::{Context as _, Result};
use pillole::prerendered::Renderer;
use pillole::routes::{Page, Prose};
use pillole::state::documents::{
    BankQuestion, Document, DocumentKey, HomeData, LessonData, PaperTest, ProseData, Shell, Task,
};
use pillole::state::known::Known;
use pillole::state::language::{Dictionary, Language, key};
use pillole_content::{BankItem, Compiled, HomeTask, Origin};
use pillole_core::assessment::{Entry, PaperRow, Statement, paper_form};
use pillole_core::catalogue::{Card, Html};
use pillole_core::digcomp::Area;
use pillole_core::question::{Item, Kind, Part};
use pillole_core::screen::Screen;
use pillole_core::search::Head;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is the same in every language.
pub(crate) struct Common {
    glossary: Document,
    /// Where each of them is, by [`DocumentKey::name`].
    documents: BTreeMap<&'static str, String>,
}

/// Everything of one language that its pages are made of.
pub(crate) struct Edition<'a> {
    /// The words.
    pub(crate) dictionary: &'a Dictionary,
    /// What every page needs.
    pub(crate) shell: Shell,
    /// Where that is.
    pub(crate) shell_address: String,
    /// What stands below every page.
    pub(crate) bottom: Html,
    home: Document,
    cards: Arc<Vec<Card>>,
    lessons: Vec<Arc<LessonData>>,
    /// Where what the page of each lesson lacks is, for who opens it by its address.
    live: Vec<String>,
    prose: BTreeMap<Prose, Document>,
    statements: Document,
    on_paper: Document,
}

/// Writes what all languages share.
pub(crate) fn common(compiled: &Compiled, assets: &Assets) -> Result<Common> {
    let glossary = compiled.catalogue.glossary.clone();
    let documents = BTreeMap::from([
        ("glossary", write(assets, "glossary", &glossary)?),
        ("search", search(compiled.sources.head(), assets)?),
        ("templates", write(assets, "templates", &compiled.templates)?),
    ]);
    Ok(Common { glossary: Document::Glossary(Arc::new(glossary)), documents })
}

/// Writes the search index: in one file while it is small, else with each part in a file of its own,
/// whose addresses the first one has.
fn search(head: Head, assets: &Assets) -> Result<String> {
    let head = match head.is_small() {
        true => head,
        false => head.apart(|shelf, part| write(assets, &format!("search/{shelf}"), part))?,
    };
    write(assets, "search", &head)
}

/// Writes what belongs to one language.
pub(crate) fn edition<'a>(
    compiled: &Compiled,
    common: &Common,
    dictionary: &'a Dictionary,
    assets: &Assets,
) -> Result<Edition<'a>> {
    let code = dictionary.language.code();
    let renderer = Renderer { dictionary, owner: &compiled.site };
    let mut documents = common.documents.clone();

    let lessons: Vec<Arc<LessonData>> = compiled
        .catalogue
        .pillole
        .iter()
        .map(|pillola| links::in_language(pillola, dictionary.language))
        .map(|pillola| Arc::new(renderer.lesson(&pillola, pillola.next.clone())))
        .collect();
    // A pillola's file names no other file: pillole follow each other in circles, and the name of a
    // file cannot depend on one that depends on it. The catalogue has all the addresses.
    let cards = lessons
        .iter()
        .map(|lesson| {
            let name = format!("pillole/{}.{code}", lesson.card.slug);
            Ok(Card { data: write(assets, &name, &**lesson)?, ..lesson.card.clone() })
        })
        .collect::<Result<Vec<Card>>>()?;
    let live = lessons
        .iter()
        .map(|lesson| {
            let name = format!("pillole/{}.live.{code}", lesson.card.slug);
            write(assets, &name, &lesson.without_markup())
        })
        .collect::<Result<_>>()?;
    documents.insert("catalogue", write(assets, &format!("catalogue.{code}"), &cards)?);

    let home = home(compiled, &cards, dictionary.language, renderer.together())?;
    documents.insert("home", write(assets, &format!("home.{code}"), &home)?);
    let mut prose = BTreeMap::new();
    for page in Prose::ALL {
        let mut data = text(compiled, page, code)?;
        data.html.0.insert_str(0, &renderer.listen().0);
        if page == Prose::Help {
            data.html.0.push_str(&renderer.together().0);
        }
        let name = format!("{}.{code}", page.name());
        documents.insert(page.name(), write(assets, &name, &data)?);
        prose.insert(page, Document::Prose(Arc::new(data)));
    }
    let statements = statements(compiled, code);
    documents.insert("statements", write(assets, &format!("statements.{code}"), &statements)?);
    for area in Area::ALL {
        let Some(name) = DocumentKey::BankArea(area).name() else { continue };
        let questions = bank_area(compiled, &renderer, area, code);
        documents.insert(name, write(assets, &format!("{name}.{code}"), &questions)?);
    }
    let on_paper = on_paper(compiled, &renderer, code);
    documents.insert("paper", write(assets, &format!("paper.{code}"), &on_paper)?);
    let sent = dictionary.texts.get(..key::SENT).unwrap_or(&dictionary.texts);
    let (general, apart) = sent.split_at(key::GENERAL.min(sent.len()));
    let apart = write(assets, &format!("session-words.{code}"), &apart)?;
    documents.insert("session-words", apart);
    let shell = Shell {
        portal: compiled.site.portal.clone(),
        words: general.to_vec(),
        documents: documents.into_iter().map(|(name, at)| (name.to_owned(), at)).collect(),
    };
    let shell_address = write(assets, &format!("shell.{code}"), &shell)?;
    Ok(Edition {
        dictionary,
        shell,
        shell_address,
        bottom: renderer.bottom(),
        home: Document::Home(Arc::new(home)),
        cards: Arc::new(cards),
        lessons,
        live,
        prose,
        statements: Document::Statements(Arc::new(statements)),
        on_paper: Document::OnPaper(Arc::new(on_paper)),
    })
}

/// The statements of the self-reflection in a language.
fn statements(compiled: &Compiled, code: &str) -> Vec<Statement> {
    let found = compiled.statements.iter().find(|(language, _)| *language == code);
    found.or(compiled.statements.first()).map(|(_, all)| all.clone()).unwrap_or_default()
}

/// The questions of the adaptive test about an area: those that are in the language; all in Italian
/// where there is none. (Questions of pillole are in Italian alone, and would stand out.)
fn bank_area(
    compiled: &Compiled,
    renderer: &Renderer<'_>,
    area: Area,
    code: &str,
) -> Known<BankQuestion> {
    let variants = compiled.bank.iter().filter_map(|item| item.in_language(code));
    let mut of_area: Vec<(&'static str, &Item)> =
        variants.filter(|(_, item)| item.competence.area() == area).collect();
    if of_area.iter().any(|(language, _)| *language == code) {
        of_area.retain(|(language, _)| *language == code);
    }
    let question = |(language, item): (&'static str, &Item)| {
        let screen = match &item.kind {
            Kind::Spot(ask) => compiled.catalogue.screen(&ask.screen),
            _ => None,
        };
        let screens: Vec<Screen> = screen.cloned().into_iter().collect();
        Arc::new(renderer.bank_question(item, language, &screens))
    };
    Known(of_area.into_iter().map(question).collect())
}

/// The test on paper, in a language or in Italian: of the bank's own questions those with one letter
/// to tick.
fn on_paper(compiled: &Compiled, renderer: &Renderer<'_>, code: &str) -> PaperTest {
    let own = |item: &&BankItem| matches!(item.origin, Origin::Items(_));
    let single =
        |item: &&BankItem| item.italian().is_some_and(|item| matches!(item.kind, Kind::Single(_)));
    let printable: Vec<&BankItem> = compiled.bank.iter().filter(own).filter(single).collect();
    let entries: Vec<Entry> = printable.iter().filter_map(|item| item.entry()).collect();
    let chosen = paper_form(&entries);
    let question = |entry: &&Entry| {
        let is_it = |item: &&&BankItem| item.italian().is_some_and(|item| item.id == entry.id);
        let (language, item) = printable.iter().find(is_it)?.in_language(code)?;
        Some((item.clone(), language, paper_row(item)?))
    };
    let questions: Vec<_> = chosen.iter().filter_map(question).collect();
    PaperTest {
        rows: questions.iter().map(|(_, _, row)| row.clone()).collect(),
        html: renderer.paper_test(questions),
    }
}

/// What is needed to judge the letter of a question on paper.
fn paper_row(item: &Item) -> Option<PaperRow> {
    let paper = item.kind.paper(u64::from(item.number.0));
    let letters = match paper.parts.first()? {
        Part::Options(texts) => u8::try_from(texts.len()).ok()?,
        _ => return None,
    };
    let right = paper.key.first()?.bytes().next()?.checked_sub(b'A')?;
    Some(PaperRow {
        id: item.id.clone(),
        competence: item.competence,
        level: item.level,
        letters,
        right,
    })
}

/// A page of text.
fn text(compiled: &Compiled, page: Prose, code: &str) -> Result<ProseData> {
    let found =
        compiled.prose.iter().find(|each| each.language == code && each.name == page.name());
    let found = found.with_context(|| {
        format!("content/pages/{code}/{}.md is missing: write that page", page.name())
    })?;
    Ok(ProseData { title: found.title.clone(), html: found.html.clone() })
}

/// The home page's tasks and counts.
fn home(compiled: &Compiled, cards: &[Card], language: Language, points: Html) -> Result<HomeData> {
    let task = |task: &HomeTask| {
        let card = cards.iter().find(|card| card.slug == task.pillola)?.clone();
        let label = task.labels.get(language.code())?.clone();
        Some(Task { icon: task.icon.clone(), label, card })
    };
    let tasks = compiled
        .home
        .iter()
        .map(|each| task(each).with_context(|| format!("the task {} is not whole", each.pillola)))
        .collect::<Result<_>>()?;
    let count = |area| cards.iter().filter(|card| card.competence.area() == area).count();
    Ok(HomeData { tasks, by_area: Area::ALL.map(count), points })
}

impl Edition<'_> {
    /// The data of a page, with its address.
    pub(crate) fn of(
        &self,
        page: &Page,
        common: &Common,
    ) -> Option<(DocumentKey, Document, String)> {
        let key = DocumentKey::of(page)?;
        let document = match &key {
            DocumentKey::Pillola(slug) => {
                let mut lessons = self.lessons.iter().zip(&self.live);
                let (lesson, live) = lessons.find(|(lesson, _)| lesson.card.slug == *slug)?;
                let document = Document::Pillola(Arc::clone(lesson));
                return Some((key, document, live.clone()));
            }
            DocumentKey::Home => self.home.clone(),
            DocumentKey::Catalogue => Document::Catalogue(Arc::clone(&self.cards)),
            DocumentKey::Glossary => common.glossary.clone(),
            DocumentKey::Prose(prose) => self.prose.get(prose)?.clone(),
            DocumentKey::Statements => self.statements.clone(),
            DocumentKey::OnPaper => self.on_paper.clone(),
            // No page is made of these.
            DocumentKey::Search
            | DocumentKey::SearchPart(_)
            | DocumentKey::BankArea(_)
            | DocumentKey::Templates
            | DocumentKey::SessionWords => return None,
        };
        let address = self.shell.documents.get(key.name()?)?.clone();
        Some((key, document, address))
    }

    /// Where the whole data of each pillola is, by the address of its page.
    pub(crate) fn whole(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let base = self.dictionary.language.base();
        self.cards.iter().map(move |card| {
            let path = Page::Pillola(card.slug.clone()).path();
            (format!("{base}{path}"), card.data.clone())
        })
    }

    /// Every page of the portal, in the order of the site map.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let fixed = [
            Page::Home,
            Page::Catalogue,
            Page::Progress,
            Page::Review,
            Page::Assessment,
            Page::Test,
            Page::Reflection,
            Page::Result,
            Page::OnPaper,
            Page::Path,
            Page::Assignment,
            Page::Facilitators,
            Page::Plan,
            Page::SessionPaper,
            Page::Report,
            Page::Collect,
            Page::Present,
            Page::Glossary,
            Page::Settings,
            Page::Saved,
        ];
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
