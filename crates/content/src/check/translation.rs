//! A translation of the items is the same questions in other words.

use super::reading;
use crate::fault::{BankProblem, Suggestion};
use crate::items::ItemsDraft;
use crate::languages;
use crate::question::QuestionDraft;
use pillole_core::question::{Choice, Kind, Matching};

/// Compares the files of items in other languages with the Italian ones.
pub(super) fn check(drafts: &[ItemsDraft<'_, '_>], italian: &[ItemsDraft<'_, '_>]) {
    for draft in drafts {
        match italian.iter().find(|italian| italian.competence == draft.competence) {
            Some(italian) => compare(draft, italian),
            None => {
                let competence = draft.competence.to_string();
                draft.file.report(0..3, BankProblem::NotInItalian { competence });
            }
        }
    }
    for italian in italian {
        for language in languages::translations() {
            let same = |draft: &&ItemsDraft<'_, '_>| {
                draft.language == language && draft.competence == italian.competence
            };
            warn_of_missing(italian, drafts.iter().find(same), language);
        }
    }
}

/// One warning a file and language: what is there in Italian only.
fn warn_of_missing(
    italian: &ItemsDraft<'_, '_>,
    translated: Option<&ItemsDraft<'_, '_>>,
    language: &str,
) {
    if translated.is_some_and(|draft| draft.has_unread) {
        return;
    }
    let names = italian.questions.iter().filter_map(|question| question.id.as_ref());
    let is_there = |name: &str| translated.is_some_and(|draft| draft.find(name).is_some());
    let missing = names.filter(|id| !is_there(&id.value)).map(|id| format!("`{}`", id.value));
    let ids = missing.collect::<Vec<_>>().join(", ");
    if !ids.is_empty() {
        let language = language.to_owned();
        italian.file.report(0..3, BankProblem::NotTranslated { language, ids });
    }
}

fn compare(draft: &ItemsDraft<'_, '_>, italian: &ItemsDraft<'_, '_>) {
    let file = draft.file;
    let mut furthest = 0;
    for question in &draft.questions {
        question.read_texts().for_each(|text| reading::warn_of_long_sentences(file, text));
        let Some(id) = &question.id else { continue };
        let name = id.value.clone();
        let Some((at, original)) = italian.find(&name) else {
            if !italian.has_unread {
                let known = italian.questions.iter().filter_map(|other| other.id.as_ref());
                let meant = Suggestion::nearest(&name, known.map(|id| id.value.as_str()));
                file.report(id.span.clone(), BankProblem::UnknownItem { id: name, meant });
            }
            continue;
        };
        if at < furthest {
            file.report(id.span.clone(), BankProblem::OtherOrder { id: name });
            continue;
        }
        // The same id twice comes out as another order too.
        furthest = at + 1;
        if let Some(what) = difference(question, original) {
            let what = what.to_owned();
            let line = italian.file.source.place(original.opening.start).0;
            file.report(id.span.clone(), BankProblem::OtherQuestion { id: name, what, line });
        }
    }
}

/// What is not the same in two questions that should differ in their words alone. What could not be
/// read has been reported.
fn difference(question: &QuestionDraft, original: &QuestionDraft) -> Option<&'static str> {
    let level = |question: &QuestionDraft| question.level.as_ref().map(|at| at.value);
    if question.type_name != original.type_name {
        return Some("its type").filter(|_| !question.type_name.is_empty());
    }
    if level(question).zip(level(original)).is_some_and(|(this, that)| this != that) {
        return Some("its level");
    }
    other_shape(question.kind.as_ref()?, original.kind.as_ref()?)
}

/// What is not the same in two questions of one type.
fn other_shape(kind: &Kind, original: &Kind) -> Option<&'static str> {
    let options = |these: &[Choice], those: &[Choice]| {
        if these.len() != those.len() {
            return Some("the number of its options");
        }
        let same = these.iter().zip(those).all(|(this, that)| this.right == that.right);
        (!same).then_some("which options are right")
    };
    match (kind, original) {
        (Kind::Single(this), Kind::Single(that)) => options(&this.options, &that.options),
        (Kind::Multiple(this), Kind::Multiple(that)) => options(&this.options, &that.options),
        (Kind::Matching(this), Kind::Matching(that)) => {
            if this.pairs.len() != that.pairs.len() || this.others.len() != that.others.len() {
                return Some("the number of its pairs or others");
            }
            (belongings(this) != belongings(that)).then_some("what belongs to the same")
        }
        (Kind::Ordering(this), Kind::Ordering(that)) => {
            (this.entries.len() != that.entries.len()).then_some("the number of its entries")
        }
        (Kind::Gap(this), Kind::Gap(that)) => {
            (this.blanks().count() != that.blanks().count()).then_some("the number of its gaps")
        }
        (Kind::Numeric(this), Kind::Numeric(that)) => {
            let same = this.value == that.value && this.tolerance == that.tolerance;
            (!same).then_some("its number or tolerance")
        }
        (Kind::Spot(this), Kind::Spot(that)) => {
            let places = this.places.iter().map(|place| (&place.place, place.right));
            let same = this.screen == that.screen
                && places.eq(that.places.iter().map(|place| (&place.place, place.right)));
            (!same).then_some("its screen or which places are right")
        }
        (Kind::Do(this), Kind::Do(that)) => {
            let goals = this.goals.iter().map(|goal| &goal.state);
            let same = this.screens == that.screens
                && this.solution == that.solution
                && goals.eq(that.goals.iter().map(|goal| &goal.state));
            (!same).then_some("its screens, goals or moves")
        }
        // Other types are refused as such.
        _ => None,
    }
}

/// For each pair, which of the things to choose from belongs to it.
fn belongings(ask: &Matching) -> Vec<Option<usize>> {
    let offered = ask.offered();
    ask.pairs.iter().map(|pair| offered.iter().position(|text| *text == pair.right)).collect()
}
