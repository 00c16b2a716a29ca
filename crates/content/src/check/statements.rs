//! The statements together: enough of each competence, of every kind, one of them for the short form.

use super::{Context, numbers, reading};
use crate::fault::StatementProblem;
use crate::source::File;
use crate::statements::StatementDraft;
use pillole_core::assessment::Facet;
use pillole_core::digcomp::Competence;
use std::collections::BTreeSet;

/// Fewest statements about a competence.
const LEAST: usize = 3;

pub(super) fn check(file: &File<'_>, drafts: &[StatementDraft], context: &Context<'_>) {
    let mut seen = BTreeSet::new();
    for id in drafts.iter().filter_map(|draft| draft.id.as_ref()) {
        if !seen.insert(&id.value) {
            let problem = StatementProblem::RepeatedStatement { id: id.value.to_string() };
            file.report(id.span.clone(), problem);
        }
    }
    // Where one could not be read, counting says nothing.
    if !drafts.is_empty() && drafts.iter().all(|d| d.competence.is_some() && d.facet.is_some()) {
        Competence::all().for_each(|competence| check_competence(file, drafts, competence));
    }
    numbers::statements(file, drafts, context.numbers);
    reading::statements(file, drafts);
}

fn check_competence(file: &File<'_>, drafts: &[StatementDraft], competence: Competence) {
    let about: Vec<&StatementDraft> = drafts
        .iter()
        .filter(|draft| draft.competence.as_ref().is_some_and(|at| at.value == competence))
        .collect();
    let first = about.first().and_then(|draft| draft.competence.as_ref());
    let span = first.map_or(0..0, |at| at.span.clone());
    let (count, competence) = (about.len(), competence.to_string());
    if count < LEAST {
        return file.report(span, StatementProblem::TooFewStatements { competence, count });
    }
    let has = |facet: Facet| about.iter().any(|draft| draft.facet == Some(facet));
    let missing = Facet::WORDS.into_iter().filter(|(facet, _)| !has(*facet));
    let kinds: Vec<String> = missing.map(|(_, word)| format!("`{word}`")).collect();
    if !kinds.is_empty() {
        let (competence, kinds) = (competence.clone(), kinds.join(", "));
        file.report(span.clone(), StatementProblem::MissingFacet { competence, kinds });
    }
    let count = about.iter().filter(|draft| draft.short).count();
    if count != 1 {
        file.report(span, StatementProblem::NotOneShort { competence, count });
    }
}
