//! The content compiler: from the files of `content/` to a checked catalogue, or every fault with
//! its file, line, column and what to do.
//!
//! One module reads each kind of file or block and reports what is wrong with it alone; `check`
//! holds what can only be told by comparing; `assemble` and `render` make what is published.
//! What a pillola or a screen *is* lives in `pillole-core`; writing pages lives in `pillole-site`.
//! How content is written is in `docs/writing.md`.

mod action;
mod article;
mod assemble;
mod bank;
mod check;
mod exercise;
mod fault;
mod fields;
mod files;
mod front_matter;
mod glossary;
mod home;
mod items;
mod languages;
mod link;
mod nearest;
pub mod numbers;
mod pillola;
mod plain;
mod prose;
mod question;
mod render;
pub mod scaffold;
mod screen;
mod script;
mod search_sources;
mod site;
mod source;
mod statements;
mod stats;
mod synonyms;
mod template;
mod video;

pub use bank::{BankItem, Origin};
pub use fault::{
    BankProblem, BlockProblem, Fault, Faults, FileProblem, FrontMatterProblem, LinkProblem,
    NumberProblem, Problem, QuestionProblem, ScreenProblem, ScriptProblem, StatementProblem,
    Suggestion, TemplateProblem, TextProblem, TomlProblem, VideoProblem,
};
pub use files::Folder;
pub use home::HomeTask;
pub use prose::ProsePage;
pub use search_sources::{SearchSources, SearchTexts};
pub use stats::Stats;

use check::Context;
use fault::Findings;
use files::Files;
use glossary::Glossary;
use items::ItemsDraft;
use languages::ITALIAN;
use link::Targets;
use numbers::Numbers;
use pillola::Draft;
use pillole_core::assessment::Statement;
use pillole_core::catalogue::Catalogue;
use pillole_core::date::Date;
use pillole_core::session::template::Template;
use pillole_core::site::SiteOwner;
use screen::Screens;
use std::path::Path;
use template::TemplateDraft;

/// Everything that a faultless content folder becomes.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// Pillole, screens, glossary.
    pub catalogue: Catalogue,
    /// Who publishes the portal.
    pub site: SiteOwner,
    /// What the home page offers, in order.
    pub home: Vec<HomeTask>,
    /// The pages that are only text.
    pub prose: Vec<ProsePage>,
    /// The questions of the adaptive test.
    pub bank: Vec<BankItem>,
    /// The statements of the self-reflection by language, Italian first.
    pub statements: Vec<(&'static str, Vec<Statement>)>,
    /// The finished sessions: those for citizens, then those for classes.
    pub templates: Vec<Template>,
    /// What the search index is made of.
    pub sources: SearchSources,
    /// What should be looked at, by file and line.
    pub warnings: Vec<Fault>,
    /// How much there is.
    pub stats: Stats,
}

/// Reads and checks everything below `root`, the content folder; `today` is for the age of facts.
///
/// # Errors
/// Every fault that was found, with the warnings.
pub fn compile(root: &Path, today: Date) -> Result<Compiled, Faults> {
    compile_folder(&Folder::read(root), today)
}

/// [`compile`] on a folder in memory.
///
/// # Errors
/// Every fault that was found, with the warnings.
pub fn compile_folder(folder: &Folder, today: Date) -> Result<Compiled, Faults> {
    let findings = Findings::default();
    let compiled = compile_into(folder, today, &findings);
    let found = findings.sorted();
    match compiled {
        Some(compiled) if found.faults.is_empty() => {
            Ok(Compiled { warnings: found.warnings, ..compiled })
        }
        _ => Err(found),
    }
}

/// Compiles, and reports to `findings`; nothing comes back when there were faults.
fn compile_into(folder: &Folder, today: Date, findings: &Findings) -> Option<Compiled> {
    let files = Files::sort(folder, findings);
    let site = files.site.as_ref().and_then(site::read);
    let synonyms = synonyms::read(files.synonyms.as_ref());
    let numbers = Numbers::read(files.numbers.as_ref());
    let glossary = Glossary::read(&files.glossary);
    let screens = Screens::read(&files.screens);
    let pillole = files.pillole.iter();
    let drafts: Vec<Draft<'_, '_>> =
        pillole.filter_map(|(slug, file)| Draft::read(slug, file, &screens)).collect();
    let items = files.items.iter().filter_map(|file| ItemsDraft::read(file, &screens));
    let (italian, translated): (Vec<_>, Vec<_>) =
        items.partition(|draft| draft.language == ITALIAN);
    let statements = statements::read(files.statements.as_ref());
    let sessions = files.sessions.iter();
    let templates: Vec<TemplateDraft<'_, '_>> =
        sessions.filter_map(|(id, file)| TemplateDraft::read(id, file)).collect();

    let targets = Targets {
        slugs: files.pillole.iter().map(|(slug, _)| slug).collect(),
        terms: files.glossary.iter().map(|(term, _)| term).collect(),
    };
    let videos = video::read(&files.videos, &targets.slugs);
    let home = home::read(files.home.as_ref(), &targets);
    let prose =
        files.pages.iter().filter_map(|(path, file)| prose::read(path, file, &targets)).collect();
    let context =
        Context { today, screens: &screens, glossary: &glossary, numbers: &numbers, targets };
    drafts.iter().for_each(|draft| check::pillola(draft, &context));
    check::items(&italian, &translated, &context);
    templates.iter().for_each(|draft| check::template(draft, &context));
    check::statements(files.statements.as_ref(), &statements, &context);
    if findings.count_faults() > 0 {
        return None;
    }
    // Only now: a step with a fault may have named any screen.
    check::screens::check(&files.screens, &drafts, &italian, &screens);

    let catalogue = assemble::catalogue(&drafts, &videos, &context);
    let bank = bank::assemble(&italian, &translated, &drafts, &catalogue.pillole, &context);
    let templates = template::assemble(&templates, &context);
    let stats = Stats::of(&catalogue, &drafts, &bank, statements.len(), templates.len());
    let statements = statements::complete(&statements, &numbers);
    let sources = search_sources::collect(&drafts, synonyms);
    Some(Compiled {
        catalogue,
        site: site?,
        home,
        prose,
        bank,
        statements,
        templates,
        sources,
        warnings: Vec::new(),
        stats,
    })
}
