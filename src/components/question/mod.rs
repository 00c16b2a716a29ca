//! The questions of a page come alive: what is given, the check, what the answer teaches.
//!
//! Which answer is right, and what it is worth, the core decides. The questions themselves are
//! markup that is rendered when the site is built (`crate::prerendered::question`). Their controls
//! show marks, and the core makes answers of marks; a task on a screen and a story are drawn here.

mod asked;
pub mod examined;
mod feedback;
pub mod story;
mod sure;
pub mod task;

use crate::components::screen::player;
use crate::platform::listen::{self, Ear};
use crate::platform::page;
use crate::state::documents::QuestionData;
use crate::state::language::Words;
use crate::state::learner::Learner;
use crate::state::startup;
use asked::Asked;
use pillole_core::id::Slug;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::Event;

/// A question to ask, and where it belongs.
#[derive(Debug, Clone)]
pub struct ToAsk {
    /// The question.
    pub data: Arc<QuestionData>,
    /// How sure one is of the answer, where that is asked too.
    pub sure: Option<Arc<QuestionData>>,
    /// The pillola.
    pub slug: Slug,
    /// Where the steps of the pillola are: empty on its own page.
    pub lesson: String,
}

/// The questions of a pillola, each with the one that is asked beside it.
#[must_use]
pub fn to_ask(questions: &[Arc<QuestionData>], slug: &Slug, lesson: &str) -> Vec<ToAsk> {
    let ask = |data: &Arc<QuestionData>| ToAsk {
        data: Arc::clone(data),
        sure: questions.iter().find(|other| other.item.beside() == Some(&data.item.id)).cloned(),
        slug: slug.clone(),
        lesson: lesson.to_owned(),
    };
    questions.iter().filter(|data| data.item.beside().is_none()).map(ask).collect()
}

/// Makes the questions in the element with this id come alive; it ends when what this gives is
/// dropped. `anew`: whatever was answered before.
#[must_use]
pub fn come_alive(
    id: &str,
    questions: Vec<ToAsk>,
    anew: bool,
    learner: Learner,
    words: Words,
) -> Option<Ear> {
    let root = page::document()?.get_element_by_id(id)?;
    let asked = Rc::new(RefCell::new(Vec::<Asked>::new()));
    for ask in questions {
        let (asked, root) = (Rc::clone(&asked), root.clone());
        // A task or a story is drawn here: each in its turn.
        startup::later(move || {
            asked.borrow_mut().extend(Asked::find(ask, &root, anew, learner, words));
        });
    }
    let hear = Rc::new({
        let asked = Rc::clone(&asked);
        move |event: &Event| {
            let Some((_, id)) = listen::nearest(event, "data-item") else { return };
            let Ok(mut asked) = asked.try_borrow_mut() else { return };
            if let Some(question) = asked.iter_mut().find(|question| question.is(&id)) {
                question.hear(event);
            }
        }
    });
    Some(listen::listen(&root, player::EVENTS, move |event| {
        // What happens while the page is being changed is no one's doing.
        if asked.try_borrow_mut().is_err() {
            return;
        }
        let hear = Rc::clone(&hear);
        // Who is quicker than the start is heard when the questions are there.
        startup::later(move || hear(&event));
    }))
}
