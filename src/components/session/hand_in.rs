//! What a learner hands in: a code and a QR, when they want to show it.

use super::address::result_link;
use super::nickname_words;
use crate::components::live_text::escape;
use crate::components::markup::wrap;
use crate::components::qr::qr;
use crate::state::documents::{Document, DocumentKey, Loadable, use_documents};
use crate::state::language::{Words, key};
use crate::state::learner::use_learner;
use pillole_core::assessment::Model;
use pillole_core::catalogue::Card;
use pillole_core::id::{ItemId, Number};
use pillole_core::session::doing::result;
use pillole_core::session::{Taken, grouped};
use std::collections::BTreeMap;

/// What is handed in, as markup; while the pillole are on their way, what is said until then.
#[must_use]
pub fn handed_in(taken: &Taken, cards: &[Card], w: Words) -> String {
    let mut markup = String::new();
    let numbered = match numbered(taken, cards) {
        Ok(numbered) => numbered,
        Err(said) => {
            wrap(&mut markup, "<p>", &escape(&w.t(said)), "</p>");
            return markup;
        }
    };
    let of = |card: &Card| numbered.get(&card.number).cloned().unwrap_or_default();
    let result = result(taken, &use_learner().record(), &Model::default(), cards, of);
    let code = result.code(&taken.assignment);
    let (link, carried) = result_link(&code, &taken.assignment, w);
    let name = nickname_words(result.person.nickname, w);
    let title = w.with(key::SESSION_RESULT_OF, "name", name);
    wrap(&mut markup, "<h3 tabindex=\"-1\">", &escape(&title), "</h3>");
    wrap(&mut markup, "<p>", &escape(&w.t(key::SESSION_RESULT_TEXT)), "</p>");
    markup.push_str(&qr(&link, &carried, &w.t(key::SESSION_RESULT_QR)).unwrap_or_default());
    wrap(&mut markup, "<p>", &escape(&w.t(key::SESSION_RESULT_TYPED)), "</p>");
    wrap(&mut markup, "<p class=\"typed-code\" translate=\"no\">", &grouped(&code), "</p>");
    markup
}

/// The questions of the pillole that there are, in the order of their short numbers.
///
/// # Errors
/// What is said while some are on their way, or did not arrive.
fn numbered(
    taken: &Taken,
    cards: &[Card],
) -> Result<BTreeMap<Number, Vec<ItemId>>, crate::state::language::Key> {
    let documents = use_documents();
    let mut all = BTreeMap::new();
    for number in taken.assignment.tasks().pillole() {
        let Some(card) = cards.iter().find(|card| card.number == number) else { continue };
        match documents.get(&DocumentKey::Pillola(card.slug.clone())) {
            Loadable::Ready(Document::Pillola(lesson)) => {
                all.insert(number, lesson.numbered.clone());
            }
            Loadable::Failed(_) => return Err(key::FAILED_OFFLINE_TEXT),
            Loadable::Missing => {}
            _ => return Err(key::LOADING),
        }
    }
    Ok(all)
}
