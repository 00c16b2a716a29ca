//! The glossary: one TOML file a term. Finding its words in texts is in [`words`].

mod words;

pub(crate) use words::Words;

use crate::fault::LinkProblem;
use crate::fields::Toml;
use crate::plain;
use crate::render::escape;
use crate::source::{At, File};
use pillole_core::catalogue::Term;
use pillole_core::id::TermId;

/// All terms, and the words that lead to them.
#[derive(Debug, Default)]
pub(crate) struct Glossary {
    /// By the word that is looked up.
    pub(crate) terms: Vec<Term>,
    pub(crate) words: Words,
}

impl Glossary {
    /// Reads every entry; two that claim the same word are reported.
    pub(crate) fn read(files: &[(TermId, File<'_>)]) -> Self {
        let mut glossary = Self::default();
        for (id, file) in files.iter().filter(|(_, file)| file.readable) {
            let Some(entry) = read_entry(file) else { continue };
            for word in entry.words {
                if let Err(other) = glossary.words.add(&word.value, id) {
                    let other = other.to_string();
                    file.report(word.span, LinkProblem::RepeatedWord { word: word.value, other });
                }
            }
            if let (Some(term), Some(meaning)) = (entry.term, entry.meaning) {
                let meaning = escape(&meaning);
                glossary.terms.push(Term { id: id.clone(), term, meaning });
            }
        }
        glossary.terms.sort_by_key(|term| (term.term.to_lowercase(), term.id.clone()));
        glossary
    }
}

/// An entry as far as it could be read.
struct Entry {
    term: Option<String>,
    words: Vec<At<String>>,
    meaning: Option<String>,
}

fn read_entry(file: &File<'_>) -> Option<Entry> {
    let toml = Toml::parse(file, 0..file.text().len(), 0..0)?;
    let mut fields = toml.fields(file, "a glossary entry");
    let term = plain::text(&mut fields, "term");
    let also = fields.texts("also");
    let meaning = plain::text(&mut fields, "meaning").map(|at| at.value);
    fields.end();
    let words = term.iter().cloned().chain(also).collect();
    Some(Entry { term: term.map(|at| at.value), words, meaning })
}
