//! `statements.toml`: what one says about oneself in "Come mi vedo", in every language.

use crate::fault::BankProblem;
use crate::fields::{Fields, Toml};
use crate::front_matter;
use crate::languages::LANGUAGES;
use crate::numbers::Numbers;
use crate::plain;
use crate::source::{At, File};
use pillole_core::assessment::{Entry, Facet, Statement};
use pillole_core::digcomp::{Competence, Level};
use pillole_core::id::StatementId;

/// A statement as far as it could be read.
pub(crate) struct StatementDraft {
    pub(crate) id: Option<At<StatementId>>,
    pub(crate) competence: Option<At<Competence>>,
    pub(crate) facet: Option<Facet>,
    level: Option<Level>,
    pub(crate) short: bool,
    /// Its words in each of [`LANGUAGES`], in their order.
    pub(crate) texts: Vec<Option<At<String>>>,
}

/// Reads the statements. The file may be left out.
pub(crate) fn read(file: Option<&File<'_>>) -> Vec<StatementDraft> {
    let Some(file) = file.filter(|file| file.readable) else { return Vec::new() };
    let Some(toml) = Toml::parse(file, 0..file.text().len(), 0..0) else { return Vec::new() };
    let mut fields = toml.fields(file, "the statements");
    let statements =
        fields.some_tables("statement", "a statement").into_iter().map(read_one).collect();
    fields.end();
    statements
}

fn read_one(mut fields: Fields<'_, '_>) -> StatementDraft {
    let competence = fields
        .text("competence")
        .and_then(|text| Some(At::new(front_matter::competence(&fields, &text)?, text.span)));
    let draft = StatementDraft {
        id: fields.text("id").and_then(|text| fields.name(text)),
        competence,
        facet: fields.word("kind").map(|at| at.value),
        level: fields.whole("level").and_then(|number| {
            let level = front_matter::level(&fields, &number)?;
            if level.number() > Entry::HIGHEST_LEVEL {
                let level = level.number();
                fields.report(number.span, BankProblem::LevelTooHigh { level });
            }
            Some(level)
        }),
        short: fields.flag("short"),
        texts: LANGUAGES.map(|language| plain::text(&mut fields, language)).into(),
    };
    fields.end();
    draft
}

/// The statements by language, Italian first. Only for content without faults: what is incomplete is
/// left out.
pub(crate) fn complete(
    drafts: &[StatementDraft],
    numbers: &Numbers,
) -> Vec<(&'static str, Vec<Statement>)> {
    let in_language = |at: usize| {
        drafts.iter().filter_map(|draft| draft.in_language(at, numbers)).collect::<Vec<_>>()
    };
    LANGUAGES.into_iter().enumerate().map(|(at, code)| (code, in_language(at))).collect()
}

impl StatementDraft {
    /// The statement in the language at this place of [`LANGUAGES`].
    fn in_language(&self, at: usize, numbers: &Numbers) -> Option<Statement> {
        let id = self.id.as_ref()?.value.clone();
        Some(Statement {
            number: numbers.statement(&id)?,
            id,
            competence: self.competence.as_ref()?.value,
            facet: self.facet?,
            level: self.level?,
            short: self.short,
            text: self.texts.get(at)?.as_ref()?.value.clone(),
        })
    }

    /// Its words in Italian.
    pub(crate) fn italian(&self) -> Option<&At<String>> {
        self.texts.first()?.as_ref()
    }
}
