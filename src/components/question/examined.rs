//! A question of a test: what is given is taken, and nothing is told about it before the end.

use super::asked::Asked;
use super::feedback::{Said, feedback_markup};
use super::{QuestionData, ToAsk};
use crate::components::screen::player;
use crate::platform::listen::{self, Ear};
use crate::platform::page;
use crate::state::language::Words;
use crate::state::learner::Learner;
use pillole_core::id::Slug;
use pillole_core::question::{Credit, Item, Outcome, Response, Round};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// A question that is alive on the page; it ends when this is dropped.
pub struct Examined {
    asked: Rc<RefCell<Asked>>,
    words: Words,
    _ear: Ear,
}

impl Examined {
    /// Makes the question in the element with this id come alive, with what was chosen before the page
    /// was closed.
    #[must_use]
    pub fn find(id: &str, item: &Item, learner: Learner, words: Words) -> Option<Self> {
        let root = page::document()?.get_element_by_id(id)?;
        let slug = item.id.as_str().split('/').next().unwrap_or_default();
        let data = QuestionData { item: item.clone(), html: Default::default() };
        let ask = ToAsk {
            data: Arc::new(data),
            sure: None,
            slug: Slug::try_from(slug).ok()?,
            lesson: String::new(),
        };
        let asked = Rc::new(RefCell::new(Asked::for_test(ask, &root, learner, words)?));
        let hearing = Rc::clone(&asked);
        let ear = listen::listen(&root, player::EVENTS, move |event| {
            // What happens while the page is being changed is no one's doing.
            if let Ok(mut asked) = hearing.try_borrow_mut() {
                asked.hear(&event);
            }
        });
        Some(Self { asked, words, _ear: ear })
    }

    /// What is given now, and what it is worth.
    ///
    /// # Errors
    /// What to say, as markup, when nothing that can be judged is given yet.
    pub fn take(&self) -> Result<(Response, Credit), String> {
        let Ok(mut asked) = self.asked.try_borrow_mut() else { return Err(String::new()) };
        asked
            .take()
            .map(|(response, outcome)| (response, outcome.credit))
            .map_err(|said| feedback_markup(&said, Round::Fresh, asked.item(), "", self.words))
    }
}

/// What an answer was worth and what it teaches, as markup, for the result of a test.
#[must_use]
pub fn told(item: &Item, outcome: Outcome, words: Words) -> String {
    let said = Said::Past(outcome);
    // The step that teaches it is on another page: the path leads there.
    let item = Item { step: None, ..item.clone() };
    feedback_markup(&said, Round::Fresh, &item, "", words)
}
