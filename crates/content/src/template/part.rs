//! A `[[part]]` of a plan: what happens, how long it takes, what the facilitator has to know.

use super::front::minutes;
use crate::check::Context;
use crate::fault::{Suggestion, TemplateProblem, TomlProblem};
use crate::fields::Fields;
use crate::front_matter;
use crate::plain;
use crate::source::At;
use pillole_core::assessment::{Form, Scope};
use pillole_core::id::Slug;
use pillole_core::session::Test;
use pillole_core::session::plan::{LONGEST_NOTES, LONGEST_TITLE};
use pillole_core::session::template::Kind;
use std::ops::Range;

/// What happens in a part.
pub(crate) enum Doing {
    Pillola(At<Slug>),
    Test(Test),
    Talk,
    Discussion,
    Break,
}

/// A part as far as it could be read.
pub(crate) struct PartDraft {
    /// Where it stands.
    pub(crate) span: Range<usize>,
    pub(crate) doing: Option<Doing>,
    pub(crate) minutes: Option<At<u16>>,
    /// Empty where a pillola or a test says it.
    pub(super) title: String,
    pub(super) notes: Option<At<String>>,
}

/// The keys that say what happens, besides `break`.
const KINDS: [&str; 4] = ["pillola", "test", "talk", "discussion"];

/// Reads a part and reports what is wrong with it.
pub(super) fn read(mut fields: Fields<'_, '_>) -> PartDraft {
    let span = fields.here();
    let is_break = fields.flag("break");
    let given = KINDS.into_iter().filter(|key| fields.has(key)).chain(is_break.then_some("break"));
    let given: Vec<String> = given.map(|key| format!("`{key}`")).collect();
    let is_clear = given.len() == 1;
    if !is_clear {
        let given = if given.is_empty() { "nothing".to_owned() } else { given.join(" and ") };
        fields.report(span.clone(), TemplateProblem::NotOneKind { given });
    }
    let pillola = fields.optional_text("pillola").and_then(|slug| fields.name(slug));
    let test = fields.optional_text("test").and_then(|word| test(&fields, &word));
    let talk = title(&mut fields, "talk");
    let discussion = title(&mut fields, "discussion");
    let doing = pillola
        .map(Doing::Pillola)
        .or(test.map(Doing::Test))
        .or(talk.is_some().then_some(Doing::Talk))
        .or(discussion.is_some().then_some(Doing::Discussion))
        .or(is_break.then_some(Doing::Break))
        .filter(|_| is_clear);
    let minutes = minutes(&mut fields);
    let notes = plain::lines(&mut fields, "notes");
    if let Some(notes) = &notes {
        front_matter::check_length(&fields, "notes", notes, LONGEST_NOTES);
    }
    fields.end();
    let title = talk.or(discussion).map(|at| at.value).unwrap_or_default();
    PartDraft { span, doing, minutes, title, notes }
}

impl PartDraft {
    /// Its notes, line by line.
    pub(super) fn lines(&self) -> impl Iterator<Item = At<String>> {
        self.notes.iter().flat_map(|notes| {
            notes.value.lines().map(|line| At::new(line.to_owned(), notes.span.clone()))
        })
    }

    /// What happens, as it is published.
    pub(super) fn kind(&self, context: &Context<'_>) -> Option<Kind> {
        Some(match self.doing.as_ref()? {
            Doing::Pillola(slug) => Kind::Pillola(context.numbers.pillola(&slug.value)?),
            Doing::Test(test) => {
                let place = Test::all().position(|it| it == *test)?;
                Kind::Test(u8::try_from(place).ok()?)
            }
            Doing::Talk => Kind::Talk,
            Doing::Discussion => Kind::Discussion,
            Doing::Break => Kind::Break,
        })
    }
}

fn title(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<At<String>> {
    let title = plain::optional(fields, key)?;
    front_matter::check_length(fields, key, &title, LONGEST_TITLE);
    Some(title)
}

/// A test by its word; another word is reported.
fn test(fields: &Fields<'_, '_>, given: &At<String>) -> Option<Test> {
    let found = Test::all().find(|test| word(*test) == given.value);
    if found.is_none() {
        let words: Vec<String> = Test::all().map(word).collect();
        let problem = TomlProblem::UnknownWord {
            key: "test".to_owned(),
            word: given.value.clone(),
            meant: Suggestion::nearest(&given.value, words.iter().map(String::as_str)),
            known: words.join(", "),
        };
        fields.report(given.span.clone(), problem);
    }
    found
}

/// The word for a test: what it asks about, and how much of it.
fn word(test: Test) -> String {
    match test {
        Test::Ability(Scope::Whole) => "ability-whole".to_owned(),
        Test::Ability(Scope::Area(area)) => format!("ability-{}", area.number()),
        Test::Reflection(Form::Short) => "reflection-short".to_owned(),
        Test::Reflection(Form::Whole) => "reflection-whole".to_owned(),
        Test::Reflection(Form::Area(area)) => format!("reflection-{}", area.number()),
    }
}
